"""A backup holds all that is on record at one moment, and comes back as it was, or not at all."""

import contextlib
import json
import shutil
import threading
from types import SimpleNamespace

import psycopg
import pytest
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.test import override_settings
from django.utils import timezone, translation

from awards.models import PaperTemplate
from blocs.models import Document, Unit, User
from config.backup import tables
from config.backup.making import make_backup
from config.backup.restoring import restore_backup
from config.backup.sealed_file import MANIFEST, opened, written
from config.health import applied_migrations, migrations_of_the_code

from ..factories import ScannedPaperFactory, UnitFactory
from ..on_record import fill_empty_models, load_reports, year_of

# Each test works on a server of its own; with this mark there is a migrated database to copy it from.
pytestmark = pytest.mark.django_db(transaction=True)
# Who was signed in, who failed to, and what was sent meanwhile, is over.
LEFT_BEHIND = ["django_session", "shared_cache", "usersessions_usersession", "awards_sentform"]


@contextlib.contextmanager
def server(name, template, media):
    """A database of its own, copied from another one, with a folder of papers of its own."""
    usual = connection.settings_dict["NAME"]
    files = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(media)}}
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    connection.settings_dict["NAME"] = name
    try:
        with override_settings(STORAGES={**settings.STORAGES, "default": files}):
            yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name}")


@pytest.fixture(scope="module")
def migrated(django_db_setup):
    """The name of a database with what the migrations brought, and nothing else."""
    return connection.settings_dict["NAME"]


@pytest.fixture(scope="module")
def full(migrated, django_db_blocker, tmp_path_factory):
    """A server with a row of every model, more than one of most, and its backup."""
    folder = tmp_path_factory.mktemp("full")
    with django_db_blocker.unblock(), server(f"{migrated}_full", migrated, folder / "papers"):
        load_reports()
        year_of(3)
        fill_empty_models()
        fill_what_is_no_model_of_ours()
        default_storage.save(PaperTemplate.objects.get().file.name, ContentFile(b"PK"))
        make_backup(folder / "backup.zip")
        return SimpleNamespace(file=folder / "backup.zip", rows=all_rows(), papers=all_papers())


@pytest.fixture
def empty_server(migrated, django_db_blocker, tmp_path):
    with django_db_blocker.unblock(), server(f"{migrated}_empty", migrated, tmp_path / "papers"):
        yield


@pytest.fixture
def blank_server(migrated, django_db_blocker, tmp_path):
    """Where not even the migrations have been."""
    with django_db_blocker.unblock(), server(f"{migrated}_blank", "template0", tmp_path / "papers"):
        yield


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def fill_what_is_no_model_of_ours():
    user, permission = User.objects.first(), Permission.objects.first()
    group = Group.objects.create(name="Readers")
    group.permissions.add(permission)
    user.groups.add(group)
    user.user_permissions.add(permission)
    LogEntry.objects.create(user=user, action_flag=1)
    Authenticator.objects.create(user=user, type="totp", data={"secret": "s"})
    address = EmailAddress.objects.create(user=user, email="a@example.vn")
    EmailConfirmation.create(address)
    account = SocialAccount.objects.create(user=user, provider="house", uid="7")
    app = SocialApp.objects.create(provider="house", name="House", client_id="blocs")
    SocialToken.objects.create(account=account, app=app, token="t")
    UserSession.objects.create(user=user, ip="10.0.0.1", session_key="k", user_agent="Firefox")
    cache.set("k", 1)
    # Its number is not given again.
    Group.objects.create(name="Gone").delete()
    Session.objects.create(session_key="k", session_data="", expire_date=timezone.now())


def all_rows():
    """Every row of every table, and what its counting columns give next."""
    with connection.cursor() as cursor:
        rows = {table: tables.next_numbers(table, cursor) for table in tables.present(cursor)}
        for table, held in rows.items():
            cursor.execute(f"SELECT row::text FROM {table} row ORDER BY 1")
            held["rows"] = [row for (row,) in cursor.fetchall()]
    return rows


def all_papers():
    rows = [*Document.objects.exclude(file=""), *PaperTemplate.objects.all()]
    return {row.file.name: row.file.read() for row in rows}


def changed(file, target, change):
    """The same backup with another manifest, properly sealed."""
    with opened(file) as (archive, manifest), written(target) as copy:
        change(manifest)
        for member in archive.infolist()[1:]:
            if member.filename != MANIFEST:
                copy.writestr(member, archive.read(member))
        copy.writestr(MANIFEST, json.dumps(manifest))
    return target


def refusal(act, *arguments, **options):
    with pytest.raises(CommandError) as refused:
        act(*arguments, **options)
    return str(refused.value)


def refused_to_open(file):
    with opened(file):
        pass


