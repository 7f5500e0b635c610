import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from awards.models import Award
from blocs.models import Reorganisation, ReorganisedUnit, UnitName
from tests.awards.pages import links_of, text_of
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    DocumentFactory,
    LeadershipFactory,
    MembershipFactory,
    PeriodFactory,
    PledgeFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    ReorganisationFactory,
    ReorganisedUnitFactory,
    StandingFactory,
    TargetFactory,
    UnitFactory,
    UnitNameFactory,
    year_range,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def unit(bloc):
    """A member of the bloc that leader_client may see."""
    return MembershipFactory(bloc=bloc, unit=UnitFactory(name="Sở Nội vụ")).unit


@pytest.fixture
def see(leader_client, unit):
    return lambda: text_of(leader_client.get(unit.get_absolute_url()))


def reorganise(kind, before, after, **fields):
    reorganisation = ReorganisationFactory(kind=kind, **fields)
    for unit in before:
        ReorganisedUnitFactory(reorganisation=reorganisation, unit=unit, side=ReorganisedUnit.Side.BEFORE)
    for unit in after:
        ReorganisedUnitFactory(reorganisation=reorganisation, unit=unit, side=ReorganisedUnit.Side.AFTER)


def test_a_unit_of_other_blocs_is_not_found(leader_client):
    assert leader_client.get(UnitFactory().get_absolute_url()).status_code == 404


def test_a_unit_of_other_blocs_is_not_found_under_one_that_may_be_opened(leader_client, unit):
    assert leader_client.get(UnitFactory(parent=unit).get_absolute_url()).status_code == 404


def test_an_unknown_unit_is_not_found(leader_client):
    assert leader_client.get("/units/khong-co/").status_code == 404


def test_the_page_is_only_read(leader_client, unit):
    assert leader_client.post(unit.get_absolute_url()).status_code == 405


@pytest.mark.parametrize("is_member", [True, False])
def test_the_unit_above_is_a_link_for_who_may_open_it(leader_client, bloc, unit, is_member):
    unit.parent = UnitFactory(name="Ủy ban nhân dân tỉnh")
    unit.save()
    if is_member:
        MembershipFactory(bloc=bloc, unit=unit.parent)
    response = leader_client.get(unit.get_absolute_url())
    assert "Ủy ban nhân dân tỉnh" in text_of(response)
    assert (unit.parent.get_absolute_url() in links_of(response)) is is_member


def test_names_stand_with_their_time_and_paper(see, unit):
    UnitNameFactory(unit=unit, name="Ban Tổ chức", document=DocumentFactory(number="5/QĐ"))
    UnitNameFactory(unit=unit, name="SNV", kind=UnitName.Kind.ABBREVIATION, valid=None)
    seen = see()
    assert "Ban Tổ chức former official name until 2020 5/QĐ" in seen
    assert "SNV abbreviation not on record" in seen


def test_a_merger_shows_both_sides_with_date_and_decision(see, unit):
    forerunners = [UnitFactory(name="Sở A"), UnitFactory(name="Sở B")]
    decision = DocumentFactory(number="202/2025/QH15")
    reorganise(Reorganisation.Kind.MERGER, forerunners, [unit], took_effect="2025-07-01", document=decision)
    assert "01/07/2025 Merged Sở A + Sở B → Sở Nội vụ Source: 202/2025/QH15" in see()


def test_a_rename_shows_the_name_before_and_after(see, unit):
    UnitNameFactory(unit=unit, name="Ban Tổ chức", valid=DateRange(None, datetime.date(2019, 3, 1)))
    reorganise(Reorganisation.Kind.RENAME, [unit], [unit], took_effect="2019-03")
    assert "03/2019 Renamed Ban Tổ chức → Sở Nội vụ" in see()


def test_a_reorganisation_without_its_year_keeps_todays_names(see, unit):
    reorganise(Reorganisation.Kind.SPLIT, [UnitFactory(name="Sở A")], [unit], took_effect="--07-01")
    assert "01/07 (year unknown) Split Sở A → Sở Nội vụ" in see()


def test_lineage_is_walked_to_the_forerunners_of_forerunners(leader_client, unit):
    grandparent, parent = UnitFactory(name="Ty"), UnitFactory(name="Ban")
    reorganise(Reorganisation.Kind.TAKEOVER, [grandparent], [parent], took_effect="1990")
    reorganise(Reorganisation.Kind.TAKEOVER, [parent], [unit], took_effect="2000")
    response = leader_client.get(unit.get_absolute_url())
    assert grandparent.get_absolute_url() in links_of(response)
    assert text_of(response).index("Ty → Ban") < text_of(response).index("Ban → Sở Nội vụ")


