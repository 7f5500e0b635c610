"""What people get while the database cannot be reached, is full, or takes nothing."""

import errno
import os
import resource
from contextlib import ExitStack, contextmanager

import pytest
from django.contrib.auth.decorators import login_not_required
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management.base import CommandError
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import include, path
from psycopg_pool import ConnectionPool

from awards.entering.drafting import draft_of
from awards.entering.recording import record
from awards.granting import enter_history
from blocs.outages import is_outage
from campaigns.models import Conference
from tests import factories as make

from ..awards.entering.typing import draft_with

# PostgreSQL really writes there, and really finds no room.
FILL_THE_DISK = "COPY (SELECT repeat('x', 100000)) TO '/dev/full'"
OUTAGES = {
    "the disk is full": FILL_THE_DISK,
    "an admin ends the connection": "SELECT pg_terminate_backend(pg_backend_pid())",
    "no connection is left": "DO $$ BEGIN RAISE 'x' USING ERRCODE = '53300'; END $$",
    "the server starts": "DO $$ BEGIN RAISE 'x' USING ERRCODE = '57P03'; END $$",
    "it is a replica": "SET TRANSACTION READ ONLY; CREATE TABLE x ()",
    "two wait for each other": "DO $$ BEGIN RAISE 'x' USING ERRCODE = '40P01'; END $$",
}
NO_OUTAGES = {
    "a constraint": "DO $$ BEGIN RAISE 'x' USING ERRCODE = '23505'; END $$",
    "a statement that is wrong": "SELECT nothing",
    "a statement that takes too long": "SET LOCAL statement_timeout = 1; SELECT pg_sleep(1)",
}
asked = []


@login_not_required  # no matter who asks
def breaks(request, what):
    asked.append(request.method)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute((OUTAGES | NO_OUTAGES)[what])


@login_not_required  # no matter who asks
def comes_back(request):
    """The first one finds its connection ended."""
    asked.append(request.method)
    with connection.cursor() as cursor:
        if len(asked) == 1:
            cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        cursor.execute("SELECT 'there again'")
        return HttpResponse(cursor.fetchone())


@login_not_required  # no matter who asks
def waits_for_its_turn(request):
    """All connections of a pool are taken, and stay so."""
    asked.append(request.method)
    at = connection.get_connection_params()
    where = {name: at[name] for name in ("host", "port", "user", "password", "dbname") if at.get(name)}
    pool = ConnectionPool(kwargs=where, min_size=1, max_size=1, timeout=0.2)
    with pool, pool.connection(), connection.wrap_database_errors:
        pool.getconn()


@login_not_required  # no matter who asks
def does_not_start(request):
    raise CommandError("PostgreSQL does not start: no room.")


urlpatterns = [
    path("breaks/<what>/", breaks),
    path("comes-back/", comes_back),
    path("waits-for-its-turn/", waits_for_its_turn),
    path("does-not-start/", does_not_start),
    path("", include("config.urls")),
]
handler500 = "config.views.server_error"


@pytest.fixture
def visitor(settings):
    settings.ROOT_URLCONF = __name__
    asked.clear()
    return Client(raise_request_exception=False)


@pytest.fixture
def own_connection(transactional_db):
    """What ends or breaks the connection is not to leave it so for the next test."""
    yield
    connection.close()


def is_calm(response):
    """Whether it is the page that says so, in both languages, and when to come again."""
    told = "Chưa kết nối được với hồ sơ" in response.text and 'lang="en"' in response.text
    return (response.status_code, response["Retry-After"], told) == (503, "10", True)


@pytest.mark.parametrize("what", OUTAGES)
def test_outage_is_a_calm_page(visitor, own_connection, what):
    response = visitor.post(f"/breaks/{what}/")
    assert is_calm(response)
    assert "no-store" in response["Cache-Control"]
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("what", NO_OUTAGES)
def test_what_is_no_outage_stays_an_error(visitor, own_connection, what):
    assert visitor.post(f"/breaks/{what}/").status_code == 500


def test_embedded_server_that_does_not_start_is_a_calm_page(visitor):
    assert is_calm(visitor.post("/does-not-start/"))


def test_what_could_not_be_read_is_read_again_over_a_new_connection(visitor, own_connection):
    response = visitor.get("/comes-back/")
    assert (response.status_code, response.text, asked) == (200, "there again", ["GET", "GET"])


def test_reading_is_tried_twice_and_no_more(visitor, own_connection):
    assert is_calm(visitor.get("/breaks/the disk is full/"))
    assert asked == ["GET", "GET"]


