"""The five reports the project started from, reconciled."""

import pytest
from django.conf import settings

from awards.record_files import load
from blocs.figures import Figure
from campaigns.models import Campaign
from tests.factories import (
    AwardFactory,
)

from .seen import AGREED, figures, reconciled

pytestmark = pytest.mark.django_db
REPORTS = sorted((settings.BASE_DIR / "records").glob("[0-9]*.json"))


@pytest.fixture(scope="module")
def five_reports(module_db):
    load(REPORTS)

    def rows(bloc, period):
        return {
            row.kind.code: row
            for row in reconciled(Campaign.objects.get(bloc__code=bloc, period__code=period))
        }

    return rows


def test_the_flags_and_certificates_of_the_four_systems_in_2018(five_reports):
    rows = five_reports("4-he-co-yeu", "2018")
    assert {code: figures(row)[0] for code, row in rows.items()} == {
        "CTD_QK": (13, 1, 1),
        "BK": (None, 0, 1),
        "GK": (None, 0, 1),
    }
    assert {code: row.verdict for code, row in rows.items()} == {
        "CTD_QK": "open",
        "BK": "unclear",
        "GK": "unclear",
    }
    assert rows["BK"].cells[AGREED].words == ["nhiều"]


def test_eleven_of_the_thirteen_flags_granted_by_nobody_knows_whom(five_reports):
    campaign = Campaign.objects.get(bloc__code="4-he-co-yeu", period__code="2018")
    agreed = campaign.recommendations.get(kind__code="CTD_QK")
    AwardFactory(campaign=campaign, kind=agreed.kind, figure=Figure.NUMBER, count=11)
    row = five_reports("4-he-co-yeu", "2018")["CTD_QK"]
    assert row.differences[0].words == "2 of the 13 agreed not granted"


def test_the_sector_granted_one_and_two_and_twenty_flags_in_2020(five_reports):
    rows = five_reports("nganh-co-yeu", "2020")
    assert {code: figures(row)[2] for code, row in rows.items()} == {
        "CTD_CP": (1, 1, 1),
        "CTD_BO": (2, 1, 1),
        "CTD_QK": (20, 1, 1),
        "BK": (None, 0, 1),
        "DHTD": (None, 0, 1),
    }
    words = {difference.words for row in rows.values() for difference in row.differences}
    assert words == {
        "neither recommendation nor proposal on record",
        "how many were granted is not on record",
    }


def test_the_two_and_two_of_the_internal_affairs_bloc_are_not_proposed_yet(five_reports):
    rows = five_reports("noi-chinh-trung-uong", "2020")
    assert {code: (figures(row)[0], row.differences[0].words) for code, row in rows.items()} == {
        "CTD_CP": ((2, 1, 1), "not proposed yet"),
        "BK": ((2, 1, 1), "not proposed yet"),
    }
