"""Reads settings from the environment, and names a wrong one with what it should be."""

import os
import re
import secrets
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

NAME = r"([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\])"
# * stands for all names, .example.vn for those below one too; origins say *.example.vn.
HOST = re.compile(rf"\*|\.?{NAME}")
ORIGIN = re.compile(rf"https?://(\*\.)?{NAME}(:\d+)?")
ADDRESS = re.compile(rf"https?://([0-9A-Za-z]+@)?{NAME}(:\d+)?(/[A-Za-z0-9._~-]+)*")
PREFIX = re.compile(r"(/[A-Za-z0-9._~-]+)+")
POSTGRESQL = "postgres://user:password@host:5432/database"


def read_file(path):
    """Take from a file what the environment does not say. Its lines may hold secrets, so no message repeats one."""
    try:
        lines = path.read_text().splitlines()
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", "it is not UTF-8")
        raise ImproperlyConfigured(
            f"{path} cannot be read ({reason}): it should be a text file that this user may read."
        ) from error
    for number, line in enumerate(lines, start=1):
        if line and not re.match(r"#|(export )?[A-Za-z_0-9]+=", line):
            raise ImproperlyConfigured(
                f"Line {number} of {path} is not understood: it should be like DEBUG=no, without spaces around =."
            )
    env.read_env(path)


def flag(name, *, default):
    value = env.str(name, default="").strip().lower()
    if value not in {"", "1", "0", "yes", "no", "true", "false", "on", "off"}:
        raise ImproperlyConfigured(f"{name} is {value!r}: it should be yes or no.")
    return value in {"1", "yes", "true", "on"} if value else default


def number(name, *, default):
    value = env.str(name, default="").strip()
    if value and not (value.isdecimal() and int(value) > 0):
        raise ImproperlyConfigured(f"{name} is {value!r}: it should be a whole number above zero.")
    return int(value) if value else default


def choice(name, values, *, default):
    value = env.str(name, default="").strip().lower()
    if value and value not in values:
        raise ImproperlyConfigured(f"{name} is {value!r}: it should be {' or '.join(values)}.")
    return value or default


def hosts(name, *, default):
    values = _several(name) or default
    for value in values:
        if not HOST.fullmatch(value):
            raise ImproperlyConfigured(
                f"{name} has {value!r}: it should be names without scheme or port, like khoi.example.vn,127.0.0.1."
            )
    return values


def origins(name):
    values = _several(name)
    for value in values:
        if not ORIGIN.fullmatch(value):
            raise ImproperlyConfigured(f"{name} has {value!r}: it should be like https://khoi.example.vn.")
    return values


def address(name, *, like):
    """Empty, or where a server answers."""
    value = env.str(name, default="").strip().rstrip("/")
    if value and not ADDRESS.fullmatch(value):
        raise ImproperlyConfigured(f"{name} is {value!r}: it should be like {like}.")
    return value


def origin_of(address):
    return re.match(r"https?://[^/]+|", address)[0]


def needed(name, *, by):
    """What is missing only where another setting is there. No message repeats it."""
    value = env.str(name, default="").strip()
    if env.str(by, default="").strip() and not value:
        raise ImproperlyConfigured(
            f"{name} is missing: with {by} it should be what that server gave for this app."
        )
    return value


def _several(name):
    return [value.strip() for value in env.str(name, default="").split(",") if value.strip()]


def prefix(name):
    value = env.str(name, default="").strip()
    if value and not PREFIX.fullmatch(value):
        raise ImproperlyConfigured(
            f"{name} is {value!r}: it should be a path with a slash before it and none behind, like /khoi."
        )
    return value


def listening(name, *, default):
    """Host and port, as in 127.0.0.1:8000."""
    value = env.str(name, default="").strip() or default
    host, _, port = value.rpartition(":")
    if not re.fullmatch(NAME, host) or not (port.isdecimal() and 0 < int(port) < 65536):
        raise ImproperlyConfigured(f"{name} is {value!r}: it should be like {default}.")
    return value


def folder(name, *, default):
    path = Path(env.str(name, default="").strip() or default).absolute()
    if path.exists() and not path.is_dir():
        raise ImproperlyConfigured(f"{name} is {str(path)!r}: it should be a folder, like /var/lib/blocs.")
    return path


def secret(name, *, shortest=50):
    """Empty, or long enough. No message repeats it."""
    value = env.str(name, default="").strip()
    if value and len(value) < shortest:
        raise ImproperlyConfigured(
            f"{name} has only {len(value)} letters: it should be {shortest} random letters or more."
        )
    return value


def postgresql(name):
    """The connection settings in a URL. The URL may hold a password, so no message repeats it."""
    try:
        url = urlsplit(env.str(name))
        if url.scheme not in {"postgres", "postgresql"} or not url.path.strip("/"):
            raise ImproperlyConfigured(f"{name} should be like {POSTGRESQL}.")
        return env.db(name)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} should be like {POSTGRESQL}; "
            "letters such as @ : / in the password are written %40 %3A %2F."
        ) from error


def kept_secret(path):
    """A random secret made once and kept in a file that only its owner reads."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            # Written apart and linked into place: of two processes that start together one wins,
            # and neither reads half a secret.
            draft = path.with_name(f"{path.name}.{os.getpid()}")
            draft.touch(mode=0o600)
            draft.write_text(secrets.token_urlsafe(50))
            try:
                os.link(draft, path)
            except FileExistsError:
                pass
            finally:
                draft.unlink()
        return path.read_text()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The data folder {path.parent} cannot be written ({error.strerror}): "
            "let this user write there, or set EMBEDDED_DATA_DIR to another folder."
        ) from error
