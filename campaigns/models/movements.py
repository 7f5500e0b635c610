from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.models import Unit
from blocs.models.documents import Sourced
from blocs.partial_dates import PartialDateField, real_date
from blocs.text import Line, Prose, search_key

from .periods import Period


@recorded
class Movement(Sourced):
    """An emulation movement launched by an authority; campaigns of blocs answer it and may inherit its theme."""

    class Kind(models.TextChoices):
        REGULAR = "regular", _("regular, of a year")
        THEMATIC = "thematic", _("thematic")
        DRIVE = "drive", _("short drive")
        STANDING = "standing", _("standing, same name every year")
        UNKNOWN = "unknown", _("not known")

    title = Line(_("title"), max_length=500, blank=True)
    theme = Prose(_("theme"), blank=True)
    slogan = Prose(_("slogan"), blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.UNKNOWN)
    authority = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="movements", verbose_name=_("launched by")
    )
    authority_as_printed = Line(_("launched by, as printed"), max_length=300, blank=True)
    period = models.ForeignKey(
        Period, models.PROTECT, null=True, blank=True, related_name="movements", verbose_name=_("period")
    )
    launched = PartialDateField(_("launched on"))
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("part of")
    )
    search_key = search_key("title", "theme", "slogan")

    class Meta:
        verbose_name = _("movement")
        verbose_name_plural = _("movements")
        ordering = ["-period__starts_on", "title", "pk"]
        constraints = [
            real_date("launched", "movement_launch_date_exists"),
            models.CheckConstraint(
                condition=~Q(title="") | ~Q(theme="") | ~Q(slogan=""),
                name="movement_can_be_named",
                violation_error_message=_("Give the movement a title, a theme or a slogan."),
            ),
        ]

    def __str__(self):
        return self.title or self.theme or self.slogan
