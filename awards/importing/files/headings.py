"""Which column of ours a heading means, however it is written."""

import re
from functools import cache

from django.conf import settings
from django.utils.translation import gettext_lazy, override, pgettext_lazy

from blocs.text import folded

IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
DIGITS = re.compile(r"\d+")
COUNTERS = {"stt", "tt", "so tt", "so thu tu", "thu tu", "no", "so th tu", "stt stt"}
LONGEST_HEADING = 300
# The fewest letters of a heading in which so many typing errors are forgiven.
FORGIVEN = ((12, 2), (5, 1))


REASON = gettext_lazy("Why it was not brought in")
ROW = gettext_lazy("Row in the file")
HOW_TO = gettext_lazy("How to fill it in")
EXAMPLE = pgettext_lazy("row of a template", "Example")


@cache
def folded_everywhere(label):
    """A label, folded, in each language of the site: templates travel between people."""
    return frozenset(map(folded, in_each_language(label)))


def our_headings():
    """What we write over the columns beside bad rows."""
    return folded_everywhere(REASON) | folded_everywhere(ROW)


def is_not_read(key):
    """Whether a heading stands for nothing that is read: the count of rows, or what we wrote beside bad rows."""
    return key in COUNTERS or key in our_headings()


def keys_of(text):
    """How a heading may be looked up: as it is, without what stands in brackets, without a number before it."""
    text = str(text)[:LONGEST_HEADING]
    full, short = folded(text), folded(IN_BRACKETS.sub(" ", text))
    keys = [full, short, re.sub(r"^\d{1,2} ", "", short)]
    return [key for key in dict.fromkeys(keys) if key]


class Names:
    """The names of columns, folded. A name that two columns have means the first that has it as its label."""

    def __init__(self, columns):
        self.by_key = {}
        for column in columns:
            for label in in_each_language(column.label):
                for key in keys_of(label):
                    self.by_key.setdefault(key, column.name)
        for column in columns:
            for name in column.other_names:
                for key in keys_of(name):
                    self.by_key.setdefault(key, column.name)

    def exact(self, key):
        return self.by_key.get(key)

    def near(self, key, free):
        """The only one of the free columns with a name that is this one but for a typing error."""
        most = next((errors for length, errors in FORGIVEN if len(key) >= length), 0)
        found = {
            name
            for known, name in self.by_key.items()
            if most and name in free and len(known) > most * 4 and differ_by(key, known) <= most
        }
        return found.pop() if len(found) == 1 else None


def in_each_language(label):
    """A label that may be translated, in each language of the site."""
    for code, _name in settings.LANGUAGES:
        with override(code):
            yield str(label)


def differ_by(one, other):
    """How many letters must be put in, taken out, changed or swapped; numbers must be the same."""
    if abs(len(one) - len(other)) > 2 or DIGITS.findall(one) != DIGITS.findall(other):
        return 9
    before, above = [], list(range(len(other) + 1))
    for at, letter in enumerate(one):
        row = [at + 1]
        for place, against in enumerate(other):
            cost = min(above[place] + (letter != against), above[place + 1] + 1, row[place] + 1)
            if at and place and letter == other[place - 1] and one[at - 1] == against:
                cost = min(cost, before[place - 1] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]
