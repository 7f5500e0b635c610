"""The SQL of the floors, put together once: no request pays for what a patient hand would have written down.

What adds up many rows is the very statement that the page runs; the rows of a page's tables are read plainly.
"""

from dataclasses import dataclass

from django.db import connection
from django.db.models import F, OuterRef

from blocs.models.units import name_then
from campaigns.models import Campaign, ConferencePurpose, Expectation, Standing, Target

from ..models import Award, AwardKind, Moment
from ..register import totals
from ..summaries import span, year
from ..summaries.scope import Scope
from ..summaries.states import read_states

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
    own = Campaign.objects.with_keys([campaign.pk])
    leaders = campaign.bloc.leaderships.during_or_right_after([campaign.period])
    conferences = ConferencePurpose.objects.of_campaigns(own)
    standings = Standing.objects.of_campaigns(own).annotate(
        whose=name_then("unit", OuterRef("campaign__period__ends_on"))
    )
    return {
        "counts": run_by(lambda: year.read_counts(own), '"of_which"'),
        "sums": run_by(lambda: sums_of_page(user, Scope.of_campaign(campaign, user)), '"of_kind"'),
        "kinds": kinds(),
        "leaders": compiled(leaders.values("role", whose=F("unit__name"))),
        "conferences": compiled(
            conferences.values("conference_id", "purpose", held=F("conference__held"), status=F("conference__status"))
        ),
        "targets": compiled(Target.objects.of_campaigns(own).that_hold().with_outcome().values("text", "outcome")),
        "standings": compiled(standings.values("whose", "final_points", "rank")),
    }  # fmt: skip


def of_year(user, asked_for):
    scope = Scope(user, asked_for, asked_for)
    answers = year.CampaignMovement.objects.of_campaigns(scope.campaigns.order_by())
    last_day = year.AwardSums(scope).last_day
    return {
        "states": summed_states(scope.campaigns),
        "counts": run_by(lambda: year.read_counts(scope.campaigns), '"of_which"'),
        "sums": run_by(lambda: sums_of_page(user, scope), '"of_kind"'),
        "kinds": kinds(),
        "themes": compiled(scope.campaigns.own_themes()[: year.MOST_ANSWERED]),
        "movements": compiled(answers.by_movement(last_day)[: year.MOST_ANSWERED]),
    }


def of_years(user, first, last):
    campaigns = Scope(user, first, last).campaigns
    asked_for = {"campaigns": campaigns.order_by()}
    return {
        "counts": run_by(lambda: span.read_counts(campaigns), '"what"'),
        "sums": run_by(lambda: totals(user, list(Moment), asked_for, "year", "level"), '"of_level"'),
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


def sums_of_page(user, scope):
    return totals(user, list(Moment), scope.criteria, "kind", "authority", "recipients", "category")


def kinds():
    return compiled(AwardKind.objects.values("pk", "name", "level"))


def summed_states(campaigns):
    """How many bloc-years have each fact, counted where the page reads a row for each.

    Materialized: PostgreSQL would else look for each fact of each bloc-year anew, and take three times as long.
    """
    one_each = run_by(lambda: read_states(campaigns), '"has_members"')
    counts = ", ".join(f"count(*) FILTER (WHERE {fact}) AS {fact}" for fact in FACTS)
    summed = f"WITH own AS MATERIALIZED ({one_each.sql}) SELECT count(*) AS number, {counts} FROM own"
    return Statement(summed, one_each.params)


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
