"""What was agreed, proposed and granted in a bloc-year, for its page made by hand.

In what the moments of an award differ is worked out by the app's own rules, of rows that these statements give.
"""

from collections import namedtuple

from awards.models import Proposal, ProposalLine, RecipientKind, Recommendation
from awards.reconciling import side_by_side

from .reading import fetch, name_then
from .words import day_in_words, number, paper, unit_then, upper_first, words_of

RECIPIENTS, WORDINGS = words_of(RecipientKind), words_of(Recommendation.Wording)
PROPOSALS, LINES = words_of(Proposal.State), words_of(ProposalLine.State)
THEN = "%(last)s::date"
COUNTED_ONCE = "one.part_of_id IS NULL OR coalesce(whole.kind_id <> one.kind_id, false)"
NAMED = f"""one.id, kind.id, kind.name, kind.precedence, one.award_as_printed, one.award_class, one.authority_id,
    coalesce(nullif(one.authority_as_printed, ''), {name_then("authority", THEN)}), one.recipient_kind, one.figure,
    one.count, one.count_words"""
TABLES = """LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id
    LEFT JOIN blocs_unit authority ON authority.id = one.authority_id"""
HOLDER = f"unit.code, unit.name, {name_then('unit', THEN)}, one.name_as_printed, one.person_id, person.name"
HOLDERS = "LEFT JOIN blocs_unit unit ON unit.id = one.unit_id LEFT JOIN blocs_person person ON person.id = one.person_id"
AGREED = f"""SELECT {NAMED}, one.counts_turns, one.part_of_id, {COUNTED_ONCE}, {name_then("council", THEN)}, one.note,
    '/conferences/' || held.id || '/', one.wording, held.held, (
    SELECT json_agg(json_build_array(unit.code, unit.name, {name_then("unit", THEN)}, recipient.name_as_printed,
        recipient.person_id, person.name) ORDER BY recipient.id)
    FROM awards_recommendedrecipient recipient {HOLDERS.replace("one.", "recipient.")}
    WHERE recipient.recommendation_id = one.id)
FROM awards_recommendation one {TABLES} LEFT JOIN awards_recommendation whole ON whole.id = one.part_of_id
LEFT JOIN blocs_unit council ON council.id = one.addressed_to_id
LEFT JOIN campaigns_conference held ON held.id = one.conference_id
WHERE one.campaign_id = %(year)s ORDER BY kind.precedence NULLS LAST, one.id"""
PROPOSED = f"""SELECT {NAMED}, false, NULL, true, proposal.state, proposal.submitted, one.state, one.state_reason, {HOLDER}
FROM awards_proposalline one JOIN awards_proposal proposal ON proposal.id = one.proposal_id {TABLES} {HOLDERS}
WHERE proposal.campaign_id = %(year)s AND proposal.state NOT IN ('draft', 'withdrawn')
    AND one.instead_of_id IS NULL AND one.continues_id IS NULL
ORDER BY proposal.submitted DESC, proposal.id DESC, one.id"""
GRANTED = f"""SELECT {NAMED}, one.counts_turns, one.part_of_id, {COUNTED_ONCE}, {name_then("giver", THEN)}, one.note,
    paper.id, paper.number, paper.title, paper.file_name, paper.dated, '/conferences/' || held.id || '/', held.held, {HOLDER}
FROM awards_award one {TABLES} {HOLDERS} LEFT JOIN awards_award whole ON whole.id = one.part_of_id
LEFT JOIN blocs_unit giver ON giver.id = one.given_by_id
LEFT JOIN awards_awarddecision decision ON decision.id = one.decision_id
LEFT JOIN blocs_document paper ON paper.id = decision.document_id
LEFT JOIN campaigns_conference held ON held.id = one.reported_at_id
WHERE one.campaign_id = %(year)s AND one.state <> 'revoked' ORDER BY kind.precedence NULLS LAST, one.id"""
Kind = namedtuple("Kind", "name precedence")


class Line:
    """A row as the rules take it, with what is shown of it."""

    def __init__(self, moment, year, row):
        self.moment, self.campaign_id = moment, year
        self.pk, self.kind_id, kind, precedence, self.award_as_printed, award_class, self.authority_id = row[
            :7
        ]
        self.authority, self.recipient_kind, self.figure, self.count, self.count_words = row[7:12]
        self.counts_turns, self.part_of_id, self.is_counted, *others = row[12:]
        self.kind = Kind(kind, precedence) if self.kind_id else None
        self.proposal, self.state = self, ""  # it says of which bloc-year it is, and none is revoked
        printed = self.award_as_printed if kind and self.award_as_printed != kind else ""
        recipients = RECIPIENTS[self.recipient_kind] if self.recipient_kind != "unknown" else ""
        count = (
            number(str(self.count)) if self.figure == "number" else None,
            self.figure == "none",
            self.count_words,
        )
        words = self.part_of_id, *count, self.counts_turns, recipients, award_class, printed, self.authority
        self.shown = *words, *SHOWN[moment](*others)


def holder(code, name, then, printed, person, person_name):
    if code:
        return f"/units/{code}/", *unit_then(name, then, printed)
    called = printed or person_name or ""
    return f"/people/{person}/" if person and called else "", called, ""


def recipient(code, name, then, printed, person, person_name):
    href, called, _remark = holder(code, name, then, printed, person, person_name)
    return href, called, f"nay là {name}" if code and then != name else ""


def agreed(council, note, conference, wording, held, named):
    said = upper_first(WORDINGS[wording])
    return council, [recipient(*one) for one in named or ()], note, conference, said, day_in_words(held)


def proposed(state, submitted, of_line, reason, *of_holder):
    return PROPOSALS[state], day_in_words(submitted), LINES[of_line], reason, *holder(*of_holder)


def granted(giver, note, decision, of_paper, title, file, dated, conference, held, *of_holder):
    decided = decision and paper(of_paper, title, file), day_in_words(dated)
    return giver, note, *decided, conference, day_in_words(held), *holder(*of_holder)


SHOWN = {"agreed": agreed, "proposed": proposed, "granted": granted}


def read_awards(asked):
    """For each award what it is called, the rows of each moment, and in what they differ."""
    statements = zip(SHOWN, (AGREED, PROPOSED, GRANTED), strict=True)
    rows = [Line(moment, asked["year"], row) for moment, said in statements for row in fetch(said, asked)]
    return [
        (
            line.kind.name if line.kind else line.words,
            *([row.shown for row in rows] for rows in (line.agreed, line.proposed, line.granted)),
            [difference(row, len(line.rows) > 1) for row in line.rows],
        )
        for line in side_by_side(rows)
    ]


def difference(row, is_one_of_several):
    said = ""
    if is_one_of_several:
        authority = row.first.authority if row.division.get("authority") else ""
        said = f"{row.recipients_in_words}, {authority}" if authority else row.recipients_in_words
    words = [upper_first(one.words) for one in row.differences]
    return row.verdict.mark, upper_first(str(row.verdict.label)), said, words
