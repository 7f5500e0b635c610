import pytest

from blocs.merging import merge
from blocs.models import Person
from tests.factories import (
    AdminFactory,
    AppearanceFactory,
    AwardChangeFactory,
    AwardDecisionFactory,
    AwardFactory,
    CampaignFactory,
    ConferencePurposeFactory,
    LeadershipFactory,
    MembershipFactory,
    PersonFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendedRecipientFactory,
    StewardshipFactory,
    UnitFactory,
    leader_of,
    staff_of,
)

pytestmark = pytest.mark.django_db


def conference_of(campaign):
    return ConferencePurposeFactory(campaign=campaign).conference


def belong(person, unit):
    person.unit = unit
    person.save()


RECORDS = {
    "at a conference": lambda campaign, person: AppearanceFactory(
        conference=conference_of(campaign), person=person
    ),
    "head": lambda campaign, person: LeadershipFactory(bloc=campaign.bloc, person=person),
    "recommended": lambda campaign, person: RecommendedRecipientFactory(
        recommendation__campaign=campaign, unit=None, person=person
    ),
    "proposed": lambda campaign, person: ProposalLineFactory(proposal__campaign=campaign, person=person),
    "proposed for an occasion": lambda campaign, person: ProposalLineFactory(
        proposal=ProposalFactory(campaign=None, occasion="Chống lũ", bloc=campaign.bloc), person=person
    ),
    "recipient": lambda campaign, person: AwardFactory(campaign=campaign, person=person),
    "reported": lambda campaign, person: AwardFactory(
        campaign=None, reported_at=conference_of(campaign), person=person
    ),
    "signer": lambda campaign, person: AwardFactory(
        campaign=campaign, decision=AwardDecisionFactory(signer=person)
    ),
    "signer of a revocation": lambda campaign, person: AwardChangeFactory(
        award__campaign=campaign, decision__signer=person
    ),
    "of a member": lambda campaign, person: belong(person, MembershipFactory(bloc=campaign.bloc).unit),
}


@pytest.mark.parametrize("record", RECORDS)
def test_a_steward_sees_the_people_whom_their_records_name_and_no_others(record):
    campaign, person, stranger = CampaignFactory(), *PersonFactory.create_batch(2)
    for bloc_year, named in ((campaign, person), (CampaignFactory(), stranger)):
        RECORDS[record](bloc_year, named)
    assert set(Person.objects.visible_to(leader_of(campaign.bloc))) == {person}


@pytest.mark.parametrize("record", RECORDS)
def test_a_merged_person_is_seen_where_the_one_they_are_is(record):
    campaign, kept, merged = CampaignFactory(), *PersonFactory.create_batch(2)
    RECORDS[record](campaign, merged)
    merge(kept=kept, merged=merged, by=AdminFactory(), reason="Cùng một người")
    assert set(Person.objects.visible_to(leader_of(campaign.bloc))) == {kept, merged}


def test_the_office_sees_whom_a_proposal_sent_to_it_names():
    office = UnitFactory()
    user = StewardshipFactory(organiser=office, role="staff").user
    lines = {
        state: ProposalLineFactory(proposal__authority=office, proposal__state=state, person=PersonFactory())
        for state in ("draft", "submitted")
    }
    assert list(Person.objects.visible_to(user)) == [lines["submitted"].person]


def test_nobody_is_seen_without_a_stewardship_and_everybody_by_admins(user_client):
    person = AppearanceFactory().person
    assert not Person.objects.visible_to(user_client.user).exists()
    assert list(Person.objects.visible_to(AdminFactory())) == [person]


def test_a_stewardship_that_has_ended_shows_nobody():
    campaign = CampaignFactory()
    LeadershipFactory(bloc=campaign.bloc, person=PersonFactory())
    user = staff_of(campaign.bloc)
    assert Person.objects.visible_to(user).exists()
    user.stewardships.update(ends_on="2001-01-01")
    assert not Person.objects.visible_to(user).exists()
