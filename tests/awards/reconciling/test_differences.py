"""How the figures of an award differ from moment to moment, in words."""

import pytest

from awards.reconciling.differences import Verdict

from .seen import figures, reconciled

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("entered", "verdict", "words"),
    [
        ((13, 13, 13), "equal", ["as many proposed as agreed", "as many granted as proposed"]),
        (
            (13, 12, 12),
            "different",
            ["proposed 1 fewer than the 13 agreed", "as many granted as proposed"],
        ),
        (
            (13, 12, 11),
            "different",
            [
                "proposed 1 fewer than the 13 agreed",
                "1 of the 12 proposed not granted",
                "in all: 2 of the 13 agreed not granted",
            ],
        ),
        (
            (13, 14, 15),
            "different",
            [
                "proposed 1 more than the 13 agreed",
                "granted 1 more than the 14 proposed",
                "in all: granted 2 more than the 13 agreed",
            ],
        ),
        ((13, None, 11), "different", ["2 of the 13 agreed not granted", "no proposal on record"]),
        ((13, None, 13), "open", ["as many granted as agreed", "no proposal on record"]),
        ((13, None, None), "open", ["not proposed yet"]),
        ((13, 13, None), "open", ["as many proposed as agreed", "nothing granted on record yet"]),
        ((None, 2, 2), "open", ["as many granted as proposed", "no recommendation on record"]),
        ((None, 2, None), "open", ["no recommendation on record; nothing granted on record yet"]),
        ((None, None, 20), "open", ["neither recommendation nor proposal on record"]),
        ((2, None, "none"), "different", ["2 of the 2 agreed not granted", "no proposal on record"]),
        (("none", "none", "none"), "equal", ["as many proposed as agreed", "as many granted as proposed"]),
        (
            (13, 13, "unknown"),
            "unclear",
            [
                "as many proposed as agreed",
                "cannot be compared: how many were granted is not on record",
            ],
        ),
        (
            ("unknown", None, "unknown"),
            "unclear",
            [
                "cannot be compared: how many were agreed is not on record; "
                "how many were granted is not on record",
                "no proposal on record",
            ],
        ),
        (("unknown", None, None), "unclear", ["how many were agreed is not on record", "not proposed yet"]),
    ],
)
def test_moments_are_compared_in_words(campaign, enter, entered, verdict, words):
    enter(*entered)
    [row] = reconciled(campaign)
    assert [difference.words for difference in row.differences] == words
    assert row.verdict == Verdict(verdict)


def test_partly_known_sum_is_not_compared_but_shown_with_its_coverage(campaign, enter):
    enter(agreed=13, granted=11)
    enter(granted="unknown")
    [row] = reconciled(campaign)
    assert figures(row)[2] == (11, 1, 2)
    assert row.differences[0].words == (
        "cannot be compared: how many were granted is on record for 1 of 2 entries only"
    )


def test_unknown_is_never_zero(campaign, enter):
    enter("unknown", "unknown", "unknown")
    [row] = reconciled(campaign)
    assert figures(row) == [(None, 0, 1)] * 3
    assert not any(cell.is_none for cell in row.cells.values())


def test_none_as_stated_is_told_from_zero(campaign, enter):
    enter(agreed=0, granted="none")
    [row] = reconciled(campaign)
    assert [(cell.total, cell.is_none) for cell in row.cells.values()] == [
        (0, False),
        (None, False),
        (0, True),
    ]
