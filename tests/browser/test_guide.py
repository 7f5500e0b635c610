"""Each guide, done step by step in a real browser; on the way its pictures are taken."""

import datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from awards.models import Edition, Proposal
from blocs.models import Bloc, Person, Unit
from campaigns.models import Conference
from tests.browser.guide_pictures import TALL, Pictures
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardDecisionFactory,
    AwardFactory,
    CampaignFactory,
    ProposalFactory,
    RecommendationFactory,
    StewardshipFactory,
    UserFactory,
)
from tests.on_record import load_reports

REPORT = Path(__file__).parents[1] / "reports" / "five" / "2018-closing-4-cipher-systems.txt"
HOW_TO_RENEW = (
    "RENEW_GUIDE_PICTURES=1 pytest -n 0 tests/browser/test_guide.py takes anew the pictures that are stale."
)
LANGUAGES = ["vi", "en"]
PHONE_READS_IT = 560  # shown on a phone at two thirds, and large enough still
ROOM_FOR_TABLES = 760


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def open_as(page, sign_in, live_server, language):
    """The browser as the user has it: signed in, in the language, as wide as the pictures are to be."""
    load_reports()

    def open_as(user, guide, width=PHONE_READS_IT):
        cookie = {"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": live_server.url}
        page.context.add_cookies([cookie])
        page.set_viewport_size({"width": width, "height": TALL})
        pictures = Pictures(page, f"{language}/{guide}")
        pictures.read(reverse("account_login"))
        sign_in(signed_in(user))
        return page, pictures

    return open_as


def missing_names(page, pictures, guide):
    """What the guide names and no page on the way was called, nor any button or field on them."""
    page.goto(reverse("guide-for", args=[guide]))
    named = page.locator("main li b").all_inner_texts()
    assert named
    return sorted(set(named) - pictures.called)


def steward(role):
    user = UserFactory(username="lan", last_name="Trần Thị", first_name="Lan")
    for bloc in Bloc.objects.all():
        StewardshipFactory(user=user, bloc=bloc, role=role, starts_on=datetime.date(2020, 1, 1))
    return user


def test_staff_does_what_the_guide_says_and_its_pictures_show_it(open_as, language):
    page, pictures = open_as(steward("staff"), "staff")
    pictures.read(reverse("mfa_index"))
    paste_a_report(page, pictures)
    look_at_the_entry_page(page, pictures)
    check_and_record(page, pictures)
    propose(page, pictures)
    page.goto("/decisions/new/")
    pictures.take("decision", "#decision", "section[aria-labelledby=decision] .field:nth-of-type(4)")
    page.goto("/blocs/4-he-co-yeu/2022/handover/")
    pictures.take("handover", ".page-head", "main section")
    look_at_a_decision(pictures)
    assert pictures.stale() == {}, HOW_TO_RENEW
    assert missing_names(page, pictures, "staff") == []


def paste_a_report(page, pictures):
    pictures.read("/blocs/4-he-co-yeu/")
    page.goto("/blocs/4-he-co-yeu/entries/new/")
    page.fill("#id_year", "2021")
    pictures.take("begin", "main form")
    page.fill("#id_report", REPORT.read_text().replace("2019", "2022").replace("2018", "2021"))
    page.click("main form button")
    page.wait_for_url("**/report/")
    pictures.take("paste", ".fact:nth-last-child(3)")
    for box in page.locator("input[value=accept]").all():
        box.check()
    page.click("#facts button[type=submit]")
    page.wait_for_url("**/entries/*/")


def look_at_the_entry_page(page, pictures):
    page.evaluate("document.querySelectorAll('.part').forEach((part) => (part.open = true))")
    pictures.take("type", "#part-meeting > summary", "#table-years .card")
    written = {"members_stated": "13", "members_present": "k", "delegates": "nhiều", "members_signed": ""}
    for row, figure in written.items():
        page.fill(f"#f-counts-{row}-figure", figure)
    pictures.take("unknown", "#table-counts h3", "#table-counts [data-row=delegates]")
    for row in written:
        page.fill(f"#f-counts-{row}-figure", "")
    name = "#table-leaders [data-row]:last-child input[name$=-unit]"
    page.fill(name, "")
    page.locator(name).press_sequentially("co yeu dang")
    page.locator("[role=option]").first.wait_for()
    pictures.take("names", "#table-leaders [data-row]:last-child .cell", ".listbox")
    page.locator("[role=option]", has_text="Cục Cơ yếu Đảng").first.click()


def check_and_record(page, pictures):
    page.click("button[value=check]")
    page.wait_for_url("**/check/")
    pictures.take("check", ".asked", ".told > div:first-child")
    draft = page.url
    page.goto("/")
    pictures.take("draft", "section.note")
    page.goto(draft)
    while page.locator("button[value^='keep:']").count():
        page.locator("button[value^='keep:']").first.click()
        page.wait_for_load_state()
    pictures.read()
    page.click("button[value=record]")
    page.wait_for_url("**/conferences/*/")
    assert Conference.objects.get(held="2021-11-16").purposes.get().campaign.period.label == "2021"
    pictures.take("correct", ".messages", ".page-head")
    page.click(".page-head form button")
    page.wait_for_url("**/entries/*/")
    page.evaluate("document.querySelector('#part-when').open = true")
    page.fill("#f-place", "Hải Phòng")
    page.click("button[value=check]")
    page.wait_for_url("**/check/")
    pictures.read()


