"""Sums of bloc-years, kept right by the database itself.

Every statement that changes a row of which sums speak leaves a mark of what it touched. Just before the transaction
is committed, the bloc-years that the marks lead to are counted anew, one transaction after the other: the lock is held
from before the marks are followed until after the commit, so each counts what all earlier ones committed. Until then
only the transaction itself sees its marks, and the views count the bloc-years it touched from their rows. So
whoever asks, inside or outside, is answered by what the rows say, and a hundred changes of a bloc-year are counted once.
"""

from importlib import import_module

from django.db import migrations

truth = import_module("awards.migrations.0008_truth_of_sums")

FACTS = [f"has_{fact}" for fact in truth.FACTS]
NUMBERS = [*truth.CHANGES, *truth.VERDICTS, *truth.HELD]
# By what the bloc-years of a year, and its awards, are added up.
KINDS_OF_YEAR = ["year", "bloc_kind", "period_id", "stands_alone", *FACTS]
KINDS_OF_AWARD = ["year", "moment", "kind_id", "recipients", "category", "turns"]
AMOUNTS = ["amount", "stated", "lines"]


def listed(names, form="{}"):
    return ", ".join(form.format(name) for name in names)


TABLES = f"""
CREATE TABLE kept_bloc_years (
    campaign_id bigint PRIMARY KEY, bloc_kind varchar(8) NOT NULL, period_id bigint NOT NULL, year smallint NOT NULL,
    stands_alone boolean NOT NULL, {listed(FACTS, "{} boolean NOT NULL")}, {listed(NUMBERS, "{} integer NOT NULL")}
);
CREATE INDEX kept_bloc_years_by_year ON kept_bloc_years (year);

CREATE TABLE kept_years (
    year smallint NOT NULL, bloc_kind varchar(8) NOT NULL, period_id bigint NOT NULL, stands_alone boolean NOT NULL,
    {listed(FACTS, "{} boolean NOT NULL")}, number bigint NOT NULL, {listed(NUMBERS, "{} bigint NOT NULL")},
    CONSTRAINT year_kept_once UNIQUE ({listed(KINDS_OF_YEAR)})
);

CREATE TABLE kept_awards (
    campaign_id bigint NOT NULL, year smallint NOT NULL, moment varchar(8) NOT NULL, kind_id bigint,
    recipients varchar(10) NOT NULL, category varchar(12) NOT NULL, turns boolean NOT NULL,
    amount bigint NOT NULL, stated integer NOT NULL, lines integer NOT NULL,
    CONSTRAINT award_kept_once UNIQUE NULLS NOT DISTINCT (campaign_id, {listed(KINDS_OF_AWARD)})
);

CREATE TABLE kept_awards_of_years (
    year smallint NOT NULL, moment varchar(8) NOT NULL, kind_id bigint,
    recipients varchar(10) NOT NULL, category varchar(12) NOT NULL, turns boolean NOT NULL,
    amount bigint NOT NULL, stated bigint NOT NULL, lines bigint NOT NULL,
    CONSTRAINT award_of_year_kept_once UNIQUE NULLS NOT DISTINCT ({listed(KINDS_OF_AWARD)})
);

CREATE TABLE touched_rows (what varchar(15) NOT NULL, key bigint NOT NULL, comes_last boolean NOT NULL DEFAULT false);
"""
TABLES_GONE = """
DROP TABLE touched_rows;
DROP TABLE kept_awards_of_years;
DROP TABLE kept_awards;
DROP TABLE kept_years;
DROP TABLE kept_bloc_years;
"""

