"""Names that the entry page suggests."""

import pytest

from awards.entering.suggesting import MEMBERS, suggestions
from awards.models import Entry
from tests.factories import (
    AppearanceFactory,
    CampaignFactory,
    ConferencePurposeFactory,
    MembershipFactory,
    PersonFactory,
    UnitFactory,
    staff_of,
    year_range,
)


@pytest.fixture
def entry(bloc):
    CampaignFactory(bloc=bloc, year=2018)
    return Entry.objects.create(bloc=bloc, year="2018")


@pytest.fixture
def user(bloc):
    return staff_of(bloc)


def names(found):
    return [one["name"] for one in found]


def test_empty_text_suggests_the_members_of_the_year_in_their_order(entry, user):
    for name in ("Cục Đo lường", "Cục An ninh"):
        MembershipFactory(bloc=entry.bloc, unit__name=name)
    MembershipFactory(bloc=entry.bloc, unit__name="Cục của năm khác", valid=year_range(2016))
    UnitFactory(name="Cục không là thành viên")
    found = suggestions("unit", " ", entry, user)
    assert names(found) == ["Cục An ninh", "Cục Đo lường"]
    assert all(one["member"] for one in found)


def test_empty_text_suggests_no_more_members_than_a_list_can_show(entry, user):
    MembershipFactory.create_batch(MEMBERS + 1, bloc=entry.bloc)
    assert len(suggestions("unit", "", entry, user)) == MEMBERS


@pytest.mark.parametrize("of", ["person", "award", "anything"])
def test_empty_text_suggests_nothing_else(entry, user, of):
    MembershipFactory(bloc=entry.bloc)
    assert suggestions(of, "", entry, user) == []


def test_person_comes_with_the_rank_and_post_of_the_last_conference(entry, user):
    person = PersonFactory(name="Nguyễn Đức")
    campaign = entry.bloc.campaigns.get()
    for held, rank in (("2018-06-01", "Trung tá"), ("2018-12-01", "Đại tá")):
        conference = ConferencePurposeFactory(campaign=campaign, conference__held=held).conference
        AppearanceFactory(conference=conference, person=person, rank_as_printed=rank)
    assert [one["rank"] for one in suggestions("person", "duc", entry, user)] == ["Đại tá"]


@pytest.mark.parametrize("count", [1, 3])
def test_members_take_the_same_number_of_queries(entry, user, count, django_assert_num_queries):
    MembershipFactory.create_batch(count, bloc=entry.bloc)
    with django_assert_num_queries(5):
        suggestions("unit", "", entry, user)


def test_name_that_is_only_near_says_so(entry, user):
    UnitFactory(name="Sở Nội vụ tỉnh Hà Giang")
    assert [one["near"] for one in suggestions("unit", "sở nội vụ", entry, user)] == [False]
    assert [one["near"] for one in suggestions("unit", "Sở Nội vụ tỉn Hà Gang", entry, user)] == [True]
