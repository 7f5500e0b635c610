"""Typing on the entry page: names are suggested, rows added and moved, figures explained, rows pasted from Excel."""

import pytest

from awards.entering.columns import NONE_STATED, UNKNOWN
from awards.models import Draft
from campaigns.models import Appearance
from tests.factories import AppearanceFactory, ConferencePurposeFactory, PersonFactory, UnitFactory

from .conftest import keep, until

ROW = "#table-{} [data-row] >> nth={}"
OPTION = ".listbox [role=option]"


def add_row(page, table):
    page.click(f"#table-{table} [data-add]")
    return page.locator(f"#table-{table} [data-row]").last


def focused(page):
    return page.evaluate("document.activeElement.name")


def column(page, name):
    """The texts of a column of a table, from above: column(page, 'people-name')."""
    table, cell = name.split("-")
    return page.eval_on_selector_all(
        f"#table-{table} [name^='{table}-'][name$='-{cell}']", "fields => fields.map((field) => field.value)"
    )


def said(page):
    return page.inner_text("#said")


def paste(page, selector, text):
    page.focus(selector)
    page.evaluate(
        """([selector, text]) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.querySelector(selector).dispatchEvent(event);
        }""",
        [selector, text],
    )


@pytest.fixture
def standings(entry_page):
    """The selectors of two columns of the first member's row of the standings."""
    start = entry_page.locator(ROW.format("standings", 0)).get_attribute("data-row")
    return f"#f-standings-{start}-final", f"#f-standings-{start}-rank"


def test_unit_is_found_without_accents_and_chosen_by_keyboard(entry_page):
    entry_page.focus("#f-convener")
    entry_page.keyboard.type("co yeu")
    entry_page.wait_for_selector(f"{OPTION}:has-text('thành viên')")
    assert entry_page.get_attribute("#f-convener", "aria-expanded") == "true"
    entry_page.keyboard.press("ArrowDown")
    active = entry_page.get_attribute("#f-convener", "aria-activedescendant")
    assert entry_page.inner_text(f"#{active}").startswith("Cục Cơ yếu Đảng")
    entry_page.keyboard.press("Enter")
    keep(entry_page)
    typed = Draft.objects.get().typed
    assert (typed["convener"], typed["convener_id"].split("|")[1]) == ("Cục Cơ yếu Đảng", "Cục Cơ yếu Đảng")
    assert entry_page.get_attribute("#f-convener", "aria-expanded") == "false"


def test_what_is_typed_after_a_choice_is_no_choice(entry_page):
    entry_page.focus("#f-convener")
    entry_page.keyboard.type("co yeu")
    entry_page.wait_for_selector(OPTION)
    entry_page.keyboard.press("ArrowDown")
    entry_page.keyboard.press("Tab")
    assert entry_page.input_value("[name=convener_id]") != ""
    entry_page.fill("#f-convener", "Cục Cơ yếu")
    assert entry_page.input_value("[name=convener_id]") == ""


def test_escape_closes_the_list_and_enter_does_not_send_the_form(entry_page):
    entry_page.focus("#f-convener")
    entry_page.keyboard.type("cuc")
    entry_page.wait_for_selector(OPTION)
    entry_page.keyboard.press("Enter")
    entry_page.keyboard.press("ArrowDown")
    entry_page.wait_for_selector(OPTION)
    entry_page.keyboard.press("Escape")
    assert entry_page.locator(OPTION).count() == 0
    assert entry_page.input_value("#f-convener") == "cuc"


def test_members_are_shown_before_anything_is_typed(entry_page):
    UnitFactory(name="Cục không là thành viên")
    entry_page.focus("#f-convener")
    entry_page.keyboard.press("ArrowDown")
    entry_page.wait_for_selector(OPTION)
    names = [text.split("\n")[0] for text in entry_page.locator(f"{OPTION} > span").all_inner_texts()]
    assert names == ["Cục Cơ yếu Đảng", "Cục Thống kê"]


def test_new_unit_may_stand_under_another_one(entry_page):
    entry_page.focus("#f-convener")
    entry_page.keyboard.type("Phòng Mới")
    entry_page.wait_for_selector(f"{OPTION}:has-text('Thêm mới')")
    entry_page.keyboard.press("ArrowUp")
    entry_page.keyboard.press("Enter")
    entry_page.fill("#f-convener_in", "Cục Thống kê")
    keep(entry_page)
    typed = Draft.objects.get().typed
    assert (typed["convener_id"], typed["convener_in"]) == ("new|Phòng Mới", "Cục Thống kê")


