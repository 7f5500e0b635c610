"""A proposal of a bloc-year, and what is doubtful about it."""

import datetime

from awards.doubts import DoubtKind, doubts_about
from tests.factories import (
    AwardKindFactory,
    CampaignFactory,
    MembershipFactory,
    ProposalFactory,
    ProposalLineFactory,
    UnitFactory,
)

TODAY = datetime.date(2025, 11, 26)


def proposal_of(year=2025, **columns):
    campaign = CampaignFactory(year=year)
    return ProposalFactory(campaign=campaign, **columns)


def in_the_same_year(proposal, **columns):
    return ProposalFactory(campaign=proposal.campaign, **columns)


def certificate(**columns):
    """An entry of the catalogue that is no flag."""
    return AwardKindFactory(
        **{"name": "Giấy chứng nhận", "to_individuals": True, "to_households": True, **columns}
    )


def line_of(proposal, **columns):
    """A line for a unit of its own, unless it says for whom it is."""
    named = {"unit", "person", "name_as_printed", "count", "figure"} & set(columns)
    columns = columns if named else {"unit": UnitFactory(), **columns}
    return ProposalLineFactory(
        proposal=proposal, **{"kind": columns.pop("kind", None) or certificate(), **columns}
    )


def members(proposal, number):
    return MembershipFactory.create_batch(number, bloc=proposal.bloc)


def doubts(proposal, kind=None, **more):
    found = doubts_about(proposal, **{"today": TODAY, **more})
    return [doubt for doubt in found if kind in (None, doubt.kind)]


def kinds_of(proposal, **more):
    return [doubt.kind for doubt in doubts(proposal, **more)]


__all__ = [
    "TODAY",
    "DoubtKind",
    "certificate",
    "doubts",
    "in_the_same_year",
    "kinds_of",
    "line_of",
    "members",
    "proposal_of",
]
