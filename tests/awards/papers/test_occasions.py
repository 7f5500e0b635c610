"""What a proposal is for, in the words of its papers."""

import pytest

from campaigns.models import Period
from tests.factories import (
    CampaignFactory,
    PeriodFactory,
    ProposalFactory,
)

from .proposals import read

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ({"kind": Period.Kind.SCHOOL_YEAR, "label": "2016–2017"}, "năm học 2016–2017"),
        ({"kind": Period.Kind.SEVERAL_YEARS, "label": "2016–2020"}, "giai đoạn 2016–2020"),
        ({"kind": Period.Kind.HALF_YEAR, "label": "6 tháng đầu năm 2018"}, "6 tháng đầu năm 2018"),
        ({"kind": Period.Kind.DRIVE, "label": "Đợt thi đua 19/5"}, "đợt thi đua 19/5"),
    ],
)
def test_occasion_is_the_period_in_its_own_words(period, said):
    paper = read(ProposalFactory(campaign=CampaignFactory(period=PeriodFactory(code="x", **period))))
    assert paper.occasion == said
    assert paper.merit == f"đã có thành tích xuất sắc trong phong trào thi đua {said}"


@pytest.mark.parametrize(
    ("method", "occasion", "merit"),
    [
        (
            "thematic",
            "trong phong trào xóa nhà tạm",
            "đã có thành tích xuất sắc trong phong trào xóa nhà tạm",
        ),
        (
            "sudden",
            "về thành tích phong trào xóa nhà tạm",
            "đã lập thành tích xuất sắc đột xuất (phong trào xóa nhà tạm)",
        ),
    ],
)
def test_occasion_without_a_year_is_said_as_it_was_entered(method, occasion, merit):
    proposal = ProposalFactory(campaign=None, method=method, occasion="Phong trào xóa nhà tạm")
    paper = read(proposal)
    assert (paper.occasion, paper.merit) == (occasion, merit)
