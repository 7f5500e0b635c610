"""Makes the country stage by stage, each in one transaction that also notes down that it is done."""

import time
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction
from psycopg import sql

from .stages import MADE, STAGES
from .words import WORDS

BLOCS = 5000  # at scale 1
FOLDER = Path(__file__).parent / "sql"
NOTES = """
CREATE SCHEMA IF NOT EXISTS national_data;
CREATE TABLE IF NOT EXISTS national_data.run (seed bigint NOT NULL, blocs bigint NOT NULL);
CREATE TABLE IF NOT EXISTS national_data.stage (name text PRIMARY KEY, rows bigint NOT NULL, seconds numeric NOT NULL);
"""


class CannotMake(Exception):
    """Says in a sentence why this database is not filled."""


@dataclass
class Done:
    name: str
    rows: int
    seconds: float
    was_there: bool = False


def make_country(*, seed, scale):
    """Make what is not there yet; yields each stage once it is in the database. Raises CannotMake."""
    blocs = max(2, round(BLOCS * scale))
    with transaction.atomic(), connection.cursor() as cursor:
        _begin(cursor, seed, blocs)
    for stage in STAGES:
        yield _as_noted(stage) or _make(stage)
    with connection.cursor() as cursor:
        # VACUUM runs in no transaction.
        command = "ANALYZE" if connection.in_atomic_block else "VACUUM (ANALYZE)"
        cursor.execute(f"{command} {', '.join(connection.introspection.table_names(cursor))}")


def _begin(cursor, seed, blocs):
    begun = _run_on_record(cursor)
    if begun is None:
        _refuse_rows_of_others(cursor, "TRUE")
        cursor.execute(NOTES)
        cursor.execute("INSERT INTO national_data.run VALUES (%s, %s)", [seed, blocs])
    elif begun != (seed, blocs):
        raise CannotMake(
            f"A country of {begun[1]:,} blocs with the seed {begun[0]} was begun in this database. "
            f"Go on with --seed {begun[0]} --scale {begun[1] / BLOCS:g}, or take an empty database for another one."
        )
    else:
        _refuse_rows_of_others(cursor, f"NOT id BETWEEN 1 AND {blocs}", tables=["blocs_bloc"])
    _define_functions(cursor, seed, blocs)


def _run_on_record(cursor):
    cursor.execute("SELECT to_regclass('national_data.run') IS NOT NULL")
    if not cursor.fetchone()[0]:
        return None
    cursor.execute("SELECT seed, blocs FROM national_data.run")
    return cursor.fetchone()


def _refuse_rows_of_others(cursor, condition, tables=MADE):
    for table in tables:
        cursor.execute(f"SELECT count(*) FROM {table} WHERE {condition}")
        if rows := cursor.fetchone()[0]:
            raise CannotMake(
                f"This database holds records that were not made up ({rows:,} rows in {table}). Made-up ones are never "
                "put among them: point EMBEDDED_DATA_DIR or DATABASE_URL at an empty database, and migrate it."
            )


def _define_functions(cursor, seed, blocs):
    _look_into_the_schema(cursor)
    for name, words in WORDS.items():
        text = sql.SQL(
            "CREATE OR REPLACE FUNCTION national_data.{}() RETURNS text[] LANGUAGE sql IMMUTABLE RETURN {}::text[]"
        )
        cursor.execute(text.format(sql.Identifier(name), sql.Literal(words)))
    numbers = {"seed": sql.Literal(seed), "blocs": sql.Literal(blocs)}
    cursor.execute(sql.SQL((FOLDER / "functions.sql").read_text()).format(**numbers))
    cursor.execute((FOLDER / "plan.sql").read_text())


def _look_into_the_schema(cursor):
    path = "current_setting('search_path') || ', national_data'"
    cursor.execute(f"SELECT set_config('search_path', {path}, true)")


def _as_noted(stage):
    with connection.cursor() as cursor:
        cursor.execute("SELECT rows, seconds FROM national_data.stage WHERE name = %s", [stage.name])
        row = cursor.fetchone()
    return Done(stage.name, row[0], float(row[1]), was_there=True) if row else None


@transaction.atomic
def _make(stage):
    begun = time.monotonic()
    with connection.cursor() as cursor:
        _look_into_the_schema(cursor)
        cursor.execute(
            "SET LOCAL work_mem = '256MB'; SET LOCAL jit = off; SET LOCAL synchronous_commit = off"
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _triggers(cursor, "DISABLE", stage.tables)
        rows = _run(cursor, (FOLDER / f"{stage.name}.sql").read_text())
        _triggers(cursor, "ENABLE", stage.tables)
        for table in stage.tables:
            _number_on(cursor, table)
            # The next stages join these tables.
            cursor.execute(f"ANALYZE {table}")
        done = Done(stage.name, rows, time.monotonic() - begun)
        note = "INSERT INTO national_data.stage VALUES (%s, %s, %s)"
        cursor.execute(note, [done.name, done.rows, round(done.seconds, 2)])
    return done


def _triggers(cursor, act, tables):
    """USER leaves the triggers alone that check foreign keys."""
    for table in tables:
        cursor.execute(f"ALTER TABLE {table} {act} TRIGGER USER")


def _run(cursor, statements):
    """Run the statements of a stage; returns how many rows the last INSERTs of each put into tables."""
    before = _inserted(cursor)
    cursor.execute(statements)
    return _inserted(cursor) - before


def _inserted(cursor):
    cursor.execute(
        "SELECT coalesce(sum(n_tup_ins), 0) FROM pg_stat_xact_user_tables WHERE relname = ANY(%s)", [MADE]
    )
    return int(cursor.fetchone()[0])


def _number_on(cursor, table):
    """What people enter later gets the numbers after the made-up ones."""
    last = f"SELECT max(id) FROM {table}"
    cursor.execute(
        f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), ({last})) WHERE ({last}) IS NOT NULL"
    )
