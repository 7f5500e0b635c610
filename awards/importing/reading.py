"""A file read row by row into staging, through little memory whatever its length."""

import json
import time
from contextlib import contextmanager

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocs.figures import Figure

from ..models import Import, ImportRow
from .files.cell_dates import is_until_now
from .files.cell_texts import is_ditto, is_unknown, line_of, quoted
from .files.head import NUMBERS, count_without_head, find_head, likest_headings
from .files.legacy_fonts import old_font_of
from .files.limits import MOST_ROWS
from .files.opening import FileRefused, open_file
from .files.values import ValueRefused, as_choice, as_date, as_number, as_rank, as_text, as_whole
from .list_kind import Said, too_long

AT_A_TIME = 2_000
SIGN_OF_LIFE_EVERY = 10  # seconds
MOST_NAMES, MOST_HEADINGS, LONGEST_HEADING = 5, 15, 60  # in a sentence
KNOWN_CELLS = 5_000  # of a column
COPY = "COPY awards_importrow (of_import_id, sheet, number, written, names, facts, reasons, links, asked, against, state, before) FROM STDIN"
EMPTY = ("{}", "[]", "[]", "", "{}")  # links, asked, against, state, before
# In what is written of a row, beside its columns: the signs that stood for what is above, by column.
AS_ABOVE = "as_above"
PARSERS = {"text": as_text, "date": as_date, "number": as_number, "whole": as_whole, "rank": as_rank}


class TakenOver(Exception):
    """Another process works on the import now."""


class WatchedFile:
    """The file of an import, of which each read may give a sign of life: a large one is opened for long before there
    are rows."""

    def __init__(self, file, brought):
        self.file, self.brought = file, brought
        self.given = time.monotonic()

    def read(self, *size):
        if time.monotonic() - self.given >= SIGN_OF_LIFE_EVERY:
            give_sign_of_life(self.brought)
            self.given = time.monotonic()
        return self.file.read(*size)

    def __getattr__(self, name):
        return getattr(self.file, name)


class Reader:
    """What the rows of one import are read with."""

    def __init__(self, brought, kind):
        self.brought = brought
        self.kind = kind
        self.lengths = {
            field.attname: field.max_length for field in kind.model._meta.concrete_fields if field.max_length
        }
        self.known = {column.name: {} for column in kind.columns}
        kind.begin(self)

    def parse(self, column, raw):
        """The value of a cell and None, or None and the sentence that refuses it. Lists say the same again and again."""
        known = self.known[column.name]
        key = (type(raw), raw)
        if key not in known:
            if len(known) >= KNOWN_CELLS:
                known.clear()
            known[key] = parsed(column, raw)
        return known[key]


def parsed(column, raw):
    if column.kind not in NUMBERS and type(raw) is str and is_ditto(raw) and not is_unknown(raw):
        return None, _("“%(written)s” stands for what is above, and nothing is there. Write it out.") % {
            "written": raw
        }
    if column.kind == "text" and isinstance(raw, str) and (font := old_font_of(raw)):
        sentence = _(
            "“%(written)s” is in an old font, %(font)s. Convert it to Unicode, and bring the row again."
        )
        return None, sentence % {"written": quoted(raw), "font": font}
    if column.open_ended and is_until_now(raw):
        return None, None
    try:
        if column.kind == "choice":
            return as_choice(raw, column.choices, column.also), None
        return PARSERS[column.kind](raw), None
    except ValueRefused as refused:
        return None, str(refused)


def read_file(brought, kind):
    """Stage the rows of the file anew. Raises FileRefused with the sentence to show."""
    ImportRow.objects.filter(of_import=brought).delete()
    reader, heads, without_head, count, seen = Reader(brought, kind), [], [], 0, []
    with brought.file.open("rb") as file, open_file(WatchedFile(file, brought), brought.file_name) as source:
        for sheet in source.sheets():
            head = find_head(sheet, kind.columns)
            if head is None:
                seen = seen or likest_headings(sheet)
                without_head.append({"sheet": sheet.name, "filled": count_without_head(sheet)})
                continue
            refuse_without(head, sheet, kind)
            for rows in in_parts(head.records()):
                count += len(rows)
                refuse_too_many(count)
                said = [said_by(record, reader) for record in rows]
                with transaction.atomic():
                    give_sign_of_life(brought, done=count)
                    stage(brought, sheet.name, said)
            heads.append(told(head, sheet))
    if not count:
        raise FileRefused(nothing_found(kind, heads, seen))
    return [*heads, *(sheet for sheet in without_head if sheet["filled"])]


def in_parts(records):
    part = []
    for record in records:
        part.append(record)
        if len(part) == AT_A_TIME:
            yield part
            part = []
    if part:
        yield part


