"""Who gets in, with what, how often they may fail, and what opens to whom before the second proof is set up."""

import re
from urllib.parse import unquote

import pytest
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.db import connection
from django.test import Client, override_settings
from django.urls import reverse

from tests.factories import AdminFactory, UserFactory

pytestmark = pytest.mark.django_db
PASSWORD = "Mùa thu 2026!"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36"
LOGIN, HOME, ACCOUNT = "/login/", "/", "/account/"


@pytest.fixture(autouse=True)
def nobody_has_failed_yet():
    cache.clear()


@pytest.fixture
def english(client):
    client.cookies["django_language"] = "en"
    return client


def with_password(user, password=PASSWORD):
    user.set_password(password)
    user.save()
    return user


@pytest.fixture
def officer():
    return with_password(UserFactory(username="officer"))


@pytest.fixture
def admin_to_be():
    return with_password(AdminFactory(username="chief"))


def sign_in(client, user, password=PASSWORD, **more):
    return client.post(LOGIN, {"login": user.username, "password": password, **more})


def code_of(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def with_code_app(user):
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def test_account_and_password_open_the_record(client, officer):
    assert sign_in(client, officer, next="/units/").url == "/units/"
    assert client.get("/units/").status_code == 200


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_signing_in_leads_nowhere_else(client, officer, elsewhere):
    assert sign_in(client, officer, next=elsewhere).url == HOME


def test_who_is_signed_in_is_led_home_from_an_address_that_is_none(client, officer):
    sign_in(client, officer)
    assert client.get("/login/code/", {"next": "http://["}).url == HOME


def test_wrong_password_is_said_and_the_account_stays_typed(english, officer):
    page = sign_in(english, officer, "wrong").content.decode()
    assert "The account or the password is wrong." in page
    assert 'value="officer"' in page


def test_after_five_failures_the_right_password_waits_too(english, officer):
    for _ in range(5):
        sign_in(english, officer, "wrong")
    page = sign_in(english, officer)
    assert page.status_code == 200
    assert "Wait five minutes" in page.content.decode()
    assert sign_in(Client(), with_password(UserFactory())).url == HOME


def test_failures_are_counted_for_all_processes_in_the_database(client, officer):
    sign_in(client, officer, "wrong")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM shared_cache")
        assert cursor.fetchone()[0] > 0


def test_account_out_of_use_stays_shut(english, officer):
    officer.is_active = False
    officer.save()
    assert "The account or the password is wrong." in sign_in(english, officer).content.decode()


def test_nobody_makes_an_account_for_themselves(client):
    for address in ("/account/signup/", "/signup/", "/accounts/signup/"):
        assert client.get(address).status_code in (302, 404)
    assert "signup" not in client.get(LOGIN).content.decode()


def test_second_proof_is_asked_for_once_it_is_set_up(client, officer):
    secret = with_code_app(officer)
    assert sign_in(client, officer, next="/units/").url.startswith("/login/code/")
    assert client.get(HOME).url.startswith(LOGIN)
    assert client.post("/login/code/", {"code": "000000"}).status_code == 200
    assert client.get(HOME).url.startswith(LOGIN)
    assert client.post("/login/code/", {"code": code_of(secret)}).url == "/units/"
    assert client.get(HOME).status_code == 200


@pytest.mark.parametrize(
    "credential",
    ['{"id": 1}', "{}", "[]", "x", '{"id": "a", "rawId": "%", "response": {"clientDataJSON": "YQ"}}'],
)
def test_what_is_no_answer_of_a_key_is_refused_and_nothing_fails(client, credential):
    address = reverse("mfa_login_webauthn")
    client.get(address)
    assert client.post(address, {"credential": credential}).status_code == 302
    assert "_auth_user_id" not in client.session


def test_spare_code_opens_once(client, officer):
    with_code_app(officer)
    code = RecoveryCodes.activate(officer).get_unused_codes()[0]
    for expected in (302, 200):
        sign_in(client, officer)
        assert client.post("/login/code/", {"code": code}).status_code == expected
        client.post("/logout/")


def test_same_code_of_the_app_does_not_open_twice(client, officer):
    code = code_of(with_code_app(officer))
    sign_in(client, officer)
    assert client.post("/login/code/", {"code": code}).status_code == 302
    client.post("/logout/")
    sign_in(client, officer)
    assert client.post("/login/code/", {"code": code}).status_code == 200


def test_secret_of_the_code_app_is_unreadable_in_the_database(officer):
    secret = with_code_app(officer)
    assert secret not in str(Authenticator.objects.get().data)


@pytest.mark.parametrize(("old", "answer"), [([settings.SECRET_KEY], 302), ([], 200)])
def test_second_proof_stays_good_with_the_old_secret_key(client, officer, old, answer):
    secret = with_code_app(officer)
    with override_settings(SECRET_KEY="another" * 10, SECRET_KEY_FALLBACKS=old):
        sign_in(client, officer)
        assert client.post("/login/code/", {"code": code_of(secret)}).status_code == answer


@pytest.mark.parametrize(("wanted", "opens"), [("admins", True), ("everyone", False), ("nobody", True)])
def test_officer_needs_a_second_proof_where_everyone_does(client, officer, wanted, opens):
    with override_settings(SECOND_FACTOR_FOR=wanted):
        sign_in(client, officer)
        assert (client.get(HOME).status_code == 200) is opens


@override_settings(SECOND_FACTOR_FOR="admins")
@pytest.mark.parametrize("address", ["/", "/units/", "/admin/", "/admin/blocs/bloc/", "/summary/"])
def test_admin_gets_nowhere_without_a_second_proof(client, admin_to_be, address):
    sign_in(client, admin_to_be)
    assert client.get(address).url == ACCOUNT
    assert client.post(address).url == ACCOUNT
    assert client.get(ACCOUNT).status_code == 200


@override_settings(SECOND_FACTOR_FOR="admins")
def test_admin_sets_up_the_code_app_and_goes_on(client, admin_to_be):
    sign_in(client, admin_to_be)
    asked = client.get("/account/app/")
    assert unquote(asked.url) == "/account/confirm/?next=/account/app/"
    client.post(asked.url, {"password": PASSWORD})
    page = client.get("/account/app/").content.decode()
    secret = re.search(r"<code>([A-Z2-7]+)</code>", page)[1]
    assert "<svg" in page
    assert client.post("/account/app/", {"code": code_of(secret)}).url == "/account/codes/"
    assert len(re.findall(r"<code>\d+</code>", client.get("/account/codes/").content.decode())) == 10
    assert client.get("/admin/").status_code == 200


@override_settings(SECOND_FACTOR_FOR="admins")
def test_admin_who_takes_the_last_proof_away_gets_nowhere(client, admin_to_be):
    secret = with_code_app(admin_to_be)
    sign_in(client, admin_to_be)
    client.post("/login/code/", {"code": code_of(secret)})
    assert client.get("/admin/").status_code == 200
    client.post("/account/confirm/?next=/account/app/remove/", {"password": PASSWORD})
    assert client.post("/account/app/remove/").url == ACCOUNT
    assert client.get("/admin/").url == ACCOUNT


@override_settings(SECOND_FACTOR_FOR="admins")
def test_second_proof_is_looked_for_once_in_a_session(client, admin_to_be, django_assert_num_queries):
    with_code_app(admin_to_be)
    client.force_login(admin_to_be)
    client.get("/awards/catalogue/")
    with django_assert_num_queries(8):
        client.get("/awards/catalogue/")


def test_administration_has_no_door_of_its_own(client, admin_to_be):
    assert client.get("/admin/login/").url.startswith(LOGIN)
    answer = client.post("/admin/login/", {"username": admin_to_be.username, "password": PASSWORD})
    assert answer.url.startswith(LOGIN)
    assert client.get("/admin/").status_code == 302


def test_weak_password_is_refused_beside_its_field(english, officer):
    sign_in(english, officer)
    for weak in ("short", "12345678901", "officer2026", "password1234"):
        data = {"oldpassword": PASSWORD, "password1": weak, "password2": weak}
        assert english.post("/account/password/", data).context["form"].errors["password1"], weak


def test_new_password_ends_the_other_sign_ins(client, officer):
    other = Client()
    for one in (client, other):
        sign_in(one, officer)
    data = {"oldpassword": PASSWORD, "password1": "Đông chí 2026!", "password2": "Đông chí 2026!"}
    assert client.post("/account/password/", data).status_code == 302
    assert client.get(HOME).status_code == 200
    assert other.get(HOME).status_code == 302


def test_sign_ins_are_listed_and_ended(client, officer):
    other = Client(headers={"user-agent": "A library computer"})
    for one in (client, other):
        sign_in(one, officer)
    assert "A library computer" in client.get("/account/sessions/").content.decode()
    assert client.post("/account/sessions/").url == "/account/sessions/"
    assert client.get(HOME).status_code == 200
    assert other.get(HOME).status_code == 302
    assert UserSession.objects.count() == 1


def end_of(sign_in):
    return f"/account/sessions/{sign_in.pk}/end/"


def test_one_sign_in_is_ended_alone(english, officer):
    left, ended = Client(headers={"user-agent": CHROME}), Client(headers={"user-agent": f"{CHROME} Edg/141"})
    for one in (english, left, ended):
        sign_in(one, officer)
    chosen = UserSession.objects.get(user_agent__contains="Edg/")
    assert english.post(end_of(chosen)).url == "/account/sessions/"
    assert "The sign-in has ended." in english.get("/account/sessions/").content.decode()
    assert [one.get(HOME).status_code for one in (english, left, ended)] == [200, 200, 302]
    assert not UserSession.objects.filter(pk=chosen.pk).exists()


def test_each_other_sign_in_has_a_button_that_says_which_it_ends(english, officer):
    for agent in (CHROME, "A library computer"):
        sign_in(Client(headers={"user-agent": agent}), officer)
    sign_in(english, officer)
    page = english.get("/account/sessions/").content.decode()
    names = re.findall(r'aria-label="(End: .+), since [^"]+"', page)
    assert names == ["End: Chrome, Windows", "End: A library computer"]
    assert page.count("/end/") == 2


def test_sign_in_of_somebody_else_is_not_found(client, officer, admin_to_be):
    sign_in(Client(), admin_to_be)
    theirs = UserSession.objects.get()
    sign_in(client, officer)
    assert client.post(end_of(theirs)).status_code == 404
    assert client.post("/account/sessions/0/end/").status_code == 404
    assert UserSession.objects.filter(pk=theirs.pk).exists()


def test_sign_in_is_ended_by_a_post_alone(client, officer):
    sign_in(Client(), officer)
    other = UserSession.objects.get()
    sign_in(client, officer)
    assert client.get(end_of(other)).status_code == 405
    assert UserSession.objects.filter(pk=other.pk).exists()


def test_ending_the_present_sign_in_logs_out(client, officer):
    sign_in(client, officer)
    assert client.post(end_of(UserSession.objects.get())).status_code == 302
    assert client.get(HOME).url.startswith(LOGIN)
    assert not UserSession.objects.exists()


def test_each_sees_the_own_sign_ins_and_keys_alone(client, officer, admin_to_be):
    sign_in(Client(headers={"user-agent": "Of the chief"}), admin_to_be)
    key = Authenticator.objects.create(
        user=admin_to_be, type="webauthn", data={"name": "Chief", "credential": {}}
    )
    sign_in(client, officer)
    client.post("/account/confirm/?next=/account/", {"password": PASSWORD})
    assert "Of the chief" not in client.get("/account/sessions/").content.decode()
    for address in (f"/account/keys/{key.pk}/", f"/account/keys/{key.pk}/remove/"):
        assert client.get(address).status_code == 404
        assert client.post(address, {"name": "x"}).status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


def way_in(client, user, act, reason="Called back"):
    return client.post(f"/admin/blocs/user/{user.pk}/way-in/", {"act": act, "reason": reason})


def link_in(page):
    return re.search(r"<code>http://testserver(/account/new-password/\S+/)</code>", page.content.decode())[1]


def test_link_of_an_admin_lets_somebody_choose_a_password_once(admin_client, client, officer):
    link = link_in(way_in(admin_client, officer, "link"))
    form = client.get(link).url
    new = "Đông chí 2026!"
    assert client.post(form, {"password1": new, "password2": new}).url == "/account/new-password/done/"
    assert client.get("/account/new-password/done/").status_code == 200
    assert sign_in(client, officer, new).url == HOME
    assert b"<form method" not in Client().get(link).content.split(b"<main")[1]


def test_changed_link_opens_nothing(admin_client, english, officer, admin_to_be):
    link = link_in(way_in(admin_client, officer, "link"))
    before, _, key = link.rstrip("/").rpartition("-")
    of_another = link.replace(f"/{user_pk_to_url_str(officer)}-", f"/{user_pk_to_url_str(admin_to_be)}-")
    for wrong in (f"{before}-{key[::-1]}/", of_another, "/account/new-password/1-set-password/"):
        assert "no longer good" in english.get(wrong).content.decode(), wrong


def test_lost_second_proof_is_taken_away_and_sign_ins_end(admin_client, client, officer):
    secret = with_code_app(officer)
    sign_in(client, officer)
    client.post("/login/code/", {"code": code_of(secret)})
    assert way_in(admin_client, officer, "proof").status_code == 302
    assert client.get(HOME).status_code == 302
    assert sign_in(client, officer).url == HOME


def test_help_into_an_account_asks_for_a_reason_and_keeps_it(admin_client, officer):
    assert way_in(admin_client, officer, "link", reason="").context["form"].errors["reason"]
    assert way_in(admin_client, officer, "x").context["form"].errors["act"]
    officer.refresh_from_db()
    assert officer.helped_in_at is None
    way_in(admin_client, officer, "proof", reason="Came in person")
    page = admin_client.get(f"/admin/blocs/user/{officer.pk}/history/", follow=True).content.decode()
    assert "Came in person" in page


def test_nobody_helps_themselves_past_their_own_password(client, admin_to_be):
    with_code_app(admin_to_be)
    client.force_login(admin_to_be)
    for act in ("link", "proof"):
        assert way_in(client, admin_to_be, act).status_code == 403
    assert Authenticator.objects.filter(user=admin_to_be).exists()


def test_only_who_may_change_an_account_helps_into_it(client, officer, admin_to_be):
    clerk = AdminFactory(is_superuser=False)
    clerk.user_permissions.add(
        Permission.objects.get(codename="change_user"), Permission.objects.get(codename="view_user")
    )
    client.force_login(clerk)
    assert way_in(client, officer, "link").status_code == 200
    assert way_in(client, admin_to_be, "link").status_code == 403
    client.force_login(officer)
    assert way_in(client, officer, "link").status_code == 302


def test_name_is_written_the_vietnamese_way(client):
    user = with_password(UserFactory(last_name="Nguyễn Thị Minh", first_name="Khai"))
    sign_in(client, user)
    assert "<strong>Nguyễn Thị Minh Khai</strong>" in client.get(HOME).content.decode()
