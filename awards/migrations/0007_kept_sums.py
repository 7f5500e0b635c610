"""Sums of bloc-years, kept right by the database itself.

Every statement that changes a row of which sums speak leaves a mark of what it touched. Just before the transaction
is committed, the bloc-years that the marks lead to are counted anew, one transaction after the other: the lock is held
from before the marks are followed until after the commit, so each counts what all earlier ones committed. Until then
only the transaction itself sees its marks, and the views count the bloc-years it touched from their rows. So
whoever asks, inside or outside, is answered by what the rows say, and a hundred changes of a bloc-year are counted once.

What the sums truly are is counted from the rows by the views below, from which the kept sums are filled. A later migration
that alters a column of theirs drops the view before, and creates it again.
"""

from importlib import import_module

from django.db import migrations, models

AtOnce = import_module("blocs.migrations.0001_records").AtOnce

FACTS = [
    *("members", "theme", "head", "deputy", "launch", "pledge", "pledge_signing", "mid_year", "closing"),
    *("results", "standings", "recommendations", "granted", "next_head"),
]
CHANGES = ["members", "joined_yes", "joined_unknown", "left_yes", "left_unknown"]
VERDICTS = ["reached", "partly", "not_reached", "not_reported"]
PURPOSES = [
    *(
        "launch",
        "pledge_signing",
        "mid_year",
        "check",
        "closing",
        "award_review",
        "award_ceremony",
        "handover",
    ),
    *("liaison", "review", "other"),
]
HELD = [f"held_{purpose}" for purpose in PURPOSES]

