"""What a steward sees: all that the records of their blocs name or stand on, found from the keys of these blocs.

Of units not the members only, but who leads, stands and gets too; of people also who belongs to a member; and of papers the
scan of each on which a record stands that they may see. blocs/migrations/0004_rights.py says which blocs these are.
Units, people and papers are given together where one asks for more than one of them, for each is found by the others.
"""

from django.db import migrations

# Planned once for a connection and not at each call. Keys in arrays: the planner looks for just these, where it would read
# whole tables for a subquery or for what joins a common table expression.
ONCE = "STABLE SET plan_cache_mode = force_generic_plan"

# Few pairs stand in very many rows: each pair is taken once, and not each of its columns in each row.
UNITS = f"""
-- The units that the records of some blocs name, and what these came from or became.
CREATE FUNCTION units_of_blocs(own_blocs bigint[]) RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    agreed bigint[] := ARRAY (SELECT id FROM awards_recommendation WHERE campaign_id = ANY (own_campaigns));
    pledges bigint[] := ARRAY (SELECT id FROM campaigns_pledge WHERE campaign_id = ANY (own_campaigns));
    proposals bigint[] := ARRAY (SELECT id FROM awards_proposal WHERE campaign_id = ANY (own_campaigns));
    named bigint[] := ARRAY (
        SELECT unit_id FROM blocs_membership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT organiser_id FROM blocs_bloc WHERE id = ANY (own_blocs)
        UNION
        SELECT unnest(ARRAY[unit_id, represents_id]) FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT movement.authority_id FROM campaigns_movement movement WHERE movement.id IN (
            SELECT movement_id FROM campaigns_campaignmovement WHERE campaign_id = ANY (own_campaigns)
        )
        UNION
        SELECT convener_id FROM campaigns_conference WHERE id = ANY (own_conferences)
        UNION
        SELECT unit_id FROM campaigns_attendance WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT unit_id FROM campaigns_appearance WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT unit_id FROM campaigns_pledge WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT unit_id FROM campaigns_pledgesignature WHERE pledge_id = ANY (pledges)
        UNION
        SELECT unit_id FROM campaigns_standing WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT unit_id FROM campaigns_ballot WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT unnest(ARRAY[authority_id, addressed_to_id]) FROM (
            SELECT DISTINCT authority_id, addressed_to_id FROM awards_recommendation
            WHERE campaign_id = ANY (own_campaigns)
        ) agreed_by
        UNION
        SELECT unit_id FROM awards_recommendedrecipient WHERE recommendation_id = ANY (agreed)
        UNION
        SELECT unnest(ARRAY[unit_id, authority_id]) FROM (
            SELECT DISTINCT unit_id, authority_id FROM awards_proposalline WHERE proposal_id = ANY (proposals)
        ) proposed
        UNION
        SELECT unnest(ARRAY[proposal.proposer_id, proposal.authority_id]) FROM awards_proposal proposal
        WHERE proposal.id = ANY (proposals)
            AND EXISTS (SELECT FROM awards_proposalline line WHERE line.proposal_id = proposal.id)
        UNION
        SELECT unnest(ARRAY[unit_id, authority_id, given_by_id]) FROM (
            SELECT DISTINCT unit_id, authority_id, given_by_id FROM awards_award
            WHERE campaign_id = ANY (own_campaigns)
        ) given
        UNION
        SELECT unnest(ARRAY[unit_id, authority_id, given_by_id]) FROM awards_award
        WHERE campaign_id IS NULL AND reported_at_id = ANY (own_conferences)
    );
    earlier bigint[] := array_remove(named, NULL);
    later bigint[] := earlier;
    step bigint[] := earlier;
BEGIN
    LOOP
        step := ARRAY (
            SELECT DISTINCT before.unit_id FROM blocs_reorganisedunit after
            JOIN blocs_reorganisedunit before
                ON before.reorganisation_id = after.reorganisation_id AND before.side = 'before'
            WHERE after.unit_id = ANY (step) AND after.side = 'after' AND before.unit_id <> ALL (earlier)
        );
        EXIT WHEN step = '{{}}';
        earlier := earlier || step;
    END LOOP;
    step := later;
    LOOP
        step := ARRAY (
            SELECT DISTINCT after.unit_id FROM blocs_reorganisedunit before
            JOIN blocs_reorganisedunit after
                ON after.reorganisation_id = before.reorganisation_id AND after.side = 'after'
            WHERE before.unit_id = ANY (step) AND before.side = 'before' AND after.unit_id <> ALL (later)
        );
        EXIT WHEN step = '{{}}';
        later := later || step;
    END LOOP;
    RETURN ARRAY (SELECT unnest(earlier) UNION SELECT unnest(later));
END $$;
"""

PROPOSALS = f"""
-- The proposals of some blocs, and those that come to some units or were passed up from there.
CREATE FUNCTION proposals_of_blocs(own_blocs bigint[], offices bigint[]) RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
BEGIN
    RETURN ARRAY (
        SELECT id FROM awards_proposal WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT id FROM awards_proposal WHERE authority_id = ANY (offices) AND state <> 'draft'
        UNION
        SELECT id FROM awards_proposal WHERE continues_id IN (
            SELECT below.id FROM awards_proposal below WHERE below.authority_id = ANY (offices)
        )
    );
END $$;

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

CREATE FUNCTION people_of_blocs(own_blocs bigint[], units bigint[], offices bigint[]) RETURNS bigint[]
LANGUAGE plpgsql {ONCE} AS $$
BEGIN
    RETURN (people_and_papers_of_blocs(own_blocs, units, offices, false)).people;
END $$;
"""

