"""Querysets whose SQL is put together once in a process, and asked again with other keys.

For a page of one record Django takes longer to say what it wants than PostgreSQL takes to find it. Such a page names
its querysets by functions of the user and of keys, and the SQL of what they give is kept:

    LED = Kept(lambda user, unit: Leadership.objects.visible_to(user).of_unit(unit).by_bloc())
    LED.rows(request.user, unit=unit.pk)

The function is called with stand-ins: they know no more than `pk`, and of the user whether they see everything. Rights
are asked of the database each time, as ever. What the function reads elsewhere would stay as it was then: only the
day, which rights depend on, may differ.
"""

import datetime
from collections import defaultdict
from functools import cached_property
from threading import Lock

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import BigIntegerField
from django.db.models.base import ModelState
from django.db.models.query import FlatValuesListIterable, ValuesIterable, prefetch_related_objects
from django.http import Http404

from .prepared import Key, Prepared

# A query is another one for the time in which Django puts its SQL together.
ONE_AT_A_TIME = Lock()
READ, SKIPPED = "rows to read", "rows to skip"  # as no function calls a key of its own
LARGEST = BigIntegerField.MAX_BIGINT  # an address may have a larger key, and no row has it


class UserKey(Key):
    def __init__(self, sees_everything):
        super().__init__("user")
        self.sees_everything = sees_everything


class AnyUser:
    """In whose place statements are asked that know no rights."""

    sees_everything, pk = True, None


ANY_USER = AnyUser()


class Kept:
    def __init__(self, named):
        self.named = named
        self.statements = {}

    def rows(self, user, *, places=None, **keys):
        """What the user may see, as a list: of instances, or of what values() name.

        places: a slice of them, if not all are wanted. keys: as they are stored.
        """
        if any(isinstance(key, int) and key > LARGEST for key in keys.values()):
            return []
        statement = self.statement(user.sees_everything, keys)
        return statement.rows(keys | {"user": user.pk}, places)

    def count(self, user, *, at_most, **keys):
        """How many rows the user may see, of which no more than so many are counted; no slice can be counted so."""
        statement = self.statement(user.sees_everything, keys)
        return statement.count(keys | {"user": user.pk}, at_most)

    def one(self, user, **keys):
        """The only row there can be; Http404 where there is none that the user may see."""
        rows = self.rows(user, **keys)
        if not rows:
            raise Http404
        return rows[0]

    def put(self, attribute, rows, user, *, by):
        """Give each of some rows the list of those that refer to it by a column; the function takes the keys as `of`."""
        found = self.rows(user, of=[row.pk for row in rows]) if rows else []
        of_row = defaultdict(list)
        for one in found:
            of_row[getattr(one, by)].append(one)
        for row in rows:
            setattr(row, attribute, of_row[row.pk])
        return rows

    def statement(self, sees_everything, keys):
        which = datetime.date.today(), sees_everything
        statement = self.statements.get(which)
        if statement is None:
            queryset = self.named(UserKey(sees_everything), **{name: Key(name) for name in keys})
            statement = Statement(queryset)
            # Of earlier days none is asked any more. Another thread may do the same meanwhile.
            today = {known: kept for known, kept in self.statements.items() if known[0] == which[0]}
            self.statements = today | {which: statement}
        return statement


class Statement:
    """The SQL of a queryset, of each database that it is read from."""

    def __init__(self, queryset):
        self.queryset = queryset
        self.readings = {}

    def rows(self, keys, places=None):
        try:
            rows = self.reading().rows(keys, places)
        except EmptyResultSet:
            return []
        prefetch_related_objects(rows, *self.queryset._prefetch_related_lookups)
        return rows

    def count(self, keys, at_most):
        try:
            return self.reading().count(keys, at_most)
        except EmptyResultSet:
            return 0

    def reading(self):
        database = self.queryset.db
        if database not in self.readings:
            with ONE_AT_A_TIME:
                if database not in self.readings:
                    self.readings[database] = Reading(self.queryset, database)
        return self.readings[database]


