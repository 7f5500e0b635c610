import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PRODUCTION = {
    "DATABASE_URL": "postgres://app:secret@db.example.vn/blocs",
    "SECRET_KEY": "k7Zq-Vn3_pLw8RtXyB2mGdHs6JcUf4EaQo9TiKzWvNxMrPbYhDgCjLuSe1A5",
    "ALLOWED_HOSTS": "khoi.example.vn",
}


def manage(*arguments, cwd=PROJECT, **environment):
    """Run manage.py with nothing in the environment but what is given."""
    environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **environment}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"DEBUG": "maybe"}, "DEBUG is 'maybe': it should be yes or no."),
        ({"HTTPS": "2"}, "HTTPS is '2': it should be yes or no."),
        ({"DB_POOL_SIZE": "many"}, "DB_POOL_SIZE is 'many': it should be a whole number above zero."),
        (
            {"CSRF_TRUSTED_ORIGINS": "khoi.example.vn"},
            "CSRF_TRUSTED_ORIGINS has 'khoi.example.vn': it should be like https://khoi.example.vn.",
        ),
        (
            {"DATABASE_URL": "mysql://root:secret@db/blocs"},
            "DATABASE_URL should be like postgres://user:password@host:5432/database.",
        ),
        (
            {"SECRET_KEY": ""},
            "SECRET_KEY is missing: with DATABASE_URL it should be 50 random letters or more.",
        ),
    ],
)
def test_wrong_setting_is_named_with_what_it_should_be(wrong, sentence):
    run = manage("check", **{**PRODUCTION, **wrong})
    assert (run.returncode, run.stderr) == (1, f"{sentence}\n")


def test_production_passes_the_deployment_check_in_silence():
    run = manage("check", "--deploy", "--fail-level", "INFO", **PRODUCTION)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == "System check identified no issues (0 silenced).\n"


def test_secret_of_the_embedded_app_is_made_once_and_kept_from_others(tmp_path):
    script = ["shell", "--no-imports", "-c", "from django.conf import settings; print(settings.SECRET_KEY)"]
    first = manage(*script, EMBEDDED_DATA_DIR=str(tmp_path / "var"))
    second = manage(*script, EMBEDDED_DATA_DIR=str(tmp_path / "var"))
    assert first.stdout == second.stdout != "\n"
    assert (tmp_path / "var/secret_key").stat().st_mode & 0o777 == 0o600


def test_command_that_needs_no_database_starts_none():
    run = manage("check", EMBEDDED_DATA_DIR="/proc/nowhere", SECRET_KEY=PRODUCTION["SECRET_KEY"])
    assert (run.returncode, run.stderr) == (0, "")
