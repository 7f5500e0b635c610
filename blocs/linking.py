"""Put in place what rows of several models point at, one query per model they point at."""

from functools import cache

from .kept import Kept
from .keys import IsInList
from .models import Unit

UNITS = Kept(lambda user, of: Unit.objects.with_keys(of).with_names().with_visibility(user))


def link_units(rows, user):
    """Put in place the units that the rows point at, with their names and whether the user may open their pages."""
    link(rows, Unit, UNITS, user)


def link(rows, model, kept, user):
    """Put in place what the rows point at: by one query, every foreign key to a model. kept: its rows `of` some keys."""
    wanted = {key for _row, _field, key in keys(rows, model)}
    place(rows, kept.rows(user, of=list(wanted)) if wanted else [])


def of_keys(queryset):
    """A Kept of those rows of a queryset that have some keys, whoever asks."""
    return Kept(lambda user, of: queryset.filter(IsInList("pk", of)))


def place(rows, objects):
    """Put objects of one model, fetched already, in place wherever the rows point at them."""
    by_key = {item.pk: item for item in objects}
    for model in {type(item) for item in by_key.values()}:
        for row, field, key in keys(rows, model):
            if key in by_key:
                field.set_cached_value(row, by_key[key])


def keys(rows, model):
    """Every foreign key of the rows to the model whose object is not in place yet: row, field, key."""
    for row in rows:
        for field in fields_to(model, type(row)):
            if not field.is_cached(row):
                key = field.value_from_object(row)
                if key is not None:
                    yield row, field, key


@cache
def fields_to(model, of_rows):
    """The foreign keys to a model of the model that rows are of."""
    return [field for field in of_rows._meta.concrete_fields if field.related_model is model]
