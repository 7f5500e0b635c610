-- Who was there, and what was said, at a part of the conferences.
INSERT INTO campaigns_attendance (id, conference_id, unit_id, unit_as_printed, status, is_guest, represented_by)
SELECT
    16 * c + (member.unit_id - 1) % 12, 8 * c + 4, member.unit_id, '',
    CASE
        WHEN chance(16 * c + member.unit_id, 120) < 0.9 THEN 'present'
        WHEN chance(16 * c + member.unit_id, 120) < 0.95 THEN 'absent'
        ELSE 'unknown'
    END,
    false, CASE WHEN chance(16 * c + member.unit_id, 121) < 0.3 THEN one_of(posts(), 16 * c + member.unit_id, 122) ELSE '' END
FROM campaigns_conference held
CROSS JOIN LATERAL (SELECT held.id / 8 AS c) AS of_campaign
JOIN blocs_membership member ON member.bloc_id = bloc_of(c) AND member.valid @> make_date(year_of(c), 12, 1)
WHERE held.id % 8 = 4 AND is_known(c, 123, 0.3)
UNION ALL
SELECT 16 * c + 12, 8 * c + 4, organiser_of(bloc_of(c)), '', 'present', true, ''
FROM campaigns_conference held
CROSS JOIN LATERAL (SELECT held.id / 8 AS c) AS of_campaign
WHERE held.id % 8 = 4 AND is_known(c, 123, 0.3)
ORDER BY 1;

INSERT INTO campaigns_headcount (id, conference_id, "of", figure, count, count_words)
SELECT
    4 * held.id + n, held.id, counted, figure(4 * held.id + n),
    CASE WHEN figure(4 * held.id + n) = 'number' THEN low + pick(4 * held.id + n, 124, spread) END,
    CASE WHEN figure(4 * held.id + n) = 'unknown' THEN one_of(count_words(), held.id, 125) ELSE '' END
FROM campaigns_conference held
CROSS JOIN (
    VALUES (0, 'members_stated', 10, 2), (1, 'members_present', 7, 4), (2, 'delegates', 20, 180)
) AS usual (n, counted, low, spread)
WHERE held.id % 8 IN (1, 4) AND is_known(held.id / 8, 126 + n, 0.4)
ORDER BY 1;

INSERT INTO campaigns_appearance
    (id, conference_id, role, person_id, person_as_printed, rank_as_printed, post_as_printed, unit_id, on_behalf_of,
        position, note)
SELECT
    4 * held.id + n, held.id, role, person.id, person.name, one_of(ranks(), person.id, 130), one_of(posts(), person.id, 131),
    person.unit_id, '', n, ''
FROM campaigns_conference held
CROSS JOIN (VALUES (0, 'chair', 0.3), (1, 'report', 0.1), (2, 'guidance', 0.15)) AS usual (n, role, share)
JOIN blocs_person person ON person.id = 20 * (bloc_of(held.id / 8) - 1) + 1 + pick(held.id + n, 132, 20)
WHERE held.id % 8 IN (1, 4) AND is_known(held.id / 8, 133 + n, share)
ORDER BY 1;

INSERT INTO campaigns_direction (id, conference_id, number, text, way, given_by_id)
SELECT
    8 * held.id + n, held.id, n, (directions())[1 + (pick(held.id, 140, 6) + n) % 6], CASE n WHEN 5 THEN 'up' ELSE 'down' END,
    CASE WHEN n < 5 THEN speaker.id END
FROM campaigns_conference held
LEFT JOIN campaigns_appearance speaker ON speaker.id = 4 * held.id + 2
CROSS JOIN LATERAL generate_series(1, 2 + pick(held.id, 141, 4)) AS n
WHERE held.id % 8 = 4 AND is_known(held.id / 8, 142, 0.1)
ORDER BY 1
