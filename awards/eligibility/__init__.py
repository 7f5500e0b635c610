"""Whether the recipients of a proposal meet what the rules ask, with the reasons."""

from .judging import Condition, Judgement, judge
from .verdicts import Verdict

__all__ = ["Condition", "Judgement", "Verdict", "judge"]
