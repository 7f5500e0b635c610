"""What becomes of lines: a lower award instead, or the same award proposed by the next level."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ..models import Proposal, ProposalLine
from .acts import ACTS, LINE_ACTS, Result, perform, perform_on_lines
from .checks import GOES_ON

State = ProposalLine.State
COPIED = [
    "recommendation",
    "award_as_printed",
    "award_class",
    "authority",
    "authority_as_printed",
    "recipient_kind",
    "figure",
    "count",
    "count_words",
    "unit",
    "person",
    "name_as_printed",
    "post_as_printed",
    "recipient_category",
    "achievement",
]


def copied(line, **changed):
    """An unsaved line for the same recipient."""
    return ProposalLine(**{name: getattr(line, name) for name in COPIED} | {"kind": line.kind} | changed)


@transaction.atomic
def lower(*, line, kind, user, reason, done=None):
    """Propose a lower award instead. Returns the new line, which stands where the old one stood."""
    if line.kind and kind.precedence <= line.kind.precedence:
        raise ValidationError(
            _(
                "“%(lower)s” is not lower than “%(award)s”. Choose an award that comes after it in the catalogue."
            )
            % {"lower": kind, "award": line.kind},
            "not_lower",
        )
    state = State.ELIGIBLE if line.proposal.state == Proposal.State.APPRAISING else State.PASSED
    result = Result(line, LINE_ACTS["lower"], reason)
    perform_on_lines(proposal=line.proposal, results=[result], user=user, done=done)
    instead = copied(
        line, kind=kind, award_as_printed="", award_class="", proposal=line.proposal, state=state
    )
    instead.instead_of = line
    instead.full_clean()
    instead.save()
    return instead


def pass_up(*, proposal, user, authority=None, authority_as_printed="", reason="", done=None):
    """Go on with the lines that stand as a proposal of the next level, a draft. Returns that one."""
    above = []

    def follow(locked):
        going = list(locked.lines.in_states(GOES_ON).select_related("kind", "proposal"))
        above.append(
            Proposal.objects.create(
                bloc=locked.bloc,
                campaign=locked.campaign,
                method=locked.method,
                occasion=locked.occasion,
                proposer=locked.authority,
                authority=authority,
                authority_as_printed=authority_as_printed,
                continues=locked,
            )
        )
        results = [Result(line, LINE_ACTS["take-up"]) for line in going]
        perform_on_lines(proposal=locked, results=results, user=user, done=done)
        ProposalLine.objects.bulk_create(copied(line, proposal=above[0], continues=line) for line in going)

    perform(proposal=proposal, act=ACTS["pass-up"], user=user, done=done, reason=reason, follow=follow)
    return above[0]
