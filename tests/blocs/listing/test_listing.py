"""What the address says of a list: its order, its columns, how many rows there are."""

import re

import pytest
from django.urls import reverse
from lxml import html

from blocs.listing import keyset
from blocs.listing import listing as listings
from blocs.models import Unit
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.factories import AdminFactory, UnitFactory

URL = reverse("blocs:unit-list")


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def admin(db):
    return signed_in(AdminFactory())


def shown(client, **parameters):
    return [unit.name for unit in client.get(URL, parameters).context["page"]]


def heads(client, **parameters):
    page = client.get(URL, parameters).content.decode()
    return [text.strip() for text in re.findall(r"<th scope=\"col\"[^>]*>\s*(?:<a [^>]*>)?([^<]+)", page)]


def test_rows_are_sorted_as_asked(admin):
    UnitFactory(name="A", code="z"), UnitFactory(name="B", code="y")
    assert (shown(admin), shown(admin, sort="-name"), shown(admin, sort="code")) == (
        ["A", "B"],
        ["B", "A"],
        ["B", "A"],
    )


def test_kinds_stand_in_the_order_in_which_they_are_offered(admin):
    UnitFactory(name="A", kind=Unit.Kind.SCHOOL), UnitFactory(name="B", kind=Unit.Kind.MINISTRY)
    assert shown(admin, sort="kind") == ["B", "A"]


@pytest.mark.parametrize("sort", ["name", "-name"])
def test_the_head_of_the_order_says_so_and_leads_to_the_other(admin, sort):
    UnitFactory()
    page = admin.get(URL, {"sort": sort, "q": "v"}).content.decode()
    order, other = {"name": ("ascending", "-name"), "-name": ("descending", "name")}[sort]
    assert re.findall(r'aria-sort="(\w+)"', page) == [order]
    assert f'<a href="?sort={other}&amp;q=v">' in page


def test_columns_are_those_chosen_and_what_the_row_is(admin):
    UnitFactory()
    assert heads(admin) == ["Unit", "Kind", "Belongs to", "Also on record as"]
    assert heads(admin, columns=["code", "kind"]) == ["Unit", "Code", "Kind"]


@pytest.mark.parametrize(
    "parameters",
    [{"sort": "x"}, {"sort": "--name"}, {"sort": "names"}, {"columns": "x"}, {"columns": "a\x00"}],
)
def test_what_cannot_be_read_leaves_the_list_as_it_is_made(admin, parameters):
    UnitFactory(name="A"), UnitFactory(name="B")
    assert (shown(admin, **parameters), heads(admin, **parameters)) == (["A", "B"], heads(admin))


def test_a_column_that_is_gone_leaves_the_others_as_they_were_chosen(admin):
    UnitFactory()
    assert heads(admin, columns=["code", "gone"], sort="gone") == ["Unit", "Code"]


def chosen_in_form(admin, **parameters):
    """What is chosen in the form of a list: its order, then the columns."""
    form = html.fromstring(admin.get(URL, parameters).content).find_class("seen")[0]
    return form.xpath(".//option[@selected]/@value") + form.xpath(".//input[@checked]/@value")


def test_the_form_keeps_how_the_list_is_seen(admin):
    UnitFactory()
    assert chosen_in_form(admin, sort="-code", columns=["code"]) == ["-code", "code"]
    assert chosen_in_form(admin) == ["name", "kind", "parent", "names"]


def columns_offered(admin):
    return html.fromstring(admin.get(URL).content).get_element_by_id("id_columns").text_content().split()


def test_the_form_is_drawn_in_the_language_of_the_reader(admin):
    assert "Kind" in columns_offered(admin)
    admin.cookies["django_language"] = "vi"
    assert "Loại" in columns_offered(admin)


def test_links_of_pages_keep_the_view_and_files_forget_the_page(admin):
    unit = UnitFactory()
    listing = admin.get(URL, {"sort": "-code", "q": "đ", "after": unit.pk}).context["listing"]
    assert listing.last() == "?sort=-code&q=%C4%91&before=end"
    assert [href for href, _label in listing.files] == [
        "?sort=-code&q=%C4%91&as=xlsx",
        "?sort=-code&q=%C4%91&as=csv",
    ]


def test_how_many_rows_stand_on_a_page_is_said_where_these_are_not_all(admin, monkeypatch):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 2)
    UnitFactory(name="A"), UnitFactory(name="B")
    assert "on this page" not in text_of(admin.get(URL))
    last = UnitFactory(name="C")
    assert "3 rows, 2 rows on this page" in text_of(admin.get(URL))
    assert "3 rows, 1 row on this page" in text_of(admin.get(URL, {"after": last.pk - 1}))


def test_rows_are_counted_up_to_a_bound(admin, monkeypatch):
    monkeypatch.setattr(listings, "COUNTED", 2)
    UnitFactory.create_batch(2)
    assert "2 rows" in text_of(admin.get(URL))
    UnitFactory()
    assert "More than 2 rows" in text_of(admin.get(URL))
