"""How a record of the log is written: as a line of JSON for machines, or as a readable line.

The standard library with this formatter, and no package: python-json-logger would save the ten lines below, and
django-structlog brings structlog and django-ipware for what one middleware does here.
"""

import contextvars
import json
import logging
from datetime import datetime

# The number of the request that this thread works on; empty outside of requests.
request_number = contextvars.ContextVar("request_number", default="")


def when(record):
    return datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds")


def number_of(record):
    # Django speaks of a failed answer when the request is over, and then has it with what it says.
    return request_number.get() or getattr(getattr(record, "request", None), "number", "")


class JsonFormatter(logging.Formatter):
    """One line whatever happens: a traceback too stands in it. What a record has as `facts` become keys."""

    def format(self, record):
        line = {
            "time": when(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request": number_of(record) or None,
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        if record.stack_info:
            line["stack"] = self.formatStack(record.stack_info)
        return json.dumps(line, ensure_ascii=False, default=str)


class LineFormatter(logging.Formatter):
    def __init__(self):
        super().__init__("%(when)s %(levelname)s %(name)s%(number)s: %(message)s")

    def format(self, record):
        number = number_of(record)
        record.when, record.number = when(record), f" [{number}]" if number else ""
        return super().format(record)
