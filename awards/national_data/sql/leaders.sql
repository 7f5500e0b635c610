-- A head for each year from 2006 to 2026, in rotation, and up to two deputies.
WITH terms AS (
    SELECT
        128 * b + 4 * (year - 2006) + rank AS id, b, year, rank, 20 * (b - 1) + year - 2005 AS campaign,
        head_of(b, year + CASE rank WHEN 0 THEN 0 ELSE 2 * rank + 1 END) AS unit
    FROM generate_series(1, blocs()) AS b CROSS JOIN generate_series(2006, 2026) AS year
    JOIN (VALUES (0, 0.97), (1, 0.45), (2, 0.12)) AS post (rank, share)
        ON chance(128 * b + 4 * (year - 2006) + rank, 150) < share * (0.75 + 0.25 * chance(b, 7))
)
INSERT INTO campaigns_leadership
    (id, bloc_id, role, ordinal, term, unit_id, represents_id, unit_as_printed, person_id, person_as_printed, rank_as_printed,
     post_as_printed, selection, unanimous, chosen_at_id, decision_id, taken_over_at_id, taken_over, source_id, note)
SELECT
    terms.id, b, CASE rank WHEN 0 THEN 'head' ELSE 'deputy' END, NULLIF(rank, 0),
    daterange(make_date(year, 1, 1), make_date(year + 1, 1, 1)),
    CASE WHEN person.id IS NULL OR chance(terms.id, 151) < 0.97 THEN unit END, NULL, '',
    person.id, COALESCE(person.name, ''), COALESCE(one_of(ranks(), person.id, 130), ''),
    COALESCE(one_of(posts(), person.id, 131), ''),
    (ARRAY['elected', 'introduced', 'introduced', 'appointed', 'assigned', 'unknown'])[1 + pick(terms.id, 152, 6)],
    CASE WHEN chance(terms.id, 153) < 0.4 THEN true END,
    chosen.id, NULL, CASE WHEN rank = 0 AND chance(terms.id, 154) < 0.5 THEN chosen.id END, NULL, paper.id, ''
FROM terms
LEFT JOIN blocs_person person ON person.id = 20 * (b - 1) + (unit - 3) % 12 + 1 AND chance(terms.id, 155) < 0.5
LEFT JOIN campaigns_conference chosen ON chosen.id = 8 * (campaign - 1) + 4 AND year > 2006
LEFT JOIN blocs_document paper ON paper.id = 8 * (campaign - 1) AND year > 2006
ORDER BY terms.id
