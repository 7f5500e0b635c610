"""What people change of their own ways in stands in the history of the account and in the audit, without secrets."""

import datetime
import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.cache import cache
from django.db import DatabaseError, transaction
from django.test import Client

from blocs.models import Act, SecondProof, User
from tests.config.test_signing_in import (
    PASSWORD,
    code_of,
    link_in,
    sign_in,
    way_in,
    with_code_app,
    with_password,
)
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
NEW = "Đông chí 2026!"
CHANGED = "officer changed user: password last changed from “01/01/2026 07:00” to “.+” because “"
EVENTS = SecondProof.pgh_event_model.objects


@pytest.fixture(autouse=True)
def nobody_has_failed_yet():
    cache.clear()


@pytest.fixture
def officer():
    user = with_password(UserFactory(username="officer"))
    User.objects.update(password_changed_at=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    return user


@pytest.fixture
def signed_in(client, officer):
    sign_in(client, officer)
    confirm(client)
    return client


@pytest.fixture
def admin(admin_client):
    admin_client.cookies["django_language"] = "en"
    return admin_client


def confirm(client):
    client.post("/account/confirm/?next=/account/", {"password": PASSWORD})


def with_key(user, name="Key 1"):
    data = {"name": name, "credential": {"id": "SECRET"}}
    return Authenticator.objects.create(user=user, type="webauthn", data=data)


def told(admin, user):
    """The sentences of the history of an account, newest first."""
    page = admin.get(f"/history/user/{user.pk}/").content.decode()
    sentences = re.findall(r"<div>\s*<p>(.*?)</p>", page, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", sentence).split()) for sentence in sentences]


def test_code_app_that_is_set_up_stands_in_the_history_with_its_spare_codes(signed_in, admin, officer):
    page = signed_in.get("/account/app/").content.decode()
    signed_in.post("/account/app/", {"code": code_of(re.search(r"<code>([A-Z2-7]+)</code>", page)[1])})
    assert set(told(admin, officer)[:2]) == {
        "officer entered second proof: kind “code app”",
        "officer entered second proof: kind “spare codes”",
    }


def test_code_app_that_is_taken_away_stands_in_the_history(signed_in, admin, officer):
    with_code_app(officer)
    signed_in.post("/account/app/remove/")
    assert told(admin, officer)[0] == "officer struck out second proof: kind “code app”"


def test_new_spare_codes_stand_in_the_history(signed_in, admin, officer):
    with_code_app(officer)
    RecoveryCodes.activate(officer)
    signed_in.post("/account/codes/new/")
    assert sorted(told(admin, officer)[:2]) == [
        "officer entered second proof: kind “spare codes”",
        "officer struck out second proof: kind “spare codes”",
    ]


def test_new_name_of_a_key_stands_in_the_history(signed_in, admin, officer):
    signed_in.cookies["django_language"] = "en"
    signed_in.post(f"/account/keys/{with_key(officer).pk}/", {"name": "Of the safe"})
    assert told(admin, officer)[0] == (
        "officer changed second proof “key or passkey” because “Key 1 is now called Of the safe”"
    )


def test_key_that_came_and_went_stands_in_the_history(signed_in, admin, officer):
    signed_in.post(f"/account/keys/{with_key(officer).pk}/remove/")
    went, came = told(admin, officer)[:2]
    assert went == "officer struck out second proof: kind “key or passkey”"
    assert came.endswith("entered second proof: kind “key or passkey”")


def test_use_of_a_proof_is_no_change(signed_in, officer):
    with_code_app(officer)
    codes = RecoveryCodes.activate(officer)
    codes.validate_code(codes.get_unused_codes()[0])
    Authenticator.objects.get(type="totp").record_usage()
    assert sorted(EVENTS.values_list("pgh_label", "type")) == [
        ("insert", "recovery_codes"),
        ("insert", "totp"),
    ]


def test_history_holds_no_secret():
    assert [field.name for field in EVENTS.model._meta.fields if not field.name.startswith("pgh_")] == [
        "user",
        "type",
    ]


def test_history_of_proofs_cannot_be_altered(officer):
    with_code_app(officer)
    with pytest.raises(DatabaseError), transaction.atomic():
        EVENTS.update(type="webauthn")


def test_password_that_is_changed_stands_in_the_history(signed_in, admin, officer):
    signed_in.cookies["django_language"] = "en"
    signed_in.post("/account/password/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert re.fullmatch(CHANGED + "a new password”", told(admin, officer)[0])


def test_password_that_was_refused_is_no_change(signed_in, admin, officer):
    before = told(admin, officer)
    signed_in.post("/account/password/", {"oldpassword": "wrong", "password1": NEW, "password2": NEW})
    assert told(admin, officer) == before


def test_password_chosen_by_a_link_is_told_as_that(admin, officer):
    stranger = Client()
    form = stranger.get(link_in(way_in(admin, officer, "link"))).url
    stranger.cookies["django_language"] = "en"
    stranger.post(form, {"password1": NEW, "password2": NEW})
    assert re.fullmatch(CHANGED + "a new password, by the link of an admin”", told(admin, officer)[0])


def test_proof_that_an_admin_takes_away_is_the_admins_act(admin, admin_user, officer):
    with_code_app(officer)
    way_in(admin, officer, "proof", reason="Came in person")
    assert Act.objects.get(pk=EVENTS.get(pgh_label="delete").pgh_context_id).metadata["user"] == admin_user.pk
    assert any("struck out second proof" in sentence for sentence in told(admin, officer))


def test_audit_finds_what_somebody_changed_of_their_own(signed_in, admin, officer):
    with_code_app(officer)
    signed_in.post("/account/app/remove/")
    page = admin.get("/audit/", {"who": "officer", "kind": "user", "what": "changes"}).content.decode()
    assert re.search(r"struck out\s+1\s+second proof", page)
    assert f'href="/history/user/{officer.pk}/"' in page
