"""A list as a file: all of its rows as they are shown, with little memory however many they are."""

import csv
import datetime

from django.http import StreamingHttpResponse
from django.utils import translation
from django.utils.http import content_disposition_header
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from ..partial_dates import PartialDate
from ..spreadsheets import FIRST_DAY, FORMULA
from .workbook import Literal, workbook_in_chunks

FORMS = {"xlsx": _("Excel"), "csv": _("CSV")}
CONTENT_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
AT_ONCE = 200  # lines


def file_response(listing, form):
    content = workbook_of(listing) if form == "xlsx" else lines_of(listing)
    response = StreamingHttpResponse(content, content_type=CONTENT_TYPES[form])
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{listing.kind.title}.{form}")
    return response


def rows_of(listing):
    """The heads, then what stands in the columns shown of each row."""
    columns = listing.file_columns
    yield [str(column.label) for column in columns]
    names = {column.name for column in columns}
    values = [column.value_beside(names) for column in columns]
    for row in listing.all_rows():
        yield [value(row) for value in values]


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
    if isinstance(value, datetime.datetime):
        return f"{localtime(value):%d/%m/%Y %H:%M:%S}"
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


def workbook_of(listing):
    """The bytes of an Excel file, some lines at a time."""
    with translation.override(listing.request.LANGUAGE_CODE):
        rows = rows_of(listing)
        heads = next(rows)
        lines = ([in_workbook(value) for value in row] for row in rows)
        yield from workbook_in_chunks(str(listing.kind.title), heads, lines, at_once=AT_ONCE)


def in_workbook(value):
    """What a cell holds: numbers, full dates and moments to count with; text that looks like a formula stays text."""
    if isinstance(value, PartialDate) and value.is_full:
        value = value.first_day()
    if isinstance(value, int) or value is None:
        return value
    if isinstance(value, datetime.datetime):
        return localtime(value)
    if isinstance(value, datetime.date) and value >= FIRST_DAY:
        return value
    text = words_of(value)
    return Literal(text) if text.startswith(FORMULA) else text
