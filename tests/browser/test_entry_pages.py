"""The pages of an entry: accessible in every size and colour, usable without a script, a report reviewed by keys."""

import pytest
from django.urls import reverse

from awards.models import Draft
from tests.browser.conftest import until
from tests.browser.test_pages import TOO_WIDE

REPORT = (
    "Ngày 16/11/2018, tại Hà Nội, Khối thi đua số 1 tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2018. "
    "Chủ đề thi đua năm 2018: “Đoàn kết, kỷ cương, sáng tạo, an toàn, quyết thắng”. "
    "Hội nghị thống nhất đề nghị tặng Cờ thi đua của Chính phủ cho Cục Thống kê. "
    "Đồng chí Nguyễn Quốc Hùng, Cục trưởng Cục Cơ yếu Đảng, chủ trì Hội nghị."
)
# What can be wrong with the same page in other colours.
OF_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
VIEWS = [(1440, "light", {}), (1440, "dark", OF_COLOURS), (390, "light", {}), (390, "dark", OF_COLOURS)]
PAGES = ["entry", "entry-check", "entry-report"]


@pytest.fixture
def draft(entry, staff_client):
    """A draft with a row of every table, and a report with its facts."""
    staff_client.get(entry.get_absolute_url())
    draft = Draft.objects.get()
    rows = {"people": "name", "targets": "text", "ballots": "question", "awards": "award", "leaders": "unit"}
    typed = dict.fromkeys(rows, "n1")
    typed |= {f"{table}-n1-{column}": "Cục Thống kê" for table, column in rows.items()}
    typed |= {"years-this-purposes": "closing", "held": "16/11/2018", "report": REPORT}
    draft.keep(typed)
    return draft


@pytest.fixture
def facts(page, draft, refused):
    """The page on which the facts of the report are reviewed."""
    page.goto(reverse("awards:entry-report", args=[draft.entry_id]))
    yield page
    assert refused == []


def decisions(page):
    return page.eval_on_selector_all(
        "[name$='-decision']:checked", "radios => radios.map((radio) => radio.value)"
    )


@pytest.mark.parametrize("name", PAGES)
def test_page_of_an_entry_is_accessible(page, draft, violations, refused, name):
    page.goto(reverse(f"awards:{name}", args=[draft.entry_id]))
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    for width, colours, rules in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours)
        view = (width, colours)
        assert (view, violations(**rules), page.evaluate(TOO_WIDE)) == (view, [], False)
    assert refused == []


@pytest.mark.parametrize("width", [1440, 390])
def test_page_stays_accessible_while_it_is_typed(entry_page, violations, width):
    entry_page.set_viewport_size({"width": width, "height": 900})
    for button in entry_page.locator("[data-add]").all():
        button.click()
    entry_page.locator("#table-people [data-remove]").click()
    entry_page.focus("#f-convener")
    entry_page.keyboard.type("cuc")
    entry_page.wait_for_selector(".listbox")
    entry_page.keyboard.press("ArrowDown")
    assert violations() == []
    assert not entry_page.evaluate(TOO_WIDE)


@pytest.fixture
def page_without_script(page, draft, browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies(page.context.cookies())
    page = context.new_page()
    page.goto(draft.entry.get_absolute_url())
    yield page
    context.close()


def test_page_without_script_adds_rows_keeps_and_checks(page_without_script):
    page = page_without_script
    page.click("button[value='add:people']")
    page.locator("[name^='people-'][name$='-name']").nth(1).fill("Nguyễn Đức")
    page.locator(".bar button[value=save]").click()
    assert "Nguyễn Đức" in Draft.objects.get().typed.values()
    page.locator("[name=place]").fill("Hà Nội")
    page.locator("button[value=check]").click()
    assert Draft.objects.get().typed["place"] == "Hà Nội"
    assert "/check/" in page.url


def test_fact_is_accepted_dropped_and_corrected_by_keys(facts):
    assert facts.evaluate("document.activeElement.matches('li.fact')")
    facts.keyboard.press("Enter")
    facts.keyboard.press("d")
    assert decisions(facts) == ["accept", "drop"]
    assert facts.locator(".fact.accepted, .fact.dropped").count() == 2
    facts.keyboard.press("c")
    assert facts.evaluate("document.activeElement.matches('.cells *')")
    facts.keyboard.press("d")
    facts.keyboard.press("Escape")
    assert facts.evaluate("document.activeElement.matches('li.fact')")
    assert decisions(facts) == ["accept", "drop"]


def test_keys_move_between_facts(facts):
    place = "[...document.querySelectorAll('.fact')].indexOf(document.activeElement)"
    before = facts.evaluate(place)
    facts.keyboard.press("j")
    facts.keyboard.press("ArrowDown")
    assert facts.evaluate(place) == before + 2
    facts.keyboard.press("k")
    facts.keyboard.press("ArrowUp")
    assert facts.evaluate(place) == before


def test_decisions_and_corrections_survive_a_reload(facts):
    facts.keyboard.press("a")
    facts.keyboard.press("d")
    facts.keyboard.press("c")
    facts.keyboard.type("Huế")
    typed = "[...document.querySelectorAll('.fact .cells :is(input, select)')].map(({ value }) => value)"
    before = facts.evaluate(typed)
    facts.reload()
    assert decisions(facts) == ["accept", "drop"]
    assert (facts.evaluate(typed), "Huế" in " ".join(before)) == (before, True)


def test_tab_leads_from_a_fact_to_its_decision_first(facts):
    facts.keyboard.press("Tab")
    assert facts.evaluate("document.activeElement.name").endswith("-decision")


def test_last_fact_leads_to_the_button(facts):
    decidable = facts.locator(".fact:has([name$='-decision'])").count()
    for _fact in range(decidable):
        facts.keyboard.press("a")
    assert facts.evaluate("document.activeElement.matches('.bar button')")
    assert f"{decidable}/{decidable}" in facts.inner_text("#decided")
    facts.keyboard.press("Enter")
    facts.wait_for_url("**/entries/*/")
    assert Draft.objects.get().typed["place"] == "Hà Nội"


@pytest.fixture
def questions(page, draft, refused):
    """The check of a draft in which a direction stands three times."""
    texts = {f"directions-{row}-text": "Đoàn kết" for row in ("a", "b", "c")}
    meeting = {"held": "16/11/2018", "years-this-purposes": "closing", "title": "Hội nghị tổng kết"}
    draft.keep(meeting | texts | {"directions": "a b c"})
    page.goto(reverse("awards:entry-check", args=[draft.entry_id]))
    yield page
    assert refused == []


def test_first_open_question_is_where_the_keyboard_goes_on(questions):
    assert questions.locator("li button[value^='keep:']").count() == 2
    is_first = "document.activeElement === document.querySelector(\"li button[value^='keep:']\")"
    until(questions, is_first)
    questions.goto(questions.url + "#asked")
    until(questions, is_first)
