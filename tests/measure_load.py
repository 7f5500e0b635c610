"""Let many people read and record for minutes, each at their own pace, over HTTP and a database that is there already.

python -m tests.measure_load --data FOLDER --people 200 --minutes 10 prints how many pages were asked for, how long
people waited for each kind, what went wrong, and the memory of the app at the beginning and at the end. FOLDER is an
EMBEDDED_DATA_DIR with a migrated database, such as make_national_data leaves; it keeps what is recorded in it.

They come within the first minute, go on from link to link of the pages they get, and read each for a while. One of
four is staff, who record a conference now and then; one of eight reads all blocs of an organiser.
"""

import argparse
import datetime
import os
import random
import re
import shutil
import sys
import tempfile
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPException
from importlib import import_module
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from . import recording_over_http as people
from .serving import App, Astray, Visitor, leave_database, make_database, take_environment

LINK = re.compile(r'<a\b[^>]*?\bhref="([^"#]+)')
# What a click on a link does not do: leave the site, sign out, take a language; and the administration is for few.
NOT_FOLLOWED = re.compile(r"^/(?:admin|logout|i18n|account|static)/|^//|^[a-z]+:")
FILE = re.compile(r"\.(?:pdf|docx|xlsx|csv|zip)$")
FILES_TAKEN = 0.2  # of the files that are come upon
COME_WITHIN = 60  # seconds
LAST_YEAR = 2018  # of those that people record for


@dataclass
class Run:
    pause: float  # seconds between two pages, on average
    until: float
    seed: int
    times: dict = field(default_factory=lambda: defaultdict(list))  # {kind of page: [seconds]}
    faults: list = field(default_factory=list)
    recorded: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_over(self):
        return time.monotonic() > self.until


class Person(Visitor):
    """Somebody who waits a while between two pages, and whose waiting for a page is measured."""

    def __init__(self, run, port, session, number):
        super().__init__(port, session)
        self.run, self.dice = run, random.Random(run.seed * 1000 + number)

    def ask(self, path, form=None):
        time.sleep(self.dice.expovariate(1 / self.run.pause))
        begun = time.perf_counter()
        answer = super().ask(path, form)
        took = time.perf_counter() - begun
        with self.run.lock:
            self.run.times[kind_of(path, form)].append((took, path))
            if answer.status >= 400:
                self.run.faults.append(f"{answer.status} {'POST' if form else 'GET'} {path}")
        return answer

    def wander(self, steps):
        """Go from the first page on from link to link."""
        path = "/"
        for _step in range(steps):
            answer = self.ask(path)
            while answer.status == 302:
                answer = self.ask(answer.headers["Location"])
            if self.run.is_over:
                return
            path = self.dice.choice(self.links(path, answer) or ["/"])

    def links(self, path, answer):
        if not answer.headers["Content-Type"].startswith("text/html"):
            return []
        found = {unescape(href) for href in LINK.findall(answer.text)}
        followed = sorted(urljoin(path, href) for href in found if not NOT_FOLLOWED.match(href))
        return [
            href
            for href in followed
            if not FILE.search(urlsplit(href).path) or self.dice.random() < FILES_TAKEN
        ]


def kind_of(path, form):
    """The kind of page at an address, by the name of its pattern."""
    match = import_module("django.urls").resolve(urlsplit(path).path)
    return match.view_name + (" (sent)" if form is not None else "")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--people", type=int, default=200)
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--pause", type=float, default=15, help="seconds between two pages of one person")
    options.add_argument("--processes", type=int, default=2, help="of the app, as nginx would share them out")
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="load-"))
    folder.chmod(0o755)
    take_environment(folder)
    os.environ["EMBEDDED_DATA_DIR"] = str(asked.data)
    make_database()
    staff, places, readers = make_people(asked.people)
    leave_database()
    apps = [App(folder) for _number in range(asked.processes)]
    for app in apps:
        app.start()
        Visitor(app.port, "").reach("/healthz")
    try:
        run, memory = go_on(asked, apps, staff, places, readers)
    finally:
        for app in apps:
            app.end()
    tell(asked, run, memory)
    shutil.rmtree(folder)
    sys.exit(bool(run.faults))


