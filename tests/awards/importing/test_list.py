"""The list of the lists that were brought: what it finds, how it stands, and its file."""

import csv
import datetime
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from awards.models import Import
from tests.conftest import signed_in
from tests.factories import AdminFactory, BlocFactory, ImportFactory, UserFactory

pytestmark = pytest.mark.django_db
URL = reverse("awards:import-list")
AT = datetime.datetime(2026, 3, 9, 18, 5, 30, tzinfo=datetime.UTC)


@pytest.fixture
def admin():
    client = signed_in(AdminFactory())
    client.cookies["django_language"] = "en"
    return client


def shown(client, **parameters):
    return [brought.file_name for brought in client.get(URL, parameters).context["page"]]


@pytest.mark.parametrize("text", ["khen THUONG", "2019", "nguyen", "an.nv 2019"])
def test_words_are_looked_for_in_the_file_and_who_brought_it(admin, text):
    user = UserFactory(username="an.nv", last_name="Nguyễn Văn", first_name="An")
    ImportFactory(file_name="Khen thưởng 2019.xlsx", user=user), ImportFactory(file_name="b.xlsx")
    assert shown(admin, q=text) == ["Khen thưởng 2019.xlsx"]


def test_it_is_narrowed_by_kind_state_and_bloc(admin):
    bloc = BlocFactory()
    facts = {"kind": Import.Kind.MEMBERS, "state": Import.State.REFUSED, "bloc": bloc}
    ImportFactory(file_name="a", **facts)
    for name, other in (("kind", Import.Kind.LEADERS), ("state", Import.State.READ), ("bloc", BlocFactory())):
        ImportFactory(**facts | {name: other})
    assert shown(admin, kind="members", state="refused", bloc=bloc.code) == ["a"]


@pytest.mark.parametrize("parameters", [{"kind": "x"}, {"state": "\x00"}, {"bloc": "x"}, {"q": "x" * 101}])
def test_what_cannot_be_read_narrows_nothing(admin, parameters):
    ImportFactory(file_name="a")
    assert shown(admin, **parameters) == ["a"]


def test_the_newest_stand_first(admin):
    for name, days in (("a", 1), ("b", 3), ("c", 2)):
        ImportFactory(file_name=name, at=AT + datetime.timedelta(days=days))
    assert (shown(admin), shown(admin, sort="at")) == (["b", "c", "a"], ["a", "c", "b"])


def test_they_stand_by_how_many_rows_are_on_record(admin):
    done, read = Import.State.DONE, Import.State.READ
    for name, state, counts in (
        ("a", done, {"new": 9, "wrong": 40}),
        ("b", done, {"new": 2, "changed": 10}),
        ("c", read, {"new": 99}),
    ):
        ImportFactory(file_name=name, state=state, counts=counts)
    assert shown(admin, sort="-rows") == ["b", "a", "c"]


def test_they_stand_by_what_those_who_brought_them_are_known_as(admin):
    for name, last_name, username in (
        ("a", "Trần", "x"),
        ("b", "", "bình"),
        ("c", "Đỗ", "z"),
        ("d", "Dương", "y"),
    ):
        ImportFactory(file_name=name, user=UserFactory(username=username, last_name=last_name, first_name=""))
    assert shown(admin, sort="user") == ["b", "d", "c", "a"]


def test_a_file_says_when_each_was_brought(admin):
    ImportFactory(file_name="a", at=AT)
    asked = {"columns": "at"}
    content = admin.get(URL, asked | {"as": "csv"}).getvalue().decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content))) == [["File", "Brought at"], ["a", "10/03/2026 01:05:30"]]
    sheet = load_workbook(io.BytesIO(admin.get(URL, asked | {"as": "xlsx"}).getvalue())).active
    cell = sheet["B2"]
    assert (cell.value, cell.number_format) == (
        datetime.datetime(2026, 3, 10, 1, 5, 30),
        "dd/mm/yyyy hh:mm:ss",
    )


def test_the_page_says_when_each_was_brought(admin):
    ImportFactory(file_name="a", at=AT)
    assert "10/03/2026 01:05<" in admin.get(URL).content.decode()


def test_a_reader_has_the_own_ones_in_the_file(staff_client):
    ImportFactory(file_name="own", user=staff_client.user), ImportFactory(file_name="other")
    content = staff_client.get(URL, {"as": "csv", "columns": "state"}).getvalue().decode()
    assert ("own" in content, "other" in content) == (True, False)


def test_the_list_is_only_read(admin):
    assert admin.post(URL).status_code == 405
