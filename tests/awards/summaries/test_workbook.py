"""A summary as a workbook: numbers and dates that can be counted with, and what is said beside empty cells."""

import dataclasses
import datetime
import io
import re
import zipfile
from decimal import Decimal

import pytest
from django.utils.translation import override
from openpyxl import load_workbook

from awards.summaries.content import Column, Day, Note, Row, Said, Section, Sum, Table
from awards.summaries.sheets import HEADING_ROW
from awards.summaries.workbook import rows_workbook, workbook_of

from .sample import sample_summary

FIRST = HEADING_ROW + 1
FORMULAS = ["=1+1", '=HYPERLINK("http://x.vn")', "+84", "-5", "@SUM(A1)"]


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


@pytest.fixture
def workbook():
    return load_workbook(io.BytesIO(workbook_of(sample_summary(), foot="A1B2 & C3")))


def sheet_of(*rows, title="T", columns=1, **said):
    """The sheet of one table."""
    heads = tuple(Column(f"c{number}", f"C{number}") for number in range(columns))
    table = Table("t", title, heads, tuple(Row(str(at), cells) for at, cells in enumerate(rows)), **said)
    summary = dataclasses.replace(sample_summary(), lead=(), sections=(Section("s", "S", (table,)),))
    return load_workbook(io.BytesIO(workbook_of(summary))).worksheets[0]


def cell_of(said):
    return sheet_of((said,)).cell(FIRST, 1)


def note_of(cell):
    return cell.comment and cell.comment.text


def values(sheet, row):
    return [cell.value for cell in sheet[row]]


def test_each_table_has_a_sheet_and_the_sources_the_last(workbook):
    titles = [table.title for table in sample_summary().tables()]
    assert workbook.sheetnames == [*titles, "Sources of the figures"]


def test_title_and_remark_stand_above_the_heads(workbook):
    sheet = workbook.worksheets[0]
    assert [sheet.cell(row, 1).value for row in range(1, HEADING_ROW)] == [
        "Đơn vị trong khối",
        "Tổng hợp năm 2025 của Khối thi đua số 1",
        "Theo tên gọi của năm 2025.",
        None,
    ]
    assert values(sheet, HEADING_ROW)[:2] == ["Đơn vị", "Từ ngày"]


def test_heads_stay_in_sight_and_filter_the_rows_but_not_the_sums(workbook):
    sheet = workbook.worksheets[0]
    assert sheet.freeze_panes == f"A{FIRST}"
    assert sheet.auto_filter.ref == f"A{HEADING_ROW}:E{HEADING_ROW + 3}"
    assert sheet.cell(HEADING_ROW + 4, 1).value == "Cộng"
    assert [sheet.cell(row, 1).font.bold for row in (HEADING_ROW + 3, HEADING_ROW + 4)] == [False, True]


@pytest.mark.parametrize(
    ("said", "value", "shown_as"),
    [
        (Sum(1250, 3, 3), 1250, "#,##0"),
        (Sum(0, 1, 1), 0, "#,##0"),
        (Sum(Decimal("12.50"), 1, 1), 12.5, "#,##0.0"),
        (Sum(Decimal("99.20"), 1, 1, unit="%"), 0.992, "0.0%"),
        (Sum(33, 1, 1, unit="%"), 0.33, "0%"),
        (Day("16/11/2018", datetime.date(2018, 11, 16)), datetime.datetime(2018, 11, 16), "dd/mm/yyyy"),
        (Day("tháng 11/2019"), "tháng 11/2019", "General"),
        (Day("01/02/1890", datetime.date(1890, 2, 1)), "01/02/1890", "General"),
        (Said("2025"), "2025", "General"),
    ],
)
def test_numbers_are_numbers_and_dates_are_dates(said, value, shown_as):
    cell = cell_of(said)
    assert (cell.value, cell.number_format, cell.comment) == (value, shown_as, None)


@pytest.mark.parametrize(
    ("said", "note"),
    [
        (Sum(None, 0, 2), "no data yet"),
        (Said("not reported", is_unknown=True), "not reported"),
        (Day("no data yet"), "no data yet"),
        (Day(""), "no data yet"),
        (Sum(None, 0, 1, words="nhiều"), "no data yet\nIn the words of the source: “nhiều”"),
    ],
)
def test_unknown_is_empty_with_a_note(said, note):
    cell = cell_of(said)
    assert (cell.value, note_of(cell)) == (None, note)


def test_nothing_on_record_is_empty_without_a_note():
    cell = cell_of(Sum(0, 0, 0))
    assert (cell.value, cell.comment) == (None, None)


