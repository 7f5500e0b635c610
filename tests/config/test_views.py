import re

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.resolvers import RegexPattern

from config import urls_of_accounts

# Addresses that answer a stranger, each with its reason.
OPEN = {
    "login/": "where one ceases to be a stranger",
    "login/code/": "the second step, which goes back to the first",
    "login/key/": "the same with a passkey",
    "login/sso/cancelled/": "whoever turned back on the way through the house's own sign-in",
    "login/sso/failed/": "likewise",
    "login/sso/unknown/": "likewise",
    "login/sso/x/": "not found where the house has none",
    "login/sso/x/back/": "likewise",
    "account/inactive/": "says no more than that",
    "account/new-password/done/": "likewise",
    "i18n/": "the login page has the language switch",
    "healthz": "a monitor has no account",
    "readyz": "likewise",
    "metrics": "a monitor shows a token; all others find nothing",
    "logout/": "leaving twice does no harm",
}

# One of them suits every kind of parameter.
VALUES = ["x", "1", "2025"]


def addresses(patterns=None, before=""):
    """Every address of the app with a value for each of its parameters."""
    for entry in patterns or get_resolver().url_patterns:
        path = before + path_with_values(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry.url_patterns, path)
        elif isinstance(entry, URLPattern):
            yield path


def path_with_values(pattern):
    if isinstance(pattern, RegexPattern):
        return str(pattern)

    def value(match):
        return next(value for value in VALUES if re.fullmatch(pattern.converters[match[1]].regex, value))

    return re.sub(r"<(?:\w+:)?(\w+)>", value, str(pattern))


OF_TOKENS = {path for path in addresses() if path.startswith("api/")}


def test_stranger_is_sent_to_the_login_page_from_every_address(client, db):
    # The admin's two regular expressions stand for addresses that are walked by themselves.
    walked = {path for path in addresses() if path not in OPEN and "(" not in path and path not in OF_TOKENS}
    assert "admin/" in walked
    answers = {path: client.get(f"/{path}") for path in walked}
    let_in = {
        path: answer.status_code
        for path, answer in answers.items()
        if answer.status_code != 302 or "/login/?next=" not in answer["Location"]
    }
    assert let_in == {}


def test_stranger_is_refused_where_programs_show_a_token(client, db):
    assert len(OF_TOKENS) == 24
    assert {client.get(f"/{path}").status_code for path in OF_TOKENS} == {401}


def test_open_addresses_exist():
    assert OPEN.keys() <= set(addresses())


@pytest.mark.parametrize("wanted", ["en-US,en;q=0.9", "fr", ""])
def test_browser_language_does_not_matter(client, wanted):
    response = client.get(reverse("account_login"), headers={"accept-language": wanted})
    assert response["Content-Language"] == "vi"
    assert '<html lang="vi">' in response.text


def test_switch_to_english_is_remembered_and_leads_back(client):
    response = client.post(reverse("set_language"), {"language": "en", "next": reverse("account_login")})
    assert response["Location"] == reverse("account_login")
    assert '<html lang="en">' in client.get(reverse("account_login")).text


def test_unknown_language_in_the_cookie_is_vietnamese(client):
    client.cookies["django_language"] = "../../xx"
    assert client.get(reverse("account_login"))["Content-Language"] == "vi"


def test_pages_load_from_this_server_only(client):
    response = client.get(reverse("account_login"))
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
def test_pages_of_an_account_are_read_and_posted_to_and_nothing_else(user_client, method):
    walked = {path for path in addresses(urls_of_accounts.urlpatterns) if "(" not in path}
    assert "login/" in walked
    answers = {path: user_client.generic(method, f"/{path}").status_code for path in walked}
    assert answers == dict.fromkeys(walked, 405)


def test_logging_out_takes_a_post(user_client):
    assert user_client.get(reverse("logout")).status_code == 405
    assert user_client.post(reverse("logout"))["Location"] == reverse("account_login")
