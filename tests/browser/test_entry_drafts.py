"""What is typed on the entry page is kept: by itself, without a line, after the session, from two windows."""

import time

import pytest
from django.urls import reverse

from awards.models import Draft
from tests.conftest import signed_in
from tests.factories import StewardshipFactory, staff_of

from .conftest import all_kept, keep, until

KEPT = "Đã lưu bản nháp lúc"


def typed():
    return Draft.objects.get().typed


def until_typed(name, text, seconds=10):
    """Wait for what no page waits for any more."""
    for _attempt in range(seconds * 20):
        if typed().get(name) == text:
            return
        time.sleep(0.05)
    pytest.fail(f"Never kept: {name}")


def second_window(page, entry):
    other = page.context.new_page()
    other.goto(entry.get_absolute_url())
    return other


@pytest.fixture
def without_line(entry_page):
    """The page after its line went down with a text typed."""
    entry_page.context.set_offline(True)
    entry_page.fill("#f-place", "Hà Nội")
    entry_page.wait_for_selector("#kept:has-text('Mất kết nối')")
    return entry_page


def test_draft_is_kept_two_seconds_after_the_last_letter(entry_page):
    entry_page.fill("#f-place", "Hà Nội")
    all_kept(entry_page, seconds=5)
    assert typed()["place"] == "Hà Nội"


def test_choice_that_was_drawn_with_a_default_is_kept(entry_page):
    entry_page.select_option("#f-mode", "online")
    keep(entry_page)
    assert typed()["mode"] == "online"


def test_button_keeps_the_draft_without_leaving_the_place(entry_page):
    entry_page.fill("#f-place", "Hà Nội")
    entry_page.evaluate("scrollTo(0, 500)")
    before = entry_page.evaluate("[performance.timeOrigin, scrollY]")
    entry_page.click(".bar button[value=save]")
    all_kept(entry_page)
    assert entry_page.evaluate("[performance.timeOrigin, scrollY]") == before
    assert typed()["place"] == "Hà Nội"


def test_last_word_goes_with_the_page_that_is_left(entry_page):
    entry_page.fill("#f-place", "Hà Nội")
    entry_page.goto(reverse("home"))
    until_typed("place", "Hà Nội")


def test_line_that_comes_back_takes_what_was_typed_without_it(without_line):
    without_line.context.set_offline(False)
    without_line.wait_for_selector(f"#kept:has-text('{KEPT}')")
    assert typed()["place"] == "Hà Nội"
    assert without_line.evaluate("localStorage.length") == 0


def test_text_of_a_page_that_was_closed_without_a_line_is_offered_again(without_line, entry):
    context = without_line.context
    without_line.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto(entry.get_absolute_url())
    assert "Hà Nội" in page.inner_text("#held")
    page.click("#held button >> nth=0")
    keep(page)
    assert (page.input_value("#f-place"), typed()["place"]) == ("Hà Nội", "Hà Nội")
    assert page.evaluate("localStorage.length") == 0


def test_row_typed_without_a_line_is_offered_with_its_texts(entry_page, entry):
    entry_page.context.set_offline(True)
    entry_page.click("#table-directions [data-add]")
    entry_page.fill("#table-directions textarea", "Đổi mới")
    context = entry_page.context
    entry_page.wait_for_selector("#kept.missing")
    entry_page.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto(entry.get_absolute_url())
    page.click("#held button >> nth=0")
    keep(page)
    assert "Đổi mới" in typed().values()


def test_button_pressed_without_a_line_loses_nothing(without_line):
    without_line.click("button[value=check]")
    assert without_line.input_value("#f-place") == "Hà Nội"
    without_line.context.set_offline(False)
    without_line.wait_for_selector(f"#kept:has-text('{KEPT}')")
    assert typed()["place"] == "Hà Nội"


def test_page_works_where_the_browser_stores_nothing(entry_page, entry):
    context = entry_page.context
    entry_page.close()
    page = context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error() } })")
    page.goto(entry.get_absolute_url())
    context.set_offline(True)
    page.fill("#f-place", "Hà Nội")
    page.wait_for_selector("#kept:has-text('không giữ được')")
    context.set_offline(False)
    all_kept(page)
    page.close()
    assert typed()["place"] == "Hà Nội"


