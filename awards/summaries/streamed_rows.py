"""Many rows as a workbook, without holding them.

openpyxl takes 1.0 s for 10,000 rows of 12 columns, XlsxWriter 0.65 s (0.55 s if it holds them all), rows written as
text 0.2 s. So openpyxl makes the workbook around them, and the rows are written into its sheet.
"""

import datetime
import io
import re
from decimal import Decimal
from itertools import chain, islice
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from blocs.spreadsheets import DAY_NOUGHT, FORMULA, LONGEST_TEXT, free_name

from ..papers.rendering import printed
from .sheets import (
    DATE,
    HEADING_ROW,
    MOST_PLACES,
    TO_THE_RIGHT,
    filter_and_freeze,
    height_of,
    is_day_of_excel,
    number_format,
    put,
    set_up_print,
    widths_of,
    write_head,
)

SHEET = "xl/worksheets/sheet1.xml"
END_OF_ROWS = b"</sheetData>"
EXTENT = re.compile(rb"<dimension [^>]*/>")  # may be left out; how many rows there are comes out at the end
MEASURED = 200  # rows whose texts decide how wide the columns are
AT_ONCE = 100  # rows


def rows_workbook(title, columns, rows):
    """The bytes of a workbook with one sheet, of at most a million rows.

    The columns are those of a summary's table; rows hold texts, numbers, dates, and None for the unknown.
    """
    rows = iter(rows)
    first = list(islice(rows, MEASURED))
    labels = [column.label for column in columns]
    widths = widths_of([labels, *([str(printed(value or "")) for value in row] for row in first)])
    frame = Frame(title, columns, widths, HEADING_ROW)
    saved = io.BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as package:
        with package.open(SHEET, "w") as sheet:
            sheet.write(EXTENT.sub(b"", frame.before_rows))
            last_row = write_rows(sheet, frame.looks, columns, widths, chain(first, rows))
            frame = Frame(title, columns, widths, last_row)
            sheet.write(frame.after_rows)
        for name, part in frame.other_parts():
            package.writestr(name, part)
    return saved.getvalue()


class Frame:
    """A workbook around rows that are not in it."""

    def __init__(self, title, columns, widths, last_row):
        workbook = Workbook()
        workbook.properties.title, workbook.properties.creator = printed(title), None
        sheet = workbook.active
        sheet.title = free_name(title, [])
        self.looks = Looks(workbook)
        write_head(sheet, [title], [column.label for column in columns], widths)
        filter_and_freeze(sheet, len(columns), last_row)
        set_up_print(sheet, widths)
        saved = io.BytesIO()
        workbook.save(saved)
        self.package = ZipFile(saved)
        before, end, after = self.package.read(SHEET).partition(END_OF_ROWS)
        self.before_rows, self.after_rows = before, end + after

    def other_parts(self):
        return [(name, self.package.read(name)) for name in self.package.namelist() if name != SHEET]


class Looks:
    """The numbers under which a workbook keeps how cells of a kind look."""

    def __init__(self, workbook):
        self.pattern = workbook.create_sheet()
        self.text, self.formula = self.number_of("a"), self.number_of("=")
        self.day = self.number_of(None, shown_as=DATE)
        formats = [
            number_format(Decimal(1).scaleb(-places), grouped=grouped)
            for places in range(MOST_PLACES + 1)
            for grouped in (True, False)
        ]
        self.numbers = {
            shown_as: self.number_of(None, alignment=TO_THE_RIGHT, shown_as=shown_as) for shown_as in formats
        }
        workbook.remove(self.pattern)

    def number_of(self, value, **look):
        """Each look needs a cell of its own: the workbook keeps it, and not a copy."""
        return put(self.pattern, self.pattern.max_row + 1, 1, value, **look).style_id


def write_rows(sheet, looks, columns, widths, rows):
    """Write them below the heads; the number of the last one."""
    places = [(get_column_letter(at), column.is_number) for at, column in enumerate(columns, start=1)]
    number, waiting = HEADING_ROW, []
    for number, row in enumerate(rows, start=HEADING_ROW + 1):
        cells = [
            cell_xml(value, f"{letter}{number}", looks, is_number)
            for value, (letter, is_number) in zip(row, places, strict=True)
        ]
        height = height_of([value if isinstance(value, str) else "" for value in row], widths)
        waiting.append(f'<row r="{number}" ht="{height}">{"".join(cells)}</row>')
        if len(waiting) == AT_ONCE:
            sheet.write("".join(waiting).encode())
            waiting.clear()
    sheet.write("".join(waiting).encode())
    return number


def cell_xml(value, place, looks, is_number):
    """Years and numbers of papers are not grouped: they stand in columns that are not of numbers."""
    if value in (None, ""):
        return f'<c r="{place}" s="{looks.text}"/>'
    if type(value) in (int, Decimal):
        look = looks.numbers[number_format(value, grouped=is_number)]
        return f'<c r="{place}" s="{look}"><v>{value}</v></c>'
    if is_day_of_excel(value):
        return f'<c r="{place}" s="{looks.day}"><v>{value.toordinal() - DAY_NOUGHT}</v></c>'
    text = printed(value if isinstance(value, datetime.date) else str(value))[:LONGEST_TEXT]
    look = looks.formula if text.startswith(FORMULA) else looks.text
    return f'<c r="{place}" s="{look}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
