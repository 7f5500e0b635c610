"""Who works on an import, and what becomes of the work of a process that died."""

import datetime
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from awards.granting.changing import revoke
from awards.importing import reading
from awards.importing.files.opening import FileRefused, open_file
from awards.importing.kinds import kind_of
from awards.importing.reading import TakenOver, WatchedFile, give_sign_of_life, read_file
from awards.importing.work import claim, fail, held, work_on, work_until_done
from awards.models import Award, Import
from tests.factories import (
    AdminFactory,
    AwardDecisionFactory,
    ImportFactory,
    ImportRowFactory,
    UnitFactory,
    WrittenImportFactory,
)

from .lists import again, awards_list, bring, put_on_record, states, workbook
from .test_awards import ROW

pytestmark = pytest.mark.django_db
A_MINUTE = datetime.timedelta(seconds=61)


def waiting(content=None, **facts):
    brought = ImportFactory.build(user=AdminFactory(), state="reading", counts={}, **facts)
    brought.file.save("danh-sach.xlsx", ContentFile(content or awards_list(ROW)))
    return brought


def test_what_is_worked_on_is_left_to_who_works_on_it():
    waiting(worked_on=timezone.now())
    assert claim() is None


def test_what_a_dead_process_left_is_taken_up_again():
    brought = waiting(worked_on=timezone.now() - A_MINUTE)
    assert claim() == brought


def test_what_is_read_or_done_waits_for_nobody():
    ImportFactory(state="read")
    ImportFactory(state="done")
    assert work_until_done() == 0


def test_reading_begins_anew_where_it_was_left():
    UnitFactory(name="Cục Cơ yếu")
    brought = waiting(worked_on=timezone.now() - A_MINUTE)
    ImportRowFactory.create_batch(3, of_import=brought, state="")
    work_until_done()
    assert (again(brought).state, states(brought)) == ("read", ["new"])


def test_process_that_was_taken_for_dead_stops():
    waiting()
    slow = claim()
    Import.objects.update(worked_on=timezone.now() + A_MINUTE)
    with pytest.raises(TakenOver):
        give_sign_of_life(slow, done=2_000)


@pytest.mark.parametrize("content", [awards_list(), b"Ghi ch\xc3\xba\n" * 9])
def test_signs_of_life_are_given_while_a_file_is_opened_that_has_no_rows_yet(monkeypatch, content):
    monkeypatch.setattr(reading, "SIGN_OF_LIFE_EVERY", 0)
    waiting(content)
    brought = claim()
    claimed_at = brought.worked_on
    with pytest.raises(FileRefused):
        read_file(brought, kind_of(brought.kind))
    assert again(brought).worked_on == brought.worked_on > claimed_at


def test_process_that_was_taken_for_dead_stops_while_it_opens_a_file(monkeypatch):
    monkeypatch.setattr(reading, "SIGN_OF_LIFE_EVERY", 0)
    waiting(awards_list(ROW))
    slow = claim()
    Import.objects.update(worked_on=timezone.now() + A_MINUTE)
    with pytest.raises(TakenOver):
        open_file(WatchedFile(slow.file.open("rb"), slow), slow.file_name)


def test_list_that_was_put_on_record_by_another_process_meanwhile_stays_as_it_is():
    UnitFactory(name="Cục Cơ yếu")
    brought = bring(AdminFactory(), awards_list(ROW))
    brought.wait_for(Import.State.WRITING, left_out=0)
    slow = claim()
    Import.objects.update(worked_on=timezone.now() - A_MINUTE)
    work_until_done()
    work_on(slow)
    assert (again(brought).state, again(brought).counts) == ("done", {"new": 1})


def test_failure_of_a_process_that_was_taken_for_dead_is_not_told():
    UnitFactory(name="Cục Cơ yếu")
    brought = bring(AdminFactory(), awards_list(ROW))
    brought.wait_for(Import.State.WRITING, left_out=0)
    slow = claim()
    Import.objects.update(worked_on=timezone.now() - A_MINUTE)
    work_until_done()
    fail(slow)
    assert (again(brought).state, again(brought).problem) == ("done", "")


def test_file_that_is_gone_is_told_and_not_tried_for_ever():
    brought = ImportFactory(state="reading", counts={})
    assert work_until_done() == 1
    assert (again(brought).state, bool(again(brought).problem)) == ("refused", True)


def test_command_does_the_work(capsys):
    UnitFactory(name="Cục Cơ yếu")
    brought = waiting()
    call_command("work_on_imports")
    assert (again(brought).state, capsys.readouterr().out) == ("read", "Steps done: 1. Lists cleared: 0.\n")


