import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from awards.models import Award, Proposal
from campaigns.models import Campaign, Conference, TargetResult
from campaigns.models.pledges import Comparator
from tests.awards.pages import links_of, text_of
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AttendanceFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    BallotFactory,
    CampaignFactory,
    CampaignMovementFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    DirectionFactory,
    DocumentFactory,
    HeadCountFactory,
    LeadershipFactory,
    MembershipFactory,
    PersonFactory,
    PledgeFactory,
    PledgeSignatureFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    StandingFactory,
    TargetFactory,
    TargetResultFactory,
    UnitFactory,
    UnitNameFactory,
    year_range,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def campaign(bloc):
    return CampaignFactory(bloc=bloc, year=2018)


@pytest.fixture
def see(leader_client, campaign):
    """What the leader of the bloc reads in the file of 2018."""
    return lambda: text_of(leader_client.get(campaign.get_absolute_url()))


def closing_of(campaign, **fields):
    conference = ConferenceFactory(**fields)
    ConferencePurposeFactory(conference=conference, campaign=campaign)
    return conference


# who may see it


def test_the_file_of_another_bloc_is_not_found(leader_client):
    assert leader_client.get(CampaignFactory().get_absolute_url()).status_code == 404


@pytest.mark.parametrize("address", ["2017", "khong-co"])
def test_a_period_without_a_file_is_not_found(leader_client, campaign, address):
    assert leader_client.get(f"/blocs/{campaign.bloc.code}/{address}/").status_code == 404


def test_the_file_is_only_read(leader_client, campaign):
    assert leader_client.post(campaign.get_absolute_url()).status_code == 405


def test_a_bare_file_says_in_words_what_is_not_on_record(see):
    seen = see()
    for words in (
        "No theme and no movement is on record.",
        "Who leads this year is not on record.",
        "No members are on record for this time.",
        "Members on record no data yet",
        "No conference of this year is on record.",
        "No pledge is on record.",
        "No standings are on record.",
        "No recommendation, proposal or award is on record.",
        "Who leads after this year is not on record.",
        "source not recorded",
    ):
        assert words in seen


def test_what_is_missing_links_to_its_part_of_the_page(leader_client, campaign):
    links = links_of(leader_client.get(campaign.get_absolute_url()))
    assert f"{campaign.get_absolute_url()}#next-head" in links


def test_what_is_missing_links_an_admin_to_where_it_is_entered(campaign):
    links = links_of(signed_in(AdminFactory()).get(campaign.get_absolute_url()))
    assert f"/admin/campaigns/standing/add/?campaign={campaign.pk}" in links


# theme, leaders


def test_the_own_theme_and_the_slogan_stand_apart(see, campaign):
    Campaign.objects.update(theme="Đoàn kết", slogan="Tiến lên")
    seen = see()
    assert "Đoàn kết Theme of the bloc itself" in seen
    assert "Tiến lên Slogan of the bloc itself" in seen


def test_the_theme_of_a_movement_says_whose_it_is(see, campaign):
    authority = UnitFactory(name="Ban Cơ yếu Chính phủ")
    CampaignMovementFactory(
        campaign=campaign,
        movement__title="Quyết thắng",
        movement__theme="Kỷ cương",
        movement__authority=authority,
    )
    assert "Kỷ cương Theme of the movement answered: Quyết thắng · Ban Cơ yếu Chính phủ" in see()


def test_a_movement_without_a_theme_is_named(see, campaign):
    CampaignMovementFactory(campaign=campaign, movement__title="Chung sức")
    assert "Movement answered: Chung sức" in see()


def test_the_head_stands_with_person_rank_post_and_how_chosen(see, campaign):
    LeadershipFactory(
        bloc=campaign.bloc,
        unit=UnitFactory(name="Cục Cơ yếu"),
        person=PersonFactory(name="Nguyễn Quốc Hùng"),
        rank_as_printed="Đại tá",
        post_as_printed="Cục trưởng",
        selection="elected",
        unanimous=True,
        chosen_at=ConferenceFactory(title="Hội nghị 2017", held="2017-12-20"),
    )
    seen = see()
    assert "Head of the bloc 2018 Cục Cơ yếu – Đại tá Nguyễn Quốc Hùng, Cục trưởng" in seen
    assert "Elected by the members, unanimously, at Hội nghị 2017, 20/12/2017" in seen


