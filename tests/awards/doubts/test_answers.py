import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.doubts import answer, doubts_about
from awards.eligibility import judge
from awards.models import Proposal, WarningAnswer
from blocs.figures import Figure
from tests.factories import (
    AwardFactory,
    BallotFactory,
    DeadlineRuleFactory,
    EligibilityRuleFactory,
    ProposalLineFactory,
    QuotaRuleFactory,
    StandingFactory,
    UnitFactory,
    UserFactory,
    VoteRuleFactory,
)

from .asking import certificate, doubts, in_the_same_year, line_of, members, proposal_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def doubted():
    """A doubt about a proposal whose quota is exceeded."""
    proposal = proposal_of()
    rule = QuotaRuleFactory(kind=certificate(), fixed=1)
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    return proposal


def quota_doubt(proposal):
    return next(doubt for doubt in doubts(proposal) if doubt.kind == "quota")


def give(proposal, doubt, reason="Hai đơn vị đồng hạng"):
    return answer(
        proposal=proposal,
        line=doubt.line,
        kind=doubt.kind,
        about=doubt.about,
        reason=reason,
        user=UserFactory(),
    )


def test_reason_answers_the_doubt(doubted):
    given = give(doubted, quota_doubt(doubted))
    assert quota_doubt(doubted).answer == given
    assert not quota_doubt(doubted).needs_answer


def test_answer_lapses_where_what_it_was_about_changes(doubted):
    give(doubted, quota_doubt(doubted))
    doubted.lines.update(count=3)
    assert quota_doubt(doubted).needs_answer


def test_second_reason_replaces_the_first(doubted):
    give(doubted, quota_doubt(doubted))
    last = give(doubted, quota_doubt(doubted), "Hội đồng đồng ý")
    assert WarningAnswer.objects.get() == last
    assert quota_doubt(doubted).answer.reason == "Hội đồng đồng ý"


@pytest.mark.parametrize("reason", ["", " \n\u200b ", None])
def test_empty_reason_is_refused(doubted, reason):
    with pytest.raises(ValidationError):
        give(doubted, quota_doubt(doubted), reason or "")
    assert not WarningAnswer.objects.exists()


def test_reason_for_another_line_does_not_answer():
    proposal, unit = proposal_of(), UnitFactory()
    for _ in range(3):
        line_of(proposal, unit=unit)
    first, *_others = doubts(proposal)
    give(proposal, first)
    assert [doubt.needs_answer for doubt in doubts(proposal)] == [True, True, False]
    assert doubts(proposal)[-1].key == first.key


def test_what_waits_for_a_reason_comes_first_and_notices_last():
    proposal, unit = proposal_of(), UnitFactory()
    line_of(proposal, count=2, figure=Figure.NUMBER)
    for _ in range(2):
        line_of(proposal, unit=unit)
    assert [doubt.kind for doubt in doubts(proposal)] == ["repeated", "names"]
    give(proposal, doubts(proposal)[0])
    assert [doubt.kind for doubt in doubts(proposal)] == ["repeated", "names"]


def test_no_reason_helps_where_a_verified_rule_blocks():
    proposal = proposal_of()
    rule = QuotaRuleFactory(kind=certificate(), fixed=1, trust="V", is_hard=True)
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    give(proposal, quota_doubt(proposal))
    assert quota_doubt(proposal).needs_answer


@pytest.mark.parametrize("state", sorted(set(Proposal.State) - set(Proposal.UNDER_WAY)))
def test_nothing_is_doubted_once_a_proposal_is_decided_or_given_up(state):
    proposal = proposal_of(state=state, state_reason="…")
    line_of(proposal, count=2, figure=Figure.NUMBER)
    assert doubts(proposal) == []


def test_proposal_without_lines_leaves_no_doubt():
    assert doubts(proposal_of()) == []


def a_full_year(count):
    """A proposal of that many lines with everything that doubts look at."""
    proposal = proposal_of(state="to_authority", authority=UnitFactory())
    members(proposal, count)
    for _ in range(count):
        line = line_of(proposal)
        kind = line.kind
        QuotaRuleFactory(kind=kind, fixed=None, percent=20, base_of="members")
        VoteRuleFactory(kind=kind, stage="bloc")
        VoteRuleFactory(kind=kind, stage="council")
        DeadlineRuleFactory(kind=kind)
        EligibilityRuleFactory(kind=kind, needs="consecutive", needed_kind=certificate(), times=3)
        StandingFactory(campaign=proposal.campaign, unit=line.unit)
        BallotFactory(campaign=proposal.campaign, unit=line.unit)
        AwardFactory(campaign=proposal.campaign, unit=line.unit)
        ProposalLineFactory(proposal=in_the_same_year(proposal), unit=line.unit, kind=kind)
    return Proposal.objects.select_related("bloc", "campaign__period").get(pk=proposal.pk)


@pytest.mark.parametrize("count", [1, 3, 30])
def test_doubts_take_as_few_queries_for_thirty_lines_as_for_one(count, django_assert_num_queries):
    proposal = a_full_year(count)
    lines = list(proposal.lines.select_related("kind", "unit", "person"))
    judgements = judge(lines)
    with django_assert_num_queries(4):
        found = doubts_about(proposal, lines=lines, judgements=judgements)
    assert len(found) >= 3 * count


def test_doubts_that_read_everything_themselves_take_as_few_queries_for_thirty_lines():
    proposal = a_full_year(1)
    with CaptureQueriesContext(connection) as one_line:
        doubts_about(proposal)
    proposal = a_full_year(30)
    with CaptureQueriesContext(connection) as thirty_lines:
        doubts_about(proposal)
    assert len(thirty_lines) == len(one_line)
