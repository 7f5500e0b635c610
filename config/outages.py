"""What people get while the record cannot be reached: one more try where they only read, else a calm page."""

import logging
import sys
import time

from django.core.management.base import CommandError
from django.db import connections
from django.http import HttpResponse
from django.template.loader import get_template
from psycopg_pool import PoolTimeout

from blocs.outages import is_outage
from config.log_lines import request_number

PAUSE = 1  # second: a server whose process was killed is back within it
RETRY_AFTER = 10  # seconds

logger = logging.getLogger(__name__)


class Unreachable(HttpResponse):
    """The page that says so. It is made without the database, the session and the user."""

    status_code = 503

    def __init__(self, request, error):
        # The pool of connections has tried for some seconds itself.
        self.may_pass = not isinstance(error.__cause__, PoolTimeout)
        is_sent = request.method not in ("GET", "HEAD")
        context = {"is_sent": is_sent, "request_number": request_number.get()}
        super().__init__(get_template("503.html").render(context))
        self["Retry-After"] = RETRY_AFTER
        self["Cache-Control"] = "no-store"


def is_unreachable(error):
    # The embedded server that does not start says why by a CommandError.
    return isinstance(error, CommandError) or is_outage(error)


def reading_is_tried_again(get_response):
    """Read once more over a new connection what could not be read.

    What was sent is never sent on by itself: whether it was taken nobody knows then. Who sends it again is taken once.
    """

    def middleware(request):
        response = get_response(request)
        may_pass = isinstance(response, Unreachable) and response.may_pass
        if may_pass and request.method in ("GET", "HEAD"):
            logger.warning("Read once more over a new connection")
            time.sleep(PAUSE)
            for connection in connections.all(initialized_only=True):
                connection.close_if_unusable_or_obsolete()
            response = get_response(request)
        return response

    return middleware


def answer_to_outage(request):
    """The calm page, where the exception that is being handled is an outage; else None."""
    error = sys.exc_info()[1]
    return Unreachable(request, error) if is_unreachable(error) else None
