import pytest
from django.urls import reverse

from blocs.figures import Figure
from tests.factories import (
    AwardFactory,
    AwardKindFactory,
    CampaignFactory,
    ProposalFactory,
    ProposalLineFactory,
    RecommendationFactory,
    RecommendedRecipientFactory,
)


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def campaign(bloc):
    return CampaignFactory(bloc=bloc, year=2018)


@pytest.fixture
def page(campaign):
    return reverse("awards:reconciliation", args=[campaign.bloc.code, campaign.period.code])


@pytest.fixture
def flag(db):
    return AwardKindFactory(name="Cờ thi đua", to_individuals=True, to_households=True)


@pytest.fixture
def enter(campaign, flag):
    """Enter rows of the three moments for the flag of the bloc-year: a number, "none", "unknown", or names."""

    def row(make, answer, **fields):
        if isinstance(answer, int):
            return make(figure=Figure.NUMBER, count=answer, **fields)
        return make(figure=answer, **fields)

    def enter(agreed=None, proposed=None, granted=None, state="submitted", **fields):
        fields = {"kind": flag} | fields
        if agreed is not None:
            row(RecommendationFactory, agreed, campaign=campaign, **fields)
        if proposed is not None:
            proposal = ProposalFactory(campaign=campaign, state=state)
            row(ProposalLineFactory, proposed, proposal=proposal, **fields)
        if granted is not None:
            row(AwardFactory, granted, campaign=campaign, **fields)

    return enter


@pytest.fixture
def flags(flag, enter):
    """13 flags agreed, 11 granted."""
    enter(agreed=13, granted=11)
    return flag


@pytest.fixture
def three_way(campaign, flag):
    """Agree, propose and grant flags to units or printed names; each moment has all its names."""

    def recipient(who):
        return {"unit": None, "name_as_printed": who} if isinstance(who, str) else {"unit": who}

    def three_way(agreed=(), proposed=(), granted=(), **line):
        if agreed:
            row = RecommendationFactory(campaign=campaign, kind=flag, figure=Figure.NUMBER, count=len(agreed))
            for who in agreed:
                RecommendedRecipientFactory(recommendation=row, **recipient(who))
        proposal = ProposalFactory(campaign=campaign, state="council")
        one = {"kind": flag, "figure": Figure.NUMBER, "count": 1}
        lines = [ProposalLineFactory(proposal=proposal, **one, **recipient(who), **line) for who in proposed]
        for who in granted:
            AwardFactory(campaign=campaign, **one, **recipient(who))
        return lines

    return three_way
