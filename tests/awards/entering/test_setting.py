"""Which year a label means."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from awards.entering.setting import find_period
from campaigns.models import Period

ON_RECORD = [Period(code="2017", label="Năm 2017"), Period(code="2018-2019", label="2018-2019")]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2018", "2018"),
        ("năm 2018", "2018"),
        ("Năm 2016", "2016"),
        ("NĂM  2016", "2016"),
        ("nam 2016", "2016"),
        ("Năm học 2018 - 2019", "2018-2019"),
        ("năm học 2019-2020", "2019-2020"),
        ("year 2018", "2018"),
        ("Năm 2017", "2017"),
    ],
)
def test_year_is_known_with_the_word_before_it(written, code):
    assert find_period(written, ON_RECORD).code == code


@pytest.mark.parametrize(
    "written", ["năm", "năm nay", "năm 18", "cuối năm 2018", "2018-2020", "năm năm 2018x"]
)
def test_what_is_no_year_is_refused_with_the_way_to_write_one(written):
    with (
        translation.override("en"),
        pytest.raises(ValidationError, match=f"“{written}” is no year. Write it as 2018"),
    ):
        find_period(written, ON_RECORD)
