"""Kill the app and its database at random while people record, then look for all that was acknowledged.

python -m tests.measure_kills --times 500 prints how often which was killed, what was acknowledged, found again and
lost, conferences of which only a part is there, and the longest time until the app answered again.
"""

import argparse
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.client import HTTPException
from importlib import import_module
from pathlib import Path

from . import recording_over_http as people
from .serving import App, Astray, GaveUp, Visitor, leave_database, make_database, take_environment

PROCESS = "a process of the database"
VICTIMS = ["app", "database", PROCESS, PROCESS]
YEARS = range(1990, 2025)


@dataclass
class Run:
    """What happens in a run; the seed decides who is killed when and what people record."""

    times: int
    pause: float
    seed: int
    folder: Path
    places: list = field(default_factory=list)
    sessions: list = field(default_factory=list)
    kills: Counter = field(default_factory=Counter)
    recoveries: dict = field(default_factory=dict)  # {victim: [seconds]}
    said: list = field(default_factory=list)  # Acknowledged, of each person
    visitors: list = field(default_factory=list)
    faults: list = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=500)
    options.add_argument("--people", type=int, default=6)
    options.add_argument("--minutes", type=float, default=60, help="stop killing after that long")
    options.add_argument("--pause", type=float, default=1.5, help="at most so many seconds between two kills")
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options.add_argument("--dump", help="of a migrated database, where there is one: saves migrating")
    asked = options.parse_args()
    # Not in a folder that other accounts cannot enter: root lets another one run PostgreSQL.
    folder = Path(tempfile.mkdtemp(prefix="kills-"))
    folder.chmod(0o755)
    run = Run(asked.times, asked.pause, asked.seed, folder)
    print(f"seed {run.seed}, folder {folder}", flush=True)
    take_environment(folder)
    begun = time.monotonic()
    make_database(asked.dump)
    run.places, run.sessions = people.make_places(12), people.make_sessions(asked.people)
    leave_database()
    print(f"{asked.people} people, database made in {time.monotonic() - begun:.0f} s", flush=True)
    record_and_kill(run, begun + 60 * asked.minutes)
    lost = look(run)
    tell(run, lost)
    leave_database()
    if lost or run.faults or any(visitor.refused for visitor in run.visitors):
        print(f"The log and the data are left in {folder}.")
        sys.exit(1)
    shutil.rmtree(folder)


def record_and_kill(run, deadline):
    app = App(run.folder)
    app.start()
    wait_for(app, run)
    run.visitors = [Visitor(app.port, session) for session in run.sessions]
    run.said = [people.Acknowledged() for _session in run.sessions]
    threads = [
        threading.Thread(target=record_until_over, args=[run, number]) for number in range(len(run.sessions))
    ]
    for thread in threads:
        thread.start()
    try:
        kill_at_random(run, app, deadline)
    finally:
        run.is_over.set()
        for thread in threads:
            thread.join()
        app.end()


def record_until_over(run, number):
    """One of the people: a conference, then a proposal, with words in a draft between; the seed says where."""
    dice = random.Random(run.seed * 1000 + number)
    visitor, said = run.visitors[number], run.said[number]
    try:
        begin = f"/blocs/{run.places[0].code}/entries/new/"
        entry = visitor.send(begin, visitor.see(begin), year="2018", report="")
        turn = 0
        while not run.is_over.is_set():
            turn += 1
            place, name = dice.choice(run.places), f"Hội nghị {number}.{turn}"
            last = people.prepare_conference(visitor, place, name, dice.choice(YEARS))
            said.conferences[name] = people.record_conference(visitor, *last)
            people.keep_draft(visitor, entry, f"{turn:06}", said)
            if dice.random() < 0.3:
                people.make_proposal(visitor, place, f"Đợt {number}.{turn}", said)
    except (GaveUp, Astray) as fault:
        run.faults.append(f"person {number}: {fault!r}")


