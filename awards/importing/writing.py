"""What is good of a list put on record: all of it in one transaction, which the history knows as one act."""

import json

import pghistory
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocs.models import Person, Unit
from blocs.outages import is_outage
from blocs.refusals import refusal
from blocs.text import codes_from, tidy_line

from ..models import Import
from .matching import Matching
from .meaning import QUESTION

MOST_REFUSED = 100  # rows that the database may refuse until it is left at that
ROWS_AT_A_TIME = 5_000
LEFT_OUT = ("doubtful", "wrong", "out")


class NotWritten(Exception):
    """Nothing is put on record; the message says why. rows: {key of a row: sentence}, of those that were refused."""

    def __init__(self, message, rows=None):
        super().__init__(message)
        self.rows = rows or {}


def bring_in(brought, kind):
    """Put the rows on record that are new or changed. Raises NotWritten; then nothing has changed."""
    with transaction.atomic(), pghistory.context(**brought.said, reason=reason_of(brought)):
        refuse_strangers(brought, kind)
        write(brought, kind)


def reason_of(brought):
    return _("Import %(number)s: %(file)s") % {"number": brought.pk, "file": brought.file_name}


def refuse_strangers(brought, kind):
    """Whoever brought the list may have lost the right meanwhile."""
    if not may_bring(brought.user, kind, brought.bloc):
        raise NotWritten(_("Whoever brought the list may not enter this any more. An admin can bring it."))


def may_bring(user, kind, bloc):
    """Whether a user may bring such a list: who enters for the bloc, or has the right to add such records."""
    if not user.is_active:
        return False
    if kind.permission:
        return user.sees_everything and user.has_perm(kind.permission)
    return bloc.is_entered_by(user) if bloc else user.sees_everything


def write(brought, kind):
    matching = Matching(brought, kind)
    # One list at a time: two that name the same new person would both put it on record.
    matching.run("SELECT pg_advisory_xact_lock(hashtext('awards_import'))")
    matching.match()
    if make_units(matching):
        matching.match()
    make_people(matching)
    kind.make_new(matching)
    # What others do meanwhile comes before or after: the rows are compared with what stands, and it stays until the end.
    matching.run(HOLD.format(table=kind.model._meta.db_table))
    counts = matching.match()
    left_out = sum(counts.get(state, 0) for state in LEFT_OUT)
    if left_out > (brought.left_out or 0):
        raise NotWritten(
            _("More rows would be left out than you have seen: the record has changed. Look at them again.")
        )
    if put_in(counts) > put_in(brought.counts):
        raise NotWritten(
            _(
                "More rows would come on record than you have seen: the record has changed. Look at them again."
            )
        )
    refused = insert_new(matching) | update_changed(matching)
    if refused:
        raise NotWritten(_("The database refused some rows. Look at them, then go on."), refused)
    kind.after(matching)
    matching.keep()
    note_written(brought, counts, matching)


def put_in(counts):
    return counts.get("new", 0) + counts.get("changed", 0)


def note_written(brought, counts, matching):
    Import.objects.filter(pk=brought.pk).update(counts=counts, written_at=timezone.now())
    if counts.get("new") or counts.get("changed"):
        matching.run("UPDATE awards_import SET act = _pgh_attach_context() WHERE id = %(pk)s")


def make_units(matching):
    """Put the units on record that are new as somebody has answered; how many."""
    whats = {named.column: named.what for named in matching.kind.units if named.asked}
    found = matching.run(NEW_UNITS, whats=matching.json(whats))
    names = [tidy_line(text)[:300] for text, _question in found]
    codes = codes_from(names, queryset=Unit.objects.all()) if names else []
    made = [Unit(name=name, code=code) for name, code in zip(names, codes, strict=True)]
    note_made(matching, "unit", Unit.objects.bulk_create(made), [question for *_, question in found])
    return len(made)


def make_people(matching):
    """Put the people on record whom nobody knows yet, each once."""
    for named in () if matching.kind.model is Person else matching.kind.people:
        found = matching.run(
            NEW_PEOPLE.format(question=QUESTION), what=named.what, unit=named.unit, column=named.column
        )
        for first in range(0, len(found), ROWS_AT_A_TIME):
            part = found[first : first + ROWS_AT_A_TIME]
            made = [
                Person(name=tidy_line(text), unit_id=unit or None, born=born)
                for text, unit, born, _question in part
            ]
            note_made(
                matching, "person", Person.objects.bulk_create(made), [question for *_, question in part]
            )