TOUCHED = """
CREATE FUNCTION touched_bloc_years() RETURNS SETOF bigint LANGUAGE plpgsql STABLE ROWS 20 AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM touched_rows) THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM touched_rows WHERE what = 'all') THEN
        RETURN QUERY SELECT id FROM campaigns_campaign UNION SELECT campaign_id FROM kept_bloc_years;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT key FROM touched_rows WHERE what = 'campaign'
    UNION
    SELECT campaign.id FROM touched_rows JOIN campaigns_campaign campaign ON campaign.bloc_id = key WHERE what = 'bloc'
    UNION
    -- With the others of the bloc, which stood alone before, or do now.
    SELECT campaign.id FROM touched_rows
    JOIN campaigns_campaign own ON own.period_id = key JOIN campaigns_campaign campaign ON campaign.bloc_id = own.bloc_id
    WHERE what = 'period'
    UNION
    SELECT answer.campaign_id FROM touched_rows JOIN campaigns_campaignmovement answer ON answer.movement_id = key
    WHERE what = 'movement'
    UNION
    SELECT purpose.campaign_id FROM touched_rows
    JOIN campaigns_conferencepurpose purpose ON purpose.conference_id = key
    WHERE what = 'conference'
    UNION
    SELECT pledge.campaign_id FROM touched_rows
    JOIN campaigns_targetresult result ON result.conference_id = key
    JOIN campaigns_target target ON target.id = result.target_id
    JOIN campaigns_pledge pledge ON pledge.id = target.pledge_id
    WHERE what = 'conference'
    UNION
    SELECT pledge.campaign_id FROM touched_rows JOIN campaigns_pledge pledge ON pledge.id = key WHERE what = 'pledge'
    UNION
    SELECT pledge.campaign_id FROM touched_rows
    JOIN campaigns_target target ON target.id = key JOIN campaigns_pledge pledge ON pledge.id = target.pledge_id
    WHERE what = 'target'
    UNION
    SELECT proposal.campaign_id FROM touched_rows JOIN awards_proposal proposal ON proposal.id = key
    WHERE what = 'proposal'
    UNION
    -- Whether a part counts beside its whole depends on the award of the whole.
    SELECT part.campaign_id FROM touched_rows JOIN awards_recommendation part ON part.part_of_id = key
    WHERE what = 'recommendation'
    UNION
    SELECT part.campaign_id FROM touched_rows JOIN awards_award part ON part.part_of_id = key
    WHERE what = 'award' AND part.campaign_id IS NOT NULL;
END $$;
"""


def added_to_years(sign):
    """SQL that adds the kept sums of the touched bloc-years to those of their years, or takes them away."""
    return f"""
    INSERT INTO kept_years AS whole ({listed(KINDS_OF_YEAR)}, number, {listed(NUMBERS)})
    SELECT {listed(KINDS_OF_YEAR)}, {sign}count(*), {listed(NUMBERS, sign + "sum({})")}
    FROM kept_bloc_years WHERE campaign_id = ANY (touched) GROUP BY {listed(KINDS_OF_YEAR)}
    ON CONFLICT ON CONSTRAINT year_kept_once
    DO UPDATE SET {listed(["number", *NUMBERS], "{0} = whole.{0} + excluded.{0}")};
    INSERT INTO kept_awards_of_years AS whole ({listed(KINDS_OF_AWARD + AMOUNTS)})
    SELECT {listed(KINDS_OF_AWARD)}, {listed(AMOUNTS, sign + "sum({})")}
    FROM kept_awards WHERE campaign_id = ANY (touched) GROUP BY {listed(KINDS_OF_AWARD)}
    ON CONFLICT ON CONSTRAINT award_of_year_kept_once
    DO UPDATE SET {listed(AMOUNTS, "{0} = whole.{0} + excluded.{0}")};
"""


