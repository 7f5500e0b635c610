"""The file of a person: what is on record of them in all three apps, the newest first, in a fixed number of queries."""

from functools import cached_property

from django.db.models import F, OuterRef, Prefetch
from django.db.models.functions import Coalesce

from blocs.models.people import about
from blocs.models.units import name_then
from blocs.partial_dates import first_day_of
from campaigns.models import Appearance, Conference, ConferencePurpose, Leadership

from .models import Award, AwardChange, CompleteHistory, ProposalLine, Recommendation, RecommendedRecipient


class PersonFile:
    def __init__(self, person, *, user):
        self.person = person
        self.user = user

    @cached_property
    def former(self):
        """Those who were found to be this person."""
        return list(self.person.merged.all())

    @cached_property
    def awards(self):
        changes = AwardChange.objects.select_related("decision__document").order_by("pk")
        return list(
            Award.objects.visible_to(self.user)
            .filter(about(self.person))
            .as_called_then()
            .prefetch_related(Prefetch("changes", changes))
            .order_by(F("day").desc(nulls_last=True), F("kind__precedence").asc(nulls_last=True), "pk")
        )

    @cached_property
    def complete(self):
        """The years of which somebody said that all awards are on record."""
        said = CompleteHistory.objects.filter(about(self.person))
        return list(said.select_related("kind", "source").order_by("-last_year", "pk"))

    @cached_property
    def proposed(self):
        last_day = Coalesce("proposal__campaign__period__ends_on", first_day_of("proposal__submitted"))
        return list(
            ProposalLine.objects.visible_to(self.user)
            .filter(about(self.person))
            .with_context()
            .annotate(day=last_day)
            .annotate(authority_then=name_then("authority", OuterRef("day")))
            .order_by(F("day").desc(nulls_last=True), "-pk")
        )

    @cached_property
    def recommended(self):
        seen = Recommendation.objects.visible_to(self.user)
        return list(
            RecommendedRecipient.objects.filter(about(self.person), recommendation__in=seen.order_by())
            .select_related(
                "recommendation__kind",
                "recommendation__conference",
                "recommendation__campaign__bloc",
                "recommendation__campaign__period",
            )
            .order_by("-recommendation__campaign__period__starts_on", "-pk")
        )

    @cached_property
    def led(self):
        return list(
            Leadership.objects.visible_to(self.user)
            .filter(about(self.person))
            .as_called_then()
            .select_related("bloc")
            .order_by(F("term__endswith").desc(nulls_first=True), "-pk")
        )

    @cached_property
    def appearances(self):
        """With bloc_years, those that the conference served, as far as the user may see them."""
        seen = Conference.objects.visible_to(self.user)
        served = ConferencePurpose.objects.visible_to(self.user).by_bloc_year()
        appearances = list(
            Appearance.objects.filter(about(self.person), conference__in=seen.order_by())
            .select_related("conference", "unit")
            .prefetch_related(Prefetch("conference__purposes", served, to_attr="served"))
            .annotate(day=first_day_of("conference__held"))
            .annotate(unit_then=name_then("unit", OuterRef("day")))
            .order_by(F("day").desc(nulls_last=True), "conference", "position", "pk")
        )
        for appearance in appearances:
            served = appearance.conference.served
            appearance.bloc_years = list(dict.fromkeys(purpose.campaign for purpose in served))
        return appearances
