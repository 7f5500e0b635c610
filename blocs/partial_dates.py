"""Dates of which only a part is known: a year, a month, a day, or a day without its year."""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from django import forms
from django.core.exceptions import EmptyResultSet, ValidationError
from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, Left
from django.db.models.lookups import Lookup
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .text import tidy_line

# What the database accepts: 2018, 2018-11, 2018-11-16, --11-16, --11; no 31st of a short month, and
# 29 February in leap years only, or where the year is unknown.
MONTH_AND_DAY = "((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)"
LEAP_YEAR = "([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)"
STORED = f"^([1-9][0-9]{{3}}(-{MONTH_AND_DAY})?|--{MONTH_AND_DAY}|({LEAP_YEAR}|-)-02-29)$"

WRITTEN = [
    re.compile(r"^(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})[/.\-](?P<year>\d{4})$"),
    re.compile(r"^(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})$"),
    re.compile(r"^(?P<year>\d{4})-(?P<month>\d{1,2})$"),
    re.compile(r"^(?P<month>\d{1,2})[/.\-](?P<year>\d{4})$"),
    re.compile(r"^(?P<year>\d{4})$"),
    re.compile(r"^--(?P<month>\d{1,2})-(?P<day>\d{1,2})$"),
    re.compile(r"^--(?P<month>\d{1,2})$"),
    re.compile(r"^(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})$"),
    # As Vietnamese say it: ngày 16 tháng 11 năm 2018, and any part of it.
    re.compile(r"^(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})( năm (?P<year>\d{4}))?$"),
    re.compile(r"^tháng (?P<month>\d{1,2})([/.\-]| năm )(?P<year>\d{4})$"),
    re.compile(r"^tháng (?P<month>\d{1,2})$"),
    re.compile(r"^năm (?P<year>\d{4})$"),
]


@dataclass(frozen=True, order=False)
class PartialDate:
    """A date as far as it is known. year is None for a day whose year nobody wrote down."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def __post_init__(self):
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        if self.year is None and self.month is None:
            raise ValueError("a date needs a year or a month")
        if self.year is not None and not 1000 <= self.year <= 9999:
            raise ValueError("the year has four digits")
        month, day = (1 if part is None else part for part in (self.month, self.day))
        datetime.date(self.year or 2000, month, day)

    @classmethod
    def parse(cls, text):
        """Read 16/11/2018, 11/2018, 2018, 16/11, the same in words, or the stored form.

        Raises ValueError with no such date.
        """
        text = tidy_line(text).casefold().removeprefix("ngày ")
        for pattern in WRITTEN:
            if match := pattern.match(text):
                parts = {part: int(number) for part, number in match.groupdict().items() if number}
                return cls(**{"year": None} | parts)
        raise ValueError("not a date")

    @classmethod
    def of(cls, day):
        """The partial date of a full date."""
        return cls(day.year, day.month, day.day)

    @property
    def is_full(self):
        return self.year is not None and self.day is not None

    def first_day(self):
        """The earliest full date this can be; None where the year is unknown."""
        if self.year is None:
            return None
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last_day(self):
        """The latest full date this can be; None where the year is unknown."""
        if self.year is None:
            return None
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def stored(self):
        year = f"{self.year:04d}" if self.year else "-"
        return "-".join([year] + [f"{part:02d}" for part in (self.month, self.day) if part])

    def __str__(self):
        if self.is_full:
            return f"{self.day:02d}/{self.month:02d}/{self.year}"
        if self.year is None:
            if self.day:
                return _("%(day)s/%(month)s (year unknown)") % {
                    "day": f"{self.day:02d}",
                    "month": f"{self.month:02d}",
                }
            return _("month %(month)s (year unknown)") % {"month": f"{self.month:02d}"}
        return f"{self.month:02d}/{self.year}" if self.month else str(self.year)

    def __lt__(self, other):
        return self.stored() < other.stored()


@lru_cache(maxsize=10_000)
def read(stored):
    """A date as it is stored: rows by the hundred have the same few."""
    return PartialDate.parse(stored)


# What comes before and after every date as it is stored.
FIRST, LAST = "", "\U0010ffff"

INVALID = gettext_lazy(
    "“%(value)s” is no date. Write the day as 16/11/2018; where only a part is known: 11/2018, 2018 or 16/11."
)


def parse_or_complain(value):
    try:
        return PartialDate.parse(value)
    except ValueError:
        raise ValidationError(INVALID, code="invalid", params={"value": value}) from None


class PartialDateFormField(forms.CharField):
    """Takes a date as Vietnamese write it, whole or in part."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault(
            "help_text", gettext_lazy("Day/month/year; a month and year or a year alone will do.")
        )
        kwargs["max_length"] = None
        super().__init__(*args, **kwargs)

    def to_python(self, value):
        if isinstance(value, PartialDate):
            return value
        value = super().to_python(value)
        return parse_or_complain(value) if value else None

    def prepare_value(self, value):
        if isinstance(value, PartialDate):
            return (
                str(value)
                if value.year
                else f"{value.day:02d}/{value.month:02d}"
                if value.day
                else value.stored()
            )
        return value

    def has_changed(self, initial, data):
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class PartialDateField(models.CharField):
    """A date known in whole or in part. Stored so that text order is date order; None is unknown."""

    def __init__(self, *args, **kwargs):
        kwargs.update(max_length=10, null=True, blank=True, db_collation="C")
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return None if value is None else read(value)

    def to_python(self, value):
        if value is None or value == "" or isinstance(value, PartialDate):
            return value or None
        if isinstance(value, datetime.date):
            return PartialDate.of(value)
        return parse_or_complain(value)

    def get_prep_value(self, value):
        value = self.to_python(value) if not isinstance(value, models.Expression) else value
        return value.stored() if isinstance(value, PartialDate) else value

    def value_to_string(self, obj):
        value = self.value_from_object(obj)
        return value.stored() if value else ""

    def run_validators(self, value):
        """The parse said all there is to say."""

    def formfield(self, **kwargs):
        return super(models.CharField, self).formfield(**{"form_class": PartialDateFormField, **kwargs})

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


