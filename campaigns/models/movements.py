import datetime

from django.db import models
from django.db.models import Case, Count, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.db.models.lookups import Regex
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.keys import IsOneOf
from blocs.models import Unit
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.partial_dates import PartialDateField, first_day_of, real_date
from blocs.text import Folded, Line, Prose, beginnings, search_key, worded, words_index

from .periods import Period


class LaunchLevel(models.TextChoices):
    """Who launched a movement, as the official statistics divide it."""

    CENTRAL = "central", _("central level")
    MINISTRY = "ministry", _("ministry, sector or province")
    UNIT = "unit", _("agency, organisation or unit")
    UNKNOWN = "", _("level of launch not on record")


class Length(models.TextChoices):
    UNDER_A_YEAR = "under-1", _("under 1 year")
    A_YEAR = "1", _("1 year")
    UNDER_THREE = "1-3", _("over 1 and under 3 years")
    UNDER_FIVE = "3-5", _("from 3 to under 5 years")
    FIVE_OR_MORE = "5", _("5 years or more")
    UNKNOWN = "", _("length not on record")


class Method(models.TextChoices):
    THEMATIC = "thematic", _("thematic emulation")
    REGULAR = "regular", _("regular emulation of every year")
    UNKNOWN = "", _("way of emulation not on record")


THREE_OR_MORE = "3-or-more"  # taken together where a form has fewer bands
TAKEN_TOGETHER = {THREE_OR_MORE: [Length.UNDER_FIVE, Length.FIVE_OR_MORE]}

CENTRAL_NAMES = "^(hoi dong thi dua khen thuong trung uong|thu tuong chinh phu|chinh phu|chu tich nuoc)$"
OF_MINISTRY_LEVEL = [Unit.Kind.MINISTRY, Unit.Kind.PROVINCE]
# Of a Party body, a union or a sector its kind does not say the level.
BELOW_MINISTRIES = [
    *(Unit.Kind.LOCALITY, Unit.Kind.DEPARTMENT, Unit.Kind.FORCE, Unit.Kind.COMPANY),
    *(Unit.Kind.SCHOOL, Unit.Kind.GROUP),
]


def launched_by(kinds):
    """The condition that a unit of these kinds launched it, or the council of one."""
    council = Q(authority__kind=Unit.Kind.COUNCIL, authority__parent__kind__in=kinds)
    return Q(authority__kind__in=kinds) | council


def ends_within(days):
    """The condition that its period has fewer days than these."""
    return Q(period__ends_on__lt=F("period__starts_on") + datetime.timedelta(days=days - 1))


