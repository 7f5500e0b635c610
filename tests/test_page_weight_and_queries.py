"""Every page takes a fixed number of queries and few bytes, however much is on record."""

import pytest
from django.db import connection, transaction
from django.test import Client

from awards.summaries.year import MOST_BLOC_YEARS
from campaigns.models import Campaign
from config import urls_of_accounts

from .addresses import addresses
from .factories import AdminFactory
from .measure_pages import measure, served_as_in_production
from .on_record import load_reports, pages_of, year_of

# Though the module's fixtures open the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db

ADDRESSES = {address.name: address for address in addresses() if not address.is_admins}
# For a reader; each asks for the session and the user first.
QUERIES = {
    "home": 11,
    "blocs:list": 6,
    "blocs:detail": 7,
    "blocs:unit-list": 4,
    "blocs:person-list": 4,
    "campaigns:conference-list": 5,
    "awards:late-closings": 7,
    "awards:years-without-head": 10,
    "awards:agreed-counts": 6,
    "awards:granted-counts": 6,
    "awards:units-without-award": 9,
    "lists": 4,
    "blocs:unit-detail": 5,
    "blocs:person-detail": 5,
    "campaigns:detail": 12,
    "campaigns:conference-detail": 7,
    "campaigns:ballot": 4,
    "awards:register": 8,
    "search": 9,
    "awards:catalogue": 8,
    "awards:summary": 11,
    "awards:summary-years": 6,
    "awards:edition-list": 5,
    "awards:summary-blocs": 11,
    "awards:bloc-summary": 4,
    "awards:summary-rows": 5,
    "awards:official-forms": 4,
    "awards:official-form": 6,
    "awards:movements": 7,
    "awards:handover": 6,
    "awards:reconciliation": 9,
    "awards:reconciliation-list": 11,
    "awards:proposal-list": 7,
    "awards:decision-list": 5,
    "awards:decision": 6,
    "history": 6,
}
# For staff; of an entry page once it has its draft.
QUERIES_OF_STAFF = {
    "awards:entry-begin": 6,
    "awards:entry": 25,
    "awards:entry-check": 24,
    "awards:entry-report": 8,
    "awards:entry-other": 29,
    "awards:proposal-begin": 6,
    "awards:proposal": 14,
    "awards:proposal-appraisal": 4,
    "awards:proposal-council": 5,
    "awards:proposal-act": 4,
    "awards:conference-hand-over": 5,
}
# The register asks twice more for each further moment that has rows on its page.
FILTERS = {"awards:register": "?moment=agreed", "search": "?q=đơn+vị"}
# They show nothing that is on record, or lead elsewhere.
# A year of many blocs is not told by authority, whose names need not be read.
OF_MANY_BLOCS = {"awards:summary": 10}
NO_RECORDS = {"awards:summary-latest", "set_language", "alive", "ready", "metrics", "stop-acting"}
NO_RECORDS |= {pattern.name for pattern in urls_of_accounts.urlpatterns}
NO_RECORDS |= {"awards:entry-of-conference", "awards:entry-discard", "awards:opening-take-back"}
# Its answers are no pages: entering has tests of its own for them.
NO_RECORDS |= {"awards:entry-draft", "awards:entry-choices", "search-suggestions"}
# They take a reason or a number, and lead back to the proposal.
NO_RECORDS |= {"awards:proposal-answer", "awards:proposal-quota-base"}
# Forms about one line, one award or one recipient: what they show does not grow with the year.
NO_RECORDS |= {f"awards:proposal-line{page}" for page in ("", "-add", "-edit", "-names", "-strike", "-lower")}
NO_RECORDS |= {f"awards:proposal{page}" for page in ("-begin-occasion", "-edit", "-discard", "-choices")}
NO_RECORDS |= {f"awards:award{page}" for page in ("", "-correct", "-revoke", "-hand-over")}
NO_RECORDS |= {"awards:decision-new", "awards:decision-scan", "awards:decision-verify", "awards:names"}
NO_RECORDS |= {"awards:unit-history", "awards:person-history"}
# Files, with tests of their own.
NO_RECORDS |= {"awards:paper", "awards:achievement-report", "blocs:paper-file", "awards:bloc-summary-file"}
# An edition costs what its summary costs, which is measured, and has tests of its own.
NO_RECORDS |= {
    "awards:edition",
    "awards:edition-file",
    "awards:bloc-report",
    "awards:summary-file",
    "awards:summary-years-file",
}
NO_RECORDS |= {"awards:official-form-file"}
# Of the lists that somebody brought, with tests of their own.
NO_RECORDS |= {f"awards:import{page}" for page in ("", "-list", "-new", "-template", "-rows", "-questions")}
NO_RECORDS |= {f"awards:import-{page}" for page in ("bring-in", "bad-rows", "take-back")}
# For admins alone, with tests of its own.
NO_RECORDS |= {"audit"}
NO_RECORDS |= {"guide", "guide-for"}
# No pages, with tests of their own.
NO_RECORDS |= {name for name in ADDRESSES if name.startswith("api:")}
# About one view of a list.
NO_RECORDS |= {"saved-list-new", "saved-list-rename", "saved-list-delete"}
LIGHT = 40 * 1024
# Of the entry page: with three hundred rows in each of its tables it has fifteen thousand fields.
LIGHT_TO_FILL = 160 * 1024


