"""Lists that work: sorted and with the columns that the reader wants, quick at any depth, saved by name, as a file."""

from ..choices import in_order_of
from .columns import (
    Column,
    UnknownLast,
    by_account,
    by_alphabet,
    day_or_last,
    in_words_of,
    number_or_last,
    text_or_last,
)
from .listing import List, Listing

__all__ = [
    "Column",
    "List",
    "Listing",
    "UnknownLast",
    "by_account",
    "by_alphabet",
    "day_or_last",
    "in_order_of",
    "in_words_of",
    "number_or_last",
    "text_or_last",
]
