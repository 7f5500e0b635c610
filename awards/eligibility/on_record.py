"""What is on record of a recipient, for the pages that show a verdict or add to it."""

from functools import cached_property

from django.db.models import Exists, OuterRef, Q

from blocs.models.people import about
from blocs.models.units import name_then

from ..models import Award, CompleteHistory, MemberShare


def with_awards(judgement, user):
    """Pairs of each condition and the awards it rests on, with is_visible and the names of their time."""
    used = {award.pk for condition in judgement.conditions for award in condition.used}
    seen = Award.objects.visible_to(user).filter(pk=OuterRef("pk"))
    awards = Award.objects.filter(pk__in=used).annotate(is_visible=Exists(seen)).as_called_then()
    found = {award.pk: award for award in awards}
    return [(condition, [found[award.pk] for award in condition.used]) for condition in judgement.conditions]


def with_head(lines):
    """Fetch what the head of a line's page shows, with unit_then, the name on the last day of its bloc-year."""
    return lines.select_related(
        "kind", "unit", "person", "proposal__bloc", "proposal__campaign__bloc", "proposal__campaign__period"
    ).annotate(unit_then=name_then("unit", OuterRef("proposal__campaign__period__ends_on")))


class History:
    """All that is on record of one recipient, {"unit": …} or {"person": …}, whatever bloc it comes from."""

    def __init__(self, owner):
        self.owner = owner
        [self.recipient] = owner.values()
        self.about = about(self.recipient) if "person" in owner else Q(**owner)

    @cached_property
    def awards(self):
        awards = Award.objects.filter(self.about).as_called_then()
        return awards.order_by("-day", "pk")

    @cached_property
    def complete(self):
        return CompleteHistory.objects.filter(self.about).select_related("kind").order_by("first_year", "pk")

    @cached_property
    def shares(self):
        if "unit" not in self.owner:
            return MemberShare.objects.none()
        shares = MemberShare.objects.filter(**self.owner).select_related("kind", "period")
        return shares.order_by("-period__starts_on", "pk")
