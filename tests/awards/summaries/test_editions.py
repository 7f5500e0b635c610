import datetime
import io
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from awards.models import Edition
from awards.summaries.editions import as_content, as_plain, code_of, tidy_code
from blocs.figures import Figure
from blocs.models import Unit
from tests.factories import (
    AdminFactory,
    CampaignFactory,
    EditionFactory,
    LeadershipFactory,
    RecommendationFactory,
    StewardshipFactory,
    UnitFactory,
)

from ..papers.printed import pages_in
from .sample import sample_summary

pytestmark = pytest.mark.django_db
LIST = reverse("awards:edition-list")


@pytest.fixture
def client(db):
    client = Client()
    client.force_login(AdminFactory(username="editor"))
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def campaign():
    campaign = CampaignFactory(year=2018, bloc__name="Khối 1", bloc__organiser=UnitFactory(code="council"))
    RecommendationFactory(campaign=campaign, figure=Figure.NUMBER, count=13)
    return campaign


def freeze(client, **asked):
    """The edition that comes of a summary."""
    response = client.post(LIST, asked)
    assert response.status_code == 302
    return Edition.objects.get(check_code=response.url.split("/")[-2])


def changes(client, edition):
    found = client.get(edition.get_absolute_url()).context["changes"]
    return {change.what: (change.before, change.after) for change in found}


def test_content_comes_back_as_it_was_put():
    summary = sample_summary()
    assert as_content(as_plain(summary)) == summary


def test_edition_says_what_the_summary_said(client, campaign):
    address = reverse("awards:bloc-summary", args=[campaign.bloc.code, campaign.period.code])
    summary = client.get(address).context["summary"]
    edition = freeze(client, campaign=campaign.pk)
    shown = client.get(edition.get_absolute_url()).context
    assert (shown["summary"].lead, shown["summary"].tables()) == (summary.lead, summary.tables())
    assert (shown["is_unaltered"], shown["changes"]) == (True, [])
    assert shown["summary"].href == address


def test_later_corrections_stand_beside_it_and_do_not_alter_it(client, campaign):
    edition = freeze(client, campaign=campaign.pk)
    campaign.recommendations.update(count=11)
    LeadershipFactory(bloc=campaign.bloc, unit__name="Cục A")
    found = changes(client, edition)
    assert found["All awards: agreed to recommend"] == ("13", "11")
    assert found["Head: On record"] == ("not known", "Cục A")
    page = client.get(edition.get_absolute_url())
    agreed = [
        cell.total for cell in page.context["summary"].cells() if getattr(cell, "total", None) in (11, 13)
    ]
    assert set(agreed) == {13}


def test_new_rows_and_rows_that_are_gone_are_told(client, campaign):
    edition = freeze(client, campaign=campaign.pk)
    kind = RecommendationFactory(campaign=campaign, kind__name="Giấy khen", kind__name_en="").kind
    assert ("", kind.name) in changes(client, edition).values()


def test_changes_are_told_in_the_language_of_the_edition(client, campaign):
    edition = freeze(client, campaign=campaign.pk)
    client.cookies["django_language"] = "vi"
    assert changes(client, edition) == {}


@pytest.mark.parametrize("change", ["UPDATE awards_edition SET title = 'x'", "DELETE FROM awards_edition"])
def test_the_database_lets_nobody_change_or_delete_it(client, campaign, change):
    freeze(client, campaign=campaign.pk)
    with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


@pytest.mark.parametrize("name", ["title", "language", "content", "made_by_id", "made_at"])
def test_check_code_holds_all_of_it(client, campaign, name):
    edition = freeze(client, campaign=campaign.pk)
    edition.refresh_from_db()
    assert code_of(edition) == edition.check_code
    other = {
        "title": "x", "language": "vi", "content": edition.content | {"title": "x"}, "made_by_id": 0,
        "made_at": edition.made_at + datetime.timedelta(milliseconds=1),
    }  # fmt: skip
    setattr(edition, name, other[name])
    assert code_of(edition) != edition.check_code


def test_content_that_was_tampered_with_is_said_to_be(client, campaign):
    edition = freeze(client, campaign=campaign.pk)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # as only the server's owner can
        cursor.execute("UPDATE awards_edition SET title = 'Khối 2'")
        cursor.execute("SET LOCAL session_replication_role = origin")
    page = client.get(edition.get_absolute_url())
    assert page.context["is_unaltered"] is False
    assert "does not fit its check code" in page.content.decode()


@pytest.mark.parametrize("typed", ["{code}", " {lower} ", "{bare}"])
def test_check_code_is_found_however_it_is_typed(client, campaign, typed):
    edition = freeze(client, campaign=campaign.pk)
    code = edition.check_code
    text = typed.format(code=code, lower=code.lower(), bare=code.replace("-", " "))
    assert client.get(LIST, {"code": text}).url == edition.get_absolute_url()


def test_code_of_no_edition_is_answered_in_words(client):
    page = client.get(LIST, {"code": "<b>0a1b"})
    assert (page.status_code, page.context["not_found"]) == (200, tidy_code("<b>0a1b"))


