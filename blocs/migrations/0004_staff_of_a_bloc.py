"""The blocs for which a user may enter, told from those they may only read."""

from django.db import migrations

FUNCTIONS = """
-- As blocs_of_steward(steward, today), of the stewardships with one of these roles only.
CREATE FUNCTION blocs_of_steward(steward bigint, today date, roles text[]) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 20
BEGIN ATOMIC
    WITH RECURSIVE given AS (
        SELECT bloc_id, organiser_id FROM blocs_stewardship
        WHERE user_id = steward AND starts_on <= today AND (ends_on IS NULL OR ends_on >= today)
            AND role = ANY (roles)
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

GONE = "DROP FUNCTION blocs_of_steward(bigint, date, text[]);"


class Migration(migrations.Migration):
    dependencies = [("blocs", "0003_history_keeps_who_and_why")]
    operations = [migrations.RunSQL(FUNCTIONS, GONE)]
