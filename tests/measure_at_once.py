"""Let many people press the last button at the same moment, each to record a conference, over HTTP.

python -m tests.measure_at_once --people 200 prints what was recorded, doubled or lost, and how long people waited.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

from . import recording_over_http as people
from .serving import App, Visitor, leave_database, make_database, take_environment

AT_THE_KEYBOARD = 8  # who enter at the same time before; only the last button is pressed by all at once


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=200)
    options.add_argument("--blocs", type=int, default=4, help="of a bloc one recording goes on at a time")
    options.add_argument("--dump", help="of a migrated database, where there is one: saves migrating")
    asked = options.parse_args()
    # Not in a folder that other accounts cannot enter: root lets another one run PostgreSQL.
    folder = Path(tempfile.mkdtemp(prefix="at-once-"))
    folder.chmod(0o755)
    take_environment(folder)
    make_database(asked.dump)
    places, sessions = people.make_places(asked.blocs), people.make_sessions(asked.people)
    leave_database()
    app = App(folder)
    app.start()
    try:
        seconds, answers, wrong, whole = record_at_once(app, places, sessions)
    finally:
        app.end()
    faults = look(asked.people, answers) + wrong
    tell(asked, seconds, whole, faults)
    leave_database()
    shutil.rmtree(folder)
    sys.exit(bool(faults))


def record_at_once(app, places, sessions):
    """Seconds each waited, the addresses they were led to, other answers, and the seconds all took together."""
    visitors = [Visitor(app.port, session) for session in sessions]
    with ThreadPoolExecutor(AT_THE_KEYBOARD) as pool:
        ready = list(pool.map(lambda number: enter(visitors[number], places, number), range(len(visitors))))
    barrier = threading.Barrier(len(visitors))

    def press(number):
        barrier.wait()
        begun = time.perf_counter()
        led_to = people.record_conference(visitors[number], *ready[number])
        return time.perf_counter() - begun, led_to

    begun = time.perf_counter()
    with ThreadPoolExecutor(len(visitors)) as pool:
        pressed = list(pool.map(press, range(len(visitors))))
    whole = time.perf_counter() - begun
    wrong = [line for visitor in visitors for line in visitor.refused]
    return [took for took, _led_to in pressed], [led_to for _took, led_to in pressed], wrong, whole


def enter(visitor, places, number):
    place = places[number % len(places)]
    return people.prepare_conference(visitor, place, f"Hội nghị {number}", 1950 + number // len(places))


def look(count, answers):
    """What is wrong with the record after as many people have recorded."""
    conferences = import_module("campaigns.models").Conference.objects
    titles = Counter(conferences.values_list("title", flat=True))
    faults = [f"{titles[f'Hội nghị {number}']} times on record: {number}" for number in range(count)]
    faults = [fault for fault in faults if not fault.startswith("1 times")]
    faults += [f"in part: {row}" for row in conferences.all() if not people.is_whole(row)]
    addresses = {row.get_absolute_url() for row in conferences.all()}
    return faults + [f"led astray: {answer[:80]}" for answer in answers if answer not in addresses]


def tell(asked, seconds, whole, faults):
    slowest = sorted(seconds)
    rows = {
        "people who pressed the button at once": len(seconds),
        "blocs they recorded for": asked.blocs,
        "lost, doubled, in part, astray or failed": len(faults),
        "seconds until all were answered": f"{whole:.1f}",
        "recordings a second": f"{len(seconds) / whole:.1f}",
        "seconds that half of them waited at most": f"{statistics.median(seconds):.1f}",
        "seconds that 95 of 100 waited at most": f"{slowest[int(len(slowest) * 0.95) - 1]:.1f}",
    }
    for what, figure in rows.items():
        print(f"{what:44} {figure:>8}")
    for fault in faults[:20]:
        print(f"  {fault}")


if __name__ == "__main__":
    main()
