"""Of awards of forerunners it does not say whether their past counts: that takes one more page of rules."""

from itertools import groupby

from awards.models import Award
from blocs.models import Reorganisation, ReorganisedUnit, Unit, UnitName

from .led import BY_BLOC, read_led
from .reading import fetch, first_day, name_then, template_of
from .words import day_in_words, number, paper, span, unit_then, upper_first, words_of

KINDS, NAMES, STATES = words_of(Unit.Kind), words_of(UnitName.Kind), words_of(Award.State)
EVENTS, PASTS = words_of(Reorganisation.Kind), words_of(ReorganisedUnit.History)
OF_BLOC_YEAR = """JOIN campaigns_campaign campaign ON campaign.id = one.campaign_id
    JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id JOIN campaigns_period period ON period.id = campaign.period_id"""
UNIT = f"""SELECT unit.id, unit.name, unit.kind, unit.short_name, unit.since, unit.until, unit.note,
    above.code, above.name, source.number, source.title, source.file_name, (
    SELECT json_agg(json_build_array(one.name, one.kind, lower(one.valid), upper(one.valid) - 1,
        paper.number, paper.title, paper.file_name, source.number, source.title, source.file_name)
        ORDER BY one.kind, one.valid, one.name)
    FROM blocs_unitname one LEFT JOIN blocs_document paper ON paper.id = one.document_id
    LEFT JOIN blocs_document source ON source.id = one.source_id WHERE one.unit_id = unit.id
), (
    SELECT json_agg(json_build_array(bloc.code, bloc.name, lower(one.valid), upper(one.valid) - 1,
        paper.number, paper.title, paper.file_name) ORDER BY bloc.sort_key, bloc.id, one.valid DESC)
    FROM blocs_membership one JOIN blocs_bloc bloc ON bloc.id = one.bloc_id
    LEFT JOIN blocs_document paper ON paper.id = one.decision_id WHERE one.unit_id = unit.id
), (
    SELECT json_agg(json_build_array(bloc.code, period.code, period.label, bloc.name, one.rank,
        one.rank_as_printed, one.final_points::text) ORDER BY period.starts_on DESC, one.id)
    FROM campaigns_standing one {OF_BLOC_YEAR} WHERE one.unit_id = unit.id
), (
    SELECT json_agg(json_build_array(bloc.code, period.code, period.label, bloc.name,
        (SELECT count(*) FROM campaigns_target target WHERE target.pledge_id = one.id))
        ORDER BY period.starts_on DESC, one.id)
    FROM campaigns_pledge one {OF_BLOC_YEAR} WHERE one.unit_id = unit.id
), (
    SELECT json_agg(json_build_array(bloc.code, period.code, period.label, bloc.name,
        coalesce(nullif(one.award_as_printed, ''), kind.name)) ORDER BY period.starts_on DESC, one.id)
    FROM awards_recommendedrecipient recipient JOIN awards_recommendation one ON one.id = recipient.recommendation_id
    {OF_BLOC_YEAR} LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id WHERE recipient.unit_id = unit.id
)
FROM blocs_unit unit LEFT JOIN blocs_unit above ON above.id = unit.parent_id
LEFT JOIN blocs_document source ON source.id = unit.source_id WHERE unit.code = %s"""
SIDE_DAY = f"{first_day('event.took_effect')} - (side.side = 'before')::int"
REORGANISATIONS = f"""SELECT event.took_effect, event.kind, event.note, paper.number, paper.title, paper.file_name,
    source.number, source.title, source.file_name, (
    SELECT json_agg(json_build_array(side.side, unit.id, unit.code, {name_then("unit", f"({SIDE_DAY})")}, side.history,
        side.history_reason) ORDER BY side.side DESC, unit.sort_key, side.id)
    FROM blocs_reorganisedunit side JOIN blocs_unit unit ON unit.id = side.unit_id WHERE side.reorganisation_id = event.id)
FROM blocs_reorganisation event LEFT JOIN blocs_document paper ON paper.id = event.document_id
LEFT JOIN blocs_document source ON source.id = event.source_id
WHERE event.id IN (SELECT side.reorganisation_id FROM blocs_reorganisedunit side WHERE side.unit_id IN (
    SELECT %(unit)s UNION ALL SELECT step.id FROM unit_forerunners(%(unit)s) step
    UNION ALL SELECT step.id FROM unit_successors(%(unit)s) step))
ORDER BY event.took_effect, event.id"""
AWARDS = f"""SELECT '/blocs/' || bloc.code || '/' || period.code || '/', coalesce(period.label, other.label),
    '/awards/' || award.id || '/', coalesce(nullif(award.award_as_printed, ''), kind.name), award.state, unit.id,
    unit.code, unit.name, {name_then("unit", "award.day")}, award.name_as_printed,
    '/decisions/' || award.decision_id || '/', paper.number, paper.title, paper.file_name, paper.dated
FROM (
    SELECT award.*, period.id AS year_id, coalesce(period.ends_on, other.ends_on, {first_day("award.granted")},
        {first_day("paper.dated")}, {first_day("reported.held")}) AS day
    FROM awards_award award LEFT JOIN campaigns_campaign campaign ON campaign.id = award.campaign_id
    LEFT JOIN campaigns_period period ON period.id = campaign.period_id
    LEFT JOIN campaigns_period other ON other.id = award.period_id
    LEFT JOIN awards_awarddecision decision ON decision.id = award.decision_id
    LEFT JOIN blocs_document paper ON paper.id = decision.document_id
    LEFT JOIN campaigns_conference reported ON reported.id = award.reported_at_id
    WHERE award.unit_id = ANY (ARRAY(SELECT %(unit)s UNION ALL SELECT step.id FROM unit_forerunners(%(unit)s) step))
) award JOIN blocs_unit unit ON unit.id = award.unit_id
LEFT JOIN campaigns_campaign campaign ON campaign.id = award.campaign_id
LEFT JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
LEFT JOIN campaigns_period period ON period.id = award.year_id
LEFT JOIN campaigns_period other ON other.id = award.period_id
LEFT JOIN awards_awardkind kind ON kind.id = award.kind_id
LEFT JOIN awards_awarddecision decision ON decision.id = award.decision_id
LEFT JOIN blocs_document paper ON paper.id = decision.document_id
ORDER BY award.day DESC NULLS LAST, kind.precedence NULLS LAST, award.id"""
answer = template_of("unit")


