-- What was proposed and awarded, and what was granted without a proposal on record. One in two hundred stands without its
-- bloc-year, as history of a year.
INSERT INTO awards_award
    (id, figure, count, count_words, kind_id, award_as_printed, award_class, authority_id, authority_as_printed, recipient_kind,
     campaign_id, period_id, decision_id, proposal_line_id, reported_at_id, granted, unit_id, person_id, name_as_printed,
     post_as_printed,
     recipient_category, given_by_id, counts_turns, part_of_id, golden_book_number, state, is_verified, source_id, note)
SELECT
    line, said, CASE WHEN said = 'number' AND is_named THEN 1 WHEN said = 'number' THEN size END,
    CASE said WHEN 'unknown' THEN one_of(count_words(), line, 270) ELSE '' END,
    plan.kind_id, CASE WHEN chance(line, 271) < 0.1 THEN COALESCE(kind_name, printed) ELSE printed END, '',
    CASE WHEN plan.proposal > 1 THEN units() + plan.proposal - 1 WHEN chance(line, 272) < 0.8 THEN organiser_of(bloc) END,
    '', recipient,
    CASE WHEN chance(line, 273) >= 0.005 OR slot IN (17, 19) THEN campaign END,
    CASE WHEN chance(line, 273) < 0.005 AND slot NOT IN (17, 19) THEN year - 2005 END,
    decision.id, proposed.id, CASE WHEN chance(campaign, 274) < 0.5 THEN ceremony.id END,
    CASE WHEN chance(line, 275) < 0.5 THEN paper_of_decision.dated END, unit, person, COALESCE(person_then.name, ''),
    CASE WHEN person IS NULL THEN '' ELSE one_of(posts(), person, 131) END,
    CASE
        WHEN recipient <> 'individual' OR chance(line, 276) < 0.35 THEN ''
        ELSE (ARRAY['worker', 'worker', 'worker', 'division', 'department', 'business'])[1 + pick(line, 277, 6)]
    END,
    CASE WHEN slot IN (10, 12, 13) AND chance(line, 278) < 0.15 THEN member(bloc, pick(line, 279, 8)) END,
    slot = 13 AND chance(line, 280) < 0.05, CASE slot WHEN 17 THEN line + 16 END,
    CASE WHEN plan.decision = 3 AND chance(line, 281) < 0.5 THEN (1000 + pick(line, 282, 90000))::text ELSE '' END,
    CASE WHEN chance(line, 283) < 0.002 THEN 'revoked' WHEN chance(line, 283) < 0.005 THEN 'corrected' ELSE 'active' END,
    decision.id IS NOT NULL AND chance(line, 284) < 0.6, paper.id, ''
FROM plan
LEFT JOIN awards_proposalline proposed ON proposed.id = line
LEFT JOIN awards_awarddecision decision ON decision.id = decision_of(campaign, plan.decision)
LEFT JOIN blocs_document paper_of_decision ON paper_of_decision.id = decision.id
LEFT JOIN campaigns_conference ceremony ON ceremony.id = 8 * campaign + 5
LEFT JOIN blocs_person person_then ON person_then.id = person
LEFT JOIN blocs_document paper ON paper.id = 8 * campaign
CROSS JOIN LATERAL (SELECT CASE WHEN is_named THEN 'number' ELSE figure(line) END AS said) AS known
WHERE is_known(campaign, 285, CASE year WHEN 2025 THEN 0.5 ELSE 0.8 END)
    AND (proposed.state = 'awarded' OR (proposed.id IS NULL AND (slot IN (17, 19) OR chance(line, 286) < 0.85)))
    -- The whole of which another one is a part may have been refused.
    AND (slot <> 17 OR NOT EXISTS (
        SELECT FROM awards_proposalline whole WHERE whole.id = line + 16 AND whole.state <> 'awarded'
    ))
ORDER BY line;

-- Later decisions about those that do not stand as they were granted: 5, one for each bloc-year.
CREATE TEMP TABLE made_change ON COMMIT DROP AS
SELECT id, state, id / 256 AS campaign FROM awards_award WHERE state <> 'active';

WITH papers AS (
    INSERT INTO blocs_document (id, kind, number, title, dated, issuer_id, issuer_as_printed, file, file_name, is_secret,
        holder)
    SELECT
        8 * campaign + 5, 'decision', 4 * ((bloc_of(campaign) - 1) % 50) + 601 || '/QĐ-KT',
        'Quyết định về việc khen thưởng đã ban hành',
        year_of(campaign) + 1 || '-09-20', organiser_of(bloc_of(campaign)), '', '', '', false, ''
    FROM (SELECT DISTINCT campaign FROM made_change) AS made
)
INSERT INTO awards_awarddecision (id, document_id, signer_id, signer_as_printed, signer_post_as_printed, source_id, note)
SELECT 8 * campaign + 5, 8 * campaign + 5, NULL, '', '', NULL, '' FROM (SELECT DISTINCT campaign FROM made_change) AS made;

INSERT INTO awards_awardchange (id, award_id, kind, decision_id, ground)
SELECT id, id, state, 8 * campaign + 5, CASE state WHEN 'revoked' THEN 'Thành tích không đúng thực tế' ELSE 'Ghi sai tên' END
FROM made_change;

INSERT INTO awards_handingover (id, award_id, conference_id, handed_by_as_printed, on_behalf_of)
SELECT award.id, award.id, ceremony.id, '', ''
FROM awards_award award
JOIN campaigns_conference ceremony ON ceremony.id = 8 * award.campaign_id + 5 AND ceremony.status = 'held'
WHERE chance(award.campaign_id, 290) < 0.35 AND award.state <> 'revoked'
ORDER BY award.id
