from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..history import recorded
from ..partial_dates import PartialDateField, real_date
from ..text import Prose
from .documents import Document, Sourced
from .units import Unit


@recorded
class Reorganisation(Sourced):
    """A rename, merger, split, takeover or dissolution: which units were there before and after."""

    class Kind(models.TextChoices):
        RENAME = "rename", _("renamed")
        MERGER = "merger", _("merged")
        SPLIT = "split", _("split")
        TAKEOVER = "takeover", _("taken over")
        DISSOLUTION = "dissolution", _("dissolved")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    took_effect = PartialDateField(_("in force from"))
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reorganisations",
        verbose_name=_("decision"),
    )
    units = models.ManyToManyField(Unit, through="ReorganisedUnit", related_name="reorganisations")

    class Meta:
        verbose_name = _("reorganisation")
        verbose_name_plural = _("reorganisations")
        ordering = ["took_effect", "pk"]
        constraints = [real_date("took_effect", "reorganisation_date_exists")]

    def __str__(self):
        return f"{self.get_kind_display()} {self.took_effect or ''}".strip()


@recorded
class ReorganisedUnit(models.Model):
    """One unit on one side of a reorganisation, and whether its past counts for the units after it."""

    class Side(models.TextChoices):
        BEFORE = "before", _("before")
        AFTER = "after", _("after")

    class History(models.TextChoices):
        UNDECIDED = "undecided", _("not decided")
        COUNTS = "counts", _("its past counts")
        DOES_NOT_COUNT = "no", _("its past does not count")

    reorganisation = models.ForeignKey(
        Reorganisation, models.PROTECT, related_name="sides", verbose_name=_("reorganisation")
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="sides", verbose_name=_("unit"))
    side = models.CharField(_("side"), max_length=6, choices=Side)
    history = models.CharField(_("past"), max_length=10, choices=History, default=History.UNDECIDED)
    history_reason = Prose(_("who decided and why"), blank=True)

    class Meta:
        verbose_name = _("unit of a reorganisation")
        verbose_name_plural = _("units of a reorganisation")
        ordering = ["reorganisation", "side", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["reorganisation", "unit", "side"],
                name="unit_once_per_side_of_reorganisation",
                violation_error_message=_("This unit already stands on that side."),
            ),
            models.CheckConstraint(
                condition=Q(history="undecided") | ~Q(history_reason=""),
                name="counting_of_the_past_has_a_reason",
                violation_error_message=_("Write who decided whether the past counts, and why."),
            ),
        ]

    def __str__(self):
        return f"{self.unit} ({self.get_side_display()})"