def refuse_without(head, sheet, kind):
    missing = [column for column in kind.columns if column.required and column.name not in head.places]
    if not missing:
        return
    sentence = _(
        "The sheet “%(sheet)s” has no column %(columns)s. Its headings are: %(found)s. Add the column, or change its"
        " heading, and bring the file again."
    )
    if not sheet.name:
        sentence = _(
            "The list has no column %(columns)s. Its headings are: %(found)s. Add the column, or change its heading, and"
            " bring the file again."
        )
    words = {"sheet": sheet.name, "columns": accepted(missing), "found": in_quotes(head.headings)}
    raise FileRefused(sentence % words)


def accepted(columns):
    """What columns may be called: the first names of each."""
    return "; ".join(
        _("“%(label)s” (also read: %(names)s)")
        % {"label": column.label, "names": in_quotes(also_called(column)[:MOST_NAMES])}
        for column in columns
    )


def also_called(column):
    return [name for name in column.other_names if name.casefold() != str(column.label).casefold()]


def in_quotes(texts):
    return ", ".join(f"“{text[:LONGEST_HEADING]}”" for text in texts[:MOST_HEADINGS])


def refuse_too_many(count):
    if count > MOST_ROWS:
        raise FileRefused(
            _("The file has more than %(most)s rows. Divide it, and bring the parts one after the other.")
            % {"most": MOST_ROWS}
        )


def nothing_found(kind, heads, seen):
    """seen: the texts of the row that looks most like headings, in a file in which none are known."""
    if heads:
        return _("Below the headings there are no rows. Fill the list, and bring it again.")
    needed = accepted([column for column in kind.columns if column.required])
    sentence = _(
        "No row of headings was found. The list needs at least the columns %(columns)s. Name them so, or as in the"
        " template, and bring it again."
    ) % {"columns": needed}
    found = _("Found was: %(found)s.") % {"found": in_quotes(seen)}
    return f"{sentence} {found}" if seen else sentence


def told(head, sheet):
    """What is shown of a sheet: where its headings are, and which of its columns and rows are not read."""
    return {
        "sheet": sheet.name,
        "row": head.row,
        "hidden": sheet.hidden,
        "extra": [f"{heading.letter}: {heading.text}" for heading in head.extra],
        "twice": [f"{heading.letter}: {heading.text}" for heading in head.twice],
        "skipped": [[row.number, str(row.reason)] for row in head.skipped[:100]],
    }


def said_by(record, reader):
    """The Said of a record of the file; what cannot be read is in its reasons."""
    said = Said(record.number, {})
    cells = {}
    for column in reader.kind.columns:
        raw = record.values.get(column.name)
        if raw is None or raw == "":
            continue
        said.written[column.name] = raw if isinstance(raw, str) else as_written(raw)
        value, refused = reader.parse(column, raw)
        if refused:
            said.refuse(column.name, refused)
        elif value is not None and value != "":
            cells[column.name] = value
    if record.as_above:
        said.written[AS_ABOVE] = {name: line_of(mark) for name, mark in record.as_above.items()}
    refuse_empty(said, reader)
    reader.kind.read(cells, said, reader)
    refuse_long(said, reader)
    return said


def as_written(raw):
    try:
        return as_text(raw) or ""
    except ValueRefused:
        return str(raw)


def refuse_empty(said, reader):
    for column in reader.kind.columns:
        if column.required and not said.written.get(column.name):
            said.refuse(column.name, _("This is empty. Fill it in."))


def refuse_long(said, reader):
    for name, value in said.facts.items():
        most = reader.lengths.get(name)
        if most and isinstance(value, str) and len(value) > most:
            said.refuse("", too_long(value, most))


def stage(brought, sheet, rows):
    with connection.cursor() as cursor, copy_into(cursor, COPY) as copy:
        for row in rows:
            parts = [
                json.dumps(part, default=plain) for part in (row.written, row.names, row.facts, row.reasons)
            ]
            copy.write_row((brought.pk, sheet[:200], row.number, *parts, *EMPTY))


@contextmanager
def copy_into(cursor, command):
    with transaction.atomic(), cursor.copy(command) as copy:
        yield copy


def plain(value):
    """What JSON has no word for."""
    if isinstance(value, Figure):
        return value.value
    if hasattr(value, "stored"):
        return value.stored()
    return float(value) if value != int(value) else int(value)


def give_sign_of_life(brought, **facts):
    """Note these facts besides. Raises TakenOver where somebody has taken the work for left, and begun it anew."""
    own = Import.objects.filter(pk=brought.pk, worked_on=brought.worked_on)
    brought.worked_on = timezone.now()
    if not own.update(worked_on=brought.worked_on, **facts):
        raise TakenOver
