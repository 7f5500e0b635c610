from django.db import models
from django.db.models import Count, F, OuterRef, Prefetch, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from blocs.children import Children
from blocs.figures import plain_number
from blocs.history import recorded
from blocs.keys import IsInList
from blocs.models import Document, Unit
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.partial_dates import PartialDateField, real_date
from blocs.text import Line, Prose

from .campaigns import Campaign, OfCampaignQuerySet
from .conferences import Conference


class Comparator(models.TextChoices):
    EXACTLY = "eq", _("exactly")
    AT_LEAST = "gte", _("at least")
    MORE_THAN = "gt", _("more than")
    AT_MOST = "lte", _("at most")
    LESS_THAN = "lt", _("less than")
    ABOUT = "about", _("about")
    NEARLY = "nearly", _("nearly")
    NONE = "none", _("none at all")
    RISE_BY = "rise", _("a rise by")
    FALL_BY = "fall", _("a fall by")


IN_WORDS = {
    Comparator.AT_LEAST: _("%(amount)s or more"),
    Comparator.MORE_THAN: _("over %(amount)s"),
    Comparator.AT_MOST: _("at most %(amount)s"),
    Comparator.LESS_THAN: _("under %(amount)s"),
    Comparator.ABOUT: _("about %(amount)s"),
    Comparator.NEARLY: _("nearly %(amount)s"),
    Comparator.RISE_BY: _("a rise by %(amount)s"),
    Comparator.FALL_BY: _("a fall by %(amount)s"),
}


class PledgeQuerySet(OfCampaignQuerySet):
    def before(self, conference):
        """Pledges signed at a conference, and those whose results it reviewed."""
        signed = Pledge.objects.filter(signed_at=conference).order_by().values("pk")
        reviewed = TargetResult.objects.filter(conference=conference).order_by()
        return self.filter(pk__in=signed.union(reviewed.values("target__pledge")))

    def of_years(self, campaigns):
        return self.filter(campaign__in=campaigns)

    def signed_elsewhere(self, conference):
        """Those signed at another conference than this one; all that were signed at one, where this is None."""
        signed = self.filter(signed_at__isnull=False).select_related("signed_at")
        return signed.exclude(signed_at=conference) if conference else signed

    def of_unit(self, unit):
        """What a unit pledged itself, the newest first, with target_count."""
        targets = Target.objects.filter(pledge=OuterRef("pk")).order_by().values("pledge")
        counted = Coalesce(Subquery(targets.annotate(count=Count("pk")).values("count")), 0)
        newest_first = self.filter(unit=unit).order_by("-campaign__period__starts_on", "pk")
        return newest_first.annotate(target_count=counted)

    def with_signers(self):
        """Fetch the common pledge first, then those of units, with their signatures."""
        signatures = PledgeSignature.objects.filter(pledge=OuterRef("pk")).order_by("unit__sort_key")
        signer_then = name_then("unit", OuterRef("pledge__campaign__period__ends_on"))
        return (
            self.select_related("unit", "signed_at", "document", "source")
            .annotate(
                unit_then=name_then("unit", OuterRef("campaign__period__ends_on")),
                signers=Children(
                    signatures, unit_name="unit__name", unit_then=signer_then, unit_code="unit__code"
                ),
            )
            .common_first()
        )

    def common_first(self):
        return self.order_by(F("unit__sort_key").asc(nulls_first=True), "pk")

    def with_all_targets(self):
        """Fetch all_targets, each with its reviews; the common pledge first."""
        targets = Prefetch("targets", Target.objects.with_results(), to_attr="all_targets")
        return self.prefetch_related(targets).common_first()


