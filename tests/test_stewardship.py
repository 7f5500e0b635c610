"""Who may see what: an admin everything, others what their stewardships of today cover, else nothing."""

import datetime

import pytest

from awards.models import Award, Proposal, ProposalLine, Recommendation
from blocs.models import Bloc, Reorganisation, ReorganisedUnit, Stewardship, Unit
from campaigns.models import Campaign, Conference, Leadership

from .factories import (
    AdminFactory,
    AwardDecisionFactory,
    AwardFactory,
    BlocFactory,
    CampaignFactory,
    ConferenceFactory,
    ConferencePurposeFactory,
    LeadershipFactory,
    MembershipFactory,
    ProposalLineFactory,
    RecommendationFactory,
    ReorganisationFactory,
    ReorganisedUnitFactory,
    StewardshipFactory,
    UnitFactory,
    UserFactory,
    leader_of,
    staff_of,
)

pytestmark = pytest.mark.django_db
TODAY = datetime.date.today()
DAY = datetime.timedelta(days=1)


def file_of(bloc):
    """One row of every kind that a bloc-year has, by model."""
    campaign = CampaignFactory(bloc=bloc)
    member = MembershipFactory(bloc=bloc).unit
    line = ProposalLineFactory(proposal__campaign=campaign)
    return {
        Bloc: bloc,
        Unit: member,
        Campaign: campaign,
        Leadership: LeadershipFactory(bloc=bloc, unit=member),
        Conference: ConferencePurposeFactory(campaign=campaign).conference,
        Recommendation: RecommendationFactory(campaign=campaign),
        Proposal: line.proposal,
        ProposalLine: line,
        Award: AwardFactory(campaign=campaign),
    }


MODELS = [Bloc, Unit, Campaign, Leadership, Conference, Recommendation, Proposal, ProposalLine, Award]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("of", [staff_of, leader_of])
def test_steward_of_a_bloc_sees_its_file_and_no_other(of, model):
    own, other = file_of(BlocFactory()), file_of(BlocFactory())
    assert list(model.objects.visible_to(of(own[Bloc]))) == [own[model]]
    assert model.objects.filter(pk=other[model].pk).exists()


@pytest.mark.parametrize("model", MODELS)
def test_admin_sees_every_file(model):
    files = [file_of(BlocFactory()), file_of(BlocFactory())]
    assert {rows[model] for rows in files} <= set(model.objects.visible_to(AdminFactory()))


@pytest.mark.parametrize("model", MODELS)
def test_user_without_a_stewardship_sees_nothing(model):
    file_of(BlocFactory())
    assert list(model.objects.visible_to(UserFactory())) == []


@pytest.mark.parametrize("model", MODELS)
def test_admin_who_was_switched_off_sees_nothing(model):
    file_of(BlocFactory())
    assert list(model.objects.visible_to(AdminFactory(is_active=False))) == []


@pytest.mark.parametrize("model", MODELS)
def test_steward_of_an_organiser_sees_the_files_below_it(model):
    organiser = UnitFactory()
    rows = file_of(BlocFactory(organiser=organiser))
    file_of(BlocFactory(organiser=UnitFactory()))
    user = StewardshipFactory(organiser=organiser).user
    assert set(model.objects.visible_to(user)) == {rows[model], *([organiser] if model is Unit else [])}


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("starts_on", "ends_on", "sees"),
    [
        (TODAY, None, True),
        (TODAY, TODAY, True),
        (TODAY - DAY, TODAY + DAY, True),
        (TODAY - 9 * DAY, TODAY - DAY, False),
        (TODAY + DAY, None, False),
    ],
)
def test_stewardship_counts_from_its_first_to_its_last_day(model, starts_on, ends_on, sees):
    rows = file_of(BlocFactory())
    user = StewardshipFactory(bloc=rows[Bloc], starts_on=starts_on, ends_on=ends_on).user
    assert list(model.objects.visible_to(user)) == ([rows[model]] if sees else [])


