"""What the account may not see is not there: not in a list, not in a count, not by a filter."""

import pytest

from tests import factories as make

from .reading import ROOT, client_of, items
from .test_lists import QUERIES, address_of, year_in

pytestmark = pytest.mark.django_db
LISTS = list(QUERIES)


@pytest.fixture
def client(bloc):
    return client_of(make.leader_of(bloc))


@pytest.fixture
def theirs():
    """A year of another bloc."""
    return year_in(make.BlocFactory(), 2018)


@pytest.mark.parametrize("name", LISTS)
def test_list_has_nothing_of_another_bloc(client, bloc, theirs, name):
    own = year_in(bloc, 2018)
    told = {row["url"] for row in items(client, f"{ROOT}/{name}")}
    assert f"http://testserver{address_of(name, own[name])}" in told
    assert f"http://testserver{address_of(name, theirs[name])}" not in told


@pytest.mark.parametrize("name", [*LISTS, "people"])
def test_record_of_another_bloc_answers_as_one_that_is_not_there(client, theirs, name):
    refused, missing = client.get(address_of(name, theirs[name])), client.get(f"{ROOT}/awards/0")
    assert (refused.status_code, refused.content) == (404, missing.content)


@pytest.mark.parametrize("query", ["bloc={blocs}", "unit={units}", "bloc={blocs}&year=2018"])
def test_filter_by_what_one_may_not_see_answers_as_by_nothing(client, theirs, query):
    known = query.format(blocs=theirs["blocs"].code, units=theirs["units"].code)
    nothing = query.format(blocs="nowhere", units="nowhere")
    refused, missing = (client.get(f"{ROOT}/awards?{asked}") for asked in (known, nothing))
    assert (refused.status_code, refused.content) == (404, missing.content)


def test_filter_by_a_decision_that_one_may_not_see_finds_nothing(client, theirs):
    assert items(client, f"{ROOT}/awards?decision={theirs['decisions'].pk}") == []


def test_decision_counts_the_awards_that_one_may_see(client, bloc, theirs):
    own = year_in(bloc, 2018)["decisions"]
    make.AwardFactory.create_batch(2, campaign=theirs["bloc-years"], decision=own)
    told = client.get(address_of("decisions", own)).json()
    assert told["awards"] == 1
    assert len(items(client, told["awards_url"])) == 1


def test_conference_names_no_bloc_year_that_one_may_not_see(client, bloc, theirs):
    own = year_in(bloc, 2018)["conferences"]
    make.ConferencePurposeFactory(conference=own, campaign=theirs["bloc-years"])
    told = client.get(address_of("conferences", own)).json()["purposes"]
    assert [purpose["bloc_year"]["bloc"]["code"] for purpose in told] == [bloc.code]


def test_unit_names_no_bloc_that_one_may_not_see(client, bloc, theirs):
    make.MembershipFactory(bloc=bloc, unit=theirs["units"])
    told = client.get(address_of("units", theirs["units"])).json()["blocs"]
    assert [membership["bloc"]["code"] for membership in told] == [bloc.code]


def test_bloc_above_is_named_to_who_may_see_it(client, bloc, theirs):
    bloc.parent = theirs["blocs"]
    bloc.save()
    assert client.get(address_of("blocs", bloc)).json()["part_of"] is None


def test_draft_of_a_proposal_is_there_as_on_the_pages(client, bloc):
    draft = make.ProposalFactory(campaign__bloc=bloc)
    assert client.get(address_of("proposals", draft)).json()["state"] == "draft"
