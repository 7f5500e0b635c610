"""Rows of tables, out of PostgreSQL and into it again, one at a time through little memory."""

from django.db import connection
from psycopg import sql

# Sessions are begun anew, and what was sent in them is over; sums and what blocs name are read from the rows anew; touched
# rows are there only within a transaction.
LEFT_OUT = {
    "awards_sentform",
    "django_session",
    "kept_awards",
    "kept_awards_of_years",
    "kept_bloc_years",
    "kept_named",
    "kept_years",
    "shared_cache",
    "touched_rows",
    "touched_transaction",
    "usersessions_usersession",
}
AT_A_TIME = 1 << 18


def present(cursor):
    cursor.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'"
        " ORDER BY relname"
    )
    return [name for (name,) in cursor.fetchall()]


def columns_of(table, cursor):
    """Without the generated ones, which the database makes itself."""
    cursor.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = quote_ident(%s)::regclass"
        " AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum",
        [table],
    )
    return [name for (name,) in cursor.fetchall()]


def next_numbers(table, cursor):
    """What each counting column gives next: a number once given is not given again, for history speaks of it."""
    numbers = {}
    for column, sequence in _sequences(table, cursor):
        cursor.execute(f"SELECT last_value + is_called::int FROM {sequence}")
        (numbers[column],) = cursor.fetchone()
    return numbers


def set_next_numbers(table, numbers, cursor):
    for column, sequence in _sequences(table, cursor):
        # setval() would stay even if all else is taken back.
        cursor.execute(f"ALTER SEQUENCE {sequence} RESTART WITH {int(numbers[column])}")


def _sequences(table, cursor):
    cursor.execute(
        "SELECT attname, sequence FROM pg_attribute, pg_get_serial_sequence(quote_ident(%s), attname) sequence"
        " WHERE attrelid = quote_ident(%s)::regclass AND attnum > 0 AND NOT attisdropped"
        " AND sequence IS NOT NULL",
        [table, table],
    )
    return cursor.fetchall()


def copy_out(table, columns, file, cursor):
    """Write the rows as CSV, which tells NULL from an empty word; returns their number."""
    block = bytearray()
    with cursor.copy(_copy("COPY {} ({}) TO STDOUT (FORMAT csv, HEADER)", table, columns)) as rows:
        for row in rows:
            block += row
            if len(block) > AT_A_TIME:
                file.write(block)
                block.clear()
    file.write(block)
    return cursor.rowcount


def copy_in(table, columns, file, cursor):
    with cursor.copy(_copy("COPY {} ({}) FROM STDIN (FORMAT csv, HEADER MATCH)", table, columns)) as rows:
        while block := file.read(AT_A_TIME):
            rows.write(block)
    return cursor.rowcount


def _copy(command, table, columns):
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL(command).format(sql.Identifier(table), names)


def ignore_rules(tables, cursor):
    """Switch off triggers and take foreign keys away; returns the commands that bring them back.

    The owner of the tables may do this, while session_replication_role takes a superuser. Foreign keys that come
    back are checked all at once, in a fraction of the time that row by row takes.
    """
    cursor.execute(
        "SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),"
        " format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))"
        " FROM pg_constraint WHERE contype = 'f' AND conparentid = 0"
        " AND conrelid::regclass = ANY (SELECT quote_ident(name)::regclass FROM unnest(%s::text[]) name) ORDER BY 1",
        [tables],
    )
    foreign_keys = cursor.fetchall()
    triggers = [f"ALTER TABLE {connection.ops.quote_name(table)} {{}} TRIGGER USER" for table in tables]
    for command in [
        *(trigger.format("DISABLE") for trigger in triggers),
        *(drop for drop, _ in foreign_keys),
    ]:
        cursor.execute(command)
    return [*(add for _, add in foreign_keys), *(trigger.format("ENABLE") for trigger in triggers)]


def empty(tables, cursor):
    cursor.execute(f"TRUNCATE {_listed(tables)}")


def analyze(tables, cursor):
    """Without names it would take the tables that all databases of the server share, and wait for their work."""
    cursor.execute(f"ANALYZE {_listed(tables)}")


def _listed(tables):
    return ", ".join(map(connection.ops.quote_name, tables))
