"""From the rows of the floors to what they say: the figures of the page, under the words of the page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from campaigns.models import Conference, ConferencePurpose, Expectation, TargetResult

from ..models import AwardKind, Moment, RecipientKind

NOTHING = "–"
Verdict = TargetResult.Verdict


@dataclass(frozen=True)
class Said:
    """A sentence of words with figures, and tables: {key: rows of cells, the first one words}."""

    sentence: list
    tables: dict


def bloc_year(rows):
    counts = counts_of(rows)
    held = {row["conference_id"] for row in rows["conferences"] if row["status"] == Conference.Status.HELD}
    sums = Sums(rows["sums"])
    sentence = [
        (_("members:"), members(counts)),
        (_("conferences held:"), len(held) or NOTHING),
        (_("targets reached:"), reached(counts)),
        *overall(sums),
    ]
    tables = tables_of_awards(rows, sums) | {
        "leaders": [(row["role"], row["whose"]) for row in rows["leaders"]],
        "conferences": [(row["purpose"], row["held"], row["status"]) for row in rows["conferences"]],
        "targets": [(row["text"], row["outcome"]) for row in rows["targets"]],
        "standings": [(row["whose"], row["final_points"], row["rank"]) for row in rows["standings"]],
    }
    return Said(sentence, tables | tables_of_counts(counts))


def year(rows):
    counts, sums, states = counts_of(rows), Sums(rows["sums"]), rows["states"][0]
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
    counts = {(row["what"], row["year"]): row["number"] for row in rows["counts"]}
    sums = Sums(rows["sums"])
    span = sorted({year for _what, year in counts})
    tables = {moment.value: levels_by_years(sums, moment, span) for moment in Moment}
    whats = ["campaigns", "members", "closings", *Verdict.values]
    tables["by-year"] = [(year, *(counts.get((what, year), NOTHING) for what in whats)) for year in span]
    return Said([(_("awards granted:"), sums.overall()[Moment.GRANTED])], tables)


def as_rows(rows):
    """Rows as a workbook takes them."""
    return [list(row.values()) for row in rows["rows"]]


class Sums:
    """The groups of a statement of sums: what is counted, without turns."""

    def __init__(self, groups):
        self.groups = [group for group in groups if group["is_counted"] and not group["turns"]]

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
    return {(row["what"], row["of_which"]): row["number"] for row in rows["counts"]}


def members(counts):
    return sum(number for (what, _which), number in counts.items() if what == "member") or NOTHING


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
    by_award = sums.by("of_kind", "of_authority")
    by_category = sums.by("of_category")
    return {
        "by-award": [
            (names.get(kind, NOTHING), *found.values()) for (kind, _authority), found in by_award.items()
        ],
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
        (str(purpose.label), counts[("conference", purpose)])
        for purpose in ConferencePurpose.Purpose
        if ("conference", purpose) in counts
    ]
    changes = [(which, counts.get((which, "yes"), 0)) for which in ("joined", "left")]
    return {"members": [("", members(counts)), *changes], "outcomes": of_targets, "purposes": of_conferences}
