"""Typing a name on the pages of a proposal: it is found, known, near to another one, or new; and the choice is kept."""

import re

import pytest
from django.urls import reverse

from awards.models import Award, Proposal, ProposalLine
from tests.factories import (
    CampaignFactory,
    MembershipFactory,
    PersonFactory,
    ProposalFactory,
    UnitFactory,
)

from .conftest import until

OPTION = ".listbox [role=option]"
NAME, AWARD = "#id_recipient", "#id_award_0"
NAMES = re.compile(r"[?&]of=")  # in what the server is asked
COLLECTIVE, INDIVIDUAL = "[value=collective]", "[value=individual]"


@pytest.fixture
def proposal(bloc):
    return ProposalFactory(campaign=CampaignFactory(bloc=bloc))


@pytest.fixture
def open_page(page, sign_in, staff_client, refused):
    """Opens a page of the proposal in Vietnamese; nothing on it may be refused by the browser."""
    sign_in(staff_client)

    def open_page(name, *args):
        page.goto(reverse(f"awards:{name}", args=args))
        return page

    yield open_page
    assert refused == []


@pytest.fixture
def line_page(open_page, proposal):
    """The page on which a line is added, for a collective."""
    page = open_page("proposal-line-add", proposal.pk)
    page.check(COLLECTIVE)
    return page


def type_into(page, selector, text):
    """Type as a person does, and wait for what is offered."""
    page.fill(selector, "")
    page.focus(selector)
    page.keyboard.type(text)
    page.wait_for_selector(OPTION)


def offered(page):
    return page.locator(f"{OPTION} > span").all_inner_texts()


def known(page, selector):
    """What is said below a field."""
    return page.locator(f".field:has({selector}) .known").inner_text()


def choose(page, *keys):
    for key in (*keys, "Enter"):
        page.keyboard.press(key)


def saved(page):
    page.click("main form.part button[type=submit] >> nth=0")
    page.wait_for_load_state()
    return ProposalLine.objects.get()


def test_recipient_is_found_without_accents_and_chosen_by_keyboard(line_page, bloc):
    member = MembershipFactory(bloc=bloc, unit__name="Sở Nội vụ").unit
    type_into(line_page, NAME, "so noi vu")
    assert line_page.get_attribute(NAME, "aria-expanded") == "true"
    assert line_page.inner_text(f"{OPTION} >> nth=0").split("\n") == ["Sở Nội vụ", "thành viên của khối"]
    choose(line_page, "ArrowDown")
    assert line_page.input_value(NAME) == "Sở Nội vụ"
    assert line_page.input_value("[name=collective_0]") == f"{member.pk}|Sở Nội vụ"
    assert "Sở Nội vụ" in known(line_page, NAME)
    assert line_page.get_attribute(NAME, "aria-expanded") == "false"


def test_one_of_two_namesakes_is_saved_without_another_question(line_page):
    _first, second = (
        UnitFactory(name="Văn phòng", parent=UnitFactory(name=name)) for name in ("Cục A", "Cục B")
    )
    type_into(line_page, AWARD, "giay khen")
    choose(line_page, "ArrowDown")
    type_into(line_page, NAME, "van phong")
    assert offered(line_page)[:2] == ["Văn phòng (Cục A)", "Văn phòng (Cục B)"]
    choose(line_page, "ArrowDown", "ArrowDown")
    assert saved(line_page).unit == second


def test_name_that_is_typed_on_while_the_server_still_looks_is_looked_for(line_page, bloc):
    MembershipFactory(bloc=bloc, unit__name="Sở Nội vụ")
    held = []
    # The first answer never comes.
    line_page.route(NAMES, lambda route: route.continue_() if held else held.append(route))
    line_page.focus(NAME)
    with line_page.expect_request(NAMES):
        line_page.keyboard.type("so noi v")
    line_page.keyboard.type("u")
    line_page.wait_for_selector(OPTION)
    assert offered(line_page)[0] == "Sở Nội vụ"
    line_page.unroute_all()


