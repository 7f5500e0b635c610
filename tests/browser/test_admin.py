"""Django admin brings scripts of its own: do they work under our content security policy?"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from tests.conftest import signed_in
from tests.factories import AdminFactory, ConferencePurposeFactory, UnitFactory

NAMELESS = {"label", "select-name", "aria-input-field-name"}


@pytest.fixture
def unit(page, sign_in):
    sign_in(signed_in(AdminFactory()))
    return UnitFactory(name="Cục A")


def test_other_unit_is_found_in_the_box_and_the_preview_names_it(page, unit, refused):
    UnitFactory(name="Cục Cơ yếu Đảng")
    page.goto(reverse("admin:blocs_unit_merged", args=[unit.pk]))
    page.click(".field-others .select2-container")
    page.keyboard.type("co yeu dang")
    page.click(".select2-results__option:has-text('Cục Cơ yếu Đảng')")
    page.fill("[name=new_name]", "Cục AĐ")
    page.fill("[name=takes_effect]", "1/3/2018")
    page.click("[name=_preview]")
    assert "Cục Cơ yếu Đảng" in page.inner_text(".foreseen")
    assert refused == []


def test_line_is_added_and_the_calendar_opens_without_a_complaint(page, unit, refused):
    page.goto(reverse("admin:blocs_unit_change", args=[unit.pk]))
    page.click("#names-group .add-row a")
    page.wait_for_selector("#names-0 [name=names-0-name]")
    page.goto(reverse("admin:campaigns_period_add"))
    page.click(".datetimeshortcuts a >> nth=1")
    page.wait_for_selector(".calendarbox >> visible=true")
    assert refused == []


@pytest.mark.parametrize("width", [390, 1440])
def test_page_of_a_unit_fits_the_screen(page, unit, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(reverse("admin:blocs_unit_change", args=[unit.pk]))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_long_name_does_not_run_under_the_buttons(page, unit):
    page.set_viewport_size({"width": 1440, "height": 900})
    unit.name = "Cục Cơ yếu " * 25
    unit.save()
    page.goto(reverse("admin:blocs_unit_change", args=[unit.pk]))
    name, tools = (page.locator(part).first.bounding_box() for part in ("#content h2", ".object-tools"))
    assert name["y"] + name["height"] <= tools["y"]


def test_boxes_that_are_drawn_and_those_that_strike_out_have_names(page, unit):
    purpose = ConferencePurposeFactory()
    page.goto(reverse("admin:campaigns_conference_change", args=[purpose.conference_id]))
    label = page.locator(".field-convener label").inner_text().rstrip(":")
    page.wait_for_selector(f".field-convener .select2-selection[aria-label='{label}']", timeout=15_000)
    assert NAMELESS.isdisjoint(faults(page))
    page.goto(reverse("admin:blocs_unit_change", args=[unit.pk]))
    page.click("#names-group .add-row a")
    page.wait_for_selector("#names-0 .select2-selection[aria-label]", timeout=15_000)
    assert NAMELESS.isdisjoint(faults(page))


def faults(page):
    return {fault["id"] for fault in Axe().run(page).response["violations"]}
