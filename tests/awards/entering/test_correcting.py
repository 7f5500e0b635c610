"""A correction of a closed year says why, and the page of the conference shows what was corrected, when, by whom."""

import pytest
from django.core.exceptions import ValidationError

from awards.entering.recording import needs_reason
from blocs.striking_out import strike_out
from campaigns.models import Appearance, Standing, Target
from tests import factories as make
from tests.awards.pages import text_of
from tests.conftest import signed_in

from .typing import draft_with, problems_of, recorded, rows, sheet_with

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "closing", "held": "16/11/2018", "place": "Huế"}
MID_YEAR = CLOSING | {"years-this-purposes": "mid_year"}


@pytest.fixture
def entry():
    return make.EntryFactory()


@pytest.fixture
def staff(entry):
    return make.staff_of(entry.bloc)


def test_correction_of_a_closed_year_without_a_reason_is_refused(entry, staff):
    conference = recorded(entry, staff, CLOSING).conference
    with pytest.raises(ValidationError) as caught:
        recorded(entry, staff, {"place": "Hà Nội"}, reason="  ")
    assert caught.value.code == "no_reason"
    conference.refresh_from_db()
    assert conference.place == "Huế"


def test_correction_keeps_reason_and_every_change(entry, staff):
    recorded(entry, staff, CLOSING | rows("people", {"role": "chair", "name": "Đặng Vũ Sơn"}))
    person = Appearance.objects.get()
    typed = {"place": "Hà Nội", "held_until": "17/11/2018", f"people-r{person.pk}-role": "report"}
    correction = recorded(entry, staff, typed, reason="Ghi nhầm")
    assert (correction.act, correction.reason) == ("correction", "Ghi nhầm")
    assert correction.changes == [
        ["held_until", "", "", "17/11/2018"],
        [f"people-r{person.pk}-role", "Đặng Vũ Sơn", "chair", "report"],
        ["place", "", "Huế", "Hà Nội"],
    ]


def test_conference_page_shows_what_was_corrected_by_whom_and_why(entry, staff):
    conference = recorded(
        entry, staff, CLOSING | rows("people", {"role": "chair", "name": "Đặng Vũ Sơn"})
    ).conference
    recorded(
        entry, staff, {f"people-r{Appearance.objects.get().pk}-role": "report"}, reason="Ghi nhầm vai trò"
    )
    text = text_of(signed_in(make.leader_of(entry.bloc)).get(conference.get_absolute_url()))
    assert f"{staff.username}: Ghi nhầm vai trò" in text
    assert "(Đặng Vũ Sơn): chủ trì → báo cáo" in text


def test_correction_of_a_year_that_is_open_needs_no_reason(entry, staff):
    recorded(entry, staff, MID_YEAR)
    assert not needs_reason(sheet_with(entry, staff, {"place": "Hà Nội"}))
    assert recorded(entry, staff, {"place": "Hà Nội"}).reason == ""


def test_year_closed_by_another_conference_is_closed_for_this_one_too(entry, staff):
    recorded(entry, staff, MID_YEAR)
    campaign = entry.bloc.campaigns.get()
    purpose = make.ConferencePurposeFactory(campaign=campaign, conference__status="announced")
    assert not needs_reason(sheet_with(entry, staff, {"place": "Hà Nội"}))
    type(purpose.conference).objects.filter(pk=purpose.conference_id).update(status="held")
    assert needs_reason(sheet_with(entry, staff, {"place": "Hà Nội"}))


def test_what_says_nothing_new_needs_no_reason_and_is_no_correction(entry, staff):
    first = recorded(entry, staff, CLOSING)
    assert not needs_reason(sheet_with(entry, staff, {"status": "held", "standing_method": "unknown"}))
    recorded(entry, staff, {"status": "held"})
    assert list(first.conference.recordings.all()) == [first]


def test_row_struck_out_of_an_open_year_needs_a_reason_and_stays_in_the_history(entry, staff):
    recorded(entry, staff, MID_YEAR | rows("people", {"role": "chair", "name": "Đặng Vũ Sơn"}))
    person = Appearance.objects.get()
    gone = dict.fromkeys((f"people-r{person.pk}-{name}" for name in ("role", "name", "name_id")), "")
    assert needs_reason(sheet_with(entry, staff, gone))
    recorded(entry, staff, {}, reason="Nhầm người")
    assert not Appearance.objects.exists()
    assert [event.pgh_label for event in person.events.order_by("pgh_id")] == ["insert", "delete"]


def test_standing_struck_out_stays_in_the_history(entry, staff):
    unit = make.MembershipFactory(bloc=entry.bloc).unit
    recorded(entry, staff, MID_YEAR | {f"standings-u{unit.pk}-rank": "1"})
    standing = Standing.objects.get()
    recorded(entry, staff, {f"standings-u{unit.pk}-rank": ""}, reason="Nhầm")
    assert not Standing.objects.exists()
    assert [event.pgh_label for event in standing.events.order_by("pgh_id")] == ["insert", "delete"]


