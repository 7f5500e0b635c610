"""It does not say what was corrected later nor what came of ballots: these take one more page of rules each."""

from itertools import groupby

from awards.models import Award, RecipientKind, Recommendation
from campaigns.models import Appearance, Attendance, Conference, ConferencePaper, HeadCount, TargetResult

from .conferences import PURPOSES, title_of
from .led import SELECTIONS, role_of
from .person import award_named
from .pledges import MARKS, QUANTITY, quantity, relative
from .reading import fetch, last_day, name_then, template_of
from .standings import METHODS, POINTS
from .trees import in_turn
from .words import day_in_words, number, span, unit_named, upper_first, words_of

ROLES, MODES, PARTS = words_of(Appearance.Role), words_of(Conference.Mode), words_of(ConferencePaper.Part)
STATUSES, COUNTED, VERDICTS = (
    words_of(Attendance.Status),
    words_of(HeadCount.Of),
    words_of(TargetResult.Verdict),
)
RECIPIENTS, STATES, WORDINGS = (
    words_of(RecipientKind),
    words_of(Award.State),
    words_of(Recommendation.Wording),
)
ORDER_OF_ROLES = list(ROLES)
FILE = "'/blocs/' || bloc.code || '/' || period.code || '/', bloc.name || ' – ' || period.label"
YEARS = """JOIN campaigns_campaign campaign ON campaign.id = {one}.campaign_id
    JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id JOIN campaigns_period period ON period.id = campaign.period_id"""
OF_YEAR = YEARS.format(one="one")
NEWEST = "period.starts_on DESC, bloc.sort_key"


def unit_of(unit, day):
    return f"{unit}.code, {unit}.name, {name_then(unit, day)}"


def paper_of(paper, issuer):
    return f"""{paper}.number, coalesce(nullif({paper}.title, ''), {paper}.file_name), {paper}.dated,
        CASE WHEN {paper}.file <> '' THEN '/papers/' || {paper}.id || '/' END, {paper}.is_secret,
        {unit_of(issuer, last_day(f"{paper}.dated"))}, {paper}.issuer_as_printed"""


