-- Renamings of members: one in eight of those that are members in every year.
WITH renamed AS (
    SELECT u, (u - 1) / 12 + 1 AS bloc, make_date(2007 + pick(u, 31, 18), 1 + pick(u, 32, 12), 1) AS day
    FROM generate_series(1, units()) AS u
    WHERE (u - 1) % 12 BETWEEN 2 AND 9 AND chance(u, 30) < 0.125
), names AS (
    INSERT INTO blocs_unitname (id, unit_id, name, kind, valid, note)
    SELECT
        u, u, format((former_patterns())[theme_of(bloc)], place(pick(bloc, 10, 1024) + ((u - 1) % 12 + 1) * 37)), 'official',
        daterange(NULL, day), ''
    FROM renamed
), renamings AS (
    INSERT INTO blocs_reorganisation (id, kind, took_effect, note)
    SELECT u, 'rename', to_char(day::timestamp, 'YYYY-MM-DD'), '' FROM renamed
)
INSERT INTO blocs_reorganisedunit (id, reorganisation_id, unit_id, side, history, history_reason)
SELECT 2 * u + (side = 'after')::integer, u, u, side, 'counts', 'Chỉ đổi tên'
FROM renamed, unnest(ARRAY['before', 'after']) AS side;

-- Half of the blocs: a unit taken over by a member (even), or merged with a member into a new one (odd).
WITH changed AS (
    SELECT b, units() + b AS id, year_of_change(b) || '-07-01' AS day FROM generate_series(1, blocs()) AS b
    WHERE year_of_change(b) IS NOT NULL
)
INSERT INTO blocs_reorganisation (id, kind, took_effect, note)
SELECT id, CASE WHEN b % 4 = 2 THEN 'takeover' ELSE 'merger' END, day, '' FROM changed;

WITH sides AS (
    SELECT
        b, side,
        units() + b AS id,
        12 * (b - 1) + slot AS unit,
        CASE WHEN side = 'after' THEN 'undecided'
            ELSE (ARRAY['counts', 'counts', 'undecided', 'no'])[1 + pick(b, 33, 4)] END AS history
    FROM generate_series(1, blocs()) AS b
    JOIN (VALUES (2, 1, 'before'), (2, 3, 'after'), (3, 1, 'before'), (3, 12, 'before'), (3, 11, 'after')) AS part
        (rest, slot, side)
        ON b % 4 = rest
    WHERE year_of_change(b) IS NOT NULL
)
INSERT INTO blocs_reorganisedunit (id, reorganisation_id, unit_id, side, history, history_reason)
SELECT
    4 * units() + unit, id, unit, side, history,
    CASE WHEN history = 'undecided' THEN '' ELSE 'Theo đề án sắp xếp tổ chức bộ máy' END
FROM sides
