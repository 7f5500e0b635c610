"""A steward may open the scan of every paper on which a record stands that they may see."""

from django.db import migrations

PAPERS = """
CREATE FUNCTION papers_of_steward(steward bigint, today date) RETURNS SETOF bigint LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH own_blocs (id) AS MATERIALIZED (SELECT blocs_of_steward(steward, today)),
    own_units (id) AS MATERIALIZED (SELECT units_of_steward(steward, today)),
    own_people (id) AS MATERIALIZED (SELECT people_of_steward(steward, today)),
    offices (id) AS MATERIALIZED (SELECT units_of_office(steward, today)),
    own_campaigns (id) AS MATERIALIZED (
        SELECT campaign.id FROM campaigns_campaign campaign JOIN own_blocs ON own_blocs.id = campaign.bloc_id
    ),
    own_conferences (id) AS MATERIALIZED (
        SELECT purpose.conference_id FROM campaigns_conferencepurpose purpose
        JOIN own_campaigns ON own_campaigns.id = purpose.campaign_id
    ),
    own_proposals (id) AS MATERIALIZED (
        SELECT proposal.id FROM awards_proposal proposal
        LEFT JOIN awards_proposal below ON below.id = proposal.continues_id
        WHERE proposal.bloc_id IN (SELECT id FROM own_blocs)
            OR (proposal.authority_id IN (SELECT id FROM offices) AND proposal.state <> 'draft')
            OR below.authority_id IN (SELECT id FROM offices)
    ),
    own_awards (id) AS MATERIALIZED (
        SELECT award.id FROM awards_award award
        WHERE award.campaign_id IN (SELECT id FROM own_campaigns)
            OR (award.campaign_id IS NULL AND award.reported_at_id IN (SELECT id FROM own_conferences))
            OR award.proposal_line_id IN (
                SELECT line.id FROM awards_proposalline line WHERE line.proposal_id IN (SELECT id FROM own_proposals)
            )
            OR (
                award.campaign_id IS NULL AND award.reported_at_id IS NULL
                AND (
                    award.unit_id IN (SELECT id FROM own_units)
                    OR (award.unit_id IS NULL AND award.person_id IN (SELECT id FROM own_people))
                )
            )
    ),
    own_decisions (id) AS MATERIALIZED (
        SELECT decision_id FROM awards_award WHERE id IN (SELECT id FROM own_awards)
        UNION
        SELECT decision_id FROM awards_awardchange WHERE award_id IN (SELECT id FROM own_awards)
    ),
    stood_on (id) AS (
        SELECT unnest(ARRAY[source_id, founding_decision_id]) FROM blocs_bloc WHERE id IN (SELECT id FROM own_blocs)
        UNION ALL
        SELECT unnest(ARRAY[source_id, decision_id]) FROM blocs_membership WHERE bloc_id IN (SELECT id FROM own_blocs)
        UNION ALL
        SELECT unnest(ARRAY[source_id, decision_id]) FROM campaigns_leadership
        WHERE bloc_id IN (SELECT id FROM own_blocs)
        UNION ALL
        SELECT source_id FROM blocs_unit WHERE id IN (SELECT id FROM own_units)
        UNION ALL
        SELECT unnest(ARRAY[source_id, document_id]) FROM blocs_unitname WHERE unit_id IN (SELECT id FROM own_units)
        UNION ALL
        SELECT unnest(ARRAY[reorganisation.source_id, reorganisation.document_id])
        FROM blocs_reorganisation reorganisation
        JOIN blocs_reorganisedunit side ON side.reorganisation_id = reorganisation.id
        WHERE side.unit_id IN (SELECT id FROM own_units)
        UNION ALL
        SELECT source_id FROM blocs_person WHERE id IN (SELECT id FROM own_people)
        UNION ALL
        SELECT source_id FROM campaigns_campaign WHERE id IN (SELECT id FROM own_campaigns)
        UNION ALL
        SELECT movement.source_id FROM campaigns_movement movement
        JOIN campaigns_campaignmovement answer ON answer.movement_id = movement.id
        WHERE answer.campaign_id IN (SELECT id FROM own_campaigns)
        UNION ALL
        SELECT source_id FROM campaigns_conference WHERE id IN (SELECT id FROM own_conferences)
        UNION ALL
        SELECT document_id FROM campaigns_conferencepaper WHERE conference_id IN (SELECT id FROM own_conferences)
        UNION ALL
        SELECT unnest(ARRAY[source_id, document_id]) FROM campaigns_pledge
        WHERE campaign_id IN (SELECT id FROM own_campaigns)
        UNION ALL
        SELECT result.source_id FROM campaigns_targetresult result
        JOIN campaigns_target target ON target.id = result.target_id
        JOIN campaigns_pledge pledge ON pledge.id = target.pledge_id
        WHERE pledge.campaign_id IN (SELECT id FROM own_campaigns)
        UNION ALL
        SELECT source_id FROM campaigns_standing WHERE campaign_id IN (SELECT id FROM own_campaigns)
        UNION ALL
        SELECT source_id FROM campaigns_ballot WHERE campaign_id IN (SELECT id FROM own_campaigns)
        UNION ALL
        SELECT source_id FROM awards_recommendation WHERE campaign_id IN (SELECT id FROM own_campaigns)
        UNION ALL
        SELECT unnest(ARRAY[source_id, document_id]) FROM awards_proposal WHERE id IN (SELECT id FROM own_proposals)
        UNION ALL
        SELECT source_id FROM awards_councilballot WHERE proposal_id IN (SELECT id FROM own_proposals)
        UNION ALL
        SELECT source_id FROM awards_award WHERE id IN (SELECT id FROM own_awards)
        UNION ALL
        SELECT unnest(ARRAY[source_id, document_id]) FROM awards_awarddecision
        WHERE id IN (SELECT id FROM own_decisions)
        UNION ALL
        SELECT source_id FROM awards_completehistory
        WHERE unit_id IN (SELECT id FROM own_units) OR person_id IN (SELECT id FROM own_people)
        UNION ALL
        SELECT source_id FROM awards_membershare WHERE unit_id IN (SELECT id FROM own_units)
    )
    SELECT DISTINCT id FROM stood_on WHERE id IS NOT NULL;
END;
"""

GONE = "DROP FUNCTION papers_of_steward(bigint, date);"


class Migration(migrations.Migration):
    dependencies = [("awards", "0005_rules_as_known")]
    operations = [migrations.RunSQL(PAPERS, GONE)]
