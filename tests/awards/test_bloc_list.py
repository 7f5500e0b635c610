import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from blocs.models import Bloc
from campaigns.models import Leadership
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    BlocFactory,
    CampaignFactory,
    LeadershipFactory,
    MembershipFactory,
    UnitFactory,
    year_range,
)

pytestmark = pytest.mark.django_db
URL = reverse("blocs:list")


@pytest.fixture
def admin():
    return signed_in(AdminFactory())


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


def shown(client, **parameters):
    return [bloc.name for bloc in client.get(URL, parameters).context["page"]]


def test_blocs_stand_in_vietnamese_order(admin):
    for name in ("Đảng", "Dân vận", "An ninh"):
        BlocFactory(name=name)
    assert shown(admin) == ["An ninh", "Dân vận", "Đảng"]


def test_a_leader_sees_only_their_blocs(leader_client, bloc):
    BlocFactory()
    assert shown(leader_client) == [bloc.name]


def test_without_a_stewardship_the_list_says_whom_to_ask(user_client):
    BlocFactory()
    assert "Ask the administrator" in text_of(user_client.get(URL))


def test_an_organiser_that_nobody_knows_is_said_to_be_unknown(admin):
    CampaignFactory(bloc=BlocFactory(name="Khối A", organiser=None), year=2018)
    assert "Khối A bloc not on record" in text_of(admin.get(URL))
    closings = admin.get(reverse("awards:late-closings"), {"columns": ["organiser", "ended"]})
    assert "Khối A – 2018 not on record 31/12/2018" in text_of(closings)


def test_the_files_say_of_an_unknown_organiser_what_the_pages_say(admin):
    CampaignFactory(bloc=BlocFactory(name="Khối A", organiser=None), year=2018)
    blocs, closings = (
        admin.get(url, {"columns": "organiser", "as": "csv"}).getvalue().decode().splitlines()
        for url in (URL, reverse("awards:late-closings"))
    )
    assert (blocs[1:], closings[1:]) == (["Khối A,not on record"], ["Khối A – 2018,not on record"])


def test_a_bloc_is_found_without_accents(admin):
    BlocFactory(name="Khối thi đua 4 hệ Cơ yếu")
    BlocFactory(name="Khối Nội chính")
    assert shown(admin, q="co yeu") == ["Khối thi đua 4 hệ Cơ yếu"]


def test_blocs_are_narrowed_to_a_kind(admin):
    BlocFactory(name="Khối 1")
    BlocFactory(name="Cụm 1", kind=Bloc.Kind.CLUSTER)
    assert shown(admin, kind="cum") == ["Cụm 1"]


@pytest.mark.parametrize(
    "parameters", [{"kind": "<x>"}, {"q": "a\x00b"}, {"q": "x" * 300}, {"page": "9" * 40}, {"page": "-1"}]
)
def test_what_cannot_be_read_leaves_the_list_whole(admin, parameters):
    BlocFactory(name="Khối 1")
    response = admin.get(URL, parameters)
    assert (response.status_code, len(response.context["page"])) == (200, 1)


def test_fifty_blocs_stand_on_a_page(admin):
    BlocFactory.create_batch(51)
    first = admin.get(URL).context
    assert (len(first["page"]), len(admin.get(URL + first["listing"].later()).context["page"])) == (50, 1)


def test_members_are_those_of_today(admin):
    bloc = BlocFactory()
    MembershipFactory.create_batch(2, bloc=bloc)
    MembershipFactory(bloc=bloc, valid=year_range(2018))
    (shown_bloc,) = admin.get(URL).context["page"]
    assert (shown_bloc.member_count, shown_bloc.members_on) == (2, timezone.localdate())


def test_without_members_today_the_last_known_number_has_its_day(admin):
    bloc = BlocFactory()
    MembershipFactory.create_batch(3, bloc=bloc, valid=year_range(2018))
    MembershipFactory(bloc=bloc, valid=year_range(2016))
    (shown_bloc,) = admin.get(URL).context["page"]
    assert (shown_bloc.member_count, shown_bloc.members_on) == (3, datetime.date(2018, 12, 31))


def test_unknown_members_are_not_zero(admin):
    BlocFactory()
    assert "no data yet" in text_of(admin.get(URL))


def test_the_latest_head_stands_with_the_years_of_the_term(admin):
    bloc = BlocFactory()
    LeadershipFactory(bloc=bloc, year=2017)
    LeadershipFactory(bloc=bloc, year=2018, unit=UnitFactory(name="Cục Cơ yếu"))
    LeadershipFactory(bloc=bloc, year=2018, role=Leadership.Role.DEPUTY)
    LeadershipFactory(bloc=bloc, year=timezone.localdate().year + 1)
    assert "Cục Cơ yếu (2018)" in text_of(admin.get(URL))


def test_the_latest_year_stands_with_what_it_misses(admin):
    bloc = BlocFactory()
    CampaignFactory(bloc=bloc, year=2017)
    CampaignFactory(bloc=bloc, year=2018)
    assert "2018 Still missing, and late: members" in text_of(admin.get(URL))


def test_the_list_is_only_read(admin):
    assert admin.post(URL).status_code == 405


@pytest.mark.parametrize("count", [1, 30])
def test_bloc_list_query_count(admin, django_assert_num_queries, count):
    for bloc in BlocFactory.create_batch(count):
        MembershipFactory(bloc=bloc)
        LeadershipFactory(bloc=bloc)
        CampaignFactory(bloc=bloc)
    with django_assert_num_queries(6):
        admin.get(URL)
