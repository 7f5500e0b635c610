"""What each kind of page costs over a country, beside three others that show the same rows.

EMBEDDED_DATA_DIR=FOLDER python -m tests.measure_country --user NAME prints, over a database that is there already, for
lists and for single records: milliseconds of CPU of the app for an answer, the median wait alone and with eight asking
at once, queries and bytes; then the CPU of a hand-tuned Django view of the same rows (its SQL written down, the same
frame of a page), of bare psycopg with a plain string, and of Django admin's list of the same rows. NAME is an account
that may see all.

To see what grows, measure a hundredth of the country with --json FILE, and the whole of it with --against FILE.
"""

import argparse
import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from statistics import median

import django

RUNS = 15
AT_ONCE = 8
PAGE = """{% extends "base.html" %}
{% block title %}{{ title }}{% endblock %}{% block heading %}{{ title }}{% endblock %}
{% block content %}<table class="data stack"><thead><tr>{% for head in heads %}<th scope="col">{{ head }}</th>{% endfor %}</tr></thead>
<tbody>{% for row in rows %}<tr>{% for cell in row %}<td data-label="{{ forloop.counter }}">{% if forloop.first %}<a href="{{ cell }}">{{ cell }}</a>{% else %}{{ cell|default_if_none:"" }}{% endif %}</td>{% endfor %}</tr>{% endfor %}
</tbody></table>{% endblock %}"""


@dataclass
class Kind:
    """A kind of page. statements: what its floors read, each with the number that stands for the record."""

    label: str
    address: str
    statements: list
    admin: str = ""
    parameters: list = field(default_factory=list)


UNIT_ROWS = """SELECT '/units/' || unit.code || '/', unit.name, unit.kind, above.name, unit.since, unit.until,
    (SELECT string_agg(name.name, '; ') FROM blocs_unitname name WHERE name.unit_id = unit.id)
FROM blocs_unit unit LEFT JOIN blocs_unit above ON above.id = unit.parent_id ORDER BY unit.sort_key, unit.id LIMIT 50"""
BLOC_ROWS = """SELECT '/blocs/' || bloc.code || '/', bloc.name, bloc.kind, organiser.name, bloc.since, bloc.until, (
    SELECT count(*) FROM blocs_membership one WHERE one.bloc_id = bloc.id AND one.valid @> current_date)
FROM blocs_bloc bloc LEFT JOIN blocs_unit organiser ON organiser.id = bloc.organiser_id
ORDER BY bloc.sort_key, bloc.id LIMIT 50"""
PERSON_ROWS = """SELECT '/people/' || person.id || '/', person.name, unit.name, person.born FROM blocs_person person
LEFT JOIN blocs_unit unit ON unit.id = person.unit_id WHERE person.merged_into_id IS NULL
ORDER BY person.sort_key, person.id LIMIT 50"""
CONFERENCE_ROWS = """SELECT '/conferences/' || held.id || '/', held.title, held.held, held.place, (
    SELECT string_agg(bloc.name || ' ' || purpose.purpose, '; ') FROM campaigns_conferencepurpose purpose
    JOIN campaigns_campaign campaign ON campaign.id = purpose.campaign_id
    JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id WHERE purpose.conference_id = held.id)
FROM campaigns_conference held WHERE held.held IS NOT NULL ORDER BY held.held DESC, held.id DESC LIMIT 50"""
DECISION_ROWS = """SELECT '/decisions/' || decision.id || '/', paper.number, paper.dated, issuer.name,
    decision.signer_as_printed, (SELECT count(*) FROM awards_award award WHERE award.decision_id = decision.id)
FROM awards_awarddecision decision JOIN blocs_document paper ON paper.id = decision.document_id
LEFT JOIN blocs_unit issuer ON issuer.id = paper.issuer_id WHERE paper.dated IS NOT NULL
ORDER BY paper.dated DESC, decision.id DESC LIMIT 50"""
UNIT = [
    "SELECT name, kind, since, until, code, note FROM blocs_unit WHERE id = %s",
    "SELECT name, kind, valid::text FROM blocs_unitname WHERE unit_id = %s",
    """SELECT bloc.name, one.valid::text FROM blocs_membership one JOIN blocs_bloc bloc ON bloc.id = one.bloc_id
    WHERE one.unit_id = %s""",
    """SELECT kind.name, period.label, award.state FROM awards_award award
    LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
    LEFT JOIN campaigns_campaign campaign ON campaign.id = award.campaign_id
    LEFT JOIN campaigns_period period ON period.id = campaign.period_id WHERE award.unit_id = %s""",
]
PERSON = [
    """SELECT person.name, unit.name, person.born FROM blocs_person person
    LEFT JOIN blocs_unit unit ON unit.id = person.unit_id WHERE person.id = %s""",
    """SELECT held.title, held.held, line.role, line.post_as_printed FROM campaigns_appearance line
    JOIN campaigns_conference held ON held.id = line.conference_id WHERE line.person_id = %s""",
    """SELECT kind.name, award.state FROM awards_award award LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
    WHERE award.person_id = %s""",
]


