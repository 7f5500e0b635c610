import csv
import io

import pytest
from django.urls import reverse

from campaigns.models import Movement, Period
from tests.factories import (
    AdminFactory,
    CampaignFactory,
    CampaignMovementFactory,
    MovementFactory,
    PeriodFactory,
    UnitFactory,
    staff_of,
)

from .figures import figures, is_figure, table_of

pytestmark = pytest.mark.django_db
MOVEMENTS = reverse("awards:movements")
COLUMNS = ["total", "central", "ministry", "unit", "none"]


def span(code, starts_on, ends_on, kind=Period.Kind.SEVERAL_YEARS):
    return PeriodFactory(code=code, starts_on=starts_on, ends_on=ends_on, kind=kind)


def answered(campaign, authority=None, period=None, kind=Movement.Kind.UNKNOWN, **more):
    movement = MovementFactory(authority=authority, period=period, kind=kind, **more)
    CampaignMovementFactory(campaign=campaign, movement=movement)
    return movement


@pytest.fixture
def year(db):
    """A bloc-year of 2023 that answers eight movements of the year, and two of another year."""
    campaign = CampaignFactory(year=2023)
    before = CampaignFactory(bloc=campaign.bloc, year=2022)
    central = UnitFactory(name="Hội đồng Thi đua – Khen thưởng Trung ương", kind="council")
    council = UnitFactory(kind="council", parent=UnitFactory(kind="province"))
    answered(campaign, central, span("5", "2023-01-01", "2027-12-31"), "thematic")
    answered(campaign, UnitFactory(kind="ministry"), campaign.period, "regular")
    answered(
        campaign, UnitFactory(kind="department"), span("d", "2023-03-01", "2023-06-30", "drive"), "drive"
    )
    answered(campaign, council, span("3", "2023-01-01", "2025-12-31"), "thematic")
    answered(campaign)
    answered(before, UnitFactory(kind="company"), None, "standing", launched="2023-05")
    answered(campaign, UnitFactory(kind="school"), span("s", "2023-09-05", "2024-05-31", "school"), "regular")
    answered(campaign, UnitFactory(kind="union"), span("1-3", "2023-01-01", "2024-06-30"), "regular")
    answered(campaign, period=before.period)
    answered(before)
    return campaign


def test_movements_are_right_to_the_last_figure(year):
    unknown = " | ".join("?" * 5)
    nothing = " |  |  |  | "
    assert figures(table_of("0601", 2023), *COLUMNS) == {
        "total": "8 | 1 | 2 | 3 | 2",
        "scope": nothing,
        **dict.fromkeys(["scope-nationwide", "scope-ministry", "scope-bloc", "scope-unit"], unknown),
        "scope-none": "8 | 1 | 2 | 3 | 2",
        "length": nothing,
        "length-under-1": "1 | ? | ? | 1 | ?",
        "length-1": "2 | ? | 1 | 1 | ?",
        "length-1-3": "1 | ? | ? | ? | 1",
        "length-3-5": "1 | ? | 1 | ? | ?",
        "length-5": "1 | 1 | ? | ? | ?",
        "length-none": "2 | ? | ? | 1 | 1",
        "method": nothing,
        "method-thematic": "3 | 1 | 1 | 1 | ?",
        "method-regular": "4 | ? | 1 | 2 | 1",
        "method-none": "1 | ? | ? | ? | 1",
    }


def test_older_form_has_fewer_lengths_and_levels():
    campaign = CampaignFactory(year=2018)
    answered(campaign, UnitFactory(kind="ministry"), span("3", "2018-01-01", "2020-12-31"))
    answered(campaign, UnitFactory(kind="ministry"), span("5", "2018-01-01", "2022-12-31"))
    answered(campaign, UnitFactory(kind="school"), campaign.period)
    found = figures(table_of("0701", 2018), "total", "central", "ministry", "unit")
    assert found["length-3-or-more"] == "2 |  | 2 | "
    assert found["total"] == "3 |  | 2 | 1"
    assert [key for key in found if key.startswith("scope-")] == [
        *("scope-nationwide", "scope-ministry", "scope-none")
    ]


@pytest.mark.parametrize(("slug", "of"), [("0601", 2023), ("0701", 2022)])
def test_every_figure_opens_exactly_its_movements(year, admin_client, slug, of):
    cells = {cell.href: cell for row in table_of(slug, of).rows for cell in row.cells if is_figure(cell)}
    assert cells
    for href, cell in cells.items():
        assert admin_client.get(href).context["listing"].count == cell.total, href