def test_steward_of_an_organiser_sees_blocs_of_the_units_nested_below_it():
    top = UnitFactory()
    middle = UnitFactory(parent=top)
    bottom = UnitFactory(parent=middle)
    blocs = {BlocFactory(organiser=unit) for unit in (top, middle, bottom)}
    BlocFactory(organiser=UnitFactory())
    assert set(Bloc.objects.visible_to(StewardshipFactory(organiser=top).user)) == blocs
    assert len(Bloc.objects.visible_to(StewardshipFactory(organiser=bottom).user)) == 1


def test_steward_of_an_organiser_sees_the_blocs_under_its_blocs():
    organiser = UnitFactory()
    upper = BlocFactory(organiser=organiser)
    lower = BlocFactory(parent=upper)
    lowest = BlocFactory(parent=lower, organiser=UnitFactory())
    user = StewardshipFactory(organiser=organiser).user
    assert set(Bloc.objects.visible_to(user)) == {upper, lower, lowest}


def test_steward_of_a_bloc_sees_neither_the_one_above_nor_the_ones_below():
    upper = BlocFactory()
    bloc = BlocFactory(parent=upper)
    BlocFactory(parent=bloc)
    assert list(Bloc.objects.visible_to(leader_of(bloc))) == [bloc]


def test_blocs_below_one_that_is_given_by_itself_too_are_seen_through_the_organiser():
    upper = BlocFactory(organiser=UnitFactory())
    middle = BlocFactory(parent=upper)
    lowest = BlocFactory(parent=middle)
    user = StewardshipFactory(organiser=upper.organiser).user
    StewardshipFactory(user=user, bloc=middle)
    assert set(Bloc.objects.visible_to(user)) == {upper, middle, lowest}


def test_two_stewardships_add_up():
    first, second = BlocFactory.create_batch(2)
    user = leader_of(first)
    StewardshipFactory(user=user, bloc=second, role=Stewardship.Role.STAFF)
    assert set(Bloc.objects.visible_to(user)) == {first, second}


def test_organisers_in_a_circle_are_walked_once():
    first = UnitFactory()
    second = UnitFactory(parent=first)
    Unit.objects.filter(pk=first.pk).update(parent=second)
    bloc = BlocFactory(organiser=second)
    assert list(Bloc.objects.visible_to(StewardshipFactory(organiser=first).user)) == [bloc]


def test_steward_sees_former_members_and_what_members_came_from_and_became():
    member = MembershipFactory()
    forerunner, successor = UnitFactory(), UnitFactory()
    for before, after in ((forerunner, member.unit), (member.unit, successor)):
        reorganisation = ReorganisationFactory(kind=Reorganisation.Kind.MERGER)
        for side, unit in ((ReorganisedUnit.Side.BEFORE, before), (ReorganisedUnit.Side.AFTER, after)):
            ReorganisedUnitFactory(reorganisation=reorganisation, side=side, unit=unit)
    visible = Unit.objects.visible_to(leader_of(member.bloc))
    assert set(visible) == {member.unit, forerunner, successor}


def test_steward_sees_a_conference_that_serves_another_bloc_too():
    conference = ConferenceFactory()
    own, other = (ConferencePurposeFactory(conference=conference).campaign for _campaign in range(2))
    assert list(Conference.objects.visible_to(leader_of(own.bloc))) == [conference]
    assert list(Campaign.objects.visible_to(leader_of(own.bloc))) == [own] != [other]


def test_steward_sees_an_award_without_a_year_by_the_conference_that_reported_it():
    line = ConferencePurposeFactory()
    award = AwardFactory(campaign=None, reported_at=line.conference)
    AwardFactory(campaign=None, reported_at=ConferenceFactory())
    AwardFactory(campaign=None, decision=AwardDecisionFactory())
    assert list(Award.objects.visible_to(leader_of(line.campaign.bloc))) == [award]


def test_steward_does_not_see_an_award_of_another_bloc_reported_at_his_conference():
    line = ConferencePurposeFactory()
    AwardFactory(reported_at=line.conference)
    assert list(Award.objects.visible_to(leader_of(line.campaign.bloc))) == []


@pytest.mark.parametrize("model", MODELS)
def test_what_is_visible_takes_one_query(model, django_assert_num_queries):
    user = StewardshipFactory(organiser=UnitFactory()).user
    with django_assert_num_queries(1):
        list(model.objects.visible_to(user))
