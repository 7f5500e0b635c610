"""Spans of time as people write them: first day and last day, both included. Stored as [first, day after the last)."""

import datetime

from django import forms
from django.contrib.postgres.forms import DateRangeField
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from .partial_dates import PartialDateFormField

A_DAY = datetime.timedelta(days=1)


def first_and_last_day(valid):
    """The two inclusive ends of a stored range; None where it is open."""
    if valid is None or valid.isempty:
        return None, None
    return valid.lower, valid.upper and valid.upper - A_DAY


def overlap(one, other):
    """Whether two stored ranges have a day in common; an open end reaches as far as it can."""
    return (one.lower is None or other.upper is None or one.lower < other.upper) and (
        other.lower is None or one.upper is None or other.lower < one.upper
    )


class FirstDayField(PartialDateFormField):
    """A date; a month or a year alone is taken as its first day."""

    def to_python(self, value):
        if isinstance(value, datetime.date):
            return value
        partial = super().to_python(value)
        return partial and self.whole(partial)

    def whole(self, partial):
        if partial.year is None:
            raise ValidationError(_("Give the year too."), code="no_year")
        return self.day_of(partial)

    def day_of(self, partial):
        return partial.first_day()

    def prepare_value(self, value):
        return value


class LastDayField(FirstDayField):
    """A date; a month or a year alone is taken as its last day."""

    def day_of(self, partial):
        return partial.last_day()


class FirstAndLastDayWidget(forms.MultiWidget):
    template_name = "django/forms/widgets/first_and_last_day.html"

    def __init__(self, attrs=None):
        super().__init__([forms.DateInput(), forms.DateInput()], attrs)

    def decompress(self, value):
        """What no range is, such as a parameter of an address that fills the form, fills neither."""
        return first_and_last_day(value) if isinstance(value, DateRange) else (None, None)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        labels = [_("from"), _("to, inclusive")]
        for label, widget in zip(labels, context["widget"]["subwidgets"], strict=True):
            widget["label"] = label
        return context


class FirstAndLastDayField(DateRangeField):
    """Two dates, both included; either may stay open. when_empty: the value where neither is given."""

    default_error_messages = {
        "bound_ordering": _("The last day lies before the first. Check the two dates."),
    }

    def __init__(self, *, when_empty=None, **kwargs):
        self.when_empty = when_empty
        kwargs["help_text"] = kwargs.get("help_text") or _(
            "First and last day, both included; a month or a year alone is taken as a whole. "
            "Empty: not known, or still so."
        )
        fields = [FirstDayField(required=False), LastDayField(required=False)]
        super().__init__(fields=fields, widget=FirstAndLastDayWidget, **kwargs)

    def prepare_value(self, value):
        return list(first_and_last_day(value)) if isinstance(value, DateRange) else value

    def compress(self, values):
        first, last = values or (None, None)
        if not first and not last:
            return self.when_empty
        if last == datetime.date.max:
            raise ValidationError(_("Leave the last day empty where there is none."), code="no_last_day")
        if first and last and last < first:
            raise ValidationError(self.error_messages["bound_ordering"], code="bound_ordering")
        return DateRange(first, last and last + A_DAY)
