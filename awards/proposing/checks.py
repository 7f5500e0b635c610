"""What must be right before a proposal goes on. Each raises a ValidationError that says what to do."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..doubts import doubts_about
from ..models import ProposalLine

State = ProposalLine.State
GOES_ON = [State.ELIGIBLE, State.PASSED]


def has_lines(proposal):
    if not proposal.lines.exists():
        raise ValidationError(_("There is no line yet. Add who is proposed for what."), "no_lines")


def nothing_is_open(proposal):
    """Every warning that needs one has its reason."""
    still = sum(doubt.needs_answer for doubt in doubts_about(proposal))
    if still:
        raise ValidationError(
            ngettext(
                "%(count)s warning has no answer yet. Write the reason beside it, or change the line.",
                "%(count)s warnings have no answer yet. Write the reasons beside them, or change the lines.",
                still,
            )
            % {"count": still},
            "open_warnings",
        )


def none_left_in(proposal, state, code):
    waiting = list(proposal.lines.in_states([state])[:4])
    if waiting:
        names = "; ".join(f"“{line}”" for line in waiting[:3]) + ("; …" if len(waiting) > 3 else "")
        raise ValidationError(
            _("These lines have no result yet: %(names)s. Enter it first.") % {"names": names}, code
        )


def all_appraised(proposal):
    none_left_in(proposal, State.NOMINATED, "not_appraised")


def all_voted(proposal):
    none_left_in(proposal, State.ELIGIBLE, "not_voted")


def something_goes_on(proposal):
    if not proposal.lines.in_states(GOES_ON).exists():
        raise ValidationError(_("No line goes on. Return the proposal, and say why."), "nothing_goes_on")


def something_was_awarded(proposal):
    if not proposal.lines.in_states([State.AWARDED]).exists():
        raise ValidationError(_("None of its lines was awarded; there is nothing to hand over."), "no_award")
