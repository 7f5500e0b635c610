"""Tokens for other systems: made by admins for accounts that are none, shown once, revoked and never forgotten."""

import datetime
import re

import pytest
from django.core.exceptions import ValidationError

from blocs.models import AccessToken, Act, User
from tests.conftest import signed_in
from tests.factories import AccessTokenFactory, AdminFactory, UserFactory

pytestmark = pytest.mark.django_db
ADD = "/admin/blocs/accesstoken/add/"
TODAY = datetime.date.today()
EVENTS = AccessToken.pgh_event_model.objects


def page_of(token, page="change"):
    return f"/admin/blocs/accesstoken/{token.pk}/{page}/"


@pytest.fixture
def admin(admin_client):
    admin_client.cookies["django_language"] = "en"
    return admin_client


@pytest.fixture
def token():
    return AccessTokenFactory()


def form_for(user, **typed):
    return {"user": user.pk, "purpose": "Kho dữ liệu", "expires_on": TODAY.strftime("%d/%m/%Y")} | typed


def secret_in(response):
    return re.search("<code>(.+)</code>", response.content.decode())[1]


def errors_of(response):
    return response.context["adminform"].form.errors


def test_admin_makes_a_token_and_is_led_to_where_its_secret_is_made(admin):
    user = UserFactory()
    response = admin.post(ADD, form_for(user))
    token = AccessToken.objects.get()
    assert (token.user, token.purpose, token.expires_on) == (user, "Kho dữ liệu", TODAY)
    assert response.url == page_of(token)
    assert page_of(token, "secret") in admin.get(response.url).content.decode()


def test_secret_is_shown_once_and_kept_nowhere(admin, token):
    secret = secret_in(admin.post(page_of(token, "secret")))
    assert AccessToken.objects.of_secret(secret) == token
    token.refresh_from_db()
    kept = [str(value) for value in vars(token).values()]
    assert not any(secret in value for value in kept)
    assert secret not in admin.get(page_of(token)).content.decode()


def test_new_secret_makes_the_one_before_void(admin, token):
    first, second = (secret_in(admin.post(page_of(token, "secret"))) for _time in range(2))
    assert AccessToken.objects.of_secret(first) is None
    assert AccessToken.objects.of_secret(second) == token


def test_secret_is_made_by_a_post_alone(admin, token):
    assert admin.get(page_of(token, "secret")).status_code == 405


def test_secret_of_no_token_is_not_made(admin):
    assert admin.post("/admin/blocs/accesstoken/0/secret/").status_code == 404


def test_admin_without_the_right_makes_no_secret(token):
    client = signed_in(UserFactory(is_staff=True))
    assert client.post(page_of(token, "secret")).status_code == 403
    token.refresh_from_db()
    assert token.secret_hash is None


@pytest.mark.parametrize("facts", [{"is_staff": True}, {"is_superuser": True}, {"is_active": False}])
def test_token_is_not_for_an_admin_nor_an_account_out_of_use(admin, facts):
    response = admin.post(ADD, form_for(UserFactory(**facts)))
    assert list(errors_of(response)) == ["user"]
    assert not AccessToken.objects.exists()


@pytest.mark.parametrize("typed", [{"purpose": " "}, {"expires_on": ""}])
def test_purpose_and_last_day_are_asked_for(admin, typed):
    assert list(errors_of(admin.post(ADD, form_for(UserFactory(), **typed)))) == list(typed)


@pytest.mark.parametrize("days", [-1, 732])
def test_token_lasts_two_years_at_most(admin, days):
    day = TODAY + datetime.timedelta(days=days)
    response = admin.post(ADD, form_for(UserFactory(), expires_on=day.strftime("%d/%m/%Y")))
    assert "A token lasts two years at most" in str(errors_of(response))


def test_token_whose_account_became_an_admins_is_revoked_all_the_same(admin, token):
    User.objects.update(is_staff=True)
    admin.post(page_of(token), form_for(token.user, revoke="on"))
    token.refresh_from_db()
    assert token.revoked_at


def test_account_of_a_token_stays(admin, token):
    admin.post(page_of(token), form_for(UserFactory(), purpose="Cổng dịch vụ"))
    before = token.user
    token.refresh_from_db()
    assert (token.user, token.purpose) == (before, "Cổng dịch vụ")


def test_token_is_revoked_for_good(admin, token):
    admin.post(page_of(token), form_for(token.user, revoke="on", reason_for_change="Thay hệ thống"))
    token.refresh_from_db()
    assert token.revoked_at.date() == datetime.datetime.now(datetime.UTC).date()
    assert admin.post(page_of(token), form_for(token.user)).status_code == 403
    with pytest.raises(ValidationError, match=r"thu hồi|revoked"):
        token.make_secret()


def test_history_and_audit_tell_of_the_token_without_its_secret(admin, token):
    secret = secret_in(admin.post(page_of(token, "secret")))
    admin.post(page_of(token), form_for(token.user, revoke="on", reason_for_change="Thay hệ thống"))
    told = admin.get(f"/history/accesstoken/{token.pk}/").content.decode()
    assert "secret made at" in told
    assert "Thay hệ thống" in told
    assert "Thay hệ thống" in admin.get("/audit/").content.decode()
    kept = str([*EVENTS.values(), *Act.objects.values()])
    assert secret not in kept
    assert str(AccessToken.objects.get().secret_hash) not in kept


def test_use_is_noted_once_a_day_and_in_no_history(token, django_assert_num_queries):
    events = EVENTS.count()
    token.note_use()
    with django_assert_num_queries(0):
        token.note_use()
    token.refresh_from_db()
    assert (token.last_used_on, EVENTS.count()) == (TODAY, events)


def test_what_cannot_be_a_secret_is_not_looked_for(django_assert_num_queries):
    with django_assert_num_queries(0):
        for shown in ("", "x", "sotd_", "sotd_" + "ư" * 43, "sotd_" + "a" * 44, "sotd_" + "a" * 42 + "\0"):
            assert AccessToken.objects.of_secret(shown) is None


def test_admins_alone_come_to_the_tokens(staff_client, token):
    assert staff_client.get(page_of(token)).status_code == 302
    assert signed_in(AdminFactory()).get(page_of(token)).status_code == 200


def test_change_that_says_nothing_is_sent_back(admin, token):
    assert set(errors_of(admin.post(page_of(token), {}))) == {"purpose", "expires_on"}
