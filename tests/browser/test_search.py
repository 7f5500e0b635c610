"""Finding a unit by keyboard: from the box on any page, and from what is offered while one types."""

import pytest
from django.urls import reverse

from tests.factories import MembershipFactory, UnitNameFactory

OPTION = ".listbox [role=option]"


@pytest.fixture
def unit(bloc):
    unit = MembershipFactory(bloc=bloc, unit__name="Cục Hải quan").unit
    UnitNameFactory(unit=unit, name="Tổng cục Hải quan", kind="spelling", valid=None)
    return unit


@pytest.fixture
def own(page, sign_in, staff_client, refused):
    """The browser of staff; nothing may be refused by it."""
    sign_in(staff_client)
    yield page
    assert refused == []


def test_a_former_name_typed_into_the_box_of_any_page_leads_to_the_unit(own, unit, violations):
    own.goto(reverse("blocs:unit-list"))
    own.get_by_role("searchbox", name="Tìm trong toàn bộ hồ sơ").focus()
    own.keyboard.type("tong cuc hai quan")
    own.keyboard.press("Enter")
    own.wait_for_url("**/search/**")
    assert violations() == []
    own.get_by_role("link", name="Cục Hải quan").click()
    own.wait_for_url("**" + unit.get_absolute_url())


def test_what_is_offered_while_one_types_is_opened_by_keyboard(own, unit, violations):
    own.goto(reverse("search"))
    own.focus("#id_q")
    own.keyboard.type("hai qu")
    own.wait_for_selector(OPTION)
    assert violations() == []
    own.keyboard.press("ArrowDown")
    own.keyboard.press("Enter")
    own.wait_for_url("**" + unit.get_absolute_url())


def test_the_box_of_any_page_offers_too(own, unit, violations):
    own.goto(reverse("blocs:list"))
    assert own.locator("script[src*=combobox]").count() == 0  # it comes with the first visit of the box
    own.get_by_role("searchbox", name="Tìm trong toàn bộ hồ sơ").focus()
    own.wait_for_selector(".seek [role=combobox]")
    own.keyboard.type("hai qu")
    own.wait_for_selector(OPTION)
    assert violations() == []
    own.keyboard.press("ArrowDown")
    own.keyboard.press("Enter")
    own.wait_for_url("**" + unit.get_absolute_url())


@pytest.mark.parametrize(("width", "room"), [(390, 340), (1280, 500), (1440, 500)])
def test_what_the_box_of_any_page_offers_has_room_and_stays_in_the_window(own, unit, width, room):
    unit.name = f"Cục Hải quan {'tỉnh miền núi biên giới ' * 4}"
    unit.save()
    own.set_viewport_size({"width": width, "height": 900})
    own.goto(reverse("blocs:list"))
    own.get_by_role("searchbox", name="Tìm trong toàn bộ hồ sơ").focus()
    own.wait_for_selector(".seek [role=combobox]")
    own.keyboard.type("hai qu")
    own.wait_for_selector(OPTION)
    offered = own.locator(".seek .listbox").bounding_box()
    own.set_viewport_size({"width": 1280, "height": 720})
    assert offered["width"] >= room
    assert offered["x"] >= 0
    assert offered["x"] + offered["width"] <= width


def test_the_box_of_a_page_that_suggests_names_itself_offers_too(own, unit):
    own.goto(reverse("awards:decision-new"))
    own.get_by_role("searchbox", name="Tìm trong toàn bộ hồ sơ").focus()
    own.wait_for_selector(".seek [role=combobox]")
    own.keyboard.type("hai qu")
    own.wait_for_selector(OPTION)


def test_enter_searches_where_nothing_was_chosen(own, unit):
    own.goto(reverse("search"))
    own.focus("#id_q")
    own.keyboard.type("hai quan")
    own.wait_for_selector(OPTION)
    own.keyboard.press("Enter")
    own.wait_for_url("**q=hai+quan**")
    assert own.locator(".found mark").all_inner_texts()[:2] == ["Hải", "quan"]


def test_nothing_found_is_told_to_people_with_a_screen_reader_too(own, unit, violations):
    own.goto(reverse("search", query={"q": "khongcogi tdkt"}))
    assert own.get_by_role("heading", name="Không tìm thấy gì").count() == 1
    assert violations() == []
