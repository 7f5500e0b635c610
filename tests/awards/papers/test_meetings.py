"""What minutes and vote-count minutes say of the meeting and its votes."""

import pytest

from awards.models import PaperTemplate
from awards.papers.content import Attendee, Count
from awards.papers.words import GAP
from blocs.figures import Figure
from blocs.partial_dates import PartialDate
from campaigns.models import Appearance, Attendance, BallotRule, HeadCount
from tests.factories import (
    AppearanceFactory,
    AttendanceFactory,
    BallotFactory,
    BallotRuleFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    CouncilBallotFactory,
    HeadCountFactory,
    PersonFactory,
    ProposalFactory,
    RecommendationFactory,
    UnitFactory,
)

from .proposals import line_for, read

pytestmark = pytest.mark.django_db

Kind, Role, Status = PaperTemplate.Paper, Appearance.Role, Attendance.Status
COUNTED = {
    "eligible": 13,
    "present": 13,
    "written": 0,
    "written_in_favour": 0,
    "issued": 13,
    "collected": 13,
    "valid": 12,
    "invalid": 1,
    "in_favour": 12,
    "against": 0,
}


@pytest.fixture
def proposal():
    return ProposalFactory()


@pytest.fixture
def conference(proposal):
    conference = ConferenceFactory(title="Hội nghị tổng kết", held=PartialDate(2018, 11, 16), place="Hà Nội")
    ConferencePurposeFactory(conference=conference, campaign=proposal.campaign)
    return conference


def minutes(proposal):
    return read(proposal, Kind.MINUTES)


def test_minutes_say_when_where_and_who_chaired(proposal, conference):
    AppearanceFactory(
        conference=conference,
        role=Role.CHAIR,
        person=PersonFactory(name="Trần Văn An"),
        rank_as_printed="Đại tá",
        post_as_printed="Cục trưởng",
    )
    paper = minutes(proposal)
    assert paper.subject == "Hội nghị tổng kết"
    assert (paper.meeting.day, paper.meeting.place) == ("ngày 16 tháng 11 năm 2018", "Hà Nội")
    assert paper.meeting.chair == Attendee(
        "Đại tá Trần Văn An", "Cục trưởng", None, "Đại tá Trần Văn An, Cục trưởng"
    )
    assert paper.meeting.secretary == Attendee()


def test_minutes_of_an_unknown_meeting_are_all_gaps(proposal):
    paper = minutes(proposal)
    assert paper.meeting.title is None
    assert paper.meeting.present_count == Count()
    assert paper.subject == "Họp xét, đề nghị khen thưởng năm 2018"


def test_meeting_without_a_title_is_called_by_what_it_was_for(proposal, conference):
    conference.title = ""
    conference.save()
    assert minutes(proposal).meeting.title == "Hội nghị tổng kết"


def test_conference_of_the_recommendation_goes_before_that_of_the_year(proposal, conference):
    other = ConferenceFactory(title="Hội nghị xét khen thưởng")
    line_for(proposal, recommendation=RecommendationFactory(campaign=proposal.campaign, conference=other))
    assert minutes(proposal).meeting.title == "Hội nghị xét khen thưởng"


def test_each_person_is_named_once_and_the_chair_apart(proposal, conference):
    chair, guest = PersonFactory(name="Trần Văn An"), PersonFactory(name="Lê Thị B")
    for person, role in (
        (chair, Role.CHAIR),
        (chair, Role.CONCLUSION),
        (guest, Role.GUEST),
        (guest, Role.WITNESS),
    ):
        AppearanceFactory(conference=conference, person=person, role=role)
    assert [person.name for person in minutes(proposal).meeting.people] == ["Lê Thị B"]


def test_roll_tells_present_absent_and_guests_apart(proposal, conference):
    AttendanceFactory(conference=conference, unit=UnitFactory(name="Cục A"), represented_by="Đại tá C")
    AttendanceFactory(conference=conference, unit=UnitFactory(name="Cục B"), status=Status.ABSENT)
    AttendanceFactory(conference=conference, unit=UnitFactory(name="Vụ D"), is_guest=True)
    meeting = minutes(proposal).meeting
    assert [row.whole for row in meeting.members] == ["Cục A, đại diện: Đại tá C"]
    assert [row.whole for row in meeting.absent] == ["Cục B"]
    assert [row.whole for row in meeting.guests] == ["Vụ D"]
    assert (meeting.present_count, meeting.member_count) == (Count.of(1), Count())


