from django.db import migrations

FUNCTION = """
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
"""


class Migration(migrations.Migration):
    dependencies = [("blocs", "0006_people_who_may_be_one")]
    operations = [migrations.RunSQL(FUNCTION, "DROP FUNCTION blocs_of_organiser(bigint);")]
