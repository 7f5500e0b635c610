"""The rows in sentences, to be copied into a report."""

import pytest

from awards.models import RecipientKind
from awards.reconciling import Reconciliation
from tests.factories import (
    AdminFactory,
    ReconciliationNoteFactory,
    UnitFactory,
    UnitNameFactory,
)

pytestmark = pytest.mark.django_db


def test_sentence_says_figures_names_and_reasons(campaign, three_way, flag):
    three_way(agreed=["Đơn vị A", "Đơn vị B"], proposed=["Đơn vị B"], granted=["Đơn vị B"])
    ReconciliationNoteFactory(campaign=campaign, kind=flag, text="Đơn vị A xin rút.")
    assert Reconciliation([campaign], AdminFactory()).sentences() == [
        "The bloc agreed to recommend 2 Cờ thi đua (recipients not stated; authority not stated); proposed 1; "
        "granted 1; not granted 1 (Đơn vị A: agreed, not proposed); reason: Đơn vị A xin rút."
    ]


@pytest.mark.parametrize(
    ("entered", "words"),
    [
        (
            ("unknown", None, None),
            "The bloc agreed to recommend {award}, how many is not on record; no proposal on record; "
            "nothing granted on record yet.",
        ),
        (
            ("none", None, "none"),
            "The bloc agreed to recommend no {award}; no proposal on record; none was granted.",
        ),
        (
            (None, "unknown", "unknown"),
            "No recommendation of the bloc is on record for {award}; how many were proposed is not on record; "
            "how many were granted is not on record.",
        ),
    ],
)
def test_sentence_says_plainly_what_is_not_known(campaign, enter, entered, words):
    enter(*entered)
    award = "Cờ thi đua (recipients not stated; authority not stated)"
    assert Reconciliation([campaign], AdminFactory()).sentences() == [words.format(award=award)]


def test_sentence_uses_the_name_of_the_time(campaign, enter):
    unit = UnitFactory(name="Tên mới")
    UnitNameFactory(unit=unit, name="Tên cũ")
    enter(agreed=1, authority=unit, recipient_kind=RecipientKind.COLLECTIVE)
    [sentence] = Reconciliation([campaign], AdminFactory()).sentences()
    assert "1 Cờ thi đua (collectives; Tên cũ);" in sentence
