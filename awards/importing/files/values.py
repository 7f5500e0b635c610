"""Cells as people write them, read as values. What cannot be read is a ValueRefused with the sentence to show.

Each reads an empty cell as None.
"""

import re
from functools import lru_cache

from django.utils.translation import gettext as _

from blocs.text import folded, tidy_line

from .cell_dates import as_date
from .cell_numbers import as_number, as_rank, as_whole
from .cell_texts import ValueRefused, line_of, quoted
from .headings import in_each_language

BETWEEN_PARTS = re.compile(r",| hoặc | or |/", re.IGNORECASE)

__all__ = ["ValueRefused", "as_choice", "as_date", "as_number", "as_rank", "as_text", "as_whole"]


def as_text(raw):
    """One line of text, numbers and dates as they are written in Vietnamese."""
    return line_of(raw) or None


def as_choice(raw, choices, also=()):
    """The code of one of the (code, label) pairs, by its code or its label in any language of the site.

    A label that lists several, “cục, vụ, sở”, is meant by each of them. also: pairs that are understood, not offered.
    """
    text = line_of(raw)
    if not text:
        return None
    exact, *others = meanings(Same(choices), Same(also))
    key = folded(text)
    found = exact.get(text.casefold()) or next((known[key] for known in others if key in known), None)
    if found is None:
        labels = "; ".join(f"“{label}”" for _code, label in choices)
        sentence = _("“%(written)s” is none of the allowed values: %(labels)s.")
        raise ValueRefused(sentence % {"written": quoted(raw), "labels": labels})
    return found


class Same:
    """Choices told apart by which they are: to compare their labels, all of them would be translated."""

    def __init__(self, choices):
        self.choices = choices

    def __eq__(self, other):
        return self.choices is other.choices

    def __hash__(self):
        return id(self.choices)


@lru_cache(maxsize=200)
def meanings(offered, also):
    """Codes by label: as written; folded where only one of them folds so; and by each part of a label, likewise."""
    exact, loose, parts = {}, {}, {}
    for code, label in (*offered.choices, *also.choices):
        for said in (str(code), *in_each_language(label)):
            exact.setdefault(tidy_line(said).casefold(), code)
            loose.setdefault(folded(said), set()).add(code)
            for part in BETWEEN_PARTS.split(said):
                parts.setdefault(folded(part), set()).add(code)
    return exact, only_ones(loose), only_ones(parts)


def only_ones(codes_by_key):
    return {key: next(iter(codes)) for key, codes in codes_by_key.items() if key and len(codes) == 1}
