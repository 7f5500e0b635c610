"""A backup, taken while the app runs: all tables as they were at one moment, and the papers they name."""

import contextlib
import json
from dataclasses import dataclass

import psycopg
from django.db import Error, connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from django.utils.translation import gettext as _

from config.backup import papers, tables
from config.backup.sealed_file import FORMAT, MANIFEST, BackupError, written


@dataclass
class Made:
    tables: int
    rows: int
    papers: int
    lost: list[str]  # papers that rows name, and that are not there


def make_backup(path):
    """Write the backup to the path, or raise BackupError and leave nothing there."""
    with one_moment() as cursor, written(path) as archive:
        manifest = {"format": FORMAT, "made_at": timezone.now().isoformat(), "migrations": _migrations()}
        manifest["tables"] = {table: _write(table, archive, cursor) for table in _kept(cursor)}
        columns = {table: held["columns"] for table, held in manifest["tables"].items()}
        named = papers.named_in(columns, cursor)
        manifest["papers"] = papers.copy_out(named, archive)
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=False))
    return Made(
        tables=len(columns),
        rows=sum(held["rows"] for held in manifest["tables"].values()),
        papers=len(manifest["papers"]),
        lost=sorted(set(named) - set(manifest["papers"])),
    )


@contextlib.contextmanager
def one_moment():
    """A cursor for which nothing changes any more, whatever others commit."""
    with _broken_off(), transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SET LOCAL datestyle TO ISO")
        if there := tables.present(cursor):
            # A migration waits, which could otherwise leave a table without the rows of that moment.
            names = ", ".join(map(connection.ops.quote_name, there))
            cursor.execute(f"LOCK TABLE {names} IN ACCESS SHARE MODE")
        yield cursor


@contextlib.contextmanager
def _broken_off():
    try:
        yield
    except (Error, psycopg.Error) as error:
        reason = str(error).strip().split("\n")[0].rstrip(".")
        raise BackupError(_("No backup was made: the database broke off (%s).") % reason) from error


def _migrations():
    applied = sorted(MigrationRecorder(connection).applied_migrations())
    if not applied:
        raise BackupError(_("The database is empty: there is nothing to back up."))
    return applied


def _kept(cursor):
    return [table for table in tables.present(cursor) if table not in tables.LEFT_OUT]


def _write(table, archive, cursor):
    columns = tables.columns_of(table, cursor)
    with archive.open(f"tables/{table}.csv", "w", force_zip64=True) as file:
        rows = tables.copy_out(table, columns, file, cursor)
    return {"columns": columns, "rows": rows, "next": tables.next_numbers(table, cursor)}
