"""The engine and an independent check say the same of a thousand random histories and more."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from awards.eligibility.pasts import CompleteYears, Mark, Past, PastAward
from awards.eligibility.verdicts import Case, Need, Ranks, Share, check

from . import brute_force

YEAR = 2020
# Two awards, the first of which had another name before; and the award proposed, with the name it had before.
NEEDED, BEFORE, OTHER, PROPOSED, PROPOSED_BEFORE = range(1, 6)
YEARS = st.integers(YEAR - 6, YEAR + 1)
MARKS = st.sampled_from([Mark.HELD, Mark.HELD, Mark.HELD, Mark.CLAIMED, Mark.REVOKED])
KINDS = st.sampled_from([NEEDED, NEEDED, NEEDED, BEFORE, OTHER, PROPOSED, PROPOSED_BEFORE])
AWARDS = st.builds(PastAward, kind=KINDS, year=st.one_of(YEARS, YEARS, YEARS, YEARS, st.none()), mark=MARKS)
SPANS = st.builds(
    lambda first, more, kind: CompleteYears(first, first + more, kind),
    YEARS,
    st.integers(0, 6),
    st.one_of(st.none(), KINDS),
)
LIVES = st.one_of(st.none(), YEARS)


def pasts(counts, until):
    return st.builds(
        Past,
        awards=st.lists(AWARDS, max_size=9).map(tuple),
        complete=st.lists(SPANS, max_size=2).map(tuple),
        counts=counts,
        until=until,
        founded=LIVES,
        ended=LIVES,
    )


OWN = pasts(st.just(True), st.none())
FORERUNNERS = st.lists(pasts(st.booleans(), YEARS), max_size=2)
HISTORIES = st.builds(lambda own, forerunners: (own, *forerunners), OWN, FORERUNNERS)
ALTERNATIVES = st.sampled_from(
    [
        (frozenset([NEEDED]),),
        (frozenset([NEEDED, BEFORE]),),
        (frozenset([NEEDED, BEFORE]), frozenset([OTHER])),
    ]
)
RUN_ENDS = st.sampled_from(["same", "before", "either"])
COUNTED_AFTER = st.sampled_from([None, frozenset([PROPOSED, PROPOSED_BEFORE])])


def agree(need, case):
    return check(need, case).verdict.value == brute_force.verdict(need, case)


@settings(max_examples=400)
@given(HISTORIES, ALTERNATIVES, RUN_ENDS, COUNTED_AFTER, st.integers(1, 4))
def test_consecutive_years_are_found_as_by_trying_everything(history, kinds, run_ends, counted_after, times):
    need = Need("consecutive", kinds, times=times, run_ends=run_ends, counted_after=counted_after)
    assert agree(need, Case(YEAR, history))


@settings(max_examples=400)
@given(HISTORIES, ALTERNATIVES, RUN_ENDS, COUNTED_AFTER, st.integers(1, 5), st.integers(1, 5))
def test_years_within_a_span_are_found_as_by_trying_everything(
    history, kinds, run_ends, counted_after, times, years
):
    assume(times <= years)
    need = Need("within", kinds, times=times, years=years, run_ends=run_ends, counted_after=counted_after)
    assert agree(need, Case(YEAR, history))


# Years that were mostly awarded, one or two awards of the kind proposed, and a record that is complete from some year on.
OFTEN_AWARDED = st.builds(
    lambda years, earlier, first: Past(
        tuple(PastAward(NEEDED, year, Mark.HELD) for year in years)
        + tuple(PastAward(PROPOSED, year, mark) for year, mark in earlier),
        (CompleteYears(first, YEAR + 1),),
    ),
    st.sets(YEARS, min_size=5),
    st.lists(st.tuples(YEARS, MARKS), max_size=2),
    YEARS,
)


@settings(max_examples=400)
@given(
    OFTEN_AWARDED, st.sampled_from(["consecutive", "within"]), RUN_ENDS, st.integers(1, 4), st.integers(0, 2)
)
def test_counting_anew_is_found_as_by_trying_everything(past, needs, run_ends, times, more):
    need = Need(
        needs,
        (frozenset([NEEDED]),),
        times=times,
        years=times + more,
        run_ends=run_ends,
        counted_after=frozenset([PROPOSED]),
    )
    assert agree(need, Case(YEAR, (past,)))


@settings(max_examples=400)
@given(HISTORIES, ALTERNATIVES)
def test_an_award_of_the_same_year_is_found_as_by_trying_everything(history, kinds):
    assert agree(Need("same_period", kinds), Case(YEAR, history))


NUMBERS = st.one_of(st.none(), st.integers(0, 12))
SHARES = st.builds(Share, members=NUMBERS, holders=NUMBERS).filter(
    lambda share: share.members is None or share.holders is None or share.holders <= share.members
)
PERCENTS = st.one_of(
    st.none(), st.decimals(0, 100, places=2, allow_nan=False), st.sampled_from([Decimal(50), Decimal(70)])
)


@settings(max_examples=300)
@given(
    st.dictionaries(st.sampled_from([NEEDED, BEFORE, OTHER]), SHARES),
    ALTERNATIVES,
    PERCENTS,
    st.one_of(st.none(), st.integers(1, 8)),
)
def test_a_share_of_the_members_is_found_as_by_trying_everything(shares, kinds, percent, times):
    assume(percent is not None or times is not None)
    assert agree(Need("share", kinds, percent=percent, times=times), Case(YEAR, shares=shares))


RANKS = st.lists(st.integers(1, 3), max_size=2).map(tuple)


@settings(max_examples=300)
@given(st.one_of(st.none(), st.builds(Ranks, own=RANKS, undecided=RANKS, others=RANKS)))
def test_the_first_of_a_bloc_is_found_as_by_trying_everything(ranks):
    assert agree(Need("leads_bloc"), Case(YEAR, ranks=ranks))


@pytest.mark.parametrize("needs", ["consecutive", "within"])
def test_the_random_histories_lead_to_every_verdict(needs):
    seen = set()

    @settings(max_examples=300, database=None)
    @given(HISTORIES, ALTERNATIVES, RUN_ENDS, COUNTED_AFTER, st.integers(1, 3))
    def look(history, kinds, run_ends, counted_after, times):
        need = Need(needs, kinds, times=times, years=4, run_ends=run_ends, counted_after=counted_after)
        seen.add(check(need, Case(YEAR, history)).verdict.value)

    look()
    assert seen == {"met", "not_met", "unknown"}
