from .catalogue import AwardKindAdmin
from .decisions import AwardAdmin, AwardDecisionAdmin
from .proposals import ProposalAdmin, ProposalLineAdmin
from .recommendations import RecommendationAdmin

__all__ = [
    "AwardAdmin",
    "AwardDecisionAdmin",
    "AwardKindAdmin",
    "ProposalAdmin",
    "ProposalLineAdmin",
    "RecommendationAdmin",
]
