"""Reads settings from the environment, and names a wrong one with what it should be."""

import os
import secrets
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()


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


def origins(name):
    values = env.list(name, default=[])
    for value in values:
        if urlsplit(value).scheme not in {"http", "https"}:
            raise ImproperlyConfigured(f"{name} has {value!r}: it should be like https://khoi.example.vn.")
    return values


def postgresql(name):
    """The connection settings in a URL. The URL may hold a password, so no message repeats it."""
    url = urlsplit(env.str(name))
    if url.scheme not in {"postgres", "postgresql"} or not url.path.strip("/"):
        raise ImproperlyConfigured(f"{name} should be like postgres://user:password@host:5432/database.")
    try:
        return env.db(name)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} should be like postgres://user:password@host:5432/database; "
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
