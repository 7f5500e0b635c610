"""The register where very many rows meet what is asked: they are found and added up in other ways, and are the same."""

import pytest

from awards.models import Moment
from awards.register import Register, rows, totals
from campaigns.models import Campaign
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
    "khoi zzqx",
    "co yeu",
]


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
