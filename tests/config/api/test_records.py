"""Of the five reports the JSON says what the pages say."""

import pytest

from blocs.models import Bloc
from blocs.partial_dates import PartialDate
from tests.conftest import signed_in
from tests.factories import StewardshipFactory, UserFactory
from tests.on_record import load_reports
from tests.test_reports_on_pages import Page, found

from .reading import ROOT, client_of, items

# Though the module's fixtures open the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db
NOT_KNOWN = "chưa có số liệu"


@pytest.fixture(scope="module")
def reader(module_db):
    load_reports()
    user = UserFactory()
    for bloc in Bloc.objects.all():
        StewardshipFactory(user=user, bloc=bloc, role="leader")
    return user


@pytest.fixture(scope="module")
def rows(reader):
    """All rows of a list, each as the address of the record itself tells it."""
    client = client_of(reader)
    return lambda name: [client.get(row["url"]).json() for row in items(client, f"{ROOT}/{name}")]


@pytest.fixture(scope="module")
def pages(reader):
    client = signed_in(reader)
    return lambda url: Page(url, client.get(url))


def count_in_words(count):
    number = {"number": str(count["value"]), "none": "không có", "unknown": NOT_KNOWN}[count["known"]]
    return [number, count["words"]]


def unit_in_words(unit):
    return unit and (unit["as_printed"] or unit["name_then"])


def day_in_words(day):
    return day and str(PartialDate.parse(day))


def of_bloc(row):
    return [row["name"], *(member["unit"]["name_now"] for member in row["members"])]


def of_unit(row):
    return [
        row["name"],
        *(name["name"] for name in row["names"]),
        *(bloc["bloc"]["name_now"] for bloc in row["blocs"]),
    ]


def of_bloc_year(row):
    said = [row["theme"], row["slogan"]]
    for movement in row["movements"]:
        said += [movement["theme"] or movement["title"]]
    for leader in row["leaders"]:
        said += [unit_in_words(leader["unit"]), leader["person"] and leader["person"]["as_printed"]]
    for pledge in row["pledges"]:
        for target in pledge["targets"]:
            said += [target["text"], *(review["words"] for review in target["reviews"])]
    return said


def of_conference(row):
    counts = [word for line in row["counted"] for word in count_in_words(line["count"])]
    return [row["title"], day_in_words(row["held"]), row["place"], row["who_attended"], *counts]


def of_award(row):
    return [row["award_as_printed"] or row["kind"]["name"], *count_in_words(row["count"])]


def of_recommendation(row):
    return [*of_award(row), *(unit_in_words(line["unit"]) for line in row["named"])]


# Of each list what its rows say in the words of the pages, and how many rows the five reports make.
SAID = {
    "blocs": (of_bloc, 4),
    "units": (of_unit, 16),
    "bloc-years": (of_bloc_year, 9),
    "conferences": (of_conference, 8),
    "recommendations": (of_recommendation, 5),
    "awards": (of_award, 5),
}


@pytest.mark.parametrize("name", SAID)
def test_page_says_what_the_json_says(rows, pages, name):
    said, number = SAID[name]
    told = rows(name)
    pairs = [(row["page"], fragment) for row in told for fragment in said(row) if fragment]
    shown = {url: pages(url).text for url, _fragment in pairs}
    assert [pair for pair in pairs if not found(pair[1], shown[pair[0]])] == []
    assert len(told) == number


def test_unknown_number_is_null_and_no_zero(rows):
    counts = [row["count"] for row in rows("recommendations") + rows("awards")]
    unknown = [count for count in counts if count["known"] == "unknown"]
    assert len(unknown) > 3
    assert {count["value"] for count in unknown} == {None}
