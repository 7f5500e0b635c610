"""What is doubtful about a proposal: each doubt with its computation, and the reason why it goes on all the same."""

from .answering import answer, give_quota_base
from .doubt import Doubt, DoubtKind
from .looking import doubts_about, may_answer

__all__ = ["Doubt", "DoubtKind", "answer", "doubts_about", "give_quota_base", "may_answer"]
