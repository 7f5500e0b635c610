"""How each kind of field is read from what was typed, and written back."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from awards.entering.columns import (
    SMALL,
    Choice,
    Choices,
    Column,
    Day,
    Number,
    Prose,
    ThreeState,
    Tick,
    Whole,
    YesNo,
    read_number,
    written_number,
)
from blocs.figures import Figure
from blocs.partial_dates import PartialDate
from campaigns.models import HeadCount

FIGURE = ThreeState(name="figure", label="Số")
WHOLE = Whole(name="rank", label="Hạng", smallest=1, largest=SMALL)
NUMBER = Number(name="final", label="Điểm")


def complaint(column, text):
    with pytest.raises(ValidationError) as caught:
        column.read(text)
    return " ".join(caught.value.messages)


@pytest.mark.parametrize(
    ("text", "figure", "count", "words"),
    [
        ("13", "number", 13, ""),
        ("0", "number", 0, ""),
        (" 07 ", "number", 7, ""),
        ("1.250", "number", 1250, ""),
        ("1.250.000", "number", 1_250_000, ""),
        ("k", "none", None, ""),
        ("K", "none", None, ""),
        ("không", "none", None, ""),
        ("Không có", "none", None, ""),
        ("khong co", "none", None, ""),
        ("", "unknown", None, ""),
        ("   ", "unknown", None, ""),
        ("chưa có số liệu", "unknown", None, ""),
        ("?", "unknown", None, ""),
        ("–", "unknown", None, ""),
        ("nhiều", "unknown", None, "nhiều"),
        ("%", "unknown", None, "%"),
        ("gần 200 lượt", "unknown", None, "gần 200 lượt"),
        ("1.25 nghìn", "unknown", None, "1.25 nghìn"),
    ],
)
def test_figure_is_a_number_or_none_or_unknown(text, figure, count, words):
    assert FIGURE.read(text) == {"figure": Figure(figure), "count": count, "count_words": words}


@pytest.mark.parametrize("text", ["0", "13", "1250", "không có", "nhiều", ""])
def test_figure_reads_what_it_writes(text):
    assert FIGURE.write(HeadCount(**FIGURE.read(text))) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("92,5", "92.5"),
        ("92.5", "92.5"),
        ("1.250", "1250"),
        ("1.250,5", "1250.5"),
        ("-3,25", "-3.25"),
        ("12 500", "12500"),
        ("0", "0"),
        ("\u00a07\u200b", "7"),
    ],
)
def test_number_is_read_as_vietnamese_write_it(text, number):
    assert read_number(text) == Decimal(number)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-99_999, max_value=99_999))
def test_number_written_reads_as_itself(number):
    assert read_number(written_number(number)) == number


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [
        (NUMBER, "abc", "“abc” không phải là số. Hãy ghi bằng chữ số, ví dụ 92,5."),
        (NUMBER, "1,2345", "Chỉ được ghi tối đa 3 chữ số sau dấu phẩy. Hãy làm tròn."),
        (NUMBER, "1000000", "“1000000” là số quá lớn. Hãy kiểm tra lại."),
        (WHOLE, "1,5", "“1,5” không phải là số nguyên. Hãy chỉ ghi chữ số."),
        (WHOLE, "0", "Số phải từ 1 đến 32767. Hãy kiểm tra lại."),
        (WHOLE, "99999", "Số phải từ 1 đến 32767. Hãy kiểm tra lại."),
        (FIGURE, "-1", "Số phải từ 0 đến 2147483647. Hãy kiểm tra lại."),
        (FIGURE, "1,5", "“1,5” không phải là số nguyên. Hãy chỉ ghi chữ số."),
        (
            Choice(name="mode", label="Hình thức", choices=(("a", "A"),)),
            "b",
            "Hãy chọn một mục trong danh sách.",
        ),
        (Choices(name="purposes", label="Để", choices=(("a", "A"),)), "a b", "Hãy chọn trong danh sách."),
    ],
)
def test_wrong_text_is_refused_with_what_to_do(column, text, sentence):
    assert complaint(column, text) == sentence


def test_wrong_date_is_named():
    assert complaint(Day(name="held", label="Ngày"), "31/02/2018").startswith(
        "“31/02/2018” không phải là ngày."
    )


@pytest.mark.parametrize(
    "column", [FIGURE, Column(name="title", label="Tên"), Prose(name="note", label="Ghi chú")]
)
def test_text_longer_than_its_place_is_refused_with_both_lengths(column):
    sentence = complaint(column, "x" * (column.longest + 1))
    assert str(column.longest) in sentence
    assert str(column.longest + 1) in sentence


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("16/11/2018", PartialDate(2018, 11, 16)),
        ("16-11-2018", PartialDate(2018, 11, 16)),
        ("ngày 16 tháng 11 năm 2018", PartialDate(2018, 11, 16)),
        ("11/2018", PartialDate(2018, 11)),
        ("2018", PartialDate(2018)),
        ("16/11", PartialDate(None, 11, 16)),
        ("tháng 11", PartialDate(None, 11)),
        ("", None),
    ],
)
def test_date_may_be_known_in_part_and_reads_what_it_writes(text, date):
    column = Day(name="held", label="Ngày")
    assert column.read(text) == date
    assert column.read(column.write(date)) == date


def test_line_is_tidied_and_prose_keeps_its_lines():
    assert Column(name="title", label="Tên").read("  Hội\u00a0 nghị\n tổng kết ") == "Hội nghị tổng kết"
    assert Prose(name="note", label="Ghi chú").read(" Một là\r\nHai là ") == "Một là\nHai là"


def test_ticks_are_kept_once_and_in_the_order_of_the_page():
    column = Choices(name="purposes", label="Mục đích", choices=(("launch", "x"), ("closing", "y")))
    assert column.read("closing launch closing") == ["closing", "launch"]
    assert column.write(["closing", "launch"]) == "launch closing"


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("no", False), ("", None)])
def test_yes_no_may_be_left_open(text, value):
    column = YesNo(name="secret", label="Kín")
    assert column.read(text) is value
    assert column.write(value) == text


@pytest.mark.parametrize(("text", "value"), [("1", True), ("", False)])
def test_tick_is_set_or_not(text, value):
    column = Tick(name="part", label="Trong đó")
    assert column.read(text) is value
    assert column.write(value) == text


@pytest.mark.parametrize(("text", "says"), [("", False), ("  ", False), ("held", False), ("announced", True)])
def test_default_of_a_choice_says_nothing_by_itself(text, says):
    column = Choice(name="status", label="Tình trạng", default="held", choices=(("held", "x"),))
    assert column.is_content(text) is says
