"""What the records of each bloc name, kept by the database itself: units, people, decisions, papers and movements.

To know what a steward sees, the records of all their blocs were gone through at each search: tens of thousands of rows of
which most name the same few units again. Who has many blocs waited longer for that than for the search.

named_by_bloc() reads it from the rows; it is kept a row a bloc, as the sums of 0007 are kept and by the same marks: what
a transaction touches is read anew just before it is committed, and until then by whoever asks inside it. So what is kept is
never more and never less than what the rows say. What hangs on units and people themselves, and not on records of the
bloc, is not kept but asked for each time: what a unit came from or became, who belongs to a member, who was merged into
whom, history of no bloc-year, and who signed a decision.
"""

from importlib import import_module

from django.db import migrations

rights = import_module("awards.migrations.0004_rights")
sums = import_module("awards.migrations.0007_kept_sums")

ONCE = rights.ONCE

TABLE = """
CREATE TABLE kept_named (
    bloc_id bigint PRIMARY KEY,
    units bigint[] NOT NULL, people bigint[] NOT NULL, decisions bigint[] NOT NULL, papers bigint[] NOT NULL,
    movements bigint[] NOT NULL
);
"""

# Few pairs stand in very many rows: each pair is taken once, and not each of its columns in each row.
TRUTH = f"""
CREATE FUNCTION named_by_bloc(
    own_bloc bigint,
    OUT units bigint[], OUT people bigint[], OUT decisions bigint[], OUT papers bigint[], OUT movements bigint[]
) LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    own_campaigns bigint[] := ARRAY (SELECT id FROM campaigns_campaign WHERE bloc_id = own_bloc);
    own_conferences bigint[] := ARRAY (
        SELECT DISTINCT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = ANY (own_campaigns)
    );
    agreed bigint[] := ARRAY (SELECT id FROM awards_recommendation WHERE campaign_id = ANY (own_campaigns));
    pledges bigint[] := ARRAY (SELECT id FROM campaigns_pledge WHERE campaign_id = ANY (own_campaigns));
    -- What units are proposed is told by the bloc-year of a proposal, and who else may see it by its bloc.
    year_proposals bigint[] := ARRAY (SELECT id FROM awards_proposal WHERE campaign_id = ANY (own_campaigns));
    own_proposals bigint[] := ARRAY (SELECT id FROM awards_proposal WHERE bloc_id = own_bloc);
    own_lines bigint[] := ARRAY (SELECT id FROM awards_proposalline WHERE proposal_id = ANY (own_proposals));
    year_awards bigint[] := ARRAY (
        SELECT id FROM awards_award WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT id FROM awards_award WHERE campaign_id IS NULL AND reported_at_id = ANY (own_conferences)
    );
    own_awards bigint[] := ARRAY (
        SELECT unnest(year_awards) UNION SELECT id FROM awards_award WHERE proposal_line_id = ANY (own_lines)
    );
BEGIN
    units := array_remove(ARRAY (
        SELECT unit_id FROM blocs_membership WHERE bloc_id = own_bloc
        UNION
        SELECT organiser_id FROM blocs_bloc WHERE id = own_bloc
        UNION
        SELECT unnest(ARRAY[unit_id, represents_id]) FROM campaigns_leadership WHERE bloc_id = own_bloc
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
            SELECT DISTINCT unit_id, authority_id FROM awards_proposalline WHERE proposal_id = ANY (year_proposals)
        ) proposed
        UNION
        SELECT unnest(ARRAY[proposal.proposer_id, proposal.authority_id]) FROM awards_proposal proposal
        WHERE proposal.id = ANY (year_proposals)
            AND EXISTS (SELECT FROM awards_proposalline line WHERE line.proposal_id = proposal.id)
        UNION
        SELECT unnest(ARRAY[unit_id, authority_id, given_by_id]) FROM (
            SELECT DISTINCT unit_id, authority_id, given_by_id FROM awards_award WHERE id = ANY (year_awards)
        ) given
        ORDER BY 1
    ), NULL);
    people := array_remove(ARRAY (
        SELECT person_id FROM campaigns_appearance WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT person_id FROM campaigns_leadership WHERE bloc_id = own_bloc
        UNION
        SELECT person_id FROM awards_recommendedrecipient WHERE recommendation_id = ANY (agreed)
        UNION
        SELECT person_id FROM awards_proposalline WHERE proposal_id = ANY (own_proposals)
        UNION
        SELECT person_id FROM awards_award WHERE id = ANY (own_awards)
        ORDER BY 1
    ), NULL);
    decisions := array_remove(ARRAY (
        SELECT decision_id FROM awards_award WHERE id = ANY (own_awards)
        UNION
        SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (own_awards)
        ORDER BY 1
    ), NULL);
    papers := array_remove(ARRAY (
        SELECT unnest(ARRAY[source_id, founding_decision_id]) FROM blocs_bloc WHERE id = own_bloc
        UNION
        SELECT unnest(ARRAY[source_id, decision_id]) FROM blocs_membership WHERE bloc_id = own_bloc
        UNION
        SELECT unnest(ARRAY[source_id, decision_id]) FROM campaigns_leadership WHERE bloc_id = own_bloc
        UNION
        SELECT source_id FROM campaigns_campaign WHERE bloc_id = own_bloc
        UNION
        SELECT source_id FROM campaigns_conference WHERE id = ANY (own_conferences)
        UNION
        SELECT document_id FROM campaigns_conferencepaper WHERE conference_id = ANY (own_conferences)
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM campaigns_pledge WHERE id = ANY (pledges)
        UNION
        SELECT source_id FROM campaigns_targetresult WHERE target_id = ANY (ARRAY (
            SELECT id FROM campaigns_target WHERE pledge_id = ANY (pledges)
        ))
        UNION
        SELECT source_id FROM campaigns_standing WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT source_id FROM campaigns_ballot WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT source_id FROM awards_recommendation WHERE campaign_id = ANY (own_campaigns)
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM awards_proposal WHERE id = ANY (own_proposals)
        UNION
        SELECT source_id FROM awards_councilballot WHERE proposal_id = ANY (own_proposals)
        UNION
        SELECT source_id FROM awards_award WHERE id = ANY (own_awards)
        ORDER BY 1
    ), NULL);
    movements := ARRAY (
        SELECT DISTINCT movement_id FROM campaigns_campaignmovement WHERE campaign_id = ANY (own_campaigns) ORDER BY 1
    );
END $$;
"""

