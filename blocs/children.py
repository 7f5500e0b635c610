"""Child rows fetched in the very query that fetches their parents, for pages that show many small tables."""

import json
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField, RangeField
from django.contrib.postgres.fields.ranges import RangeEndsWith, RangeStartsWith
from django.db.models import F, JSONField, TextField
from django.db.models.functions import Cast, JSONObject

MOST_SHARED = 1000  # a kept statement (kept.py) reads for as long as the process lives


class RowField(JSONField):
    """Reads a JSON object of columns as an instance of a model.

    read: {text: the instance read of it} where many parents have the same rows, None where each has its own.
    """

    def __init__(self, model, *, are_common=False):
        super().__init__()
        self.model_of_row = model
        self.read = {} if are_common else None

    def from_db_value(self, value, expression, connection):
        if self.read is None:
            return self.read_row(value)
        if (row := self.read.get(value)) is None:
            if len(self.read) >= MOST_SHARED:
                self.read.clear()
            row = self.read[value] = self.read_row(value)
        return row

    def read_row(self, value):
        row = json.loads(value, parse_float=Decimal)
        columns = {field.attname for field in self.model_of_row._meta.concrete_fields}
        extras = {name: value for name, value in row.items() if name not in columns}
        return instance_of(self.model_of_row, row, **extras)


def instance_of(model, row, **extras):
    """An instance of a row read as JSON, with extras as attributes of it; None where there is no row.

    What the row lacks is fetched once it is asked for, as of any deferred field.
    """
    if row is None:
        return None
    stored = [field for field in model._meta.concrete_fields if field.attname in row and not field.generated]
    instance = model.from_db(
        "default",
        [field.attname for field in stored],
        [field.to_python(row[field.attname]) for field in stored],
    )
    for name, extra in extras.items():
        setattr(instance, name, extra)
    return instance


class Children(ArraySubquery):
    """An annotation: the rows of a queryset that refers to its parent by OuterRef, as a list of instances.

    Related objects are not fetched; what is wanted of them is named as an extra: `unit_name="unit__name"`.
    are_common: whether many parents have the same rows, which they then share as instances, those of a kept statement
    with other requests too: nobody may change them.
    """

    def __init__(self, queryset, *, are_common=False, **extra):
        fields = [field for field in queryset.model._meta.concrete_fields if not field.generated]
        columns = {field.attname: as_json(field) for field in fields}
        super().__init__(queryset.values(row=JSONObject(**columns, **extra)))
        self.row_field = RowField(queryset.model, are_common=are_common)

    @property
    def output_field(self):
        return ArrayField(self.row_field)


def as_json(field):
    if isinstance(field, RangeField):
        # Django reads a range from JSON text, not from PostgreSQL's own notation.
        bounds = JSONObject(lower=RangeStartsWith(field.attname), upper=RangeEndsWith(field.attname))
        return Cast(bounds, TextField())
    return F(field.attname)
