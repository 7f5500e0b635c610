"""Numbers as the reader writes them: 1.500 and 12,5 in Vietnamese, 12.5 in English, without zeros behind."""

import re
from decimal import Decimal

from django import forms
from django.utils.formats import get_format

GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")  # 1.500 is fifteen hundred where decimals have a comma


def ungrouped(value):
    """A typed number without the dots between its thousands; anything else as it is."""
    with_commas = get_format("DECIMAL_SEPARATOR") == ","
    if with_commas and isinstance(value, str) and GROUPED.fullmatch(value.strip()):
        return value.replace(".", "")
    return value


class WrittenWholeNumberField(forms.IntegerField):
    """Takes 1.500 for fifteen hundred, where Django would read 1.000 as one."""

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "localize": True})

    def to_python(self, value):
        return super().to_python(ungrouped(value))


class WrittenNumberField(forms.DecimalField):
    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "localize": True})

    def to_python(self, value):
        return super().to_python(ungrouped(value))

    def prepare_value(self, value):
        if isinstance(value, Decimal):
            return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
        return value
