import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from config.embedded import placement, server
from config.embedded.server import Server, ServerError

PROJECT = Path(__file__).parents[2]
USE_THE_SERVER = """
import pathlib, signal, sys
from config.embedded.server import Server
# A test run in the background ignores Ctrl-C, one that outlives its terminal a hang-up, and so would their children.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
Server(pathlib.Path(sys.argv[1]), durable=False).start()
print("ready", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder():
    """An own data folder, open to the account that root hands the server to (tmp_path is closed to it)."""
    folder = Path(tempfile.mkdtemp(prefix="embedded-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def enter(folder):
    """Starts processes that use the server in the folder; none of them outlives the test."""
    users = []

    def enter(wait=True, folder=folder):
        command = [sys.executable, "-c", USE_THE_SERVER, folder]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        users.append(subprocess.Popen(command, cwd=PROJECT, text=True, **pipes))
        if wait:
            assert users[-1].stdout.readline() == "ready\n"
        return users[-1]

    yield enter
    for user in users:
        with user:
            user.stdin.close()


def leave(user):
    user.stdin.close()
    user.wait(10)


def postmaster(folder):
    """The number of the running server's process; None where none runs."""
    try:
        pid = int((folder / "postgres/data/postmaster.pid").read_text().split()[0])
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return None
    return None if state == "Z" else pid


def test_processes_share_one_server_and_the_last_stops_it(folder, enter):
    first, second = enter(), enter()
    shared = postmaster(folder)
    leave(first)
    assert postmaster(folder) == shared is not None
    leave(second)
    assert postmaster(folder) is None


def test_processes_that_start_together_share_one_server(folder, enter):
    users = [enter(wait=False) for _ in range(3)]
    assert [user.stdout.readline() for user in users] == ["ready\n"] * 3
    for user in users:
        leave(user)
    assert postmaster(folder) is None


def test_killed_process_does_not_keep_the_server(folder, enter):
    killed, last = enter(), enter()
    killed.kill()
    killed.wait()
    assert postmaster(folder)
    leave(last)
    assert postmaster(folder) is None


def test_server_left_by_a_killed_process_stops_with_the_next_user(folder, enter):
    killed = enter()
    killed.kill()
    killed.wait()
    left_over = postmaster(folder)
    user = enter()
    assert postmaster(folder) == left_over is not None
    leave(user)
    assert postmaster(folder) is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_process_told_to_end_stops_the_server(folder, enter, number):
    user = enter()
    user.send_signal(number)
    user.wait(10)
    assert postmaster(folder) is None


def test_killed_server_comes_back(folder, enter):
    first = enter()
    killed = postmaster(folder)
    os.kill(killed, signal.SIGKILL)
    while postmaster(folder):
        time.sleep(0.05)
    second = enter()
    assert postmaster(folder) not in {killed, None}
    leave(first)
    leave(second)
    assert postmaster(folder) is None


def hang(folder):
    """Let the server wait for one of its processes for ever when it is told to stop; returns its number."""
    server = postmaster(folder)
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    names = {Path(f"/proc/{child}/cmdline").read_text().strip("\0 "): int(child) for child in children}
    os.kill(names["postgres: checkpointer"], signal.SIGSTOP)
    return server


def test_server_that_still_stops_since_its_last_user_was_killed_gives_way_to_a_new_one(folder, monkeypatch):
    monkeypatch.setattr(server, "IN_ORDER", 1)
    killed, user = Server(folder, durable=False), Server(folder, durable=False)
    killed.start()
    hanging = hang(folder)
    os.kill(hanging, signal.SIGINT)
    while not user._is_stopping():
        time.sleep(0.05)
    user.start()
    assert postmaster(folder) not in {hanging, None}
    killed._forget()
    user.leave()


def test_server_whose_data_is_to_last_does_not_look_at_each_file_before_it_recovers(folder):
    user = Server(folder, durable=True)
    user.start()
    asked = [user.program("psql"), "-h", str(user.socket_folder), "-U", "postgres", "-Atc"]
    said = subprocess.check_output([*asked, "SHOW recovery_init_sync_method"], text=True)
    user.leave()
    assert said == "syncfs\n"


def test_server_starts_over_a_stale_pid_file_whose_number_is_now_another_program(folder, enter):
    leave(enter())
    stale = folder / "postgres/data/postmaster.pid"
    stale.write_text(f"{os.getpid()}\n{folder}\n")
    user = enter()
    assert postmaster(folder) not in {os.getpid(), None}
    leave(user)


def test_interrupted_creation_starts_afresh(folder, enter):
    leave(enter())
    (folder / "postgres/data").rename(folder / "postgres/data.new")
    leave(enter())
    assert (folder / "postgres/data/PG_VERSION").exists()
    assert not (folder / "postgres/data.new").exists()


def test_folder_with_a_long_path_has_its_socket_elsewhere(folder, enter):
    deep = folder / ("d" * 60) / ("e" * 60)
    deep.mkdir(parents=True)
    user = enter(folder=deep)
    elsewhere = Server(deep, durable=False).socket_folder
    assert elsewhere.parent == Path("/tmp")
    assert elsewhere.stat().st_mode & 0o777 == 0o700
    leave(user)
    elsewhere.rmdir()


def test_folder_that_cannot_be_written_is_named(folder):
    (folder / "file").touch()
    with pytest.raises(
        ServerError, match=r"^The folder \S+/file/var cannot be written \(Not a directory\): let this"
    ):
        Server(folder / "file/var", durable=False)


def test_server_that_does_not_start_says_why(folder, enter):
    leave(enter())
    with (folder / "postgres/data/postgresql.conf").open("a") as settings:
        settings.write("shared_buffers = lots\n")
    with pytest.raises(
        ServerError, match=r"^PostgreSQL does not start: .*FATAL: .*contains errors \(the whole log"
    ):
        Server(folder, durable=False).start()


def test_other_accounts_cannot_reach_the_server(folder, enter):
    leave(enter())
    assert (folder / "postgres").stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root needs another account for PostgreSQL")
class TestAsRoot:
    def test_server_runs_under_the_account_that_owns_its_folder(self, folder, enter):
        nobody = pwd.getpwnam("nobody")
        (folder / "postgres").mkdir(mode=0o700)
        os.chown(folder / "postgres", nobody.pw_uid, nobody.pw_gid)
        user = enter()
        assert Path(f"/proc/{postmaster(folder)}").stat().st_uid == nobody.pw_uid
        leave(user)

    def test_closed_project_has_its_server_in_the_shelter(self, folder, monkeypatch):
        monkeypatch.setattr(placement, "SHELTER", folder / "shelter")
        (folder / "closed").mkdir(mode=0o700)
        home = Server(folder / "closed", durable=False).home
        assert home.parent == folder / "shelter"
        assert (folder / "closed").stat().st_mode & 0o777 == 0o700

    def test_programs_that_cannot_be_reached_are_linked(self, folder, monkeypatch):
        monkeypatch.setattr(placement, "_may_enter", lambda folder, account: False)
        monkeypatch.setattr(placement, "SHELTER", folder / "shelter")
        program = Server(folder, durable=False).program("postgres")
        assert program.startswith(f"{folder}/shelter/")
        assert "18.6" in subprocess.check_output([program, "--version"], text=True)
