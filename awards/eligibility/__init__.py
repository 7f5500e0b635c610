"""Whether the recipients of a proposal meet what the rules ask, with the reasons."""

from .judging import Condition, Judgement, judge, judge_read
from .verdicts import Verdict

__all__ = ["Condition", "Judgement", "Verdict", "judge", "judge_read"]
