"""A list as a file: all of its rows as they are shown, with little memory however many they are."""

import csv
import datetime
import re
import tempfile

from django.http import FileResponse, StreamingHttpResponse
from django.utils import translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from ..partial_dates import PartialDate

FORMS = {"xlsx": _("Excel"), "csv": _("CSV")}
# Spreadsheets take for a formula what begins like one.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
FIRST_DAY = datetime.date(1900, 3, 1)  # before it, programs do not agree on what a number of days means
LONGEST_TEXT = 32_767
WIDTH = 24
AT_ONCE = 200  # lines


def file_response(listing, form):
    name = f"{listing.kind.title}.{form}"
    if form == "xlsx":
        return FileResponse(workbook_of(listing), as_attachment=True, filename=name)
    response = StreamingHttpResponse(lines_of(listing), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


def rows_of(listing):
    """The heads, then what stands in the columns shown of each row."""
    columns = listing.file_columns
    yield [str(column.label) for column in columns]
    for row in listing.all_rows():
        yield [column.value(row) for column in columns]


class Lines(list):
    """Takes the lines that a writer of CSV writes."""

    write = list.append


def lines_of(listing):
    """The bytes of a CSV file, some lines at a time; the mark at the beginning tells Excel that they are UTF-8."""
    lines = Lines(["\ufeff"])
    writer = csv.writer(lines)
    # They are asked for after the request is over, and its language with it.
    with translation.override(listing.request.LANGUAGE_CODE):
        for row in rows_of(listing):
            writer.writerow([in_csv(value) for value in row])
            if len(lines) >= AT_ONCE:
                yield "".join(lines).encode()
                lines.clear()
    yield "".join(lines).encode()


def in_csv(value):
    if isinstance(value, int):
        return value
    text = words_of(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def words_of(value):
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


def workbook_of(listing):
    """An open file of a workbook; its rows are written to the disk and not kept."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    sheet.freeze_panes = "A2"
    for number in range(1, len(listing.file_columns) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTH
    rows = rows_of(listing)
    sheet.append([bold(head, sheet) for head in next(rows)])
    for row in rows:
        sheet.append([in_workbook(value, sheet) for value in row])
    file = tempfile.TemporaryFile()  # noqa: SIM115 - who sends it closes it
    workbook.save(file)
    file.seek(0)
    return file


def bold(text, sheet):
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def in_workbook(value, sheet):
    """What a cell holds: numbers and full dates to count with; text that looks like a formula stays text."""
    if isinstance(value, PartialDate) and value.is_full:
        value = value.first_day()
    if isinstance(value, int) or value is None:
        return value
    if isinstance(value, datetime.date) and value >= FIRST_DAY:
        return dated(value, sheet)
    text = NOT_IN_XML.sub("", words_of(value))[:LONGEST_TEXT]
    return as_text(text, sheet) if text.startswith(FORMULA) else text


def dated(day, sheet):
    cell = WriteOnlyCell(sheet, day)
    cell.number_format = "dd/mm/yyyy"
    return cell


def as_text(text, sheet):
    cell = WriteOnlyCell(sheet, text)
    cell.data_type, cell.quotePrefix = "s", True
    return cell
