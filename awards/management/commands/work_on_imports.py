from django.core.management.base import BaseCommand

from awards.importing.work import work_until_done


class Command(BaseCommand):
    help = (
        "Reads, compares and puts on record the lists that were brought and wait. The server does this by itself; "
        "where another one serves the app, run it every minute."
    )

    def handle(self, **options):
        steps = work_until_done()
        if options["verbosity"] > 0:
            self.stdout.write(f"Steps done: {steps}.")
