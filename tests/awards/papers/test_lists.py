"""The list as an Excel workbook, opened again."""

import dataclasses
import datetime
import io

import pytest
from openpyxl import load_workbook

from awards.papers.content import AwardGroup, Count, Reference
from awards.papers.lists import COLUMNS, HEADING_ROW, excel_of
from awards.papers.sample import SAMPLE, UNIT_LINE
from awards.papers.words import GAP


def sheet_of(*lines, **more):
    groups = [AwardGroup(lines=list(lines))] if lines else SAMPLE.groups
    return load_workbook(io.BytesIO(excel_of(dataclasses.replace(SAMPLE, groups=groups, **more)))).active


def row(sheet, number=1):
    return [cell.value for cell in sheet[HEADING_ROW + number]]


def test_lines_stand_below_their_heads():
    sheet = sheet_of()
    assert [cell.value for cell in sheet[HEADING_ROW]] == [title for title, _width in COLUMNS]
    assert row(sheet) == [
        1,
        "Cục Cơ yếu Bộ Tổng Tham mưu",
        "tập thể",
        "Khối trưởng năm 2026",
        "Cờ thi đua của Ban Cơ yếu Chính phủ",
        1,
        "Hoàn thành vượt mức 100% chỉ tiêu giao ước; 02 sáng kiến được áp dụng trong toàn hệ.",
        "Dẫn đầu Khối thi đua 4 Hệ Cơ yếu",
    ]
    assert row(sheet, 2)[:2] == [2, "Nguyễn Thị Bình"]


def test_numbers_are_numbers_and_the_date_is_a_date():
    sheet = sheet_of()
    assert [type(sheet.cell(HEADING_ROW + 1, column).value) for column in (1, 6)] == [int, int]
    assert sheet.cell(6, 4).value == datetime.datetime(2026, 12, 5)
    assert sheet.cell(6, 4).number_format == "dd/mm/yyyy"


def test_what_nobody_knows_is_a_gap_and_not_nought():
    unknown = dataclasses.replace(UNIT_LINE, post=None, count=Count())
    sheet = sheet_of(unknown, letter=Reference(), recipients=None)
    assert row(sheet)[3] == GAP
    assert row(sheet)[5] == GAP
    assert sheet.cell(6, 4).value == GAP
    assert row(sheet, 2)[2] == GAP


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x.vn")', "+84", "-5", "@SUM(A1)"])
def test_text_that_looks_like_a_formula_stays_text(text):
    cell = sheet_of(dataclasses.replace(UNIT_LINE, recipient=text)).cell(HEADING_ROW + 1, 2)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_control_characters_do_not_break_the_workbook():
    assert row(sheet_of(dataclasses.replace(UNIT_LINE, recipient="Cục\x0b A")))[1] == "Cục A"


def test_workbook_prints_on_a4_in_landscape_with_its_heads_on_each_page():
    sheet = sheet_of()
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == ("9", "landscape") or (
        int(sheet.page_setup.paperSize),
        sheet.page_setup.orientation,
    ) == (9, "landscape")
    assert sheet.freeze_panes == f"A{HEADING_ROW + 1}"
    assert sheet.print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert all(sheet.column_dimensions[letter].width > 5 for letter in "ABCDEFGH")


def test_all_cells_are_in_times_new_roman():
    assert {
        cell.font.name for cells in sheet_of().iter_rows() for cell in cells if cell.value is not None
    } == {"Times New Roman"}
