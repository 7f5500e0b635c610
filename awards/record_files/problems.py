"""What is wrong with a record file: where it stands and why, in a sentence."""

from dataclasses import dataclass


@dataclass
class Problem(Exception):
    """One thing that keeps a record file from being loaded."""

    path: str  # conferences[0].people[2].unit; "" is the file as a whole
    reason: str

    def __str__(self):
        return f"{self.path}: {self.reason}" if self.path else self.reason


class BadRecordFile(Exception):
    """A record file that cannot be loaded, with all its problems."""

    def __init__(self, problems):
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems
