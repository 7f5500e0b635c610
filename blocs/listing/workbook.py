"""A workbook that goes out while its rows are read: the sheets are written here, all around them by openpyxl."""

import datetime
import io
from dataclasses import dataclass
from itertools import chain, islice
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from ..spreadsheets import DAY_NOUGHT, LONGEST_TEXT, NOT_IN_XML

WIDTH = 24
MOST_LINES = 1_048_576  # of a sheet
LARGEST_SHEET = 2**30  # bytes; beyond twice as many a ZIP file has a form that not every program reads
SHEETS = "xl/worksheets/"


class Chunks(list):
    """Takes the bytes of a ZIP file as they come: what has gone out is not gone back to."""

    def write(self, data):
        self.append(bytes(data))
        return len(data)

    def flush(self):
        pass

    def take(self):
        taken = b"".join(self)
        self.clear()
        return taken


@dataclass(frozen=True)
class Literal:
    """A text that looks like a formula, and stays text."""

    text: str


@dataclass(frozen=True)
class Looks:
    """The numbers of the looks of cells in the styles of a workbook."""

    day: int
    moment: int
    literal: int


def workbook_in_chunks(heads, rows, *, at_once):
    """The bytes of a workbook, some lines at a time. rows: lists of texts, Literals, numbers, days, moments and
    None.

    What one sheet cannot hold stands on further ones, each below the same heads.
    """
    chunks, rows, sheets = Chunks(), iter(rows), 0
    with ZipFile(chunks, "w", ZIP_DEFLATED) as file:
        next_row = []
        while not sheets or next_row:
            sheets += 1
            with file.open(f"{SHEETS}sheet{sheets}.xml", "w") as sheet:
                for part in sheet_in_parts(heads, chain(next_row, rows), at_once):
                    sheet.write(part)
                    if chunks:
                        yield chunks.take()
            next_row = list(islice(rows, 1))
        for name, content in frame_of(sheets, heads):
            file.writestr(name, content)
    yield chunks.take()


def sheet_in_parts(heads, rows, at_once):
    """The bytes of a sheet, some lines at a time; it takes no more of the rows than it can hold."""
    begin, end, looks = around_lines(heads)
    yield begin
    letters = [get_column_letter(number) for number in range(1, len(heads) + 1)]
    lines = (
        line_of(row, number, letters, looks) for number, row in enumerate(islice(rows, MOST_LINES - 1), 2)
    )
    size = 0
    while size < LARGEST_SHEET and (part := "".join(islice(lines, at_once)).encode()):
        size += len(part)
        yield part
    yield end


def line_of(row, number, letters, looks):
    cells = "".join(
        cell_of(value, f"{letter}{number}", looks)
        for letter, value in zip(letters, row, strict=True)
        if value is not None and value != ""
    )
    return f'<row r="{number}">{cells}</row>'


def cell_of(value, place, looks):
    if isinstance(value, str):
        return text_cell(value, f'r="{place}"')
    if isinstance(value, Literal):
        return text_cell(value.text, f'r="{place}" s="{looks.literal}"')
    if isinstance(value, datetime.datetime):
        return f'<c r="{place}" s="{looks.moment}"><v>{days_until(value)}</v></c>'
    if isinstance(value, datetime.date):
        return f'<c r="{place}" s="{looks.day}"><v>{value.toordinal() - DAY_NOUGHT}</v></c>'
    return f'<c r="{place}"><v>{value:d}</v></c>'


def days_until(moment):
    """Whole days since the first one that a workbook knows, and the part of the day that is over."""
    seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second
    return moment.toordinal() - DAY_NOUGHT + seconds / 86_400


def text_cell(text, attributes):
    text = escape(NOT_IN_XML.sub("", text)[:LONGEST_TEXT], {"\r": "&#13;"})
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f'<c {attributes} t="inlineStr"><is><t{kept}>{text}</t></is></c>'


def around_lines(heads):
    """What stands in a sheet before its lines, the heads among it, what stands after them, and the Looks."""
    workbook, looks = small_workbook(1, heads)
    sheet = dict(parts_of(workbook))[f"{SHEETS}sheet1.xml"]
    begin, closing, end = sheet.partition(b"</sheetData>")
    return begin, closing + end, looks


def frame_of(sheets, heads):
    """The parts of a workbook besides its sheets, as pairs of name and bytes."""
    workbook, _looks = small_workbook(sheets, heads)
    return [(name, content) for name, content in parts_of(workbook) if not name.startswith(SHEETS)]


def small_workbook(sheets, heads):
    """A workbook whose sheets have heads and no lines, and the Looks that its styles know."""
    workbook = Workbook(write_only=True)
    for _number in range(sheets):
        sheet = workbook.create_sheet()
        sheet.freeze_panes = "A2"
        for number in range(1, len(heads) + 1):
            sheet.column_dimensions[get_column_letter(number)].width = WIDTH
        day, moment, literal = WriteOnlyCell(sheet), WriteOnlyCell(sheet), WriteOnlyCell(sheet)
        day.number_format, moment.number_format = "dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss"
        literal.quotePrefix = True
        sheet.append([bold(text, sheet) for text in heads])
    return workbook, Looks(day.style_id, moment.style_id, literal.style_id)


def bold(text, sheet):
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def parts_of(workbook):
    file = io.BytesIO()
    workbook.save(file)
    with ZipFile(file) as parts:
        return [(name, parts.read(name)) for name in parts.namelist()]
