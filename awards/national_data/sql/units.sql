-- Of every fifty blocs the first two units are the organiser and its council; elsewhere they are a unit that may go up in
-- another one, and a part of a member.
WITH numbered AS (
    SELECT u, (u - 1) / 12 + 1 AS bloc, (u - 1) % 12 + 1 AS slot, (u - 1) % 600 + 1 AS of_organiser, (u - 1) / 600 AS organiser
    FROM generate_series(1, units()) AS u
), named AS (
    SELECT *, place(pick(bloc, 10, 1024) + slot * 37) AS place, theme_of(bloc) AS theme FROM numbered
)
INSERT INTO blocs_unit (id, code, name, short_name, kind, parent_id, since, until, note)
SELECT
    u,
    'dv-' || u,
    CASE
        WHEN of_organiser = 1 AND organiser % 4 = 1
        THEN 'Bộ ' || (fields_of_ministries())[1 + (organiser / 4) % 10] || repeat(' II', (organiser / 40)::integer)
        WHEN of_organiser = 1 THEN 'Tỉnh ' || place(organiser * 37)
        WHEN of_organiser = 2 AND organiser % 4 = 1
        THEN 'Hội đồng Thi đua – Khen thưởng Bộ ' || (fields_of_ministries())[1 + (organiser / 4) % 10]
            || repeat(' II', (organiser / 40)::integer)
        WHEN of_organiser = 2 THEN 'Hội đồng Thi đua – Khen thưởng tỉnh ' || place(organiser * 37)
        WHEN slot = 2 THEN 'Văn phòng ' || format((unit_patterns())[theme], place(pick(bloc, 10, 1024) + 3 * 37))
        ELSE format((unit_patterns())[theme], place)
    END,
    CASE WHEN slot > 2 AND chance(u, 11) < 0.2 THEN place ELSE '' END,
    CASE
        WHEN of_organiser = 1 AND organiser % 4 = 1 THEN 'ministry'
        WHEN of_organiser = 1 THEN 'province'
        WHEN of_organiser = 2 THEN 'council'
        WHEN slot = 2 THEN 'department'
        ELSE (unit_kinds())[theme]
    END,
    CASE
        WHEN of_organiser = 1 THEN NULL
        WHEN of_organiser > 2 AND slot = 2 THEN 12 * (bloc - 1) + 3
        WHEN of_organiser = 2 OR chance(u, 12) < 0.9 THEN organiser_of(bloc)
    END,
    CASE
        WHEN bloc % 4 = 3 AND slot = 11 THEN year_of_change(bloc) || '-07-01'
        ELSE partly(date '1955-01-01' + pick(u, 13, 18000), u, 14)
    END,
    CASE
        WHEN slot = 1 OR (bloc % 4 = 3 AND slot = 12) THEN year_of_change(bloc) || '-07-01'
    END,
    ''
FROM named;

INSERT INTO blocs_unit (id, code, name, short_name, kind, note) VALUES
    (units() + 1, 'chinh-phu', 'Chính phủ', '', 'other', ''),
    (units() + 2, 'chu-tich-nuoc', 'Chủ tịch nước', '', 'other', '')
