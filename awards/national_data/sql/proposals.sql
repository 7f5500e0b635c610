CREATE TEMP TABLE made_line ON COMMIT DROP AS
SELECT *, 4 * campaign + proposal AS proposed FROM plan WHERE is_known(campaign, 240, 0.7) AND slot <> 17;

INSERT INTO awards_proposal
    (id, bloc_id, campaign_id, method, occasion, proposer_id, authority_id, authority_as_printed, state, state_reason,
        submitted,
     document_id, continues_id, source_id, note)
SELECT
    proposed, bloc, campaign, 'regular', '', head_of(bloc, year),
    CASE WHEN proposal = 1 THEN organiser_of(bloc) ELSE units() + proposal - 1 END, '', state,
    CASE WHEN state IN ('returned', 'withdrawn') THEN 'Hồ sơ chưa đủ báo cáo thành tích' ELSE '' END,
    CASE WHEN state <> 'draft' THEN partly(make_date(year, 12, 15) + pick(proposed, 241, 60), proposed, 242) END,
    NULL, NULL, paper.id, ''
FROM (SELECT DISTINCT proposed, bloc, campaign, proposal, year FROM made_line) AS made
CROSS JOIN LATERAL (
    SELECT CASE
        WHEN year = 2025
        THEN (ARRAY['draft', 'submitted', 'received', 'appraising', 'council', 'to_authority', 'returned', 'decided',
            'decided'])
            [1 + pick(proposed, 243, 9)]
        WHEN chance(proposed, 243) < 0.02 THEN 'withdrawn'
        ELSE (ARRAY['decided', 'handed_over', 'archived', 'archived'])[1 + pick(proposed, 244, 4)]
    END AS state
) AS gone
LEFT JOIN blocs_document paper ON paper.id = 8 * campaign
ORDER BY proposed;

INSERT INTO awards_proposalline
    (id, proposal_id, recommendation_id, figure, count, count_words, kind_id, award_as_printed, award_class, authority_id,
     authority_as_printed, recipient_kind, unit_id, person_id, name_as_printed, post_as_printed, recipient_category,
     achievement,
     state, state_reason, instead_of_id, continues_id)
SELECT
    line, proposed, recommended.id, said, CASE WHEN said = 'number' AND is_named THEN 1 WHEN said = 'number' THEN size END, '',
    made.kind_id, printed, '', proposal.authority_id, '', made.recipient, unit, person, COALESCE(person_then.name, ''),
    CASE WHEN person IS NULL THEN '' ELSE one_of(posts(), person, 131) END,
    CASE
        WHEN recipient <> 'individual' OR chance(line, 250) < 0.3 THEN ''
        ELSE (ARRAY['worker', 'worker', 'worker', 'division', 'department'])[1 + pick(line, 251, 5)]
    END,
    CASE WHEN is_named AND chance(line, 252) < 0.1 THEN 'Hoàn thành xuất sắc nhiệm vụ, có sáng kiến được công nhận' ELSE '' END,
    gone.state, CASE gone.state WHEN 'refused' THEN 'Chưa đủ điều kiện' WHEN 'not_eligible' THEN 'Thiếu thời gian' ELSE '' END,
    NULL, NULL
FROM made_line made
JOIN awards_proposal proposal ON proposal.id = proposed
CROSS JOIN LATERAL (SELECT CASE WHEN is_named THEN 'number' ELSE figure(line) END AS said) AS known
CROSS JOIN LATERAL (
    SELECT CASE
        WHEN proposal.state NOT IN ('decided', 'handed_over', 'archived') THEN 'nominated'
        WHEN chance(line, 253) < 0.9 THEN 'awarded'
        ELSE (ARRAY['refused', 'failed', 'not_eligible'])[1 + pick(line, 254, 3)]
    END AS state
) AS gone
LEFT JOIN awards_recommendation recommended ON recommended.id = award
LEFT JOIN blocs_person person_then ON person_then.id = person
ORDER BY line
