-- What the closing conference found of the targets (even), and in a part of the years the mid-year one (odd).
WITH found AS (
    SELECT
        2 * target.id + (slot = 3)::integer AS id, target.id AS target, pledge.campaign_id AS c, slot, target.number,
        target.comparator,
        target.measure, chance(2 * target.id + (slot = 3)::integer, 190) AS luck
    FROM campaigns_target target
    JOIN campaigns_pledge pledge ON pledge.id = target.pledge_id
    JOIN (VALUES (3, 0.2), (4, 0.88)) AS review (slot, share) ON is_known(pledge.campaign_id, 190 + slot, share)
    WHERE target.withdrawn_reason = '' AND chance(2 * target.id, 195) < 0.95
), judged AS (
    SELECT
        *,
        CASE WHEN luck < 0.68 THEN 'reached' WHEN luck < 0.82 THEN 'partly' WHEN luck < 0.9 THEN 'not_reached'
            ELSE 'not_reported' END
            AS verdict,
        CASE
            WHEN comparator = 'none' AND luck < 0.68 THEN 0
            WHEN comparator = 'none' THEN 1 + pick(id, 196, 3)
            WHEN chance(id, 197) >= 0.85 OR luck >= 0.9 THEN NULL
            WHEN measure = '%' AND number >= 50 AND luck < 0.68
                THEN round(number + (100 - number) * chance(id, 198)::numeric, 1)
            WHEN luck < 0.68 AND comparator = 'eq' THEN number
            WHEN luck < 0.68 THEN round(number * (1.01 + 0.3 * chance(id, 198))::numeric)
            ELSE floor(number * (0.7 + 0.29 * chance(id, 198))::numeric)
        END AS reached
    FROM found
)
INSERT INTO campaigns_targetresult
    (id, target_id, conference_id, verdict, comparator, number, measure, relative_percent, is_estimate, words, source_id, note)
SELECT
    judged.id, target, held.id, verdict, '', CASE WHEN verdict <> 'not_reported' THEN reached END,
    CASE WHEN verdict <> 'not_reported' AND reached IS NOT NULL THEN measure ELSE '' END,
    CASE
        WHEN verdict <> 'not_reported' AND judged.number > 0 AND measure <> '%' AND chance(judged.id, 199) < 0.3
        THEN round(100 * (reached - judged.number) / judged.number, 2)
    END,
    slot = 3 AND chance(judged.id, 200) < 0.4,
    CASE WHEN chance(judged.id, 201) < 0.1 THEN one_of(result_words(), judged.id, 202) ELSE '' END,
    paper.id, ''
FROM judged
LEFT JOIN campaigns_conference held ON held.id = 8 * c + slot
LEFT JOIN blocs_document paper ON paper.id = 8 * c
ORDER BY judged.id
