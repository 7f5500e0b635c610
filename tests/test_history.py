"""Every change is kept by the database: who, when, what before and after, and why."""

import datetime

import pghistory
import pytest
from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse
from django.utils import timezone
from pghistory.middleware import HistoryMiddleware

from blocs.models import AccessToken, Unit, User
from campaigns.models import Leadership, Standing

from .factories import FACTORIES, LeadershipFactory, StandingFactory, UnitFactory, UserFactory
from .models import MODELS

pytestmark = pytest.mark.django_db


def by_the_object(unit):
    unit.name = "Tên mới"
    unit.save()


def by_the_fields(unit):
    unit.name = "Tên mới"
    unit.save(update_fields=["name"])


def by_bulk_update(unit):
    unit.name = "Tên mới"
    Unit.objects.bulk_update([unit], ["name"])


def by_queryset(unit):
    Unit.objects.filter(pk=unit.pk).update(name="Tên mới")


def by_sql(unit):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE blocs_unit SET name = 'Tên mới' WHERE id = %s", [unit.pk])


WAYS = [by_the_object, by_the_fields, by_bulk_update, by_queryset, by_sql]


def story(row, *columns):
    """The events of a row in their order, each as its label and the columns."""
    return list(row.events.order_by("pgh_id").values_list("pgh_label", *columns))


@pytest.mark.parametrize("change", WAYS)
def test_change_is_kept_with_what_was_before_and_after(change):
    unit = UnitFactory(name="Tên cũ")
    change(unit)
    assert story(unit, "name") == [("insert", "Tên cũ"), ("update", "Tên mới")]


@pytest.mark.parametrize("change", WAYS)
def test_change_is_kept_with_who_and_why(change):
    unit, user = UnitFactory(), UserFactory()
    with pghistory.context(user=user.pk, reason="Theo quyết định mới"):
        change(unit)
    event = unit.events.get(pgh_label="update")
    assert event.pgh_context.metadata == {"user": user.pk, "reason": "Theo quyết định mới"}


def test_change_is_kept_with_its_time():
    before = timezone.now() - datetime.timedelta(minutes=5)
    assert before < UnitFactory().events.get().pgh_created_at < before + datetime.timedelta(minutes=10)


def test_rows_made_in_bulk_are_kept():
    units = Unit.objects.bulk_create(Unit(code=f"u-{number}", name=f"Đơn vị {number}") for number in range(3))
    assert [story(unit, "name") for unit in units] == [
        [("insert", f"Đơn vị {number}")] for number in range(3)
    ]


def test_row_made_by_sql_is_kept():
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO campaigns_movement (title, theme, slogan, kind, authority_as_printed, note)"
            " VALUES ('Dân vận khéo', '', '', 'unknown', '', '') RETURNING id"
        )
        (pk,) = cursor.fetchone()
        cursor.execute("SELECT pgh_label, title FROM campaigns_movementevent WHERE pgh_obj_id = %s", [pk])
        assert cursor.fetchall() == [("insert", "Dân vận khéo")]


def test_change_of_many_rows_is_kept_for_each():
    standings = StandingFactory.create_batch(3)
    Standing.objects.update(rank=1)
    assert [story(standing, "rank") for standing in standings] == [[("insert", None), ("update", 1)]] * 3


def test_change_that_changes_nothing_is_not_kept():
    unit = UnitFactory()
    unit.save()
    assert story(unit) == [("insert",)]


def test_change_that_is_rolled_back_is_not_kept():
    unit = UnitFactory()
    with transaction.atomic():
        by_queryset(unit)
        transaction.set_rollback(True)
    assert story(unit) == [("insert",)]


def test_span_of_a_term_is_kept():
    head = LeadershipFactory(year=2018)
    Leadership.objects.filter(pk=head.pk).update(role="deputy")
    assert story(head, "role", "term") == [("insert", "head", head.term), ("update", "deputy", head.term)]


def test_signed_in_user_stands_behind_the_changes_of_a_request(rf):
    def rename(request):
        by_queryset(unit)
        return HttpResponse()

    unit, request = UnitFactory(), rf.post("/units/")
    request.user = UserFactory()
    HistoryMiddleware(rename)(request)
    assert unit.events.get(pgh_label="update").pgh_context.metadata == {
        "user": request.user.pk,
        "url": "/units/",
    }


