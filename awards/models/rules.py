"""What the law and the issuers ask of an award, as dated rows with their citation. Those from memory never block."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.keys import IsInList
from blocs.models import Unit
from blocs.text import Line, Prose
from campaigns.models import BallotRule
from campaigns.models.ballot_rules import DatedQuerySet
from campaigns.models.standings import Trust

from .catalogue import AwardKind


class RuleQuerySet(DatedQuerySet):
    def of_kinds(self, kinds):
        return self.filter(IsInList("kind", kinds)).select_related("kind", "issuer")

    def of_kinds_or_all(self, kinds):
        return self.filter(Q(IsInList("kind", kinds)) | Q(kind__isnull=True))

    def with_all_it_names(self):
        """Fetch every row that the rules point at."""
        fields = [field.name for field in self.model._meta.concrete_fields if field.remote_field]
        return self.select_related(*fields)


class Rule(models.Model):
    """A dated rule about one kind of award, with its citation."""

    kind = models.ForeignKey(
        AwardKind, models.PROTECT, related_name="%(class)ss", verbose_name=_("award kind")
    )
    issuer = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("set by")
    )
    issuer_as_printed = Line(
        _("set by, as printed"), max_length=300, blank=True
    )  # both empty: the law itself, for everyone
    citation = Line(_("legal basis"))
    valid_from = models.DateField(_("in force from"), null=True, blank=True)
    valid_to = models.DateField(_("in force to, inclusive"), null=True, blank=True)
    trust = models.CharField(_("trust"), max_length=1, choices=Trust, default=Trust.MEMORY)
    note = Prose(_("note"), blank=True)

    objects = RuleQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_verified(self):
        """Whether the rule is verified and in force; any other one may warn, and never blocks."""
        return self.trust == Trust.VERIFIED

    @property
    def is_for_everyone(self):
        return self.issuer_id is None and not self.issuer_as_printed

    def binds(self, units):
        """Whether the rule is the law itself, or of one of these units (keys). One only known as printed binds none."""
        return self.is_for_everyone or self.issuer_id in units


@recorded
class EligibilityRule(Rule):
    """What a recipient needs before this kind of award."""

    class Needs(models.TextChoices):
        CONSECUTIVE = "consecutive", _("another award in consecutive years")
        WITHIN = "within", _("another award within some years")
        SAME_PERIOD = "same_period", _("another award in the same period")
        SHARE = "share", _("a share of the members with another award")
        LEADS_BLOC = "leads_bloc", _("first in its bloc")

    class RunEnds(models.TextChoices):
        SAME = "same", _("in the year proposed for")
        BEFORE = "before", _("in the year before")
        EITHER = "either", _("in either of the two")

    class AppliesTo(models.TextChoices):
        ALL = "", _("all recipients")
        COLLECTIVE = "collective", _("collectives")
        INDIVIDUAL = "individual", _("individuals")
        HOUSEHOLD = "household", _("households")

    needs = models.CharField(_("needs"), max_length=12, choices=Needs)
    applies_to = models.CharField(_("asked of"), max_length=10, choices=AppliesTo, blank=True)
    needed_kind = models.ForeignKey(
        AwardKind, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("the other award")
    )
    or_kind = models.ForeignKey(
        AwardKind, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("or this award")
    )
    times = models.PositiveSmallIntegerField(_("how many times"), null=True, blank=True)
    years = models.PositiveSmallIntegerField(_("within years"), null=True, blank=True)
    run_ends = models.CharField(
        _("the last of these years is"), max_length=6, choices=RunEnds, default=RunEnds.EITHER
    )
    percent = models.DecimalField(
        _("share in percent"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    counts_anew = models.BooleanField(
        _("counted anew after each award"),
        default=False,
        help_text=_("Years that an earlier award of this kind was based on are not counted again."),
    )
    has_other_ways = models.BooleanField(
        _("the text knows other ways too"),
        default=False,
        help_text=_("Who does not meet this may still meet another way; somebody has to look."),
    )

    class Meta:
        verbose_name = _("eligibility rule")
        verbose_name_plural = _("eligibility rules")
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(needs="leads_bloc") | Q(needed_kind__isnull=False),
                name="eligibility_rule_names_the_other_award",
                violation_error_message=_("Choose the award that is needed before."),
            ),
            models.CheckConstraint(
                condition=~Q(needs__in=["consecutive", "within"]) | Q(times__isnull=False, times__gte=1),
                name="eligibility_rule_says_how_many_times",
                violation_error_message=_("Say how many times the other award is needed."),
            ),
            models.CheckConstraint(
                condition=~Q(needs="within") | Q(years__isnull=False, years__gte=1),
                name="eligibility_rule_says_within_how_many_years",
                violation_error_message=_("Say within how many years."),
            ),
            models.CheckConstraint(
                condition=~Q(needs="share") | Q(percent__isnull=False) | Q(times__isnull=False, times__gte=1),
                name="eligibility_rule_says_which_share",
                violation_error_message=_("Give the share in percent, or how many must have the award."),
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gte=0, percent__lte=100),
                name="eligibility_share_is_a_percentage",
                violation_error_message=_("The share lies between 0 and 100 percent."),
            ),
        ]

    def __str__(self):
        return f"{self.kind}: {self.get_needs_display()}"


@recorded
class QuotaRule(Rule):
    """How many of a kind may be proposed: a share of a base, or a fixed number."""

    class Base(models.TextChoices):
        MEMBERS = "members", _("the members of the bloc")
        OTHER_MEMBERS = "others", _("the members of the bloc but for those proposed for a flag")
        GIVEN = "given", _("a number that is entered with the proposal")

    class Rounding(models.TextChoices):
        DOWN = "down", _("down")
        UP = "up", _("up")
        NEAREST = "nearest", _("to the nearest")

    percent = models.DecimalField(
        _("share in percent"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    base_of = models.CharField(_("share of"), max_length=8, choices=Base, default=Base.GIVEN)
    base = Line(_("of what"), max_length=200, blank=True)
    fixed = models.PositiveSmallIntegerField(_("fixed number"), null=True, blank=True)
    rounding = models.CharField(_("rounding"), max_length=8, choices=Rounding, default=Rounding.DOWN)
    minimum = models.PositiveSmallIntegerField(_("at least"), default=0)
    is_hard = models.BooleanField(
        _("never exceeded"),
        default=False,
        help_text=_("Otherwise more may be proposed where the reason is written down."),
    )

    class Meta:
        verbose_name = _("quota rule")
        verbose_name_plural = _("quota rules")
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__isnull=True) ^ Q(fixed__isnull=True),
                name="quota_is_a_share_or_a_number",
                violation_error_message=_("Give either a share in percent or a fixed number."),
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gte=0, percent__lte=100),
                name="quota_share_is_a_percentage",
                violation_error_message=_("The share lies between 0 and 100 percent."),
            ),
            models.CheckConstraint(
                condition=Q(is_hard=False) | Q(trust=Trust.VERIFIED),
                name="only_verified_quotas_block",
                violation_error_message=_(
                    "Only a verified rule in force can block. Leave “never exceeded” open."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.kind}: {self.percent if self.fixed is None else self.fixed}"

    @property
    def base_in_words(self):
        return self.base or self.get_base_of_display()


@recorded
class VoteRule(Rule):
    """Which share of votes a kind of award needs, in the bloc or in the council."""

    class Stage(models.TextChoices):
        BLOC = "bloc", _("in the bloc")
        COUNCIL = "council", _("in the council")

    stage = models.CharField(_("where the vote is held"), max_length=7, choices=Stage, default=Stage.COUNCIL)
    ballot_rule = models.ForeignKey(
        BallotRule, models.PROTECT, related_name="+", verbose_name=_("ballot rule")
    )

    class Meta:
        verbose_name = _("vote rule")
        verbose_name_plural = _("vote rules")
        ordering = ["kind", "stage", "pk"]

    def __str__(self):
        return f"{self.kind}: {self.ballot_rule}"


@recorded
class DeadlineRule(Rule):
    """Until which day of the year a dossier is handed in."""

    kind = models.ForeignKey(
        AwardKind,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        verbose_name=_("award kind"),
    )  # NULL: every kind
    month = models.PositiveSmallIntegerField(_("month"))
    day = models.PositiveSmallIntegerField(_("day"))
    years_after = models.PositiveSmallIntegerField(
        _("years after the year of the award"),
        default=0,
        help_text=_("0: within the same year; 1: in the year after."),
    )

    class Meta:
        verbose_name = _("deadline rule")
        verbose_name_plural = _("deadline rules")
        ordering = ["kind", "month", "day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(month__gte=1, month__lte=12, day__gte=1, day__lte=29)
                | Q(month__in=[4, 6, 9, 11], day=30)
                | Q(month__in=[1, 3, 5, 7, 8, 10, 12], day__gte=30, day__lte=31),
                name="deadline_is_a_day_of_the_year",
                violation_error_message=_("There is no such day. Check day and month."),
            )
        ]

    def __str__(self):
        kind = self.kind or _("every kind")
        return f"{kind}: {self.day:02}/{self.month:02}"