OF_BLOC_YEAR = listed(["campaign_id", *KINDS_OF_YEAR, *NUMBERS])
OF_AWARD = listed(["campaign_id", *KINDS_OF_AWARD, *AMOUNTS])
KEEP = f"""
CREATE FUNCTION keep_sums_of(touched bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    {added_to_years("-")}
    DELETE FROM kept_bloc_years WHERE campaign_id = ANY (touched);
    DELETE FROM kept_awards WHERE campaign_id = ANY (touched);
    INSERT INTO kept_bloc_years ({OF_BLOC_YEAR})
    SELECT {OF_BLOC_YEAR} FROM bloc_year_truth WHERE campaign_id = ANY (touched);
    INSERT INTO kept_awards ({OF_AWARD}) SELECT {OF_AWARD} FROM award_truth WHERE campaign_id = ANY (touched);
    {added_to_years("+")}
    DELETE FROM kept_years WHERE number = 0;
    DELETE FROM kept_awards_of_years WHERE lines = 0;
END $$;

CREATE FUNCTION keep_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM touched_rows) THEN
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        -- What the other deferred constraints wait for comes before the lock: nobody waits for the holder of the lock
        -- who is waited for by it.
        UPDATE touched_rows SET comes_last = true WHERE ctid = (SELECT ctid FROM touched_rows LIMIT 1)
            AND NOT EXISTS (SELECT FROM touched_rows WHERE comes_last);
    ELSE
        PERFORM pg_advisory_xact_lock('kept_bloc_years'::regclass::bigint);
        PERFORM keep_sums_of(ARRAY (SELECT touched_bloc_years()));
        DELETE FROM touched_rows;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_sums AFTER INSERT OR UPDATE ON touched_rows DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION keep_sums();
"""
KEEP_GONE = """
DROP TRIGGER keep_sums ON touched_rows;
DROP FUNCTION keep_sums();
DROP FUNCTION keep_sums_of(bigint[]);
"""


def counted_live(truth):
    """A function that counts what a transaction touched; nothing of it is planned where nothing was touched."""
    return f"""
CREATE FUNCTION touched_{truth}() RETURNS SETOF {truth} LANGUAGE plpgsql STABLE ROWS 20 AS $$
DECLARE touched bigint[] := ARRAY (SELECT touched_bloc_years());
BEGIN
    IF cardinality(touched) > 0 THEN
        RETURN QUERY SELECT * FROM {truth} WHERE campaign_id = ANY (touched);
    END IF;
END $$;
"""


VIEWS = f"""
{counted_live("bloc_year_truth")}
{counted_live("award_truth")}

CREATE VIEW bloc_year_sums AS
SELECT {OF_BLOC_YEAR}, 1 AS number FROM kept_bloc_years WHERE campaign_id <> ALL (ARRAY (SELECT touched_bloc_years()))
UNION ALL
SELECT {OF_BLOC_YEAR}, 1 FROM touched_bloc_year_truth();

CREATE VIEW award_sums AS
SELECT {OF_AWARD} FROM kept_awards WHERE campaign_id <> ALL (ARRAY (SELECT touched_bloc_years()))
UNION ALL
SELECT {OF_AWARD} FROM touched_award_truth();

-- Rows of these two are to be added up: what a transaction touched is taken away first.
CREATE VIEW year_sums AS
SELECT {listed(KINDS_OF_YEAR)}, number, {listed(NUMBERS)} FROM kept_years
UNION ALL
SELECT {listed(KINDS_OF_YEAR)}, -1, {listed(NUMBERS, "-{}")} FROM kept_bloc_years
WHERE campaign_id = ANY (ARRAY (SELECT touched_bloc_years()))
UNION ALL
SELECT {listed(KINDS_OF_YEAR)}, 1, {listed(NUMBERS)} FROM touched_bloc_year_truth();

CREATE VIEW award_year_sums AS
SELECT {listed(KINDS_OF_AWARD + AMOUNTS)} FROM kept_awards_of_years
UNION ALL
SELECT {listed(KINDS_OF_AWARD)}, {listed(AMOUNTS, "-{}")} FROM kept_awards
WHERE campaign_id = ANY (ARRAY (SELECT touched_bloc_years()))
UNION ALL
SELECT {listed(KINDS_OF_AWARD + AMOUNTS)} FROM touched_award_truth();
"""
VIEWS_GONE = """
DROP VIEW award_year_sums;
DROP VIEW year_sums;
DROP VIEW award_sums;
DROP VIEW bloc_year_sums;
DROP FUNCTION touched_award_truth();
DROP FUNCTION touched_bloc_year_truth();
"""

