"""What a steward sees, found with fewer readings of the same rows than by 0014: it is the same, and found sooner.

Units, people and papers are given together where one asks for more than one of them, for each is found by the others.
"""

from importlib import import_module

from django.db import migrations

before = import_module("awards.migrations.0014_rights_by_keys")
ONCE = before.ONCE

CHANGED = [
    # Few pairs stand in very many rows: each pair is taken once, and not each of its columns in each row.
    (
        "SELECT unnest(ARRAY[authority_id, addressed_to_id]) FROM awards_recommendation\n"
        "        WHERE campaign_id = ANY (own_campaigns)",
        "SELECT unnest(ARRAY[authority_id, addressed_to_id]) FROM (\n"
        "            SELECT DISTINCT authority_id, addressed_to_id FROM awards_recommendation\n"
        "            WHERE campaign_id = ANY (own_campaigns)\n"
        "        ) agreed_by",
    ),
    (
        "SELECT unnest(ARRAY[unit_id, authority_id]) FROM awards_proposalline WHERE proposal_id = ANY (proposals)",
        "SELECT unnest(ARRAY[unit_id, authority_id]) FROM (\n"
        "            SELECT DISTINCT unit_id, authority_id FROM awards_proposalline WHERE proposal_id = ANY (proposals)\n"
        "        ) proposed",
    ),
    (
        "SELECT unnest(ARRAY[unit_id, authority_id, given_by_id]) FROM awards_award\n"
        "        WHERE campaign_id = ANY (own_campaigns)",
        "SELECT unnest(ARRAY[unit_id, authority_id, given_by_id]) FROM (\n"
        "            SELECT DISTINCT unit_id, authority_id, given_by_id FROM awards_award\n"
        "            WHERE campaign_id = ANY (own_campaigns)\n"
        "        ) given",
    ),
]


def units():
    text = before.UNITS.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")
    for part, changed in CHANGED:
        if text.count(part) != 1:
            raise ValueError(part)
        text = text.replace(part, changed)
    return text


