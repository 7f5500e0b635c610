import datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from lxml import html

from blocs.listing import keyset
from blocs.models import Bloc
from campaigns.models import Campaign, Conference
from tests.awards.pages import text_of
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    StewardshipFactory,
    UnitFactory,
    UnitNameFactory,
    staff_of,
)

pytestmark = pytest.mark.django_db
URL = reverse("campaigns:conference-list")


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def admin():
    return signed_in(AdminFactory())


def held_for(campaign, purpose="closing", **facts):
    return ConferencePurposeFactory(
        campaign=campaign, purpose=purpose, conference=ConferenceFactory(**facts)
    ).conference


def shown(client, **parameters):
    return list(client.get(URL, parameters).context["page"])


def test_the_latest_stand_first_and_those_without_a_date_last(admin):
    made = {day: ConferenceFactory(held=day) for day in ("2018-11", None, "2019", "2018-11-16")}
    assert shown(admin) == [made[day] for day in ("2019", "2018-11-16", "2018-11", None)]
    assert shown(admin, sort="held") == [made[day] for day in ("2018-11", "2018-11-16", "2019", None)]


def test_it_says_what_each_was_for(admin):
    campaign = CampaignFactory(bloc__name="Khối A", year=2018)
    conference = held_for(campaign, title="Hội nghị", held="2018-12-01", place="Hà Nội")
    ConferencePurposeFactory(conference=conference, campaign=campaign, purpose="handover")
    words = text_of(admin.get(URL))
    assert "Hội nghị 01/12/2018 Hà Nội Khối A – 2018: closing, handover of the lead" in words
    assert "Khối A – 2018: closing, handover of the lead" in admin.get(URL, {"as": "csv"}).getvalue().decode()


def test_each_bloc_of_a_joint_conference_of_two_years_is_named_once(admin):
    blocs = [CampaignFactory(bloc__name=name, year=2018).bloc for name in ("Khối A", "Khối B")]
    conference = ConferenceFactory(title="", held="2018-12-01", place="Hà Nội")
    for year, purpose in ((2018, "closing"), (2019, "opening")):
        for bloc in blocs:
            campaign = bloc.campaigns.filter(period__code=str(year)).first()
            campaign = campaign or CampaignFactory(bloc=bloc, year=year)
            ConferencePurposeFactory(conference=conference, campaign=campaign, purpose=purpose)
    words = "Closing 2018, opening 2019 – Khối A; Closing 2018, opening 2019 – Khối B"
    assert words in text_of(admin.get(URL))
    assert words in text_of(admin.get(conference.get_absolute_url()))


def test_a_file_says_which_was_not_held_where_no_column_of_states_is_shown(admin):
    held_for(CampaignFactory(), title="Họp", status=Conference.Status.CANCELLED)
    titles = [
        admin.get(URL, {"as": "csv", "columns": column}).getvalue().decode().splitlines()[1]
        for column in ("place", "status")
    ]
    assert titles == ["Họp (cancelled),place not known", "Họp,cancelled"]


def test_it_is_narrowed_by_year_bloc_purpose_and_state(admin, bloc):
    found = held_for(CampaignFactory(bloc=bloc, year=2018))
    held_for(CampaignFactory(bloc=bloc, year=2019)), held_for(CampaignFactory(year=2018))
    held_for(found.campaigns.get(), "launch", status=Conference.Status.ANNOUNCED)
    assert shown(admin, year=2018, bloc=bloc.code, purpose="closing", status="held") == [found]


@pytest.mark.parametrize("text", ["HOI NGHI tong", "đà nẵng", "khoi bay", "tong khoi nang"])
def test_words_are_looked_for_in_title_place_and_blocs(admin, text):
    campaign = CampaignFactory(bloc__name="Khối Bảy")
    found = held_for(campaign, title="Hội nghị tổng kết", place="Đà Nẵng")
    held_for(CampaignFactory(bloc__name="Khối Tám"), title="Lễ ký kết", place="Huế")
    assert shown(admin, q=text) == [found]


def test_words_do_not_find_blocs_that_the_reader_may_not_see(bloc):
    conference = held_for(CampaignFactory(bloc=bloc), title="Hội nghị")
    ConferencePurposeFactory(conference=conference, campaign=CampaignFactory(bloc__name="Khối Kín"))
    reader = signed_in(StewardshipFactory(bloc=bloc).user)
    assert shown(reader, q="hoi nghi") == [conference]
    assert shown(reader, q="kin") == []
    assert shown(signed_in(AdminFactory()), q="kin") == [conference]


def test_bloc_and_purpose_are_of_one_and_the_same_serving(admin, bloc):
    conference = held_for(CampaignFactory(bloc=bloc), "launch")
    ConferencePurposeFactory(conference=conference, campaign=CampaignFactory(), purpose="closing")
    assert shown(admin, bloc=bloc.code, purpose="closing") == []


def test_a_leader_sees_the_conferences_of_their_blocs_and_what_they_were_for_there(leader_client, bloc):
    conference = held_for(CampaignFactory(bloc=bloc))
    ConferencePurposeFactory(conference=conference, campaign=CampaignFactory(bloc__name="Khối khác"))
    held_for(CampaignFactory())
    page = leader_client.get(URL)
    assert list(page.context["page"]) == [conference]
    assert "Khối khác" not in text_of(page)


@pytest.mark.parametrize("parameters", [{"year": "x"}, {"bloc": "\x00"}, {"purpose": "x"}, {"status": "x"}])
def test_what_cannot_be_read_narrows_nothing(admin, parameters):
    ConferenceFactory()
    assert len(shown(admin, **parameters)) == 1


