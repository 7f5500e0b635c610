from django.utils import timezone

from blocs.models import Bloc

from .expecting import ON_RECORD, Expected, in_words
from .leaders import COLUMNS, TABLES, leader
from .reading import ROWS, fetch, head_of_list, template_of
from .words import words_of

KINDS = words_of(Bloc.Kind)
BLOCS = f"""SELECT bloc.id, bloc.code, bloc.name, bloc.kind, coalesce(organiser.name, ''), members.count, known.day,
    leader.id IS NOT NULL, {COLUMNS}, year.code, year.label, year.kind, year.starts_on,
    (SELECT {ON_RECORD} FROM bloc_year_sums sums WHERE sums.campaign_id = year.campaign_id)
FROM (SELECT * FROM blocs_bloc ORDER BY sort_key, id LIMIT {ROWS + 1}) bloc
LEFT JOIN blocs_unit organiser ON organiser.id = bloc.organiser_id
CROSS JOIN LATERAL (
    SELECT max(least(upper(one.valid) - 1, %(today)s)) AS day FROM blocs_membership one
    WHERE one.bloc_id = bloc.id AND (lower(one.valid) IS NULL OR lower(one.valid) <= %(today)s)) known
CROSS JOIN LATERAL (
    SELECT count(*) FROM blocs_membership one WHERE one.bloc_id = bloc.id AND one.valid @> known.day) members
LEFT JOIN LATERAL (
    SELECT * FROM campaigns_leadership one WHERE one.bloc_id = bloc.id AND one.role = 'head'
        AND (lower(one.term) IS NULL OR lower(one.term) <= %(today)s)
    ORDER BY upper(one.term) DESC NULLS FIRST, one.id LIMIT 1) leader ON true
{TABLES}
LEFT JOIN LATERAL (
    SELECT campaign.id AS campaign_id, period.* FROM campaigns_campaign campaign
    JOIN campaigns_period period ON period.id = campaign.period_id WHERE campaign.bloc_id = bloc.id
    ORDER BY period.starts_on DESC, period.ends_on DESC LIMIT 1) year ON true
ORDER BY bloc.sort_key, bloc.id"""
answer = template_of("blocs")
head = head_of_list("blocs:list", "blocs_bloc")


def view(request):
    today = timezone.localdate()
    found = fetch(BLOCS, {"today": today})
    expected = Expected()
    rows = [row_of(row, expected) for row in found[:ROWS]]
    return answer(request, {"rows": rows, **head(request.user, found)})


def row_of(row, expected):
    _key, code, name, kind, organiser, members, day, is_led, *led = row[:-5]
    year, label, year_kind, begins, facts = row[-5:]
    missing = "", ""
    if year:
        missing = map(in_words, expected.missing(kind, year_kind, begins, facts))
    if day is None:
        members = None
    counted = members, "" if day == expected.today else day and day.strftime("%d/%m/%Y")
    return (code, name, KINDS[kind], organiser, *counted, is_led, *leader(*led), year, label, *missing)
