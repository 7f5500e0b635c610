"""Sheets of a workbook: what they may be called, how they look and print, and what their cells can hold."""

import datetime
import math
from decimal import Decimal

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from blocs.spreadsheets import FIRST_DAY, FORMULA

from ..papers.lists import BOX, FONT, INCH
from ..papers.rendering import printed
from .widths import longest_word

HEADING_ROW = 5
TITLE, REMARK = Font(name=FONT, size=14, bold=True), Font(name=FONT, size=12, italic=True)
PLAIN, BOLD = Font(name=FONT, size=12), Font(name=FONT, size=12, bold=True)
WRAPPED = Alignment(horizontal="left", vertical="top", wrap_text=True)
CENTRED_ABOVE = Alignment(horizontal="center", vertical="top")
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
TO_THE_RIGHT = Alignment(horizontal="right", vertical="top", indent=1)
NO_BORDER = Border(*[Side()] * 4)
DATE = "dd/mm/yyyy"
MOST_PLACES = 6
WIDEST, FIRST = 50, 20  # letters in a column, and at least in the first one
FEW_COLUMNS = 7
NARROWEST = {True: 12, False: 8}  # letters, by whether there are few columns
HEAD_LINES = {True: 2, False: 4}
BOLDER = 1.2  # how much more room bold letters take
MOST_UPRIGHT = 90  # letters beside each other on a page in portrait
LINE_HEIGHT, HIGHEST = 16, 400  # points; more Excel does not take
LONGEST_FOOT = 200  # letters; 255 with what is added


def number_format(number, unit="", *, grouped=True):
    """As many places as the number has; a workbook of another language shows it in its own way."""
    places = 0
    if isinstance(number, Decimal):
        places = min(MOST_PLACES, max(0, -number.normalize().as_tuple().exponent))
    whole = "#,##0" if grouped else "0"
    return f"{whole}{'.' * bool(places)}{'0' * places}{unit}"


def is_day_of_excel(value):
    return type(value) is datetime.date and value >= FIRST_DAY


def put(sheet, row, column, value, *, font=PLAIN, alignment=WRAPPED, border=BOX, shown_as=None):
    """Write a cell; text that looks like a formula stays text."""
    cell = sheet.cell(row, column)
    cell.font, cell.alignment, cell.border = font, alignment, border
    if isinstance(value, str) and value:
        cell.value = printed(value)
        cell.data_type, cell.quotePrefix = "s", cell.value.startswith(FORMULA)
    elif value != "":
        cell.value = value
    if shown_as:
        cell.number_format = shown_as
    return cell


def write_head(sheet, lines, labels, widths):
    """At most three lines over the whole width, the first the title, and the heads of the columns."""
    for column, (label, width) in enumerate(zip(labels, widths, strict=True), start=1):
        put(sheet, HEADING_ROW, column, label, font=BOLD, alignment=CENTRED)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[HEADING_ROW].height = height_of(labels, [width / BOLDER for width in widths])
    for row, line in enumerate(lines, start=1):
        write_across(sheet, row, line, widths, TITLE if row == 1 else REMARK)


def write_across(sheet, row, text, widths, font):
    """A text over the whole width."""
    put(sheet, row, 1, text or None, font=font, border=NO_BORDER)
    if len(widths) > 1:  # Excel calls a file broken in which a cell is merged with nothing
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(widths))
    sheet.row_dimensions[row].height = height_of([text], [sum(widths)]) * font.size / PLAIN.size


def height_of(texts, widths):
    """How high a row must be, in points: only Excel finds out by itself, and not where cells are merged."""
    lines = (lines_of(text, width) for text, width in zip(texts, widths, strict=True))
    return min(HIGHEST, LINE_HEIGHT * max(lines, default=1))


def lines_of(text, width):
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(max(1, math.ceil(len(line) / width)) for line in text.split("\n"))


def widths_of(texts):
    """The widths of columns that show these rows of texts, the first of them heads, which may well be broken."""
    has_few = len(texts[0]) <= FEW_COLUMNS
    widths = [
        max(
            NARROWEST[has_few],
            BOLDER * longest_word(head),
            len(head) / HEAD_LINES[has_few],
            *map(len, column),
        )
        for head, *column in zip(*texts, strict=True)
    ]
    return [max(FIRST if at == 0 else 0, min(WIDEST, width + 2)) for at, width in enumerate(widths)]


def filter_and_freeze(sheet, columns, last_row):
    sheet.freeze_panes = f"A{HEADING_ROW + 1}"
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(columns)}{max(last_row, HEADING_ROW)}"


def set_up_print(sheet, widths, foot=""):
    """A4, as wide as a page, the heads on each page, numbered."""
    is_wide = sum(widths) > MOST_UPRIGHT
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.page_setup.orientation = "landscape" if is_wide else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.top = margins.bottom = 2 / INCH
    margins.left = margins.right = 1.5 / INCH
    sheet.oddHeader.center.text = "&P"
    sheet.oddFooter.center.text = printed(foot).replace("&", "&&")[:LONGEST_FOOT] or None
