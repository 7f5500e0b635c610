"""Rows and files of lists go once nobody needs them, and nothing else goes."""

import datetime

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from awards.importing import watching
from awards.importing.clearing import clear_old
from awards.models import Award, Import, ImportQuestion, ImportRow
from tests.factories import AdminFactory, UnitFactory

from .lists import again, awards_list, bring, put_on_record, take_back
from .test_awards import ROW

pytestmark = pytest.mark.django_db
DAYS = datetime.timedelta(days=1)


@pytest.fixture
def brought():
    UnitFactory(name="Cục Cơ yếu")
    return bring(AdminFactory(), awards_list(ROW, ["Nơi không ai biết", *ROW[1:]]))


def days_ago(brought, days, *moments):
    Import.objects.filter(pk=brought.pk).update(**dict.fromkeys(moments, timezone.now() - days * DAYS))


def kept(brought):
    return [
        ImportRow.objects.count(),
        ImportQuestion.objects.count(),
        default_storage.exists(brought.file.name),
    ]


def test_list_on_record_is_cleared_once_it_can_no_longer_be_taken_back(brought):
    put_on_record(brought)
    days_ago(brought, 31, "at", "written_at")
    assert (clear_old(), kept(brought), clear_old()) == (1, [0, 0, False], 0)
    left = again(brought)
    assert (left.state, left.counts, left.act is None) == ("done", {"new": 1, "doubtful": 1}, False)
    assert (left.file_name, left.is_cleared, Award.objects.count()) == ("Danh sách.xlsx", True, 1)


def test_list_that_can_be_taken_back_is_kept(brought):
    put_on_record(brought)
    days_ago(brought, 40, "at")
    days_ago(brought, 29, "written_at")
    assert (clear_old(), kept(brought)) == (0, [2, 1, True])
    assert take_back(again(brought)).state == "undone"


def test_list_that_was_taken_back_is_cleared_30_days_after(brought):
    take_back(put_on_record(brought))
    days_ago(brought, 40, "at", "written_at")
    assert clear_old() == 0
    days_ago(brought, 31, "taken_back_at")
    assert (clear_old(), kept(brought), again(brought).state) == (1, [0, 0, False], "undone")


def test_list_that_nobody_put_on_record_is_to_be_brought_again(brought):
    days_ago(brought, 31, "at")
    call_command("work_on_imports", verbosity=0)
    left = again(brought)
    assert (left.state, kept(brought)) == ("refused", [0, 0, False])
    assert left.problem.startswith("Nobody put it on record in time")


def test_list_that_is_worked_on_is_kept(brought):
    brought.wait_for(Import.State.WRITING, left_out=1)
    days_ago(brought, 31, "at")
    assert clear_old() == 0


def test_page_of_a_cleared_list_has_no_way_to_its_rows(brought, admin_client):
    put_on_record(brought)
    page = brought.get_absolute_url()
    assert f"{page}rows/".encode() in admin_client.get(page).content
    days_ago(brought, 31, "written_at")
    clear_old()
    shown = admin_client.get(page).content
    assert (
        f"{page}rows/".encode() in shown,
        reverse("awards:import-bad-rows", args=[brought.pk]).encode() in shown,
    ) == (False, False)
    assert b'<span class="fig">1</span>' in shown


def test_the_app_looks_for_old_lists_and_for_those_that_wait(brought, monkeypatch):
    monkeypatch.setattr(watching.connection, "close", lambda: None)  # the test goes on with it
    put_on_record(brought)
    assert (watching.something_waits(), watching.something_waits(with_old=True)) == (False, False)
    days_ago(brought, 31, "at", "written_at")
    assert (watching.something_waits(), watching.something_waits(with_old=True)) == (False, True)
    clear_old()
    assert watching.something_waits(with_old=True) is False
