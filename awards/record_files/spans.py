"""Spans of time as record files state them, and as the database holds them."""

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from blocs.date_ranges import A_DAY
from blocs.partial_dates import PartialDate


def span(node):
    """The range from “from” to “until”, inclusive, each read as widely as it can be; an end not stated is open."""
    first = end(node, "from", PartialDate.first_day)
    last = end(node, "until", PartialDate.last_day)
    if first and last and last < first:
        raise node.problem(_("The last day lies before the first. Check the two dates."))
    return DateRange(first, last and last + A_DAY)


def end(node, name, full_date):
    if node.get(name) is None:
        return None
    day = full_date(PartialDate.parse(node.get(name)))
    if day is None:
        raise node[name].problem(_("Give the year too."))
    return day


def finer(one, other):
    """Of two dates that can be the same day, the one that says more; None where they cannot."""
    if one is None or other is None:
        return one or other
    short, long = sorted([one, other], key=lambda date: len(date.stored()))
    return long if long.stored().startswith(short.stored()) else None
