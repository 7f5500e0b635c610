"""Walks through reorganisations; and who of the people on record may be one and the same. All as SQL functions."""

from django.db import migrations

LINEAGE = """
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
"""
NO_LINEAGE = """
DROP FUNCTION unit_successors(bigint);
DROP FUNCTION unit_forerunners(bigint);
"""

ALIKE = """
-- Pairs of people who may be one: their names are equal to search, or differ by a letter, and what else is known of
-- them does not forbid it. Two names that differ by a letter are equal once a letter is taken from each, or from one.
CREATE FUNCTION people_alike() RETURNS TABLE (one bigint, other bigint, same_name boolean) LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH keys AS MATERIALIZED (
        SELECT id, search_key AS key FROM blocs_person WHERE merged_into_id IS NULL
        UNION
        SELECT id, overlay(search_key PLACING '' FROM place FOR 1)
        FROM blocs_person, generate_series(1, length(search_key)) place
        WHERE merged_into_id IS NULL
    ),
    pairs AS (
        SELECT DISTINCT keys.id AS one, near.id AS other FROM keys
        JOIN keys near ON near.key = keys.key AND near.id > keys.id
    )
    SELECT a.id, b.id, a.search_key = b.search_key
    FROM pairs JOIN blocs_person a ON a.id = pairs.one JOIN blocs_person b ON b.id = pairs.other
    WHERE (a.born IS NULL OR b.born IS NULL OR starts_with(a.born, b.born) OR starts_with(b.born, a.born))
        AND (a.unit_id IS NULL OR b.unit_id IS NULL OR a.unit_id = b.unit_id
            OR (a.born = b.born AND length(a.born) = 10));
END;
"""


class Migration(migrations.Migration):
    dependencies = [("blocs", "0002_history")]
    replaces = [
        ("blocs", "0002_lineage_and_stewardship"),
        ("blocs", "0006_people_who_may_be_one"),
    ]
    operations = [
        migrations.RunSQL(LINEAGE, NO_LINEAGE),
        migrations.RunSQL(ALIKE, "DROP FUNCTION people_alike();"),
    ]
