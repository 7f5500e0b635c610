"""A plot of a chart: one series or several in one frame, as paths and words with their places."""

import math
from dataclasses import dataclass, field

from blocs.figures import plain_number

from .chart_marks import mark_of, number
from .chart_scale import FIGURE, LABEL, Frame, room, ticks_of, wrapped

WIDEST_COLUMN = 34
UNKNOWN = "?"


@dataclass(frozen=True)
class Word:
    x: str
    y: str
    text: str
    is_upright: bool = False  # read from below


@dataclass
class Drawn:
    """What is drawn of one series."""

    index: int
    columns: str = ""
    partial_columns: str = ""
    line: str = ""
    points: str = ""
    partial_points: str = ""

    @property
    def mark(self):
        return mark_of(self.index)


@dataclass
class Plot:
    frame: Frame
    drawn: list = field(default_factory=list)
    figures: list = field(default_factory=list)
    has_room: bool = True  # for every figure


def labels_of(series):
    """What stands below the plot, in the order of the series."""
    return list(dict.fromkeys(bar.label for one in series for bar in one.bars))


def plot_of(chart, numbered, labels, *, height, most_ticks):
    """numbered: series with the number that says how they look. Figures stand on end where they are too wide."""
    bars = {(index, labels.index(bar.label)): bar for index, one in numbered for bar in one.bars}
    ticks = ticks_of([bar.value for bar in bars.values() if bar.value is not None], most_ticks)
    left = max(room(words, FIGURE) for words in tick_words(ticks, chart.unit)) + 8
    widest = max(room(figure_of(bar), FIGURE) for bar in bars.values())
    draw = Columns if chart.form == "columns" else Lines
    for is_upright in (False, True):
        top = (widest if is_upright else FIGURE) + 6
        frame = Frame(left, top, top + height, len(labels), ticks)
        plot = draw(frame, [index for index, _series in numbered], bars, chart.form, is_upright).plot()
        if plot.has_room:
            break
    return plot


def tick_words(ticks, unit):
    return [plain_number(tick) + ("%" if unit == "%" else "") for tick in ticks]


def figure_of(bar):
    """A star marks what only a part of the rows says."""
    if bar.value is None:
        return UNKNOWN
    return plain_number(bar.value) + ("*" if bar.is_partial else "")


class Plotting:
    """Draws bars, that is values by series and slot, and puts their figures where nothing else is."""

    def __init__(self, frame, indexes, bars, form, is_upright):
        self.frame, self.indexes, self.bars, self.form, self.is_upright = (
            frame,
            indexes,
            bars,
            form,
            is_upright,
        )
        self.taken, self.figures = [], []
        self.is_alone, self.has_room = len(indexes) == 1, True

    def plot(self):
        drawn = [Drawn(index) for index in self.indexes]
        for one in drawn:
            self.draw(one)
        for place, bar in self.bars.items():
            if bar.value is None and self.has_room:
                self.put_unknown(*place, drawn)
        for place, bar in self.bars.items():
            if bar.value is not None and self.has_room:
                self.put_known(*place, bar)
        return Plot(self.frame, drawn, self.figures, self.has_room)

    def put(self, x, baselines, text):
        """At the first of the heights that is free; at the first of all where none is."""
        if self.is_upright and text != UNKNOWN:
            self.figures.append(
                Word(number(x + FIGURE * 0.36), number(max(baselines)), text, is_upright=True)
            )
            return
        width = room(text, FIGURE) - 1
        boxes = [(baseline, box(x, baseline - FIGURE * 0.37, width, FIGURE * 0.75)) for baseline in baselines]
        free = [place for place in boxes if not any(overlap(place[1], other) for other in self.taken)]
        self.has_room = self.has_room and bool(free)
        baseline, filled = (free or boxes)[0]
        self.taken.append(filled)
        self.figures.append(Word(number(x), number(baseline), text))


