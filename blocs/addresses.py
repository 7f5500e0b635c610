"""Addresses of the pages of records, of which a list has hundreds."""

from contextvars import ContextVar
from functools import cache
from urllib.parse import quote

from django.urls import get_script_prefix, reverse

# With what all addresses of this request begin: to ask Django each time takes as long as all the rest.
PREFIX = ContextVar("prefix", default=None)
STAND_IN = "0123456789"  # for a key or a code


def address_of(name, *keys):
    """As reverse() has it, which looks through the patterns at each call; here they are looked through once."""
    address, *pieces = around_keys(name, len(keys), PREFIX.get() or get_script_prefix())
    for key, piece in zip(keys, pieces, strict=True):
        address += (quote(key) if isinstance(key, str) else str(key)) + piece
    return address


@cache
def around_keys(name, count, script_prefix):
    """What stands before, between and after the keys."""
    return reverse(name, args=[STAND_IN] * count).split(STAND_IN)


def prefix_is_known(get_response):
    """Finds the beginning of all addresses once in a request."""

    def middleware(request):
        before = PREFIX.set(get_script_prefix())
        try:
            return get_response(request)
        finally:
            PREFIX.reset(before)

    return middleware
