import pytest
from django.urls import reverse

from awards.models import Award, AwardChange, HandingOver
from blocs.partial_dates import PartialDate
from tests.conftest import signed_in
from tests.factories import (
    AdminFactory,
    AwardChangeFactory,
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    ConferenceFactory,
    DocumentFactory,
    HandingOverFactory,
    ProposalLineFactory,
    UnitFactory,
)
from tests.filled_form import filled_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin_client(db):
    return signed_in(AdminFactory())


def page(row):
    return reverse(f"admin:awards_{row._meta.model_name}_change", args=[row.pk])


def send(client, row, **changed):
    """Fill in the form on the page of a row and send it; return what it refuses."""
    response = client.post(page(row), filled_form(client.get(page(row))) | changed)
    return response.context["errors"] if response.status_code == 200 else []


def found(client, model, words):
    address = reverse(f"admin:awards_{model}_changelist")
    return list(client.get(address, {"q": words}).context["cl"].result_list)


def handing_over(award, conference):
    return {
        "handings_over-TOTAL_FORMS": "1",
        "handings_over-0-award": award.pk,
        "handings_over-0-conference": conference.pk,
    }


def test_decision_is_found_by_who_signed_it(admin_client):
    decision = AwardDecisionFactory(
        signer_as_printed="Vương Đình Huệ", signer_post_as_printed="Phó Thủ tướng"
    )
    AwardDecisionFactory()
    assert found(admin_client, "awarddecision", "hue pho thu tuong") == [decision]


def test_award_is_found_by_its_decision_and_the_post_as_printed(admin_client):
    decision = AwardDecisionFactory(document__number="1071/QĐ-TTg")
    award = AwardFactory(decision=decision, post_as_printed="Cục trưởng")
    AwardFactory(decision=decision)
    assert found(admin_client, "award", "1071 cuc truong") == [award]


def test_award_is_changed_in_what_nobody_has_compared_yet(admin_client):
    award = AwardFactory(name_as_printed="Cục Cơ yêu")
    assert (
        send(
            admin_client,
            award,
            name_as_printed="Cục Cơ yếu",
            post_as_printed="thuộc Bộ",
            recipient_category="collective",
        )
        == []
    )
    award.refresh_from_db()
    assert (award.name_as_printed, award.post_as_printed, award.recipient_category) == (
        "Cục Cơ yếu",
        "thuộc Bộ",
        "collective",
    )


def test_award_is_not_verified_here(admin_client):
    award = AwardFactory(decision=AwardDecisionFactory())
    assert len(send(admin_client, award, is_verified="on")) == 1
    award.refresh_from_db()
    assert not award.is_verified


def test_what_was_compared_with_the_paper_is_not_changed(admin_client):
    award = AwardFactory(decision=AwardDecisionFactory(), is_verified=True, name_as_printed="Cục A")
    assert len(send(admin_client, award, name_as_printed="Cục B")) == 1
    assert send(admin_client, award, note="Xem lại") == []
    award.refresh_from_db()
    assert (award.name_as_printed, award.note) == ("Cục A", "Xem lại")


def test_award_that_was_compared_wrongly_is_changed_with_the_tick_taken_off(admin_client):
    award = AwardFactory(decision=AwardDecisionFactory(), is_verified=True, name_as_printed="Cục A")
    sent = filled_form(admin_client.get(page(award))) | {"name_as_printed": "Cục B"}
    del sent["is_verified"]
    admin_client.post(page(award), sent)
    award.refresh_from_db()
    assert (award.name_as_printed, award.is_verified) == ("Cục B", False)


def test_award_is_not_given_to_whom_the_catalogue_does_not_give_it(admin_client):
    award = AwardFactory(kind=AwardKindFactory())
    assert len(send(admin_client, award, recipient_kind="individual")) == 1


def test_changes_and_the_proposed_line_are_only_read(admin_client):
    change = AwardChangeFactory()
    line = ProposalLineFactory()
    sent = {
        "changes-TOTAL_FORMS": "2",
        "changes-0-ground": "Khác",
        "changes-1-kind": "revoked",
        "changes-1-decision": AwardDecisionFactory().pk,
        "changes-1-ground": "…",
        "changes-1-award": change.award_id,
        "proposal_line": line.pk,
        "state": "revoked",
    }
    send(admin_client, change.award, **sent)
    award = Award.objects.get()
    assert (award.proposal_line, AwardChange.objects.get().ground) == (None, change.ground)


def test_award_is_handed_over(admin_client):
    award, conference = AwardFactory(), ConferenceFactory()
    assert send(admin_client, award, **handing_over(award, conference)) == []
    assert HandingOver.objects.get().conference == conference


@pytest.mark.parametrize(
    ("award", "conference"),
    [
        ({"state": "revoked"}, {}),
        ({}, {"status": "cancelled"}),
        ({"granted": PartialDate(2019)}, {"held": PartialDate(2018, 12, 20)}),
    ],
)
def test_handing_over_that_the_act_refuses_is_refused_here(admin_client, award, conference):
    award, conference = AwardFactory(**award), ConferenceFactory(**conference)
    assert len(send(admin_client, award, **handing_over(award, conference))) == 1
    assert not HandingOver.objects.exists()


def test_award_is_handed_over_only_once(admin_client):
    there = HandingOverFactory()
    sent = {
        "handings_over-TOTAL_FORMS": "2",
        "handings_over-1-award": there.award_id,
        "handings_over-1-conference": ConferenceFactory().pk,
    }
    assert len(send(admin_client, there.award, **sent)) == 1
    assert HandingOver.objects.get() == there


@pytest.mark.parametrize(("number", "is_refused"), [("1071/qđ-ttg", True), ("1072/QĐ-TTg", False)])
def test_decision_is_on_record_once_by_issuer_number_and_year(admin_client, number, is_refused):
    issuer = UnitFactory()
    first = DocumentFactory(kind="decision", number="1071/QĐ-TTg", dated="2018-12-12", issuer=issuer)
    AwardDecisionFactory(document=first)
    paper = DocumentFactory(kind="decision", number=number, dated="2018-12-13", issuer=issuer)
    other = AwardDecisionFactory()
    assert bool(send(admin_client, other, document=paper.pk)) is is_refused