@pytest.fixture(scope="module")
def static_files():
    with served_as_in_production():
        yield


@pytest.fixture(scope="module", params=[1, 300])
def year(module_db, request):
    with transaction.atomic():
        year = year_of(request.param)
        # Else each test would look once more, at its end, at all that was entered here.
        connection.check_constraints()
        yield year
        transaction.set_rollback(True)


@pytest.fixture
def reader(year, static_files):
    client = Client()
    client.force_login(year.reader)
    return client


@pytest.fixture(scope="module")
def staff(year, static_files):
    """Whoever has opened the entry page once, which makes the draft."""
    client = Client()
    client.force_login(year.staff)
    client.get(year.draft.entry.get_absolute_url())
    return client


def test_every_address_is_measured():
    assert set(ADDRESSES) == set(QUERIES) | set(QUERIES_OF_STAFF) | NO_RECORDS


# Before the years below are made, which an admin would see too.
def test_all_pages_of_the_five_reports_are_there_and_light(static_files):
    load_reports()
    client = Client()
    client.force_login(AdminFactory())
    urls = [url for name in QUERIES for url in ADDRESSES[name].known_urls()]
    costs = {url: measure(client, url) for url in urls} | {"/login/": measure(Client(), "/login/")}
    assert {url: cost for url, cost in costs.items() if cost.status != 200 or cost.weight >= LIGHT} == {}


@pytest.mark.parametrize("name", QUERIES)
def test_page_costs_the_same_with_one_row_and_with_three_hundred(reader, year, name):
    url = ADDRESSES[name].url(**pages_of(year).get(name, {}))
    cost = measure(reader, url + FILTERS.get(name, ""))
    is_of_many = Campaign.objects.of_year(2018).count() > MOST_BLOC_YEARS
    expected = OF_MANY_BLOCS.get(name, QUERIES[name]) if is_of_many else QUERIES[name]
    assert (cost.status, cost.queries) == (200, expected)
    assert cost.weight < LIGHT


@pytest.mark.parametrize("name", QUERIES_OF_STAFF)
def test_page_of_staff_costs_the_same_with_one_row_and_with_three_hundred(staff, year, name):
    cost = measure(staff, ADDRESSES[name].url(**pages_of(year)[name]))
    assert (cost.status, cost.queries) == (200, QUERIES_OF_STAFF[name])
    assert cost.weight < (LIGHT_TO_FILL if name == "awards:entry" else LIGHT)


def test_no_page_asks_more_than_twelve_times():
    assert max(QUERIES.values()) <= 12