def test_who_has_waited_for_a_connection_is_not_kept_waiting_again(visitor, db):
    response = visitor.get("/waits-for-its-turn/")
    assert (is_calm(response), asked) == (True, ["GET"])


def test_what_was_sent_is_never_sent_on_by_itself(visitor, own_connection):
    response = visitor.post("/comes-back/")
    assert (is_calm(response), asked) == (True, ["POST"])
    assert "F5" in response.text


def test_page_of_somebody_signed_in_needs_no_database(settings, own_connection):
    client = Client(raise_request_exception=False)
    client.force_login(make.UserFactory())
    with ExitStack() as stack:
        stack.callback(connection.close)
        connection.close()
        for name, value in {"DATA_DIR": "/proc/nowhere", "HOST": "127.0.0.1", "PORT": "1"}.items():
            stack.callback(connection.settings_dict.__setitem__, name, connection.settings_dict.get(name))
            connection.settings_dict[name] = value
        responses = [client.get("/"), client.post("/"), client.get("/no-such-page/"), client.get("/admin/")]
    assert [is_calm(response) for response in responses] == [True] * 4
    assert client.cookies["sessionid"].value


def fill_the_disk_at(table):
    """Let PostgreSQL find its disk full whenever a row of the table is written."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION fill_the_disk() RETURNS trigger LANGUAGE plpgsql AS "
            f"$x$ BEGIN {FILL_THE_DISK}; RETURN NEW; END $x$"
        )
        cursor.execute(
            f"CREATE TRIGGER full_disk BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION fill_the_disk()"
        )


@pytest.mark.django_db
def test_conference_that_finds_the_disk_full_is_told_so_and_stays_a_draft(bloc, staff_client):
    entry = make.EntryFactory(bloc=bloc, year="2018")
    typed = {"years-this-purposes": "mid_year", "title": "Sơ kết", "held": "1/7/2018"}
    draft = draft_with(entry, staff_client.user, typed)
    fill_the_disk_at("campaigns_conference")
    staff_client.raise_request_exception = False
    response = staff_client.post(f"/entries/{entry.pk}/check/", {"act": "record", "version": draft.version})
    assert is_calm(response)
    assert (Conference.objects.count(), draft_of(entry, staff_client.user).typed["title"]) == (0, "Sơ kết")


@pytest.mark.django_db
def test_acts_do_not_take_an_outage_for_somebody_who_was_faster(bloc):
    staff = make.staff_of(bloc)
    draft = draft_with(make.EntryFactory(bloc=bloc), staff, {"years-this-purposes": "mid_year"})
    fill_the_disk_at("awards_recording")
    with pytest.raises(Exception, match="No space left on device") as error:
        record(draft=draft, user=staff)
    assert is_outage(error.value)


@pytest.mark.django_db
def test_award_does_not_take_an_outage_for_somebody_who_was_faster():
    fill_the_disk_at("awards_award")
    with pytest.raises(Exception, match="No space left on device") as error:
        enter_history(
            user=make.AdminFactory(),
            kind=make.AwardKindFactory(),
            unit=make.UnitFactory(),
            period=make.PeriodFactory(),
        )
    assert is_outage(error.value)


@contextmanager
def no_room_for_files():
    """Whatever this process writes into files ends after a hundred bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.django_db
def test_scan_for_which_there_is_no_room_is_told_so_and_kept_when_it_is_sent_again(
    bloc, staff_client, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    }
    decision = make.AwardDecisionFactory(document__kind="decision")
    make.AwardFactory(campaign__bloc=bloc, decision=decision)
    staff_client.raise_request_exception = False
    url, token = f"/decisions/{decision.pk}/scan/", "x" * 64

    def send():
        file = SimpleUploadedFile("QĐ.pdf", b"%PDF-1.7" + bytes(10_000))
        return staff_client.post(url, {"file": file, "csrfmiddlewaretoken": token})

    with no_room_for_files():
        assert is_calm(send())
    decision.document.refresh_from_db()
    assert not decision.document.file
    assert [send().status_code, send().status_code] == [302, 302]
    decision.document.refresh_from_db()
    assert decision.document.file.size == 10_008


def test_file_for_which_there_is_no_room_is_an_outage():
    with (
        pytest.raises(OSError, match="No space left on device") as error,
        open("/dev/full", "wb", buffering=0) as file,
    ):
        file.write(b"x")
    assert (error.value.errno, is_outage(error.value)) == (errno.ENOSPC, True)
    assert not is_outage(FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))
