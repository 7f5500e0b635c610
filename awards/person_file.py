"""The file of a person: what is on record of them in all three apps, the newest first, in a fixed number of queries."""

from django.db.models import F, OuterRef
from django.db.models.functions import Coalesce

from blocs.children import Children
from blocs.kept import Kept
from blocs.models import Person
from blocs.models.documents import named
from blocs.models.people import about
from blocs.models.units import name_then
from blocs.partial_dates import first_day_of
from campaigns.models import Appearance, Conference, ConferencePurpose, Leadership

from .models import Award, AwardChange, CompleteHistory, ProposalLine, Recommendation, RecommendedRecipient
from .unit_file import OF_BLOC_YEAR

NAMED = ["award_as_printed", "award_class", "kind__name", "kind__name_en"]


def person_of(user, person):
    """The person of a key, with all that stands on the page but for awards and appearances; all_former are those who
    were found to be this person, all_complete the years of which somebody said that all awards are on record."""
    return (
        Person.objects.visible_to(user)
        .with_unit_for(user)
        .with_key(person)
        .select_related("source", "merged_into")
        .annotate(
            all_former=Children(Person.objects.filter(merged_into=person), only=["name"]),
            all_complete=complete(person),
            all_recommended=recommended(user, person),
            all_proposed=proposed(user, person),
            all_led=led(user, person),
        )
    )


def complete(person):
    said = CompleteHistory.objects.filter(about(person)).order_by("-last_year", "pk")
    return Children(said, only=["first_year", "last_year", "kind__name", "kind__name_en", *named("source")])


def recommended(user, person):
    seen = Recommendation.objects.visible_to(user)
    recipients = RecommendedRecipient.objects.filter(about(person), recommendation__in=seen.order_by())
    told = [*NAMED, "wording", "conference__held", *OF_BLOC_YEAR]
    return Children(
        recipients.order_by("-recommendation__campaign__period__starts_on", "-pk"),
        only=["name_as_printed", *(f"recommendation__{column}" for column in told)],
    )


def proposed(user, person):
    last_day = Coalesce("proposal__campaign__period__ends_on", first_day_of("proposal__submitted"))
    lines = (
        ProposalLine.objects.visible_to(user)
        .filter(about(person))
        .annotate(day=last_day)
        .annotate(authority_then=name_then("authority", OuterRef("day")))
        .order_by(F("day").desc(nulls_last=True), "-pk")
    )
    printed = [f"{name}_as_printed" for name in ("name", "post", "authority")]
    of_proposal = [f"proposal__{column}" for column in ("state", "submitted", "occasion", *OF_BLOC_YEAR)]
    return Children(
        lines,
        only=[*NAMED, *printed, "state", "state_reason", *of_proposal],
        authority_then="authority_then",
    )


def led(user, person):
    seen = Leadership.objects.visible_to(user).filter(about(person))
    return seen.order_by(F("term__endswith").desc(nulls_first=True), "-pk").as_children()


def awards(user, person):
    """With all_changes, what later decisions made of each."""
    changes = AwardChange.objects.filter(award=OuterRef("pk")).order_by("pk")
    papers = [*named("decision__document"), "decision__document__dated"]
    return (
        Award.objects.filter(about(person))
        .seen_of_these(user)
        .as_told("award_class", "authority_as_printed", "is_verified")
        .annotate(
            authority_then=name_then("authority", OuterRef("day")),
            all_changes=Children(changes, only=["kind", "ground", *papers]),
        )
        .newest_and_highest_first()
    )


def appearances(user, person):
    """With served, what each conference was for, as far as the user may see it, in the order of time."""
    seen = Conference.objects.visible_to(user)
    served = ConferencePurpose.objects.visible_to(user).filter(conference=OuterRef("conference"))
    return (
        Appearance.objects.filter(about(person), conference__in=seen.order_by())
        .select_related("conference", "unit")
        .annotate(day=first_day_of("conference__held"))
        .annotate(
            unit_then=name_then("unit", OuterRef("day")),
            served=Children(served.by_bloc_year(), only=OF_BLOC_YEAR),
        )
        .order_by(F("day").desc(nulls_last=True), "conference", "position", "pk")
    )


PERSON, AWARDS, APPEARANCES = map(Kept, [person_of, awards, appearances])