def test_the_unit_as_printed_goes_before_its_name_and_the_name_today_follows(see, campaign):
    unit = UnitFactory(name="Cục Viễn thông và Cơ yếu")
    UnitNameFactory(unit=unit, name="Cục Cơ yếu", valid=DateRange(None, datetime.date(2020, 1, 1)))
    LeadershipFactory(bloc=campaign.bloc, unit=unit, unit_as_printed="Cục Cơ yếu Bộ Công an")
    assert "Cục Cơ yếu Bộ Công an now Cục Viễn thông và Cơ yếu" in see()


@pytest.fixture
def renamed():
    """Sở Cũ until the end of 2020, then Sở Mới."""
    unit = UnitFactory(name="Sở Mới")
    UnitNameFactory(unit=unit, name="Sở Cũ")
    return unit


def test_a_head_of_whom_only_the_last_day_is_known_has_the_name_of_that_day(see, campaign, renamed):
    term = DateRange(None, datetime.date(2019, 1, 1))
    LeadershipFactory(bloc=campaign.bloc, unit=renamed, term=term)
    assert "Head of the bloc: Sở Cũ." in see()


def test_who_signed_has_the_name_of_that_year(see, campaign, renamed):
    PledgeSignatureFactory(pledge=PledgeFactory(campaign=campaign), unit=renamed)
    assert "Signed by: Sở Cũ now Sở Mới" in see()


def test_who_was_recommended_or_proposed_has_the_name_of_that_year(see, campaign, renamed):
    RecommendedRecipientFactory(recommendation__campaign=campaign, unit=renamed)
    ProposalLineFactory(proposal__campaign=campaign, proposal__state="submitted", unit=renamed)
    assert see().count("Sở Cũ now Sở Mới") == 2


def test_who_grants_and_passes_on_has_the_name_of_that_year(see, campaign, renamed):
    RecommendationFactory(campaign=campaign, authority=renamed, addressed_to=renamed)
    ProposalLineFactory(proposal__campaign=campaign, proposal__state="submitted", authority=renamed)
    AwardFactory(campaign=campaign, authority=renamed, given_by=renamed)
    seen = see()
    assert (seen.count("Sở Cũ"), seen.count("Sở Mới")) == (5, 0)


def test_a_name_with_quotes_is_no_other_name(see, campaign):
    LeadershipFactory(bloc=campaign.bloc, unit=UnitFactory(name="Trường 'A' & \"B\""))
    assert "on record as" not in see()


def test_the_next_head_is_who_leads_on_the_day_after(leader_client, campaign):
    LeadershipFactory(bloc=campaign.bloc, year=2018)
    after = LeadershipFactory(bloc=campaign.bloc, year=2019)
    LeadershipFactory(bloc=campaign.bloc, year=2020)
    file = leader_client.get(campaign.get_absolute_url()).context["file"]
    assert (file.next_heads, after in file.leaders) == ([after], False)


# members


def test_line_for_many_units_is_no_member_on_the_roll(see, campaign):
    AttendanceFactory(conference=closing_of(campaign), unit=None, unit_as_printed="Các Bộ, ngành trong Khối")
    assert "on the roll" not in see()


def test_stated_listed_present_and_signed_stay_apart(see, campaign):
    closing = closing_of(campaign)
    MembershipFactory(bloc=campaign.bloc)
    HeadCountFactory(conference=closing, of="members_stated", figure="number", count=9)
    HeadCountFactory(conference=closing, of="members_signed", figure="unknown", count_words="đông đủ")
    AttendanceFactory.create_batch(2, conference=closing)
    AttendanceFactory(conference=closing, status="absent")
    AttendanceFactory(conference=closing, is_guest=True)
    PledgeSignatureFactory(pledge=PledgeFactory(campaign=campaign))
    seen = see()
    for words in (
        "Members on record 1",
        "Members stated 9",
        "Members that signed no data yet đông đủ",
        "Members named on the roll 3",
        "Of these marked as present 2",
        "Signatures under the common pledge 1",
    ):
        assert words in seen


def test_a_roll_that_does_not_say_who_was_there_is_not_zero(see, campaign):
    AttendanceFactory(conference=closing_of(campaign), status="unknown")
    assert "Of these marked as present no data yet" in see()


def test_a_roll_of_the_absent_is_zero(see, campaign):
    AttendanceFactory(conference=closing_of(campaign), status="absent")
    assert "Of these marked as present 0" in see()


def test_members_of_another_year_are_not_listed(see, campaign):
    MembershipFactory(bloc=campaign.bloc, unit=UnitFactory(name="Sở Mới"), valid=year_range(2019))
    assert "Sở Mới" not in see()


# conferences


