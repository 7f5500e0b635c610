import pytest
from django.urls import reverse

from awards.models import Award, AwardChange, CompleteHistory
from blocs.merging import merge
from campaigns.models import Appearance
from tests.awards.pages import links_of, text_of
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AppearanceFactory,
    AwardChangeFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    DocumentFactory,
    LeadershipFactory,
    MembershipFactory,
    PersonFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    UnitFactory,
    UnitNameFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def campaign(bloc):
    """2018 of the bloc that leader_client may see."""
    return CampaignFactory(bloc=bloc, year=2018)


@pytest.fixture
def person(campaign):
    """Somebody of a member of that bloc."""
    unit = MembershipFactory(bloc=campaign.bloc, unit=UnitFactory(name="Cục Cơ yếu")).unit
    return PersonFactory(name="Đặng Vũ Sơn", unit=unit)


@pytest.fixture
def see(leader_client, person):
    return lambda: text_of(leader_client.get(person.get_absolute_url()))


def conference_of(campaign, **fields):
    return ConferencePurposeFactory(campaign=campaign, conference=ConferenceFactory(**fields)).conference


def test_a_person_of_other_blocs_is_not_found(leader_client):
    stranger = AppearanceFactory(person=PersonFactory()).person
    assert leader_client.get(stranger.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("pk", [0, 999_999, 2**70])
def test_an_unknown_person_is_not_found(leader_client, pk):
    assert leader_client.get(f"/people/{pk}/").status_code == 404


def test_the_page_is_only_read(leader_client, person):
    assert leader_client.post(person.get_absolute_url()).status_code == 405


def test_nothing_on_record_is_said_not_to_be_known(see):
    seen = see()
    assert "what is missing here is not known" in seen
    assert "No award to this person by name is on record." in seen
    assert "Nobody has confirmed for any year that all awards are on record." in seen
    assert "0" not in seen


def test_years_of_which_all_awards_are_on_record_are_said(see, person):
    CompleteHistory.objects.create(person=person, first_year=2015, last_year=2018)
    seen = see()
    assert "2015–2018: every award is on record." in seen
    assert "Nobody has confirmed" not in seen


def test_rank_and_post_stand_as_printed_that_day(see, campaign, person):
    for day, rank, post in [
        ("2016-11-16", "Đại tá", "Phó Cục trưởng"),
        ("2018-11-16", "Thiếu tướng", "Cục trưởng"),
    ]:
        AppearanceFactory(
            conference=conference_of(campaign, title="Tổng kết", held=day),
            person=person,
            person_as_printed="Đ/c Đặng Vũ Sơn",
            rank_as_printed=rank,
            post_as_printed=post,
            role=Appearance.Role.CHAIR,
        )
    seen = see()
    last = f"16/11/2018 Tổng kết {campaign} chaired Thiếu tướng Đ/c Đặng Vũ Sơn, Cục trưởng"
    first = f"16/11/2016 Tổng kết {campaign} chaired Đại tá Đ/c Đặng Vũ Sơn, Phó Cục trưởng"
    assert seen.index(last) < seen.index(first)


def test_of_a_joint_conference_only_the_bloc_years_of_the_reader_are_told(see, campaign, person):
    conference = conference_of(campaign)
    ConferencePurposeFactory(conference=conference, campaign=campaign, purpose="review")
    ConferencePurposeFactory(conference=conference, campaign__bloc__name="Khối kín")
    AppearanceFactory(conference=conference, person=person)
    seen = see()
    assert seen.count(str(campaign)) == 1
    assert "kín" not in seen


def test_the_unit_of_an_appearance_has_the_name_of_that_day(see, campaign, person):
    former = UnitNameFactory(unit__name="Cục B", name="Cục A")
    AppearanceFactory(conference=conference_of(campaign, held="2018-11"), person=person, unit=former.unit)
    assert "Cục A now Cục B" in see()


def test_what_the_person_led_is_shown(see, bloc, person):
    LeadershipFactory(bloc=bloc, person=person, unit=None, person_as_printed="Đ/c Sơn", year=2018)
    assert f"2018: head of the bloc, {bloc} Đ/c Sơn" in see()


def test_recommendations_and_proposals_are_shown_with_what_became_of_them(see, campaign, person):
    kind = AwardKindFactory(name="Bằng khen", to_individuals=True)
    conference = conference_of(campaign, held="2018-12-01")
    agreed = RecommendationFactory(campaign=campaign, kind=kind, conference=conference)
    RecommendedRecipientFactory(recommendation=agreed, unit=None, person=person)
    ProposalLineFactory(
        proposal__campaign=campaign,
        proposal__state="council",
        kind=kind,
        person=person,
        state="failed",
        state_reason="Thiếu phiếu",
    )
    seen = see()
    assert f"2018, {campaign.bloc}: Bằng khen · agreed to propose, 01/12/2018" in seen
    assert "Before the council Failed in the council (Thiếu phiếu)" in seen


def test_awards_stand_with_authority_decision_and_state_the_newest_first(see, bloc, person):
    decision = AwardDecisionFactory(document__number="12/QĐ-TTg", document__dated="2019-01-05")
    for year, name in ((2016, "Giấy khen"), (2017, "Bằng khen")):
        AwardFactory(
            campaign=CampaignFactory(bloc=bloc, year=year),
            person=person,
            kind=AwardKindFactory(name=name),
            decision=decision,
            authority=UnitFactory(name="Thủ tướng Chính phủ"),
            is_verified=True,
        )
    seen = see()
    assert f"2017, {bloc} Bằng khen" in seen
    assert "Thủ tướng Chính phủ 12/QĐ-TTg, 05/01/2019 In force" in seen
    assert seen.index("Bằng khen") < seen.index("Giấy khen")


def test_an_award_without_decision_authority_and_year_says_so(see, campaign, person):
    closing = conference_of(campaign)
    AwardFactory(campaign=None, reported_at=closing, person=person, kind=AwardKindFactory(name="Bằng khen"))
    seen = see()
    assert "year not stated Bằng khen" in seen
    assert "authority not stated not on record In force, not verified" in seen


def test_a_revoked_award_stays_with_the_decision_that_revoked_it_and_its_ground(see, campaign, person):
    award = AwardFactory(campaign=campaign, person=person, state=Award.State.REVOKED)
    AwardChangeFactory(
        award=award,
        kind=AwardChange.Kind.REVOKED,
        decision__document__number="9/QĐ",
        ground="Khai man thành tích",
    )
    assert "Revoked: 9/QĐ (Khai man thành tích)" in see()


def test_what_belongs_to_blocs_of_others_is_not_shown(see, person):
    campaign = CampaignFactory(bloc__name="Khối kín")
    hidden = conference_of(campaign, title="Hội nghị kín")
    AppearanceFactory(conference=hidden, person=person)
    LeadershipFactory(bloc=campaign.bloc, person=person, post_as_printed="Chức kín")
    for made in (AwardFactory, RecommendationFactory):
        made(campaign=campaign, kind__name="Cờ kín")
    AwardFactory(campaign=campaign, kind__name="Cờ kín 2", person=person)
    RecommendedRecipientFactory(
        recommendation__campaign=campaign, recommendation__kind__name="Cờ kín 3", unit=None, person=person
    )
    ProposalLineFactory(proposal__campaign=campaign, kind__name="Cờ kín 4", person=person)
    assert "kín" not in see()


def test_a_unit_that_the_reader_may_not_open_is_named_without_a_link(leader_client, campaign):
    person = PersonFactory(unit=UnitFactory(name="Cục Lạ"))
    AppearanceFactory(conference=conference_of(campaign), person=person)
    response = leader_client.get(person.get_absolute_url())
    assert "Cục Lạ" in text_of(response)
    assert person.unit.get_absolute_url() not in links_of(response)


def test_the_birth_date_is_shown_to_admins_only(leader_client, person):
    person.born = "1965-04"
    person.save()
    assert "1965" not in text_of(leader_client.get(person.get_absolute_url()))
    assert "Born 04/1965" in text_of(signed_in(AdminFactory()).get(person.get_absolute_url()))


@pytest.fixture
def merged(person):
    return merge(
        kept=person, merged=PersonFactory(name="Đặng Võ Sơn"), by=AdminFactory(), reason="Cùng một người"
    ).merged


def test_other_names_are_told_after_a_merger(see, merged):
    assert "Also on record as Đặng Võ Sơn" in see()


def test_the_address_of_a_merged_person_leads_to_the_kept_one(leader_client, person, merged):
    assert leader_client.get(merged.get_absolute_url()).url == person.get_absolute_url()


def test_the_address_of_a_merged_person_tells_nothing_to_others(user_client, merged):
    assert user_client.get(merged.get_absolute_url()).status_code == 404


def test_a_row_that_was_being_saved_during_a_merger_is_shown(see, campaign, merged):
    AwardFactory(campaign=campaign, person=merged, kind=AwardKindFactory(name="Cờ lỡ"))
    assert "Cờ lỡ" in see()


def everything_of(person, campaign):
    """A row of each kind that names the person, in a bloc-year and at a conference of its own."""
    conference = conference_of(campaign, held="2018-11-16")
    AppearanceFactory(conference=conference, person=person, unit=UnitFactory())
    LeadershipFactory(
        bloc=campaign.bloc, person=person, year=campaign.period.starts_on.year, chosen_at=conference
    )
    recommendation = RecommendationFactory(campaign=campaign, conference=conference)
    RecommendedRecipientFactory(recommendation=recommendation, unit=None, person=person)
    ProposalLineFactory(proposal__campaign=campaign, proposal__state="submitted", person=person)
    award = AwardFactory(
        campaign=campaign,
        person=person,
        reported_at=conference,
        decision=AwardDecisionFactory(),
        source=DocumentFactory(),
    )
    AwardChangeFactory(award=award)
    return conference


@pytest.mark.parametrize("count", [1, 3])
def test_person_page_query_count(leader_client, bloc, person, django_assert_num_queries, count):
    for number in range(count):
        everything_of(person, CampaignFactory(bloc=bloc, year=2010 + number))
        merge(kept=person, merged=PersonFactory(), by=AdminFactory(), reason="x")
        CompleteHistory.objects.create(person=person, first_year=2000, last_year=2000)
    with django_assert_num_queries(5):
        leader_client.get(person.get_absolute_url())


@pytest.mark.parametrize("page", ["register", "conference", "bloc-year", "person"])
def test_names_of_people_lead_to_their_page(leader_client, bloc, page):
    campaign, person = CampaignFactory(bloc=bloc, year=2018), PersonFactory(name="Trần Văn An")
    conference = everything_of(person, campaign)
    address = {
        "register": reverse("awards:register"),
        "conference": conference.get_absolute_url(),
        "bloc-year": campaign.get_absolute_url(),
        "person": person.get_absolute_url(),
    }[page]
    response = leader_client.get(address)
    assert "Trần Văn An" in text_of(response)
    assert person.get_absolute_url() in links_of(response)
    assert leader_client.get(person.get_absolute_url()).status_code == 200


def test_name_of_who_led_with_a_unit_leads_to_the_person_from_the_page_of_the_unit(leader_client, bloc):
    leader = LeadershipFactory(bloc=bloc, person=PersonFactory())
    links = links_of(leader_client.get(leader.unit.get_absolute_url()))
    assert leader.person.get_absolute_url() in links


def test_an_office_without_a_name_is_no_link(leader_client, bloc, campaign):
    conference = conference_of(campaign)
    AppearanceFactory(conference=conference, person=None, post_as_printed="Lãnh đạo Cục")
    response = leader_client.get(conference.get_absolute_url())
    assert "Lãnh đạo Cục" in text_of(response)
    assert not [link for link in links_of(response) if link.startswith("/people/")]
