"""The conferences of reality.md, phenomenon by phenomenon; `# reality:` quotes it."""

import pytest

from blocs.models import Document
from blocs.partial_dates import PartialDate
from campaigns.models import Conference, ConferencePaper, ConferencePurpose, Direction, Leadership, Period
from tests.factories import (
    CampaignFactory,
    ConferenceFactory,
    ConferencePaperFactory,
    ConferencePurposeFactory,
    DirectionFactory,
    DocumentFactory,
    LeadershipFactory,
    PeriodFactory,
    PledgeFactory,
    UnitFactory,
)
from tests.kept import kept

pytestmark = pytest.mark.django_db
Purpose = ConferencePurpose.Purpose


def purposes_of(conference):
    return [(line.campaign, line.purpose) for line in kept(conference).purposes.all()]


# reality: Only bloc name and year are always there.
def test_a_bloc_and_a_year_are_enough():
    campaign = kept(CampaignFactory(bloc__name="Khối thi đua các cơ quan tham mưu", year=2018))
    assert str(campaign) == "Khối thi đua các cơ quan tham mưu – 2018"
    assert campaign.bloc.organiser is None
    assert not campaign.theme
    assert not campaign.conferences.exists()


# reality: One event is several things at once: closing + pledge signing … closing + launch, launch + pledge, all three
@pytest.mark.parametrize(
    "purposes",
    [
        [Purpose.CLOSING, Purpose.PLEDGE_SIGNING],
        [Purpose.CLOSING, Purpose.LAUNCH],
        [Purpose.LAUNCH, Purpose.PLEDGE_SIGNING],
        [Purpose.CLOSING, Purpose.LAUNCH, Purpose.PLEDGE_SIGNING],
    ],
)
def test_one_event_is_several_things_at_once(purposes):
    campaign, conference = CampaignFactory(), ConferenceFactory()
    for purpose in purposes:
        kept(ConferencePurposeFactory(conference=conference, campaign=campaign, purpose=purpose))
    assert purposes_of(conference) == [(campaign, purpose) for purpose in purposes]


# reality: a mid-year review with the launch of a special drive
def test_a_mid_year_review_launches_a_special_drive():
    year = CampaignFactory(year=2018)
    period = PeriodFactory(
        code="dot-2018", kind=Period.Kind.DRIVE, starts_on="2018-07-01", ends_on="2018-09-02"
    )
    drive = CampaignFactory(bloc=year.bloc, period=period)
    conference = ConferenceFactory()
    ConferencePurposeFactory(conference=conference, campaign=year, purpose=Purpose.MID_YEAR)
    ConferencePurposeFactory(conference=conference, campaign=drive, purpose=Purpose.LAUNCH)
    assert purposes_of(conference) == [(year, Purpose.MID_YEAR), (drive, Purpose.LAUNCH)]


# reality: So one conference often belongs to two campaign years: it closes one and opens the next.
def test_one_conference_closes_one_year_and_opens_the_next():
    closed = CampaignFactory(year=2020)
    opened = CampaignFactory(bloc=closed.bloc, year=2021)
    conference = ConferenceFactory()
    ConferencePurposeFactory(conference=conference, campaign=opened, purpose=Purpose.LAUNCH)
    ConferencePurposeFactory(conference=conference, campaign=closed, purpose=Purpose.CLOSING)
    assert purposes_of(conference) == [(closed, Purpose.CLOSING), (opened, Purpose.LAUNCH)]
    assert list(opened.conferences.all()) == list(closed.conferences.all()) == [conference]


# reality: Other kinds: a nine-month check, a liaison meeting (giao ban), an award-review meeting, a handover on its own
@pytest.mark.parametrize(
    ("title", "purpose"),
    [
        ("Kiểm tra 9 tháng", Purpose.CHECK),
        ("Hội nghị giao ban", Purpose.LIAISON),
        ("Họp xét khen thưởng", Purpose.AWARD_REVIEW),
        ("Bàn giao Khối trưởng", Purpose.HANDOVER),
    ],
)
def test_other_kinds_of_conferences(title, purpose):
    line = kept(ConferencePurposeFactory(conference__title=title, purpose=purpose))
    assert (line.conference.title, line.purpose) == (title, purpose)


# reality: an appointment by decision with no conference at all
def test_an_appointment_by_decision_with_no_conference_at_all():
    decision = DocumentFactory(number="1306/QĐ-UBND")
    head = kept(LeadershipFactory(selection=Leadership.Selection.APPOINTED, decision=decision))
    assert (head.selection, head.decision, head.chosen_at) == ("appointed", decision, None)


# reality: Closing conferences run from May (school years) to March of the following year.
def test_a_school_year_is_closed_in_may():
    school_year = PeriodFactory(
        code="2016-2017", kind=Period.Kind.SCHOOL_YEAR, starts_on="2016-09-01", ends_on="2017-08-31"
    )
    line = kept(
        ConferencePurposeFactory(conference__held=PartialDate(2017, 5, 25), campaign__period=school_year)
    )
    assert (line.campaign.period, line.conference.held) == (school_year, PartialDate(2017, 5, 25))


# reality: Closing conferences run … to March of the following year.
def test_a_year_is_closed_in_march_of_the_following_year():
    line = kept(ConferencePurposeFactory(conference__held=PartialDate(2019, 3, 12), campaign__year=2018))
    assert (line.campaign.period.code, line.conference.held) == ("2018", PartialDate(2019, 3, 12))


# reality: Pledges are signed as late as May.
def test_a_pledge_is_signed_as_late_as_may():
    pledge = kept(PledgeFactory(campaign__year=2019, signed=PartialDate(2019, 5, 24)))
    assert pledge.signed == PartialDate(2019, 5, 24)


