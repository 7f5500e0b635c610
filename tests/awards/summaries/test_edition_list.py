"""The list of editions: what it finds, how it stands, and its file."""

import csv
import datetime
import io

import pytest
from django.urls import reverse

from tests.conftest import signed_in
from tests.factories import AdminFactory, EditionFactory, UserFactory

pytestmark = pytest.mark.django_db
URL = reverse("awards:edition-list")
AT = datetime.datetime(2026, 3, 9, 18, 5, 30, tzinfo=datetime.UTC)


@pytest.fixture
def admin():
    client = signed_in(AdminFactory())
    client.cookies["django_language"] = "en"
    return client


def shown(client, **parameters):
    return [edition.title for edition in client.get(URL, parameters).context["page"]]


@pytest.mark.parametrize("text", ["khoi BAY", "nguyen", "an.nv bảy"])
def test_words_are_looked_for_in_the_title_and_who_froze_it(admin, text):
    user = UserFactory(username="an.nv", last_name="Nguyễn Văn", first_name="An")
    EditionFactory(title="Khối Bảy", made_by=user), EditionFactory(title="Khối Tám")
    assert shown(admin, q=text) == ["Khối Bảy"]


def test_a_year_finds_the_editions_it_lies_in(admin):
    for title, first, last in (("a", 2018, 2018), ("b", 2016, 2020), ("c", 2019, 2020)):
        EditionFactory(title=title, first_year=first, last_year=last)
    assert shown(admin, year=2018, sort="title") == ["a", "b"]


@pytest.mark.parametrize("parameters", [{"year": "x"}, {"q": "x" * 101}, {"code": "x" * 61}])
def test_what_cannot_be_read_narrows_nothing(admin, parameters):
    EditionFactory(title="a")
    assert shown(admin, **parameters) == ["a"]


def test_the_newest_stand_first(admin):
    for title, days in (("a", 1), ("b", 3), ("c", 2)):
        EditionFactory(title=title, made_at=AT + datetime.timedelta(days=days))
    assert (shown(admin), shown(admin, sort="at")) == (["b", "c", "a"], ["a", "c", "b"])


def test_they_stand_by_the_alphabet_and_by_their_years(admin):
    for title, last in (("Đ", 2019), ("Ă", 2021), ("D", 2020)):
        EditionFactory(title=title, last_year=last)
    assert (shown(admin, sort="title"), shown(admin, sort="years")) == (["Ă", "D", "Đ"], ["Đ", "D", "Ă"])


def test_a_file_says_what_the_page_shows(admin):
    user = UserFactory(username="an.nv", last_name="Nguyễn Văn", first_name="An")
    edition = EditionFactory(title="a", last_year=2020, made_at=AT, made_by=user)
    content = admin.get(URL, {"as": "csv"}).getvalue().decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content)))[1:] == [
        ["a", "2018 – 2020", "10/03/2026 01:05:30", "Nguyễn Văn An (an.nv)", edition.check_code]
    ]


def test_a_file_holds_what_the_reader_may_see(leader_client):
    EditionFactory(title="own", made_by=leader_client.user), EditionFactory(title="other")
    content = leader_client.get(URL, {"as": "csv"}).getvalue().decode()
    assert ("own" in content, "other" in content) == (True, False)
