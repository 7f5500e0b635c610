"""A closing conference opens the next year; one click takes that back while nothing was entered on it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from awards.entering.opening import take_back
from awards.models import Recording
from blocs.models import Membership
from campaigns.models import Campaign, Conference, ConferencePurpose, Leadership
from tests import factories as make
from tests.awards.pages import text_of
from tests.conftest import signed_in

from .typing import recorded, rows

pytestmark = pytest.mark.django_db
CLOSING = {"years-this-purposes": "closing", "held": "16/11/2018", "title": "Hội nghị tổng kết"}
OPENING = CLOSING | {"years-next-purposes": "launch handover", "next_theme": "Kỷ cương"}
LEADERS = rows(
    "leaders",
    {"unit": "Sở Y tế", "selection": "elected"},
    {"unit": "Sở Nội vụ", "role": "deputy", "ordinal": "1"},
)


@pytest.fixture
def entry():
    """2018 of a bloc with three members: for good, to the end of the year, and only to its middle."""
    entry = make.EntryFactory()
    make.CampaignFactory(bloc=entry.bloc, year=2018)
    ends = {"Sở Y tế": None, "Sở Nội vụ": datetime.date(2019, 1, 1), "Sở Cũ": datetime.date(2018, 7, 1)}
    for name, end in ends.items():
        valid = make.DateRange(datetime.date(2018, 1, 1), end)
        make.MembershipFactory(bloc=entry.bloc, unit__name=name, valid=valid)
    return entry


@pytest.fixture
def staff(entry):
    return make.staff_of(entry.bloc)


@pytest.fixture
def recording(entry, staff):
    return recorded(entry, staff, OPENING | LEADERS)


def state():
    """What an opening touches, as it stands."""
    return {
        model: list(model.objects.order_by("pk").values())
        for model in (Campaign, Membership, Leadership, ConferencePurpose)
    }


def test_next_year_is_opened_with_its_theme_head_and_deputy(entry, recording):
    opened = entry.bloc.campaigns.get(period__code="2019")
    assert (recording.opened, opened.theme) == (opened, "Kỷ cương")
    leaders = entry.bloc.leaderships.order_by("-role")
    assert [(leader.role, leader.ordinal, leader.unit.name, leader.chosen_at) for leader in leaders] == [
        ("head", None, "Sở Y tế", recording.conference),
        ("deputy", 1, "Sở Nội vụ", recording.conference),
    ]
    assert {leader.term for leader in leaders} == {make.year_range(2019)}
    assert leaders[0].taken_over_at == recording.conference
    assert leaders[1].taken_over_at is None


def test_members_of_the_last_day_are_carried_over(entry, recording):
    ends = dict(entry.bloc.memberships.values_list("unit__name", "valid__endswith"))
    assert ends == {
        "Sở Y tế": None,
        "Sở Nội vụ": datetime.date(2020, 1, 1),
        "Sở Cũ": datetime.date(2018, 7, 1),
    }


def test_member_that_comes_back_later_in_the_next_year_is_not_carried_into_it(entry, staff):
    unit = entry.bloc.memberships.get(unit__name="Sở Nội vụ").unit
    later = make.DateRange(datetime.date(2019, 6, 1), None)
    make.MembershipFactory(bloc=entry.bloc, unit=unit, valid=later)
    recorded(entry, staff, OPENING)
    ends = entry.bloc.memberships.filter(unit=unit).values_list("valid__endswith", flat=True)
    assert set(ends) == {datetime.date(2019, 1, 1), None}


@pytest.mark.parametrize("typed", [{"next_slogan": "Học tốt"}, {"years-next-purposes": "launch"}, LEADERS])
def test_each_sign_of_the_next_year_opens_it(entry, staff, typed):
    assert recorded(entry, staff, CLOSING | typed).opened.period.code == "2019"


def test_conference_without_a_word_of_the_next_year_opens_none(entry, staff):
    recording = recorded(entry, staff, CLOSING)
    assert (recording.opened, recording.opening) == (None, {})
    assert not entry.bloc.campaigns.filter(period__code="2019").exists()


def test_year_that_is_on_record_already_is_not_opened_again(entry, staff):
    make.CampaignFactory(bloc=entry.bloc, year=2019)
    assert recorded(entry, staff, OPENING).opened is None


def test_school_year_opens_the_next_school_year(staff, entry):
    typed = {"years-this-period": "2018-2019", "years-next-period": "", "years-next-purposes": ""}
    typed |= {"years-this-purposes": "closing", "held": "5/2019", "next_theme": "Học tốt"}
    assert recorded(entry, staff, typed).opened.period.code == "2019-2020"


def test_taking_back_restores_what_was_before(entry, staff):
    recorded(entry, staff, CLOSING)
    before = state()
    recording = recorded(
        entry, staff, {"years-next-purposes": "launch", "next_theme": "x"} | LEADERS, "Bổ sung"
    )
    assert state() != before
    take_back(recording=recording, user=staff, reason="Nhầm")
    assert state() == before
    assert Recording.objects.latest("pk").act == Recording.Act.TAKEN_BACK


def test_taken_back_once_it_cannot_be_taken_back_again(recording, staff):
    take_back(recording=recording, user=staff, reason="Nhầm")
    with pytest.raises(ValidationError):
        take_back(recording=recording, user=staff, reason="Nhầm")


def test_taken_back_year_can_be_opened_again(entry, staff, recording):
    take_back(recording=recording, user=staff, reason="Nhầm")
    again = recorded(entry, staff, {"years-next-period": "2019", "years-next-purposes": "launch"}, "Đúng rồi")
    assert again.opened == entry.bloc.campaigns.get(period__code="2019")


def test_conference_stays_when_its_opening_is_taken_back(entry, staff, recording):
    take_back(recording=recording, user=staff, reason="Nhầm")
    assert Conference.objects.get().title == "Hội nghị tổng kết"
    assert list(entry.bloc.campaigns.values_list("period__code", flat=True)) == ["2018"]


ENTERED = {
    "another conference": lambda opened: make.ConferencePurposeFactory(campaign=opened, purpose="mid_year"),
    "a pledge": lambda opened: make.PledgeFactory(campaign=opened),
    "a standing": lambda opened: make.StandingFactory(campaign=opened),
    "a ballot": lambda opened: make.BallotFactory(campaign=opened),
    "a recommendation": lambda opened: make.RecommendationFactory(campaign=opened),
    "a proposal": lambda opened: make.ProposalFactory(campaign=opened),
    "an award": lambda opened: make.AwardFactory(campaign=opened),
    "a movement": lambda opened: make.CampaignMovementFactory(campaign=opened),
    "a decision on the head": lambda opened: opened.bloc.leaderships.update(decision=make.DocumentFactory()),
    "the end of a membership": lambda opened: opened.bloc.memberships.filter(unit__name="Sở Nội vụ").update(
        valid=make.DateRange(datetime.date(2018, 1, 1), datetime.date(2019, 3, 1))
    ),
}


@pytest.mark.parametrize("what", ENTERED)
def test_opening_is_not_taken_back_once_something_was_entered(recording, staff, what):
    ENTERED[what](recording.opened)
    before = state()
    with pytest.raises(ValidationError) as caught:
        take_back(recording=recording, user=staff, reason="Nhầm")
    assert "2019" in caught.value.messages[0]
    assert state() == before


def page(name, entry):
    return reverse(f"awards:{name}", args=[entry.bloc.code, "2019"])


def test_handover_sheet_shows_what_is_open_and_the_way_back(entry, staff, recording):
    this = entry.bloc.campaigns.get(period__code="2018")
    target = make.TargetFactory(pledge__campaign=this, text="100 % đạt")
    make.TargetResultFactory(target=target, verdict="partly", words="Đạt một phần")
    reached = make.TargetFactory(pledge=target.pledge, text="Không còn mở")
    make.TargetResultFactory(target=reached, verdict="reached")
    make.TargetFactory(pledge=target.pledge, text="Chưa ai báo cáo")
    make.RecommendationFactory(campaign=this, award_as_printed="Cờ chưa có số liệu")
    make.DirectionFactory(conference=recording.conference, text="Đẩy mạnh thi đua")
    client = signed_in(staff)
    text = text_of(client.get(page("handover", entry)))
    for words in (
        "100 % đạt",
        "Đạt một phần",
        "Chưa ai báo cáo",
        "Cờ chưa có số liệu",
        "Đẩy mạnh thi đua",
        "Sở Y tế",
    ):
        assert words in text
    assert "Không còn mở" not in text
    assert page("opening-take-back", entry) in client.get(page("handover", entry)).content.decode()


def test_leader_reads_the_handover_sheet_without_the_way_back(entry, recording):
    response = signed_in(make.leader_of(entry.bloc)).get(page("handover", entry))
    assert response.status_code == 200
    assert page("opening-take-back", entry) not in response.content.decode()


def test_first_year_of_a_bloc_has_nothing_to_hand_over():
    campaign = make.CampaignFactory()
    response = signed_in(make.AdminFactory()).get(
        reverse("awards:handover", args=[campaign.bloc.code, "2018"])
    )
    assert (response.status_code, response.context["sheet"].previous) == (200, None)
    assert response.context["sheet"].targets == response.context["sheet"].recommendations == []


def test_one_click_takes_the_opening_back(entry, staff, recording):
    response = signed_in(staff).post(page("opening-take-back", entry), {"reason": "Nhầm năm"}, follow=True)
    assert not entry.bloc.campaigns.filter(period__code="2019").exists()
    assert response.redirect_chain[-1][0] == recording.conference.get_absolute_url()
    assert "Nhầm năm" in text_of(response)


def test_click_that_comes_too_late_says_why(entry, staff, recording):
    make.PledgeFactory(campaign=recording.opened)
    response = signed_in(staff).post(page("opening-take-back", entry), follow=True)
    assert entry.bloc.campaigns.filter(period__code="2019").exists()
    assert "2019" in str(next(iter(response.context["messages"])))


def test_year_that_no_recording_opened_cannot_be_taken_back(entry, staff):
    make.CampaignFactory(bloc=entry.bloc, year=2019)
    assert signed_in(staff).post(page("opening-take-back", entry)).status_code == 404
