"""What each kind of rule asks, case by case."""

from decimal import Decimal

import pytest

from awards.eligibility.pasts import CompleteYears, Mark, Past, PastAward, year_of
from awards.eligibility.verdicts import Case, Hint, Need, Ranks, Share, Verdict, check

FIGHTER, FIGHTER_BEFORE, WORKER, PROPOSED = range(1, 5)
NEEDED = (frozenset([FIGHTER, FIGHTER_BEFORE]),)


def held(*years, kind=FIGHTER, mark=Mark.HELD):
    return tuple(PastAward(kind, year, mark) for year in years)


def case(*awards, complete=(), year=2024, others=()):
    return Case(year, (Past(awards, tuple(complete)), *others))


def three_years(run_ends="same", **more):
    return Need("consecutive", NEEDED, times=3, run_ends=run_ends, **more)


def marks(found):
    return {year.year: year.mark.value for year in found.years}


def test_three_years_in_a_row_are_met():
    found = check(three_years(), case(*held(2022, 2023, 2024)))
    assert (found.verdict, marks(found)) == (Verdict.MET, {2022: "held", 2023: "held", 2024: "held"})


def test_a_year_without_record_is_not_known():
    found = check(three_years(), case(*held(2022, 2024)))
    assert (found.verdict, marks(found)[2023]) == (Verdict.UNKNOWN, "missing")


def test_a_year_without_record_is_a_no_where_the_record_is_complete():
    found = check(three_years(), case(*held(2022, 2024), complete=[CompleteYears(2020, 2024)]))
    assert (found.verdict, marks(found)[2023]) == (Verdict.NOT_MET, "not_awarded")


def test_a_complete_record_of_another_award_says_nothing():
    complete = [CompleteYears(2020, 2024, WORKER)]
    assert check(three_years(), case(*held(2022, 2024), complete=complete)).verdict is Verdict.UNKNOWN


def test_no_year_is_complete_beside_an_award_whose_year_is_not_known():
    complete = [CompleteYears(2020, 2024)]
    found = check(three_years(), case(*held(2022, 2024, None), complete=complete))
    assert found.verdict is Verdict.UNKNOWN


def test_an_award_without_its_decision_is_not_known():
    found = check(three_years(), case(*held(2022, 2023), *held(2024, mark=Mark.CLAIMED)))
    assert (found.verdict, marks(found)[2024]) == (Verdict.UNKNOWN, "claimed")


def test_a_revoked_award_does_not_count():
    found = check(three_years(), case(*held(2022, 2023), *held(2024, mark=Mark.REVOKED)))
    assert (found.verdict, marks(found)[2024]) == (Verdict.NOT_MET, "revoked")


def test_an_award_of_a_predecessor_kind_counts():
    awards = (*held(2022, kind=FIGHTER_BEFORE), *held(2023, 2024))
    assert check(three_years(), case(*awards)).verdict is Verdict.MET


def test_either_of_two_awards_counts():
    either = Need("consecutive", (*NEEDED, frozenset([WORKER])), times=2, run_ends="same")
    assert check(either, case(*held(2023), *held(2024, kind=WORKER))).verdict is Verdict.MET


@pytest.mark.parametrize(
    ("run_ends", "years", "verdict"),
    [
        ("same", (2022, 2023, 2024), "met"),
        ("same", (2021, 2022, 2023), "unknown"),
        ("before", (2021, 2022, 2023), "met"),
        ("before", (2022, 2023, 2024), "unknown"),
        ("either", (2021, 2022, 2023), "met"),
        ("either", (2022, 2023, 2024), "met"),
        ("either", (2020, 2021, 2022), "unknown"),
    ],
)
def test_the_run_ends_where_the_rule_says(run_ends, years, verdict):
    assert check(three_years(run_ends), case(*held(*years))).verdict.value == verdict


def test_of_two_runs_the_better_one_is_told():
    found = check(three_years("either"), case(*held(2021, 2022, 2023), *held(2024, mark=Mark.REVOKED)))
    assert list(marks(found)) == [2021, 2022, 2023]


def test_years_of_an_earlier_award_are_not_counted_again():
    anew = three_years(counted_after=frozenset([PROPOSED]))
    awards = (*held(2021, 2022, 2023, 2024), *held(2023, kind=PROPOSED))
    found = check(anew, case(*awards, complete=[CompleteYears(2015, 2024)]))
    assert (found.verdict, marks(found)) == (Verdict.NOT_MET, {2022: "used", 2023: "used", 2024: "held"})


def test_counting_goes_on_after_the_years_of_an_earlier_award():
    anew = three_years(counted_after=frozenset([PROPOSED]))
    awards = (*held(2019, 2020, 2021, 2022, 2023, 2024), *held(2021, kind=PROPOSED))
    assert check(anew, case(*awards, complete=[CompleteYears(2015, 2024)])).verdict is Verdict.MET


def test_whether_years_were_used_is_not_known_while_earlier_awards_are_not():
    anew = three_years(counted_after=frozenset([PROPOSED]))
    found = check(anew, case(*held(2022, 2023, 2024)))
    assert (found.verdict, marks(found)[2022]) == (Verdict.UNKNOWN, "maybe_used")


def test_which_years_an_earlier_award_used_is_not_known_where_its_run_may_end_in_either():
    anew = three_years("either", counted_after=frozenset([PROPOSED]))
    awards = (*held(2021, 2022, 2023, 2024), *held(2021, kind=PROPOSED))
    found = check(anew, case(*awards, complete=[CompleteYears(2015, 2024)], year=2023))
    assert (found.verdict, marks(found)[2021]) == (Verdict.UNKNOWN, "maybe_used")


