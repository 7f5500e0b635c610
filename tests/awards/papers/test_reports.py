"""Achievement reports: what is on record of a recipient."""

import pytest

from awards.models import PaperTemplate, RecipientKind
from blocs.partial_dates import PartialDate
from tests.factories import (
    AwardDecisionFactory,
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    ConferenceFactory,
    DocumentFactory,
    PersonFactory,
    ProposalFactory,
    UnitFactory,
)

from .proposals import line_for, read

pytestmark = pytest.mark.django_db

Kind = PaperTemplate.Paper


def test_report_lists_what_the_recipient_received_before():
    proposal = ProposalFactory()
    unit = line_for(proposal, unit=UnitFactory(name="Cục A", parent=UnitFactory(name="Bộ B"))).unit
    document = DocumentFactory(number="9/QĐ-BCY", dated=PartialDate(2017, 1, 5))
    AwardFactory(
        unit=unit,
        kind=AwardKindFactory(name="Cờ thi đua"),
        campaign=CampaignFactory(year=2016),
        authority=UnitFactory(name="Ban Cơ yếu"),
        decision=AwardDecisionFactory(document=document),
    )
    AwardFactory(unit=unit, campaign=None, state="revoked", reported_at=ConferenceFactory())
    AwardFactory(unit=UnitFactory())
    (report,) = read(proposal, Kind.ACHIEVEMENTS).reports
    assert (report.letterhead.superior, report.letterhead.issuer) == ("Bộ B", "Cục A")
    assert [(past.year, past.award, past.decision) for past in report.titles] == [
        (
            "2016",
            "Cờ thi đua của Ban Cơ yếu",
            "Quyết định số 9/QĐ-BCY ngày 05 tháng 01 năm 2017 của Ban Cơ yếu",
        )
    ]
    assert report.commendations == []


def test_report_of_a_person_stands_under_the_own_unit():
    proposal = ProposalFactory()
    person = PersonFactory(unit=UnitFactory(name="Cục A"), born=PartialDate(1985, 5, 12))
    merit = AwardKindFactory(to_individuals=True)
    line_for(proposal, kind=merit, person=person, recipient_kind=RecipientKind.INDIVIDUAL)
    (report,) = read(proposal, Kind.ACHIEVEMENTS).reports
    assert (report.letterhead.issuer, report.born) == ("Cục A", "12/05/1985")
    assert (report.is_of_individual, report.is_of_collective) == (True, False)


def test_one_line_may_be_reported_on_alone():
    proposal = ProposalFactory()
    line_for(proposal, "Cục A")
    second = line_for(proposal, "Cục B")
    line_for(proposal, count=3)
    reports = read(proposal, Kind.ACHIEVEMENTS).reports
    assert [report.line.recipient for report in reports] == ["Cục A", "Cục B"]
    (alone,) = read(proposal, Kind.ACHIEVEMENTS, line=second.pk).reports
    assert alone.line.recipient == "Cục B"
