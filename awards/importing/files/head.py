"""The heading row of a list, found below its titles, and the records below it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column that an import knows. choices: pairs of code and label."""

    name: str
    label: object
    other_names: tuple = ()
    required: bool = False
    kind: str = "text"  # text, date, number, whole, choice
    choices: tuple = ()


@dataclass(frozen=True)
class Heading:
    """A heading as written, and the letter of its column."""

    text: str
    letter: str


@dataclass(slots=True)
class Record:
    """A row below the head: the raw cells of the columns that are in the file, by name."""

    number: int
    values: dict


@dataclass(frozen=True)
class Skipped:
    """A row that is no record, and the sentence that says why."""

    number: int
    reason: str


@dataclass
class Head:
    sheet: object
    row: int  # the number of the last heading row
    places: dict  # name of a column: its place in the cells
    extra: list = field(default_factory=list)  # Headings that are none of the columns
    missing: list = field(default_factory=list)  # labels of required columns that are not there
    twice: list = field(default_factory=list)  # Headings of a column that another heading has already
    skipped: list = field(default_factory=list)  # filled while records() runs

    def records(self):
        """The Records below the head; what is none is told in skipped."""
        yield from ()


def find_head(sheet, columns):
    """The Head of a sheet, or None where no row looks like one."""
    return None
