-- Up to six of a bloc-year c, 8c+1…8c+6; the fourth closes it.
CREATE TEMP TABLE made_conference ON COMMIT DROP AS
SELECT
    8 * c + slot AS id, c AS campaign, slot, title,
    make_date(year_of(c), 1, 1) + first_day + pick(8 * c + slot, 91, 30) AS day
FROM generate_series(1, campaigns()) AS c
JOIN (
    VALUES
        (1, 'Hội nghị phát động và ký kết giao ước thi đua', 1.0, 31),
        (2, 'Hội nghị kiểm tra chéo', 0.8, 120),
        (3, 'Hội nghị sơ kết sáu tháng đầu năm', 1.0, 181),
        (4, 'Hội nghị tổng kết phong trào thi đua', 1.0, 320),
        (5, 'Hội nghị trao thưởng', 0.9, 365),
        (6, 'Hội nghị giao ban', 0.5, 260)
) AS usual (slot, title, at_best, first_day) ON is_known(c, 92 + slot, at_best);

INSERT INTO campaigns_conference
    (id, title, held, held_until, time_of_day, place, mode, status, convener_id, delegates_as_printed, source_id, note)
SELECT
    made.id, CASE WHEN chance(made.id, 100) < 0.85 THEN made.title || ' năm ' || year_of(campaign) ELSE '' END,
    held, CASE WHEN length(held) = 10 AND chance(made.id, 102) < 0.03 THEN to_char((day + 1)::timestamp, 'YYYY-MM-DD') END,
    CASE WHEN chance(made.id, 103) < 0.2 THEN 'sáng' ELSE '' END,
    CASE WHEN chance(made.id, 104) < 0.7 THEN 'Hội trường ' || place(pick(made.id, 105, 1024)) ELSE '' END,
    (ARRAY['in_person', 'in_person', 'in_person', 'online', 'hybrid', 'unknown', 'unknown'])[1 + pick(made.id, 106, 7)],
    CASE WHEN chance(made.id, 107) < 0.01 THEN 'cancelled' WHEN chance(made.id, 107) < 0.015 THEN 'announced' ELSE 'held' END,
    CASE WHEN chance(made.id, 108) < 0.6 THEN head_of(bloc_of(campaign), year_of(campaign)) END,
    CASE WHEN chance(made.id, 109) < 0.1 THEN 'Đại diện lãnh đạo và chuyên viên các đơn vị trong khối' ELSE '' END,
    paper.id, ''
FROM made_conference made
CROSS JOIN LATERAL (SELECT partly(day, made.id, 101) AS held) AS date
LEFT JOIN blocs_document paper ON paper.id = 8 * campaign
ORDER BY made.id;

INSERT INTO campaigns_conferencepurpose (id, conference_id, campaign_id, purpose)
SELECT 4 * made.id + nth, made.id, made.campaign, purpose
FROM made_conference made
JOIN (
    VALUES
        (1, 0, 'launch', 1.0), (1, 1, 'pledge_signing', 0.9), (2, 0, 'check', 1.0), (3, 0, 'mid_year', 1.0),
        (4, 0, 'closing', 1.0), (4, 1, 'award_review', 0.6), (4, 2, 'handover', 0.5), (5, 0, 'award_ceremony', 1.0),
        (6, 0, 'liaison', 1.0)
) AS served (slot, nth, purpose, share) ON served.slot = made.slot AND chance(made.id, 110 + nth) < share
ORDER BY made.id;

-- A closing conference may launch the next year where that has no launch of its own.
INSERT INTO campaigns_conferencepurpose (id, conference_id, campaign_id, purpose)
SELECT 4 * made.id + 3, made.id, made.campaign + 1, 'launch'
FROM made_conference made
LEFT JOIN made_conference launch ON launch.id = 8 * (made.campaign + 1) + 1
WHERE made.slot = 4 AND launch.id IS NULL AND year_of(made.campaign) < 2025 AND chance(made.id, 114) < 0.5
