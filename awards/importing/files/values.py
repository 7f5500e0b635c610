"""Cells as people write them, read as values. What cannot be read is a ValueRefused with the sentence to show."""


class ValueRefused(ValueError):
    """The message names what was written and what is expected."""


def as_text(raw):
    """One line of text, or None for an empty cell."""


def as_date(raw):
    """A PartialDate, or None for an empty cell."""


def as_number(raw):
    """A Decimal; Figure.NONE or Figure.UNKNOWN where that is said; None for an empty cell."""


def as_whole(raw):
    """As as_number(), with an int."""


def as_choice(raw, choices):
    """The code of one of the (code, label) pairs, or None for an empty cell."""
