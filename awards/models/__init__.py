from .catalogue import AwardKind, EligibilityRule, QuotaRule
from .decisions import Award, AwardChange, AwardDecision, HandingOver
from .named import Moment, RecipientKind
from .proposals import Proposal, ProposalLine
from .recommendations import Recommendation, RecommendedRecipient

__all__ = [
    "Award",
    "AwardChange",
    "AwardDecision",
    "AwardKind",
    "EligibilityRule",
    "HandingOver",
    "Moment",
    "Proposal",
    "ProposalLine",
    "QuotaRule",
    "RecipientKind",
    "Recommendation",
    "RecommendedRecipient",
]
