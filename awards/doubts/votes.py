"""Whether the votes that the rules ask for were held, and reached what is needed."""

from django.utils.translation import gettext as _

from blocs.partial_dates import PartialDate, first_with_year
from campaigns.counting import count

from ..models import Proposal, VoteRule
from .doubt import Doubt, DoubtKind
from .quotas import whose
from .words import award_of, name_of


def look_at(gathered):
    ballot_rules = {rule.pk: rule for rule in gathered.on_record.ballot_rules or ()}
    for line in gathered.lines:
        if line.is_named and line.kind_id:
            for rule in gathered.vote_rules[line.kind_id]:
                yield from doubts_about_vote(line, rule, ballot_rules[rule.ballot_rule_id], gathered)


def doubts_about_vote(line, rule, ballot_rule, gathered):
    if rule.stage == VoteRule.Stage.BLOC:
        held = votes_in_bloc(line, gathered)
        is_due = gathered.period is not None and line.unit_id is not None
    else:
        held = votes_in_council(line, gathered)
        is_due = gathered.proposal.state == Proposal.State.TO_AUTHORITY
    counted = [(ballot, count(ballot, ballot_rule, day)) for ballot, day in held]
    if any(result.verdict for _ballot, result in counted):
        return
    if counted:
        yield doubt_about_result(line, rule, counted)
    elif is_due:
        yield doubt_about_missing(line, rule, ballot_rule)


def votes_in_bloc(line, gathered):
    """Pairs of a vote on the unit and the day it was held, as far as that is known with its year."""
    ballots = gathered.bloc_ballots[line.unit_id] if line.unit_id else []
    return [(ballot, held_on(ballot)) for ballot in ballots]


def held_on(ballot):
    day = ballot.conference_held and PartialDate.parse(ballot.conference_held)
    return first_with_year(day)


def votes_in_council(line, gathered):
    """On the line; where there is none, on the proposal as a whole."""
    ballots = gathered.council_ballots[line.pk] or gathered.council_ballots[None]
    return [(ballot, ballot.held) for ballot in ballots]


def doubt_about_result(line, rule, counted):
    """Not reached; or left to the person, which is a notice only."""
    ballot, result = next((pair for pair in counted if pair[1].verdict is False), counted[-1])
    words = {
        "name": name_of(line),
        "award": award_of(line),
        "stage": rule.get_stage_display(),
        "result": " ".join(map(str, [*(f"{share}." for share in result.shares), *result.reasons])),
        "citation": whose(rule),
    }
    fell_short = result.points_to is False
    if fell_short:
        sentence = _("“%(name)s”, “%(award)s”: the vote %(stage)s falls short. %(result)s (%(citation)s)")
    else:
        sentence = _(
            "“%(name)s”, “%(award)s”: the vote %(stage)s is left to the person. %(result)s (%(citation)s)"
        )
    votes = "; ".join(f"{share.votes}/{share.number}" for share in result.shares)
    return Doubt(
        DoubtKind.VOTE,
        line,
        f"{rule.pk}: {ballot.pk} {votes}",
        sentence % words,
        blocks=rule.is_verified and result.verdict is False,
        is_notice=not fell_short,
    )


def doubt_about_missing(line, rule, ballot_rule):
    words = {
        "name": name_of(line),
        "award": award_of(line),
        "stage": rule.get_stage_display(),
        "rule": ballot_rule.name,
        "citation": whose(rule),
    }
    sentence = _(
        "“%(name)s”, “%(award)s”: no vote %(stage)s is on record, and one is needed: %(rule)s (%(citation)s)."
    )
    return Doubt(DoubtKind.VOTE, line, f"{rule.pk}: none", sentence % words)
