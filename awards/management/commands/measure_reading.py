from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from awards.report_reading.measuring import FIELDS, Measured, marked_reports, measure_file

COLUMNS = "{:<44} {:>7} {:>9} {:>7} {:>10} {:>7}"


class Command(BaseCommand):
    help = "Reads reports that were marked by hand and says how many facts are found and how many are right."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
        parser.add_argument(
            "--misses", action="store_true", help="List each missed and each wrong value with its sentence."
        )

    def handle(self, *, folders, misses, **options):
        paths = marked_reports(folders or [settings.BASE_DIR / "tests" / "reports"])
        if not paths:
            raise CommandError("No marked reports there: they are NAME.txt with NAME.json beside it.")
        everything, per_report = Measured(), {}
        for path in paths:
            per_report[path.stem] = measure_file(path)
            everything.add(per_report[path.stem])
        self.print_table(
            "field", {name: everything.fields[name] for name in FIELDS if name in everything.fields}
        )
        self.print_table("report", {stem: measured.total for stem, measured in per_report.items()})
        self.print_table("total", {"total": everything.total})
        if misses:
            self.print_misses(everything.misses)

    def print_table(self, heading, rows):
        self.stdout.write(COLUMNS.format(heading, "marked", "suggested", "right", "precision", "recall"))
        for name, count in rows.items():
            numbers = (
                count.marked,
                count.suggested,
                count.right,
                f"{count.precision:.3f}",
                f"{count.recall:.3f}",
            )
            self.stdout.write(COLUMNS.format(name[:44], *numbers))
        self.stdout.write("")

    def print_misses(self, misses):
        for miss in misses:
            self.stdout.write(f"{miss.report}: {miss.kind} {miss.field}.{miss.key} = {miss.value}")
            self.stdout.write(f"    {miss.sentence}")
