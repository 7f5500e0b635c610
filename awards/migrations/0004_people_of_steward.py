"""A steward may open the page of everybody whom the records of their blocs name, and of who belongs to a member."""

from django.db import migrations

NAMED = """
CREATE FUNCTION people_of_steward(steward bigint, today date) RETURNS SETOF bigint LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH own_blocs (id) AS MATERIALIZED (SELECT blocs_of_steward(steward, today)),
    own_campaigns (id) AS (
        SELECT campaign.id FROM campaigns_campaign campaign JOIN own_blocs ON own_blocs.id = campaign.bloc_id
    ),
    own_conferences (id) AS (
        SELECT purpose.conference_id FROM campaigns_conferencepurpose purpose
        JOIN own_campaigns ON own_campaigns.id = purpose.campaign_id
    ),
    own_awards (id, person_id, decision_id) AS (
        SELECT award.id, award.person_id, award.decision_id FROM awards_award award
        WHERE award.campaign_id IN (SELECT id FROM own_campaigns)
            OR (award.campaign_id IS NULL AND award.reported_at_id IN (SELECT id FROM own_conferences))
            OR award.proposal_line_id IN (
                SELECT line.id FROM awards_proposalline line JOIN awards_proposal proposal ON proposal.id = line.proposal_id
                WHERE proposal.bloc_id IN (SELECT id FROM own_blocs)
            )
            OR (award.campaign_id IS NULL AND award.reported_at_id IS NULL
                AND award.unit_id IN (SELECT units_of_steward(steward, today)))
    ),
    named (id) AS (
        SELECT person_id FROM campaigns_appearance WHERE conference_id IN (SELECT id FROM own_conferences)
        UNION
        SELECT person_id FROM campaigns_leadership WHERE bloc_id IN (SELECT id FROM own_blocs)
        UNION
        SELECT recipient.person_id FROM awards_recommendedrecipient recipient
        JOIN awards_recommendation recommendation ON recommendation.id = recipient.recommendation_id
        WHERE recommendation.campaign_id IN (SELECT id FROM own_campaigns)
        UNION
        SELECT line.person_id FROM awards_proposalline line JOIN awards_proposal proposal ON proposal.id = line.proposal_id
        WHERE proposal.bloc_id IN (SELECT id FROM own_blocs)
            OR (proposal.authority_id IN (SELECT units_of_office(steward, today)) AND proposal.state <> 'draft')
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
        WHERE membership.bloc_id IN (SELECT id FROM own_blocs)
    ),
    on_record (id) AS (
        SELECT coalesce(person.merged_into_id, person.id) FROM blocs_person person JOIN named ON named.id = person.id
    )
    SELECT id FROM on_record
    UNION
    SELECT id FROM blocs_person WHERE merged_into_id IN (SELECT id FROM on_record);
END;
"""

GONE = "DROP FUNCTION people_of_steward(bigint, date);"


class Migration(migrations.Migration):
    dependencies = [("awards", "0003_stewards_see_the_units_of_their_records")]
    operations = [migrations.RunSQL(NAMED, GONE)]
