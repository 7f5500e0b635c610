"""Of a proposal that is under way no longer. What the rules say of its lines is judged by the app itself, of these rows."""

from types import SimpleNamespace

from django.utils import timezone

from awards.eligibility import judge_read
from awards.models import Award, AwardKind, Proposal, ProposalLine, RecipientKind
from awards.papers.making import formats_of
from awards.papers.offering import FORMS, NAMES, NO_BALLOT, NO_LINES, NO_NAMES, PURPOSES, Kind
from awards.proposing.acts import ACTS, LINE_ACTS
from awards.proposing.page import WAY
from blocs.partial_dates import read

from .reading import fetch, name_then, template_of
from .words import day_in_words, number, paper, unit_then, upper_first, words_of

STATES, METHODS, FAMILIES = words_of(Proposal.State), words_of(Proposal.Method), words_of(AwardKind.Family)
LINE_STATES, AWARD_STATES, RECIPIENTS = map(words_of, [ProposalLine.State, Award.State, RecipientKind])
OPEN = {
    "decided": [("hand-over", "Đã trao"), ("archive", "Lưu trữ")],
    "handed_over": [("archive", "Lưu trữ")],
    "withdrawn": [("archive", "Lưu trữ")],
}
DAY = "coalesce(period.ends_on, %(today)s::date)"
CALLED = "coalesce(nullif({row}.award_as_printed, ''), {kind}.name)"
OF_LINE = "trim(trailing ' –' FROM {} || ' – ' || coalesce(nullif(line.name_as_printed, ''), unit.name, person.name, ''))"
PROPOSAL = f"""SELECT bloc.code, bloc.name, bloc.organiser_id, period.code, period.label, period.id, period.kind,
    period.starts_on, campaign.id, proposal.method, proposal.occasion, proposal.state, proposal.state_reason,
    proposal.submitted, proposal.authority_id, proposal.proposer_id,
    authority.code, authority.name, {name_then("authority", DAY)}, proposal.authority_as_printed,
    proposer.code, proposer.name, {name_then("proposer", DAY)}, paper.number, paper.title, paper.file_name,
    before.id, coalesce(before_bloc.name || ' – ' || before_period.label, before.occasion),
    EXISTS (SELECT FROM awards_proposalline WHERE proposal_id = proposal.id),
    EXISTS (SELECT FROM awards_proposalline WHERE proposal_id = proposal.id
        AND (unit_id IS NOT NULL OR person_id IS NOT NULL OR name_as_printed <> '')),
    EXISTS (SELECT FROM awards_councilballot WHERE proposal_id = proposal.id)
        OR EXISTS (SELECT FROM campaigns_ballot WHERE campaign_id = proposal.campaign_id), (
    SELECT json_agg(json_build_array(step.line_id, {OF_LINE.format(CALLED.format(row="line", kind="kind"))}, step.act,
        step.from_state, step.to_state, step.done, coalesce(nullif(trim(who.last_name || ' ' || who.first_name), ''),
        who.username), step.by_notice, step.reason) ORDER BY step.id)
    FROM awards_proposalstep step JOIN blocs_user who ON who.id = step.by_id
    LEFT JOIN awards_proposalline line ON line.id = step.line_id LEFT JOIN awards_awardkind kind ON kind.id = line.kind_id
    LEFT JOIN blocs_unit unit ON unit.id = line.unit_id LEFT JOIN blocs_person person ON person.id = line.person_id
    WHERE step.proposal_id = proposal.id
)
FROM awards_proposal proposal JOIN blocs_bloc bloc ON bloc.id = proposal.bloc_id
LEFT JOIN campaigns_campaign campaign ON campaign.id = proposal.campaign_id
LEFT JOIN campaigns_period period ON period.id = campaign.period_id
LEFT JOIN blocs_unit authority ON authority.id = proposal.authority_id
LEFT JOIN blocs_unit proposer ON proposer.id = proposal.proposer_id
LEFT JOIN blocs_document paper ON paper.id = proposal.document_id
LEFT JOIN awards_proposal before ON before.id = proposal.continues_id
LEFT JOIN campaigns_campaign before_year ON before_year.id = before.campaign_id
LEFT JOIN blocs_bloc before_bloc ON before_bloc.id = before_year.bloc_id
LEFT JOIN campaigns_period before_period ON before_period.id = before_year.period_id
WHERE proposal.id = %(proposal)s"""
LINES = f"""SELECT line.id, line.kind_id, line.unit_id, line.person_id, person.merged_into_id, line.authority_id,
    line.recipient_kind, line.unit_id IS NOT NULL OR line.person_id IS NOT NULL OR line.name_as_printed <> '',
    {CALLED.format(row="line", kind="kind")}, line.award_class, kind.family,
    {CALLED.format(row="instead", kind="higher")}, unit.code, unit.name, {name_then("unit", DAY)}, line.name_as_printed,
    person.name, line.post_as_printed, line.figure, line.count::text, line.count_words, line.state, line.state_reason, (
    SELECT json_agg(json_build_array(award.id, award.state, award.figure, award.count::text, award.count_words,
        paper.number, paper.title, paper.file_name) ORDER BY year.starts_on DESC, kind.precedence NULLS LAST, award.id)
    FROM awards_award award LEFT JOIN awards_awarddecision decision ON decision.id = award.decision_id
    LEFT JOIN blocs_document paper ON paper.id = decision.document_id
    LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
    LEFT JOIN campaigns_campaign served ON served.id = award.campaign_id
    LEFT JOIN campaigns_period year ON year.id = served.period_id WHERE award.proposal_line_id = line.id
)
FROM awards_proposalline line JOIN awards_proposal proposal ON proposal.id = line.proposal_id
LEFT JOIN campaigns_campaign campaign ON campaign.id = proposal.campaign_id
LEFT JOIN campaigns_period period ON period.id = campaign.period_id
LEFT JOIN awards_awardkind kind ON kind.id = line.kind_id LEFT JOIN blocs_unit unit ON unit.id = line.unit_id
LEFT JOIN blocs_person person ON person.id = line.person_id
LEFT JOIN awards_proposalline instead ON instead.id = line.instead_of_id
LEFT JOIN awards_awardkind higher ON higher.id = instead.kind_id
WHERE line.proposal_id = %(proposal)s AND NOT (line.unit_id IS NULL AND line.person_id IS NULL
    AND line.name_as_printed = '' AND line.figure = 'none')
ORDER BY kind.precedence NULLS LAST, line.award_as_printed, line.id"""
answer = template_of("proposal")


