"""The main story of proposing: from what a closing conference agreed to the letter in hand, in a real browser.

Once at a desk or a phone with the names chosen while they are typed, once without any script.
"""

import docx
import pytest
from django.conf import settings

from awards.models import AwardKind, Proposal
from tests.conftest import signed_in
from tests.factories import (
    BlocFactory,
    CampaignFactory,
    ConferencePurposeFactory,
    MembershipFactory,
    PersonFactory,
    RecommendationFactory,
    StandingFactory,
    UnitFactory,
    staff_of,
)

from .test_pages import TOO_WIDE

VIEWS = [("vi", 1440, "light"), ("en", 390, "dark")]
OPTION = ".listbox [role=option]"
NAMES = ["Sở Nội vụ", "Nguyễn Đức Hùng", "Thanh tra tỉnh"]


@pytest.fixture
def conference(transactional_db):
    """A closing conference of 2018 that agreed on a flag and a certificate; for whom stands nowhere yet.

    The flag will go to one unit, though another one came first: that asks for a reason.
    """
    ministry = UnitFactory(name="Bộ Nội vụ")
    bloc = BlocFactory(name="Khối thi đua các sở Nội chính", organiser=ministry)
    members = [MembershipFactory(bloc=bloc, unit__name=name).unit for name in ("Sở Nội vụ", "Thanh tra tỉnh")]
    PersonFactory(name="Nguyễn Đức Hùng", unit=members[0])
    campaign = CampaignFactory(bloc=bloc, year=2018)
    StandingFactory(campaign=campaign, unit=members[1], rank=1)
    conference = ConferencePurposeFactory(
        campaign=campaign, conference__title="Hội nghị tổng kết năm 2018", conference__held="2018-12-20"
    ).conference
    agreed = {"campaign": campaign, "conference": conference, "authority": ministry, "figure": "number"}
    for code, recipients in (("CTD_BO", "collective"), ("BK_BO", "individual")):
        kind = AwardKind.objects.get(code=code)
        RecommendationFactory(**agreed, kind=kind, recipient_kind=recipients, count=1)
    return conference


@pytest.fixture
def staff(conference):
    return signed_in(staff_of(conference.campaigns.get().bloc))


@pytest.fixture
def look(page, violations, refused):
    """Look at the page as it stands: accessible, narrow enough, nothing refused."""

    def look():
        assert violations() == []
        assert not page.evaluate(TOO_WIDE)
        assert refused == []

    return look


def press(page, selector, nth=0):
    """Press what leads to another page, and wait for it."""
    with page.expect_navigation():
        page.locator(selector).nth(nth).click()


def propose_what_was_agreed(page, conference, look):
    page.goto(conference.get_absolute_url())
    press(page, "main a[href$='/proposals/']")
    look()
    press(page, "main form button")
    look()


def fill_in(page, row, look):
    """Open the line that stands in a row of the table, to say for whom it is."""
    press(page, "main table.data tbody a[href$='/edit/']", nth=row)
    look()


def choose(page, text, look, *keys):
    """Type a name, look at what is offered, choose by keyboard."""
    page.fill("#id_recipient", "")
    page.focus("#id_recipient")
    page.keyboard.type(text)
    page.wait_for_selector(OPTION)
    look()
    for key in (*keys, "ArrowDown", "Enter"):
        page.keyboard.press(key)
    look()


def save(page):
    press(page, "main form.part button[type=submit]")


def give_reasons(page):
    """Write a reason below each warning that waits for one; how many there were."""
    waiting = "#doubts li:has(.state.part) details.fold"
    number = page.locator(waiting).count()
    for _warning in range(number):
        fold = page.locator(waiting).first
        fold.locator("summary").click()
        fold.locator("textarea").fill("Hội nghị đã xem xét và thống nhất")
        press(page, f"{waiting} button")
    assert page.locator(waiting).count() == 0
    return number


def letter_of(page):
    """The text of the submission letter, as the file that was downloaded has it."""
    with page.expect_download() as download:
        page.click("main a[href$='/papers/letter.docx']")
    letter = docx.Document(download.value.path())
    return "\n".join(paragraph.text for paragraph in letter.paragraphs)


def missing_from(letter):
    return [name for name in NAMES if name not in letter]


def submit(page, look):
    press(page, "main a[href$='/acts/submit/']")
    look()
    save(page)
    look()


def lines_on_record():
    proposal = Proposal.objects.get()
    names = [str(line.unit or line.person) for line in proposal.lines.order_by("pk")]
    return proposal.state, sorted(names)


@pytest.mark.parametrize(("language", "width", "colours"), VIEWS)
def test_staff_proposes_what_the_conference_agreed_and_takes_the_letter_home(
    page, sign_in, staff, conference, look, live_server, language, width, colours
):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=colours)
    sign_in(staff)
    page.context.add_cookies(
        [{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": live_server.url}]
    )
    propose_what_was_agreed(page, conference, look)
    fill_in(page, 0, look)
    choose(page, "so noi vu", look)
    save(page)
    fill_in(page, 1, look)
    choose(page, "Nguyễn Đứt Hùng", look)
    save(page)
    press(page, "main a[href$='/lines/']")
    page.fill("#id_award_0", "giay khen")
    page.check("[value=collective]")
    choose(page, "thanh tra", look)
    save(page)
    assert give_reasons(page) == 1
    look()
    assert missing_from(letter_of(page)) == []
    submit(page, look)
    assert lines_on_record() == ("submitted", sorted(NAMES))


@pytest.fixture
def page_without_script(page, sign_in, staff, browser, live_server):
    sign_in(staff)
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport={"width": 390, "height": 900}
    )
    context.add_cookies(page.context.cookies())
    yield context.new_page()
    context.close()


def test_same_is_done_on_a_phone_without_any_script(page_without_script, conference):
    page = page_without_script

    def look():
        assert not page.evaluate(TOO_WIDE)

    propose_what_was_agreed(page, conference, look)
    fill_in(page, 0, look)
    assert page.locator("#members option").count() == 2
    page.fill("#id_recipient", "so noi vu")
    save(page)
    fill_in(page, 1, look)
    page.fill("#id_recipient", "Nguyễn Đứt Hùng")
    save(page)
    look()
    page.locator("[name=individual_0]").first.check()
    save(page)
    press(page, "main a[href$='/lines/']")
    page.fill("#id_award_0", "giay khen")
    page.check("[value=collective]")
    page.fill("#id_recipient", "thanh tra tinh")
    save(page)
    assert give_reasons(page) == 1
    assert missing_from(letter_of(page)) == []
    submit(page, look)
    assert lines_on_record() == ("submitted", sorted(NAMES))
