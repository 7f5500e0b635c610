import datetime
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("typed", ["05/09/2025", "5/9/2025", "05-09-2025", "2025-09-05"])
def test_date_is_read_day_first(language, typed):
    with translation.override(language):
        assert forms.DateField().clean(typed) == datetime.date(2025, 9, 5)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_date_is_written_day_first(language):
    with translation.override(language):
        written = Template("{{ day }} {{ day|date:'SHORT_DATE_FORMAT' }}").render(
            Context({"day": datetime.date(2025, 9, 5)})
        )
    assert written == "05/09/2025 05/09/2025"


@pytest.mark.parametrize(("language", "written"), [("vi", "98,5"), ("en", "98.5")])
def test_number_has_the_decimal_sign_of_the_language(language, written):
    with translation.override(language):
        assert Template("{{ points }}").render(Context({"points": Decimal("98.5")})) == written
        assert forms.DecimalField(localize=True).clean(written) == Decimal("98.5")
