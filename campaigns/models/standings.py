from django.db import models
from django.db.models import F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from blocs.children import Children
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


@recorded
class BallotRule(models.Model):
    """The share of votes that a choice needs, on which base, by which text, from when to when."""

    class Base(models.TextChoices):
        ELIGIBLE = "eligible", _("all who are entitled")
        PRESENT = "present", _("those present")
        COLLECTED = "collected", _("papers collected")

    name = Line(_("name"), max_length=200)
    threshold_percent = models.DecimalField(_("threshold in percent"), max_digits=5, decimal_places=2)
    base = models.CharField(_("counted on"), max_length=10, choices=Base)
    citation = Line(_("legal basis"))
    valid_from = models.DateField(_("in force from"), null=True, blank=True)
    valid_to = models.DateField(_("in force to, inclusive"), null=True, blank=True)
    trust = models.CharField(_("trust"), max_length=1, choices=Trust, default=Trust.MEMORY)

    class Meta:
        verbose_name = _("ballot rule")
        verbose_name_plural = _("ballot rules")
        ordering = ["name", "valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(threshold_percent__gte=0, threshold_percent__lte=100),
                name="ballot_threshold_is_a_percentage",
                violation_error_message=_("The threshold lies between 0 and 100 percent."),
            )
        ]

    def __str__(self):
        return self.name


def with_ballots(campaigns):
    """Annotate campaigns with their ballots, each with unit_name and the rule_name and threshold of its rule."""
    ballots = Ballot.objects.filter(campaign=OuterRef("pk")).order_by("pk")
    return campaigns.annotate(
        ballot_totals=Children(
            ballots, unit_name="unit__name", rule_name="rule__name", threshold="rule__threshold_percent"
        )
    )


@recorded
class Ballot(Sourced):
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
    rule = models.ForeignKey(
        BallotRule, models.PROTECT, null=True, blank=True, related_name="ballots", verbose_name=_("rule")
    )
    is_secret = models.BooleanField(_("secret vote"), null=True, blank=True)
    eligible = models.PositiveIntegerField(_("entitled to vote"), null=True, blank=True)
    present = models.PositiveIntegerField(_("present"), null=True, blank=True)
    written = models.PositiveIntegerField(_("written opinions of the absent"), null=True, blank=True)
    issued = models.PositiveIntegerField(_("papers issued"), null=True, blank=True)
    collected = models.PositiveIntegerField(_("papers collected"), null=True, blank=True)
    valid = models.PositiveIntegerField(_("valid papers"), null=True, blank=True)
    in_favour = models.PositiveIntegerField(_("votes for"), null=True, blank=True)
    against = models.PositiveIntegerField(_("votes against"), null=True, blank=True)

    objects = OfCampaignQuerySet.as_manager()

    class Meta:
        verbose_name = _("ballot")
        verbose_name_plural = _("ballots")
        ordering = ["campaign", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(collected__isnull=True) | Q(issued__isnull=True) | Q(collected__lte=F("issued")),
                name="no_more_papers_collected_than_issued",
                violation_error_message=_("More papers were collected than issued. Check the two numbers."),
            ),
            models.CheckConstraint(
                condition=Q(issued__isnull=True) | Q(eligible__isnull=True) | Q(issued__lte=F("eligible")),
                name="no_more_papers_issued_than_voters",
                violation_error_message=_(
                    "More papers were issued than people may vote. Check the two numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(valid__isnull=True) | Q(collected__isnull=True) | Q(valid__lte=F("collected")),
                name="no_more_valid_papers_than_collected",
                violation_error_message=_(
                    "More papers are valid than were collected. Check the two numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(in_favour__isnull=True) | Q(valid__isnull=True) | Q(in_favour__lte=F("valid")),
                name="no_more_votes_than_valid_papers",
                violation_error_message=_("There are more votes than valid papers. Check the two numbers."),
            ),
            models.CheckConstraint(
                condition=Q(in_favour__isnull=True)
                | Q(against__isnull=True)
                | Q(valid__isnull=True)
                | Q(in_favour__lte=F("valid") - F("against")),
                name="votes_for_and_against_fit_the_valid_papers",
                violation_error_message=_(
                    "Votes for and against are more than the valid papers. Check the numbers."
                ),
            ),
        ]

    def __str__(self):
        return self.question

    @property
    def counts_in_order(self):
        """Pairs of a label and a number; None is unknown."""
        names = ["eligible", "present", "written", "issued", "collected", "valid", "in_favour", "against"]
        return [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in names]