@recorded
class Pledge(Sourced):
    """A giao ước: the bloc's common one, or what one unit set itself."""

    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="pledges", verbose_name=_("bloc-year")
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="pledges", verbose_name=_("unit")
    )  # NULL: the bloc's common pledge
    preamble = Prose(_("common text"), blank=True)
    signed = PartialDateField(_("signed on"))
    signed_at = models.ForeignKey(
        Conference, models.PROTECT, null=True, blank=True, related_name="pledges", verbose_name=_("signed at")
    )
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("paper")
    )
    targets_declared = models.PositiveSmallIntegerField(
        _("number of targets as declared"), null=True, blank=True
    )  # may be more than those listed

    objects = PledgeQuerySet.as_manager()

    class Meta:
        verbose_name = _("pledge")
        verbose_name_plural = _("pledges")
        ordering = ["campaign", F("unit__sort_key").asc(nulls_first=True), "pk"]
        constraints = [
            real_date("signed", "pledge_date_exists"),
            models.UniqueConstraint(
                fields=["campaign", "unit"],
                name="one_pledge_per_unit_and_campaign",
                violation_error_message=_("This unit already has a pledge for that bloc-year."),
            ),
            models.UniqueConstraint(
                fields=["campaign"],
                condition=Q(unit__isnull=True),
                name="one_common_pledge_per_campaign",
                violation_error_message=_("The bloc already has its common pledge for that year."),
            ),
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} – {self.unit or self.campaign}"

    def top_targets(self):
        """Of all_targets: those that are no part of another; each has its list `of_which`."""
        by_pk = {target.pk: target for target in self.all_targets}
        top = []
        for target in self.all_targets:
            target.of_which = []
        for target in self.all_targets:
            whole = by_pk.get(target.parent_id)
            (whole.of_which if whole else top).append(target)
        return top


@recorded(part_of_a_record=True)
class PledgeSignature(models.Model):
    """A member that signed, and who signed for it, as printed."""

    pledge = models.ForeignKey(Pledge, models.CASCADE, related_name="signatures", verbose_name=_("pledge"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="signatures", verbose_name=_("unit"))
    unit_as_printed = Line(_("unit as printed"), max_length=300, blank=True)
    signer_as_printed = Line(_("signed by, as printed"), blank=True)

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        ordering = ["pledge", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pledge", "unit"],
                name="unit_signs_a_pledge_once",
                violation_error_message=_("This unit has already signed the pledge."),
            )
        ]

    def __str__(self):
        return str(self.unit)


class TargetQuerySet(OfCampaignQuerySet):
    to_campaign = "pledge__campaign"

    def before(self, conference):
        """Targets of the pledges signed at a conference, and those whose results it reviewed."""
        signed = Target.objects.filter(pledge__signed_at=conference).order_by().values("pk")
        reviewed = TargetResult.objects.filter(conference=conference).order_by()
        return self.filter(pk__in=signed.union(reviewed.values("target")))

    def to_review(self, campaign):
        """The targets of a bloc-year that hold, the common ones first, with their pledges.

        Each knows unit_then, the name at the end of that year of the unit whose own it is.
        """
        return (
            self.filter(pledge__campaign=campaign, withdrawn_reason="")
            .select_related("pledge__unit")
            .annotate(unit_then=name_then("pledge__unit", OuterRef("pledge__campaign__period__ends_on")))
            .order_by(F("pledge__unit__sort_key").asc(nulls_first=True), "position", "pk")
        )

    def of_pledges(self, pledges):
        return self.filter(IsInList("pledge", pledges))

    def that_hold(self):
        """Without those withdrawn."""
        return self.filter(withdrawn_reason="")

    def with_outcome(self):
        """Annotate outcome, the verdict of the latest review; a target that no review speaks of is not reported."""
        latest = TargetResult.objects.filter(target=OuterRef("pk")).order_by("-conference__held", "-pk")
        unreported = Value(TargetResult.Verdict.NOT_REPORTED)
        return self.annotate(outcome=Coalesce(Subquery(latest.values("verdict")[:1]), unreported))

    def with_outcome_of(self, verdict):
        return self.with_outcome().filter(outcome=verdict)

    def as_pledged_then(self):
        """With whose each is, by the name at the end of its year, and what its reviews found; year by year."""
        return (
            self.with_results()
            .select_related("pledge__unit", "pledge__campaign__bloc", "pledge__campaign__period")
            .annotate(unit_then=name_then("pledge__unit", OuterRef("pledge__campaign__period__ends_on")))
            .order_by(
                "pledge__campaign__bloc__sort_key",
                "pledge__campaign__period__starts_on",
                F("pledge__unit__sort_key").asc(nulls_first=True),
                "pledge",
                "position",
                "pk",
            )
        )

    def with_results(self):
        """Annotate reviews: what each review found, the earliest first."""
        results = TargetResult.objects.filter(target=OuterRef("pk")).order_by("conference__held", "pk")
        return self.annotate(reviews=Children(results)).order_by("position", "pk")