class MovementQuerySet(models.QuerySet):
    # What the official statistics ask, and what is on record about it.
    answers = {
        "level": Case(
            When(authority__name_key__regex=CENTRAL_NAMES, then=Value(LaunchLevel.CENTRAL)),
            When(
                Q(authority__isnull=True) & Q(Regex(Folded("authority_as_printed"), CENTRAL_NAMES)),
                then=Value(LaunchLevel.CENTRAL),
            ),
            When(launched_by(OF_MINISTRY_LEVEL), then=Value(LaunchLevel.MINISTRY)),
            When(launched_by(BELOW_MINISTRIES), then=Value(LaunchLevel.UNIT)),
            default=Value(LaunchLevel.UNKNOWN),
            output_field=models.CharField(),
        ),
        "length": Case(
            When(period__isnull=True, then=Value(Length.UNKNOWN)),
            When(period__kind__in=[Period.Kind.YEAR, Period.Kind.SCHOOL_YEAR], then=Value(Length.A_YEAR)),
            When(ends_within(365), then=Value(Length.UNDER_A_YEAR)),
            When(ends_within(367), then=Value(Length.A_YEAR)),
            When(ends_within(3 * 365), then=Value(Length.UNDER_THREE)),
            When(ends_within(5 * 365), then=Value(Length.UNDER_FIVE)),
            default=Value(Length.FIVE_OR_MORE),
            output_field=models.CharField(),
        ),
        "method": Case(
            When(kind__in=["thematic", "drive"], then=Value(Method.THEMATIC)),
            When(kind__in=["regular", "standing"], then=Value(Method.REGULAR)),
            default=Value(Method.UNKNOWN),
            output_field=models.CharField(),
        ),
    }

    def answered_in(self, campaigns):
        return self.filter(pk__in=campaigns.order_by().values("movements"))

    def of_year(self, year, campaigns):
        """Movements whose period begins in the year; of those without a period, those launched in it, or else
        those that one of the campaigns of the year answers."""
        answered = self.model.objects.answered_in(campaigns.of_year(year))
        launch_unknown = ~Q(launched__regex="^[0-9]")
        without_period = Q(launched__falls_in=str(year)) | (launch_unknown & Q(pk__in=answered.values("pk")))
        return self.filter(Q(period__starts_on__year=year) | (Q(period__isnull=True) & without_period))

    def themed(self):
        """Movements with a theme or a slogan."""
        return self.exclude(theme="", slogan="")

    def year_first(self, year):
        """Those whose period begins in the year before the others, else in the order that they have."""
        begins = Case(When(period__starts_on__year=year, then=Value(0)), default=Value(1))
        return self.order_by(begins, *self.query.order_by)

    def worded(self, query, whole=()):
        """Movements whose title, theme or slogan meets a tsquery; whole: together with who launched them."""
        return worded(self, query, beside="authority", printed="authority_as_printed", whole=whole)

    def matching(self, text):
        """Movements in whose title, theme, slogan or launcher words begin with these; accents and case do not count."""
        found = self
        for query in beginnings(text):
            launchers = Unit.objects.filter(search_key__has_words=query)
            found = found.filter(
                Q(search_key__has_words=query)
                | Q(IsOneOf("authority", launchers))
                | Q(authority_as_printed__folds_to_words=query)
            )
        return found

    def with_keys(self, keys):
        return self.filter(pk__in=keys)

    def of_kind(self, kind):
        return self.filter(kind=kind)

    def launched_at(self, level):
        """Movements of a LaunchLevel."""
        return self.answering("level", level)

    def lasting(self, length):
        """Movements of a Length, or THREE_OR_MORE."""
        return self.answering("length", length)

    def by_method(self, method):
        return self.answering("method", method)

    def answering(self, question, answer):
        given = self.alias(**{f"{question}_given": self.answers[question]})
        return given.filter(**{f"{question}_given__in": TAKEN_TOGETHER.get(answer, [answer])})

    def counted_by_answers(self):
        """How many there are of each level, length and method: dicts with of_level and so on, and rows."""
        asked = {f"of_{question}": answer for question, answer in self.answers.items()}
        return self.order_by().annotate(**asked).values(*asked).annotate(rows=Count("pk"))

    def in_words(self, day):
        """Dicts by key of what is said of each: title, theme, and authority, its launcher by the name of a day."""
        stated = {name: NullIf(name, Value("")) for name in ("title", "theme", "slogan")}
        printed = NullIf("authority_as_printed", Value(""))
        said = {
            "said_title": Coalesce(*stated.values(), output_field=models.TextField()),
            "said_theme": Coalesce(stated["theme"], stated["slogan"], output_field=models.TextField()),
            "said_authority": Coalesce(printed, name_then("authority", day), output_field=models.TextField()),
        }
        found = self.order_by().annotate(**said).values("pk", *said)
        return {movement["pk"]: movement for movement in found}

    def with_answer_count(self, campaigns):
        """Annotate answer_count: how many of these campaigns answer each."""
        own = campaigns.filter(answers__movement=OuterRef("pk")).order_by().values("answers__movement")
        return self.annotate(answer_count=Coalesce(Subquery(own.annotate(n=Count("pk")).values("n")), 0))

    def with_answers(self):
        """What a list shows, with level and length as the statistics take them, and authority_then."""
        day = Coalesce("period__ends_on", first_day_of("launched"))
        return (
            self.select_related("authority", "period")
            .annotate(day=day, level=self.answers["level"], length=self.answers["length"])
            .annotate(authority_then=name_then("authority", OuterRef("day")))
        )


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

    objects = MovementQuerySet.as_manager()

    class Meta:
        verbose_name = _("movement")
        verbose_name_plural = _("movements")
        ordering = ["-period__starts_on", "title", "pk"]
        indexes = [words_index("search_key", name="movement_words")]
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

    @property
    def launcher(self):
        """Of a movement of with_answers(): who launched it, as printed or by the name of that time."""
        return self.authority_as_printed or self.authority_then or ""

    @property
    def level_in_words(self):
        """Of a movement of with_answers()."""
        return LaunchLevel(self.level).label

    @property
    def length_in_words(self):
        """Of a movement of with_answers()."""
        return Length(self.length).label
