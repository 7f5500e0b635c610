"""Where the words on why they differ stand, and what comes first."""

import pytest

from awards.reconciling import Reconciliation
from tests.factories import (
    AdminFactory,
    AwardKindFactory,
    ReconciliationNoteFactory,
    UnitFactory,
)

from .seen import reconciled

pytestmark = pytest.mark.django_db


def test_note_stands_with_its_award(campaign, enter, flag):
    ministry = UnitFactory()
    enter(agreed=13, authority=ministry)
    enter(agreed=2, kind=AwardKindFactory(name="Bằng khen"))
    note = ReconciliationNoteFactory(campaign=campaign, kind=flag, authority=ministry)
    assert {row.label: row.notes for row in reconciled(campaign)} == {"Cờ thi đua": [note], "Bằng khen": []}


def test_note_stays_where_an_entry_without_authority_comes_in_later(campaign, enter, flag):
    ministry = UnitFactory()
    enter(agreed=13, authority=ministry)
    note = ReconciliationNoteFactory(campaign=campaign, kind=flag, authority=ministry)
    enter(granted=11)
    [row] = reconciled(campaign)
    assert row.notes == [note]


def test_note_from_before_the_authority_was_known_stands_there_too(campaign, enter, flag):
    enter(agreed=13, authority=UnitFactory())
    note = ReconciliationNoteFactory(campaign=campaign, kind=flag)
    [row] = reconciled(campaign)
    assert row.notes == [note]


def test_note_on_an_award_that_is_gone_is_not_lost(campaign, enter):
    enter(agreed=13)
    note = ReconciliationNoteFactory(campaign=campaign)
    assert Reconciliation([campaign], AdminFactory()).lost_notes == [note]


def test_note_on_an_award_outside_the_catalogue_is_found_by_its_words(campaign, enter):
    enter(agreed=1, kind=None, award_as_printed="Cờ thi đua của Cụm")
    note = ReconciliationNoteFactory(campaign=campaign, kind=None, award_as_printed="cờ thi đua của cụm")
    [row] = reconciled(campaign)
    assert row.notes == [note]


def test_differences_without_a_reason_come_first(campaign, enter):
    kinds = [AwardKindFactory(name=name) for name in ("equal", "explained", "different", "open", "unclear")]
    entered = [(1, 1, 1), (2, 1, 1), (2, 1, 1), (1, None, None), (1, "unknown", None)]
    for kind, numbers in zip(kinds, entered, strict=True):
        enter(*numbers, kind=kind)
    ReconciliationNoteFactory(campaign=campaign, kind=kinds[1])
    rows = Reconciliation([campaign], AdminFactory()).open_first()
    assert [row.label for row in rows] == ["different", "explained", "unclear", "open", "equal"]
