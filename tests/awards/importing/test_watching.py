"""As long as the app is served, somebody looks for lists that wait."""

import sys
import threading

import pytest

from awards.importing.watching import A_MINUTE, A_SECOND, _watch_until
from tests.factories import ImportFactory

pytestmark = pytest.mark.django_db(transaction=True)


class Ended(threading.Event):
    """The app ends at the second look."""

    def __init__(self):
        super().__init__()
        self.waited = []

    def wait(self, timeout=None):
        self.waited.append(timeout)
        return self.waited.count(A_SECOND) == 2


def test_work_that_cannot_begin_is_tried_again_after_a_minute(monkeypatch):
    ImportFactory(state="reading")
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    ended = Ended()
    _watch_until(ended)
    assert ended.waited == [A_SECOND, A_MINUTE, A_SECOND]
