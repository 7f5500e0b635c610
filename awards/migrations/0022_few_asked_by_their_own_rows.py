"""Which of a few units and people a steward sees, as 0019 finds it, with less gone through for it.

0019 read all records of the blocs where one of the units had given an award; now only what was decided for the blocs is
read, and only where one of the units decides. And each question is asked of a row's own records, by their indexes.
"""

from importlib import import_module

from django.db import migrations

before = import_module("awards.migrations.0019_rights_of_few")
ONCE, OR, of_no_bloc_year = before.ONCE, before.OR, before.of_no_bloc_year


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


CREATE, REPLACE = "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
BEGIN = "BEGIN\n"
# Of no row none is seen, whatever stands on record.
ANSWER_AT_ONCE = (BEGIN, BEGIN + "    IF few = '{}' THEN\n        RETURN few;\n    END IF;\n")


def changed(text, *parts):
    """The text of a function of 0019 with each part of it, which stands there once, in other words."""
    for part, words in ((CREATE, REPLACE), ANSWER_AT_ONCE, *parts):
        if text.count(part) != 1:
            raise ValueError(part)
        text = text.replace(part, words)
    return text


UNITS = changed(
    before.UNITS,
    (OR.join(before.UNIT_IS_NAMED), OR.join(UNIT_IS_NAMED)),
    (OR.join(before.UNIT_DECIDES), OR.join(UNIT_DECIDES)),
    (
        "kin.unit IN (SELECT unnest(units_of_blocs(own_blocs)))",
        "kin.kin IN (SELECT unnest(authorities_of_blocs(own_blocs)))",
    ),
)
PEOPLE = changed(before.PEOPLE, (OR.join(before.PERSON_IS_NAMED), OR.join(PERSON_IS_NAMED)))

UNDO = f"""
{before.PEOPLE.replace(CREATE, REPLACE)}
{before.UNITS.replace(CREATE, REPLACE)}
DROP FUNCTION authorities_of_blocs(bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0021_rights_read_once")]
    operations = [migrations.RunSQL(AUTHORITIES + UNITS + PEOPLE, UNDO)]
