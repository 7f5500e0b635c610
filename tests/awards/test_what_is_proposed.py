"""What may stand on the lines of a proposal: recipients the award is for, and awards of one head of state."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from awards.models import AwardKind
from tests.factories import AwardKindFactory, ProposalFactory, ProposalLineFactory

pytestmark = pytest.mark.django_db
Decider = AwardKind.Decider
APART = [
    (Decider.PRESIDENT, Decider.PRIME_MINISTER),
    (Decider.PRIME_MINISTER, Decider.PRESIDENT),
    (Decider.PRESIDENT, Decider.GOVERNMENT),
    (Decider.GOVERNMENT, Decider.PRESIDENT),
]
TOGETHER = [
    (Decider.PRESIDENT, Decider.PRESIDENT),
    (Decider.GOVERNMENT, Decider.PRIME_MINISTER),
    (Decider.PRESIDENT, Decider.MINISTER),
    (Decider.PRESIDENT, Decider.UNKNOWN),
]


def code_of(refused):
    return [error.code for error in refused.value.error_list]


def refused_by_the_database(save):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        save()
    return refused.value.__cause__.diag.constraint_name


@pytest.mark.parametrize("recipients", ["individual", "household", "mixed"])
def test_award_for_collectives_goes_to_nobody_else(recipients):
    line = ProposalLineFactory(kind=AwardKindFactory(to_collectives=True))
    line.recipient_kind = recipients
    with pytest.raises(ValidationError) as refused:
        line.clean()
    assert code_of(refused) == ["recipient_not_allowed"]
    assert refused_by_the_database(line.save) == "proposed_award_may_go_to_the_recipient"


@pytest.mark.parametrize("recipients", ["collective", "unknown"])
def test_award_goes_to_those_it_is_for_and_to_those_not_stated(recipients):
    line = ProposalLineFactory(kind=AwardKindFactory(to_collectives=True), recipient_kind=recipients)
    line.clean()


def test_award_that_is_changed_for_another_one_is_for_its_recipient_too():
    line = ProposalLineFactory(recipient_kind="collective")
    line.kind = AwardKindFactory(to_collectives=False, to_individuals=True)
    assert refused_by_the_database(line.save) == "proposed_award_may_go_to_the_recipient"


@pytest.mark.parametrize(("first", "second"), APART)
def test_president_and_prime_minister_are_never_asked_in_one_proposal(first, second):
    proposal = ProposalFactory()
    ProposalLineFactory(proposal=proposal, kind=AwardKindFactory(decider=first))
    line = ProposalLineFactory.build(proposal=proposal, kind=AwardKindFactory(decider=second))
    with pytest.raises(ValidationError) as refused:
        line.clean()
    assert code_of(refused) == ["mixed_authorities"]
    assert refused_by_the_database(line.save) == "president_and_prime_minister_apart"


@pytest.mark.parametrize(("first", "second"), TOGETHER)
def test_others_are_asked_together(first, second):
    proposal = ProposalFactory()
    ProposalLineFactory(proposal=proposal, kind=AwardKindFactory(decider=first))
    line = ProposalLineFactory.build(proposal=proposal, kind=AwardKindFactory(decider=second))
    line.clean()
    line.save()
    assert proposal.lines.count() == 2


def test_line_moved_to_a_proposal_of_the_other_head_of_state_is_refused():
    there = ProposalLineFactory(kind=AwardKindFactory(decider=Decider.PRESIDENT)).proposal
    line = ProposalLineFactory(kind=AwardKindFactory(decider=Decider.PRIME_MINISTER))
    line.proposal = there
    assert refused_by_the_database(line.save) == "president_and_prime_minister_apart"