def view(request, pk):
    asked = {"proposal": pk, "today": timezone.localdate()}
    [row] = fetch(PROPOSAL, asked)
    bloc, bloc_name, organiser, year, label, *period = row[:8]
    campaign, method, occasion, state, state_reason, submitted, authority, proposer = row[8:16]
    *units, of_paper, title, file, before, before_called = row[16:28]
    has_lines, has_names, has_ballot, steps = row[28:]
    period = year and SimpleNamespace(
        pk=period[0], kind=period[1], starts_on=period[2], Kind=SimpleNamespace(SCHOOL_YEAR="school")
    )
    of_proposal = SimpleNamespace(
        submitted=submitted and read(submitted),
        authority_id=authority,
        proposer_id=proposer,
        bloc=SimpleNamespace(organiser_id=organiser),
    )
    served = campaign and SimpleNamespace(pk=campaign, period=period, period_id=period.pk)
    lines = fetch(LINES, asked)
    judged = judge_read([to_judge(of_proposal, served, *line[:8]) for line in lines])
    missing = missing_of(has_lines, has_names, has_ballot)
    told = [step_of(*step) for step in steps or ()]
    whole = [step for step in told if not step[0]]
    context = {
        "pk": pk,
        "bloc": bloc,
        "bloc_name": bloc_name,
        "year": year,
        "label": label,
        "method": METHODS[method],
        "occasion": occasion,
        "addressee": units[3] or units[2] or "",
        "state": upper_first(STATES[state]),
        "submitted": state != "draft" and day_in_words(submitted),
        "state_reason": state_reason,
        "acts": OPEN.get(state, ()),
        "lines": [line_of(judged, line) for line in lines],
        "papers": [(NAMES[kind], PURPOSES[kind], kind, missing[kind], FORMATS[kind]) for kind in Kind.values],
        "way": [("Nháp", None), *((upper_first(step[4]), step) for step in whole)],
        "still_to_come": " → ".join(STATES[to] for to in WAY[WAY.index(state) + 1 :]) if state in WAY else "",
        "steps": told,
        "authority": (units[0], *unit_then(units[1], units[2], units[3]))
        if units[0]
        else (None, units[3], ""),
        "proposer": (units[4], *unit_then(units[5], units[6], "")) if units[4] else None,
        "letter": paper(of_paper, title, file),
        "before": before and (before, f"hồ sơ đề nghị khen thưởng – {before_called}"),
    }
    return answer(request, context)


