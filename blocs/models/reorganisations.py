from django.db import models
from django.db.models import Case, Count, Exists, ExpressionWrapper, F, Min, OuterRef, Q, When
from django.utils.translation import gettext_lazy as _

from ..children import Children
from ..history import recorded
from ..keys import IsGivenBy, IsOneOf
from ..partial_dates import PartialDateField, first_day_of, real_date
from ..text import Prose
from .documents import Document, Sourced
from .units import Unit, name_then


class ReorganisationQuerySet(models.QuerySet):
    def of_unit(self, unit):
        """Those of the unit itself, the latest first."""
        return self.filter(
            Exists(ReorganisedUnit.objects.filter(unit=unit, reorganisation=OuterRef("pk")))
        ).reverse()

    def of_line(self, unit):
        """Those of the unit, of all it came from, and of all that came from it, in the order of time."""
        steps = (
            f"SELECT step.id FROM {name}(%s) AS step" for name in ("unit_forerunners", "unit_successors")
        )
        line = IsGivenBy("unit", " UNION ALL ".join(["%s::bigint", *steps]), unit.pk, unit.pk, unit.pk)
        sides = ReorganisedUnit.objects.filter(line)
        return self.filter(IsOneOf("pk", sides, "reorganisation")).select_related("document", "source")

    def with_sides(self, user):
        """Annotate all_sides: the units of both sides, by the names they had, with is_visible."""
        sides = ReorganisedUnit.objects.filter(reorganisation=OuterRef("pk"))
        return self.annotate(
            all_sides=Children(
                sides.as_called_then().with_visibility(user),
                only=["side", "history", "history_reason", "unit__code"],
                unit_then="unit_then",
                is_visible="is_visible",
            )
        )


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

    objects = ReorganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("reorganisation")
        verbose_name_plural = _("reorganisations")
        ordering = ["took_effect", "pk"]
        constraints = [real_date("took_effect", "reorganisation_date_exists")]

    def __str__(self):
        return f"{self.get_kind_display()} {self.took_effect or ''}".strip()


class ReorganisedUnitQuerySet(models.QuerySet):
    def heirs(self):
        """{unit: the unit after it} where somebody decided that the past counts, and one unit alone came after."""
        after = Q(reorganisation__sides__side=ReorganisedUnit.Side.AFTER)
        before = self.filter(side=ReorganisedUnit.Side.BEFORE, history=ReorganisedUnit.History.COUNTS)
        heirs = before.annotate(
            heirs=Count("reorganisation__sides", filter=after),
            heir=Min("reorganisation__sides__unit", filter=after),
        )
        return dict(heirs.filter(heirs=1).exclude(heir=F("unit")).values_list("unit", "heir"))

    def with_visibility(self, user):
        """Mark each with is_visible: whether the user may open the page of the unit."""
        return self.annotate(is_visible=Exists(Unit.objects.visible_to(user).filter(pk=OuterRef("unit"))))

    def as_called_then(self):
        """Annotate unit_then: the name before the reorganisation on the one side, after it on the other."""
        first_day = first_day_of("reorganisation__took_effect")
        day_before = ExpressionWrapper(first_day - 1, output_field=models.DateField())
        return (
            self.select_related("unit")
            .annotate(day=Case(When(side=ReorganisedUnit.Side.BEFORE, then=day_before), default=first_day))
            .annotate(unit_then=name_then("unit", OuterRef("day")))
            .order_by("-side", "unit__sort_key", "pk")
        )


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

    objects = ReorganisedUnitQuerySet.as_manager()

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