def make_people(count):
    """Sessions of staff, each with the bloc they record for, and of leaders of a bloc or of an organiser."""
    models = import_module("campaigns.models")
    campaigns = models.Campaign.objects.of_year(LAST_YEAR).select_related("bloc__organiser")
    chosen = list(campaigns.order_by("pk")[: 50 * count : 50])
    staff, places, readers = [], [], []
    for number in range(count):
        campaign = chosen[number % len(chosen)]
        role, wide = ("staff", False) if number % 4 == 0 else ("leader", number % 8 == 1)
        session = sign_in(f"load-{number}", campaign.bloc, role, wide)
        if role == "leader":
            readers.append(session)
            continue
        members = campaign.bloc.memberships.on(datetime.date(LAST_YEAR, 7, 1)).order_by("pk")
        keys = list(members.values_list("unit", flat=True)[: people.MEMBERS])
        staff.append(session)
        places.append(people.Place(campaign.bloc.code, keys))
    return staff, places, readers


def sign_in(name, bloc, role, wide):
    """The session of an account with a stewardship of the bloc, or of its organiser with all blocs."""
    blocs, client = import_module("blocs.models"), import_module("django.test").Client()
    user, _made = blocs.User.objects.get_or_create(username=name)
    given = {"organiser": bloc.organiser} if wide and bloc.organiser else {"bloc": bloc}
    begun = {"starts_on": datetime.date(2000, 1, 1)}
    blocs.Stewardship.objects.get_or_create(user=user, role=role, **given, defaults=begun)
    client.force_login(user)
    return client.cookies["sessionid"].value


def go_on(asked, apps, staff, places, readers):
    """The run, and {seconds: MB of all processes of the app}."""
    run = Run(asked.pause, time.monotonic() + asked.minutes * 60, asked.seed)
    sessions = [*staff, *readers]
    persons = [Person(run, apps[n % len(apps)].port, session, n) for n, session in enumerate(sessions)]
    threads = [
        threading.Thread(target=live, args=(run, person, places[n] if n < len(places) else None))
        for n, person in enumerate(persons)
    ]
    for thread in threads:
        thread.start()
    memory, begun = {}, time.monotonic()
    while any(thread.is_alive() for thread in threads):
        memory[time.monotonic() - begun] = sum(megabytes(app.process.pid) for app in apps)
        time.sleep(5)
    return run, memory


def live(run, person, place):
    """Read, and where one has a bloc to record for, record."""
    time.sleep(person.dice.uniform(0, COME_WITHIN))
    number = 0
    while not run.is_over:
        try:
            person.wander(steps=8)
            if place and not run.is_over:
                number += 1
                record(run, person, place, number)
        except (OSError, HTTPException, Astray) as error:
            with run.lock:
                run.faults.append(f"{type(error).__name__}: {error}")


def record(run, person, place, number):
    title = f"Hội nghị {place.code} {run.seed}/{time.time_ns()}"
    check, page = people.prepare_conference(person, place, title, LAST_YEAR)
    led_to = people.record_conference(person, check, page)
    with run.lock:
        if led_to.startswith("/conferences/"):
            run.recorded += 1
        else:
            run.faults.append(f"not recorded: {' '.join(led_to.split())[:200]}")


def megabytes(pid):
    rss = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(rss[1]) / 1024


def at(share, seconds):
    """The time within which that share of the pages was there."""
    return sorted(seconds)[min(int(len(seconds) * share), len(seconds) - 1)]


def tell(asked, run, memory):
    print(f"{'kind of page':42} {'asked':>7} {'half':>8} {'95 %':>8} {'99 %':>8} {'longest':>8}")
    rows = {"all": [pair for pairs in run.times.values() for pair in pairs]} | dict(sorted(run.times.items()))
    for kind, pairs in rows.items():
        seconds = [took for took, _path in pairs]
        figures = [at(0.5, seconds), at(0.95, seconds), at(0.99, seconds), max(seconds)]
        print(f"{kind:42} {len(pairs):7} " + " ".join(f"{figure * 1000:5.0f} ms" for figure in figures))
    print("\nslowest:")
    for took, path in sorted(rows["all"], reverse=True)[:15]:
        print(f"  {took * 1000:6.0f} ms  {path}")
    late = [value for second, value in memory.items() if second > asked.minutes * 30]
    early = [value for second, value in memory.items() if 60 < second <= asked.minutes * 30]
    print(f"\nconferences recorded: {run.recorded}; wrong: {len(run.faults)}")
    print(f"pages a second: {len(rows['all']) / asked.minutes / 60:.1f}")
    if early and late:
        print(
            f"MB of the app, first half (after a minute) and second half: {max(early):.0f}, {max(late):.0f}"
        )
    for fault in run.faults[:20]:
        print(f"  {fault}")


if __name__ == "__main__":
    main()