class Reading:
    """SQL, and what becomes of its columns: as Django's iterables have it, found out once."""

    def __init__(self, queryset, database):
        self.database = database
        compiler = queryset.query.get_compiler(using=database)
        self.prepared = Prepared(*compiler.as_sql())
        expressions = [expression for expression, _sql, _alias in compiler.select]
        converted = compiler.get_converters(expressions)
        self.part = None  # where values() name what is wanted, and no model
        if queryset._fields is None:
            self.part = Part(compiler.klass_info, expressions, converted, database)
        # The names of the columns, where each row is to be a dict.
        self.names = list(queryset.query.selected) if queryset._iterable_class is ValuesIterable else []
        self.is_flat = issubclass(queryset._iterable_class, FlatValuesListIterable)
        self.annotations = compiler.annotation_col_map.items()
        positions = [at for _name, at in self.annotations] if self.part else range(len(expressions))
        self.converted = [(at, converted[at]) for at in positions if at in converted]

    def rows(self, keys, places=None):
        # A connection belongs to a thread, and all of them read by this.
        connection = connections[self.database]
        if places is None:
            found = self.prepared.fetch(connection, keys)
        else:
            number = places.stop - places.start
            found = self.sliced.fetch(connection, keys | {SKIPPED: places.start, READ: number})
        if self.part is None:
            values = [tuple(convert(columns, self.converted, connection)) for columns in found]
            if self.names:
                return [dict(zip(self.names, columns, strict=True)) for columns in values]
            return [columns[0] for columns in values] if self.is_flat else values
        met = {}
        return [self.row(columns, connection, met) for columns in found]

    def count(self, keys, at_most):
        [[counted]] = self.counting.fetch(connections[self.database], keys | {"at_most": at_most})
        return counted

    @cached_property
    def sliced(self):
        sql = f"{self.prepared.sql} LIMIT %s OFFSET %s"
        return Prepared(sql, (*self.prepared.params, Key(READ), Key(SKIPPED)))

    @cached_property
    def counting(self):
        sql = f"SELECT count(*) FROM ({self.prepared.sql} LIMIT %s) AS counted"
        return Prepared(sql, (*self.prepared.params, Key("at_most")))

    def row(self, columns, connection, met):
        row = self.part.make(columns, connection, met)
        if self.annotations:
            columns = convert(columns, self.converted, connection)
            for name, position in self.annotations:
                setattr(row, name, columns[position])
        return row


def convert(columns, converted, connection):
    """The columns, with those of some positions as Python has them."""
    if converted:
        columns = list(columns)
    for position, (converters, expression) in converted:
        for converter in converters:
            columns[position] = converter(columns[position], expression, connection)
    return columns


class Part:
    """The columns of one model, and what was selected along with it.

    An instance is made as if it were unpickled: __init__ looks at each field for what a statement never gives.
    """

    def __init__(self, selected, expressions, converted, database):
        self.model, self.database = selected["model"], database
        positions = selected["select_fields"]
        self.own = slice(positions[0], positions[-1] + 1)
        self.names = [expression.target.attname for expression in expressions[self.own]]
        self.key = positions[self.names.index(self.model._meta.pk.attname)]
        self.converted = [(at - self.own.start, converted[at]) for at in positions if at in converted]
        self.further = [
            (
                Part(further, expressions, converted, database),
                further["local_setter"],
                further["remote_setter"],
            )
            for further in selected.get("related_klass_infos", ())
        ]

    def make(self, columns, connection, met):
        row = self.model.__new__(self.model)
        own = columns[self.own]
        if self.converted:
            own = convert(own, self.converted, connection)
        row.__dict__ = dict(zip(self.names, own, strict=True))
        row._state = state = ModelState()
        state.adding, state.db = False, self.database
        for part, put_here, put_there in self.further:
            related = part.met(columns, connection, met)
            put_here(row, related)
            if related is not None:
                put_there(related, row)
        return row

    def met(self, columns, connection, met):
        """The instance that these columns are of: the same for all rows; None where there is none."""
        key = columns[self.key]
        if key is None:
            return None
        if (self, key) not in met:
            met[self, key] = self.make(columns, connection, met)
        return met[self, key]