def test_a_side_that_the_user_may_not_open_is_named_without_a_link(leader_client, unit):
    after, stranger = UnitFactory(name="Sở Mới"), UnitFactory(name="Sở Lạ")
    reorganise(Reorganisation.Kind.MERGER, [unit, stranger], [after], took_effect="2025")
    response = leader_client.get(unit.get_absolute_url())
    assert "Sở Lạ" in text_of(response)
    assert stranger.get_absolute_url() not in links_of(response)


def test_the_times_in_a_bloc_stand_together(see, bloc, unit):
    other = MembershipFactory(bloc=bloc, valid=year_range(2016)).unit
    MembershipFactory(bloc=bloc, unit=other, valid=year_range(2018))
    seen = text_of(signed_in(AdminFactory()).get(other.get_absolute_url()))
    assert f"{bloc} Member: 2018; 2016" in seen


def test_blocs_of_others_are_not_shown(see, unit):
    MembershipFactory(unit=unit, bloc=BlocFactory(name="Khối kín"))
    LeadershipFactory(unit=unit, bloc=BlocFactory(name="Khối kín 2"))
    AwardFactory(unit=unit, campaign=CampaignFactory(bloc__name="Khối kín 3"), kind__name="Cờ kín")
    StandingFactory(unit=unit, campaign=CampaignFactory(bloc__name="Khối kín 4"))
    assert "kín" not in see()


def test_what_it_led_itself_or_through_another_is_shown(see, bloc, unit):
    LeadershipFactory(bloc=bloc, unit=unit, year=2018, chosen_at=ConferenceFactory(held="2017-12-01"))
    LeadershipFactory(bloc=bloc, unit=UnitFactory(name="Cục A"), represents=unit, year=2019)
    seen = see()
    assert f"2018: head of the bloc, {bloc}" in seen
    assert "Cục A for the member Sở Nội vụ" in seen


def test_standings_and_pledges_stand_by_year(see, bloc, unit):
    campaign = CampaignFactory(bloc=bloc, year=2018)
    StandingFactory(campaign=campaign, unit=unit, rank=2)
    TargetFactory(pledge=PledgeFactory(campaign=campaign, unit=unit))
    seen = see()
    assert f"2018, {bloc}: rank 2, points: no data yet" in seen
    assert f"2018, {bloc}: own pledge with 1 target" in seen


def award_of_forerunner(bloc, unit, year=2018, **side):
    """An award of a year to a unit that became this one in 2025; side: what was decided about its past."""
    forerunner = UnitFactory(name="Sở A")
    reorganisation = ReorganisationFactory(kind=Reorganisation.Kind.TAKEOVER, took_effect="2025-07-01")
    ReorganisedUnitFactory(reorganisation=reorganisation, unit=forerunner, **side)
    ReorganisedUnitFactory(reorganisation=reorganisation, unit=unit, side=ReorganisedUnit.Side.AFTER)
    campaign = CampaignFactory(bloc=bloc, year=year)
    return AwardFactory(campaign=campaign, unit=forerunner, kind=AwardKindFactory(name="Bằng khen"))


@pytest.mark.parametrize(
    ("history", "words"),
    [("counts", "its past counts"), ("no", "its past does not count"), ("undecided", "not decided")],
)
def test_awards_of_forerunners_say_whether_their_past_counts(see, bloc, unit, history, words):
    award_of_forerunner(bloc, unit, history=history, history_reason="Hội đồng quyết định")
    assert f"Bằng khen Sở A forerunner {words} not on record" in see()


def test_what_a_forerunner_got_after_the_reorganisation_does_not_count(see, bloc, unit):
    award_of_forerunner(bloc, unit, year=2026, history="counts", history_reason="Hội đồng quyết định")
    assert "Bằng khen Sở A forerunner its past does not count" in see()


def test_awards_of_a_forerunner_have_the_name_it_had_then(see, bloc, unit):
    award = award_of_forerunner(bloc, unit)
    UnitNameFactory(unit=award.unit, name="Ty A")
    assert "Bằng khen Ty A now Sở A forerunner" in see()


