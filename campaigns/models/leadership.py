import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import ExpressionWrapper, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from blocs.children import Children
from blocs.date_ranges import A_DAY
from blocs.history import recorded
from blocs.keys import IsAmong, IsInList
from blocs.models import Bloc, Document, Person, Unit
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.partial_dates import PartialDateField, real_date
from blocs.text import Line

from .conferences import Conference

# Khối trưởng, cụm trưởng: the title goes with the word for the bloc.
ROLE_NAMES = {
    "head": {
        Bloc.Kind.BLOC: _("head of the bloc"),
        Bloc.Kind.CLUSTER: _("head of the cluster"),
        Bloc.Kind.AREA: _("head of the area"),
    },
    "deputy": {
        Bloc.Kind.BLOC: _("deputy head of the bloc"),
        Bloc.Kind.CLUSTER: _("deputy head of the cluster"),
        Bloc.Kind.AREA: _("deputy head of the area"),
    },
}


class LeadershipQuerySet(models.QuerySet):
    def heads(self):
        return self.filter(role=Leadership.Role.HEAD)

    def deputies(self):
        return self.filter(role=Leadership.Role.DEPUTY)

    def during_or_right_after(self, periods):
        """Leaders of the days from the first period's beginning to the day after the last one."""
        first = min((period.starts_on for period in periods), default=datetime.date.min)
        last = max((period.ends_on for period in periods), default=datetime.date.min)
        return self.overlapping(DateRange(first, last + A_DAY, "[]"))

    def during(self, period):
        """Leaders of any day of a period."""
        return self.overlapping(period.range())

    def overlapping(self, span):
        return self.filter(term__overlap=span)

    def in_bloc(self, bloc):
        return self.filter(bloc=bloc)

    def of_blocs(self, blocs):
        """Leaders of these blocs, by their keys."""
        return self.filter(IsInList("bloc", blocs))

    def settled_at(self, conference):
        """Leaders who were chosen, or took over, at a conference."""
        return self.filter(Q(chosen_at=conference) | Q(taken_over_at=conference))

    def visible_to(self, user):
        return self if user.sees_everything else self.filter(bloc__in=Bloc.objects.visible_to(user))

    def of_unit(self, unit):
        """What a unit led, itself or through another one on its behalf."""
        return self.filter(Q(unit=unit) | Q(represents=unit))

    def with_printed_units(self):
        """Those of units, with the unit."""
        return self.filter(unit__isnull=False).select_related("unit__parent")

    def by_bloc(self):
        return self.select_related("bloc").order_by("bloc__sort_key", "bloc", "-term", "-role")

    def begun_by(self, day):
        return self.filter(Q(term__startswith__isnull=True) | Q(term__startswith__lte=day))

    def ending_after(self, day):
        """Leaders of a day and later ones, those of the earlier terms first."""
        later = Q(term__endswith__isnull=True) | Q(term__endswith__gt=day)
        return self.filter(later).order_by("term", "pk")

    def latest_of(self, blocs):
        """Of each bloc of these keys the last to lead it; found first, so that more is gathered for these alone."""
        latest = self.filter(IsInList("bloc", blocs))
        latest = latest.order_by("bloc_id", F("term__endswith").desc(nulls_first=True), "pk").distinct(
            "bloc_id"
        )
        return self.filter(IsAmong("pk", ArraySubquery(latest.values("pk"))))

    def as_called_then(self):
        """Fetch who leads as with_leaders_then(), and what it stands on."""
        return self.with_leaders_then().select_related("chosen_at", "taken_over_at", "source", "decision")

    def as_children(self):
        """The annotation of a unit or a person by these: which bloc, who led it as with_leaders_then(), and where chosen."""
        return Children(
            self.with_leaders_then(),
            only=[
                "bloc__code",
                "bloc__name",
                "bloc__kind",
                "role",
                "ordinal",
                "term",
                "selection",
                "chosen_at__held",
                "unit__code",
                "unit__name",
                "unit_as_printed",
                "represents__code",
                "represents__name",
                "person__name",
                "person_as_printed",
                "rank_as_printed",
                "post_as_printed",
            ],
            unit_then="unit_then",
            represents_then="represents_then",
        )

    def with_leaders_then(self):
        """Fetch who leads, and annotate unit_then and represents_then, the names on the first day of the term.

        Of a term whose beginning nobody knows, those on its last day.
        """
        last_day = ExpressionWrapper(F("term__endswith") - 1, output_field=models.DateField())
        return (
            self.select_related("unit", "represents", "person")
            .annotate(day=Coalesce("term__startswith", last_day))
            .annotate(
                unit_then=name_then("unit", OuterRef("day")),
                represents_then=name_then("represents", OuterRef("day")),
            )
        )


