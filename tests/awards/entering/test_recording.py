"""Recording is one act: all of it in a fixed number of queries, or nothing, with a sentence that says why."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.entering.questions import questions_about
from awards.entering.recording import NotRecorded, record, sheet_of
from awards.models import Draft, Recommendation, Recording
from blocs.models import Membership, Person, Unit
from campaigns.models import (
    Appearance,
    Attendance,
    Ballot,
    Campaign,
    Conference,
    ConferencePaper,
    Standing,
    TargetResult,
)
from tests import factories as make

from .full import bloc_in_2018, everything, record_everything
from .typing import draft_with, problems_of, recorded, rows, sheet_with

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "closing", "held": "16/11/2018"}


@pytest.fixture
def entry():
    return make.EntryFactory()


@pytest.fixture
def admin():
    return make.AdminFactory()


def large_meeting(count):
    """Everybody and everything that many times: members, standings, targets, results, people, papers, awards."""
    campaign = make.CampaignFactory(year=2018)
    units = [make.UnitFactory(name=f"Đơn vị {number}") for number in range(count)]
    pledge = make.PledgeFactory(campaign=campaign)
    targets = [make.TargetFactory(pledge=pledge) for _number in range(count)]
    typed = dict(CLOSING)
    for rank, unit in enumerate(units, start=1):
        make.MembershipFactory(bloc=campaign.bloc, unit=unit)
        typed |= {f"roll-u{unit.pk}-status": "present", f"standings-u{unit.pk}-rank": str(rank)}
    for target in targets:
        typed[f"results-t{target.pk}-verdict"] = "reached"
    several = range(count)
    typed |= rows("people", *({"name": f"Ông {n}", "role": "address", "unit": "Đơn vị 0"} for n in several))
    typed |= rows("papers", *({"number": f"{n}/BC", "kind": "report"} for n in several))
    typed |= rows("targets", *({"text": f"Chỉ tiêu {n}", "year": "next"} for n in several))
    typed |= rows("directions", *({"number": str(n), "text": f"Việc {n}", "by": "Ông 0"} for n in several))
    typed |= rows("ballots", *({"question": f"Câu {n}", "in_favour": str(n)} for n in several))
    typed |= rows("guests", *({"unit": f"Khách {n}"} for n in several))
    typed |= rows("leaders", {"unit": "Đơn vị 0", "selection": "elected"})
    awards = [{"award": f"Khen {n}", "names": f"Đơn vị {n % count}\nÔng {n}", "figure": "2"} for n in several]
    return make.EntryFactory(bloc=campaign.bloc), typed | rows("awards", *awards)


def keys_of_questions(draft, user):
    sheet = sheet_of(draft, user)
    assert problems_of(sheet) == {}
    return [question.key for question in questions_about(sheet)]


def queries_to_record(count):
    entry, typed = large_meeting(count)
    user = make.staff_of(entry.bloc)
    draft = draft_with(entry, user, typed)
    draft.kept = keys_of_questions(draft, user)
    draft.save(update_fields=["kept"])
    with CaptureQueriesContext(connection) as queries:
        record(draft=draft, user=user)
    return len(queries)


def test_recording_takes_the_same_queries_for_one_row_and_for_forty():
    make.PeriodFactory(year=2019)
    assert (queries_to_record(1), queries_to_record(40)) == (46, 46)
    assert (Standing.objects.count(), Recommendation.objects.count(), Attendance.objects.count()) == (
        41,
        41,
        82,
    )


def test_failure_in_the_last_step_leaves_nothing(admin):
    bloc = bloc_in_2018()
    models = [Conference, Unit, Person, Membership, Campaign, Standing, Recommendation, Recording, Draft]
    draft_with(bloc.entry, bloc.admin, everything(bloc))
    counts = [model.objects.count() for model in models]
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE campaigns_leadership ADD CHECK (post_as_printed <> 'Giám đốc')")
    with pytest.raises(ValidationError):
        recorded(bloc.entry, bloc.admin, {})
    assert [model.objects.count() for model in models] == counts


def test_refusal_of_the_database_comes_as_the_sentence_of_its_rule(entry, admin):
    paper = {"number": "5/KH", "dated": "2018", "issuer": "Sở Y tế"}
    twice = rows("papers", paper, paper)
    with pytest.raises(ValidationError) as caught:
        record(draft=draft_with(entry, admin, CLOSING | twice), user=admin)
    rule = next(
        rule for rule in ConferencePaper._meta.constraints if rule.name == "paper_once_per_conference"
    )
    assert str(rule.violation_error_message) in caught.value.messages[0]
    assert not Conference.objects.exists()


def test_new_conference_is_recorded_with_its_entry_and_the_draft_is_done(entry, admin):
    recording = recorded(entry, admin, CLOSING | {"title": "Hội nghị tổng kết"})
    assert (recording.act, recording.user, recording.changes) == ("first", admin, [])
    assert entry.conference == recording.conference == Conference.objects.get(title="Hội nghị tổng kết")
    assert not Draft.objects.filter(entry=entry).exists()


def test_draft_that_another_window_changed_meanwhile_is_not_recorded(entry, admin):
    draft = draft_with(entry, admin, CLOSING)
    draft_with(entry, admin, {"place": "Huế"})
    with pytest.raises(NotRecorded):
        record(draft=draft, user=admin)
    assert Draft.objects.get(entry=entry).typed["place"] == "Huế"


def test_entry_begun_for_one_year_stays_with_the_year_it_was_recorded_for(entry, admin):
    typed = CLOSING | {
        "years-this-period": "2017",
        "years-next-period": "2018",
        "years-next-purposes": "launch",
    }
    recorded(entry, admin, typed | {"held": "12/2017"})
    assert entry.year == "2017"
    sheet = sheet_with(entry, admin, {})
    assert (sheet.typed["years-this-period"], sheet.typed["years-next-purposes"]) == ("2017", "launch")


def test_new_unit_on_the_roll_becomes_a_member_of_the_year(entry, admin):
    make.MembershipFactory(bloc=entry.bloc)
    new = make.UnitFactory(name="Học viện Mật mã")
    recorded(entry, admin, CLOSING | rows("roll", {"unit": "HỌC VIỆN MẬT MÃ", "status": "present"}))
    membership = entry.bloc.memberships.get(unit=new)
    assert (membership.valid, membership.name_as_printed) == (make.year_range(2018), "HỌC VIỆN MẬT MÃ")


def test_unit_on_the_roll_that_is_no_member_is_made_none_by_correcting_something_else(admin):
    line = make.ConferencePurposeFactory(purpose="mid_year")
    stranger = make.AttendanceFactory(conference=line.conference)
    entry = make.EntryFactory(bloc=line.campaign.bloc, conference=line.conference)
    recorded(entry, admin, {"place": "Huế"})
    assert not stranger.unit.memberships.exists()


def test_names_are_kept_as_printed(entry, admin):
    unit = make.UnitNameFactory(name="Hệ Cơ yếu Công an", unit__name="Cục Cơ yếu").unit
    person = make.PersonFactory(name="Đặng Vũ Sơn")
    people = rows(
        "people", {"role": "chair", "name": "Đ/c Đặng Vũ Sơn", "name_id": f"{person.pk}|Đ/c Đặng Vũ Sơn"}
    )
    guests = rows("guests", {"unit": "Hệ Cơ yếu Công an"})
    recorded(entry, admin, CLOSING | people | guests | rows("leaders", {"unit": "Hệ Cơ yếu Công an"}))
    appearance, guest, head = Appearance.objects.get(), Attendance.objects.get(), entry.bloc.leaderships.get()
    assert (appearance.person, appearance.person_as_printed) == (person, "Đ/c Đặng Vũ Sơn")
    assert (guest.unit, guest.unit_as_printed) == (unit, "Hệ Cơ yếu Công an")
    assert (guest.is_guest, guest.status) == (True, "present")
    assert (head.unit, head.unit_as_printed) == (unit, "Hệ Cơ yếu Công an")


def test_part_of_a_target_stands_under_the_pledge_of_its_whole(entry, admin):
    lines = [{"text": "100 % đạt", "year": "next"}, {"text": "20 % xuất sắc", "part": "1"}, {"text": "Khác"}]
    recorded(entry, admin, CLOSING | {"years-next-purposes": "pledge_signing"} | rows("targets", *lines))
    this, following = entry.bloc.campaigns.order_by("period__starts_on")
    whole, part = following.pledges.get().targets.order_by("position")
    assert (whole.text, part.text, part.parent) == ("100 % đạt", "20 % xuất sắc", whole)
    assert this.pledges.get().targets.get().text == "Khác"


def test_row_on_record_becomes_part_of_a_new_row_above_it(entry, admin):
    recorded(entry, admin, CLOSING | {"status": "announced"} | rows("awards", {"award": "Cờ", "figure": "1"}))
    flag = Recommendation.objects.get()
    typed = rows("awards", {"award": "Bằng khen", "figure": "4"}) | {f"awards-r{flag.pk}-part": "1"}
    recorded(entry, admin, typed | {"awards": f"n1 r{flag.pk}"})
    flag.refresh_from_db()
    assert flag.part_of == Recommendation.objects.get(award_as_printed="Bằng khen")


def test_unit_named_twice_in_a_recommendation_is_linked_once_and_printed_twice(entry, admin):
    unit = make.UnitFactory(name="Sở Y tế")
    recorded(entry, admin, CLOSING | rows("awards", {"award": "Cờ", "names": "Sở Y tế\nSO Y TE\nÔng A"}))
    recipients = Recommendation.objects.get().recipients.order_by("pk")
    assert [(line.name_as_printed, line.unit) for line in recipients] == [
        ("Sở Y tế", unit),
        ("SO Y TE", None),
        ("Ông A", None),
    ]


def test_results_and_ballots_are_recorded_with_the_conference(admin):
    bloc = bloc_in_2018()
    recording = record_everything(bloc)
    assert set(TargetResult.objects.values_list("conference", "verdict")) == {
        (recording.conference.pk, "reached"),
        (recording.conference.pk, "partly"),
    }
    ballot = Ballot.objects.get()
    assert (ballot.unit, ballot.rule, ballot.valid, ballot.campaign) == (
        bloc.units[0],
        bloc.rule,
        6,
        bloc.campaign,
    )


def test_ballot_totals_that_cannot_be_are_refused_with_the_sum(entry, admin):
    ballot = {"question": "Suy tôn", "collected": "10", "valid": "8", "invalid": "3"}
    sentence = problems_of(sheet_with(entry, admin, CLOSING | rows("ballots", ballot)))["ballots-n1-eligible"]
    assert "= 11" in sentence
    assert "10" in sentence


def test_two_heads_of_one_year_are_refused(entry, admin):
    leaders = rows("leaders", {"post": "Cục trưởng"}, {"post": "Giám đốc"})
    assert "leaders-n2-role" in problems_of(sheet_with(entry, admin, CLOSING | leaders))


def test_other_head_than_on_record_is_refused_with_the_name(entry, admin):
    make.LeadershipFactory(bloc=entry.bloc, unit__name="Sở Y tế", year=2018)
    make.UnitFactory(name="Sở Nội vụ")
    leaders = rows("leaders", {"unit": "Sở Nội vụ", "year": "this"})
    assert "Sở Y tế" in problems_of(sheet_with(entry, admin, CLOSING | leaders))["leaders-n1-unit"]


def test_head_on_record_is_completed_and_not_entered_twice(entry, admin):
    head = make.LeadershipFactory(
        bloc=entry.bloc, unit__name="Sở Y tế", year=2019, post_as_printed="Giám đốc"
    )
    leader = {"unit": "Sở Y tế", "selection": "elected", "post": "Phó Giám đốc"}
    recording = recorded(entry, admin, CLOSING | rows("leaders", leader))
    head.refresh_from_db()
    assert (head.selection, head.post_as_printed, head.chosen_at) == (
        "elected",
        "Giám đốc",
        recording.conference,
    )
    assert entry.bloc.leaderships.count() == 1
