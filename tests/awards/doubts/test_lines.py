"""Doubts about the award, the standing of the unit, the list of names, the votes and the time of a line."""

import datetime

import pytest
from django.utils import translation

from awards.doubts import DoubtKind
from awards.models import Proposal
from blocs.figures import Figure
from tests.factories import (
    AwardKindFactory,
    BallotFactory,
    BallotRuleFactory,
    CompleteHistoryFactory,
    ConferenceFactory,
    CouncilBallotFactory,
    DeadlineRuleFactory,
    EligibilityRuleFactory,
    ProposalFactory,
    StandingFactory,
    UnitFactory,
    VoteRuleFactory,
)

from .asking import TODAY, certificate, doubts, kinds_of, line_of, proposal_of

pytestmark = pytest.mark.django_db
REACHED = {"eligible": 10, "in_favour": 8}
MISSED = {"eligible": 10, "in_favour": 7}


@pytest.fixture
def proposal():
    return proposal_of()


def flag():
    return AwardKindFactory(name="Cờ thi đua mẫu")


def in_english(proposal, kind):
    with translation.override("en"):
        return [doubt.sentence for doubt in doubts(proposal, kind)]


@pytest.mark.parametrize("dates", [{"valid_to": "2025-06-30"}, {"valid_from": "2026-01-01"}])
def test_award_not_in_force_on_the_day_is_doubted(proposal, dates):
    dates = {name: datetime.date.fromisoformat(day) for name, day in dates.items()}
    line = line_of(proposal, kind=certificate(**dates))
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.line, doubt.needs_answer) == (DoubtKind.NOT_IN_FORCE, line, True)


def test_day_of_an_award_in_force_is_that_of_submission(proposal):
    line_of(proposal, kind=certificate(valid_to=datetime.date(2025, 6, 30)))
    proposal.submitted, proposal.state = "30/6/2025", "submitted"
    proposal.full_clean()
    assert kinds_of(proposal) == []


def test_answer_about_an_award_not_in_force_holds_on_the_next_day_too(proposal):
    line_of(proposal, kind=certificate(valid_to=datetime.date(2025, 6, 30)))
    [today], [tomorrow] = (doubts(proposal, today=day) for day in (TODAY, TODAY + datetime.timedelta(1)))
    assert today.about == tomorrow.about


@pytest.mark.parametrize(
    ("own", "other", "is_doubted"),
    [(1, 2, False), (2, 1, True), (2, None, True), (None, 1, True), (None, None, False), (None, 2, False)],
)
def test_flag_for_a_unit_that_did_not_lead_its_bloc_is_doubted(proposal, own, other, is_doubted):
    line = line_of(proposal, kind=flag())
    StandingFactory(campaign=proposal.campaign, unit=line.unit, rank=own)
    StandingFactory(campaign=proposal.campaign, rank=other)
    assert (DoubtKind.NOT_LEADING in kinds_of(proposal)) == is_doubted


def test_units_that_share_the_first_rank_both_led(proposal):
    for _ in range(2):
        line = line_of(proposal, kind=flag())
        StandingFactory(campaign=proposal.campaign, unit=line.unit, rank=1)
    assert DoubtKind.NOT_LEADING not in kinds_of(proposal)


def test_flag_for_a_thematic_movement_asks_for_no_rank():
    proposal = proposal_of(method=Proposal.Method.THEMATIC)
    line = line_of(proposal, kind=flag())
    StandingFactory(campaign=proposal.campaign, unit=line.unit, rank=2)
    assert kinds_of(proposal) == []


def test_other_awards_ask_for_no_rank(proposal):
    line = line_of(proposal)
    StandingFactory(campaign=proposal.campaign, unit=line.unit, rank=2)
    assert kinds_of(proposal) == []


def test_count_without_names_is_a_notice(proposal):
    line_of(proposal, count=13, figure=Figure.NUMBER)
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.needs_answer, doubt.is_answerable) == (DoubtKind.NAMES, False, False)
    assert in_english(proposal, DoubtKind.NAMES)[0].endswith(
        "there is no list of names yet for 13 recipients."
    )


def test_unknown_count_is_not_said_as_zero(proposal):
    line_of(proposal, figure=Figure.UNKNOWN)
    assert "how many there are is not known" in in_english(proposal, DoubtKind.NAMES)[0]


def test_award_outside_the_catalogue_is_a_notice(proposal):
    line = line_of(proposal)
    line.kind, line.award_as_printed = None, "Cờ của Công đoàn"
    line.save()
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.needs_answer) == (DoubtKind.CATALOGUE, False)


