"""What each kind of page costs over a country, beside what others take for the same.

EMBEDDED_DATA_DIR=FOLDER python -m tests.measure_country --user NAME prints, over a database that is there already, for
lists, the home page, the register and single records: of the app, milliseconds of CPU for an answer, the median wait
alone and with eight asking at once, then the CPU, queries and bytes. Beside it stands the CPU of five others:

tuned: a view made by hand of the same page, its SQL and its template written down (tests/country_floors/). Before it
    is measured, it is compared with the page: it shows the same texts, links and fields, or nothing is measured.
rows: a view of the same rows without all else that the page says, in the frame of a page.
bare: the same rows through psycopg into a plain string.
stock: Django's admin as it comes, of the same list or record (tests/country_floors/stock_admin.py).
own: the app's admin, which shows other columns and is lighter made.

Last come the CPU of the app as a multiple of that of tuned, and that of stock as a multiple of the app's. NAME is an
account that may see all.

--json FILE keeps all figures, with how long one waits for the others too. To see what grows, measure a
hundredth of the country so, and the whole of it with --against FILE.
"""

import argparse
import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

import django

RUNS = 15
SEED = 7
AT_ONCE = 8
WHICH = {"a unit": 40}  # which record of a kind, where that is another than of the others
OTHERS = ["tuned", "rows", "bare", "stock", "own"]
HEADS = ["CPU", "alone", "8 once", "its CPU", "queries", "bytes", *OTHERS, "of tuned", "stock's"]


@dataclass
class Kind:
    """A kind of page: its address, that of the admin of the same after its beginning, the number of the record."""

    label: str
    address: str
    of_admin: str
    parameters: list


def kinds():
    from .country_floors.pages import RECORDS, addresses

    records = {
        label: one_of(model.replace("/", "."), WHICH.get(label, 20)) for label, model in RECORDS.items()
    }
    keys = {label: [record.pk] for label, record in records.items()}
    keys["a search"] = keys["a unit"]
    return [Kind(label, *both, parameters=keys.get(label)) for label, both in addresses(records).items()]


def one_of(model, place):
    """The record at a place among all of its kind, or the last one."""
    from django.apps import apps

    rows = apps.get_model(model).objects.order_by("pk")
    return rows[min(place, rows.count() - 1)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--user", required=True)
    arguments.add_argument("--runs", type=int, default=RUNS)
    arguments.add_argument("--json", type=Path)
    arguments.add_argument("--against", type=Path)
    asked = arguments.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("SECOND_FACTOR_FOR", "nobody")
    django.setup()
    figures = measure_all(asked.user, asked.runs)
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=1))
    if asked.against:
        earlier = json.loads(asked.against.read_text())
        for label, found in figures.items():
            print(f"{label:14} CPU {100 * (found['cpu'] / earlier[label]['cpu'] - 1):+6.1f} %")


def measure_all(name, runs):
    import logging

    from django.conf import settings

    from awards.benchmarking.asking import sign_in
    from blocs.models import User

    logging.disable(logging.WARNING)
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    cookie = sign_in(User.objects.get(username=name))
    print(f"{'':12}", *(f"{head:>8}" for head in HEADS))
    figures = {}
    for kind in kinds():
        figures[kind.label] = found = measure(kind, cookie, runs)
        print(f"{kind.label:12}", *(f"{said:>8}" for said in in_words(found)), flush=True)
    return figures


def in_words(found):
    """The figures of a page in the order of HEADS."""
    times = (f"{found[name]:.1f}" for name in ("cpu", "alone", "at_once", "cpu_at_once"))
    others = (f"{found[name]:.1f}" for name in OTHERS)
    ratios = f"{found['cpu'] / found['tuned']:.2f}", f"{found['stock'] / found['cpu']:.1f}"
    return *times, found["queries"], found["bytes"], *others, *ratios


def measure(kind, cookie, runs):
    from django.urls import path

    from awards.benchmarking.asking import application, environ, send

    from .country_floors import pages, rows
    from .country_floors.showing import check_same

    serve = application([*pages.PATTERNS, path("rows/", rows.view_of(kind.label, kind.parameters))])
    ways = {
        "page": kind.address,
        "tuned": pages.BY_HAND + kind.address,
        "rows": "/rows/",
        "stock": pages.STOCK + kind.of_admin,
        "own": "/admin" + kind.of_admin,
    }

    def ask(address):
        return send(serve, environ(address, cookie))

    first = {way: ask(address) for way, address in ways.items()}
    check_same(kind.label, first["page"].content, first["tuned"].content)
    found = {way: [] for way in (*ways, "bare")}
    # By turns, so that a busy moment falls on all; and each after any other one: who comes next finds in the caches of the
    # processor what both have in common, which is most of it.
    chance = Random(SEED)
    for _run in range(runs):
        for way in chance.sample(list(ways), len(ways)):
            found[way].append(ask(ways[way]))
        found["bare"].append(rows.bare(kind.label, kind.parameters))
    wait, cpu_at_once = at_once(lambda: ask(kind.address), runs)
    return {
        "cpu": cpu(found["page"]),
        "alone": alone(found["page"]),
        "alone_of_others": {way: alone(found[way]) for way in ways if way != "page"},
        "at_once": wait,
        "cpu_at_once": cpu_at_once,
        "queries": first["page"].queries,
        "bytes": first["page"].sent,
        **{way: cpu(found[way]) for way in ways if way != "page"},
        "bare": 1000 * median(found["bare"]),
    }


def cpu(answers):
    return 1000 * median(answer.cpu_seconds for answer in answers)


def alone(answers):
    return 1000 * median(answer.seconds for answer in answers)


def at_once(ask, runs):
    """The median wait, and the CPU of an answer, in milliseconds, where eight ask again and again."""
    with ThreadPoolExecutor(AT_ONCE) as people:
        list(people.map(lambda _one: ask(), range(AT_ONCE)))  # each with a connection of its own from now on
        begun = time.process_time()
        waits = list(people.map(lambda _turn: ask().seconds, range(AT_ONCE * runs)))
        busy = time.process_time() - begun
    return 1000 * median(waits), 1000 * busy / len(waits)


if __name__ == "__main__":
    main()
