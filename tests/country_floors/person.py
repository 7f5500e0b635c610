from awards.models import Award, AwardChange, Proposal, ProposalLine, Recommendation
from campaigns.models import Appearance

from .led import NEWEST_FIRST, read_led
from .reading import fetch, first_day, name_then, template_of
from .words import day_in_words, meeting, paper, unit_then, upper_first, words_of

STATES, CHANGES = words_of(Award.State), words_of(AwardChange.Kind)
PROPOSAL_STATES, LINE_STATES = words_of(Proposal.State), words_of(ProposalLine.State)
WORDINGS, ROLES = words_of(Recommendation.Wording), words_of(Appearance.Role)
# Whoever was found to be this person is this person.
ABOUT = "ANY (ARRAY(SELECT id FROM blocs_person WHERE id = %(person)s OR merged_into_id = %(person)s))"
NAMED = "one.award_as_printed, one.award_class, kind.name"
PERSON = f"""SELECT person.name, unit.code, unit.name, person.born, person.note, source.number, source.title,
    source.file_name, (
    SELECT string_agg(other.name, ', ' ORDER BY other.sort_key, other.id)
    FROM blocs_person other WHERE other.merged_into_id = person.id
), (
    SELECT json_agg(json_build_array(said.first_year, said.last_year, kind.name, paper.number, paper.title,
        paper.file_name) ORDER BY said.last_year DESC, said.id)
    FROM awards_completehistory said LEFT JOIN awards_awardkind kind ON kind.id = said.kind_id
    LEFT JOIN blocs_document paper ON paper.id = said.source_id WHERE said.person_id = {ABOUT}
), (
    SELECT json_agg(json_build_array(bloc.code, period.code, period.label, bloc.name, {NAMED},
        '/conferences/' || one.conference_id || '/', one.wording, held.held, recipient.name_as_printed)
        ORDER BY period.starts_on DESC, recipient.id DESC)
    FROM awards_recommendedrecipient recipient JOIN awards_recommendation one ON one.id = recipient.recommendation_id
    JOIN campaigns_campaign campaign ON campaign.id = one.campaign_id JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
    JOIN campaigns_period period ON period.id = campaign.period_id
    LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id
    LEFT JOIN campaigns_conference held ON held.id = one.conference_id WHERE recipient.person_id = {ABOUT}
)
FROM blocs_person person LEFT JOIN blocs_unit unit ON unit.id = person.unit_id
LEFT JOIN blocs_document source ON source.id = person.source_id WHERE person.id = %(person)s"""
IN_YEAR = """LEFT JOIN campaigns_campaign campaign ON campaign.id = {row}.campaign_id
    LEFT JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
    LEFT JOIN campaigns_period period ON period.id = campaign.period_id"""
YEAR = "'/blocs/' || bloc.code || '/' || period.code || '/', period.label || ', ' || bloc.name"
AWARDS = f"""SELECT {YEAR}, other.label, {NAMED}, '/awards/' || one.id || '/', one.name_as_printed, unit.name,
    person.name, coalesce(nullif(one.authority_as_printed, ''), {name_then("authority", "year.day")}),
    '/decisions/' || one.decision_id || '/', paper.number, paper.title, paper.file_name, paper.dated, one.state,
    one.is_verified, (
    SELECT json_agg(json_build_array(change.kind, '/decisions/' || change.decision_id || '/', paper.number, paper.title,
        paper.file_name, paper.dated, change.ground) ORDER BY change.id)
    FROM awards_awardchange change JOIN awards_awarddecision decision ON decision.id = change.decision_id
    JOIN blocs_document paper ON paper.id = decision.document_id WHERE change.award_id = one.id)
FROM awards_award one {IN_YEAR.format(row="one")}
LEFT JOIN campaigns_period other ON other.id = one.period_id
LEFT JOIN awards_awarddecision decision ON decision.id = one.decision_id
LEFT JOIN blocs_document paper ON paper.id = decision.document_id
LEFT JOIN campaigns_conference reported ON reported.id = one.reported_at_id
LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id
LEFT JOIN blocs_unit authority ON authority.id = one.authority_id
LEFT JOIN blocs_unit unit ON unit.id = one.unit_id
LEFT JOIN blocs_person person ON person.id = one.person_id
CROSS JOIN LATERAL (SELECT coalesce(period.ends_on, other.ends_on, {first_day("one.granted")},
    {first_day("paper.dated")}, {first_day("reported.held")}) AS day) year
WHERE one.person_id = {ABOUT} ORDER BY year.day DESC NULLS LAST, kind.precedence NULLS LAST, one.id"""
PROPOSED = f"""SELECT {YEAR}, proposal.occasion, {NAMED}, one.name_as_printed, one.post_as_printed,
    coalesce(nullif(one.authority_as_printed, ''), {name_then("authority", "year.day")}),
    '/proposals/lines/' || one.id || '/', proposal.state, proposal.submitted, one.state, one.state_reason
FROM awards_proposalline one JOIN awards_proposal proposal ON proposal.id = one.proposal_id
{IN_YEAR.format(row="proposal")}
LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id
LEFT JOIN blocs_unit authority ON authority.id = one.authority_id
CROSS JOIN LATERAL (SELECT coalesce(period.ends_on, {first_day("proposal.submitted")}) AS day) year
WHERE one.person_id = {ABOUT} ORDER BY year.day DESC NULLS LAST, one.id DESC"""
HELD = first_day("held.held")
APPEARANCES = f"""SELECT held.held, '/conferences/' || held.id || '/', held.title, (
    SELECT string_agg(served.name, '; ' ORDER BY served.place) FROM (
        SELECT bloc.name || ' – ' || period.label AS name,
            row_number() OVER (ORDER BY min(period.starts_on), min(bloc.sort_key), min(served.id)) AS place
        FROM campaigns_conferencepurpose served JOIN campaigns_campaign campaign ON campaign.id = served.campaign_id
        JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
        JOIN campaigns_period period ON period.id = campaign.period_id
        WHERE served.conference_id = held.id GROUP BY campaign.id, bloc.name, period.label
    ) served), one.role, one.note, one.rank_as_printed, one.person_as_printed, one.post_as_printed, one.on_behalf_of,
    unit.code, unit.name, {name_then("unit", f"({HELD})")}
FROM campaigns_appearance one JOIN campaigns_conference held ON held.id = one.conference_id
LEFT JOIN blocs_unit unit ON unit.id = one.unit_id
WHERE one.person_id = {ABOUT} ORDER BY {HELD} DESC NULLS LAST, held.held DESC, held.id DESC, one.position, one.id"""
answer = template_of("person")


