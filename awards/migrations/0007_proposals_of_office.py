"""What an office sees of proposals, found from the office and not from each proposal."""

from django.db import migrations

OF_OFFICE = """
-- What was proposed to the units in whose office a user works, or was passed up from there, whatever bloc it is of.
CREATE FUNCTION proposals_of_office(steward bigint, today date) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 100
BEGIN ATOMIC
    WITH offices (id) AS MATERIALIZED (SELECT units_of_office(steward, today))
    SELECT proposal.id FROM awards_proposal proposal JOIN offices ON offices.id = proposal.authority_id
    WHERE proposal.state <> 'draft'
    UNION
    SELECT proposal.id FROM awards_proposal proposal
    JOIN awards_proposal below ON below.id = proposal.continues_id
    JOIN offices ON offices.id = below.authority_id;
END;
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0006_papers_of_a_steward"), ("blocs", "0007_blocs_of_organiser")]
    operations = [migrations.RunSQL(OF_OFFICE, "DROP FUNCTION proposals_of_office(bigint, date);")]
