INSERT INTO awards_recommendation
    (id, figure, count, count_words, kind_id, award_as_printed, award_class, authority_id, authority_as_printed, recipient_kind,
     campaign_id, conference_id, wording, addressed_to_id, counts_turns, part_of_id, source_id, note)
SELECT
    award, figure, CASE figure WHEN 'number' THEN size END,
    CASE figure WHEN 'unknown' THEN one_of(count_words(), award, 220) ELSE '' END,
    kind_id, CASE WHEN chance(award, 221) < 0.1 THEN COALESCE(kind_name, printed) ELSE printed END, '',
    CASE WHEN proposal > 1 THEN units() + proposal - 1 WHEN chance(award, 222) < 0.75 THEN organiser_of(bloc) END,
    CASE WHEN proposal = 1 AND chance(award, 222) >= 0.9 THEN 'Cấp có thẩm quyền' ELSE '' END,
    CASE WHEN slot <> 19 AND chance(award, 223) < 0.04 THEN 'unknown' ELSE recipient END,
    campaign, closing.id,
    (ARRAY['agreed', 'agreed', 'agreed', 'acclaimed', 'reviewed'])[1 + pick(award, 224, 5)],
    CASE WHEN chance(award, 225) < 0.3 THEN organiser_of(bloc) + 1 END,
    slot = 13 AND chance(award, 226) < 0.05, CASE slot WHEN 17 THEN award + 2 END, paper.id, ''
FROM plan
CROSS JOIN LATERAL (
    SELECT CASE WHEN is_named AND chance(award, 227) < 0.9 THEN 'number' ELSE figure(award) END AS figure
) AS known
LEFT JOIN campaigns_conference closing ON closing.id = 8 * campaign + 4
LEFT JOIN blocs_document paper ON paper.id = 8 * campaign
WHERE nth = 1 AND is_known(campaign, 228, 0.96)
ORDER BY award;

INSERT INTO awards_recommendedrecipient (id, recommendation_id, unit_id, person_id, name_as_printed)
SELECT
    line, award, CASE WHEN chance(line, 229) < 0.95 THEN unit END, CASE WHEN chance(line, 229) < 0.8 THEN person END,
    CASE WHEN unit IS NULL OR chance(line, 229) >= 0.9 THEN COALESCE(of_unit.name, of_person.name) ELSE '' END
FROM plan
JOIN awards_recommendation recommended ON recommended.id = award
LEFT JOIN blocs_unit of_unit ON of_unit.id = unit
LEFT JOIN blocs_person of_person ON of_person.id = person
WHERE is_named AND recommended.figure = 'number' AND chance(award, 230) < 0.35
ORDER BY line
