"""A list of what was changed since a day tells what was struck out too, to whom might have seen it."""

import datetime

import pytest
from django.utils import timezone

from blocs.striking_out import strike_out
from tests import factories as make

from .reading import ROOT, client_of
from .test_lists import address_of, known_since_long

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def award_and_decision(bloc):
    award = make.AwardFactory(campaign__bloc=bloc, decision=make.AwardDecisionFactory())
    return [award, award.decision]


def membership_and_unit(bloc):
    membership = make.MembershipFactory(bloc=bloc)
    return [membership, membership.unit]


# What is struck out in a bloc; the last of it is what the list is about.
MADE = {
    "units": membership_and_unit,
    "bloc-years": lambda bloc: [make.CampaignFactory(bloc=bloc, year=2018)],
    "leaderships": lambda bloc: [make.LeadershipFactory(bloc=bloc)],
    "standings": lambda bloc: [make.StandingFactory(campaign__bloc=bloc)],
    "ballots": lambda bloc: [make.BallotFactory(campaign__bloc=bloc)],
    "recommendations": lambda bloc: [make.RecommendationFactory(campaign__bloc=bloc)],
    "proposals": lambda bloc: [make.ProposalFactory(campaign__bloc=bloc)],
    "decisions": award_and_decision,
    "awards": lambda bloc: [make.AwardFactory(campaign__bloc=bloc)],
}


@pytest.fixture
def client(bloc):
    return client_of(make.leader_of(bloc))


def strike(*rows):
    """Strike rows out, one after the other; returns the last one, which still knows its key."""
    for row in rows:
        key = row.pk
        strike_out([row])
        row.pk = key
    return rows[-1]


def gone(client, name, since=TODAY, limit=50):
    """What all pages of a list tell as gone, and how many rows there are besides."""
    told, others, address = [], 0, f"{ROOT}/{name}?changed_since={since}&limit={limit}"
    while address:
        page = client.get(address).json()
        assert len(page["gone"]) + len(page["items"]) <= limit
        told += page["gone"]
        others += len(page["items"])
        address = page["next"]
    return told, others


def url_of(name, row):
    return f"http://testserver{address_of(name, row)}"


@pytest.mark.parametrize("name", MADE)
def test_row_struck_out_is_told_by_its_address(client, bloc, name):
    row = strike(*MADE[name](bloc))
    assert gone(client, name) == ([url_of(name, row)], 0)
    assert gone(client, name, TODAY + datetime.timedelta(days=1)) == ([], 0)
    assert client.get(f"{ROOT}/{name}").json()["gone"] == []
    assert client.get(url_of(name, row)).status_code == 404


@pytest.mark.parametrize("name", MADE)
def test_row_struck_out_in_another_bloc_is_told_to_nobody_else(client, name):
    strike(*MADE[name](make.BlocFactory()))
    assert gone(client, name) == ([], 0)


def test_conference_that_serves_no_year_of_the_reader_any_more_is_told(client, bloc):
    first, second = (make.CampaignFactory(bloc=bloc, year=year) for year in (2018, 2019))
    left, serving = make.ConferencePurposeFactory.create_batch(2, campaign=first)
    make.ConferencePurposeFactory(conference=serving.conference, campaign=second)
    strike(left), strike(serving)
    assert gone(client, "conferences") == ([url_of("conferences", left.conference)], 1)


def test_what_goes_with_its_year_is_told(client, bloc):
    standing = make.StandingFactory(campaign__bloc=bloc)
    strike(standing, standing.campaign)
    assert gone(client, "standings")[0] == [url_of("standings", standing)]


def test_year_that_was_opened_again_is_there(client, bloc):
    year = make.CampaignFactory(bloc=bloc, year=2018)
    strike(year)
    make.CampaignFactory(bloc=bloc, period=year.period)
    assert gone(client, "bloc-years") == ([], 1)


@pytest.mark.parametrize("is_member", [True, False])
def test_award_of_no_year_is_told_to_whom_sees_the_unit(client, bloc, is_member):
    award = make.AwardFactory(campaign=None, period=make.PeriodFactory(), unit=make.UnitFactory())
    if is_member:
        make.MembershipFactory(bloc=bloc, unit=award.unit)
    strike(award)
    assert gone(client, "awards")[0] == ([url_of("awards", award)] if is_member else [])


@pytest.mark.parametrize("is_own", [True, False])
def test_award_reported_at_a_conference_is_told_to_whom_sees_that(client, bloc, is_own):
    served = make.ConferencePurposeFactory(campaign__bloc=bloc if is_own else make.BlocFactory())
    unit = make.MembershipFactory(bloc=bloc).unit
    award = make.AwardFactory(campaign=None, reported_at=served.conference, unit=unit)
    strike(award)
    assert gone(client, "awards")[0] == ([url_of("awards", award)] if is_own else [])


def test_award_of_a_year_is_not_told_for_the_conference_where_it_was_reported(client, bloc):
    served = make.ConferencePurposeFactory(campaign__bloc=bloc)
    strike(make.AwardFactory(campaign__bloc=make.BlocFactory(), reported_at=served.conference))
    assert gone(client, "awards") == ([], 0)


def test_unit_made_by_a_reorganisation_that_was_taken_back_is_told(client, bloc):
    unit = make.MembershipFactory(bloc=bloc).unit
    event = make.ReorganisationFactory()
    before = make.ReorganisedUnitFactory(reorganisation=event, unit=unit, side="before")
    after = make.ReorganisedUnitFactory(reorganisation=event, side="after")
    strike(before, after, event, after.unit)
    assert gone(client, "units")[0] == [url_of("units", after.unit)]


def test_pages_have_what_is_there_and_what_is_gone_once_each(client, bloc):
    year = make.CampaignFactory(bloc=bloc, year=2018)
    rows = make.AwardFactory.create_batch(5, campaign=year)
    left = [url_of("awards", strike(row)) for row in rows[1::2]]
    assert gone(client, "awards", limit=1) == (left, 3)
    assert gone(client, "awards", limit=2) == (left, 3)


def test_part_struck_out_is_a_change_of_the_whole(client, bloc):
    membership = make.MembershipFactory(bloc=bloc)
    signature = make.PledgeSignatureFactory(pledge__campaign__bloc=bloc)
    known_since_long()
    assert [gone(client, name)[1] for name in ("blocs", "bloc-years")] == [0, 0]
    strike(membership), strike(signature)
    assert [gone(client, name)[1] for name in ("blocs", "bloc-years")] == [1, 1]
