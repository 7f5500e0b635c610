"""What can be done with a proposal, by which side, in which state, and what it comes to.

The table ACTS is the whole rule: pages read their buttons from it, perform() refuses what it does not allow.
"""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.partial_dates import PartialDate

from ..models import CouncilBallot, Proposal, ProposalLine, ProposalStep
from . import checks

State = Proposal.State
LineState = ProposalLine.State


class Side:
    PREPARES = "prepares"  # the bloc that proposes
    HANDLES = "handles"  # the office that receives
    EITHER = "either"


@dataclass(frozen=True)
class Act:
    name: str
    label: str
    side: str
    of: tuple
    to: str
    needs_reason: bool = False
    asks: tuple = ()  # what must be right before: functions of checks
    label_by_notice: str = ""  # where the bloc's staff writes down what the office did

    def label_for(self, proposal):
        return self.label_by_notice if self.label_by_notice and is_by_notice(proposal, self) else self.label


ACTS = {
    act.name: act
    for act in [
        Act(
            "submit",
            gettext_lazy("Submit"),
            Side.PREPARES,
            (State.DRAFT, State.RETURNED),
            State.SUBMITTED,
            asks=(checks.has_lines, checks.nothing_is_open),
        ),
        Act(
            "withdraw",
            gettext_lazy("Withdraw"),
            Side.PREPARES,
            (State.SUBMITTED, State.RECEIVED, State.APPRAISING, State.RETURNED),
            State.WITHDRAWN,
            needs_reason=True,
        ),
        Act(
            "receive",
            gettext_lazy("Receive"),
            Side.HANDLES,
            (State.SUBMITTED,),
            State.RECEIVED,
            label_by_notice=gettext_lazy("It was received"),
        ),
        Act(
            "return",
            gettext_lazy("Return"),
            Side.HANDLES,
            (State.SUBMITTED, State.RECEIVED, State.APPRAISING),
            State.RETURNED,
            needs_reason=True,
            label_by_notice=gettext_lazy("It was returned"),
        ),
        Act(
            "appraise",
            gettext_lazy("Begin the appraisal"),
            Side.HANDLES,
            (State.RECEIVED,),
            State.APPRAISING,
            label_by_notice=gettext_lazy("It is being appraised"),
        ),
        Act(
            "to-council",
            gettext_lazy("Lay before the council"),
            Side.HANDLES,
            (State.APPRAISING,),
            State.COUNCIL,
            asks=(checks.all_appraised, checks.something_goes_on),
            label_by_notice=gettext_lazy("It went to the council"),
        ),
        Act(
            "to-authority",
            gettext_lazy("Submit to the authority"),
            Side.HANDLES,
            (State.COUNCIL,),
            State.TO_AUTHORITY,
            asks=(checks.all_voted, checks.something_goes_on),
            label_by_notice=gettext_lazy("It went to the authority"),
        ),
        Act(
            "without-council",
            gettext_lazy("Submit to the authority without a council"),
            Side.HANDLES,
            (State.APPRAISING,),
            State.TO_AUTHORITY,
            needs_reason=True,
            asks=(checks.all_appraised, checks.something_goes_on),
            label_by_notice=gettext_lazy("It went to the authority without a council"),
        ),
        Act(
            "pass-up",
            gettext_lazy("Pass up to a higher level"),
            Side.HANDLES,
            (State.APPRAISING, State.COUNCIL, State.TO_AUTHORITY),
            State.FORWARDED_UP,
            asks=(checks.all_appraised, checks.something_goes_on),
            label_by_notice=gettext_lazy("It was passed up to a higher level"),
        ),
        Act(
            "decide",
            gettext_lazy("Enter the decision"),
            Side.HANDLES,
            (State.TO_AUTHORITY,),
            State.DECIDED,
        ),
        Act(
            "hand-over",
            gettext_lazy("Handed over"),
            Side.EITHER,
            (State.DECIDED,),
            State.HANDED_OVER,
            asks=(checks.something_was_awarded,),
        ),
        Act(
            "archive",
            gettext_lazy("Archive"),
            Side.EITHER,
            (State.DECIDED, State.HANDED_OVER, State.WITHDRAWN),
            State.ARCHIVED,
        ),
    ]
}


@dataclass(frozen=True)
class LineAct:
    """An act on one line, while the proposal is in one of some states."""

    name: str
    label: str
    during: tuple
    of: tuple
    to: str
    needs_reason: bool = False
    side: str = Side.HANDLES


JUDGED = (LineState.NOMINATED, LineState.ELIGIBLE, LineState.NOT_ELIGIBLE)
LINE_ACTS = {
    act.name: act
    for act in [
        LineAct("eligible", gettext_lazy("Eligible"), (State.APPRAISING,), JUDGED, LineState.ELIGIBLE),
        LineAct(
            "not-eligible",
            gettext_lazy("Not eligible"),
            (State.APPRAISING,),
            JUDGED,
            LineState.NOT_ELIGIBLE,
            needs_reason=True,
        ),
        LineAct(
            "pass",
            gettext_lazy("Passed by the council"),
            (State.COUNCIL,),
            (LineState.ELIGIBLE, LineState.PASSED, LineState.FAILED),
            LineState.PASSED,
        ),
        LineAct(
            "fail",
            gettext_lazy("Failed in the council"),
            (State.COUNCIL,),
            (LineState.ELIGIBLE, LineState.PASSED, LineState.FAILED),
            LineState.FAILED,
            needs_reason=True,
        ),
        LineAct(
            "lower",
            gettext_lazy("Propose a lower award"),
            (State.APPRAISING, State.COUNCIL, State.TO_AUTHORITY),
            (*JUDGED, LineState.PASSED, LineState.FAILED),
            LineState.LOWERED,
            needs_reason=True,
        ),
        LineAct(
            "refuse",
            gettext_lazy("Refused"),
            (State.TO_AUTHORITY,),
            (LineState.ELIGIBLE, LineState.PASSED),
            LineState.REFUSED,
            needs_reason=True,
        ),
        LineAct(
            "award",
            gettext_lazy("Awarded"),
            (State.TO_AUTHORITY,),
            (LineState.ELIGIBLE, LineState.PASSED),
            LineState.AWARDED,
        ),
        LineAct(
            "take-up",
            gettext_lazy("Passed up"),
            (State.APPRAISING, State.COUNCIL, State.TO_AUTHORITY),
            (LineState.ELIGIBLE, LineState.PASSED),
            LineState.PASSED_UP,
        ),
    ]
}


