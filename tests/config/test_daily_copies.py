"""Of the embedded database a copy is kept of each day for a week, and of each week for a month."""

import datetime
import os
import time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from config.backup import daily
from config.backup.sealed_file import opened

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = datetime.date(2026, 11, 26)  # a Thursday


@pytest.fixture
def folder(settings, tmp_path):
    settings.BACKUP_DIR = tmp_path / "copies"
    return settings.BACKUP_DIR


def name_of(day):
    return day.strftime(daily.NAME)


def test_first_call_of_a_day_makes_its_copy(folder, capsys):
    call_command("backup", "--daily")
    (copy,) = folder.iterdir()
    assert copy.name == name_of(timezone.localdate())
    assert folder.stat().st_mode & 0o777 == 0o700
    with opened(copy) as (_archive, manifest):
        assert manifest["tables"]["awards_awardkind"]["rows"] > 0
    made = copy.stat().st_mtime_ns
    call_command("backup", "--daily")
    assert copy.stat().st_mtime_ns == made
    assert capsys.readouterr().out.count(copy.name) == 1


def test_last_seven_copies_and_one_of_each_of_four_weeks_are_kept():
    days = [TODAY - datetime.timedelta(days=ago) for ago in range(60)]
    assert {(TODAY - day).days for day in daily.kept(days)} == {0, 1, 2, 3, 4, 5, 6, 11, 18}


def test_long_pause_takes_no_copy_away():
    days = [TODAY - datetime.timedelta(days=400 + ago) for ago in range(7)]
    assert daily.kept(days) == set(days)


def test_copies_are_cleared_away_and_nothing_else(folder):
    folder.mkdir()
    today = timezone.localdate()
    days = [today - datetime.timedelta(days=ago) for ago in range(1, 60)]
    for name in [*map(name_of, days), "mine.zip", ".a.partial", ".b.partial"]:
        (folder / name).touch()
    os.utime(folder / ".a.partial", (time.time() - 100_000,) * 2)
    call_command("backup", "--daily")
    stay = {*map(name_of, daily.kept([today, *days])), "mine.zip", ".b.partial"}
    assert {path.name for path in folder.iterdir()} == stay


def test_without_a_folder_there_is_no_daily_copy(settings):
    settings.BACKUP_DIR = None
    with pytest.raises(CommandError, match="BACKUP_DIR"):
        call_command("backup", "--daily")


@pytest.mark.parametrize("arguments", [[], ["--daily", "a.zip"]])
def test_command_wants_a_file_or_daily(folder, arguments):
    with pytest.raises(CommandError, match="--daily"):
        call_command("backup", *arguments)
    assert not Path("a.zip").exists()


def test_copies_are_looked_for_again_where_none_could_be_begun(folder, monkeypatch, caplog):
    monkeypatch.setattr(daily.sys, "executable", "/nowhere/python")
    monkeypatch.setattr(daily, "AN_HOUR", 0.05)
    with daily.daily_copies():
        time.sleep(0.5)
    assert caplog.messages.count("the copy of the day could not be begun") > 1