# reality: Several days
def test_a_conference_takes_several_days():
    conference = kept(ConferenceFactory(held="15/11/2018", held_until="16/11/2018"))
    assert [conference.held, conference.held_until] == [
        PartialDate(2018, 11, 15),
        PartialDate(2018, 11, 16),
    ]


# reality: a time of day
def test_a_conference_has_a_time_of_day():
    assert kept(ConferenceFactory(time_of_day="14 giờ 30, chiều")).time_of_day == "14 giờ 30, chiều"


# reality: announced but not held yet
def test_a_conference_is_announced_but_not_held_yet():
    conference = kept(ConferenceFactory(status=Conference.Status.ANNOUNCED, held="01/2030"))
    assert (conference.status, conference.held) == ("announced", PartialDate(2030, 1))


# reality: online or hybrid with several sites
@pytest.mark.parametrize("mode", [Conference.Mode.ONLINE, Conference.Mode.HYBRID])
def test_a_conference_is_online_or_hybrid_with_several_sites(mode):
    sites = "Hà Nội; điểm cầu Đà Nẵng; điểm cầu Thành phố Hồ Chí Minh"
    conference = kept(ConferenceFactory(mode=mode, place=sites))
    assert (conference.mode, conference.place) == (mode, sites)


# reality: a place given only relative to a unit
def test_a_place_is_given_only_relative_to_a_unit():
    conference = kept(ConferenceFactory(place="Trụ sở Cục Viễn thông và Cơ yếu"))
    assert conference.place == "Trụ sở Cục Viễn thông và Cơ yếu"


# reality: the host is the deputy
def test_the_host_is_the_deputy():
    deputy = LeadershipFactory(role=Leadership.Role.DEPUTY)
    assert kept(ConferenceFactory(convener=deputy.unit)).convener == deputy.unit


# reality: or last year's leader
def test_the_host_is_last_years_leader():
    last_year = LeadershipFactory(year=2018)
    this_year = LeadershipFactory(bloc=last_year.bloc, year=2019)
    conference = kept(ConferenceFactory(convener=last_year.unit, held="2019"))
    assert conference.convener == last_year.unit != this_year.unit


# reality: or nobody is called leader
def test_nobody_is_called_leader():
    host = UnitFactory()
    line = kept(ConferencePurposeFactory(conference__convener=host))
    assert line.conference.convener == host
    assert not line.campaign.bloc.leaderships.exists()


# reality: Dates without a year ("ngày 16/9"); only a month … formats d/m, d-m, dd/mm/yyyy and words.
@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("ngày 16/9", PartialDate(None, 9, 16)),
        ("16/9", PartialDate(None, 9, 16)),
        ("16-9", PartialDate(None, 9, 16)),
        ("16/09/2018", PartialDate(2018, 9, 16)),
        ("ngày 16 tháng 9 năm 2018", PartialDate(2018, 9, 16)),
        ("tháng 9/2018", PartialDate(2018, 9)),
        ("tháng 9", PartialDate(None, 9)),
        ("2018", PartialDate(2018)),
    ],
)
def test_a_date_is_as_partial_as_its_source(written, date):
    conference = ConferenceFactory()
    conference.held = written
    conference.full_clean()
    conference.save()
    assert kept(conference).held == date


# reality: only the page's own date
def test_only_the_pages_own_date_is_known():
    page = DocumentFactory(kind=Document.Kind.REPORT, dated="17/11/2018")
    conference = kept(ConferenceFactory(source=page))
    assert (conference.held, conference.source.dated) == (None, PartialDate(2018, 11, 17))


# reality: Numbered directions (Một là … Năm là) are rare
def test_directions_are_numbered():
    conference = ConferenceFactory()
    for number in (1, 2, 3, 4, 5):
        kept(DirectionFactory(conference=conference, number=number))
    assert list(conference.directions.values_list("number", flat=True)) == [1, 2, 3, 4, 5]


# reality: mostly a list in one sentence
def test_directions_stand_in_one_sentence_without_numbers():
    sentence = (
        "Tiếp tục quán triệt chủ trương, nâng cao chất lượng, đẩy mạnh tuyên truyền, nhân rộng điển hình."
    )
    conference = ConferenceFactory()
    for part in (sentence, "Giữ vững đoàn kết"):
        kept(DirectionFactory(conference=conference, text=part))
    assert list(conference.directions.values_list("number", "text")) == [
        (None, sentence),
        (None, "Giữ vững đoàn kết"),
    ]


# reality: Recommendations may go upwards.
def test_a_recommendation_goes_upwards():
    direction = kept(DirectionFactory(way=Direction.Way.UP, text="Đề nghị Hội đồng sửa đổi quy chế"))
    assert direction.way == "up"


# reality: Documents adopted (regulation, plan, score table)
@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (Document.Kind.REGULATION, "Quy chế hoạt động của Khối"),
        (Document.Kind.PLAN, "Chương trình công tác năm 2019"),
        (Document.Kind.REGULATION, "Bảng chấm điểm thi đua"),
    ],
)
def test_a_document_is_adopted(kind, title):
    paper = kept(
        ConferencePaperFactory(
            document__kind=kind,
            document__number="",
            document__title=title,
            part=ConferencePaper.Part.ADOPTED,
        )
    )
    assert (paper.document.kind, paper.document.title, paper.part) == (kind, title, "adopted")


# reality: and numbered documents cited
def test_a_numbered_document_is_cited():
    paper = kept(
        ConferencePaperFactory(
            document__number="34-CT/TW", document__dated="2014", part=ConferencePaper.Part.CITED
        )
    )
    assert (paper.document.number, paper.document.dated) == ("34-CT/TW", PartialDate(2014))
