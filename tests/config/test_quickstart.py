import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def copy():
    """A copy of the project as a newcomer has it, open to the account that root hands the database to."""
    copy = Path(tempfile.mkdtemp(prefix="quickstart-"))
    copy.chmod(0o755)
    files = subprocess.check_output(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=PROJECT, text=True
    )
    for name in filter(None, files.split("\0")):
        if (PROJECT / name).is_file() and not name.startswith("tests/"):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(PROJECT / name, copy / name)
    yield copy
    shutil.rmtree(copy)


@pytest.fixture
def quickstart(copy):
    """Starts the command, in a process group of its own as in a terminal."""
    started = []

    def quickstart(*arguments, **environment):
        command = [sys.executable, "manage.py", "quickstart", *arguments]
        environment = {"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1", **environment}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        # As a script starts what it puts in the background: Ctrl-C has to end it even so.
        pipes["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)
        started.append(subprocess.Popen(command, cwd=copy, env=environment, start_new_session=True, **pipes))
        return started[-1]

    yield quickstart
    for process in started:
        process.terminate()
        process.communicate()


def output(process):
    return process.communicate(timeout=120)[0]


def processes_at_work_in(folder):
    """Whatever still runs there, except what has ended and waits for its parent."""
    working = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            place = os.readlink(process / "cwd")
        except OSError:
            continue
        if Path(place).is_relative_to(folder):
            working.append((process / "cmdline").read_text())
    return working


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def said_until_ready(process):
    said = ""
    while "Ready: " not in said and (line := process.stdout.readline()):
        said += line
    return said


def within_a_minute(look):
    until = time.monotonic() + 60
    while not (seen := look()) and time.monotonic() < until:
        time.sleep(0.1)
    return seen


def read(address):
    with urlopen(address) as response:
        return response.headers, response.read().decode()


def test_newcomer_sets_up_serves_ends_and_comes_back(copy, quickstart):
    port = free_port()
    first = quickstart("--port", port)
    said = said_until_ready(first)
    assert "\nLoading 5 reports..." in said
    assert re.search(r"Accounts: admin, staff, leader\. Password: \S{12} \(shown this once\)\n", said)
    assert said.endswith(f"Ready: http://127.0.0.1:{port}/ (Ctrl-C ends it)\n")
    style = re.search(r"/static/site\.[0-9a-f]{12}\.css", read(f"http://127.0.0.1:{port}/login/")[1])[0]
    copies = copy / "var/backups"
    assert within_a_minute(lambda: list(copies.glob("*.zip")))
    assert "immutable" in read(f"http://127.0.0.1:{port}{style}")[0]["Cache-Control"]

    os.killpg(first.pid, signal.SIGINT)
    assert output(first).endswith("Stopped.\n")
    assert (first.returncode, processes_at_work_in(copy)) == (0, [])

    second = quickstart("--no-server")
    said = output(second)
    assert (second.returncode, processes_at_work_in(copy)) == (0, [])
    assert "Accounts" not in said
    assert "Loading" not in said


def test_taken_port_is_said_in_one_sentence(quickstart):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = quickstart("--port", str(port))
        said = output(process)
    assert (process.returncode, said) == (
        1,
        f"CommandError: Port {port} cannot be used (Address already in use): choose another one with --port.\n",
    )


def test_folder_that_cannot_be_written_is_said_in_one_sentence(quickstart):
    process = quickstart("--no-server", EMBEDDED_DATA_DIR="/proc/var")
    said = output(process)
    assert (process.returncode, said.count("\n")) == (1, 1)
    assert said.startswith(
        "The data folder /proc/var cannot be written (No such file or directory): let this user"
    )


def test_postgresql_that_does_not_start_is_said_in_one_sentence(copy, quickstart):
    folder = copy / "broken"
    (folder / "postgres/data").mkdir(parents=True)
    process = quickstart("--no-server", EMBEDDED_DATA_DIR=str(folder))
    said = output(process)
    assert process.returncode == 1
    assert "\nServerError: PostgreSQL does not start: " in said
    assert "Traceback" not in said


def test_database_of_ones_own_is_left_alone(quickstart):
    process = quickstart(DATABASE_URL="postgres://nobody@nowhere/db", SECRET_KEY="k" * 50)
    said = output(process)
    assert process.returncode == 1
    assert said.startswith("CommandError: quickstart is only for the PostgreSQL that comes with the app")
