import pytest
from django.urls import reverse

from blocs.figures import Figure
from campaigns.models import Appearance, Attendance, Conference, ConferencePurpose, Direction, HeadCount
from tests.factories import (
    AppearanceFactory,
    AttendanceFactory,
    AwardDecisionFactory,
    AwardFactory,
    BallotFactory,
    BallotRuleFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePaperFactory,
    ConferencePurposeFactory,
    DirectionFactory,
    DocumentFactory,
    HandingOverFactory,
    HeadCountFactory,
    LeadershipFactory,
    PeriodFactory,
    PersonFactory,
    PledgeFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    StandingFactory,
    TargetFactory,
    TargetResultFactory,
    UnitFactory,
    UnitNameFactory,
)

pytestmark = pytest.mark.django_db
Purpose = ConferencePurpose.Purpose


@pytest.fixture
def conference(db):
    return ConferenceFactory(held="2018-11-16")


def words_of(client, conference):
    """The page in English, its words one space apart."""
    client.cookies["django_language"] = "en"
    return " ".join(client.get(conference.get_absolute_url()).content.decode().split())


def found(client, conference):
    return client.get(conference.get_absolute_url()).context["found"]


def test_title_is_made_of_the_purposes_where_none_was_printed(admin_client, conference):
    closed = CampaignFactory(bloc__name="Khối 4 hệ", year=2018)
    opened = CampaignFactory(bloc=closed.bloc, year=2019)
    ConferencePurposeFactory(conference=conference, campaign=closed, purpose=Purpose.CLOSING)
    ConferencePurposeFactory(conference=conference, campaign=opened, purpose=Purpose.LAUNCH)
    assert "<h1> Closing 2018, launch 2019 – Khối 4 hệ </h1>" in words_of(admin_client, conference)


def test_title_made_of_another_purpose_says_that_it_was_a_conference(admin_client, conference):
    campaign = CampaignFactory(bloc__name="Khối 4 hệ", year=2018)
    ConferencePurposeFactory(conference=conference, campaign=campaign, purpose=Purpose.OTHER)
    assert "<h1> Conference 2018 – Khối 4 hệ </h1>" in words_of(admin_client, conference)


def test_purposes_for_the_years_of_a_bloc_stand_together(admin_client, conference):
    blocs = [BlocFactory(code="a", name="Khối A"), BlocFactory(code="b", name="Khối B")]
    purposes = [
        ConferencePurposeFactory(
            conference=conference, campaign=CampaignFactory(bloc=bloc, year=year), purpose=Purpose.CLOSING
        )
        for year in (2018, 2019)
        for bloc in blocs
    ]
    assert found(admin_client, conference)["purposes"] == purposes[::2] + purposes[1::2]


def test_of_two_blocs_it_is_said_for_which_one_corrects(admin_client, conference):
    for name in ("Khối A", "Khối B"):
        ConferencePurposeFactory(conference=conference, campaign__bloc__name=name)
    page = words_of(admin_client, conference)
    assert "Correct or complete (Khối A)" in page
    assert "Correct or complete (Khối B)" in page


def test_award_reported_for_a_period_without_a_bloc_year_says_the_period(admin_client, conference):
    AwardFactory(campaign=None, period=PeriodFactory(year=2011), reported_at=conference)
    assert "for the period 2011 ·" in words_of(admin_client, conference)


def test_title_stands_as_printed(admin_client):
    conference = ConferenceFactory(title="Hội nghị Tổng kết")
    assert "<h1> Hội nghị Tổng kết </h1>" in words_of(admin_client, conference)


def test_date_shows_as_far_as_it_is_known(admin_client):
    conference = ConferenceFactory(held="2018-11", held_until="2018-12-01", time_of_day="chiều")
    page = words_of(admin_client, conference)
    assert "11/2018 – 01/12/2018" in page
    assert "chiều" in page


def test_unknown_date_and_place_are_said_to_be_unknown(admin_client):
    page = words_of(admin_client, ConferenceFactory())
    assert "date not known" in page
    assert "place not known" in page


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Conference.Status.ANNOUNCED, "Announced, not held yet."),
        (Conference.Status.CANCELLED, "Cancelled: it did not take place."),
    ],
)
def test_conference_that_was_not_held_says_so(admin_client, status, words):
    assert words in words_of(admin_client, ConferenceFactory(status=status))


def test_source_is_shown_with_title_date_and_file(admin_client):
    source = DocumentFactory(number="", title="Báo cáo", file_name="2018.txt", dated="2018-11-17")
    page = words_of(admin_client, ConferenceFactory(source=source))
    assert all(words in page for words in ("Báo cáo", "2018.txt", "17/11/2018"))


def test_people_stand_in_the_order_of_a_meeting(admin_client, conference):
    for role in (Appearance.Role.CONCLUSION, Appearance.Role.REPORT, Appearance.Role.CHAIR):
        AppearanceFactory(conference=conference, role=role)
    roles = [line.role for line in found(admin_client, conference)["people"]]
    assert roles == ["chair", "report", "conclusion"]


