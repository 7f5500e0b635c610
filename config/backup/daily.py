"""A copy of each day, kept for seven days; and of each week, kept for four."""

import contextlib
import datetime
import logging
import subprocess
import sys
import threading
import time

from django.conf import settings
from django.utils import timezone

from config.backup.making import make_backup
from config.backup.sealed_file import usable

logger = logging.getLogger(__name__)
NAME = "emulation-blocs-%Y-%m-%d.zip"
DAYS, WEEKS = 7, 4
AN_HOUR = 3600
A_DAY = 24 * AN_HOUR


def make_daily_copy(folder):
    """Returns its path, and what was made: None where the copy of today is there already."""
    with usable(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / timezone.localdate().strftime(NAME)
    if path.exists():
        return path, None
    made = make_backup(path)
    _clear(folder)
    return path, made


def _clear(folder):
    copies = {}
    for path in folder.glob("*.zip"):
        with contextlib.suppress(ValueError):
            copies[datetime.datetime.strptime(path.name, NAME).date()] = path
    for day in copies.keys() - kept(copies):
        copies[day].unlink()
    # What a killed process has left; a copy under way is younger.
    for draft in folder.glob(".*.partial"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - draft.stat().st_mtime > A_DAY:
                draft.unlink()


def kept(days):
    """Of the days that there are copies of, those whose copy stays: the last ones, and the last one of each week."""
    last_first = sorted(days, reverse=True)
    of_weeks = {}
    for day in last_first:
        of_weeks.setdefault(day.isocalendar()[:2], day)
    return {*last_first[:DAYS], *list(of_weeks.values())[:WEEKS]}


@contextlib.contextmanager
def daily_copies():
    """As long as the app is served, the copy of each day is made, within an hour."""
    if not settings.BACKUP_DIR:
        yield
        return
    ended = threading.Event()
    copying = threading.Thread(target=_copy_until, args=[ended])
    copying.start()
    try:
        yield
    finally:
        ended.set()
        copying.join()


def _copy_until(ended):
    # In a process of its own, which takes no time from those who are served, and can be stopped at any moment.
    command = [sys.executable, settings.BASE_DIR / "manage.py", "backup", "--daily", "--verbosity=0"]
    while not ended.is_set():
        try:
            with subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True) as copy:
                while copy.poll() is None and not ended.wait(0.2):
                    pass
                copy.terminate()
        except OSError:  # no memory for a process, say: there may be some in an hour
            logger.exception("the copy of the day could not be begun")
        ended.wait(AN_HOUR)