def is_by_notice(proposal, act):
    """Whether the bloc's staff writes down what an office did that does not work in this app."""
    return act.side == Side.HANDLES and not proposal.is_handled and proposal.is_prepared


def may(proposal, act):
    """Whether the user, for whom the proposal was read with_sides_for(), stands on the side of the act.

    What the office does may be written down by the bloc's staff while nobody works in the office here.
    """
    handles = proposal.is_handled or (proposal.is_prepared and not proposal.has_office)
    if act.side == Side.HANDLES:
        return handles
    return proposal.is_prepared or (act.side == Side.EITHER and handles)


def acts_open_to(proposal):
    """The acts that the user of with_sides_for() may do now, in their order."""
    return [act for act in ACTS.values() if proposal.state in act.of and may(proposal, act)]


@transaction.atomic
def perform(*, proposal, act, user, done=None, reason="", follow=None):
    """Do an act on a proposal, and write down the step.

    done: the PartialDate on which it was done, else today. follow: a function of the locked proposal for what the
    act brings with it (grant, copy to the next level). Returns the proposal as it stands. Raises PermissionDenied
    for the wrong side, ValidationError for the wrong state, a missing reason, or what is not right yet.
    """
    locked = locked_for(proposal, user)
    refuse_wrong(locked, act, reason)
    for ask in act.asks:
        ask(locked)
    state = act.to
    if follow:
        state = follow(locked) or state
    step = write_step(locked, act, user, done=done, reason=reason, to=state)
    locked.state = state
    locked.state_reason = reason if act.needs_reason else ""
    if act.name == "submit":
        locked.submitted = step.done
        locked.lines.exclude(state=LineState.NOMINATED).update(state=LineState.NOMINATED, state_reason="")
    locked.save(update_fields=["state", "state_reason", "submitted"])
    return locked


def locked_for(proposal, user):
    """The proposal as it stands, locked, with the sides of the user; 404 for others is the view's business."""
    Proposal.objects.select_for_update().get(pk=proposal.pk)
    return Proposal.objects.with_sides_for(user).with_all_of_a_head().get(pk=proposal.pk)


def refuse_wrong(proposal, act, reason):
    if not may(proposal, act):
        raise PermissionDenied
    if proposal.state not in act.of:
        raise ValidationError(
            _("“%(act)s” is not possible: the proposal is now “%(state)s”. Look at it anew.")
            % {"act": act.label, "state": proposal.get_state_display()},
            "wrong_state",
        )
    if act.needs_reason and not reason:
        raise ValidationError(_("Write the reason."), "no_reason")


def write_step(proposal, act, user, *, done, reason, to):
    return ProposalStep.objects.create(
        proposal=proposal,
        act=act.name,
        from_state=proposal.state,
        to_state=to,
        by=user,
        done=done or PartialDate.of(timezone.localdate()),
        reason=reason,
        by_notice=is_by_notice(proposal, act),
    )


@dataclass(frozen=True)
class Result:
    """What an act on one line comes to."""

    line: ProposalLine
    act: LineAct
    reason: str = ""
    ballot: CouncilBallot | None = None


@transaction.atomic
def perform_on_lines(*, proposal, results, user, done=None):
    """Do acts on lines of a proposal, all or none, and write down their steps. Raises as perform()."""
    proposal = locked_for(proposal, user)
    lines = proposal.lines.select_related("kind", "unit", "person").in_bulk([one.line.pk for one in results])
    steps = [step_on_line(proposal, lines[one.line.pk], one, user, done) for one in results]
    ProposalStep.objects.bulk_create(steps)
    for one in results:
        line = lines[one.line.pk]
        line.state, line.state_reason = one.act.to, one.reason
    ProposalLine.objects.bulk_update(lines.values(), ["state", "state_reason"])
    return list(lines.values())


def step_on_line(proposal, line, result, user, done):
    """The step that an act on a line comes to, not saved yet; refused as perform() refuses."""
    act = result.act
    if not may(proposal, act):
        raise PermissionDenied
    if proposal.state not in act.during or line.state not in act.of:
        raise ValidationError(
            _(
                "“%(line)s”: “%(act)s” is not possible now. The proposal is “%(state)s”, the line “%(line_state)s”."
            )
            % {
                "line": line,
                "act": act.label,
                "state": proposal.get_state_display(),
                "line_state": line.get_state_display(),
            },
            "wrong_state",
        )
    if act.needs_reason and not result.reason:
        raise ValidationError(_("“%(line)s”: write the reason.") % {"line": line}, "no_reason")
    return ProposalStep(
        proposal=proposal,
        line=line,
        act=act.name,
        from_state=line.state,
        to_state=act.to,
        by=user,
        done=done or PartialDate.of(timezone.localdate()),
        reason=result.reason,
        by_notice=is_by_notice(proposal, act),
        council_ballot=result.ballot,
    )
