"""What entering a conference costs, beside three other ways to show and save rows, in one run.

python -m tests.measure_entry prints milliseconds, queries and milliseconds per line: the medians of several runs.
"""

import csv
import io
import os
import statistics
import time
from importlib import import_module

import django
from django.db import connection, transaction
from django.test import Client
from django.test.utils import (
    CaptureQueriesContext,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)

LINES = 40
RUNS = 7


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        with transaction.atomic():
            print_table(measure_all())
            transaction.set_rollback(True)
    finally:
        teardown_databases(databases, verbosity=0)


def measure_all():
    """Rows of the table: what, lines, milliseconds and queries to show, the same to save."""
    on_record = import_module("tests.entry_on_record")
    meeting = on_record.meeting_of(LINES)
    return [
        ("Django admin's inlines", LINES, *admins_inlines(meeting)),
        ("a plain formset", LINES, *plain_formset(meeting)),
        ("rows parsed and saved in bulk", LINES, None, None, *parsed_in_bulk(meeting)),
        (f"entry page, {LINES} standings", LINES, *entry_page(meeting, on_record.standings(meeting))),
        (
            f"entry page, whole: {LINES} on the roll, {LINES} standings, 60 awards, 20 targets",
            2 * LINES + 80,
            *entry_page(meeting, on_record.whole(meeting)),
        ),
    ]


def cost(act):
    """Median milliseconds of an act, and its queries; what it changes is undone each time."""
    seconds = []
    for _run in range(RUNS):
        with transaction.atomic():
            begun = time.perf_counter()
            act()
            seconds.append(time.perf_counter() - begun)
            transaction.set_rollback(True)
    with transaction.atomic(), CaptureQueriesContext(connection) as queries:
        act()
        transaction.set_rollback(True)
    return 1000 * statistics.median(seconds), len(queries)


def admins_inlines(meeting):
    """The page of a conference in Django's admin, with the members on its roll as inlines."""
    client, filled_form = Client(), import_module("tests.filled_form").filled_form
    client.force_login(meeting.admin)
    url = f"/admin/campaigns/conference/{meeting.on_the_roll.pk}/change/"
    sent = filled_form(client.get(url))
    sent |= {name: f"{text} *" for name, text in sent.items() if name.endswith("represented_by")}
    return *cost(lambda: client.get(url)), *cost(lambda: client.post(url, sent))


def plain_formset(meeting):
    """A formset of standings as Django makes it, drawn and saved without anything around it."""
    forms, models = import_module("django.forms"), import_module("campaigns.models")
    fields = ["unit", "self_points", "checked_points", "bonus_points", "final_points", "rank"]
    made = forms.inlineformset_factory(
        models.Campaign,
        models.Standing,
        fields=fields,
        extra=LINES,
        can_delete=False,
        widgets={"unit": forms.HiddenInput},
    )
    empty = {"initial": [{"unit": unit.pk} for unit in meeting.units]}
    sent = {"standings-TOTAL_FORMS": LINES, "standings-INITIAL_FORMS": 0}
    for number, unit in enumerate(meeting.units):
        sent |= {f"standings-{number}-unit": unit.pk, f"standings-{number}-final_points": "92.5"}
        sent |= {f"standings-{number}-{name}": "30" for name in fields[1:4]}
        sent[f"standings-{number}-rank"] = number + 1

    def save():
        formset = made(sent, instance=meeting.campaign)
        assert formset.is_valid(), formset.errors
        formset.save()

    return *cost(lambda: str(made(instance=meeting.campaign, **empty))), *cost(save)


def parsed_in_bulk(meeting):
    """The least that it can cost: rows of text, cut, turned into numbers and written by one query."""
    models = import_module("campaigns.models")
    decimal = import_module("decimal").Decimal
    text = "\n".join(f"{unit.pk}\t30\t30\t2.5\t92.5\t{n}" for n, unit in enumerate(meeting.units, start=1))

    def save():
        models.Standing.objects.bulk_create(
            models.Standing(
                campaign=meeting.campaign,
                unit_id=int(unit),
                self_points=decimal(own),
                checked_points=decimal(checked),
                bonus_points=decimal(bonus),
                final_points=decimal(final),
                rank=int(rank),
            )
            for unit, own, checked, bonus, final, rank in csv.reader(io.StringIO(text), delimiter="\t")
        )

    return cost(save)


def entry_page(meeting, typed):
    """Our page with these texts: shown as its address answers, and put on record."""
    entering = import_module("awards.entering.recording")
    drafts = import_module("awards.models").Draft
    client = Client()
    client.force_login(meeting.admin)
    draft, _made = drafts.objects.update_or_create(
        entry=meeting.entry, user=meeting.admin, defaults={"typed": typed, "base": {}}
    )
    sheet = entering.sheet_of(draft, meeting.admin)
    assert sheet.can_be_recorded, {name: wrong.sentence for name, wrong in sheet.facts.problems.items()}
    draft.kept = [question.key for question in entering.questions_about(sheet)]
    draft.save()
    url = meeting.entry.get_absolute_url()
    assert client.get(url).status_code == 200

    def save():
        entering.record(
            draft=drafts.objects.select_related("entry__bloc").get(pk=draft.pk), user=meeting.admin
        )

    return *cost(lambda: client.get(url)), *cost(save)


def print_table(rows):
    print(f"{'':72} {'show':>24} {'save':>24}")
    print(f"{'':72} {'ms':>8} {'queries':>7} {'a line':>7} {'ms':>8} {'queries':>7} {'a line':>7}")
    for what, lines, *figures in rows:
        cells = []
        for ms, queries in (figures[:2], figures[2:]):
            if ms is None:
                cells.append(f"{'–':>8} {'–':>7} {'–':>7}")
            else:
                cells.append(f"{ms:8.1f} {queries:7} {ms / lines:7.2f}")
        print(f"{what:72} {' '.join(cells)}")


if __name__ == "__main__":
    main()
