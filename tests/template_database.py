"""A migrated database that test databases are copied from, so that only a change of migrations costs the migrating."""

import hashlib

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection


def template_database():
    """The name of the template; made now if no earlier run with the same migrations has made it."""
    name = f"template_{_fingerprint_of_migrations()}"
    with connection._nodb_cursor() as cursor:
        # One process makes it, the others wait; the lock ends with the connection.
        cursor.execute("SELECT pg_advisory_lock(20250905)")
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%%'")
        known = {row[0] for row in cursor.fetchall()}
        if name not in known:
            for old in known:
                cursor.execute(f"DROP DATABASE {old}")
            _migrate_into("template_unfinished", cursor)
            cursor.execute(f"ALTER DATABASE template_unfinished RENAME TO {name}")
    return name


def _fingerprint_of_migrations():
    fingerprint = hashlib.sha256(django.__version__.encode())
    for app in ("blocs", "campaigns", "awards"):
        for path in sorted((settings.BASE_DIR / app).glob("**/*.py")):
            if path.parent.name == "migrations":
                fingerprint.update(path.read_bytes())
    return fingerprint.hexdigest()[:16]


def _migrate_into(name, cursor):
    cursor.execute(f"CREATE DATABASE {name}")
    usual = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        call_command("migrate", interactive=False, verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual
