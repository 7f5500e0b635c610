from dataclasses import replace

from ..eligibility import judge
from ..models import Proposal
from . import entries, quotas, repeats, results, timing, votes
from .gathering import Gathered

LOOKS = [
    repeats.same_twice,
    repeats.repeated,
    repeats.near_doubles,
    quotas.look_at,
    results.look_at,
    entries.not_in_force,
    entries.not_leading,
    votes.look_at,
    timing.look_at,
    entries.without_names,
    entries.not_in_the_catalogue,
]


def doubts_about(proposal, *, lines=None, today=None, judgements=None):
    """All Doubts about a proposal that is under way, in a number of queries that does not depend on its lines.

    What waits for a reason comes first, what is only said last.

    lines: its lines, where they are fetched already, with kind, unit and person. judgements: of the eligibility of
    the lines, {key of the line: Judgement}; where None, they are made.
    """
    if proposal.state not in Proposal.UNDER_WAY:
        return []
    gathered = Gathered(proposal, lines, today)
    if judgements is None:
        judgements = judge(gathered.lines, day=gathered.day) if gathered.lines else {}
    gathered.judgements = judgements
    found = [answered(doubt, gathered) for look in LOOKS for doubt in look(gathered)]
    return sorted(found, key=lambda doubt: (not doubt.needs_answer, doubt.is_notice))


def answered(doubt, gathered):
    return replace(doubt, answer=gathered.answers.get(doubt.key))


def may_answer(proposal):
    """Whether the user of with_sides_for() may give reasons: either side, until it is decided."""
    return proposal.state in Proposal.UNDER_WAY and (proposal.is_prepared or proposal.is_handled)
