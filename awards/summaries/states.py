"""Which bloc-years are complete, which miss something, and which are late.

What is expected is the same for all bloc-years of a kind of bloc and a period. The database is given that, and looks at
each of thousands itself: facts are bits of a number there, the lowest for the first.
"""

from collections import Counter
from dataclasses import dataclass

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.children import Children
from blocs.kept import Kept
from blocs.models import Bloc
from campaigns.models import Campaign, Expectation, Period

from ..completeness import Fact, of_kinds, one_per_fact
from ..models import BlocYearSum
from ..models.totals import kind_of
from .scope import Scope

BITS = {fact.value: 1 << place for place, fact in enumerate(Fact)}


class Show(models.TextChoices):
    COMPLETE = "complete", _("complete")
    MISSING = "missing", _("with something missing")
    LATE = "late", _("late")


# Which facts tell it, and whether there are any.
TOLD_BY = {Show.COMPLETE: ("missing", False), Show.MISSING: ("missing", True), Show.LATE: ("late", True)}


def that_are(show):
    """The condition on rows that are judged()."""
    facts, any_of_them = TOLD_BY[show]
    return models.Q(**{f"{facts}__gt": 0}) if any_of_them else models.Q(**{facts: 0})


@dataclass(frozen=True)
class State:
    """What a bloc-year misses of what is expected of it, and what of that is late: bits of facts."""

    missing: int
    late: int

    def is_shown(self, show):
        """Whether it is among those that somebody asks for."""
        facts, any_of_them = TOLD_BY[show]
        return bool(getattr(self, facts)) == any_of_them


@dataclass(frozen=True)
class Expected:
    """What bloc-years of a calendar year are expected to have, and what of it is late."""

    expectations: list[Expectation]  # all there are
    kinds: list[str]
    expected: list[int]
    overdue: list[int]

    def as_asked(self):
        """As judged() takes it."""
        return {"kinds": self.kinds, "expected": self.expected, "overdue": self.overdue}


PERIODS = Kept(
    lambda user, year: Period.objects.filter(starts_on__year=year).annotate(
        expectations=Children(Expectation.objects.all(), are_common=True)
    )
)


def expected_in(year, user, *, today=None):
    today = today or timezone.localdate()
    periods = PERIODS.rows(user, year=year)
    found = Expected(periods[0].expectations if periods else [], [], [], [])
    for period in periods:
        for bloc_kind in Bloc.Kind.values:
            wanted = one_per_fact(of_kinds(found.expectations, bloc_kind, period.kind))
            late = [one for one in wanted if one.is_late_since(period.starts_on, today)]
            found.kinds.append(kind_of(bloc_kind, period.pk))
            found.expected.append(sum(BITS[one.fact] for one in wanted))
            found.overdue.append(sum(BITS[one.fact] for one in late))
    return found


def states_of(counted):
    """{State: number of bloc-years}, of rows of what is missing, what of it is late, and how many miss that."""
    return Counter({State(missing, late): number for missing, late, number in counted})


def count_missing(states):
    """How many bloc-years miss each fact, of {State: number}: {fact: number}."""
    missing = Counter()
    for state, number in states.items():
        missing.update({fact: number for fact, bit in BITS.items() if state.missing & bit})
    return missing


def seen_in(year, user):
    """The sums of the bloc-years of a calendar year that a user may see, of each its own."""
    sums = BlocYearSum.objects.of_year(year)
    return sums if user.sees_everything else sums.of_campaigns(Campaign.objects.visible_to(user))


COUNTED = Kept(
    lambda user, year, **expected: (
        Scope(user, year, year).bloc_year_sums.judged(**expected).by_what_is_missing()
    )
)
KEYS = Kept(
    lambda user, year, least, most, **expected: (
        seen_in(year, user)
        .judged(**expected)
        .with_late_facts(least, most)
        .by_urgency()
        .values_list("campaign", flat=True)
    )
)


class MostUrgent:
    """The keys of the bloc-years of a calendar year that a user may see, the most urgent first, as pages read them."""

    def __init__(self, user, year, expected):
        self.user = user
        self.asked = {"year": year} | expected.as_asked()
        self.states = states_of(COUNTED.rows(user, **self.asked))

    def __len__(self):
        return self.states.total()

    def __getitem__(self, places):
        """Those in a slice. Of thousands only those are put in order that are as late as these."""
        numbers = Counter()
        for state, number in self.states.items():
            numbers[state.late.bit_count()] += number
        levels, before, passed = [], 0, 0
        for late in sorted(numbers, reverse=True):
            if passed < places.stop and passed + numbers[late] > places.start:
                before = before if levels else passed
                levels.append(late)
            passed += numbers[late]
        if not levels:
            return []
        among = slice(places.start - before, places.stop - before)
        return KEYS.rows(self.user, places=among, least=levels[-1], most=levels[0], **self.asked)
