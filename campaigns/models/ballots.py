from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from blocs.children import Children
from blocs.history import recorded
from blocs.models import Unit
from blocs.models.documents import Sourced
from blocs.partial_dates import first_with_year
from blocs.text import Line

from .campaigns import Campaign, OfCampaignQuerySet
from .conferences import Conference
from .totals import Totals, totals_that_can_be


def with_ballots(campaigns):
    """Annotate campaigns with their ballots, each with unit_name and the rule_name and threshold of its rule."""
    ballots = Ballot.objects.filter(campaign=OuterRef("pk")).order_by("pk")
    return campaigns.annotate(
        ballot_totals=Children(
            ballots, unit_name="unit__name", rule_name="rule__name", threshold="rule__threshold_percent"
        )
    )


class BallotQuerySet(OfCampaignQuerySet):
    def on_unit(self, unit):
        """Those in which a unit was the candidate."""
        return self.filter(unit=unit)

    def with_all_of_a_record(self, user):
        """With all that its counting record names, and conference_is_visible: whether the user may open it."""
        conference = Conference.objects.visible_to(user).filter(pk=OuterRef("conference"))
        return (
            self.select_related("campaign__bloc__organiser", "campaign__period", "conference")
            .select_related("unit", "rule", "source")
            .prefetch_related("unit__names")
            .annotate(conference_is_visible=Exists(conference))
        )


@recorded
class Ballot(Totals, Sourced):
    """The totals of one vote on one candidate or question. Never who voted how."""

    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="ballots", verbose_name=_("bloc-year")
    )
    conference = models.ForeignKey(
        Conference, models.PROTECT, null=True, blank=True, related_name="ballots", verbose_name=_("held at")
    )
    question = Line(_("what was voted on"))
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("candidate unit")
    )

    objects = BallotQuerySet.as_manager()

    class Meta:
        verbose_name = _("ballot")
        verbose_name_plural = _("ballots")
        ordering = ["campaign", "pk"]
        constraints = totals_that_can_be()

    def __str__(self):
        return self.question

    def get_absolute_url(self):
        return reverse("campaigns:ballot", args=[self.pk])

    @property
    def held(self):
        """The date of the vote as far as it is known with its year, or None."""
        return first_with_year(self.conference.held) if self.conference else None

    @property
    def names_as_of(self):
        """The day whose unit names its record shows."""
        return self.held or self.campaign.period.ends_on
