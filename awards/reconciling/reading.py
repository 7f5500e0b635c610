"""The reconciliation of bloc-years, read through the register in a fixed number of queries."""

from collections import Counter, defaultdict

from blocs.kept import Kept
from blocs.linking import link_units
from blocs.models import ReorganisedUnit

from .. import register
from ..models import Moment, ReconciliationNote
from .by_award import in_precedence
from .differences import Verdict, differences, verdict_of
from .outcomes import by_name, name_recipients
from .rows import award_of, reconcile
from .telling import sentence


class Reconciliation:
    """Each award of the campaigns, which the user may see, with what was agreed, proposed and granted.

    criteria: of the register, to narrow the awards: kind, level.
    """

    def __init__(self, campaigns, user, criteria=None):
        found = read_rows(campaigns, user, criteria or {})
        self.rows = sorted(reconcile(found), key=in_order)
        notes = ReconciliationNote.objects.of_campaigns(campaigns).with_writers()
        self.lost_notes = put_notes(notes, self.rows)
        heirs = ReorganisedUnit.objects.heirs()
        for number, row in enumerate(self.rows, 1):
            row.anchor = f"row-{number}"
            row.recipients = name_recipients(row, heirs)
            row.differences = [*differences(row), *by_name(row.recipients)]
            row.verdict = verdict_of(row.differences)

    def open_first(self):
        """The rows with the differences first that nobody has explained, then the explained ones, then the rest."""
        verdicts = list(Verdict)
        return sorted(self.rows, key=lambda row: (verdicts.index(row.verdict), bool(row.notes)))

    def verdicts(self):
        """How many rows come to each verdict: pairs of its words and the number."""
        numbers = Counter(row.verdict for row in self.rows)
        return [(verdict.label, numbers[verdict]) for verdict in Verdict if numbers[verdict]]

    def sentences(self):
        """The rows in sentences, to be copied into a report."""
        return [sentence(row) for row in self.rows]


def shown(rows):
    """With all that is shown of rows of the register, marked."""
    rows = rows.marked().with_context()
    is_proposed = rows.model.moment == Moment.PROPOSED
    return rows.select_related("lowered_to__kind", "instead_of__kind") if is_proposed else rows


def kept(model):
    return Kept(lambda user, campaigns: shown(model.objects.visible_to(user).with_campaigns(campaigns)))


OF_CAMPAIGNS = {moment: kept(model) for moment, model in register.MODELS.items()}


def read_rows(campaigns, user, criteria):
    """The rows of all moments, with all that is shown of them."""
    found = []
    for moment in Moment:
        if criteria:
            found += shown(register.rows(user, moment, {"campaigns": campaigns} | criteria))
        else:
            keys = [getattr(campaign, "pk", campaign) for campaign in campaigns]
            found += OF_CAMPAIGNS[moment].rows(user, campaigns=keys)
    named = [line for row in found if row.moment == Moment.AGREED for line in row.named]
    link_units([*found, *named], user)
    return found


def in_order(row):
    """The newest year first, then by bloc, then as awards are handed over; turns (lượt) after recipients."""
    period, bloc = row.campaign.period, row.campaign.bloc
    award = in_precedence(row.kind, row.words)
    return -period.starts_on.toordinal(), bloc.sort_key, row.campaign.pk, award, row.turns, row.key


def put_notes(notes, rows):
    """Put each note to the row that it is about, and return those whose award is not there any more."""
    of_award, lost = defaultdict(list), []
    for row in rows:
        of_award[row.campaign.pk, row.award].append(row)
    for note in notes:
        same = of_award[note.campaign_id, award_of(note)]
        about = [row for row in same if row.is_of(note)] or [row for row in same if row.fits(note)]
        about[0].notes.append(note) if about else lost.append(note)
    for same in of_award.values():
        for row in same:
            row.takes_note = not row.turns or same[0].turns
    return lost
