"""The whole way, from the rows on record to the verdict, beside the brute-force check of the same made-up facts."""

from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.eligibility import judge

from . import brute_force
from .generated import GeneratedBloc

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", [1, 2])
def test_every_line_of_a_bloc_is_judged_as_by_trying_everything(seed):
    made = GeneratedBloc(150, seed=seed)
    judgements = judge(made.lines)
    rules = {rule.kind_id: rule for rule in made.rules}
    found, expected = {}, {}
    for line in made.lines:
        [condition] = judgements[line.pk].conditions
        found[line.pk] = condition.finding.verdict.value
        expected[line.pk] = brute_force.verdict(made.need_of(rules[line.kind_id]), made.case_of(line))
    assert found == expected
    assert min(Counter(found.values())[verdict] for verdict in ("met", "not_met", "unknown")) >= 15


def test_three_hundred_lines_of_twenty_years_take_as_many_queries_as_one():
    made = GeneratedBloc(300)
    costs = []
    for lines in (made.lines[:1], made.lines):
        with CaptureQueriesContext(connection) as queries:
            judge(lines)
        costs.append(len(queries))
    assert costs == [10, 10]
