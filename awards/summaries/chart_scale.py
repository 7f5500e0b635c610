"""Where values and labels stand in a plot."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal

WIDTH = 400  # drawn for a phone; pages and papers show it larger
LABEL, FIGURE = 11, 10  # sizes of letters
BREAKS = re.compile(r"(?<=\S[-–])(?=\w)|(?<=\s)(?=\S)")


def room(text, size):
    """How wide words are at most; a letter of any font is narrower on average."""
    return len(text) * size * 0.58


def ticks_of(values, most):
    """Round numbers from zero to the largest value or beyond, about so many steps as asked for at most."""
    low, high = Decimal(min([0, *values])), Decimal(max([0, *values]))
    step = round_step((high - low) / most or Decimal(1))
    if all(value == int(value) for value in values):
        step = max(step, Decimal(1))
    first, last = math.floor(low / step), max(math.ceil(high / step), 1)
    return [count * step for count in range(first, last + 1)]


def round_step(least):
    """The next of 1, 2, 5, 10, 20, 50 …"""
    power = Decimal(1).scaleb(least.adjusted())
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least)


def wrapped(text, width, size):
    """Lines no wider than asked for where spaces and hyphens allow it."""
    lines = [""]
    for piece in BREAKS.split(text):
        if lines[-1] and room((lines[-1] + piece).rstrip(), size) > width:
            lines.append(piece)
        else:
            lines[-1] += piece
    return [line.strip() for line in lines]


@dataclass(frozen=True)
class Frame:
    """The inside of a plot: slots from left to right, ticks from bottom to top."""

    left: float
    top: float
    bottom: float
    slots: int
    ticks: list
    right: float = WIDTH - 4

    @property
    def slot(self):
        return (self.right - self.left) / max(self.slots, 1)

    def x(self, slot):
        return self.left + (slot + 0.5) * self.slot

    def y(self, value):
        share = (Decimal(value) - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return self.bottom - float(share) * (self.bottom - self.top)
