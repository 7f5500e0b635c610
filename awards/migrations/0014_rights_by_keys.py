"""What a steward sees, found from the keys of their blocs; planned once for a connection and not at each call.

The functions of before read whole tables for what joins a common table expression, and were planned at each call.
"""

from importlib import import_module

from django.db import migrations

ONCE = "STABLE SET plan_cache_mode = force_generic_plan"

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
        SELECT unnest(ARRAY[authority_id, addressed_to_id]) FROM awards_recommendation
        WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT unit_id FROM awards_recommendedrecipient WHERE recommendation_id = ANY (agreed)
        UNION
        SELECT unnest(ARRAY[unit_id, authority_id]) FROM awards_proposalline WHERE proposal_id = ANY (proposals)
        UNION
        SELECT unnest(ARRAY[proposal.proposer_id, proposal.authority_id]) FROM awards_proposal proposal
        WHERE proposal.id = ANY (proposals)
            AND EXISTS (SELECT FROM awards_proposalline line WHERE line.proposal_id = proposal.id)
        UNION
        SELECT unnest(ARRAY[unit_id, authority_id, given_by_id]) FROM awards_award
        WHERE campaign_id = ANY (own_campaigns)
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
"""

PEOPLE = f"""
-- The people whom the records of some blocs name, who belong to their members, or who are proposed to some units;
-- each as on record now, and those who were merged into them.
CREATE FUNCTION people_of_blocs(own_blocs bigint[], units bigint[], offices bigint[]) RETURNS bigint[]
LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    members bigint[] := ARRAY (SELECT DISTINCT unit_id FROM blocs_membership WHERE bloc_id = ANY (own_blocs));
    agreed bigint[] := ARRAY (SELECT id FROM awards_recommendation WHERE campaign_id = ANY (own_campaigns));
    own_proposals bigint[] := ARRAY (SELECT id FROM awards_proposal WHERE bloc_id = ANY (own_blocs));
    received bigint[] := ARRAY (
        SELECT id FROM awards_proposal WHERE authority_id = ANY (offices) AND state <> 'draft'
    );
    own_lines bigint[] := ARRAY (SELECT id FROM awards_proposalline WHERE proposal_id = ANY (own_proposals));
    own_awards bigint[] := ARRAY (
        SELECT id FROM awards_award WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT id FROM awards_award WHERE campaign_id IS NULL AND reported_at_id = ANY (own_conferences)
        UNION
        SELECT id FROM awards_award WHERE proposal_line_id = ANY (own_lines)
        UNION
        SELECT id FROM awards_award
        WHERE campaign_id IS NULL AND reported_at_id IS NULL AND unit_id = ANY (units)
    );
    decisions bigint[] := ARRAY (
        SELECT decision_id FROM awards_award WHERE id = ANY (own_awards)
        UNION
        SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (own_awards)
    );
    named bigint[] := ARRAY (
        SELECT person_id FROM campaigns_appearance WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT person_id FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT person_id FROM awards_recommendedrecipient WHERE recommendation_id = ANY (agreed)
        UNION
        SELECT person_id FROM awards_proposalline WHERE id = ANY (own_lines)
        UNION
        SELECT person_id FROM awards_proposalline WHERE proposal_id = ANY (received)
        UNION
        SELECT person_id FROM awards_award WHERE id = ANY (own_awards)
        UNION
        SELECT signer_id FROM awards_awarddecision WHERE id = ANY (decisions)
        UNION
        SELECT id FROM blocs_person WHERE unit_id = ANY (members)
    );
    on_record bigint[] := ARRAY (SELECT coalesce(merged_into_id, id) FROM blocs_person WHERE id = ANY (named));
BEGIN
    RETURN ARRAY (
        SELECT unnest(on_record)
        UNION
        SELECT id FROM blocs_person WHERE merged_into_id = ANY (on_record)
    );
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
CREATE OR REPLACE FUNCTION units_of_steward(steward bigint, today date, roles text[]) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 300 {ONCE} AS $$
BEGIN
    RETURN QUERY SELECT unnest(units_of_blocs(ARRAY (SELECT blocs_of_steward(steward, today, roles))));
END $$;

CREATE OR REPLACE FUNCTION units_of_steward(steward bigint, today date) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 300 {ONCE} AS $$
BEGIN
    RETURN QUERY SELECT units_of_steward(steward, today, NULL);
END $$;

CREATE OR REPLACE FUNCTION people_of_steward(steward bigint, today date, roles text[]) RETURNS SETOF bigint
LANGUAGE plpgsql ROWS 300 {ONCE} AS $$
DECLARE
    blocs bigint[] := ARRAY (SELECT blocs_of_steward(steward, today, roles));
BEGIN
    -- Offices are of the staff alone, whatever the roles.
    RETURN QUERY SELECT unnest(people_of_blocs(
        blocs, units_of_blocs(blocs), ARRAY (SELECT units_of_office(steward, today))
    ));
END $$;

