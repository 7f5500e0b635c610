import unicodedata

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy

from awards.importing.files.head import Column, Heading, find_head

from .made import opened, text, word, workbook

COLUMNS = (
    Column(name="unit", label="Tên đơn vị", other_names=("Đơn vị",), required=True),
    Column(name="kind", label="Danh hiệu", other_names=("Hình thức khen thưởng",), required=True),
    Column(name="since", label="Từ ngày", other_names=("Thời gian từ",), kind="date"),
    Column(name="until", label="Đến ngày", other_names=("Thời gian đến",), kind="date"),
    Column(name="chief", label="Chủ nhiệm kỷ luật"),
)


def head_of(*rows, **made):
    return find_head(opened(workbook(*rows, **made))[0], COLUMNS)


def test_the_head_is_found_below_titles():
    head = head_of(
        ["ĐƠN VỊ CẤP TRÊN: BAN CƠ YẾU", None, None],
        [],
        ["DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG", None, None],
        ["STT", "Đơn vị", "Danh hiệu"],
        [1, "Cục Cơ yếu", "Cờ"],
        merged=["A1:C1", "A3:C3"],
    )
    assert (head.row, head.places) == (4, {"unit": 1, "kind": 2})
    assert (head.extra, head.missing, head.twice) == ([], [], [])


@pytest.mark.parametrize(
    "heading",
    [
        *("DON VI", "đơn vị", "Đơn\nvị", "Đơn vị (*)", "Đơn  vị*", "2. Đơn vị", "Đơn vị (ghi đủ)", "Đơn vj"),
        unicodedata.normalize("NFD", "Tên đơn vị"),
        "Tên đơnvị",
    ],
)
def test_a_heading_is_known_however_it_is_written(heading):
    assert head_of(["Danh hiệu", heading]).places == {"kind": 0, "unit": 1}


@pytest.mark.parametrize("heading", ["Chủ nhiệm kỉ luật", "Chủ nhiệm kỹ luật"])
def test_i_and_y_are_one_letter(heading):
    assert head_of(["Đơn vị", heading]).places == {"unit": 0, "chief": 1}


def test_a_heading_near_to_two_columns_is_none():
    columns = (
        Column(name="a", label="Điểm năm"),
        Column(name="b", label="Điểm nay"),
        Column(name="c", label="Đơn vị"),
        Column(name="d", label="Danh hiệu"),
    )
    head = find_head(opened(workbook(["Đơn vị", "Danh hiệu", "Điểm nax"]))[0], columns)
    assert head.extra == [Heading("Điểm nax", "C")]


def test_other_numbers_are_no_typing_errors():
    columns = (Column(name="a", label="Khối phó 1"), Column(name="b", label="Đơn vị"))
    assert find_head(opened(workbook(["Đơn vị", "Khối phó 2"]))[0], columns).places == {"b": 0}


def test_a_head_of_two_rows_with_merged_cells():
    head = head_of(
        ["TT", "Đơn vị", "Danh hiệu", "Thời gian", None],
        [None, None, None, "Từ", "Đến"],
        [1, "a", "b", "2018", "2019"],
        merged=["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
    )
    assert (head.row, head.places) == (2, {"unit": 1, "kind": 2, "since": 3, "until": 4})


def test_a_head_of_two_rows_in_a_file_without_merged_cells():
    file = text(
        ["TT", "Đơn vị", "Danh hiệu", "Thời gian", ""], ["", "", "", "Từ", "Đến"], ["1", "a", "b", "2018", ""]
    )
    head = find_head(opened(file, "list.csv")[0], COLUMNS)
    assert (head.row, head.places) == (2, {"unit": 1, "kind": 2, "since": 3, "until": 4})


def test_a_lower_heading_may_stand_before_the_upper_one():
    columns = (
        Column(name="number", label="Số quyết định"),
        Column(name="day", label="Ngày quyết định", kind="date"),
    )
    file = workbook(["Đơn vị", "Quyết định", None], [None, "Số", "Ngày"], merged=["A1:A2", "B1:C1"])
    assert find_head(opened(file)[0], columns).places == {"number": 1, "day": 2}


def test_a_head_of_two_rows_in_word():
    rows = [
        ["Đơn vị", "Danh hiệu", "Thời gian", "Thời gian"],
        ["Đơn vị", "Danh hiệu", "Từ", "Đến"],
        ["a", "b", "", ""],
    ]
    head = find_head(opened(word(rows), "list.docx")[0], COLUMNS)
    assert (head.row, head.places) == (2, {"unit": 0, "kind": 1, "since": 2, "until": 3})


def test_what_is_not_recognised_is_told():
    head = head_of(["STT", "Đơn vị", "Ghi chú", "Hình thức khen thưởng", "Đơn vị", "Điện thoại"])
    assert head.extra == [Heading("Ghi chú", "C"), Heading("Điện thoại", "F")]
    assert head.twice == [Heading("Đơn vị", "E")]


def test_missing_columns_are_told_by_their_labels():
    assert head_of(["Đơn vị", "Từ ngày"]).missing == ["Danh hiệu"]


def test_a_sheet_without_headings_has_no_head():
    assert head_of(["Kính gửi: Ban Thi đua", None], ["Đơn vị chúng tôi xin báo cáo", 2018]) is None


def test_one_heading_is_enough_where_no_other_is_required():
    columns = (Column(name="unit", label="Tên đơn vị", required=True), Column(name="code", label="Mã"))
    assert find_head(opened(workbook(["Tên đơn vị"], ["a"]))[0], columns).places == {"unit": 0}


def test_an_empty_sheet_has_no_head():
    assert head_of() is None


def test_headings_are_known_in_every_language():
    columns = (
        Column(name="a", label=gettext_lazy("Name"), required=True),
        Column(name="b", label=gettext_lazy("Year")),
    )
    with translation.override("vi"):
        assert find_head(opened(workbook(["Name", "Year"]))[0], columns).places == {"a": 0, "b": 1}
        vietnamese = [str(column.label) for column in columns]
    with translation.override("en"):
        assert find_head(opened(workbook(vietnamese))[0], columns).places == {"a": 0, "b": 1}


def test_a_name_of_two_columns_means_the_one_that_has_it_as_its_label():
    columns = (Column(name="a", label="Đơn vị", other_names=("Năm",)), Column(name="b", label="Năm"))
    assert find_head(opened(workbook(["Năm", "Đơn vị"]))[0], columns).places == {"b": 0, "a": 1}