def test_year_without_movements_has_an_empty_form(admin_client):
    CampaignFactory(year=2023)
    assert set(figures(table_of("0601", 2023), "total", "central").values()) == {" | "}


def test_staff_counts_the_movements_that_the_own_bloc_answers(year):
    other = CampaignFactory(year=2023)
    answered(other, period=other.period)
    assert figures(table_of("0601", 2023, user=staff_of(other.bloc)), "total")["total"] == "1"
    assert figures(table_of("0601", 2023), "total")["total"] == "9"


def test_bloc_year_that_one_may_not_see_does_not_give_a_movement_its_year(staff_client, bloc):
    movement = answered(CampaignFactory(bloc=bloc, year=2022))
    CampaignMovementFactory(campaign=CampaignFactory(year=2023), movement=movement)
    CampaignFactory(bloc=bloc, year=2023)
    assert list(staff_client.get(MOVEMENTS, {"year": "2022"}).context["page"]) == [movement]
    assert list(staff_client.get(MOVEMENTS, {"year": "2023"}).context["page"]) == []


def test_movements_of_an_organiser_are_those_its_blocs_answer(year, admin_client):
    other = CampaignFactory(bloc__organiser=UnitFactory(code="bo-a"), year=2023)
    movement = answered(other)
    assert list(admin_client.get(MOVEMENTS, {"organiser": "bo-a"}).context["page"]) == [movement]
    found = figures(table_of("0601", 2023, organiser=other.bloc.organiser), "total")
    assert found["total"] == "1"


def test_movement_that_no_bloc_year_answers_is_the_admins_to_see(admin_client, user_client):
    movement = MovementFactory()
    assert list(admin_client.get(MOVEMENTS).context["page"]) == [movement]
    assert list(user_client.get(MOVEMENTS).context["page"]) == []


def test_movement_shows_whose_it_is_and_the_bloc_years_one_may_see(staff_client, bloc):
    campaign = CampaignFactory(bloc=bloc)
    movement = answered(campaign, UnitFactory(name="Bộ Nội vụ", kind="ministry"), campaign.period)
    hidden = CampaignMovementFactory(movement=movement).campaign
    page = staff_client.get(MOVEMENTS).content.decode()
    assert "Bộ Nội vụ" in page
    assert campaign.get_absolute_url() in page
    assert hidden.get_absolute_url() not in page


@pytest.mark.parametrize("name", ["year", "level", "kind", "length", "method", "organiser"])
def test_movement_list_names_an_answer_it_does_not_know_and_goes_on(admin_client, name):
    movement = MovementFactory()
    response = admin_client.get(MOVEMENTS, {name: "x\x00"})
    assert list(response.context["form"].errors) == [name]
    assert list(response.context["page"]) == [movement]


def test_movement_of_the_prime_minister_is_of_the_central_level(admin_client):
    printed = MovementFactory(authority_as_printed="Thủ tướng Chính phủ")
    unit = MovementFactory(authority=UnitFactory(name="Thủ tướng Chính phủ"))
    MovementFactory(authority_as_printed="Văn phòng Chính phủ")
    assert set(admin_client.get(MOVEMENTS, {"level": "central"}).context["page"]) == {printed, unit}


def test_movements_of_a_kind(admin_client):
    drive = MovementFactory(kind=Movement.Kind.DRIVE)
    MovementFactory()
    assert list(admin_client.get(MOVEMENTS, {"kind": "drive"}).context["page"]) == [drive]


def test_movement_list_is_only_read(admin_client):
    assert admin_client.post(MOVEMENTS).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_movement_list_query_count(admin_client, django_assert_num_queries, count):
    for _ in range(count):
        answered(CampaignFactory(), UnitFactory(), PeriodFactory())
    with django_assert_num_queries(9):
        admin_client.get(MOVEMENTS)


@pytest.mark.parametrize("count", [1, 3])
def test_form_of_movements_query_count(django_assert_num_queries, count):
    user = AdminFactory()
    for _ in range(count):
        campaign = CampaignFactory(year=2023)
        answered(campaign, UnitFactory(), campaign.period)
    with django_assert_num_queries(1):
        table_of("0601", 2023, user=user)