def test_the_first_year_of_a_run_may_be_the_last_that_an_earlier_award_used():
    anew = three_years("either", counted_after=frozenset([PROPOSED]))
    awards = (*held(2021, 2022, 2023), *held(2021, kind=PROPOSED))
    found = check(anew, case(*awards, complete=[CompleteYears(2015, 2024)]))
    assert (found.verdict, marks(found)[2021]) == (Verdict.UNKNOWN, "maybe_used")


def test_one_more_year_is_hinted_at():
    found = check(three_years(), case(*held(2023, 2024), complete=[CompleteYears(2015, 2024)]))
    assert (found.verdict, found.hint) == (Verdict.NOT_MET, Hint(2025, 2025))


def test_a_run_that_is_there_next_year_without_more_is_hinted_at():
    found = check(three_years("before"), case(*held(2022, 2023, 2024)))
    assert (found.verdict, found.hint) == (Verdict.UNKNOWN, Hint(2025, None))


@pytest.mark.parametrize("years", [(2022, 2023, 2024), (2022, 2024), ()])
def test_nothing_is_hinted_at_where_it_is_met_or_more_than_a_year_is_missing(years):
    assert check(three_years(), case(*held(*years))).hint is None


def test_so_many_times_within_years():
    need = Need("within", NEEDED, times=3, years=5, run_ends="same")
    complete = [CompleteYears(2015, 2024)]
    verdicts = [
        check(need, case(*held(*years), complete=complete)).verdict.value
        for years in [(2020, 2022, 2024), (2019, 2022, 2024)]
    ]
    assert verdicts == ["met", "not_met"]


def test_times_within_years_are_not_known_while_years_are_open():
    need = Need("within", NEEDED, times=3, years=5, run_ends="same")
    assert check(need, case(*held(2020, 2024))).verdict is Verdict.UNKNOWN


def test_an_award_of_the_year_before_is_none_of_the_same_year():
    need = Need("same_period", NEEDED)
    complete = [CompleteYears(2015, 2024)]
    verdicts = [check(need, case(*held(year), complete=complete)).verdict for year in (2024, 2023)]
    assert verdicts == [Verdict.MET, Verdict.NOT_MET]


@pytest.mark.parametrize(
    ("members", "holders", "verdict"),
    [
        (10, 7, "met"),
        (10, 6, "not_met"),
        (99, 69, "not_met"),
        (None, 7, "unknown"),
        (10, None, "unknown"),
        (0, 0, "unknown"),
    ],
)
def test_a_share_is_counted_exactly(members, holders, verdict):
    need = Need("share", NEEDED, percent=Decimal("70"))
    shares = {FIGHTER: Share(members, holders)}
    assert check(need, Case(2024, shares=shares)).verdict.value == verdict


def test_holders_of_either_award_are_added_up():
    need = Need("share", (*NEEDED, frozenset([WORKER])), percent=Decimal("70"), times=1)
    shares = {FIGHTER: Share(10, 4), WORKER: Share(10, 3)}
    assert check(need, Case(2024, shares=shares)).verdict is Verdict.MET
    assert check(need, Case(2024, shares={FIGHTER: Share(10, 4)})).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("ranks", "verdict"),
    [
        (Ranks(own=(1,), others=(2,)), "met"),
        (Ranks(own=(2,)), "not_met"),
        (Ranks(others=(1,)), "not_met"),
        (Ranks(others=(2,)), "unknown"),
        (Ranks(own=(2,), undecided=(1,)), "unknown"),
        (None, "unknown"),
    ],
)
def test_only_the_first_of_a_bloc_leads_it(ranks, verdict):
    assert check(Need("leads_bloc"), Case(2024, ranks=ranks)).verdict.value == verdict


def test_the_past_of_a_forerunner_counts_up_to_its_last_year():
    forerunner = Past(held(2021, 2022, 2023), until=2022)
    found = check(three_years(), case(*held(2024), others=[forerunner]))
    assert marks(found) == {2022: "held", 2023: "missing", 2024: "held"}


def test_an_undecided_past_that_would_matter_leaves_it_open():
    undecided = Past(held(2022, 2023), counts=False)
    complete = [CompleteYears(2015, 2024)]
    found = check(three_years(), case(*held(2024), complete=complete, others=[undecided]))
    assert (found.verdict, marks(found)[2022]) == (Verdict.UNKNOWN, "undecided")


def test_an_undecided_past_that_would_not_matter_changes_nothing():
    undecided = Past(held(2022), (CompleteYears(2015, 2024),), counts=False)
    complete = [CompleteYears(2015, 2024)]
    found = check(three_years(), case(*held(2024), complete=complete, others=[undecided]))
    assert (found.verdict, marks(found)[2023]) == (Verdict.NOT_MET, "not_awarded")


def test_a_year_is_complete_only_where_the_record_of_all_pasts_is():
    own, other = Past(complete=(CompleteYears(2015, 2024),)), Past()
    assert year_of((own, other), NEEDED, 2020).mark is Mark.MISSING


def test_a_unit_that_was_not_there_yet_leaves_no_gap():
    young = Past(founded=2021)
    forerunner = Past(complete=(CompleteYears(2015, 2020),), until=2020)
    assert year_of((young, forerunner), NEEDED, 2019).mark is Mark.NOT_AWARDED
    assert year_of((young,), NEEDED, 2019).mark is Mark.MISSING