BLOC_YEAR_TRUTH = f"""
CREATE VIEW bloc_year_truth AS
SELECT
    campaign.id AS campaign_id,
    bloc.kind AS bloc_kind,
    campaign.period_id,
    extract(year FROM period.starts_on)::smallint AS year,
    NOT EXISTS (
        SELECT FROM campaigns_campaign other JOIN campaigns_period its ON its.id = other.period_id
        WHERE other.bloc_id = campaign.bloc_id AND other.id <> campaign.id
            AND extract(year FROM its.starts_on) = extract(year FROM period.starts_on)
    ) AND NOT EXISTS (
        SELECT FROM campaigns_conferencepurpose own
        JOIN campaigns_conference conference ON conference.id = own.conference_id AND conference.status = 'held'
        JOIN campaigns_conferencepurpose other ON other.conference_id = own.conference_id
        WHERE own.campaign_id = campaign.id AND other.campaign_id <> campaign.id AND other.purpose = own.purpose
    ) AS stands_alone,
    member.members > 0 AS has_members,
    campaign.theme <> '' OR campaign.slogan <> '' OR EXISTS (
        SELECT FROM campaigns_campaignmovement answer
        JOIN campaigns_movement movement ON movement.id = answer.movement_id
        WHERE answer.campaign_id = campaign.id AND (movement.theme <> '' OR movement.slogan <> '')
    ) AS has_theme,
    leader.has_head,
    leader.has_deputy,
    purpose.held_launch > 0 AS has_launch,
    EXISTS (
        SELECT FROM campaigns_pledge pledge JOIN campaigns_target target ON target.pledge_id = pledge.id
        WHERE pledge.campaign_id = campaign.id
    ) AS has_pledge,
    purpose.held_pledge_signing > 0 AS has_pledge_signing,
    purpose.held_mid_year > 0 AS has_mid_year,
    purpose.held_closing > 0 AS has_closing,
    EXISTS (
        SELECT FROM campaigns_pledge pledge
        JOIN campaigns_target target ON target.pledge_id = pledge.id
        JOIN campaigns_targetresult result ON result.target_id = target.id
        WHERE pledge.campaign_id = campaign.id AND result.verdict <> 'not_reported'
    ) AS has_results,
    EXISTS (SELECT FROM campaigns_standing standing WHERE standing.campaign_id = campaign.id) AS has_standings,
    EXISTS (
        SELECT FROM awards_recommendation recommendation WHERE recommendation.campaign_id = campaign.id
    ) AS has_recommendations,
    EXISTS (
        SELECT FROM awards_award award WHERE award.campaign_id = campaign.id AND award.state <> 'revoked'
    ) AS has_granted,
    leader.has_next_head,
    {", ".join(f"member.{name}" for name in CHANGES)},
    {", ".join(f"target.{name}" for name in VERDICTS)},
    {", ".join(f"purpose.{name}" for name in HELD)}
FROM campaigns_campaign campaign
JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
JOIN campaigns_period period ON period.id = campaign.period_id
CROSS JOIN LATERAL (SELECT daterange(period.starts_on, period.ends_on, '[]') AS days) span
CROSS JOIN LATERAL (
    SELECT
        count(*)::integer AS members,
        count(*) FILTER (WHERE membership.joined)::integer AS joined_yes,
        count(*) FILTER (WHERE membership.begins AND membership.joined IS NULL)::integer AS joined_unknown,
        count(*) FILTER (WHERE membership.gone)::integer AS left_yes,
        count(*) FILTER (WHERE membership.ends AND membership.gone IS NULL)::integer AS left_unknown
    FROM (
        SELECT
            span.days @> lower(own.valid) AS begins,
            span.days @> upper(own.valid) - 1 AS ends,
            -- NULL: nobody knows who the members were the day before, or the day after.
            CASE WHEN span.days @> lower(own.valid) THEN (
                SELECT NOT bool_or(other.unit_id = own.unit_id) FROM blocs_membership other
                WHERE other.bloc_id = own.bloc_id AND other.valid @> lower(own.valid) - 1
            ) END AS joined,
            CASE WHEN span.days @> upper(own.valid) - 1 THEN (
                SELECT NOT bool_or(other.unit_id = own.unit_id) FROM blocs_membership other
                WHERE other.bloc_id = own.bloc_id AND other.valid @> upper(own.valid)
            ) END AS gone
        FROM blocs_membership own WHERE own.bloc_id = campaign.bloc_id AND own.valid && span.days
    ) membership
) member
CROSS JOIN LATERAL (
    SELECT
        coalesce(bool_or(own.role = 'head' AND own.term && span.days), false) AS has_head,
        coalesce(bool_or(own.role = 'deputy' AND own.term && span.days), false) AS has_deputy,
        coalesce(bool_or(own.role = 'head' AND own.term @> upper(span.days)), false) AS has_next_head
    FROM campaigns_leadership own WHERE own.bloc_id = campaign.bloc_id
) leader
CROSS JOIN LATERAL (
    SELECT {", ".join(f"count(*) FILTER (WHERE outcome.verdict = '{name}')::integer AS {name}" for name in VERDICTS)}
    FROM (
        SELECT coalesce((
            SELECT result.verdict FROM campaigns_targetresult result
            LEFT JOIN campaigns_conference conference ON conference.id = result.conference_id
            WHERE result.target_id = target.id ORDER BY conference.held DESC, result.id DESC LIMIT 1
        ), 'not_reported') AS verdict
        FROM campaigns_pledge pledge JOIN campaigns_target target ON target.pledge_id = pledge.id
        WHERE pledge.campaign_id = campaign.id AND target.withdrawn_reason = ''
    ) outcome
) target
CROSS JOIN LATERAL (
    SELECT {", ".join(f"count(*) FILTER (WHERE own.purpose = '{p}')::integer AS held_{p}" for p in PURPOSES)}
    FROM campaigns_conferencepurpose own
    JOIN campaigns_conference conference ON conference.id = own.conference_id AND conference.status = 'held'
    WHERE own.campaign_id = campaign.id
) purpose;
"""


def counted_once(table):
    """A part is counted in its whole, unless it is another award."""
    return (
        f"(line.part_of_id IS NULL OR line.kind_id <> "
        f"(SELECT whole.kind_id FROM {table} whole WHERE whole.id = line.part_of_id))"
    )


