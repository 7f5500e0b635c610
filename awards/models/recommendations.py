from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from blocs.children import Children
from blocs.figures import Counted
from blocs.history import recorded
from blocs.models import Person, Unit
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.partial_dates import first_with_year
from blocs.text import Line
from campaigns.models import Campaign, Conference

from .named import Moment, Named, NamedQuerySet, printed_words, prints_words, recipients_with
from .wanted import Place


class RecommendationQuerySet(NamedQuerySet):
    def to_units(self, units):
        named = RecommendedRecipient.objects.filter(recommendation=OuterRef("pk"), unit__in=units)
        return self.filter(Exists(named))

    def but_blocs_with(self, query, named):
        printed = Q(prints_words(["name_as_printed"]), name_as_printed__folds_to_words=query)
        recipients = reduce(or_, (place.first() for place in recipients_with(named) if place), printed)
        found = RecommendedRecipient.objects.filter(recipients)
        return [*super().but_blocs_with(query, named), Place("pk", found, "recommendation")]

    def kinds_as_printed(self, bloc):
        """Pairs of an award as the bloc's records print it, and the entry of the catalogue it means there."""
        known = self.of_bloc(bloc).filter(kind__isnull=False).exclude(award_as_printed="")
        return list(known.order_by("award_as_printed").values_list("award_as_printed", "kind").distinct())

    def naming(self, unit):
        """Those that name the unit, the newest first."""
        return self.filter(recipients__unit=unit).order_by("-campaign__period__starts_on", "pk")

    def that_name_recipient_of(self, award):
        """Those of the same year and award that name the recipient of an award."""
        same = self.filter(campaign=award.campaign_id, kind=award.kind_id)
        if award.unit_id:
            return same.filter(recipients__unit=award.unit_id)
        return same.filter(recipients__person=award.person_id) if award.person_id else self.none()

    def without_names(self):
        """Numbers of which no recipient is named."""
        named = RecommendedRecipient.objects.filter(recommendation=OuterRef("pk"))
        return self.filter(~Exists(named), count__gt=0)

    def with_named(self):
        """Annotate named: the recipients it names, with unit_then, the name on the last day of the bloc-year."""
        named = RecommendedRecipient.objects.filter(recommendation=OuterRef("pk")).order_by("pk")
        unit_then = name_then("unit", OuterRef("recommendation__campaign__period__ends_on"))
        return self.annotate(
            named=Children(
                named,
                unit_name="unit__name",
                unit_then=unit_then,
                unit_code="unit__code",
                person_name="person__name",
            )
        )

    def with_recipients(self):
        """Fetch what is shown of a recommendation, with the recipients it names, by the names of that year."""
        last_day = OuterRef("campaign__period__ends_on")
        return (
            self.with_named()
            .select_related("kind", "conference", "source")
            .annotate(
                authority_then=name_then("authority", last_day),
                addressed_to_then=name_then("addressed_to", last_day),
            )
        )

    def with_context(self):
        """All that a line of a list shows, but for the units, which linking.link() adds."""
        return self.with_named().select_related("kind", "conference", "campaign__bloc", "campaign__period")


@recorded
class Recommendation(Named, Counted, Sourced):
    """What a conference agreed to recommend: a count, names, or both, for one kind of award."""

    class Wording(models.TextChoices):
        AGREED = "agreed", _("agreed to propose")
        ACCLAIMED = "acclaimed", _("“suy tôn”, without saying more")
        REVIEWED = "reviewed", _("reviewed and selected")

    moment = Moment.AGREED

    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="recommendations", verbose_name=_("for the bloc-year")
    )
    conference = models.ForeignKey(
        Conference,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="recommendations",
        verbose_name=_("agreed at"),
    )
    wording = models.CharField(_("wording"), max_length=10, choices=Wording, default=Wording.AGREED)
    addressed_to = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("addressed to")
    )  # the council that passes it on
    counts_turns = models.BooleanField(_("counts turns (lượt), not recipients"), default=False)
    part_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="of_which",
        verbose_name=_("of which, within"),
    )

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        ordering = ["campaign", F("kind__precedence").asc(nulls_last=True), "pk"]
        indexes = [printed_words(NamedQuerySet.printed, name="recommendation_printed_words")]
        constraints = [
            *Named.Meta.constraints,
            *Counted.Meta.constraints,
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=F("pk")),
                name="recommendation_is_not_its_own_part",
                violation_error_message=_("A recommendation cannot be part of itself."),
            ),
        ]

    def __str__(self):
        return self.award_name

    @property
    def names_as_of(self):
        """The day whose unit names the row shows."""
        held = self.conference and self.conference.held
        return first_with_year(held) or self.campaign.period.ends_on


@recorded(part_of_a_record=True)
class RecommendedRecipient(models.Model):
    """A unit or person named in a recommendation, as printed."""

    recommendation = models.ForeignKey(
        Recommendation, models.CASCADE, related_name="recipients", verbose_name=_("recommendation")
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="recommended", verbose_name=_("unit")
    )
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="recommended", verbose_name=_("person")
    )
    name_as_printed = Line(_("name as printed"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("recommended recipient")
        verbose_name_plural = _("recommended recipients")
        ordering = ["recommendation", "pk"]
        indexes = [printed_words(["name_as_printed"], name="recommended_printed_words")]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit__isnull=True) | Q(person__isnull=True),
                name="recommended_is_a_unit_or_a_person",
                violation_error_message=_("Choose a unit or a person, not both."),
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | Q(person__isnull=False) | ~Q(name_as_printed=""),
                name="recommended_is_named",
                violation_error_message=_("Name the recipient."),
            ),
            models.UniqueConstraint(
                fields=["recommendation", "unit"],
                name="unit_recommended_once",
                violation_error_message=_("This unit is already named there."),
            ),
            models.UniqueConstraint(
                fields=["recommendation", "person"],
                name="person_recommended_once",
                violation_error_message=_("This person is already named there."),
            ),
        ]

    def __str__(self):
        return self.name_as_printed or str(self.unit or self.person)