def test_office_without_a_name_is_shown(admin_client, conference):
    AppearanceFactory(conference=conference, person=None, post_as_printed="Lãnh đạo Ban")
    assert "Lãnh đạo Ban" in words_of(admin_client, conference)


def test_roll_tells_present_absent_unknown_and_guests_apart(admin_client, conference):
    for status in Attendance.Status:
        AttendanceFactory(conference=conference, status=status)
    AttendanceFactory(conference=conference, is_guest=True)
    rows = found(admin_client, conference)
    assert [line.status for line in rows["members"]] == ["present", "absent", "unknown"]
    assert len(rows["guests"]) == 1


def test_unit_has_its_name_of_the_bloc_year_where_the_date_lacks_its_year(admin_client):
    unit = UnitFactory(name="Sở Mới")
    UnitNameFactory(unit=unit, name="Sở Cũ")
    conference = ConferencePurposeFactory(campaign__year=2018, conference__held="--11-16").conference
    AttendanceFactory(conference=conference, unit=unit)
    assert ">Sở Cũ<" in admin_client.get(conference.get_absolute_url()).content.decode()


def test_unit_has_its_name_of_that_day_and_todays_beside_it(admin_client, conference):
    unit = UnitFactory(name="Cục Viễn thông và Cơ yếu")
    UnitNameFactory(unit=unit, name="Cục Cơ yếu Công an")
    AttendanceFactory(conference=conference, unit=unit)
    page = words_of(admin_client, conference)
    assert "Cục Cơ yếu Công an</a>" in page
    assert "now Cục Viễn thông và Cơ yếu" in page


def test_unit_as_printed_wins(admin_client, conference):
    AttendanceFactory(conference=conference, unit_as_printed="Cục Cơ yếu Quân đội")
    assert "Cục Cơ yếu Quân đội</a>" in words_of(admin_client, conference)


def test_head_counts_keep_three_states_apart(admin_client, conference):
    states = [(Figure.NUMBER, 9), (Figure.NONE, None), (Figure.UNKNOWN, None)]
    for of, (figure, count) in zip(HeadCount.Of, states, strict=False):
        HeadCountFactory(conference=conference, of=of, figure=figure, count=count)
    page = words_of(admin_client, conference)
    assert all(words in page for words in (">9<", ">none<", ">no data yet<"))


def test_directions_keep_their_numbers_and_requests_stand_apart(admin_client, conference):
    person = AppearanceFactory(conference=conference)
    DirectionFactory(conference=conference, number=2, given_by=person, text="Hai là")
    DirectionFactory(conference=conference, text="Không đánh số")
    DirectionFactory(conference=conference, way=Direction.Way.UP, text="Kiến nghị")
    page = words_of(admin_client, conference)
    assert '<li value="2">Hai là</li>' in page
    assert "<li>Không đánh số</li>" in page
    assert [line.text for line in found(admin_client, conference)["requests"]] == ["Kiến nghị"]


def test_pledges_signed_there_show_their_targets_and_the_parts_of_these(admin_client, conference):
    pledge = PledgeFactory(signed_at=conference)
    whole = TargetFactory(pledge=pledge)
    part = TargetFactory(pledge=pledge, parent=whole, comparator="gt", number="80.0000", measure="%")
    [shown] = found(admin_client, conference)["pledges"]
    assert [(target, target.below) for target in shown.top] == [(whole, [part])]
    assert ">over 80%<" in words_of(admin_client, conference)


def test_results_found_there_are_shown_without_the_pledge_as_signed_there(admin_client, conference):
    result = TargetResultFactory(
        conference=conference, verdict="reached", number="99.2", measure="%", relative_percent="15.63"
    )
    rows = found(admin_client, conference)
    assert (rows["results"], rows["pledges"]) == ([result], [])
    page = words_of(admin_client, conference)
    assert "99.2%" in page
    assert "(+15.63%)" in page


def test_recommendation_nests_what_it_includes_and_names_recipients(admin_client, conference):
    whole = RecommendationFactory(conference=conference, figure=Figure.NUMBER, count=4)
    part = RecommendationFactory(conference=conference, campaign=whole.campaign, part_of=whole)
    recipient = RecommendedRecipientFactory(recommendation=part)
    [shown] = found(admin_client, conference)["recommendations"]
    assert (shown, shown.below, shown.below[0].named) == (whole, [part], [recipient])


def test_award_handed_over_there_says_on_whose_behalf(admin_client, conference):
    HandingOverFactory(conference=conference, on_behalf_of="Thừa ủy quyền của Bộ trưởng")
    page = words_of(admin_client, conference)
    assert "handed over here" in page
    assert "Thừa ủy quyền của Bộ trưởng" in page


