from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.models import Document, Unit
from blocs.models.documents import Sourced
from blocs.partial_dates import PartialDateField, real_date
from blocs.text import Line, Prose

from .campaigns import Campaign
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


@recorded
class Target(models.Model):
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


@recorded
class TargetResult(Sourced):
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
