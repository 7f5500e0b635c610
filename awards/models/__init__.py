from .catalogue import AwardKind, EligibilityRule, QuotaRule
from .decisions import Award, AwardChange, AwardDecision, HandingOver
from .entries import Draft, Entry, Recording
from .named import Moment, RecipientKind
from .proposals import Proposal, ProposalLine
from .recommendations import Recommendation, RecommendedRecipient

__all__ = [
    "Award",
    "AwardChange",
    "AwardDecision",
    "AwardKind",
    "Draft",
    "EligibilityRule",
    "Entry",
    "HandingOver",
    "Moment",
    "Proposal",
    "ProposalLine",
    "QuotaRule",
    "RecipientKind",
    "Recommendation",
    "RecommendedRecipient",
    "Recording",
]
