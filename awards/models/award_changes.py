from django.db import models
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.text import Prose

from .awards import Award
from .decisions import AwardDecision


class AwardChangeQuerySet(models.QuerySet):
    def of_outer_campaign(self):
        """In a subquery of campaigns: those of its awards, the latest first."""
        return self.filter(award__campaign=OuterRef("pk")).order_by("-pk")

    def of_decision(self, decision):
        return self.filter(decision=decision).order_by("pk")

    def of_awards(self, awards):
        return self.filter(award__in=awards)

    def with_decisions(self):
        return self.select_related("decision__document").order_by("pk")


@recorded
class AwardChange(models.Model):
    """A later decision that corrects or revokes an award, with its ground."""

    class Kind(models.TextChoices):
        CORRECTED = "corrected", _("corrected")
        REVOKED = "revoked", _("revoked")

    award = models.ForeignKey(Award, models.PROTECT, related_name="changes", verbose_name=_("award"))
    kind = models.CharField(_("what was done"), max_length=10, choices=Kind)
    decision = models.ForeignKey(
        AwardDecision, models.PROTECT, related_name="changes", verbose_name=_("decision")
    )
    ground = Prose(_("ground"))

    objects = AwardChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction or revocation")
        verbose_name_plural = _("corrections and revocations")
        ordering = ["award", "pk"]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.award}"
