import datetime
import io
import subprocess

import pytest
from django.utils import translation
from openpyxl import load_workbook

from awards.importing.files.head import Column, find_head
from awards.importing.files.records import Record
from awards.importing.files.rows import NoValue
from awards.importing.files.template import bad_rows, template

from ...summaries.test_files_elsewhere import office
from .made import opened

COLUMNS = (
    Column(name="unit", label="Đơn vị", required=True),
    Column(name="day", label="Ngày ký", kind="date"),
    Column(name="level", label="Cấp", kind="choice", choices=(("a", "Cấp tỉnh, thành"), ("b", "Cấp bộ"))),
    Column(name="points", label="Điểm", kind="number"),
    Column(name="kind", label="Loại", kind="choice", choices=(("x", "Cờ"),)),
)
EXAMPLES = (
    {"unit": "Cục Cơ yếu", "day": "16/11/2018", "level": "Cấp bộ", "points": 97.5},
    {"unit": "Cục Hậu cần"},
)


def sheets_of(content):
    return opened(io.BytesIO(content))


@pytest.fixture(params=["en", "vi"])
def made(request):
    with translation.override(request.param):
        content = template("Các đơn vị", COLUMNS, EXAMPLES)
    with translation.override("en"):
        yield content


def test_a_template_is_recognised_and_its_examples_are_not_read(made):
    head = find_head(sheets_of(made)[0], COLUMNS)
    assert (head.extra, head.missing, head.twice) == ([], [], [])
    assert set(head.places) == {column.name for column in COLUMNS}
    assert list(head.records()) == []
    assert len(head.skipped) == 2


def test_the_second_sheet_of_a_template_is_no_list(made):
    only_name = COLUMNS[:1]
    assert find_head(sheets_of(made)[1], COLUMNS) is None
    assert find_head(sheets_of(made)[1], only_name) is None


def test_a_filled_template_is_read(made):
    book = load_workbook(io.BytesIO(made))
    sheet = book.active
    for cell, value in zip(sheet[5], (1, "Cục Tác chiến", "11/2018", "Cấp bộ", 3, None), strict=True):
        cell.value = value
    saved = io.BytesIO()
    book.save(saved)
    (record,) = find_head(sheets_of(saved.getvalue())[0], COLUMNS).records()
    assert record == Record(
        5, {"unit": "Cục Tác chiến", "day": "11/2018", "level": "Cấp bộ", "points": 3, "kind": None}
    )


def test_excel_leaves_what_is_typed_as_it_is_and_offers_the_allowed_values():
    with translation.override("en"):
        book = load_workbook(io.BytesIO(template("Units", COLUMNS, EXAMPLES)))
    sheet, guide = book.worksheets
    assert [sheet.column_dimensions[letter].number_format for letter in "BCD"] == ["@"] * 3
    assert sheet["B4"].value == "Đơn vị (required)"
    assert sheet.freeze_panes == "A5"
    offers = {str(offer.sqref): offer.formula1 for offer in sheet.data_validations.dataValidation}
    assert offers == {
        "D5:D5000": "'How to fill it in'!$E$4:$E$5",
        "F5:F5000": "'How to fill it in'!$F$4:$F$4",
    }
    assert [guide["E4"].value, guide["E5"].value, guide["F4"].value] == ["Cấp tỉnh, thành", "Cấp bộ", "Cờ"]
    assert "16/11/2018" in guide["C5"].value


BAD = [
    (
        Record(7, {"unit": "=cmd|' /C calc'!A0", "day": "31/02/2018", "points": 97.5}),
        "“31/02/2018” is no date.",
    ),
    (
        Record(
            9,
            {"unit": "+84", "day": datetime.date(2018, 11, 6), "level": NoValue("D9", "=A1"), "points": "-1"},
        ),
        "@",
    ),
]


def test_bad_rows_are_written_as_they_were_with_their_reasons():
    with translation.override("en"):
        sheet = load_workbook(io.BytesIO(bad_rows("Units", COLUMNS, iter(BAD)))).worksheets[0]
    values = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert values == [
        ["“31/02/2018” is no date.", 7, "=cmd|' /C calc'!A0", "31/02/2018", None, 97.5, None],
        ["@", 9, "+84", "06/11/2018", "=A1", "-1", None],
    ]
    assert {cell.data_type for row in sheet.iter_rows(min_row=5) for cell in row} == {"s", "n"}
    assert sheet["C5"].quotePrefix


def test_bad_rows_can_be_mended_and_brought_again():
    with translation.override("vi"):
        head = find_head(sheets_of(bad_rows("Đơn vị", COLUMNS, BAD))[0], COLUMNS)
    assert (head.extra, head.twice, head.skipped) == ([], [], [])
    first, second = head.records()
    assert first.values == {
        "unit": "=cmd|' /C calc'!A0",
        "day": "31/02/2018",
        "level": None,
        "points": 97.5,
        "kind": None,
    }
    assert second.values["day"] == "06/11/2018"


def test_reasons_beside_bad_rows_are_not_taken_for_notes_or_sums():
    rows = [
        (Record(number, {"unit": "Cục Cơ yếu"}), reason)
        for number, reason in ((7, "Tổng số: 3"), (8, "Example"))
    ]
    head = find_head(sheets_of(bad_rows("Units", COLUMNS, rows))[0], COLUMNS)
    assert [record.number for record in head.records()] == [5, 6]


def test_libreoffice_opens_what_is_made(tmp_path):
    (tmp_path / "made.xlsx").write_bytes(template("Các đơn vị", COLUMNS, EXAMPLES))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        office(),
        profile,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76",
        "--outdir",
        tmp_path,
        tmp_path / "made.xlsx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    lines = (tmp_path / "made.csv").read_text("utf-8").splitlines()
    assert lines[4].split(";")[1:5] == ["Cục Cơ yếu", "16/11/2018", "Cấp bộ", "97.5"]