def test_near_double_is_shown_and_chosen(line_page):
    unit = UnitFactory(name="Sở Nội vụ tỉnh Hà Giang")
    type_into(line_page, AWARD, "giay khen")
    choose(line_page, "ArrowDown")
    type_into(line_page, NAME, "Sở Nội vụ tỉn Hà Gang")
    assert line_page.locator(".listbox p").is_visible()
    assert offered(line_page)[0] == "Sở Nội vụ tỉnh Hà Giang"
    line_page.click(f"{OPTION} >> nth=0")
    assert saved(line_page).unit == unit


def test_new_name_is_put_on_record_when_it_is_chosen_as_new(line_page):
    type_into(line_page, AWARD, "giay khen")
    choose(line_page, "ArrowDown")
    type_into(line_page, NAME, "Đội xung kích")
    choose(line_page, "ArrowUp")
    line = saved(line_page)
    assert (line.unit.name, line.name_as_printed) == ("Đội xung kích", "Đội xung kích")


def test_name_that_is_on_record_says_so_while_typed(line_page, bloc):
    MembershipFactory(bloc=bloc, unit__name="Cục Cơ yếu", unit__parent=UnitFactory(name="Bộ Tổng Tham mưu"))
    type_into(line_page, NAME, "cuc co yeu")
    assert known(line_page, NAME).endswith("Cục Cơ yếu (Bộ Tổng Tham mưu)")
    line_page.keyboard.type(" B")
    until(line_page, "document.querySelector('.field .known').textContent === ''")


def test_members_are_offered_by_a_click_before_anything_is_typed(line_page, bloc):
    UnitFactory(name="Cục ngoài khối")
    for name in ("Cục B", "Cục A"):
        MembershipFactory(bloc=bloc, unit__name=name)
    line_page.click(NAME)
    line_page.wait_for_selector(OPTION)
    assert offered(line_page) == ["Cục A", "Cục B"]


def test_other_kind_of_recipient_is_another_name(line_page, bloc):
    unit = MembershipFactory(bloc=bloc, unit__name="Nguyễn Đức").unit
    PersonFactory(name="Nguyễn Đức", unit=unit)
    type_into(line_page, NAME, "nguyen duc")
    choose(line_page, "ArrowDown")
    line_page.check(INDIVIDUAL)
    assert known(line_page, NAME) == ""
    type_into(line_page, NAME, "nguyen duc")
    assert offered(line_page)[0] == "Nguyễn Đức (Nguyễn Đức)"


def test_name_waits_for_what_kind_of_recipient_it_is(open_page, proposal):
    page = open_page("proposal-line-add", proposal.pk)
    page.focus(NAME)
    page.keyboard.type("so")
    until(page, "document.querySelector('.field:has(#id_recipient) .known')?.textContent")
    assert page.locator(OPTION).count() == 0


def test_household_is_not_looked_for(line_page):
    line_page.check("[value=household]")
    asked = []
    line_page.on("request", lambda request: asked.append(request.url))
    line_page.focus(NAME)
    line_page.keyboard.type("gia dinh ong an")
    line_page.wait_for_timeout(500)
    assert asked == []


def test_award_is_chosen_by_its_abbreviation(line_page):
    type_into(line_page, AWARD, "cstdcs")
    assert "Chiến sĩ thi đua cơ sở (" in known(line_page, AWARD)
    choose(line_page, "ArrowDown")
    assert line_page.input_value(AWARD) == "Chiến sĩ thi đua cơ sở"


def test_question_of_the_server_gives_way_to_a_choice(line_page):
    unit = UnitFactory(name="Văn phòng", parent=UnitFactory(name="Cục A"))
    type_into(line_page, AWARD, "giay khen")
    choose(line_page, "ArrowDown")
    line_page.fill(NAME, "Văn phòng")
    line_page.click("main form.part button[type=submit] >> nth=0")
    line_page.wait_for_selector("[type=radio][name=collective_0]")
    type_into(line_page, NAME, "van phong")
    choose(line_page, "ArrowDown")
    assert line_page.locator("[type=radio][name=collective_0]").count() == 0
    assert saved(line_page).unit == unit


