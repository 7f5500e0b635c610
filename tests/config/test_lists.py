"""What holds for every list of the app: it stands by each of its columns, and shows and takes along all of them."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from blocs.listing import view
from blocs.models import SavedList
from config.saved_lists import LISTS
from tests.conftest import signed_in
from tests.factories import AdminFactory, CampaignFactory, MembershipFactory
from tests.on_record import fill_empty_models, load_reports

pytestmark = pytest.mark.django_db
SORTED = [
    (name, column.name) for name, kind in LISTS.items() for column in kind.columns if column.sort is not None
]
# These two have a table for each moment or bloc-year.
OF_MANY_TABLES = {"awards:register", "awards:reconciliation-list"}
# Files of these say in one more column which numbers count turns.
OF_NUMBERS = {"awards:agreed-counts", "awards:granted-counts"}
IN_THE_MENU = {"blocs:list", "blocs:unit-list", "awards:proposal-list", "awards:register"}
OF_ONE_TABLE = [name for name in LISTS if name not in OF_MANY_TABLES]


@pytest.fixture(scope="module")
def records(module_db):
    load_reports()
    fill_empty_models()
    CampaignFactory(year=2018), MembershipFactory()


@pytest.fixture
def admin(records):
    return signed_in(AdminFactory())


@pytest.mark.parametrize("name", [name for name in LISTS if name not in IN_THE_MENU])
def test_a_list_that_is_not_in_the_menu_says_where_it_stands(admin, name):
    page = html.fromstring(admin.get(reverse(name)).content)
    above, here = page.find(".//nav[@class='crumbs']").iterfind(".//li")
    assert admin.get(above.find("a").get("href"), follow=True).status_code == 200
    assert here.text_content().strip() == page.find(".//h1").text_content().strip()


@pytest.mark.parametrize("name", [*LISTS, "lists"])
def test_each_table_of_a_list_says_what_it_is(admin, name):
    SavedList.objects.create(user=admin.user, list="blocs:list", name="Khối")
    tables = html.fromstring(admin.get(reverse(name)).content).findall(".//main//table")
    assert tables
    assert all(table.findtext("caption", "").strip() for table in tables)


@pytest.mark.parametrize(("name", "column"), SORTED)
def test_a_list_stands_by_a_column_either_way(admin, name, column):
    up, down = (admin.get(reverse(name), {"sort": sort}) for sort in (column, f"-{column}"))
    assert [len(up.context["page"])] * 2 == [len(down.context["page"]), min(up.context["listing"].count, 50)]


def in_cells(rows):
    return [[" ".join(cell.text_content().split()) for cell in row] for row in rows]


@pytest.mark.parametrize("name", OF_ONE_TABLE)
def test_a_list_has_a_cell_under_each_head_as_a_file_has(admin, name):
    asked = {"columns": [column.name for column in LISTS[name].columns[1:]]}
    table = html.fromstring(admin.get(reverse(name), asked).content).find(".//table")
    content = admin.get(reverse(name), asked | {"as": "csv"}).getvalue().decode("utf-8-sig")
    heads, *lines = csv.reader(io.StringIO(content, newline=""))
    heads = heads[:-1] if name in OF_NUMBERS else heads
    assert in_cells(table.findall("thead/tr")) == [heads]
    rows = in_cells(table.findall("tbody/tr"))
    assert [len(row) for row in rows] == [len(heads)] * len(rows)
    assert len(rows) == min(len(lines), 50) > 0


# With this Django fetches one record, or a column of one that was left out where rows are read.
OF_ONE_RECORD = "LIMIT 21"


@pytest.mark.parametrize("form", ["", "csv"])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_reads_at_once_all_that_its_columns_show(admin, name, form):
    shown = {"columns": [column.name for column in LISTS[name].columns[1:]]}
    with CaptureQueriesContext(connection) as asked:
        answer = admin.get(reverse(name), shown | ({"as": form} if form else {}))
        content = answer.getvalue()
    assert (answer.status_code, content != b"") == (200, True)
    of_one = [query["sql"] for query in asked if OF_ONE_RECORD in query["sql"]]
    assert [sql.partition("FROM ")[2].split()[0] for sql in of_one] == ['"django_session"', '"blocs_user"']


@pytest.mark.parametrize("columns", [[], ["agreed"], ["proposed", "granted"], ["difference"]])
def test_what_is_compared_has_a_cell_under_each_head(admin, columns):
    page = html.fromstring(admin.get(reverse("awards:reconciliation-list"), {"columns": columns}).content)
    heads, *rows = [len(row) for row in page.find(".//main//table").iter("tr")]
    assert heads == 1 + (len(columns) or 4)
    assert rows == [heads] * len(rows) != []


@pytest.mark.parametrize("name", LISTS)
def test_the_filter_of_a_list_is_drawn_once_for_all_to_whom_it_offers_the_same(admin, name):
    admin.get(reverse(name))
    drawn = dict(view.DRAWN)
    admin.get(reverse(name))
    assert drawn == view.DRAWN
