"""What becomes of awards: granted from proposals, entered from history, verified, corrected, revoked, handed over.

Each act is one transaction: all of it happens or nothing. It raises ValidationError with the sentence to show where
the award is not in the state for it. Who may do it is asked by the pages.
"""

from .changing import PRINTED, correct, revoke
from .deciding import find_or_make_decision
from .from_history import enter_history, enter_past_awards, name_decision, past_award, verify
from .from_proposals import grant
from .handing_over import hand_over

__all__ = [
    "PRINTED",
    "correct",
    "enter_history",
    "enter_past_awards",
    "find_or_make_decision",
    "grant",
    "hand_over",
    "name_decision",
    "past_award",
    "revoke",
    "verify",
]
