"""Workbooks to be filled in: an empty one with examples, and one of the rows that could not be brought in."""

import datetime
import io
from itertools import zip_longest

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from blocs.spreadsheets import FORMULA, LONGEST_TEXT, free_name

from ...papers.lists import FONT
from ...papers.rendering import printed
from ...summaries.sheets import BOLD, BOX, CENTRED, PLAIN, REMARK, TITLE, WRAPPED
from .headings import EXAMPLE, HOW_TO, REASON, ROW

HEADING_ROW, LAST_ROW = 4, 5_000  # down to which a list of values is offered
TO_OVERWRITE = Font(name=FONT, size=12, italic=True, color="808080")
TEXT = "@"  # Excel turns 11/2018 into a day and 0123 into a number, but not in cells of text
WIDTHS = {"text": 28, "choice": 22, "date": 14, "number": 12, "whole": 12, "rank": 12}
# Heads and widths of what stands before the columns.
COUNTER, LEFT_OUT = [("STT", 9)], [(REASON, 50), (ROW, 10)]
# The second sheet: a row for each column, and to the right of them the lists of allowed values.
GUIDE_HEAD, FIRST_LIST = 3, 5
GUIDE_WIDTHS = (30, 14, 60, 4)


def template(title, columns, examples):
    """The bytes of a workbook to download. examples: one or two {name: value} dicts."""
    rows = ([str(EXAMPLE), *values_of(columns, example)] for example in examples)
    remark = _("Columns marked “required” must be filled. Write over the examples; they are not brought in.")
    return form([title, remark], COUNTER, columns, rows, font=TO_OVERWRITE)


def bad_rows(title, columns, rows_with_reasons):
    """The bytes of a workbook of rows as they were written: pairs of a Record and the reason, or several."""
    rows = (
        [str(reason), record.number, *values_of(columns, record.values)]
        for record, reason in rows_with_reasons
    )
    remark = _("Mend the rows and bring this file: the first two columns are not read.")
    return form([title, remark], LEFT_OUT, columns, rows, font=PLAIN)


def values_of(columns, values):
    return [values.get(column.name) for column in columns]


def form(lines, leading, columns, rows, *, font):
    """Lines above, a head that stays in sight, and rows; on a second sheet how to fill it in."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(free_name(lines[0], [str(HOW_TO)]))
    guide = workbook.create_sheet(str(HOW_TO))
    set_up(sheet, guide, leading, columns)
    offer_values(sheet, guide, leading, columns)
    Pen(sheet, TITLE).write([lines[0]])
    Pen(sheet, REMARK).write([lines[1]])
    sheet.append([])
    heads = [*(str(label) for label, _width in leading), *map(head_of, columns)]
    Pen(sheet, BOLD, border=BOX, alignment=CENTRED).write(heads)
    pen = Pen(sheet, font, border=BOX, alignment=WRAPPED)
    for row in rows:
        pen.write(row)
    write_guide(guide, columns)
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()


def head_of(column):
    return _("%(label)s (required)") % {"label": column.label} if column.required else str(column.label)


def set_up(sheet, guide, leading, columns):
    """Widths, and cells of text where Excel would guess."""
    sheet.freeze_panes = f"A{HEADING_ROW + 1}"
    for each in (sheet, guide):
        each.page_setup.orientation, each.page_setup.fitToHeight = "landscape", 0
        each.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for number, (_label, width) in enumerate(leading, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for number, column in enumerate(columns, start=len(leading) + 1):
        letter = get_column_letter(number)
        longest = max(map(len, head_of(column).split()), default=0)
        sheet.column_dimensions[letter].width = max(WIDTHS[column.kind], longest * 1.3)
        if column.kind in ("text", "date", "rank", "choice"):
            sheet.column_dimensions[letter].number_format = TEXT


def offer_values(sheet, guide, leading, columns):
    """Lists of the allowed values, taken from the second sheet; other values only raise a question."""
    chosen = [column for column in columns if column.choices]
    for number, column in enumerate(chosen, start=FIRST_LIST):
        letter = get_column_letter(number)
        place = get_column_letter(columns.index(column) + len(leading) + 1)
        area = f"${letter}${GUIDE_HEAD + 1}:${letter}${GUIDE_HEAD + len(column.choices)}"
        offer = DataValidation(
            type="list",
            formula1=f"{quote_sheetname(guide.title)}!{area}",
            errorStyle="warning",
            error=_("This is none of the values on the second sheet."),
            showErrorMessage=True,
        )
        offer.add(f"{place}{HEADING_ROW + 1}:{place}{LAST_ROW}")
        sheet.data_validations.append(offer)


def write_guide(sheet, columns):
    chosen = [column for column in columns if column.choices]
    for number, width in enumerate((*GUIDE_WIDTHS, *[30] * len(chosen)), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    Pen(sheet, TITLE).write([str(HOW_TO)])
    sheet.append([])
    heads = [
        _("Column"),
        _("Required"),
        _("How to write it"),
        None,
        *(str(column.label) for column in chosen),
    ]
    Pen(sheet, BOLD).write(heads)
    said = (
        [str(column.label), _("yes") if column.required else None, way_of(column), None] for column in columns
    )
    lists = [[str(label) for _code, label in column.choices] for column in chosen]
    pen = Pen(sheet, PLAIN, alignment=WRAPPED)
    for left, *right in zip_longest(said, *lists):
        pen.write([*(left or [None] * 4), *right])


def way_of(column):
    return {
        "text": _("As it stands on the paper."),
        "date": _("The day first, as 16/11/2018; where only a part is known: 11/2018 or 2018."),
        "number": _("In digits, with a decimal comma: 97,5. Where it is not known: chưa có số liệu."),
        "whole": _("In digits. Where there is none: không có; where it is not known: chưa có số liệu."),
        "rank": _("In digits; a rank that is no number as it stands on the paper, such as 3-4."),
        "choice": _("One of the values in the list to the right."),
    }[column.kind]


class Pen:
    """Writes rows of one look. A text stays a text, even where it looks like a formula or a date.

    One cell of each kind is used again for every value, for it is written before the next one comes: that takes
    half the time.
    """

    def __init__(self, sheet, font, **look):
        self.sheet, self.look = sheet, {"font": font} | look
        self.blank, self.number = self.cell(), self.cell()
        self.text, self.formula = self.cell(number_format=TEXT), self.cell(number_format=TEXT)
        self.formula.quotePrefix = True

    def cell(self, **look):
        cell = WriteOnlyCell(self.sheet)
        for name, setting in (self.look | look).items():
            setattr(cell, name, setting)
        return cell

    def write(self, values):
        self.sheet.append(self.written(value) for value in values)

    def written(self, value):
        if value is None or value == "":
            return self.blank
        if isinstance(value, int | float) and not isinstance(value, bool):
            self.number.value = value
            return self.number
        text = f"{value:%d/%m/%Y}" if isinstance(value, datetime.date) else printed(str(value))
        cell = self.formula if text.startswith(FORMULA) else self.text
        cell.value, cell.data_type = text[:LONGEST_TEXT], "s"
        return cell
