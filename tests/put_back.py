"""After a test that commits, every table holds again what the migrations brought, and nothing else.

Django would empty all tables, which takes ten times as long, and leave the next test without what migrations brought.
"""

from django.db import connection, transaction


def keep_rows():
    """Copy the rows of all tables to a schema of their own; returns the SQL that puts them back."""
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA kept")
        filled = [table for table in tables if _is_filled(table, cursor)]
        for table in filled:
            cursor.execute(f"CREATE TABLE kept.{table} AS TABLE {table}")
        inserts = [_insert(table, cursor) for table in filled]
    return ";\n".join(
        [
            # No trigger is asked: some refuse to delete history, others would write it.
            "SET LOCAL session_replication_role = replica",
            # What another connection has not committed yet is waited for.
            f"LOCK TABLE {', '.join(tables)} IN SHARE ROW EXCLUSIVE MODE",
            *(f"DELETE FROM {table}" for table in tables),
            *inserts,
        ]
    )


def put_back(rows):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(rows)


def _is_filled(table, cursor):
    cursor.execute(f"SELECT EXISTS (SELECT FROM {table})")
    return cursor.fetchone()[0]


def _insert(table, cursor):
    cursor.execute(
        "SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute"
        " WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
        [table],
    )
    columns = cursor.fetchone()[0]
    return f"INSERT INTO {table} ({columns}) SELECT {columns} FROM kept.{table}"