def vote_rule(line, **columns):
    ballot_rule = BallotRuleFactory(threshold_percent=80, trust="V")
    return VoteRuleFactory(**{"kind": line.kind, "ballot_rule": ballot_rule, "stage": "bloc", **columns})


def test_vote_that_is_needed_in_the_bloc_and_not_on_record_is_doubted(proposal):
    line = line_of(proposal)
    vote_rule(line, trust="V")
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.line, doubt.needs_answer, doubt.blocks) == (DoubtKind.VOTE, line, True, False)


def test_vote_that_reached_its_share_is_no_doubt(proposal):
    line = line_of(proposal)
    vote_rule(line)
    BallotFactory(campaign=proposal.campaign, unit=line.unit, **REACHED)
    assert kinds_of(proposal) == []


def test_vote_on_another_unit_or_of_another_year_does_not_count(proposal):
    line = line_of(proposal)
    vote_rule(line)
    BallotFactory(campaign=proposal.campaign, unit=UnitFactory(), **REACHED)
    BallotFactory(unit=line.unit, **REACHED)
    assert kinds_of(proposal) == [DoubtKind.VOTE]


@pytest.mark.parametrize(("trust", "blocks"), [("V", True), ("O", False), ("M", False)])
def test_vote_that_falls_short_blocks_under_a_verified_rule_only(proposal, trust, blocks):
    line = line_of(proposal)
    vote_rule(line, trust=trust)
    BallotFactory(campaign=proposal.campaign, unit=line.unit, **MISSED)
    [doubt] = doubts(proposal, DoubtKind.VOTE)
    assert (doubt.blocks, doubt.needs_answer) == (blocks, True)
    assert "7 votes for / 10 entitled to vote = 70.00%" in in_english(proposal, DoubtKind.VOTE)[0]


def test_vote_that_falls_short_under_an_unverified_threshold_never_blocks(proposal):
    line = line_of(proposal)
    unverified = BallotRuleFactory(threshold_percent=80, trust="M")
    vote_rule(line, trust="V", ballot_rule=unverified)
    BallotFactory(campaign=proposal.campaign, unit=line.unit, **MISSED)
    [doubt] = doubts(proposal, DoubtKind.VOTE)
    assert (doubt.blocks, doubt.needs_answer) == (False, True)


def test_vote_whose_figures_are_missing_is_left_to_the_person(proposal):
    line = line_of(proposal)
    vote_rule(line)
    BallotFactory(campaign=proposal.campaign, unit=line.unit)
    [doubt] = doubts(proposal, DoubtKind.VOTE)
    assert (doubt.is_notice, doubt.blocks) == (True, False)


def test_vote_is_counted_by_the_rule_of_its_day(proposal):
    line = line_of(proposal)
    later = BallotRuleFactory(threshold_percent=80, trust="V", valid_from=datetime.date(2025, 6, 1))
    vote_rule(line, ballot_rule=later)
    conference = ConferenceFactory(held="2025-05-01")
    BallotFactory(campaign=proposal.campaign, unit=line.unit, conference=conference, **REACHED)
    [doubt] = doubts(proposal, DoubtKind.VOTE)
    assert doubt.is_notice
    assert "01/06/2025" in doubt.sentence


@pytest.mark.parametrize(
    ("state", "is_doubted"),
    [("draft", False), ("appraising", False), ("council", False), ("to_authority", True)],
)
def test_vote_of_the_council_is_missed_once_it_should_have_been_held(state, is_doubted):
    line = line_of(proposal_of(state=state))
    vote_rule(line, stage="council")
    assert (kinds_of(line.proposal) == [DoubtKind.VOTE]) == is_doubted


@pytest.mark.parametrize(("votes", "is_doubted"), [(REACHED, False), (MISSED, True)])
def test_vote_of_the_council_on_the_whole_proposal_counts_for_each_line(votes, is_doubted):
    line = line_of(proposal_of(state="to_authority"))
    vote_rule(line, stage="council")
    CouncilBallotFactory(proposal=line.proposal, held_on="2025-12-12", **votes)
    assert (kinds_of(line.proposal) == [DoubtKind.VOTE]) == is_doubted


def test_vote_of_the_council_on_the_line_goes_before_that_on_the_whole():
    line = line_of(proposal_of(state="council"))
    vote_rule(line, stage="council")
    CouncilBallotFactory(proposal=line.proposal, **REACHED)
    CouncilBallotFactory(proposal=line.proposal, line=line, **MISSED)
    assert kinds_of(line.proposal) == [DoubtKind.VOTE]


