from campaigns.models import HeadCount

from .conferences import PURPOSES, STATES, title_of
from .expecting import ON_RECORD, Expected, to_enter
from .leaders import COLUMNS, TABLES, leader
from .led import SELECTIONS, role_of
from .moments import read_awards
from .pledges import read_pledges
from .reading import fetch, name_then, template_of
from .standings import METHODS, POINTS
from .words import day_in_words, meeting, number, paper, unit_then, upper_first, words_of

COUNTED = words_of(HeadCount.Of)
BESIDE = """SELECT json_build_array(period.code, period.label) FROM campaigns_campaign beside
    JOIN campaigns_period period ON period.id = beside.period_id
    WHERE beside.bloc_id = campaign.bloc_id AND period.starts_on"""
YEAR = f"""SELECT campaign.id, bloc.id, bloc.name, bloc.kind, year.label, year.kind, year.starts_on, year.ends_on,
    campaign.theme, campaign.slogan, campaign.name_as_printed, campaign.note,
    (SELECT {ON_RECORD} FROM bloc_year_sums sums WHERE sums.campaign_id = campaign.id), (
    SELECT json_agg(json_build_array(movement.theme, movement.slogan, movement.title, authority.code,
        coalesce(nullif(movement.authority_as_printed, ''), authority.name), movement.launched) ORDER BY answer.id)
    FROM campaigns_campaignmovement answer JOIN campaigns_movement movement ON movement.id = answer.movement_id
    LEFT JOIN blocs_unit authority ON authority.id = movement.authority_id WHERE answer.campaign_id = campaign.id
), (
    SELECT json_agg(json_build_array(ballot.id, ballot.question, unit.name, rule.name, rule.threshold_percent::text,
        ARRAY[ballot.eligible, ballot.present, ballot.issued, ballot.collected, ballot.valid, ballot.invalid,
        ballot.in_favour, ballot.against]) ORDER BY ballot.id)
    FROM campaigns_ballot ballot LEFT JOIN blocs_unit unit ON unit.id = ballot.unit_id
    LEFT JOIN campaigns_ballotrule rule ON rule.id = ballot.rule_id WHERE ballot.campaign_id = campaign.id
), (
    SELECT json_agg(json_build_array(unit.code, unit.name, {name_then("unit", "year.ends_on")}, one.name_as_printed)
        ORDER BY unit.sort_key, one.id)
    FROM blocs_membership one JOIN blocs_unit unit ON unit.id = one.unit_id
    WHERE one.bloc_id = bloc.id AND one.valid && daterange(year.starts_on, year.ends_on, '[]')
), (
    SELECT json_agg(json_build_array(one.rank, one.rank_as_printed, {POINTS}, one.method, one.is_secret_vote, unit.code,
        unit.name, {name_then("unit", "year.ends_on")}, one.unit_as_printed)
        ORDER BY one.rank NULLS LAST, one.final_points DESC NULLS LAST, one.id)
    FROM campaigns_standing one JOIN blocs_unit unit ON unit.id = one.unit_id WHERE one.campaign_id = campaign.id
), ({BESIDE} < year.starts_on ORDER BY period.starts_on DESC, period.ends_on DESC LIMIT 1),
    ({BESIDE} > year.starts_on ORDER BY period.starts_on, period.ends_on LIMIT 1)
FROM campaigns_campaign campaign JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id
JOIN campaigns_period year ON year.id = campaign.period_id WHERE bloc.code = %s AND year.code = %s"""
IN_YEAR = "daterange(%(first)s, %(last)s, '[]')"
FROM_YEAR_ON = "daterange(%(first)s, %(last)s::date + 1, '[]')"
LEADERS = f"""SELECT leader.term && {IN_YEAR}, leader.term @> %(last)s::date + 1, leader.role, leader.ordinal,
    leader.selection, leader.unanimous, leader.taken_over, leader.note, '/conferences/' || chosen.id || '/', chosen.title,
    chosen.held, '/conferences/' || taken.id || '/', taken.title, taken.held, paper.number, paper.title, paper.file_name,
    {COLUMNS}
FROM campaigns_leadership leader {TABLES} LEFT JOIN campaigns_conference chosen ON chosen.id = leader.chosen_at_id
LEFT JOIN campaigns_conference taken ON taken.id = leader.taken_over_at_id
LEFT JOIN blocs_document paper ON paper.id = leader.decision_id
WHERE leader.bloc_id = %(bloc)s AND leader.term && {FROM_YEAR_ON}
ORDER BY leader.role DESC, coalesce(leader.ordinal, 0), lower(leader.term), leader.term DESC, leader.id"""
EVENTS = """SELECT '/conferences/' || held.id || '/', held.title, held.held, held.held_until, held.status, held.place, (
    SELECT json_agg(json_build_array(served.campaign_id = %(year)s, bloc.id = %(bloc)s, bloc.code, bloc.name,
        period.code, period.label, served.purpose) ORDER BY period.starts_on, served.id)
    FROM campaigns_conferencepurpose served JOIN campaigns_campaign campaign ON campaign.id = served.campaign_id
    JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id JOIN campaigns_period period ON period.id = campaign.period_id
    WHERE served.conference_id = held.id
), (
    SELECT json_agg(json_build_array(counted.of, counted.figure, counted.count::text, counted.count_words)
        ORDER BY counted.id)
    FROM campaigns_headcount counted WHERE counted.conference_id = held.id AND counted.of LIKE 'members%%'
), (
    SELECT ARRAY[count(*), count(*) FILTER (WHERE line.status <> 'unknown'),
        count(*) FILTER (WHERE line.status = 'present')]
    FROM campaigns_attendance line
    WHERE line.conference_id = held.id AND NOT line.is_guest AND line.unit_id IS NOT NULL
), (SELECT count(*) FROM campaigns_direction given WHERE given.conference_id = held.id)
FROM campaigns_conference held
WHERE held.id IN (SELECT conference_id FROM campaigns_conferencepurpose WHERE campaign_id = %(year)s)
ORDER BY held.held NULLS LAST, held.id"""
SOURCES = f"""SELECT number, title, file_name, dated, issuer_as_printed FROM blocs_document WHERE id IN (
    SELECT source_id FROM campaigns_campaign WHERE id = %(year)s
    UNION ALL SELECT held.source_id FROM campaigns_conferencepurpose served
        JOIN campaigns_conference held ON held.id = served.conference_id WHERE served.campaign_id = %(year)s
    UNION ALL SELECT source_id FROM blocs_membership WHERE bloc_id = %(bloc)s AND valid && {IN_YEAR}
    UNION ALL SELECT source_id FROM campaigns_leadership WHERE bloc_id = %(bloc)s AND term && {FROM_YEAR_ON}
    UNION ALL SELECT source_id FROM campaigns_pledge WHERE campaign_id = %(year)s
    UNION ALL SELECT source_id FROM campaigns_standing WHERE campaign_id = %(year)s
    UNION ALL SELECT source_id FROM awards_recommendation WHERE campaign_id = %(year)s
    UNION ALL SELECT proposal.source_id FROM awards_proposal proposal
        WHERE proposal.campaign_id = %(year)s AND proposal.state NOT IN ('draft', 'withdrawn') AND EXISTS (
        SELECT FROM awards_proposalline line WHERE line.proposal_id = proposal.id
            AND line.instead_of_id IS NULL AND line.continues_id IS NULL)
    UNION ALL SELECT source_id FROM awards_award WHERE campaign_id = %(year)s AND state <> 'revoked')"""
