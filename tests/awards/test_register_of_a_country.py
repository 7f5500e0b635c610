"""The register where very many rows meet what is asked: they are found and added up in other ways, and are the same."""

import pytest
from django.urls import reverse

from awards.models import Moment
from awards.register import Register, rows, totals
from blocs.listing import keyset
from campaigns.models import Campaign
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    PeriodFactory,
    RecommendationFactory,
)
from tests.on_record import fill_empty_models, load_reports

pytestmark = pytest.mark.django_db
WORDS = [
    "khoi",
    "khoi thi dua",
    "bang khen",
    "bo",
    "thi dua bo",
    "co thi dua khoi",
    "thu tuong",
    "zzqx",
    "–",
    "khoi zzqx",
    "co yeu",
]
SORTS = [f"{sign}{name}" for name in ("award", "authority", "bloc", "year") for sign in ("", "-")]


@pytest.fixture(scope="module")
def records(module_db):
    load_reports()
    fill_empty_models()
    flag, number = AwardKindFactory(name="Cờ thi đua của khối"), {"figure": "number", "count": 3}
    AwardFactory(kind=flag, campaign=None, period=PeriodFactory(code="2011"), **number)
    RecommendationFactory(kind=flag, **number)
    RecommendationFactory(campaign=CampaignFactory(bloc__name="Cụm thi đua số 9"), **number)


@pytest.mark.parametrize("text", WORDS)
def test_rows_with_words_are_the_same_whether_they_are_few_or_many(records, text):
    for moment in Moment:
        few, many = (rows(AdminFactory(), moment, {"q": text}, many=are_many) for are_many in (False, True))
        assert set(few) == set(many)


@pytest.mark.parametrize(
    "others", [{}, {"turns": False}, {"first": 2018}, {"recipients": "collective"}, {"category": ""}]
)
@pytest.mark.parametrize("text", WORDS)
def test_sums_of_words_are_those_of_the_rows(records, text, others):
    admin, asked = AdminFactory(), {"q": text} | others
    added_up = [group for group in totals(admin, list(Moment), asked) if group["is_counted"]]
    assert in_numbers(Register(admin, list(Moment), asked).sums) == in_numbers(added_up)


@pytest.mark.parametrize("name", ["bloc", "organiser", "period"])
def test_sums_of_bloc_years_are_those_of_the_rows(records, name):
    admin, campaign = AdminFactory(), Campaign.objects.filter(bloc__organiser__isnull=False).first()
    criteria = {
        name: {"bloc": campaign.bloc, "organiser": campaign.bloc.organiser, "period": campaign.period}[name]
    }
    added_up = [group for group in totals(admin, list(Moment), criteria) if group["is_counted"]]
    assert in_numbers(Register(admin, list(Moment), criteria).sums) == in_numbers(added_up)


def in_numbers(groups):
    return sorted([group[name] for name in ("moment", "turns", "total", "known", "rows")] for group in groups)


@pytest.mark.parametrize("asked", [{}, {"q": "thi dua"}], ids=["all", "words"])
@pytest.mark.parametrize("sort", SORTS)
def test_pages_of_very_many_rows_stand_in_the_same_order(records, sort, asked, monkeypatch):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 2)
    client = signed_in(AdminFactory())
    pages = list(all_pages(client, asked | {"sort": sort}))
    monkeypatch.setattr("awards.lists.register.MANY", 0)
    monkeypatch.setattr("awards.register.MANY", 0)
    assert list(all_pages(client, asked | {"sort": sort})) == pages
    assert len(pages) > 6


def all_pages(client, asked):
    """The rows of each page, forwards from the first one and back from the last one."""
    for beginning, way, has_more in (("first", "later", "has_later"), ("last", "earlier", "has_earlier")):
        listing = client.get(reverse("awards:register"), asked).context["listing"]
        query = getattr(listing, beginning)()
        while query:
            context = client.get(reverse("awards:register") + query).context
            yield [(row.moment, row.pk) for row in context["page"]]
            query = getattr(context["page"], has_more) and getattr(context["listing"], way)()
