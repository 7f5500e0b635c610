import pytest
from django.urls import reverse

from awards.models import Award, AwardChange, Proposal
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardChangeFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    DocumentFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    UnitFactory,
)
from tests.filled_form import filled_form


@pytest.fixture
def admin_client(db):
    return signed_in(AdminFactory())


def page(row, name="change"):
    return reverse(f"admin:awards_{row._meta.model_name}_{name}", args=[row.pk])


def send(client, address, **changed):
    """Fill in the form on a page and send it."""
    return client.post(address, filled_form(client.get(address)) | changed)


def found(client, model, words):
    address = reverse(f"admin:awards_{model}_changelist")
    return list(client.get(address, {"q": words}).context["cl"].result_list)


def test_award_kind_is_found_without_accents(admin_client):
    kind = AwardKindFactory(name="Cờ thi đua của Ban Đối ngoại")
    assert found(admin_client, "awardkind", "ban doi ngoai") == [kind]


def test_award_is_found_by_kind_recipient_and_year(admin_client):
    kind = AwardKindFactory(name="Cờ thi đua của Ban Cơ yếu")
    award = AwardFactory(kind=kind, unit=UnitFactory(name="Cục Đ"), campaign=CampaignFactory(year=2018))
    AwardFactory(kind=kind, unit=award.unit, campaign=CampaignFactory(year=2019))
    assert found(admin_client, "award", "co yeu cuc d 2018") == [award]


def test_decision_is_found_by_its_number_and_month(admin_client):
    decision = AwardDecisionFactory(document=DocumentFactory(number="1071/QĐ-TTg", dated="2018-11-16"))
    assert found(admin_client, "awarddecision", "1071/qd-ttg 11/2018") == [decision]


def test_number_typed_for_a_recommendation_is_no_longer_unknown(admin_client):
    recommendation = RecommendationFactory()
    send(admin_client, page(recommendation), count="13")
    recommendation.refresh_from_db()
    assert (recommendation.figure, recommendation.count) == ("number", 13)


def test_stated_none_is_kept_apart_from_unknown(admin_client):
    recommendation = RecommendationFactory()
    send(admin_client, page(recommendation), figure="none")
    recommendation.refresh_from_db()
    assert (recommendation.figure, recommendation.count) == ("none", None)


def test_recipient_is_named_beside_a_recommendation(admin_client):
    recommendation, unit = RecommendationFactory(), UnitFactory()
    lines = {"recipients-TOTAL_FORMS": "1", "recipients-0-unit": unit.pk}
    send(admin_client, page(recommendation), **lines, **{"recipients-0-recommendation": recommendation.pk})
    assert recommendation.recipients.get().unit == unit


def test_draft_is_thrown_away_with_its_lines(admin_client):
    proposal = ProposalLineFactory().proposal
    assert admin_client.get(page(proposal)).context["show_delete_link"]
    admin_client.post(page(proposal, "delete"), {"post": "yes"})
    assert not Proposal.objects.exists()


def test_submitted_proposal_is_not_deleted(admin_client):
    proposal = ProposalFactory(state=Proposal.State.SUBMITTED)
    assert not admin_client.get(page(proposal)).context["show_delete_link"]
    assert admin_client.post(page(proposal, "delete"), {"post": "yes"}).status_code == 403


def test_line_of_a_submitted_proposal_cannot_be_struck_out(admin_client):
    proposal = ProposalLineFactory(proposal__state=Proposal.State.SUBMITTED).proposal
    assert "lines-0-DELETE" not in admin_client.get(page(proposal)).content.decode()


def test_line_struck_out_while_submitting_is_refused_beside_the_form(admin_client):
    proposal = ProposalLineFactory().proposal
    response = send(admin_client, page(proposal), state="submitted", **{"lines-0-DELETE": "on"})
    proposal.refresh_from_db()
    assert len(response.context["errors"]) == 1
    assert (proposal.state, proposal.lines.count()) == ("draft", 1)


def test_award_is_revoked_by_entering_the_decision(admin_client):
    award, decision = AwardFactory(), AwardDecisionFactory()
    send(
        admin_client,
        page(award),
        **{
            "changes-TOTAL_FORMS": "1",
            "changes-0-kind": "revoked",
            "changes-0-decision": decision.pk,
            "changes-0-ground": "Khai man thành tích",
            "changes-0-award": award.pk,
        },
    )
    assert AwardChange.objects.get().award == award
    assert Award.objects.get().state == Award.State.REVOKED


def test_award_stays_as_its_last_change_says(admin_client):
    award = AwardFactory()
    AwardChangeFactory(award=award, kind="revoked")
    AwardChangeFactory(award=award, kind="corrected")
    send(admin_client, page(award))
    award.refresh_from_db()
    assert award.state == Award.State.CORRECTED


def test_page_of_a_decision_asks_no_more_for_three_awards_than_for_one(
    admin_client, django_assert_max_num_queries
):
    decision = AwardFactory(decision=AwardDecisionFactory(), unit=UnitFactory()).decision
    with django_assert_max_num_queries(20) as one_award:
        admin_client.get(page(decision))
    for _number in range(2):
        AwardFactory(decision=decision, unit=UnitFactory())
    with django_assert_max_num_queries(len(one_award)):
        admin_client.get(page(decision))