def test_the_list_is_only_read(admin):
    assert admin.post(URL).status_code == 405


@pytest.mark.parametrize("count", [1, 30])
def test_conference_list_query_count(admin, django_assert_num_queries, count):
    for _number in range(count):
        held_for(CampaignFactory())
    with django_assert_num_queries(5):
        admin.get(URL)


def test_who_convened_has_the_name_of_that_day(admin):
    convener = UnitFactory(name="Bộ Mới")
    UnitNameFactory(unit=convener, name="Bộ Cũ", valid=DateRange(None, datetime.date(2020, 1, 1)))
    ConferenceFactory(convener=convener, held="2018-11-16")
    text = admin.get(URL, {"columns": "convener"}).content.decode()
    assert "Bộ Cũ" in text
    assert "Bộ Mới" not in text


def offered(client, name, **asked):
    page = html.fromstring(client.get(URL, asked).content)
    return [option.text_content().strip() for option in page.xpath(f"//select[@name='{name}']/option")]


def test_the_filter_offers_each_reader_their_blocs_however_often_it_is_drawn(bloc, leader_client):
    stewardship = StewardshipFactory(role="leader")
    other, admin, stranger = stewardship.bloc, signed_in(AdminFactory()), signed_in(stewardship.user)
    for _time in range(2):
        assert offered(leader_client, "bloc")[1:] == [bloc.name]
        assert offered(stranger, "bloc")[1:] == [other.name]
        assert set(offered(admin, "bloc")[1:]) == {bloc.name, other.name}


def test_the_filter_keeps_what_is_asked_after_it_was_drawn_for_nothing(leader_client, bloc):
    for asked, chosen in [({}, []), ({"purpose": "closing"}, ["closing"]), ({}, [])]:
        page = html.fromstring(leader_client.get(URL, asked).content)
        assert page.xpath("//select[@name='purpose']/option[@selected and @value!='']/@value") == chosen


@pytest.mark.parametrize("text", ["tổng kết", "tong ke", "closing", "Khối A tổng kết", "hand tong"])
def test_it_is_found_by_what_it_was_for_in_both_languages(admin, text):
    campaign = CampaignFactory(bloc__name="Khối A", year=2018)
    found = held_for(campaign)
    ConferencePurposeFactory(conference=found, campaign=campaign, purpose="handover")
    held_for(CampaignFactory(bloc__name="Khối B", year=2018), purpose="launch")
    assert shown(admin, q=text) == [found]


def test_it_is_not_found_by_what_it_was_for_in_the_blocs_of_others(bloc):
    own = CampaignFactory(bloc=bloc, year=2018)
    conference = held_for(own, purpose="launch")
    ConferencePurposeFactory(conference=conference, campaign=CampaignFactory(year=2018), purpose="closing")
    client = signed_in(staff_of(bloc))
    assert shown(client, q="phát động") == [conference]
    assert shown(client, q="tổng kết") == []


@pytest.mark.parametrize(
    "text", ["khoi thi dua", "thi dua tong ket", "tong ket", "khoi closing", "bay dua", "bay tong"]
)
def test_words_of_very_many_blocs_find_the_same_conferences(text, monkeypatch):
    bloc_year = CampaignFactory(bloc__name="Khối thi đua số 1")
    held_for(bloc_year), held_for(bloc_year, "launch", title="Hội nghị tổng kết")
    held_for(CampaignFactory(bloc__name="Khối Bảy"), "launch", title="Phong trào thi đua", place="Tổng cục")
    held_for(CampaignFactory(bloc__name="Cụm Tám"), title="Hội nghị của khối"), ConferenceFactory()
    found = set(Conference.objects.matching(text, Campaign.objects.all()))
    assert found
    for number in ("MANY_BLOCS", "FEW"):
        with monkeypatch.context() as fewer:
            fewer.setattr(f"campaigns.models.conferences.{number}", 0)
            assert set(Conference.objects.matching(text, Campaign.objects.all())) == found
    steward = StewardshipFactory(bloc=bloc_year.bloc).user
    for bloc in Bloc.objects.exclude(pk=bloc_year.bloc_id):
        StewardshipFactory(user=steward, bloc=bloc)
    seen = Conference.objects.visible_to(steward)
    assert set(seen.matching(text, Campaign.objects.visible_to(steward))) == found


@pytest.mark.parametrize("at_once", [1, 3])
@pytest.mark.parametrize("sort", ["convener", "-convener"])
def test_very_many_stand_by_their_convener_as_few_do(admin, sort, at_once, monkeypatch):
    conveners = [UnitFactory(name=name) for name in ("Sở B", "Sở A", "Sở C", "Sở A")]
    for convener in [*conveners, None, conveners[1], None, conveners[3]]:
        ConferenceFactory(convener=convener)
    monkeypatch.setattr(keyset, "ROWS_PER_PAGE", 3)
    pages = list(all_pages(admin, sort))
    monkeypatch.setattr("blocs.listing.listing.COUNTED", 0)
    monkeypatch.setattr("awards.lists.in_turn.AT_ONCE", at_once)
    assert list(all_pages(admin, sort)) == pages
    assert len(pages) == 6


def all_pages(client, sort):
    """The keys of each page, forwards from the first one and back from the last one."""
    for beginning, way, has_more in (("first", "later", "has_later"), ("last", "earlier", "has_earlier")):
        query = getattr(client.get(URL, {"sort": sort, "status": "held"}).context["listing"], beginning)()
        while query:
            context = client.get(URL + query).context
            yield [row.pk for row in context["page"]]
            query = getattr(context["page"], has_more) and getattr(context["listing"], way)()
