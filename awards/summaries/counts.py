"""Members, conferences and targets of calendar years, from the sums that the database keeps."""

from collections import Counter

from django.db.models import Case, CharField, Count, F, IntegerField, Value, When

from blocs.models import Membership
from campaigns.models import ConferencePurpose, Target, TargetResult

from ..models import BlocYearSum
from .content import Sum

Verdict = TargetResult.Verdict
# Where each count stands in the sums of a bloc-year: (what, of which kind).
COLUMNS = {
    ("member", ""): "members",
    **{(what, told): f"{what}_{told}" for what in ("joined", "left") for told in ("yes", "unknown")},
    **{("target", verdict.value): verdict.value for verdict in Verdict},
    **{("conference", purpose.value): f"held_{purpose}" for purpose in ConferencePurpose.Purpose},
}


def read_counts(scope):
    """Of each year of a scope that has bloc-years {year: {(what, of which kind): number}}; how many, as "bloc-years".

    What stands under several bloc-years of a year counts once: of those that do not stand alone the rows are counted.
    """
    sums = scope.bloc_year_sums.added_up(COLUMNS.values())
    found = {
        year: Counter(
            {key: columns[column] for key, column in COLUMNS.items()} | {"bloc-years": columns["number"]}
        )
        for year, columns in sums.items()
    }
    for year, what, which, number in count_rows(scope, [year for year in sums if sums[year]["others"]]):
        found[year][what, which] += number
    return found


def add_up_year(scope, sums):
    """{(what, of which kind): number} of a scope of one year, of what BlocYearSumQuerySet.by_state() gives."""
    found = Counter({key: sums[column] for key, column in COLUMNS.items()})
    for _year, what, which, number in count_rows(scope, [scope.first] if sums["others"] else []):
        found[what, which] += number
    return found


def count_rows(scope, years):
    """Year, what, of which kind, and how many, of the bloc-years that do not stand alone, in one query."""
    parts = []
    for year in years:
        alike = BlocYearSum.objects.of_years(year, year).not_alone()
        parts += counted(year, scope.in_year(year).campaigns.of_sums(alike))
    return parts[0].union(*parts[1:], all=True) if parts else []


def counted(year, campaigns):
    members = Membership.objects.of_years(campaigns)
    targets = Target.objects.of_campaigns(campaigns.order_by()).that_hold().with_outcome()
    purposes = ConferencePurpose.objects.held_for(campaigns)
    for what, found, which, key in (
        ("member", members, Value(""), "pk"),
        ("joined", members.beginning_in(campaigns), told("joined"), "pk"),
        ("left", members.ending_in(campaigns), told("left"), "pk"),
        ("target", targets, F("outcome"), "pk"),
        ("conference", purposes, F("purpose"), "conference"),
    ):
        named = {
            "year": Value(year, output_field=IntegerField()),
            "what": Value(what, output_field=CharField()),
        }
        of_which = found.order_by().annotate(**named, of_which=which)
        yield of_which.values_list(*named, "of_which").annotate(number=Count(key, distinct=True))


def told(change):
    """Whether it is known that a unit joined or left: yes, no or unknown."""
    return Case(
        When(**{change: True}, then=Value("yes")),
        When(**{change: False}, then=Value("no")),
        default=Value("unknown"),
        output_field=CharField(),
    )


def outcome(found, verdict, href):
    """How many targets there are, or came to a verdict; of those not reported nobody knows whether they did.

    found: how many came to each verdict.
    """
    all_ = sum(found[verdict] for verdict in Verdict)
    known = all_ if verdict in ("", Verdict.NOT_REPORTED) else all_ - found[Verdict.NOT_REPORTED]
    total = (found[verdict] if verdict else all_) if known else None
    return Sum(total, known, all_, href)


def changed(members, yes, unknown, href):
    """How many of the members joined, or left, as far as the members before, or after, are known."""
    known = members - unknown
    return Sum(yes if known else None, known, members, href)
