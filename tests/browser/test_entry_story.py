"""The main story: the closing conference of 2018 from an empty year to the page of its record, in a real browser.

Once by typing, once by pasting the report; each keystroke and click is counted.
"""

from pathlib import Path

import pytest

from campaigns.models import Conference
from tests.conftest import signed_in
from tests.factories import BlocFactory, MembershipFactory, UnitFactory, staff_of

REPORT = Path(__file__).parents[1] / "reports" / "five" / "2018-closing-4-cipher-systems.txt"
TITLE = "Hội nghị Tổng kết thi đua khen thưởng năm 2018 của Khối 4 Hệ Cơ yếu"
THEME = "Đoàn kết, kỷ cương, sáng tạo, an toàn, quyết thắng"
HEAD = "Nguyễn Quốc Hùng"
POST = "Cục trưởng Cục Cơ yếu Bộ Tổng Tham mưu, Khối trưởng Khối thi đua 4 Hệ Cơ yếu"
DIRECTION = (
    "các đơn vị trong Khối cần đoàn kết hơn nữa, phối hợp cùng nhau tiếp tục thi đua, hoàn thành nhiệm vụ của 4 Hệ, "
    "để xây dựng và phát triển ngành Cơ yếu chính quy, tiến thẳng lên hiện đại"
)


class Hands:
    """A person at the keyboard and the mouse, every stroke and click counted."""

    def __init__(self, page):
        self.page = page
        self.keys = self.clicks = 0

    @property
    def effort(self):
        return self.keys + self.clicks

    def click(self, locator):
        locator.click()
        self.clicks += 1

    def type(self, text):
        self.page.keyboard.type(text)
        self.keys += len(text)

    def press(self, key, times=1):
        for _time in range(times):
            self.page.keyboard.press(key)
        self.keys += times

    def fill(self, selector, text):
        self.click(self.page.locator(selector))
        self.type(text)

    def choose(self, selector, value):
        """Opening a list and choosing from it are two strokes."""
        self.page.locator(selector).select_option(value)
        self.keys += 2

    def paste(self, selector, text):
        self.click(self.page.locator(selector))
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.press("Control+v")

    def add_row(self, table):
        """Press the button below a table; returns the start of the names in the new row."""
        self.click(self.page.locator(f"#table-{table} [data-add]"))
        key = self.page.locator(f"#table-{table} [data-row]").last.get_attribute("data-row")
        return f"#f-{table}-{key}-"


@pytest.fixture
def bloc(db):
    """The bloc with its four systems and what they belong to; nothing of 2018."""
    organiser = UnitFactory(name="Ban Cơ yếu Chính phủ")
    UnitFactory(name="Cục Cơ yếu Bộ Tổng Tham mưu")
    UnitFactory(name="Cục Cơ yếu Đảng - Chính quyền")
    UnitFactory(name="Hội đồng thi đua khen thưởng Ngành Cơ yếu")
    bloc = BlocFactory(name="Khối thi đua 4 hệ Cơ yếu", code="4-he-co-yeu", organiser=organiser)
    for system in ("Quân đội", "Công an", "Ngoại giao", "Đảng - Chính quyền"):
        MembershipFactory(bloc=bloc, unit=UnitFactory(name=f"Hệ Cơ yếu {system}"), name_as_printed=system)
    return bloc


@pytest.fixture
def hands(page, sign_in, bloc):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(signed_in(staff_of(bloc)))
    hands = Hands(page)
    page.goto(bloc.get_absolute_url())
    hands.click(page.get_by_role("link", name="Nhập hội nghị"))
    hands.fill("#id_year", "2018")
    return hands


def check_and_record(hands):
    """Look at the summary, keep what is odd but so, record; returns the conference on record."""
    page = hands.page
    hands.click(page.locator("button[value=check]"))
    page.wait_for_url("**/check/")
    while page.locator("button[value^='keep:']").count():
        hands.click(page.locator("button[value^='keep:']").first)
        page.wait_for_load_state()
    hands.click(page.locator("button[value=record]"))
    page.wait_for_url("**/conferences/*/")
    return Conference.objects.get()


