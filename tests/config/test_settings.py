import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.environment import listening, read_file

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


@pytest.fixture
def read_settings(monkeypatch):
    """Reads them anew in production, but for what is given."""

    def read_settings(**environment):
        for name in re.findall("[A-Z_]{5,}", (PROJECT / ".env.example").read_text()):
            monkeypatch.delenv(name, raising=False)
        for name, value in {**PRODUCTION, **environment}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(PROJECT / "config/settings.py"))

    return read_settings


LIKE_A_DATABASE = "should be like postgres://user:password@host:5432/database"
HOSTS = "it should be names without scheme or port, like khoi.example.vn,127.0.0.1."
ORIGIN = "it should be like https://khoi.example.vn."
PREFIX = "it should be a path with a slash before it and none behind, like /khoi."
SERVER = "it should be like https://sso.example.vn/realms/house."
NUMBER = "it should be a whole number above zero."


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("DEBUG", "maybe", "is 'maybe': it should be yes or no."),
        ("HTTPS", "2", "is '2': it should be yes or no."),
        ("BEHIND_PROXY", "nginx", "is 'nginx': it should be yes or no."),
        ("DB_POOL_SIZE", "many", f"is 'many': {NUMBER}"),
        ("DB_POOL_SIZE", "0", f"is '0': {NUMBER}"),
        ("SLOW_QUERY_MS", "0.5", f"is '0.5': {NUMBER}"),
        ("LOG_FORMAT", "xml", "is 'xml': it should be json or lines."),
        ("ALLOWED_HOSTS", "https://khoi.example.vn", f"has 'https://khoi.example.vn': {HOSTS}"),
        ("ALLOWED_HOSTS", "127.0.0.1, khoi:8000", f"has 'khoi:8000': {HOSTS}"),
        ("CSRF_TRUSTED_ORIGINS", "khoi.example.vn", f"has 'khoi.example.vn': {ORIGIN}"),
        ("CSRF_TRUSTED_ORIGINS", "https://khoi.vn/", f"has 'https://khoi.vn/': {ORIGIN}"),
        ("FORCE_SCRIPT_NAME", "khoi", f"is 'khoi': {PREFIX}"),
        ("FORCE_SCRIPT_NAME", "/khoi/", f"is '/khoi/': {PREFIX}"),
        ("FORCE_SCRIPT_NAME", "/", f"is '/': {PREFIX}"),
        (
            "EMBEDDED_DATA_DIR",
            "/etc/passwd",
            "is '/etc/passwd': it should be a folder, like /var/lib/blocs.",
        ),
        ("BACKUP_DIR", "/etc/passwd", "is '/etc/passwd': it should be a folder, like /var/lib/blocs."),
        ("DATABASE_URL", "mysql://root:secret@db/blocs", f"{LIKE_A_DATABASE}."),
        ("DATABASE_URL", "postgres://db", f"{LIKE_A_DATABASE}."),
        *[
            (
                "DATABASE_URL",
                f"postgres://app:{place}/blocs",
                f"{LIKE_A_DATABASE}; letters such as @ : / in the password are written %40 %3A %2F.",
            )
            for place in ("secret@db:port", "se[cret@db")
        ],
        ("SENTRY_DSN", "sentry", "is 'sentry': it should be like https://key@sentry.example.vn/1."),
        ("METRICS_TOKEN", "too-short", "has only 9 letters: it should be 20 random letters or more."),
        ("SECOND_FACTOR_FOR", "me", "is 'me': it should be admins or everyone or nobody."),
        ("OIDC_SERVER", "sso.example.vn", f"is 'sso.example.vn': {SERVER}"),
        ("OIDC_SERVER", "https://sso.vn/?a=b", f"is 'https://sso.vn/?a=b': {SERVER}"),
        ("SECRET_KEY", "", "is missing: with DATABASE_URL it should be 50 random letters or more."),
        ("SECRET_KEY", "too-short", "has only 9 letters: it should be 50 random letters or more."),
    ],
)
def test_wrong_setting_is_named_with_what_it_should_be(read_settings, name, value, complaint):
    with pytest.raises(ImproperlyConfigured) as error:
        read_settings(**{name: value})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize("missing", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])
