from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.text import Line

from ..counting import last_possible_day
from .standings import Trust


class DatedQuerySet(models.QuerySet):
    """Rows in force from valid_from to valid_to, both included; without one of them, from or to any day."""

    def in_force_on(self, day):
        """The rows in force on a date. A PartialDate counts as its last possible day; None finds all."""
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

    objects = DatedQuerySet.as_manager()

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