def facts_of(conference):
    """What both ways must have put on record."""
    return {
        "title": conference.title,
        "day": str(conference.held),
        "place": conference.place,
        "purposes": {(line.purpose, str(line.campaign.period)) for line in conference.purposes.all()},
        "theme": {campaign.theme for campaign in conference.campaigns.all()},
        "spoke": {(line.role, str(line), line.rank_as_printed) for line in conference.appearances.all()},
        "directed": {line.text.rstrip(".") for line in conference.directions.all()},
        "agreed": {
            (line.award_name, line.count, line.count_words) for line in conference.recommendations.all()
        },
        "next head": {(str(line.unit), line.selection) for line in conference.choices_made.all()},
    }


ON_RECORD = {
    "title": TITLE,
    "day": "16/11/2018",
    "place": "Hà Nội",
    "purposes": {("closing", "2018")},
    "theme": {THEME},
    "spoke": {
        ("report", HEAD, "Đại tá"),
        ("conclusion", HEAD, "Đại tá"),
        ("address", "đại diện lãnh đạo các Hệ Cơ yếu", ""),
    },
    "directed": {DIRECTION},
    "agreed": {
        ("Cờ thi đua của Ban Cơ yếu Chính phủ", 13, ""),
        ("Bằng khen", None, "nhiều"),
        ("Giấy khen", None, "nhiều"),
    },
    "next head": {("Cục Cơ yếu Đảng - Chính quyền", "elected")},
}


def enter_by_typing(hands):
    page = hands.page
    hands.press("Enter")
    page.wait_for_url("**/entries/*/")
    hands.click(page.locator("input[name=years-this-purposes][value=closing]"))
    hands.fill("#f-title", TITLE)
    hands.fill("#f-theme", THEME)
    hands.fill("#f-held", "16/11/2018")
    hands.fill("#f-place", "Hà Nội")
    hands.click(page.locator("#part-people > summary"))
    row = hands.add_row("people")
    hands.choose(f"{row}role", "report")
    hands.fill(f"{row}name", HEAD)
    hands.fill(f"{row}rank", "Đại tá")
    hands.fill(f"{row}post", POST)
    row = hands.add_row("people")
    hands.choose(f"{row}role", "conclusion")
    hands.fill(f"{row}name", HEAD)
    hands.press("Tab")  # rank and post come by themselves, as in the row above
    row = hands.add_row("people")
    hands.choose(f"{row}role", "address")
    hands.fill(f"{row}post", "đại diện lãnh đạo các Hệ Cơ yếu")
    hands.click(page.locator("#part-directions > summary"))
    hands.fill(f"{hands.add_row('directions')}text", DIRECTION)
    hands.click(page.locator("#part-awards > summary"))
    for award, number in (
        ("Cờ thi đua của Ban Cơ yếu Chính phủ", "13"),
        ("Bằng khen", "nhiều"),
        ("Giấy khen", "nhiều"),
    ):
        row = hands.add_row("awards")
        hands.fill(f"{row}award", award)
        hands.fill(f"{row}figure", number)
    hands.click(page.locator("#part-leaders > summary"))
    row = hands.add_row("leaders")
    hands.fill(f"{row}unit", "cuc co yeu dang")  # without accents, as far as it takes
    page.locator("[role=option]").first.wait_for()
    hands.press("ArrowDown")
    hands.press("Enter")
    hands.choose(f"{row}selection", "elected")
    return check_and_record(hands)


def enter_by_pasting(hands):
    page = hands.page
    hands.paste("#id_report", REPORT.read_text())
    hands.click(page.locator("main form button").first)
    page.wait_for_url("**/report/")
    for _fact in range(page.locator("input[value=accept]").count()):
        hands.press("a")
    hands.click(page.locator("#facts button[type=submit]"))
    page.wait_for_url("**/entries/*/")
    return check_and_record(hands)


@pytest.fixture
def tell(hands, capsys):
    """Print what it took, whatever pytest keeps to itself."""

    def tell(how):
        with capsys.disabled():
            print(f"\n{how}: {hands.keys} keystrokes, {hands.clicks} clicks")

    return tell


# What the first test counts, within a tenth; the second one measures itself by it.
TYPED = 593


def test_conference_is_on_record_by_typing(hands, tell):
    assert facts_of(enter_by_typing(hands)) == ON_RECORD
    tell("typed")
    assert hands.effort == pytest.approx(TYPED, rel=0.1)


def test_conference_is_on_record_by_pasting_its_report_with_less_than_a_quarter_of_the_effort(hands, tell):
    conference = enter_by_pasting(hands)
    assert facts_of(conference) == ON_RECORD
    assert conference.source.report_text.text.startswith("Vừa qua vào ngày 16/11/2018")
    tell("pasted")
    assert hands.effort < TYPED / 4
