"""Which of a few awards, decisions and papers a steward sees, and which of very many papers.

Few are asked from these rows, as 0005 does it. That asks each paper for what stands on it, and all that is seen takes long
too where a search finds thousands of papers. Nearly all papers of a bloc stand behind its years, so that these are read, and
only the history of no bloc-year, units and people are asked for from the papers.
"""

from django.db import migrations

ONCE = "STABLE SET plan_cache_mode = force_generic_plan"
UNION = "\n        UNION\n        "
OF_NO_BLOC_YEAR = "campaign_id IS NULL AND reported_at_id IS NULL"


def any_of(table, row, condition):
    return f"EXISTS (SELECT FROM {table} {row} WHERE {condition})"


def of_own_campaign(row):
    return any_of(
        "campaigns_campaign", "own", f"own.id = {row}.campaign_id AND own.bloc_id = ANY (own_blocs)"
    )


def at_own_conference(key):
    served = "campaigns_conferencepurpose served JOIN campaigns_campaign own ON own.id = served.campaign_id"
    return (
        f"EXISTS (SELECT FROM {served} WHERE served.conference_id = {key} AND own.bloc_id = ANY (own_blocs))"
    )


def of_own_award(row):
    at_conference = f"{row}.campaign_id IS NULL AND {at_own_conference(row + '.reported_at_id')}"
    return f"({of_own_campaign(row)} OR ({at_conference}))"


def of_no_bloc_year(row):
    return f"{row}.campaign_id IS NULL AND {row}.reported_at_id IS NULL"


OWN_PROPOSAL = """(
    proposal.bloc_id = ANY (own_blocs)
    OR (proposal.authority_id = ANY (offices) AND proposal.state <> 'draft')
    OR EXISTS (
        SELECT FROM awards_proposal below
        WHERE below.id = proposal.continues_id AND below.authority_id = ANY (offices)
    )
)"""

AWARDS = f"""
CREATE FUNCTION awards_among(own_blocs bigint[], offices bigint[], few bigint[])
RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    units bigint[] := units_among(own_blocs, ARRAY (
        SELECT DISTINCT unit_id FROM awards_award
        WHERE id = ANY (few) AND {of_no_bloc_year("awards_award")} AND unit_id IS NOT NULL
    ));
    people bigint[] := people_among(own_blocs, offices, ARRAY (
        SELECT DISTINCT person_id FROM awards_award
        WHERE id = ANY (few) AND {of_no_bloc_year("awards_award")} AND unit_id IS NULL AND person_id IS NOT NULL
    ));
BEGIN
    RETURN ARRAY (
        SELECT award.id FROM awards_award award
        WHERE award.id = ANY (few) AND (
            {of_own_award("award")}
            OR ({of_no_bloc_year("award")} AND (
                award.unit_id = ANY (units) OR (award.unit_id IS NULL AND award.person_id = ANY (people))
            ))
            OR EXISTS (
                SELECT FROM awards_proposalline line
                JOIN awards_proposal proposal ON proposal.id = line.proposal_id
                WHERE line.id = award.proposal_line_id AND {OWN_PROPOSAL}
            )
        )
    );
END $$;

CREATE FUNCTION decisions_among(own_blocs bigint[], offices bigint[], few bigint[])
RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_awards bigint[] := awards_among(own_blocs, offices, ARRAY (
        SELECT id FROM awards_award WHERE decision_id = ANY (few)
        UNION
        SELECT award_id FROM awards_awardchange WHERE decision_id = ANY (few)
    ));
BEGIN
    RETURN ARRAY (
        SELECT decision_id FROM awards_award WHERE id = ANY (own_awards) AND decision_id = ANY (few)
        UNION
        SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (own_awards) AND decision_id = ANY (few)
    );
END $$;
"""


def papers(table, condition, *columns):
    """The papers among the few on which rows of a table stand that meet a condition."""
    return UNION.join(
        f"SELECT stood_on.{column}_id FROM {table} stood_on WHERE stood_on.{column}_id = ANY (few) AND {condition}"
        for column in columns
    )


