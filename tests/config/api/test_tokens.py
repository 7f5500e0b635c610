"""A token opens the JSON and nothing else, for as long as its account may read; a sign-in does not open it."""

import datetime
import json
import logging

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from blocs.models import AccessToken, Stewardship, User
from config.log_lines import JsonFormatter
from tests.factories import AccessTokenFactory, StewardshipFactory, leader_of

from .reading import ROOT, token_of

pytestmark = pytest.mark.django_db
BLOCS = f"{ROOT}/blocs"
TODAY = timezone.localdate()
YESTERDAY = TODAY - datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def nobody_has_failed_yet():
    cache.clear()


@pytest.fixture
def leader(bloc):
    return leader_of(bloc)


@pytest.fixture
def secret(leader):
    return token_of(leader)


def ask(shown, address=BLOCS, client=None, **how):
    return (client or Client()).get(address, headers={"Authorization": shown} if shown else {}, **how)


def refused_with(response):
    """The sentence of a refusal, which is JSON and says how to ask."""
    assert (response.status_code, response["Content-Type"]) == (401, "application/json")
    assert response["WWW-Authenticate"].startswith("Bearer")
    return response.json()["detail"]


def test_token_opens_what_its_account_sees(secret, bloc):
    assert [row["code"] for row in ask(f"Bearer {secret}").json()["items"]] == [bloc.code]


@pytest.mark.parametrize(
    "shown", ["", "Bearer", "Bearer ", "Bearer x", "Basic eDp5", "sotd_" + "a" * 43, "Bearer \xff"]
)
def test_without_a_token_nothing_opens(shown):
    assert "token" in refused_with(ask(shown))


def test_secret_opens_as_a_bearers_alone(secret):
    assert "no token of ours" in refused_with(ask(f"Basic {secret}"))


def test_secret_of_nobody_opens_nothing(secret):
    assert refused_with(ask(f"Bearer {secret[:-1]}{'a' if secret[-1] != 'a' else 'b'}"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda: AccessToken.objects.get().revoke(), "revoked"),
        (lambda: AccessToken.objects.update(made_on=YESTERDAY, expires_on=YESTERDAY), "ran out"),
        (lambda: User.objects.update(is_active=False), "no longer in use"),
        (lambda: User.objects.update(is_staff=True), "admin"),
        (lambda: User.objects.update(is_superuser=True), "admin"),
        (lambda: Stewardship.objects.update(ends_on=YESTERDAY), "no stewardship"),
        (lambda: Stewardship.objects.update(withdrawn_at=timezone.now()), "no stewardship"),
    ],
)
def test_token_opens_nothing_from_the_next_request_on(secret, change, told):
    assert ask(f"Bearer {secret}").status_code == 200
    change()
    assert told in refused_with(ask(f"Bearer {secret}"))


def test_token_opens_on_its_last_day(leader):
    assert ask(f"Bearer {token_of(leader, expires_on=TODAY)}").status_code == 200


@pytest.mark.parametrize("client", ["leader_client", "admin_client"])
def test_sign_in_does_not_open_it(request, client):
    assert refused_with(ask("", client=request.getfixturevalue(client)))


def test_token_stands_for_its_account_beside_a_sign_in(admin_client, secret, bloc):
    StewardshipFactory()
    assert [row["code"] for row in ask(f"Bearer {secret}", client=admin_client).json()["items"]] == [
        bloc.code
    ]


@pytest.mark.parametrize("page", ["/", "/blocs/", "/awards/", "/admin/", "/summary/2018.xlsx", "/names/?q=a"])
def test_token_opens_no_page(secret, page):
    response = ask(f"Bearer {secret}", page)
    assert response.status_code == 302
    assert "/login/" in response.url


@pytest.mark.parametrize("name", ["token", "access_token", "Authorization"])
def test_token_in_the_address_opens_nothing(secret, name):
    assert refused_with(ask("", f"{BLOCS}?{name}={secret}"))


def test_admin_who_must_have_a_second_factor_is_no_matter_here(secret, admin_client, settings):
    settings.SECOND_FACTOR_FOR = "everyone"
    assert ask(f"Bearer {secret}", client=admin_client).status_code == 200


def test_many_wrong_tokens_are_asked_to_wait_and_a_right_one_is_not(secret):
    wrong = "Bearer sotd_" + "a" * 43
    statuses = [ask(wrong).status_code for _time in range(62)]
    assert statuses == [401] * 60 + [429] * 2
    assert ask(wrong)["Retry-After"] == "60"
    assert ask(f"Bearer {secret}").status_code == 200


def test_log_names_the_token_by_its_number_and_never_says_it(secret, caplog):
    caplog.set_level(logging.INFO)
    ask(f"Bearer {secret}")
    ask(f"Bearer {secret}", f"{BLOCS}?token={secret}")
    AccessToken.objects.get().revoke()
    ask(f"Bearer {secret}")
    lines = [JsonFormatter().format(record) for record in caplog.records]
    token = AccessToken.objects.get()
    assert [json.loads(line).get("access_token") for line in lines] == [token.pk] * 3 + [None]
    assert json.loads(lines[0])["user"] == token.user_id
    assert [line for line in lines if secret[5:] in line] == []


def test_day_of_use_is_noted_once(secret, django_assert_num_queries):
    ask(f"Bearer {secret}")
    assert AccessToken.objects.get().last_used_on == TODAY
    # The token; the blocs, their units, names and blocs above are asked for by the page.
    with django_assert_num_queries(3):
        ask(f"Bearer {secret}")


def test_token_without_a_secret_opens_nothing(leader):
    AccessTokenFactory(user=leader)
    assert refused_with(ask("Bearer None"))
