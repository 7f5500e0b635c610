"""The lists of the trade that come ready."""

import csv
import datetime
import io

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns.models import Conference, Expectation, Leadership
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    LeadershipFactory,
    MembershipFactory,
    PeriodFactory,
    PersonFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    UnitFactory,
    staff_of,
    year_range,
)

pytestmark = pytest.mark.django_db
THIS_YEAR = timezone.localdate().year
LISTS = ["late-closings", "years-without-head", "agreed-counts", "granted-counts", "units-without-award"]


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def admin():
    return signed_in(AdminFactory())


def shown(client, name, **parameters):
    return list(client.get(reverse(f"awards:{name}"), parameters).context["page"])


def closed(campaign, status=Conference.Status.HELD):
    conference = ConferenceFactory(status=status)
    ConferencePurposeFactory(campaign=campaign, conference=conference, purpose="closing")
    return campaign


def test_a_closing_is_late_once_it_is_due_and_none_was_held(admin):
    late = CampaignFactory(year=2018)
    closed(CampaignFactory(year=2018))
    CampaignFactory(year=THIS_YEAR + 1)
    announced = closed(CampaignFactory(year=2019), Conference.Status.ANNOUNCED)
    assert shown(admin, "late-closings") == [late, announced]


def test_when_a_closing_is_late_is_said_by_what_is_expected(admin):
    campaign = CampaignFactory(year=THIS_YEAR - 1)
    Expectation.objects.filter(fact="closing").update(due_after_days=365 * 9)
    assert shown(admin, "late-closings") == []
    Expectation.objects.filter(fact="closing").update(due_after_days=1)
    assert shown(admin, "late-closings") == [campaign]
    Expectation.objects.filter(fact="closing").update(is_active=False)
    assert shown(admin, "late-closings") == []


def test_a_late_closing_says_since_how_many_days_the_period_is_over_and_who_led(admin):
    campaign = CampaignFactory(year=2018)
    LeadershipFactory(bloc=campaign.bloc, year=2018, unit=UnitFactory(name="Cục Cơ yếu"))
    days = (timezone.localdate() - datetime.date(2018, 12, 31)).days
    assert f"31/12/2018 {days:,} Cục Cơ yếu" in text_of(admin.get(reverse("awards:late-closings")))


def test_a_period_that_is_not_over_has_no_days_since(admin):
    Expectation.objects.filter(fact="closing").update(due_after_days=1)
    campaign = CampaignFactory(year=THIS_YEAR)
    (found,) = shown(admin, "late-closings")
    assert (found, found.days_since) == (campaign, None)


def test_a_year_without_a_head_is_one_that_nobody_led_for_all_that_is_known(admin):
    without = CampaignFactory(year=2018)
    LeadershipFactory(bloc=CampaignFactory(year=2018).bloc, year=2018)
    LeadershipFactory(bloc=without.bloc, year=2018, role=Leadership.Role.DEPUTY)
    assert shown(admin, "years-without-head") == [without]


def test_lists_of_bloc_years_are_narrowed_by_year_and_bloc(admin):
    bloc = BlocFactory()
    found = CampaignFactory(year=2018, bloc=bloc)
    CampaignFactory(year=2019, bloc=bloc), CampaignFactory(year=2018)
    assert shown(admin, "late-closings", year=2018, bloc=bloc.code) == [found]


def test_a_recommended_number_without_a_name_is_listed(admin):
    nameless = RecommendationFactory(figure="number", count=5)
    RecommendationFactory(figure="number", count=0)
    RecommendationFactory(figure="unknown", count=None)
    RecommendedRecipientFactory(recommendation=RecommendationFactory(figure="number", count=2))
    assert shown(admin, "agreed-counts") == [nameless]


def test_a_granted_number_without_a_name_is_listed(admin):
    nameless = AwardFactory(figure="number", count=5, unit=None)
    AwardFactory(figure="number", count=5, unit=None, state="revoked")
    AwardFactory(figure="none", count=None, unit=None)
    AwardFactory(figure="number", count=1, unit=UnitFactory())
    AwardFactory(figure="number", count=1, unit=None, person=PersonFactory())
    AwardFactory(figure="number", count=1, unit=None, name_as_printed="Cục Cơ yếu")
    assert shown(admin, "granted-counts") == [nameless]


