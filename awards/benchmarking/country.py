"""The made-up country that is measured, and what is typical in it; the same country gives the same answers."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import F
from django.templatetags.static import static

from campaigns.models import Campaign

from ..models import Award, ProposalLine, Recommendation
from ..national_data.stages import MADE

MOST_YEARS = 10
# The key breaks ties, so that the same one is chosen every time.
TYPICAL = """
SELECT whose, count(*) FROM ({}) AS line WHERE whose IS NOT NULL GROUP BY whose ORDER BY count(*), whose
"""


class NothingToMeasure(Exception):
    """Says in a sentence why this database is not measured."""


@dataclass(frozen=True)
class Country:
    campaign: Campaign
    lines: int  # of awards, at all three moments, of this campaign
    first: int  # of the years side by side
    last: int

    @property
    def page(self):
        return self.campaign.bloc.code, self.campaign.period.code


def find_country():
    """The Country in this database. Raises NothingToMeasure."""
    refuse_pages_without_their_style()
    if not asked("SELECT to_regclass('national_data.stage') IS NOT NULL"):
        raise NothingToMeasure(
            "This database holds no made-up country, and records of people are not measured: point EMBEDDED_DATA_DIR "
            "or DATABASE_URL at an empty database, migrate it, and run make_national_data there."
        )
    if not asked("SELECT count(*) FROM national_data.stage WHERE name = 'awards'"):
        raise NothingToMeasure(
            "The made-up country in this database is not finished: run make_national_data again."
        )
    key, lines = typical_campaign()
    campaign = Campaign.objects.with_names().get(pk=key)
    last = Campaign.objects.years().first()
    return Country(campaign, lines, last - MOST_YEARS + 1, last)


def refuse_pages_without_their_style():
    try:
        static("site.css")
    except ValueError as error:
        raise NothingToMeasure(
            "The static files are not collected, so no page can be made: run collectstatic."
        ) from error


def typical_campaign():
    """The bloc-year with the median number of lines of awards: its key, and how many these are."""
    parts = [
        found.order_by().annotate(whose=F(found.to_campaign)).values_list("whose")
        for found in (model.objects.all() for model in (Recommendation, ProposalLine, Award))
    ]
    sql, params = parts[0].union(*parts[1:], all=True).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(TYPICAL.format(sql), params)
        found = cursor.fetchall()
    return found[len(found) // 2]


def count_rows():
    """{table: how many rows it has}, of all that were made up, the largest first."""
    found = {table: asked(f"SELECT count(*) FROM {table}") for table in MADE}
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def asked(query):
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]
