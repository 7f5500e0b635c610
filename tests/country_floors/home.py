"""The home page of an admin who enters for no bloc: the newest year that has begun, what is most urgent in it first."""

from django.utils import timezone

from .expecting import ON_RECORD, Expected, to_enter
from .reading import ROWS, fetch, name_then, template_of
from .sums import GRANTED, KEPT, MOMENTS, added, sum_of
from .words import number, unit_named

YEARS = """SELECT DISTINCT extract(year FROM starts_on)::int FROM campaigns_period period
WHERE EXISTS (SELECT FROM campaigns_campaign campaign WHERE campaign.period_id = period.id) ORDER BY 1 DESC"""
KINDS = """SELECT DISTINCT sums.bloc_kind, period.kind FROM bloc_year_sums sums
JOIN campaigns_period period ON period.id = sums.period_id WHERE sums.year = %(year)s"""
# How many facts are missing and late, and what is behind that, is counted where the rows are.
URGENT = """WITH judged AS (
    SELECT campaign.id, bloc.id AS bloc, bloc.code, bloc.name, bloc.kind, bloc.sort_key, period.code AS year,
        period.label, period.kind AS year_kind, period.starts_on, period.ends_on, {facts} AS facts,
        {missing} AS missing, {late} AS late
    FROM bloc_year_sums sums JOIN campaigns_campaign campaign ON campaign.id = sums.campaign_id
    JOIN blocs_bloc bloc ON bloc.id = campaign.bloc_id JOIN campaigns_period period ON period.id = campaign.period_id
    WHERE sums.year = %(year)s
)
SELECT one.id, one.bloc, one.code, one.name, one.kind, one.year, one.label, one.year_kind, one.starts_on, one.facts, (
    SELECT json_agg(json_build_array(head.term && daterange(one.starts_on, one.ends_on, '[]'),
        head.term @> one.ends_on + 1, unit.code, unit.name, {then}, head.unit_as_printed,
        coalesce(nullif(head.person_as_printed, ''), person.name, head.post_as_printed))
        ORDER BY head.term DESC, head.ordinal, head.id)
    FROM campaigns_leadership head LEFT JOIN blocs_unit unit ON unit.id = head.unit_id
    LEFT JOIN blocs_person person ON person.id = head.person_id
    WHERE head.bloc_id = one.bloc AND head.role = 'head'
        AND head.term && daterange(one.starts_on, one.ends_on + 1, '[]')
), one.of_all
FROM (
    SELECT judged.*, (SELECT ARRAY[count(*), count(*) FILTER (WHERE missing = 0), count(*) FILTER (WHERE late > 0)]
        FROM judged) AS of_all
    FROM judged ORDER BY late DESC, missing DESC, sort_key, starts_on, id LIMIT {rows}
) one ORDER BY one.late DESC, one.missing DESC, one.sort_key, one.starts_on, one.id"""
# Of awards for a period the database keeps no sums.
AWARDS = added(
    f"{KEPT} AND year = %(year)s AND NOT turns",
    f"""{GRANTED} AND NOT award.counts_turns AND award.period_id = ANY (ARRAY(
        SELECT id FROM campaigns_period WHERE extract(year FROM starts_on) = %(year)s))""",
)
answer = template_of("home")


def view(request):
    today = timezone.localdate()
    years = [year for (year,) in fetch(YEARS)]
    year = max((year for year in years if year <= today.year), default=years[-1])
    asked, expected = {"year": year, "today": today}, Expected()
    missing, late = counts_of(expected, fetch(KINDS, asked))
    then = name_then("unit", "one.ends_on")
    found = fetch(URGENT.format(facts=ON_RECORD, missing=missing, late=late, then=then, rows=ROWS), asked)
    total, complete, of_late = found[0][-1]
    sums = {moment: rest for moment, _turns, *rest in fetch(AWARDS, asked)}
    context = {
        "year": year,
        "years": [other for other in years if other != year],
        "states": [number(str(count)) for count in (total, complete, of_late)],
        "sums": [
            (moment, said, *sum_of(*sums.get(moment, (None, 0, 0)))) for moment, said in MOMENTS.items()
        ],
        "rows": [row_of(expected, *row[:-1]) for row in found],
        "total": number(str(total)),
        "pages": -(-total // ROWS),
    }
    return answer(request, context)


def counts_of(expected, kinds):
    """SQL: how many of the facts that are expected of the kind of a bloc-year are missing, and how many late."""
    missing, late = [], []
    for bloc_kind, year_kind in kinds:
        rules = expected.rules_of(bloc_kind, year_kind)
        alike = f"bloc.kind = '{bloc_kind}' AND period.kind = '{year_kind}'"
        lacking = [f"(NOT sums.has_{fact})::int" for fact, _due in rules]
        overdue = [
            f"(NOT sums.has_{fact} AND period.starts_on <= %(today)s::date - {due})::int"
            for fact, due in rules
            if due is not None
        ]
        missing.append(f"WHEN {alike} THEN {' + '.join(lacking) or 0}")
        late.append(f"WHEN {alike} THEN {' + '.join(overdue) or 0}")
    return (f"CASE {' '.join(cases)} ELSE 0 END" for cases in (missing, late))


def row_of(expected, key, bloc, code, name, kind, year, label, year_kind, begins, facts, heads):
    missing = expected.missing(kind, year_kind, begins, facts)
    heads = [(during, after, head_of(*head)) for during, after, *head in heads or ()]
    now, then = ([head[2] for head in heads if head[which]] for which in (0, 1))
    return f"/blocs/{code}/{year}/", f"{name} – {label}", now, then, to_enter(*missing, bloc, key)


def head_of(code, name, then, printed, other):
    return (code, *unit_named(name, then, printed)) if code or printed else (None, other, "")
