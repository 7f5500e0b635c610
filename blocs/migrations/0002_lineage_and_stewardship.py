"""Walks through reorganisations and down the organisers, as SQL functions."""

from django.db import migrations

FUNCTIONS = """
-- The units a unit came from, with the number of reorganisations between; itself left out (a rename has it twice).
CREATE FUNCTION unit_forerunners(start bigint) RETURNS TABLE (id bigint, depth integer) LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE walk (id, depth) AS (
        SELECT start, 0
        UNION
        SELECT before.unit_id, walk.depth + 1
        FROM walk
        JOIN blocs_reorganisedunit after ON after.unit_id = walk.id AND after.side = 'after'
        JOIN blocs_reorganisedunit before
            ON before.reorganisation_id = after.reorganisation_id AND before.side = 'before'
        WHERE before.unit_id <> walk.id AND walk.depth < 50
    )
    SELECT walk.id, min(walk.depth) FROM walk WHERE walk.id <> start GROUP BY walk.id;
END;

CREATE FUNCTION unit_successors(start bigint) RETURNS TABLE (id bigint, depth integer) LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE walk (id, depth) AS (
        SELECT start, 0
        UNION
        SELECT after.unit_id, walk.depth + 1
        FROM walk
        JOIN blocs_reorganisedunit before ON before.unit_id = walk.id AND before.side = 'before'
        JOIN blocs_reorganisedunit after
            ON after.reorganisation_id = before.reorganisation_id AND after.side = 'after'
        WHERE after.unit_id <> walk.id AND walk.depth < 50
    )
    SELECT walk.id, min(walk.depth) FROM walk WHERE walk.id <> start GROUP BY walk.id;
END;

-- The blocs a user may read on a day: those given, and those of an organiser with all units and blocs below it.
CREATE FUNCTION blocs_of_steward(steward bigint, today date) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 20
BEGIN ATOMIC
    WITH RECURSIVE given AS (
        SELECT bloc_id, organiser_id FROM blocs_stewardship
        WHERE user_id = steward AND starts_on <= today AND (ends_on IS NULL OR ends_on >= today)
    ),
    organisers (id) AS (
        SELECT organiser_id FROM given WHERE organiser_id IS NOT NULL
        UNION
        SELECT unit.id FROM blocs_unit unit JOIN organisers ON unit.parent_id = organisers.id
    ),
    below (id) AS (
        SELECT bloc.id FROM blocs_bloc bloc JOIN organisers ON bloc.organiser_id = organisers.id
        UNION
        SELECT bloc.id FROM blocs_bloc bloc JOIN below ON bloc.parent_id = below.id
    )
    SELECT id FROM below
    UNION
    SELECT bloc_id FROM given WHERE bloc_id IS NOT NULL;
END;
"""

GONE = """
DROP FUNCTION blocs_of_steward(bigint, date);
DROP FUNCTION unit_successors(bigint);
DROP FUNCTION unit_forerunners(bigint);
"""


class Migration(migrations.Migration):
    dependencies = [("blocs", "0001_initial")]
    operations = [migrations.RunSQL(FUNCTIONS, GONE)]
