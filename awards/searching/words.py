"""The words of a search, and all the ways in which a record may have them written.

A tsquery is built of these alone: letters a to z and digits, so that nothing typed reaches its syntax.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from blocs.text import folded

from .abbreviations import LONG_FORMS, LONGEST, SHORT_FORMS
from .syllables import SYLLABLES, one_slip_away, run_together, sounding_alike, without_input_method

SURE, LIKELY, NEAR = 1.0, 0.95, 0.6  # how far a way of writing stands for what was typed
SHORTEST_SLIP = 3  # letters from which a word may be another by a slip: “an” would be everything
LETTERS_AND_FIGURES = re.compile(r"([a-z]+)(\d+)")
FIGURES = {
    folded(word): str(n)
    for n, word in enumerate(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], 1)
}
# Words without which a name is the same; those that mean something else without their accents are left in so written.
SMALLEST = {"của", "và", "các", "với", "cua", "va", "cac", "voi"}
SMALL = {*SMALLEST, "tại", "ở", "về", "cho", "theo", "trong", "những"}
SMALLEST_IN_NAMES = re.compile(rf"\b(?:{'|'.join(sorted(SMALLEST))})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Way:
    """One way a record may have it: words that stand together, and how surely it is meant."""

    words: tuple
    worth: float

    def query(self, *, begun=False):
        end = ":*" if begun else ""
        return "(" + " & ".join([*self.words[:-1], self.words[-1] + end]) + ")"


@dataclass(frozen=True)
class Slot:
    """A word that was typed, or some that are one: “bđbp”, “bộ đội biên phòng”."""

    words: tuple  # folded
    typed: tuple  # as they were typed, in small letters
    is_last: bool = False  # it may go on
    near_words: frozenset = frozenset()  # words on record that are like it, where it is no word of Vietnamese

    @cached_property
    def sure_ways(self):
        ways = [Way(self.words, SURE)]
        if short := SHORT_FORMS.get(self.words):
            ways.append(Way((short,), LIKELY))
        if len(self.words) == 1:
            word = self.words[0]
            ways += [Way(written, LIKELY) for written in LONG_FORMS.get(word, ())]
            if word not in SYLLABLES and (parts := run_together(word)):
                ways.append(Way(tuple(parts), LIKELY))
            if (cut := LETTERS_AND_FIGURES.fullmatch(word)) and cut[1] in LONG_FORMS:
                ways += [Way((*written, cut[2]), LIKELY) for written in LONG_FORMS[cut[1]]]
                ways.append(Way(cut.groups(), LIKELY))
        return ways

    @cached_property
    def likely_ways(self):
        """The sure ones, and what an input method would have made of the keys."""
        meant = without_input_method(folded_but_y(self.typed[0])) if len(self.words) == 1 else None
        return [*self.sure_ways, Way((meant,), LIKELY)] if meant else self.sure_ways

    @cached_property
    def ways(self):
        """The likely ones, and what a slip of the finger or the ear may have made of each word."""
        word = self.words[0]
        if len(self.words) > 1 or word.isdigit():
            return self.likely_ways
        found = sounding_alike(word) | self.near_words
        if len(word) >= SHORTEST_SLIP:
            found |= one_slip_away(word)
        elif len(word) == 2 and (turned := word[::-1]) in SYLLABLES:
            found |= {turned}
        if figure := FIGURES.get(word):
            found |= {figure}
        return [*self.likely_ways, *(Way((other,), NEAR) for other in sorted(found))]

    def query(self, ways):
        alternatives = [way.query(begun=self.is_last and way.worth == SURE) for way in ways]
        return alternatives[0] if len(alternatives) == 1 else f"({' | '.join(alternatives)})"


def folded_but_y(text):
    return folded(text.replace("y", "0y0")).replace("0i0", "y").replace(" ", "")


def slots_of(typed, *, may_go_on=False):
    """The slots of words as typed; words that an abbreviation stands for are one.

    may_go_on: the last word may not be finished, as while somebody types.
    """
    pairs = [(word, part) for part in typed for word in folded(part).split()]
    words = [word for word, _part in pairs]
    slots, place = [], 0
    while place < len(words):
        length = next(
            (
                n
                for n in range(min(LONGEST, len(words) - place), 1, -1)
                if tuple(words[place : place + n]) in SHORT_FORMS
            ),
            1,
        )
        chosen = pairs[place : place + length]
        place += length
        slots.append(
            Slot(
                tuple(word for word, _part in chosen),
                tuple(part for _word, part in chosen),
                # One letter alone may go on to be anything.
                is_last=may_go_on and place == len(words) and (len(words[-1]) > 1 or len(words) > 2),
            )
        )
    return slots


def all_of(slots):
    """A tsquery that wants every slot, in any order."""
    return " & ".join(slot.query(slot.sure_ways) for slot in slots)


def with_one_slip(slots):
    """A tsquery that wants every slot, one of them perhaps with a slip: two slips in one name are another name."""
    return _all_but_one(slots, lambda slot: slot.query(slot.ways))


def without_one(slots):
    """A tsquery that wants every slot but one: part of with_one_slip(), and met far quicker by an index."""
    return _all_but_one(slots, lambda _slot: "")


def _all_but_one(slots, spare):
    """A tsquery that wants every slot but one, and of that one what spare() says; by halves, so that it stays short."""
    if len(slots) < 2:
        return "".join(map(spare, slots))
    half = len(slots) // 2
    parts = (slots[:half], slots[half:]), (slots[half:], slots[:half])
    ways = [" & ".join(filter(None, [_likely(sure), _all_but_one(rest, spare)])) for sure, rest in parts]
    return f"({' | '.join(ways)})"


def _likely(slots):
    return " & ".join(slot.query(slot.likely_ways) for slot in slots)


def begun_by(slots):
    """A tsquery that wants the first or the last slots, two of them at least or one of two: the rest may stand beside."""
    shortest = min(2, len(slots) - 1)
    return f"{all_of(slots[:shortest])} | {all_of(slots[-shortest:])}"


def ends_of(slots):
    """A tsquery that wants the first or the last slot: where the rest of a name stands beside, one of them is there."""
    return f"{slots[0].query(slots[0].sure_ways)} | {slots[-1].query(slots[-1].sure_ways)}"