def test_notes_say_how_much_is_known_and_what_else_is_said():
    assert note_of(cell_of(Sum(20, 4, 5))) == "4 of 5 rows with data"
    assert note_of(cell_of(Sum(2, 1, 1, words="đôi"))) == "In the words of the source: “đôi”"
    assert note_of(cell_of(Said("Đạt", remark="tự chấm"))) == "tự chấm"


def test_last_column_names_the_sources_under_their_numbers(workbook):
    assert [values(workbook.worksheets[0], row)[-1] for row in range(HEADING_ROW, FIRST + 4)] == [
        "Sources",
        "(2, 3)",
        None,
        None,
        "(2)",
    ]
    notes = sample_summary().notes()
    rows = [values(workbook.worksheets[-1], FIRST + at) for at in range(len(notes))]
    assert rows == [[number, note.text] for number, note in enumerate(notes, start=1)]


def test_table_without_rows_says_so(workbook):
    assert workbook.worksheets[2].cell(FIRST, 1).value == "Chưa có phong trào nào được ghi nhận."


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_looks_like_a_formula_stays_text(text):
    sheet = sheet_of((Said(text), Said("x", notes=(Note(text),))), title=text, remark=text, columns=2)
    cells = [sheet.cell(row, 1) for row in (1, 3, FIRST)]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in cells] == [(text, "s", True)] * 3


def test_control_characters_do_not_break_the_workbook():
    assert cell_of(Said("Cục\x0b A", remark="a\x00b")).value == "Cục A"


def test_sheets_print_on_a4_with_their_heads_on_each_page(workbook):
    sheet = workbook.worksheets[3]
    assert (int(sheet.page_setup.paperSize), sheet.page_setup.orientation) == (9, "landscape")
    assert workbook.worksheets[4].page_setup.orientation == "portrait"
    assert sheet.print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.oddFooter.center.text == "A1B2 && C3"


def test_sheet_keeps_within_what_excel_takes():
    sheet = sheet_of((Said("dài " * 20_000),))
    assert len(sheet.cell(FIRST, 1).value) == 32_767
    assert sheet.row_dimensions[FIRST].height == 400
    assert sheet.merged_cells.ranges == set()
    long = workbook_of(sample_summary(), foot="mã & " * 100)
    assert len(load_workbook(io.BytesIO(long)).worksheets[0].oddFooter.center.text) <= 200


def streamed(*rows, columns=2):
    heads = [Column(f"c{number}", f"C{number}", is_number=number == 1) for number in range(columns)]
    return load_workbook(io.BytesIO(rows_workbook("Sổ: khen thưởng", heads, iter(rows)))).active


def test_streamed_rows_are_read_again_as_they_were():
    day = datetime.date(2025, 11, 16)
    sheet = streamed(("a <b> & “c”\n d ", 12500), (day, Decimal("3.50")), (2025, None), ("", 0))
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST)] == [
        ["a <b> & “c”\n d ", 12500],
        [datetime.datetime(2025, 11, 16), 3.5],
        [2025, None],
        [None, 0],
    ]


def test_streamed_numbers_and_dates_look_like_them():
    sheet = streamed((datetime.date(2025, 1, 2), 12500), (2025, Decimal("3.50")), ("a", 10**7))
    assert [[cell.number_format for cell in row] for row in sheet.iter_rows(min_row=FIRST)] == [
        ["dd/mm/yyyy", "#,##0"],
        ["0", "#,##0.0"],
        ["General", "#,##0"],
    ]


def test_long_texts_are_cut_where_excel_cuts_them():
    assert len(streamed(("a" * 40_000, 1)).cell(FIRST, 1).value) == 32_767


def test_dates_before_those_of_excel_are_texts():
    assert streamed((datetime.date(1899, 5, 7), 1)).cell(FIRST, 1).value == "07/05/1899"


@pytest.mark.parametrize("text", FORMULAS)
def test_streamed_text_that_looks_like_a_formula_stays_text(text):
    cell = streamed((text, "a\x0b")).cell(FIRST, 1)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


@pytest.mark.parametrize("count", [0, 1, 250])
def test_filter_reaches_over_all_streamed_rows(count):
    sheet = streamed(*[(f"dòng {number}", number) for number in range(count)])
    assert sheet.title == "Sổ khen thưởng"
    assert (sheet.max_row, sheet.freeze_panes) == (HEADING_ROW + count, f"A{FIRST}")
    assert sheet.auto_filter.ref == f"A{HEADING_ROW}:B{HEADING_ROW + count}"


def test_each_streamed_row_stands_once_in_the_sheet():
    content = rows_workbook("T", [Column("a", "A")], ([number] for number in range(250)))
    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r'<row r="(\d+)"', sheet) == ["1", *map(str, range(HEADING_ROW, FIRST + 250))]
    assert "<dimension" not in sheet
