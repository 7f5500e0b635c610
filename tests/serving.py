"""The app as `manage.py serve` serves it over an embedded PostgreSQL of its own, and visitors who come over HTTP."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from importlib import import_module
from pathlib import Path
from urllib.parse import urlencode

PROJECT = Path(__file__).parents[1]
PATIENCE = (
    600  # seconds until an answer is given up: on a busy machine one kill may come upon another for long
)
ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "tests.config.served_settings",
    "SECRET_KEY": "k7Zq-Vn3_pLw8RtXyB2mGdHs6JcUf4EaQo9TiKzWvNxMrPbYhDgCjLuSe1A5",
    "BACKUP_DIR": "off",
    "SECOND_FACTOR_FOR": "nobody",
    "LOG_FORMAT": "lines",
}


def take_environment(folder):
    """Let this process, and those it starts, work with the database and the static files in the folder."""
    os.environ.pop("DATABASE_URL", None)
    os.environ.update(ENVIRONMENT, EMBEDDED_DATA_DIR=str(folder / "data"), COLLECTED=str(folder / "static"))
    (folder / "static").mkdir(exist_ok=True)


def make_database(dump=None):
    """Start the server of the folder, with all tables, from a dump of them or by migrating; collect the static files."""
    import_module("django").setup()
    connection = import_module("django.db").connection
    # In a hurry for now: nobody has been promised anything yet.
    connection.settings_dict["DURABLE"] = False
    command = import_module("django.core.management").call_command
    if dump:
        connection.ensure_connection()
        run_program(connection, "psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", dump, "postgres")
    else:
        command("migrate", verbosity=0)
    command("collectstatic", interactive=False, verbosity=0)


def run_program(connection, name, *arguments):
    """Run one of PostgreSQL's programs on the embedded server."""
    server, where = connection.server, connection.get_connection_params()
    place = ["-h", where["host"], "-p", where["port"], "-U", where["user"]]
    subprocess.run(
        [server.program(name), *place, *arguments], check=True, stdout=subprocess.DEVNULL, env={"LC_ALL": "C"}
    )


def leave_database():
    """Give up the server, which then is the app's alone; it stops where nobody else uses it."""
    connection = import_module("django.db").connection
    connection.close()
    connection.server.leave()
    connection.settings_dict["DURABLE"] = True


class App:
    """The served app: a process that can be killed, and is then started anew as systemd would."""

    def __init__(self, folder):
        self.log, self.process = folder / "log", None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def start(self):
        there = {**os.environ, "LISTEN": f"127.0.0.1:{self.port}"}
        command = [sys.executable, "manage.py", "serve"]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                command, cwd=PROJECT, env=there, stdout=subprocess.DEVNULL, stderr=log
            )

    def kill(self):
        self.process.kill()
        self.process.wait()

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)


class GaveUp(Exception):
    """No answer in all the time that there is."""


class Astray(Exception):
    """Another page than the one that had to come."""


class Visitor:
    """A browser without a window. What gets no answer, or a calm page of an outage, is sent again as it was."""

    def __init__(self, port, session):
        self.port, self.cookies = port, {"sessionid": session, "django_language": "en"}
        self.refused, self.repeated = [], 0

    def ask(self, path, form=None):
        """The answer; raises OSError or HTTPException where there is none."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        with contextlib.closing(HTTPConnection("127.0.0.1", self.port, timeout=60)) as visit:
            visit.request("POST" if form is not None else "GET", path, form, headers)
            answer = visit.getresponse()
            answer.text = answer.read().decode(errors="replace")
        for line in answer.headers.get_all("Set-Cookie", []):
            name, _is, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def reach(self, path, form=None):
        """The answer that comes at last, however often it takes."""
        if not path.startswith("/"):
            raise Astray(heading_of(path))
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError, HTTPException):
                answer = self.ask(path, form)
                if answer.status < 500:
                    return answer
                if answer.status != 503:
                    self.refused.append(f"{path}: {answer.status}")
            self.repeated += 1
            time.sleep(0.5)
        raise GaveUp(path)

    def see(self, path):
        return self.reach(path).text

    def send(self, path, page, **fields):
        """Send a form of the page; returns where it leads to, or the text of what is answered instead."""
        token = found_in(page, "csrfmiddlewaretoken")
        answer = self.reach(path, urlencode({"csrfmiddlewaretoken": token} | fields))
        return answer.headers["Location"] if answer.status == 302 else answer.text


def found_in(page, name):
    """The value of a hidden field of the page."""
    found = re.search(rf'name="{name}"\s+value="(\w+)"', page)
    if not found:
        raise Astray(heading_of(page))
    return found[1]


def heading_of(page):
    found = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)
    return " ".join(found[1].split()) if found else page[:80]
