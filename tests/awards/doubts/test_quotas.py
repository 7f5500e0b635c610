from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from awards.doubts import DoubtKind, give_quota_base
from awards.doubts.quotas import Allowance
from awards.models import ProposalLine, QuotaRule
from blocs.figures import Figure
from tests.factories import AwardKindFactory, ProposalFactory, QuotaRuleFactory, UnitFactory

from .asking import certificate, doubts, in_the_same_year, kinds_of, line_of, members, proposal_of

Base, Rounding = QuotaRule.Base, QuotaRule.Rounding
percents = st.integers(0, 100_00).map(lambda hundredths: Decimal(hundredths) / 100)


@pytest.fixture(autouse=True)
def in_vietnamese():
    with translation.override("vi"):
        yield


@pytest.fixture
def proposal(db):
    return proposal_of()


def share_of(percent, **columns):
    return QuotaRuleFactory(**{"fixed": None, "percent": percent, **columns})


def allowed(percent, base, rounding, minimum=0):
    rule = QuotaRule(percent=percent, rounding=rounding, minimum=minimum)
    return Allowance(rule, base).number


@given(percents, st.integers(0, 100_000), st.sampled_from(Rounding), st.integers(0, 5))
def test_number_allowed_is_the_exact_share_rounded_as_the_rule_says(percent, base, rounding, minimum):
    """Checked by whole numbers of ten-thousandths, of which no part is lost."""
    whole, rest = divmod(int(percent * 100) * base, 10_000)
    up = {Rounding.DOWN: False, Rounding.UP: rest > 0, Rounding.NEAREST: rest >= 5_000}[rounding]
    assert allowed(percent, base, rounding, minimum) == max(whole + up, minimum)


@given(percents, st.integers(0, 100_000))
def test_share_is_printed_to_its_last_digit(percent, base):
    rule = QuotaRule(percent=percent, base="x")
    with translation.override("en"):
        printed = str(Allowance(rule, base)).partition(" = ")[2].partition(", rounded")[0]
    assert Fraction(printed.replace(",", "")) == Fraction(percent) * base / 100


@pytest.mark.parametrize(
    ("percent", "base", "rounding", "minimum", "number"),
    [
        (20, 12, Rounding.DOWN, 0, 2),
        (20, 12, Rounding.UP, 0, 3),
        (20, 12, Rounding.NEAREST, 0, 2),
        (50, 5, Rounding.NEAREST, 0, 3),
        (20, 4, Rounding.DOWN, 1, 1),
        (20, 10, Rounding.DOWN, 0, 2),
        (Decimal("33.33"), 3, Rounding.UP, 0, 1),
        (20, 0, Rounding.DOWN, 0, 0),
    ],
)
def test_quota_of_small_blocs(percent, base, rounding, minimum, number):
    assert allowed(Decimal(percent), base, rounding, minimum) == number


def test_base_that_is_not_known_allows_no_number():
    assert allowed(Decimal(20), None, Rounding.DOWN) is None


def test_quota_exceeded_is_said_with_its_computation(proposal):
    members(proposal, 12)
    rule = share_of(20, base_of=Base.MEMBERS, kind=certificate())
    for _ in range(3):
        line_of(proposal, kind=rule.kind)
    with translation.override("en"):
        [doubt] = doubts(proposal)
    assert doubt.sentence == (
        f"“{rule.kind}”: quota 20% of 12 (the members of the bloc) = 2.4, rounded down to 2; proposed: 3 "
        "(Luật 06/2022/QH15)."
    )
    assert (doubt.kind, doubt.line, doubt.needs_answer, doubt.blocks) == (DoubtKind.QUOTA, None, True, False)


def test_decimals_of_a_quota_have_a_comma(proposal):
    rule = share_of(Decimal("12.5"), kind=certificate())
    give_quota_base(proposal=proposal, rule=rule, count=10)
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert "12,5%" in doubt.sentence
    assert "1,25" in doubt.sentence


def test_quota_that_is_kept_is_no_doubt(proposal):
    members(proposal, 12)
    rule = share_of(25, base_of=Base.MEMBERS, kind=certificate())
    for _ in range(3):
        line_of(proposal, kind=rule.kind)
    assert kinds_of(proposal) == []


