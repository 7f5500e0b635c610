"""What an official form consists of, as plain data: versions.py fills it in, forms.py builds the table from it."""

import datetime
from dataclasses import dataclass

RECEIVED = (15, 12)  # day and month of the report year by which the report is to be there


@dataclass(frozen=True)
class Line:
    """A line, or a column, of a form: the answer to its block's question of what is counted in it."""

    answer: str
    label: str
    code: str = ""  # as the form prints it
    unit: str = ""
    parts: "Block | None" = None


@dataclass(frozen=True)
class Block:
    """Lines that divide what is counted by one question; what answers otherwise gets a line of its own."""

    question: str
    title: str
    lines: tuple[Line, ...]
    unasked: tuple[str, ...] = ()  # answers for which the form wants no line


@dataclass(frozen=True)
class KindColumn:
    """A column for each award of these beginnings of names that was granted, or one where there was none."""

    number: str
    label: str
    beginnings: tuple[str, ...] = ()  # in any spelling; (): what fits no other column
    recipients: tuple[str, ...] = ()  # (): not divided
    is_group: bool = False  # it is headed by the awards' own names


@dataclass(frozen=True)
class ShareColumn:
    """A column of a table with one row an award: the awards that meet the criteria, or their percentage of all."""

    number: str
    label: str
    criteria: tuple[tuple[str, str], ...] = ()
    is_percent: bool = False


@dataclass(frozen=True)
class Form:
    """A form as one circular lays it down. It is of the years whose receiving date lies in its time."""

    slug: str
    code: str
    title: str
    issued_with: str
    citation: str  # where the layout is known from
    counts: str  # "movements", "awards", or "shares": awards with percentages
    columns: tuple  # of Line for movements, else of KindColumn or ShareColumn
    blocks: tuple[Block, ...] = ()
    level: str = ""  # of the awards that it counts
    valid_from: datetime.date | None = None  # None: since before our records
    valid_to: datetime.date | None = None
    in_force_since: datetime.date | None = None  # earlier years have it for want of a known one

    def is_of(self, year):
        received = received_on(year)
        return (self.valid_from or received) <= received <= (self.valid_to or received)


def received_on(year):
    day, month = RECEIVED
    return datetime.date(year, month, day)
