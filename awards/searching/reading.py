"""A search as it is put to the database: for whom, by which words, and how far they may be off."""

from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property

from django.db.models import Count, Value

from blocs.models import Bloc, Document, Person, Unit
from campaigns.models import Campaign, Conference, Movement

from ..models import Award
from .asked import Asked
from .syllables import SYLLABLES
from .words import all_of, begun_by, patterns_of, with_one_slip

MOST = 40  # candidates of a kind
SHORTEST_STRANGE = 4  # letters of a word that is looked for by its letters
LIKENESS = 0.75


class Seen:
    """What a user may see, found once for a search: the rights are asked for many times in it."""

    def __init__(self, user):
        self.user = user

    def of(self, model):
        rows = model.objects.visible_to(self.user)
        if self.user.sees_everything:
            return rows
        return model.objects.with_keys(list(rows.order_by().values_list("pk", flat=True)))

    @cached_property
    def units(self):
        return self.of(Unit)

    @cached_property
    def blocs(self):
        return self.of(Bloc)

    @cached_property
    def people(self):
        return self.of(Person)

    @cached_property
    def papers(self):
        return self.of(Document)

    @cached_property
    def campaigns(self):
        return self.of(Campaign)

    @cached_property
    def conferences(self):
        return Conference.objects.visible_to(self.user)


NAMED = (Unit, Bloc, Person, Document, Movement)
# Of conferences there are very many, and they are found by the names of their blocs.
WITH_SLIPS = (*NAMED, Campaign, Award)
AS_TYPED = (*WITH_SLIPS, Conference)


def with_near_words(slot, seen):
    """A slot of one word that is no word of Vietnamese, with the words in names of units that are like it."""
    (word, *more) = slot.words
    if more or word in SYLLABLES or not word.isalpha() or len(word) < SHORTEST_STRANGE:
        return slot
    names = seen.units.sounding_like(word).values_list("search_key", flat=True)[:MOST]
    near = get_close_matches(word, {part for name in names for part in name.split()}, n=5, cutoff=LIKENESS)
    return replace(slot, near_words=frozenset(near) - {word})


@dataclass
class Reading:
    """A search as it is put to the database: query is met by the name, or by whole together with what stands beside."""

    asked: Asked
    seen: Seen
    query: str
    whole: tuple = ()
    models: tuple = ()  # of which rows are looked for; none: do not ask first
    year: int | None = None  # chosen beside
    bloc: object = None  # chosen beside
    most: int = MOST

    @property
    def criteria(self):
        return (self.query, self.whole) if self.whole else (self.query,)

    @cached_property
    def there(self):
        """The models of which any row has the words, whoever may see it: most have none, and are not asked further."""
        # Counted and not cut after the first: for that the planner would read whole tables.
        parts = [
            model.objects.worded(*self.criteria)
            .order_by()
            .annotate(of=Value(model.__name__))
            .values("of")
            .annotate(rows=Count("pk"))
            .values_list("of")
            for model in self.models
        ]
        return {name for (name,) in parts[0].union(*parts[1:], all=True)}

    def has(self, model):
        return not self.models or model.__name__ in self.there


def as_typed(asked, slots):
    return {"query": all_of(slots), "models": AS_TYPED}


def with_what_stands_beside(asked, slots):
    return {"query": begun_by(slots), "whole": patterns_of(slots), "models": NAMED}


def with_some_of_it(asked, slots):
    """The rest may be what else is said of a conference, such as its place."""
    return {"query": begun_by(slots), "models": (Bloc,)}


def with_slips(asked, slots):
    return {"query": with_one_slip(slots), "models": WITH_SLIPS}