def test_backup_comes_back_into_an_empty_server_as_it_was(full, blank_server):
    restore_backup(full.file, replace=False)
    now = all_rows()
    assert [now.pop(name)["rows"] for name in LEFT_BEHIND] == [[]] * len(LEFT_BEHIND)
    assert now == {name: held for name, held in full.rows.items() if name not in LEFT_BEHIND}
    assert all_papers() == full.papers
    assert len(full.papers) == 2


def test_no_table_is_empty_that_is_compared(full):
    empty = {name for name, held in full.rows.items() if not held["rows"]}
    assert empty - tables.LEFT_OUT == set()


def test_backup_of_an_older_version_is_brought_up_to_date(empty_server, tmp_path):
    up_to_date = all_rows()["django_migrations"]["rows"]
    call_command("migrate", "awards", "0006", verbosity=0)
    UnitFactory(name="Sở Nội vụ")
    make_backup(tmp_path / "older.zip")
    restore_backup(tmp_path / "older.zip", replace=True)
    assert len(all_rows()["django_migrations"]["rows"]) == len(up_to_date)
    assert Unit.objects.get().name == "Sở Nội vụ"


def test_backup_with_the_names_of_earlier_migrations_comes_back(migrated, empty_server, tmp_path):
    recorder = MigrationRecorder(connection)
    for app, name in MigrationLoader(None).replacements:
        recorder.record_unapplied(app, name)
    UnitFactory(name="Sở Nội vụ")
    make_backup(tmp_path / "older.zip")
    with server(f"{migrated}_blank", "template0", tmp_path / "papers"):
        restore_backup(tmp_path / "older.zip", replace=False)
        assert Unit.objects.get().name == "Sở Nội vụ"
        assert migrations_of_the_code() <= applied_migrations()


def test_backup_from_between_the_earlier_migrations_is_refused(full, blank_server, tmp_path):
    def between(manifest):
        manifest["migrations"].remove(["awards", "0023_papers_among_many"])
        manifest["migrations"].remove(["awards", "0001_records"])

    older = changed(full.file, tmp_path / "older.zip", between)
    assert "restore it with the version that CHANGELOG.md names" in refusal(
        restore_backup, older, replace=False
    )


def test_changed_byte_is_refused_wherever_it_is(full, tmp_path):
    whole = full.file.read_bytes()
    copy = tmp_path / "copy.zip"
    places = {*range(0, len(whole), len(whole) // 300), *range(len(whole) - 100, len(whole))}
    for place in places:
        copy.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert refusal(refused_to_open, copy).startswith(f"{copy} is ")


def test_broken_file_is_named_by_what_is_wrong(full, tmp_path):
    whole = full.file.read_bytes()
    copy = tmp_path / "copy.zip"
    said = {}
    for name, content in {
        "cut": whole[:-1],
        "half": whole[: len(whole) // 2],
        "changed": whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:],
        "empty": b"",
        "foreign": b"%PDF-1.7" + whole,
    }.items():
        copy.write_bytes(content)
        said[name] = refusal(restore_backup, copy, replace=True).removeprefix(f"{copy} is ").split(":")[0]
    foreign = "no backup of this app."
    assert said == {
        "cut": "cut off",
        "half": "cut off",
        "changed": "broken",
        "empty": foreign,
        "foreign": foreign,
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest.update(format=2),
        lambda manifest: manifest["migrations"].append(["awards", "9999_of_next_year"]),
    ],
)
def test_backup_of_a_newer_version_is_refused(full, empty_server, tmp_path, change):
    newer = changed(full.file, tmp_path / "newer.zip", change)
    assert refusal(restore_backup, newer, replace=True).startswith(f"{newer} was made by a newer version")


def test_backup_of_an_older_version_needs_an_empty_database(full, empty_server, tmp_path):
    older = changed(full.file, tmp_path / "older.zip", lambda manifest: manifest["migrations"].pop())
    assert "restore it into a new, empty database" in refusal(restore_backup, older, replace=True)


def test_backup_is_of_one_moment_while_others_write(empty_server, tmp_path):
    begun, ended = threading.Event(), threading.Event()
    parameters = connection.get_connection_params()
    parameters.pop("cursor_factory")
    parameters.pop("context", None)

    def write_in_pairs():
        with psycopg.connect(**parameters) as other:
            for number in range(1_000_000):
                other.execute("INSERT INTO auth_group (name) VALUES (%s)", [str(number)])
                other.execute(
                    "INSERT INTO django_content_type (app_label, model) VALUES ('x', %s)", [str(number)]
                )
                other.commit()
                begun.set()
                if ended.is_set():
                    return

    writer = threading.Thread(target=write_in_pairs)
    writer.start()
    begun.wait(10)
    try:
        make_backup(tmp_path / "backup.zip")
    finally:
        ended.set()
        writer.join()
    with opened(tmp_path / "backup.zip") as (archive, manifest):
        types = archive.read("tables/django_content_type.csv").decode()
        assert manifest["tables"]["auth_group"]["rows"] == types.count(",x,") > 0


def test_restore_that_fails_in_the_middle_changes_nothing(full, empty_server, tmp_path):
    def promise_a_row_more(manifest):
        manifest["tables"]["pghistory_context"]["rows"] += 1

    UnitFactory()
    before = all_rows()
    wrong = changed(full.file, tmp_path / "wrong.zip", promise_a_row_more)
    assert refusal(restore_backup, wrong, replace=True).startswith(
        "The table pghistory_context came back with another"
    )
    assert all_rows() == before
    assert not (tmp_path / "papers").exists()


def test_rows_that_point_nowhere_are_refused(full, empty_server, tmp_path):
    def leave_out_units(manifest):
        del manifest["tables"]["blocs_unit"]

    before = all_rows()
    wrong = changed(full.file, tmp_path / "wrong.zip", leave_out_units)
    assert refusal(restore_backup, wrong, replace=False).startswith(
        "Nothing was changed: the database refused"
    )
    assert all_rows() == before


def test_papers_that_cannot_all_be_written_take_everything_back(full, empty_server, tmp_path):
    # Scans in papers/ come first, Word templates in templates/ last.
    in_the_way = tmp_path / "papers/templates"
    in_the_way.parent.mkdir()
    in_the_way.touch()
    before = all_rows()
    assert "templates" in refusal(restore_backup, full.file, replace=False)
    assert all_rows() == before
    assert [path for path in (tmp_path / "papers").rglob("*") if path.is_file()] == [in_the_way]


def test_paper_outside_of_the_folder_is_refused(full, empty_server, tmp_path):
    wrong = changed(full.file, tmp_path / "wrong.zip", lambda manifest: manifest["papers"].append("../x"))
    assert refusal(restore_backup, wrong, replace=True).endswith("outside of the folder of papers: ../x.")


def test_records_are_replaced_only_when_it_is_said(full, empty_server):
    UnitFactory()
    ScannedPaperFactory.create_batch(2, issuer=None)
    before = all_rows()
    held = "The database holds 1 unit, 2 papers: say --replace to have the backup in their place."
    assert refusal(restore_backup, full.file, replace=False) == held
    assert all_rows() == before
    assert restore_backup(full.file, replace=True) == "1 unit, 2 papers"
    assert all_rows()["blocs_unit"] == full.rows["blocs_unit"]


def test_restore_waits_for_no_other_database(full, migrated, empty_server):
    elsewhere = {**connection.get_connection_params(), "dbname": migrated}
    del elsewhere["cursor_factory"], elsewhere["context"]
    with psycopg.connect(**elsewhere) as other:
        other.execute("ANALYZE pg_database")
        restore_backup(full.file, replace=False)


def test_rules_and_history_are_at_work_again_after_a_restore(full, empty_server):
    restore_backup(full.file, replace=False)
    unit = UnitFactory()
    assert str(unit.pk) in "".join(all_rows()["blocs_unitevent"]["rows"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'")
        assert cursor.fetchone() == (0,)


def test_role_that_owns_no_tables_is_told_so(full, empty_server):
    before = all_rows()
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE pg_read_all_data")
    sentence = refusal(restore_backup, full.file, replace=False)
    connection.close()
    assert sentence.startswith("Nothing was changed: only the role that owns the tables can restore")
    assert all_rows() == before


def test_paper_with_another_content_is_not_written_over(full, empty_server, tmp_path):
    name = min(full.papers)
    (tmp_path / "papers" / name).parent.mkdir(parents=True)
    (tmp_path / "papers" / name).write_text("another")
    assert refusal(restore_backup, full.file, replace=True).startswith(
        f"The paper {name} is there with another"
    )
    assert (tmp_path / "papers" / name).read_text() == "another"


def test_paper_that_is_lost_is_named(empty_server, tmp_path, capsys):
    paper = ScannedPaperFactory()
    shutil.rmtree(tmp_path / "papers")
    call_command("backup", tmp_path / "backup.zip")
    assert f"A record names the paper {paper.file.name}, which is not" in capsys.readouterr().err


def test_backup_is_closed_to_others_and_never_half_there(empty_server, tmp_path):
    call_command("backup", tmp_path / "backup.zip")
    assert (tmp_path / "backup.zip").stat().st_mode & 0o777 == 0o600
    whole = (tmp_path / "backup.zip").read_bytes()
    assert refusal(call_command, "backup", tmp_path / "backup.zip").endswith(
        "is there already: give a new name."
    )
    with pytest.raises(KeyboardInterrupt), written(tmp_path / "other.zip"):
        raise KeyboardInterrupt
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"backup.zip": whole}


def test_blank_database_is_not_backed_up(blank_server, tmp_path):
    assert refusal(make_backup, tmp_path / "b.zip") == "The database is empty: there is nothing to back up."
    assert list(tmp_path.iterdir()) == []
