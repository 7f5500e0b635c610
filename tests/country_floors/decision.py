from itertools import groupby

from awards.models import Award, AwardChange, RecipientKind

from .reading import fetch, last_day, name_then, template_of
from .words import day_in_words, number, paper, unit_named, upper_first, words_of

STATES, CHANGES, RECIPIENTS = words_of(Award.State), words_of(AwardChange.Kind), words_of(RecipientKind)
DECISION = f"""SELECT paper.number, paper.title, paper.file_name, paper.dated, issuer.code, issuer.name,
    {name_then("issuer", last_day("paper.dated"))}, paper.issuer_as_printed, decision.signer_id::text,
    coalesce(nullif(decision.signer_as_printed, ''), signer.name, ''), decision.signer_post_as_printed,
    CASE WHEN paper.file <> '' THEN '/papers/' || paper.id || '/' END, CASE WHEN paper.is_secret THEN paper.holder END,
    decision.note, source.number, source.title, source.file_name, source.dated
FROM awards_awarddecision decision JOIN blocs_document paper ON paper.id = decision.document_id
LEFT JOIN blocs_unit issuer ON issuer.id = paper.issuer_id LEFT JOIN blocs_person signer ON signer.id = decision.signer_id
LEFT JOIN blocs_document source ON source.id = decision.source_id WHERE decision.id = %s"""
DAY = f"""coalesce({last_day("award.granted")}, {last_day("paper.dated")}, period.ends_on, other.ends_on,
    {last_day("reported.held")})"""
RECIPIENT = f"""unit.code, unit.name, {name_then("unit", DAY)}, award.name_as_printed, award.person_id::text,
    coalesce(nullif(award.name_as_printed, ''), person.name, '')"""
TABLES = """LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
LEFT JOIN awards_awarddecision granting ON granting.id = award.decision_id
LEFT JOIN blocs_document paper ON paper.id = granting.document_id
LEFT JOIN campaigns_campaign campaign ON campaign.id = award.campaign_id
LEFT JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
LEFT JOIN campaigns_period period ON period.id = campaign.period_id
LEFT JOIN campaigns_period other ON other.id = award.period_id
LEFT JOIN campaigns_conference reported ON reported.id = award.reported_at_id
LEFT JOIN blocs_unit unit ON unit.id = award.unit_id LEFT JOIN blocs_person person ON person.id = award.person_id"""
NAMED = "coalesce(nullif(award.award_as_printed, ''), kind.name)"
AWARDS = f"""SELECT trim({NAMED} || ' ' || award.award_class), {NAMED}, '/awards/' || award.id || '/',
    '/blocs/' || bloc.code || '/' || period.code || '/', bloc.name || ' – ' || period.label, other.label,
    award.recipient_kind, award.post_as_printed, award.figure, award.count::text, award.count_words, award.state,
    award.is_verified, {RECIPIENT}
FROM awards_award award {TABLES} WHERE award.decision_id = %s
ORDER BY kind.precedence NULLS LAST, award.award_as_printed, award.award_class, award.id"""
CHANGED = f"""SELECT change.kind, change.ground, '/awards/' || award.id || '/', {NAMED},
    '/decisions/' || granting.id || '/', paper.number, paper.title, paper.file_name, {RECIPIENT}
FROM awards_awardchange change JOIN awards_award award ON award.id = change.award_id {TABLES}
WHERE change.decision_id = %s
ORDER BY period.starts_on DESC, kind.precedence NULLS LAST, award.id, change.id"""
answer = template_of("decision")


def view(request, pk):
    [(of_paper, title, file, dated, code, name, then, printed, *others)] = fetch(DECISION, [pk])
    *signer, scan, holder, note = others[:-4]
    source = others[-4:]
    awards = fetch(AWARDS, [pk])
    is_open = any(row[11] != "revoked" and not row[12] for row in awards)
    context = {
        "pk": pk,
        "called": paper(of_paper, title, file),
        "number": of_paper,
        "title": title,
        "dated": day_in_words(dated),
        "issuer": (code, *unit_named(name, then, printed)),
        "signer": signer,
        "scan": scan,
        "holder": holder,
        "may_verify": is_open and (scan or holder is not None),
        "note": note,
        "source": paper(*source[:3]),
        "source_day": day_in_words(source[3]),
        "groups": [
            (words, [award_of(row) for row in rows]) for words, rows in groupby(awards, lambda row: row[0])
        ],
        "changes": [change_of(row) for row in fetch(CHANGED, [pk])],
    }
    return answer(request, context)


def recipient(code, name, then, printed, person, person_name):
    """Where its page is, what it is called, and what it is called now."""
    if code:
        return f"/units/{code}/", *unit_named(name, then, printed)
    return person and person_name and f"/people/{person}/", person_name, ""


def award_of(row):
    (
        _words,
        name,
        address,
        file,
        bloc_year,
        period,
        of_kind,
        post,
        figure,
        count,
        count_words,
        state,
        verified,
    ) = row[:13]
    to = recipient(*row[13:])
    printed = row[16] or row[14] or to[1]
    counted = number(count) if figure == "number" else None, figure == "none", count_words
    whole = f"{name} – {printed}" if printed else name
    return (
        *(*to, RECIPIENTS[of_kind], post, *counted, file, bloc_year or period),
        *(state, upper_first(STATES[state]), verified, address, whole),
    )


def change_of(row):
    kind, ground, address, name, decision, *of_paper = row[:8]
    return CHANGES[kind], ground, address, name, decision, paper(*of_paper), *recipient(*row[8:])
