"""Whose blocs somebody sees, planned once for a connection and not at each call: every page asks it several times."""

from importlib import import_module

from django.db import migrations

RIGHTS = """
-- Step by step down from the organisers: of a recursive query the planner expects millions of rows, and makes room.
CREATE OR REPLACE FUNCTION blocs_of_steward(steward bigint, today date, roles text[]) RETURNS SETOF bigint
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

CREATE OR REPLACE FUNCTION blocs_of_steward(steward bigint, today date) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 20 SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN QUERY SELECT blocs_of_steward(steward, today, NULL);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("blocs", "0011_second_proofs_and_passwords")]
    operations = [
        migrations.RunSQL(RIGHTS, import_module("blocs.migrations.0009_staff_handovers").RIGHTS),
    ]
