import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connections
from playwright.sync_api import sync_playwright

from awards.models import Entry
from tests.factories import CampaignFactory, MembershipFactory

# Playwright runs an event loop in this thread, which Django would take for an asynchronous view.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUMS = ["chromium", "chromium-browser", "google-chrome"]
# Nothing of the browser's own business on the network.
QUIET = [
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser():
    chromium = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("No Chromium is installed, and in CI the browser tests may not be skipped.")
        pytest.skip("No Chromium is installed: the browser tests need chromium or google-chrome.")
    # Chromium's sandbox refuses to work for root.
    flags = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    # From here on Django takes this thread for another one, with connections of its own.
    connections.close_all()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def page(transactional_db, browser, live_server):
    """A stranger's page; addresses begin with a slash."""
    context = browser.new_context(base_url=live_server.url)
    yield context.new_page()
    context.close()


@pytest.fixture
def sign_in(page, live_server):
    """Gives the page the session of a test client: sign_in(staff_client)."""

    def sign_in(client):
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )

    return sign_in


@pytest.fixture
def violations(page):
    """What axe finds wrong with the page as it stands, in words; empty when nothing."""

    def violations():
        return [
            f"{found['id']}: {node['html']}"
            for found in Axe().run(page).response["violations"]
            for node in found["nodes"]
        ]

    return violations


@pytest.fixture
def refused(page):
    """What the browser refused to load or run."""
    refused = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: refused.append(str(error)))
    return refused


@pytest.fixture
def entry(page, sign_in, staff_client, bloc):
    """An entry page of 2018 for a bloc of two members; the page is signed in to enter there."""
    CampaignFactory(bloc=bloc, year=2018)
    for name in ("Cục Cơ yếu Đảng", "Cục Thống kê"):
        MembershipFactory(bloc=bloc, unit__name=name)
    sign_in(staff_client)
    yield Entry.objects.create(bloc=bloc, year="2018")
    # A page that is closed sends what is pending; it must not meet the tables being put back.
    page.context.set_offline(True)
    page.context.new_page().wait_for_timeout(300)


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