def note_made(matching, what, rows, questions):
    """What was made now is meant by those rows that it was made for, and by no others."""
    matching.run(
        "INSERT INTO made_now SELECT %(what)s, * FROM unnest(%(keys)s::bigint[], %(questions)s::text[])",
        what=what,
        keys=[row.pk for row in rows],
        questions=questions,
    )


def insert_new(matching):
    """Insert the new rows. Returns the sentences of those that the database refused, by the key of the row."""
    model = matching.kind.model
    matching.run(NUMBERED, table=model._meta.db_table)
    columns = [connection.ops.quote_name(name) for name in written_columns(model)]
    sql = INSERT.format(
        table=model._meta.db_table,
        columns=", ".join(columns),
        values=", ".join(f"n.{name}" for name in columns),
    )
    return by_halves(matching, sql, "new", defaults=json.dumps(defaults_of(model), cls=DjangoJSONEncoder))


def update_changed(matching):
    model = matching.kind.model
    columns = [
        connection.ops.quote_name(name)
        for name in written_columns(model)
        if name != "id" and name not in matching.kind.only_new
    ]
    sql = UPDATE.format(
        table=model._meta.db_table, columns=", ".join(f"{name} = n.{name}" for name in columns)
    )
    return by_halves(matching, sql, "changed")


def written_columns(model):
    return [field.column for field in model._meta.concrete_fields if not field.generated]


def defaults_of(model):
    """What a new row says where nobody said it, as the model has it."""
    fields = [field for field in model._meta.concrete_fields if not (field.generated or field.primary_key)]
    return {field.column: field.get_default() for field in fields if field.get_default() is not None}


def by_halves(matching, sql, state, **params):
    """Run it over all rows of a state; where the database refuses, over halves of them, until the refused are found."""
    keys = [key for (key,) in matching.run(KEYS, state=state)]
    parts, refused = [keys] if keys else [], {}
    while parts and len(refused) < MOST_REFUSED:
        part = parts.pop()
        try:
            with transaction.atomic():
                matching.run(sql, state=state, first=part[0], last=part[-1], **params)
        except DatabaseError as error:
            if is_outage(error):
                raise
            if len(part) == 1:
                refused[part[0]] = refusal(error)
            else:
                middle = len(part) // 2
                parts += [part[middle:], part[:middle]]
    return refused


NEW_UNITS = """
SELECT coalesce((
    SELECT min(r.written->>q."column") FROM list_row r
    WHERE r.names->>(%(whats)s::jsonb->>q."column") = substr(q.key, length('unit ') + 1)
), q.text), q.key FROM awards_importquestion q
WHERE q.of_import_id = %(pk)s AND q.about = 'unit' AND q.answer = 'new' AND q.may_be_new
    AND q.key IN (SELECT 'unit ' || m.key FROM meant_unit m WHERE m.unit IS NULL)
    AND q.key IN (SELECT 'unit ' || named.value FROM list_row r, jsonb_each_text(r.names) named
        WHERE r.state IN ('new', 'changed'))
ORDER BY q.first_row
"""
NEW_PEOPLE = """
SELECT min(coalesce(r.names->>'person_said', r.written->>%(column)s)), (r.links->>%(unit)s)::bigint, r.names->>'born', {question}
FROM list_row r
WHERE r.state IN ('new', 'changed') AND r.links->%(what)s = '0'
GROUP BY {question}, r.links->>%(unit)s, r.names->>'born' ORDER BY min(r.number)
"""
NUMBERED = """
UPDATE list_row SET record = nextval(pg_get_serial_sequence(%(table)s, 'id'))
WHERE state = 'new'
"""
HOLD = """
SELECT FROM {table} WHERE id IN (SELECT record FROM list_row WHERE state = 'changed') ORDER BY id FOR NO KEY UPDATE
"""
KEYS = "SELECT id FROM list_row WHERE state = %(state)s ORDER BY id"
INSERT = """
INSERT INTO {table} ({columns})
SELECT {values} FROM list_row r, LATERAL jsonb_populate_record(
    NULL::{table}, %(defaults)s::jsonb || jsonb_strip_nulls(r.facts) || jsonb_build_object('id', r.record)
) n
WHERE r.state = %(state)s AND r.id BETWEEN %(first)s AND %(last)s ORDER BY r.id
"""
# Of a row that is there just what was shown as changed.
UPDATE = """
UPDATE {table} t SET {columns}
FROM (
    SELECT n.* FROM list_row r JOIN {table} o ON o.id = r.record, LATERAL jsonb_populate_record(
        o, (SELECT jsonb_object_agg(key, r.facts->key) FROM jsonb_object_keys(r.before) AS key)
    ) n
    WHERE r.state = %(state)s AND r.id BETWEEN %(first)s AND %(last)s
) n
WHERE t.id = n.id
"""
