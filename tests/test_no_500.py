"""No page answers 500, whoever asks for whatever address in whatever way.

What each role gets at each address stands in test_permissions.py; here those ask who get most.
"""

import re
from functools import cache
from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blocs.models import Bloc, Stewardship

from .addresses import KNOWN, addresses
from .asking import ask
from .factories import AdminFactory, StewardshipFactory, UserFactory
from .filled_form import filled_form
from .on_record import fill_empty_models, load_reports
from .test_page_weight_and_queries import QUERIES

# Though the module's fixtures open the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db

ADDRESSES = addresses()
OURS = [address for address in ADDRESSES if not address.is_admins]
ADMINS = [address for address in ADDRESSES if address.is_admins]
ROLES = ["leader", "staff", "admin"]
# GET asks for every page here, PUT and DELETE in test_permissions.py.
METHODS = ["POST", "HEAD", "PATCH", "OPTIONS"]
# They only do something, and have no page to show.
ONLY_POSTED = {"logout", "awards:entry-of-conference", "awards:entry-draft", "awards:entry-discard"}
ONLY_POSTED |= {"awards:opening-take-back", "stop-acting", "usersessions_end"}
ONLY_POSTED |= {"awards:import-bring-in"}
ONLY_POSTED |= {f"awards:proposal-{act}" for act in ("answer", "quota-base", "discard", "line-strike")}
# Without a second proof, a sign-in of the house or a monitor's token there is nothing to see.
NOTHING_HERE = {"mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_download_recovery_codes", "metrics"}
NOTHING_HERE |= {
    "socialaccount_login_error",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
    "openid_connect_login",
    "openid_connect_callback",
}
# Nobody signs in there; what a token opens has tests of its own.
NOTHING_HERE |= {address.name for address in OURS if address.name.startswith("api:")}
# Read by views and perhaps written in no page.
PARAMETERS = ["page", "next", "language", "sort", "columns", "after", "before", "as", "view"]
ADMIN_PARAMETERS = ["q", "p", "o", "e", "all", "term", "app_label", "model_name", "field_name", "pk__in"]
ADMIN_PARAMETERS += ["_to_field", "_popup", "_changelist_filters", "_source_model"]

HOSTILE = [
    *["", " ", "\0", "a\0b", "%", "%s", "%(code)s", "{{ request }}", "'", '"', "\\", "\n", "' OR 1=1; --"],
    *["0", "-1", "1.5", "1e400", "NaN", "Infinity", "١٢", "²", str(2**31), str(2**63), "9" * 20],
    *["9" * 401, "9" * 5000, "abc", "True", "None", "null", "[]", "{}", '{"a": 1}', "1,2", "1-2", ".", ".."],
    *["31/02/2018", "29/02/2019", "00/00/0000", "01/01/0001", "31/12/9999", "2018-13-01", "--02-30", "2018"],
    *["Cơ yếu", "Co\u031b ye\u0302\u0301u", "🏅", "\u202eشعار", "\u0301", "\ufdd0", "x" * 10_000],
    *["http://[", "//elsewhere.example", "javascript:alert(1)", "../../etc/passwd", "<script>"],
]
values = st.sampled_from(HOSTILE) | st.text(max_size=20) | st.integers().map(str)
# What is drawn depends on what the database holds, so examples are not kept from run to run.
garbage = settings(database=None, suppress_health_check=list(HealthCheck))

# What clients send that are broken themselves.
BROKEN = {
    "query and language": {
        "QUERY_STRING": "%ff=%fe&page=%&q=%00&q=%c3%28&=&&",
        "HTTP_ACCEPT_LANGUAGE": "vi;q=9e999,*;q=-1,\x00" + "a-" * 5000,
    },
    "cookies": {"HTTP_COOKIE": 'sessionid="; django_language=\xff; messages=[[; csrftoken=x; ;=;'},
    "host": {"HTTP_HOST": "["},
    "length": {"method": "POST", "CONTENT_LENGTH": "abc"},
    "charset": {"method": "POST", "content_type": "application/x-www-form-urlencoded; charset=nonsense"},
    "json": {"method": "POST", "content_type": "application/json", "data": "{"},
    "boundary": {"method": "POST", "content_type": "multipart/form-data", "data": "--x"},
    "part": {"method": "POST", "content_type": "multipart/form-data; boundary=x", "data": "--x\r\n\r\n--x"},
}


@pytest.fixture(scope="module")
def records(module_db):
    """The five reports, and a row of every model of which they say nothing."""
    load_reports()
    fill_empty_models()


@pytest.fixture(scope="module")
def clients(records):
    """A client for each role; an exception comes as the 500 that people would see."""
    users = {"leader": UserFactory(), "staff": UserFactory(), "admin": AdminFactory()}
    for bloc in Bloc.objects.all():
        StewardshipFactory(user=users["leader"], bloc=bloc, role=Stewardship.Role.LEADER)
        StewardshipFactory(user=users["staff"], bloc=bloc, role=Stewardship.Role.STAFF)
    clients = {role: Client(raise_request_exception=False) for role in ROLES}
    for role, user in users.items():
        clients[role].force_login(user)
    return clients


