import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from tests.awards.pages import links_of, text_of
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    BlocFactory,
    CampaignFactory,
    CampaignMovementFactory,
    ConferenceFactory,
    LeadershipFactory,
    MembershipFactory,
    PersonFactory,
    UnitFactory,
    UnitNameFactory,
    year_range,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


def page(client, bloc, **parameters):
    return client.get(bloc.get_absolute_url(), parameters)


def members(response):
    return [membership.unit_then for membership in response.context["roll"].members]


def test_a_bloc_nobody_knows_anything_about_is_calm(leader_client, bloc):
    seen = text_of(page(leader_client, bloc))
    assert "No year and no head of this bloc is on record yet." in seen
    assert "No members are on record." in seen


def test_the_bloc_of_others_is_not_found(leader_client):
    assert page(leader_client, BlocFactory()).status_code == 404


def test_an_unknown_bloc_is_not_found(leader_client):
    assert leader_client.get("/blocs/khong-co/").status_code == 404


def test_the_page_is_only_read(leader_client, bloc):
    assert leader_client.post(bloc.get_absolute_url()).status_code == 405


def test_members_of_a_day_have_the_names_of_that_day(leader_client, bloc):
    unit = UnitFactory(name="Thanh tra Bộ")
    UnitNameFactory(unit=unit, name="Ban Thanh tra", valid=DateRange(None, datetime.date(2019, 1, 1)))
    MembershipFactory(bloc=bloc, unit=unit)
    response = page(leader_client, bloc, on="2018")
    assert members(response) == ["Ban Thanh tra"]
    assert "Ban Thanh tra now Thanh tra Bộ" in text_of(response)


@pytest.mark.parametrize(("on", "count"), [("31/12/2018", 1), ("2018", 1), ("01/01/2019", 0), ("6/2018", 1)])
def test_members_of_another_day(leader_client, bloc, on, count):
    MembershipFactory(bloc=bloc, valid=year_range(2018))
    assert len(members(page(leader_client, bloc, on=on))) == count


def test_without_members_the_last_known_day_is_offered(leader_client, bloc):
    MembershipFactory(bloc=bloc, valid=year_range(2018))
    response = page(leader_client, bloc)
    assert "?on=31/12/2018#members" in links_of(response)


@pytest.mark.parametrize("on", ["hôm qua", "16/11", "31/02/2018", "\x00", "9" * 400, "0001"])
def test_a_day_that_cannot_be_read_is_said_and_today_is_shown(leader_client, bloc, on):
    MembershipFactory(bloc=bloc)
    response = page(leader_client, bloc, on=on)
    assert (response.status_code, len(members(response))) == (200, 1)
    assert response.context["form"].errors["on"]


def test_a_mark_of_the_ledger_opens_the_conference_that_chose(leader_client, bloc):
    conference = ConferenceFactory(held="2017-12-20")
    person = PersonFactory(name="Nguyễn Quốc Hùng")
    LeadershipFactory(bloc=bloc, person=person, rank_as_printed="Đại tá", chosen_at=conference)
    response = page(leader_client, bloc)
    mark = f'<a class="mark head" href="{conference.get_absolute_url()}">'
    assert mark in " ".join(response.content.decode().split())
    assert (
        "head of the bloc 2018, Đại tá Nguyễn Quốc Hùng, chosen at the conference of 20/12/2017"
        in text_of(response)
    )


def test_a_year_without_head_is_marked_as_not_on_record(leader_client, bloc):
    CampaignFactory(bloc=bloc, year=2018)
    assert "head of 2018 not on record" in text_of(page(leader_client, bloc))


def test_a_year_shows_its_own_theme_or_that_of_its_movement(leader_client, bloc):
    CampaignFactory(bloc=bloc, year=2018, theme="Đoàn kết")
    inherited = CampaignFactory(bloc=bloc, year=2019)
    CampaignMovementFactory(
        campaign=inherited,
        movement__theme="Sáng tạo",
        movement__authority=UnitFactory(name="Ban Cơ yếu"),
    )
    seen = text_of(page(leader_client, bloc))
    assert "Theme: Đoàn kết" in seen
    assert "Theme: Sáng tạo of Ban Cơ yếu" in seen


def test_the_blocs_above_and_below_are_linked(leader_client, bloc):
    below = BlocFactory(parent=bloc)
    client = signed_in(AdminFactory())
    assert below.get_absolute_url() in links_of(page(client, bloc))
    assert bloc.get_absolute_url() in links_of(page(client, below))


def test_blocs_around_that_the_user_may_not_see_are_not_named(leader_client, bloc):
    below = BlocFactory(name="Khối kín", parent=bloc)
    assert below.name not in text_of(page(leader_client, bloc))


@pytest.mark.parametrize("count", [1, 30])
def test_bloc_page_query_count(leader_client, bloc, django_assert_num_queries, count):
    for number in range(count):
        MembershipFactory(bloc=bloc)
        LeadershipFactory(bloc=bloc, year=1900 + number, chosen_at=ConferenceFactory())
        CampaignMovementFactory(campaign=CampaignFactory(bloc=bloc, year=1900 + number))
    with django_assert_num_queries(7):
        page(leader_client, bloc)


def test_twenty_years_and_fourteen_units_weigh_little(leader_client, bloc):
    for unit in UnitFactory.create_batch(14):
        MembershipFactory(bloc=bloc, unit=unit)
        LeadershipFactory(bloc=bloc, unit=unit, year=2000 + unit.pk % 14)
    for year in range(2000, 2020):
        CampaignFactory(bloc=bloc, year=year, theme="Đoàn kết, kỷ cương, sáng tạo")
    response = leader_client.get(bloc.get_absolute_url(), headers={"accept-encoding": "gzip"})
    assert len(response.content) < 10_000