def test_office_is_chosen_among_its_namesakes(open_page, proposal):
    for name in ("Bộ A", "Bộ B"):
        UnitFactory(name="Hội đồng thi đua", parent=UnitFactory(name=name))
    page = open_page("proposal-edit", proposal.pk)
    type_into(page, "#id_addressed_to_0", "hoi dong")
    assert offered(page) == ["Hội đồng thi đua (Bộ A)", "Hội đồng thi đua (Bộ B)"]
    choose(page, "ArrowDown", "ArrowDown")
    page.click("main form.part button[type=submit]")
    page.wait_for_url("**/proposals/*/")
    assert str(Proposal.objects.get().authority.parent) == "Bộ B"


def test_names_are_chosen_by_touch(open_page, proposal, page, browser, live_server, bloc):
    MembershipFactory(bloc=bloc, unit__name="Sở Nội vụ")
    context = browser.new_context(
        base_url=live_server.url, has_touch=True, viewport={"width": 390, "height": 800}
    )
    context.add_cookies(page.context.cookies())
    phone = context.new_page()
    phone.goto(reverse("awards:proposal-line-add", args=[proposal.pk]))
    phone.tap(COLLECTIVE)
    phone.tap(NAME)
    phone.tap(OPTION)
    assert (phone.input_value(NAME), phone.locator(OPTION).count()) == ("Sở Nội vụ", 0)
    context.close()


def test_answer_that_comes_too_late_opens_no_list(line_page, bloc):
    MembershipFactory(bloc=bloc, unit__name="Sở Nội vụ")
    line_page.focus(NAME)
    line_page.keyboard.type("so noi vu")
    line_page.keyboard.press("Tab")
    line_page.wait_for_timeout(700)
    assert line_page.locator(OPTION).count() == 0


# the decision of the past


def test_row_of_a_decision_keeps_which_of_two_namesakes_is_meant(open_page):
    _first, second = (
        UnitFactory(name="Văn phòng", parent=UnitFactory(name=name)) for name in ("Cục A", "Cục B")
    )
    page = open_page("decision-new")
    type_into(page, "#id_rows-0-recipient", "van phong")
    choose(page, "ArrowDown", "ArrowDown")
    assert page.input_value("[name=rows-0-who]") == f"{second.pk}|Văn phòng"
    page.select_option("[name=rows-0-recipients]", "individual")
    assert page.input_value("[name=rows-0-who]") == ""


def test_decision_is_recorded_with_names_that_were_chosen(open_page, bloc):
    CampaignFactory(bloc=bloc, year=2019)
    _first, unit = (
        MembershipFactory(bloc=bloc, unit__name="Văn phòng", unit__parent=UnitFactory(name=name)).unit
        for name in ("Cục A", "Cục B")
    )
    UnitFactory(name="Bộ Nội vụ")
    page = open_page("decision-new")
    page.fill("#id_number", "1/QĐ-BNV")
    for field, text, *keys in (
        ("#id_issuer_0", "bo noi vu", "ArrowDown"),
        ("#id_rows-0-recipient", "van phong", "ArrowDown", "ArrowDown"),
        ("#id_rows-0-award", "giay khen", "ArrowDown"),
    ):
        type_into(page, field, text)
        choose(page, *keys)
    page.fill("#id_rows-0-year", "2019")
    page.click("button[value=record]")
    page.wait_for_url("**/decisions/*/")
    award = Award.objects.get()
    assert (award.unit, award.kind.name, str(award.decision.document.issuer)) == (
        unit,
        "Giấy khen",
        "Bộ Nội vụ",
    )
