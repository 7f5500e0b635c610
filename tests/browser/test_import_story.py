"""The main story of bringing history in: a list, what is wrong in it mended, on record, and taken back. By keyboard."""

from pathlib import Path

import pytest
from django.conf import settings
from openpyxl import load_workbook

from awards.importing.work import work_until_done
from awards.models import Award, Import
from tests.awards.importing.lists import FLAG, awards_list
from tests.conftest import signed_in
from tests.factories import BlocFactory, CampaignFactory, MembershipFactory, staff_of

from .test_pages import TOO_WIDE

VIEWS = [("vi", 1440, "light"), ("en", 390, "dark")]
UNITS = ["Sở Nội vụ", "Thanh tra tỉnh"]
ROWS = [
    ["Sở Nội vụ", FLAG, 2018, "1071/QĐ-TTg", "16/11/2018", "Thủ tướng Chính phủ"],
    ["Thanh tra tinhr", FLAG, 2018, "1071/QĐ-TTg", "16/11/2018", "Thủ tướng Chính phủ"],
    ["Sở Nội vụ", FLAG, 2018, "1099/QĐ-TTg", "31/02/2019", "Thủ tướng Chính phủ"],
]


@pytest.fixture
def staff(transactional_db):
    bloc = BlocFactory(name="Khối thi đua các sở Nội chính")
    for name in UNITS:
        MembershipFactory(bloc=bloc, unit__name=name)
    CampaignFactory(bloc=bloc, year=2018)
    return signed_in(staff_of(bloc))


@pytest.fixture
def look(page, violations, refused):
    def look():
        assert violations() == []
        assert not page.evaluate(TOO_WIDE)
        assert refused == []

    return look


@pytest.fixture
def list_of_awards(tmp_path):
    path = tmp_path / "Danh sách khen thưởng 2018.xlsx"
    path.write_bytes(awards_list(*ROWS))
    return path


def enter(page, selector, key="Enter"):
    """Go to what leads to another page, and press it, by keyboard."""
    page.locator(selector).first.focus()
    with page.expect_navigation():
        page.keyboard.press(key)


def bring(page, path):
    page.goto("/imports/")
    enter(page, "main a[href='/imports/new/']")
    # The window that asks for a file is the browser's own.
    page.locator("main input[type=file]").set_input_files(path)
    enter(page, "main form button")
    work_until_done()
    page.reload()


def say_what_is_doubtful(page, look):
    enter(page, "main a[href$='/questions/']")
    look()
    page.locator("main select").first.focus()
    page.keyboard.press("ArrowDown")
    enter(page, "main form button")
    work_until_done()
    page.reload()


def put_on_record(page, look, without=False):
    look()
    if without:
        page.locator("main input[type=checkbox]").focus()
        page.keyboard.press("Space")
    enter(page, "main form[action$='/bring-in/'] button")
    work_until_done()
    page.reload()
    look()


def mended_file(page, tmp_path):
    """The file of the bad rows, with its wrong date corrected."""
    page.locator("main a[href$='/bad-rows.xlsx']").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    path = Path(tmp_path) / "mended.xlsx"
    download.value.save_as(path)
    book = load_workbook(path)
    [cell] = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == "31/02/2019"]
    cell.value = "28/02/2019"
    book.save(path)
    return path


def take_back(page, look):
    enter(page, "main a[href$='/take-back/']")
    look()
    page.locator("main textarea").focus()
    page.keyboard.type("Nhập nhầm tệp")
    enter(page, "main form button")
    work_until_done()
    page.reload()
    look()


@pytest.mark.parametrize(("language", "width", "colours"), VIEWS)
def test_list_is_brought_mended_put_on_record_and_taken_back(
    page, staff, look, list_of_awards, tmp_path, live_server, language, width, colours
):
    session = staff.cookies[settings.SESSION_COOKIE_NAME].value
    cookies = {settings.LANGUAGE_COOKIE_NAME: language, settings.SESSION_COOKIE_NAME: session}
    page.context.add_cookies(
        [{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()]
    )
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=colours)
    bring(page, list_of_awards)
    assert Import.objects.get().counts == {"new": 1, "doubtful": 1, "wrong": 1}
    say_what_is_doubtful(page, look)
    mended = mended_file(page, tmp_path)
    put_on_record(page, look, without=True)
    assert set(Award.objects.values_list("unit__name", flat=True)) == set(UNITS)
    take_back(page, look)
    assert not Award.objects.exists()
    bring(page, mended)
    put_on_record(page, look)
    assert str(Award.objects.get().decision.document.dated) == "28/02/2019"
