import datetime

import pytest
from django import forms
from django.db.backends.postgresql.psycopg_any import DateRange

from blocs.date_ranges import FirstAndLastDayField, first_and_last_day

YEAR_2018 = DateRange(datetime.date(2018, 1, 1), datetime.date(2019, 1, 1))


class SpanForm(forms.Form):
    span = FirstAndLastDayField(required=False)


def entered(first, last, **kwargs):
    return SpanForm({"span_0": first, "span_1": last}, **kwargs)


@pytest.mark.parametrize(
    ("first", "last"),
    [("01/01/2018", "31/12/2018"), ("1/2018", "12/2018"), ("2018", "2018"), ("1-1-2018", "31.12.2018")],
)
def test_span_is_typed_with_both_days_included(first, last):
    form = entered(first, last)
    assert form.is_valid()
    assert form.cleaned_data["span"] == YEAR_2018


def test_span_is_shown_with_both_days_included():
    html = str(SpanForm(initial={"span": YEAR_2018})["span"])
    assert 'value="01/01/2018"' in html
    assert 'value="31/12/2018"' in html


def test_span_shown_and_sent_back_has_not_changed():
    assert not entered("01/01/2018", "31/12/2018", initial={"span": YEAR_2018}).has_changed()


def test_span_may_stay_open_at_the_end():
    form = entered("2018", "")
    assert form.is_valid()
    assert form.cleaned_data["span"] == DateRange(datetime.date(2018, 1, 1), None)


@pytest.mark.parametrize(
    "days", [("2019", "2018"), ("16/11", ""), ("mai", ""), ("", "31/12/9999"), ("\x00", "")]
)
def test_span_that_cannot_be_is_refused(days):
    assert entered(*days).errors["span"]


def test_ends_of_an_open_span_are_unknown():
    assert first_and_last_day(DateRange(None, None)) == (None, None)


def test_what_is_no_span_fills_nothing_in():
    html = str(SpanForm(initial={"span": "mai"})["span"])
    assert "mai" not in html
