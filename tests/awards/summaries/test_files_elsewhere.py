"""Word and Excel files open in LibreOffice, which is none of the programs that made them, and keep all they hold."""

import datetime
import io
import os
import re
import shutil
import subprocess
from decimal import Decimal
from itertools import zip_longest
from zipfile import ZipFile

import pytest
from django.utils.text import capfirst
from django.utils.translation import override
from docx import Document
from lxml import html
from openpyxl import load_workbook

from awards.official_forms.counting import Asked
from awards.official_forms.forms import summary_of
from awards.official_forms.versions import forms_of
from awards.summaries.blocs import YearForm
from awards.summaries.content import Column, Day, Sum
from awards.summaries.files import file_of
from awards.summaries.pieces import pieces_of, plain
from awards.summaries.sheets import HEADING_ROW
from awards.summaries.workbook import rows_workbook
from awards.summaries.year import summarise_year
from tests.awards.official_forms.year_of_awards import make_year_of_awards
from tests.factories import AdminFactory

from .sample import sample_summary

# Though the module's fixtures open the database: so the tests run before those that empty the tables.
pytestmark = pytest.mark.django_db
DAY_NOUGHT = datetime.date(1899, 12, 30)
SUMMARIES = ["sample", "year", *(form.slug for form in forms_of(2023))]
COLUMNS = [Column("name", "Tên"), Column("count", "Số", is_number=True), Column("day", "Ngày")]
ROWS = [
    ["Cục <A> & B", 1234567, datetime.date(2018, 11, 16)],
    ["007", Decimal("99.25"), None],
    ["=1+1", None, datetime.date(1945, 9, 2)],
    ["x", -3, None],
] * 300
FOOT = "Mã kiểm tra 1234"
UNKNOWN = "?"
DAMAGED = {"xlsx": "xl/worksheets/sheet1.xml", "docx": "word/document.xml"}


@pytest.fixture(scope="module", autouse=True)
def _english():
    with override("en"):
        yield


@pytest.fixture(scope="module")
def summaries(module_db, _english):
    make_year_of_awards()
    user = AdminFactory()
    asked, year = Asked(user, 2023, None), YearForm({}, user=user, year=2023)
    return {
        "sample": sample_summary(40),
        "year": summarise_year(year.scope()),
        **{form.slug: summary_of(form, asked) for form in forms_of(2023)},
    }


@pytest.fixture(scope="module")
def files(summaries):
    made = {
        f"{name}-{form}.{form}": file_of(summary, form, foot=FOOT)
        for name, summary in summaries.items()
        for form in ("docx", "xlsx")
    }
    made["rows.xlsx"] = rows_workbook("Sổ", COLUMNS, ROWS)
    return made | {f"damaged-{form}.{form}": damaged(made[f"sample-{form}.{form}"], form) for form in DAMAGED}


@pytest.fixture(scope="module")
def opened(files, tmp_path_factory):
    """What LibreOffice shows of each file, as HTML: {its name without the ending: the page}."""
    folder = tmp_path_factory.mktemp("elsewhere")
    for name, content in files.items():
        (folder / name).write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office(), profile, "--headless", "--convert-to", "html", "--outdir", folder / "seen"]
    subprocess.run(
        [*command, *(folder / name for name in files)], check=True, capture_output=True, timeout=120
    )
    return {page.stem: html.parse(page).getroot() for page in (folder / "seen").glob("*.html")}


def office():
    found = shutil.which("soffice")
    if found is None:
        missing = "LibreOffice is not installed: it is what Word and Excel files are opened with."
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return found


def damaged(content, form):
    """The same file with the end of what it says cut off, as by a bug in its maker."""
    saved = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as whole, ZipFile(saved, "w") as package:
        for name in whole.namelist():
            part = whole.read(name)
            package.writestr(name, part[: len(part) * 3 // 4] if name == DAMAGED[form] else part)
    return saved.getvalue()


def squeezed(text):
    return re.sub(r"\s", "", text)


def shown_in(cell):
    """The number that a cell holds, else its words, else that there is a note beside nothing."""
    if number := cell.get("sdval"):
        return float(number)
    notes = cell.findall(".//comment")
    for note in notes:
        note.text = ""
    return squeezed(cell.text_content()) or (UNKNOWN if notes else "")


def rows_in(table):
    return [[shown_in(cell) for cell in row.iter("td")] for row in table.iter("tr")]


def to_count_with(cell):
    """What a workbook must show of a cell of a summary."""
    if isinstance(cell, Sum) and not cell.rows:
        return ""
    if isinstance(cell, Sum):
        return UNKNOWN if cell.total is None else float(cell.total / (100 if cell.unit == "%" else 1))
    if isinstance(cell, Day):
        return as_number(cell.day) if cell.day else squeezed(cell.text)
    return UNKNOWN if cell.is_unknown else squeezed(cell.text)


def as_number(day):
    return float((day - DAY_NOUGHT).days)


def differing(expected, found):
    return [(row, shown) for row, shown in zip_longest(expected, found) if row != shown]


def lost_in_workbook(page, summary):
    """The rows that a workbook does not show as they are in the summary, and what it shows instead."""
    sheets = [] if page is None else page.findall(".//table")
    lost = []
    for table, sheet in zip_longest(summary.tables(), sheets[:-1]):  # the last one holds the sources
        expected = [[to_count_with(cell) for cell in row.cells] for row in table.rows]
        found = [] if sheet is None else [row[: len(table.columns)] for row in rows_in(sheet)[HEADING_ROW:]]
        lost += differing(expected or [[squeezed(table.empty)]], found)
    return lost


def lost_in_word(page, summary):
    numbers = {note: number for number, note in enumerate(summary.notes(), start=1)}
    tables = [] if page is None else page.findall(".//table")
    lost = []
    for table, shown in zip_longest((table for table in summary.tables() if table.rows), tables[1:]):
        heads = [squeezed(capfirst(column.label)) for column in table.columns]
        expected = [
            [squeezed(plain(pieces_of(cell, numbers))) for cell in row.shown_cells] for row in table.rows
        ]
        found = [] if shown is None else rows_in(shown)
        lost += differing([heads, *expected], found)
    return lost


@pytest.mark.parametrize("name", SUMMARIES)
def test_sheets_keep_their_numbers_days_words_and_gaps(opened, summaries, name):
    assert lost_in_workbook(opened[f"{name}-xlsx"], summaries[name]) == []


@pytest.mark.parametrize("name", SUMMARIES)
def test_word_file_keeps_its_tables(opened, summaries, name):
    assert lost_in_word(opened[f"{name}-docx"], summaries[name]) == []


def test_word_file_keeps_its_pictures_notes_and_foot(opened, summaries):
    summary, page = summaries["sample"], opened["sample-docx"]
    charts = [table.chart for table in summary.tables() if table.chart]
    assert [image.get("alt") for image in page.iter("img")] == [chart.title for chart in charts]
    text = squeezed(page.text_content())
    assert [note.text for note in summary.notes() if squeezed(note.text) not in text] == []
    assert text.endswith(squeezed(FOOT))


def test_rows_written_by_hand_are_all_there(opened):
    [sheet] = opened["rows"].findall(".//table")
    expected = [
        [squeezed(name), "" if number is None else float(number), as_number(day) if day else ""]
        for name, number, day in ROWS
    ]
    assert rows_in(sheet)[HEADING_ROW:] == expected


def test_damaged_file_is_found_out(opened, summaries):
    assert lost_in_workbook(opened.get("damaged-xlsx"), summaries["sample"])
    assert lost_in_word(opened.get("damaged-docx"), summaries["sample"])


def test_other_libraries_open_every_file(files):
    for name, content in files.items():
        if not name.startswith("damaged"):
            (Document if name.endswith("docx") else load_workbook)(io.BytesIO(content))


@pytest.mark.parametrize("name", SUMMARIES)
def test_no_cell_holds_a_number_as_text(files, summaries, name):
    workbook = load_workbook(io.BytesIO(files[f"{name}-xlsx.xlsx"]))
    for table, sheet in zip(summaries[name].tables(), workbook, strict=False):
        for row, cells in zip(table.rows, sheet.iter_rows(min_row=HEADING_ROW + 1), strict=False):
            values = [
                cell.value for said, cell in zip(row.cells, cells, strict=False) if isinstance(said, Sum)
            ]
            assert [value for value in values if isinstance(value, str)] == []
