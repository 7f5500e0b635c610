"""The five public reports, marked by hand before a pattern was written."""

from pathlib import Path

import pytest

from awards.report_reading.measuring import Measured, marked_reports, measure_file

FIVE = Path(__file__).parents[2] / "reports" / "five"


@pytest.fixture(scope="module")
def measured():
    measured = Measured()
    for path in marked_reports([FIVE]):
        measured.add(measure_file(path))
    return measured


def test_all_five_are_marked():
    assert len(marked_reports([FIVE])) == 5


def test_nearly_all_that_is_suggested_is_right(measured):
    assert measured.total.precision >= 0.95


def test_most_of_what_the_reports_say_is_suggested(measured):
    assert measured.total.recall >= 0.85
