"""A steward sees every unit that the records of their blocs name, not only the members: who leads, stands, gets."""

from django.db import migrations

NAMED = """
-- Keys in arrays: the planner looks for just these, where it would read whole tables for a subquery.
CREATE FUNCTION units_of_steward(steward bigint, today date) RETURNS SETOF bigint LANGUAGE plpgsql STABLE ROWS 300 AS $$
DECLARE
    own_blocs bigint[] := ARRAY (SELECT blocs_of_steward(steward, today));
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
BEGIN
    RETURN QUERY
    WITH RECURSIVE named (id) AS (
        SELECT unit_id FROM blocs_membership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT organiser_id FROM blocs_bloc WHERE id = ANY (own_blocs)
        UNION
        SELECT unit_id FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT represents_id FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT movement.authority_id FROM campaigns_campaignmovement answer
        JOIN campaigns_movement movement ON movement.id = answer.movement_id
        WHERE answer.campaign_id = ANY (own_campaigns)
        UNION
        SELECT convener_id FROM campaigns_conference WHERE id = ANY (own_conferences)
        UNION
        SELECT unit_id FROM campaigns_attendance WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT unit_id FROM campaigns_appearance WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT unit_id FROM campaigns_pledge WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT signature.unit_id FROM campaigns_pledgesignature signature
        JOIN campaigns_pledge pledge ON pledge.id = signature.pledge_id
        WHERE pledge.campaign_id = ANY (own_campaigns)
        UNION
        SELECT unit_id FROM campaigns_standing WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT unit_id FROM campaigns_ballot WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT unnest(ARRAY[authority_id, addressed_to_id]) FROM awards_recommendation
        WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT recipient.unit_id FROM awards_recommendedrecipient recipient
        JOIN awards_recommendation recommendation ON recommendation.id = recipient.recommendation_id
        WHERE recommendation.campaign_id = ANY (own_campaigns)
        UNION
        SELECT unnest(ARRAY[line.unit_id, line.authority_id, proposal.proposer_id, proposal.authority_id])
        FROM awards_proposalline line JOIN awards_proposal proposal ON proposal.id = line.proposal_id
        WHERE proposal.campaign_id = ANY (own_campaigns)
        UNION
        SELECT unnest(ARRAY[unit_id, authority_id, given_by_id]) FROM awards_award
        WHERE campaign_id = ANY (own_campaigns)
            OR (campaign_id IS NULL AND reported_at_id = ANY (own_conferences))
    ),
    earlier (id) AS (
        SELECT id FROM named
        UNION
        SELECT before.unit_id FROM earlier
        JOIN blocs_reorganisedunit after ON after.unit_id = earlier.id AND after.side = 'after'
        JOIN blocs_reorganisedunit before
            ON before.reorganisation_id = after.reorganisation_id AND before.side = 'before'
    ),
    later (id) AS (
        SELECT id FROM named
        UNION
        SELECT after.unit_id FROM later
        JOIN blocs_reorganisedunit before ON before.unit_id = later.id AND before.side = 'before'
        JOIN blocs_reorganisedunit after
            ON after.reorganisation_id = before.reorganisation_id AND after.side = 'after'
    )
    SELECT id FROM earlier WHERE id IS NOT NULL
    UNION
    SELECT id FROM later WHERE id IS NOT NULL;
END $$;
"""

GONE = "DROP FUNCTION units_of_steward(bigint, date);"


class Migration(migrations.Migration):
    dependencies = [("awards", "0002_catalogue"), ("blocs", "0005_offices_of_a_steward")]
    operations = [migrations.RunSQL(NAMED, GONE)]
