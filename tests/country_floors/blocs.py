import datetime

from django.utils import timezone

from blocs.models import Bloc
from campaigns.models import Expectation

from .leaders import COLUMNS, TABLES, leader
from .reading import ROWS, fetch, head_of_list, template_of
from .words import words_of

KINDS, FACTS = words_of(Bloc.Kind), words_of(Expectation.Fact)
ON_RECORD = ", ".join(f"sums.has_{fact}" for fact in FACTS)
BLOCS = f"""SELECT bloc.id, bloc.code, bloc.name, bloc.kind, coalesce(organiser.name, ''), members.count, known.day,
    leader.id IS NOT NULL, {COLUMNS}, year.code, year.label, year.kind, year.starts_on,
    (SELECT ARRAY[{ON_RECORD}] FROM bloc_year_sums sums WHERE sums.campaign_id = year.campaign_id)
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
EXPECTED = """SELECT fact, bloc_kind, period_kind, due_after_days, is_active, position, id FROM campaigns_expectation
ORDER BY (bloc_kind <> '')::int + (period_kind <> '')::int, position, id"""
answer = template_of("blocs")
head = head_of_list("blocs:list", "blocs_bloc")


def view(request):
    today = timezone.localdate()
    found = fetch(BLOCS, {"today": today})
    expected = Expected(fetch(EXPECTED), today)
    rows = [row_of(row, expected) for row in found[:ROWS]]
    return answer(request, {"rows": rows, **head(request.user, found)})


def row_of(row, expected):
    _key, code, name, kind, organiser, members, day, is_led, *led = row[:-5]
    year, label, year_kind, begins, facts = row[-5:]
    missing = "", ""
    if year:
        missing = expected.missing(kind, year_kind, begins, dict(zip(FACTS, facts, strict=True)))
    if day is None:
        members = None
    counted = members, "" if day == expected.today else day and day.strftime("%d/%m/%Y")
    return (code, name, KINDS[kind], organiser, *counted, is_led, *leader(*led), year, label, *missing)


class Expected:
    """What is expected of a bloc-year of a kind: of two rules of one fact the one for a kind goes before the general."""

    def __init__(self, rules, today):
        self.rules, self.today = rules, today
        self.of_kinds = {}

    def rules_of(self, *kinds):
        if kinds not in self.of_kinds:
            meant = [rule for rule in self.rules if rule[1] in ("", kinds[0]) and rule[2] in ("", kinds[1])]
            last_said = {rule[0]: rule for rule in meant}.values()
            in_use = sorted((rule for rule in last_said if rule[4]), key=lambda rule: rule[5:])
            self.of_kinds[kinds] = [(rule[0], rule[3]) for rule in in_use]
        return self.of_kinds[kinds]

    def missing(self, bloc_kind, period_kind, begins, facts):
        """What is missing, and what is missing and late, in words."""
        days = (self.today - begins) // datetime.timedelta(days=1)
        missing, late = [], []
        for fact, due in self.rules_of(bloc_kind, period_kind):
            if not facts[fact]:
                (late if due is not None and days >= due else missing).append(FACTS[fact])
        return ", ".join(missing), ", ".join(late)
