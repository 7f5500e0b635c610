from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from blocs.children import Children
from blocs.history import recorded
from blocs.models import Unit
from blocs.models.documents import Sourced
from blocs.partial_dates import first_with_year
from blocs.text import Line

from ..counting import TOTALS, count, impossibilities, last_possible_day
from .campaigns import Campaign, OfCampaignQuerySet
from .conferences import Conference
from .standings import Trust


class BallotRuleQuerySet(models.QuerySet):
    def in_force_on(self, day):
        """The rules in force on a date. A PartialDate counts as its last possible day; None finds all."""
        day = last_possible_day(day)
        if day is None:
            return self
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        )


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
    counts_written = models.BooleanField(
        _("written opinions of the absent count"),
        null=True,
        blank=True,
        help_text=_(
            "Their votes are added to those on paper; where the base is those present or the papers"
            " collected, the opinions are added to the base too."
        ),
    )  # NULL: the text does not say
    citation = Line(_("legal basis"))
    valid_from = models.DateField(_("in force from"), null=True, blank=True)
    valid_to = models.DateField(_("in force to, inclusive"), null=True, blank=True)
    trust = models.CharField(_("trust"), max_length=1, choices=Trust, default=Trust.MEMORY)

    objects = BallotRuleQuerySet.as_manager()

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

    @property
    def is_from_memory(self):
        return self.trust == Trust.MEMORY

    @property
    def may_have_lapsed(self):
        """Whether the law was replaced, and nobody entered when."""
        return self.trust == Trust.OLD_LAW and self.valid_to is None


def with_ballots(campaigns):
    """Annotate campaigns with their ballots, each with unit_name and the rule_name and threshold of its rule."""
    ballots = Ballot.objects.filter(campaign=OuterRef("pk")).order_by("pk")
    return campaigns.annotate(
        ballot_totals=Children(
            ballots, unit_name="unit__name", rule_name="rule__name", threshold="rule__threshold_percent"
        )
    )


class BallotQuerySet(OfCampaignQuerySet):
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
    written = models.PositiveIntegerField(
        _("written opinions of the absent"),
        null=True,
        blank=True,
        help_text=_("Counted apart: not among the papers."),
    )
    written_in_favour = models.PositiveIntegerField(_("written opinions for"), null=True, blank=True)
    issued = models.PositiveIntegerField(_("papers issued"), null=True, blank=True)
    collected = models.PositiveIntegerField(_("papers collected"), null=True, blank=True)
    valid = models.PositiveIntegerField(_("valid papers"), null=True, blank=True)
    invalid = models.PositiveIntegerField(_("invalid papers"), null=True, blank=True)
    in_favour = models.PositiveIntegerField(_("votes for"), null=True, blank=True)
    against = models.PositiveIntegerField(_("votes against"), null=True, blank=True)

    objects = BallotQuerySet.as_manager()

    class Meta:
        verbose_name = _("ballot")
        verbose_name_plural = _("ballots")
        ordering = ["campaign", "pk"]
        # Where a number is unknown, a condition is neither true nor false, and the row stands.
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
            models.CheckConstraint(
                condition=Q(present__lte=F("eligible")),
                name="no_more_present_than_voters",
                violation_error_message=_("More were present than may vote. Check the two numbers."),
            ),
            models.CheckConstraint(
                condition=Q(written__lte=F("eligible")),
                name="no_more_written_opinions_than_voters",
                violation_error_message=_(
                    "There are more written opinions than people may vote. Check the two numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(written__lte=F("eligible") - F("present")),
                name="written_opinions_come_from_the_absent",
                violation_error_message=_(
                    "There are more written opinions than people were absent. Check the three numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(written_in_favour__lte=F("written")),
                name="no_more_written_votes_than_written_opinions",
                violation_error_message=_(
                    "More written opinions are in favour than there are written opinions. Check the two numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(invalid__lte=F("collected")),
                name="no_more_invalid_papers_than_collected",
                violation_error_message=_(
                    "More papers are invalid than were collected. Check the two numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(valid__lte=F("collected") - F("invalid")),
                name="valid_and_invalid_fit_the_papers_collected",
                violation_error_message=_(
                    "Valid and invalid papers are more than the papers collected. Check the three numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(against__lte=F("valid")),
                name="no_more_votes_against_than_valid_papers",
                violation_error_message=_(
                    "There are more votes against than valid papers. Check the two numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(in_favour__lte=F("eligible") - F("written_in_favour")),
                name="votes_on_paper_and_in_writing_fit_the_voters",
                violation_error_message=_(
                    "Votes on paper and in writing are more than people may vote. Check the three numbers."
                ),
            ),
        ]

    def __str__(self):
        return self.question

    def get_absolute_url(self):
        return reverse("campaigns:ballot", args=[self.pk])

    def validate_constraints(self, exclude=None):
        """Refuse totals that cannot be with the sum spelt out, which a constraint's own sentence cannot do."""
        if wrong := impossibilities(self):
            raise ValidationError(wrong)
        super().validate_constraints(exclude)

    @property
    def held(self):
        """The date of the vote as far as it is known with its year, or None."""
        return first_with_year(self.conference.held) if self.conference else None

    @property
    def names_as_of(self):
        """The day whose unit names its record shows."""
        return self.held or self.campaign.period.ends_on

    @property
    def counted(self):
        return count(self, self.rule, self.held)

    @property
    def counts_in_order(self):
        """Pairs of a label and a number; None is unknown."""
        return [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in TOTALS]
