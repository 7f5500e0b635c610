"""What the entry page asks, in the order of a meeting: all its parts, and its fields and tables by name."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocs.text import tidy
from campaigns.models import HeadCount

from .columns import Prose
from .meeting_parts import MEETING, PEOPLE, ROLL, SOURCE, WHEN
from .outcome_parts import AWARDS, BALLOTS, DIRECTIONS, LEADERS, PLEDGES, STANDINGS
from .tables import NEXT, THIS, Part, Row

# The report as it was pasted; it has a page of its own.
REPORT = Prose(name="report", label=_("Text of the report"), longest=200_000, size="long")
NOTE = Part(
    name="note",
    label=pgettext_lazy("of an entry", "Note"),
    fields=(Prose(name="note", label=_("Anything else the record should say"), size="long"),),
)
PARTS = (
    MEETING,
    WHEN,
    SOURCE,
    ROLL,
    PEOPLE,
    PLEDGES,
    DIRECTIONS,
    STANDINGS,
    BALLOTS,
    AWARDS,
    LEADERS,
    NOTE,
)
FIELDS = {column.name: column for part in PARTS for column in (*part.fields, *part.after)}
FIELDS[REPORT.name] = REPORT
TABLES = {table.name: table for part in PARTS for table in part.tables}
COUNTS = dict(HeadCount.Of.choices)


def column_of(name):
    """The column of a field, `name` or `table-key-column`; None where the page has no such field."""
    table, _dash, rest = name.partition("-")
    return FIELDS.get(name) or (
        TABLES[table].by_name.get(rest.rpartition("-")[2]) if table in TABLES else None
    )


def says_the_same(name, text, other):
    """Whether two texts of a field say the same: 16/11/2018 and 16-11-2018, or what its default is anyway."""
    if text == other:
        return True
    column = column_of(name)
    if column is None:
        return tidy(text) == tidy(other)
    return column.as_kept(text or column.default) == column.as_kept(other or column.default)


__all__ = [
    "COUNTS",
    "FIELDS",
    "NEXT",
    "PARTS",
    "REPORT",
    "TABLES",
    "THIS",
    "Row",
    "column_of",
    "says_the_same",
]
