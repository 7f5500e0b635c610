from django.core.management.base import BaseCommand

from awards.importing.clearing import clear_old
from awards.importing.work import work_until_done


class Command(BaseCommand):
    help = (
        "Reads, compares and puts on record the lists that were brought and wait, and drops the rows and files of "
        "those that can no longer be taken back. The server does this by itself; "
        "where another one serves the app, run it every minute."
    )

    def handle(self, **options):
        steps, cleared = work_until_done(), clear_old()
        if options["verbosity"] > 0:
            self.stdout.write(f"Steps done: {steps}. Lists cleared: {cleared}.")
