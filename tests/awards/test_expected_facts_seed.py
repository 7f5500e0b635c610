"""What the migrations expect of a bloc-year, by its kind of bloc and period."""

import datetime

import pytest

from awards.completeness import note_missing, with_facts
from blocs.models import Bloc
from campaigns.models import Campaign, Expectation, Period
from tests.factories import CampaignFactory, PeriodFactory

pytestmark = pytest.mark.django_db
Fact = Expectation.Fact


def missing(campaign, today=None):
    (noted,) = note_missing(with_facts(Campaign.objects.filter(pk=campaign.pk)), today=today)
    return noted.missing


def labels(*facts):
    return [fact.label for fact in facts]


@pytest.mark.parametrize("kind", [Bloc.Kind.BLOC, Bloc.Kind.CLUSTER, Bloc.Kind.AREA])
def test_year_of_a_bloc_is_asked_for_everything_but_deputies_and_grants(kind):
    found = [item.label for item in missing(CampaignFactory(bloc__kind=kind))]
    assert found == labels(
        Fact.MEMBERS, Fact.THEME, Fact.HEAD, Fact.LAUNCH, Fact.PLEDGE, Fact.PLEDGE_SIGNING, Fact.MID_YEAR,
        Fact.CLOSING, Fact.RESULTS, Fact.STANDINGS, Fact.RECOMMENDATIONS, Fact.NEXT_HEAD,
    )  # fmt: skip


def test_whole_sector_is_not_asked_for_a_head():
    found = [item.label for item in missing(CampaignFactory(bloc__kind=Bloc.Kind.SECTOR))]
    assert found == labels(Fact.THEME, Fact.LAUNCH, Fact.CLOSING, Fact.GRANTED)


@pytest.mark.parametrize(
    ("kind", "not_asked_for"),
    [
        (Period.Kind.HALF_YEAR, Fact.NEXT_HEAD),
        (Period.Kind.DRIVE, Fact.PLEDGE_SIGNING),
        (Period.Kind.SEVERAL_YEARS, Fact.MID_YEAR),
    ],
)
def test_other_periods_are_asked_for_less(kind, not_asked_for):
    campaign = CampaignFactory(period=PeriodFactory(code="dot-1", kind=kind))
    found = [item.label for item in missing(campaign)]
    assert Fact.CLOSING.label in found
    assert not_asked_for.label not in found


@pytest.mark.parametrize(
    ("today", "late"),
    [
        ((2018, 3, 31), 0),
        ((2018, 4, 1), 4),
        ((2018, 5, 1), 6),
        ((2018, 8, 1), 7),
        ((2019, 3, 16), 7),
        ((2019, 3, 17), 12),
    ],
)
def test_missing_fact_is_late_after_its_day(today, late):
    items = missing(CampaignFactory(year=2018), today=datetime.date(*today))
    assert sum(item.is_late for item in items) == late


def test_review_of_several_years_is_never_late():
    days = {"starts_on": datetime.date(2016, 1, 1), "ends_on": datetime.date(2020, 12, 31)}
    period = PeriodFactory(code="2016-2020", kind=Period.Kind.SEVERAL_YEARS, **days)
    items = missing(CampaignFactory(period=period), today=datetime.date(2030, 1, 1))
    assert not any(item.is_late for item in items)
