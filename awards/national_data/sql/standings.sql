-- The unit in the first place of a bloc-year is the one that its highest awards go to.
WITH roll AS (
    SELECT
        c, member.unit_id AS unit, 16 * c + (member.unit_id - 1) % 12 AS id,
        member.unit_id = member(bloc_of(c), first_place(c)) AS is_first
    FROM generate_series(1, campaigns()) AS c
    JOIN blocs_membership member ON member.bloc_id = bloc_of(c) AND member.valid @> make_date(year_of(c), 12, 1)
    WHERE is_known(c, 160, 0.72)
), scored AS (
    SELECT
        *,
        CASE WHEN is_first THEN 97 ELSE 80 END
            + round(CASE WHEN is_first THEN 3 ELSE 17 END * chance(id, 161)::numeric, 2) AS points
    FROM roll
), ranked AS (
    SELECT *, rank() OVER (PARTITION BY c ORDER BY points DESC) AS place FROM scored
)
INSERT INTO campaigns_standing
    (id, campaign_id, conference_id, unit_id, unit_as_printed, self_points, checked_points, bonus_points, final_points, rank,
     rank_as_printed, method, is_secret_vote, source_id, note)
SELECT
    ranked.id, c, closing.id, unit, '',
    CASE WHEN chance(c, 162) < 0.4 THEN points + round(2 * chance(ranked.id, 163)::numeric, 2) END,
    CASE WHEN chance(c, 162) < 0.3 THEN points END,
    CASE WHEN chance(c, 162) < 0.3 AND chance(ranked.id, 164) < 0.3 THEN 1 + pick(ranked.id, 165, 3) END,
    CASE WHEN chance(c, 166) < 0.8 THEN points END,
    CASE WHEN chance(c, 167) < 0.85 OR ranked.place = 1 THEN ranked.place END,
    CASE
        WHEN chance(c, 167) < 0.6 THEN ''
        WHEN ranked.place <= 3 THEN 'Xuất sắc'
        ELSE 'Tốt'
    END,
    (ARRAY['points', 'points', 'both', 'vote', 'unknown'])[1 + pick(c, 168, 5)],
    CASE WHEN chance(c, 169) < 0.5 THEN chance(c, 169) < 0.4 END, paper.id, ''
FROM ranked
LEFT JOIN campaigns_conference closing ON closing.id = 8 * c + 4
LEFT JOIN blocs_document paper ON paper.id = 8 * c
ORDER BY ranked.id