def test_a_conference_says_what_it_did_for_the_other_year(see, campaign):
    closing = closing_of(campaign, title="Hội nghị tổng kết", held="2018-11-16")
    later = CampaignFactory(bloc=campaign.bloc, year=2019)
    ConferencePurposeFactory(conference=closing, campaign=later, purpose="launch")
    DirectionFactory.create_batch(2, conference=closing)
    assert "16/11/2018 Hội nghị tổng kết Closing At the same time: launch 2019 2 directions given" in see()


def test_what_a_conference_did_for_a_bloc_of_others_is_not_told(see, campaign):
    closing = closing_of(campaign)
    other = CampaignFactory(bloc__name="Khối kín")
    ConferencePurposeFactory(conference=closing, campaign=other, purpose="launch")
    assert "Khối kín" not in see()


def test_an_announced_conference_says_so(see, campaign):
    closing_of(campaign, status=Conference.Status.ANNOUNCED)
    assert "date not on record" in see()
    assert "Announced" in see()


# pledges


@pytest.mark.parametrize(
    ("comparator", "number", "measure", "words"),
    [
        (Comparator.EXACTLY, "100", "%", "100%"),
        (Comparator.MORE_THAN, "80", "%", "over 80%"),
        (Comparator.AT_LEAST, "2", "đơn vị", "2 đơn vị or more"),
        (Comparator.NONE, None, "", "none at all"),
        (Comparator.RISE_BY, "15.63", "%", "a rise by 15.63%"),
        ("", "1250", "lượt người", "1,250 lượt người"),
    ],
)
def test_a_target_has_its_number_in_words(see, campaign, comparator, number, measure, words):
    TargetFactory(
        pledge__campaign=campaign, text="Chỉ tiêu A", comparator=comparator, number=number, measure=measure
    )
    assert f"Chỉ tiêu A {words}" in see()


def test_a_part_of_a_target_stands_within_it(see, campaign):
    whole = TargetFactory(pledge__campaign=campaign, text="100% hoàn thành", position=2)
    TargetFactory(pledge=whole.pledge, parent=whole, text="20% xuất sắc", position=1)
    assert "100% hoàn thành result not on record of which: 20% xuất sắc" in see()


def test_results_stand_beside_the_target_review_by_review(see, campaign):
    target = TargetFactory(pledge__campaign=campaign, text="Chỉ tiêu A")
    mid, closing = (closing_of(campaign, held=day) for day in ("2018-06-30", "2018-11-16"))
    TargetResultFactory(
        target=target, conference=closing, verdict=TargetResult.Verdict.REACHED, number="99.2"
    )
    TargetResultFactory(target=target, conference=mid, verdict=TargetResult.Verdict.PARTLY, words="gần đạt")
    assert "Chỉ tiêu A Partly reached gần đạt 30/06/2018 Reached 99.2 16/11/2018" in see()


def test_the_common_pledge_goes_before_those_of_units(see, campaign):
    PledgeFactory(campaign=campaign, unit=UnitFactory(name="Sở A"))
    PledgeFactory(campaign=campaign, targets_declared=5)
    seen = see()
    assert seen.index("Common pledge of the bloc") < seen.index("Pledge of Sở A")
    assert "5 targets declared, 0 listed here." in seen


# standings and awards


def test_unknown_points_are_words_and_zero_is_a_number(see, campaign):
    StandingFactory(campaign=campaign, unit=UnitFactory(name="Sở A"), rank=1, bonus_points=0)
    assert "1 Sở A no data yet no data yet 0 no data yet" in see()


def test_a_ballot_shows_its_totals(see, campaign):
    BallotFactory(campaign=campaign, question="Suy tôn", eligible=14, in_favour=12)
    seen = see()
    assert "Ballot: Suy tôn" in seen
    assert "Entitled: 14 · present: no data yet" in seen
    assert "for: 12" in seen


def test_agreed_proposed_and_granted_stand_side_by_side(leader_client, campaign):
    kind = AwardKindFactory(name="Cờ thi đua", precedence=1)
    agreed = RecommendationFactory(campaign=campaign, kind=kind)
    proposed = ProposalLineFactory(proposal__campaign=campaign, proposal__state="submitted", kind=kind)
    granted = AwardFactory(campaign=campaign, kind=kind)
    (line,) = leader_client.get(campaign.get_absolute_url()).context["file"].awards
    assert (line.kind, line.agreed, line.proposed, line.granted) == (kind, [agreed], [proposed], [granted])


def test_drafts_and_revoked_awards_do_not_stand_there(leader_client, campaign):
    ProposalLineFactory(proposal__campaign=campaign, proposal__state=Proposal.State.DRAFT)
    AwardFactory(campaign=campaign, state=Award.State.REVOKED)
    assert leader_client.get(campaign.get_absolute_url()).context["file"].awards == []


