"""What it costs to judge the lines of a proposal of a bloc with twenty years of history.

python -m tests.measure_eligibility prints milliseconds (the least, the median and the most of several runs) and queries.
"""

import os
import statistics
import time
from importlib import import_module

import django
from django.db import connection, transaction
from django.test.utils import (
    CaptureQueriesContext,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)

LINES = 300
RUNS = 15


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        with transaction.atomic():
            print_costs()
            transaction.set_rollback(True)
    finally:
        teardown_databases(databases, verbosity=0)


def print_costs():
    made = import_module("tests.awards.eligibility.generated").GeneratedBloc(LINES)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    judge, staff = (
        import_module("awards.eligibility").judge,
        import_module("tests.factories").staff_of(made.bloc),
    )
    print(
        f"{len(made.lines)} lines, {len(made.owners)} units and people, {len(made.awards)} awards on record"
    )
    print(f"{'':64} {'least':>8} {'median':>8} {'most':>8} {'queries':>8}")
    for what, act in {
        "one line judged": lambda: judge(made.lines[:1]),
        "all lines judged": lambda: judge(made.lines),
        "all lines judged and told in words": lambda: tell(judge(made.lines)),
        "all lines judged and told in words, with the links of the staff": lambda: tell(
            judge(made.lines, user=staff)
        ),
    }.items():
        print(f"{what:64} {'{:8.1f} {:8.1f} {:8.1f} {:8}'.format(*cost(act))}")


def tell(judgements):
    """All that the pages show of the verdicts."""
    return [
        (
            judgement.in_words,
            judgement.reason,
            judgement.hint,
            [(one.sentence, one.links) for one in judgement.conditions],
        )
        for judgement in judgements.values()
    ]


def cost(act):
    """The least, the median and the most milliseconds of an act, and its queries."""
    act()
    milliseconds = []
    for _run in range(RUNS):
        begun = time.perf_counter()
        act()
        milliseconds.append(1000 * (time.perf_counter() - begun))
    with CaptureQueriesContext(connection) as queries:
        act()
    return min(milliseconds), statistics.median(milliseconds), max(milliseconds), len(queries)


if __name__ == "__main__":
    main()
