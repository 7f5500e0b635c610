"""An import taken back as a whole, by what the history says that it wrote.

Rows that it made are struck out, rows that it changed read again as before. Where one of them was changed since, or
another record stands on one of them, nothing is taken back. As many statements as there are kinds of records.
"""

from dataclasses import dataclass

import pghistory
from django.apps import apps
from django.db import connection, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from blocs.models import Document, Membership, Person, Unit, UnitName
from blocs.striking_out import without_protection
from campaigns.models import Campaign, Leadership, Standing

from ..models import Award, AwardDecision

# What imports write, parts before what they are parts of. A year stays: others may count by it.
WRITTEN = (
    Award,
    Standing,
    Leadership,
    Membership,
    UnitName,
    AwardDecision,
    Document,
    Person,
    Campaign,
    Unit,
)

COUNTED = {
    Award: ngettext_lazy("%(count)s award", "%(count)s awards", "count"),
    Standing: ngettext_lazy("%(count)s standing", "%(count)s standings", "count"),
    Leadership: ngettext_lazy(
        "%(count)s term of a head or deputy", "%(count)s terms of heads or deputies", "count"
    ),
    Membership: ngettext_lazy("%(count)s membership", "%(count)s memberships", "count"),
    UnitName: ngettext_lazy("%(count)s name of a unit", "%(count)s names of units", "count"),
    AwardDecision: ngettext_lazy("%(count)s award decision", "%(count)s award decisions", "count"),
    Document: ngettext_lazy("%(count)s paper", "%(count)s papers", "count"),
    Person: ngettext_lazy("%(count)s person", "%(count)s people", "count"),
    Campaign: ngettext_lazy("%(count)s bloc-year", "%(count)s bloc-years", "count"),
    Unit: ngettext_lazy("%(count)s unit", "%(count)s units", "count"),
}


class NotTakenBack(Exception):
    """Nothing is taken back; the message names the record that stands against it."""


@dataclass(frozen=True)
class Wrote:
    """How many rows of a kind an import made and changed."""

    model: type
    made: int
    changed: int

    @property
    def made_in_words(self):
        return COUNTED[self.model] % {"count": self.made}

    @property
    def changed_in_words(self):
        return COUNTED[self.model] % {"count": self.changed}


def take_back(brought, kind):
    """Undo all of it. Raises NotTakenBack; then nothing has changed."""
    words = {"number": brought.pk, "file": brought.file_name, "reason": brought.reason}
    reason = _("Import %(number)s (%(file)s) taken back: %(reason)s") % words
    with transaction.atomic(), pghistory.context(**brought.said, reason=reason):
        models = [wrote.model for wrote in what_it_wrote(brought)]
        refuse_what_stands_against(brought, models)
        for model in models:
            restore_changed(brought, model)
        for model in models:
            strike_out_made(brought, model)


def what_it_wrote(brought):
    """A Wrote for each kind of records of which it wrote any."""
    wrote = []
    for model in WRITTEN:
        made, changed = run(NUMBERS, model, act=brought.act)[0]
        if made or changed:
            wrote.append(Wrote(model, made, changed))
    return wrote


def refuse_what_stands_against(brought, models):
    """Raise NotTakenBack where a record that it wrote was changed since, or another one stands on it."""
    for model in models:
        refuse_changed_since(brought, model)
        refuse_unknown_before(brought, model)
    for model in models:
        for field in references_to(model):
            refuse_standing_on(brought, model, field)


def refuse_changed_since(brought, model):
    if found := run(CHANGED_SINCE, model, act=brought.act):
        raise NotTakenBack(
            _("%(kind)s “%(row)s” was changed since. Take that back first, or correct it by hand.")
            % {"kind": capfirst(model._meta.verbose_name), "row": called(model, found[0][0])}
        )


def refuse_unknown_before(brought, model):
    if found := run(UNKNOWN_BEFORE, model, act=brought.act):
        raise NotTakenBack(
            _("The history does not know what %(kind)s “%(row)s” said before. Correct it by hand.")
            % {"kind": model._meta.verbose_name, "row": called(model, found[0][0])}
        )