def test_awards_stand_by_precedence_and_words_outside_the_catalogue_last(leader_client, campaign):
    RecommendationFactory(campaign=campaign, kind=None, award_as_printed="Biểu dương")
    RecommendationFactory(campaign=campaign, kind=AwardKindFactory(name="Giấy khen", precedence=9))
    RecommendationFactory(campaign=campaign, kind=AwardKindFactory(name="Cờ", precedence=1))
    lines = leader_client.get(campaign.get_absolute_url()).context["file"].awards
    assert [str(line.kind or line.words) for line in lines] == ["Cờ", "Giấy khen", "Biểu dương"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"figure": "number", "count": 13}, "13"),
        ({"figure": "number", "count": 0}, "0"),
        ({"figure": "none"}, "none"),
        ({"figure": "unknown", "count_words": "nhiều"}, "no data yet nhiều"),
    ],
)
def test_a_number_none_and_unknown_look_different(see, campaign, fields, words):
    RecommendationFactory(campaign=campaign, kind=AwardKindFactory(name="Bằng khen"), **fields)
    assert f"Difference Bằng khen {words} authority not stated" in see()


def test_what_is_counted_within_another_is_told(see, campaign):
    whole = RecommendationFactory(campaign=campaign, figure="number", count=14)
    RecommendationFactory(campaign=campaign, kind=whole.kind, part_of=whole, figure="number", count=4)
    assert "of which: 4" in see()


def test_named_recipients_are_listed(see, campaign):
    recommendation = RecommendationFactory(campaign=campaign)
    RecommendedRecipientFactory(recommendation=recommendation, unit=UnitFactory(name="Sở Nội vụ"))
    RecommendedRecipientFactory(recommendation=recommendation, unit=None, name_as_printed="Trần Văn B")
    assert "Sở Nội vụ Trần Văn B" in see()


def test_a_granted_award_shows_its_decision(see, campaign):
    decision = AwardDecisionFactory(document=DocumentFactory(number="99/QĐ", dated="2018-12-20"))
    AwardFactory(campaign=campaign, unit=UnitFactory(name="Sở A"), decision=decision)
    assert "Sở A 99/QĐ, 20/12/2018" in see()


# ways and sources


def test_the_years_before_and_after_are_linked(leader_client, campaign):
    for year in (2015, 2017, 2019, 2021):
        CampaignFactory(bloc=campaign.bloc, year=year)
    CampaignFactory(year=2020)
    links = links_of(leader_client.get(campaign.get_absolute_url()))
    code = campaign.bloc.code
    ways = [link for link in links if link in {f"/blocs/{code}/{year}/" for year in range(2010, 2025)}]
    assert ways == [f"/blocs/{code}/2017/", f"/blocs/{code}/2019/"]


def test_each_source_stands_once(leader_client, campaign):
    source = DocumentFactory(number="", title="Báo cáo 2018")
    closing_of(campaign, source=source)
    LeadershipFactory(bloc=campaign.bloc, source=source)
    assert leader_client.get(campaign.get_absolute_url()).context["file"].sources == [source]


@pytest.mark.parametrize("count", [1, 30])
def test_bloc_year_query_count(leader_client, campaign, django_assert_num_queries, count):
    pledge = PledgeFactory(campaign=campaign)
    Campaign.objects.update(source=DocumentFactory())
    for number in range(count):
        source = DocumentFactory()
        closing = closing_of(campaign, source=source)
        HeadCountFactory(conference=closing)
        AttendanceFactory(conference=closing)
        CampaignMovementFactory(campaign=campaign, movement__authority=UnitFactory())
        MembershipFactory(bloc=campaign.bloc, source=source)
        LeadershipFactory(bloc=campaign.bloc, role="deputy", chosen_at=closing, person=PersonFactory())
        target = TargetFactory(pledge=pledge)
        TargetResultFactory(target=target, conference=closing)
        PledgeSignatureFactory(pledge=pledge)
        StandingFactory(campaign=campaign, source=source)
        BallotFactory(campaign=campaign, unit=UnitFactory())
        recommendation = RecommendationFactory(campaign=campaign, conference=closing, source=source)
        RecommendedRecipientFactory(recommendation=recommendation)
        ProposalLineFactory(proposal__campaign=campaign, proposal__state="submitted", unit=UnitFactory())
        AwardFactory(campaign=campaign, unit=UnitFactory(), decision=AwardDecisionFactory(), source=source)
        LeadershipFactory(bloc=campaign.bloc, year=2018 + number)
    with django_assert_num_queries(12):
        leader_client.get(campaign.get_absolute_url())
