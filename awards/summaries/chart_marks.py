"""How series are told apart without colour: a hatch for columns, a dash for lines, a shape for points."""

from dataclasses import dataclass


def number(value):
    """A coordinate, in any language with a point."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


@dataclass(frozen=True)
class Mark:
    hatch: str  # the lines of a tile of 6 by 6; "": the column is filled
    dash: str
    shape: str  # a path around the point, from which it begins

    def at(self, x, y):
        return f"M{number(x)} {number(y)}{self.shape}"


MARKS = [
    Mark("", "", "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"),
    Mark("M-1 1L1-1M0 6L6 0M5 7L7 5", "7 3", "m-3-3h6v6h-6z"),
    Mark("M0 0", "2 2", "m0-4l4 7h-8z"),
    Mark("M0 1.5H6M0 4.5H6", "9 2 2 2", "m0-4l4 4-4 4-4-4z"),
    Mark("M1.5 0V6M0 1.5H6", "1 3", "m0 4l4-7h-8z"),
    Mark("M2 2h1.5v1.5H2zM5 5h1.5v1.5H5z", "12 3", "m-4 0l2-3.5h4l2 3.5-2 3.5h-4z"),
]


def mark_of(index):
    return MARKS[index % len(MARKS)]
