"""Where tests keep what need not last: in memory where there is room, else on the disk.

A file made or grown on a disk takes the kernel twenty times as long, and a database has two thousand files.
"""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ENOUGH = 2 * 1024**3


def folder_in_memory():
    """A folder of this user's own, or None where the memory's is small, closed or may hold no programs."""
    if not MEMORY.is_dir() or os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:
        return None
    if shutil.disk_usage(MEMORY).free < ENOUGH or not os.access(MEMORY, os.W_OK | os.X_OK):
        return None
    folder = MEMORY / f"emulation-blocs-tests-{os.geteuid()}"
    folder.mkdir(mode=0o755, exist_ok=True)
    return folder if folder.stat().st_uid == os.geteuid() and not folder.is_symlink() else None


def database_folder(data_folder):
    """Where the server of the tests lives that belongs to a data folder; what is in memory is gone after a restart."""
    folder = folder_in_memory()
    return (
        folder / hashlib.sha256(os.fsencode(data_folder)).hexdigest()[:16] if folder else data_folder / "test"
    )


def make_temporary_files_in_memory():
    """Also those of the programs that tests start."""
    if folder := folder_in_memory():
        os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
