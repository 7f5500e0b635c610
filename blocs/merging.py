"""Duplicate people merged with everything that points at them, and the merger undone.

The rows of every app are moved alike, so that no app has to be told of here. What is printed on a record stays as
it is: only whom the record means is said anew.
"""

from collections import defaultdict

import pghistory
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import Person, PersonMerge
from .text import tidy


def merge(*, kept, merged, by, reason):
    """Let one person stand for two: every row that points at the merged one points at the kept one from now on.

    Returns the PersonMerge, by which undo() takes it back. Raises ValidationError with the sentence to show where
    the two cannot be one; then nothing has changed.
    """
    reason = tidy(reason)
    if not reason:
        raise ValidationError(_("Write how it is known that the two are one person."), "no_reason")
    with transaction.atomic(), pghistory.context(reason=reason):
        kept, merged = locked(kept.pk, merged.pk)
        check_may_be_one(kept, merged)
        moved = move({field: rows_to_move(field, merged) for field in references()}, kept)
        merged.merged_into = kept
        merged.save(update_fields=["merged_into"])
        return PersonMerge.objects.create(kept=kept, merged=merged, by=by, reason=reason, moved=moved)


def undo(merger, *, by):
    """Make two people of one again: what the merger moved, and nobody has moved or struck out since, goes back."""
    with transaction.atomic():
        merger = PersonMerge.objects.select_for_update().get(pk=merger.pk)
        kept, merged = locked(merger.kept_id, merger.merged_id)
        check_may_be_undone(merger, kept)
        with pghistory.context(reason=_("Merger undone: %(reason)s") % {"reason": merger.reason}):
            move(rows_to_move_back(merger, kept), merged)
            merged.merged_into = None
            merged.save(update_fields=["merged_into"])
            merger.undone_at, merger.undone_by = timezone.now(), by
            merger.save(update_fields=["undone_at", "undone_by"])
    return merger


def locked(*keys):
    """The people of these keys as they stand now, held until the act is done, with those merged into them."""
    held = Person.objects.filter(Q(pk__in=keys) | Q(merged_into__in=keys))
    people = {person.pk: person for person in held.select_for_update().order_by("pk")}
    return [people[key] for key in keys]


def check_may_be_one(kept, merged):
    if kept == merged:
        raise ValidationError(_("A person cannot be merged into itself. Choose the other one."), "same")
    for person in (kept, merged):
        if person.merged_into_id:
            raise ValidationError(
                _("“%(name)s” has been merged into “%(into)s” already. Look at what is on record now."),
                "merged_already",
                {"name": person, "into": person.merged_into},
            )


def check_may_be_undone(merger, kept):
    if merger.undone_at:
        raise ValidationError(_("This merger has been undone already."), "undone_already")
    if kept.merged_into_id:
        raise ValidationError(
            _("“%(name)s” was itself merged into “%(into)s” since. Undo that merger first."),
            "merged_since",
            {"name": kept, "into": kept.merged_into},
        )


def references():
    """The foreign keys by which rows of any app say who is meant; not those of the history or of mergers."""
    return [
        relation.field
        for relation in Person._meta.get_fields(include_hidden=True)
        if (relation.one_to_many or relation.one_to_one)
        and relation.auto_created
        and not hasattr(relation.related_model, "pgh_tracked_model")
        and relation.related_model is not PersonMerge
    ]


def rows_to_move(field, person):
    return field.model._base_manager.filter(**{field.name: person})


def rows_to_move_back(merger, kept):
    """{field: its rows that the merger moved and that still point at the kept person}."""
    keys = defaultdict(list)
    for row in merger.moved:
        keys[apps.get_model(row["model"])._meta.get_field(row["field"])].append(row["pk"])
    return {field: rows_to_move(field, kept).filter(pk__in=moved) for field, moved in keys.items()}


def move(querysets, person):
    """Point the rows at the person, all or none. Returns which they were."""
    rows = {field: list(found.order_by("pk").select_for_update()) for field, found in querysets.items()}
    if clashes := [clash for field, of_field in rows.items() for clash in clashing(of_field, field, person)]:
        raise ValidationError(clashes)
    for field, of_field in rows.items():
        moving = field.model._base_manager.filter(pk__in=[row.pk for row in of_field])
        moving.update(**{field.name: person})
    return [
        {"model": row._meta.label_lower, "pk": row.pk, "field": field.name}
        for field, of_field in rows.items()
        for row in of_field
    ]


def clashing(rows, field, person):
    """A sentence for each row that the database would refuse, were it to name the person."""
    for row in rows:
        setattr(row, field.name, person)
        for constraint in row._meta.constraints:
            if isinstance(constraint, models.UniqueConstraint) and field.name in constraint.fields:
                try:
                    constraint.validate(type(row), row)
                except ValidationError:
                    yield clash(row, [name for name in constraint.fields if name != field.name])


def clash(row, names):
    return _(
        "Both stand on the same record as %(kind)s: %(row)s (%(where)s). Two lines cannot become one of themselves: "
        "strike out or correct one of them there, then come back."
    ) % {"kind": row._meta.verbose_name, "row": row, "where": ", ".join(where_it_stands(row, names))}


def where_it_stands(row, names):
    """The conference and the role, the recommendation and its bloc-year: what else the row has of a constraint."""
    for name in names:
        value = getattr(row, name)
        if value is None:
            continue
        yield str(getattr(row, f"get_{name}_display")() if row._meta.get_field(name).choices else value)
        if of_a_year := getattr(value, "campaign", None):
            yield str(of_a_year)