@recorded
class Leadership(Sourced):
    """A head or deputy head of a bloc for a term: a unit, a person, or both, as printed that day."""

    class Role(models.TextChoices):
        HEAD = "head", _("head")
        DEPUTY = "deputy", _("deputy head")

    class Selection(models.TextChoices):
        ELECTED = "elected", _("elected by the members")
        INTRODUCED = "introduced", _("introduced in rotation")
        APPOINTED = "appointed", _("appointed by decision")
        ASSIGNED = "assigned", _("assigned by the superior")
        UNKNOWN = "unknown", _("not known")

    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="leaderships", verbose_name=_("bloc"))
    role = models.CharField(_("role"), max_length=6, choices=Role, default=Role.HEAD)
    ordinal = models.PositiveSmallIntegerField(_("order among deputies"), null=True, blank=True)
    term = DateRangeField(_("term"))
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="leaderships", verbose_name=_("unit")
    )
    represents = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("for the member")
    )  # a department that leads on behalf of its system (hệ)
    unit_as_printed = Line(_("unit as printed"), max_length=300, blank=True)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="leaderships", verbose_name=_("person")
    )
    person_as_printed = Line(_("name as printed"), max_length=200, blank=True)
    rank_as_printed = Line(_("rank or academic title as printed"), max_length=200, blank=True)
    post_as_printed = Line(_("post as printed"), blank=True)
    selection = models.CharField(_("how chosen"), max_length=10, choices=Selection, default=Selection.UNKNOWN)
    unanimous = models.BooleanField(_("unanimously"), null=True, blank=True)  # NULL: not said
    chosen_at = models.ForeignKey(
        Conference,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="choices_made",
        verbose_name=_("chosen at"),
    )
    decision = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decision")
    )
    taken_over_at = models.ForeignKey(
        Conference,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="handovers",
        verbose_name=_("taken over at"),
    )
    taken_over = PartialDateField(_("taken over on"))

    objects = LeadershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("leadership")
        verbose_name_plural = _("leaderships")
        ordering = ["bloc", "-term", "-role", "ordinal", "pk"]
        constraints = [
            real_date("taken_over", "leadership_takeover_date_exists"),
            ExclusionConstraint(
                name="one_head_at_a_time",
                expressions=[("bloc", RangeOperators.EQUAL), ("term", RangeOperators.OVERLAPS)],
                condition=Q(role="head"),
                violation_error_message=_(
                    "The bloc already has a head in that time. End that term or change its role first."
                ),
            ),
            models.CheckConstraint(
                condition=Q(term__isempty=False),
                name="leadership_lasts_a_day",
                violation_error_message=_("The term ends before it begins. Check the two dates."),
            ),
            models.CheckConstraint(
                condition=Q(term__fully_lt=DateRange(datetime.date(9999, 1, 1), None))
                | Q(term__endswith__isnull=True, term__startswith__lt=datetime.date(9999, 1, 1))
                | Q(term__endswith__isnull=True, term__startswith__isnull=True),
                name="leadership_ends_some_day",
                violation_error_message=_("Leave the last day empty where there is none."),
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | Q(person__isnull=False) | ~Q(post_as_printed=""),
                name="leader_is_a_unit_a_person_or_an_office",
                violation_error_message=_(
                    "Say who leads: a unit, a person, or at least the office as printed."
                ),
            ),
            models.CheckConstraint(
                condition=Q(role="deputy") | Q(ordinal__isnull=True),
                name="only_deputies_are_ordered",
                violation_error_message=_("Only deputies have an order. Leave it empty for the head."),
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.unit or self.person or self.post_as_printed}"

    def validate_constraints(self, exclude=None):
        """Without the role nobody can say whether two terms overlap. Django asks all the same, and fails."""
        unread = {"term"} if exclude and "role" in exclude else set()
        super().validate_constraints(exclude={*(exclude or ()), *unread})

    @property
    def role_name(self):
        """The role in the words for that kind of bloc, deputies with their order."""
        name = ROLE_NAMES[self.role].get(self.bloc.kind, self.get_role_display())
        return f"{name} {self.ordinal}" if self.ordinal else str(name)
