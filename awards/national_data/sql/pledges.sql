-- The common pledge 16c of a bloc-year c, and those of single members.
WITH made AS (
    SELECT 16 * c AS id, c, NULL::bigint AS unit FROM generate_series(1, campaigns()) AS c WHERE is_known(c, 170, 0.98)
    UNION ALL
    SELECT 16 * c + 1 + n, c, member(bloc_of(c), n)
    FROM generate_series(1, campaigns()) AS c, generate_series(0, 7) AS n
    WHERE is_known(c, 171, 0.025)
)
INSERT INTO campaigns_pledge (id, campaign_id, unit_id, preamble, signed, signed_at_id, document_id, targets_declared,
    source_id, note)
SELECT
    made.id, c, unit,
    CASE WHEN chance(made.id, 172) < 0.1 THEN 'Các đơn vị trong khối cùng nhau cam kết thực hiện:' ELSE '' END,
    CASE WHEN launch.id IS NULL THEN partly(make_date(year_of(c), 2, 1) + pick(c, 173, 50), c, 174) ELSE launch.held END,
    launch.id, NULL, CASE WHEN chance(made.id, 175) < 0.3 THEN 5 + pick(made.id, 176, 6) END, paper.id, ''
FROM made
LEFT JOIN campaigns_conference launch ON launch.id = 8 * c + 1 AND launch.status = 'held'
LEFT JOIN blocs_document paper ON paper.id = 8 * c
ORDER BY made.id;

INSERT INTO campaigns_pledgesignature (id, pledge_id, unit_id, unit_as_printed, signer_as_printed)
SELECT 16 * c + (member.unit_id - 1) % 12, 16 * c, member.unit_id, '', one_of(posts(), 16 * c + member.unit_id, 177)
FROM campaigns_pledge pledge
CROSS JOIN LATERAL (SELECT pledge.id / 16 AS c) AS of_campaign
JOIN blocs_membership member ON member.bloc_id = bloc_of(c) AND member.valid @> make_date(year_of(c), 3, 1)
WHERE pledge.unit_id IS NULL AND is_known(c, 178, 0.12)
ORDER BY 1;

-- Five targets of a common pledge, two of a member's own; every tenth first one has a part.
WITH made AS (
    SELECT
        8 * pledge.id + n AS id, pledge.id AS pledge, n, NULL::bigint AS parent,
        1 + (pick(pledge.id, 180, 12) + 5 * n) % 12 AS text
    FROM campaigns_pledge pledge
    CROSS JOIN LATERAL generate_series(1, CASE WHEN pledge.unit_id IS NULL THEN 5 ELSE 2 END) AS n
    UNION ALL
    SELECT 8 * pledge.id + 6, pledge.id, 6, 8 * pledge.id + 1, 1
    FROM campaigns_pledge pledge WHERE pledge.unit_id IS NULL AND chance(pledge.id, 181) < 0.1
), numbered AS (
    SELECT
        *, (target_comparators())[text] AS comparator, (target_lows())[text]::integer AS low,
        (target_highs())[text]::integer AS high
    FROM made
)
INSERT INTO campaigns_target (id, pledge_id, parent_id, position, kind, text, comparator, number, measure, withdrawn_reason)
SELECT
    id, pledge, parent, n, CASE comparator WHEN '' THEN 'content' ELSE 'target' END,
    CASE WHEN parent IS NULL THEN (target_texts())[text] ELSE 'Trong đó hoàn thành xuất sắc' END, comparator,
    CASE WHEN high > 0 THEN low + pick(id, 182, high - low + 1) END, (target_measures())[text],
    CASE WHEN chance(id, 183) < 0.003 THEN 'Chỉ tiêu không còn phù hợp sau sắp xếp tổ chức' ELSE '' END
FROM numbered
ORDER BY id