def test_years_of_an_organiser_can_be_frozen(client, campaign):
    edition = freeze(client, first=2018, last=2018, organiser="council")
    assert (edition.organiser.code, edition.first_year, edition.last_year) == ("council", 2018, 2018)
    campaign.recommendations.update(count=11)
    assert changes(client, edition)["All awards: agreed to recommend"] == ("13", "11")


def test_several_years_of_a_bloc_by_todays_units_can_be_frozen(client, campaign):
    edition = freeze(client, first=2017, last=2019, bloc=campaign.bloc.code, names="today")
    assert (edition.by_today, edition.bloc, changes(client, edition)) == (True, campaign.bloc, {})


def test_a_renamed_unit_keeps_its_name_in_the_edition(client, campaign):
    leader = LeadershipFactory(bloc=campaign.bloc, unit__name="Cục A")
    edition = freeze(client, campaign=campaign.pk)
    Unit.objects.filter(pk=leader.unit_id).update(name="Cục B")
    assert "Cục A" in client.get(edition.get_absolute_url()).content.decode()
    assert changes(client, edition)["Head: On record"] == ("Cục A", "Cục B")


def test_pdf_has_the_code_at_its_foot_and_the_annex(client, campaign):
    edition = freeze(client, campaign=campaign.pk)
    campaign.recommendations.update(count=11)
    pdf = client.get(reverse("awards:edition-file", args=[edition.check_code, "pdf"])).content
    pages = pages_in(pdf)
    assert all(edition.check_code in page for page in pages)
    assert "Annex" in pages[-1]


def test_workbook_has_a_sheet_with_what_changed(client, campaign):
    edition = freeze(client, campaign=campaign.pk)
    campaign.recommendations.update(count=11)
    book = client.get(reverse("awards:edition-file", args=[edition.check_code, "xlsx"])).content
    sheet = load_workbook(io.BytesIO(book))["What changed since"]
    assert ("13", "11") in {tuple(cell.value for cell in row[2:4]) for row in sheet.iter_rows()}


@pytest.mark.parametrize(
    "asked",
    [{}, {"campaign": 10**12}, {"first": 2020, "last": 2018}, {"first": 1900, "last": 1901}, {"names": "x"}],
)
def test_what_is_no_summary_is_not_frozen_and_answered_in_words(client, campaign, asked):
    page = client.post(LIST, asked)
    assert page.status_code == 200
    assert 'class="error"' in page.content.decode()
    assert not Edition.objects.exists()


def test_staff_of_another_bloc_can_neither_freeze_nor_see(campaign, client):
    edition = freeze(client, campaign=campaign.pk)
    whole = freeze(client, first=2018, last=2018)
    other = Client()
    other.force_login(StewardshipFactory(bloc=CampaignFactory(year=2018).bloc, role="staff").user)
    assert other.post(LIST, {"campaign": campaign.pk}).status_code == 200
    assert [other.get(found.get_absolute_url()).status_code for found in (edition, whole)] == [404, 404]
    assert other.get(LIST, {"code": edition.check_code}).context["not_found"] == edition.check_code
    assert len(other.get(LIST).context["page"]) == 0


def test_reader_of_the_bloc_sees_its_editions(campaign, client):
    edition = freeze(client, campaign=campaign.pk)
    reader = Client()
    reader.force_login(StewardshipFactory(bloc=campaign.bloc).user)
    assert reader.get(edition.get_absolute_url()).status_code == 200


def test_edition_is_only_read(client, campaign):
    edition = freeze(client, campaign=campaign.pk)
    assert client.post(edition.get_absolute_url()).status_code == 405
    assert client.get(reverse("awards:edition-file", args=[edition.check_code, "exe"])).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_list_query_count(client, django_assert_num_queries, count):
    EditionFactory.create_batch(count)
    with django_assert_num_queries(6):
        client.get(LIST)


def test_numbers_keep_their_decimals():
    assert as_content(as_plain(Decimal("1.250"))) == Decimal("1.250")


def test_admin_sees_no_change_in_blocs_that_were_hidden_from_the_maker(campaign, client):
    maker = Client()
    maker.force_login(StewardshipFactory(bloc=campaign.bloc).user)
    maker.cookies["django_language"] = "en"
    RecommendationFactory(campaign=CampaignFactory(year=2018), figure=Figure.NUMBER, count=99)
    edition = freeze(maker, first=2018, last=2018)
    assert changes(client, edition) == {}
    campaign.recommendations.update(count=11)
    assert changes(client, edition)["All awards: agreed to recommend"] == ("13", "11")


def test_edition_is_not_compared_once_its_maker_sees_other_blocs(campaign, client):
    today = timezone.localdate()
    ended = StewardshipFactory(bloc=campaign.bloc, ends_on=today - datetime.timedelta(1))
    made_at = timezone.now() - datetime.timedelta(9)
    edition = EditionFactory(
        campaign=None, first_year=2018, last_year=2018, made_by=ended.user, made_at=made_at
    )
    page = client.get(edition.get_absolute_url())
    assert page.context["changes"] is None
    assert "sees other blocs today than on that day" in page.content.decode()
    pdf = client.get(reverse("awards:edition-file", args=[edition.check_code, "pdf"])).content
    assert not any("Phụ lục" in page for page in pages_in(pdf))