def test_lines_of_all_live_proposals_of_the_bloc_year_are_counted(proposal):
    rule = QuotaRuleFactory(kind=certificate(), fixed=2)
    line_of(proposal, kind=rule.kind)
    line_of(in_the_same_year(proposal), kind=rule.kind, count=2, figure=Figure.NUMBER)
    line_of(proposal_of(), kind=rule.kind)
    line_of(in_the_same_year(proposal, state="withdrawn", state_reason="…"), kind=rule.kind)
    with translation.override("en"):
        [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert "proposed: 3, 2 of them in other proposals" in doubt.sentence


@pytest.mark.parametrize("state", ProposalLine.FALLEN)
def test_line_that_fell_leaves_its_place_in_the_quota(proposal, state):
    rule = QuotaRuleFactory(kind=certificate(), fixed=1)
    line_of(proposal, kind=rule.kind)
    line_of(proposal, kind=rule.kind, state=state)
    assert kinds_of(proposal) == []


def test_counts_without_names_are_counted_and_unknown_ones_are_said(proposal):
    rule = QuotaRuleFactory(kind=certificate(), fixed=12)
    line_of(proposal, kind=rule.kind, count=13, figure=Figure.NUMBER)
    line_of(proposal, kind=rule.kind, figure=Figure.UNKNOWN)
    with translation.override("en"):
        [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert "proposed: 13, 1 more line does not say how many" in doubt.sentence


def test_unknown_count_within_the_quota_is_a_notice(proposal):
    rule = QuotaRuleFactory(kind=certificate(), fixed=1)
    line_of(proposal, kind=rule.kind, figure=Figure.UNKNOWN)
    [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert doubt.is_notice
    assert not doubt.needs_answer


def test_base_not_known_is_asked_for(proposal):
    rule = share_of(20, kind=certificate(), base="tập thể dẫn đầu")
    line_of(proposal, kind=rule.kind)
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.quota, doubt.needs_answer) == (DoubtKind.QUOTA_BASE, rule, False)
    assert "tập thể dẫn đầu" in doubt.sentence


def test_base_of_a_verified_quota_is_given_or_the_reason_why_not(proposal):
    rule = share_of(20, kind=certificate(), trust="V")
    line_of(proposal, kind=rule.kind)
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.needs_answer, doubt.is_answerable) == (DoubtKind.QUOTA_BASE, True, True)


def test_base_that_was_given_is_counted_with_and_can_be_corrected(proposal):
    rule = share_of(20, kind=certificate())
    line_of(proposal, kind=rule.kind)
    give_quota_base(proposal=proposal, rule=rule, count=40, note="Công văn 12")
    [doubt] = doubts(proposal)
    assert (doubt.kind, doubt.is_notice, doubt.quota) == (DoubtKind.QUOTA, True, rule)
    give_quota_base(proposal=proposal, rule=rule, count=4)
    [doubt] = doubts(proposal)
    assert doubt.needs_answer
    assert "0,8" in doubt.sentence


def test_base_that_is_taken_back_is_unknown_again_and_not_zero(proposal):
    rule = share_of(20, kind=certificate())
    line_of(proposal, kind=rule.kind)
    give_quota_base(proposal=proposal, rule=rule, count=4)
    give_quota_base(proposal=proposal, rule=rule, count=None)
    assert kinds_of(proposal) == [DoubtKind.QUOTA_BASE]


def test_members_of_the_last_day_of_the_year_are_the_base(proposal):
    members(proposal, 9)
    for membership in proposal.bloc.memberships.all()[:4]:
        membership.end(proposal.campaign.period.ends_on)
    rule = share_of(20, base_of=Base.MEMBERS, kind=certificate())
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert "20% của 5" in doubt.sentence or "20% of 5" in doubt.sentence


def test_bloc_without_members_on_record_has_no_base(proposal):
    rule = share_of(20, base_of=Base.MEMBERS, kind=certificate())
    line_of(proposal, kind=rule.kind)
    assert kinds_of(proposal) == [DoubtKind.QUOTA_BASE]


def test_base_of_the_other_members_leaves_out_those_proposed_for_a_flag(proposal):
    members(proposal, 9)
    line_of(in_the_same_year(proposal), kind=AwardKindFactory(name="Cờ thi đua"), unit=UnitFactory())
    rule = share_of(50, base_of=Base.OTHER_MEMBERS, kind=certificate())
    line_of(proposal, kind=rule.kind, count=5, figure=Figure.NUMBER)
    [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert doubt.needs_answer
    assert "50% của 8" in doubt.sentence or "50% of 8" in doubt.sentence


def test_base_of_the_other_members_is_unknown_while_the_number_of_flags_is(proposal):
    members(proposal, 9)
    line_of(proposal, kind=AwardKindFactory(name="Cờ thi đua"), figure=Figure.UNKNOWN)
    rule = share_of(50, base_of=Base.OTHER_MEMBERS, kind=certificate())
    line_of(proposal, kind=rule.kind)
    assert [doubt.quota for doubt in doubts(proposal, DoubtKind.QUOTA_BASE)] == [rule]


def test_hard_quota_of_a_verified_rule_blocks(proposal):
    rule = QuotaRuleFactory(kind=certificate(), fixed=1, trust="V", is_hard=True)
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert doubt.blocks
    assert not doubt.is_answerable


@pytest.mark.parametrize("trust", ["V", "O", "M"])
def test_other_quotas_only_warn(proposal, trust):
    rule = QuotaRuleFactory(kind=certificate(), fixed=1, trust=trust)
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert (doubt.blocks, doubt.needs_answer) == (False, True)


def test_rule_of_another_body_binds_nobody_here(proposal):
    kind = certificate()
    for issuer in ({"issuer": UnitFactory()}, {"issuer_as_printed": "Tỉnh Quảng Ninh"}):
        QuotaRuleFactory(kind=kind, fixed=1, **issuer)
    line_of(proposal, kind=kind, count=2, figure=Figure.NUMBER)
    assert DoubtKind.QUOTA not in kinds_of(proposal)


def test_rule_of_the_authority_and_of_those_above_it_binds(proposal):
    ministry = UnitFactory()
    proposal.authority = UnitFactory(parent=ministry)
    rule = QuotaRuleFactory(kind=certificate(), fixed=1, issuer=ministry)
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    [doubt] = doubts(proposal, DoubtKind.QUOTA)
    assert f"({ministry}, {rule.citation})" in doubt.sentence


@pytest.mark.parametrize(("submitted", "is_doubted"), [("2023", True), ("1/1/2024", False)])
def test_rules_of_the_day_of_submission_hold(proposal, submitted, is_doubted):
    proposal.submitted, proposal.state = submitted, "submitted"
    proposal.full_clean()
    rule = QuotaRuleFactory(kind=certificate(), fixed=1, valid_to="2023-12-31")
    line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    assert (DoubtKind.QUOTA in kinds_of(proposal)) == is_doubted


def test_answer_lapses_where_the_numbers_change(proposal):
    rule = QuotaRuleFactory(kind=certificate(), fixed=1)
    line = line_of(proposal, kind=rule.kind, count=2, figure=Figure.NUMBER)
    before = doubts(proposal, DoubtKind.QUOTA)[0].about
    line.count = 3
    line.save()
    assert doubts(proposal, DoubtKind.QUOTA)[0].about != before


@pytest.mark.django_db
def test_quota_of_an_occasion_counts_its_own_lines():
    proposal = ProposalFactory(campaign=None, occasion="Bão số 3")
    rule = QuotaRuleFactory(kind=certificate(), fixed=1)
    line_of(proposal, kind=rule.kind)
    line_of(ProposalFactory(campaign=None, occasion="Bão số 3"), kind=rule.kind)
    line_of(ProposalFactory(campaign=None, bloc=proposal.bloc, occasion="Bão số 5"), kind=rule.kind)
    assert kinds_of(proposal) == []
    line_of(ProposalFactory(campaign=None, bloc=proposal.bloc, occasion="Bão số 3"), kind=rule.kind)
    assert kinds_of(proposal) == [DoubtKind.QUOTA]
