import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns.models import Expectation
from tests.factories import (
    CampaignFactory,
    ExpectationFactory,
    LeadershipFactory,
    RecommendationFactory,
    StewardshipFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
HOME = reverse("home")


@pytest.fixture(autouse=True)
def only_the_head_is_expected(db):
    """Nothing else than a head, from the tenth day of the period on."""
    Expectation.objects.update(is_active=False)
    ExpectationFactory(fact=Expectation.Fact.HEAD)
    Expectation.objects.filter(fact=Expectation.Fact.HEAD).update(is_active=True, due_after_days=10)


def campaigns_on(client):
    return list(client.get(HOME).context["page"])


def in_english(client):
    client.cookies["django_language"] = "en"
    return " ".join(client.get(HOME).content.decode().split())


def test_staff_sees_what_is_missing_and_late_in_the_own_blocs(staff_client, bloc):
    CampaignFactory(bloc=bloc)
    CampaignFactory()
    page = in_english(staff_client)
    assert "Today&#39;s work: 2018" in page
    assert page.count("<h2>") == 1
    assert "Still missing, and late:" in page


def test_late_bloc_years_come_first_and_complete_ones_last(admin_client):
    complete, late = CampaignFactory(bloc__name="Khối A"), CampaignFactory(bloc__name="Khối B")
    LeadershipFactory(bloc=complete.bloc)
    assert campaigns_on(admin_client) == [late, complete]


def test_leader_sees_all_blocs_of_the_year_with_the_sentence(leader_client, bloc):
    CampaignFactory(bloc=bloc)
    page = in_english(leader_client)
    assert "The blocs in 2018" in page
    assert 'id="sentence"' in page


def test_this_year_is_shown_where_it_has_records(admin_client):
    this_year = timezone.localdate().year
    for year in (this_year - 1, this_year, this_year + 1):
        CampaignFactory(year=year)
    assert admin_client.get(HOME).context["year"] == this_year


def test_latest_year_on_record_is_shown_else(admin_client):
    CampaignFactory(year=2018)
    CampaignFactory(year=2017)
    assert admin_client.get(HOME).context["year"] == 2018


def test_other_years_on_record_are_one_step_away(admin_client):
    CampaignFactory(year=2017)
    CampaignFactory(year=2018)
    assert reverse("awards:summary", args=[2017]) in in_english(admin_client)


def test_user_without_a_stewardship_learns_whom_to_ask(user_client):
    CampaignFactory()
    assert "Ask the administrator" in in_english(user_client)


def test_ended_stewardship_opens_nothing(user_client):
    campaign = CampaignFactory()
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    StewardshipFactory(user=user_client.user, bloc=campaign.bloc, ends_on=yesterday)
    assert "Ask the administrator" in in_english(user_client)


def test_steward_of_a_bloc_without_a_year_is_not_sent_to_the_administrator(staff_client):
    assert "Ask the administrator" not in in_english(staff_client)


@pytest.mark.parametrize("page", ["x", "\x00", "9" * 40])
def test_home_opens_whatever_the_page_number(admin_client, page):
    campaign = CampaignFactory()
    assert list(admin_client.get(HOME, {"page": page}).context["page"]) == [campaign]


def test_home_is_only_read(admin_client):
    assert admin_client.post(HOME).status_code == 405


@pytest.mark.parametrize("count", [1, 30])
def test_home_query_count(admin_client, django_assert_num_queries, count):
    for campaign in CampaignFactory.create_batch(count):
        LeadershipFactory(bloc=campaign.bloc)
        RecommendationFactory(campaign=campaign, authority=UnitFactory())
    with django_assert_num_queries(11):
        admin_client.get(HOME)
