"""What every kind of list says of itself: its columns, what they mean on record, and by what a row is known again."""

from dataclasses import dataclass, field

from blocs.date_ranges import A_DAY
from blocs.text import folded

from .files.head import Column


@dataclass(slots=True)
class Said:
    """What a row of a list says, as it is staged: see ImportRow."""

    number: int
    written: dict
    names: dict = field(default_factory=dict)
    facts: dict = field(default_factory=dict)
    reasons: list = field(default_factory=list)

    def name(self, what, text):
        """Note a name to be looked up, folded."""
        if text and (key := folded(text)):
            self.names[what] = key

    def refuse(self, column, sentence):
        self.reasons.append([column, str(sentence)])


@dataclass(frozen=True, kw_only=True)
class UnitNamed:
    """A unit that a column names. asked: whether one that is not surely known is asked about, or left unknown."""

    what: str
    column: str
    asked: bool = True
    may_be_new: bool = True
    may_be_printed: bool = False


@dataclass(frozen=True, kw_only=True)
class PersonNamed:
    """A person that a column names; a unit and a birth date beside it tell namesakes apart."""

    what: str
    column: str
    unit: str = ""  # what of UnitNamed is the person's unit
    may_be_printed: bool = False


class ListKind:
    """A kind of list. Its rows become rows of one model, and each is known again by its own rule."""

    code = ""
    model = None
    about_bloc = ""  # "needed", "possible" or ""
    permission = ""  # who may bring such lists, where that is not who enters for the bloc
    units = ()
    people = ()
    columns = ()
    examples = ()
    # Columns of the record that are written once, with a new row.
    only_new = frozenset()
    # Columns of the record that are written where there is nothing yet.
    only_empty = frozenset()

    def begin(self, reader):
        """Read what is needed for all rows; reader: keeps it."""

    def read(self, cells, said, reader):
        """Put what the cells of a row say into the Said."""
        raise NotImplementedError

    def look_up(self, matching):
        """Find what the names mean, besides units and people."""

    def finish(self, matching):
        """Put what the names mean into the facts, and refuse what cannot be."""

    def protect(self, matching):
        """Refuse changes of what on record a list does not change."""

    def candidates(self, matching):
        """SQL for (row, record, rank): the rows on record that a row of “rows r” may be.

        The one of the highest rank is taken where it is alone; of rank 0 are those that only may be the same.
        """
        raise NotImplementedError

    def on_record(self):
        """The rows on record with all that tells them apart."""
        return self.model.objects.all()

    def make_new(self, matching):
        """Put on record what the rows stand on and is not there yet: years, papers."""

    # By which two rows of a list say the same: an SQL expression over r, NULL where that cannot be said.
    same_row = "NULL"


def column(name, label, *other_names, **more):
    return Column(name=name, label=label, other_names=other_names, **more)


def first_day(date, said, of_column, no_year):
    """The first day that a partial date can mean, as text; None where there is none."""
    day = date and date.first_day()
    if date and day is None:
        said.refuse(of_column, no_year)
    return day and day.isoformat()


def span(first, last):
    """A span of whole days as PostgreSQL writes it; first and last: PartialDates or None."""
    lower = first.first_day().isoformat() if first else ""
    upper = next_day(last).isoformat() if last else ""
    return f"{'[' if lower else '('}{lower},{upper})"


def next_day(date):
    return date.last_day() + A_DAY
