"""The SQL of the floors, put together once: no request pays for what a patient hand would have written down.

Nearly each is the very statement that the page runs.
"""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Count

from campaigns.models import CampaignMovement, Expectation

from ..models import Award, AwardKind
from ..summaries import year
from ..summaries.awards import read_groups
from ..summaries.counts import COLUMNS
from ..summaries.scope import Scope

MOST_ROWS = 10_000
FACTS = [f"has_{fact}" for fact in Expectation.Fact]


@dataclass(frozen=True)
class Statement:
    sql: str
    params: tuple


def fetched(cursor, statements):
    """{name: rows as dicts}; the cursor may be Django's or psycopg's."""
    found = {}
    for name, statement in statements.items():
        cursor.execute(statement.sql, statement.params)
        columns = [column[0] for column in cursor.description]
        found[name] = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    return found


def of_bloc_year(user, campaign):
    return {
        "file": Statement("SELECT bloc_year_file(%s)::text AS told", (campaign.pk,)),
        "kinds": kinds(),
    }


def of_year(user, asked_for):
    scope = Scope(user, asked_for, asked_for)
    answers = CampaignMovement.objects.of_campaigns(scope.campaigns)
    answered = answers.order_by().values("movement__title").annotate(answered=Count("campaign"))
    return {
        "states": summed_states(scope),
        "counts": added_up(scope),
        "sums": run_by(lambda: read_groups(scope, "kind", "recipients", "category"), '"of_kind"'),
        "kinds": kinds(),
        "themes": compiled(scope.campaigns.own_themes()[: year.MOST_ANSWERED]),
        "movements": compiled(answered.order_by("-answered")[: year.MOST_ANSWERED]),
    }


def of_years(user, first, last):
    scope = Scope(user, first, last)
    return {
        "counts": added_up(scope),
        "sums": run_by(lambda: read_groups(scope, "year", "level"), '"of_level"'),
    }


def of_rows():
    return {"rows": compiled(award_rows())}


def award_rows():
    """What a list of awards says, in one query."""
    return Award.objects.order_by("pk").values_list(*AWARD_COLUMNS)[:MOST_ROWS]


AWARD_COLUMNS = [
    "pk",
    "campaign__period__label",
    "campaign__bloc__name",
    "kind__name",
    "award_as_printed",
    "authority__name",
    "recipient_kind",
    "unit__name",
    "person__name",
    "count",
    "decision__document__number",
    "campaign__period__ends_on",
]


def kinds():
    return compiled(AwardKind.objects.values("pk", "name", "level"))


def summed_states(scope):
    """How many bloc-years have each fact."""
    counts = ", ".join(f"sum(number) FILTER (WHERE {fact})::integer AS {fact}" for fact in FACTS)
    summed = f"SELECT sum(number)::integer AS number, {counts} FROM year_sums WHERE year = %s"
    return Statement(summed, (scope.first,))


def added_up(scope):
    return run_by(lambda: scope.bloc_year_sums.added_up(COLUMNS.values()), '"sum_of_number"')


def compiled(queryset):
    return Statement(*queryset.query.sql_with_params())


def run_by(read, column):
    """The one statement with this column that read() runs."""
    run = []

    def note(execute, sql, params, many, context):
        run.append(Statement(sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        read()
    with_column = [statement for statement in run if column in statement.sql]
    if len(with_column) != 1:
        raise LookupError(
            f"Not one statement but {len(with_column)} read {column}: the floors must read as the page does."
        )
    return with_column[0]