TOUCHED = """
CREATE FUNCTION touched_blocs() RETURNS SETOF bigint LANGUAGE plpgsql STABLE ROWS 5 AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM touched_rows) THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM touched_rows WHERE what = 'all') THEN
        RETURN QUERY SELECT id FROM blocs_bloc UNION SELECT bloc_id FROM kept_named;
        RETURN;
    END IF;
    RETURN QUERY
    WITH awards AS MATERIALIZED (
        SELECT campaign_id, reported_at_id, proposal_line_id FROM awards_award
        WHERE id IN (SELECT key FROM touched_rows WHERE what = 'award')
    ), conferences (id) AS MATERIALIZED (
        SELECT key FROM touched_rows WHERE what IN ('conference', 'by_conference')
        UNION
        SELECT reported_at_id FROM awards WHERE campaign_id IS NULL
    ), proposals (id) AS MATERIALIZED (
        SELECT key FROM touched_rows WHERE what IN ('proposal', 'by_proposal')
        UNION
        SELECT proposal_id FROM awards_proposalline WHERE id IN (
            SELECT key FROM touched_rows WHERE what = 'line' UNION SELECT proposal_line_id FROM awards
        )
    ), campaigns (id) AS MATERIALIZED (
        SELECT key FROM touched_rows WHERE what IN ('campaign', 'by_campaign')
        UNION
        SELECT campaign_id FROM awards
        UNION
        SELECT campaign_id FROM campaigns_conferencepurpose WHERE conference_id IN (SELECT id FROM conferences)
        UNION
        SELECT campaign_id FROM campaigns_pledge WHERE id IN (
            SELECT key FROM touched_rows WHERE what IN ('pledge', 'by_pledge')
            UNION
            SELECT pledge_id FROM campaigns_target WHERE id IN (SELECT key FROM touched_rows WHERE what = 'target')
        )
        UNION
        SELECT campaign_id FROM awards_recommendation
        WHERE id IN (SELECT key FROM touched_rows WHERE what = 'recommendation')
        UNION
        SELECT campaign_id FROM awards_proposal WHERE id IN (SELECT id FROM proposals)
    )
    SELECT key FROM touched_rows WHERE what = 'bloc'
    UNION
    SELECT bloc_id FROM campaigns_campaign WHERE id IN (SELECT id FROM campaigns)
    UNION
    SELECT bloc_id FROM awards_proposal WHERE id IN (SELECT id FROM proposals) AND bloc_id IS NOT NULL;
END $$;
"""

