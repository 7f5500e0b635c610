"""After a test that commits, every table holds what the migrations brought, and nothing else."""

import pgtrigger
import pytest
from django.db import connection

from awards.models import AwardKind, QuotaRule
from blocs.models import Unit

from .factories import UnitFactory
from .put_back import keep_rows, put_back

UnitEvent = Unit.pgh_event_model


@pytest.fixture
def rows(db):
    with connection.cursor() as cursor:
        cursor.execute("ALTER SCHEMA kept RENAME TO kept_at_the_start")
    return keep_rows()


def test_what_was_added_is_gone_with_its_history(rows):
    UnitFactory()
    put_back(rows)
    assert [Unit.objects.exists(), UnitEvent.objects.exists()] == [False, False]


def test_what_the_migrations_brought_is_as_it_was(rows):
    before = [list(model.objects.order_by("pk").values()) for model in (AwardKind, QuotaRule)]
    AwardKind.objects.update(name="x")
    with pgtrigger.ignore():
        QuotaRule.objects.all().delete()
    put_back(rows)
    after = [list(model.objects.order_by("pk").values()) for model in (AwardKind, QuotaRule)]
    assert after == before != [[], []]
