"""Child rows fetched in the very query that fetches their parents, for pages that show many small tables."""

import json
from collections import defaultdict
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField, RangeField
from django.contrib.postgres.fields.ranges import RangeEndsWith, RangeStartsWith
from django.db.models import BooleanField, CharField, F, ForeignKey, IntegerField, JSONField, TextField
from django.db.models.base import ModelState
from django.db.models.functions import Cast, JSONObject

# Rows that many parents have in common. A kept statement (kept.py) reads for as long as the process lives, and the rows
# of a user may be of thousands of letters.
MOST_SHARED = 200
# What these make of a value read as JSON is that value.
READ_ALREADY = {field.to_python for field in (BooleanField, CharField, ForeignKey, IntegerField, TextField)}


class Shape:
    """Which columns of a model are read, and of what it points at: as only() names them, or all of its own."""

    def __init__(self, model, only=None):
        self.model = model
        names, further = set(), defaultdict(list)
        for path in only or ():
            name, _separator, rest = path.partition("__")
            names.add(name)
            if rest:
                further[name].append(rest)
        self.fields = [
            field
            for field in model._meta.concrete_fields
            if not field.generated and (only is None or field.primary_key or field.name in names)
        ]
        self.to_read = [
            (field.attname, field.to_python)
            for field in self.fields
            if type(field).to_python not in READ_ALREADY
        ]
        self.key = model._meta.pk.attname
        self.further = {
            name: Shape(model._meta.get_field(name).related_model, rest) for name, rest in further.items()
        }

    def as_json(self, path="", **extra):
        columns = {field.attname: as_json(field, path + field.attname) for field in self.fields}
        further = {name: shape.as_json(f"{path}{name}__") for name, shape in self.further.items()}
        return JSONObject(**columns, **further, **extra)

    def instance(self, row):
        """An instance of a row read as JSON, with what else the row has as attributes of it; None where there is no row.

        What it lacks is fetched once it is asked for, as of any deferred field. It is made as kept.Part makes it.
        """
        if row[self.key] is None:
            return None
        instance = self.model.__new__(self.model)
        instance._state = state = ModelState()
        state.adding, state.db = False, "default"
        for name, to_python in self.to_read:
            row[name] = to_python(row[name])
        for name, shape in self.further.items():
            state.fields_cache[name] = shape.instance(row.pop(name))
        instance.__dict__.update(row)
        return instance


class RowField(JSONField):
    """Reads a JSON object of columns as an instance of a model.

    read: {text: the instance read of it} where many parents have the same rows, None where each has its own.
    """

    def __init__(self, shape, *, are_common=False):
        super().__init__()
        self.shape = shape
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
        return self.shape.instance(json.loads(value, parse_float=Decimal))


def instance_of(model, row, **extras):
    """An instance of a row that a function of the database gave as JSON, with extras as attributes of it; None where there is no row.

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

    Related objects are not fetched; what is wanted of them is named as an extra: `unit_name="unit__name"`. Or else only
    says, as the method of querysets does, which columns of the rows are wanted and which of what they point at: that is
    fetched then. are_common: whether many parents have the same rows, which they then share as instances, those of a
    kept statement with other requests too: nobody may change them.
    """

    def __init__(self, queryset, *, only=None, are_common=False, **extra):
        shape = Shape(queryset.model, only)
        super().__init__(queryset.values(row=shape.as_json(**extra)))
        self.row_field = RowField(shape, are_common=are_common)

    @property
    def output_field(self):
        return ArrayField(self.row_field)


def as_json(field, path):
    if isinstance(field, RangeField):
        # Django reads a range from JSON text, not from PostgreSQL's own notation.
        bounds = JSONObject(lower=RangeStartsWith(path), upper=RangeEndsWith(path))
        return Cast(bounds, TextField())
    return F(path)