@PartialDateField.register_lookup
class FallsIn(Lookup):
    """held__falls_in="11/2018": as far as it is known, the date lies in that month. No date: finds nothing."""

    lookup_name = "falls_in"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        try:
            written = PartialDate.parse(self.rhs)
        except ValueError:
            raise EmptyResultSet from None
        column, params = self.process_lhs(compiler, connection)
        return f"starts_with({column}, %s)", (*params, written.stored())


def within(column, day):
    """The condition that a partial date lies in a day, month or year, a PartialDate; by the index of the column."""
    return Q(**{f"{column}__gte": day, f"{column}__lte": PartialDate.of(day.last_day())})


def first_within(column, day):
    """The order in which those come first whose partial date lies in a day, month or year, a PartialDate."""
    return Case(When(within(column, day), then=Value(0)), default=Value(1))


def real_date(field, name):
    """The constraint that a partial date column holds a date that exists."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__regex": STORED}),
        name=name,
        violation_error_message=gettext_lazy(
            "There is no such date. Write it as 16/11/2018, 11/2018 or 2018."
        ),
    )


def first_with_year(*dates):
    """The first of these partial dates whose year is known, so that it can be looked up by it; else None."""
    return next((date for date in dates if date and date.year), None)


def first_day_of(column):
    """An expression: the first day that a partial date column can mean; None where its year is unknown."""
    padded = Left(Concat(column, Value("-01-01"), output_field=models.TextField()), 10)
    return Case(When(**{f"{column}__regex": "^[0-9]", "then": Cast(padded, models.DateField())}))


def unknown_last_indexes(column, name):
    """Indexes for lists sorted by a partial date, in which rows without one come last whichever way they are sorted."""
    return [
        models.Index(Coalesce(column, Value(end)), "id", name=f"{name}_{way}")
        for way, end in (("down", FIRST), ("up", LAST))
    ]