@pytest.fixture(scope="module")
def form_at(clients):
    """What the forms at an address would send for an admin, with the parameters of its links; each is read once."""

    @cache
    def form_at(address):
        response = clients["admin"].get(address.known_urls()[0])
        if response.status_code != 200 or "html" not in response["Content-Type"]:
            return {}
        linked = re.findall(r"[?&;](\w+)=", response.content.decode())
        return dict.fromkeys(linked, "") | filled_form(response)

    return form_at


@pytest.fixture(scope="module")
def methods_at(clients):
    """GET and POST, or the one of them that an address takes: a view says so when it refuses another one."""

    @cache
    def methods_at(address):
        refused = ask(clients["admin"], address.known_urls()[0], method="PUT")
        allowed = refused.get("Allow", "GET, POST")
        return [method for method in ("GET", "POST") if method in allowed] or ["GET"]

    return methods_at


def failures(responses):
    """The requests that failed, each with the exception behind it."""
    return [
        "{REQUEST_METHOD} {PATH_INFO}?{QUERY_STRING}: ".format(**response.request) + repr(response.exc_info)
        for response in responses
        if response.status_code >= 500 or b"Traceback" in response.getvalue()
    ]


def spoilt_request(data, address, form, methods):
    """A request at the address that sends what its form holds, much of it replaced by garbage."""
    arguments = data.draw(st.sampled_from(address.known_arguments()))
    if arguments and data.draw(st.integers(0, 3)) == 0:
        arguments = {name: data.draw(values) for name in arguments}
    url = address.url(**arguments)
    names = st.sampled_from([*form, *(ADMIN_PARAMETERS if address.is_admins else PARAMETERS)])
    spoilt = data.draw(st.dictionaries(names, values | st.lists(values, max_size=3), min_size=3, max_size=8))
    if data.draw(st.sampled_from(methods)) == "POST":
        return {"url": url, "method": "POST", "data": urlencode(form | spoilt, doseq=True)}
    return {"url": f"{url}?{urlencode(spoilt, doseq=True)}"}


def test_no_address_is_left_out(records):
    assert [address.template for address in ADDRESSES if not address.known_urls()] == []
    assert set(KNOWN) <= {address.name or address.template for address in ADDRESSES}


def test_every_known_address_has_its_page(clients):
    """All pages that readers have of the reports are there in test_page_weight_and_queries.py."""
    elsewhere = ONLY_POSTED | NOTHING_HERE | QUERIES.keys()
    pages = [address for address in OURS if address.name not in elsewhere]
    urls = [url for address in pages for url in address.known_urls()]
    answers = {url: clients["admin"].get(url).status_code for url in urls}
    assert {url: status for url, status in answers.items() if status not in {200, 302}} == {}


def test_no_page_fails_for_staff(clients):
    urls = [url for address in OURS for url in address.known_urls()[:4]]
    assert failures(ask(clients["staff"], url) for url in urls) == []


def test_no_page_of_the_admin_fails(clients):
    urls = [url for address in ADMINS for url in address.known_urls()]
    assert failures(ask(clients["admin"], url) for url in urls) == []


def test_no_page_fails_at_any_method(clients):
    urls = [address.known_urls()[0] for address in OURS]
    assert failures(ask(clients["staff"], url, method=method) for url in urls for method in METHODS) == []


@pytest.mark.parametrize("broken", BROKEN)
def test_no_page_fails_on_a_broken_client(clients, broken):
    urls = [address.known_urls()[0] for address in OURS]
    assert failures(ask(clients["admin"], url, **BROKEN[broken]) for url in urls) == []


def test_no_unknown_address_fails(clients):
    paths = [quote(value, safe="/") for value in HOSTILE]
    urls = [f"/{before}{path}{after}" for path in paths for before in ("", "admin/") for after in ("", "/")]
    assert failures(ask(clients["admin"], url) for url in urls) == []


@pytest.mark.parametrize("address", OURS, ids=lambda address: address.name)
@given(data=st.data())
@settings(garbage, max_examples=6)
def test_no_page_fails_on_garbage(clients, form_at, methods_at, address, data):
    client = clients[data.draw(st.sampled_from(ROLES))]
    spoilt = spoilt_request(data, address, form_at(address), methods_at(address))
    assert failures([ask(client, **spoilt)]) == []


@given(data=st.data(), address=st.sampled_from(ADMINS))
@settings(garbage, max_examples=150)
def test_no_page_of_the_admin_fails_on_garbage(clients, form_at, methods_at, data, address):
    spoilt = spoilt_request(data, address, form_at(address), methods_at(address))
    assert failures([ask(clients["admin"], **spoilt)]) == []
