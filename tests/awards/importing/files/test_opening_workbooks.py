import datetime
import io
import subprocess
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from awards.importing.files.opening import FileRefused, NoValue

from ...summaries.test_files_elsewhere import office
from .made import KINDS, MAIN, opened, package, rows_of, saved, sheet_xml, workbook


def formatted(value, number_format):
    def change(sheet):
        sheet["A1"].number_format = number_format

    return workbook([value], change=change)


def test_a_cell_keeps_the_kind_of_its_value():
    day = datetime.date(2018, 11, 16)
    assert rows_of(workbook(["Cục Cơ yếu", 12, 97.5, day, True, None, "x"])) == [
        ["Cục Cơ yếu", 12, 97.5, day, True, None, "x"]
    ]


def test_rows_keep_the_numbers_that_excel_shows():
    rows = list(opened(workbook(["a"], [], [None], ["b"]))[0].rows())
    assert [(row.number, row.cells) for row in rows] == [(1, ["a"]), (4, ["b"])]


@pytest.mark.parametrize(
    ("number_format", "read"),
    [
        ("dd/mm/yyyy", datetime.date(2018, 11, 1)),
        ("[$-42A]dd mmmm yyyy;@", datetime.date(2018, 11, 1)),
        ("mmm-yy", "11/2018"),
        ("yyyy", "2018"),
        ("d-mmm", "01/11"),
        ("0.00", 43405),
        ('0" mm"', 43405),
        ("[Red]0", 43405),
    ],
)
def test_a_date_says_as_much_as_its_cell_shows(number_format, read):
    assert rows_of(formatted(43405, number_format)) == [[read]]


def test_a_time_of_day_stays_with_its_date():
    moment = datetime.datetime(2018, 11, 16, 8, 30)
    assert rows_of(formatted(moment, "dd/mm/yyyy hh:mm")) == [[moment]]


def test_dates_written_as_such_are_read():
    cells = '<c t="d"><v>2018-11-16</v></c><c t="d"><v>2018-11-16T00:00:00</v></c><c t="d"><v>2018-11-16T08:30:00</v></c>'
    day, moment = datetime.date(2018, 11, 16), datetime.datetime(2018, 11, 16, 8, 30)
    assert rows_of(package(sheet_xml(f"<row>{cells}</row>"))) == [[day, day, moment]]


def test_days_counted_from_1904_are_the_same_days():
    file = formatted(datetime.date(2018, 11, 16), "dd/mm/yyyy")
    book = load_workbook(file)
    book.epoch = datetime.datetime(1904, 1, 1)
    book.active["A1"].value = datetime.date(2018, 11, 16)
    assert rows_of(saved(book)) == [[datetime.date(2018, 11, 16)]]


def test_merged_cells_are_filled_down_and_across():
    file = workbook(["Đơn vị", None, "Năm"], [None, None, 2018], [None, None, 2019], merged=["A1:B3"])
    rows = list(opened(file)[0].rows())
    assert [row.cells for row in rows] == [["Đơn vị", "Đơn vị", year] for year in ("Năm", 2018, 2019)]
    assert [row.filled for row in rows] == [{1}, {0, 1}, {0, 1}]


def test_rows_below_a_merged_cell_are_not_filled():
    assert rows_of(workbook(["a", 1], [None, 2], [None, 3], merged=["A1:A2"])) == [
        ["a", 1],
        ["a", 2],
        [None, 3],
    ]


def test_a_row_of_nothing_but_merged_cells_is_none():
    assert rows_of(workbook(["a", "b"], [None, None], ["c", "d"], merged=["A1:A2", "B1:B2"])) == [
        ["a", "b"],
        ["c", "d"],
    ]


def test_hidden_rows_and_hidden_sheets_are_read():
    def hide(sheet):
        sheet.row_dimensions[1].hidden = True
        sheet.sheet_state = "hidden"
        sheet.parent.create_sheet("Seen")

    sheets = opened(workbook(["a"], change=hide))
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [("Sheet", True), ("Seen", False)]
    assert [row.cells for row in sheets[0].rows()] == [["a"]]


def test_sheets_can_be_read_again():
    sheet = opened(workbook(["a"], ["b"]))[0]
    assert len(list(sheet.rows())) == len(list(sheet.rows())) == 2