def propose(page, pictures):
    pictures.read("/blocs/4-he-co-yeu/2021/")
    page.goto("/blocs/4-he-co-yeu/2021/proposals/")
    pictures.take("propose", "main form")
    page.click("main form button")
    page.wait_for_load_state()
    proposal = Proposal.objects.get(authority__isnull=False)
    pictures.read(reverse("awards:proposal-line-names", args=[proposal.lines.get().pk]))
    page.goto(proposal.get_absolute_url())
    pictures.take("proposal", ".page-head", "section:has(#next)")


def look_at_a_decision(pictures):
    """One on record, and a proposal that waits for its own."""
    bloc = Bloc.objects.get(code="4-he-co-yeu")
    award = AwardFactory(
        campaign=bloc.campaigns.get(period__label="2021"), decision=AwardDecisionFactory(document__file="")
    )
    pictures.read("/decisions/")
    pictures.read(award.decision.get_absolute_url())
    pictures.read(
        ProposalFactory(bloc=bloc, campaign=award.campaign, state="to_authority").get_absolute_url()
    )


def test_leader_reads_as_the_guide_says_and_its_pictures_show_it(open_as, language):
    page, pictures = open_as(steward("leader"), "leaders", ROOM_FOR_TABLES)
    page.goto("/summary/2018/")
    pictures.take("year", ".page-head")
    pictures.take("missing", "#overview table")
    pictures.take("coverage", "#awards table")
    pictures.take("files", "#report")
    page.locator("#awards tfoot a, #awards tbody a").first.click()
    page.wait_for_url("**/awards/?*")
    pictures.take("rows", "main table")
    page.goto("/blocs/4-he-co-yeu/2018/")
    pictures.take("moments", "#awards h2", "#awards tbody tr")
    page.goto("/summary/2018/")
    page.locator("main form[action$='/editions/'] button").click()
    page.wait_for_url("**/editions/*/")
    page.goto("/editions/")
    assert Edition.objects.get().check_code in page.inner_text("main")
    pictures.take("freeze", "main form.filters")
    page.set_viewport_size({"width": 2 * ROOM_FOR_TABLES, "height": TALL})
    page.goto("/summary/years/?first=2018&last=2021")
    pictures.take("years", "main table th", "main table > :last-child > :last-child > td:nth-of-type(4)")
    pictures.read("/blocs/")
    now = CampaignFactory(bloc=Bloc.objects.get(code="4-he-co-yeu"), year=datetime.date.today().year)
    pictures.read(now.get_absolute_url())
    RecommendationFactory(campaign=now, figure="none", count=None)
    pictures.read("/awards/")
    assert pictures.stale() == {}, HOW_TO_RENEW
    assert missing_names(page, pictures, "leaders") == []


def test_admin_does_what_the_guide_says_and_its_pictures_show_it(open_as, language):
    staff = steward("staff")
    page, pictures = open_as(AdminFactory(username="quantri"), "admins", ROOM_FOR_TABLES)
    pictures.read("/admin/")
    page.goto("/admin/blocs/bloc/add/")
    pictures.take("bloc", "#bloc_form .field-name", "#bloc_form .form-row:has([name=parent])")
    page.goto("/admin/campaigns/campaign/add/")
    pictures.take("year", "#campaign_form .form-row", "#campaign_form .form-row:has([name=theme])")
    page.goto(f"/admin/blocs/stewardship/{staff.stewardships.first().pk}/change/")
    pictures.take("account", "#stewardship_form fieldset")
    rename_a_unit(page, pictures)
    page.goto("/admin/awards/papertemplate/add/")
    pictures.take("paper", "#papertemplate_form section")
    page.set_viewport_size({"width": 2 * ROOM_FOR_TABLES, "height": TALL})
    page.goto("/admin/awards/awardkind/")
    pictures.take("kind", "#result_list thead th", "#result_list tbody tr:nth-child(5) td:nth-of-type(3)")
    page.goto("/admin/campaigns/expectation/")
    pictures.take(
        "expectation", "#result_list thead th", "#result_list tbody tr:nth-child(8) td:nth-of-type(5)"
    )
    pictures.read(f"/admin/blocs/user/{staff.pk}/change/")
    pictures.read("/admin/blocs/person/")
    pictures.read(f"/admin/blocs/person/{Person.objects.first().pk}/change/")
    pictures.read("/blocs/4-he-co-yeu/")
    assert pictures.stale() == {}, HOW_TO_RENEW
    assert missing_names(page, pictures, "admins") == []


def rename_a_unit(page, pictures):
    unit = Unit.objects.get(name="Cục Cơ yếu Đảng - Chính quyền")
    page.goto(f"/admin/blocs/unit/{unit.pk}/change/")
    pictures.take("unit", "p.acts", "#unit_form .field-name")
    page.goto(f"/admin/blocs/unit/{unit.pk}/renamed/")
    pictures.read()
    page.fill("[name=new_name]", "Cục Cơ yếu Đảng, Nhà nước")
    page.fill("[name=takes_effect]", "1/3/2022")
    page.click("[name=_preview]")
    page.locator(".foreseen").wait_for()
    pictures.take("preview", "#content-main")
    page.click("[name=_confirm]")
    page.locator("#unit_form").wait_for()
    unit.refresh_from_db()
    assert unit.name == "Cục Cơ yếu Đảng, Nhà nước"
