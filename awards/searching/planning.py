"""How the database is to go about a search."""

from contextlib import contextmanager

from django.db import connection, transaction

# A query of many words costs its index far less than the planner thinks, and all of a search less than the start of
# the workers that would share it.
BY_INDEXES = (
    "SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL jit = off"
)


@contextmanager
def by_indexes():
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(BY_INDEXES)
        yield
