"""Statements that PostgreSQL plans once in a connection: for a page of one record that takes longer than the answers.

PREPARE and EXECUTE are said in SQL, as psycopg prepares nothing whose values it puts in itself, and Django has it do so.
Behind a pooler that gives each transaction another connection nothing can be prepared; Django knows it by
DISABLE_SERVER_SIDE_CURSORS, and so does this.
"""

import datetime
import re
from dataclasses import dataclass, field
from itertools import count
from weakref import WeakKeyDictionary, WeakValueDictionary

from django.db import NotSupportedError, OperationalError, ProgrammingError
from django.db.models import BigIntegerField, Expression

NUMBERS = count(1)
PLACES = re.compile("%[%s]")


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


@dataclass
class Day:
    """What was prepared on a day in a connection; statements of an earlier day are not asked any more."""

    day: datetime.date
    names: set = field(default_factory=set)


DAYS = WeakKeyDictionary()  # by connection of psycopg
CALLED = WeakValueDictionary()  # statements by what is executed in their place


class Prepared:
    """sql, params: as Django has them, with Keys among the params."""

    def __init__(self, sql, params):
        self.sql, self.params = sql, params
        self.keys = [param.name for param in params if isinstance(param, Key)]
        self.name = f"kept_{next(NUMBERS)}"
        self.call = f"EXECUTE {self.name}"
        if self.keys:
            self.call += f" ({', '.join(['%s'] * len(self.keys))})"
        CALLED[self.call] = self

    def fetch(self, connection, keys):
        """The rows, of these keys by name."""
        with connection.cursor() as cursor:
            if connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
                params = (keys[param.name] if isinstance(param, Key) else param for param in self.params)
                cursor.execute(self.sql, tuple(params))
            else:
                with connection.wrap_database_errors:  # for those who know an outage by it
                    self.prepare(connection.connection)
                cursor.name = self.name  # pghistory says its context before no statement of a named cursor
                try:
                    cursor.execute(self.call, [as_given(keys[name]) for name in self.keys])
                except (NotSupportedError, OperationalError, ProgrammingError):
                    # It may be gone, or give other columns than when it was planned: all is prepared anew next time.
                    DAYS.pop(connection.connection, None)
                    raise
            return cursor.fetchall()

    def prepare(self, connection):
        """Once in each connection; no query of the page, as it reads nothing."""
        today = datetime.date.today()
        known = DAYS.get(connection)
        if known is None or known.day != today:
            known = DAYS[connection] = Day(today)
            connection.execute("DEALLOCATE ALL")  # a pooler may hand on one in which others have prepared
        if self.name not in known.names:
            connection.execute(f"PREPARE {self.name} AS {self.text(connection)}".encode())
            known.names.add(self.name)

    def text(self, connection):
        """The statement with what is known already written out, and places for the keys."""
        cursor, params, places = connection.cursor(), iter(self.params), count(1)

        def written(place):
            if place[0] == "%%":
                return "%"
            param = next(params)
            return f"${next(places)}" if isinstance(param, Key) else cursor.mogrify("%s", [param])

        return PLACES.sub(written, self.sql)


def as_given(key):
    """A key as psycopg takes it quickly: a list of numbers as text, for else it looks at each of them."""
    if isinstance(key, list) and all(type(one) is int for one in key):
        return f"{{{','.join(map(str, key))}}}"
    return key


def spelled_out(sql):
    """The SQL of a statement that is called by its name; any other stays as it is."""
    called = CALLED.get(sql)  # another thread may give it up meanwhile
    return called.sql if called else sql
