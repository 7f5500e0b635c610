import pytest
from django.urls import reverse

from awards.admin.proposals import REFUSED
from awards.models import Award, Proposal
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardChangeFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    BallotRuleFactory,
    CampaignFactory,
    CouncilBallotFactory,
    DeadlineRuleFactory,
    DocumentFactory,
    ProposalFactory,
    ProposalLineFactory,
    ProposalStepFactory,
    QuotaBaseFactory,
    QuotaRuleFactory,
    RecommendationFactory,
    ReconciliationNoteFactory,
    UnitFactory,
    WarningAnswerFactory,
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


def test_line_struck_out_of_what_was_submitted_meanwhile_stays(admin_client):
    proposal = ProposalLineFactory().proposal
    filled = filled_form(admin_client.get(page(proposal))) | {"lines-0-DELETE": "on"}
    Proposal.objects.update(state=Proposal.State.SUBMITTED)
    admin_client.post(page(proposal), filled)
    assert proposal.lines.count() == 1


def test_state_of_a_proposal_and_of_its_lines_is_only_read(admin_client):
    line = ProposalLineFactory()
    send(admin_client, page(line.proposal), state="decided", **{"lines-0-state": "awarded"})
    send(admin_client, page(line), state="awarded", state_reason="…")
    line.refresh_from_db()
    assert (line.state, line.state_reason, line.proposal.state) == ("nominated", "", "draft")


def test_proposal_says_what_the_year_it_is_for_and_whom_it_is_addressed_to(admin_client):
    proposal = ProposalFactory()
    send(admin_client, page(proposal), authority_as_printed="Hội đồng TĐKT Trung ương", method="thematic")
    proposal.refresh_from_db()
    assert (proposal.addressee, proposal.method) == ("Hội đồng TĐKT Trung ương", "thematic")


def test_year_of_another_bloc_is_refused_beside_the_field(admin_client):
    proposal = ProposalFactory()
    response = send(admin_client, page(proposal), campaign=CampaignFactory().pk)
    assert list(response.context["adminform"].errors) == ["campaign"]


def test_award_that_is_not_for_the_recipient_is_refused_beside_the_line(admin_client):
    proposal = ProposalLineFactory().proposal
    response = send(admin_client, page(proposal), **{"lines-0-recipient_kind": "individual"})
    [line] = response.context["inline_admin_formsets"][0].formset.forms
    assert line.non_field_errors().as_data()[0].code == "recipient_not_allowed"


def test_president_and_prime_minister_on_two_new_lines_are_refused_in_words(admin_client):
    proposal = ProposalFactory()
    lines = {
        f"lines-{number}-{name}": value
        for number, decider in enumerate(["president", "pm"])
        for name, value in {
            "kind": AwardKindFactory(decider=decider).pk,
            "figure": "unknown",
            "recipient_kind": "unknown",
            "proposal": proposal.pk,
        }.items()
    }
    response = send(admin_client, page(proposal), **{"lines-TOTAL_FORMS": "2"}, **lines)
    said = REFUSED["president_and_prime_minister_apart"]
    assert response.context["adminform"].form.non_field_errors() == [said]
    assert not proposal.lines.exists()


def test_steps_and_answers_are_read_beside_their_proposal(admin_client):
    step = ProposalStepFactory(reason="Đủ hồ sơ")
    WarningAnswerFactory(proposal=step.proposal, reason="Hai đơn vị đồng hạng")
    QuotaBaseFactory(proposal=step.proposal, note="Công văn 12")
    shown = admin_client.get(page(step.proposal))
    keys = {"id", "proposal"}
    names = [name.split("-") for name in filled_form(shown) if "-0-" in name]
    for said in ("Đủ hồ sơ", "Hai đơn vị đồng hạng", "Công văn 12"):
        assert said in shown.content.decode()
    assert [name for name in names if name[2] not in keys] == []


def test_page_of_a_proposal_asks_no_more_for_three_lines_than_for_one(
    admin_client, django_assert_max_num_queries
):
    def full(count):
        proposal = ProposalFactory(state="submitted")
        for _ in range(count):
            line = ProposalLineFactory(
                proposal=proposal, unit=UnitFactory(), recommendation=RecommendationFactory()
            )
            ProposalStepFactory(proposal=proposal, line=line)
            WarningAnswerFactory(proposal=proposal, line=line)
            QuotaBaseFactory(proposal=proposal)
        return page(proposal)

    one, three = full(1), full(3)
    with django_assert_max_num_queries(40) as one_line:
        admin_client.get(one)
    with django_assert_max_num_queries(len(one_line)):
        admin_client.get(three)


def test_rules_of_an_award_are_entered_beside_it(admin_client):
    kind, ballot_rule = AwardKindFactory(), BallotRuleFactory()
    rules = {
        "voterules-TOTAL_FORMS": "1",
        "voterules-0-kind": kind.pk,
        "voterules-0-stage": "bloc",
        "voterules-0-ballot_rule": ballot_rule.pk,
        "voterules-0-citation": "TT 01/2019",
        "voterules-0-trust": "O",
        "deadlinerules-TOTAL_FORMS": "1",
        "deadlinerules-0-kind": kind.pk,
        "deadlinerules-0-day": "5",
        "deadlinerules-0-month": "12",
        "deadlinerules-0-years_after": "0",
        "deadlinerules-0-citation": "TT 21/2014",
        "deadlinerules-0-trust": "O",
    }
    send(admin_client, page(kind), also_called="CTĐ; Cờ", decider="minister", **rules)
    kind.refresh_from_db()
    assert (kind.also_called, kind.decider) == ("CTĐ; Cờ", "minister")
    assert kind.voterules.get().ballot_rule == ballot_rule
    assert kind.deadlinerules.get().month == 12


def test_quota_that_is_not_verified_cannot_be_made_to_block(admin_client):
    rule = QuotaRuleFactory(trust="M")
    response = send(admin_client, page(rule.kind), **{"quotarules-0-is_hard": "on"})
    [errors] = response.context["inline_admin_formsets"][1].formset.errors
    rule.refresh_from_db()
    assert errors
    assert not rule.is_hard


def test_deadline_for_every_award_has_a_page_of_its_own(admin_client):
    rule = DeadlineRuleFactory(kind=None)
    send(admin_client, page(rule), day="31", month="7")
    rule.refresh_from_db()
    assert (rule.kind, rule.day, rule.month) == (None, 31, 7)


def test_ballot_on_a_line_of_another_proposal_is_refused(admin_client):
    ballot = CouncilBallotFactory()
    response = send(admin_client, page(ballot), line=ProposalLineFactory().pk)
    assert list(response.context["adminform"].errors) == ["line"]


def test_note_on_a_reconciliation_is_of_who_changed_it_last(admin_client):
    note = ReconciliationNoteFactory()
    send(admin_client, page(note), text="Một đơn vị xin rút")
    note.refresh_from_db()
    assert (note.text, note.by) == ("Một đơn vị xin rút", admin_client.user)


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