def refuse_standing_on(brought, model, field):
    other = field.model
    is_own = OWN.format(events=events_of(other)) if hasattr(other, "pgh_event_model") else "false"
    words = {"other": other._meta.db_table, "column": field.column, "is_own": is_own}
    if found := run(STANDING_ON, model, act=brought.act, **words):
        key, on = found[0]
        raise NotTakenBack(
            _("“%(row)s” cannot be struck out: %(kind)s “%(other)s” stands on it. Correct that one first.")
            % {"row": called(model, on), "kind": other._meta.verbose_name, "other": called(other, key)}
        )


def references_to(model):
    """The fields of other records that point at rows of a model."""
    return [
        field
        for other in apps.get_models()
        if other._meta.managed and not hasattr(other, "pgh_tracked_model") and not other._meta.proxy
        for field in other._meta.local_fields
        if field.remote_field and field.remote_field.model is model
    ]


def called(model, key):
    row = model._base_manager.filter(pk=key).first()
    return str(row) if row else key


def restore_changed(brought, model):
    """Let the rows that it changed read as the last event before it says."""
    kept = {field.attname for field in model.pgh_event_model._meta.concrete_fields}
    columns = [
        connection.ops.quote_name(field.column)
        for field in model._meta.concrete_fields
        if field.attname in kept and not (field.primary_key or field.generated)
    ]
    run(RESTORED, model, act=brought.act, columns=", ".join(f"{name} = before.{name}" for name in columns))


def strike_out_made(brought, model):
    with without_protection(model):
        run(STRUCK_OUT, model, act=brought.act)


def events_of(model):
    return model.pgh_event_model._meta.db_table


def run(sql, model, *, act, **words):
    sql = sql.format(table=model._meta.db_table, events=events_of(model), **words)
    # In the order of their places: what lets go of a protection adds its own so.
    params = [act] * sql.count("%(act)s")
    with connection.cursor() as cursor:
        cursor.execute(sql.replace("%(act)s", "%s"), params)
        return cursor.fetchall() if cursor.description else []


MADE = "SELECT pgh_obj_id FROM {events} WHERE pgh_context_id = %(act)s AND pgh_label = 'insert'"
NUMBERS = """
SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM (
    SELECT bool_or(pgh_label = 'insert') AS is_new FROM {events} WHERE pgh_context_id = %(act)s GROUP BY pgh_obj_id
) rows
"""
CHANGED_SINCE = """
SELECT own.pgh_obj_id FROM {events} own JOIN {events} later
    ON later.pgh_obj_id = own.pgh_obj_id AND later.pgh_id > own.pgh_id
WHERE own.pgh_context_id = %(act)s AND later.pgh_context_id IS DISTINCT FROM %(act)s ORDER BY later.pgh_id LIMIT 1
"""
UNKNOWN_BEFORE = """
SELECT own.pgh_obj_id FROM {events} own WHERE own.pgh_context_id = %(act)s AND NOT EXISTS (
    SELECT FROM {events} first WHERE first.pgh_obj_id = own.pgh_obj_id AND first.pgh_id <= own.pgh_id
        AND (first.pgh_label = 'insert' OR first.pgh_context_id IS DISTINCT FROM %(act)s)
) ORDER BY own.pgh_id LIMIT 1
"""
OWN = "o.id IN (SELECT pgh_obj_id FROM {events} WHERE pgh_context_id = %(act)s)"
STANDING_ON = (
    "SELECT o.id, o.{column} FROM {other} o WHERE o.{column} IN ("
    + MADE
    + ") AND NOT {is_own} ORDER BY o.id LIMIT 1"
)
RESTORED = """
UPDATE {table} t SET {columns} FROM (
    SELECT DISTINCT ON (earlier.pgh_obj_id) earlier.* FROM {events} own JOIN {events} earlier
        ON earlier.pgh_obj_id = own.pgh_obj_id AND earlier.pgh_id < own.pgh_id
    WHERE own.pgh_context_id = %(act)s AND earlier.pgh_context_id IS DISTINCT FROM %(act)s
    ORDER BY earlier.pgh_obj_id, earlier.pgh_id DESC
) before WHERE t.id = before.pgh_obj_id
"""
STRUCK_OUT = "DELETE FROM {table} WHERE id IN (" + MADE + ")"
