"""The decision on a proposal: which lines are granted, which refused, which wait for another decision."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocs.figures import Figure

from ..granting import find_or_make_decision, grant
from ..models import Award, Proposal, ProposalLine
from .acts import ACTS, LINE_ACTS, Result, perform, perform_on_lines
from .checks import GOES_ON


@dataclass(frozen=True)
class Granted:
    """A line that a decision grants: the name as it prints it, and of a count how many were granted."""

    line: ProposalLine
    printed: str = ""
    count: int | None = None


def decide(*, proposal, decision, granted, refused, user, done=None):
    """Take lines into a decision in one step; the proposal is decided when none of its lines is left open.

    decision: what granting.find_or_make_decision() takes. granted: a list of Granted; refused: {line: reason}. The
    others wait. Returns the proposal as it stands. Raises as perform(), and where nothing is answered.
    """
    if not granted and not refused:
        raise ValidationError(_("Choose at least one line that is granted or refused."), "nothing_decided")

    def follow(locked):
        results = [Result(one.line, LINE_ACTS["award"]) for one in granted]
        results += [Result(line, LINE_ACTS["refuse"], reason) for line, reason in refused.items()]
        perform_on_lines(proposal=locked, results=results, user=user, done=done)
        if granted:
            take_into(find_or_make_decision(**decision, user=user), granted, user)
        waits = ProposalLine.objects.filter(proposal=locked).in_states(GOES_ON).exists()
        return Proposal.State.TO_AUTHORITY if waits else Proposal.State.DECIDED

    return perform(proposal=proposal, act=ACTS["decide"], user=user, done=done, follow=follow)


def take_into(decision, granted, user):
    """The awards of the decision, with the names and numbers as it prints them."""
    by_line = {one.line.pk: one for one in granted}
    awards = grant(lines=[one.line for one in granted], decision=decision, user=user)
    for award in awards:
        one = by_line[award.proposal_line_id]
        if one.printed:
            award.name_as_printed = one.printed
        elif one.count:
            award.figure, award.count, award.count_words = Figure.NUMBER, one.count, ""
    Award.objects.bulk_update(awards, ["name_as_printed", "figure", "count", "count_words"])
