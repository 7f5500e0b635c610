"""Whatever is pasted: nothing breaks, every place lies where it should, and reading stays quick."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awards.report_reading import FIELDS, read_report

from .reports import OPENING

# Pieces that patterns take hold of, in any order, between any other letters.
PIECES = st.sampled_from(
    [
        "Khối thi đua",
        "Cụm",
        "Hội nghị tổng kết",
        "năm 2020",
        "Nguyễn Văn A",
        "đồng chí",
        "Đại tá",
        "PGS.TS.",
        "Chủ tịch UBND",
        "Cờ thi đua của",
        "tặng",
        "đề nghị\n    ",
        "làm Khối trưởng",
        "bàn giao cờ luân lưu cho",
        "Sở Nội vụ",
        ", ",
        "; ",
        "và",
        ": ",
        ".",
        "\n",
        "(",
        ")",
        "“",
        "”",
        "chủ đề",
        "ngày 16/11/2018",
        "100%",
        "trên",
        "từ",
        "trở lên",
        "không có\n    ",
        "Một là,",
        "hai là",
        "1. ",
        "- ",
        "tại Hà Nội",
        "gồm",
        "các đơn vị",
        "phấn đấu",
        "trao",
        "2 tập thể",
        "nhiều",
        "Bằng khen",
        "phát biểu",
        "chủ trì",
        "dự có",
        "\xa0",
        "\u200b",
        "é",
    ]
)
ANYTHING = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=60).map(" ".join)
SECONDS = 2


@given(ANYTHING)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_place_lies_in_it(text):
    report = OPENING + "\n" + text
    for one in read_report(report):
        assert one.field in FIELDS
        assert 0 <= one.start < one.end <= len(report)
        assert all(one.start <= start < end <= one.end for start, end in one.marks)
        assert all(isinstance(value, str) and value for value in one.value.values())


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_text_of_any_letters_is_read(text):
    read_report(text)


def seconds(report):
    start = time.process_time()
    read_report(report)
    return time.process_time() - start


@pytest.mark.parametrize(
    "piece",
    [
        "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh và đồng chí Trần Văn B chủ trì, Sở Nội vụ, Sở Y tế làm Cụm trưởng; ",
        "Đại tá, TS. ",
        "Phó Chủ tịch ",
        "làm Khối trưởng ",
        "tặng Bằng khen cho 2 tập thể, 3 cá nhân, ",
        "chủ đề “a ",
        "phấn đấu 100% đơn vị, trong đó trên 80% và ",
        "Khối thi đua các xã, phường, ",
        "Khối trưởng Khối thi đua các trường (",
        "gồm Sở Y tế (Cụm trưởng), trung tâm thuốc, mỹ phẩm và ",
        "Nhân dịp này, Sở Y tế, Sở Nội vụ được Nhà nước, Chính phủ tặng Cờ cho ông Lê Văn An, ",
        "Dự có lãnh đạo ",
        "Phương hướng: 1. (i) ",
        "Dưới sự chứng kiến của ông Lê Văn An, Sở Y tế, ",
        "( ",
        "A, ",
        " ",
    ],
)
def test_a_long_text_of_one_piece_is_read_quickly(piece):
    repeated = "".join(
        f"{piece}{number if number % 3 == 0 else ''}" for number in range(200_000 // len(piece))
    )
    assert seconds(f"{OPENING}\n{repeated}"[:200_000]) < SECONDS


def test_a_long_decomposed_text_is_read_quickly():
    sentences = "\n".join(
        f"{number}. Đồng chí Lê Văn Tám, Giám đốc Sở Y tế, phát biểu lần {number}." for number in range(3000)
    )
    assert seconds(unicodedata.normalize("NFD", f"{OPENING}\n{sentences}")[:200_000]) < SECONDS
