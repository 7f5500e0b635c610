import datetime

import pytest

from awards.eligibility import judge
from awards.models import AwardChange
from blocs.figures import Figure
from tests import factories as make

from .histories import collective, complete, fighter, grant, judged, line_for, verdict

pytestmark = pytest.mark.django_db


def test_a_person_with_three_years_in_a_row_meets_the_condition():
    line, rule = fighter()
    awards = grant(line.person, rule.needed_kind, 2022, 2023, 2024)
    [condition] = judged(line).conditions
    assert (condition.verdict.value, condition.rule) == ("met", rule)
    assert [award.pk for award in condition.used] == [award.pk for award in awards]


def test_a_unit_with_a_gap_is_told_the_missing_year():
    line, rule = collective()
    grant(line.unit, rule.needed_kind, 2022, 2024)
    [condition] = judged(line).conditions
    assert condition.verdict.value == "unknown"
    assert [year.year for year in condition.open_years] == [2023]


def test_the_gap_is_a_no_once_somebody_says_that_the_history_is_complete():
    line, rule = collective()
    grant(line.unit, rule.needed_kind, 2022, 2024)
    complete(line.unit)
    assert verdict(line) == "not_met"


def test_a_history_complete_for_another_award_leaves_the_gap_open():
    line, rule = collective()
    grant(line.unit, rule.needed_kind, 2022, 2024)
    complete(line.unit, kind=make.AwardKindFactory())
    assert verdict(line) == "unknown"


def test_the_history_of_others_is_not_counted():
    line, rule = collective()
    grant(make.UnitFactory(), rule.needed_kind, 2022, 2023, 2024)
    complete(line.unit)
    assert verdict(line) == "not_met"


def test_an_award_without_a_decision_is_not_enough():
    line, rule = collective()
    grant(line.unit, rule.needed_kind, 2022, 2023)
    grant(line.unit, rule.needed_kind, 2024, decision=False)
    assert verdict(line) == "unknown"


def test_a_corrected_award_counts_and_a_revoked_one_does_not():
    line, rule = collective()
    grant(line.unit, rule.needed_kind, 2022, 2023)
    [award] = grant(line.unit, rule.needed_kind, 2024, state="corrected")
    assert verdict(line) == "met"
    make.AwardChangeFactory(award=award, kind=AwardChange.Kind.REVOKED)
    award.take_state_from_changes()
    assert verdict(line) == "not_met"


def test_an_award_of_a_bloc_year_counts_for_the_year_in_which_its_period_begins():
    line, rule = collective()
    grant(line.unit, rule.needed_kind, 2023, 2024)
    period = make.PeriodFactory(
        code="2022-2023",
        label="2022-2023",
        kind="school",
        starts_on=datetime.date(2022, 9, 1),
        ends_on=datetime.date(2023, 8, 31),
    )
    make.AwardFactory(
        campaign__period=period,
        unit=line.unit,
        kind=rule.needed_kind,
        decision=make.AwardDecisionFactory(),
    )
    assert verdict(line) == "met"


def test_years_of_a_line_for_a_school_year_are_told_as_school_years():
    line, rule = collective()
    line.proposal.campaign.period.kind = "school"
    line.proposal.campaign.period.save()
    grant(line.unit, rule.needed_kind, 2022, 2024)
    [condition] = judged(line).conditions
    assert "2023–2024" in condition.found


@pytest.mark.parametrize("number_of_steps", [1, 2])
def test_an_award_of_a_predecessor_kind_counts(number_of_steps):
    line, rule = collective()
    older = rule.needed_kind
    for _step in range(number_of_steps):
        newer, older = older, make.AwardKindFactory()
        newer.predecessor = older
        newer.save()
    grant(line.unit, rule.needed_kind, 2023, 2024)
    grant(line.unit, older, 2022)
    assert verdict(line) == "met"


def test_an_award_of_a_successor_kind_counts_and_one_of_a_sibling_does_not():
    line, rule = collective()
    successor = make.AwardKindFactory(predecessor=rule.needed_kind)
    rule.needed_kind.predecessor = make.AwardKindFactory()
    rule.needed_kind.save()
    sibling = make.AwardKindFactory(predecessor=rule.needed_kind.predecessor)
    grant(line.unit, rule.needed_kind, 2022, 2023)
    [award] = grant(line.unit, sibling, 2024)
    assert verdict(line) == "unknown"
    award.kind = successor
    award.save()
    assert verdict(line) == "met"


def test_the_rules_in_force_on_the_day_are_asked():
    line, old = collective(times=5, citation="Điều 70 cũ", valid_to=datetime.date(2023, 12, 31))
    make.EligibilityRuleFactory(
        kind=line.kind,
        needs="consecutive",
        needed_kind=old.needed_kind,
        times=2,
        run_ends="same",
        trust="V",
        citation="Điều 25 mới",
        valid_from=datetime.date(2024, 1, 1),
    )
    grant(line.unit, old.needed_kind, 2023, 2024)
    before, after = (judged(line, day=datetime.date(*day)) for day in ((2023, 12, 31), (2024, 1, 1)))
    found = [
        (one.verdict.value, [condition.rule.citation for condition in one.conditions])
        for one in (before, after)
    ]
    assert found == [("unknown", ["Điều 70 cũ"]), ("met", ["Điều 25 mới"])]


def test_the_day_is_that_of_the_submission():
    line, _rule = collective(valid_to=datetime.date(2025, 1, 31))
    line.proposal.submitted = "2025-01"
    line.proposal.save()
    judgement = judge([line])[line.pk]
    assert (judgement.day, len(judgement.conditions)) == (datetime.date(2025, 1, 31), 1)


