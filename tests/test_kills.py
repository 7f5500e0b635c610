"""The two programs that press the app hard, shortened; each says by its exit whether something was lost."""

import subprocess
import sys
from pathlib import Path

import pytest

# Without it a run of these tests alone would find no database of the tests.
pytestmark = pytest.mark.django_db

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def dump(tables_dumped):
    """The options that save the programs to migrate."""
    return ["--dump", str(tables_dumped)] if tables_dumped else []


def figures(module, *options):
    """What the program prints, by line: {what: figure}; fails where the program does."""
    command = [sys.executable, "-m", f"tests.{module}", *options]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = (line.rsplit(None, 1) for line in done.stdout.splitlines() if line)
    return dict(lines)


def test_nothing_that_was_acknowledged_is_lost_when_app_and_database_are_killed(dump):
    found = figures("measure_kills", "--times", "6", "--people", "3", "--seed", "4", *dump)
    kills = [int(figure) for what, figure in found.items() if what.startswith("killed: ")]
    assert (sum(kills), min(kills) > 0) == (6, True)
    assert int(found["  of them conferences"]) > 0
    assert found["lost, doubled, astray or in part"] == "0"


def test_all_who_record_at_the_same_moment_are_on_record_once(dump):
    found = figures("measure_at_once", "--people", "16", "--blocs", "2", *dump)
    assert found["people who pressed the button at once"] == "16"
    assert found["lost, doubled, in part, astray or failed"] == "0"
