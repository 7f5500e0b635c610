import datetime

from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from blocs.date_ranges import A_DAY
from blocs.history import recorded
from blocs.text import Line


@recorded
class Period(models.Model):
    """A span of time with a label: a calendar year, a school year, half a year, a drive, several years."""

    class Kind(models.TextChoices):
        YEAR = "year", _("calendar year")
        SCHOOL_YEAR = "school", _("school year")
        HALF_YEAR = "half", _("half year")
        DRIVE = "drive", _("drive with its own dates")
        SEVERAL_YEARS = "several", _("several years")

    code = models.SlugField(
        _("code"), max_length=40, unique=True
    )  # in addresses: 2018, 2016-2017, 2018-6-thang-dau
    label = Line(_("label"), max_length=100)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.YEAR)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day, inclusive"))

    class Meta:
        verbose_name = _("period")
        verbose_name_plural = _("periods")
        ordering = ["-starts_on", "-ends_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="period_ends_after_it_starts",
                violation_error_message=_("The last day lies before the first. Check the two dates."),
            ),
            # 31/12/9999 stands for “no end” elsewhere; here a period ends, and the day after it is a day too.
            models.CheckConstraint(
                condition=Q(ends_on__lt=datetime.date(9999, 1, 1)),
                name="period_ends_some_day",
                violation_error_message=_("There is no such date. Write it as 16/11/2018, 11/2018 or 2018."),
            ),
        ]

    def __str__(self):
        return self.label

    @classmethod
    def calendar_year(cls, year):
        """An unsaved period for a calendar year."""
        return cls(
            code=str(year),
            label=str(year),
            kind=cls.Kind.YEAR,
            starts_on=datetime.date(year, 1, 1),
            ends_on=datetime.date(year, 12, 31),
        )

    def range(self):
        """The period as a database range, last day excluded."""
        return DateRange(self.starts_on, self.ends_on + A_DAY)