answer = template_of("bloc_year")


def view(request, code, period):
    [(key, bloc, name, kind, label, year_kind, first, last, *facts)] = fetch(YEAR, [code, period])
    theme, slogan, printed, note, on_record, movements, ballots, members, standings, before, after = facts
    asked = {"year": key, "bloc": bloc, "first": first, "last": last}
    missing = Expected().missing(kind, year_kind, first, on_record)
    leaders = [leader_of(kind, row) for row in fetch(LEADERS, asked)]
    members = [(unit, *unit_then(*names)) for unit, *names in members or ()]
    events = fetch(EVENTS, asked)
    pledges = read_pledges(asked, {row[0]: day_in_words(row[2]) or meeting(row[1], "") for row in events})
    context = {
        "key": key,
        "code": code,
        "period": period,
        "name": name,
        "label": label,
        "before": before,
        "after": after,
        "missing": to_enter(*missing, bloc, key),
        "theme": theme,
        "slogan": slogan,
        "movements": [(*one[:5], day_in_words(one[5])) for one in movements or ()],
        "printed": printed if printed != name else "",
        "note": note,
        "leaders": [shown for during, _next, shown in leaders if during],
        "next_heads": [shown for _during, is_next, shown in leaders if is_next],
        "members": members,
        "counts": [
            counted("Số thành viên có trong sổ", len(members)),
            *(count for event in events for count in counts_at(event)),
            *(
                counted("Số chữ ký dưới giao ước chung", len(pledge["signers"]), *pledge["signed_at"])
                for pledge in pledges
                if not pledge["unit"] and pledge["signers"]
            ),
        ],
        "events": [event_of(*event) for event in events],
        "pledges": pledges,
        "standings": [standing_of(*one) for one in standings or ()],
        "ballots": [ballot_of(*one) for one in ballots or ()],
        "awards": read_awards(asked),
        "sources": sorted(source_of(*row) for row in fetch(SOURCES, asked)),
    }
    return answer(request, context)