def test_row_that_others_stand_on_is_not_struck_out(entry, staff):
    recorded(entry, staff, MID_YEAR | rows("targets", {"text": "100 % đạt"}))
    target = Target.objects.get()
    make.TargetResultFactory(target=target)
    gone = {name: "" for name in sheet_with(entry, staff, {}).typed if name.startswith("targets-")}
    with pytest.raises(ValidationError) as caught:
        recorded(entry, staff, gone, reason="Nhầm")
    assert "“100 % đạt”" in caught.value.messages[0]
    assert Target.objects.filter(pk=target.pk).exists()


def test_nothing_struck_out_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        strike_out([])


def test_row_on_record_that_says_nothing_is_left_alone(entry, staff):
    conference = recorded(entry, staff, MID_YEAR).conference
    unit = make.MembershipFactory(bloc=entry.bloc).unit
    make.StandingFactory(campaign=entry.bloc.campaigns.get(), conference=conference, unit=unit)
    make.HeadCountFactory(conference=conference)
    recorded(entry, staff, {"place": "Hà Nội"})
    assert (Standing.objects.count(), conference.head_counts.count()) == (1, 1)


def test_standings_settled_in_several_ways_stay_so(entry, staff):
    conference = recorded(entry, staff, MID_YEAR).conference
    campaign = entry.bloc.campaigns.get()
    for method in ("points", "vote"):
        unit = make.MembershipFactory(bloc=entry.bloc).unit
        make.StandingFactory(campaign=campaign, conference=conference, unit=unit, rank=1, method=method)
    recorded(entry, staff, {"place": "Hà Nội", "standing_method": "unknown"})
    assert set(Standing.objects.values_list("method", flat=True)) == {"points", "vote"}


def test_people_whose_order_stays_are_left_alone(entry, staff):
    conference = recorded(entry, staff, MID_YEAR).conference
    people = [make.AppearanceFactory(conference=conference, position=place) for place in (7, 9)]
    recorded(entry, staff, {"place": "Hà Nội"})
    assert [person.events.count() for person in people] == [1, 1]


def test_order_of_people_is_kept_and_told(entry, staff):
    people = [{"role": "chair", "name": "An"}, {"role": "chair", "name": "Bình"}]
    recorded(entry, staff, MID_YEAR | rows("people", *people))
    first, second = Appearance.objects.order_by("pk")
    correction = recorded(entry, staff, {"people": f"r{second.pk} r{first.pk}"})
    assert correction.changes == [["people", "", "An; Bình", "Bình; An"]]
    assert list(Appearance.objects.order_by("position")) == [second, first]


def test_year_on_record_is_not_typed_over(entry, staff):
    recorded(entry, staff, CLOSING | {"years-next-purposes": "launch"})
    for key in ("this", "next"):
        at = f"years-{key}-period"
        assert at in problems_of(sheet_with(entry, staff, {at: "2025"}))


def test_purpose_struck_out_is_gone_and_the_year_stays(entry, staff):
    recorded(entry, staff, MID_YEAR | {"years-this-purposes": "mid_year award_review"})
    recorded(entry, staff, {"years-this-purposes": "mid_year"}, reason="Nhầm")
    assert [line.purpose for line in entry.conference.purposes.all()] == ["mid_year"]


def test_ballot_under_a_rule_out_of_force_can_be_corrected(entry, staff):
    rule = make.BallotRuleFactory(valid_to="2010-12-31")
    conference = recorded(entry, staff, MID_YEAR).conference
    make.BallotFactory(campaign=entry.bloc.campaigns.get(), conference=conference, rule=rule)
    assert problems_of(sheet_with(entry, staff, {"place": "Hà Nội"})) == {}


def test_printed_name_without_a_row_on_record_can_stay(entry, staff):
    conference = recorded(entry, staff, MID_YEAR).conference
    make.AppearanceFactory(conference=conference, person=None, person_as_printed="Đặng Vũ Sơn")
    make.AppearanceFactory(conference=conference, person__name="Đặng Vũ Sơm", role="report")
    assert problems_of(sheet_with(entry, staff, {"place": "Hà Nội"})) == {}


def test_member_line_without_a_unit_stays_one_when_it_is_corrected(entry, staff):
    conference = recorded(entry, staff, MID_YEAR).conference
    line = make.AttendanceFactory(conference=conference, unit=None, unit_as_printed="Các sở", status="absent")
    recorded(entry, staff, {f"guests-r{line.pk}-by": "Ông An"})
    line.refresh_from_db()
    assert (line.is_guest, line.status, line.represented_by) == (False, "absent", "Ông An")


def test_draft_from_before_a_field_was_renamed_is_no_error(entry, staff):
    recorded(entry, staff, MID_YEAR)
    draft = draft_with(entry, staff, {"standings-u1-self": "90", "gone": "x"})
    assert draft.typed["gone"] == "x"
    assert sheet_with(entry, staff, {}).changes()