class Columns(Plotting):
    def __init__(self, *parts):
        super().__init__(*parts)
        self.width = min(self.frame.slot * 0.82 / len(self.indexes), WIDEST_COLUMN)
        self.has_room = self.is_alone or not self.is_upright or self.width > FIGURE * 0.9

    def x(self, index, slot):
        place = self.indexes.index(index) - (len(self.indexes) - 1) / 2
        return self.frame.x(slot) + place * self.width

    def draw(self, drawn):
        for slot in range(self.frame.slots):
            bar = self.bars.get((drawn.index, slot))
            if bar is None or bar.value is None:
                continue
            x, ground, top = self.x(drawn.index, slot), self.frame.y(0), self.frame.y(bar.value)
            left, width = x - self.width / 2 + 0.5, self.width - 1
            self.taken.append((left, min(top, ground), left + width, max(top, ground)))
            outline = f"M{number(left)} {number(ground)}V{number(top)}h{number(width)}V{number(ground)}"
            if bar.is_partial:
                drawn.partial_columns += outline
            else:
                drawn.columns += outline

    def put_known(self, index, slot, bar):
        self.put(self.x(index, slot), [self.frame.y(max(bar.value, 0)) - 4], figure_of(bar))

    def put_unknown(self, index, slot, _drawn):
        self.put(self.x(index, slot), [self.frame.y(0) - 4], UNKNOWN)


class Lines(Plotting):
    """Lines from point to point, or steps that hold over the time of a label."""

    def __init__(self, *parts):
        super().__init__(*parts)
        self.has_room = self.is_alone or not self.is_upright

    def draw(self, drawn):
        pen = "M"
        for slot in range(self.frame.slots):
            bar = self.bars.get((drawn.index, slot))
            if bar is None or bar.value is None:
                pen = "M"
                continue
            x, y = self.frame.x(slot), self.frame.y(bar.value)
            self.taken.append(box(x, y, 8, 8))
            drawn.line += self.stroke(pen, x, y)
            pen = "L"
            if bar.is_partial:
                drawn.partial_points += drawn.mark.at(x, y)
            else:
                drawn.points += drawn.mark.at(x, y)

    def stroke(self, pen, x, y):
        if self.form != "steps":
            return f"{pen}{number(x)} {number(y)}"
        half = self.frame.slot / 2
        begin = f"M{number(x - half)} {number(y)}" if pen == "M" else f"V{number(y)}"
        return f"{begin}H{number(x + half)}"

    def put_known(self, index, slot, bar):
        """Above its point, but below it in a dip."""
        y = self.frame.y(bar.value)
        above, below = y - 6, y + 6 + FIGURE * 0.75
        if below > self.frame.bottom - 3:
            heights = [above]
        else:
            heights = [below, above] if self.is_dip(index, slot, bar.value) else [above, below]
        self.put(self.frame.x(slot), heights, figure_of(bar))

    def is_dip(self, index, slot, value):
        beside = [self.bars.get((index, slot + step)) for step in (-1, 1)]
        values = [bar.value for bar in beside if bar and bar.value is not None]
        return self.is_alone and self.form == "lines" and bool(values) and value < min(values)

    def put_unknown(self, index, slot, drawn):
        """On the ground, behind the shape of its series where there are several."""
        x, heights = self.frame.x(slot), [self.frame.bottom - 4 - (FIGURE + 2) * row for row in range(6)]
        if self.is_alone:
            self.put(x, heights, UNKNOWN)
            return
        self.put(x + 4, heights, UNKNOWN)
        y = float(self.figures[-1].y) - 3.5
        own = drawn[self.indexes.index(index)]
        own.points += own.mark.at(x - 5, y)
        self.taken.append(box(x - 5, y, 8, 8))


def box(x, y, width, height):
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def labels_below(frame, labels):
    """The labels in lines of their slots, each second or third where they are too wide, and how high they stand."""
    lines = [wrapped(label, frame.slot - 2, LABEL) for label in labels]
    widest = max((room(line, LABEL) for label in lines for line in label), default=0)
    each = math.ceil((widest + 2) / frame.slot)
    if each > 1:
        lines = [wrapped(label, frame.slot * each - 2, LABEL) for label in labels]
    shown = [(slot, label) for slot, label in enumerate(lines) if (len(lines) - 1 - slot) % each == 0]
    words = [
        Word(number(min(frame.x(slot), frame.right - room(line, LABEL) / 2 + 4)), number(frame.bottom + 3 + (LABEL + 1) * (row + 1)), line)
        for slot, label in shown
        for row, line in enumerate(label)
    ]  # fmt: skip
    return words, 5 + (LABEL + 1) * max((len(label) for _slot, label in shown), default=0)
