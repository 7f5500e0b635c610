"""The pledges of a bloc-year with what came of them, for its page made by hand."""

from django.utils.translation import override

from campaigns.models import TargetResult
from campaigns.models.pledges import IN_WORDS

from .reading import fetch, name_then
from .trees import in_turn
from .words import day_in_words, meeting, number, paper, unit_then, upper_first, words_of

VERDICTS = words_of(TargetResult.Verdict)
MARKS = {"reached": "yes", "partly": "part", "not_reached": "no", "not_reported": "unknown"}
with override("vi"):
    AMOUNTS = {comparator.value: str(words) for comparator, words in IN_WORDS.items()}
QUANTITY = "{one}.comparator, {one}.number::text, {one}.measure"
PLEDGES = f"""SELECT unit.code, unit.name, {name_then("unit", "%(last)s::date")}, pledge.signed,
    '/conferences/' || held.id || '/', held.title, held.held, paper.number, paper.title, paper.file_name,
    pledge.preamble, pledge.targets_declared::text, (
    SELECT json_agg(json_build_array(target.id, target.parent_id, target.text, target.withdrawn_reason,
        {QUANTITY.format(one="target")}, (
        SELECT json_agg(json_build_array(found.verdict, {QUANTITY.format(one="found")}, found.relative_percent::text,
            found.is_estimate, found.words, '/conferences/' || found.conference_id || '/') ORDER BY held.held, found.id)
        FROM campaigns_targetresult found LEFT JOIN campaigns_conference held ON held.id = found.conference_id
        WHERE found.target_id = target.id)) ORDER BY target.position, target.id)
    FROM campaigns_target target WHERE target.pledge_id = pledge.id
), (
    SELECT json_agg(json_build_array(signer.code, signer.name, {name_then("signer", "%(last)s::date")},
        one.unit_as_printed, one.signer_as_printed) ORDER BY signer.sort_key)
    FROM campaigns_pledgesignature one JOIN blocs_unit signer ON signer.id = one.unit_id
    WHERE one.pledge_id = pledge.id
)
FROM campaigns_pledge pledge LEFT JOIN blocs_unit unit ON unit.id = pledge.unit_id
LEFT JOIN campaigns_conference held ON held.id = pledge.signed_at_id
LEFT JOIN blocs_document paper ON paper.id = pledge.document_id
WHERE pledge.campaign_id = %(year)s ORDER BY unit.sort_key NULLS FIRST, pledge.id"""


def read_pledges(asked, conferences):
    """conferences: {address: the day} of those of the bloc-year, which reviews name."""
    return [pledge_of(conferences, *row) for row in fetch(PLEDGES, asked)]


def pledge_of(conferences, code, name, then, signed, held_at, title, held, *others):
    *of_paper, preamble, declared, targets, signers = others
    return {
        "unit": code and (code, *unit_then(name, then, "")),
        "signed": day_in_words(signed),
        "signed_at": (held_at, meeting(title, day_in_words(held))) if held_at else ("", ""),
        "paper": paper(*of_paper),
        "preamble": preamble,
        "declared": declared,
        "listed": len(targets or ()),
        "targets": in_turn([target_of(conferences, *one) for one in targets or ()], "ol"),
        "signers": [signer_of(*one) for one in signers or ()],
    }


def signer_of(code, name, then, printed, signer):
    return code, printed or then, f"nay là {name}" if then != name else "", signer


def target_of(conferences, key, parent, text, withdrawn, comparator, amount, measure, reviews):
    found = [review_of(conferences, *review) for review in reviews or ()]
    return key, parent, (parent, text, quantity(comparator, amount, measure), withdrawn, found)


def review_of(conferences, verdict, comparator, amount, measure, percent, is_estimate, words, conference):
    said = percent and relative(percent)
    shown = quantity(comparator, amount, measure), said, is_estimate, words
    held = conferences.get(conference)
    return MARKS[verdict], upper_first(VERDICTS[verdict]), *shown, conference, held


def relative(percent):
    sign = "-" if percent[0] == "-" else "+" if float(percent) else ""
    return f"{sign}{number(percent.lstrip('-'))}%"


def quantity(comparator, amount, measure):
    if comparator == "none":
        return "không có"
    if amount is None:
        return ""
    said = f"{number(amount)}{'' if measure == '%' else ' '}{measure}".strip()
    return AMOUNTS.get(comparator, "%(amount)s") % {"amount": said}
