"""The units in whose office a user works, and whether anybody works in the office of a unit."""

from django.db import migrations

FUNCTIONS = """
-- The units for which a user enters as the staff of an organiser, with all units below them. Blocs are not asked.
CREATE FUNCTION units_of_office(steward bigint, today date) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 50
BEGIN ATOMIC
    WITH RECURSIVE offices (id) AS (
        SELECT organiser_id FROM blocs_stewardship
        WHERE user_id = steward AND role = 'staff' AND organiser_id IS NOT NULL
            AND starts_on <= today AND (ends_on IS NULL OR ends_on >= today)
        UNION
        SELECT unit.id FROM blocs_unit unit JOIN offices ON unit.parent_id = offices.id
    )
    SELECT id FROM offices;
END;

-- Whether an active user enters as the staff of a unit, or of one above it.
CREATE FUNCTION unit_has_office(start bigint, today date) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE above (id) AS (
        SELECT start
        UNION
        SELECT unit.parent_id FROM blocs_unit unit JOIN above ON above.id = unit.id WHERE unit.parent_id IS NOT NULL
    )
    SELECT EXISTS (
        SELECT FROM blocs_stewardship stewardship
        JOIN above ON above.id = stewardship.organiser_id
        JOIN blocs_user steward ON steward.id = stewardship.user_id
        WHERE stewardship.role = 'staff' AND steward.is_active
            AND stewardship.starts_on <= today AND (stewardship.ends_on IS NULL OR stewardship.ends_on >= today)
    );
END;
"""

GONE = """
DROP FUNCTION unit_has_office(bigint, date);
DROP FUNCTION units_of_office(bigint, date);
"""


class Migration(migrations.Migration):
    dependencies = [("blocs", "0004_staff_of_a_bloc")]
    operations = [migrations.RunSQL(FUNCTIONS, GONE)]
