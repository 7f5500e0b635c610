from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from config.backup.restoring import restore_backup


class Command(BaseCommand):
    help = "Brings a backup back, all of it or nothing: into an empty database, or in place of what is there."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE", help="what manage.py backup has written")
        parser.add_argument(
            "--replace", action="store_true", help="give up the records that the database holds"
        )

    def handle(self, *, file, replace, **options):
        if held := restore_backup(file, replace=replace):
            self.stdout.write(_("The database held %s, which the backup has replaced.") % held)
        self.stdout.write(_("%(file)s is restored. Everybody has to log in again.") % {"file": file})