COUNTED_AWARDS = f"""
CREATE VIEW counted_awards AS
SELECT line.campaign_id, 'agreed' AS moment, line.kind_id, line.authority_id, line.recipient_kind AS recipients,
    '' AS category, line.counts_turns AS turns, line.figure, line.count, line.award_as_printed
FROM awards_recommendation line WHERE {counted_once("awards_recommendation")}
UNION ALL
SELECT proposal.campaign_id, 'proposed', line.kind_id, line.authority_id, line.recipient_kind,
    line.recipient_category, false, line.figure, line.count, line.award_as_printed
FROM awards_proposal proposal JOIN awards_proposalline line ON line.proposal_id = proposal.id
WHERE proposal.state NOT IN ('draft', 'withdrawn') AND line.instead_of_id IS NULL AND line.continues_id IS NULL
UNION ALL
SELECT line.campaign_id, 'granted', line.kind_id, line.authority_id, line.recipient_kind,
    line.recipient_category, line.counts_turns, line.figure, line.count, line.award_as_printed
FROM awards_award line WHERE line.state <> 'revoked' AND {counted_once("awards_award")};
"""

AWARD_TRUTH = """
CREATE VIEW award_truth AS
SELECT
    line.campaign_id,
    extract(year FROM period.starts_on)::smallint AS year,
    line.moment, line.kind_id, line.recipients, line.category, line.turns,
    coalesce(sum(line.count) FILTER (WHERE line.figure <> 'unknown'), 0)::bigint AS amount,
    count(*) FILTER (WHERE line.figure <> 'unknown')::integer AS stated,
    count(*)::integer AS lines
FROM counted_awards line
JOIN campaigns_campaign campaign ON campaign.id = line.campaign_id
JOIN campaigns_period period ON period.id = campaign.period_id
GROUP BY
    line.campaign_id, period.starts_on, line.moment, line.kind_id, line.recipients, line.category, line.turns;
"""

TRUTH_GONE = """
DROP VIEW award_truth;
DROP VIEW counted_awards;
DROP VIEW bloc_year_truth;
"""

KINDS_WITH_FACTS = [f"has_{fact}" for fact in FACTS]
NUMBERS = [*CHANGES, *VERDICTS, *HELD]
# By what the bloc-years of a year, and its awards, are added up.
KINDS_OF_YEAR = ["year", "bloc_kind", "period_id", "stands_alone", *KINDS_WITH_FACTS]
KINDS_OF_AWARD = ["year", "moment", "kind_id", "recipients", "category", "turns"]
AMOUNTS = ["amount", "stated", "lines"]


def listed(names, form="{}"):
    return ", ".join(form.format(name) for name in names)


