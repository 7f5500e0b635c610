"""All that the summary of a bloc-year tells, read at once: one call, whose statements the server plans only once."""

from django.db import migrations

NAME_ON = """
-- The official name of a unit on a day; its name of today where none of that day is on record.
CREATE FUNCTION unit_name_on(unit bigint, day date) RETURNS text LANGUAGE sql STABLE
RETURN coalesce(
    (SELECT own.name FROM blocs_unitname own WHERE own.unit_id = unit AND own.kind = 'official' AND own.valid @> day LIMIT 1),
    (SELECT own.name FROM blocs_unit own WHERE own.id = unit)
);
"""

FILE = """
CREATE FUNCTION bloc_year_file(of_campaign bigint) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
    campaign campaigns_campaign;
    bloc blocs_bloc;
    period campaigns_period;
BEGIN
    SELECT * INTO campaign FROM campaigns_campaign WHERE id = of_campaign;
    SELECT * INTO bloc FROM blocs_bloc WHERE id = campaign.bloc_id;
    SELECT * INTO period FROM campaigns_period WHERE id = campaign.period_id;
    RETURN jsonb_build_object(
        'organiser_then', unit_name_on(bloc.organiser_id, period.ends_on),
        'sums', (SELECT to_jsonb(own) FROM bloc_year_sums own WHERE own.campaign_id = campaign.id),
        'expected', (
            SELECT jsonb_agg(to_jsonb(own) ORDER BY own.position, own.id) FROM campaigns_expectation own
            WHERE own.bloc_kind IN ('', bloc.kind) AND own.period_kind IN ('', period.kind)
        ),
        'movements', (
            SELECT jsonb_agg(jsonb_build_object(
                'row', to_jsonb(own), 'authority_then', unit_name_on(own.authority_id, period.ends_on)
            ) ORDER BY answer.id)
            FROM campaigns_campaignmovement answer JOIN campaigns_movement own ON own.id = answer.movement_id
            WHERE answer.campaign_id = campaign.id
        ),
        'leaders', (
            SELECT jsonb_agg(jsonb_build_object(
                'row', to_jsonb(own) || jsonb_build_object(
                    'term', jsonb_build_object('lower', lower(own.term), 'upper', upper(own.term))::text
                ),
                'unit', jsonb_build_object('id', unit.id, 'name', unit.name),
                'person', jsonb_build_object('id', person.id, 'name', person.name),
                'unit_then', unit_name_on(own.unit_id, coalesce(lower(own.term), upper(own.term) - 1)),
                'source', to_jsonb(source)
            ) ORDER BY own.term DESC, own.role DESC, own.ordinal, own.id)
            FROM campaigns_leadership own
            LEFT JOIN blocs_unit unit ON unit.id = own.unit_id
            LEFT JOIN blocs_person person ON person.id = own.person_id
            LEFT JOIN blocs_document source ON source.id = own.source_id
            WHERE own.bloc_id = bloc.id AND own.term && daterange(period.starts_on, period.ends_on + 1, '[]')
        ),
        'events', (
            SELECT jsonb_agg(jsonb_build_object(
                'row', to_jsonb(own),
                'source', to_jsonb(source),
                'purposes', (
                    SELECT jsonb_agg(to_jsonb(served) ORDER BY served.id) FROM campaigns_conferencepurpose served
                    WHERE served.conference_id = own.id AND served.campaign_id = campaign.id
                ),
                'head_counts', (
                    SELECT jsonb_agg(to_jsonb(counted) ORDER BY counted.id) FROM campaigns_headcount counted
                    WHERE counted.conference_id = own.id
                ),
                -- A line without a unit may stand for many: "the ministries of the bloc".
                'roll', (
                    SELECT jsonb_build_object(
                        'members_on_roll', nullif(count(*), 0),
                        'members_told', nullif(count(*) FILTER (WHERE status <> 'unknown'), 0),
                        'members_there', nullif(count(*) FILTER (WHERE status = 'present'), 0)
                    )
                    FROM campaigns_attendance roll
                    WHERE roll.conference_id = own.id AND NOT roll.is_guest AND roll.unit_id IS NOT NULL
                )
            ) ORDER BY own.held, own.id)
            FROM campaigns_conference own LEFT JOIN blocs_document source ON source.id = own.source_id
            WHERE own.id IN (
                SELECT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = campaign.id
            )
        ),
        'pledges', (
            SELECT jsonb_agg(jsonb_build_object(
                'row', to_jsonb(own),
                'unit', jsonb_build_object('id', unit.id, 'name', unit.name),
                'unit_then', unit_name_on(own.unit_id, period.ends_on),
                'source', to_jsonb(source),
                'signed_at', to_jsonb(conference),
                'signers', (SELECT jsonb_agg(signature.id) FROM campaigns_pledgesignature signature WHERE signature.pledge_id = own.id),
                'targets', (
                    SELECT jsonb_agg(jsonb_build_object('row', to_jsonb(target), 'reviews', (
                        SELECT jsonb_agg(to_jsonb(result) ORDER BY review.held, result.id)
                        FROM campaigns_targetresult result
                        LEFT JOIN campaigns_conference review ON review.id = result.conference_id
                        WHERE result.target_id = target.id
                    )) ORDER BY target.position, target.id)
                    FROM campaigns_target target WHERE target.pledge_id = own.id
                )
            ) ORDER BY unit.sort_key NULLS FIRST, own.id)
            FROM campaigns_pledge own
            LEFT JOIN blocs_unit unit ON unit.id = own.unit_id
            LEFT JOIN blocs_document source ON source.id = own.source_id
            LEFT JOIN campaigns_conference conference ON conference.id = own.signed_at_id
            WHERE own.campaign_id = campaign.id
        ),
        'standings', (
            SELECT jsonb_agg(jsonb_build_object(
                'row', to_jsonb(own),
                'unit', jsonb_build_object('id', unit.id, 'name', unit.name),
                'unit_then', unit_name_on(own.unit_id, period.ends_on),
                'source', to_jsonb(source)
            ) ORDER BY own.rank NULLS LAST, own.final_points DESC NULLS LAST, own.id)
            FROM campaigns_standing own
            JOIN blocs_unit unit ON unit.id = own.unit_id
            LEFT JOIN blocs_document source ON source.id = own.source_id
            WHERE own.campaign_id = campaign.id
        ),
        'awards', (
            SELECT jsonb_agg(to_jsonb(own)) FROM (
                SELECT
                    moment, kind_id AS of_kind, authority_id AS of_authority, recipients AS of_recipients,
                    category AS of_category, turns,
                    sum(coalesce(count, 0)) FILTER (WHERE figure <> 'unknown') AS total,
                    count(*) FILTER (WHERE figure <> 'unknown') AS known,
                    count(*) AS rows,
                    array_agg(DISTINCT award_as_printed) FILTER (WHERE award_as_printed <> '') AS names
                FROM counted_awards WHERE campaign_id = campaign.id
                GROUP BY moment, kind_id, authority_id, recipients, category, turns
            ) own
        ),
        'recordings', (
            SELECT jsonb_agg(jsonb_build_object('row', to_jsonb(own), 'who', who.username) ORDER BY own.at DESC, own.id DESC)
            FROM awards_recording own JOIN blocs_user who ON who.id = own.user_id
            WHERE own.bloc_id = bloc.id AND own.act <> 'first' AND own.conference_id IN (
                SELECT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = campaign.id
            )
        ),
        'changes', (
            SELECT jsonb_agg(jsonb_build_object(
                'row', to_jsonb(own), 'award_name', award.award_as_printed, 'kind_name', kind.name, 'number', paper.number
            ) ORDER BY own.id DESC)
            FROM awards_award award
            JOIN awards_awardchange own ON own.award_id = award.id
            JOIN awards_awarddecision decision ON decision.id = own.decision_id
            JOIN blocs_document paper ON paper.id = decision.document_id
            LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
            WHERE award.campaign_id = campaign.id
        )
    );
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0007_kept_sums")]
    replaces = [
        ("awards", "0011_file_of_bloc_year"),
    ]
    operations = [
        migrations.RunSQL(NAME_ON, "DROP FUNCTION unit_name_on(bigint, date);"),
        migrations.RunSQL(FILE, "DROP FUNCTION bloc_year_file(bigint);"),
    ]
