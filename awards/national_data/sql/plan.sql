-- The awards of each bloc-year as they really came about. Each stage puts a part of them on record, so that what was agreed,
-- proposed and granted hang together. nth counts single recipients, where an award goes to few; else it is 1, for a count.
-- A row's number is 256 × bloc-year + 8 × slot + nth.
DROP VIEW IF EXISTS national_data.plan;
CREATE VIEW national_data.plan AS
WITH usual (slot, codes, codes_of_forces, recipient, is_named, share, low, high, proposal, decision) AS (
    VALUES
        (1, ARRAY['CTD_CP'], ARRAY['CTD_CP'], 'collective', true, 0.3, 1, 1, 2, 2),
        (2, ARRAY['CTD_BO'], ARRAY['CTD_BO', 'CTD_QK'], 'collective', true, 0.9, 1, 2, 1, 1),
        (3, ARRAY['BK_TTG'], ARRAY['BK_TTG'], 'collective', true, 0.25, 1, 1, 2, 2),
        (4, ARRAY['BK_TTG'], ARRAY['BK_TTG'], 'individual', true, 0.2, 1, 1, 2, 2),
        (5, ARRAY['BK_BO'], ARRAY['BK_BO'], 'collective', true, 0.85, 2, 4, 1, 1),
        (6, ARRAY['BK_BO'], ARRAY['BK_BO'], 'individual', true, 0.7, 2, 7, 1, 1),
        (7, ARRAY['TTLDXS'], ARRAY['DVQT'], 'collective', false, 0.75, 3, 20, 1, 1),
        (8, ARRAY['CSTD_BO'], ARRAY['CSTD_TQUAN'], 'individual', true, 0.5, 1, 5, 1, 1),
        (9, ARRAY['CSTD_CS'], ARRAY['CSTD_CS'], 'individual', false, 0.7, 5, 60, 1, 4),
        (10, ARRAY['LDTT'], ARRAY['CSTT'], 'individual', false, 0.6, 50, 900, 1, 4),
        (11, ARRAY['TTLDTT'], ARRAY['DVTT'], 'collective', false, 0.5, 5, 40, 1, 4),
        (12, ARRAY['GK'], ARRAY['GK'], 'collective', false, 0.5, 3, 15, 1, 4),
        (13, ARRAY['GK'], ARRAY['GK'], 'individual', false, 0.5, 5, 60, 1, 4),
        (14, ARRAY['HC_LD_3', 'HC_LD_3', 'HC_LD_2', 'HC_LD_1'], ARRAY['HC_BVTQ_3', 'HC_BVTQ_2', 'HC_BVTQ_1', 'HC_CC'],
            'collective', true, 0.1, 1, 1, 3, 3),
        (15, ARRAY['KNC'], NULL, 'individual', false, 0.15, 5, 80, 1, 1),
        (16, ARRAY[NULL], ARRAY[NULL], 'unknown', false, 0.1, 1, 12, 1, 4),
        (17, ARRAY['BK'], ARRAY['BK'], 'collective', false, 0.2, 1, 5, 1, 4),
        (18, ARRAY['HC_DL', 'HC_SV', 'HC_HCM', 'HC_DDK', 'HC_HN', 'AHLD'], ARRAY['HC_QC', 'HC_HCM', 'AHLLVT'],
            'collective', true,
            0.01, 1, 1, 3, 3),
        (19, ARRAY['BK'], ARRAY['BK'], 'mixed', false, 0.2, 8, 30, 1, 4),
        (20, ARRAY['CSTD_TQ'], ARRAY['CSTD_TQ'], 'individual', true, 0.04, 1, 1, 2, 2),
        (21, ARRAY['TDPVH'], NULL, 'collective', false, 0.6, 20, 150, 1, 4),
        (22, ARRAY['GDVH'], NULL, 'household', false, 0.6, 500, 9000, 1, 4),
        (23, ARRAY['XPTTTB', 'XPTB'], NULL, 'collective', true, 0.5, 1, 3, 1, 1),
        (24, ARRAY['DHTD'], ARRAY['DHTD'], 'individual', false, 0.05, 3, 40, 1, 4),
        (25, ARRAY['HC_DC'], ARRAY['HC_DC'], 'individual', true, 0.01, 1, 1, 3, 3),
        (26, NULL, ARRAY['HCH_CSVV_1', 'HCH_CSVV_2', 'HCH_CSVV_3', 'HCH_QKQT'], 'individual', false, 0.15, 5, 80, 3, 3)
), came_about AS (
    SELECT
        32 * c + slot AS award, c AS campaign, bloc_of(c) AS bloc, year_of(c) AS year, slot, recipient, is_named,
        proposal, decision,
        CASE WHEN theme_of(bloc_of(c)) IN (10, 11) THEN codes_of_forces ELSE codes END AS codes,
        low + pick(32 * c + slot, 210, high - low + 1) AS size
    FROM generate_series(1, campaigns()) AS c
    -- The part of another award has its chance together with it.
    JOIN usual ON chance(32 * c + CASE slot WHEN 17 THEN 19 ELSE slot END, 211) < share
    WHERE (slot NOT IN (21, 22, 23) OR theme_of(bloc_of(c)) IN (5, 6, 7)) AND (slot <> 23 OR year_of(c) >= 2024)
)
SELECT
    award, campaign, bloc, year, slot, recipient, is_named, proposal, decision, size, 8 * award + nth AS line, nth,
    kind.id AS kind_id,
    kind.name AS kind_name,
    CASE WHEN is_named AND recipient = 'collective' THEN member(bloc, first_place(campaign) + nth - 1) END AS unit,
    CASE WHEN is_named AND recipient = 'individual'
        THEN 20 * (bloc - 1) + 1 + (pick(campaign, 212, 20) + slot + nth) % 20 END AS person,
    CASE WHEN kind.id IS NULL THEN 'Bằng khen của Hội đồng Thi đua – Khen thưởng' ELSE '' END AS printed
FROM came_about
CROSS JOIN LATERAL (
    SELECT codes[CASE slot WHEN 23 THEN year - 2023 ELSE 1 + pick(award, 213, cardinality(codes)) END] AS code
) AS chosen
LEFT JOIN awards_awardkind kind ON kind.code = chosen.code
CROSS JOIN LATERAL generate_series(1, CASE WHEN is_named THEN size ELSE 1 END) AS nth
WHERE codes IS NOT NULL