CONFERENCE = f"""SELECT held.title, held.status, held.held, held.held_until, held.time_of_day, held.place, held.mode,
    held.note, held.delegates_as_printed, named.day, (
    SELECT json_agg(json_build_array(bloc.code, bloc.name, period.code, period.label, one.purpose)
        ORDER BY period.starts_on, one.id)
    FROM campaigns_conferencepurpose one {OF_YEAR} WHERE one.conference_id = held.id
), (
    SELECT json_agg(json_build_array(one.part, {paper_of("paper", "issuer")}) ORDER BY one.id)
    FROM campaigns_conferencepaper one JOIN blocs_document paper ON paper.id = one.document_id
    LEFT JOIN blocs_unit issuer ON issuer.id = paper.issuer_id WHERE one.conference_id = held.id
), (
    SELECT json_agg(json_build_array(one.of, one.figure, one.count::text, one.count_words) ORDER BY one.id)
    FROM campaigns_headcount one WHERE one.conference_id = held.id
), (
    SELECT json_agg(json_build_array(one.is_guest, one.status, one.represented_by, {unit_of("unit", "named.day")},
        one.unit_as_printed) ORDER BY one.id)
    FROM campaigns_attendance one LEFT JOIN blocs_unit unit ON unit.id = one.unit_id WHERE one.conference_id = held.id
), (
    SELECT json_agg(json_build_array(one.role, one.person_id, coalesce(nullif(one.person_as_printed, ''), person.name),
        one.rank_as_printed, one.post_as_printed, one.on_behalf_of, one.note, {unit_of("unit", "named.day")})
        ORDER BY one.position, one.id)
    FROM campaigns_appearance one LEFT JOIN blocs_person person ON person.id = one.person_id
    LEFT JOIN blocs_unit unit ON unit.id = one.unit_id WHERE one.conference_id = held.id
), (
    SELECT json_agg(json_build_array(one.way, one.given_by_id, one.number, one.text, speaker.rank_as_printed,
        coalesce(nullif(speaker.person_as_printed, ''), person.name, speaker.post_as_printed), speaker.post_as_printed,
        speaker.role) ORDER BY coalesce(one.given_by_id, 0), one.number, one.id)
    FROM campaigns_direction one LEFT JOIN campaigns_appearance speaker ON speaker.id = one.given_by_id
    LEFT JOIN blocs_person person ON person.id = speaker.person_id WHERE one.conference_id = held.id
), source.id, source.title <> '' AND source.file_name <> '', source.file_name, {unit_of("convener", "named.day")},
    {paper_of("source", "issuer")}
FROM campaigns_conference held CROSS JOIN LATERAL (
    SELECT coalesce({last_day("held.held")}, (
        SELECT max(period.ends_on) FROM campaigns_conferencepurpose one {OF_YEAR} WHERE one.conference_id = held.id
    )) AS day) named
LEFT JOIN blocs_document source ON source.id = held.source_id
LEFT JOIN blocs_unit issuer ON issuer.id = source.issuer_id
LEFT JOIN blocs_unit convener ON convener.id = held.convener_id WHERE held.id = %s"""
THEN = "%(day)s::date"
PLEDGES = f"""SELECT {unit_of("unit", THEN)}, {FILE}, one.preamble, one.targets_declared::text, (
    SELECT json_agg(json_build_array(target.id, target.parent_id, target.text, {QUANTITY.format(one="target")},
        target.withdrawn_reason) ORDER BY target.position, target.id)
    FROM campaigns_target target WHERE target.pledge_id = one.id)
FROM campaigns_pledge one {OF_YEAR} LEFT JOIN blocs_unit unit ON unit.id = one.unit_id
WHERE one.signed_at_id = %(conference)s ORDER BY {NEWEST}, unit.sort_key NULLS FIRST, one.id"""
RESULTS = f"""SELECT target.text, {QUANTITY.format(one="target")}, {FILE}, found.verdict, {QUANTITY.format(one="found")},
    found.is_estimate, found.relative_percent::text, found.words
FROM campaigns_targetresult found JOIN campaigns_target target ON target.id = found.target_id
JOIN campaigns_pledge one ON one.id = target.pledge_id {OF_YEAR} LEFT JOIN blocs_unit unit ON unit.id = one.unit_id
WHERE found.conference_id = %(conference)s
ORDER BY {NEWEST}, unit.sort_key NULLS FIRST, one.id, target.position, target.id, found.id"""
STANDINGS = f"""SELECT period.label, one.rank, one.rank_as_printed, {POINTS}, one.method, one.is_secret_vote,
    {unit_of("unit", THEN)}, one.unit_as_printed
FROM campaigns_standing one {OF_YEAR} JOIN blocs_unit unit ON unit.id = one.unit_id
WHERE one.conference_id = %(conference)s
ORDER BY {NEWEST}, one.rank NULLS LAST, one.final_points DESC NULLS LAST, one.id"""
LEADERS = f"""SELECT one.chosen_at_id = %(conference)s, one.taken_over_at_id = %(conference)s, bloc.kind, one.role,
    one.ordinal, lower(one.term)::text, (upper(one.term) - 1)::text, one.selection, one.unanimous, bloc.code, bloc.name,
    one.person_id::text, coalesce(nullif(one.person_as_printed, ''), person.name, ''), one.rank_as_printed,
    one.post_as_printed, {unit_of("unit", THEN)}, one.unit_as_printed, {unit_of("member", THEN)}
FROM campaigns_leadership one JOIN blocs_bloc bloc ON bloc.id = one.bloc_id
LEFT JOIN blocs_unit unit ON unit.id = one.unit_id LEFT JOIN blocs_unit member ON member.id = one.represents_id
LEFT JOIN blocs_person person ON person.id = one.person_id
WHERE %(conference)s IN (one.chosen_at_id, one.taken_over_at_id)
ORDER BY bloc.sort_key, bloc.id, one.term DESC, one.role DESC, one.ordinal, one.id"""
NAMED = "one.award_as_printed, one.award_class, kind.name, one.figure, one.count::text, one.count_words, one.counts_turns"
HOLDER = f"{unit_of('unit', THEN)}, {{one}}.name_as_printed, {{one}}.person_id, person.name"
HOLDERS = """LEFT JOIN blocs_unit unit ON unit.id = {one}.unit_id
    LEFT JOIN blocs_person person ON person.id = {one}.person_id"""
AGREED = f"""SELECT one.id, one.part_of_id, {NAMED}, one.recipient_kind, one.wording, {FILE},
    extract(year FROM period.starts_on)::text, bloc.code, one.note, (
    SELECT json_agg(json_build_array({HOLDER.format(one="line")}) ORDER BY line.id)
    FROM awards_recommendedrecipient line {HOLDERS.format(one="line")} WHERE line.recommendation_id = one.id
), {unit_of("council", THEN)}, {unit_of("authority", "coalesce(%(held)s::date, period.ends_on)")}, one.authority_as_printed
FROM awards_recommendation one {OF_YEAR} LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id
LEFT JOIN blocs_unit authority ON authority.id = one.authority_id
LEFT JOIN blocs_unit council ON council.id = one.addressed_to_id
WHERE one.conference_id = %(conference)s ORDER BY {NEWEST}, kind.precedence NULLS LAST, one.id"""
DECIDED = f"""coalesce({last_day("one.granted")}, {last_day("paper.dated")}, period.ends_on, other.ends_on,
    {last_day("reported.held")})"""
