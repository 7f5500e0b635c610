"""Writes rows found by their natural key: a new one is created, a differing one changed, an equal one left alone."""

from collections import Counter
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction
from django.utils.translation import gettext as _

from blocs.refusals import sentence_of_constraint


@dataclass(frozen=True)
class Change:
    """One fact of a row that was on record and that a file states differently."""

    row: models.Model
    field: models.Field
    before: object
    after: object

    def __str__(self):
        return f"{self.row._meta.verbose_name} “{self.row}”: {self.field.verbose_name} “{self.before}” → “{self.after}”"


class Rows:
    """What one record file writes. Facts stated by the other files of the same call must not be contradicted."""

    def __init__(self, file_name, said_before):
        self.file_name = file_name
        self.said_before = said_before  # {(model, pk, column): (value, file and path)}
        self.said = {}
        self.written = {}  # {(model, pk): path}
        self.counts = Counter()  # {(model, "created" | "changed" | "unchanged"): number}
        self.changes = []

    def write(self, node, model, key, stated=None, *, row=None, on_creation=None, shared=False):
        """Create or change the row with that natural key and return it.

        row: the row, where the caller has found it already. on_creation: facts that hold for a new row only.
        shared: several parts of the files may speak of this row (a unit, a paper); any other row is stated
        once in a file. Raises Problem where the database or another statement refuses.
        """
        stated = stated or {}
        if row is None and key:
            row = model.objects.filter(**as_lookups(key)).order_by("pk").first()
        if row is None:
            row = model(**as_values(model, (on_creation or {}) | key | stated))
            changes, outcome = [], "created"
        else:
            self.refuse_second_statement(node, row, shared)
            changes = list(differences(row, stated))
            outcome = "changed" if changes else "unchanged"
        if row.pk:
            self.refuse_contradiction(node, row, stated)
        if outcome != "unchanged":
            self.save(node, row, changes)
        self.remember(node, row, stated, outcome)
        self.changes += changes
        return row

    def has_written(self, row):
        return (type(row), row.pk) in self.written

    def refuse_second_statement(self, node, row, shared):
        earlier = self.written.get((type(row), row.pk))
        if earlier is not None and not shared:
            raise node.problem(_("This says again what stands at %s. Keep one of them.") % earlier)

    def refuse_contradiction(self, node, row, stated):
        for column, value in as_values(type(row), stated).items():
            fact = type(row), row.pk, column
            before, place = self.said.get(fact) or self.said_before.get(fact) or (value, "")
            if before != value:
                raise node.problem(
                    _("%(column)s is “%(value)s” here, but “%(before)s” at %(place)s. Correct one of them.")
                    % {"column": column, "value": value, "before": before, "place": place}
                )

    def save(self, node, row, changes):
        links = [field.name for field in row._meta.fields if field.is_relation or field.generated]
        try:
            row.clean_fields(exclude=links)
            with transaction.atomic():
                if row.pk:
                    row.save(update_fields=[change.field.name for change in changes])
                else:
                    row.save(force_insert=True)
        except ValidationError as error:
            details = "; ".join(f"{name}: {' '.join(said)}" for name, said in error.message_dict.items())
            raise node.problem(details) from None
        except (IntegrityError, DataError) as error:
            raise node.problem(sentence_of_constraint(error) or str(error).splitlines()[0]) from None

    def remember(self, node, row, stated, outcome):
        self.counts[type(row), outcome] += 1
        self.written.setdefault((type(row), row.pk), node.path)
        for column, value in as_values(type(row), stated).items():
            self.said[type(row), row.pk, column] = (value, f"{self.file_name} {node.path}")


def as_lookups(key):
    return {
        f"{name}__isnull" if value is None else name: True if value is None else value
        for name, value in key.items()
    }


def as_values(model, stated):
    """Stated facts as the columns hold them: text tidied, dates parsed, None as the column's own “not known”."""
    return {name: as_value(model._meta.get_field(name), value) for name, value in stated.items()}


def as_value(field, value):
    if value is None:
        return None if field.null else field.get_default()
    if field.is_relation:
        return value
    try:
        return field.to_python(value)
    except ValidationError:
        return value  # clean_fields() says what is wrong with it


def differences(row, stated):
    """Set on the row what is stated differently, and yield each change."""
    for name, value in as_values(type(row), stated).items():
        before = getattr(row, name)
        if before != value:
            setattr(row, name, value)
            yield Change(row, row._meta.get_field(name), before, value)
