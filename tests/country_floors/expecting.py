"""What is expected of a bloc-year, and where an admin enters what is missing."""

import datetime

from django.utils import timezone

from campaigns.models import Expectation

from .reading import fetch
from .words import words_of

FACTS = words_of(Expectation.Fact)
ON_RECORD = f"ARRAY[{', '.join(f'sums.has_{fact}' for fact in FACTS)}]"
EXPECTED = """SELECT fact, bloc_kind, period_kind, due_after_days, is_active, position, id FROM campaigns_expectation
ORDER BY (bloc_kind <> '')::int + (period_kind <> '')::int, position, id"""
LEADER, CONFERENCE = "campaigns/leadership/add/?bloc={bloc}", "campaigns/conference/add/"
ENTRIES = {
    "members": "blocs/membership/add/?bloc={bloc}",
    "theme": "campaigns/campaign/{year}/change/",
    **dict.fromkeys(("head", "deputy", "next_head"), LEADER),
    **dict.fromkeys(("launch", "pledge_signing", "mid_year", "closing"), CONFERENCE),
    "pledge": "campaigns/pledge/add/?campaign={year}",
    "results": "campaigns/targetresult/add/",
    "standings": "campaigns/standing/add/?campaign={year}",
    "recommendations": "awards/recommendation/add/?campaign={year}",
    "granted": "awards/award/add/?campaign={year}",
}


class Expected:
    """What is expected of a bloc-year of a kind: of two rules of one fact the one for a kind goes before the general."""

    def __init__(self):
        self.rules, self.today = fetch(EXPECTED), timezone.localdate()
        self.of_kinds = {}

    def rules_of(self, *kinds):
        if kinds not in self.of_kinds:
            meant = [rule for rule in self.rules if rule[1] in ("", kinds[0]) and rule[2] in ("", kinds[1])]
            last_said = {rule[0]: rule for rule in meant}.values()
            in_use = sorted((rule for rule in last_said if rule[4]), key=lambda rule: rule[5:])
            self.of_kinds[kinds] = [(rule[0], rule[3]) for rule in in_use]
        return self.of_kinds[kinds]

    def missing(self, bloc_kind, period_kind, begins, on_record):
        """The facts that are missing, and those that are missing and late. on_record: as ON_RECORD has it."""
        facts = dict(zip(FACTS, on_record, strict=True))
        days = (self.today - begins) // datetime.timedelta(days=1)
        missing, late = [], []
        for fact, due in self.rules_of(bloc_kind, period_kind):
            if not facts[fact]:
                (late if due is not None and days >= due else missing).append(fact)
        return missing, late


def in_words(facts):
    return ", ".join(FACTS[fact] for fact in facts)


def to_enter(missing, late, bloc, year):
    """How each list of missing facts begins, and the facts: where they are entered, and their words."""
    return [
        (said, [(f"/admin/{ENTRIES[fact].format(bloc=bloc, year=year)}", FACTS[fact]) for fact in facts])
        for said, facts in (("Còn thiếu:", missing), ("Còn thiếu, đã quá hạn:", late))
        if facts
    ]
