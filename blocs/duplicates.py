"""People on record who may be one person, and what tells whether they are."""

from dataclasses import dataclass

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import FieldDoesNotExist
from django.db import connection, models
from django.db.models import Count, Value
from django.db.models.functions import Cast
from django.utils.text import capfirst

from .merging import references
from .models import Person


def alike():
    """Pairs of keys of people who may be one, those of equal names first, then in the order of the names."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT one, other FROM people_alike() JOIN blocs_person ON id = one"
            " ORDER BY NOT same_name, sort_key, one, other"
        )
        return cursor.fetchall()


def read_pairs(pairs):
    """The people of pairs of keys, with their units."""
    keys = {key for pair in pairs for key in pair}
    people = Person.objects.select_related("unit").in_bulk(keys)
    return [(people[one], people[other]) for one, other in pairs]


@dataclass
class Pointing:
    """How many rows of one kind point at a person, and the names they print."""

    count: int = 0
    names: tuple = ()


def what_points_at(*people):
    """[(kind of record, [Pointing for each of the people])], of the kinds of which there is any; one query."""
    fields = references()
    parts = [
        field.model._base_manager.order_by()
        .filter(**{f"{field.name}__in": people})
        .values_list(Value(place), field.attname)
        .annotate(row_count=Count("pk"), names_printed=printed_names(field))
        for place, field in enumerate(fields)
    ]
    found = {
        (fields[place], key): Pointing(count, tuple(filter(None, names)))
        for place, key, count, names in parts[0].union(*parts[1:], all=True)
    }
    return [
        (kind_of(field), [found.get((field, person.pk), Pointing()) for person in people])
        for field in fields
        if any((field, person.pk) in found for person in people)
    ]


def printed_names(field):
    """The names that rows print for the person a field points at; none where they have no column for that."""
    for column in (f"{field.name}_as_printed", "name_as_printed", "name"):
        try:
            field.model._meta.get_field(column)
        except FieldDoesNotExist:
            continue
        return ArrayAgg(Cast(column, models.TextField()), distinct=True)
    return Value([], ArrayField(models.TextField()))


def kind_of(field):
    """people at conferences; award decisions (signed by)."""
    kind = capfirst(field.model._meta.verbose_name_plural)
    return kind if field.name == "person" else f"{kind} ({field.verbose_name})"
