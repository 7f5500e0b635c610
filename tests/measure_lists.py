"""How long the lists of a country take to answer, asked in every way that their pages offer.

EMBEDDED_DATA_DIR=FOLDER python -m tests.measure_lists --user NAME [--user NAME …] asks, over a database that is there
already, each list for its first, its last and a deep page, sorted by each column both ways, with each choice of its
filters, and with words that very many, few and no rows have. It prints the milliseconds of the answers that took longer
than --above, the slowest first. An answer that takes longer is asked for once more, and the quicker one counts.

--list NAME asks only lists in whose name this stands. What takes longer than 20 seconds is given up.
"""

import argparse
import logging
import os
import time
from urllib.parse import unquote_plus, urlencode

import django
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import reverse

ABOVE = 300
GIVEN_UP = 20_000  # milliseconds
MOST_CHOICES = 12  # of a filter
WORDS = [
    *("thi đua", "khối thi đua", "bằng khen", "quyết định", "tổng kết", "tỉnh", "ubnd tỉnh", "nguyễn", "văn"),
    *("12/qđ", "2019", "nguyễn văn hùng", "thi đua sóc trăng", "bằng khen tổng kết", "zxq", "thi đua zxq"),
]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--user", action="append", required=True)
    arguments.add_argument("--list", default="")
    arguments.add_argument("--above", type=int, default=ABOVE)
    asked = arguments.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("SECOND_FACTOR_FOR", "nobody")
    django.setup()
    from django.conf import settings

    from config.saved_lists import LISTS

    logging.disable(logging.WARNING)
    setup_test_environment()  # so that an answer knows the form that it shows
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = {GIVEN_UP}")
    kinds = [kind for name, kind in LISTS.items() if asked.list in name]
    for name in asked.user:
        measure(name, kinds, asked.above)


def measure(name, kinds, above):
    from blocs.models import User

    user = User.objects.get(username=name)
    client = Client()
    client.force_login(user)
    times = {}
    for kind in kinds:
        if kind.is_for(user):
            for query in ways(client, kind):
                address = f"{reverse(kind.name)}?{urlencode(query)}"
                times[address] = shortest(client, address, above)
    slow = {address: taken for address, taken in times.items() if taken > above}
    print(f"{name}: {len(times)} pages, {len(slow)} above {above} ms")
    for address in sorted(slow, key=slow.get, reverse=True):
        print(f"{slow[address]:8.0f}  {unquote_plus(address)}", flush=True)


def shortest(client, address, above):
    taken = wait_for(client, address)
    return min(taken, wait_for(client, address)) if above < taken < GIVEN_UP else taken


def wait_for(client, address):
    """Milliseconds until a page is there."""
    begun = time.perf_counter()
    try:
        client.get(address)
    except DatabaseError:
        return GIVEN_UP
    return 1000 * (time.perf_counter() - begun)


def ways(client, kind):
    """The parameters of every address by which a list is asked."""
    context = client.get(reverse(kind.name)).context
    orders = [
        {"sort": f"{sign}{column.name}"}
        for column in kind.columns
        if column.sort is not None
        for sign in ("", "-")
    ]
    form = context["form"]
    fields = form.fields if form else {}
    words = [{"q": text} for text in WORDS] if "q" in fields else []
    filters = [query for name, field in fields.items() for query in choices_of(name, field)]
    yield from [{}, *filters, *words]
    for order in orders:
        yield from pages(client, kind, order)
    for asked in words:
        yield from ({**asked, **order} for order in orders)
    for asked in first_of_each(filters):
        yield {**asked, "before": "end"}
        yield from ({**asked, **order} for order in orders)


def pages(client, kind, order):
    yield order
    yield {**order, "before": "end"}
    listing = client.get(reverse(kind.name), order | {"before": "end"}).context["listing"]
    if getattr(listing.page, "has_earlier", False):
        yield {**order, "before": listing.place_of(listing.page.rows[0])}


def choices_of(name, field):
    """What can be asked of a filter: some of its choices, or of the objects that can be named."""
    if getattr(field, "is_text", False):
        codes = list(field.rows().order_by("pk").values_list("code", flat=True))
        chosen = [codes[0], codes[len(codes) // 2], codes[-1]]
    else:
        choices = [value for value, _label in getattr(field, "choices", ()) if value]
        chosen = choices[:: len(choices) // MOST_CHOICES + 1]
    return [{name: value} for value in chosen]


def first_of_each(filters):
    return {next(iter(query)): query for query in reversed(filters)}.values()


if __name__ == "__main__":
    main()