AWARDS = f"""
-- The awards of some blocs: of their years, reported at their conferences, made by these proposals; and those of no
-- bloc-year to these units, or to these people.
CREATE FUNCTION awards_of_blocs(own_blocs bigint[], units bigint[], people bigint[], proposals bigint[]) RETURNS bigint[]
LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    own_lines bigint[] := ARRAY (SELECT id FROM awards_proposalline WHERE proposal_id = ANY (proposals));
BEGIN
    RETURN ARRAY (
        SELECT id FROM awards_award WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT id FROM awards_award WHERE campaign_id IS NULL AND reported_at_id = ANY (own_conferences)
        UNION
        SELECT id FROM awards_award WHERE campaign_id IS NULL AND reported_at_id IS NULL AND unit_id = ANY (units)
        UNION
        SELECT id FROM awards_award
        WHERE campaign_id IS NULL AND reported_at_id IS NULL AND unit_id IS NULL AND person_id = ANY (people)
        UNION
        SELECT id FROM awards_award WHERE proposal_line_id = ANY (own_lines)
    );
END $$;
"""

OF_A_STEWARD = f"""
-- roles: the units and people of the blocs for which somebody enters are told from those whom they only read about.
CREATE FUNCTION units_of_steward(steward bigint, today date, roles text[]) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 300 {ONCE} AS $$
BEGIN
    RETURN QUERY SELECT unnest(units_of_blocs(ARRAY (SELECT blocs_of_steward(steward, today, roles))));
END $$;

CREATE FUNCTION units_of_steward(steward bigint, today date) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 300 {ONCE} AS $$
BEGIN
    RETURN QUERY SELECT units_of_steward(steward, today, NULL);
END $$;

CREATE FUNCTION people_of_steward(steward bigint, today date, roles text[]) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 300 {ONCE} AS $$
DECLARE
    blocs bigint[] := ARRAY (SELECT blocs_of_steward(steward, today, roles));
BEGIN
    -- Offices are of the staff alone, whatever the roles.
    RETURN QUERY SELECT unnest(people_of_blocs(
        blocs, units_of_blocs(blocs), ARRAY (SELECT units_of_office(steward, today))
    ));
END $$;

CREATE FUNCTION people_of_steward(steward bigint, today date) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 300 {ONCE} AS $$
BEGIN
    RETURN QUERY SELECT people_of_steward(steward, today, NULL);
END $$;

CREATE FUNCTION awards_of_steward(steward bigint, today date) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 1000 {ONCE} AS $$
DECLARE
    blocs bigint[] := ARRAY (SELECT blocs_of_steward(steward, today));
    units bigint[] := units_of_blocs(blocs);
    offices bigint[] := ARRAY (SELECT units_of_office(steward, today));
BEGIN
    RETURN QUERY SELECT unnest(awards_of_blocs(
        blocs, units, people_of_blocs(blocs, units, offices), proposals_of_blocs(blocs, offices)
    ));
END $$;

CREATE FUNCTION decisions_of_steward(steward bigint, today date) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 100 {ONCE} AS $$
DECLARE
    awards bigint[] := ARRAY (SELECT awards_of_steward(steward, today));
BEGIN
    RETURN QUERY
    SELECT decision_id FROM awards_award WHERE id = ANY (awards) AND decision_id IS NOT NULL
    UNION
    SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (awards) AND decision_id IS NOT NULL;
END $$;

CREATE FUNCTION papers_of_steward(steward bigint, today date) RETURNS SETOF bigint
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

GONE = """
DROP FUNCTION seen_by_steward(bigint, date, boolean, boolean, bigint[]);
DROP FUNCTION papers_of_steward(bigint, date);
DROP FUNCTION decisions_of_steward(bigint, date);
DROP FUNCTION awards_of_steward(bigint, date);
DROP FUNCTION people_of_steward(bigint, date);
DROP FUNCTION people_of_steward(bigint, date, text[]);
DROP FUNCTION units_of_steward(bigint, date);
DROP FUNCTION units_of_steward(bigint, date, text[]);
DROP FUNCTION awards_of_blocs(bigint[], bigint[], bigint[], bigint[]);
DROP FUNCTION people_of_blocs(bigint[], bigint[], bigint[]);
DROP FUNCTION people_and_papers_of_blocs(bigint[], bigint[], bigint[], boolean);
DROP FUNCTION proposals_of_office(bigint, date);
DROP FUNCTION proposals_of_blocs(bigint[], bigint[]);
DROP FUNCTION units_of_blocs(bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0003_award_catalogue")]
    replaces = [
        ("awards", "0003_stewards_see_the_units_of_their_records"),
        ("awards", "0004_people_of_steward"),
        ("awards", "0006_papers_of_a_steward"),
        ("awards", "0007_proposals_of_office"),
        ("awards", "0013_units_and_people_entered_for"),
        ("awards", "0014_rights_by_keys"),
        ("awards", "0021_rights_read_once"),
    ]
    operations = [
        migrations.RunSQL(UNITS + PROPOSALS + PEOPLE_AND_PAPERS + AWARDS + OF_A_STEWARD, GONE),
    ]