FORMATS = {kind: [(form, FORMS[form]) for form in formats_of(kind)] for kind in Kind.values}


def missing_of(has_lines, has_names, has_ballot):
    """{paper: why it cannot be made yet, or nothing}."""
    missing = dict.fromkeys(Kind.values, "" if has_lines else NO_LINES)
    missing[Kind.ACHIEVEMENTS] = missing[Kind.ACHIEVEMENTS] or ("" if has_names else NO_NAMES)
    return missing | {Kind.VOTE_COUNT: "" if has_ballot else NO_BALLOT}


def to_judge(proposal, campaign, pk, kind, unit, person, merged_into, authority, recipient_kind, is_named):
    return SimpleNamespace(
        pk=pk,
        kind_id=kind,
        unit_id=unit,
        person_id=person,
        person=SimpleNamespace(pk=person, merged_into_id=merged_into),
        authority_id=authority,
        recipient_kind=recipient_kind,
        is_named=is_named,
        proposal=proposal,
        campaign=campaign,
    )


def line_of(judged, row):
    pk, of_kind, is_named, award, award_class, family, instead, code, name, then, printed, person = (
        row[0],
        *row[6:17],
    )
    post, figure, counted, count_words, state, reason, awards = row[17:]
    judgement = judged[pk]
    verdict = (
        *(upper_first(str(judgement.in_words)), judgement.reason),
        *([condition.sentence for condition in judgement.warnings], judgement.hint),
    )
    return (
        *(
            f"/proposals/lines/{pk}/",
            award,
            award_class,
            family and FAMILIES[family],
            instead,
            is_named,
            code,
        ),
        *(unit_then(name, then, printed) if code else (printed or person, "")),
        *(post, figure_of(figure, counted, count_words), RECIPIENTS[of_kind], verdict),
        *(LINE_STATES[state], reason, [award_of(*award) for award in awards or ()]),
    )


def figure_of(figure, counted, words):
    return number(counted) if figure == "number" else None, figure == "none", words


def award_of(pk, state, figure, counted, count_words, *of_paper):
    called = of_paper[0] or paper(*of_paper) or "khen thưởng"
    said = "" if state == "active" else AWARD_STATES[state]
    return f"/awards/{pk}/", called, figure_of(figure, counted, count_words), said


def step_of(line, line_called, act, before, after, done, who, by_notice, reason):
    states = LINE_STATES if line else STATES
    known = (LINE_ACTS if line else ACTS).get(act)
    called = str(known.label) if known else act
    return (
        *(line and line_called, called, day_in_words(done), states.get(before, before)),
        *(states.get(after, after), who, by_notice, reason),
    )
