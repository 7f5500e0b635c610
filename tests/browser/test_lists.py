"""A list worked with by keyboard alone: its columns, its order, its pages, its files, and a view kept by name."""

import csv

import pytest
from django.urls import reverse

from blocs.listing import keyset
from tests.factories import AwardFactory, CampaignFactory, MembershipFactory, SavedListFactory, UnitFactory

from .test_pages import TOO_WIDE

UNITS = reverse("blocs:unit-list")


@pytest.fixture
def units(page, sign_in, staff_client, bloc, live_server):
    """The list of units in English, with four of them and two on a page."""
    for name, code in (("A", "z"), ("B", "y"), ("C", "x"), ("D", "w")):
        MembershipFactory(bloc=bloc, unit=UnitFactory(name=name, code=code))
    sign_in(staff_client)
    page.context.add_cookies([{"name": "django_language", "value": "en", "url": live_server.url}])
    page.goto(UNITS)
    return page


def press(place, key="Enter"):
    place.focus()
    place.press(key)


def follow(place):
    """Press what leads to another page, and wait until that is there."""
    with place.page.expect_navigation():
        press(place)


def send(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


def rows(page):
    return page.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.children].map(cell => cell.innerText.trim()))"
    )


def choose_codes(page):
    """Show the code alone beside the name."""
    press(page.locator("details.seen > summary"))
    for label in ("Code", "Kind", "Belongs to", "Also on record as"):
        press(page.get_by_role("checkbox", name=label), "Space")
    follow(page.get_by_role("button", name="Show", exact=True))


def test_columns_are_chosen_and_rows_sorted_by_keyboard(units, violations, refused):
    choose_codes(units)
    follow(units.get_by_role("columnheader").get_by_role("link", name="Code"))
    assert rows(units) == [["D", "w"], ["C", "x"], ["B", "y"], ["A", "z"]]
    assert units.locator("[aria-sort=ascending]").inner_text().startswith("Code")
    assert (violations(), refused) == ([], [])


def test_a_view_is_saved_and_comes_back_by_its_name(units, violations, refused):
    choose_codes(units)
    shown, address = rows(units), units.url
    follow(units.get_by_role("link", name="Save this view"))
    units.get_by_label("Name of the view").fill("Codes")
    send(units)
    assert units.url == address
    units.goto(UNITS)
    follow(units.get_by_role("navigation", name="Saved views").get_by_role("link", name="Codes"))
    assert (rows(units), violations(), refused) == (shown, [], [])


def test_a_view_is_renamed_and_deleted(units, violations):
    choose_codes(units)
    follow(units.get_by_role("link", name="Save this view"))
    units.get_by_label("Name of the view").fill("Codes")
    send(units)
    units.goto(reverse("lists"))
    follow(units.get_by_role("link", name="Rename"))
    units.get_by_label("Name of the view").fill("Signs")
    send(units)
    assert violations() == []
    follow(units.get_by_role("link", name="Delete"))
    assert violations() == []
    follow(units.get_by_role("button", name="Delete"))
    units.get_by_text("is deleted").wait_for()


def test_a_file_has_what_the_page_shows(units):
    choose_codes(units)
    with units.expect_download() as download:
        press(units.get_by_role("link", name="CSV"))
    with download.value.path().open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["Unit", "Code"], *rows(units)]


def test_pages_are_turned_by_keyboard(units, monkeypatch, violations):
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 2)
    units.goto(UNITS)
    follow(units.get_by_role("link", name="Next page"))
    assert [row[0] for row in rows(units)] == ["C", "D"]
    assert violations() == []
    follow(units.get_by_role("link", name="Previous page"))
    assert [row[0] for row in rows(units)] == ["A", "B"]


def test_on_a_phone_the_order_is_chosen_in_the_form_or_above_the_cards(units):
    units.set_viewport_size({"width": 390, "height": 800})
    press(units.locator("details.seen > summary"))
    units.get_by_label("Sorted by").select_option("-code")
    follow(units.get_by_role("button", name="Show", exact=True))
    assert units.locator("tbody th").all_inner_texts() == ["A", "B", "C", "D"]
    follow(units.get_by_role("columnheader").get_by_role("link", name="Unit"))
    units.locator("[aria-sort=ascending] a", has_text="Unit").wait_for()


def test_a_word_of_a_hundred_letters_is_broken(units, bloc):
    word = "x" * 100
    unit = MembershipFactory(bloc=bloc, unit__name=word).unit
    named = {
        "campaign": CampaignFactory(bloc=bloc),
        "kind": None,
        "award_as_printed": word,
        "authority": unit,
    }
    for facts in ({"unit": unit}, {"figure": "number", "count": 5, "count_words": "năm " * 25}):
        AwardFactory(**named, **facts)
    for name in ("blocs:unit-list", "awards:register", "awards:granted-counts"):
        units.goto(reverse(name))
        for width in (390, 1440):
            units.set_viewport_size({"width": width, "height": 900})
            shown = word in units.locator("tbody").inner_text(), units.evaluate(TOO_WIDE)
            assert (name, width, *shown) == (name, width, True, False)


def test_name_of_a_view_and_whose_it_is_are_words_of_one_line(units, bloc):
    SavedListFactory(bloc=bloc)
    units.goto(UNITS)
    link = units.get_by_role("navigation", name="Saved views").get_by_role("link")
    assert link.inner_text() == f"Trường học ({bloc})"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_all_sections_stand_on_one_line_of_a_desk(units, live_server, language):
    units.context.add_cookies([{"name": "django_language", "value": language, "url": live_server.url}])
    units.set_viewport_size({"width": 1440, "height": 900})
    units.goto(UNITS)
    places = units.locator(".nav li").evaluate_all(
        "parts => parts.map(part => part.getBoundingClientRect().top)"
    )
    assert max(places) - min(places) < 10
