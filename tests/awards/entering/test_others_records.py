"""What recording one conference leaves alone: papers, members and years that belong to others, and their figures."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.http import QueryDict

from awards.entering.drafting import bring_up_to_date, draft_of, keep_all
from awards.entering.recording import record, sheet_of
from awards.entering.telling import sentences
from awards.models import Recording
from blocs.models import Document
from campaigns.models import Target
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    CampaignFactory,
    ConferencePaperFactory,
    ConferencePurposeFactory,
    EntryFactory,
    LeadershipFactory,
    MembershipFactory,
    TargetFactory,
    UnitFactory,
    UnitNameFactory,
    leader_of,
    year_range,
)

from .typing import draft_with, problems_of, recorded, rows, sheet_with

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "closing", "held": "16/11/2018"}


@pytest.fixture
def entry():
    return EntryFactory()


@pytest.fixture
def admin():
    return AdminFactory()


def test_older_page_does_not_bring_back_what_a_colleague_replaced(entry, admin):
    recorded(entry, admin, CLOSING | {"place": "Hà Nội"})
    draft = draft_of(entry, admin)
    version = draft.version
    recorded(entry, AdminFactory(), {"place": "Huế"}, reason="Ghi nhầm nơi họp")
    draft = draft_of(entry, admin)
    bring_up_to_date(draft, sheet_of(draft, admin))
    keep_all(draft, QueryDict(f"version={version}&place=Hà Nội&title=Hội nghị"))
    typed = draft_of(entry, admin).typed
    assert (typed["place"], typed["title"]) == ("Huế", "Hội nghị")


def test_paper_of_the_same_number_without_date_and_issuer_is_another_one(entry, admin):
    theirs = ConferencePaperFactory(document__number="12/BC").document
    recorded(entry, admin, CLOSING | rows("papers", {"number": "12/BC", "title": "Báo cáo của ta"}))
    theirs.refresh_from_db()
    own = Document.objects.get(title="Báo cáo của ta")
    assert (theirs.title, own.number, own == theirs) == ("", "12/BC", False)


def test_paper_that_another_conference_deals_with_too_is_not_rewritten(entry, admin):
    recording = recorded(entry, admin, CLOSING | rows("papers", {"number": "12/BC", "title": "Báo cáo"}))
    paper = recording.conference.papers.get().document
    ConferencePaperFactory(document=paper)
    key = f"papers-r{recording.conference.papers.get().pk}-title"
    recorded(entry, admin, {key: "Báo cáo tổng kết"}, reason="Sai tên")
    paper.refresh_from_db()
    assert (paper.title, recording.conference.papers.get().document.title) == ("Báo cáo", "Báo cáo tổng kết")


def test_theme_of_a_closed_year_is_not_replaced_without_a_reason(entry, admin):
    recorded(entry, admin, CLOSING | {"theme": "Đoàn kết"})
    later = EntryFactory(bloc=entry.bloc)
    mid_year = {"years-this-purposes": "mid_year", "held": "10/07/2018", "theme": "Sáng tạo"}
    with pytest.raises(ValidationError):
        record(draft=draft_with(later, admin, mid_year), user=admin)
    recording = recorded(later, admin, {}, reason="Chủ đề ghi sai")
    assert recording.changes == [["theme", "", "Đoàn kết", "Sáng tạo"]]


def test_another_bloc_does_not_read_corrections_of_this_one(entry, admin):
    recording = recorded(entry, admin, CLOSING)
    other = ConferencePurposeFactory(conference=recording.conference).campaign
    recorded(entry, admin, {"place": "Huế"}, reason="Chỉ khối này biết")
    page = signed_in(leader_of(other.bloc)).get(recording.conference.get_absolute_url())
    assert "Chỉ khối này biết" not in page.content.decode()
    assert Recording.objects.visible_to(leader_of(entry.bloc)).count() == 2


def test_head_whose_term_begins_within_the_year_is_of_this_year(entry, admin):
    recording = recorded(entry, admin, CLOSING)
    half = DateRange(datetime.date(2018, 7, 1), datetime.date(2019, 1, 1))
    head = LeadershipFactory(bloc=entry.bloc, term=half, unit=UnitFactory(), chosen_at=recording.conference)
    assert draft_of(entry, admin).typed[f"leaders-r{head.pk}-year"] == "this"
    again = recorded(entry, admin, {"place": "Huế"}, reason="Nơi họp")
    head.refresh_from_db()
    assert (again.opened, head.term) == (None, half)


def test_membership_that_a_decision_ends_is_not_carried_over(entry, admin):
    ended = MembershipFactory(
        bloc=entry.bloc, valid=year_range(2018), decision=Document.objects.create(number="1")
    )
    carried = MembershipFactory(bloc=entry.bloc, valid=year_range(2018))
    recorded(entry, admin, CLOSING | {"years-next-purposes": "launch"})
    ended.refresh_from_db()
    carried.refresh_from_db()
    assert (ended.valid, carried.valid) == (year_range(2018), year_range(2018, 2019))


def test_name_typed_without_accents_is_not_what_was_printed(entry, admin):
    UnitFactory(name="Cục Viễn thông")
    recording = recorded(entry, admin, CLOSING | rows("leaders", {"unit": "cuc vien thong"}))
    assert recording.conference.choices_made.get().unit_as_printed == ""


def test_bare_name_of_a_unit_under_another_one_is_asked_about(entry, admin):
    UnitFactory(name="Văn phòng", parent=UnitFactory(name="Bộ Nội vụ"))
    sheet = sheet_with(entry, admin, CLOSING | rows("leaders", {"unit": "Văn phòng"}))
    assert list(problems_of(sheet)) == ["leaders-n1-unit"]


def test_conference_for_the_same_purpose_is_asked_about(entry, admin):
    recorded(entry, admin, {"years-this-purposes": "pledge_signing", "held": "28/03/2018", "title": "Lễ ký"})
    later = EntryFactory(bloc=entry.bloc)
    draft = draft_with(later, admin, {"years-this-purposes": "pledge_signing"})
    page = signed_in(admin).get(f"{later.get_absolute_url()}check/").content.decode()
    assert draft.entry == later
    assert "Lễ ký, 28/03/2018" in page


def test_points_with_a_dot_that_may_mean_two_numbers_are_asked_about(entry, admin):
    unit = MembershipFactory(bloc=entry.bloc).unit
    sheet = sheet_with(entry, admin, CLOSING | {f"standings-u{unit.pk}-final": "98.125"})
    assert "98,125" in problems_of(sheet)[f"standings-u{unit.pk}-final"]


def test_target_of_one_unit_is_called_by_its_name_of_that_year(entry, admin):
    campaign = CampaignFactory(bloc=entry.bloc, year=2018)
    unit = UnitNameFactory(name="Sở Nội vụ cũ", unit__name="Sở Nội vụ").unit
    TargetFactory(pledge__campaign=campaign, pledge__unit=unit, text="Đạt chuẩn")
    assert [target.as_pledged for target in Target.objects.to_review(campaign)] == ["Sở Nội vụ cũ: Đạt chuẩn"]


def test_summary_names_new_members_among_those_who_go_on(entry, admin):
    UnitFactory(name="Sở Mới")
    new = rows("roll", {"unit": "Sở Mới", "status": "present"})
    sheet = sheet_with(entry, admin, CLOSING | {"years-next-purposes": "launch"} | new)
    told = [sentence for _part, said in sentences(sheet) for sentence in said]
    assert "Tiếp tục là thành viên trong năm 2019: Sở Mới." in told


def test_head_of_a_closed_year_is_not_completed_without_a_reason(entry, admin):
    unit = MembershipFactory(bloc=entry.bloc).unit
    LeadershipFactory(bloc=entry.bloc, year=2018, unit=unit)
    recorded(entry, admin, CLOSING)
    later = EntryFactory(bloc=entry.bloc)
    head = rows("leaders", {"year": "this", "unit": unit.name, "person": "Lê An", "rank": "Đại tá"})
    with pytest.raises(ValidationError):
        record(draft=draft_with(later, admin, {"years-this-purposes": "mid_year"} | head), user=admin)
    recorded(later, admin, {}, reason="Bổ sung cấp bậc")
    assert entry.bloc.leaderships.get().rank_as_printed == "Đại tá"