def test_person_brings_rank_and_post_where_nothing_stands(entry_page, entry):
    purpose = ConferencePurposeFactory(campaign=entry.bloc.campaigns.get())
    AppearanceFactory(
        conference=purpose.conference,
        person=PersonFactory(name="Nguyễn Đức"),
        role=Appearance.Role.CHAIR,
        rank_as_printed="Đại tá",
        post_as_printed="Cục trưởng",
    )
    row = add_row(entry_page, "people")
    row.locator("[name$=-post]").fill("Chính ủy")
    row.locator("[name$=-name]").focus()
    entry_page.keyboard.type("duc")
    entry_page.click(f"{OPTION}:has-text('Nguyễn Đức')")
    assert column(entry_page, "people-rank") == ["Đại tá"]
    assert column(entry_page, "people-post") == ["Chính ủy"]


def test_leader_who_stands_in_the_list_of_people_has_the_same_post(entry_page):
    person = add_row(entry_page, "people")
    person.locator("[name$=-name]").fill("Nguyễn Đức")
    person.locator("[name$=-post]").fill("Cục trưởng")
    leader = add_row(entry_page, "leaders")
    leader.locator("[name$=-person]").fill("nguyễn đức")
    leader.locator("[name$=-rank]").focus()
    assert column(entry_page, "leaders-post") == ["Cục trưởng"]


def test_rows_are_added_and_moved_by_keyboard(entry_page):
    add_row(entry_page, "people").locator("[name$=-name]").fill("An")
    entry_page.keyboard.press("Control+Enter")
    assert focused(entry_page).endswith("-name")
    entry_page.locator(ROW.format("people", 1)).locator("[name$=-name]").fill("Bình")
    entry_page.keyboard.press("Alt+ArrowUp")
    assert (column(entry_page, "people-name"), focused(entry_page)[-5:]) == (["Bình", "An"], "-name")
    assert "1/2" in said(entry_page)
    keep(entry_page)
    typed = Draft.objects.get().typed
    names = [typed[f"people-{key}-name"] for key in typed["people"].split()]
    assert names == ["Bình", "An"]


def test_suggestions_that_come_late_do_not_open_on_a_row_that_was_moved(entry_page):
    add_row(entry_page, "people").locator("[name$=-name]").fill("An")
    second = add_row(entry_page, "people").locator("[name$=-name]")
    late = []
    entry_page.route("**/choices/**", lambda route: late.append(route))
    with entry_page.expect_request("**/choices/**"):
        second.press_sequentially("Bình")
    entry_page.keyboard.press("Alt+ArrowUp")
    for route in late:
        route.fulfill(json={"found": [{"key": "new", "name": "Bình", "label": "Bình"}]})
    entry_page.wait_for_timeout(100)
    assert (entry_page.locator(OPTION).count(), "1/2" in said(entry_page)) == (0, True)


def test_new_row_is_typed_from_what_it_is_about(entry_page):
    mains = {
        "people": "name",
        "targets": "text",
        "directions": "text",
        "leaders": "unit",
        "awards": "award",
        "papers": "title",
        "ballots": "question",
    }
    for table, main in mains.items():
        add_row(entry_page, table)
        assert (focused(entry_page).split("-")[0], focused(entry_page).split("-")[-1]) == (table, main)


def test_name_looks_right_at_once_when_a_choice_is_made(entry_page):
    entry_page.fill("#f-convener", "Cục Thông tin")
    keep(entry_page)
    entry_page.reload()
    assert entry_page.locator(".cell.wrong #f-convener").count() == 1
    entry_page.select_option("#f-convener_id", index=1)
    assert entry_page.locator(".cell.wrong #f-convener").count() == 0
    assert entry_page.is_hidden("#e-convener")
    entry_page.locator("#f-convener").press_sequentially("x")
    assert entry_page.is_visible("#e-convener")


def test_rows_are_numbered_anew(entry_page):
    for _row in range(2):
        add_row(entry_page, "people")
    entry_page.locator(ROW.format("people", 0)).locator("[data-remove]").click()
    assert entry_page.inner_text("#table-people legend [data-number]") == "1"


def test_removed_row_comes_back(entry_page):
    for name in ("An", "Bình"):
        add_row(entry_page, "people").locator("[name$=-name]").fill(name)
    keep(entry_page)
    entry_page.locator(ROW.format("people", 0)).locator("[data-remove]").focus()
    entry_page.keyboard.press("Enter")
    keep(entry_page)
    assert [text for name, text in Draft.objects.get().typed.items() if name.endswith("-name")] == ["Bình"]
    entry_page.keyboard.press("Shift+Tab")
    entry_page.keyboard.press("Enter")
    assert column(entry_page, "people-name") == ["An", "Bình"]


def test_given_row_is_cleared_and_comes_back(entry_page, standings):
    points, _rank = standings
    entry_page.fill(points, "92,5")
    entry_page.locator(ROW.format("standings", 0)).locator("[data-remove]").click()
    assert entry_page.input_value(points) == ""
    entry_page.click(".undo button")
    assert entry_page.input_value(points) == "92,5"


