"""As it is opened, where more was agreed to recommend than a page holds: these come first."""

from awards.models import RecipientKind

from .conference import FILE, HOLDER, HOLDERS, NAMED, OF_YEAR, holder_in, named_in, unit_in, unit_of
from .reading import ROWS, fetch, last_day, saved_of, template_of
from .sums import GRANTED, KEPT, MOMENTS, PROPOSED, added, sum_of
from .words import day_in_words, meeting, number, words_of

RECIPIENTS = words_of(RecipientKind)
MOST_OFFERED = 200
SUMS = added(KEPT, f"{PROPOSED} AND proposal.campaign_id IS NULL", f"{GRANTED} AND award.campaign_id IS NULL")
LATEST = "period.starts_on DESC, one.campaign_id DESC, -kind.precedence DESC NULLS LAST, one.id DESC"
DAY = f"coalesce({last_day('held.held')}, period.ends_on)"
AGREED = f"""SELECT one.id, {NAMED}, one.part_of_id, one.recipient_kind, {FILE}, '/conferences/' || held.id || '/',
    held.title, held.held, (
    SELECT json_agg(json_build_array({HOLDER.format(one="line").replace("%(day)s::date", DAY)}) ORDER BY line.id)
    FROM awards_recommendedrecipient line {HOLDERS.format(one="line")} WHERE line.recommendation_id = one.id
), {unit_of("authority", DAY)}, one.authority_as_printed
FROM (
    SELECT one.* FROM awards_recommendation one {OF_YEAR} LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id
    LEFT JOIN awards_recommendation whole ON whole.id = one.part_of_id
    WHERE one.part_of_id IS NULL OR coalesce(whole.kind_id <> one.kind_id, false) ORDER BY {LATEST} LIMIT {ROWS + 1}
) one {OF_YEAR} LEFT JOIN awards_awardkind kind ON kind.id = one.kind_id
LEFT JOIN campaigns_conference held ON held.id = one.conference_id
LEFT JOIN blocs_unit authority ON authority.id = one.authority_id ORDER BY {LATEST}"""


def named_among(rows):
    """SQL: codes and names to choose from, one more than may be offered."""
    return f"""(SELECT json_agg(json_build_array(code, name)) FROM (
        SELECT code, name FROM {rows} ORDER BY sort_key, id LIMIT {MOST_OFFERED + 1}) offered)"""


def used(table):
    """SQL: the authorities in a table, one after the other by the index, for there are few of them."""
    return f"""(WITH RECURSIVE used (id) AS (
        SELECT min(authority_id) FROM {table} UNION ALL
        SELECT (SELECT min(authority_id) FROM {table} WHERE authority_id > used.id) FROM used WHERE used.id IS NOT NULL
    ) SELECT id FROM used WHERE id IS NOT NULL)"""


TABLES = ("awards_recommendation", "awards_proposalline", "awards_award")
OFFERED = f"""SELECT {saved_of("awards:register")}, (
    SELECT json_agg(json_build_array(code, label, extract(year FROM starts_on)) ORDER BY starts_on DESC, ends_on DESC)
    FROM campaigns_period period WHERE EXISTS (SELECT FROM campaigns_campaign WHERE period_id = period.id)
), {named_among("blocs_bloc")}, {named_among("blocs_unit WHERE id IN (SELECT organiser_id FROM blocs_bloc)")},
    (SELECT json_agg(json_build_array(code, name) ORDER BY precedence, code) FROM awards_awardkind),
    {named_among(f"blocs_unit WHERE id IN ({' UNION '.join(map(used, TABLES))})")}"""
answer = template_of("register")


def view(request):
    [(saved, periods, *offered)] = fetch(OFFERED, [request.user.pk])
    blocs, organisers, kinds, authorities = (names or () for names in offered)
    sums, found = fetch(SUMS), fetch(AGREED)
    context = {
        "years": list(dict.fromkeys(year for _code, _label, year in periods or ())),
        "periods": periods,
        "blocs": few(blocs),
        "organisers": few(organisers),
        "kinds": kinds,
        "authorities": few(authorities),
        "sums": [(MOMENTS[moment], turns, *sum_of(*of_moment)) for moment, turns, *of_moment in sums],
        "counted": number(str(sum(row[-1] for row in sums))),
        "saved": saved,
        "rows": [row_of(*row) for row in found[:ROWS]],
        "last": found[ROWS - 1][0],
    }
    return answer(request, context)


def few(names):
    """None where they are too many to choose from."""
    return names if len(names) <= MOST_OFFERED else None


def row_of(key, *row):
    named, (whole, recipients, file, bloc_year, conference, title, held, to), authority = (
        row[:7],
        row[7:15],
        row[15:],
    )
    day = day_in_words(held)
    holders = [holder_in(*one) for one in to or ()]
    of_conference = conference, meeting(title, day), day if title else ""
    return (
        *named_in(*named),
        whole,
        RECIPIENTS[recipients],
        holders,
        unit_in(*authority),
        file,
        bloc_year,
        *of_conference,
        key,
    )
