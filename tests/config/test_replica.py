"""Summaries over a real streaming replica: read there, never older than what the reader wrote, and from the primary where
the replica is behind or away."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlencode

import psycopg
import pytest

from config.embedded.server import Server

from .test_served import PROJECT, Served, environment

pytestmark = pytest.mark.django_db
SUMMARY = "/summary/2018/"
MAKE = """
from django.test import Client
from tests.factories import *
bloc = BlocFactory(code="khoi-4")
CampaignFactory(bloc=bloc)
client = Client()
client.force_login(AdminFactory())
print(client.cookies["sessionid"].value)
"""


def address(server):
    return f"postgres://postgres@/postgres?{urlencode({'host': server.socket_folder})}"


@pytest.fixture(scope="module")
def pair(tables_dumped):
    """A primary with one bloc-year, its replica, and the app over both."""
    # Not in a folder that other accounts cannot enter: root lets another one run PostgreSQL.
    folder = Path(tempfile.mkdtemp(prefix="pair-"))
    folder.chmod(0o755)
    primary, replica = (Server(folder / name, durable=False) for name in ("primary", "replica"))
    primary.start()
    where = {"DATABASE_URL": address(primary), "DATABASE_REPLICA_URL": address(replica)}
    there = environment(folder, **where) | {"HTTPS": "no"}
    if tables_dumped:
        reads = [primary.program("psql"), "-q", "-v", "ON_ERROR_STOP=1", "-f", tables_dumped]
        subprocess.run([*reads, address(primary)], check=True, stdout=subprocess.DEVNULL)
    for command in (["migrate", "-v0"], ["collectstatic", "--noinput", "-v0"]):
        subprocess.run([sys.executable, "manage.py", *command], cwd=PROJECT, env=there, check=True)
    made = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v0", "-c", MAKE],
        cwd=PROJECT, env=there, check=True, capture_output=True, text=True,
    )  # fmt: skip
    copy = ["-D", "data", "-R", "-X", "stream", "-U", "postgres", "-h", str(primary.socket_folder)]
    assert replica._run("pg_basebackup", *copy, "-c", "fast") == ""
    replica.start()
    served = Served(folder, **where, HTTPS="no")
    yield SimpleNamespace(served=served, primary=primary, replica=replica, session=made.stdout.split()[-1])
    served.end()
    for server in (replica, primary):
        server.leave()
    shutil.rmtree(folder, ignore_errors=True)


def ask(pair, path, form=None, **cookies):
    cookies = {"sessionid": pair.session, "django_language": "en", **cookies}
    return pair.served.ask(path, form, Cookie="; ".join(f"{name}={value}" for name, value in cookies.items()))


def read_from_replica(pair, path):
    """Whether the last request for this page was answered by the replica."""
    lines = [json.loads(line) for line in pair.served.log.read_text().splitlines() if line.startswith("{")]
    return [line for line in lines if line.get("path") == path][-1].get("replica", False)


def on(server, statement):
    with psycopg.connect(address(server), autocommit=True) as connection:
        return connection.execute(statement)


def write_something(pair):
    token = "a" * 32
    ask(pair, "/i18n/", {"language": "en", "csrfmiddlewaretoken": token}, csrftoken=token)


@pytest.fixture
def paused(pair):
    """The replica gets all, and shows nothing new; what it has is of this moment, so it is not far behind."""
    on(pair.primary, "SELECT pg_logical_emit_message(true, '', '')")
    [written] = on(pair.primary, "SELECT pg_current_wal_insert_lsn()").fetchone()
    while not on(pair.replica, f"SELECT pg_last_wal_replay_lsn() >= '{written}'").fetchone()[0]:
        time.sleep(0.1)
    on(pair.replica, "SELECT pg_wal_replay_pause()")
    # It is asked to, and shows what came meanwhile before it does.
    while on(pair.replica, "SELECT pg_get_wal_replay_pause_state()").fetchone()[0] != "paused":
        time.sleep(0.1)
    yield
    on(pair.replica, "SELECT pg_wal_replay_resume()")


@pytest.mark.parametrize("path", [SUMMARY, "/summary/2018/blocs/", "/summary/years/", "/summary/2018/forms/"])
def test_summary_is_read_from_the_replica(pair, path):
    assert ask(pair, path).status == 200
    assert read_from_replica(pair, path)


@pytest.mark.parametrize("path", ["/", "/blocs/khoi-4/", "/awards/", "/admin/"])
def test_all_else_is_read_from_the_primary(pair, path):
    assert ask(pair, path).status == 200
    assert not read_from_replica(pair, path)


def test_who_has_written_reads_the_primary_until_the_replica_has_it(pair, paused):
    ask(pair, SUMMARY)
    assert read_from_replica(pair, SUMMARY)
    write_something(pair)
    ask(pair, SUMMARY)
    assert not read_from_replica(pair, SUMMARY)
    on(pair.replica, "SELECT pg_wal_replay_resume()")
    for _attempt in range(100):
        ask(pair, SUMMARY)
        if read_from_replica(pair, SUMMARY):
            return
    pytest.fail("The replica has caught up, and nobody reads from it.")


def test_replica_that_is_away_is_left_alone_and_nobody_notices(pair):
    pair.replica._stop()
    for _visit in range(2):
        answer = ask(pair, SUMMARY)
        assert (answer.status, read_from_replica(pair, SUMMARY)) == (200, False)
        assert "khoi-4" in ask(pair, "/summary/2018/blocs/").text