def test_a_granted_number_of_a_period_without_a_bloc_year_says_the_period(admin):
    AwardFactory(campaign=None, period=PeriodFactory(year=2011), figure="number", count=5, unit=None)
    asked = {"as": "csv", "columns": ["bloc", "year"]}
    response = admin.get(reverse("awards:granted-counts"), asked)
    assert response.getvalue().decode("utf-8-sig").splitlines()[1].endswith(",2011,2011,recipients")
    assert text_of(admin.get(reverse("awards:granted-counts"))).endswith(" 2011 decision not on record")


def test_a_file_says_of_a_number_whether_it_counts_turns(admin):
    for turns in (False, True):
        AwardFactory(figure="number", count=5, unit=None, counts_turns=turns)
    response = admin.get(reverse("awards:granted-counts"), {"as": "csv", "columns": "count"})
    heads, *rows = [line.split(",")[1:] for line in response.getvalue().decode().splitlines()]
    assert heads == ["Number", "What is counted"]
    assert sorted(rows) == [["5", "recipients"], ["5", "turns (lượt)"]]


def test_a_recommended_number_of_no_known_conference_says_so(admin):
    RecommendationFactory(figure="number", count=5)
    assert text_of(admin.get(reverse("awards:agreed-counts"))).endswith(" – 2018 not on record")


@pytest.mark.parametrize("name", ["agreed-counts", "granted-counts"])
def test_counts_are_narrowed_by_year_and_recipients(admin, name):
    make = RecommendationFactory if name == "agreed-counts" else AwardFactory
    found = make(campaign__year=2018, figure="number", count=5, recipient_kind="individual")
    make(campaign__year=2018, figure="number", count=5, recipient_kind="collective")
    make(campaign__year=2019, figure="number", count=5, recipient_kind="individual")
    assert shown(admin, name, year=2018, recipients="individual") == [found]


def awarded(unit, year, **facts):
    return AwardFactory(unit=unit, campaign__year=year, **facts)


def test_a_member_without_an_award_for_five_years_is_listed(admin):
    units = {name: MembershipFactory(unit__name=name).unit for name in "ABCDEFG"}
    awarded(units["A"], THIS_YEAR - 4)
    awarded(units["B"], THIS_YEAR - 5)
    awarded(units["C"], THIS_YEAR, state="revoked")
    awarded(units["D"], THIS_YEAR, figure="number", count=1)
    AwardFactory(unit=units["G"], campaign=None, period=PeriodFactory(year=THIS_YEAR - 1))
    MembershipFactory(unit__name="Former", valid=year_range(2018))
    assert [unit.name for unit in shown(admin, "units-without-award")] == ["B", "C", "E", "F"]
    assert [unit.name for unit in shown(admin, "units-without-award", years=6)] == ["C", "E", "F"]
    assert "A" in [unit.name for unit in shown(admin, "units-without-award", years=4)]


def test_of_many_years_each_member_is_asked_for_an_award(admin):
    units = {name: MembershipFactory(unit__name=name).unit for name in "ABCDEF"}
    awarded(units["A"], THIS_YEAR - 19)
    awarded(units["B"], THIS_YEAR - 20)
    awarded(units["C"], THIS_YEAR, state="revoked")
    AwardFactory(unit=units["D"], campaign=None, period=PeriodFactory(year=THIS_YEAR - 19))
    AwardFactory(unit=units["E"], campaign=None, period=PeriodFactory(year=THIS_YEAR - 20))
    MembershipFactory(unit__name="Former", valid=year_range(2018))
    assert [unit.name for unit in shown(admin, "units-without-award", years=20)] == ["B", "C", "E", "F"]
    assert [unit.name for unit in shown(admin, "units-without-award", years=21)] == ["C", "F"]