PEOPLE_AND_PAPERS = f"""
-- The people whom the records of some blocs name, who belong to their members, or who are proposed to some units, each
-- as on record now and those who were merged into them; and where wanted the papers on which these records stand.
CREATE FUNCTION people_and_papers_of_blocs(
    own_blocs bigint[], own_units bigint[], offices bigint[], with_papers boolean, OUT people bigint[], OUT papers bigint[]
) LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    members bigint[] := ARRAY (SELECT DISTINCT unit_id FROM blocs_membership WHERE bloc_id = ANY (own_blocs));
    agreed bigint[] := ARRAY (SELECT id FROM awards_recommendation WHERE campaign_id = ANY (own_campaigns));
    -- Of the blocs; and the others that come to the offices or were passed up from there.
    own_proposals bigint[] := ARRAY (SELECT id FROM awards_proposal WHERE bloc_id = ANY (own_blocs));
    other_proposals bigint[] := ARRAY (
        SELECT unnest(proposals_of_blocs(own_blocs, offices)) EXCEPT SELECT unnest(own_proposals)
    );
    received bigint[] := ARRAY (
        SELECT id FROM awards_proposal WHERE authority_id = ANY (offices) AND state <> 'draft'
    );
BEGIN
    WITH lines AS MATERIALIZED (
        SELECT id, person_id FROM awards_proposalline WHERE proposal_id = ANY (own_proposals)
    ), own AS MATERIALIZED (
        SELECT id, person_id, decision_id, source_id FROM awards_award WHERE campaign_id = ANY (own_campaigns)
        UNION ALL
        SELECT id, person_id, decision_id, source_id FROM awards_award
        WHERE campaign_id IS NULL AND reported_at_id = ANY (own_conferences)
        UNION ALL
        SELECT id, person_id, decision_id, source_id FROM awards_award
        WHERE proposal_line_id = ANY (ARRAY (SELECT id FROM lines))
        UNION ALL
        SELECT id, person_id, decision_id, source_id FROM awards_award
        WHERE campaign_id IS NULL AND reported_at_id IS NULL AND unit_id = ANY (own_units)
    ), decisions (id) AS MATERIALIZED (
        SELECT decision_id FROM own
        UNION
        SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (ARRAY (SELECT id FROM own))
    ), named (id) AS MATERIALIZED (
        SELECT person_id FROM campaigns_appearance WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT person_id FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT person_id FROM awards_recommendedrecipient WHERE recommendation_id = ANY (agreed)
        UNION
        SELECT person_id FROM lines
        UNION
        SELECT person_id FROM awards_proposalline WHERE proposal_id = ANY (received)
        UNION
        SELECT person_id FROM own
        UNION
        SELECT signer_id FROM awards_awarddecision WHERE id = ANY (ARRAY (SELECT id FROM decisions))
        UNION
        SELECT id FROM blocs_person WHERE unit_id = ANY (members)
    ), on_record (id) AS MATERIALIZED (
        SELECT DISTINCT coalesce(merged_into_id, id) FROM blocs_person WHERE id = ANY (ARRAY (SELECT id FROM named))
    ), of_people (id) AS MATERIALIZED (
        SELECT id FROM on_record
        UNION
        SELECT id FROM blocs_person WHERE merged_into_id = ANY (ARRAY (SELECT id FROM on_record))
    ), others AS MATERIALIZED (
        SELECT id, decision_id, source_id FROM awards_award
        WHERE campaign_id IS NULL AND reported_at_id IS NULL AND unit_id IS NULL
            AND person_id = ANY (ARRAY (SELECT id FROM of_people))
        UNION ALL
        SELECT id, decision_id, source_id FROM awards_award WHERE proposal_line_id = ANY (ARRAY (
            SELECT id FROM awards_proposalline WHERE proposal_id = ANY (other_proposals)
        ))
    )
    SELECT ARRAY (SELECT id FROM of_people), CASE WHEN with_papers THEN array_remove(ARRAY (
        SELECT unnest(ARRAY[source_id, founding_decision_id]) FROM blocs_bloc WHERE id = ANY (own_blocs)
        UNION
        SELECT unnest(ARRAY[source_id, decision_id]) FROM blocs_membership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT unnest(ARRAY[source_id, decision_id]) FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT source_id FROM blocs_unit WHERE id = ANY (own_units)
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM blocs_unitname WHERE unit_id = ANY (own_units)
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM blocs_reorganisation WHERE id = ANY (ARRAY (
            SELECT reorganisation_id FROM blocs_reorganisedunit WHERE unit_id = ANY (own_units)
        ))
        UNION
        SELECT source_id FROM blocs_person WHERE id = ANY (ARRAY (SELECT id FROM of_people))
        UNION
        SELECT source_id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT source_id FROM campaigns_movement WHERE id = ANY (ARRAY (
            SELECT movement_id FROM campaigns_campaignmovement WHERE campaign_id = ANY (own_campaigns)
        ))
        UNION
        SELECT source_id FROM campaigns_conference WHERE id = ANY (own_conferences)
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
        WHERE id = ANY (own_proposals || other_proposals)
        UNION
        SELECT source_id FROM awards_councilballot WHERE proposal_id = ANY (own_proposals || other_proposals)
        UNION
        SELECT source_id FROM own
        UNION
        SELECT source_id FROM others
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM awards_awarddecision WHERE id = ANY (ARRAY (
            SELECT id FROM decisions
            UNION
            SELECT decision_id FROM others
            UNION
            SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (ARRAY (SELECT id FROM others))
        ))
        UNION
        SELECT source_id FROM awards_completehistory WHERE unit_id = ANY (own_units)
        UNION
        SELECT source_id FROM awards_completehistory WHERE person_id = ANY (ARRAY (SELECT id FROM of_people))
        UNION
        SELECT source_id FROM awards_membershare WHERE unit_id = ANY (own_units)
    ), NULL) END INTO people, papers;
END $$;

CREATE OR REPLACE FUNCTION people_of_blocs(own_blocs bigint[], units bigint[], offices bigint[]) RETURNS bigint[]
LANGUAGE plpgsql {ONCE} AS $$
BEGIN
    RETURN (people_and_papers_of_blocs(own_blocs, units, offices, false)).people;
END $$;

CREATE OR REPLACE FUNCTION papers_of_steward(steward bigint, today date) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 200 {ONCE} AS $$
DECLARE
    blocs bigint[] := ARRAY (SELECT blocs_of_steward(steward, today));
    offices bigint[] := ARRAY (SELECT units_of_office(steward, today));
    units bigint[] := units_of_blocs(blocs);
BEGIN
    RETURN QUERY SELECT unnest((people_and_papers_of_blocs(blocs, units, offices, true)).papers);
END $$;

-- The units, people and papers that a steward sees, these two as far as they are wanted; units: NULL if not known yet.
CREATE FUNCTION seen_by_steward(
    steward bigint, today date, with_people boolean, with_papers boolean,
    INOUT units bigint[], OUT people bigint[], OUT papers bigint[]
) LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    blocs bigint[] := ARRAY (SELECT blocs_of_steward(steward, today));
    offices bigint[] := ARRAY (SELECT units_of_office(steward, today));
BEGIN
    units := coalesce(units, units_of_blocs(blocs));
    IF with_people OR with_papers THEN
        SELECT found.people, found.papers INTO people, papers
        FROM people_and_papers_of_blocs(blocs, units, offices, with_papers) found;
    END IF;
END $$;
"""

UNDO = f"""
DROP FUNCTION seen_by_steward(bigint, date, boolean, boolean, bigint[]);
{before.PAPERS}
{before.PEOPLE.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")}
{before.UNITS.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")}
DROP FUNCTION people_and_papers_of_blocs(bigint[], bigint[], bigint[], boolean);
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0020_sums_kept_once")]
    operations = [migrations.RunSQL(units() + PEOPLE_AND_PAPERS, UNDO)]