AWARDS = f"""SELECT one.id, {NAMED}, one.recipient_kind, one.state, {FILE}, other.label, one.granted, one.note, (
    SELECT json_build_array(handed.handed_by_as_printed, handed.on_behalf_of) FROM awards_handingover handed
    WHERE handed.award_id = one.id AND handed.conference_id = %(conference)s ORDER BY handed.id DESC LIMIT 1
), {unit_of("giver", THEN)}, {HOLDER.format(one="one")}, {unit_of("authority", DECIDED)}, one.authority_as_printed,
    paper.id, {paper_of("paper", "issuer")}
FROM awards_award one {YEARS.format(one="one").replace("JOIN", "LEFT JOIN")}
LEFT JOIN campaigns_period other ON other.id = one.period_id
LEFT JOIN campaigns_conference reported ON reported.id = one.reported_at_id
LEFT JOIN awards_awarddecision decision ON decision.id = one.decision_id
LEFT JOIN blocs_document paper ON paper.id = decision.document_id LEFT JOIN blocs_unit issuer ON issuer.id = paper.issuer_id
LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id LEFT JOIN blocs_unit giver ON giver.id = one.given_by_id
LEFT JOIN blocs_unit authority ON authority.id = one.authority_id {HOLDERS.format(one="one")}
WHERE one.id IN (SELECT id FROM awards_award WHERE reported_at_id = %(conference)s
    UNION ALL SELECT award_id FROM awards_handingover WHERE conference_id = %(conference)s)
ORDER BY period.starts_on DESC, kind.precedence NULLS LAST, one.id"""
answer = template_of("conference")


def view(request, pk):
    [
        (title, status, held, until, time_of_day, place, mode, note, delegates, day, served, papers, *others)
    ] = fetch(CONFERENCE, [pk])
    counts, roll, people, directions, source, has_file, file_name, *others = others
    asked = {"conference": pk, "day": day, "held": day if held and held[0] != "-" else None}
    served, people = served or (), sorted(people or (), key=lambda line: ORDER_OF_ROLES.index(line[0]))
    firsts = [one[0] for one in served]
    served = sorted(served, key=lambda one: firsts.index(one[0]))
    roll = [(line[0], line[1], STATUSES[line[1]], line[2], unit_in(*line[3:])) for line in roll or ()]
    leaders = [leader_of(*row) for row in fetch(LEADERS, asked)]
    context = {
        "pk": pk,
        "title": title or title_of(served, day_in_words(held)),
        "status": status,
        "held": day_in_words(held),
        "until": day_in_words(until),
        "time": time_of_day,
        "place": place,
        "mode": "" if mode == "unknown" else MODES[mode],
        "convener": unit_in(*others[:3]),
        "source": source and paper_in(*others[3:]),
        "file_name": file_name if has_file else "",
        "note": note,
        "delegates": delegates,
        "first": served and served[0],
        "blocs": [
            (code, bloc, [(year, label, PURPOSES[purpose]) for *_bloc, year, label, purpose in years])
            for (code, bloc), years in groupby(served, lambda one: one[:2])
        ],
        "years": [key for key, _purposes in groupby(one[:4] for one in served)],
        "counts": [(upper_first(COUNTED[of]), *figure_in(*counted)) for of, *counted in counts or ()],
        "people": [person_in(*line) for line in people],
        "rolls": [
            (called, lines)
            for called, lines in (
                ("Thành viên dự", [line for line in roll if not line[0]]),
                ("Khách mời", [line for line in roll if line[0]]),
            )
            if lines
        ],
        "led": [
            (called, lines)
            for called, lines in (
                ("Được bầu, chọn tại đây", [led for chosen, _taken, led in leaders if chosen]),
                ("Tiếp nhận tại đây", [led for _chosen, taken, led in leaders if taken]),
            )
            if lines
        ],
        "pledges": [pledge_of(*row) for row in fetch(PLEDGES, asked)],
        "results": [result_of(*row) for row in fetch(RESULTS, asked)],
        "directions": [
            (called, groups)
            for called, groups in (
                ("Phương hướng, chỉ đạo", given("down", directions)),
                ("Kiến nghị cấp trên", given("up", directions)),
            )
            if groups
        ],
        "standings": [standing_of(*row) for row in fetch(STANDINGS, asked)],
        "agreed": in_turn([agreed_of(*row) for row in fetch(AGREED, asked)], "ul"),
        "awards": [award_of(*row) for row in fetch(AWARDS, asked)],
        "papers": [(PARTS[part], paper_in(*of_paper)) for part, *of_paper in papers or ()],
    }
    return answer(request, context)


