"""The sentences that a rule and what was found are told in."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.utils.translation import override

from awards.eligibility.judging import Condition
from awards.eligibility.lineage import Ancestor, NamedUnit
from awards.eligibility.missing import Rights
from awards.eligibility.pasts import CompleteYears, Mark, Past, PastAward
from awards.eligibility.verdicts import Case, Need, Ranks, Share, check
from awards.models import AwardKind, EligibilityRule

FIGHTER, WORKER, PROPOSED = range(1, 4)
NAMES = {FIGHTER: "Chiến sĩ thi đua", WORKER: "Lao động tiên tiến", PROPOSED: "Bằng khen"}
COMPLETE = (CompleteYears(2000, 2024),)


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


def condition(needs, case, *, kinds=(FIGHTER,), other_ways=False, period_kind="year", **asked):
    """A condition as judge() makes it, without a database."""
    needed = [AwardKind(pk=kind, code=f"K{kind}", name=NAMES[kind]) for kind in kinds]
    rule = EligibilityRule(
        needs=needs,
        kind=AwardKind(pk=PROPOSED, code="BK", name=NAMES[PROPOSED]),
        needed_kind=needed[0] if needed else None,
        or_kind=needed[1] if len(needed) > 1 else None,
        has_other_ways=other_ways,
        trust="V",
    )
    need = Need(needs, tuple(frozenset([kind]) for kind in kinds), **asked)
    period = SimpleNamespace(kind=period_kind, Kind=SimpleNamespace(SCHOOL_YEAR="school"))
    line = SimpleNamespace(campaign=SimpleNamespace(period=period))
    return Condition(line, rule, need, case, check(need, case), Rights())


def past(*awards, complete=(), **more):
    return Case(2024, (Past(tuple(awards), tuple(complete)),), **more)


def held(*years, mark=Mark.HELD, kind=FIGHTER):
    return [PastAward(kind, year, mark) for year in years]


@pytest.mark.parametrize(
    ("needs", "asked", "words"),
    [
        (
            "consecutive",
            {"times": 3, "run_ends": "same"},
            "“Chiến sĩ thi đua” in 3 consecutive years, the last of them the year proposed for",
        ),
        (
            "within",
            {"times": 3, "years": 5, "run_ends": "before"},
            "“Chiến sĩ thi đua” 3 times within 5 years, the last of them the year before the one proposed for",
        ),
        ("same_period", {}, "“Chiến sĩ thi đua” for the same year"),
        ("share", {"percent": Decimal("70.00")}, "70% of its people or more with “Chiến sĩ thi đua”"),
        ("share", {"times": 1}, "one of its people or more with “Chiến sĩ thi đua”"),
        ("leads_bloc", {}, "first in its bloc"),
    ],
)
def test_what_a_rule_asks_is_told(needs, asked, words):
    assert condition(needs, past(), **asked).needed == words


def test_either_of_two_awards_is_told():
    told = condition("same_period", past(), kinds=(FIGHTER, WORKER)).needed
    assert told == "“Chiến sĩ thi đua” or “Lao động tiên tiến” for the same year"


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (past(*held(2022, 2023, 2024)), "On record with a decision: 2022, 2023, 2024."),
        (
            past(*held(2022), *held(2023, mark=Mark.CLAIMED)),
            "On record with a decision: 2022. On record, but without a decision: 2023. Nothing on record for: 2024.",
        ),
        (
            past(*held(2022), *held(2023, mark=Mark.REVOKED), complete=COMPLETE),
            "On record with a decision: 2022. Revoked: 2023. Not awarded: 2024.",
        ),
    ],
)
def test_what_is_known_of_the_years_is_told(case, words):
    assert condition("consecutive", case, times=3, run_ends="same").found == words


def test_years_used_before_are_told_with_the_award_they_were_used_for():
    case = past(*held(2022, 2023, 2024), *held(2022, kind=PROPOSED), complete=COMPLETE)
    found = condition(
        "consecutive", case, times=3, run_ends="same", counted_after=frozenset([PROPOSED])
    ).found
    assert found.startswith("Already counted for “Bằng khen” of 2022: 2022.")


def test_an_undecided_past_is_told_by_the_name_of_the_unit():
    before = NamedUnit(9, "so-noi-vu", "Sở Nội vụ")
    undecided = Past(tuple(held(2023)), counts=False, whose=Ancestor(before, 2023, before, None, None))
    case = Case(2024, (Past(tuple(held(2022, 2024)), COMPLETE), undecided))
    found = condition("consecutive", case, times=3, run_ends="same").found
    assert "Nobody has decided whether the past of “Sở Nội vụ” counts; on that hangs: 2023." in found


def test_an_award_without_its_year_is_told():
    found = condition("same_period", past(*held(None), complete=COMPLETE)).found
    assert "on record without its year" in found


def test_other_ways_are_told_where_this_one_is_not_met():
    told = condition("same_period", past(complete=COMPLETE), other_ways=True)
    assert (told.verdict.value, "The text knows other ways too" in told.found) == ("unknown", True)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Share(1200, 840), "840 of 1,200 people have “Chiến sĩ thi đua”."),
        (Share(None, 7), "7 have “Chiến sĩ thi đua”; how many people there are is not on record."),
        (None, "How many of its people have “Chiến sĩ thi đua” is not on record."),
    ],
)
def test_a_share_is_told(share, words):
    case = past(shares={FIGHTER: share} if share else {})
    assert condition("share", case, percent=Decimal(70)).found == words


@pytest.mark.parametrize(
    ("ranks", "words"),
    [
        (Ranks(own=(1,)), "It has rank 1 in that bloc-year."),
        (Ranks(own=(3,), others=(1,)), "It has rank 3 in that bloc-year."),
        (Ranks(others=(1,)), "Another unit is first in that bloc-year."),
        (Ranks(), "Who is first in that bloc-year is not on record."),
        (Ranks(undecided=(1,)), "A unit whose past nobody has decided about is first in that bloc-year."),
        (None, "The proposal names no unit and bloc-year whose standings would say it."),
    ],
)
def test_a_rank_is_told(ranks, words):
    assert condition("leads_bloc", past(ranks=ranks), kinds=()).found == words


def test_the_hint_says_in_which_year_it_would_be_met_and_with_what():
    case = past(*held(2023, 2024), complete=COMPLETE)
    assert condition("consecutive", case, times=3, run_ends="same").hint == (
        "Almost: with “Chiến sĩ thi đua” for 2025 as well, the condition is met for 2025."
    )


def test_the_hint_says_that_nothing_more_is_needed():
    hint = condition("consecutive", past(*held(2023, 2024)), times=2, run_ends="before").hint
    assert hint == "Almost: for 2025 the condition is met without any further award."


def test_years_of_a_school_year_bloc_are_told_as_school_years():
    told = condition("same_period", past(), period_kind="school")
    assert told.found == "Nothing on record for: 2024–2025."