def view(request, pk):
    asked = {"person": pk}
    [(name, unit_code, unit, born, note, *source, former, complete, recommended)] = fetch(PERSON, asked)
    context = {
        "pk": pk,
        "name": name,
        "unit_code": unit_code,
        "unit": unit,
        "born": day_in_words(born and str(born)),
        "note": note,
        "source": paper(*source),
        "former": former,
        "awards": [award_of(name, row) for row in fetch(AWARDS, asked)],
        "complete": [complete_of(*row) for row in complete or ()],
        "recommended": [recommended_of(name, row) for row in recommended or ()],
        "proposed": [proposed_of(name, row) for row in fetch(PROPOSED, asked)],
        "led": read_led(f"leader.person_id = {ABOUT}", NEWEST_FIRST, asked),
        "appearances": [appearance_of(name, *row) for row in fetch(APPEARANCES, asked)],
    }
    return answer(request, context)


def award_named(printed, award_class, catalogue):
    """What it is called, and what is said of the catalogue."""
    called = printed or catalogue
    said = f"danh mục: {catalogue}" if catalogue and called != catalogue else ""
    return f"{called} {award_class}".strip(), said if catalogue else "không có trong danh mục"


def other_name(printed, name):
    return printed if printed != name else ""


def award_of(name, row):
    file, year, period, *named, address, printed, unit, person, authority, decision = row[:12]
    *of_paper, dated, state, is_verified, changes = row[12:]
    called = f"{named[0] or named[2]} – {printed or unit or person or ''}".rstrip(" –")
    decided = authority, decision, paper(*of_paper), day_in_words(dated)
    changes = [change_of(*change) for change in changes or ()]
    return (
        *(file, year or period, *award_named(*named), address, called, other_name(printed, name)),
        *(*decided, upper_first(STATES[state]), is_verified, changes),
    )


def change_of(kind, decision, number, title, file_name, dated, ground):
    return upper_first(CHANGES[kind]), decision, paper(number, title, file_name), day_in_words(dated), ground


def complete_of(first, last, kind, *source):
    every = (
        f"mọi lần tặng “{kind}” đều đã có trong hồ sơ." if kind else "mọi khen thưởng đều đã có trong hồ sơ."
    )
    return f"{first}–{last}: {every}", paper(*source)


def recommended_of(name, row):
    *file, printed, award_class, catalogue, conference, wording, held, recipient = row
    said = f"{WORDINGS[wording]}, {day_in_words(held)}" if held else WORDINGS[wording]
    return (
        *file,
        *award_named(printed, award_class, catalogue),
        conference,
        said,
        other_name(recipient, name),
    )


def proposed_of(name, row):
    file, year, occasion, *named, printed, post, authority, address, state, submitted, outcome, reason = row
    states = (
        upper_first(PROPOSAL_STATES[state]),
        day_in_words(submitted),
        upper_first(LINE_STATES[outcome]),
        reason,
    )
    about = other_name(printed, name), post, authority, address
    return (file, year if file else occasion, *award_named(*named), *about, *states)


def appearance_of(
    name, held, address, title, files, role, note, rank, printed, post, behalf, code, unit, then
):
    day = day_in_words(held)
    acted = ROLES[role], note, rank, printed or name, post, behalf
    return (day, address, meeting(title, day), files or "", *acted, code, *unit_then(unit, then, ""))
