import contextlib
import secrets
import signal
import socket
import time

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from waitress import create_server

from awards.importing.watching import imports_are_worked_on
from blocs.models import Bloc
from config.backup.daily import daily_copies
from config.environment import env
from config.sample_accounts import make_sample_accounts
from config.static_collection import collect_static_files


class Command(BaseCommand):
    help = "Set up the app with its own PostgreSQL, the reports on record and sample accounts, and serve it."

    def add_arguments(self, parser):
        parser.add_argument(
            "--port", type=int, default=8000, help="where to serve on 127.0.0.1 (default: 8000)"
        )
        parser.add_argument("--no-server", action="store_true", help="set up only")

    def handle(self, *, port, no_server, **options):
        if not settings.EMBEDDED:
            raise CommandError(
                "quickstart is only for the PostgreSQL that comes with the app: unset DATABASE_URL, "
                "or see 'On a server of your own' in README.md."
            )
        # Ctrl-C ends it also where a script has started it in the background, which would have it ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        # Before all the work, for a taken port is the likeliest trouble.
        door = None if no_server else open_door(port)
        with self.step("Starting PostgreSQL"):
            connection.ensure_connection()
        with self.step("Bringing the tables up to date"):
            call_command("migrate", interactive=False, stdout=DotPerMigration(self.stdout), no_color=True)
        reports = sorted((settings.BASE_DIR / "records").glob("*.json"))
        # Once only: what people have corrected since is not to be loaded over.
        if reports and not Bloc.objects.exists():
            with self.step(f"Loading {len(reports)} reports"), transaction.atomic():
                call_command("load_records", *reports, verbosity=0)
        with self.step("Compressing static files"):
            collect_static_files()
        self.make_accounts()
        if door:
            self.serve(door)

    @contextlib.contextmanager
    def step(self, name):
        self.stdout.write(f"{name:.<40} ", ending="")
        self.stdout.flush()
        begun = time.monotonic()
        try:
            yield
        except BaseException:
            self.stdout.write("not done")
            raise
        self.stdout.write(f"{time.monotonic() - begun:.1f} s")

    def make_accounts(self):
        chosen = env.str("DEMO_PASSWORD", default="")
        password = chosen or secrets.token_urlsafe(9)
        if made := make_sample_accounts(password=password):
            shown = "the one in DEMO_PASSWORD" if chosen else f"{password} (shown this once)"
            self.stdout.write(f"Accounts: {', '.join(made)}. Password: {shown}")

    def serve(self, door):
        # Not before now: WhiteNoise looks once at what there is to serve.
        server = create_server(get_wsgi_application(), sockets=[door], threads=8, ident=None)
        host, port = door.getsockname()
        self.stdout.write(self.style.SUCCESS(f"Ready: http://{host}:{port}/ (Ctrl-C ends it)"))
        self.stdout.flush()
        with daily_copies(), imports_are_worked_on():
            server.run()
        self.stdout.write("Stopped.")


def open_door(port):
    door = socket.socket()
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind(("127.0.0.1", port))
        door.listen()
    except OverflowError as error:
        raise CommandError(f"There is no port {port}: choose one from 1024 to 65535 with --port.") from error
    except OSError as error:
        raise CommandError(
            f"Port {port} cannot be used ({error.strerror}): choose another one with --port."
        ) from error
    return door


class DotPerMigration:
    """Takes the place of migrate's long account of itself."""

    def __init__(self, out):
        self.out = out

    def write(self, text):
        if "Applying" in text:
            self.out.write(".", ending="")
            self.out.flush()

    def flush(self):
        self.out.flush()
