"""Which of a few rows a steward sees, found from these rows: the same as what 0014 finds of all that a steward sees.

A search finds few rows, of which most belong to others, while the records of very many blocs take long to go through.
"""

from django.db import migrations

ONCE = "STABLE SET plan_cache_mode = force_generic_plan"


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

UNIT_IS_NAMED = [
    any_of("blocs_membership", "named", "named.unit_id = kin.kin AND named.bloc_id = ANY (own_blocs)"),
    any_of("blocs_bloc", "named", "named.organiser_id = kin.kin AND named.id = ANY (own_blocs)"),
    any_of("campaigns_leadership", "named", "named.unit_id = kin.kin AND named.bloc_id = ANY (own_blocs)"),
    any_of(
        "campaigns_leadership", "named", "named.represents_id = kin.kin AND named.bloc_id = ANY (own_blocs)"
    ),
    *(
        any_of(table, "named", f"named.unit_id = kin.kin AND {of_own_campaign('named')}")
        for table in ("campaigns_pledge", "campaigns_standing", "campaigns_ballot")
    ),
    any_of("awards_award", "named", f"named.unit_id = kin.kin AND {of_own_award('named')}"),
    any_of(
        "awards_proposalline line JOIN awards_proposal",
        "named ON named.id = line.proposal_id",
        f"line.unit_id = kin.kin AND {of_own_campaign('named')}",
    ),
    any_of(
        "awards_recommendedrecipient recipient JOIN awards_recommendation",
        "named ON named.id = recipient.recommendation_id",
        f"recipient.unit_id = kin.kin AND {of_own_campaign('named')}",
    ),
    any_of(
        "campaigns_pledgesignature signature JOIN campaigns_pledge",
        "named ON named.id = signature.pledge_id",
        f"signature.unit_id = kin.kin AND {of_own_campaign('named')}",
    ),
    any_of(
        "awards_proposal",
        "named",
        f"named.proposer_id = kin.kin AND {of_own_campaign('named')}"
        " AND EXISTS (SELECT FROM awards_proposalline line WHERE line.proposal_id = named.id)",
    ),
    *(
        any_of(table, "named", f"named.unit_id = kin.kin AND {at_own_conference('named.conference_id')}")
        for table in ("campaigns_attendance", "campaigns_appearance")
    ),
    any_of(
        "campaigns_conference", "named", f"named.convener_id = kin.kin AND {at_own_conference('named.id')}"
    ),
]
# Who decides does so in very many rows, most of them of others: what the blocs name is then found from the blocs.
UNIT_DECIDES = [
    any_of(table, "named", f"named.{column}_id = kin.kin")
    for table, column in (
        ("campaigns_movement", "authority"),
        ("awards_recommendation", "authority"),
        ("awards_recommendation", "addressed_to"),
        ("awards_proposalline", "authority"),
        ("awards_proposal", "authority"),
        ("awards_award", "authority"),
        ("awards_award", "given_by"),
    )
]
OR, UNION = "\n            OR ", "\n        UNION\n        "

# Asked of arrays, of which the planner knows that they are short; of what a query finds it would read whole tables first.
UNITS = f"""
CREATE FUNCTION units_among(own_blocs bigint[], few bigint[]) RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    units bigint[];
    kins bigint[];
BEGIN
    -- Each with itself, with what became of it and with what it came from.
    WITH RECURSIVE later (unit, kin) AS (
        SELECT unit, unit FROM unnest(few) unit
        UNION
        SELECT later.unit, after.unit_id FROM later
        JOIN blocs_reorganisedunit before ON before.unit_id = later.kin AND before.side = 'before'
        JOIN blocs_reorganisedunit after
            ON after.reorganisation_id = before.reorganisation_id AND after.side = 'after'
    ), earlier (unit, kin) AS (
        SELECT unit, unit FROM unnest(few) unit
        UNION
        SELECT earlier.unit, before.unit_id FROM earlier
        JOIN blocs_reorganisedunit after ON after.unit_id = earlier.kin AND after.side = 'after'
        JOIN blocs_reorganisedunit before
            ON before.reorganisation_id = after.reorganisation_id AND before.side = 'before'
    ), kin AS (
        SELECT unit, kin FROM later UNION SELECT unit, kin FROM earlier
    )
    SELECT array_agg(kin.unit), array_agg(kin.kin) INTO units, kins FROM kin;
    RETURN ARRAY (
        SELECT DISTINCT kin.unit FROM unnest(units, kins) AS kin (unit, kin)
        WHERE {OR.join(UNIT_IS_NAMED)}
            OR (({OR.join(UNIT_DECIDES)}) AND kin.unit IN (SELECT unnest(units_of_blocs(own_blocs))))
    );
END $$;
"""