def test_text_typed_after_the_session_ended_is_kept_after_a_new_login(page, entry, sign_in, staff_client):
    page.goto(entry.get_absolute_url())
    page.context.clear_cookies()
    page.fill("#f-place", "Hà Nội")
    page.wait_for_selector("#kept:has-text('phiên')")
    link = page.locator("#kept a")
    assert [link.get_attribute(name) for name in ("href", "target")] == [reverse("account_login"), "_blank"]
    sign_in(signed_in(staff_client.user))
    all_kept(page)
    assert typed()["place"] == "Hà Nội"


def test_nothing_goes_into_the_draft_of_another_person_who_logs_in(page, entry, sign_in):
    page.goto(entry.get_absolute_url())
    page.context.clear_cookies()
    lan = staff_of(entry.bloc)
    sign_in(signed_in(lan))
    page.fill("#f-place", "Hà Nội")
    page.wait_for_selector("#kept.missing")
    for _attempt in range(3):
        page.evaluate("Entry.sync()")  # as the page does by itself, ever later
    assert all("place" not in draft.typed for draft in Draft.objects.all())


def test_two_windows_of_one_person_are_joined(entry_page, entry):
    other = second_window(entry_page, entry)
    other.fill("#f-place", "Hà Nội")
    keep(other)
    entry_page.fill("#f-time_of_day", "sáng")
    keep(entry_page)
    until(entry_page, "document.getElementById('f-place').value === 'Hà Nội'")
    assert (typed()["place"], typed()["time_of_day"]) == ("Hà Nội", "sáng")


def test_row_added_in_another_window_appears(entry_page, entry):
    other = second_window(entry_page, entry)
    other.evaluate("document.getElementById('part-directions').open = true")
    other.click("#table-directions [data-add]")
    other.fill("#table-directions textarea", "Đổi mới")
    keep(other)
    entry_page.click("#table-directions [data-add]")
    entry_page.fill("#table-directions textarea", "Kỷ cương")
    keep(entry_page)
    entry_page.wait_for_selector("#table-directions [data-row] >> nth=1")
    keep(entry_page)
    texts = [text for name, text in typed().items() if name.endswith("-text")]
    assert (sorted(texts), len(typed()["directions"].split())) == (["Kỷ cương", "Đổi mới"], 2)


def test_row_removed_in_another_window_goes_here_too(entry_page, entry):
    entry_page.click("#table-directions [data-add]")
    entry_page.fill("#table-directions textarea", "Đổi mới")
    keep(entry_page)
    other = second_window(entry_page, entry)
    other.click("#table-directions [data-remove]")
    keep(other)
    entry_page.fill("#f-place", "Hà Nội")
    keep(entry_page)
    until(entry_page, "document.querySelectorAll('#table-directions [data-row]').length === 0")
    keep(entry_page)
    assert (typed()["place"], "Đổi mới" in typed().values()) == ("Hà Nội", False)


@pytest.mark.parametrize(("button", "stands"), [(0, "Hà Nội"), (1, "Huế")])
def test_same_field_in_two_windows_is_asked_about(entry_page, entry, button, stands):
    other = second_window(entry_page, entry)
    other.fill("#f-place", "Hà Nội")
    keep(other)
    entry_page.fill("#f-place", "Huế")
    entry_page.keyboard.press("Control+s")
    entry_page.wait_for_selector(".sides:has-text('Hà Nội'):has-text('Huế')")
    assert (entry_page.input_value("#f-place"), typed()["place"]) == ("Huế", "Hà Nội")
    entry_page.click(f".sides button >> nth={button}")
    keep(entry_page)
    assert (entry_page.input_value("#f-place"), typed()["place"]) == (stands, stands)


def test_two_people_see_each_other(entry_page, entry, browser, live_server):
    lan = StewardshipFactory(bloc=entry.bloc, role="staff", user__first_name="Lan").user
    signed_in(lan).get(entry.get_absolute_url())
    keep(entry_page)
    entry_page.wait_for_selector("#here:has-text('Lan')")
    entry_page.wait_for_selector(".bar [data-notice=here]:has-text('Lan')")


def test_draft_that_is_dropped_takes_its_copy_along(entry_page):
    entry_page.fill("#f-place", "Hà Nội")
    entry_page.click(".apart summary")
    entry_page.click(".apart button")
    entry_page.wait_for_load_state()
    time.sleep(0.5)
    assert Draft.objects.count() == 0
    assert entry_page.evaluate("localStorage.length") == 0
