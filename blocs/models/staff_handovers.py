from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..history import recorded
from ..text import Prose
from .accounts import User
from .blocs import Bloc


class StaffHandoverQuerySet(models.QuerySet):
    def with_people(self):
        return self.select_related("bloc", "by", "taken_back_by")


@recorded
class StaffHandover(models.Model):
    """That the staff of a bloc changed with its lead: who said so, from when on, and which stewardships it wrote."""

    bloc = models.ForeignKey(
        Bloc, models.PROTECT, related_name="staff_handovers", verbose_name=_("emulation bloc")
    )
    begins_on = models.DateField(_("the next staff enter from"))
    reason = Prose(_("reason"))
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("handed over by"))
    at = models.DateTimeField(_("handed over at"), default=timezone.now)
    ended = models.JSONField(
        _("stewardships that were ended"), default=list, blank=True
    )  # [[1, "2026-12-31"], [2, null]]: each with the last day it had before
    given = models.JSONField(_("stewardships that were given"), default=list, blank=True)  # [3, 4]
    taken_back_at = models.DateTimeField(_("taken back at"), null=True, blank=True)
    taken_back_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken back by")
    )

    objects = StaffHandoverQuerySet.as_manager()

    class Meta:
        verbose_name = _("handover of the staff of a bloc")
        verbose_name_plural = _("handovers of the staff of blocs")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="staff_handover_has_a_reason",
                violation_error_message=_("Write why the staff change."),
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None, taken_back_by=None)
                | Q(taken_back_at__isnull=False, taken_back_by__isnull=False),
                name="staff_handover_taken_back_by_somebody",
                violation_error_message=_("Say who took it back."),
            ),
        ]

    def __str__(self):
        return f"{self.bloc} – {self.begins_on:%d/%m/%Y}"
