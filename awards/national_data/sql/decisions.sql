-- For each bloc-year one of the organiser (1) and one of its office (4); for an organiser and year one of the Government (2)
-- and one of the State President (3).
WITH made AS (
    SELECT decision_of(c, level) AS id, c, level, organiser_of(bloc_of(c)) AS issuer
    FROM generate_series(1, campaigns()) AS c, unnest(ARRAY[1, 4]) AS level
    WHERE is_known(c, 260 + level, 0.85)
    UNION ALL
    SELECT decision_of(c, level), c, level, units() + level - 1
    FROM generate_series(1, campaigns()) AS c, unnest(ARRAY[2, 3]) AS level
    WHERE bloc_of(c) % 50 = 1
), papers AS (
    INSERT INTO blocs_document (id, kind, number, title, dated, issuer_id, issuer_as_printed, file, file_name, is_secret,
        holder)
    SELECT
        id, 'decision',
        CASE level WHEN 2 THEN (bloc_of(c) - 1) / 50 + 101 || '/QĐ-TTg' WHEN 3 THEN (bloc_of(c) - 1) / 50 + 501 || '/QĐ-CTN'
            ELSE 4 * ((bloc_of(c) - 1) % 50) + level + 200 || '/QĐ-KT' END,
        'Quyết định khen thưởng năm ' || year_of(c),
        partly(make_date(year_of(c) + 1, 1, 5) + pick(id, 266, 90), id, 267), issuer, '',
        '', '', false, ''
    FROM made ORDER BY id
)
INSERT INTO awards_awarddecision (id, document_id, signer_id, signer_as_printed, signer_post_as_printed, source_id, note)
SELECT
    id, id, NULL, CASE WHEN chance(id, 268) < 0.6 THEN full_name(id + people()) ELSE '' END,
    CASE WHEN chance(id, 268) < 0.6 THEN 'Phó Chủ tịch' ELSE '' END, NULL, ''
FROM made ORDER BY id
