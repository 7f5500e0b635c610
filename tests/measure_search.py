"""What a search costs over a country, for somebody who sees all of it and for stewards of one bloc and of many.

EMBEDDED_DATA_DIR=FOLDER python -m tests.measure_search --user NAME [--user NAME …] prints, over a database that is there
already, the median, the 95th and the 99th percentile of a whole answer in milliseconds, its bytes, and the slowest
searches. What is typed is drawn from what is on record there, and then written as people type: without accents, without
case, cut short, with a slip, with a year, a purpose or an award.
"""

import argparse
import os
import random
import statistics
import time

import django
from django.test import Client
from django.urls import reverse

SEARCHES = 300
SEED = 7


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--user", action="append", required=True)
    arguments.add_argument("--searches", type=int, default=SEARCHES)
    asked = arguments.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("SECOND_FACTOR_FOR", "nobody")
    django.setup()
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["testserver"]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    print(f"{'':16} {'median':>8} {'p95':>8} {'p99':>8} {'bytes':>8}")
    for name in asked.user:
        measure(name, typed(asked.searches))


def measure(name, searches):
    from blocs.models import User

    client = Client()
    client.force_login(User.objects.get(username=name))
    client.get(reverse("search"), {"q": searches[0]})
    times, sizes = [], []
    for text in searches:
        begun = time.perf_counter()
        response = client.get(reverse("search"), {"q": text})
        times.append((1000 * (time.perf_counter() - begun), text))
        sizes.append(len(response.content))
    cuts = statistics.quantiles([taken for taken, _text in times], n=100)
    print(f"{name:16} {cuts[49]:8.1f} {cuts[94]:8.1f} {cuts[98]:8.1f} {statistics.median(sizes):8.0f}")
    for taken, text in sorted(times, reverse=True)[:5]:
        print(f"{'':16} {taken:8.1f}  {text}")


def typed(number):
    """So many searches, the same at each run over the same database."""
    chance = random.Random(SEED)
    names = on_record(chance)
    return [as_typed(chance.choice(names), chance) for _ in range(number)]


def on_record(chance):
    """Names of units, blocs, people and papers, each kind as often as people look for it."""
    from blocs.models import Bloc, Document, Person, Unit

    names = []
    for model, column, share in (
        (Unit, "name", 8),
        (Bloc, "name", 4),
        (Person, "name", 5),
        (Document, "number", 3),
    ):
        last = model.objects.order_by("pk").last().pk
        for _ in range(20 * share):
            row = model.objects.filter(pk__gte=chance.randint(1, last)).order_by("pk").first()
            names.append((model.__name__, getattr(row, column) or "1/QĐ"))
    return names


def as_typed(name, chance):
    from blocs.text import folded

    kind, text = name
    if kind == "Document":
        return text.lower() if chance.random() < 0.5 else text
    if chance.random() < 0.7:
        text = folded(text)
    words = text.split()
    if len(words) > 4 and chance.random() < 0.5:
        words = words[: chance.randint(3, len(words) - 1)]
    if chance.random() < 0.1:
        place = chance.randrange(len(words))
        words[place] = words[place][:1] + words[place][2:]
    if kind != "Person" and chance.random() < 0.15:
        words.append(str(chance.randint(2006, 2025)))
    if kind == "Bloc" and chance.random() < 0.2:
        words.insert(0, "tổng kết")
    if kind == "Unit" and chance.random() < 0.1:
        words.insert(0, "bằng khen")
    return " ".join(words)


if __name__ == "__main__":
    main()
