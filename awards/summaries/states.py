"""Which bloc-years of a scope are complete, which miss something, and which are late: in two queries for any number."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.models import Expectation

from ..completeness import Fact, of_kinds, one_per_fact

FACTS = [f"has_{fact}" for fact in Fact]


class Show(models.TextChoices):
    COMPLETE = "complete", _("complete")
    MISSING = "missing", _("with something missing")
    LATE = "late", _("late")


@dataclass(frozen=True)
class State:
    """What a bloc-year misses of what is expected of it."""

    missing: tuple[str, ...]  # Facts
    late: tuple[str, ...]

    def is_shown(self, show):
        """Whether it is among those that somebody asks for."""
        if show == Show.COMPLETE:
            return not self.missing
        return bool(self.late if show == Show.LATE else self.missing)

    @cached_property
    def urgency(self):
        """What is late first, then what misses most."""
        return (-len(self.late), -len(self.missing))


def read_states(campaigns, year, *, today=None):
    """{key of a campaign: its State}, in the order of the blocs; of campaigns that count to a calendar year."""
    judge = Judge(today)
    columns = ["pk", "bloc__kind", "period__kind", "period__starts_on"]
    asked = campaigns.filter(kept_sums__year=year).in_order_of_blocs()
    asked = asked.values_list(*columns, *(f"kept_sums__{fact}" for fact in FACTS))
    return {pk: judge.state_of(*row) for pk, *row in asked}


def count_states(alike, *, today=None):
    """{State: how many bloc-years are in it}, of those that are alike in BlocYearSumQuerySet.by_facts()."""
    judge = Judge(today)
    found = Counter()
    for bloc_kind, period_kind, starts_on, number, *answers in alike:
        found[judge.state_of(bloc_kind, period_kind, date.fromisoformat(starts_on), *answers)] += number
    return found


class Judge:
    """Says what a bloc-year misses and what is late on a day."""

    def __init__(self, today=None):
        self.today = today or timezone.localdate()
        self.expectations = list(Expectation.objects.all())
        self.expected = {}
        self.states = {}  # the same for all bloc-years that are alike: of thousands there are few

    def state_of(self, *alike):
        """The State of bloc-years of a kind of bloc and period, with the day it starts on, that have each Fact or not."""
        state = self.states.get(alike)
        if state is None:
            state = self.states[alike] = self.judge(*alike)
        return state

    def judge(self, bloc_kind, period_kind, starts_on, *answers):
        kinds = bloc_kind, period_kind, starts_on
        if kinds not in self.expected:
            self.expected[kinds] = list(self.expected_of(*kinds))
        lacking = [(fact, is_late) for number, fact, is_late in self.expected[kinds] if not answers[number]]
        return State(
            tuple(fact for fact, _late in lacking), tuple(fact for fact, is_late in lacking if is_late)
        )

    def expected_of(self, bloc_kind, period_kind, starts_on):
        """Of each fact expected: its number among all, itself, and whether it is late where it is missing."""
        numbers = {fact.value: number for number, fact in enumerate(Fact)}
        for wanted in one_per_fact(of_kinds(self.expectations, bloc_kind, period_kind)):
            yield numbers[wanted.fact], wanted.fact, wanted.is_late_since(starts_on, self.today)


def count_missing(states):
    """How many bloc-years miss each fact, of {State: number}: {fact: number}."""
    missing = Counter()
    for state, number in states.items():
        missing.update(dict.fromkeys(state.missing, number))
    return missing
