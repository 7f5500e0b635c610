"""Whether a recipient meets what a rule asks, and on which years that rests. Pure: data in, data out, no database.

“Met” means met whatever the unknown years hold, “not met” means not met whatever they hold; all else is not known.
"""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from .pasts import Mark, Past, Year, year_of


class Verdict(Enum):
    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"  # not enough data
    NO_CONDITION = "no_condition"  # no rule is on record


@dataclass(frozen=True)
class Need:
    """What a rule asks. Its words are those of EligibilityRule."""

    needs: str
    alternatives: tuple[frozenset, ...] = ()  # as year_of() takes them
    times: int | None = None
    years: int | None = None
    percent: Decimal | None = None
    run_ends: str = "either"
    counted_after: frozenset | None = None  # counting begins anew after each award of these kinds


@dataclass(frozen=True)
class Share:
    """So many people of a unit have an award; None: not known."""

    members: int | None
    holders: int | None


@dataclass(frozen=True)
class Ranks:
    """The ranks in a bloc-year: of the recipient and its counted past, of undecided pasts, of all others."""

    own: tuple[int, ...] = ()
    undecided: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


@dataclass(frozen=True)
class Case:
    """A recipient proposed for an award of a year, with all that is known."""

    year: int
    pasts: tuple[Past, ...] = ()
    shares: dict = field(default_factory=dict)  # {kind: Share}, in the period proposed for
    ranks: Ranks | None = None  # None: proposed for no bloc-year, or not a unit


@dataclass(frozen=True)
class Hint:
    """In the year after, the condition is met: without more, or with the award in one more year."""

    year: int
    with_year: int | None


@dataclass(frozen=True)
class Finding:
    verdict: Verdict
    years: tuple[Year, ...] = ()
    hint: Hint | None = None
    shares: tuple[Share | None, ...] = ()  # one for each alternative
    ranks: Ranks | None = None


def longest_run(need):
    """How many years before the year proposed for the verdict may rest on."""
    return {"consecutive": need.times, "within": need.years}.get(need.needs, 1)


def check(need, case):
    return CHECKS[need.needs](need, case)


def check_consecutive(need, case):
    found = best_run(need, case, need.times)
    hint = None if found.verdict is Verdict.MET else hint_at_next_year(need, case)
    return replace(found, hint=hint)


def check_within(need, case):
    return best_run(need, case, need.years)


def check_same_period(need, case):
    return best_run(replace(need, times=1, run_ends="same"), case, 1)


def best_run(need, case, length):
    """The best of the runs of years that the rule allows, the latest where they are equally good."""
    spent = last_years_used(need, case, length)
    runs = [
        run_of(need, case, range(last - length + 1, last + 1), spent)
        for last in last_years(need.run_ends, case.year)
    ]
    return max((weigh(need, run) for run in runs), key=goodness)


def last_years(run_ends, year):
    """The years with which a run may end, the latest first."""
    return {"same": [year], "before": [year - 1], "either": [year, year - 1]}[run_ends]


def run_of(need, case, years, spent):
    return tuple(counted_anew(year_of(case.pasts, need.alternatives, year), spent) for year in years)


def weigh(need, years):
    if sum(year.mark.is_yes for year in years) >= need.times:
        return Finding(Verdict.MET, years)
    if sum(not year.mark.is_no for year in years) >= need.times:
        return Finding(Verdict.UNKNOWN, years)
    return Finding(Verdict.NOT_MET, years)


def goodness(found):
    verdicts = [Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET]
    held = sum(year.mark.is_yes for year in found.years)
    possible = sum(not year.mark.is_no for year in found.years)
    return verdicts.index(found.verdict), held, possible


@dataclass(frozen=True)
class Spent:
    """The last year that an earlier award of the kind proposed is based on, and the year of that award."""

    year: int
    by: int


def last_years_used(need, case, length):
    """(surely, perhaps): how far the years are used up by earlier awards of the kind proposed; None: not at all."""
    surely = perhaps = None
    if need.counted_after is None:
        return surely, perhaps
    for year in range(case.year - length, case.year):
        mark = year_of(case.pasts, (need.counted_after,), year).mark
        ends = last_years(need.run_ends, year)
        if mark.is_yes:
            surely = Spent(ends[-1], by=year)
        if not mark.is_no:
            perhaps = Spent(ends[0], by=year)
    return surely, perhaps


def counted_anew(year, spent):
    surely, perhaps = spent
    if year.mark.is_no:
        return year
    if surely and year.year <= surely.year:
        return replace(year, mark=Mark.USED, used_in=surely.by)
    if year.mark.is_yes and perhaps and year.year <= perhaps.year:
        return replace(year, mark=Mark.MAYBE_USED, used_in=perhaps.by)
    return year


def hint_at_next_year(need, case):
    """Where the latest run of the year after has all its years but for the one that is added, and that may come."""
    last = last_years(need.run_ends, case.year + 1)[0]
    spent = last_years_used(need, case, need.times)
    *before, added = run_of(need, case, range(last - need.times + 1, last + 1), spent)
    if added.mark.is_no or not all(year.mark.is_yes for year in before):
        return None
    return Hint(case.year + 1, None if added.mark.is_yes else added.year)


def check_share(need, case):
    shares = tuple(
        next((case.shares[kind] for kind in sorted(kinds) if kind in case.shares), None)
        for kinds in need.alternatives
    )
    members = max((share.members for share in shares if share and share.members is not None), default=None)
    known = [share.holders for share in shares if share and share.holders is not None]
    least = sum(known)
    most = least if len(known) == len(shares) else members
    answers = [enough_holders(need, least, most), enough_percent(need, least, most, members)]
    return Finding(all_of(answers), shares=shares)


def enough_holders(need, least, most):
    """Whether enough people have the award: True, False, or None for not known. most is None: any number."""
    if need.times is None or least >= need.times:
        return True
    return None if most is None or most >= need.times else False


def enough_percent(need, least, most, members):
    if need.percent is None:
        return True
    if not members:
        return None
    needed = Fraction(need.percent) * members / 100
    if least >= needed:
        return True
    return None if most >= needed else False


def all_of(answers):
    if False in answers:
        return Verdict.NOT_MET
    return Verdict.UNKNOWN if None in answers else Verdict.MET


def check_leads_bloc(need, case):
    ranks = case.ranks
    if ranks is None:
        return Finding(Verdict.UNKNOWN)
    if 1 in ranks.own:
        return Finding(Verdict.MET, ranks=ranks)
    is_beaten = bool(ranks.own) or 1 in ranks.others
    if is_beaten and 1 not in ranks.undecided:
        return Finding(Verdict.NOT_MET, ranks=ranks)
    return Finding(Verdict.UNKNOWN, ranks=ranks)


CHECKS = {
    "consecutive": check_consecutive,
    "within": check_within,
    "same_period": check_same_period,
    "share": check_share,
    "leads_bloc": check_leads_bloc,
}
