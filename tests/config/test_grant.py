import pghistory
import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction
from pghistory.models import Context

from blocs.models import Unit
from tests.factories import UnitFactory


@pytest.fixture
def app_role(db):
    """From here on the test is what the app is in production."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE blocs_app_of_tests")
        # With the checks, as from the command line.
        call_command("grant", "blocs_app_of_tests", skip_checks=False)
        cursor.execute("SET LOCAL ROLE blocs_app_of_tests")


def refused(statement):
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except ProgrammingError as error:
        return "permission denied" in str(error) or "must be owner" in str(error)
    return False


def test_app_works_with_its_tables(app_role):
    with pghistory.context(user=1):
        unit = UnitFactory()
        pghistory.context(reason="corrected")
        Unit.objects.filter(pk=unit.pk).update(note="x")
    assert Unit.objects.get(pk=unit.pk).note == "x"
    assert Context.objects.get(metadata__user=1).metadata == {"user": 1, "reason": "corrected"}


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (id int)",
        "ALTER TABLE blocs_unit DISABLE TRIGGER ALL",
        "ALTER TABLE blocs_unit ADD COLUMN mine int",
        "DROP TABLE blocs_unit CASCADE",
        "TRUNCATE blocs_unit CASCADE",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1",
    ],
)
def test_app_changes_no_table(app_role, statement):
    assert refused(statement)


@pytest.mark.parametrize("statement", ["UPDATE {} SET pgh_label = 'x'", "DELETE FROM {}", "TRUNCATE {}"])
def test_app_changes_no_history(app_role, statement):
    assert refused(statement.format("blocs_unitevent"))


@pytest.mark.parametrize("statement", ["UPDATE {} SET created_at = now()", "DELETE FROM {}"])
def test_app_changes_not_who_did_what(app_role, statement):
    assert refused(statement.format("pghistory_context"))


@pytest.mark.parametrize("statement", ["UPDATE {} SET username = 'x'", "DELETE FROM {}", "TRUNCATE {}"])
def test_app_changes_not_what_went_out(app_role, statement):
    assert refused(statement.format("blocs_export"))


def test_app_cannot_say_that_something_was_migrated(app_role):
    assert refused("DELETE FROM django_migrations")


@pytest.mark.django_db
def test_role_that_is_not_there_is_named():
    with pytest.raises(CommandError, match="There is no role nobody_at_all"):
        call_command("grant", "nobody_at_all")


@pytest.mark.django_db
def test_owner_of_the_tables_is_no_role_for_the_app():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        [owner] = cursor.fetchone()
    with pytest.raises(CommandError, match="choose another role for the app"):
        call_command("grant", owner)
