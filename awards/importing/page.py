"""What the pages of an import show: its rows in words, and its bad rows as a file."""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from django.contrib.postgres.fields import DateRangeField
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import DecimalField
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from blocs.figures import plain_number
from blocs.models import Person, Unit
from blocs.partial_dates import PartialDate, PartialDateField
from blocs.text import tidy_line

from ..models import AwardDecision, ImportRow
from .asking import days_of, sentences_of
from .files.cell_dates import is_until_now
from .files.records import Record
from .files.template import bad_rows
from .kinds import kind_of
from .reading import AS_ABOVE, parsed

State = ImportRow.State
AT_A_TIME = 2_000  # rows of a file
NOUGHTS, SIGNS = re.compile(r"\b0+(?=\d)"), str.maketrans(".-", "//")


@dataclass(frozen=True)
class Count:
    """How many rows become what, with the address of these rows."""

    label: str
    number: int
    url: str


def counts_of(brought):
    address = reverse("awards:import-rows", args=[brought.pk])
    return [
        Count(state.label, brought.counts.get(state, 0), f"{address}?state={state.value}")
        for state in State
        if state != State.OUT or brought.counts.get(state)
    ]


def columns_not_read(brought):
    """The columns of the file whose content does not come on record, each in words; none once that is decided."""
    if brought.state != brought.State.READ:
        return []
    return [
        in_sheet(*heading.split(": ", 1), head["sheet"] if len(brought.heads) > 1 else "")
        for head in brought.heads
        for heading in (*head.get("extra", ()), *head.get("twice", ()))
    ]


def sheets_not_read(brought):
    """The sheets whose rows do not come on record because no headings stand above them, each in words."""
    if brought.state != brought.State.READ:
        return []
    return [
        ngettext("“%(sheet)s” (%(count)s row)", "“%(sheet)s” (%(count)s rows)", head["filled"])
        % {"sheet": head["sheet"], "count": head["filled"]}
        for head in brought.heads
        if "filled" in head
    ]


def in_sheet(letter, heading, sheet):
    words = {"letter": letter, "heading": heading, "sheet": sheet}
    if sheet:
        return _("column %(letter)s “%(heading)s” of the sheet “%(sheet)s”") % words
    return _("column %(letter)s “%(heading)s”") % words


def come_with_them(brought):
    """What comes on record for the first time with the rows, as pairs of a number and its name."""
    if brought.written_at and not brought.rows_written:
        return []
    named = [(Unit, "units"), (Person, "people"), (AwardDecision, "papers")]
    if brought.kind == "people":  # these are the rows themselves
        named.remove((Person, "people"))
    return [
        (number, model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural)
        for model, key in named
        if (number := brought.with_them.get(key))
    ]


def left_out(brought):
    """How many rows are not brought in as they are."""
    return sum(brought.counts.get(state, 0) for state in (State.DOUBTFUL, State.WRONG, State.OUT))


def brought_in(brought):
    return sum(brought.counts.get(state, 0) for state in (State.NEW, State.CHANGED))


@dataclass(frozen=True)
class ShownRow:
    """A row in words. written: heading, text and, where it is another text, what was understood; changes: label, before and after."""

    row: ImportRow
    written: list
    reasons: list
    changes: list
    notes: list
    asks: bool

    @property
    def place(self):
        return self.row.number


def shown(rows, kind, brought):
    """The rows in words; what is wrong in them in the language in which they were read, for that is kept in words."""
    labels, reasons_of = labels_of(kind), told_of(rows, kind, brought)
    changed = [(row, name) for row in rows for name in row.before]
    called = names_of(kind.model, changed)
    meant = meant_by(rows, kind)
    return [
        ShownRow(
            row,
            [(labels[name], text, meant[row.pk].get(name, "")) for name, text in in_order(row.written, kind)],
            reasons_of[row.pk],
            [change(kind.model, name, row, called) for name in row.before],
            kind.notes(row),
            bool(row.asked),
        )
        for row in rows
    ]


def labels_of(kind):
    return {column.name: str(column.label) for column in kind.columns}


def told_of(rows, kind, brought):
    """The reasons of rows, {key: sentences}."""
    with override(brought.language):
        labels, asked = labels_of(kind), sentences_of(raised_by(rows, brought), kind)
        return {row.pk: reasons(row, labels, asked) for row in rows}


def reasons(row, labels, asked):
    """Why a row is not brought in as it is, in sentences."""
    return [
        *(told(row, name, sentence, labels) for name, sentence in (*row.reasons, *row.against)),
        *(asked[key] for key in row.asked if key in asked),
    ]


def in_order(written, kind):
    marks = written.get(AS_ABOVE, {})
    return [
        (column.name, as_above(written[column.name], marks.get(column.name)))
        for column in kind.columns
        if written.get(column.name)
    ]


def as_above(text, mark):
    """What a cell says; where that stands in a row above, with the sign for it."""
    words = {"text": text, "mark": mark}
    return _("%(text)s (“%(mark)s”: as above)") % words if mark else text


