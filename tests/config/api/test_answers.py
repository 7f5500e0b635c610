"""Every answer is JSON with a clear sentence, is kept by nobody, and only reads."""

import pytest
from django.test import Client

from blocs.models import Stewardship
from tests.factories import BlocFactory, CampaignFactory

from .reading import ROOT, client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(bloc, leader_client):
    CampaignFactory(bloc=bloc, year=2018)
    return client_of(leader_client.user)


def wrong_in(response):
    """The parameters at fault."""
    assert (response.status_code, response["Content-Type"]) == (422, "application/json")
    return [fault["name"] for fault in response.json()["parameters"]]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("limit=0", ["limit"]),
        ("limit=101", ["limit"]),
        ("limit=abc&year=x", ["limit", "year"]),
        ("year=", ["year"]),
        ("year=18", ["year"]),
        ("year=1e3", ["year"]),
        ("after=-1", ["after"]),
        ("after=9223372036854775808", ["after"]),
        ("bloc=%00", ["bloc"]),
        ("bloc=kh%E1%BB%91i", ["bloc"]),
        ("bloc=", ["bloc"]),
        ("yeer=2018", ["yeer"]),
        ("year=2018&year=2019", ["year"]),
        ("%ff=%fe", ["\ufffd"]),
    ],
)
def test_what_is_asked_wrongly_is_said_by_name(client, query, names):
    assert wrong_in(client.get(f"{ROOT}/standings?{query}")) == names


def test_record_takes_no_parameter(client, bloc):
    assert wrong_in(client.get(f"{ROOT}/blocs/{bloc.code}?year=2018")) == ["year"]


@pytest.mark.parametrize(
    "path",
    [
        *("/blocs/nowhere", "/blocs/nowhere/2018", "/awards/0", f"/awards/{2**63}", f"/awards/{'9' * 400}"),
        *(
            "/awards/1.5",
            "/awards/-1",
            "/people/x",
            "/nowhere",
            "/",
            "",
            "/blocs/",
            "/standings?bloc=nowhere",
        ),
    ],
)
def test_what_is_not_there_is_said_in_json(client, path):
    response = client.get(f"{ROOT}{path}")
    assert (response.status_code, response["Content-Type"]) == (404, "application/json")
    assert response.json()["detail"].endswith("may not see it.")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
def test_nothing_is_written(client, method):
    response = client.generic(method, f"{ROOT}/blocs", '{"name": "x"}', content_type="application/json")
    assert (response.status_code, response["Content-Type"]) == (405, "application/json")
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_browser_that_checks_forms_hears_the_same():
    assert Client(enforce_csrf_checks=True).post(f"{ROOT}/blocs", {}).status_code == 405


def test_head_has_the_headers_of_get_and_nothing_else(client):
    got, head = client.get(f"{ROOT}/blocs"), client.head(f"{ROOT}/blocs")
    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Type"] == got["Content-Type"] == "application/json; charset=utf-8"


def test_options_says_what_may_be_done_to_whoever_asks():
    response = Client().options(f"{ROOT}/blocs")
    assert (response.status_code, response["Allow"], response.content) == (204, "GET, HEAD, OPTIONS", b"")


def test_answers_are_kept_by_nobody_and_shown_on_no_other_site(client):
    response = client.get(f"{ROOT}/blocs")
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert not response.has_header("Access-Control-Allow-Origin")
    assert not response.cookies


def test_vietnamese_stands_as_it_is_written(client, bloc):
    assert bloc.name.encode() in client.get(f"{ROOT}/blocs").content


def test_malformed_host_is_told_in_json(client):
    response = client.get(f"{ROOT}/blocs", HTTP_HOST="[")
    assert (response.status_code, response["Content-Type"]) == (400, "application/json")


def test_failure_is_told_in_json(client):
    client.raise_request_exception = False
    # A kind that the description does not have.
    Stewardship.objects.update(bloc=BlocFactory(kind="?"))
    response = client.get(f"{ROOT}/blocs")
    assert (response.status_code, response["Content-Type"]) == (500, "application/json")
    assert response.json()["detail"].startswith("This failed")