COLUMNS = ("units", "people", "decisions", "papers", "movements")
OTHERWISE = " OR ".join(f"kept.{column} <> excluded.{column}" for column in COLUMNS)
KEEP = f"""
CREATE FUNCTION keep_named_by(touched bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM kept_named WHERE bloc_id = ANY (touched) AND bloc_id NOT IN (SELECT id FROM blocs_bloc);
    INSERT INTO kept_named AS kept
    SELECT bloc.id, named.* FROM blocs_bloc bloc, named_by_bloc(bloc.id) named WHERE bloc.id = ANY (touched)
    ON CONFLICT (bloc_id) DO UPDATE SET {", ".join(f"{column} = excluded.{column}" for column in COLUMNS)}
    WHERE {OTHERWISE};
END $$;

-- What is kept, of blocs that the transaction did not touch; of the others what their rows say.
CREATE FUNCTION named_by_blocs(own_blocs bigint[]) RETURNS SETOF kept_named LANGUAGE plpgsql ROWS 20 {ONCE} AS $$
DECLARE
    touched bigint[] := ARRAY (SELECT touched_blocs());
BEGIN
    RETURN QUERY SELECT * FROM kept_named WHERE bloc_id = ANY (own_blocs) AND bloc_id <> ALL (touched);
    IF touched <> '{{}}' THEN
        RETURN QUERY SELECT bloc.id, named.* FROM blocs_bloc bloc, named_by_bloc(bloc.id) named
        WHERE bloc.id = ANY (own_blocs) AND bloc.id = ANY (touched);
    END IF;
END $$;
"""
KEEP_GONE = """
DROP FUNCTION named_by_blocs(bigint[]);
DROP FUNCTION keep_named_by(bigint[]);
"""

# It is replaced as it stands in 0007, with what is named kept beside the sums.
KEEP_SUMS = """
CREATE OR REPLACE FUNCTION keep_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        -- What the other deferred constraints wait for comes before the lock: nobody waits for the holder of the lock
        -- who is waited for by it.
        UPDATE touched_transaction SET comes_last = true;
    ELSE
        PERFORM pg_advisory_xact_lock('kept_bloc_years'::regclass::bigint);
        PERFORM keep_sums_of(ARRAY (SELECT touched_bloc_years()));
        {named}DELETE FROM touched_rows;
        DELETE FROM touched_transaction;
    END IF;
    RETURN NULL;
END $$;
"""
WITH_NAMED = KEEP_SUMS.format(named="PERFORM keep_named_by(ARRAY (SELECT touched_blocs()));\n        ")
WITHOUT_NAMED = KEEP_SUMS.format(named="")

UNITS = f"""
-- The units that the records of some blocs name, and what these came from or became.
CREATE OR REPLACE FUNCTION units_of_blocs(own_blocs bigint[]) RETURNS bigint[] LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    movements bigint[];
    earlier bigint[];
    later bigint[];
    step bigint[];
BEGIN
    WITH named AS MATERIALIZED (SELECT named.units, named.movements FROM named_by_blocs(own_blocs) named)
    SELECT
        ARRAY (SELECT DISTINCT unnest(named.units) FROM named),
        ARRAY (SELECT DISTINCT unnest(named.movements) FROM named)
    INTO later, movements;
    later := ARRAY (
        SELECT unnest(later)
        UNION
        SELECT authority_id FROM campaigns_movement WHERE id = ANY (movements) AND authority_id IS NOT NULL
    );
    earlier := later;
    step := earlier;
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

PEOPLE_AND_PAPERS = f"""
-- The people whom the records of some blocs name, who belong to their members, or who are proposed to some units, each
-- as on record now and those who were merged into them; and where wanted the papers on which these records stand.
CREATE OR REPLACE FUNCTION people_and_papers_of_blocs(
    own_blocs bigint[], own_units bigint[], offices bigint[], with_papers boolean, OUT people bigint[], OUT papers bigint[]
) LANGUAGE plpgsql {ONCE} AS $$
DECLARE
    members bigint[] := ARRAY (SELECT DISTINCT unit_id FROM blocs_membership WHERE bloc_id = ANY (own_blocs));
    -- What comes to the offices or was passed up from there, of the blocs or not.
    of_offices bigint[] := CASE WHEN offices <> '{{}}' THEN proposals_of_blocs('{{}}', offices) ELSE '{{}}' END;
    received bigint[] := CASE WHEN offices <> '{{}}' THEN ARRAY (
        SELECT id FROM awards_proposal WHERE authority_id = ANY (offices) AND state <> 'draft'
    ) ELSE '{{}}' END;
