"""The audit as a list: its order and pages, its columns and files, and who may keep a view of it."""

import csv
import datetime
import io

import pghistory
import pytest
from django.urls import reverse
from django.utils import timezone

from blocs.listing import keyset, listing
from blocs.models import Act, SavedList, Unit
from tests import factories as make
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
AUDIT = reverse("audit")
SAVE = reverse("saved-list-new", args=["audit"])


@pytest.fixture
def admin():
    client = signed_in(make.AdminFactory(username="adm"))
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def an():
    return make.UserFactory(username="an.nv", last_name="Nguyễn Văn", first_name="An")


@pytest.fixture
def five(an):
    """Two acts and an export of one moment, an export before it and one after it."""
    for name in "AB":
        with pghistory.context(user=an.pk, reason=name, other=name):
            make.UnitFactory(name=name)
    at = Act.objects.by_people([an.pk]).values_list("created_at", flat=True)[0]
    for seconds in (-1, 0, 1):
        make.ExportFactory(user=an, at=at + datetime.timedelta(seconds=seconds))


def shown(client, **asked):
    return client.get(AUDIT, {"who": "an.nv"} | asked).context


def places(context):
    return [trace.place for trace in context["page"]]


def turn(client, way, sort):
    """The places of all pages, turned from one end to the other."""
    pages, address = [], f"{AUDIT}?who=an.nv&sort={sort}{'&before=end' if way == 'earlier' else ''}"
    for _number in range(9):
        context = client.get(address).context
        pages.append(places(context))
        if not getattr(context["page"], f"has_{way}"):
            break
        address = AUDIT + getattr(context["listing"], way)()
    return [place for page in (pages if way == "later" else reversed(pages)) for place in page]


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("sort", ["when", "-when"])
@pytest.mark.usefixtures("five")
def test_every_row_stands_once_in_either_direction(admin, monkeypatch, sort, size):
    whole = places(shown(admin, sort=sort))
    assert (len(whole), whole) == (5, sorted(whole, reverse=sort == "-when"))
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", size)
    assert turn(admin, "later", sort) == turn(admin, "earlier", sort) == whole


@pytest.mark.parametrize(
    "place",
    ["x", "1-act-1", "1-export-x", "1-export-" + "9" * 19, "9" * 18 + "-export-1", "1-act-" + "0" * 33, "²"],
)
@pytest.mark.parametrize("way", ["after", "before"])
@pytest.mark.usefixtures("five")
def test_a_place_that_is_none_gives_the_first_page(admin, monkeypatch, way, place):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 1)
    assert places(shown(admin, **{way: place})) == places(shown(admin))


@pytest.mark.usefixtures("five")
def test_a_page_goes_on_where_no_row_is(admin):
    assert places(shown(admin, after="1-export-1")) == []
    assert len(places(shown(admin, before="1-act-" + "0" * 32))) == 5


@pytest.mark.usefixtures("five")
def test_acts_and_exports_are_counted_together(admin, monkeypatch):
    assert shown(admin)["listing"].counted == 5
    monkeypatch.setattr(listing, "COUNTED", 4)
    assert (shown(admin)["listing"].is_counted, shown(admin)["listing"].counted) == (False, 4)


def lines_of(client, **asked):
    content = client.get(AUDIT, {"as": "csv"} | asked).getvalue().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content)))


def test_a_file_says_who_did_what_and_why(admin, an):
    with pghistory.context(user=an.pk, reason="Theo nghị định", url="/units/"):
        unit = make.UnitFactory(name="Cục A")
        Unit.objects.filter(pk=unit.pk).update(name="Cục B")
    act = Act.objects.by_people([an.pk]).get()
    columns = ["who", "done", "why", "address"]
    heads, line = lines_of(admin, who="an.nv", columns=columns)
    assert heads == ["When", "Who", "What was done", "Reason", "Address of the page"]
    assert line == [
        f"{timezone.localtime(act.created_at):%d/%m/%Y %H:%M:%S}",
        "Nguyễn Văn An (an.nv)",
        "entered 1 unit: Cục B; changed 1 unit: Cục B",
        "Theo nghị định",
        "/units/",
    ]


def test_a_file_has_all_rows_but_itself(admin, five, monkeypatch):
    monkeypatch.setattr(listing, "READ_AT_ONCE", 2)
    assert len(lines_of(admin, who="an.nv")) == 1 + 4  # an export of the test is of a second later
    before = len(places(admin.get(AUDIT).context))
    assert len(lines_of(admin)) == before


def test_the_address_of_an_export_stands_beside_its_file_until_it_has_a_column(admin, an):
    make.ExportFactory(user=an, file_name="a.pdf", address="/x.pdf")
    page = admin.get(AUDIT, {"who": "an.nv"}).content.decode()
    assert page.count("/x.pdf") == 1
    assert (
        admin.get(AUDIT, {"who": "an.nv", "columns": ["done", "address"]}).content.decode().count("/x.pdf")
        == 1
    )


def test_what_cannot_be_asked_gives_no_file(admin):
    response = admin.get(AUDIT, {"as": "csv", "kind": "nothing"})
    assert (response.headers["Content-Type"], response.context["page"]) == ("text/html; charset=utf-8", None)


# Views under a name


def test_an_admin_keeps_a_view_for_themselves_alone(admin):
    make.BlocFactory()
    form = admin.get(SAVE).context["form"]
    assert [code for code, _label in form.fields["bloc"].choices] == [""]
    response = admin.post(f"{SAVE}?view=who%3Dan%26after%3D1-export-1", {"name": "An"})
    assert response.url == f"{AUDIT}?who=an"
    assert [view.name for view in admin.get(AUDIT).context["listing"].saved] == ["An"]
    assert AUDIT in admin.get(reverse("lists")).content.decode()


def test_whoever_may_not_read_the_audit_has_no_view_of_it(staff_client):
    assert staff_client.post(SAVE, {"name": "An"}).status_code == 404
    SavedList.objects.create(user=staff_client.user, list="audit", name="Kept before")
    page = staff_client.get(reverse("lists")).content.decode()
    assert (AUDIT in page, "Kept before" in page) == (False, False)