def test_awards_stand_the_newest_first_also_where_their_bloc_year_is_not_on_record(see, bloc, unit):
    for year in (2017, 2019):
        campaign = CampaignFactory(bloc=bloc, year=year)
        AwardFactory(campaign=campaign, unit=unit, kind=AwardKindFactory(name=f"Giấy khen {year}"))
    AwardFactory(campaign=None, unit=unit, period=PeriodFactory(year=2018), decision=AwardDecisionFactory())
    seen = see()
    assert seen.index("Giấy khen 2019") < seen.index(" 2018 Cờ thi đua") < seen.index("Giấy khen 2017")


@pytest.mark.parametrize("count", [1, 3])
def test_awards_of_forerunners_take_one_query_more(
    leader_client, bloc, unit, django_assert_num_queries, count
):
    for year in range(2018, 2018 + count):
        award_of_forerunner(bloc, unit, year=year)
    with django_assert_num_queries(6):
        leader_client.get(unit.get_absolute_url())


def test_awards_of_forerunners_are_marked_as_such(leader_client, bloc, unit):
    forerunner = UnitFactory(name="Sở A")
    reorganise(Reorganisation.Kind.MERGER, [forerunner], [unit], took_effect="2025")
    campaign = CampaignFactory(bloc=bloc, year=2018)
    AwardFactory(campaign=campaign, unit=forerunner, kind=AwardKindFactory(name="Bằng khen"))
    AwardFactory(campaign=campaign, unit=unit, kind=AwardKindFactory(name="Giấy khen"))
    seen = text_of(leader_client.get(unit.get_absolute_url()))
    assert "Bằng khen Sở A forerunner" in seen
    assert "Giấy khen Sở Nội vụ not on record" in seen


def test_an_award_without_a_year_has_the_name_of_its_decision(see, bloc, unit):
    UnitNameFactory(unit=unit, name="Ban Tổ chức")
    closing = ConferencePurposeFactory(campaign__bloc=bloc).conference
    decision = AwardDecisionFactory(document__dated="2018-11")
    AwardFactory(unit=unit, campaign=None, reported_at=closing, decision=decision)
    assert "Ban Tổ chức now Sở Nội vụ" in see()


def test_a_revoked_award_stays_and_says_so(see, bloc, unit):
    campaign = CampaignFactory(bloc=bloc)
    AwardFactory(campaign=campaign, unit=unit, kind=AwardKindFactory(name="Cờ"), state=Award.State.REVOKED)
    assert "Cờ revoked" in see()


def test_recommendations_that_name_it_are_listed(see, bloc, unit):
    recommendation = RecommendationFactory(
        campaign=CampaignFactory(bloc=bloc), kind=AwardKindFactory(name="Cờ thi đua")
    )
    RecommendedRecipientFactory(recommendation=recommendation, unit=unit)
    assert f"2018, {bloc}: Cờ thi đua" in see()


@pytest.mark.parametrize("count", [1, 30])
def test_unit_page_query_count(leader_client, bloc, unit, django_assert_num_queries, count):
    for number in range(count):
        campaign = CampaignFactory(bloc=bloc, year=1900 + number)
        UnitNameFactory(unit=unit, valid=year_range(1900 + number), source=DocumentFactory())
        reorganise(Reorganisation.Kind.MERGER, [UnitFactory()], [unit], document=DocumentFactory())
        LeadershipFactory(bloc=bloc, unit=unit, year=1900 + number, chosen_at=ConferenceFactory())
        StandingFactory(campaign=campaign, unit=unit)
        PledgeFactory(campaign=campaign, unit=unit)
        AwardFactory(campaign=campaign, unit=unit)
        recommendation = RecommendationFactory(campaign=campaign)
        RecommendedRecipientFactory(recommendation=recommendation, unit=unit)
    with django_assert_num_queries(5):
        leader_client.get(unit.get_absolute_url())


@pytest.mark.parametrize(("language", "words"), [("vi", "chưa ghi thời gian"), ("en", "dates not on record")])
def test_a_lead_of_which_no_day_is_known_says_so(language, words):
    unit, admin_client = UnitFactory(), signed_in(AdminFactory())
    LeadershipFactory(unit=unit, term=DateRange(None, None))
    admin_client.cookies["django_language"] = language
    assert f"{words}:" in admin_client.get(unit.get_absolute_url()).content.decode()