def test_award_only_reported_there_is_not_said_to_be_handed_over(admin_client, conference):
    AwardFactory(reported_at=conference)
    page = words_of(admin_client, conference)
    assert "reported as granted" in page
    assert "handed over here" not in page


def test_head_chosen_there_and_head_who_took_over_stand_apart(admin_client, conference):
    chosen = LeadershipFactory(chosen_at=conference, year=2019)
    taken = LeadershipFactory(bloc=chosen.bloc, taken_over_at=conference)
    rows = found(admin_client, conference)
    assert (rows["chosen"], rows["taken_over"]) == ([chosen], [taken])


def test_unknown_votes_are_not_zero(admin_client, conference):
    BallotFactory(conference=conference, collected=0)
    page = words_of(admin_client, conference)
    assert page.count('<span class="fig">0</span>') == 1
    assert "no data yet" in page


def test_staff_reads_the_conference_of_the_own_bloc(staff_client, bloc, conference):
    ConferencePurposeFactory(conference=conference, campaign__bloc=bloc)
    assert "16/11/2018" in words_of(staff_client, conference)


def test_conference_of_another_bloc_is_not_found(staff_client):
    conference = ConferencePurposeFactory().conference
    assert staff_client.get(conference.get_absolute_url()).status_code == 404


def test_what_a_joint_conference_settled_for_another_bloc_stays_hidden(staff_client, bloc, conference):
    own = ConferencePurposeFactory(conference=conference, campaign__bloc=bloc)
    other = ConferencePurposeFactory(conference=conference).campaign
    for factory in (RecommendationFactory, StandingFactory, BallotFactory):
        factory(conference=conference, campaign=other)
    PledgeFactory(campaign=other, signed_at=conference)
    AwardFactory(campaign=other, reported_at=conference)
    LeadershipFactory(bloc=other.bloc, chosen_at=conference)
    rows = found(staff_client, conference)
    assert rows["purposes"] == [own]
    hidden = ("recommendations", "standings", "ballots", "pledges", "awards", "chosen")
    assert [rows[name] for name in hidden] == [[]] * 6


def test_unit_that_the_reader_may_not_open_is_no_link(staff_client, bloc, conference):
    ConferencePurposeFactory(conference=conference, campaign__bloc=bloc)
    issuer = UnitFactory()
    ConferencePaperFactory(conference=conference, document__issuer=issuer)
    page = words_of(staff_client, conference)
    assert issuer.name in page
    assert issuer.get_absolute_url() not in page


@pytest.mark.parametrize("pk", [0, 10**6, 10**30])
def test_unknown_conference_is_not_found(admin_client, pk):
    assert admin_client.get(reverse("campaigns:conference-detail", args=[pk])).status_code == 404


def test_conference_page_is_only_read(admin_client, conference):
    assert admin_client.post(conference.get_absolute_url()).status_code == 405


def fill(conference, count):
    """Every kind of row of a conference, so many times."""
    rule = BallotRuleFactory()
    for number in range(count):
        campaign = ConferencePurposeFactory(conference=conference).campaign
        ConferencePaperFactory(conference=conference, document__issuer=UnitFactory())
        AttendanceFactory(conference=conference)
        person = AppearanceFactory(conference=conference, unit=UnitFactory())
        DirectionFactory(conference=conference, given_by=person)
        target = TargetFactory(pledge__campaign=campaign, pledge__signed_at=conference)
        TargetFactory(pledge=target.pledge, parent=target)
        TargetResultFactory(target=target, conference=conference)
        StandingFactory(campaign=campaign, conference=conference, source=DocumentFactory())
        BallotFactory(campaign=campaign, conference=conference, rule=rule, unit=UnitFactory())
        row = RecommendationFactory(campaign=campaign, conference=conference, addressed_to=UnitFactory())
        RecommendedRecipientFactory(recommendation=row, unit=None, person=PersonFactory())
        AwardFactory(campaign=campaign, reported_at=ConferenceFactory(), decision=AwardDecisionFactory())
        HandingOverFactory(
            award__campaign=campaign, award__reported_at=ConferenceFactory(), conference=conference
        )
        LeadershipFactory(chosen_at=conference, year=2019 + number, person=PersonFactory())


@pytest.mark.parametrize("count", [1, 3])
def test_conference_query_count(admin_client, django_assert_num_queries, conference, count):
    fill(conference, count)
    with django_assert_num_queries(10):
        admin_client.get(conference.get_absolute_url())


def test_conference_query_count_of_a_great_meeting(admin_client, django_assert_num_queries, conference):
    fill(conference, 1)
    AttendanceFactory.create_batch(300, conference=conference)
    AppearanceFactory.create_batch(300, conference=conference)
    DirectionFactory.create_batch(300, conference=conference)
    with django_assert_num_queries(10):
        admin_client.get(conference.get_absolute_url())