MARK = """
-- Takes pairs: what is touched, and the column that holds its key.
CREATE FUNCTION mark_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN 'come' WHEN 'DELETE' THEN 'gone' ELSE '(TABLE come UNION ALL TABLE gone) changed'
    END;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        INSERT INTO touched_rows (what, key) VALUES ('all', 0);
        RETURN NULL;
    END IF;
    FOR pair IN 0 .. TG_NARGS / 2 - 1 LOOP
        EXECUTE format(
            'INSERT INTO touched_rows (what, key) SELECT DISTINCT %1$L, %2$I FROM %3$s WHERE %2$I IS NOT NULL',
            TG_ARGV[2 * pair], TG_ARGV[2 * pair + 1], changed
        );
    END LOOP;
    RETURN NULL;
END $$;
"""
# What a change of a row of each table touches.
CAMPAIGN = ("campaign", "campaign_id")
MARKED = {
    "blocs_bloc": [("bloc", "id")],
    "blocs_membership": [("bloc", "bloc_id")],
    "campaigns_leadership": [("bloc", "bloc_id")],
    "campaigns_campaign": [("campaign", "id"), ("bloc", "bloc_id")],
    "campaigns_period": [("period", "id")],
    "campaigns_movement": [("movement", "id")],
    "campaigns_campaignmovement": [CAMPAIGN],
    "campaigns_conference": [("conference", "id")],
    "campaigns_conferencepurpose": [CAMPAIGN, ("conference", "conference_id")],
    "campaigns_pledge": [CAMPAIGN],
    "campaigns_target": [("pledge", "pledge_id")],
    "campaigns_targetresult": [("target", "target_id")],
    "campaigns_standing": [CAMPAIGN],
    "awards_recommendation": [CAMPAIGN, ("recommendation", "id")],
    "awards_proposal": [CAMPAIGN],
    "awards_proposalline": [("proposal", "proposal_id")],
    "awards_award": [CAMPAIGN, ("award", "id")],
}
ACTS = {
    "insert": "REFERENCING NEW TABLE AS come",
    "update": "REFERENCING OLD TABLE AS gone NEW TABLE AS come",
    "delete": "REFERENCING OLD TABLE AS gone",
    "truncate": "",
}


def triggers():
    for table, touched in MARKED.items():
        pairs = listed([f"'{word}'" for pair in touched for word in pair])
        for act, rows in ACTS.items():
            yield (
                f"CREATE TRIGGER mark_touched_by_{act} AFTER {act.upper()} ON {table} {rows} "
                f"FOR EACH STATEMENT EXECUTE FUNCTION mark_touched({pairs});"
            )


TRIGGERS_GONE = "".join(f"DROP TRIGGER mark_touched_by_{act} ON {table};" for table in MARKED for act in ACTS)
ALL = "SELECT keep_sums_of(ARRAY (SELECT id FROM campaigns_campaign));"


class Migration(migrations.Migration):
    dependencies = [("awards", "0008_truth_of_sums")]
    operations = [
        migrations.RunSQL(TABLES, TABLES_GONE),
        migrations.RunSQL(TOUCHED, "DROP FUNCTION touched_bloc_years();"),
        migrations.RunSQL(KEEP, KEEP_GONE),
        migrations.RunSQL(VIEWS, VIEWS_GONE),
        migrations.RunSQL(MARK, "DROP FUNCTION mark_touched();"),
        migrations.RunSQL("".join(triggers()), TRIGGERS_GONE),
        migrations.RunSQL(ALL, migrations.RunSQL.noop),
    ]
