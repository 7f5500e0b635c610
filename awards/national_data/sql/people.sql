INSERT INTO blocs_person (id, name, unit_id, born, note)
SELECT
    p,
    full_name(p),
    CASE WHEN chance(p, 20) < 0.9 THEN member((p - 1) / 20 + 1, (p - 1) % 20) END,
    CASE WHEN chance(p, 21) < 0.4 THEN partly(date '1952-01-01' + pick(p, 22, 16000), p, 23) END,
    ''
FROM generate_series(1, people()) AS p
