"""What became of each recipient from moment to moment, and why, as far as the record says.

A name that is missing says something only where all names are there: “13 flags” without names leaves nobody out.
"""

from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from blocs.figures import Figure, plain_number

from ..models import Proposal, ProposalLine
from .differences import IN_A_DRAFT, WHAT_AND_WHY, Difference, Verdict, is_draft
from .naming import AGREED, GRANTED, PROPOSED, Recipient, lines_of, recipients_of

State = ProposalLine.State
ENDED = {State.NOT_ELIGIBLE, State.FAILED, State.REFUSED, State.LOWERED, State.PASSED_UP}
# Of somebody whom the one moment names and the other does not: for sure, and among some names only.
LEFT_OUT = {
    (AGREED, PROPOSED): (_("agreed, not proposed"), _("agreed, not among those proposed by name")),
    (PROPOSED, GRANTED): (_("proposed, not granted"), _("proposed, not among those granted by name")),
    (AGREED, GRANTED): (_("agreed, not granted"), _("agreed, not among those granted by name")),
}
CAME_IN = {
    (AGREED, PROPOSED): (_("proposed, not agreed"), _("proposed, not among those agreed by name")),
    (PROPOSED, GRANTED): (_("granted, not proposed"), _("granted, not among those proposed by name")),
    (AGREED, GRANTED): (_("granted, not agreed"), _("granted, not among those agreed by name")),
}


def name_recipients(row, heirs):
    """The recipients of a Row by name, each with what became of it; then counts of a proposal that came to nothing."""
    recipients = recipients_of(row, heirs)
    for recipient in recipients:
        tell(recipient, row)
    not_granted, _by_name = LEFT_OUT[PROPOSED, GRANTED]
    return recipients + [
        Recipient(line, line, says=[WHAT_AND_WHY % {"what": not_granted, "why": fate(line, row.aside)}])
        for line in row.cells[PROPOSED].counted
        if not lines_of(line) and line.figure == Figure.NUMBER and line.state in ENDED
    ]


def by_name(recipients):
    """The difference that names make, where they make one."""
    different = [recipient for recipient in recipients if recipient.differs]
    if not different:
        return []
    words = _("by name: %(number)s not the same at all moments") % {"number": plain_number(len(different))}
    return [Difference(Verdict.DIFFERENT, words)]


def tell(recipient, row):
    for earlier, later in pairwise(row.there):
        if recipient.named_by[earlier] and not recipient.named_by[later]:
            left_out(recipient, earlier, row.cells[later])
        elif recipient.named_by[later] and not recipient.named_by[earlier]:
            came_in(recipient, row.cells[earlier], later)
    if GRANTED not in row.there and recipient.proposed and recipient.proposed.state in ENDED:
        recipient.says.append(fate(recipient.proposed, recipient.aside))


def left_out(recipient, earlier, cell):
    """One moment names it, the next, a cell, does not."""
    why, is_sure = why_left_out(recipient, cell.moment)
    for_sure, among_names = LEFT_OUT[earlier, cell.moment]
    if is_sure or cell.has_all_names:
        recipient.says.append(WHAT_AND_WHY % {"what": for_sure, "why": why} if why else str(for_sure))
        recipient.differs = True
    elif cell.named and not is_awarded(recipient):
        recipient.says.append(str(among_names))


def came_in(recipient, cell, later):
    """One moment names it, the one before, a cell, does not."""
    lowered = [line for line in recipient.aside if getattr(line, "instead_of_id", None)]
    for_sure, among_names = CAME_IN[cell.moment, later]
    if later == GRANTED and lowered:
        for_sure = _("granted instead of “%(award)s”") % {"award": lowered[0].instead_of.award_name}
    if lowered or cell.has_all_names:
        recipient.says.append(str(for_sure))
        recipient.differs = True
    elif cell.named:
        recipient.says.append(str(among_names))


def why_left_out(recipient, moment):
    """The reason in words, and whether it alone is enough to say that the recipient was left out."""
    for row in recipient.aside:
        if moment == PROPOSED and is_draft(row):
            return IN_A_DRAFT, True
        if row.moment == moment == PROPOSED and row.proposal.state == Proposal.State.WITHDRAWN:
            return with_reason(_("the proposal was withdrawn"), row.proposal.state_reason), True
        if row.moment == moment == GRANTED:
            return _("granted, and revoked since"), True
    if moment == GRANTED and recipient.proposed:
        line = recipient.proposed
        return fate(line, recipient.aside), line.state in ENDED
    return "", False


def is_awarded(recipient):
    return bool(recipient.proposed) and recipient.proposed.state == State.AWARDED


def fate(line, aside):
    """What became of a line of a proposal, with its reason; of one passed up, what became of it there."""
    state = line.get_state_display()
    above = next((other for other in aside if getattr(other, "continues_id", None) == line.pk), None)
    if above:
        return WHAT_AND_WHY % {"what": state, "why": fate(above, aside)}
    if line.state == State.LOWERED and getattr(line, "lowered_to", None):
        state = _("lowered to “%(award)s”") % {"award": line.lowered_to.award_name}
    elif line.state == State.AWARDED:
        state = _("awarded, as the proposal says, but no such award is on record")
    elif line.proposal.state == Proposal.State.RETURNED:
        return with_reason(_("the proposal was returned"), line.proposal.state_reason)
    elif line.state not in ENDED:
        state = _("still under way (%(state)s)") % {"state": state}
    return with_reason(state, line.state_reason)


def with_reason(words, reason):
    return f"{words} – {reason}" if reason else str(words)
