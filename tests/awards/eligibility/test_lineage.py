"""The past comes to a unit through reorganisations, as far as an officer decided that it counts."""

import pytest

from tests import factories as make

from .histories import collective, complete, grant, judged, reorganise, verdict

pytestmark = pytest.mark.django_db


def test_the_past_of_a_merged_unit_counts_where_an_officer_decided_so():
    line, rule = collective()
    before = [make.UnitFactory(), make.UnitFactory()]
    reorganise(before, [line.unit], "2024-01-01")
    grant(before[0], rule.needed_kind, 2022)
    grant(before[1], rule.needed_kind, 2023)
    grant(line.unit, rule.needed_kind, 2024)
    assert verdict(line) == "met"


def test_the_past_of_a_merged_unit_does_not_count_where_an_officer_decided_against_it():
    line, rule = collective()
    before = make.UnitFactory()
    reorganise([before, make.UnitFactory()], [line.unit], "2024-01-01", history="no")
    grant(before, rule.needed_kind, 2022, 2023)
    grant(line.unit, rule.needed_kind, 2024)
    complete(line.unit)
    assert verdict(line) == "not_met"


def test_an_undecided_past_that_would_matter_is_no_no():
    line, rule = collective()
    before = make.UnitFactory(name="Sở Nội vụ cũ")
    reorganise([before, make.UnitFactory()], [line.unit], "2024-01-01", history="undecided")
    grant(before, rule.needed_kind, 2022, 2023)
    grant(line.unit, rule.needed_kind, 2024)
    complete(line.unit)
    [condition] = judged(line).conditions
    assert condition.verdict.value == "unknown"
    assert "Sở Nội vụ cũ" in condition.found


def test_an_undecided_past_that_would_not_help_changes_nothing():
    line, _ = collective()
    before = make.UnitFactory()
    reorganise([before], [line.unit], "2024-01-01", history="undecided")
    complete(before)
    complete(line.unit)
    assert verdict(line) == "not_met"


def test_a_renamed_unit_keeps_its_past():
    line, rule = collective()
    reorganise([line.unit], [line.unit], "2023-07-01", history="undecided", kind="rename")
    grant(line.unit, rule.needed_kind, 2022, 2023, 2024)
    assert verdict(line) == "met"


def test_the_past_comes_through_several_reorganisations():
    line, rule = collective()
    oldest, older = make.UnitFactory(), make.UnitFactory()
    reorganise([oldest], [older], "2023-01-01")
    reorganise([older], [line.unit], "2024-01-01")
    grant(oldest, rule.needed_kind, 2022)
    grant(older, rule.needed_kind, 2023)
    grant(line.unit, rule.needed_kind, 2024)
    assert verdict(line) == "met"


def test_one_undecided_step_on_the_way_leaves_all_behind_it_undecided():
    line, rule = collective()
    oldest, older = make.UnitFactory(), make.UnitFactory(name="Sở Lao động")
    reorganise([oldest], [older], "2023-01-01")
    reorganise([older], [line.unit], "2024-01-01", history="undecided")
    grant(oldest, rule.needed_kind, 2022)
    grant(line.unit, rule.needed_kind, 2023, 2024)
    complete(line.unit)
    [condition] = judged(line).conditions
    [year] = condition.open_years
    assert (year.year, year.past.whose.unit.pk, year.past.whose.hangs_on.name) == (
        2022,
        oldest.pk,
        "Sở Lao động",
    )


def test_what_a_split_unit_was_awarded_later_is_its_own():
    line, rule = collective()
    source = make.UnitFactory()
    reorganise([source], [source, line.unit], "2023-01-01", kind="split")
    grant(source, rule.needed_kind, 2022, 2023, 2024)
    grant(line.unit, rule.needed_kind, 2024)
    complete(line.unit)
    assert verdict(line) == "not_met"


def test_a_past_that_came_to_a_forerunner_later_does_not_come_along():
    line, rule = collective()
    forerunner, taken_over = make.UnitFactory(), make.UnitFactory()
    reorganise([forerunner], [forerunner, line.unit], "2022-01-01", kind="split")
    reorganise([taken_over], [forerunner], "2023-01-01", kind="takeover")
    grant(taken_over, rule.needed_kind, 2020, 2021)
    grant(line.unit, rule.needed_kind, 2022)
    complete(line.unit)
    complete(forerunner)
    line.proposal.campaign = make.CampaignFactory(bloc=line.proposal.bloc, year=2022)
    line.proposal.save()
    assert verdict(line) == "not_met"


@pytest.mark.parametrize(
    ("took_effect", "counts"), [("2023-01-01", False), ("2023-01-02", True), ("2023", True)]
)
def test_a_year_that_had_begun_before_the_reorganisation_comes_along(took_effect, counts):
    line, rule = collective()
    before = make.UnitFactory()
    reorganise([before], [line.unit], took_effect)
    grant(before, rule.needed_kind, 2022, 2023)
    grant(line.unit, rule.needed_kind, 2024)
    assert (verdict(line) == "met") is counts


def test_reorganisations_in_a_circle_come_to_an_end():
    line, rule = collective()
    other = make.UnitFactory()
    reorganise([line.unit], [other], "2010-01-01")
    reorganise([other], [line.unit], "2023-01-01")
    grant(other, rule.needed_kind, 2022)
    grant(line.unit, rule.needed_kind, 2023, 2024)
    assert verdict(line) == "met"


def test_a_forerunner_that_led_the_bloc_leads_for_the_unit():
    line, _rule = collective(needs="leads_bloc", needed_kind=None)
    before = make.UnitFactory()
    step = reorganise([before], [line.unit], "2024-07-01")
    make.StandingFactory(campaign=line.proposal.campaign, unit=before, rank=1)
    assert verdict(line) == "met"
    step.sides.filter(unit=before).update(history="undecided", history_reason="")
    assert verdict(line) == "unknown"


def test_the_history_of_a_merged_unit_is_complete_with_that_of_its_forerunners():
    line, rule = collective()
    line.unit.since = "2024-01-01"
    line.unit.save()
    before = make.UnitFactory(until="2024-01-01")
    reorganise([before], [line.unit], "2024-01-01")
    complete(line.unit, 2024, 2024)
    assert verdict(line) == "not_met"  # 2024 alone is enough
    grant(line.unit, rule.needed_kind, 2024)
    assert verdict(line) == "unknown"
    complete(before, 2010, 2023)
    assert verdict(line) == "not_met"