def test_stated_numbers_of_members_go_before_those_counted(proposal, conference):
    AttendanceFactory(conference=conference)
    for of, count in ((HeadCount.Of.MEMBERS_PRESENT, 8), (HeadCount.Of.MEMBERS_STATED, 9)):
        HeadCountFactory(conference=conference, of=of, figure=Figure.NUMBER, count=count)
    meeting = minutes(proposal).meeting
    assert (meeting.present_count, meeting.member_count) == (Count.of(8), Count.of(9))


@pytest.mark.parametrize(
    "row", [{"status": Status.UNKNOWN}, {"unit": None, "unit_as_printed": "các sở Nội vụ, Tài chính"}]
)
def test_roll_that_leaves_somebody_open_counts_nobody(proposal, conference, row):
    AttendanceFactory(conference=conference, **row)
    assert minutes(proposal).meeting.present_count == Count()


def test_vote_is_counted_under_its_rule(proposal, conference):
    rule = BallotRuleFactory(
        threshold_percent=80,
        base=BallotRule.Base.ELIGIBLE,
        trust="V",
        citation="Quy chế",
        counts_written=True,
    )
    unit = UnitFactory(name="Cục A")
    BallotFactory(campaign=proposal.campaign, conference=conference, unit=unit, rule=rule, **COUNTED)
    (ballot,) = read(proposal, Kind.VOTE_COUNT).ballots
    assert (ballot.number, ballot.subject, ballot.award) == ("01", "Cục A", "Suy tôn đơn vị dẫn đầu")
    assert (ballot.valid, ballot.invalid, ballot.against) == (Count.of(12), Count.of(1), Count.of(0))
    assert (ballot.rate, ballot.rate_of) == ("92,31", "trên tổng số người có quyền bỏ phiếu")
    assert (ballot.required, ballot.result) == ("từ 80% trở lên (Quy chế)", "đạt")


def test_vote_without_a_rule_leaves_rate_and_result_open(proposal, conference):
    BallotFactory(campaign=proposal.campaign, conference=conference, **COUNTED)
    (ballot,) = read(proposal, Kind.VOTE_COUNT).ballots
    assert (ballot.rate, ballot.required, ballot.result) == (None, None, None)


def test_what_all_votes_have_in_common_is_said_once(proposal, conference):
    for in_favour in (12, 11):
        totals = COUNTED | {"in_favour": in_favour}
        BallotFactory(campaign=proposal.campaign, conference=conference, **totals)
    same = read(proposal, Kind.VOTE_COUNT).same_in_all_ballots
    assert (same.eligible, same.issued) == (Count.of(13), Count.of(13))
    assert (same.number, same.in_favour) == (None, Count())


def test_votes_of_another_conference_are_left_out(proposal, conference):
    BallotFactory(campaign=proposal.campaign, conference=ConferenceFactory())
    BallotFactory(campaign=proposal.campaign, conference=None, question="Suy tôn")
    assert [ballot.subject for ballot in minutes(proposal).ballots] == ["Suy tôn"]


def test_vote_of_the_council_goes_before_that_of_the_bloc(proposal, conference):
    BallotFactory(campaign=proposal.campaign, conference=conference)
    line = line_for(proposal, "Cục A")
    CouncilBallotFactory(
        proposal=proposal,
        line=line,
        council=UnitFactory(name="Hội đồng Thi đua - Khen thưởng tỉnh"),
        held_on=PartialDate(2018, 12),
        **COUNTED,
    )
    paper = read(proposal, Kind.VOTE_COUNT)
    assert paper.meeting.title == "cuộc họp Hội đồng Thi đua - Khen thưởng tỉnh"
    assert paper.meeting.day == f"ngày {GAP} tháng 12 năm 2018"
    assert [(ballot.subject, ballot.award) for ballot in paper.ballots] == [("Cục A", "Bằng khen")]
    assert [ballot.subject for ballot in minutes(proposal).ballots] == ["Suy tôn đơn vị dẫn đầu"]


def test_vote_of_the_council_on_everything_says_so(proposal):
    CouncilBallotFactory(proposal=proposal)
    (ballot,) = read(proposal, Kind.VOTE_COUNT).ballots
    assert ballot.subject == "Toàn bộ danh sách đề nghị khen thưởng"