def test_next_candidate_takes_the_totals_of_the_ballot_above(entry_page):
    first = add_row(entry_page, "ballots")
    for cell, text in {"question": "Bầu khối trưởng", "issued": "12", "in_favour": "11", "unit": "A"}.items():
        first.locator(f"[name$=-{cell}]").fill(text)
    add_row(entry_page, "ballots")
    assert column(entry_page, "ballots-issued") == ["12", "12"]
    assert column(entry_page, "ballots-question") == ["Bầu khối trưởng"] * 2
    assert column(entry_page, "ballots-in_favour") == ["11", ""]
    assert column(entry_page, "ballots-unit") == ["A", ""]


def test_all_of_whom_nothing_is_said_were_there(entry_page):
    entry_page.locator(ROW.format("roll", 0)).locator("[value=absent]").check()
    entry_page.click("[data-all-present]")
    keep(entry_page)
    statuses = [text for name, text in Draft.objects.get().typed.items() if name.endswith("-status")]
    assert sorted(statuses) == ["absent", "present"]


def test_arrows_go_down_and_up_a_column(entry_page, standings):
    entry_page.focus(standings[0])
    first = focused(entry_page)
    entry_page.keyboard.press("ArrowDown")
    second = focused(entry_page)
    assert (second != first, second.endswith("-final")) == (True, True)
    entry_page.keyboard.press("ArrowUp")
    assert focused(entry_page) == first


def test_figure_says_how_it_is_understood(entry_page):
    said = {
        "13": "= 13",
        "1.250": "= 1.250",
        "Không có": "không có",
        "?": "chưa có",
        "nhiều": "“nhiều”",
    }
    for text, words in said.items():
        entry_page.fill("#f-counts-guests-figure", text)
        entry_page.keyboard.press("Tab")
        assert words in entry_page.inner_text(".understood")
        assert (text, entry_page.input_value("#f-counts-guests-figure")) == (text, text.replace("?", ""))


def test_figure_knows_every_word_the_server_knows(entry_page):
    understood = {}
    for text in NONE_STATED | UNKNOWN | {"", "–"}:
        entry_page.fill("#f-counts-guests-figure", text)
        entry_page.keyboard.press("Tab")
        understood[text] = entry_page.inner_text(".understood")
    none, unknown = understood["k"], understood[""]
    assert none != unknown
    assert understood == dict.fromkeys(NONE_STATED, none) | dict.fromkeys(UNKNOWN | {"", "–"}, unknown)


def test_cells_from_excel_go_right_and_down(entry_page, standings):
    paste(entry_page, standings[0], "92,5\t1\r\n90\t2\r\n")
    assert column(entry_page, "standings-final") == ["92,5", "90"]
    assert column(entry_page, "standings-rank") == ["1", "2"]
    entry_page.click(".undo button")
    assert column(entry_page, "standings-final") == ["", ""]


def test_roll_call_from_excel_is_ticked(entry_page):
    row = entry_page.locator(ROW.format("roll", 0)).get_attribute("data-row")
    paste(entry_page, f"#f-roll-{row}-status input", "x\tÔng An\nvắng\tBà Bình")
    ticked = entry_page.locator("#table-roll :checked").evaluate_all(
        "radios => radios.map(({ value }) => value)"
    )
    assert (ticked, column(entry_page, "roll-by")) == (["present", "absent"], ["Ông An", "Bà Bình"])


def test_rows_from_excel_beyond_the_table_go_into_its_box(entry_page, standings):
    paste(entry_page, standings[0], "92\n91\n90\t3\n")
    assert column(entry_page, "standings-final") == ["92", "91"]
    assert entry_page.input_value("#paste-standings") == "90\t3"
    assert entry_page.is_visible("#table-standings .why")


def test_rows_from_excel_that_name_their_units_go_by_the_name(entry_page, standings):
    paste(entry_page, standings[0], "Cục Thống kê\t92\nCục Cơ yếu Đảng\t90")
    assert column(entry_page, "standings-final") == ["", ""]
    entry_page.click("button[value='paste:standings']")
    assert column(entry_page, "standings-final") == ["90", "92"]


def test_address_of_a_field_opens_its_part(entry_page, entry):
    entry_page.evaluate("document.querySelectorAll('.part').forEach((part) => (part.open = false))")
    entry_page.evaluate("location.hash = '#f-years-this-purposes'")
    until(entry_page, "document.activeElement.name === 'years-this-purposes'")
    assert entry_page.is_visible("#f-years-this-purposes")


def test_address_of_a_wrong_field_selects_its_text(entry_page):
    entry_page.fill("#f-held", "32/13/2018")
    entry_page.evaluate("location.hash = '#f-held'")
    until(entry_page, "getSelection().toString() === '32/13/2018'")