@pytest.mark.parametrize("label", MODELS)
def test_every_model_is_recorded(label):
    model = MODELS[label]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT split_part(tgname, '_', 2) FROM pg_trigger"
            " WHERE tgrelid = %s::regclass AND tgenabled = 'O' AND tgname ~ '_(insert|update|delete)_'"
            " ORDER BY 1",
            [model._meta.db_table],
        )
        kept = [operation for (operation,) in cursor.fetchall()]
    assert [operation for operation in kept if operation in ("insert", "update", "delete")] == [
        "delete",
        "insert",
        "update",
    ]
    assert story(FACTORIES[model]()) == [("insert",)]


# Passwords and what stands for secrets; and what changes with each use.
LEFT_OUT = {User: {"password", "last_login"}, AccessToken: {"secret_hash", "last_used_on"}}


@pytest.mark.parametrize("label", MODELS)
def test_history_keeps_every_column(label):
    model = MODELS[label]
    columns = {field.name for field in model._meta.local_fields if not field.generated}
    kept = {field.name for field in model.pgh_event_model._meta.local_fields}
    assert columns - kept == LEFT_OUT.get(model, set())


@pytest.mark.parametrize("label", MODELS)
def test_history_cannot_be_changed(label):
    event = FACTORIES[MODELS[label]]().events.get()
    refuses = pytest.raises(DatabaseError, match="Cannot update or delete rows")
    with refuses, transaction.atomic():
        type(event).objects.filter(pk=event.pk).update(pgh_label="changed")
    with refuses, transaction.atomic():
        event.delete()
    assert type(event).objects.get(pk=event.pk).pgh_label == "insert"


@pytest.mark.parametrize(
    "sql",
    [
        """UPDATE pghistory_context SET metadata = '{"user": 2, "reason": "theo biên bản"}'""",
        "UPDATE pghistory_context SET created_at = now() - interval '1 day'",
        "DELETE FROM pghistory_context",
    ],
)
def test_who_and_why_cannot_be_changed(sql):
    with pghistory.context(user=1, reason="theo biên bản"):
        unit = UnitFactory()
    refused = pytest.raises(DatabaseError, match="Cannot update or delete rows from pghistory_context")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert unit.events.get().pgh_context.metadata == {"user": 1, "reason": "theo biên bản"}


def test_reason_may_follow_within_a_request():
    with pghistory.context(user=1):
        unit = UnitFactory()
        pghistory.context(reason="theo biên bản")
        by_queryset(unit)
    told = [event.pgh_context.metadata for event in unit.events.order_by("pgh_id")]
    assert told == [{"user": 1, "reason": "theo biên bản"}] * 2


@pytest.mark.django_db(transaction=True)
def test_reason_that_follows_in_another_transaction_is_kept_with_that_one():
    with pghistory.context(user=1):
        unit = UnitFactory()
        pghistory.context(reason="theo biên bản")
        by_queryset(unit)
    told = [event.pgh_context.metadata for event in unit.events.order_by("pgh_id")]
    assert told == [{"user": 1}, {"user": 1, "reason": "theo biên bản"}]


@pytest.mark.parametrize("said", ["reason", "user"])
@pytest.mark.django_db(transaction=True)
def test_nothing_is_added_to_what_is_over(said):
    """Not by the owner of the tables either."""
    with pghistory.context(url="/units/"):
        unit = UnitFactory()
    refused = pytest.raises(DatabaseError, match="Cannot update or delete rows from pghistory_context")
    with refused, connection.cursor() as cursor:
        cursor.execute("UPDATE pghistory_context SET metadata = metadata || %s", [f'{{"{said}": 7}}'])
    assert unit.events.get().pgh_context.metadata == {"url": "/units/"}


def test_reason_may_follow_within_a_part_of_a_transaction():
    with pghistory.context(user=1):
        unit = UnitFactory()
        with transaction.atomic(), pghistory.context(reason="theo biên bản"):
            by_queryset(unit)
    assert len({event.pgh_context_id for event in unit.events.all()}) == 1


def test_change_outside_of_the_pages_is_kept_with_the_role_that_made_it():
    unit = UnitFactory()
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_user")
        (role,) = cursor.fetchone()
    assert unit.events.get().pgh_context.metadata == {"database_role": role}


@pytest.mark.django_db(transaction=True)
def test_each_transaction_outside_of_the_pages_stands_for_itself():
    first, second = UnitFactory(), UnitFactory()
    assert first.events.get().pgh_context_id != second.events.get().pgh_context_id