def view(request, code):
    [(key, *facts)] = fetch(UNIT, [code])
    name, kind, short_name, since, until, note, above_code, above, *source = facts[:-5]
    names, memberships, standings, pledges, agreed = facts[-5:]
    of_unit = {"unit": key}
    context = {
        "name": name,
        "kind": "Đơn vị" if kind == "other" else upper_first(KINDS[kind]),
        "short_name": short_name,
        "since": day_in_words(since),
        "until": day_in_words(until),
        "note": note,
        "above": above and (f"/units/{above_code}/", above),
        "source": paper(*source),
        "names": [name_of(*one) for one in names or ()],
        "memberships": memberships_of(memberships or ()),
        "standings": [standing_of(*one) for one in standings or ()],
        "pledges": pledges,
        "recommendations": agreed,
        "reorganisations": [event_of(key, one) for one in fetch(REORGANISATIONS, of_unit)],
        "led": read_led("%(unit)s IN (leader.unit_id, leader.represents_id)", BY_BLOC, of_unit),
        "awards": [award_of(key, one) for one in fetch(AWARDS, of_unit)],
    }
    return answer(request, context)


def name_of(name, kind, first, last, *papers):
    return name, NAMES[kind], span(first, last), paper(*papers[:3]) or paper(*papers[3:])


def memberships_of(rows):
    return [
        (*bloc, "; ".join(time_of(*one[2:]) for one in times))
        for bloc, times in groupby(rows, lambda one: one[:2])
    ]


def time_of(first, last, *decision):
    time = span(first, last) or "chưa ghi thời gian"
    return f"{time} ({paper(*decision)})" if paper(*decision) else time


def standing_of(code, year, label, bloc, rank, rank_as_printed, points):
    return code, year, label, bloc, f"hạng {rank}" if rank else rank_as_printed, points and number(points)


def event_of(key, row):
    day, kind, note, *papers, sides = row
    before, after = (
        [side_of(key, *side) for side in sides or () if side[0] == which] for which in ("before", "after")
    )
    of_paper = paper(*papers[:3]) or paper(*papers[3:])
    return day_in_words(day), upper_first(EVENTS[kind]), before, after, note, of_paper


def side_of(key, side, unit, code, name, history, reason):
    said = f"{PASTS[history]}: {reason}" if side == "before" and history != "undecided" else ""
    return None if unit == key else f"/units/{code}/", name, said


def award_of(key, row):
    file, year, address, award, state, unit, code, name, then, printed, decision, *of_paper, dated = row
    said = "" if state == "active" else STATES[state]
    recipient = (code, *unit_then(name, then, printed), unit != key)
    return (file, year, address, award, said, *recipient, decision, paper(*of_paper), day_in_words(dated))
