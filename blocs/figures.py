"""Counts that may be a number, none as stated, or unknown."""

from decimal import Decimal

from django.db import models
from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .text import Line

NONE_SAID = pgettext_lazy("figure", "none")
UNKNOWN_SAID = pgettext_lazy("figure", "no data yet")


class Figure(models.TextChoices):
    NUMBER = "number", _("a number")
    NONE = "none", _("none, as stated")
    UNKNOWN = "unknown", _("not known yet")


class Counted(models.Model):
    """A count: a number (0 is one), “none” where a source says so, or unknown. Unknown is never zero."""

    figure = models.CharField(_("figure"), max_length=8, choices=Figure, default=Figure.UNKNOWN)
    count = models.PositiveIntegerField(_("number"), null=True, blank=True)  # NULL: no number was given
    count_words = Line(_("in the words of the source"), blank=True, max_length=200)  # "nhiều", "gần 200 lượt"

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(figure=Figure.NUMBER, count__isnull=False)
                | (~Q(figure=Figure.NUMBER) & Q(count__isnull=True)),
                name="%(app_label)s_%(class)s_figure_and_number_agree",
                violation_error_message=_(
                    "Give the number, or say that there is none or that it is unknown; not both."
                ),
            )
        ]


def plain_number(number):
    """A decimal as people write it, without trailing zeros: 99,2 and 1.250 in Vietnamese."""
    digits = format(number, "f") if isinstance(number, Decimal) else str(number)
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return number_format(digits, force_grouping=True)


def total_with_coverage():
    """Aggregates for rows of Counted: their sum, how many of them are known, and how many there are.

    "None" counts as known with nothing to add. The total is None where nothing is known.
    """
    known = Q(figure__in=[Figure.NUMBER, Figure.NONE])
    return {
        "total": Sum(Coalesce(F("count"), 0), filter=known),
        "known": Count("pk", filter=known),
        "rows": Count("pk"),
    }
