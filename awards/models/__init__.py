from .answers import CompleteHistory, MemberShare, QuotaBase, ReconciliationNote, WarningAnswer
from .award_changes import AwardChange
from .awards import Award, HandingOver
from .catalogue import AwardKind
from .council import CouncilBallot
from .decisions import AwardDecision
from .editions import Edition
from .entries import Draft, Entry, Recording
from .imports import Import, ImportQuestion, ImportRow
from .named import Moment, RecipientCategory, RecipientKind
from .paper_templates import PaperTemplate
from .proposal_lines import ProposalLine
from .proposals import Proposal, ProposalStep
from .recommendations import Recommendation, RecommendedRecipient
from .rules import DeadlineRule, EligibilityRule, QuotaRule, VoteRule
from .sent_forms import SentForm
from .totals import AwardSum, AwardYearSum, BlocYearSum, YearSum

__all__ = [
    "Award",
    "AwardChange",
    "AwardDecision",
    "AwardKind",
    "AwardSum",
    "AwardYearSum",
    "BlocYearSum",
    "CompleteHistory",
    "CouncilBallot",
    "DeadlineRule",
    "Draft",
    "Edition",
    "EligibilityRule",
    "Entry",
    "HandingOver",
    "Import",
    "ImportQuestion",
    "ImportRow",
    "MemberShare",
    "Moment",
    "PaperTemplate",
    "Proposal",
    "ProposalLine",
    "ProposalStep",
    "QuotaBase",
    "QuotaRule",
    "RecipientCategory",
    "RecipientKind",
    "Recommendation",
    "RecommendedRecipient",
    "ReconciliationNote",
    "Recording",
    "SentForm",
    "VoteRule",
    "WarningAnswer",
    "YearSum",
]