class Quantity(models.Model):
    """What has a number with a comparison and a measure: over 80 %, 2 units or more, none at all."""

    class Meta:
        abstract = True

    @property
    def quantity(self):
        """In words; empty where there is neither a number nor “none”."""
        if self.comparator == Comparator.NONE:
            return _("none at all")
        if self.number is None:
            return ""
        gap = "" if self.measure == "%" else " "
        amount = f"{plain_number(self.number)}{gap}{self.measure}".strip()
        return IN_WORDS.get(self.comparator, "%(amount)s") % {"amount": amount}


@recorded
class Target(Quantity):
    """A content or target of a pledge; a target may be part of another (100 %, of which 20 % excellent)."""

    class Kind(models.TextChoices):
        CONTENT = "content", _("content")
        TARGET = "target", _("target")

    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="targets", verbose_name=_("pledge"))
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("part of")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.TARGET)
    text = Prose(_("text"))
    comparator = models.CharField(_("comparison"), max_length=8, choices=Comparator, blank=True)
    number = models.DecimalField(_("number"), max_digits=20, decimal_places=4, null=True, blank=True)
    measure = Line(_("measure"), max_length=100, blank=True)  # %, đơn vị, lượt người, triệu đồng
    withdrawn_reason = Prose(_("withdrawn because"), blank=True)

    objects = TargetQuerySet.as_manager()

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["pledge", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="target_has_a_text",
                violation_error_message=_("Write what is pledged."),
            ),
            models.CheckConstraint(
                condition=Q(comparator="") | Q(comparator="none") | Q(number__isnull=False),
                name="comparison_needs_its_number",
                violation_error_message=_("Give the number to compare with, or leave the comparison empty."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")),
                name="target_is_not_its_own_part",
                violation_error_message=_("A target cannot be part of itself."),
            ),
        ]

    def __str__(self):
        return self.text

    @property
    def as_pledged(self):
        """Of a target to_review(): the text with what it comes to, and whose it is where it is not common."""
        words = f"{self.text} ({self.quantity})" if self.quantity else self.text
        return f"{self.unit_then}: {words}" if self.unit_then else words


class TargetResultQuerySet(OfCampaignQuerySet):
    to_campaign = "target__pledge__campaign"


@recorded
class TargetResult(Quantity, Sourced):
    """What one review found of one target."""

    class Verdict(models.TextChoices):
        REACHED = "reached", _("reached")
        PARTLY = "partly", _("partly reached")
        NOT_REACHED = "not_reached", _("not reached")
        NOT_REPORTED = "not_reported", _("not reported")

    target = models.ForeignKey(Target, models.PROTECT, related_name="results", verbose_name=_("target"))
    conference = models.ForeignKey(
        Conference,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="target_results",
        verbose_name=_("reviewed at"),
    )
    verdict = models.CharField(_("verdict"), max_length=12, choices=Verdict, default=Verdict.NOT_REPORTED)
    comparator = models.CharField(_("comparison"), max_length=8, choices=Comparator, blank=True)
    number = models.DecimalField(_("number"), max_digits=20, decimal_places=4, null=True, blank=True)
    measure = Line(_("measure"), max_length=100, blank=True)
    relative_percent = models.DecimalField(
        _("difference to the target, in percent"), max_digits=12, decimal_places=4, null=True, blank=True
    )
    is_estimate = models.BooleanField(_("estimate"), default=False)
    words = Prose(_("in the words of the source"), blank=True)

    objects = TargetResultQuerySet.as_manager()

    class Meta:
        verbose_name = _("result of a target")
        verbose_name_plural = _("results of targets")
        ordering = ["target", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["target", "conference", "is_estimate"],
                name="result_once_per_target_and_review",
                violation_error_message=_("This review already has a result for the target."),
            ),
            models.CheckConstraint(
                condition=~Q(verdict="not_reported") | Q(number__isnull=True, relative_percent__isnull=True),
                name="unreported_result_has_no_number",
                violation_error_message=_(
                    "A number was given, so the result was reported. Choose the verdict."
                ),
            ),
        ]

    def __str__(self):
        return self.get_verdict_display()

    @property
    def difference(self):
        """How far the result lies from the target: +15,63 %."""
        sign = "+" if self.relative_percent > 0 else ""
        return f"{sign}{plain_number(self.relative_percent)}%"
