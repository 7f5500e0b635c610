-- The eight of every year; one that joined, one that left; and one that was taken over or merged, where that happened.
WITH spans AS (
    SELECT
        b, slot,
        CASE
            WHEN slot = 11 AND b % 4 = 3 THEN make_date(year_of_change(b), 7, 1)
            WHEN slot = 11 THEN make_date(2007 + pick(b, 50, 17), 1, 1)
            WHEN chance(b, 51) < 0.7 THEN date '2005-01-01' + 30 * pick(b, 52, 12)
        END AS first_day,
        CASE
            WHEN slot = 1 OR (slot = 12 AND b % 4 = 3) THEN make_date(year_of_change(b), 7, 1)
            WHEN slot = 12 THEN make_date(2008 + pick(b, 53, 17), 1, 1)
        END AS end_day
    FROM generate_series(1, blocs()) AS b, unnest(ARRAY[1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) AS slot
    WHERE slot > 1 OR year_of_change(b) IS NOT NULL
)
INSERT INTO blocs_membership (id, bloc_id, unit_id, valid, name_as_printed, decision_id, note)
SELECT
    12 * (b - 1) + slot, b, 12 * (b - 1) + slot, daterange(first_day, end_day), '',
    CASE WHEN slot BETWEEN 3 AND 10 AND chance(b, 54) < 0.5 THEN paper_of_bloc(b) END, ''
FROM spans
