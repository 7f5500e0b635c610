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

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import BigIntegerField, Expression
from django.db.models.query import get_related_populators, prefetch_related_objects
from django.http import Http404


class Key(Expression):
    """Stands in a statement for what is known once it is asked."""

    output_field = BigIntegerField()

    def __init__(self, name):
        super().__init__()
        self.name = name

    @property
    def pk(self):
        return self

    def as_sql(self, compiler, connection):
        return "%s", [self]


class UserKey(Key):
    def __init__(self, sees_everything):
        super().__init__("user")
        self.sees_everything = sees_everything


class Kept:
    def __init__(self, named):
        self.named = named
        self.statements = {}

    def rows(self, user, **keys):
        """What the user may see, as a list. keys: as they are stored."""
        statement = self.statement(user.sees_everything, keys)
        return statement.rows(keys | {"user": user.pk})

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
        if which not in self.statements:
            # Of earlier days none is asked any more.
            today = {known: kept for known, kept in self.statements.items() if known[0] == which[0]}
            queryset = self.named(UserKey(sees_everything), **{name: Key(name) for name in keys})
            self.statements = today | {which: Statement(queryset)}
        return self.statements[which]


class Statement:
    """The SQL of a queryset, of each database that it is read from."""

    def __init__(self, queryset):
        self.queryset = queryset
        self.readings = {}

    def rows(self, keys):
        database = self.queryset.db
        if database not in self.readings:
            try:
                self.readings[database] = Reading(self.queryset, database)
            except EmptyResultSet:
                return []
        rows = self.readings[database].rows(keys)
        prefetch_related_objects(rows, *self.queryset._prefetch_related_lookups)
        return rows


class Reading:
    """SQL, and what becomes of its columns: as Django's ModelIterable has it, found out once."""

    def __init__(self, queryset, database):
        self.database = database
        self.compiler = compiler = queryset.query.get_compiler(using=database)
        self.sql, self.params = compiler.as_sql()
        columns = compiler.klass_info["select_fields"]
        self.model = queryset.model
        self.own = slice(columns[0], columns[-1] + 1)
        self.fields = [column.target.attname for column, _sql, _alias in compiler.select[self.own]]
        self.related = get_related_populators(compiler.klass_info, compiler.select, database)
        self.converters = compiler.get_converters([column for column, _sql, _alias in compiler.select])
        self.annotations = compiler.annotation_col_map.items()

    def rows(self, keys):
        params = tuple(keys[param.name] if isinstance(param, Key) else param for param in self.params)
        # A connection belongs to a thread, and all of them read by this.
        connection = connections[self.database]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            found = cursor.fetchall()
        return [self.row(columns) for columns in self.converted(found, connection)]

    def converted(self, found, connection):
        for columns in found:
            columns = list(columns)
            for position, (converters, column) in self.converters.items():
                for converter in converters:
                    columns[position] = converter(columns[position], column, connection)
            yield columns

    def row(self, columns):
        row = self.model.from_db(self.database, self.fields, columns[self.own])
        for populator in self.related:
            populator.populate(columns, row)
        for name, position in self.annotations:
            setattr(row, name, columns[position])
        return row
