from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from blocs.partial_dates import PartialDate
from campaigns.counting import TOTALS, count, impossibilities
from campaigns.models import Ballot
from tests.factories import BallotRuleFactory

UNKNOWN = dict.fromkeys(TOTALS)


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def rule(**values):
    return BallotRuleFactory.build(**{"base": "present", "trust": "V"} | values)


def counted(the_rule, day=None, **totals):
    return count(UNKNOWN | totals, the_rule, day)


# Totals that cannot be


@pytest.mark.parametrize(
    ("totals", "sentence"),
    [
        (
            {"valid": 23, "invalid": 4, "collected": 25},
            "23 valid papers + 4 invalid papers = 27, more than 25 papers collected. Check the three numbers.",
        ),
        (
            {"issued": 1001, "eligible": 1000},
            "1,001 papers issued, more than 1,000 entitled to vote. Check the two numbers.",
        ),
        (
            {"in_favour": 20, "against": 4, "invalid": 1, "collected": 24},
            "20 votes for + 4 votes against + 1 invalid paper = 25, more than 24 papers collected. "
            "Check the four numbers.",
        ),
        (
            {"present": 8, "written": 3, "eligible": 10},
            "8 present + 3 written opinions = 11, more than 10 entitled to vote. Check the three numbers.",
        ),
        (
            {"in_favour": 6, "against": 1, "written_in_favour": 3, "eligible": 9},
            "6 votes for + 1 vote against + 3 written opinions for = 10, more than 9 entitled to vote. "
            "Check the four numbers.",
        ),
        # By two ways: as papers that were issued, and as votes.
        (
            {"in_favour": 10, "eligible": 9},
            "10 votes for, more than 9 entitled to vote. Check the two numbers.",
        ),
    ],
)
def test_totals_that_cannot_be_are_named_with_the_sum_spelt_out(totals, sentence):
    assert impossibilities(UNKNOWN | totals) == [sentence]


def test_unknown_totals_contradict_nothing():
    assert impossibilities(Ballot()) == []


def test_papers_that_went_to_the_absent_too_are_no_contradiction():
    assert impossibilities(UNKNOWN | {"eligible": 10, "present": 7, "issued": 10, "in_favour": 9}) == []


def fits(totals):
    return (
        totals["present"] + totals["written"] <= totals["eligible"]
        and totals["issued"] <= totals["eligible"]
        and totals["in_favour"] + totals["against"] + totals["written_in_favour"] <= totals["eligible"]
        and totals["written_in_favour"] <= totals["written"]
        and totals["collected"] <= totals["issued"]
        and totals["valid"] + totals["invalid"] <= totals["collected"]
        and totals["in_favour"] + totals["against"] <= totals["valid"]
    )


def can_be(totals):
    """Whether any numbers in the place of the unknown ones make the totals fit: tried out, all of them."""
    unknown = [name for name in TOTALS if totals[name] is None]
    tries = product(range(7), repeat=len(unknown))
    return any(fits(totals | dict(zip(unknown, numbers, strict=True))) for numbers in tries)


LARGEST = {"eligible": 6, "issued": 6, "collected": 6, "valid": 4, "present": 4}


@given(
    st.fixed_dictionaries({name: st.integers(0, LARGEST.get(name, 2)) for name in TOTALS}),
    st.sets(st.sampled_from(TOTALS), min_size=1, max_size=4),
)
def test_exactly_the_totals_that_no_numbers_complete_are_impossible(totals, unknown):
    totals |= dict.fromkeys(unknown)
    assert (impossibilities(totals) == []) == can_be(totals)


# The share of votes


@given(st.integers(0, 400), st.integers(1, 400), st.integers(0, 10000))
def test_verdict_is_exact_and_the_printed_rate_never_contradicts_it(votes, present, hundredths):
    threshold = Decimal(hundredths) / 100
    result = counted(rule(threshold_percent=threshold), present=present, in_favour=min(votes, present))
    (share,) = result.shares
    exact = Fraction(min(votes, present) * 100, present)
    assert result.verdict is (exact >= Fraction(hundredths, 100))
    assert (Decimal(share.printed) >= threshold) is result.verdict
    assert abs(Fraction(share.printed) - exact) < Fraction(1, 100)
    assert abs(Fraction(share.rate) - exact) < Fraction(1, 10**20)


def test_a_rate_just_below_the_threshold_is_not_rounded_up_to_it():
    result = counted(rule(base="eligible"), eligible=20000, in_favour=15999)
    assert result.verdict is False
    assert result.reasons == ["79.99% does not reach the threshold of 80%."]


@pytest.mark.parametrize(
    ("base", "sum_in_words"),
    [
        ("eligible", "32 votes for / 50 entitled to vote = 64.00%"),
        ("present", "32 votes for / 40 present = 80.00%"),
        ("collected", "32 votes for / 36 papers collected = 88.89%"),
    ],
)
def test_rate_is_computed_on_the_base_of_the_rule(base, sum_in_words):
    result = counted(rule(base=base), eligible=50, present=40, collected=36, in_favour=32)
    assert [str(share) for share in result.shares] == [sum_in_words]


def test_rate_is_written_with_a_decimal_comma_in_vietnamese():
    with override("vi"):
        assert counted(rule(), present=40, in_favour=32).shares[0].printed == "80,00"


