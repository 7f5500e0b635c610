"""What a summary says, whatever it is shown as: page, PDF, Word file, workbook, frozen edition.

Everything in it is plain values, so that an edition can keep it as JSON and compare it with the records of today.
Texts are in the language that was active when it was put together.
"""

import datetime
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from django.utils.text import capfirst

MOST_COLUMNS = 7  # of a page that stands upright


@dataclass(frozen=True)
class Note:
    """Where a figure comes from: a paper, or the rows of a register; printed as a numbered note at the end."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class Said:
    """A cell of words. is_unknown: they say that nobody knows."""

    shape: ClassVar = "said"

    text: str
    href: str = ""
    remark: str = ""
    is_unknown: bool = False
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Sum:
    """A cell with a sum: None where nothing is known; known of rows rows say anything.

    Without rows nothing is on record, which is neither zero nor unknown. unit: "" or "%".
    """

    shape: ClassVar = "sum"

    total: int | Decimal | None
    known: int
    rows: int
    href: str = ""
    unit: str = ""
    words: str = ""  # what the papers say instead of a number, or beside it
    notes: tuple[Note, ...] = ()

    @classmethod
    def of(cls, number, href="", **more):
        """The number of things on record, each of them known. That there is none says that nothing is on record."""
        return cls(number or None, number, number, href, **more)


@dataclass(frozen=True)
class Day:
    """A cell with a date as far as it is known: day is None for a month, a year, or nothing."""

    shape: ClassVar = "day"

    text: str
    day: datetime.date | None = None
    href: str = ""
    notes: tuple[Note, ...] = ()


Cell = Said | Sum | Day


@dataclass(frozen=True)
class Column:
    key: str
    label: str
    is_number: bool = False


@dataclass(frozen=True)
class Row:
    """A row of a table; its key stays the same as long as it is about the same thing."""

    key: str
    cells: tuple[Cell, ...]
    is_total: bool = False

    @property
    def shown_cells(self):
        """Its cells as a reader sees them: what names the row begins with a capital letter."""
        return (*map(begun, self.cells[:1]), *self.cells[1:])


@dataclass(frozen=True)
class Bar:
    """A point of a chart: None where nothing is known, which is drawn as a gap and never as zero."""

    label: str
    value: int | Decimal | None
    is_partial: bool = False  # some of the rows behind it say nothing


@dataclass(frozen=True)
class Series:
    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Chart:
    """A picture of a table; the table stands beside it, so that it says nothing that only eyes can find."""

    key: str
    title: str
    description: str
    series: tuple[Series, ...]
    form: str = "columns"  # or "lines", "steps"
    unit: str = ""


@dataclass(frozen=True)
class Table:
    """The first column names the row."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    remark: str = ""  # how the figures were counted
    empty: str = ""  # what is said instead of no rows
    chart: Chart | None = None

    @property
    def is_wide(self):
        """Whether it is wider than a page that stands upright, or a screen; an empty one is a sentence."""
        return bool(self.rows) and len(self.columns) > MOST_COLUMNS

    @property
    def lies_across(self):
        """Whether its page lies on its side; charts stand on upright ones, where the high ones have room."""
        return self.is_wide and not self.chart


@dataclass(frozen=True)
class Gap:
    """Something missing, and where it can be entered."""

    text: str
    href: str = ""
    is_late: bool = False


@dataclass(frozen=True)
class Section:
    key: str
    title: str
    tables: tuple[Table, ...] = ()
    paragraphs: tuple[
        tuple[Cell | str, ...], ...
    ] = ()  # sentences in pieces; figures in them keep their link
    gaps: tuple[Gap, ...] = ()

    @property
    def empty(self):
        """What is said once, where all of its tables are empty and would say the same; else nothing."""
        said = {"" if table.rows else table.empty for table in self.tables}
        return said.pop() if len(said) == 1 and len(self.tables) > 1 else ""

    @property
    def lies_across(self):
        """Whether it begins on a page that lies on its side."""
        return bool(self.tables) and not self.paragraphs and self.tables[0].lies_across


@dataclass(frozen=True)
class Summary:
    """lead: the one sentence that matters, in pieces. about: whose year it is, line by line, for the head of a paper."""

    title: str
    about: tuple[str, ...]
    lead: tuple[Cell | str, ...]
    sections: tuple[Section, ...]
    href: str = ""
    issuer: str = ""  # who prints it, for the head of a Word file; "": left open

    @property
    def begins_across(self):
        """Whether the first page lies on its side, so that the title does not stand alone on an upright one."""
        return bool(self.sections) and self.sections[0].lies_across

    @property
    def below_title(self):
        """Of what it is about the lines that the title does not say already."""
        return [line for line in self.about if line.casefold() not in self.title.casefold()]

    def tables(self):
        return [table for section in self.sections for table in section.tables]

    def notes(self):
        """All notes in the order in which a reader meets them, each once."""
        return list(dict.fromkeys(note for cell in self.cells() for note in getattr(cell, "notes", ())))

    def cells(self):
        """Every cell, in reading order."""
        yield from (piece for piece in self.lead if not isinstance(piece, str))
        for section in self.sections:
            yield from (
                piece for words in section.paragraphs for piece in words if not isinstance(piece, str)
            )
            yield from (cell for table in section.tables for row in table.rows for cell in row.cells)


def begun(cell):
    """A cell that begins a line."""
    if cell.shape == "sum" or not cell.text[:1].islower():
        return cell
    return replace(cell, text=capfirst(cell.text))
