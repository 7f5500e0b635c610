import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import (
    Case,
    Count,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    Max,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least, Now, TruncDate
from django.utils.translation import gettext_lazy as _

from ..addresses import address_of
from ..history import recorded
from ..keys import IsGivenBy, IsInList
from ..partial_dates import PartialDate, PartialDateField, real_date
from ..text import Folded, Line, search_key, sort_key, with_words, worded, words_index
from .documents import Document, Sourced
from .units import Unit, name_then


class BlocQuerySet(models.QuerySet):
    def visible_to(self, user, day=None):
        """Blocs the user may read: all for admins, else those under a stewardship in force today, or on a day."""
        if user.sees_everything:
            return self
        day = day or datetime.date.today()
        return self.filter(IsGivenBy("pk", "blocs_of_steward(%s, %s)", user.pk, day))

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def entered_by(self, user):
        """Blocs for which the user may enter: all for admins, else those under a staff stewardship of today."""
        if user.sees_everything:
            return self
        stewardships = [user.pk, datetime.date.today(), ["staff"]]
        return self.filter(IsGivenBy("pk", "blocs_of_steward(%s, %s, %s)", *stewardships))

    def with_entry_for(self, user):
        """Annotate may_enter: whether the user may enter for the bloc."""
        return self.annotate(may_enter=Exists(Bloc.objects.entered_by(user).filter(pk=OuterRef("pk"))))

    def under(self, organiser):
        """Blocs that a unit or one below it organises, with all that are part of these."""
        return self.filter(IsGivenBy("pk", "blocs_of_organiser(%s)", organiser.pk))

    def organisers(self):
        """The units that organise one of these blocs."""
        return Unit.objects.filter(pk__in=self.order_by().values("organiser"))

    def with_code(self, code):
        return self.filter(code=code)

    def with_codes(self, codes):
        return self.filter(code__in=codes)

    def matching(self, text):
        return with_words(self, text)

    def worded(self, query, whole=()):
        """Blocs whose name meets a tsquery; whole: together with the organiser's."""
        return worded(self, query, beside="organiser", whole=whole)

    def named(self, name):
        return self.filter(name_key=Folded(models.Value(name)))

    def not_ended(self):
        return self.filter(until__isnull=True)

    def of_kind(self, kind):
        return self.filter(kind=kind) if kind else self

    def at_or_next_to(self, bloc):
        return self.filter(pk=bloc.pk) | self.next_to(bloc.pk, bloc.parent_id)

    def next_to(self, key, above):
        """The bloc above a bloc, and those right below it: by the keys of the bloc and of the one above it, or None."""
        return self.filter(Q(pk=above) | Q(parent=key))

    def with_member_count(self, today):
        """Annotate members_on, the last day up to today with members on record, and member_count, then.

        Both are None where no member ever was on record.
        """
        memberships = Membership.objects.filter(bloc=OuterRef("pk")).order_by().values("bloc")
        last_day = Max(Membership.last_day_until(today))
        return self.annotate(
            members_on=Subquery(memberships.begun_by(today).annotate(day=last_day).values("day")),
            member_count=Subquery(
                memberships.filter(valid__contains=OuterRef("members_on"))
                .annotate(members=Count("pk"))
                .values("members")
            ),
        )


@recorded
class Bloc(Sourced):
    """A khối, cụm or khu vực thi đua, or a whole sector's emulation under its organiser."""

    class Kind(models.TextChoices):
        BLOC = "khoi", _("bloc")
        CLUSTER = "cum", _("cluster")
        AREA = "khu_vuc", _("area")
        SECTOR = "nganh", _("whole sector")

    code = models.SlugField(_("code"), max_length=80, unique=True)
    name = Line(_("name"), max_length=300)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.BLOC)
    organiser = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="organised_blocs",
        verbose_name=_("organiser"),
    )  # NULL: not known
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="sub_blocs", verbose_name=_("part of")
    )
    founding_decision = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("founding decision")
    )
    since = PartialDateField(_("founded"))
    until = PartialDateField(_("ended"))
    sort_key = sort_key("name")
    name_key = search_key("name")
    search_key = search_key("name", "code")

    objects = BlocQuerySet.as_manager()

    class Meta:
        verbose_name = _("emulation bloc")
        verbose_name_plural = _("emulation blocs")
        ordering = ["sort_key", "pk"]
        indexes = [
            models.Index(fields=["sort_key"]),
            GinIndex(fields=["search_key"], opclasses=["gin_trgm_ops"], name="bloc_search"),
            words_index("search_key", name="bloc_words"),
        ]
        constraints = [
            real_date("since", "bloc_since_exists"),
            real_date("until", "bloc_until_exists"),
            models.UniqueConstraint(
                fields=["organiser", "name"],
                name="bloc_name_once_per_organiser",
                violation_error_message=_("This organiser already has a bloc of that name."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")),
                name="bloc_is_not_its_own_parent",
                violation_error_message=_("A bloc cannot be part of itself. Choose the bloc above it."),
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="bloc_has_a_name",
                violation_error_message=_("Give the bloc its name."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("blocs:detail", self.code)

    def is_entered_by(self, user):
        return Bloc.objects.entered_by(user).filter(pk=self.pk).exists()


class MembershipQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self if user.sees_everything else self.filter(bloc__in=Bloc.objects.visible_to(user))

    def by_bloc(self):
        return self.select_related("bloc", "decision", "source").order_by("bloc__sort_key", "bloc", "-valid")

    def on(self, day):
        return self.filter(valid__contains=day)

    def begun_by(self, day):
        return self.filter(Q(valid__startswith__isnull=True) | Q(valid__startswith__lte=day))

    def during(self, period):
        """Memberships that overlap a period (two inclusive dates)."""
        return self.overlapping(period.range())

    def overlapping(self, span):
        return self.filter(valid__overlap=span)

    def of_years(self, years):
        """Those that overlap one of some bloc-years, a queryset of rows with bloc and period."""
        return self.filter(Exists(of_outer_bloc(years).filter(span__overlap=OuterRef("valid"))))

    def with_changes(self):
        """Annotate first_day and last_day, and joined and left, whether the unit was a newcomer then, and whether it is gone.

        Both are None where nobody knows who the members were the day before, or the day after.
        """
        eve = ExpressionWrapper(F("valid__startswith") - 1, output_field=DateField())
        last_day = ExpressionWrapper(F("valid__endswith") - 1, output_field=DateField())
        dated = self.annotate(
            first_day=F("valid__startswith"), last_day=last_day, eve=eve, next_day=F("valid__endswith")
        )
        return dated.annotate(joined=is_change("eve"), left=is_change("next_day"))

    def beginning_in(self, years):
        """Those whose first day lies in one of some bloc-years, with_changes()."""
        own = of_outer_bloc(years).filter(span__contains=OuterRef("first_day"))
        return self.with_changes().filter(Exists(own))

    def ending_in(self, years):
        """Those whose last day lies in one of some bloc-years, with_changes()."""
        own = of_outer_bloc(years).filter(span__contains=OuterRef("last_day"))
        return self.with_changes().filter(Exists(own))

    def joining_in(self, years):
        """Those of newcomers to one of some bloc-years."""
        return self.beginning_in(years).filter(joined=True)

    def leaving_in(self, years):
        """Those of units that are gone after one of some bloc-years."""
        return self.ending_in(years).filter(left=True)

    def with_units_and_blocs(self):
        """With bloc and unit, in their order, and unit_then, its name on the last day known of the membership."""
        day = Coalesce("valid__endswith", "valid__startswith", TruncDate(Now()))
        found = self.select_related("bloc", "unit", "decision", "source").annotate(day=day)
        found = found.annotate(unit_then=name_then("unit", OuterRef("day")))
        return found.order_by("bloc__sort_key", "unit__sort_key", "pk")

    def of_unit(self, unit):
        return self.filter(unit=unit)

    def of_units(self, units):
        return self.filter(unit__in=units)

    def of_units_with(self, keys):
        return self.filter(IsInList("unit", keys))

    def in_bloc(self, bloc):
        return self.filter(bloc=bloc)

    def running_after(self, day):
        """Memberships that hold on the day or later."""
        return self.filter(valid__overlap=DateRange(day, None))

    def beginning_on(self, day):
        return self.filter(valid__startswith=day)

    def ending_on(self, day):
        """Memberships for which the day is the first on which they no longer hold."""
        return self.filter(valid__endswith=day)

    def with_units(self, day):
        """Fetch the units too, in their order, and annotate unit_then, their names on the day."""
        memberships = self.select_related("unit", "source").order_by("unit__sort_key", "pk")
        return memberships.annotate(unit_then=name_then("unit", day))


def is_change(day):
    """Whether a unit is no member on a day beside its membership; None where no member is on record then."""
    then = Membership.objects.filter(bloc=OuterRef("bloc"), valid__contains=OuterRef(day))
    return Case(
        When(Exists(then.filter(unit=OuterRef("unit"))), then=Value(False)),
        When(Exists(then), then=Value(True)),
        output_field=models.BooleanField(),
    )


def of_outer_bloc(years):
    """In a subquery of memberships: bloc-years of the same bloc, each with its span."""
    span = Func(
        "period__starts_on",
        "period__ends_on",
        Value("[]"),
        function="daterange",
        output_field=DateRangeField(),
    )
    return years.order_by().filter(bloc=OuterRef("bloc")).annotate(span=span)


@recorded
class Membership(Sourced):
    """A unit in a bloc for a span of time: first day included, last day excluded, NULL ends not known."""

    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="memberships", verbose_name=_("bloc"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="memberships", verbose_name=_("unit"))
    valid = DateRangeField(_("member from – to"))
    name_as_printed = Line(_("name as printed"), max_length=300, blank=True)
    decision = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decision")
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["bloc", "valid", "pk"]
        constraints = [
            ExclusionConstraint(
                name="unit_once_in_a_bloc_at_a_time",
                expressions=[
                    ("bloc", RangeOperators.EQUAL),
                    ("unit", RangeOperators.EQUAL),
                    ("valid", RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This unit is already a member of the bloc in that time."),
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False),
                name="membership_lasts_a_day",
                violation_error_message=_("The membership ends before it begins. Check the two dates."),
            ),
        ]

    def __str__(self):
        return f"{self.unit} – {self.bloc}"

    def end(self, day):
        """The unit leaves the bloc: the day is the first on which it is no member."""
        if self.valid.lower and self.valid.lower >= day:
            raise ValidationError(
                _(
                    "“%(unit)s” is entered as a member of “%(bloc)s” only from %(since)s. "
                    "Correct that membership first."
                ),
                "begins_later",
                {"unit": self.unit, "bloc": self.bloc, "since": PartialDate.of(self.valid.lower)},
            )
        self.valid = DateRange(self.valid.lower, day)
        self.save(update_fields=["valid"])

    @staticmethod
    def last_day_until(day):
        """An expression: the last day of the membership, or the given day where it lasts longer."""
        last = ExpressionWrapper(F("valid__endswith") - 1, output_field=DateField())
        return Least(last, models.Value(day, output_field=DateField()))