def leader_of(kind, row):
    during, is_next, role, ordinal, selection, unanimous, taken_over, note, chosen, title, held = row[:11]
    taken, taken_title, taken_held, *others = row[11:]
    led, day = others[3:], day_in_words(held)
    said = led[5] or led[4] or led[10] or led[12]
    how = upper_first(SELECTIONS[selection]) if selection != "unknown" else "Chưa ghi cách chọn"
    chosen_at = chosen, meeting(title, day), day
    taken_at = taken, meeting(taken_title, day_in_words(taken_held)), day_in_words(taken_over)
    about = how, unanimous, *chosen_at, paper(*others[:3]), *taken_at, note
    called = upper_first(role_of(role, kind, ordinal))
    return during, is_next and role == "head", (role == "head", said, called, *about, *leader(*led))


def counted(what, count, address="", called="", figure="number", words=""):
    """A row of the table of numbers of members; a list without rows says nothing."""
    is_known = figure == "number" and count
    return what, number(str(count)) if is_known else None, figure == "none", words, address, called


def counts_at(event):
    address, title, held, *_others, counts, roll, _directions = event
    at = address, meeting(title, day_in_words(held))
    found = [
        counted(upper_first(COUNTED[of]), count, *at, figure, words)
        for of, figure, count, words in counts or ()
    ]
    on_roll, told, there = roll
    if on_roll:
        found.append(counted("Số thành viên được nêu tên trong danh sách dự", on_roll, *at))
        found.append(counted("Trong đó có mặt", str(there) if told else None, *at))
    return found


def event_of(address, title, held, until, status, place, served, _counts, _roll, directions):
    day = day_in_words(held)
    here = [one[2:] for one in served if one[0]]
    elsewhere = [
        (PURPOSES[purpose], f"/blocs/{code}/{year}/", label if is_own else f"{bloc} – {label}")
        for is_here, is_own, code, bloc, year, label, purpose in served
        if not is_here
    ]
    badges = [upper_first(PURPOSES[one[4]]) for one in here]
    if status != "held":
        badges.append(upper_first(STATES[status]))
    called = title or title_of(here, day)
    return address, called, day, day_in_words(until), status, badges, elsewhere, place, directions


def standing_of(rank, printed, *row):
    points, method, is_secret, code, *unit = row[:4], *row[4:]
    points = [one and number(one) for one in points]
    return rank, printed, points, METHODS[method], is_secret, code, *unit_then(*unit)


def ballot_of(key, question, unit, rule, threshold, totals):
    totals = [None if total is None else number(str(total)) for total in totals]
    said = (
        "Có quyền bỏ phiếu",
        "có mặt",
        "phát ra",
        "thu về",
        "hợp lệ",
        "không hợp lệ",
        "đồng ý",
        "không đồng ý",
    )
    return key, question, unit, list(zip(said, totals, strict=True)), rule, threshold and number(threshold)


def source_of(of_paper, title, file_name, dated, issuer):
    file = file_name if file_name and (title or of_paper) else ""
    return paper(of_paper, title, file_name), day_in_words(dated), issuer, file
