import json
import os
import shutil
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connection, connections
from playwright.sync_api import sync_playwright

from awards.models import Entry
from tests.factories import CampaignFactory, MembershipFactory

# Playwright runs an event loop in this thread, which Django would take for an asynchronous view.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

AXE = Axe().axe_script
CHROMIUMS = ["chromium", "chromium-browser", "google-chrome"]
# Nothing of the browser's own business on the network.
QUIET = [
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A process for all pages: else a new one is started for nearly every visit. None for a graphics card, as there is none.
ONE_PROCESS = ["--disable-site-isolation-trials", "--renderer-process-limit=1"]
ONE_PROCESS += ["--disable-gpu", "--in-process-gpu"]


@pytest.fixture(scope="session")
def browser():
    chromium = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("No Chromium is installed, and in CI the browser tests may not be skipped.")
        pytest.skip("No Chromium is installed: the browser tests need chromium or google-chrome.")
    # Chromium's sandbox refuses to work for root.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    # From here on Django takes this thread for another one, with connections of its own.
    connections.close_all()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*QUIET, *ONE_PROCESS, *sandbox])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(browser, live_server):
    """The window that all tests share, as Chromium takes half a second to open one."""
    return browser.new_context(base_url=live_server.url)


@pytest.fixture
def page(transactional_db, window, live_server):
    """A stranger's page; addresses begin with a slash."""
    page = window.pages[0] if window.pages else window.new_page()
    yield page
    # A page that is left sends what is pending; it must not meet the tables being put back.
    window.set_offline(True)
    for further in window.pages[1:]:
        further.close()
    for page in window.pages:
        page.goto("about:blank")
        forget(page, live_server.url)
    all_answered()
    window.set_offline(False)


def forget(page, origin):
    """Take back what a test changed in the window."""
    page.unroute_all(behavior="ignoreErrors")
    page.context.clear_cookies()
    page.context.clear_permissions()
    stored = page.context.new_cdp_session(page)
    stored.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    stored.detach()
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(color_scheme="light")


def all_answered(seconds=10):
    """Wait for the requests under way: each has a connection of its own until it is answered."""
    for _attempt in range(seconds * 100):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                " AND backend_type = 'client backend'"
            )
            if not cursor.rowcount:
                return
        time.sleep(0.01)
    pytest.fail("A request is never answered.")


@pytest.fixture
def sign_in(page, live_server):
    """Gives the page the session of a test client: sign_in(staff_client)."""

    def sign_in(client):
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )

    return sign_in


def violations_on(page, part=None, **options):
    """What axe finds wrong with the page as it stands, in words; empty when nothing. Takes options of axe."""
    # It would fetch every stylesheet once more, for rules about sound and the turning of a screen.
    options |= {"resultTypes": ["violations"], "preload": False}
    run = f"axe.run({json.dumps(part)} || document, {json.dumps(options)})"
    # A rule that broke off found nothing, which is not as if nothing was wrong.
    wrong = "({ violations, incomplete }) => [...violations, ...incomplete.filter(({ error }) => error)]"
    found = page.evaluate(f"{AXE}\n{run}.then({wrong})")
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


@pytest.fixture
def violations(page):
    return lambda **options: violations_on(page, **options)


@pytest.fixture
def refused(page, window):
    """What the browser refused to load or run."""
    refused = []
    hear = {
        "console": lambda message: refused.append(message.text) if message.type == "error" else None,
        "weberror": lambda failure: refused.append(str(failure.error)),
    }
    for event, heard in hear.items():
        window.on(event, heard)
    yield refused
    for event, heard in hear.items():
        window.remove_listener(event, heard)


@pytest.fixture
def entry(page, sign_in, staff_client, bloc):
    """An entry page of 2018 for a bloc of two members; the page is signed in to enter there."""
    CampaignFactory(bloc=bloc, year=2018)
    for name in ("Cục Cơ yếu Đảng", "Cục Thống kê"):
        MembershipFactory(bloc=bloc, unit__name=name)
    sign_in(staff_client)
    return Entry.objects.create(bloc=bloc, year="2018")


@pytest.fixture
def entry_page(page, entry, refused):
    """The entry page as it was opened, with every part open."""
    page.goto(entry.get_absolute_url())
    page.evaluate("document.querySelectorAll('.part').forEach((part) => (part.open = true))")
    yield page
    assert [line for line in refused if "ERR_INTERNET_DISCONNECTED" not in line] == []


def until(page, expression, seconds=10):
    """Wait until JavaScript is true; the page's policy forbids Playwright's own way."""
    for _attempt in range(seconds * 20):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"Never true: {expression}")


def all_kept(page, seconds=10):
    until(page, "Entry.pending().size === 0", seconds)


def keep(page):
    """Keep the draft at once, and wait until the server has all of it."""
    page.keyboard.press("Control+s")
    all_kept(page)
