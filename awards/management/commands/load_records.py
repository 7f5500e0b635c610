from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from awards.record_files import BadRecordFile, load


class Command(BaseCommand):
    help = (
        "Reads record files (JSON, see docs/record-files.md) into the database, each one whole or not at all."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="Show what would happen; change nothing.")

    def handle(self, *, files, dry_run, **options):
        outcomes = load(list(dict.fromkeys(files)), dry_run=dry_run)
        refused = {path: bad for path, bad in outcomes.items() if isinstance(bad, BadRecordFile)}
        if options["verbosity"] > 0:
            for path in [path for path in outcomes if path not in refused]:
                self.report(path, outcomes[path])
        if dry_run:
            self.stdout.write(_("Dry run: nothing was changed."))
        if refused:
            raise CommandError("\n".join(complaints(refused)))

    def report(self, path, rows):
        totals = Counter()
        for (_model, outcome), number in rows.counts.items():
            totals[outcome] += number
        heading = _("%(file)s: %(created)s created, %(changed)s changed, %(unchanged)s unchanged")
        counts = {outcome: totals[outcome] for outcome in ("created", "changed", "unchanged")}
        self.stdout.write(self.style.MIGRATE_HEADING(heading % (counts | {"file": path})))
        for line in details(rows):
            self.stdout.write(f"  {line}")


def details(rows):
    """What was done to each kind of row, then each fact that was changed."""
    models = dict.fromkeys(model for model, _outcome in rows.counts)
    for model in models:
        created, changed = rows.counts[model, "created"], rows.counts[model, "changed"]
        if created or changed:
            numbers = {"rows": model._meta.verbose_name_plural, "created": created, "changed": changed}
            yield _("%(rows)s: %(created)s created, %(changed)s changed") % numbers
    yield from rows.changes


def complaints(refused):
    yield _("Nothing was changed by:")
    for path, bad in refused.items():
        for problem in bad.problems:
            yield f"{path}: {problem}"
