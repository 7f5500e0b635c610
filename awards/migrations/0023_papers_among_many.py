"""Which of very many papers a steward sees, without all units and people that the steward sees.

0019 asks each paper for what stands on it, and 0021 needs all that is seen: both take long where a search finds
thousands of papers. Nearly all papers of a bloc stand behind its years, so that these are read, and only the history of no
bloc-year, units and people are asked for from the papers.
"""

from importlib import import_module

from django.db import migrations, models

before = import_module("awards.migrations.0019_rights_of_few")
ONCE, UNION = before.ONCE, before.UNION
OF_NO_BLOC_YEAR = "campaign_id IS NULL AND reported_at_id IS NULL"
# What 0019 asks of a table of units or people: it is the same for many papers.
ASKED = [part for part in before.STOOD_ON if "ANY (own_units)" in part or "ANY (own_people)" in part]

PAPERS = f"""
-- NULL where all that the steward sees is found sooner.
CREATE FUNCTION papers_among_many(own_blocs bigint[], offices bigint[], few bigint[])
RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_campaigns bigint[];
    own_conferences bigint[];
    own_proposals bigint[];
    own_lines bigint[];
    history bigint[];
    units bigint[];
    people bigint[];
    own_units bigint[];
    own_people bigint[];
BEGIN
    IF cardinality(few) > 10000 THEN
        RETURN NULL;
    END IF;
    history := ARRAY (
        SELECT id FROM awards_award WHERE source_id = ANY (few) AND {OF_NO_BLOC_YEAR}
        UNION
        SELECT award.id FROM awards_awarddecision decision JOIN awards_award award ON award.decision_id = decision.id
        WHERE (decision.document_id = ANY (few) OR decision.source_id = ANY (few)) AND {OF_NO_BLOC_YEAR}
        UNION
        SELECT award.id FROM awards_awarddecision decision
        JOIN awards_awardchange change ON change.decision_id = decision.id
        JOIN awards_award award ON award.id = change.award_id
        WHERE (decision.document_id = ANY (few) OR decision.source_id = ANY (few)) AND {OF_NO_BLOC_YEAR}
    );
    units := ARRAY (
        SELECT unit_id FROM awards_award WHERE id = ANY (history) AND unit_id IS NOT NULL
        UNION
        SELECT id FROM blocs_unit WHERE source_id = ANY (few)
        UNION
        SELECT unit_id FROM blocs_unitname WHERE source_id = ANY (few) OR document_id = ANY (few)
        UNION
        SELECT unit.unit_id FROM blocs_reorganisation act
        JOIN blocs_reorganisedunit unit ON unit.reorganisation_id = act.id
        WHERE act.source_id = ANY (few) OR act.document_id = ANY (few)
        UNION
        SELECT unit_id FROM awards_completehistory WHERE source_id = ANY (few) AND unit_id IS NOT NULL
        UNION
        SELECT unit_id FROM awards_membershare WHERE source_id = ANY (few)
    );
    people := ARRAY (
        SELECT person_id FROM awards_award WHERE id = ANY (history) AND unit_id IS NULL AND person_id IS NOT NULL
        UNION
        SELECT id FROM blocs_person WHERE source_id = ANY (few)
        UNION
        SELECT person_id FROM awards_completehistory WHERE source_id = ANY (few) AND person_id IS NOT NULL
    );
    IF cardinality(units) > 100 OR cardinality(people) > 200 THEN
        RETURN NULL;
    END IF;
    own_campaigns := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    own_proposals := proposals_of_blocs(own_blocs, offices);
    own_lines := ARRAY (SELECT id FROM awards_proposalline WHERE proposal_id = ANY (own_proposals));
    own_units := units_among(own_blocs, units);
    own_people := people_among(own_blocs, offices, people);
    RETURN ARRAY (
        WITH own AS MATERIALIZED (
            SELECT id, decision_id, source_id FROM awards_award WHERE campaign_id = ANY (own_campaigns)
            UNION ALL
            SELECT id, decision_id, source_id FROM awards_award
            WHERE campaign_id IS NULL AND reported_at_id = ANY (own_conferences)
            UNION ALL
            SELECT id, decision_id, source_id FROM awards_award WHERE proposal_line_id = ANY (own_lines)
            UNION ALL
            SELECT id, decision_id, source_id FROM awards_award WHERE id = ANY (history)
                AND (unit_id = ANY (own_units) OR (unit_id IS NULL AND person_id = ANY (own_people)))
        ), stood_on (id) AS (
            SELECT unnest(ARRAY[source_id, founding_decision_id]) FROM blocs_bloc WHERE blocs_bloc.id = ANY (own_blocs)
            UNION
            SELECT unnest(ARRAY[source_id, decision_id]) FROM blocs_membership WHERE bloc_id = ANY (own_blocs)
            UNION
            SELECT unnest(ARRAY[source_id, decision_id]) FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
            UNION
            SELECT source_id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs)
            UNION
            SELECT source_id FROM campaigns_movement WHERE campaigns_movement.id = ANY (ARRAY (
                SELECT movement_id FROM campaigns_campaignmovement WHERE campaign_id = ANY (own_campaigns)
            ))
            UNION
            SELECT source_id FROM campaigns_conference WHERE campaigns_conference.id = ANY (own_conferences)
            UNION
            SELECT document_id FROM campaigns_conferencepaper WHERE conference_id = ANY (own_conferences)
            UNION
            SELECT unnest(ARRAY[source_id, document_id]) FROM campaigns_pledge WHERE campaign_id = ANY (own_campaigns)
            UNION
            SELECT source_id FROM campaigns_targetresult WHERE target_id = ANY (ARRAY (
                SELECT id FROM campaigns_target WHERE pledge_id = ANY (ARRAY (
                    SELECT id FROM campaigns_pledge WHERE campaign_id = ANY (own_campaigns)
                ))
            ))
            UNION
            SELECT source_id FROM campaigns_standing WHERE campaign_id = ANY (own_campaigns)
            UNION
            SELECT source_id FROM campaigns_ballot WHERE campaign_id = ANY (own_campaigns)
            UNION
            SELECT source_id FROM awards_recommendation WHERE campaign_id = ANY (own_campaigns)
            UNION
            SELECT unnest(ARRAY[source_id, document_id]) FROM awards_proposal
            WHERE awards_proposal.id = ANY (own_proposals)
            UNION
            SELECT source_id FROM awards_councilballot WHERE proposal_id = ANY (own_proposals)
            UNION
            SELECT source_id FROM own
            UNION
            SELECT unnest(ARRAY[source_id, document_id]) FROM awards_awarddecision
            WHERE awards_awarddecision.id = ANY (ARRAY (
                SELECT decision_id FROM own
                UNION
                SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (ARRAY (SELECT id FROM own))
            ))
        )
        SELECT id FROM stood_on WHERE id IN (SELECT unnest(few))
        UNION
        {UNION.join(ASKED)}
    );
END $$;
"""

UNDO = "DROP FUNCTION papers_among_many(bigint[], bigint[], bigint[]);"


class Migration(migrations.Migration):
    dependencies = [("awards", "0022_few_asked_by_their_own_rows")]
    operations = [
        *(
            migrations.AddIndex(
                "award",
                models.Index(
                    fields=[column],
                    name=f"award_of_no_year_by_{column}",
                    condition=models.Q(campaign=None, reported_at=None),
                ),
            )
            for column in ("source", "decision")
        ),
        migrations.RunSQL(PAPERS, UNDO),
    ]
