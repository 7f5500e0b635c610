from django.db import models
from django.db.models import F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.models import Unit
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.text import Line

from .campaigns import Campaign, OfCampaignQuerySet
from .conferences import Conference


class Trust(models.TextChoices):
    VERIFIED = "V", _("verified, in force")
    OLD_LAW = "O", _("verified, from a law since replaced")
    MEMORY = "M", _("not verified: may warn, never blocks")


class StandingQuerySet(OfCampaignQuerySet):
    def of_unit(self, unit):
        """The standings of a unit, the newest first."""
        return (
            self.filter(unit=unit)
            .select_related("campaign__bloc", "campaign__period", "source")
            .order_by("-campaign__period__starts_on", "pk")
        )

    def settled_elsewhere(self, campaign, conference):
        """The standings of a bloc-year that another conference settled, or none; all where this is None."""
        standings = self.filter(campaign=campaign).select_related("conference")
        return standings.exclude(conference=conference) if conference else standings

    def as_called_then(self):
        return self.select_related("unit", "conference", "source").annotate(
            unit_then=name_then("unit", OuterRef("campaign__period__ends_on"))
        )


@recorded
class Standing(Sourced):
    """Where a unit stood in a bloc-year. Points may exceed the maximum through bonus; any part may be unknown."""

    class Method(models.TextChoices):
        POINTS = "points", _("by points")
        VOTE = "vote", _("by vote")
        BOTH = "both", _("by points and vote")
        UNKNOWN = "unknown", _("not known")

    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="standings", verbose_name=_("bloc-year")
    )
    conference = models.ForeignKey(
        Conference,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="standings",
        verbose_name=_("settled at"),
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="standings", verbose_name=_("unit"))
    unit_as_printed = Line(_("unit as printed"), max_length=300, blank=True)
    self_points = models.DecimalField(_("own points"), max_digits=9, decimal_places=3, null=True, blank=True)
    checked_points = models.DecimalField(
        _("points as checked"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    bonus_points = models.DecimalField(
        _("bonus points"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    final_points = models.DecimalField(
        _("final points"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    rank = models.PositiveSmallIntegerField(_("rank"), null=True, blank=True)
    rank_as_printed = Line(_("grade or rank as printed"), max_length=100, blank=True)
    method = models.CharField(_("how settled"), max_length=8, choices=Method, default=Method.UNKNOWN)
    is_secret_vote = models.BooleanField(_("secret vote"), null=True, blank=True)  # NULL: not said

    objects = StandingQuerySet.as_manager()

    class Meta:
        verbose_name = _("standing")
        verbose_name_plural = _("standings")
        ordering = ["campaign", F("rank").asc(nulls_last=True), F("final_points").desc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "unit"],
                name="unit_stands_once_per_campaign",
                violation_error_message=_("This unit already has its standing in that bloc-year."),
            ),
            models.CheckConstraint(
                condition=Q(rank__isnull=True) | Q(rank__gte=1),
                name="rank_starts_at_one",
                violation_error_message=_("The first rank is 1."),
            ),
        ]

    def __str__(self):
        return f"{self.unit}: {self.rank or self.rank_as_printed or '–'}"
