"""A backup brought back: in one transaction, so that all of it is there afterwards, or nothing has changed."""

import contextlib

import psycopg
from django.core.management.sql import emit_post_migrate_signal
from django.db import Error, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from blocs.models import Bloc, Document, Person, Unit, User
from config.backup import papers, tables
from config.backup.sealed_file import BackupError, newer, opened

# Whatever else is on record hangs on one of these.
RECORDS = [Bloc, Unit, Person, Document, User]
RECOUNT = """
DO $$ BEGIN
    IF to_regprocedure('keep_sums_of(bigint[])') IS NOT NULL THEN
        PERFORM keep_sums_of(ARRAY (SELECT id FROM campaigns_campaign));
    END IF;
    IF to_regprocedure('keep_named_by(bigint[])') IS NOT NULL THEN
        PERFORM keep_named_by(ARRAY (SELECT id FROM blocs_bloc));
    END IF;
END $$
"""


def restore_backup(path, *, replace):
    """Bring the backup into the database; returns what the database held before, as words.

    Raises BackupError, and changes nothing, where the file is not whole, or newer than the app, or where the database
    holds records and `replace` does not say to give them up.
    """
    with opened(path) as (archive, manifest):
        ways = Migrations(manifest["migrations"], path)
        absent = papers.missing(manifest["papers"], archive)
        with papers.taken_back_on_failure() as written, _all_or_nothing() as cursor:
            held = what_is_there(cursor)
            if held and not replace:
                sentence = _("The database holds %s: say --replace to have the backup in their place.")
                raise BackupError(sentence % held)
            ways.to_the_backup()
            _fill(manifest["tables"], archive, cursor)
            ways.to_this_version()
            papers.copy_in(absent, archive, written)
    return held


class Migrations:
    """From the state of the database to that of the backup, and from there to that of this version."""

    def __init__(self, recorded, path):
        recorded = {tuple(migration) for migration in recorded}
        loader = self._executor().loader
        # Each of these stands for earlier migrations, by whose names an older version knew them.
        earlier = {name: set(migration.replaces) for name, migration in loader.replacements.items()}
        known_before = set().union(*earlier.values())
        if recorded - set(loader.disk_migrations) - known_before:
            raise BackupError(newer(path))
        if any(recorded & names and not names <= recorded for names in earlier.values()):
            sentence = _(
                "%(file)s was made between migrations that stand together in this version of the app: "
                "restore it with the version that CHANGELOG.md names, run migrate there, and make a new backup."
            )
            raise BackupError(sentence % {"file": path})
        self.recorded = recorded | {name for name, names in earlier.items() if names <= recorded}
        if set(loader.applied_migrations) - self.recorded - known_before:
            sentence = _(
                "%(file)s was made by an older version of the app than the database was: "
                "restore it into a new, empty database, and the app brings it up to date."
            )
            raise BackupError(sentence % {"file": path})

    def to_the_backup(self):
        self._apply(self.recorded)

    def to_this_version(self):
        self._apply(set(self._executor().loader.graph.nodes))
        emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)

    def _apply(self, wanted):
        executor = self._executor()
        leaves = executor.loader.graph.leaf_nodes()
        plan = [
            (migration, backwards)
            for migration, backwards in executor.migration_plan(leaves)
            if (migration.app_label, migration.name) in wanted
        ]
        # Without a plan too: it records those that stand for earlier ones.
        executor.migrate(leaves, plan=plan)

    def _executor(self):
        return MigrationExecutor(connection, self._after_each)

    def _after_each(self, action, *_arguments):
        # What a migration entered is checked now: a table that waits for a check cannot be changed by the next one.
        if action == "apply_success":
            connection.check_constraints()


def what_is_there(cursor):
    there = tables.present(cursor)
    numbers = [(model.objects.count(), model._meta) for model in RECORDS if model._meta.db_table in there]
    return ", ".join(
        f"{number} {names.verbose_name if number == 1 else names.verbose_name_plural}"
        for number, names in numbers
        if number
    )


def _fill(backed_up, archive, cursor):
    there = tables.present(cursor)
    filled = [table for table in there if table in backed_up]
    emptied = [table for table in there if table in backed_up or table in tables.LEFT_OUT]
    rules = tables.ignore_rules(emptied, cursor)
    tables.empty(emptied, cursor)
    for table in filled:
        held = backed_up[table]
        with archive.open(f"tables/{table}.csv") as file:
            rows = tables.copy_in(table, held["columns"], file, cursor)
        if rows != held["rows"]:
            raise BackupError(_("The table %s came back with another number of rows.") % table)
        tables.set_next_numbers(table, held["next"], cursor)
    for rule in rules:
        cursor.execute(rule)
    tables.analyze(filled, cursor)
    cursor.execute(RECOUNT)


@contextlib.contextmanager
def _all_or_nothing():
    try:
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            cursor.execute("SET LOCAL datestyle TO ISO")
            cursor.execute("SET LOCAL lock_timeout TO '30s'")
            yield cursor
    except (Error, psycopg.Error) as error:
        raise BackupError(_refusal(error)) from error


def _refusal(error):
    cause = error if isinstance(error, psycopg.Error) else error.__cause__
    if isinstance(cause, psycopg.errors.InsufficientPrivilege):
        return _(
            "Nothing was changed: only the role that owns the tables can restore, so use its DATABASE_URL."
        )
    if isinstance(cause, psycopg.errors.LockNotAvailable):
        return _("Nothing was changed: somebody works in the database, so stop the app first.")
    reason = str(error).strip().split("\n")[0].rstrip(".")
    return _("Nothing was changed: the database refused the backup (%s).") % reason
