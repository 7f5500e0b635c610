"""Every page in a real browser: accessible, narrow enough, nothing refused, in both languages, light and dark."""

import functools

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from awards.models import Entry
from tests.addresses import addresses
from tests.browser.conftest import violations_on
from tests.factories import AdminFactory
from tests.on_record import fill_empty_models, load_reports

# Before the tests that empty the tables, of which the site is a copy.
pytestmark = pytest.mark.django_db

# They answer with no page of their own.
NO_PAGES = {
    "logout",
    "set_language",
    "alive",
    "ready",
    "metrics",
    "stop-acting",
    "usersessions_end",
    "awards:summary-latest",
    "awards:entry-of-conference",
}
NO_PAGES |= {
    "search-suggestions",
    "awards:entry-draft",
    "awards:entry-choices",
    "awards:entry-discard",
    "awards:opening-take-back",
}
NO_PAGES |= {f"awards:proposal-{act}" for act in ("answer", "quota-base", "discard", "line-strike")}
# They come after the step before, or after a second proof was set up: test_signing_in.py goes that way.
NO_PAGES |= {"mfa_authenticate", "mfa_login_webauthn", "mfa_deactivate_totp", "mfa_download_recovery_codes"}
NO_PAGES |= {"openid_connect_login", "openid_connect_callback", "socialaccount_signup"}
NO_PAGES |= {"socialaccount_login_error"}
NO_PAGES |= {"mfa_view_recovery_codes", "mfa_edit_webauthn", "mfa_remove_webauthn"}
NO_PAGES |= {"blocs:paper-file", "awards:paper", "awards:achievement-report", "awards:bloc-summary-file"}
NO_PAGES |= {"awards:edition-file", "awards:bloc-report", "awards:summary-file", "awards:summary-years-file"}
NO_PAGES |= {"awards:official-form-file", "guide"}
NO_PAGES |= {f"awards:import-{page}" for page in ("template", "bad-rows", "bring-in")}
NO_PAGES |= {"awards:names", "awards:proposal-choices"}
ADDRESSES = {address.name: address for address in addresses()}
NO_PAGES |= {name for name in ADDRESSES if name.startswith("api:")}
PAGES = [name for name, address in ADDRESSES.items() if not address.is_admins and name not in NO_PAGES]
ADMIN_FORMS = [name for name in ADDRESSES if name.startswith("admin:") and name.endswith("_change")]
# Acts of our own, beside what Django's admin has for every model.
ACTS = [name for name, address in ADDRESSES.items() if address.is_admins and address.parameters == ("pk",)]
ACTS.remove("admin:awards_papertemplate_file")  # a download
ACTS.remove("admin:blocs_accesstoken_secret")  # only sent
ACTS += ["admin:blocs_person_duplicates", "admin:blocs_person_mergers"]

# Each language, size and colours once: Vietnamese on a phone in the dark, English on a desk by day. 720 is a screen of
# 1440 at twice the size.
PHONE, TWICE_THE_SIZE = 390, 720
# Django's boxes to search in are not ours to name.
OURS_IN_THE_ADMIN = {"include": [["#content"]], "exclude": [[".select2-container"]]}
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
HEIGHT = 900
# Texts that stand with a letter or two in a line; what only screen readers tell is one pixel wide.
SQUEEZED = """[...document.querySelectorAll("main :is(caption, p, li, td, th, h2, h3)")]
    .filter(one => one.offsetWidth > 1 && one.offsetWidth < 48 && one.offsetHeight > 200)
    .map(one => one.textContent.trim())"""


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """The app over a database of its own with the five reports on record, and an admin's session to read them."""
    with django_db_blocker.unblock():
        usual = connection.settings_dict.copy()
        connection.close()
        # A thread of an earlier test's server may still hold its connection, and only an idle database is copied.
        end_connections(usual["NAME"])
        connection.creation.clone_test_db("site", verbosity=0, autoclobber=True)
        name = connection.creation.get_test_db_clone_settings("site")["NAME"]
        # The threads of the server keep their connections, as the app does: each new one is slow at first.
        connection.settings_dict.update(NAME=name, CONN_MAX_AGE=None)
        load_reports()
        fill_empty_models()
        server = LiveServer("localhost")
        server.client = Client()
        server.client.force_login(AdminFactory())
        # An entry page makes its draft when it is first opened; the test that does it would hold a lock on it.
        for entry in Entry.objects.all():
            server.client.get(entry.get_absolute_url())
        yield server
        server.stop()
        end_connections(name)
        connection.settings_dict.update(usual)
        connection.creation.destroy_test_db(verbosity=0, suffix="site")


def end_connections(name):
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


@pytest.fixture(scope="module")
def by_length(site):
    """The URLs of all pages at an address, the longest page first."""

    @functools.cache
    def by_length(name):
        urls = ADDRESSES[name].known_urls()
        return sorted(urls, key=lambda url: len(site.client.get(url).content), reverse=True)

    return by_length


@pytest.fixture(scope="module")
def fullest(by_length):
    """The URL of the longest page at an address."""
    return lambda name: by_length(name)[0]


@pytest.fixture(scope="module")
def shared_page(browser, site):
    """The page that all tests share, from one address to the next: to leave it empty between them takes long.

    Chromium takes longer still to open one, and then reads every file again. Nothing is typed that it could keep.
    """
    context = browser.new_context(base_url=site.url)
    page = context.new_page()
    page.colours = None
    yield page
    context.close()


@pytest.fixture
def visit(shared_page, site):
    """Open an address; the page's list `refused` is what the browser refused to load or run."""
    page, page.refused = shared_page, []
    hear = {
        "console": lambda line: line.type == "error" and page.refused.append(line.text),
        "pageerror": lambda error: page.refused.append(str(error)),
    }
    for event, heard in hear.items():
        page.on(event, heard)

    def visit(url, language="vi", width=1440, colours="light", signed_in=True):
        cookies = {settings.LANGUAGE_COOKIE_NAME: language}
        if signed_in:
            cookies[settings.SESSION_COOKIE_NAME] = site.client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": name, "value": value, "url": site.url} for name, value in cookies.items()]
        )
        resize(page, width)
        if page.colours != colours:
            page.emulate_media(color_scheme=colours)
            page.colours = colours
        page.goto(url)
        return page

    yield visit
    for event, heard in hear.items():
        page.remove_listener(event, heard)
    page.context.clear_cookies()


# The login page begins in its first field; the check leads back to what is to be corrected first.
BEGIN_ELSEWHERE = {"account_login", "awards:entry-check"}


@pytest.mark.parametrize("name", PAGES)
def test_page_is_accessible_in_the_dark_and_fits_a_phone_and_twice_the_size(visit, by_length, name):
    look = functools.partial(visit, width=PHONE, colours="dark", signed_in=name != "account_login")
    # What does not fit is long; an address has up to a hundred pages, which are drawn alike.
    for url in by_length(name)[1:3]:
        assert too_wide_for(look(url)) == []
    page = look(by_length(name)[0])
    assert page.locator("html").get_attribute("lang") == "vi"
    assert violations_on(page) == []
    assert too_wide_for(page) == []
    assert page.refused == []


@pytest.mark.parametrize("name", PAGES)
def test_page_is_accessible_in_english_and_by_keyboard(visit, fullest, name):
    page = visit(fullest(name), "en", 1440, "light", signed_in=name != "account_login")
    assert page.locator("html").get_attribute("lang") == "en"
    if name not in BEGIN_ELSEWHERE:
        first_tab_skips_to_the_content_and_the_next_one_to_the_navigation(page)
    assert violations_on(page) == []
    assert page.refused == []


def too_wide_for(page):
    """The widths of a screen that the page is too wide for, and texts for which a telephone leaves no room."""
    found = []
    # First as the page stands: to draw it anew takes longer than to look at it.
    for width in sorted((PHONE, TWICE_THE_SIZE), key=lambda width: width != page.viewport_size["width"]):
        resize(page, width)
        is_too_wide, squeezed = page.evaluate(f"[{TOO_WIDE}, {SQUEEZED}]")
        found += [width] if is_too_wide else []
        found += squeezed if width == PHONE else []
    return found


def resize(page, width):
    if page.viewport_size != (size := {"width": width, "height": HEIGHT}):
        page.set_viewport_size(size)


def first_tab_skips_to_the_content_and_the_next_one_to_the_navigation(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('header') !== null")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("name", ADMIN_FORMS)
def test_form_of_the_admin_works_under_the_content_security_policy(visit, fullest, name):
    page = visit(fullest(name))
    # Its scripts have run once it is loaded, and what they drew stands in the frame after.
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert page.refused == []


@pytest.mark.parametrize("name", ACTS)
def test_act_of_the_admin_is_accessible(visit, fullest, name):
    page = visit(fullest(name))
    assert violations_on(page, OURS_IN_THE_ADMIN) == []