def meant_by(rows, kind):
    """What was understood of each row where it is not what is written, {key of the row: {column: text}}."""
    named = [
        (row, column, model, key)
        for row in rows
        for column, model, key in kind.meant_records(row)
        if key and row.written.get(column)
    ]
    records = {}
    for model in {model for _row, _column, model, _key in named}:
        records[model] = model._base_manager.in_bulk({key for *_, of, key in named if of is model})
    meant = {row.pk: read_as(row, kind) for row in rows}
    for row, column, model, key in named:
        if (record := records[model].get(key)) and tidy_line(row.written[column]) != record.name:
            meant[row.pk][column] = record.name
    return meant


def read_as(row, kind):
    """The cells of a row that are read otherwise than they are written: 42690 as 16/11/2016."""
    read = {}
    for column in kind.columns:
        text = row.written.get(column.name)
        if text and column.kind in ("date", "choice"):
            value, _refused = parsed(column, text)
            is_open = column.open_ended and is_until_now(text)
            read[column.name] = _("not ended") if is_open else label_of(column, value)
    read |= kind.read_as(row.written)
    return {name: text for name, text in read.items() if text and plain(text) != plain(row.written[name])}


def plain(text):
    """A date without what does not count in it: 01.12.2018 is 1/12/2018. Nor do capitals count in what is chosen."""
    return NOUGHTS.sub("", tidy_line(text)).translate(SIGNS).casefold()


def label_of(column, value):
    """A value that was read, as the record would show it."""
    if column.kind == "choice":
        return str(dict(column.choices).get(value, ""))
    return str(value or "")


def told(row, name, sentence, labels):
    """What is wrong, by row and column: Dòng 14, cột Ngày quyết định: …"""
    words = {"row": row.number, "column": labels.get(name, name), "sentence": sentence}
    if name:
        return _("Row %(row)s, column %(column)s: %(sentence)s") % words
    return _("Row %(row)s: %(sentence)s") % words


def change(model, name, row, called):
    field = model._meta.get_field(name.removesuffix("_id") if name.endswith("_id") else name)
    values = [in_words(field, value, called) for value in (row.before[name], row.facts.get(name))]
    return (str(field.verbose_name), *values)


def in_words(field, value, called):
    if value is None or value == "":
        return ""
    if field.related_model:
        return called.get((field.related_model, value)) or (_("a new one") if value == 0 else str(value))
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, PartialDateField):
        return str(PartialDate.parse(value))
    if isinstance(field, DecimalField):
        return plain_number(Decimal(str(value)))
    if isinstance(field, DateRangeField):
        return days_of(span_of(value))
    return str(value)


def span_of(text):
    """The range that PostgreSQL writes as [2018-01-01,2019-01-01)."""
    lower, upper = (day and datetime.date.fromisoformat(day) for day in text.strip("[()]").split(","))
    return DateRange(lower or None, upper or None)


def names_of(model, changed):
    """What the rows are called that changes mention, {(model, key): name}; a query for each kind of them."""
    wanted = {}
    for row, name in changed:
        field = model._meta.get_field(name.removesuffix("_id") if name.endswith("_id") else name)
        if field.related_model:
            wanted.setdefault(field.related_model, set()).update((row.before[name], row.facts.get(name)))
    found = {}
    for related, keys in wanted.items():
        rows = related._base_manager.filter(pk__in=keys - {None, 0})
        if related is AwardDecision:
            rows = rows.select_related("document")
        found |= {(related, row.pk): str(row) for row in rows}
    return found


def file_of_bad_rows(brought):
    """The bytes of a workbook of the rows that are not brought in as they are, with the reasons, to be mended."""
    kind = kind_of(brought.kind)
    return bad_rows(
        brought.get_kind_display(), kind.columns, pairs(brought.rows.to_mend().order_by("pk"), kind, brought)
    )


def pairs(rows, kind, brought):
    """Pairs of a Record and why it is not brought in, through little memory whatever their number."""
    for some in batched(rows.iterator(chunk_size=AT_A_TIME), AT_A_TIME):
        told = told_of(some, kind, brought)
        for row in some:
            number = f"{row.number} ({row.sheet})" if len(brought.heads) > 1 else row.number
            yield Record(number, row.written), " ".join(told[row.pk])


def batched(rows, size):
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some


def raised_by(rows, brought):
    """The questions that rows raise."""
    keys = {key for row in rows for key in row.asked}
    return list(brought.questions.with_keys(keys)) if keys else []


def page_of_rows(rows, brought):
    """The rows of a page in words."""
    return shown(rows, kind_of(brought.kind), brought)


def described_rows(questions, brought):
    """The cells of the first row that raises each question, {key of the question: text}."""
    kind = kind_of(brought.kind)
    labels, found = labels_of(kind), {}
    for row in brought.rows.numbered({question.first_row for question in questions}):
        for question in questions:
            if question.pk not in found and raises(row, question):
                cells = [(labels[name], text, meant) for name, text, meant in cells_of(row, kind)]
                found[question.pk] = "; ".join(
                    f"{label}: {text} ({meant})" if meant else f"{label}: {text}"
                    for label, text, meant in cells
                )
    return found


def cells_of(row, kind):
    """The cells with what they are read as, in the order of the columns."""
    read = read_as(row, kind)
    return [(name, text, read.get(name, "")) for name, text in in_order(row.written, kind)]


def raises(row, question):
    own = {f"{word} {row.sheet} {row.number}" for word in ("record", "beside")}
    named = {key for value in row.names.values() for key in (value, f"unit {value}", f"award {value}")}
    return question.first_row == row.number and question.key in own | named
