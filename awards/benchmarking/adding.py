"""From the rows of the floors to what they say: the figures of the page, under the words of the page."""

import json
from dataclasses import dataclass

from django.utils.translation import gettext as _

from campaigns.models import Conference, ConferencePurpose, Expectation, TargetResult

from ..models import AwardKind, Moment, RecipientKind
from ..summaries.counts import COLUMNS

NOTHING = "–"
Verdict = TargetResult.Verdict


@dataclass(frozen=True)
class Said:
    """A sentence of words with figures, and tables: {key: rows of cells, the first one words}."""

    sentence: list
    tables: dict


def bloc_year(rows):
    told = json.loads(rows["file"][0]["told"])
    counts = {key: told["sums"][column] for key, column in COLUMNS.items()}
    conferences = [event["row"] for event in told["events"] or []]
    held = [row for row in conferences if row["status"] == Conference.Status.HELD]
    sums = Sums(told["awards"] or [])
    sentence = [
        (_("members:"), members(counts)),
        (_("conferences held:"), len(held) or NOTHING),
        (_("targets reached:"), reached(counts)),
        *overall(sums),
    ]
    targets = [target for pledge in told["pledges"] or [] for target in pledge["targets"] or []]
    tables = tables_of_awards(rows, sums) | {
        "leaders": [(leader["row"]["role"], leader["unit_then"]) for leader in told["leaders"] or []],
        "conferences": [(row["title"], row["held"], row["status"]) for row in conferences],
        "targets": [(target["row"]["text"], verdict_on(target)) for target in targets],
        "standings": [
            (row["unit_then"], row["row"]["final_points"], row["row"]["rank"])
            for row in told["standings"] or []
        ],
    }
    return Said(sentence, tables | tables_of_counts(counts))


def verdict_on(target):
    return target["reviews"][-1]["verdict"] if target["reviews"] else ""


def year(rows):
    [counts] = counts_of(rows).values()
    sums, states = Sums(rows["sums"]), rows["states"][0]
    sentence = [
        (_("Bloc-years on record:"), states["number"] or NOTHING),
        (_("targets reached:"), reached(counts)),
        *overall(sums),
    ]
    tables = tables_of_awards(rows, sums) | {
        "facts": [(str(fact.label), states[f"has_{fact}"]) for fact in Expectation.Fact],
        "themes": [tuple(row.values()) for row in rows["themes"]],
        "movements": [tuple(row.values()) for row in rows["movements"]],
    }
    return Said(sentence, tables | tables_of_counts(counts))


def years(rows):
    counts = counts_of(rows)
    sums = Sums(rows["sums"])
    span = sorted(counts)
    tables = {moment.value: levels_by_years(sums, moment, span) for moment in Moment}
    whats = [
        "bloc-years",
        ("member", ""),
        ("conference", "closing"),
        *(("target", verdict) for verdict in Verdict),
    ]
    tables["by-year"] = [(year, *(counts[year].get(what) or NOTHING for what in whats)) for year in span]
    return Said([(_("awards granted:"), sums.overall()[Moment.GRANTED])], tables)


def as_rows(rows):
    """Rows as a workbook takes them."""
    return [list(row.values()) for row in rows["rows"]]


class Sums:
    """The groups of a statement of sums: what is counted, without turns. Kept sums are of nothing else."""

    def __init__(self, groups):
        self.groups = [group for group in groups if group.get("is_counted", True) and not group["turns"]]

    def by(self, *names):
        """{answers to these names: {moment: sum}}; nothing where no group of a moment says a number."""
        found = {}
        for group in self.groups:
            sums = found.setdefault(tuple(group[name] for name in names), dict.fromkeys(Moment, NOTHING))
            if group["total"] is not None:
                before = sums[group["moment"]]
                sums[group["moment"]] = group["total"] + (0 if before == NOTHING else before)
        return found

    def overall(self):
        return self.by().get((), dict.fromkeys(Moment, NOTHING))

    def levels_at(self, moment):
        """Those that have a group, whether or not it says a number."""
        there = {group["of_level"] for group in self.groups if group["moment"] == moment}
        return [level for level in AwardKind.Level if level in there]


def counts_of(rows):
    """{year: {(what, of which kind): number}}, as the page has it."""
    return {
        row["year"]: {key: row[f"sum_of_{column}"] for key, column in COLUMNS.items()}
        | {"bloc-years": row["sum_of_number"]}
        for row in rows["counts"]
    }


def members(counts):
    return counts["member", ""] or NOTHING


def reached(counts):
    """How many targets were reached, of how many; of those that no review speaks of nobody knows."""
    found = {verdict: counts.get(("target", verdict), 0) for verdict in Verdict}
    all_ = sum(found.values())
    is_known = all_ > found[Verdict.NOT_REPORTED]
    return f"{found[Verdict.REACHED] if is_known else NOTHING} / {all_ or NOTHING}"


def overall(sums):
    labels = [_("awards agreed to recommend:"), _("proposed:"), _("granted:")]
    return list(zip(labels, sums.overall().values(), strict=True))


def tables_of_awards(rows, sums):
    names = {row["pk"]: row["name"] for row in rows["kinds"]}
    levels = {row["pk"]: row["level"] for row in rows["kinds"]}
    for group in sums.groups:
        group["of_level"] = levels.get(group["of_kind"], "")
    by_award = sums.by("of_kind")
    by_category = sums.by("of_category")
    return {
        "by-award": [(names.get(kind, NOTHING), *found.values()) for (kind,), found in by_award.items()],
        "by-level": lines(sums, "of_level", AwardKind.Level),
        "by-recipients": lines(sums, "of_recipients", RecipientKind),
        "by-category": [(*category, *found.values()) for category, found in by_category.items()],
    }


def lines(sums, name, choices):
    found = sums.by(name)
    return [(str(choice.label), *found[(choice,)].values()) for choice in choices if (choice,) in found]


def levels_by_years(sums, moment, span):
    whole, yearly = sums.by("of_level"), sums.by("of_level", "of_year")
    return [
        (
            str(level.label),
            *(yearly[level, year][moment] if (level, year) in yearly else NOTHING for year in span),
            whole[(level,)][moment],
        )
        for level in sums.levels_at(moment)
    ]


def tables_of_counts(counts):
    """Members and changes, targets by verdict, and conferences by what they were for."""
    of_targets = [(str(verdict.label), counts.get(("target", verdict), 0)) for verdict in Verdict]
    of_conferences = [
        (str(purpose.label), counts["conference", purpose])
        for purpose in ConferencePurpose.Purpose
        if counts["conference", purpose]
    ]
    changes = [(which, counts.get((which, "yes"), 0)) for which in ("joined", "left")]
    return {"members": [("", members(counts)), *changes], "outcomes": of_targets, "purposes": of_conferences}