def unit_in(code, name, then, printed=""):
    """Its code, what it is called, and what it is called now; nothing where nothing is known."""
    return (code or "", *unit_named(name, then, printed)) if code or printed else None


def paper_in(of_paper, title, dated, scan, is_secret, *issuer):
    return of_paper, title, day_in_words(dated), unit_in(*issuer), scan, is_secret


def figure_in(figure, count, words):
    return number(count) if figure == "number" else None, figure == "none", words


def person_in(role, key, name, rank, post, behalf, note, *unit):
    return rank, key if name else None, name, post, ROLES[role], note, behalf, unit_in(*unit)


def leader_of(chosen, taken, kind, role, ordinal, first, last, selection, unanimous, *others):
    bloc, bloc_name, person, name, rank, post, *units = others
    how = SELECTIONS[selection] if selection != "unknown" else "chưa ghi cách chọn"
    called = upper_first(role_of(role, kind, ordinal)), span(first, last)
    led = unit_in(*units[:4]), unit_in(*units[4:]), person, name, rank, post
    return chosen, taken, (*called, *led, bloc, bloc_name, how, unanimous)


def pledge_of(code, name, then, file, bloc_year, preamble, declared, targets):
    shown = [
        (target[0], target[1], (target[2], quantity(*target[3:6]), target[6])) for target in targets or ()
    ]
    return unit_in(code, name, then), file, bloc_year, preamble, declared, in_turn(shown, "ol")


def result_of(text, *row):
    aim, (file, bloc_year, verdict), found, (is_estimate, percent, words) = (
        row[:3],
        row[3:6],
        row[6:9],
        row[9:],
    )
    said = quantity(*found), is_estimate, percent and relative(percent), words
    return text, quantity(*aim), file, bloc_year, MARKS[verdict], VERDICTS[verdict], *said


def given(way, directions):
    """Those of one way by who gave them, and of these the ones with a number and those without."""
    found = [one for one in directions or () if one[0] == way]
    return [
        (
            by[1] and (by[4], by[5], by[6] if by[6] != by[5] else "", ROLES[by[7]]),
            [
                (is_numbered, [one[2:4] for one in points])
                for is_numbered, points in groupby(lines, lambda one: one[2] is not None)
            ],
        )
        for by, lines in (
            (lines[0], lines) for lines in (list(own) for _by, own in groupby(found, lambda one: one[1]))
        )
    ]


def standing_of(label, rank, printed, *row):
    points, (method, is_secret) = [one and number(one) for one in row[:4]], row[4:6]
    how = METHODS[method] + {True: ", bỏ phiếu kín", False: ", biểu quyết công khai"}.get(is_secret, "")
    return unit_in(*row[6:]), label, rank, printed, points, how


def holder_in(code, name, then, printed, person, person_name):
    """Where its page is, what it is called, and what it is called now; nothing where nobody is named."""
    if code:
        return f"/units/{code}/", *unit_named(name, then, printed)
    called = printed or person_name
    return (person and f"/people/{person}/", called, "") if called else None


def agreed_of(key, whole, *row):
    named, (recipients, wording, file, bloc_year, year, bloc, note, holders), units = (
        row[:7],
        row[7:15],
        row[15:],
    )
    said = "" if wording == "agreed" else WORDINGS[wording]
    shown = *named_in(*named), whole, RECIPIENTS[recipients], said, file, bloc_year, year, bloc, note
    to = [holder_in(*one) for one in holders or ()]
    return key, whole, (*shown, to, unit_in(*units[:3]), unit_in(*units[3:]))


def named_in(printed, award_class, catalogue, figure, count, words, turns):
    """Its figure, whether it counts turns, what it is called, and what is said of the catalogue."""
    return *figure_in(figure, count, words), turns, *award_named(printed, award_class, catalogue)


def award_of(key, *row):
    named, (recipients, state, file, bloc_year, period, granted, note, handed) = row[:7], row[7:15]
    giver, holder, authority, (paper, *of_paper) = row[15:18], row[18:24], row[24:28], row[28:]
    said = RECIPIENTS[recipients], "" if state == "active" else STATES[state]
    year = file, bloc_year or period
    shown = *named_in(*named), *said, handed, holder_in(*holder), unit_in(*authority), *year
    return (*shown, paper and paper_in(*of_paper), day_in_words(granted), unit_in(*giver), key, note)
