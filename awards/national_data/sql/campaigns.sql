INSERT INTO campaigns_period (id, code, label, kind, starts_on, ends_on)
SELECT year - 2005, year, year, 'year', make_date(year, 1, 1), make_date(year, 12, 31) FROM generate_series(2006, 2025) AS year;

-- The Government's movement of each year, those of the organisers, and two that go on for ever.
INSERT INTO campaigns_movement (id, title, theme, slogan, kind, authority_id, authority_as_printed, period_id, launched,
    parent_id, note)
SELECT
    year - 2005, 'Phong trào thi đua yêu nước năm ' || year, one_of(themes_of_years(), year, 60), one_of(slogans(), year, 61),
    'regular', units() + 1, '', year - 2005, year || '-02', NULL::bigint, ''
FROM generate_series(2006, 2025) AS year
UNION ALL
SELECT
    20 * organiser + year - 2005, 'Phong trào thi đua năm ' || year, one_of(themes_of_years(), 100 * organiser + year, 62),
    CASE WHEN chance(100 * organiser + year, 63) < 0.5 THEN one_of(slogans(), 100 * organiser + year, 64) ELSE '' END,
    'thematic', 600 * (organiser - 1) + 1, '', year - 2005, partly(make_date(year, 1, 20), 100 * organiser + year, 65),
    CASE WHEN chance(100 * organiser + year, 66) < 0.5 THEN year - 2005 END, ''
FROM generate_series(1, organisers()) AS organiser, generate_series(2006, 2025) AS year
UNION ALL
SELECT
    20 * organisers() + 20 + n, (standing_movements())[n], '', '', 'standing', NULL, 'Trung ương', NULL, NULL, NULL, ''
FROM generate_series(1, 2) AS n;

INSERT INTO campaigns_campaign (id, bloc_id, period_id, theme, slogan, name_as_printed, source_id, note)
SELECT
    c, bloc_of(c), year_of(c) - 2005,
    CASE WHEN is_known(c, 67, 0.8) THEN one_of(themes_of_years(), c, 68) ELSE '' END,
    CASE WHEN is_known(c, 69, 0.4) THEN one_of(slogans(), c, 70) ELSE '' END,
    '', NULL, ''
FROM generate_series(1, campaigns()) AS c;

INSERT INTO campaigns_campaignmovement (id, campaign_id, movement_id)
SELECT 4 * c + n, c, movement
FROM generate_series(1, campaigns()) AS c
CROSS JOIN LATERAL (
    VALUES
        (0, is_known(c, 71, 0.75), year_of(c) - 2005::bigint),
        (1, is_known(c, 72, 0.7), 20 * ((bloc_of(c) - 1) / 50 + 1) + year_of(c) - 2005),
        (2, is_known(c, 73, 0.1), 20 * organisers() + 21 + pick(c, 74, 2))
) AS answer (n, is_answered, movement)
WHERE is_answered;

-- Reports of bloc-years, from which the rest was taken.
INSERT INTO blocs_document (id, kind, number, title, dated, issuer_id, issuer_as_printed, file, file_name, is_secret, holder)
SELECT
    8 * c, 'report', CASE WHEN chance(c, 75) < 0.5 THEN 1 + pick(c, 76, 300) || '/BC-KTĐ' ELSE '' END,
    'Báo cáo tổng kết phong trào thi đua năm ' || year_of(c), partly(make_date(year_of(c), 12, 1) + pick(c, 77, 40), c, 78),
    NULL, CASE WHEN chance(c, 79) < 0.5 THEN 'Thường trực khối' ELSE '' END, '', '', false, ''
FROM generate_series(1, campaigns()) AS c
WHERE is_known(c, 80, 0.95)
