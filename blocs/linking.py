"""Put in place what rows of several models point at, one query per model they point at."""

from .kept import Kept
from .models import Unit

UNITS = Kept(lambda user, of: Unit.objects.with_keys(of).with_names().with_visibility(user))


def link_units(rows, user):
    """Put in place the units that the rows point at, with their names and whether the user may open their pages."""
    wanted = {key for _row, _field, key in keys(rows, Unit)}
    place(rows, UNITS.rows(user, of=list(wanted)) if wanted else [])


def link(rows, queryset):
    """Put in place what the rows point at: by one query, every foreign key to the queryset's model."""
    found = queryset.in_bulk({key for _row, _field, key in keys(rows, queryset.model)})
    place(rows, found.values())


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
        for field in row._meta.concrete_fields:
            if field.related_model is model and not field.is_cached(row):
                key = field.value_from_object(row)
                if key is not None:
                    yield row, field, key