def test_a_formula_without_a_result_is_told_by_its_cell():
    assert rows_of(workbook(["a"], [None, "=1+1"])) == [["a"], [None, NoValue("B2", "=1+1")]]


def test_a_formula_gives_its_result():
    row = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="str"><f>""</f><v></v></c></row>'
    assert rows_of(package(sheet_xml(row))) == [[2, "a"]]


def test_an_error_is_told_by_its_cell():
    row = '<row r="7"><c r="B7" t="e"><v>#REF!</v></c><c r="C7"><v>1e999</v></c><c r="D7" t="s"><v>5</v></c></row>'
    assert rows_of(package(sheet_xml(row))) == [
        [None, NoValue("B7", "#REF!"), NoValue("C7", "1e999"), NoValue("D7", "5")]
    ]


def test_shared_texts_are_read_without_their_looks():
    strings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Cục </t></r><r><t>Cơ yếu</t></r><rPh><t>x</t></rPh></si><si><t> a_x000D_b_x0000_ </t></si></sst>'
    row = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
    assert rows_of(package(sheet_xml(row), xl__sharedStrings_xml=strings)) == [["Cục Cơ yếu", "a\rb"]]


def test_a_share_is_read_as_its_cell_shows_it():
    assert rows_of(formatted(0.975, "0.0%")) == [["97,5%"]]
    assert rows_of(formatted(0.07, "0%")) == [["7%"]]
    assert rows_of(formatted(97.5, '0.0"%"')) == [[97.5]]


def test_a_workbook_by_libreoffice_is_read(tmp_path):
    source = tmp_path / "list.csv"
    source.write_text("Đơn vị,Ngày,Điểm\nCục Cơ yếu,2018-11-16,97.5\n", encoding="utf-8")
    command = [office(), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    reading = ["--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", "--outdir", tmp_path, source]
    subprocess.run([*command, *reading], check=True, capture_output=True, timeout=120)
    file = io.BytesIO((tmp_path / "list.xlsx").read_bytes())
    assert rows_of(file) == [["Đơn vị", "Ngày", "Điểm"], ["Cục Cơ yếu", datetime.date(2018, 11, 16), 97.5]]


def test_the_rubbish_of_twenty_years_is_passed_over():
    """Styles and names that viruses and copies left behind: more of them than of rows."""
    styles = "".join(f'<xf numFmtId="9" fontId="{number}"/>' for number in range(60_000))
    fonts = "".join(f'<font><name val="VNI-{number}"/></font>' for number in range(60_000))
    names = "".join(
        f'<definedName name="_{number}" hidden="1">#REF!</definedName>' for number in range(100_000)
    )
    file = package(
        sheet_xml('<row><c s="1"><v>43420</v></c></row>'),
        xl__styles_xml=f'<styleSheet xmlns="{MAIN}"><fonts>{fonts}</fonts><cellStyleXfs>{styles}</cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="0"/></dxf></dxfs></styleSheet>',
        xl__workbook_xml=f'<workbook xmlns="{MAIN}"><sheets><sheet name="S" r:id="r1" xmlns:r="{KINDS}"/></sheets><definedNames>{names}</definedNames></workbook>',
    )
    assert rows_of(file) == [[datetime.date(2018, 11, 16)]]


def test_a_file_is_taken_for_what_it_is_and_not_for_its_name():
    assert rows_of(workbook(["a", "b"]), "list.csv") == [["a", "b"]]


@pytest.mark.parametrize(("kind", "ending"), [("spreadsheet", ".ods"), ("text", ".odt")])
def test_a_file_of_libreoffice_is_refused_with_what_to_do(kind, ending):
    file = io.BytesIO()
    with ZipFile(file, "w") as zipped:
        zipped.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
    with pytest.raises(FileRefused, match=rf"LibreOffice {kind} \({ending}\). Open it, choose Save as"):
        opened(file, f"Danh sách{ending}")


def test_a_sheet_of_another_kind_is_left_out():
    def with_chart(sheet):
        sheet.parent.create_chartsheet("Chart")

    assert [sheet.name for sheet in opened(workbook(["a"], change=with_chart))] == ["Sheet"]


def test_an_empty_file_is_refused_by_its_name():
    with pytest.raises(FileRefused, match=r"“list\.xlsx”"):
        opened(io.BytesIO(b""), "C:\\My lists\\list.xlsx")