def kill_at_random(run, app, deadline):
    dice, watcher, deck = random.Random(run.seed), Visitor(app.port, run.sessions[0]), []
    while sum(run.kills.values()) < run.times and time.monotonic() < deadline and not run.faults:
        time.sleep(dice.uniform(0, run.pause))
        deck = deck or dice.sample(VICTIMS, len(VICTIMS))
        if not killed(deck[-1], app, dice):
            continue
        victim = deck.pop()
        run.kills[victim] += 1
        # Now and then the next one is killed before all is well again.
        if dice.random() < 0.85:
            run.recoveries.setdefault(victim, []).append(wait_for(app, run, watcher))
        if sum(run.kills.values()) % 25 == 0:
            print(f"{sum(run.kills.values())} kills, {sum(map(len, run.said))} acknowledged", flush=True)


def killed(victim, app, dice):
    if victim == "app":
        app.kill()
        app.start()
        return True
    server = postmaster()
    pids = children_of(server) if server and victim != "database" else [server]
    if not server or not pids:
        return False
    try:
        os.kill(dice.choice(pids), signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def postmaster():
    """The number of our server's first process; None where none runs."""
    data = import_module("django.db").connection.server.data
    try:
        pid = int((data / "postmaster.pid").read_text().split()[0])
        return pid if Path(f"/proc/{pid}/cwd").samefile(data) else None
    except (OSError, ValueError, IndexError):
        return None


def children_of(pid):
    try:
        return sorted(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))
    except OSError:
        return []


def wait_for(app, run, watcher=None):
    """How long it takes until a page that needs the database is shown."""
    watcher, begun = watcher or Visitor(app.port, run.sessions[0]), time.monotonic()
    while time.monotonic() - begun < 120:
        try:
            if watcher.ask("/proposals/").status == 200:
                return time.monotonic() - begun
        except (OSError, HTTPException):
            pass
        if app.process.poll() is not None:
            app.start()
        time.sleep(0.05)
    raise GaveUp("the app does not come back")


def look(run):
    """Of what was acknowledged that which is not there exactly once and whole; and conferences that are there in part."""
    models, awards = import_module("campaigns.models"), import_module("awards.models")
    there = Counter(models.Conference.objects.values_list("title", flat=True))
    lost = [title for said in run.said for title in said.conferences if there[title] != 1]
    lost += [f"twice: {title}" for title, count in there.items() if count > 1]
    lost += [
        f"in part: {conference}"
        for conference in models.Conference.objects.all()
        if not people.is_whole(conference)
    ]
    for said in run.said:
        for title, address in said.conferences.items():
            if not models.Conference.objects.filter(title=title, pk=number_in(address)).exists():
                lost.append(f"led astray: {title} to {address[:80]}")
        for proposal, lines in said.proposals.items():
            rows = awards.ProposalLine.objects.filter(proposal=number_in(proposal))
            if sorted(rows.values_list("post_as_printed", flat=True)) != sorted(lines):
                lost.append(f"lines of {proposal}")
        for entry, text in said.drafts.items():
            if (awards.Draft.objects.get(entry=number_in(entry)).typed["note"]) < text:
                lost.append(f"draft of {entry}")
    return lost


def number_in(address):
    """The number of the row in an address; 0, which no row has, where there is none."""
    words = [word for word in str(address).split("/") if word.isdecimal()]
    return int(words[0]) if words else 0


def tell(run, lost):
    models = import_module("campaigns.models")
    for victim in dict.fromkeys(VICTIMS):
        print(f"{'killed: ' + victim:52} {run.kills[victim]:8}")
    acknowledged = sum(map(len, run.said))
    print(f"{'saves acknowledged':52} {acknowledged:8}")
    print(f"{'  of them conferences':52} {sum(len(said.conferences) for said in run.said):8}")
    print(f"{'requests repeated after no answer or a 503':52} {sum(v.repeated for v in run.visitors):8}")
    print(f"{'answers that were no calm page':52} {sum(len(v.refused) for v in run.visitors):8}")
    print(f"{'conferences on record':52} {models.Conference.objects.count():8}")
    print(f"{'lost, doubled, astray or in part':52} {len(lost):8}")
    for victim, seconds in run.recoveries.items():
        print(f"{'longest recovery, seconds: ' + victim:52} {max(seconds):8.1f}")
        print(f"{'half of them within, seconds: ' + victim:52} {statistics.median(seconds):8.1f}")
    for line in [*lost[:20], *run.faults, *{line for v in run.visitors for line in v.refused}][:40]:
        print(f"  {line}")


if __name__ == "__main__":
    main()
