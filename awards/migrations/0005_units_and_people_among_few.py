"""Which of a few units and people a steward sees, found from these rows: the same as what 0004 finds of all that is seen.

A search finds few rows, of which most belong to others, while the records of very many blocs take long to go through. Each
question is asked of a row's own records, by their indexes.
"""

from django.db import migrations

ONCE = "STABLE SET plan_cache_mode = force_generic_plan"
OR = "\n            OR "


def any_of(table, row, condition):
    # With OFFSET the planner leaves each question as it is: it would hash all records of the blocs to answer a few.
    return f"EXISTS (SELECT FROM {table} {row} WHERE {condition} OFFSET 0)"


def of_own_campaign(row):
    return any_of(
        "campaigns_campaign", "own", f"own.id = {row}.campaign_id AND own.bloc_id = ANY (own_blocs)"
    )


def at_own_conference(key):
    served = "campaigns_conferencepurpose"
    return any_of(served, "served", f"served.conference_id = {key} AND {of_own_campaign('served')}")


def of_own_award(row):
    at_conference = f"{row}.campaign_id IS NULL AND {at_own_conference(row + '.reported_at_id')}"
    return f"({of_own_campaign(row)} OR ({at_conference}))"


def of_no_bloc_year(row):
    return f"{row}.campaign_id IS NULL AND {row}.reported_at_id IS NULL"


UNIT_IS_NAMED = [
    any_of("blocs_membership", "named", "named.unit_id = kin.kin AND named.bloc_id = ANY (own_blocs)"),
    any_of("blocs_bloc", "named", "named.organiser_id = kin.kin AND named.id = ANY (own_blocs)"),
    *(
        any_of("campaigns_leadership", "named", f"named.{who} = kin.kin AND named.bloc_id = ANY (own_blocs)")
        for who in ("unit_id", "represents_id")
    ),
    *(
        any_of(table, "named", f"named.unit_id = kin.kin AND {of_own_campaign('named')}")
        for table in ("campaigns_pledge", "campaigns_standing", "campaigns_ballot")
    ),
    *(
        any_of("awards_award", "named", f"named.{who} = kin.kin AND {of_own_award('named')}")
        for who in ("unit_id", "given_by_id")
    ),
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
# Who decides does so in very many rows, most of them of others: what is decided for the blocs is then found from these.
UNIT_DECIDES = [
    any_of(table, "named", f"named.{column} = kin.kin")
    for table, column in (
        ("campaigns_movement", "authority_id"),
        ("awards_recommendation", "authority_id"),
        ("awards_recommendation", "addressed_to_id"),
        ("awards_proposalline", "authority_id"),
        ("awards_proposal", "authority_id"),
        ("awards_award", "authority_id"),
    )
]

AUTHORITIES = f"""
-- The units that decide on what the years of some blocs name.
CREATE FUNCTION authorities_of_blocs(own_blocs bigint[]) RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = ANY (own_blocs));
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    proposals bigint[] := ARRAY (SELECT id FROM awards_proposal WHERE campaign_id = ANY (own_campaigns));
BEGIN
    RETURN ARRAY (
        SELECT authority_id FROM campaigns_movement WHERE id = ANY (ARRAY (
            SELECT movement_id FROM campaigns_campaignmovement WHERE campaign_id = ANY (own_campaigns)
        ))
        UNION
        SELECT unnest(ARRAY[authority_id, addressed_to_id]) FROM (
            SELECT DISTINCT authority_id, addressed_to_id FROM awards_recommendation
            WHERE campaign_id = ANY (own_campaigns)
        ) agreed_by
        UNION
        SELECT authority_id FROM awards_proposalline WHERE proposal_id = ANY (proposals)
        UNION
        SELECT authority_id FROM awards_proposal proposal WHERE id = ANY (proposals)
            AND EXISTS (SELECT FROM awards_proposalline line WHERE line.proposal_id = proposal.id)
        UNION
        SELECT authority_id FROM awards_award WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT authority_id FROM awards_award WHERE campaign_id IS NULL AND reported_at_id = ANY (own_conferences)
    );
END $$;
"""

# Asked of arrays, of which the planner knows that they are short; of what a query finds it would read whole tables first.
# Of no row none is seen, whatever stands on record.
UNITS = f"""
CREATE FUNCTION units_among(own_blocs bigint[], few bigint[]) RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    units bigint[];
    kins bigint[];
BEGIN
    IF few = '{{}}' THEN
        RETURN few;
    END IF;
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
            OR (({OR.join(UNIT_DECIDES)}) AND kin.kin IN (SELECT unnest(authorities_of_blocs(own_blocs))))
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
    IF few = '{{}}' THEN
        RETURN few;
    END IF;
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
                EXISTS (SELECT FROM awards_awarddecision named WHERE named.signer_id = kin.kin)
                AND kin.person IN (
                    SELECT unnest(people_of_blocs(own_blocs, units_of_blocs(own_blocs), offices))
                )
            )
    );
END $$;
"""

GONE = """
DROP FUNCTION people_among(bigint[], bigint[], bigint[]);
DROP FUNCTION units_among(bigint[], bigint[]);
DROP FUNCTION authorities_of_blocs(bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0004_rights")]
    replaces = [
        ("awards", "0022_few_asked_by_their_own_rows"),
    ]
    operations = [migrations.RunSQL(AUTHORITIES + UNITS + PEOPLE, GONE)]
