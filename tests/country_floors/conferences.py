from itertools import groupby

from campaigns.models import Conference, ConferencePurpose

from .reading import ROWS, fetch, head_of_list, template_of
from .words import day_in_words, meeting, upper_first, words_of

PURPOSES, STATES = words_of(ConferencePurpose.Purpose), words_of(Conference.Status)
IN_TITLES = PURPOSES | {"other": "hội nghị"}
CONFERENCES = f"""SELECT held.id, '/conferences/' || held.id || '/', held.title, held.status, held.held, held.place, (
    SELECT json_agg(json_build_array(bloc.code, bloc.name, period.code, period.label, served.purpose)
        ORDER BY period.starts_on, bloc.sort_key, served.id)
    FROM campaigns_conferencepurpose served JOIN campaigns_campaign campaign ON campaign.id = served.campaign_id
    JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id JOIN campaigns_period period ON period.id = campaign.period_id
    WHERE served.conference_id = held.id)
FROM campaigns_conference held ORDER BY coalesce(held.held, '') DESC, held.id DESC LIMIT {ROWS + 1}"""
OFFERED = """SELECT ARRAY(
    SELECT DISTINCT extract(year FROM period.starts_on)::text AS year FROM campaigns_period period
    WHERE EXISTS (SELECT FROM campaigns_campaign campaign WHERE campaign.period_id = period.id)
    ORDER BY year DESC
), CASE WHEN EXISTS (SELECT FROM blocs_bloc OFFSET 200) THEN NULL ELSE (
    SELECT coalesce(json_agg(json_build_array(code, name) ORDER BY sort_key, id), '[]') FROM blocs_bloc) END"""
answer = template_of("conferences")
head = head_of_list("campaigns:conference-list", "campaigns_conference")


def view(request):
    found = fetch(CONFERENCES)
    [(years, blocs)] = fetch(OFFERED)
    rows = [row_of(row) for row in found[:ROWS]]
    return answer(request, {"rows": rows, "years": years, "blocs": blocs, **head(request.user, found)})


def row_of(row):
    _key, address, title, status, held, place, served = row
    day, served = day_in_words(held), served or ()
    state = "" if status == "held" else STATES[status]
    return address, title or title_of(served, day), state, day, place, purposes_of(served)


def title_of(served, day):
    """Made of what it was for, where it has none: each bloc once."""
    named = {}
    for _code, bloc, _year, label, purpose in served:
        named.setdefault(bloc, []).append(f"{IN_TITLES[purpose]} {label}")
    if named:
        return "; ".join(f"{upper_first(', '.join(purposes))} – {bloc}" for bloc, purposes in named.items())
    return meeting("", day)


def purposes_of(served):
    return [
        (f"/blocs/{code}/{year}/", f"{bloc} – {label}", ", ".join(PURPOSES[one[4]] for one in purposes))
        for (code, bloc, year, label), purposes in groupby(served, lambda one: one[:4])
    ]
