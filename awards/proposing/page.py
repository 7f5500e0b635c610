"""What the page of a proposal shows, in a fixed number of queries."""

from dataclasses import dataclass
from functools import cached_property

from blocs.kept import Kept

from ..doubts import doubts_about
from ..doubts import may_answer as answers_allowed
from ..eligibility import judge_read
from ..models import Award, Proposal, ProposalLine, ProposalStep
from ..papers.offering import papers_of
from .acts import ACTS, LINE_ACTS

State = Proposal.State
# The way of a proposal, as far as it goes well.
WAY = [
    State.DRAFT,
    State.SUBMITTED,
    State.RECEIVED,
    State.APPRAISING,
    State.COUNCIL,
    State.TO_AUTHORITY,
    State.DECIDED,
    State.HANDED_OVER,
]

LINES = Kept(
    lambda user, proposal, day: ProposalLine.objects.of_proposal_on(proposal, day).annotate(
        all_awards=Award.objects.of_outer_line().as_results()
    )
)
STEPS = Kept(lambda user, proposal: ProposalStep.objects.of_proposal(proposal))


@dataclass
class Stop:
    """One state on the way, and the step that led there."""

    label: str
    step: ProposalStep | None
    is_now: bool


class ProposalPage:
    def __init__(self, proposal, user):
        self.proposal = proposal
        self.user = user

    @cached_property
    def lines(self):
        """Each with all_awards, what was granted of it."""
        proposal = self.proposal
        lines = LINES.rows(self.user, proposal=proposal.pk, day=proposal.names_day)
        for line in lines:
            line.proposal = proposal
        return lines

    @cached_property
    def judgements(self):
        """What the rules say to each line, by its key."""
        return judge_read(self.lines)

    @cached_property
    def papers(self):
        return papers_of(self.proposal, self.user)

    @cached_property
    def doubts(self):
        """What is doubtful, that which waits for a reason first."""
        return doubts_about(self.proposal, lines=self.lines, judgements=self.judgements)

    @cached_property
    def open_doubts(self):
        return [doubt for doubt in self.doubts if doubt.needs_answer]

    @cached_property
    def may_answer(self):
        return answers_allowed(self.proposal)

    @cached_property
    def waiting_for_names(self):
        return [line for line in self.lines if line.waits_for_names]

    @cached_property
    def steps(self):
        """All steps, each with its words."""
        found = STEPS.rows(self.user, proposal=self.proposal.pk)
        for step in found:
            act = (LINE_ACTS if step.line_id else ACTS).get(step.act)
            step.label = act.label if act else step.act
            step.from_label = state_label(step, step.from_state)
            step.to_label = state_label(step, step.to_state)
        return found

    @cached_property
    def steps_of_the_whole(self):
        return [step for step in self.steps if step.line_id is None]

    @cached_property
    def way(self):
        """The states it has been in, with the step that led there, and the one it is in."""
        stops = [Stop(State.DRAFT.label, None, False)]
        stops += [Stop(state_label(step, step.to_state), step, False) for step in self.steps_of_the_whole]
        stops[-1].is_now = True
        return stops

    @cached_property
    def still_to_come(self):
        """The labels of the states that follow where it goes well; none after a side state."""
        now = self.proposal.state
        return [State(state).label for state in WAY[WAY.index(now) + 1 :]] if now in WAY else []


def state_label(step, state):
    states = ProposalLine.State if step.line_id else State
    return states(state).label if state in states.values else state
