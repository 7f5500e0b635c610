INSERT INTO blocs_document (id, kind, number, title, dated, issuer_id, issuer_as_printed, file, file_name, is_secret, holder)
SELECT
    paper_of_bloc(b), 'decision', 1000 + b % 50 || '/QĐ-KTĐ', 'Quyết định thành lập khối thi đua', partly(day, b, 41),
    organiser_of(b), '', '', '', false, ''
FROM (SELECT b, date '2003-01-01' + pick(b, 40, 1000) AS day FROM generate_series(1, blocs()) AS b) AS founded;

-- In every ten blocs the first is a cluster of which the next three are parts.
INSERT INTO blocs_bloc (id, code, name, kind, organiser_id, parent_id, founding_decision_id, since, until, note)
SELECT
    b,
    'khoi-thi-dua-' || b,
    CASE of_kind.kind
        WHEN 'cum' THEN 'Cụm thi đua số '
        WHEN 'khu_vuc' THEN 'Khu vực thi đua số '
        WHEN 'nganh' THEN 'Phong trào thi đua của ngành số '
        ELSE 'Khối thi đua số '
    END || 1 + (b - 1) % 50 || ' – ' || (theme_names())[theme_of(b)],
    of_kind.kind,
    CASE WHEN b % 50 = 1 OR chance(b, 42) < 0.97 THEN organiser_of(b) END,
    CASE WHEN b % 10 IN (2, 3, 4) THEN b - b % 10 + 1 END,
    CASE WHEN chance(b, 43) < 0.7 THEN paper_of_bloc(b) END,
    CASE WHEN chance(b, 43) < 0.8 THEN paper.dated END,
    NULL,
    ''
FROM generate_series(1, blocs()) AS b
JOIN blocs_document paper ON paper.id = paper_of_bloc(b)
CROSS JOIN LATERAL (
    SELECT CASE WHEN b % 10 = 1 THEN 'cum' WHEN b % 25 = 13 THEN 'khu_vuc' WHEN b % 50 = 26 THEN 'nganh' ELSE 'khoi' END AS kind
) AS of_kind
