"""What a conference agreed becomes lines of proposals in one step."""

import pytest

from awards.models import AwardKind, ProposalLine
from awards.proposing.beginning import begin, bundles, not_proposed_yet
from tests.factories import (
    AwardKindFactory,
    CampaignFactory,
    PersonFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign():
    return CampaignFactory()


def agreed(campaign, count=None, **more):
    figure = "unknown" if count is None else "number"
    return RecommendationFactory(campaign=campaign, figure=figure, count=count, **more)


def begun(campaign):
    """[(name or "", figure, count)] of the lines of all proposals made of what is open."""
    proposals = begin(campaign=campaign, recommendations=list(not_proposed_yet(campaign)))
    lines = ProposalLine.objects.filter(proposal__in=proposals).order_by("pk")
    return [(line.recipient_name, line.figure, line.count) for line in lines]


def test_each_named_recipient_gets_a_line_and_the_rest_waits_for_its_names(campaign):
    thirteen = agreed(campaign, 13)
    RecommendedRecipientFactory(recommendation=thirteen, unit=UnitFactory(name="Cục A"))
    RecommendedRecipientFactory(recommendation=thirteen, unit=UnitFactory(name="Cục B"))
    assert begun(campaign) == [("Cục A", "number", 1), ("Cục B", "number", 1), ("", "number", 11)]


def test_count_that_nobody_knows_stays_unknown(campaign):
    agreed(campaign, None, count_words="nhiều")
    assert begun(campaign) == [("", "unknown", None)]


def test_names_without_a_count_are_all_there_is(campaign):
    RecommendedRecipientFactory(recommendation=agreed(campaign), unit=UnitFactory(name="Cục A"))
    assert begun(campaign) == [("Cục A", "number", 1)]


def test_none_as_stated_makes_no_line(campaign):
    RecommendationFactory(campaign=campaign, figure="none")
    assert not not_proposed_yet(campaign).exists()


def test_name_stays_as_the_conference_printed_it(campaign):
    RecommendedRecipientFactory(
        recommendation=agreed(campaign, 1), unit=UnitFactory(), name_as_printed="Cục CY"
    )
    assert begun(campaign) == [("Cục CY", "number", 1)]


def test_of_which_is_not_counted_twice(campaign):
    kind = AwardKindFactory(to_individuals=True)
    whole = agreed(campaign, 14, kind=kind)
    agreed(campaign, 4, kind=kind, part_of=whole, recipient_kind="collective")
    assert begun(campaign) == [("", "number", 10), ("", "number", 4)]


def test_another_award_within_a_count_is_a_line_of_its_own(campaign):
    agreed(campaign, 1, part_of=agreed(campaign, 4))
    assert begun(campaign) == [("", "number", 4), ("", "number", 1)]


def test_each_authority_gets_a_proposal_of_its_own(campaign):
    ministry = UnitFactory()
    agreed(campaign, 1, authority=ministry)
    agreed(campaign, 2, authority=ministry)
    agreed(campaign, 3, authority=UnitFactory())
    agreed(campaign, 4, authority_as_printed="Bộ trưởng")
    sizes = [len(bundle.recommendations) for bundle in bundles(not_proposed_yet(campaign))]
    assert sorted(sizes) == [1, 1, 2]


def test_awards_of_the_state_president_and_of_the_prime_minister_go_apart(campaign):
    for decider in (AwardKind.Decider.PRESIDENT, AwardKind.Decider.PRIME_MINISTER):
        agreed(campaign, 1, kind=AwardKindFactory(decider=decider))
    assert len(begin(campaign=campaign, recommendations=list(not_proposed_yet(campaign)))) == 2


def test_council_that_passes_it_on_is_addressed_and_the_line_names_who_decides(campaign):
    council, ministry = UnitFactory(), UnitFactory()
    agreed(campaign, 1, authority=ministry, addressed_to=council)
    [proposal] = begin(campaign=campaign, recommendations=list(not_proposed_yet(campaign)))
    assert (proposal.authority, proposal.lines.get().authority) == (council, ministry)


def test_what_is_proposed_once_is_not_offered_again(campaign):
    agreed(campaign, 2)
    begun(campaign)
    assert not not_proposed_yet(campaign).exists()


def test_person_makes_a_line_for_an_individual(campaign):
    row = agreed(campaign, 1, kind=AwardKindFactory(to_individuals=True), recipient_kind="mixed")
    RecommendedRecipientFactory(recommendation=row, unit=None, person=PersonFactory())
    begun(campaign)
    assert ProposalLine.objects.get().recipient_kind == "individual"