def deadline(line, **columns):
    return DeadlineRuleFactory(**{"kind": line.kind, "month": 12, "day": 5, **columns})


@pytest.mark.parametrize(
    ("today", "kind", "is_notice"),
    [
        ("2025-11-20", [], None),
        ("2025-11-21", [DoubtKind.DEADLINE], True),
        ("2025-12-05", [DoubtKind.DEADLINE], True),
        ("2025-12-06", [DoubtKind.DEADLINE], False),
    ],
)
def test_deadline_is_said_when_it_is_near_and_doubted_when_it_has_passed(proposal, today, kind, is_notice):
    deadline(line_of(proposal))
    found = doubts(proposal, today=datetime.date.fromisoformat(today))
    assert [doubt.kind for doubt in found] == kind
    assert all(doubt.is_notice == is_notice for doubt in found)


def test_deadline_of_the_year_after_and_of_every_award(proposal):
    deadline(line_of(proposal), kind=None, years_after=1, month=1, day=31)
    assert kinds_of(proposal, today=datetime.date(2026, 1, 10)) == []
    [doubt] = doubts(proposal, today=datetime.date(2026, 2, 2))
    assert doubt.line is None
    with translation.override("en"):
        [doubt] = doubts(proposal, today=datetime.date(2026, 2, 2))
    assert "was due on 31/01/2026; it is 2 days late" in doubt.sentence


@pytest.mark.parametrize(
    ("submitted", "is_late"),
    [("2025-12-05", False), ("2025-12-06", True), ("2025-12", False), ("2026", True)],
)
def test_what_was_submitted_is_late_only_where_its_date_surely_is(submitted, is_late):
    proposal = proposal_of(state="submitted", submitted=submitted)
    proposal.refresh_from_db()
    deadline(line_of(proposal))
    assert (kinds_of(proposal, today=datetime.date(2027, 1, 1)) == [DoubtKind.DEADLINE]) == is_late


def test_of_two_rounds_in_a_year_the_last_one_is_the_deadline(proposal):
    line = line_of(proposal)
    deadline(line, month=4, day=15)
    deadline(line, month=9, day=15)
    assert kinds_of(proposal, today=datetime.date(2025, 6, 1)) == []
    [doubt] = doubts(proposal, today=datetime.date(2025, 9, 16))
    assert "15/09/2025" in doubt.sentence


def test_last_of_february_is_a_day_in_every_year(proposal):
    deadline(line_of(proposal), month=2, day=29)
    [doubt] = doubts(proposal)
    assert "28/02/2025" in doubt.sentence


def test_occasion_without_a_year_has_no_deadline():
    proposal = ProposalFactory(campaign=None, occasion="Bão số 3")
    deadline(line_of(proposal))
    assert kinds_of(proposal) == []


def needs_another_award(line, **columns):
    rule = EligibilityRuleFactory(
        **{"kind": line.kind, "needs": "same_period", "needed_kind": certificate(), "trust": "V", **columns}
    )
    CompleteHistoryFactory(unit=line.unit, first_year=2020, last_year=2025)
    return rule


@pytest.mark.parametrize(("trust", "blocks"), [("V", True), ("O", False), ("M", False)])
def test_condition_that_is_not_met_blocks_under_a_verified_rule_and_else_warns(proposal, trust, blocks):
    line = line_of(proposal)
    needs_another_award(line, trust=trust)
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.line, doubt.blocks, doubt.needs_answer) == (
        DoubtKind.ELIGIBILITY,
        line,
        blocks,
        True,
    )


def test_condition_of_which_too_little_is_known_is_no_doubt(proposal):
    line = line_of(proposal)
    EligibilityRuleFactory(kind=line.kind, needs="same_period", needed_kind=certificate(), trust="V")
    assert kinds_of(proposal) == []


def test_condition_with_other_ways_is_no_doubt(proposal):
    needs_another_award(line_of(proposal), has_other_ways=True)
    assert kinds_of(proposal) == []


def test_unit_that_did_not_lead_is_doubted_once_and_not_blocked(proposal):
    line = line_of(proposal, kind=flag())
    EligibilityRuleFactory(kind=line.kind, needs="leads_bloc", trust="V")
    StandingFactory(campaign=proposal.campaign, unit=line.unit, rank=2)
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.blocks) == (DoubtKind.NOT_LEADING, False)