PERSON_IS_NAMED = [
    any_of(
        "blocs_person person JOIN blocs_membership",
        "named ON named.unit_id = person.unit_id",
        "person.id = kin.kin AND named.bloc_id = ANY (own_blocs)",
    ),
    any_of("campaigns_leadership", "named", "named.person_id = kin.kin AND named.bloc_id = ANY (own_blocs)"),
    any_of(
        "awards_award",
        "named",
        f"named.person_id = kin.kin AND ({of_own_award('named')} OR EXISTS ("
        "SELECT FROM awards_proposalline line JOIN awards_proposal proposal ON proposal.id = line.proposal_id"
        " WHERE line.id = named.proposal_line_id AND proposal.bloc_id = ANY (own_blocs))"
        f" OR ({of_no_bloc_year('named')} AND named.unit_id = ANY (units)))",
    ),
    any_of(
        "awards_proposalline line JOIN awards_proposal",
        "proposal ON proposal.id = line.proposal_id",
        "line.person_id = kin.kin AND (proposal.bloc_id = ANY (own_blocs)"
        " OR (proposal.authority_id = ANY (offices) AND proposal.state <> 'draft'))",
    ),
    any_of(
        "awards_recommendedrecipient recipient JOIN awards_recommendation",
        "named ON named.id = recipient.recommendation_id",
        f"recipient.person_id = kin.kin AND {of_own_campaign('named')}",
    ),
    any_of(
        "campaigns_appearance",
        "named",
        f"named.person_id = kin.kin AND {at_own_conference('named.conference_id')}",
    ),
]

PEOPLE = f"""
CREATE FUNCTION people_among(own_blocs bigint[], offices bigint[], few bigint[])
RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    people bigint[];
    kins bigint[];
    units bigint[];
BEGIN
    -- Each with all who are the same person.
    WITH one (person, root) AS (
        SELECT id, coalesce(merged_into_id, id) FROM blocs_person WHERE id = ANY (few)
    ), kin (person, kin) AS (
        SELECT person, root FROM one
        UNION
        SELECT one.person, same.id FROM one JOIN blocs_person same ON same.merged_into_id = one.root
    )
    SELECT array_agg(kin.person), array_agg(kin.kin) INTO people, kins FROM kin;
    units := units_among(own_blocs, ARRAY (
        SELECT DISTINCT unit_id FROM awards_award
        WHERE person_id = ANY (kins) AND {of_no_bloc_year("awards_award")} AND unit_id IS NOT NULL
    ));
    RETURN ARRAY (
        SELECT DISTINCT kin.person FROM unnest(people, kins) AS kin (person, kin)
        WHERE {OR.join(PERSON_IS_NAMED)}
            -- Who signs does so very often.
            OR (
                {any_of("awards_awarddecision", "named", "named.signer_id = kin.kin")}
                AND kin.person IN (
                    SELECT unnest(people_of_blocs(own_blocs, units_of_blocs(own_blocs), offices))
                )
            )
    );
END $$;
"""

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

UNDO = """
DROP FUNCTION papers_among(bigint[], bigint[], bigint[]);
DROP FUNCTION decisions_among(bigint[], bigint[], bigint[]);
DROP FUNCTION awards_among(bigint[], bigint[], bigint[]);
DROP FUNCTION people_among(bigint[], bigint[], bigint[]);
DROP FUNCTION units_among(bigint[], bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0018_register_words"), ("blocs", "0016_issuers_words_indexed")]

    operations = [migrations.RunSQL(UNITS + PEOPLE + AWARDS + PAPERS, UNDO)]
