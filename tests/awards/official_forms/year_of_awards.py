"""2023 with awards of every kind of answer, made up so that each figure of the forms can be added up by hand."""

from awards.models import Award, AwardKind
from blocs.figures import Figure
from tests.factories import (
    AwardFactory,
    BlocFactory,
    CampaignFactory,
    PeriodFactory,
    ProposalFactory,
    ProposalLineFactory,
    UnitFactory,
)


def line_of(campaign, method, proposer_kind):
    proposer = UnitFactory(kind=proposer_kind)
    proposal = ProposalFactory(campaign=campaign, method=method, proposer=proposer, state="submitted")
    return ProposalLineFactory(proposal=proposal)


def grant(campaign, code, recipients, category, count, line=None, **more):
    figure = {None: Figure.UNKNOWN, 0: Figure.NONE}.get(count, Figure.NUMBER)
    return AwardFactory(
        campaign=campaign,
        kind=AwardKind.objects.get(code=code),
        recipient_kind=recipients,
        recipient_category=category,
        figure=figure,
        count=count or None,
        proposal_line=line,
        **more,
    )


def make_year_of_awards():
    """The bloc-year whose organiser is the ministry, and one of another bloc."""
    bloc = BlocFactory(organiser=UnitFactory(code="bo-a", kind="ministry"))
    own, other = CampaignFactory(bloc=bloc, year=2023), CampaignFactory(year=2023)
    regular = line_of(own, "regular", "ministry")
    sudden = line_of(own, "sudden", "province")
    thematic = line_of(other, "thematic", "department")
    grant(own, "HC_LD_3", "collective", "enterprise", 3, regular)
    grant(own, "HC_LD_3", "individual", "department", 2, regular)
    grant(own, "HC_LD_3", "unknown", "", None)
    grant(own, "BK_TTG", "household", "", 4, sudden)
    grant(other, "BK_TTG", "individual", "worker", 5, thematic)
    grant(own, "CTD_CP", "collective", "collective", 1, regular)
    grant(own, "BK_BO", "individual", "worker", 10, regular)
    grant(own, "BK_BO", "individual", "", 6)
    grant(own, "BK_BO", "collective", "enterprise", 0, regular)
    grant(own, "CSTD_BO", "individual", "division", 2, regular)
    grant(own, "CSTD_TQUAN", "individual", "worker", 1, regular)
    grant(own, "TTLDXS", "collective", "collective", 7, regular)
    grant(own, "CSTD_CS", "individual", "worker", 100)
    make_what_is_not_counted(own)
    return own, other


def make_what_is_not_counted(campaign):
    AwardFactory(campaign=campaign, kind=None, award_as_printed="Cờ", figure=Figure.NUMBER, count=8)
    grant(campaign, "BK_BO", "individual", "worker", 99, state=Award.State.REVOKED)
    grant(campaign, "BK_BO", "individual", "worker", 200, counts_turns=True)
    grant(
        CampaignFactory(bloc=campaign.bloc, period=PeriodFactory(year=2022)), "HC_LD_3", "individual", "", 50
    )