@pytest.mark.django_db(transaction=True)
def test_import_is_not_claimed_while_it_is_put_on_record():
    brought = ImportFactory(state="writing", worked_on=timezone.now() - A_MINUTE)
    with transaction.atomic():
        Import.objects.select_for_update().get(pk=brought.pk)
        with ThreadPoolExecutor(1) as elsewhere:
            assert elsewhere.submit(claimed_elsewhere).result() is None
    assert claim() == brought


def claimed_elsewhere():
    try:
        return claim()
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_award_that_is_revoked_while_a_list_would_change_it_stays_revoked():
    admin, _unit = AdminFactory(), UnitFactory(name="Cục Cơ yếu")
    put_on_record(bring(admin, awards_list(ROW[:3])))
    brought = bring(admin, awards_list(ROW))
    with ThreadPoolExecutor(1) as elsewhere:
        with transaction.atomic():
            [award] = Award.objects.all()
            later = AwardDecisionFactory(document__dated="2020-01-01")
            revoke(award=award, decision=later, ground="Vi phạm", user=admin)
            written = elsewhere.submit(put_on_record_elsewhere, brought)
            wait_for_a_lock()
        assert written.result().state == "read"
    assert again(brought).problem.startswith("More rows would be left out than you have seen")
    assert [(award.state, award.decision) for award in Award.objects.all()] == [("revoked", None)]


def put_on_record_elsewhere(brought):
    try:
        return put_on_record(brought)
    finally:
        connection.close()


def wait_for_a_lock(seconds=10):
    """Until another connection waits for what this one holds."""
    for _attempt in range(seconds * 100):
        with connection.cursor() as cursor:
            cursor.execute("SELECT FROM pg_locks WHERE NOT granted")
            if cursor.rowcount:
                return
        time.sleep(0.01)
    pytest.fail("Nobody waits.")


def test_take_back_that_breaks_off_leaves_the_list_on_record_for_good():
    brought = WrittenImportFactory(state="undoing", taken_back_by=AdminFactory(), reason="Nhập nhầm tệp")
    fail(claim())
    brought = again(brought)
    assert (brought.state, brought.taken_back_by, brought.reason) == ("done", None, "")
    assert "Dữ liệu trong sổ vẫn như trước" in brought.problem


def memory_for_rows(brought):
    with held(brought), connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE rows_of_a_list (id int) ON COMMIT DROP")
        cursor.execute("INSERT INTO rows_of_a_list VALUES (1)")
        cursor.execute("SHOW temp_buffers")
        return cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_rows_have_room_in_memory_wherever_the_connection_gives_it():
    brought = ImportFactory(state="writing", worked_on=timezone.now())
    connection.close()
    assert [memory_for_rows(brought), memory_for_rows(brought)] == ["64MB", "64MB"]
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE used_before AS SELECT 1")
    assert memory_for_rows(brought) == "8MB"


def test_database_refuses_each_wrong_row_and_no_other():
    unit = UnitFactory(name="Cục Cơ yếu")
    rows = [[unit.name, f"Cục {year}", str(year), str(year)] for year in range(1950, 1990)]
    rows[7][2], rows[30][3] = "1956", "1981"
    content = workbook(["Tên hiện nay", "Tên cũ", "Từ năm", "Đến năm"], *rows)
    brought = put_on_record(bring(AdminFactory(), content, kind="names"))
    wrong = [number for number, state in enumerate(states(brought)) if state == "wrong"]
    assert (brought.state, len(wrong)) == ("read", 2)
    assert put_on_record(brought).state == "done"


def test_number_of_statements_does_not_grow_with_the_rows():
    UnitFactory(name="Cục Cơ yếu")
    few = [[*ROW[:2], year, "2/QĐ-TTg", *ROW[4:]] for year in range(1950, 1952)]
    many = [[*ROW[:2], year, "60/QĐ-TTg", *ROW[4:]] for year in range(1952, 2012)]
    counted = [statements_of(rows) for rows in (few, many)]
    assert counted[0] == counted[1]


def test_each_row_is_kept_once_however_often_it_is_compared_meanwhile():
    UnitFactory(name="Cục Cơ yếu")
    brought = bring(AdminFactory(), awards_list(ROW))
    with CaptureQueriesContext(connection) as asked:
        put_on_record(brought)
    assert sum("UPDATE awards_importrow" in query["sql"] for query in asked) == 1


def test_no_trigger_has_to_find_out_row_by_row_that_none_is_ignored():
    with held(ImportFactory()), connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('pgtrigger.ignore')::text[]")
        assert cursor.fetchone() == ([],)


def statements_of(rows):
    with CaptureQueriesContext(connection) as asked:
        brought = bring(AdminFactory(), awards_list(*rows))
    read = len(asked)
    with CaptureQueriesContext(connection) as asked:
        put_on_record(brought)
    assert Award.objects.count() >= len(rows)
    return read, len(asked)
