"""Whose blocs somebody sees, and in whose office somebody works, as SQL functions. A withdrawn stewardship gives no right.

awards/migrations/0004_rights.py says what is seen of the records of these blocs.
"""

from django.db import migrations

# Planned once for a connection and not at each call: every page asks it several times.
BLOCS = """
-- The blocs that a user sees on a day, by stewardships with one of these roles (NULL: any): those given, and those of an
-- organiser with all units and blocs below it.
-- Step by step down from the organisers: of a recursive query the planner expects millions of rows, and makes room.
CREATE FUNCTION blocs_of_steward(steward bigint, today date, roles text[]) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 20 SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    given bigint[] := ARRAY (
        SELECT id FROM blocs_stewardship
        WHERE user_id = steward AND starts_on <= today AND (ends_on IS NULL OR ends_on >= today)
            AND (roles IS NULL OR role = ANY (roles))
            AND withdrawn_at IS NULL
    );
    organisers bigint[] := ARRAY (
        SELECT organiser_id FROM blocs_stewardship WHERE id = ANY (given) AND organiser_id IS NOT NULL
    );
    below bigint[];
    step bigint[] := organisers;
BEGIN
    WHILE step <> '{}' LOOP
        step := ARRAY (SELECT id FROM blocs_unit WHERE parent_id = ANY (step) AND id <> ALL (organisers));
        organisers := organisers || step;
    END LOOP;
    below := ARRAY (SELECT id FROM blocs_bloc WHERE organiser_id = ANY (organisers));
    step := below;
    WHILE step <> '{}' LOOP
        step := ARRAY (SELECT id FROM blocs_bloc WHERE parent_id = ANY (step) AND id <> ALL (below));
        below := below || step;
    END LOOP;
    -- A right for a bloc itself is none for the blocs that are part of it.
    RETURN QUERY
    SELECT unnest(below)
    UNION
    SELECT bloc_id FROM blocs_stewardship WHERE id = ANY (given) AND bloc_id IS NOT NULL;
END $$;

CREATE FUNCTION blocs_of_steward(steward bigint, today date) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 20 SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN QUERY SELECT blocs_of_steward(steward, today, NULL);
END $$;
"""
NO_BLOCS = """
DROP FUNCTION blocs_of_steward(bigint, date);
DROP FUNCTION blocs_of_steward(bigint, date, text[]);
"""

OFFICES = """
-- The units for which a user enters as the staff of an organiser, with all units below them. Blocs are not asked.
CREATE FUNCTION units_of_office(steward bigint, today date) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 50
BEGIN ATOMIC
    WITH RECURSIVE offices (id) AS (
        SELECT organiser_id FROM blocs_stewardship
        WHERE user_id = steward AND role = 'staff' AND organiser_id IS NOT NULL
            AND starts_on <= today AND (ends_on IS NULL OR ends_on >= today)
            AND withdrawn_at IS NULL
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
            AND withdrawn_at IS NULL
    );
END;
"""
NO_OFFICES = """
DROP FUNCTION unit_has_office(bigint, date);
DROP FUNCTION units_of_office(bigint, date);
"""

ORGANISERS = """
-- The blocs that a unit or one below it organises, with all that are part of these.
CREATE FUNCTION blocs_of_organiser(organiser bigint) RETURNS SETOF bigint LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE organisers (id) AS (
        SELECT organiser
        UNION
        SELECT unit.id FROM blocs_unit unit JOIN organisers ON unit.parent_id = organisers.id
    ),
    below (id) AS (
        SELECT bloc.id FROM blocs_bloc bloc JOIN organisers ON bloc.organiser_id = organisers.id
        UNION
        SELECT bloc.id FROM blocs_bloc bloc JOIN below ON bloc.parent_id = below.id
    )
    SELECT id FROM below;
END;

-- The units under which a bloc stands: who organises it or a bloc that it is part of, and all units above these.
CREATE FUNCTION organisers_over_bloc(start bigint) RETURNS SETOF bigint LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE blocs (id, organiser_id, parent_id) AS (
        SELECT id, organiser_id, parent_id FROM blocs_bloc WHERE id = start
        UNION
        SELECT bloc.id, bloc.organiser_id, bloc.parent_id FROM blocs_bloc bloc JOIN blocs ON bloc.id = blocs.parent_id
    ),
    offices (id) AS (
        SELECT organiser_id FROM blocs WHERE organiser_id IS NOT NULL
        UNION
        SELECT unit.parent_id FROM blocs_unit unit JOIN offices ON offices.id = unit.id WHERE unit.parent_id IS NOT NULL
    )
    SELECT id FROM offices;
END;
"""
NO_ORGANISERS = """
DROP FUNCTION organisers_over_bloc(bigint);
DROP FUNCTION blocs_of_organiser(bigint);
"""


class Migration(migrations.Migration):
    dependencies = [("blocs", "0003_lineage")]
    replaces = [
        ("blocs", "0004_staff_of_a_bloc"),
        ("blocs", "0005_offices_of_a_steward"),
        ("blocs", "0007_blocs_of_organiser"),
        ("blocs", "0009_staff_handovers"),
        ("blocs", "0012_rights_planned_once"),
    ]
    operations = [
        migrations.RunSQL(BLOCS, NO_BLOCS),
        migrations.RunSQL(OFFICES, NO_OFFICES),
        migrations.RunSQL(ORGANISERS, NO_ORGANISERS),
    ]
