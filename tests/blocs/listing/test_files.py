"""The files of a list hold exactly what the page shows, on all its pages."""

import csv
import datetime
import io
import random
import string

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from blocs.listing import files, keyset, listing, workbook
from blocs.models import Export, Unit
from tests.conftest import signed_in
from tests.factories import AdminFactory, MembershipFactory, UnitFactory, UnitNameFactory

URL = reverse("blocs:unit-list")


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def admin(db):
    return signed_in(AdminFactory())


def csv_of(client, **parameters):
    content = client.get(URL, {"as": "csv"} | parameters).getvalue()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def sheet_of(client, **parameters):
    content = client.get(URL, {"as": "xlsx"} | parameters).getvalue()
    return load_workbook(io.BytesIO(content)).active


def cells_of(client, **parameters):
    return [list(row) for row in sheet_of(client, **parameters).iter_rows(values_only=True)]


@pytest.mark.parametrize("read", [csv_of, cells_of])
def test_all_pages_stand_in_it_as_they_are_sorted_and_narrowed(admin, monkeypatch, read):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 1)
    monkeypatch.setattr(listing, "READ_AT_ONCE", 2)
    for name in "ABCDE":
        UnitFactory(name=name, kind=Unit.Kind.SCHOOL)
    UnitFactory(name="F", kind=Unit.Kind.MINISTRY)
    rows = read(admin, sort="-name", kind="school", columns="kind", after=1)
    school = Unit.Kind.SCHOOL.label
    assert rows == [["Unit", "Kind"], *([name, school] for name in "EDCBA")]


def test_other_names_stand_with_their_time_as_on_the_page(admin):
    UnitNameFactory(unit=UnitFactory(name="A"), name="Ban Kiểm tra")
    assert csv_of(admin, columns="names") == [
        ["Unit", "Also on record as"],
        ["A", "Ban Kiểm tra (until 2020)"],
    ]


def test_that_a_unit_ended_stands_beside_its_name_where_no_column_says_so(admin):
    UnitFactory(name="A", until="2018-11")
    assert csv_of(admin, columns="kind")[1][0] == "A (until 11/2018)"
    assert csv_of(admin, columns="until")[1] == ["A", "11/2018"]


def test_a_full_date_is_a_date_and_a_part_of_one_stays_words(admin):
    UnitFactory(name="A", since="2018-11-16"), UnitFactory(name="B", since="2018-11"), UnitFactory(name="C")
    rows = cells_of(admin, columns="since")
    assert rows[1:] == [["A", datetime.datetime(2018, 11, 16)], ["B", "11/2018"], ["C", None]]
    assert csv_of(admin, columns="since")[1:] == [["A", "16/11/2018"], ["B", "11/2018"], ["C", ""]]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_no_name_becomes_a_formula(admin, name):
    UnitFactory(name=name)
    cell = sheet_of(admin)["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)
    assert csv_of(admin)[1][0] == f"'{name}"


def test_letters_that_no_workbook_holds_are_left_out(admin):
    UnitFactory(name="A\x0bB", short_name="x\x01y")
    assert cells_of(admin, columns="short")[1] == ["A B", "xy"]


def test_marks_and_blanks_stand_in_a_workbook_as_on_record(admin):
    UnitFactory(name="A <b> & 'c' ]]>"), UnitFactory(name="B"), UnitFactory(name="C", short_name="x")
    assert cells_of(admin, columns="short")[1:] == [["A <b> & 'c' ]]>", None], ["B", None], ["C", "x"]]


def test_the_head_of_a_workbook_is_bold_and_stays_in_sight(admin):
    UnitFactory(name="A")
    sheet = sheet_of(admin, columns="short")
    assert [cell.font.b for row in sheet.iter_rows() for cell in row] == [True, True, False, False]
    assert sheet.freeze_panes == "A2"


def test_a_sheet_is_called_by_the_list_and_its_heads_filter_all_of_its_lines(admin):
    UnitFactory.create_batch(3)
    sheet = sheet_of(admin, columns="short")
    assert (sheet.title, sheet.auto_filter.ref) == ("Units", "A1:B4")


def test_columns_are_as_wide_as_what_stands_in_them_up_to_a_bound(admin):
    UnitFactory(name="A" * 30, short_name="B" * 99, since="2018-11-16")
    sheet = sheet_of(admin, columns=["short", "code", "since"])
    widths = {cell.value: sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]}
    code = len(Unit.objects.get().code)
    assert widths == {"Unit": 32, "Short name": 60, "Code": max(8, code + 2), "Founded": 12}


@pytest.mark.parametrize("limit", [("MOST_LINES", 3), ("LARGEST_SHEET", 1)])
def test_what_one_sheet_cannot_hold_stands_on_further_ones(admin, monkeypatch, limit):
    monkeypatch.setattr(workbook, *limit)
    monkeypatch.setattr(files, "AT_ONCE", 2)
    for name in "ABCDE":
        UnitFactory(name=name)
    book = load_workbook(io.BytesIO(admin.get(URL, {"as": "xlsx", "columns": "name"}).getvalue()))
    sheets = {sheet.title: [row[0] for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}
    assert sheets == {
        "Units": ["Unit", "A", "B"],
        "Units (2)": ["Unit", "C", "D"],
        "Units (3)": ["Unit", "E"],
    }
    assert [sheet.auto_filter.ref for sheet in book.worksheets] == ["A1:D3", "A1:D3", "A1:D2"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_it_goes_out_while_its_rows_are_read(admin, monkeypatch, form):
    monkeypatch.setattr(files, "AT_ONCE", 2)
    monkeypatch.setattr(listing, "READ_AT_ONCE", 2)
    for number in range(9):
        UnitFactory(name=f"{number} " + "".join(random.choices(string.ascii_letters, k=290)))
    with CaptureQueriesContext(connection) as queries:
        content = admin.get(URL, {"as": form}).streaming_content
        next(content)
        asked = len(queries)
        assert sum(map(len, content)) > 0
    assert len(queries) > asked + 3


def test_it_stands_on_record_who_has_the_file(admin):
    UnitFactory()
    admin.get(URL, {"as": "csv", "q": "a"})
    export = Export.objects.get()
    assert (export.file_name, export.address) == ("Units.csv", f"{URL}?as=csv&q=a")


def test_another_form_of_file_is_the_page(admin):
    assert admin.get(URL, {"as": "pdf"})["Content-Type"].startswith("text/html")


def test_a_reader_gets_what_they_may_see(leader_client, bloc):
    UnitFactory(name="Hidden")
    MembershipFactory(bloc=bloc, unit__name="Own")
    assert [row[0] for row in csv_of(leader_client)] == ["Unit", "Own"]


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_query_count_of_a_file(admin, django_assert_num_queries, count, form):
    for unit in UnitFactory.create_batch(count, parent=UnitFactory()):
        UnitNameFactory(unit=unit)
    # The session, the user, the keys, the rows, their names, and that the file goes out.
    with django_assert_num_queries(6):
        admin.get(URL, {"as": form}).getvalue()
