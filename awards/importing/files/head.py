"""The heading row of a list, found below its titles, and the records below it."""

from dataclasses import dataclass, field
from heapq import nlargest
from itertools import chain, islice, pairwise
from operator import itemgetter

from openpyxl.utils import get_column_letter

from blocs.text import folded, tidy_line

from .headings import COUNTERS, HOW_TO, Names, folded_everywhere, is_not_read, keys_of, our_headings
from .records import Records, texts_of

LOOKED_AT = 60  # rows
ENOUGH = 2  # headings
NUMBERS = ("number", "whole", "rank")  # kinds of columns
LIKE_A_RECORD = 3  # filled cells
# To forgive typing errors takes long: in how many of the rows, and in how many of their columns, it is tried.
LIKELY, MOST_NEAR = 5, 60


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column that an import knows. choices: pairs of code and label.

    also: such pairs that are understood, and not offered. open_ended: whether “đến nay” may stand for the date.
    """

    name: str
    label: object
    other_names: tuple = ()
    required: bool = False
    kind: str = "text"  # text, date, number, whole, rank, choice
    choices: tuple = ()
    also: tuple = ()
    open_ended: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading as written, and the letter of its column."""

    text: str
    letter: str


@dataclass
class Head:
    """Where the columns of a sheet are. skipped fills while records() runs: each row that is no record, and why."""

    sheet: object
    row: int  # the number of the last heading row
    places: dict  # name of a column: its place in the cells
    extra: list  # Headings that are none of the columns
    missing: list  # labels of required columns that are not there
    twice: list  # Headings of a column that another heading has already
    headings: list  # their texts
    headings_as_written: frozenset  # the texts of each heading row
    counter: int | None  # the place of STT, the number of each row
    numbers: frozenset  # the names of columns of numbers
    ours: frozenset  # the places of what we wrote beside bad rows
    skipped: list = field(default_factory=list)

    def records(self):
        """The Records below the head, from the first each time it is called."""
        self.skipped.clear()
        return Records(self).read()


def find_head(sheet, columns):
    """The Head of a sheet, or None where no row looks like one."""
    names = Names(columns)
    first = list(islice(sheet.rows(), LOOKED_AT))
    if first and is_guide(first[0]):
        return None
    found = [one for one in readings(names, first) if one.places]
    likely = nlargest(LIKELY, found, key=lambda one: one.weight)
    for one in likely:
        one.place_nearly(names)
    enough = [one for one in likely if one.is_enough(columns)]
    best = max(enough, key=lambda one: (one.weight, -one.row.number), default=None)
    return best and best.head(sheet, columns)


def count_without_head(sheet):
    """How many rows of a sheet without known headings are filled as those of a list: with a number, or three cells."""
    rows = sheet.rows()
    first = next(rows, None)
    if first is None or is_guide(first):
        return 0
    return sum(map(is_like_a_record, chain([first], rows)))


def is_like_a_record(row):
    own = [cell for place, cell in enumerate(row.cells) if cell is not None and place not in row.filled]
    return len(own) >= LIKE_A_RECORD or (len(own) > 1 and is_number(own[0]))


def likest_headings(sheet):
    """The texts of the first row that has the most of them, of a sheet in which no headings are known."""
    rows = (
        [tidy_line(cell) for cell in row.cells if isinstance(cell, str)]
        for row in islice(sheet.rows(), LOOKED_AT)
    )
    return max(rows, key=len, default=[])


def readings(names, rows):
    """Each row taken for a head, and each with the one below it, unless that has numbers."""
    for row, below in pairwise([*rows, None]):
        yield Found(names, row)
        if below and not any(map(is_number, below.cells)):
            yield Found(names, row, below)


def is_guide(row):
    """The second sheet of our templates names the columns too, and is no list."""
    return isinstance(row.cells[0], str) and folded(row.cells[0]) in folded_everywhere(HOW_TO)


class Found:
    """What the headings of a row, or of two rows one below the other, mean."""

    def __init__(self, names, row, below=None):
        self.row, self.last = row, below or row
        self.headings = [tidy_line(cell) if isinstance(cell, str) else "" for cell in row.cells]
        ways = [[text] for text in self.headings]
        if below:
            self.headings, ways = joined(row, below)
        self.keys = [[key for text in texts for key in keys_of(text)] for texts in ways]
        self.places, self.twice = {}, []
        self.place_exactly(names)

    def place_exactly(self, names):
        for rank in range(max(map(len, self.keys), default=0)):
            for place, said in enumerate(self.keys):
                name = names.exact(said[rank]) if rank < len(said) else None
                if name and name not in self.places and place not in self.places.values():
                    self.places[name] = place

    def place_nearly(self, names):
        """Headings that are not as they should be: written wrongly, or a second time."""
        taken = set(self.places.values())
        for place, said in enumerate(self.keys[:MOST_NEAR]):
            if place in taken or any(map(is_not_read, said)):
                continue
            if any(names.exact(key) in self.places for key in said):
                self.twice.append(place)
                continue
            free = {*names.by_key.values()} - set(self.places)
            if name := next(filter(None, (names.near(key, free) for key in said)), None):
                self.places[name] = place

    @property
    def weight(self):
        """One row tells more than two that find the same columns: the upper one may be a title."""
        return len(self.places), self.row is self.last

    def is_enough(self, columns):
        """Two headings, or the only one that is required."""
        missing = [column for column in columns if column.required and column.name not in self.places]
        return len(self.places) >= ENOUGH or (len(self.places) == 1 and not missing)

    def head(self, sheet, columns):
        known = {*self.places.values(), *self.twice}
        extra = [
            place
            for place, text in enumerate(self.headings)
            if text and place not in known and not any(map(is_not_read, keys_of(text)))
        ]
        return Head(
            sheet=sheet,
            row=self.last.number,
            places=dict(sorted(self.places.items(), key=itemgetter(1))),
            extra=[self.heading(place) for place in extra],
            missing=[
                column.label for column in columns if column.required and column.name not in self.places
            ],
            twice=[self.heading(place) for place in self.twice],
            headings=list(filter(None, self.headings)),
            headings_as_written=frozenset(map(texts_of, (self.row, self.last))),
            numbers=frozenset(column.name for column in columns if column.kind in NUMBERS),
            ours=frozenset(
                place for place, text in enumerate(self.headings) if folded(text) in our_headings()
            ),
            counter=next((place for place, text in enumerate(self.headings) if is_counter(text)), None),
        )

    def heading(self, place):
        return Heading(self.headings[place], get_column_letter(place + 1))


def joined(row, below):
    """The headings of two rows, and the ways to read each: both, in either order, the lower alone, the upper alone.

    An upper heading reaches to the right over lower ones that have none of their own.
    """
    headings, ways, reaching = [], [], ""
    for place in range(max(len(row.cells), len(below.cells))):
        upper, lower = said(row, place), said(below, place)
        reaching = upper or (reaching if lower else "")
        texts = [upper] if upper == lower else [f"{reaching} {lower}", f"{lower} {reaching}", lower, upper]
        headings.append(texts[0].strip())
        ways.append([text.strip() for text in texts if text.strip()])
    return headings, ways


def is_number(cell):
    return isinstance(cell, int | float) or (isinstance(cell, str) and cell.strip().isdecimal())


def is_counter(text):
    return any(key in COUNTERS for key in keys_of(text))


def said(row, place):
    cell = row.cells[place] if place < len(row.cells) else None
    return tidy_line(cell) if isinstance(cell, str) else ""
