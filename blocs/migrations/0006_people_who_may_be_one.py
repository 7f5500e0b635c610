"""Who of the people on record may be one and the same."""

from django.db import migrations

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
    dependencies = [("blocs", "0005_offices_of_a_steward")]
    operations = [migrations.RunSQL(ALIKE, "DROP FUNCTION people_alike();")]
