"""Addresses of the pages of records, of which a list has hundreds."""

from functools import cache
from urllib.parse import quote

from django.urls import get_script_prefix, reverse

STAND_IN = "0123456789"  # for a key or a code


def address_of(name, *keys):
    """As reverse() has it, which looks through the patterns at each call; here they are looked through once."""
    address, *pieces = around_keys(name, len(keys), get_script_prefix())
    for key, piece in zip(keys, pieces, strict=True):
        address += (quote(key) if isinstance(key, str) else str(key)) + piece
    return address


@cache
def around_keys(name, count, script_prefix):
    """What stands before, between and after the keys."""
    return reverse(name, args=[STAND_IN] * count).split(STAND_IN)
