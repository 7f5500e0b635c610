"""An oddity: what may well be so, for reports do contradict themselves, but should be looked at once more."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    part: str  # of the page
    field: str  # where to look
    sentence: str

    @property
    def key(self):
        """The same question about the same numbers; another one once they are changed."""
        return hashlib.sha256(f"{self.field} {self.sentence}".encode()).hexdigest()[:16]
