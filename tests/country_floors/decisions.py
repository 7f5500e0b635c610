from .reading import ROWS, fetch, head_of_list, last_day, name_then, template_of
from .words import day_in_words, number, paper, unit_named

# The awards are counted of those shown alone.
DECISIONS = f"""SELECT decision.id, '/decisions/' || decision.id || '/', paper.number, paper.title, paper.file_name,
    paper.dated, issuer.code, issuer.name, {name_then("issuer", last_day("paper.dated"))}, paper.issuer_as_printed,
    decision.signer_id::text, coalesce(nullif(decision.signer_as_printed, ''), signer.name, ''),
    decision.signer_post_as_printed, granted.count::text, granted.open::text,
    CASE WHEN paper.file <> '' THEN '/papers/' || paper.id || '/' END, CASE WHEN paper.is_secret THEN paper.holder END
FROM (
    SELECT decision.* FROM awards_awarddecision decision JOIN blocs_document paper ON paper.id = decision.document_id
    ORDER BY coalesce(paper.dated, '') DESC, decision.id DESC LIMIT {ROWS + 1}
) decision JOIN blocs_document paper ON paper.id = decision.document_id
LEFT JOIN blocs_unit issuer ON issuer.id = paper.issuer_id
LEFT JOIN blocs_person signer ON signer.id = decision.signer_id
CROSS JOIN LATERAL (
    SELECT count(*), count(*) FILTER (WHERE award.state <> 'revoked' AND NOT award.is_verified) AS open
    FROM awards_award award WHERE award.decision_id = decision.id) granted
ORDER BY coalesce(paper.dated, '') DESC, decision.id DESC"""
DATED = """SELECT paper.dated FROM awards_awarddecision decision JOIN blocs_document paper
    ON paper.id = decision.document_id WHERE paper.dated >= '0' ORDER BY paper.dated"""
# One issuer after the other by the index, for there are few of them on many papers.
OFFERED = f"""WITH RECURSIVE used (id) AS (
    SELECT min(issuer_id) FROM blocs_document
    UNION ALL
    SELECT (SELECT min(issuer_id) FROM blocs_document WHERE issuer_id > used.id) FROM used WHERE used.id IS NOT NULL
)
SELECT ({DATED} LIMIT 1), ({DATED} DESC LIMIT 1), EXISTS (SELECT FROM blocs_bloc), (
    SELECT json_agg(json_build_array(issuer.code, issuer.name)) FROM (
        SELECT code, name FROM blocs_unit WHERE id IN (SELECT id FROM used) ORDER BY sort_key, id LIMIT 201
    ) issuer)"""
answer = template_of("decisions")
head = head_of_list("awards:decision-list", "awards_awarddecision")


def view(request):
    found = fetch(DECISIONS)
    [(first, last, may_enter, issuers)] = fetch(OFFERED)
    context = {
        "rows": [row_of(row) for row in found[:ROWS]],
        "years": [str(year) for year in range(int(last[:4]), int(first[:4]) - 1, -1)] if first else [],
        "issuers": issuers or (),
        "issuers_are_many": issuers and len(issuers) > 200,
        "may_enter": may_enter,
    }
    return answer(request, context | head(request.user, found))


def row_of(row):
    _key, address, of_paper, title, file, dated, code, name, then, printed, *others = row
    *signer, granted, still_open, scan, holder = others
    called = of_paper or paper("", title, file)
    counts = (number(count) if count != "0" else "" for count in (granted, still_open))
    of_issuer = code, *unit_named(name, then, printed)
    return (
        address,
        called,
        of_paper and title,
        day_in_words(dated),
        *of_issuer,
        *signer,
        *counts,
        scan,
        holder,
    )
