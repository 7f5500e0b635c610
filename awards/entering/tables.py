"""What the entry page is made of: parts, with fields and tables."""

from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from .columns import Choice

THIS, NEXT = "this", "next"
YEARS = ((THIS, _("this year")), (NEXT, _("next year")))


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of the same columns. fixed: its rows, or some, are given (members, targets); people add others below."""

    name: str
    label: object
    columns: tuple
    row_label: object  # what one row is called
    help_text: object = ""
    fixed: bool = False
    grows: bool = True
    pasted: tuple = ()  # the columns of rows pasted from Excel or Word, in their usual order
    as_grid: bool = False  # typed down its columns, so drawn as a table; else each row as a card

    def column(self, name):
        return self.by_name[name]

    @cached_property
    def by_name(self):
        return {column.name: column for column in self.columns}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One foldable part of the page."""

    name: str
    label: object
    fields: tuple = ()
    tables: tuple = ()
    after: tuple = ()  # fields that stand below the tables
    help_text: object = ""
    is_open: bool = False


def choice(name, label, choices, **more):
    return Choice(name=name, label=label, choices=tuple(choices), **more)


@dataclass
class Row:
    """A row of a table as it was typed. title: of a given row, what it stands for."""

    key: str
    texts: dict
    title: str = ""
    unit: object = None
    values: dict = field(default_factory=dict)