TABLES = f"""
CREATE TABLE kept_bloc_years (
    campaign_id bigint PRIMARY KEY, bloc_kind varchar(8) NOT NULL, period_id bigint NOT NULL, year smallint NOT NULL,
    stands_alone boolean NOT NULL, {listed(KINDS_WITH_FACTS, "{} boolean NOT NULL")}, {listed(NUMBERS, "{} integer NOT NULL")}
);
CREATE INDEX kept_bloc_years_by_year ON kept_bloc_years (year);

CREATE TABLE kept_years (
    year smallint NOT NULL, bloc_kind varchar(8) NOT NULL, period_id bigint NOT NULL, stands_alone boolean NOT NULL,
    {listed(KINDS_WITH_FACTS, "{} boolean NOT NULL")}, number bigint NOT NULL, {listed(NUMBERS, "{} bigint NOT NULL")},
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

CREATE TABLE touched_rows (what varchar(15) NOT NULL, key bigint NOT NULL);

-- One row while a transaction has touched rows whose sums are not kept yet.
CREATE TABLE touched_transaction (comes_last boolean NOT NULL DEFAULT false);
"""
TABLES_GONE = """
DROP TABLE touched_transaction;
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

# The sums of what a transaction touched are kept by one event at its end, and not by one for each row touched, which would
# each look through all the others for the one that comes last.
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
    IF TG_OP = 'INSERT' THEN
        -- What the other deferred constraints wait for comes before the lock: nobody waits for the holder of the lock
        -- who is waited for by it.
        UPDATE touched_transaction SET comes_last = true;
    ELSE
        PERFORM pg_advisory_xact_lock('kept_bloc_years'::regclass::bigint);
        PERFORM keep_sums_of(ARRAY (SELECT touched_bloc_years()));
        DELETE FROM touched_rows;
        DELETE FROM touched_transaction;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_sums AFTER INSERT OR UPDATE ON touched_transaction DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION keep_sums();
"""
KEEP_GONE = """
DROP TRIGGER keep_sums ON touched_transaction;
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
        IF EXISTS (SELECT FROM touched_rows) AND NOT EXISTS (SELECT FROM touched_transaction) THEN
            INSERT INTO touched_transaction DEFAULT VALUES;
        END IF;
        RETURN NULL;
    END IF;
    FOR pair IN 0 .. TG_NARGS / 2 - 1 LOOP
        EXECUTE format(
            'INSERT INTO touched_rows (what, key) SELECT DISTINCT %1$L, %2$I FROM %3$s WHERE %2$I IS NOT NULL',
            TG_ARGV[2 * pair], TG_ARGV[2 * pair + 1], changed
        );
    END LOOP;
    IF EXISTS (SELECT FROM touched_rows) AND NOT EXISTS (SELECT FROM touched_transaction) THEN
        INSERT INTO touched_transaction DEFAULT VALUES;
    END IF;
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

# A column a line.
# fmt: off
SEEN = [
    migrations.CreateModel(
        name="AwardSum",
        fields=[
            ("year", models.SmallIntegerField()),
            ("moment", models.CharField(max_length=8)),
            ("recipients", models.CharField(max_length=10)),
            ("category", models.CharField(max_length=12)),
            ("turns", models.BooleanField()),
            ("amount", models.BigIntegerField()),
            ("stated", models.BigIntegerField()),
            ("lines", models.BigIntegerField()),
            ("campaign", models.OneToOneField(on_delete=models.DO_NOTHING, primary_key=True, related_name="+", serialize=False, to="campaigns.campaign")),
        ],
        options={
            "db_table": "award_sums",
            "managed": False,
        },
    ),
    migrations.CreateModel(
        name="AwardYearSum",
        fields=[
            ("moment", models.CharField(max_length=8)),
            ("recipients", models.CharField(max_length=10)),
            ("category", models.CharField(max_length=12)),
            ("turns", models.BooleanField()),
            ("amount", models.BigIntegerField()),
            ("stated", models.BigIntegerField()),
            ("lines", models.BigIntegerField()),
            ("year", models.SmallIntegerField(primary_key=True, serialize=False)),
        ],
        options={
            "db_table": "award_year_sums",
            "managed": False,
        },
    ),
    migrations.CreateModel(
        name="BlocYearSum",
        fields=[
            ("year", models.SmallIntegerField()),
            ("bloc_kind", models.CharField(max_length=8)),
            ("stands_alone", models.BooleanField()),
            ("number", models.BigIntegerField()),
            ("has_members", models.BooleanField()),
            ("has_theme", models.BooleanField()),
            ("has_head", models.BooleanField()),
            ("has_deputy", models.BooleanField()),
            ("has_launch", models.BooleanField()),
            ("has_pledge", models.BooleanField()),
            ("has_pledge_signing", models.BooleanField()),
            ("has_mid_year", models.BooleanField()),
            ("has_closing", models.BooleanField()),
            ("has_results", models.BooleanField()),
            ("has_standings", models.BooleanField()),
            ("has_recommendations", models.BooleanField()),
            ("has_granted", models.BooleanField()),
            ("has_next_head", models.BooleanField()),
            ("members", models.BigIntegerField()),
            ("joined_yes", models.BigIntegerField()),
            ("joined_unknown", models.BigIntegerField()),
            ("left_yes", models.BigIntegerField()),
            ("left_unknown", models.BigIntegerField()),
            ("reached", models.BigIntegerField()),
            ("partly", models.BigIntegerField()),
            ("not_reached", models.BigIntegerField()),
            ("not_reported", models.BigIntegerField()),
            ("held_launch", models.BigIntegerField()),
            ("held_pledge_signing", models.BigIntegerField()),
            ("held_mid_year", models.BigIntegerField()),
            ("held_check", models.BigIntegerField()),
            ("held_closing", models.BigIntegerField()),
            ("held_award_review", models.BigIntegerField()),
            ("held_award_ceremony", models.BigIntegerField()),
            ("held_handover", models.BigIntegerField()),
            ("held_liaison", models.BigIntegerField()),
            ("held_review", models.BigIntegerField()),
            ("held_other", models.BigIntegerField()),
            ("campaign", models.OneToOneField(on_delete=models.DO_NOTHING, primary_key=True, related_name="kept_sums", serialize=False, to="campaigns.campaign")),
        ],
        options={
            "db_table": "bloc_year_sums",
            "managed": False,
        },
    ),
    migrations.CreateModel(
        name="YearSum",
        fields=[
            ("bloc_kind", models.CharField(max_length=8)),
            ("stands_alone", models.BooleanField()),
            ("number", models.BigIntegerField()),
            ("has_members", models.BooleanField()),
            ("has_theme", models.BooleanField()),
            ("has_head", models.BooleanField()),
            ("has_deputy", models.BooleanField()),
            ("has_launch", models.BooleanField()),
            ("has_pledge", models.BooleanField()),
            ("has_pledge_signing", models.BooleanField()),
            ("has_mid_year", models.BooleanField()),
            ("has_closing", models.BooleanField()),
            ("has_results", models.BooleanField()),
            ("has_standings", models.BooleanField()),
            ("has_recommendations", models.BooleanField()),
            ("has_granted", models.BooleanField()),
            ("has_next_head", models.BooleanField()),
            ("members", models.BigIntegerField()),
            ("joined_yes", models.BigIntegerField()),
            ("joined_unknown", models.BigIntegerField()),
            ("left_yes", models.BigIntegerField()),
            ("left_unknown", models.BigIntegerField()),
            ("reached", models.BigIntegerField()),
            ("partly", models.BigIntegerField()),
            ("not_reached", models.BigIntegerField()),
            ("not_reported", models.BigIntegerField()),
            ("held_launch", models.BigIntegerField()),
            ("held_pledge_signing", models.BigIntegerField()),
            ("held_mid_year", models.BigIntegerField()),
            ("held_check", models.BigIntegerField()),
            ("held_closing", models.BigIntegerField()),
            ("held_award_review", models.BigIntegerField()),
            ("held_award_ceremony", models.BigIntegerField()),
            ("held_handover", models.BigIntegerField()),
            ("held_liaison", models.BigIntegerField()),
            ("held_review", models.BigIntegerField()),
            ("held_other", models.BigIntegerField()),
            ("year", models.SmallIntegerField(primary_key=True, serialize=False)),
        ],
        options={
            "db_table": "year_sums",
            "managed": False,
        },
    ),
]
# fmt: on


class Migration(migrations.Migration):
    dependencies = [("awards", "0006_awards_and_papers_among_few")]
    replaces = [
        ("awards", "0008_truth_of_sums"),
        ("awards", "0009_sums_kept"),
        ("awards", "0010_sums_as_seen"),
        ("awards", "0020_sums_kept_once"),
    ]
    operations = [
        migrations.RunSQL(BLOC_YEAR_TRUTH + COUNTED_AWARDS + AWARD_TRUTH, TRUTH_GONE),
        migrations.RunSQL(TABLES, TABLES_GONE),
        migrations.RunSQL(TOUCHED, "DROP FUNCTION touched_bloc_years();"),
        migrations.RunSQL(KEEP, KEEP_GONE),
        migrations.RunSQL(VIEWS, VIEWS_GONE),
        migrations.RunSQL(MARK, "DROP FUNCTION mark_touched();"),
        migrations.RunSQL("".join(triggers()), TRIGGERS_GONE),
        # Of what is on record where this migration is taken back and applied again.
        migrations.RunSQL(
            "SELECT keep_sums_of(ARRAY (SELECT id FROM campaigns_campaign));", migrations.RunSQL.noop
        ),
        AtOnce(SEEN),
    ]
