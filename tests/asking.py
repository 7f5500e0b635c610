"""One request of a test that leaves nothing behind, and what it wrote."""

from copy import deepcopy

from django.db import connection, transaction

# What the transaction has written so far, also what was taken back since; the view of it takes twice as long.
WRITTEN = """
    SELECT relname, rows FROM (
        SELECT relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
            + pg_stat_get_xact_tuples_deleted(oid) AS rows
        FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    ) tables WHERE rows > 0
"""


def ask(client, url, *, method="GET", data="", content_type="application/x-www-form-urlencoded", **environ):
    """The answer; what the request changed is undone, in the database and in the client (it may have logged out)."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        response = client.generic(method, url, data, content_type, **environ)
        transaction.set_rollback(True)
    client.cookies = cookies
    return response


def rows_written():
    """How many rows of each table were written in this transaction, by the name of the table."""
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return dict(cursor.fetchall())
