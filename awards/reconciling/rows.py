"""Rows of the register put side by side: one Row for each award of a bloc-year, divided as far as all sources allow.

An award is divided by recipients and by authority only where each of its rows states them. Else “13 flags of the
ministry” agreed and “11 flags” granted, of nobody knows whom, would stand in two rows and never meet.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from blocs.text import folded

from ..models import Award, Moment, RecipientKind
from ..register import NOT_STATED
from .cells import Cell

NOT_SPLIT = {RecipientKind.MIXED, RecipientKind.UNKNOWN}
DIMENSIONS = {
    "recipients": lambda row: None if row.recipient_kind in NOT_SPLIT else row.recipient_kind,
    "authority": lambda row: row.authority_id,
}


def award_of(row):
    """What tells awards apart: the entry of the catalogue, or the words that fit none."""
    return row.kind_id or folded(row.award_as_printed)


def counts_turns(row):
    return getattr(row, "counts_turns", False)


def campaign_of(row):
    return (row.proposal if row.moment == Moment.PROPOSED else row).campaign_id


@dataclass
class Row:
    """One award of a bloc-year, as far as its sources let it be divided."""

    division: dict  # what all its rows state, by name of DIMENSIONS
    counted: list  # the rows that sums count
    within: list = field(default_factory=list)  # “of which”: what stands within the counted ones
    aside: list = field(default_factory=list)  # what sums leave out: drafts, withdrawn, lower awards, revoked
    notes: list = field(default_factory=list)
    takes_note: bool = True

    def __post_init__(self):
        self.award, self.kind = award_of(self.first), self.first.kind
        self.turns = counts_turns(self.first)

    @cached_property
    def cells(self):
        """One for each moment."""
        return {
            moment: Cell(
                moment,
                [row for row in self.counted if row.moment == moment],
                [row for row in self.within if row.moment == moment],
                self,
            )
            for moment in Moment
        }

    @property
    def there(self):
        """The moments of which anything is on record."""
        return [moment for moment, cell in self.cells.items() if cell.counted]

    @property
    def first(self):
        return self.counted[0]

    @property
    def proposals(self):
        """The proposals that it stands in, drafts and withdrawn ones too, each once."""
        lines = [row for row in [*self.counted, *self.aside] if row.moment == Moment.PROPOSED]
        return list({line.proposal_id: line.proposal for line in lines}.values())

    @property
    def campaign(self):
        return self.first.campaign

    @property
    def recipients_in_words(self):
        return ", ".join(str(kind.label) for kind in self.recipient_kinds)

    @cached_property
    def label(self):
        """The award as printed where all papers agree, else as in the catalogue."""
        printed = {row.award_as_printed for row in self.counted} - {""}
        return printed.pop() if len(printed) == 1 else str(self.kind or min(printed))

    @cached_property
    def words(self):
        """The words of an award that fits no entry of the catalogue; each spelling finds the same rows."""
        return "" if self.kind else min(row.award_as_printed for row in self.counted)

    @cached_property
    def parameters(self):
        """What opens its counted rows in the register, whatever the moment."""
        found = {"bloc": self.campaign.bloc.code, "period": self.campaign.period.code}
        found |= {"kind": self.kind.code} if self.kind else {"kind": NOT_STATED, "words": self.words}
        if "recipients" in self.division:
            found["recipients"] = self.division["recipients"]
        if "authority" in self.division:
            found["authority"] = self.first.authority.code
        return found | {"turns": "yes" if self.turns else "no"}

    @cached_property
    def recipient_kinds(self):
        """What is said of the recipients; “not stated” only where nothing else is."""
        kinds = {RecipientKind(row.recipient_kind) for row in self.counted}
        return [kind for kind in RecipientKind if kind in kinds - {RecipientKind.UNKNOWN}] or list(kinds)

    @cached_property
    def authorities(self):
        """A row for each authority that is stated; one without, where none is."""
        stated = {row.authority_id: row for row in reversed(self.counted) if row.authority_id}
        return list(stated.values()) or self.counted[:1]

    @cached_property
    def states_differ(self):
        """Whether its rows differ in what they state, so that each cell has to say it."""
        return len({(row.recipient_kind, row.authority_id) for row in self.counted}) > 1

    @cached_property
    def note_key(self):
        """What a note on the row is on record under."""
        [authority, *others] = self.authorities
        [recipients, *more] = self.recipient_kinds
        return {
            "kind": self.kind,
            "award_as_printed": self.words,
            "authority": None if others else authority.authority,
            "recipient_kind": RecipientKind.UNKNOWN if more else recipients,
        }

    @cached_property
    def key(self):
        """What tells the row from the others of its bloc-year."""
        authority = self.note_key["authority"]
        award = [self.kind.code if self.kind else self.award, "turns" if self.turns else ""]
        return "/".join([*award, authority.code if authority else "", self.note_key["recipient_kind"]])

    def fits(self, row):
        """Whether a row, or a note, may be about this one: it states the same, or nothing."""
        return all(DIMENSIONS[name](row) in (None, value) for name, value in self.division.items())

    def is_of(self, note):
        """Whether a note on the award is on record under just what this row states."""
        authority = self.note_key["authority"]
        stated = authority and authority.pk, self.note_key["recipient_kind"]
        return (note.authority_id, note.recipient_kind) == stated

    @property
    def note(self):
        """The note that the form of the row changes; None where there is none yet."""
        return next((note for note in self.notes if self.is_of(note)), next(iter(self.notes), None))


def reconcile(found):
    """The Rows of marked rows of all moments."""
    within = parts_of_wholes(found)
    parts = {part for own in within.values() for part in own if not part.is_counted}
    groups = defaultdict(lambda: ([], []))
    for row in found:
        if row not in parts:
            counted, aside = groups[campaign_of(row), award_of(row), counts_turns(row)]
            (counted if row.is_counted else aside).append(row)
    return [row for counted, aside in groups.values() for row in rows_of_award(counted, aside, within)]


def parts_of_wholes(found):
    """{counted row: what stands within it (“of which”)}, through any number of steps.

    A part is counted itself where it is another award, such as the flag among four certificates.
    """
    by_key = {(row.moment, row.pk): row for row in found}
    within = defaultdict(list)
    for part in found:
        whole, passed = by_key.get(above(part)), set()
        while whole and not whole.is_counted and whole not in passed:
            passed.add(whole)
            whole = by_key.get(above(whole))
        if whole and whole.is_counted and whole is not part and not is_revoked(part):
            within[whole].append(part)
    return within


def above(row):
    return row.moment, getattr(row, "part_of_id", None)


def is_revoked(row):
    return row.moment == Moment.GRANTED and row.state == Award.State.REVOKED


def rows_of_award(counted, aside, within):
    rows = []
    for division, part in divided(counted, tuple(DIMENSIONS)) if counted else []:
        rows.append(Row(division, part, [inner for row in part for inner in within[row]]))
    for left_out in aside:
        for row in [row for row in rows if row.fits(left_out)][:1]:
            row.aside.append(left_out)
    return rows


def divided(rows, dimensions):
    """Pairs of what all rows of a part state, and these rows."""
    for name in dimensions:
        parts = defaultdict(list)
        for row in rows:
            parts[DIMENSIONS[name](row)].append(row)
        if None not in parts:
            rest = [other for other in dimensions if other != name]
            for value, part in parts.items():
                for division, own in divided(part, rest):
                    yield {name: value} | division, own
            return
    yield {}, rows
