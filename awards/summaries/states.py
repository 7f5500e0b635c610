"""Which bloc-years of a scope are complete, which miss something, and which are late: in two queries for any number."""

from collections import Counter
from dataclasses import dataclass

from django.utils import timezone

from campaigns.models import Expectation

from ..completeness import Fact, has_facts, one_per_fact


@dataclass(frozen=True)
class State:
    """What a bloc-year misses of what is expected of it."""

    missing: tuple[str, ...]  # Facts
    late: tuple[str, ...]

    @property
    def urgency(self):
        """What is late first, then what misses most."""
        return (-len(self.late), -len(self.missing))


def read_states(campaigns, *, today=None):
    """{key of a campaign: its State}, in the order of the blocs."""
    today = today or timezone.localdate()
    expectations = list(Expectation.objects.all())
    facts = list(Fact)
    expected = {}
    found = {}
    columns = ["pk", "bloc__kind", "period__kind", "period__starts_on", *(f"has_{fact}" for fact in facts)]
    asked = campaigns.in_order_of_blocs().annotate(**has_facts()).values_list(*columns)
    for pk, bloc_kind, period_kind, starts_on, *answers in asked:
        kinds = bloc_kind, period_kind
        if kinds not in expected:
            expected[kinds] = one_per_fact(of_kinds(expectations, *kinds))
        there = {fact for fact, answer in zip(facts, answers, strict=True) if answer}
        missing = [wanted for wanted in expected[kinds] if wanted.fact not in there]
        late = tuple(wanted.fact for wanted in missing if wanted.is_late_since(starts_on, today))
        found[pk] = State(tuple(wanted.fact for wanted in missing), late)
    return found


def of_kinds(expectations, bloc_kind, period_kind):
    """Those that are made for a kind of bloc and of period, or for all."""
    return [
        wanted
        for wanted in expectations
        if wanted.bloc_kind in ("", bloc_kind) and wanted.period_kind in ("", period_kind)
    ]


def count_missing(states):
    """How many bloc-years miss each fact: {fact: number}."""
    return Counter(fact for state in states.values() for fact in state.missing)
