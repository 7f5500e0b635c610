"""The table in words, and what it was measured on."""

import os
import platform
from textwrap import wrap

from .country import asked, count_rows

WIDTH = 130
WIDTHS = "{:<26}{:>8}{:>10}{:>10}{:>6}{:>9}{:>9}{:>9}{:>10}{:>10}{:>15}{:>10}"
GROWTH = "{:<26}{:>10}{:>10}{:>10}{:>10}{:>10}{:>10}  {}"
ONE_BLOC = ("bloc", "pdf", "docx")
MOST_GROWTH = 20  # percent, of what one bloc costs in a country a hundred times as large
NOTES = """
Median and worst of the runs, after one request that warms up and is not counted; what takes over 3 s is run once. All
times in ms.
Measured is the time from the request to its last byte in this process: the WSGI application with all its middleware,
signed in as an administrator who is made for each request and taken back; no network, no web server, no browser.
CPU: what this process alone takes of it; it tells more where others keep the machine busy. queries, and the time they
take (SQL): of the page, with those for session and user. bytes: of the answer; sent: what goes out to a
browser, pages with Brotli, files with gzip where that makes them smaller.
tuned view, bare SQL: two floors, measured by turns with the page. Both read the same figures with the same few
statements, written down beforehand; sums are read by the very statement of the page. The first is a view of Django
behind the same middleware, with one small template; the second is psycopg and str.format, without request and sign-in.
They leave out what the page has besides: links, coverage, gaps, sources, changes, the sentences, charts, navigation.
* No page exports rows of the register yet: measured is rows_workbook() over awards read in one query, behind a view.
"""


def about(country):
    """What is measured, on which machine, over how many rows."""
    campaign = country.campaign
    yield (
        f"One bloc-year: {campaign.bloc.code} in {campaign.period.code}, the one with the median number of lines of "
        f"awards ({country.lines}). Year: {country.last}. Ten years: {country.first} to {country.last}."
    )
    yield machine()
    yield from rows_on_record()


def heads():
    words = [
        "budget",
        "median",
        "worst",
        "runs",
        "CPU",
        "queries",
        "SQL",
        "bytes",
        "sent",
        "tuned view",
        "bare SQL",
    ]
    return WIDTHS.format("", *words)


def row(figures):
    over = "!" if figures["median"] > figures["budget"] else ""
    return WIDTHS.format(
        figures["label"],
        figures["budget"],
        f"{over}{figures['median']:.1f}",
        f"{figures['worst']:.1f}",
        figures["runs"],
        f"{figures['cpu']:.1f}",
        figures["queries"],
        f"{figures['sql']:.1f}",
        f"{figures['bytes']:,}",
        f"{figures['sent']:,}",
        f"{figures['tuned']:.1f} ({figures['tuned_queries']} q)",
        f"{figures['bare']:.1f}",
    )


def growth_lines(now, before):
    """Lines that hold figures against those of another country, in percent of these."""
    lines = [GROWTH.format("Growth", "before", "now", "median", "CPU", "SQL", "bytes", "").rstrip()]
    for key, figures in now.items():
        if old := before.get(key):
            grown = [percent(figures[what], old[what]) for what in ("median", "cpu", "sql", "bytes")]
            times = f"{old['median']:.1f}", f"{figures['median']:.1f}"
            verdict = judged(figures, old) if key in ONE_BLOC else ""
            lines.append(GROWTH.format(figures["label"], *times, *grown, verdict).rstrip())
    return lines


def judged(figures, old):
    within = figures["median"] <= old["median"] * (1 + MOST_GROWTH / 100)
    return f"within {MOST_GROWTH} %" if within else f"more than {MOST_GROWTH} %"


def percent(now, before):
    return f"{100 * (now - before) / before:+.0f} %" if before else "–"


def machine():
    postgresql = asked("SELECT current_setting('server_version')")
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, PostgreSQL {postgresql}"


def load():
    return " ".join(f"{number:.2f}" for number in os.getloadavg())


def rows_on_record():
    counts = count_rows()
    said = ", ".join(f"{table} {number:,}" for table, number in counts.items() if number)
    return wrap(f"{sum(counts.values()):,} rows: {said}", WIDTH)
