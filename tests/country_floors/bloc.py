from django.utils import timezone

from blocs.date_ranges import A_DAY
from blocs.models import Bloc
from campaigns.models import Leadership

from .expecting import ON_RECORD, Expected, to_enter
from .leaders import COLUMNS, TABLES, leader
from .led import role_of
from .ledger import Led, rotation
from .reading import fetch, name_then, template_of
from .words import day_in_words, paper, span, unit_then, upper_first, words_of

KINDS, SELECTIONS = words_of(Bloc.Kind), words_of(Leadership.Selection)
BLOC = """SELECT bloc.id, bloc.name, bloc.kind, organiser.code, organiser.name, bloc.since, bloc.until, bloc.note,
    founding.number, founding.title, founding.file_name, founding.dated,
    source.number, source.title, source.file_name, source.dated, (
    SELECT json_agg(json_build_array(other.id = bloc.parent_id, other.code, other.name) ORDER BY other.sort_key, other.id)
    FROM blocs_bloc other WHERE other.id = bloc.parent_id OR other.parent_id = bloc.id
)
FROM blocs_bloc bloc LEFT JOIN blocs_unit organiser ON organiser.id = bloc.organiser_id
LEFT JOIN blocs_document founding ON founding.id = bloc.founding_decision_id
LEFT JOIN blocs_document source ON source.id = bloc.source_id WHERE bloc.code = %s"""
MEMBERS = f"""SELECT unit.sort_key, unit.id, unit.code, unit.name, one.valid, lower(one.valid)::text,
    (upper(one.valid) - 1)::text, {name_then("unit", "%(today)s::date")}, one.name_as_printed,
    paper.number, paper.title, paper.file_name, source.number, source.title, source.file_name
FROM blocs_membership one JOIN blocs_unit unit ON unit.id = one.unit_id
LEFT JOIN blocs_document paper ON paper.id = one.decision_id LEFT JOIN blocs_document source ON source.id = one.source_id
WHERE one.bloc_id = %(bloc)s ORDER BY unit.sort_key, one.id"""
YEARS = f"""SELECT period.label, period.starts_on, period.ends_on, period.code, period.kind, campaign.id,
    campaign.theme, campaign.slogan, (
    SELECT json_agg(json_build_array(movement.theme, movement.slogan,
        coalesce(nullif(movement.authority_as_printed, ''), authority.name), movement.title) ORDER BY answer.id)
    FROM campaigns_campaignmovement answer JOIN campaigns_movement movement ON movement.id = answer.movement_id
    LEFT JOIN blocs_unit authority ON authority.id = movement.authority_id WHERE answer.campaign_id = campaign.id
), (SELECT {ON_RECORD} FROM bloc_year_sums sums WHERE sums.campaign_id = campaign.id)
FROM campaigns_campaign campaign JOIN campaigns_period period ON period.id = campaign.period_id
WHERE campaign.bloc_id = %(bloc)s ORDER BY period.starts_on DESC, period.ends_on DESC, campaign.id"""
LEADERS = f"""SELECT leader.term, unit.sort_key, unit.id, member.sort_key, member.id, leader.role, leader.ordinal,
    '/conferences/' || chosen.id || '/', chosen.held, leader.selection, {COLUMNS}
FROM campaigns_leadership leader {TABLES} LEFT JOIN campaigns_conference chosen ON chosen.id = leader.chosen_at_id
WHERE leader.bloc_id = %(bloc)s ORDER BY leader.term DESC, leader.role DESC, leader.ordinal, leader.id"""
answer = template_of("bloc")


def view(request, code):
    [(key, name, kind, organiser, organiser_name, since, until, note, *papers, around)] = fetch(BLOC, [code])
    asked = {"bloc": key, "today": timezone.localdate()}
    members = fetch(MEMBERS, asked)
    spans = [first_and_last(row[4], asked["today"]) for row in members]
    leaders = [led_of(kind, row) for row in fetch(LEADERS, asked)]
    years, rows, said = rotation(fetch(YEARS, asked), leaders, [(row[:4], row[4]) for row in members])
    expected = Expected()
    context = {
        "key": key,
        "code": code,
        "name": name,
        "kind": upper_first(KINDS[kind]),
        "organiser": organiser,
        "organiser_name": organiser_name,
        "since": day_in_words(since),
        "until": day_in_words(until),
        "note": note,
        "founded_by": paper(*papers[:3]),
        "founded_on": day_in_words(papers[3]),
        "source": paper(*papers[4:7]),
        "source_day": day_in_words(papers[7]),
        "around": around or (),
        "columns": [
            (year.file and year.file[0], year.label, any(one.role == "head" for one in year.leaders))
            for year in years
        ],
        "rows": rows,
        "members": [member_of(row) for row in members if asked["today"] in row[4]],
        "last_known": max((last for first, last in spans if first <= asked["today"]), default=None),
        "years": [year_of(year, key, kind, expected) for year in said],
    }
    return answer(request, context)


def first_and_last(valid, today):
    return valid.lower or today, min(valid.upper - A_DAY if valid.upper else today, today)


def member_of(row):
    code, name, then, printed, *papers = row[2], row[3], *row[7:]
    return code, *unit_then(name, then, printed), span(*row[5:7]), paper(*papers[:3]) or paper(*papers[3:])


def led_of(kind, row):
    term, unit_place, unit, member_place, member, role, ordinal, conference, held, selection, *led = row
    code, name, member_code, member_name, person, rank, post = led[2], led[3], led[6], led[7], *led[10:]
    if member:
        who = member_place, member, member_code, member_name
    else:
        who = (unit_place, unit, code, name) if unit else person or post
    called, day = role_of(role, kind, ordinal), day_in_words(held)
    mark = "KT" if role == "head" else f"KP{ordinal or ''}"
    marked = conference, role, mark, called, f"{rank} {person}" if person else "", day or "?"
    shown = upper_first(called), conference, SELECTIONS[selection], day, *leader(*led)[1:]
    return Led(who, term, role, marked, shown, f"{rank} {person or post}")


def year_of(year, bloc, kind, expected):
    shown = [leader.shown for leader in year.leaders]
    if not year.file:
        return None, year.label, shown, None, None
    code, year_kind, key, theme, slogan, movements, facts = year.file
    if theme or slogan:
        movements = [(theme, slogan, "", "")]
    missing = expected.missing(kind, year_kind, year.first, facts)
    return code, year.label, shown, movements or (), to_enter(*missing, bloc, key)
