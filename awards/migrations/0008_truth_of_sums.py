"""What the sums of a bloc-year truly are, counted from the rows: views, from which the kept sums are filled.

A later migration that alters a column of theirs drops the view before, and creates it again.
"""

from django.db import migrations

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


class Migration(migrations.Migration):
    dependencies = [("awards", "0007_proposals_of_office"), ("campaigns", "0003_ballot_rules")]
    operations = [
        migrations.RunSQL(BLOC_YEAR_TRUTH, "DROP VIEW bloc_year_truth;"),
        migrations.RunSQL(COUNTED_AWARDS, "DROP VIEW counted_awards;"),
        migrations.RunSQL(AWARD_TRUTH, "DROP VIEW award_truth;"),
    ]
