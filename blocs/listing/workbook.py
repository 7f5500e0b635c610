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

from ..spreadsheets import DAY_NOUGHT, LONGEST_TEXT, NOT_IN_XML, free_name

END_OF_LINES = b"</sheetData>"
NARROWEST, WIDEST = 8, 60  # letters in a column
BESIDE_HEAD = 4  # letters, which the button of the filter takes
LETTERS_OF_DAY, LETTERS_OF_MOMENT = 12, 21
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


def workbook_in_chunks(title, heads, rows, *, at_once):
    """The bytes of a workbook, some lines at a time. rows: lists of texts, Literals, numbers, days, moments and
    None.

    Its sheets are called by the title, and filters stand on their heads. What one sheet cannot hold stands on further
    ones, each below the same heads. The lines that come first decide how wide the columns are.
    """
    chunks, rows = Chunks(), iter(rows)
    first = list(islice(rows, at_once))
    frame, rows = Frame(title, heads, widths_of(heads, first)), chain(first, rows)
    with ZipFile(chunks, "w", ZIP_DEFLATED) as file:
        next_row = []
        while not frame.lines or next_row:
            with file.open(f"{SHEETS}sheet{len(frame.lines) + 1}.xml", "w") as sheet:
                for part in sheet_in_parts(frame, chain(next_row, rows), at_once):
                    sheet.write(part)
                    if chunks:
                        yield chunks.take()
            next_row = list(islice(rows, 1))
        for name, content in frame.other_parts():
            file.writestr(name, content)
    yield chunks.take()


def sheet_in_parts(frame, rows, at_once):
    """The bytes of a sheet, some lines at a time; it takes no more of the rows than it can hold."""
    begin, looks = frame.begin_sheet()
    yield begin
    letters = [get_column_letter(number) for number in range(1, len(frame.heads) + 1)]
    numbered = enumerate(islice(rows, MOST_LINES - 1), 2)
    size = 0
    while size < LARGEST_SHEET and (lines := list(islice(numbered, at_once))):
        part = "".join(line_of(row, number, letters, looks) for number, row in lines).encode()
        size += len(part)
        frame.lines[-1] += len(lines)
        yield part
    yield frame.end_sheet()


class Frame:
    """A workbook around lines that are not in it."""

    def __init__(self, title, heads, widths):
        self.title, self.heads, self.widths = title, heads, widths
        self.lines = []  # how many the sheets have, the heads among them

    def begin_sheet(self):
        """Add a sheet; what stands in it before its lines, the heads among it, and the Looks of its cells."""
        self.lines.append(1)
        parts, looks = self.parts()
        return parts[self.last_sheet].partition(END_OF_LINES)[0], looks

    def end_sheet(self):
        """What stands in the last sheet after its lines."""
        parts, _looks = self.parts()
        _before, end, after = parts[self.last_sheet].partition(END_OF_LINES)
        return end + after

    @property
    def last_sheet(self):
        return f"{SHEETS}sheet{len(self.lines)}.xml"

    def other_parts(self):
        """The parts besides the sheets, as pairs of name and bytes."""
        parts, _looks = self.parts()
        return [(name, content) for name, content in parts.items() if not name.startswith(SHEETS)]

    def parts(self):
        """Those of a workbook whose sheets have heads and no lines, by name, and the Looks that its styles know."""
        workbook = Workbook(write_only=True)
        for lines in self.lines:
            sheet = workbook.create_sheet(free_name(self.title, workbook.sheetnames))
            sheet.freeze_panes = "A2"
            sheet.auto_filter.ref = f"A1:{get_column_letter(len(self.heads))}{lines}"
            for number, width in enumerate(self.widths, start=1):
                sheet.column_dimensions[get_column_letter(number)].width = width
            day, moment, literal = WriteOnlyCell(sheet), WriteOnlyCell(sheet), WriteOnlyCell(sheet)
            day.number_format, moment.number_format = "dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss"
            literal.quotePrefix = True
            sheet.append([bold(text, sheet) for text in self.heads])
        looks = Looks(day.style_id, moment.style_id, literal.style_id)
        file = io.BytesIO()
        workbook.save(file)
        with ZipFile(file) as parts:
            return {name: parts.read(name) for name in parts.namelist()}, looks


def bold(text, sheet):
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def widths_of(heads, rows):
    """How wide columns are that show these lines, in letters."""
    columns = zip(heads, *rows, strict=True)
    return [
        min(WIDEST, max(NARROWEST, len(head) + BESIDE_HEAD, *map(letters_of, values)))
        for head, *values in columns
    ]


def letters_of(value):
    if isinstance(value, datetime.date):
        return LETTERS_OF_MOMENT if isinstance(value, datetime.datetime) else LETTERS_OF_DAY
    text = value.text if isinstance(value, Literal) else "" if value is None else str(value)
    return max(map(len, text.split("\n"))) + 2


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