def test_movement_that_many_answer_shows_the_newest_and_how_many(admin_client, monkeypatch):
    monkeypatch.setattr("awards.official_forms.counting.BLOC_YEARS_SHOWN", 2)
    movement = MovementFactory()
    campaigns = [CampaignFactory(year=year) for year in (2018, 2020, 2019)]
    for campaign in campaigns:
        CampaignMovementFactory(movement=movement, campaign=campaign)
    admin_client.cookies["django_language"] = "en"
    response = admin_client.get(MOVEMENTS)
    [shown] = response.context["page"]
    assert shown.newest_campaigns == [campaigns[1], campaigns[2]]
    assert "3 in all" in response.content.decode()


def shown(client, **parameters):
    return [str(movement) for movement in client.get(MOVEMENTS, parameters).context["page"]]


def test_the_newest_stand_first_and_those_of_no_known_time_last(admin_client):
    for title, launched in (("2018", "2018-11"), ("none", None), ("2023", "2023")):
        MovementFactory(title=title, launched=launched)
    MovementFactory(title="2020", period=PeriodFactory(starts_on="2020-01-01", ends_on="2020-12-31"))
    assert shown(admin_client) == ["2023", "2020", "2018", "none"]
    assert shown(admin_client, sort="period") == ["2018", "2020", "2023", "none"]


def test_movements_stand_by_the_alphabet_and_one_without_a_title_by_its_theme(admin_client):
    MovementFactory(title="Đoàn kết"), MovementFactory(title="Ấm áp"), MovementFactory(title="Dân vận")
    MovementFactory(title="", theme="Dũng cảm")
    assert shown(admin_client, sort="title") == ["Ấm áp", "Dân vận", "Dũng cảm", "Đoàn kết"]


def test_movements_stand_by_who_launched_them_as_printed_or_on_record(admin_client):
    MovementFactory(title="B", authority_as_printed="Bộ Nội vụ")
    MovementFactory(title="A", authority=UnitFactory(name="An Giang"))
    MovementFactory(title="?"), MovementFactory(title="C", authority=UnitFactory(name="Cà Mau"))
    assert shown(admin_client, sort="authority") == ["A", "B", "C", "?"]
    assert shown(admin_client, sort="-authority") == ["C", "B", "A", "?"]


def test_levels_and_lengths_stand_in_the_order_of_the_statistics(admin_client):
    MovementFactory(
        title="unit", authority=UnitFactory(kind="school"), period=span("s", "2023-01-01", "2023-02-01")
    )
    MovementFactory(title="none")
    MovementFactory(
        title="central", authority_as_printed="Chính phủ", period=span("5", "2021-01-01", "2025-12-31")
    )
    MovementFactory(
        title="ministry", authority=UnitFactory(kind="ministry"), period=span("3", "2021-01-01", "2023-12-31")
    )
    assert shown(admin_client, sort="level") == ["central", "ministry", "unit", "none"]
    assert shown(admin_client, sort="length") == ["unit", "ministry", "central", "none"]


@pytest.mark.parametrize("text", ["thi dua YEU", "nuoc", "thu tuong", "noi vu", "thi noi"])
def test_words_are_looked_for_in_title_theme_slogan_and_launcher(admin_client, text):
    MovementFactory(
        title="Thi đua yêu nước", authority_as_printed="Thủ tướng", authority=UnitFactory(name="Bộ Nội vụ")
    )
    MovementFactory(title="Dân vận khéo", authority_as_printed="Ban Dân vận")
    assert shown(admin_client, q=text) == ["Thi đua yêu nước"]


def test_a_file_of_movements_says_what_the_page_shows(admin_client):
    admin_client.cookies["django_language"] = "en"
    bloc_year = CampaignFactory(bloc__name="Khối A", year=2023)
    answered(
        bloc_year, UnitFactory(name="Bộ Nội vụ", kind="ministry"), bloc_year.period, "regular", title="X"
    )
    MovementFactory(title="Y")
    content = admin_client.get(MOVEMENTS, {"as": "csv"}).getvalue().decode("utf-8-sig")
    assert [" | ".join(row) for row in csv.reader(io.StringIO(content))][1:] == [
        "X | regular, of a year | Bộ Nội vụ | ministry, sector or province | 2023 | 1 year | Khối A – 2023",
        "Y | not known | not stated | level of launch not on record | not stated | length not on record"
        " | nothing on record",
    ]