def test_an_award_of_no_stated_year_is_told_from_none(admin, bloc):
    undated, _none = (MembershipFactory(bloc=bloc, unit__name=name).unit for name in "AB")
    AwardFactory(unit=undated, campaign=None, reported_at=ConferenceFactory())
    response = admin.get(reverse("awards:units-without-award"), {"as": "csv", "columns": "latest"})
    rows = list(csv.reader(io.StringIO(response.getvalue().decode("utf-8-sig"))))
    assert rows[1:] == [["A", "year not stated"], ["B", "none on record"]]


def test_units_without_an_award_are_narrowed_by_bloc_and_kind(admin, bloc):
    found = MembershipFactory(bloc=bloc, unit__kind="school").unit
    MembershipFactory(bloc=bloc, unit__kind="company"), MembershipFactory(unit__kind="school")
    assert shown(admin, "units-without-award", bloc=bloc.code, kind="school") == [found]


def test_for_a_steward_only_the_awards_count_that_one_sees(bloc):
    own, other, of_history = (MembershipFactory(bloc=bloc, unit__name=name).unit for name in "ABC")
    awarded(own, THIS_YEAR, campaign__bloc=bloc)
    awarded(other, THIS_YEAR)
    period = PeriodFactory(year=THIS_YEAR - 1)
    AwardFactory(unit=of_history, campaign=None, period=period)
    client = signed_in(staff_of(bloc))
    assert shown(client, "units-without-award") == [other]
    assert [unit.latest_year for unit in shown(client, "units-without-award")] == [0]


@pytest.mark.parametrize("years", ["x", "0", "-1", "9" * 30, "101", "\x00"])
def test_years_that_are_none_are_five(admin, years):
    unit = MembershipFactory().unit
    awarded(unit, THIS_YEAR - 5)
    assert shown(admin, "units-without-award", years=years) == [unit]


def one_of_each(bloc, year):
    campaign = CampaignFactory(bloc=bloc, year=year)
    MembershipFactory(bloc=bloc)
    facts = {"campaign": campaign, "figure": "number", "count": 5, "authority": UnitFactory()}
    RecommendationFactory(**facts)
    AwardFactory(**facts, unit=None)


@pytest.mark.parametrize("name", LISTS)
def test_a_reader_sees_what_is_of_their_blocs(leader_client, user_client, bloc, name):
    one_of_each(bloc, 2018), one_of_each(BlocFactory(), 2018)
    assert (len(shown(leader_client, name)), len(shown(user_client, name))) == (1, 0)


@pytest.mark.parametrize("name", LISTS)
def test_a_ready_list_is_only_read(admin, name):
    assert admin.post(reverse(f"awards:{name}")).status_code == 405


@pytest.mark.parametrize("parameters", [{"year": "x"}, {"bloc": "\x00"}, {"sort": "x"}, {"recipients": "x"}])
@pytest.mark.parametrize("name", LISTS)
def test_what_cannot_be_read_narrows_nothing(admin, bloc, name, parameters):
    one_of_each(bloc, 2018)
    assert len(shown(admin, name, **parameters)) == 1


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("name", LISTS)
def test_every_ready_list_is_a_file_too(admin, bloc, name, form):
    one_of_each(bloc, 2018)
    kind = admin.get(reverse(f"awards:{name}")).context["listing"].kind
    asked = {"as": form, "columns": [column.name for column in kind.columns]}
    response = admin.get(reverse(f"awards:{name}"), asked)
    assert len(response.getvalue()) > 100


QUERIES = {
    "late-closings": 11,
    "years-without-head": 11,
    "agreed-counts": 8,
    "granted-counts": 8,
    "units-without-award": 9,
}


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("name", LISTS)
def test_ready_list_query_count(leader_client, bloc, django_assert_num_queries, name, count):
    for number in range(count):
        one_of_each(bloc, 1990 + number)
    LeadershipFactory(bloc=bloc, year=1990 + count)
    with django_assert_num_queries(QUERIES[name]):
        leader_client.get(reverse(f"awards:{name}"))


def test_the_page_of_lists_leads_to_each(admin):
    page = admin.get(reverse("lists")).content.decode()
    assert [name for name in LISTS if f'href="{reverse(f"awards:{name}")}"' not in page] == []
