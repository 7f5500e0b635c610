"""A real record is ended, withdrawn, revoked or corrected; the database lets nobody delete it."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import CASCADE, PROTECT

from awards.models import Proposal, ProposalLine
from campaigns.models import Direction

from .factories import FACTORIES, AppearanceFactory, DirectionFactory, ProposalFactory, ProposalLineFactory
from .models import MODELS

pytestmark = pytest.mark.django_db

# Lines of a record, each with the field of its record: one entered by mistake may be struck out, and stays in
# the history. They go with their record, where that may go at all.
LINES_OF_A_RECORD = {
    "awards.HandingOver": ["award"],
    "awards.Proposal": [],  # a draft
    "awards.ProposalLine": ["proposal"],  # of a draft, or of one that came back
    "awards.QuotaBase": ["proposal"],
    "awards.RecommendedRecipient": ["recommendation"],
    "awards.WarningAnswer": ["proposal", "line"],
    "campaigns.Appearance": ["conference"],
    "campaigns.Attendance": ["conference"],
    "campaigns.CampaignMovement": ["campaign"],
    "campaigns.ConferencePaper": ["conference"],
    "campaigns.ConferencePurpose": ["conference"],
    "campaigns.Direction": ["conference"],
    "campaigns.HeadCount": ["conference"],
    "campaigns.PledgeSignature": ["pledge"],
}
RECORDS = [label for label in MODELS if label not in LINES_OF_A_RECORD]
LATER_STATES = [state for state in Proposal.State.values if state != "draft"]


def delete_object(row):
    row.delete()


def delete_queryset(row):
    type(row).objects.filter(pk=row.pk).delete()


def delete_by_sql(row):
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {row._meta.db_table} WHERE {row._meta.pk.column} = %s", [row.pk])


WAYS = [delete_object, delete_queryset, delete_by_sql]


def refused(delete, row):
    with (
        pytest.raises(DatabaseError, match=f"Cannot delete rows from {row._meta.db_table}"),
        transaction.atomic(),
    ):
        delete(row)
    return type(row).objects.filter(pk=row.pk).exists()


def test_every_line_of_a_record_is_a_model():
    assert set(LINES_OF_A_RECORD) <= set(MODELS)


@pytest.mark.parametrize("delete", WAYS)
@pytest.mark.parametrize("label", RECORDS)
def test_record_cannot_be_deleted(label, delete):
    assert refused(delete, FACTORIES[MODELS[label]]())


@pytest.mark.parametrize("delete", WAYS)
@pytest.mark.parametrize("label", LINES_OF_A_RECORD)
def test_line_of_a_record_is_struck_out_and_stays_in_the_history(label, delete):
    model = MODELS[label]
    row = FACTORIES[model]()
    pk = row.pk
    delete(row)
    assert not model.objects.filter(pk=pk).exists()
    events = model.pgh_event_model.objects.filter(pgh_obj_id=pk).order_by("pgh_id")
    assert list(events.values_list("pgh_label", flat=True)) == ["insert", "delete"]


@pytest.mark.parametrize("delete", WAYS)
@pytest.mark.parametrize("state", LATER_STATES)
def test_proposal_cannot_be_deleted_once_it_is_no_draft(state, delete):
    assert refused(delete, ProposalFactory(state=state, state_reason="Thiếu hồ sơ"))


@pytest.mark.parametrize("delete", WAYS)
@pytest.mark.parametrize("state", [state for state in LATER_STATES if state != "returned"])
def test_line_of_a_proposal_cannot_be_deleted_once_it_was_submitted(state, delete):
    proposal = ProposalFactory(state=state, state_reason="Thiếu hồ sơ")
    assert refused(delete, ProposalLineFactory(proposal=proposal))


def test_draft_of_a_proposal_goes_with_its_lines():
    line = ProposalLineFactory()
    line.proposal.delete()
    assert not Proposal.objects.exists()
    assert not ProposalLine.objects.exists()


@pytest.mark.parametrize("delete", WAYS)
def test_line_is_struck_out_of_a_proposal_that_came_back(delete):
    line = ProposalLineFactory(proposal__state="returned", proposal__state_reason="Thiếu hồ sơ")
    delete(line)
    assert not ProposalLine.objects.exists()


def test_direction_outlives_the_line_of_who_gave_it():
    direction = DirectionFactory(given_by=AppearanceFactory())
    direction.given_by.delete()
    assert Direction.objects.get().given_by is None


@pytest.mark.parametrize("label", MODELS)
def test_only_lines_go_with_their_record(label):
    fields = [field for field in MODELS[label]._meta.local_fields if field.remote_field]
    going = [field.name for field in fields if field.remote_field.on_delete is CASCADE]
    assert going == LINES_OF_A_RECORD.get(label, [])


@pytest.mark.parametrize("label", MODELS)
def test_every_other_reference_is_protected(label):
    fields = [field for field in MODELS[label]._meta.local_fields if field.remote_field]
    loose = [field.name for field in fields if field.remote_field.on_delete not in (CASCADE, PROTECT)]
    assert loose == (["given_by"] if label == "campaigns.Direction" else [])


@pytest.mark.parametrize("label", MODELS)
def test_history_of_a_record_cannot_be_deleted(label):
    row = FACTORIES[MODELS[label]]()
    event = MODELS[label].pgh_event_model.objects.get(pgh_obj_id=row.pk)
    with pytest.raises(DatabaseError, match="Cannot update or delete rows"), transaction.atomic():
        delete_by_sql(event)
