from itertools import pairwise

import pytest

from blocs.models import ReorganisedUnit, Unit
from tests.factories import (
    AttendanceFactory,
    AwardFactory,
    BallotFactory,
    CampaignFactory,
    CampaignMovementFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    LeadershipFactory,
    MembershipFactory,
    PledgeFactory,
    PledgeSignatureFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    ReorganisationFactory,
    ReorganisedUnitFactory,
    StandingFactory,
    UnitFactory,
    leader_of,
)

pytestmark = pytest.mark.django_db


def conference_of(campaign, **fields):
    conference = ConferenceFactory(**fields)
    ConferencePurposeFactory(campaign=campaign, conference=conference)
    return conference


RECORDS = {
    "member": lambda campaign, unit: MembershipFactory(bloc=campaign.bloc, unit=unit),
    "head": lambda campaign, unit: LeadershipFactory(bloc=campaign.bloc, unit=unit),
    "represented": lambda campaign, unit: LeadershipFactory(bloc=campaign.bloc, represents=unit),
    "movement": lambda campaign, unit: CampaignMovementFactory(campaign=campaign, movement__authority=unit),
    "convener": lambda campaign, unit: conference_of(campaign, convener=unit),
    "present": lambda campaign, unit: AttendanceFactory(conference=conference_of(campaign), unit=unit),
    "pledge": lambda campaign, unit: PledgeFactory(campaign=campaign, unit=unit),
    "signature": lambda campaign, unit: PledgeSignatureFactory(pledge__campaign=campaign, unit=unit),
    "standing": lambda campaign, unit: StandingFactory(campaign=campaign, unit=unit),
    "candidate": lambda campaign, unit: BallotFactory(campaign=campaign, unit=unit),
    "council": lambda campaign, unit: RecommendationFactory(campaign=campaign, addressed_to=unit),
    "recommended": lambda campaign, unit: RecommendedRecipientFactory(
        recommendation__campaign=campaign, unit=unit
    ),
    "proposed": lambda campaign, unit: ProposalLineFactory(proposal__campaign=campaign, unit=unit),
    "recipient": lambda campaign, unit: AwardFactory(campaign=campaign, unit=unit),
    "authority": lambda campaign, unit: AwardFactory(campaign=campaign, authority=unit),
    "reported": lambda campaign, unit: AwardFactory(
        campaign=None, reported_at=conference_of(campaign), unit=unit
    ),
}


@pytest.mark.parametrize("record", RECORDS)
def test_a_steward_sees_the_units_that_their_records_name_and_no_others(record):
    campaign, unit, stranger = CampaignFactory(), UnitFactory(), UnitFactory()
    RECORDS[record](campaign, unit)
    RECORDS[record](CampaignFactory(), stranger)
    seen = Unit.objects.visible_to(leader_of(campaign.bloc))
    assert (unit in seen, stranger in seen) == (True, False)


def test_the_units_before_and_after_are_seen_too():
    campaign = CampaignFactory()
    units = UnitFactory.create_batch(3)
    for before, after in pairwise(units):
        reorganisation = ReorganisationFactory()
        ReorganisedUnitFactory(reorganisation=reorganisation, unit=before)
        ReorganisedUnitFactory(reorganisation=reorganisation, unit=after, side=ReorganisedUnit.Side.AFTER)
    StandingFactory(campaign=campaign, unit=units[1])
    assert set(Unit.objects.visible_to(leader_of(campaign.bloc))) == set(units)
