"""Charts as pictures: within a page, in a PDF, in a Word file.

No library draws them: pygal and its like write <style>, <script> and style attributes, which our Content Security
Policy refuses (their own list of requests has it open since 2020), and none tells unknown from zero.

Series share a plot as long as every figure has room beside its column or point; else each has a plot of its own
below the other, with its own scale, which the picture says.
"""

import re
from dataclasses import dataclass

import typst
from django.template.loader import render_to_string
from django.utils.html import strip_spaces_between_tags
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..papers.fonts import FAMILIES, complete_families, installed_fonts
from .chart_marks import mark_of, number
from .chart_plots import UNKNOWN, Word, labels_below, labels_of, plot_of, tick_words
from .chart_scale import FIGURE, LABEL, WIDTH, room, wrapped

LINE = LABEL + 3
SHARED_HEIGHT, OWN_HEIGHT = 150, 60
SWATCH = 28
SHOWN_LARGER = 1.4  # on a screen with room
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
PICTURE = b"""
#set page(width: 16cm, height: auto, margin: 6pt)
#image(bytes(sys.inputs.picture), format: "svg", width: 100%)
"""


@dataclass(frozen=True)
class Palette:
    ink: str
    soft: str
    accent: str
    paper: str


OF_THE_PAGE = Palette("currentColor", "var(--soft)", "var(--lacquer)", "var(--paper)")
OF_FILES = Palette("#1f1b16", "#5a5246", "#9b1c14", "#ffffff")


def svg_of(chart):
    """For a page, whose colours it takes; its title and description are for those who do not see it."""
    return mark_safe(drawn(chart, OF_THE_PAGE))


def standalone_svg(chart):
    """For a file: with colours and fonts of its own."""
    families = ", ".join(
        f"'{family}'" for family in complete_families(installed_fonts())["regular"] or FAMILIES
    )
    return drawn(chart, OF_FILES, families=families)


def png_of(chart):
    """For Word files: 16 cm wide, 200 dots an inch."""
    return typst.Compiler(
        input=PICTURE, font_paths=installed_fonts(), sys_inputs={"picture": standalone_svg(chart)}
    ).compile(format="png", ppi=200)


def drawn(chart, palette, families=""):
    picture = Picture(chart)
    prefix = re.sub(r"[^\w-]+", "-", f"chart-{chart.key}")
    context = {"picture": picture, "prefix": prefix, "palette": palette, "families": families}
    picture = render_to_string("awards/summaries/_chart.svg", context)
    return UNPRINTABLE.sub("", strip_spaces_between_tags(picture.strip()))


class Picture:
    """The parts of a chart, put below each other."""

    figure_size, label_size = FIGURE, LABEL

    def __init__(self, chart):
        self.chart = chart
        self.labels = labels_of(chart.series)
        self.words, self.swatches, self.placed = [], [], []
        self.height = 0
        plots = self.plots()
        self.is_split = len(plots) > 1
        if not self.is_split and len(chart.series) > 1:
            self.put_legend()
        for heading, plot in plots:
            self.put_plot(heading, plot)
        self.put_remarks()
        self.width, self.shown_width = WIDTH, number(WIDTH * SHOWN_LARGER)
        self.shown_height, self.height = number(self.height * SHOWN_LARGER), number(self.height)

    def plots(self):
        """Each with the heading it needs."""
        series = self.chart.series
        if not self.labels:
            return []
        shared = plot_of(self.chart, list(enumerate(series)), self.labels, height=SHARED_HEIGHT, most_ticks=4)
        if shared.has_room and len(series) > 1:
            return [("", shared)]
        height, most = (OWN_HEIGHT, 3) if len(series) > 1 else (SHARED_HEIGHT, 4)
        return [
            (one.label, plot_of(self.chart, [(0, one)], self.labels, height=height, most_ticks=most))
            for one in series
        ]

    def put_legend(self):
        """A series beside the other where there is room."""
        right = 0
        for index, series in enumerate(self.chart.series):
            lines = wrapped(series.label, WIDTH - SWATCH, LABEL)
            width = SWATCH + max(room(line, LABEL) for line in lines)
            if right + width > WIDTH and right:
                right, self.height = 0, self.height + LINE
            swatch = {
                "index": index,
                "mark": mark_of(index),
                "x": number(right),
                "y": number(self.height + 2),
            }
            self.swatches.append(swatch | {"point": mark_of(index).at(right + 11, self.height + 7)})
            self.put_lines(lines, right + SWATCH)
            self.height -= LINE
            right += width + 10
        self.height += LINE + 2

    def put_lines(self, lines, left=0):
        for line in lines:
            self.words.append(Word(number(left), number(self.height + LABEL), line))
            self.height += LINE

    def put_plot(self, heading, plot):
        unit = self.chart.unit if self.chart.unit != "%" else ""
        said = f"{heading} ({unit})" if heading and unit else heading or unit
        if said:
            self.height += 6 if self.placed else 0
            self.put_lines(wrapped(said, WIDTH, LABEL))
        below, height = labels_below(plot.frame, self.labels)
        ticks = zip(plot.frame.ticks, tick_words(plot.frame.ticks, self.chart.unit), strict=True)
        self.placed.append(
            {
                "plot": plot,
                "top": number(self.height),
                "left": number(plot.frame.left),
                "right": number(plot.frame.right),
                "ticks": [
                    (number(plot.frame.y(tick)), number(plot.frame.left - 5), number(plot.frame.y(tick) + 3.5), words, not tick)
                    for tick, words in ticks
                ],
                "labels": below,
            }
        )  # fmt: skip
        self.height += plot.frame.bottom + height

    def put_remarks(self):
        bars = [bar for series in self.chart.series for bar in series.bars]
        remarks = [] if bars else [_("nothing on record")]
        if any(bar.value is None for bar in bars):
            no_data = pgettext("figure", "no data yet")
            remarks.append(f"{UNKNOWN} {no_data}")
        if any(bar.is_partial and bar.value is not None for bar in bars):
            remarks.append(_("* not all of them with data yet"))
        if self.is_split:
            remarks.append(_("Each part has its own scale."))
        self.height += 4 if remarks else 0
        self.put_lines(wrapped(" · ".join(remarks), WIDTH, LABEL) if remarks else [])
        self.height += 2
