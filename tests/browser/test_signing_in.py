"""A second proof in a real browser: a code app, a passkey, and the pages around them."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import override_settings

from blocs.models import SecondProof
from tests.config.test_signing_in import PASSWORD, code_of
from tests.factories import AdminFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def english(page, live_server):
    cache.clear()
    page.context.add_cookies([{"name": "django_language", "value": "en", "url": live_server.url}])


@pytest.fixture
def chief(transactional_db):
    return AdminFactory(username="chief", password=PASSWORD)


@pytest.fixture
def passkeys(page):
    """A key in the browser's own pocket, which says yes to whatever it is asked."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
    }
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    yield
    devtools.send("WebAuthn.disable")


def log_in(page):
    page.goto("/login/")
    page.get_by_label("Username").fill("chief")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def log_out(page):
    page.get_by_role("button", name="Log out").click()


def confirm_password(page):
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()


@override_settings(SECOND_FACTOR_FOR="admins")
def test_admin_sets_up_a_code_app_and_comes_in_with_it(page, chief, violations, refused):
    log_in(page)
    assert page.url.endswith("/account/")
    assert "needs a second proof" in page.locator(".messages").inner_text()
    page.get_by_role("link", name="Set up the code app").click()
    confirm_password(page)
    assert (violations(), page.locator("figure svg").bounding_box()["width"] > 200) == ([], True)
    secret = page.locator("code").inner_text()
    page.get_by_label("Code of six digits").fill(code_of(secret))
    page.get_by_role("button", name="Set up the code app").click()
    assert (violations(), page.locator(".codes li").count()) == ([], 10)
    spare = page.locator(".codes li").first.inner_text()
    log_out(page)
    log_in(page)
    assert violations() == []
    page.get_by_label("Code of six digits").fill(spare)
    page.get_by_role("button", name="Log in").click()
    page.goto("/admin/")
    assert page.get_by_role("heading", level=1).count() == 1
    assert refused == []


@override_settings(SECOND_FACTOR_FOR="admins")
def test_passkey_alone_opens_the_record(page, chief, passkeys, violations, refused):
    log_in(page)
    page.get_by_role("link", name="Add a key").click()
    confirm_password(page)
    assert violations() == []
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Add the key").click()
    page.wait_for_url("**/account/codes/")
    page.goto("/account/keys/")
    assert violations() == []
    log_out(page)
    page.get_by_role("button", name="Log in with a passkey").click()
    page.wait_for_url(lambda url: "/login/" not in url)
    page.goto("/admin/")
    assert "/admin/" in page.url
    assert refused == []


def test_key_stands_in_for_the_code(page, chief, passkeys, refused):
    log_in(page)
    page.goto("/account/keys/add/")
    confirm_password(page)
    page.get_by_role("button", name="Add the key").click()
    page.wait_for_url("**/account/codes/")
    log_out(page)
    log_in(page)
    page.get_by_role("button", name="Use a key").click()
    page.wait_for_url(lambda url: "/login/" not in url)
    assert page.get_by_role("button", name="Log out").count() == 1
    assert refused == []


def test_keys_are_renamed_and_taken_away(page, chief, passkeys, violations):
    log_in(page)
    page.goto("/account/keys/add/")
    confirm_password(page)
    page.get_by_role("button", name="Add the key").click()
    page.wait_for_url("**/account/codes/")
    page.goto("/account/keys/")
    page.get_by_role("link", name="Rename").click()
    page.get_by_label("What you call it").fill("Of the safe")
    page.get_by_role("button", name="Rename").click()
    assert "Of the safe" in page.locator("main").inner_text()
    page.get_by_role("link", name="Take away").click()
    assert violations() == []
    page.get_by_role("button", name="Take the key away").click()
    assert not Authenticator.objects.filter(type="webauthn").exists()
    kept = SecondProof.pgh_event_model.objects.filter(type="webauthn").order_by("pgh_id")
    assert list(kept.values_list("pgh_label", flat=True)) == ["insert", "update", "delete"]