CREATE OR REPLACE FUNCTION people_of_steward(steward bigint, today date) RETURNS SETOF bigint
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
"""

PAPERS = f"""
DROP FUNCTION papers_of_steward(bigint, date);
CREATE FUNCTION papers_of_steward(steward bigint, today date) RETURNS SETOF bigint LANGUAGE plpgsql ROWS 200 {ONCE} AS $$
DECLARE
    own_blocs bigint[] := ARRAY (SELECT blocs_of_steward(steward, today));
    offices bigint[] := ARRAY (SELECT units_of_office(steward, today));
    own_units bigint[] := units_of_blocs(own_blocs);
    own_people bigint[] := people_of_blocs(own_blocs, own_units, offices);
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    own_proposals bigint[] := proposals_of_blocs(own_blocs, offices);
    own_awards bigint[] := awards_of_blocs(own_blocs, own_units, own_people, own_proposals);
    own_decisions bigint[] := ARRAY (
        SELECT decision_id FROM awards_award WHERE id = ANY (own_awards)
        UNION
        SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (own_awards)
    );
    pledges bigint[] := ARRAY (SELECT id FROM campaigns_pledge WHERE campaign_id = ANY (own_campaigns));
    targets bigint[] := ARRAY (SELECT id FROM campaigns_target WHERE pledge_id = ANY (pledges));
    reorganisations bigint[] := ARRAY (
        SELECT reorganisation_id FROM blocs_reorganisedunit WHERE unit_id = ANY (own_units)
    );
    movements bigint[] := ARRAY (
        SELECT movement_id FROM campaigns_campaignmovement WHERE campaign_id = ANY (own_campaigns)
    );
BEGIN
    RETURN QUERY
    WITH stood_on (id) AS (
        SELECT unnest(ARRAY[source_id, founding_decision_id]) FROM blocs_bloc WHERE blocs_bloc.id = ANY (own_blocs)
        UNION
        SELECT unnest(ARRAY[source_id, decision_id]) FROM blocs_membership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT unnest(ARRAY[source_id, decision_id]) FROM campaigns_leadership WHERE bloc_id = ANY (own_blocs)
        UNION
        SELECT source_id FROM blocs_unit WHERE blocs_unit.id = ANY (own_units)
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM blocs_unitname WHERE unit_id = ANY (own_units)
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM blocs_reorganisation
        WHERE blocs_reorganisation.id = ANY (reorganisations)
        UNION
        SELECT source_id FROM blocs_person WHERE blocs_person.id = ANY (own_people)
        UNION
        SELECT source_id FROM campaigns_campaign WHERE campaigns_campaign.id = ANY (own_campaigns)
        UNION
        SELECT source_id FROM campaigns_movement WHERE campaigns_movement.id = ANY (movements)
        UNION
        SELECT source_id FROM campaigns_conference WHERE campaigns_conference.id = ANY (own_conferences)
        UNION
        SELECT document_id FROM campaigns_conferencepaper WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM campaigns_pledge WHERE campaigns_pledge.id = ANY (pledges)
        UNION
        SELECT source_id FROM campaigns_targetresult WHERE target_id = ANY (targets)
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
        SELECT source_id FROM awards_award WHERE awards_award.id = ANY (own_awards)
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM awards_awarddecision
        WHERE awards_awarddecision.id = ANY (own_decisions)
        UNION
        SELECT source_id FROM awards_completehistory WHERE unit_id = ANY (own_units)
        UNION
        SELECT source_id FROM awards_completehistory WHERE person_id = ANY (own_people)
        UNION
        SELECT source_id FROM awards_membershare WHERE unit_id = ANY (own_units)
    )
    SELECT stood_on.id FROM stood_on WHERE stood_on.id IS NOT NULL;
END $$;
"""


def replaced(name, constant):
    """A function of an earlier migration, in the place of the one of this."""
    text = getattr(import_module(f"awards.migrations.{name}"), constant)
    return text.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


BEFORE = f"""
DROP FUNCTION decisions_of_steward(bigint, date);
DROP FUNCTION awards_of_steward(bigint, date);
DROP FUNCTION papers_of_steward(bigint, date);
{replaced("0003_stewards_see_the_units_of_their_records", "NAMED")}
{replaced("0004_people_of_steward", "NAMED")}
{replaced("0006_papers_of_a_steward", "PAPERS")}
{replaced("0013_units_and_people_entered_for", "ENTERED_FOR")}
DROP FUNCTION awards_of_blocs(bigint[], bigint[], bigint[], bigint[]);
DROP FUNCTION proposals_of_blocs(bigint[], bigint[]);
DROP FUNCTION people_of_blocs(bigint[], bigint[], bigint[]);
DROP FUNCTION units_of_blocs(bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0013_units_and_people_entered_for"),
        ("blocs", "0012_rights_planned_once"),
    ]
    operations = [
        migrations.RunSQL(UNITS + PROPOSALS + PEOPLE + AWARDS + OF_A_STEWARD + PAPERS, BEFORE),
    ]
