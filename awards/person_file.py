"""The file of a person: what is on record of them in all three apps, the newest first, in a fixed number of queries."""

from functools import cached_property

from django.db.models import F, OuterRef
from django.db.models.functions import Coalesce

from blocs.kept import Kept
from blocs.models import Person
from blocs.models.people import about
from blocs.models.units import name_then
from blocs.partial_dates import first_day_of
from campaigns.models import Appearance, Conference, ConferencePurpose, Leadership

from .models import Award, AwardChange, CompleteHistory, ProposalLine, Recommendation, RecommendedRecipient


class PersonFile:
    def __init__(self, person, *, user):
        self.person = person
        self.user = user

    def rows(self, kept):
        return kept.rows(self.user, person=self.person.pk)

    @cached_property
    def former(self):
        """Those who were found to be this person."""
        return self.rows(FORMER)

    @cached_property
    def awards(self):
        """With all_changes, what later decisions made of each."""
        return CHANGES.put("all_changes", self.rows(AWARDS), self.user, by="award_id")

    @cached_property
    def complete(self):
        """The years of which somebody said that all awards are on record."""
        return self.rows(COMPLETE)

    @cached_property
    def proposed(self):
        return self.rows(PROPOSED)

    @cached_property
    def recommended(self):
        return self.rows(RECOMMENDED)

    @cached_property
    def led(self):
        return self.rows(LED)

    @cached_property
    def appearances(self):
        """With bloc_years, those that the conference served, as far as the user may see them."""
        appearances = self.rows(APPEARANCES)
        conferences = list({appearance.conference_id for appearance in appearances})
        served = SERVED.rows(self.user, conferences=conferences) if conferences else []
        for appearance in appearances:
            campaigns = [row.campaign for row in served if row.conference_id == appearance.conference_id]
            appearance.bloc_years = list(dict.fromkeys(campaigns))
        return appearances


def awards(user, person):
    seen = Award.objects.visible_to(user).filter(about(person)).as_called_then()
    return seen.order_by(F("day").desc(nulls_last=True), F("kind__precedence").asc(nulls_last=True), "pk")


def complete(user, person):
    said = CompleteHistory.objects.filter(about(person))
    return said.select_related("kind", "source").order_by("-last_year", "pk")


def proposed(user, person):
    last_day = Coalesce("proposal__campaign__period__ends_on", first_day_of("proposal__submitted"))
    return (
        ProposalLine.objects.visible_to(user)
        .filter(about(person))
        .with_context()
        .annotate(day=last_day)
        .annotate(authority_then=name_then("authority", OuterRef("day")))
        .order_by(F("day").desc(nulls_last=True), "-pk")
    )


def recommended(user, person):
    seen = Recommendation.objects.visible_to(user)
    return (
        RecommendedRecipient.objects.filter(about(person), recommendation__in=seen.order_by())
        .select_related(
            "recommendation__kind",
            "recommendation__conference",
            "recommendation__campaign__bloc",
            "recommendation__campaign__period",
        )
        .order_by("-recommendation__campaign__period__starts_on", "-pk")
    )


def led(user, person):
    return (
        Leadership.objects.visible_to(user)
        .filter(about(person))
        .as_called_then()
        .select_related("bloc")
        .order_by(F("term__endswith").desc(nulls_first=True), "-pk")
    )


def appearances(user, person):
    seen = Conference.objects.visible_to(user)
    return (
        Appearance.objects.filter(about(person), conference__in=seen.order_by())
        .select_related("conference", "unit")
        .annotate(day=first_day_of("conference__held"))
        .annotate(unit_then=name_then("unit", OuterRef("day")))
        .order_by(F("day").desc(nulls_last=True), "conference", "position", "pk")
    )


def served(user, conferences):
    return ConferencePurpose.objects.visible_to(user).of_conferences(conferences).by_bloc_year()


FORMER = Kept(lambda user, person: Person.objects.filter(merged_into=person))
AWARDS, COMPLETE, PROPOSED, RECOMMENDED = map(Kept, [awards, complete, proposed, recommended])
CHANGES = Kept(lambda user, of: AwardChange.objects.of_awards_with(of).with_decisions())
LED, APPEARANCES, SERVED = map(Kept, [led, appearances, served])
