"""Measures pages and their floors by turns, after one request each that is held against the others."""

import time
from dataclasses import dataclass
from statistics import median

from .asking import Answer, application, ask
from .lines import Line

SLOW = 3  # seconds: what takes longer is measured once


@dataclass(frozen=True)
class Measured:
    line: Line
    page: list[Answer]
    tuned: list[Answer]
    bare: list[Answer]
    compared: int  # key figures that were held against those of the floors
    differences: list[str]

    def as_figures(self):
        """What is kept in a file; times in milliseconds."""
        first = self.page[0]
        return {
            "label": self.line.label,
            "budget": self.line.budget,
            "median": middle(answer.seconds for answer in self.page),
            "worst": round(1000 * max(answer.seconds for answer in self.page), 2),
            "runs": len(self.page),
            "cpu": middle(answer.cpu_seconds for answer in self.page),
            "queries": first.queries,
            "sql": middle(answer.sql_seconds for answer in self.page),
            "bytes": len(first.content),
            "sent": first.sent,
            "tuned": middle(answer.seconds for answer in self.tuned),
            "tuned_queries": self.tuned[0].queries,
            "bare": middle(answer.seconds for answer in self.bare),
        }


def middle(seconds):
    return round(1000 * median(seconds), 2)


def measure(line, runs):
    serve = application(line.addresses())
    ways = [lambda: ask(serve, line.address), lambda: ask(serve, f"/{line.floor}"), lambda: timed(line.bare)]
    first = [way() for way in ways]
    compared, differences = compare(line, [answer.content for answer in first])
    runs = 1 if first[0].seconds > SLOW else runs
    # By turns, so that a busy moment of the machine falls on all three.
    rounds = [[way() for way in ways] for _run in range(runs)]
    return Measured(line, *map(list, zip(*rounds, strict=True)), compared, differences)


def timed(make):
    begun, busy = time.perf_counter(), time.process_time()
    content = make()
    return Answer(time.perf_counter() - begun, time.process_time() - busy, content)


def compare(line, contents):
    """How many key figures the page has in common with its floors, and each difference in words.

    In its sentence a page may say more than the floors do.
    """
    if line.figures is None:
        return 0, []
    page, *floors = [line.figures(content, line.tables) for content in contents]
    of_tables = {what for what in page if what.partition(": ")[0] in line.tables}
    differences = [f"{line.label}: no figure is found in a floor." for floor in floors if not floor]
    for name, floor in zip(("tuned view", "bare SQL"), floors, strict=True):
        differences += [
            f"{line.label}: {what} is {said(page.get(what))} on the page, {said(floor.get(what))} in the {name}."
            for what in sorted(floor.keys() | of_tables)
            if page.get(what) != floor.get(what)
        ]
    return sum(len(figures) for figures in floors[0].values()), differences


def said(figures):
    return " / ".join(map(str, figures)) if figures else "missing"
