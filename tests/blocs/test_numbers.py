from decimal import Decimal

import pytest
from django import forms
from django.utils import translation

from blocs.numbers import WrittenNumberField, WrittenWholeNumberField


class NumberForm(forms.Form):
    number = WrittenNumberField(max_digits=20, decimal_places=4, required=False)
    count = WrittenWholeNumberField(min_value=0, required=False)


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [("vi", "12,5", "12.5"), ("vi", "12.5", "12.5"), ("vi", "1.500", "1500"), ("en", "12.5", "12.5")],
)
def test_number_is_read_as_the_reader_writes_it(language, typed, number):
    with translation.override(language):
        form = NumberForm({"number": typed})
        assert form.is_valid()
        assert form.cleaned_data["number"] == Decimal(number)


@pytest.mark.parametrize(("stored", "shown"), [("100.0000", "100"), ("12.5000", "12,5"), ("3000.0000", "3")])
def test_number_is_shown_without_zeros_behind(stored, shown):
    with translation.override("vi"):
        assert f'value="{shown}' in str(NumberForm(initial={"number": Decimal(stored)})["number"])


@pytest.mark.parametrize(
    ("typed", "count"), [("1.000", 1000), ("12.345.678", 12345678), ("0", 0), ("13", 13)]
)
def test_dots_between_thousands_never_make_a_count_smaller(typed, count):
    with translation.override("vi"):
        form = NumberForm({"count": typed})
        assert form.is_valid()
        assert form.cleaned_data["count"] == count
