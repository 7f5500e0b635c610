"""What every kind of list says of itself: its columns, what they mean on record, and by what a row is known again."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.date_ranges import A_DAY
from blocs.models import Person, Unit
from blocs.text import folded, tidy_line

from .files.head import Column
from .titles import without_title

LONGEST_NAME = 300  # letters: of a unit, an award, an issuer
LONGEST_PERSON = Person._meta.get_field("name").max_length


@dataclass(slots=True)
class Said:
    """What a row of a list says, as it is staged: see ImportRow."""

    number: int
    written: dict
    names: dict = field(default_factory=dict)
    facts: dict = field(default_factory=dict)
    reasons: list = field(default_factory=list)

    def name(self, what, text, *, most=LONGEST_NAME):
        """Note a name to be looked up, folded; one with more letters than there is room for is refused."""
        if text and len(text) > most:
            self.refuse("", too_long(text, most))
        elif text and (key := folded(text)):
            self.names[what] = key

    def name_person(self, what, text, *, unit="", born=None):
        """Note a person's name, with what tells it from its namesakes: one question is asked about all rows of one.

        Returns the name without what stands before it, and the rank or degree among that.
        """
        written, (text, rank) = text, without_title(text)
        if text != tidy_line(written):
            self.names["person_said"] = text
        self.name(what, text, most=LONGEST_PERSON)
        if what in self.names:
            unit = folded(unit[:LONGEST_NAME]) or "-"
            said = (what, tidy_line(text).casefold(), unit, born.stored() if born else "-")
            self.names["person_question"] = " ".join(said)
        if born:
            self.names["born"] = born.stored()
        return text, rank

    def refuse(self, column, sentence):
        reason = [column, str(sentence)]
        if reason not in self.reasons:
            self.reasons.append(reason)


def too_long(text, most):
    return _("“%(text)s…” is longer than %(most)s letters.") % {"text": text[:40], "most": most}


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
    # Dates of which the record may know more than the list.
    partial = frozenset()

    def begin(self, reader):
        """Read what is needed for all rows; reader: keeps it."""

    def read(self, cells, said, reader):
        """Put what the cells of a row say into the Said."""
        raise NotImplementedError

    def look_up(self, matching):
        """Find what the names mean, besides units and people."""

    def finish(self, matching):
        """Put what the names mean into the facts, and refuse what cannot be."""

    def complete(self, matching):
        """Put into the facts what the record that was found says besides."""

    def protect(self, matching):
        """Refuse changes of what on record a list does not change."""

    def candidates(self, matching):
        """SQL for (row, record, rank): the rows on record that a row of “rows r” may be.

        The one of the highest rank is taken where it is alone; of rank 0 are those that only may be the same.
        """
        raise NotImplementedError

    def meant_records(self, row):
        """Triples of a column, a model and the key of the record that its name means."""
        named = [(one.column, Unit, row.links.get(one.what)) for one in self.units]
        return [*named, *((one.column, Person, row.links.get(one.what)) for one in self.people)]

    def read_as(self, written):
        """What cells mean that name several things at once, {column: text}."""
        named = {one.column: tidy_line(written.get(one.column, "")) for one in self.people}
        return {column: name for column, text in named.items() if (name := without_title(text)[0]) != text}

    def notes(self, row):
        """Sentences about what becomes of a row otherwise than one would think."""
        return []

    def on_record(self):
        """The rows on record with all that tells them apart."""
        return self.model.objects.all()

    def make_new(self, matching):
        """Put on record what the rows stand on and is not there yet: years, papers."""

    def after(self, matching):
        """Let the new rows point at each other, once all of them are on record."""

    # By which two rows of a list say the same: an SQL expression over r, NULL where that cannot be said.
    same_row = "NULL"


def column(name, label, *other_names, **more):
    return Column(name=name, label=label, other_names=other_names, **more)


UNTIL = column(
    "until",
    gettext_lazy("To"),
    "Đến",
    "Đến ngày",
    "Đến năm",
    "Kết thúc",
    "Đến hết",
    kind="date",
    open_ended=True,
)
NOTE = column("note", gettext_lazy("Note"), "Ghi chú", "Note")


def note_span(cells, said):
    """Note the first and the day after the last day that the cells say, where they say them; and that both can be."""
    first, last = (whole_day(cells, said, name) for name in ("since", "until"))
    if first and last and last < first:
        said.refuse("until", _("The last day lies before the first. Check the two dates."))
        return
    if first:
        said.names["since"] = first.isoformat()
    if last:
        said.names["until"] = (last + A_DAY).isoformat()


def whole_day(cells, said, name):
    """A month or a year alone is its first day where something begins, and its last day where something ends."""
    date = cells.get(name)
    if date and not date.year:
        said.refuse(name, _("Give the year too."))
        return None
    return date and (date.first_day() if name == "since" else date.last_day())


# The span that a row says; an end that it does not say is as on record.
SPAN = """
UPDATE list_row r SET facts = r.facts || jsonb_build_object('{span}', daterange(
    coalesce((r.names->>'since')::date, lower(t.{span})), coalesce((r.names->>'until')::date, upper(t.{span}))
)::text)
FROM list_row o LEFT JOIN matched ON matched.row = o.id LEFT JOIN {table} t ON t.id = matched.record
WHERE r.id = o.id AND r.reasons = '[]' AND coalesce((r.names->>'since')::date, lower(t.{span}), '-infinity')
    <= coalesce((r.names->>'until')::date, upper(t.{span}), 'infinity')
"""
SAID_SPAN = "daterange((r.names->>'since')::date, (r.names->>'until')::date)"
