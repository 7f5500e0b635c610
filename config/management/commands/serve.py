import signal
import sys

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from waitress import create_server

from awards.importing.watching import imports_are_worked_on
from config.backup.daily import daily_copies
from config.environment import listening


class Command(BaseCommand):
    help = (
        "Serve the app in production: where LISTEN says, with a thread for each of DB_POOL_SIZE connections."
    )

    def handle(self, **options):
        address = listening("LISTEN", default="127.0.0.1:8000")
        # Each thread holds a connection while it works.
        threads = settings.DB_POOL_SIZE
        # Not before now: WhiteNoise looks once at what there is to serve.
        from config.wsgi import application

        try:
            server = create_server(
                application,
                listen=address,
                threads=threads,
                ident=None,
                # The application judges them itself, under any server.
                clear_untrusted_proxy_headers=False,
            )
        except OSError as error:
            raise CommandError(
                f"{address} cannot be used ({error.strerror}): choose another LISTEN."
            ) from error
        # systemd's way to end it: what is being answered has five seconds to be finished.
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit())
        self.stdout.write(f"Serving on {address} with {threads} threads.")
        self.stdout.flush()
        with daily_copies(), imports_are_worked_on():
            server.run()