def kinds():
    from blocs.models import Person, Unit

    unit = Unit.objects.order_by("pk")[40 if Unit.objects.count() > 40 else 0]
    person = Person.objects.order_by("pk")[20 if Person.objects.count() > 20 else 0]
    return [
        Kind("units", "/units/", [UNIT_ROWS], "/admin/blocs/unit/"),
        Kind("blocs", "/blocs/", [BLOC_ROWS], "/admin/blocs/bloc/"),
        Kind("people", "/people/", [PERSON_ROWS], "/admin/blocs/person/"),
        Kind("conferences", "/conferences/", [CONFERENCE_ROWS], "/admin/campaigns/conference/"),
        Kind("decisions", "/decisions/", [DECISION_ROWS], "/admin/awards/awarddecision/"),
        Kind("a unit", unit.get_absolute_url(), UNIT, f"/admin/blocs/unit/{unit.pk}/change/", [unit.pk]),
        Kind(
            "a person",
            person.get_absolute_url(),
            PERSON,
            f"/admin/blocs/person/{person.pk}/change/",
            [person.pk],
        ),
    ]


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
    print(
        f"{'':14} {'CPU':>7} {'alone':>7} {'8 once':>7} {'queries':>7} {'bytes':>7}   {'tuned':>7} {'bare':>7} {'admin':>7}   of tuned, admin's of ours"
    )
    figures = {}
    for kind in kinds():
        figures[kind.label] = found = measure(kind, cookie, runs)
        print(
            f"{kind.label:14} {found['cpu']:7.1f} {found['alone']:7.1f} {found['at_once']:7.1f} {found['queries']:7}"
            f" {found['bytes']:7}   {found['tuned']:7.1f} {found['bare']:7.1f} {found['admin']:7.1f}"
            f"   {found['cpu'] / found['tuned']:.2f}  {found['admin'] / found['cpu']:.1f}",
            flush=True,
        )
    return figures


def measure(kind, cookie, runs):
    from django.urls import path

    from awards.benchmarking.asking import application, environ, send

    serve = application([path("floor/", tuned_view(kind))])

    def ask(address):
        return send(serve, environ(address, cookie))

    ways = {"page": kind.address, "tuned": "/floor/", "admin": kind.admin}
    first = {way: ask(address) for way, address in ways.items()}
    found = {way: [] for way in (*ways, "bare")}
    for _run in range(runs):  # by turns, so that a busy moment falls on all
        for way, address in ways.items():
            found[way].append(ask(address))
        found["bare"].append(bare(kind))
    return {
        "cpu": cpu(found["page"]),
        "alone": 1000 * median(answer.seconds for answer in found["page"]),
        "at_once": at_once(lambda: ask(kind.address), runs),
        "queries": first["page"].queries,
        "bytes": first["page"].sent,
        "tuned": cpu(found["tuned"]),
        "bare": 1000 * median(found["bare"]),
        "admin": cpu(found["admin"]),
    }


def cpu(answers):
    return 1000 * median(answer.cpu_seconds for answer in answers)


def at_once(ask, runs):
    """The median wait, in milliseconds, where eight ask again and again."""
    with ThreadPoolExecutor(AT_ONCE) as people:
        waits = list(people.map(lambda _turn: ask().seconds, range(AT_ONCE * runs)))
    return 1000 * median(waits)


def tuned_view(kind):
    from django.db import connection
    from django.http import HttpResponse
    from django.template import engines

    template = engines["django"].from_string(PAGE)

    def view(request):
        rows = []
        with connection.cursor() as cursor:
            for statement in kind.statements:
                cursor.execute(statement, kind.parameters or None)
                rows += cursor.fetchall()
        heads = range(len(rows[0]) if rows else 0)
        return HttpResponse(template.render({"rows": rows, "heads": heads, "title": kind.label}, request))

    return view


def bare(kind):
    """Seconds of CPU for the same rows through psycopg into a plain string."""
    import psycopg
    from django.db import connection

    connection.ensure_connection()
    begun = time.process_time()
    rows = []
    with psycopg.ClientCursor(connection.connection) as cursor:
        for statement in kind.statements:
            cursor.execute(statement, kind.parameters or None)
            rows += cursor.fetchall()
    "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows
    ).encode()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