# Written opinions


@pytest.mark.parametrize(
    ("base", "sum_in_words"),
    [
        ("eligible", "(32 votes for + 4 written opinions for) / 50 entitled to vote = 72.00%"),
        ("present", "(32 votes for + 4 written opinions for) / (40 present + 5 written opinions) = 80.00%"),
    ],
)
def test_written_opinions_count_where_the_rule_says_so(base, sum_in_words):
    totals = {"eligible": 50, "present": 40, "written": 5, "written_in_favour": 4, "in_favour": 32}
    assert str(counted(rule(base=base, counts_written=True), **totals).shares[0]) == sum_in_words


def test_written_opinions_stand_apart_where_the_rule_says_so():
    result = counted(rule(counts_written=False), present=40, written=5, written_in_favour=5, in_favour=31)
    assert result.verdict is False
    assert "Counted apart, not in this rate: 5 written opinions." in result.reasons


def test_a_rule_that_is_silent_on_written_opinions_settles_nothing():
    result = counted(rule(counts_written=None), present=40, written=5, in_favour=32)
    assert (result.points_to, result.verdict) == (True, None)
    assert "The rule does not say whether the written opinions of the absent count." in result.reasons


@pytest.mark.parametrize("totals", [{"written": 0}, {"eligible": 40}])
def test_nobody_wrote_where_nobody_was_absent_or_the_number_is_zero(totals):
    assert counted(rule(counts_written=True), present=40, in_favour=32, **totals).verdict is True


def test_unknown_written_opinions_leave_the_verdict_open():
    result = counted(rule(counts_written=True), present=40, in_favour=32)
    assert (result.shares, result.verdict) == ([], None)
    assert len(result.reasons) == 2
    assert "If none did, enter 0." in result.reasons[1]


# Verdicts left to the person


def test_without_a_rule_every_known_base_has_its_rate_and_the_verdict_is_open():
    result = counted(None, eligible=50, collected=36, in_favour=32)
    assert [share.base for share in result.shares] == ["eligible", "collected"]
    assert (result.verdict, str(result)) == (None, "left to the person")


@pytest.mark.parametrize("the_rule", [None, rule()])
def test_unknown_votes_are_no_votes_against(the_rule):
    result = counted(the_rule, present=40, against=3)
    assert (result.shares, result.verdict) == ([], None)
    assert "How many voted for it is not on record." in result.reasons


def test_an_unknown_base_gives_no_rate():
    result = counted(rule(), eligible=50, in_favour=32)
    assert (result.shares, result.verdict) == ([], None)
    assert result.reasons == ["How many were present is not on record."]


def test_a_base_of_nobody_gives_no_rate():
    assert counted(rule(), present=0, in_favour=0).reasons == ["No rate can be computed on 0 present."]


def test_more_votes_than_the_base_give_no_rate():
    result = counted(rule(), present=30, in_favour=32)
    assert (result.shares, result.verdict) == ([], None)
    assert result.reasons == ["32 votes for, more than 30 present. Check the two numbers."]


def test_totals_that_cannot_be_give_no_rate():
    result = counted(rule(), present=40, in_favour=32, valid=31)
    assert result.shares == []
    assert result.reasons == ["32 votes for, more than 31 valid papers. Check the two numbers."]


@pytest.mark.parametrize(("votes", "points_to"), [(32, True), (31, False)])
def test_a_rule_from_memory_only_says_which_way_the_figure_points(votes, points_to):
    result = counted(rule(trust="M"), present=40, in_favour=votes)
    assert (result.points_to, result.verdict) == (points_to, None)
    assert "The rule has not been verified: it may warn, but decides nothing." in result.reasons


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (
            {"valid_from": date(2019, 1, 1)},
            "The rule came into force on 01/01/2019 only; the vote was held on 11/2018.",
        ),
        (
            {"valid_to": date(2018, 11, 29)},
            "The rule was in force until 29/11/2018; the vote was held on 11/2018.",
        ),
    ],
)
def test_a_rule_out_of_force_is_compared_with_nothing(limits, reason):
    result = counted(rule(**limits), PartialDate(2018, 11), present=40, in_favour=32)
    assert (result.points_to, result.verdict, result.reasons) == (None, None, [reason])
    assert result.shares[0].printed == "80.00"


def test_a_rule_decides_up_to_its_last_day():
    limits = {"valid_from": date(2018, 11, 30), "valid_to": date(2018, 11, 30)}
    assert counted(rule(**limits), PartialDate(2018, 11), present=40, in_favour=32).verdict is True


def test_a_vote_without_a_date_is_not_measured_by_a_rule_with_limits():
    result = counted(rule(valid_to=date(2018, 12, 31)), present=40, in_favour=32)
    assert (result.points_to, result.verdict) == (True, None)


def test_a_rule_from_a_law_since_replaced_asks_to_be_checked():
    reason = "The rule is from a law since replaced. Check that it was in force on that day."
    assert reason in counted(rule(trust="O"), present=40, in_favour=32).reasons
    until_known = rule(trust="O", valid_to=date(2023, 12, 31))
    assert reason not in counted(until_known, date(2018, 11, 16), present=40, in_favour=32).reasons
