"""Who is named at each moment of an award. Renamed units keep their key; so do people found to be one."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from blocs.figures import plain_number
from blocs.text import folded

from ..models import Moment

AGREED, PROPOSED, GRANTED = Moment


@dataclass
class Recipient:
    """Somebody named in an award of a bloc-year, with the rows of each moment that name them."""

    line: object  # the first that names it: with unit, person and name_as_printed
    row: object  # the row that the line belongs to
    named_by: dict = field(default_factory=lambda: {moment: [] for moment in Moment})
    aside: list = field(default_factory=list)  # rows that sums leave out
    says: list = field(default_factory=list)  # what became of it, from outcomes.tell()
    differs: bool = False  # one moment surely has it and another has not

    @property
    def is_named(self):
        return bool(lines_of(self.row))

    @property
    def name(self):
        """The name as printed, else as it was on the day of the row; of a count without names, the count."""
        if not self.is_named:
            return _("%(number)s without names") % {"number": plain_number(self.row.count)}
        unit = self.line.unit and self.line.unit.name_on(self.row.names_as_of)
        return self.line.name_as_printed or unit or person_name(self.line)

    @property
    def proposed(self):
        """The line of the proposal, or None."""
        return next(iter(self.named_by[PROPOSED]), None)

    def add(self, other):
        for moment, rows in other.named_by.items():
            self.named_by[moment] += rows
        self.aside += other.aside


def lines_of(row):
    """The lines of a row that name somebody: of a recommendation any number, else the row itself."""
    if row.moment == AGREED:
        return row.named
    return [row] if row.unit_id or row.person_id or row.name_as_printed else []


def person_name(line):
    if hasattr(line, "person_name"):
        return line.person_name or ""
    return str(line.person) if line.person_id else ""


def names_of(line):
    """Every name by which a source may mean the recipient, folded."""
    units = [line.unit.name, *(name.name for name in line.unit.names_on_record)] if line.unit_id else []
    return {folded(name) for name in [line.name_as_printed, person_name(line), *units] if name}


def key_of(line, heirs):
    """What tells recipients apart: the unit that goes on, the person, else the printed name."""
    if line.unit_id:
        return "unit", last_heir(line.unit_id, heirs)
    return ("person", line.person_id) if line.person_id else ("name", folded(line.name_as_printed))


def last_heir(unit, heirs):
    """The unit to which the past of a unit has come, through any number of reorganisations."""
    passed = set()
    while unit in heirs and unit not in passed:
        passed.add(unit)
        unit = heirs[unit]
    return unit


def recipients_of(row, heirs):
    """The recipients of a Row by name; its cells learn how many names they have."""
    found = {}
    parts = [part for part in row.within if not part.is_counted]  # another award has its names in its own row
    for source in [*row.counted, *parts, *row.aside]:
        for line in lines_of(source):
            recipient = found.setdefault(key_of(line, heirs), Recipient(line, source))
            (recipient.aside if source in row.aside else recipient.named_by[source.moment]).append(source)
    found = join_by_name(found)
    follow_proposals(found, row)
    recipients = [recipient for recipient in found if any(recipient.named_by.values())]
    for moment, cell in row.cells.items():
        cell.named = sum(bool(recipient.named_by[moment]) for recipient in recipients)
    return recipients


def join_by_name(found):
    """A recipient known by the printed name alone is the one with a key who has that name, if there is just one."""
    known = defaultdict(list)
    for (kind, _key), recipient in found.items():
        for name in names_of(recipient.line) if kind != "name" else ():
            known[name].append(recipient)
    joined = []
    for (kind, key), recipient in found.items():
        same = known[key] if kind == "name" else []
        if len(same) == 1:
            same[0].add(recipient)
        else:
            joined.append(recipient)
    return joined


def follow_proposals(found, row):
    """An award granted on a line of a proposal went to the recipient of that line, whatever name it prints."""
    by_line = {line.pk: recipient for recipient in found for line in recipient.named_by[PROPOSED]}
    for line in row.aside:
        if line.moment == PROPOSED and line.continues_id in by_line:
            by_line[line.pk] = by_line[line.continues_id]
    for recipient in found:
        for award in list(recipient.named_by[GRANTED]):
            proposed = by_line.get(award.proposal_line_id, recipient)
            if proposed is not recipient:
                recipient.named_by[GRANTED].remove(award)
                proposed.named_by[GRANTED].append(award)
