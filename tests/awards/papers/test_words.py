import datetime

import pytest

from awards.papers.words import GAP, day_in_words, day_known, figures, in_words, roman
from blocs.partial_dates import PartialDate


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (13, "mười ba"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (34, "ba mươi bốn"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (1002, "một nghìn không trăm linh hai"),
        (10_000, "mười nghìn"),
        (1_250_021, "một triệu hai trăm năm mươi nghìn không trăm hai mươi mốt"),
    ],
)
def test_numbers_are_said_in_words(number, words):
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("number", "printed"), [(0, "0"), (5, "05"), (13, "13"), (999, "999"), (1250, "1.250")]
)
def test_numbers_have_two_figures_at_least(number, printed):
    assert figures(number) == printed


def test_only_january_and_february_have_a_nought_before_them():
    days = [datetime.date(2026, month, 5) for month in (1, 2, 3, 12)]
    assert [day_in_words(PartialDate.of(day)) for day in days] == [
        "ngày 05 tháng 01 năm 2026",
        "ngày 05 tháng 02 năm 2026",
        "ngày 05 tháng 3 năm 2026",
        "ngày 05 tháng 12 năm 2026",
    ]


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        (None, f"ngày {GAP} tháng {GAP} năm {GAP}"),
        (PartialDate(2026), f"ngày {GAP} tháng {GAP} năm 2026"),
        (PartialDate(2026, 11), f"ngày {GAP} tháng 11 năm 2026"),
        (PartialDate(None, 9, 16), f"ngày 16 tháng 9 năm {GAP}"),
    ],
)
def test_what_nobody_knows_of_a_date_is_a_gap(date, printed):
    assert day_in_words(date) == printed


def test_a_date_within_a_sentence_says_only_what_is_known():
    dates = [PartialDate(2018, 11, 6), PartialDate(2018, 11), PartialDate(2018)]
    assert [day_known(date) for date in dates] == [
        "ngày 06 tháng 11 năm 2018",
        "tháng 11 năm 2018",
        "năm 2018",
    ]


def test_awards_are_numbered_in_roman_figures():
    assert [roman(number) for number in (1, 4, 9, 14, 40, 49)] == ["I", "IV", "IX", "XIV", "XL", "XLIX"]
