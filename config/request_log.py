"""One line of the log for each request, and a warning for each statement that takes long."""

import contextlib
import logging
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from django.conf import settings
from django.db import connections
from django.http import FileResponse
from django.utils.encoding import escape_uri_path
from django.utils.functional import SimpleLazyObject

from blocs.prepared import spelled_out
from config.log_lines import request_number

WELL_FORMED = re.compile(r"[A-Za-z0-9-]{1,64}")
# A monitor asks every few seconds, and says itself what it hears.
UNLOGGED = {"/healthz", "/readyz"}
LONGEST_SQL = 10_000

logger = logging.getLogger(__name__)


def requests_are_logged(get_response):
    """Number the request, measure it and its statements, and say so in one line.

    The outermost middleware, so that nothing of a request goes on before or behind it.
    """

    def middleware(request):
        request.number = number_for(request)
        statements, begun = Statements(), perf_counter()

        def log_it():
            if not is_noise(request):
                log(request, response, statements, perf_counter() - begun)

        with measured(request, statements):
            response = get_response(request)
            response.headers["X-Request-ID"] = request.number
            if not response.streaming or isinstance(response, FileResponse):
                log_it()
                return response
        response.streaming_content = AskingWhileSent(request, response.streaming_content, statements, log_it)
        return response

    return middleware


@contextlib.contextmanager
def measured(request, statements):
    """What is done and logged in it is of the request."""
    token = request_number.set(request.number)
    try:
        with contextlib.ExitStack() as stack:
            for connection in connections.all():
                stack.enter_context(connection.execute_wrapper(statements))
            yield
    finally:
        request_number.reset(token)


class Statements:
    """Counts and times the statements of a request, as a wrapper around their execution.

    It adds 0.003 ms to each, which take 0.1 ms and more; all that is done here adds 0.2 ms to a request.
    """

    def __init__(self):
        self.count, self.seconds = 0, 0.0

    def __call__(self, execute, sql, params, many, context):
        begun = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            took = perf_counter() - begun
            self.count += 1
            self.seconds += took
            if took * 1000 >= settings.SLOW_QUERY_MS:
                warn_of(sql, took)


@dataclass
class AskingWhileSent:
    """Content of an answer that asks for its rows while it is sent: measured with its request, and logged once it ends."""

    request: object
    content: object
    statements: Statements
    log_it: Callable

    def __iter__(self):
        with measured(self.request, self.statements):
            yield from self.content

    def close(self):
        with measured(self.request, self.statements):
            self.log_it()


def number_for(request):
    """The proxy's number where the app believes one and it can be nothing but a number, else a new one."""
    given = request.headers.get("X-Request-ID", "") if settings.BEHIND_PROXY else ""
    # Short enough to be read out on the telephone.
    return given if WELL_FORMED.fullmatch(given) else secrets.token_hex(6)


def is_noise(request):
    return request.path_info in UNLOGGED or request.path.startswith(settings.STATIC_URL)


def log(request, response, statements, seconds):
    facts = {
        "method": request.method,
        # Without the query: it may hold names.
        "path": escape_uri_path(request.path),
        "status": response.status_code,
        "duration_ms": round(seconds * 1000, 1),
        "user": key_of_user(request),
        "queries": statements.count,
        "sql_ms": round(statements.seconds * 1000, 1),
    }
    if admin := getattr(request, "acting_admin", None):
        facts["acting_admin"] = admin.pk
    if token := getattr(request, "access_token", None):
        facts["access_token"] = token.pk
    if getattr(request, "reads_elsewhere", False):
        facts["replica"] = True
    sentence = (
        "%(method)s %(path)s %(status)s in %(duration_ms)s ms; "
        "user %(user)s; %(queries)s queries in %(sql_ms)s ms"
    )
    logger.info(sentence, facts, extra={"facts": facts})


def key_of_user(request):
    """Of the user whom the request has asked for; to ask for one here would cost a query."""
    user = request.__dict__.get("user")
    if isinstance(user, SimpleLazyObject):
        user = getattr(request, "_cached_user", None)
    return getattr(user, "pk", None)


def warn_of(sql, seconds):
    """Name a slow statement by its SQL, which holds places in the place of values."""
    facts = {
        "duration_ms": round(seconds * 1000, 1),
        "sql": " ".join(str(spelled_out(sql)).split())[:LONGEST_SQL],
    }
    logger.warning("Slow query, %(duration_ms)s ms: %(sql)s", facts, extra={"facts": facts})
