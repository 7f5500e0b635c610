import datetime

import pghistory
import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import F, Value
from django.test.utils import CaptureQueriesContext

from blocs import prepared
from blocs.kept import Kept
from blocs.models import Unit
from blocs.prepared import Key, Prepared

from ..factories import AdminFactory, UnitFactory

pytestmark = pytest.mark.django_db


def planned():
    """The names of what is prepared in this connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_prepared_statements")
        return {name for (name,) in cursor.fetchall()}


def units_with(**values):
    return Kept(lambda user, of: Unit.objects.with_keys(of).annotate(**values).order_by("pk"))


def test_a_statement_is_planned_once_in_a_connection(django_assert_num_queries):
    statement, key = Prepared("SELECT %s + %s", [1, Key("more")]), {"more": 2}
    with django_assert_num_queries(3):
        assert [statement.fetch(connection, key) for _ in range(3)] == [[(3,)]] * 3
    assert statement.name in planned()


def test_nothing_is_said_to_the_history_before_what_is_only_read():
    statement = Prepared("SELECT 1", [])
    with pghistory.context(reason="because"), CaptureQueriesContext(connection) as asked:
        assert statement.fetch(connection, {}) == [(1,)]
    assert [query["sql"] for query in asked] == [f"EXECUTE {statement.name}"]


def test_answers_stay_the_same_once_the_plan_is_for_any_key():
    named, admin, units = units_with(), AdminFactory(), UnitFactory.create_batch(3)
    for unit in units * 3:
        assert named.rows(admin, of=[unit.pk]) == [unit]
    assert named.rows(admin, of=[unit.pk for unit in units]) == units


@pytest.mark.parametrize("text", ["100 % of it", "50%s", "%(key)s", "it's", "$1", "ộ \\ “"])
def test_texts_of_a_statement_stay_as_they_are(text):
    [unit] = units_with(said=Value(text)).rows(AdminFactory(), of=[UnitFactory().pk])
    assert unit.said == text


def test_a_remainder_is_reckoned():
    [unit] = units_with(odd=F("pk") % 2).rows(AdminFactory(), of=[UnitFactory(pk=7).pk])
    assert unit.odd == 1


def test_what_was_for_another_day_is_given_up(monkeypatch):
    statement = Prepared("SELECT 1", [])
    statement.fetch(connection, {})
    later = Prepared("SELECT 2", [])
    day = datetime.date.today() + datetime.timedelta(days=1)
    monkeypatch.setattr(
        prepared, "datetime", type("Tomorrow", (), {"date": type("Date", (), {"today": lambda: day})})
    )
    assert later.fetch(connection, {}) == [(2,)]
    assert planned() == {later.name}
    assert statement.fetch(connection, {}) == [(1,)]


def test_what_cannot_be_planned_is_an_error_of_the_database_as_any_other():
    with pytest.raises(DatabaseError, match="nowhere"), transaction.atomic():
        Prepared("SELECT FROM nowhere", []).fetch(connection, {})


def spoiled_by(*statements):
    """What a statement over a table reads after these."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE read_often AS SELECT 1 AS a")
        reading = Prepared("SELECT * FROM read_often", [])
        reading.fetch(connection, {})
        for statement in statements:
            cursor.execute(statement)
    with pytest.raises(DatabaseError), transaction.atomic():
        reading.fetch(connection, {})
    return reading.fetch(connection, {})


def test_statement_over_a_table_that_was_changed_is_planned_anew():
    assert spoiled_by("ALTER TABLE read_often ADD b int") == [(1, None)]


def test_statement_that_is_gone_is_planned_anew():
    assert spoiled_by("DEALLOCATE ALL") == [(1,)]


def test_nothing_is_prepared_behind_a_pooler(monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    statement = Prepared("SELECT %s, '%%'", [Key("key")])
    assert statement.fetch(connection, {"key": 5}) == [(5, "%")]
    assert statement.name not in planned()


def test_a_statement_is_prepared_again_in_another_connection():
    statement = Prepared("SELECT 1", [])
    statement.fetch(connection, {})
    other = connection.copy()
    try:
        assert statement.fetch(other, {}) == [(1,)]
    finally:
        other.close()
