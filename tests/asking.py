"""One request of a test that leaves nothing behind, and what it wrote."""

from copy import deepcopy

from django.db import connection, transaction

# Counts the rows that the transaction has written so far, also those that were taken back since.
WRITTEN = """
    SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables
    WHERE n_tup_ins + n_tup_upd + n_tup_del > 0
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
