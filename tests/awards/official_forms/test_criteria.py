import pytest
from django.urls import reverse

from awards.models import Award, Moment, Proposal, RecipientCategory
from awards.register import rows, totals
from blocs.models import Unit
from tests.factories import (
    AdminFactory,
    AwardFactory,
    ProposalLineFactory,
    RecommendationFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
REGISTER = reverse("awards:register")


def granted(**criteria):
    return set(rows(AdminFactory(), Moment.GRANTED, criteria))


def shown(client, **parameters):
    return list(client.get(REGISTER, parameters).context["page"])


def proposed_as(method, proposer_kind=Unit.Kind.DEPARTMENT):
    """An award made by a proposal."""
    proposer = UnitFactory(kind=proposer_kind)
    line = ProposalLineFactory(proposal__method=method, proposal__proposer=proposer)
    return AwardFactory(proposal_line=line)


def test_award_is_found_by_the_category_of_its_recipient():
    worker = AwardFactory(recipient_category=RecipientCategory.WORKER)
    unknown = AwardFactory()
    assert granted(category="worker") == {worker}
    assert granted(category="") == {unknown}


def test_leaders_are_those_of_three_categories():
    leaders = {AwardFactory(recipient_category=code) for code in ("ministry", "department", "division")}
    AwardFactory(recipient_category="business")
    assert granted(category="leader") == leaders


def test_ground_of_an_award_is_that_of_its_proposal():
    thematic, sudden = proposed_as("thematic"), proposed_as("sudden")
    alone = AwardFactory()
    assert granted(method=Proposal.Method.SUDDEN) == {sudden}
    assert granted(method="occasional") == {thematic, sudden}
    assert granted(method="") == {alone}


def test_award_is_found_by_the_kind_of_body_that_proposed_it():
    of_ministry = proposed_as("regular", Unit.Kind.MINISTRY)
    of_department = proposed_as("sudden", Unit.Kind.DEPARTMENT)
    assert granted(submitter="ministry") == {of_ministry}
    assert granted(submitter="") == {of_department}


def test_recommendation_says_nothing_of_a_category():
    row = RecommendationFactory()
    assert list(rows(AdminFactory(), Moment.AGREED, {"category": ""})) == [row]
    assert not rows(AdminFactory(), Moment.AGREED, {"category": "worker"})


def test_awards_are_added_up_by_category_and_ground():
    AwardFactory(recipient_category="worker", figure="number", count=3)
    [group] = totals(AdminFactory(), [Moment.GRANTED], {}, "category", "method", "submitter")
    assert (group["of_category"], group["of_method"], group["of_submitter"]) == ("worker", "", "")
    assert group["total"] == 3


@pytest.mark.parametrize("name", ["category", "method", "submitter"])
def test_register_opens_those_of_whom_it_is_not_stated(admin_client, name):
    row = AwardFactory()
    stated = proposed_as("regular", Unit.Kind.MINISTRY)
    Award.objects.filter(pk=stated.pk).update(recipient_category="worker")
    assert shown(admin_client, moment="granted", **{name: "none"}) == [row]


@pytest.mark.parametrize("name", ["category", "method", "submitter"])
def test_register_names_an_answer_on_the_statistics_it_does_not_know(admin_client, name):
    row = AwardFactory()
    response = admin_client.get(REGISTER, {name: "x\x00", "moment": "granted"})
    assert list(response.context["form"].errors) == [name]
    assert list(response.context["page"]) == [row]