def test_without_a_submission_the_day_is_today():
    line, _ = collective()
    assert judge([line])[line.pk].day == datetime.date.today()


def test_an_award_without_a_rule_has_no_condition_on_record():
    line = line_for(make.UnitFactory(), make.AwardKindFactory())
    assert verdict(line) == "no_condition"


def test_a_count_waits_for_its_names():
    line, _ = collective()
    line.unit, line.figure, line.count = None, Figure.NUMBER, 13
    line.save()
    judgement = judged(line)
    assert (judgement.verdict.value, judgement.obstacle) == ("unknown", "no_names")


def test_a_name_that_is_not_matched_with_anybody_on_record_has_no_history():
    line, _ = collective()
    line.unit, line.name_as_printed = None, "Phòng Cơ yếu"
    line.save()
    judgement = judged(line)
    assert (judgement.verdict.value, judgement.obstacle) == ("unknown", "not_on_record")


def test_a_verified_rule_outweighs_one_from_memory_which_warns():
    line, rule = collective()
    grant(line.unit, rule.needed_kind, 2022, 2023, 2024)
    from_memory = make.EligibilityRuleFactory(kind=line.kind, needs="leads_bloc", trust="M")
    make.StandingFactory(campaign=line.proposal.campaign, unit=line.unit, rank=2)
    judgement = judged(line)
    assert judgement.verdict.value == "met"
    assert [condition.rule for condition in judgement.warnings] == [from_memory]


@pytest.mark.parametrize("trust", ["O", "M"])
def test_a_rule_that_is_not_verified_never_says_no(trust):
    line, _rule = collective(trust=trust)
    complete(line.unit)
    judgement = judged(line)
    assert judgement.conditions[0].verdict.value == "not_met"
    assert judgement.verdict.value == "unknown"


def test_a_rule_with_other_ways_never_says_no():
    line, _rule = collective(has_other_ways=True)
    complete(line.unit)
    assert verdict(line) == "unknown"


def test_one_verified_condition_that_is_not_met_is_enough_for_a_no():
    line, _ = collective()
    make.EligibilityRuleFactory(kind=line.kind, needs="leads_bloc", trust="V")
    make.StandingFactory(campaign=line.proposal.campaign, unit=line.unit, rank=2)
    judgement = judged(line)
    assert [one.verdict.value for one in judgement.conditions] == ["unknown", "not_met"]
    assert (judgement.verdict.value, judgement.decisive.rule.needs) == ("not_met", "leads_bloc")


@pytest.mark.parametrize(("applies_to", "count"), [("", 1), ("collective", 1), ("individual", 0)])
def test_a_rule_is_asked_of_those_it_is_for(applies_to, count):
    line, _rule = collective(applies_to=applies_to)
    assert len(judged(line).conditions) == count


def test_a_rule_of_an_issuer_binds_what_lies_below_it():
    province = make.UnitFactory()
    office = make.UnitFactory(parent=make.UnitFactory(parent=province))
    line, rule = collective(issuer=province)
    assert judged(line).conditions == []
    for owner, field in (
        (line.proposal, "authority"),
        (line.proposal, "proposer"),
        (line.proposal.bloc, "organiser"),
    ):
        setattr(owner, field, office)
        owner.save()
        assert [one.rule for one in judged(line).conditions] == [rule]
        setattr(owner, field, None)
        owner.save()


def test_a_rule_of_an_issuer_known_as_printed_only_is_listed_and_binds_nobody():
    line, rule = collective(issuer_as_printed="Tỉnh Quảng Ninh")
    judgement = judged(line)
    assert (judgement.verdict.value, judgement.of_others) == ("no_condition", [rule])


def test_a_share_is_that_of_the_period_proposed_for():
    line, rule = collective(needs="share", percent=70, times=None)
    period = line.proposal.campaign.period
    share = make.MemberShareFactory(
        unit=line.unit, kind=rule.needed_kind, period=period, members=10, holders=7
    )
    make.MemberShareFactory(unit=line.unit, kind=rule.needed_kind, members=10, holders=1)
    assert verdict(line) == "met"
    share.holders = 6
    share.save()
    assert verdict(line) == "not_met"


def test_the_first_of_its_bloc_year_leads():
    line, _rule = collective(needs="leads_bloc", needed_kind=None)
    assert verdict(line) == "unknown"
    make.StandingFactory(campaign=line.proposal.campaign, unit=make.UnitFactory(), rank=1)
    assert verdict(line) == "not_met"
    make.StandingFactory(campaign=line.proposal.campaign, unit=line.unit, rank=1)
    assert verdict(line) == "met"


def test_a_proposal_for_no_bloc_year_is_for_the_year_of_its_day():
    line, rule = collective()
    line.proposal.campaign, line.proposal.occasion = None, "Đột xuất"
    line.proposal.save()
    grant(line.unit, rule.needed_kind, 2022, 2023, 2024)
    assert [verdict(line, day=datetime.date(year, 6, 1)) for year in (2024, 2026)] == ["met", "unknown"]


def test_an_award_stated_as_none_is_no_award():
    line, rule = collective()
    grant(line.unit, rule.needed_kind, 2022, 2023)
    grant(line.unit, rule.needed_kind, 2024, figure=Figure.NONE)
    assert verdict(line) == "unknown"


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_depend_on_the_lines(count, django_assert_num_queries):
    _line, rule = collective()
    proposal = make.ProposalFactory(campaign__year=2024, authority=make.UnitFactory())
    lines = [line_for(make.UnitFactory(), rule.kind, proposal=proposal) for _number in range(count)]
    for line in lines:
        grant(line.unit, rule.needed_kind, 2022, 2023, 2024)
    with django_assert_num_queries(10):
        judgements = judge(lines)
    assert len(judgements) == count