def test_single_sign_on_needs_what_its_server_gave(read_settings, missing):
    given = {"OIDC_CLIENT_ID": "blocs", "OIDC_CLIENT_SECRET": "secret"} | {missing: ""}
    with pytest.raises(ImproperlyConfigured) as error:
        read_settings(OIDC_SERVER="https://sso.example.vn", **given)
    assert (
        str(error.value)
        == f"{missing} is missing: with OIDC_SERVER it should be what that server gave for this app."
    )


@pytest.mark.parametrize("value", ["8000", "127.0.0.1:http", "127.0.0.1:99999", "/run/app.sock"])
def test_wrong_place_to_listen_is_named_with_what_it_should_be(monkeypatch, value):
    monkeypatch.setenv("LISTEN", value)
    with pytest.raises(ImproperlyConfigured) as error:
        listening("LISTEN", default="127.0.0.1:8000")
    assert str(error.value) == f"LISTEN is {value!r}: it should be like 127.0.0.1:8000."


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("ALLOWED_HOSTS", ".example.vn, 127.0.0.1,[::1]", [".example.vn", "127.0.0.1", "[::1]"]),
        ("ALLOWED_HOSTS", "*", ["*"]),
        ("ALLOWED_HOSTS", "", ["127.0.0.1", "localhost"]),
        *[
            ("CSRF_TRUSTED_ORIGINS", origin, [origin])
            for origin in ("https://*.example.vn", "http://10.0.0.7:8080")
        ],
        ("FORCE_SCRIPT_NAME", "/thi-dua/khoi", "/thi-dua/khoi"),
        ("FORCE_SCRIPT_NAME", "", None),
        ("LOG_FORMAT", "LINES", "lines"),
        ("SLOW_QUERY_MS", "", 500),
        ("HTTPS", "", True),
        ("SECOND_FACTOR_FOR", "", "admins"),
    ],
)
def test_right_setting_is_taken(read_settings, name, value, taken):
    assert read_settings(**{name: value})[name] == taken


def test_log_is_read_by_machines_in_production_and_by_developers_in_lines(read_settings):
    assert read_settings()["LOG_FORMAT"] == "json"
    assert read_settings(DEBUG="yes")["LOG_FORMAT"] == "lines"


def test_start_with_a_wrong_setting_ends_with_one_sentence():
    run = manage("check", **{**PRODUCTION, "LOG_FORMAT": "xml"})
    assert (run.returncode, run.stderr) == (1, "LOG_FORMAT is 'xml': it should be json or lines.\n")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (
            b"# ours\nSECRET_KEY = abc\n",
            "Line 2 of {} is not understood: it should be like DEBUG=no, without spaces around =.",
        ),
        (
            b"DEBUG=\xff\n",
            "{} cannot be read (it is not UTF-8): it should be a text file that this user may read.",
        ),
    ],
)
def test_wrong_settings_file_is_named_without_what_it_says(tmp_path, content, complaint):
    file = tmp_path / ".env"
    file.write_bytes(content)
    with pytest.raises(ImproperlyConfigured) as error:
        read_file(file)
    assert str(error.value) == complaint.format(file)


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


def test_every_setting_is_described_where_people_look_for_it():
    code = "".join(path.read_text() for path in (PROJECT / "config").rglob("*.py"))
    readers = "str|address|choice|flag|folder|hosts|listening|needed|number|origins|postgresql|prefix|secret"
    read = set(re.findall(rf'\b(?:{readers})\(\s*"([A-Z_]+)"', code))
    readme = (PROJECT / "README.md").read_text()
    assert read == set(re.findall(r"^\| `([A-Z_]+)` \|", readme, re.MULTILINE))
    assert read == set(re.findall(r"^# ([A-Z_]+)=", (PROJECT / ".env.example").read_text(), re.MULTILINE))


@pytest.mark.parametrize("name", ["app.env.example", "owner.env.example"])
def test_example_for_a_server_has_only_settings_that_there_are(name):
    example = (PROJECT / "deploy" / name).read_text()
    there = (PROJECT / ".env.example").read_text()
    assert set(re.findall(r"^(?:# )?([A-Z_]+)=", example, re.MULTILINE)) <= set(re.findall("[A-Z_]+", there))
