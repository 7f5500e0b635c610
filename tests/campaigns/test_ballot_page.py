import datetime

import pytest
from django.urls import reverse

from tests.awards.pages import links_of, text_of
from tests.factories import (
    BallotFactory,
    BallotRuleFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    UnitFactory,
    UnitNameFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference(db):
    return ConferenceFactory(title="Hội nghị tổng kết", held="2018-11-16", place="Hà Nội")


@pytest.fixture
def ballot(bloc, conference):
    return BallotFactory(
        campaign__bloc=bloc,
        conference=conference,
        question="Suy tôn",
        present=40,
        in_favour=32,
        is_secret=True,
    )


def see(client, ballot):
    client.cookies["django_language"] = "en"
    return client.get(ballot.get_absolute_url())


def test_the_record_says_what_was_voted_on_where_and_when(staff_client, ballot):
    seen = text_of(see(staff_client, ballot))
    assert f"{ballot.campaign.bloc} – 2018 Counting record Suy tôn" in seen
    assert "Date and place 16/11/2018, Hà Nội" in seen
    assert "How voted secret vote" in seen


def test_the_rate_is_spelt_out_with_the_rule_and_the_verdict(staff_client, ballot):
    ballot.rule = BallotRuleFactory(base="present", trust="V", valid_from=datetime.date(2018, 1, 1))
    ballot.save()
    seen = text_of(see(staff_client, ballot))
    assert "32 votes for / 40 present = 80.00% Verdict: required share reached" in seen
    assert "at least 80% of those present. TT 01/2019, Điều 20, in force from 01/01/2018" in seen


def test_without_a_rule_the_rate_stands_and_the_verdict_is_left_to_the_person(staff_client, ballot):
    seen = text_of(see(staff_client, ballot))
    assert "32 votes for / 40 present = 80.00% Verdict: left to the person" in seen
    assert "Rule: none named" in seen


def test_unknown_totals_are_said_to_be_unknown_and_zero_is_a_number(staff_client, ballot):
    ballot.invalid = 0
    ballot.save()
    seen = text_of(see(staff_client, ballot))
    assert "Valid papers no data yet Invalid papers 0 Votes for 32 Votes against no data yet" in seen


def test_the_candidate_has_the_name_of_that_day(staff_client, ballot):
    ballot.unit = UnitFactory(name="Sở Công Thương")
    ballot.save()
    UnitNameFactory(unit=ballot.unit, name="Sở Thương mại")
    assert "Candidate Sở Thương mại now Sở Công Thương" in text_of(see(staff_client, ballot))


def test_a_vote_outside_a_conference_has_neither_date_nor_place(staff_client, bloc):
    seen = text_of(see(staff_client, BallotFactory(campaign__bloc=bloc)))
    assert "Conference not known Date and place date not known, place not known" in seen


def test_the_conference_is_a_link_where_the_reader_may_open_it(staff_client, ballot, conference):
    page = see(staff_client, ballot)
    assert "Conference Hội nghị tổng kết Date" in text_of(page)
    assert conference.get_absolute_url() not in links_of(page)
    ConferencePurposeFactory(conference=conference, campaign=ballot.campaign)
    assert conference.get_absolute_url() in links_of(see(staff_client, ballot))


def test_the_committee_has_lines_to_sign_on(staff_client, ballot):
    assert text_of(see(staff_client, ballot)).count("(signature, full name)") == 3


def test_a_ballot_of_another_bloc_is_not_found(staff_client):
    assert see(staff_client, BallotFactory()).status_code == 404


@pytest.mark.parametrize("pk", [0, 10**6, 10**30])
def test_an_unknown_ballot_is_not_found(admin_client, pk):
    assert admin_client.get(reverse("campaigns:ballot", args=[pk])).status_code == 404


def test_the_record_is_only_read(staff_client, ballot):
    assert staff_client.post(ballot.get_absolute_url()).status_code == 405


def test_the_pages_of_the_conference_and_the_year_lead_to_the_record(staff_client, ballot, conference):
    ConferencePurposeFactory(conference=conference, campaign=ballot.campaign)
    for page in (conference, ballot.campaign):
        assert ballot.get_absolute_url() in links_of(staff_client.get(page.get_absolute_url()))


def test_the_page_of_the_conference_shows_rate_and_verdict(staff_client, ballot, conference):
    ConferencePurposeFactory(conference=conference, campaign=ballot.campaign)
    seen = text_of(see(staff_client, conference))
    assert "32 votes for / 40 present = 80.00% Verdict: left to the person" in seen


def test_ballot_page_query_count(staff_client, django_assert_num_queries, ballot):
    ballot.unit, ballot.rule = UnitFactory(), BallotRuleFactory()
    ballot.save()
    with django_assert_num_queries(4):
        see(staff_client, ballot)
