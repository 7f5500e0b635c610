"""The awards of a unit and of those it came from, and how far an officer decided that the past of these counts for it."""

from collections import defaultdict

from django.db.models import OuterRef

from blocs.kept import Kept
from blocs.models import ReorganisedUnit
from blocs.models.units import name_then

from .eligibility.lineage import ancestors_of
from .models import Award

Past = ReorganisedUnit.History
AWARDS = Kept(
    lambda user, unit: (
        Award.objects.of_line(unit)
        .seen_of_these(user)
        .as_told()
        .annotate(unit_then=name_then("unit", OuterRef("day")))
        .newest_and_highest_first()
    )
)


def awards_of_line(unit, user):
    """The awards that the user may see, the newest first; those of forerunners with `past`: whether they count here."""
    awards = AWARDS.rows(user, unit=unit.pk)
    if any(award.unit_id != unit.pk for award in awards):
        ways = defaultdict(list)
        for ancestor in ancestors_of([unit.pk])[unit.pk]:
            ways[ancestor.unit.pk].append(ancestor)
        for award in awards:
            if award.unit_id != unit.pk:
                award.past = past_of(award, ways[award.unit_id])
    return awards


def past_of(award, ways):
    """Whether the year of an award comes along. ways: how its unit's past comes to the unit, what counts first."""
    for way in ways:
        if award.day is None or way.until is None or award.day.year <= way.until:
            return Past.COUNTS if way.counts else Past.UNDECIDED
    return Past.DOES_NOT_COUNT
