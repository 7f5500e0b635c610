"""A rename, merger, split, takeover or dissolution taken back as a whole, by what the history says that it changed.

Rows that it made are struck out, rows that it changed read again as before. Where one of them was changed since, or
another record stands on one of them, nothing is taken back.
"""

from dataclasses import dataclass

import pghistory
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .models import Document, Membership, Reorganisation, ReorganisedUnit, Unit, UnitName
from .striking_out import strike_out
from .text import tidy

# What the acts of reorganising.py write, parts before what they are parts of. A decision stays: the paper is there.
WRITTEN = [ReorganisedUnit, Reorganisation, UnitName, Membership, Unit]


@dataclass(frozen=True)
class Changed:
    """A row as it stands, and what its changed columns held before."""

    row: object
    before: dict

    def restore(self):
        for name, value in self.before.items():
            setattr(self.row, name, value)
        self.row.save(update_fields=list(self.before))


def take_back(reorganisation, *, reason):
    """Undo it with all that it brought about. Returns what that changed, in sentences.

    Raises ValidationError with the sentence to show where it can no longer be taken back; then nothing has changed.
    """
    reason = tidy(reason)
    if not reason:
        raise ValidationError(_("Write why it is taken back."), "no_reason")
    words = {"what": reorganisation, "reason": reason}
    with transaction.atomic(), pghistory.context(reason=_("Taken back: %(what)s. %(reason)s") % words):
        return undo(reorganisation)


def foresee_taking_back(reorganisation):
    """What taking it back would change, in sentences. It is done and undone, so that this cannot differ from it."""
    with transaction.atomic():
        sentences = undo(reorganisation)
        transaction.set_rollback(True)
    return sentences


def undo(reorganisation):
    act = act_of(reorganisation)
    written = [written_by(act, model) for model in WRITTEN]
    sentences = [sentence for _made, changed in written for row in changed for sentence in again(row)]
    # The units of a reorganisation are told of with it.
    sentences += [struck_out(row) for made, _changed in written[1:] for row in made]
    for made, _changed in written:
        strike_out(made)
    for _made, changed in written:
        for row in changed:
            row.restore()
    return sentences


def act_of(reorganisation):
    """The key of the act that put it on record, and nothing else."""
    events = Reorganisation.pgh_event_model.objects
    acts = events.filter(pgh_obj=reorganisation, pgh_label="insert").values_list("pgh_context", flat=True)
    act = acts.first()
    if act is None or events.filter(pgh_context=act).count() > 1 or any(wrote_more(act)):
        raise ValidationError(
            _("It was recorded together with other things. Correct these one by one."), "not_alone"
        )
    return act


def wrote_more(act):
    """For each kind of record that is of no reorganisation whether the act wrote some."""
    for model in apps.get_models():
        if hasattr(model, "pgh_event_model") and model not in (*WRITTEN, Document):
            yield model.pgh_event_model.objects.filter(pgh_context=act).exists()


def written_by(act, model):
    """The rows that the act made, and those that it changed. All are held until the transaction is over."""
    first, last, before = events_of(act, model)
    rows = model._base_manager.select_for_update(of=["self"]).order_by("pk").in_bulk(last)
    made, changed = [], []
    for key, event in last.items():
        row, is_new = rows.get(key), first[key].pgh_label == "insert"
        then, earlier = values(event, model), {} if is_new else values(before[key], model)
        written = {name: value for name, value in then.items() if is_new or earlier[name] != value}
        if row is None or any(getattr(row, name) != value for name, value in written.items()):
            raise changed_since(model, row)
        if is_new:
            made.append(row)
        else:
            changed.append(Changed(row, {name: earlier[name] for name in written}))
    return made, changed


def events_of(act, model):
    """The first and the last event of the act for each row, and the last one before it, by the key of the row."""
    events = model.pgh_event_model.objects
    own = list(events.filter(pgh_context=act).order_by("pgh_id"))
    first = {event.pgh_obj_id: event for event in reversed(own)}
    earlier = events.filter(pgh_obj_id__in=first, pgh_id__lt=own[0].pgh_id if own else 0)
    before = earlier.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    return first, {event.pgh_obj_id: event for event in own}, {event.pgh_obj_id: event for event in before}


def values(event, model):
    """What an event says that a row of the model held, by column."""
    kept = {field.attname for field in event._meta.concrete_fields}
    fields = [
        field for field in model._meta.concrete_fields if field.attname in kept and not field.primary_key
    ]
    return {field.attname: field.to_python(getattr(event, field.attname)) for field in fields}


def changed_since(model, row):
    return ValidationError(
        _("%(kind)s “%(row)s” was changed since. Take that back first, or correct it by hand."),
        "changed_since",
        {"kind": capfirst(model._meta.verbose_name), "row": row or "–"},
    )


def again(changed):
    """What a row says again, in sentences."""
    row, before = changed.row, changed.before
    if isinstance(row, Membership):
        yield _("“%(unit)s” stays a member of “%(bloc)s”.") % {"unit": row.unit, "bloc": row.bloc}
    if "until" in before:
        yield _("“%(unit)s” has not ended.") % {"unit": row}
    for name in {"name", "short_name"} & before.keys():
        yield _("“%(now)s” is called “%(before)s” again.") % {
            "now": getattr(row, name),
            "before": before[name],
        }


def struck_out(row):
    return _("Struck out: %(kind)s “%(row)s”.") % {"kind": row._meta.verbose_name, "row": row}