BEGIN
    WITH kept AS MATERIALIZED (
        SELECT * FROM named_by_blocs(own_blocs)
    ), history AS MATERIALIZED (
        SELECT id, person_id, decision_id, source_id FROM awards_award
        WHERE campaign_id IS NULL AND reported_at_id IS NULL AND unit_id = ANY (own_units)
    ), decisions (id) AS MATERIALIZED (
        SELECT unnest(kept.decisions) FROM kept
        UNION
        SELECT decision_id FROM history
        UNION
        SELECT decision_id FROM awards_awardchange WHERE award_id = ANY (ARRAY (SELECT id FROM history))
    ), named (id) AS MATERIALIZED (
        SELECT unnest(kept.people) FROM kept
        UNION
        SELECT person_id FROM awards_proposalline WHERE proposal_id = ANY (received)
        UNION
        SELECT person_id FROM history
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
            SELECT id FROM awards_proposalline WHERE proposal_id = ANY (of_offices)
        ))
    )
    SELECT ARRAY (SELECT id FROM of_people), CASE WHEN with_papers THEN array_remove(ARRAY (
        SELECT unnest(kept.papers) FROM kept
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
        SELECT source_id FROM campaigns_movement WHERE id = ANY (ARRAY (SELECT unnest(kept.movements) FROM kept))
        UNION
        SELECT unnest(ARRAY[source_id, document_id]) FROM awards_proposal WHERE id = ANY (of_offices)
        UNION
        SELECT source_id FROM awards_councilballot WHERE proposal_id = ANY (of_offices)
        UNION
        SELECT source_id FROM history
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
"""


def as_before(functions):
    return functions.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


# What a change of a row touches besides what 0007 says.
BESIDE = {
    "awards_award": [("conference", "reported_at_id"), ("line", "proposal_line_id")],
    "awards_proposal": [("bloc", "bloc_id")],
}
# Of these no sum speaks: by_ is followed to blocs alone. Of recommendations and awards no bloc-year is counted anew.
MARKED = {
    "campaigns_attendance": [("by_conference", "conference_id")],
    "campaigns_appearance": [("by_conference", "conference_id")],
    "campaigns_conferencepaper": [("by_conference", "conference_id")],
    "campaigns_pledgesignature": [("by_pledge", "pledge_id")],
    "campaigns_ballot": [("by_campaign", "campaign_id")],
    "awards_recommendedrecipient": [("recommendation", "recommendation_id")],
    "awards_councilballot": [("by_proposal", "proposal_id")],
    "awards_awardchange": [("award", "award_id")],
}


def triggers(marked):
    for table, touched in marked.items():
        pairs = sums.listed([f"'{word}'" for pair in touched for word in pair])
        for act, rows in sums.ACTS.items():
            yield (
                f"CREATE OR REPLACE TRIGGER mark_touched_by_{act} AFTER {act.upper()} ON {table} {rows} "
                f"FOR EACH STATEMENT EXECUTE FUNCTION mark_touched({pairs});"
            )


BEFORE = {table: sums.MARKED[table] for table in BESIDE}
TRIGGERS = "".join(triggers({table: BEFORE[table] + BESIDE[table] for table in BESIDE} | MARKED))
TRIGGERS_GONE = "".join(triggers(BEFORE)) + "".join(
    f"DROP TRIGGER mark_touched_by_{act} ON {table};" for table in MARKED for act in sums.ACTS
)


class Migration(migrations.Migration):
    dependencies = [("awards", "0008_file_of_a_year")]
    operations = [
        migrations.RunSQL(TABLE, "DROP TABLE kept_named;"),
        migrations.RunSQL(TRUTH, "DROP FUNCTION named_by_bloc(bigint);"),
        migrations.RunSQL(TOUCHED, "DROP FUNCTION touched_blocs();"),
        migrations.RunSQL(KEEP, KEEP_GONE),
        migrations.RunSQL(WITH_NAMED, WITHOUT_NAMED),
        migrations.RunSQL(TRIGGERS, TRIGGERS_GONE),
        # Of what is on record.
        migrations.RunSQL("SELECT keep_named_by(ARRAY (SELECT id FROM blocs_bloc));", migrations.RunSQL.noop),
        migrations.RunSQL(
            UNITS + PEOPLE_AND_PAPERS, as_before(rights.UNITS) + as_before(rights.PEOPLE_AND_PAPERS)
        ),
    ]
