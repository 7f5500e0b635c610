"""As long as the app is served, lists that were brought are worked on, in a process of their own."""

import contextlib
import logging
import subprocess
import sys
import threading
import time

from django.conf import settings
from django.db import DatabaseError, connection

from ..models import Import

A_SECOND = 1
A_MINUTE = 60
AN_HOUR = 3600
logger = logging.getLogger(__name__)


@contextlib.contextmanager
def imports_are_worked_on():
    ended = threading.Event()
    watching = threading.Thread(target=_watch_until, args=[ended])
    watching.start()
    try:
        yield
    finally:
        ended.set()
        watching.join()


def _watch_until(ended):
    # In a process of its own, which takes no time from those who are served, and gives back what memory it took.
    command = [sys.executable, settings.BASE_DIR / "manage.py", "work_on_imports", "--verbosity=0"]
    look_for_old = time.monotonic()
    while not ended.wait(A_SECOND):
        with_old = time.monotonic() >= look_for_old
        if with_old:
            look_for_old += AN_HOUR
        try:
            is_well = not something_waits(with_old) or is_done(command, ended)
        except Exception:  # whatever it is, lists are looked for until the app ends
            logger.exception("lists that were brought could not be worked on")
            is_well = False
        if not is_well:
            ended.wait(A_MINUTE)


def is_done(command, ended):
    """Whether the work was done, by a process that ends with the app."""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True) as work:
        while work.poll() is None and not ended.wait(0.2):
            pass
        work.terminate()
    return not work.returncode


def something_waits(with_old=False):
    """Whether there is work; nobody knows while the database is away. with_old: lists to be cleared are work too."""
    try:
        return Import.objects.waiting().exists() or (with_old and Import.objects.kept_too_long().exists())
    except DatabaseError:
        logger.warning("nobody knows whether a list waits: the database cannot be reached")
        return False
    finally:
        connection.close()