PLEDGE = f"EXISTS (SELECT FROM campaigns_pledge pledge WHERE pledge.id = %s AND {of_own_campaign('pledge')})"
STOOD_ON = [
    papers("blocs_bloc", "stood_on.id = ANY (own_blocs)", "source", "founding_decision"),
    papers("blocs_membership", "stood_on.bloc_id = ANY (own_blocs)", "source", "decision"),
    papers("campaigns_leadership", "stood_on.bloc_id = ANY (own_blocs)", "source", "decision"),
    papers("blocs_unit", "stood_on.id = ANY (own_units)", "source"),
    papers("blocs_unitname", "stood_on.unit_id = ANY (own_units)", "source", "document"),
    papers(
        "blocs_reorganisation",
        "EXISTS (SELECT FROM blocs_reorganisedunit unit"
        " WHERE unit.reorganisation_id = stood_on.id AND unit.unit_id = ANY (own_units))",
        "source",
        "document",
    ),
    papers("blocs_person", "stood_on.id = ANY (own_people)", "source"),
    papers("campaigns_campaign", "stood_on.bloc_id = ANY (own_blocs)", "source"),
    papers(
        "campaigns_movement",
        "EXISTS (SELECT FROM campaigns_campaignmovement answer JOIN campaigns_campaign own"
        " ON own.id = answer.campaign_id"
        " WHERE answer.movement_id = stood_on.id AND own.bloc_id = ANY (own_blocs))",
        "source",
    ),
    papers("campaigns_conference", at_own_conference("stood_on.id"), "source"),
    papers("campaigns_conferencepaper", at_own_conference("stood_on.conference_id"), "document"),
    papers("campaigns_pledge", of_own_campaign("stood_on"), "source", "document"),
    papers(
        "campaigns_targetresult",
        "EXISTS (SELECT FROM campaigns_target target"
        f" WHERE target.id = stood_on.target_id AND {PLEDGE % 'target.pledge_id'})",
        "source",
    ),
    papers("campaigns_standing", of_own_campaign("stood_on"), "source"),
    papers("campaigns_ballot", of_own_campaign("stood_on"), "source"),
    papers("awards_recommendation", of_own_campaign("stood_on"), "source"),
    papers("awards_proposal", "stood_on.id = ANY (own_proposals)", "source", "document"),
    papers("awards_councilballot", "stood_on.proposal_id = ANY (own_proposals)", "source"),
    papers("awards_award", "stood_on.id = ANY (own_awards)", "source"),
    papers("awards_awarddecision", "stood_on.id = ANY (own_decisions)", "source", "document"),
    papers("awards_completehistory", "stood_on.unit_id = ANY (own_units)", "source"),
    papers("awards_completehistory", "stood_on.person_id = ANY (own_people)", "source"),
    papers("awards_membershare", "stood_on.unit_id = ANY (own_units)", "source"),
]
# What is asked of a table of units or people: it is the same for many papers.
ASKED = [part for part in STOOD_ON if "ANY (own_units)" in part or "ANY (own_people)" in part]

PAPERS = f"""
CREATE FUNCTION papers_among(own_blocs bigint[], offices bigint[], few bigint[])
RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_units bigint[] := units_among(own_blocs, ARRAY (
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
    ));
    own_people bigint[] := people_among(own_blocs, offices, ARRAY (
        SELECT id FROM blocs_person WHERE source_id = ANY (few)
        UNION
        SELECT person_id FROM awards_completehistory WHERE source_id = ANY (few) AND person_id IS NOT NULL
    ));
    own_awards bigint[] := awards_among(
        own_blocs, offices, ARRAY (SELECT id FROM awards_award WHERE source_id = ANY (few))
    );
    own_decisions bigint[] := decisions_among(own_blocs, offices, ARRAY (
        SELECT id FROM awards_awarddecision WHERE source_id = ANY (few) OR document_id = ANY (few)
    ));
    own_proposals bigint[] := ARRAY (
        SELECT proposal.id FROM awards_proposal proposal
        WHERE proposal.id IN (
            SELECT id FROM awards_proposal WHERE source_id = ANY (few) OR document_id = ANY (few)
            UNION
            SELECT proposal_id FROM awards_councilballot WHERE source_id = ANY (few)
        ) AND {OWN_PROPOSAL}
    );
BEGIN
    RETURN ARRAY (
        {UNION.join(STOOD_ON)}
    );
END $$;
"""

PAPERS_AMONG_MANY = f"""
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

GONE = """
DROP FUNCTION papers_among_many(bigint[], bigint[], bigint[]);
DROP FUNCTION papers_among(bigint[], bigint[], bigint[]);
DROP FUNCTION decisions_among(bigint[], bigint[], bigint[]);
DROP FUNCTION awards_among(bigint[], bigint[], bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0005_units_and_people_among_few")]
    replaces = [
        ("awards", "0019_rights_of_few"),
    ]
    operations = [migrations.RunSQL(AWARDS + PAPERS + PAPERS_AMONG_MANY, GONE)]
