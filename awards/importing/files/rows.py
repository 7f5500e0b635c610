"""What a file is made of, whatever its kind: sheets of rows of cells."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from . import limits


class FileRefused(Exception):
    """A file that is not read; the message says which, why, and what to do."""


@dataclass(frozen=True)
class NoValue:
    """A cell whose value cannot be known: a formula that was never computed, or an error such as #REF!."""

    place: str  # B7
    written: str  # =A1+1, #REF!

    def __str__(self):
        return self.written


@dataclass(slots=True)
class Row:
    """number: as the person sees it. cells: raw values, merged cells filled with theirs.

    filled: the places in cells that belong to a merged cell begun further left or above.
    """

    number: int
    cells: list
    filled: frozenset = frozenset()


@dataclass
class Sheet:
    name: str
    read: object  # a function without arguments that yields the Rows from the top, each time it is called
    hidden: bool = False

    def rows(self):
        return self.read()


def too_many_rows(file_name):
    sentence = _("“%(file)s” has more than %(most)s filled rows. Divide it into several files.")
    return FileRefused(
        sentence % {"file": file_name, "most": number_format(limits.MOST_ROWS, force_grouping=True)}
    )


def too_many_columns(file_name):
    sentence = _(
        "“%(file)s” has more than %(most)s filled columns, which no list needs. Keep the columns of the template and bring"
        " it again."
    )
    return FileRefused(sentence % {"file": file_name, "most": limits.MOST_COLUMNS})
