from .catalogue import AwardKindAdmin, DeadlineRuleAdmin
from .decisions import AwardAdmin, AwardDecisionAdmin
from .histories import CompleteHistoryAdmin, MemberShareAdmin, ReconciliationNoteAdmin
from .imports import ImportAdmin
from .papers import PaperTemplateAdmin
from .proposals import CouncilBallotAdmin, ProposalAdmin, ProposalLineAdmin
from .recommendations import RecommendationAdmin

__all__ = [
    "AwardAdmin",
    "AwardDecisionAdmin",
    "AwardKindAdmin",
    "CompleteHistoryAdmin",
    "CouncilBallotAdmin",
    "DeadlineRuleAdmin",
    "ImportAdmin",
    "MemberShareAdmin",
    "PaperTemplateAdmin",
    "ProposalAdmin",
    "ProposalLineAdmin",
    "RecommendationAdmin",
    "ReconciliationNoteAdmin",
]
