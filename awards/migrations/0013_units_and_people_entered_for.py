"""The units and people of the blocs for which somebody enters, told from those whom they only read about."""

from importlib import import_module

from django.db import migrations

UNITS = import_module("awards.migrations.0003_stewards_see_the_units_of_their_records")
PEOPLE = import_module("awards.migrations.0004_people_of_steward")


def of_these_roles(function):
    """The function with a third argument: the stewardships with one of these roles alone count."""
    return function.replace("today date)", "today date, roles text[])").replace(
        "(steward, today)", "(steward, today, roles)"
    )


ENTERED_FOR = of_these_roles(UNITS.NAMED) + of_these_roles(PEOPLE.NAMED).replace(
    # Offices are of the staff alone, whatever the roles.
    "units_of_office(steward, today, roles)",
    "units_of_office(steward, today)",
)
GONE = "DROP FUNCTION people_of_steward(bigint, date, text[]); DROP FUNCTION units_of_steward(bigint, date, text[]);"


class Migration(migrations.Migration):
    dependencies = [("awards", "0012_sent_forms")]
    operations = [migrations.RunSQL(ENTERED_FOR, GONE)]
