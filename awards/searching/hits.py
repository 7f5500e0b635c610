"""What is found, and how well it answers: one measure for all kinds of record, so that the best of all stands first."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from blocs.text import folded

from .words import SMALLEST_IN_NAMES

WHOLE, IN_ORDER, COVERED, AT_THE_HEAD, ACCENTS = 0.6, 0.3, 0.5, 0.15, 0.15
UNFINISHED = 0.9  # of a word of which only the beginning was typed
BESIDE = 0.75  # of a word that stands not in the name but beside it: the unit above, the issuer


class Kind(TextChoices):
    UNIT = "unit", _("Units")
    BLOC = "bloc", _("Blocs")
    CAMPAIGN = "campaign", _("Years of blocs and their themes")
    CONFERENCE = "conference", _("Conferences")
    PERSON = "person", _("People")
    AWARD = "award", _("Awards")
    DECISION = "decision", _("Award decisions")
    PAPER = "paper", _("Papers on record")
    MOVEMENT = "movement", _("Emulation movements")
    CATALOGUE = "catalogue", _("Award catalogue")


# Where two answer alike, the one that people look for more often.
LIKELIER = {
    Kind.BLOC: 0.05,
    Kind.UNIT: 0.04,
    Kind.PERSON: 0.03,
    Kind.CATALOGUE: 0.02,
    Kind.PAPER: -0.05,
    Kind.CAMPAIGN: 0.05,
    Kind.CONFERENCE: -0.05,
}
SAID = 0.4  # that the search names the kind of record


@dataclass
class Hit:
    kind: Kind
    title: str
    url: str
    texts: list  # pairs of a name of it and what that is worth, of 1
    beside: str = ""  # what it stands with: the unit above, the issuer
    tell: Callable = list  # gives the facts; only of the few hits that are shown
    bonus: float = 0  # for what it meets besides words: the year, the day, the purpose
    score: float = 0
    row: object = None

    @cached_property
    def facts(self):
        """What is shown below the title."""
        return self.tell()

    @property
    def shown_facts(self):
        return [fact for fact in self.facts if fact]

    def measure(self, slots, said):
        """Set score; 0 where its names do not have all that was typed."""
        best = 1
        if slots:
            names = ((text, worth) for text, worth in self.texts if text)
            best = max((worth * likeness(text, self.beside, slots) for text, worth in names), default=0)
        if best:
            best += self.bonus + LIKELIER.get(self.kind, 0) + (SAID if self.kind in said else 0)
        self.score = best
        return best


class Name:
    """A name as words, to be compared."""

    def __init__(self, text):
        self.words = folded(SMALLEST_IN_NAMES.sub(" ", text)).split()
        self.typed = text.lower()

    @cached_property
    def accented(self):
        return set(self.typed.replace(",", " ").split())


def likeness(text, beside, slots):
    """How well a name answers, from 0 to about 2.5: every slot has to be met, in the name or beside it."""
    name, others = Name(text), folded(beside).split()
    worths, met = [], []
    for slot in slots:
        worth, words = best_way(slot, name.words)
        if not worth:
            worth, words = best_way(slot, others)
            worth, words = BESIDE * worth, ()
        if not worth:
            return 0
        worths += [worth] * len(slot.words)
        met += words
    score = sum(worths) / len(worths)
    score += COVERED * min(1, len(met) / max(1, len(name.words)))
    if met and " ".join(met) in " ".join(name.words):
        score += IN_ORDER
    if met and name.words[: len(met)] == met:
        score += AT_THE_HEAD
    if met == name.words:
        score += WHOLE * min(worths)
    typed = [part for slot in slots for part in slot.typed]
    return score + ACCENTS * sum(part in name.accented for part in typed) / max(1, len(typed))


def best_way(slot, words):
    """The worth of the best way in which a slot stands among words, and the words it is; 0 and none where it does not."""
    there = set(words)
    for way in slot.ways:
        if there.issuperset(way.words):
            return way.worth, way.words
        if slot.is_last and way.worth == 1 and there.issuperset(way.words[:-1]):
            begun = [word for word in words if word.startswith(way.words[-1])]
            if begun:
                return UNFINISHED, (*way.words[:-1], begun[0])
    return 0, ()
