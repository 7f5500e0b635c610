"""Summaries read from a replica, where DATABASE_REPLICA_URL names one; all else stays with the primary.

A reader sees what they have written themselves: before the replica has it, and while it is far behind or away, the
primary answers them too.
"""

import time
from contextvars import ContextVar

from django.db import InterfaceError, OperationalError, connections

REPLICA = "replica"
OURS = {"blocs", "campaigns", "awards"}
SUMMARIES = ("summary", "bloc-summary", "bloc-report", "official-form")
# Whether the request may read from the replica; set for the time of its view.
_elsewhere = ContextVar("reads_from_the_replica", default=False)
PAUSE = 30  # seconds in which a replica that was away is left alone
# Far behind is a replica that gets nothing, or has not caught up with what it got a minute ago.
HAS_IT = """
SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn
    AND EXISTS (SELECT FROM pg_stat_wal_receiver)
    AND (
        pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn()
        OR pg_last_xact_replay_timestamp() > clock_timestamp() - interval '1 minute'
    )
"""
WRITTEN = "written_up_to"


class Router:
    """Sends reading there, but for who signs in: that is asked for anew each time."""

    def db_for_read(self, model, **hints):
        is_ours = model._meta.app_label in OURS and model._meta.model_name != "user"
        return REPLICA if _elsewhere.get() and is_ours else None

    def db_for_write(self, model, **hints):
        return "default"

    def allow_relation(self, one, other, **hints):
        return True

    def allow_migrate(self, db, app_label, **hints):
        return None if db == "default" else False


class Away:
    """Until when nobody tries the replica of this process."""

    until = 0.0

    @classmethod
    def for_a_while(cls):
        cls.until = time.monotonic() + PAUSE


def summaries_are_read_elsewhere(get_response):
    def middleware(request):
        token = _elsewhere.set(False)
        try:
            response = get_response(request)
        finally:
            _elsewhere.reset(token)
        if request.method not in ("GET", "HEAD") and request.user.is_authenticated:
            request.session[WRITTEN] = position()
        return response

    def look(request, view, args, kwargs):
        if request.method in ("GET", "HEAD") and is_summary(request) and replica_has_all_of(request):
            request.reads_elsewhere = True
            _elsewhere.set(True)

    def answer_here(request, error):
        """The same view over the primary, where the replica went away, or gave up the query, meanwhile."""
        if not _elsewhere.get() or not isinstance(error, OperationalError | InterfaceError):
            return None
        Away.for_a_while()
        request.reads_elsewhere = False
        _elsewhere.set(False)
        match = request.resolver_match
        return match.func(request, *match.args, **match.kwargs)

    middleware.process_view = look
    middleware.process_exception = answer_here
    return middleware


def is_summary(request):
    return request.resolver_match.app_name == "awards" and request.resolver_match.url_name.startswith(
        SUMMARIES
    )


def replica_has_all_of(request):
    """Whether the replica answers and has all that the reader has written."""
    if not request.user.is_authenticated or time.monotonic() < Away.until:
        return False
    try:
        with connections[REPLICA].cursor() as cursor:
            cursor.execute(HAS_IT, [request.session.get(WRITTEN, "0/0")])
            return cursor.fetchone()[0] is True
    except (OperationalError, InterfaceError):
        Away.for_a_while()
        return False


def position():
    """Up to where the primary has written by now."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_insert_lsn()::text")
        return cursor.fetchone()[0]
