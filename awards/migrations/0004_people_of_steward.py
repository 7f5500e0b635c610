"""A steward may open the page of everybody whom the records of their blocs name, and of who belongs to a member."""

from django.db import migrations

NAMED = """
CREATE FUNCTION people_of_steward(steward bigint, today date) RETURNS SETOF bigint LANGUAGE plpgsql STABLE ROWS 300 AS $$
DECLARE
    own_blocs bigint[] := ARRAY (SELECT blocs_of_steward(steward, today));
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    own_lines bigint[] := ARRAY (
        SELECT line.id FROM awards_proposalline line JOIN awards_proposal proposal ON proposal.id = line.proposal_id
        WHERE proposal.bloc_id = ANY (own_blocs)
    );
    units bigint[] := ARRAY (SELECT units_of_steward(steward, today));
    offices bigint[] := ARRAY (SELECT units_of_office(steward, today));
BEGIN
    RETURN QUERY
    WITH own_awards (id, person_id, decision_id) AS MATERIALIZED (
        SELECT award.id, award.person_id, award.decision_id FROM awards_award award
        WHERE award.campaign_id = ANY (own_campaigns)
        UNION
        SELECT award.id, award.person_id, award.decision_id FROM awards_award award
        WHERE award.campaign_id IS NULL AND award.reported_at_id = ANY (own_conferences)
        UNION
        SELECT award.id, award.person_id, award.decision_id FROM awards_award award
        WHERE award.proposal_line_id = ANY (own_lines)
        UNION
        SELECT award.id, award.person_id, award.decision_id FROM awards_award award
        WHERE award.campaign_id IS NULL AND award.reported_at_id IS NULL AND award.unit_id = ANY (units)
    ),
    named (id) AS (
        SELECT person_id FROM campaigns_appearance WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT person_id FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT recipient.person_id FROM awards_recommendedrecipient recipient
        JOIN awards_recommendation recommendation ON recommendation.id = recipient.recommendation_id
        WHERE recommendation.campaign_id = ANY (own_campaigns)
        UNION
        SELECT line.person_id FROM awards_proposalline line WHERE line.id = ANY (own_lines)
        UNION
        SELECT line.person_id FROM awards_proposalline line JOIN awards_proposal proposal ON proposal.id = line.proposal_id
        WHERE proposal.authority_id = ANY (offices) AND proposal.state <> 'draft'
        UNION
        SELECT person_id FROM own_awards
        UNION
        SELECT signer_id FROM awards_awarddecision WHERE id IN (SELECT decision_id FROM own_awards)
        UNION
        SELECT decision.signer_id FROM awards_awardchange change
        JOIN awards_awarddecision decision ON decision.id = change.decision_id
        WHERE change.award_id IN (SELECT id FROM own_awards)
        UNION
        SELECT person.id FROM blocs_person person JOIN blocs_membership membership ON membership.unit_id = person.unit_id
        WHERE membership.bloc_id = ANY (own_blocs)
    ),
    on_record (id) AS (
        SELECT coalesce(person.merged_into_id, person.id) FROM blocs_person person JOIN named ON named.id = person.id
    )
    SELECT id FROM on_record
    UNION
    SELECT person.id FROM blocs_person person WHERE person.merged_into_id IN (SELECT id FROM on_record);
END $$;
"""

GONE = "DROP FUNCTION people_of_steward(bigint, date);"


class Migration(migrations.Migration):
    dependencies = [("awards", "0003_stewards_see_the_units_of_their_records")]
    operations = [migrations.RunSQL(NAMED, GONE)]
