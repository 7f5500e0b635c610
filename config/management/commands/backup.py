import os
import pwd
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from blocs.models import Export
from config.backup.daily import make_daily_copy
from config.backup.making import make_backup


class Command(BaseCommand):
    help = (
        "Writes the database and the uploaded papers into one file, while the app runs. "
        "Bring it back with: manage.py restore FILE"
    )

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a file that is not there yet")
        parser.add_argument(
            "--daily",
            action="store_true",
            help="the copy of today in BACKUP_DIR, unless it is there; copies of seven days and four weeks stay",
        )

    def handle(self, *, file, daily, **options):
        if daily == bool(file):
            raise CommandError(_("Say the file to write, or --daily."))
        if daily:
            file, made = self.daily_copy()
        elif file.exists():
            raise CommandError(_("%(file)s is there already: give a new name.") % {"file": file})
        else:
            made = make_backup(file)
        if made:
            Export.objects.record_of_machine(
                account=own_account(), file_name=file.name, address=str(file.resolve())
            )
        if made and options["verbosity"] > 0:
            self.report(file, made, options["verbosity"])

    def daily_copy(self):
        if not settings.BACKUP_DIR:
            raise CommandError(_("BACKUP_DIR is not set: it should be the folder for the daily copies."))
        return make_daily_copy(settings.BACKUP_DIR)

    def report(self, file, made, verbosity):
        sentence = _("%(file)s: %(rows)s rows of %(tables)s tables and %(papers)s papers, %(size)s MB.")
        facts = {"rows": made.rows, "tables": made.tables, "papers": made.papers}
        facts |= {"file": file, "size": round(file.stat().st_size / 1e6, 1)}
        if verbosity > 0:
            self.stdout.write(sentence % facts)
        for name in made.lost:
            self.stderr.write(_("A record names the paper %s, which is not in the folder of papers.") % name)


def own_account():
    """The account of the machine that runs this; its number where it has no name, as in a container."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())
