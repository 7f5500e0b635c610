"""The list over all bloc-years that the user may see."""

import csv
import io

import pytest
from django.urls import reverse

from awards.models import AwardKind
from blocs.figures import Figure
from tests.awards.pages import links_of, text_of
from tests.factories import (
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    PeriodFactory,
    RecommendationFactory,
    ReconciliationNoteFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
LIST = reverse("awards:reconciliation-list")


@pytest.fixture
def two_years(campaign, flags):
    """Beside the flags of 2018: what is equal, and what cannot be compared, in 2019 and in another bloc."""
    equal = CampaignFactory(bloc=campaign.bloc, year=2019)
    paper = AwardKindFactory(name="Giấy khen", level=AwardKind.Level.BASE)
    for make in (RecommendationFactory, AwardFactory):
        make(campaign=equal, kind=paper, figure=Figure.NUMBER, count=2)
    RecommendationFactory(campaign=equal, kind=None, award_as_printed="Biểu dương")
    RecommendationFactory(campaign__year=2019, kind=paper, figure=Figure.NUMBER, count=7)


def listed(client, **asked):
    return [row.label for row in client.get(LIST, asked).context["page"]]


@pytest.mark.parametrize(
    ("asked", "labels"),
    [
        ({}, ["Biểu dương", "Giấy khen"]),
        ({"year": ""}, ["Cờ thi đua", "Biểu dương", "Giấy khen"]),
        ({"year": "2018"}, ["Cờ thi đua"]),
        ({"year": "", "show": "different"}, ["Cờ thi đua"]),
        ({"year": "", "show": "unexplained"}, ["Cờ thi đua"]),
        ({"year": "", "show": "unclear"}, ["Biểu dương"]),
        ({"level": "base"}, ["Giấy khen"]),
        ({"level": "none", "year": "2019"}, ["Biểu dương"]),
        ({"kind": "none"}, ["Biểu dương"]),
    ],
)
def test_list_shows_what_was_asked(leader_client, two_years, asked, labels):
    assert listed(leader_client, **asked) == labels


def test_list_narrows_to_a_bloc_and_a_kind(admin_client, two_years, bloc, flags):
    assert len(listed(admin_client)) == 3
    assert listed(admin_client, bloc=bloc.code, year="2019") == ["Biểu dương", "Giấy khen"]
    assert listed(admin_client, kind=flags.code) == ["Cờ thi đua"]


def test_list_opens_with_the_newest_year_that_has_something(leader_client, two_years, bloc):
    CampaignFactory(bloc=bloc, year=2020)
    response = leader_client.get(LIST)
    assert [row.label for row in response.context["page"]] == ["Biểu dương", "Giấy khen"]
    assert response.context["form"]["year"].value() == 2019


def test_year_without_anything_leads_to_the_newest_that_has_something(leader_client, two_years, bloc, flags):
    CampaignFactory(bloc=bloc, year=2020)
    response = leader_client.get(LIST, {"year": "2020"})
    assert "Nothing of 2020 is on record as it is asked for." in text_of(response)
    assert "?year=2019" in links_of(response)
    narrowed = leader_client.get(LIST, {"year": "2020", "bloc": bloc.code, "kind": flags.code})
    assert f"?year=2018&amp;bloc={bloc.code}&amp;kind={flags.code}" in links_of(narrowed)


def test_history_of_no_bloc_year_is_nothing_to_compare(admin_client, two_years, bloc):
    CampaignFactory(bloc=bloc, year=2020)
    AwardFactory(campaign=None, unit=UnitFactory(), period=PeriodFactory(year=2020))
    assert admin_client.get(LIST).context["form"]["year"].value() == 2019


@pytest.mark.parametrize("years", [1, 12])
def test_years_without_anything_cost_no_more_than_one(admin_client, django_assert_num_queries, years):
    for year in range(2000, 2000 + years):
        CampaignFactory(year=year)
    with django_assert_num_queries(11):
        admin_client.get(LIST)


def test_all_years_are_compared_in_parts(admin_client, two_years, monkeypatch):
    monkeypatch.setattr("awards.reconciling.choosing.BLOC_YEARS_AT_ONCE", 1)
    parts = [listed(admin_client, year="", part=part) for part in (1, 2, 3)]
    assert sorted(parts) == [["Biểu dương", "Giấy khen"], ["Cờ thi đua"], ["Giấy khen"]]
    assert parts[2] == ["Cờ thi đua"]


@pytest.mark.parametrize("years", [1, 12])
def test_all_years_cost_no_more_than_one(admin_client, flags, django_assert_num_queries, years):
    for year in range(2000, 2000 + years):
        CampaignFactory(year=year)
    with django_assert_num_queries(11):
        admin_client.get(LIST, {"year": ""})


def test_explained_difference_is_no_unexplained_one(leader_client, two_years, campaign, flags):
    ReconciliationNoteFactory(campaign=campaign, kind=flags)
    assert listed(leader_client, year="", show="different") == ["Cờ thi đua"]
    assert listed(leader_client, year="", show="unexplained") == []


def test_list_leads_to_each_bloc_year(leader_client, two_years, page):
    response = leader_client.get(LIST, {"year": "2018"})
    assert page in links_of(response)
    assert "differs: 1" in text_of(response)


@pytest.mark.parametrize("name", ["year", "bloc", "level", "kind", "show"])
def test_list_names_an_answer_it_does_not_know_and_goes_on(leader_client, flags, name):
    response = leader_client.get(LIST, {name: "999999999999999999999\x00"})
    assert list(response.context["form"].errors) == [name]
    assert [row.label for row in response.context["page"]] == ["Cờ thi đua"]


def test_list_is_only_read(admin_client):
    assert admin_client.post(LIST).status_code == 405


def test_list_of_nobodys_blocs_is_empty(user_client, flags):
    response = user_client.get(LIST)
    assert "No award of a bloc-year is like that." in text_of(response)


def test_list_is_paged_and_keeps_what_was_asked(admin_client):
    kinds = AwardKindFactory.create_batch(51)
    campaign = CampaignFactory(year=2018)
    for kind in kinds:
        RecommendationFactory(campaign=campaign, kind=kind)
    response = admin_client.get(LIST, {"year": "2018", "page": "2"})
    assert len(response.context["page"].object_list) == 1
    assert "?year=2018&amp;page=1" in response.content.decode()


def test_pages_that_lead_there(leader_client, campaign, page, flags):
    year = leader_client.get(campaign.get_absolute_url())
    assert page in links_of(year)
    assert "Differs 2 of the 13 agreed not granted No proposal on record" in text_of(year)
    assert f"{LIST}?year=2018" in links_of(leader_client.get(reverse("awards:summary", args=[2018])))


def test_list_as_a_file_has_all_parts_and_the_year_that_is_shown(admin_client, two_years, monkeypatch):
    monkeypatch.setattr("awards.reconciling.choosing.BLOC_YEARS_AT_ONCE", 1)
    monkeypatch.setattr("awards.lists.reconciliation.BLOC_YEARS_AT_ONCE", 1)
    admin_client.cookies["django_language"] = "en"
    response = admin_client.get(LIST, {"as": "csv", "columns": ["agreed", "granted"]})
    rows = list(csv.reader(io.StringIO(response.getvalue().decode("utf-8-sig"))))
    assert rows[0] == ["Bloc-year", "Award", "Agreed to recommend", "Granted"]
    assert sorted(row[2:] for row in rows[1:]) == [
        ["2", "2"],
        ["7", "nothing on record"],
        ["no data yet (0 of 1 with data)", "nothing on record"],
    ]


def test_columns_of_the_list_are_chosen(admin_client, two_years):
    page = admin_client.get(LIST, {"year": "", "columns": "difference"}).content.decode()
    assert page.count('<th scope="col">') == 2
