"""The house's own sign-in, over OpenID Connect, with a real server of it on loopback."""

from urllib.parse import urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.test import Client, override_settings
from oidc_provider_mock import run_server_in_thread

from blocs.models import User
from tests.factories import AdminFactory, UserFactory

pytestmark = pytest.mark.django_db
BEGIN, HOME = "/login/sso/house/", "/"


@pytest.fixture(scope="module")
def server():
    with run_server_in_thread() as server:
        yield f"http://127.0.0.1:{server.server_port}"


@pytest.fixture(autouse=True)
def switched_on(server):
    cache.clear()
    app = {
        "provider_id": "house",
        "name": "",
        "client_id": "blocs",
        "secret": "s",
        "settings": {"server_url": server},
    }
    providers = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
    with override_settings(OIDC_SERVER=server, OIDC_NAME="Sở Nội vụ", SOCIALACCOUNT_PROVIDERS=providers):
        yield


def come_back(client, server, number, **claims):
    """Sign in over there as somebody; returns the answer here to their coming back."""
    requests.put(f"{server}/users/{number}", json=claims, timeout=10)
    there = client.post(BEGIN).url
    back = requests.post(there, data={"sub": number}, allow_redirects=False, timeout=10).headers["Location"]
    return client.get(f"{urlsplit(back).path}?{urlsplit(back).query}")


def test_login_page_offers_the_sign_in_of_the_house(client):
    page = client.get("/login/").content.decode()
    assert f'action="{BEGIN}"' in page
    assert "Sở Nội vụ" in page


@override_settings(OIDC_SERVER="", SOCIALACCOUNT_PROVIDERS={})
def test_without_a_server_nothing_is_offered(client):
    assert BEGIN not in client.get("/login/").content.decode()
    assert client.post(BEGIN).status_code == 404


def test_who_signed_in_over_there_opens_the_account_of_that_name(client, server):
    user = UserFactory(username="lan.tt")
    assert come_back(client, server, "7", preferred_username="lan.tt").url == HOME
    assert client.get(HOME).wsgi_request.user == user
    assert SocialAccount.objects.get().user == user


def test_number_over_there_stays_with_the_account(client, server):
    user = UserFactory(username="lan.tt")
    come_back(client, server, "7", preferred_username="lan.tt")
    again = Client()
    come_back(again, server, "7", preferred_username="another.name")
    assert again.get(HOME).wsgi_request.user == user


@pytest.mark.parametrize("claims", [{"preferred_username": "nobody"}, {"preferred_username": ""}, {}])
def test_who_has_no_account_here_is_told_so(client, server, claims):
    client.cookies["django_language"] = "en"
    answer = come_back(client, server, "8", **claims)
    assert (answer.status_code, User.objects.count()) == (403, 0)
    assert "Ask your administrator to make one" in answer.content.decode()
    assert client.get(HOME).status_code == 302


def test_account_out_of_use_stays_shut(client, server):
    UserFactory(username="lan.tt", is_active=False)
    come_back(client, server, "7", preferred_username="lan.tt")
    assert client.get(HOME).status_code == 302


@override_settings(SECOND_FACTOR_FOR="admins")
def test_admin_needs_a_second_proof_here_too(client, server):
    AdminFactory(username="chief")
    come_back(client, server, "9", preferred_username="chief")
    assert client.get("/admin/").url == "/account/"


def test_answer_that_was_not_asked_for_opens_nothing(client, server):
    UserFactory(username="lan.tt")
    answer = client.get("/login/sso/house/back/", {"code": "x", "state": "y"})
    assert "sessionid" not in client.cookies or client.get(HOME).status_code == 302
    assert answer.status_code in (200, 401, 403)
