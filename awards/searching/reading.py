"""A search as it is put to the database: for whom, by which words, and how far they may be off."""

from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache, cached_property, lru_cache

from django.db import connection

from blocs.kept import Kept
from blocs.keys import IsInList, array_of
from blocs.models import Bloc, Document, Person, Unit
from blocs.text import nearest_first
from campaigns.models import Campaign, Conference, Movement

from ..models import Award
from .asked import Asked
from .seen import FEW, Seen
from .syllables import SYLLABLES
from .words import all_of, begun_by, ends_of, with_one_slip, without_one

MOST = 40  # candidates of a kind
SHORTEST_STRANGE = 4  # letters of a word that is looked for by its letters
LIKENESS = 0.75
NAMED = (Unit, Bloc, Person, Document, Movement)
OF_YEARS = (Document, Movement)
# Of conferences there are very many, and they are found by the names of their blocs.
WITH_SLIPS = (*NAMED, Campaign, Award)
AS_TYPED = (*WITH_SLIPS, Conference)


def with_near_words(slot, seen):
    """A slot of one word that is no word of Vietnamese, with the words in names of units that are like it."""
    (word, *more) = slot.words
    if more or word in SYLLABLES or not word.isalpha() or len(word) < SHORTEST_STRANGE:
        return slot
    names = seen.of(Unit).sounding_like(word).values_list("search_key", flat=True)[:MOST]
    near = get_close_matches(word, {part for name in names for part in name.split()}, n=5, cutoff=LIKENESS)
    return replace(slot, near_words=frozenset(near) - {word})


# What stands in a statement for what is put there each time.
PARTS, ALL, BESIDE, KEYS = "the query {}", "the query of all words", "the query of words beside", "the keys"


@lru_cache(maxsize=500)  # a year is any of two hundred
def statement_of(model, parts, *, is_whole, of_keys, in_order, year):
    """SQL of the first keys of a model's rows that have the words, with its params: asked for very often, and long to
    put together. parts: how many tsqueries are met; of_keys: among rows of some keys; in_order: the nearest first, and
    before them those of the year, if there is one."""
    query = tuple(PARTS.format(part) for part in range(parts))
    among = {"few": KEYS} if of_keys and model in (Unit, Person) else {}
    rows = model.objects.worded(query, **({"whole": (ALL, BESIDE)} if is_whole else {}), **among)
    if of_keys:
        rows = rows.filter(IsInList("pk", KEYS))
    if year:
        rows = rows.year_first(year)
    if in_order:
        sql, params = rows.values("pk")[: FEW + 1].query.sql_with_params()
    else:
        # All are looked for before the first are taken: to take the first the planner would read whole tables.
        found, params = rows.order_by().values("pk").query.sql_with_params()
        sql = f"WITH found (key) AS MATERIALIZED ({found}) SELECT key FROM found LIMIT {FEW + 1}"
    return sql, params


@cache
def nearest_of(model, shown, most):
    """A Kept of as many rows `of` some keys, the nearest first."""
    return Kept(lambda user, of: shown(nearest_first(model.objects.with_keys(of)))[:most])


@dataclass
class Reading:
    """A search as it is put to the database: query is met by the name, or by whole together with what stands beside.

    query: tsqueries, all of which are met.
    """

    asked: Asked
    seen: Seen
    query: tuple
    whole: tuple = ()
    models: tuple = ()  # of which rows are looked for; none: do not ask first
    year: int | None = None  # chosen beside
    bloc: object = None  # chosen beside
    level: str = ""  # chosen beside; of awards
    most: int = MOST
    # Models of which `there` has the nearest rows, however many there are.
    nearest: set = field(default_factory=set)
    # {model: keys of `there` that the user may see}, once they are asked for.
    seen_there: dict = field(default_factory=dict)

    @property
    def year_typed(self):
        """The year whose records come first; None where none was typed, or one is chosen beside."""
        return self.asked.years[0] if self.asked.years and not self.year else None

    @property
    def criteria(self):
        return (self.query, self.whole) if self.whole else (self.query,)

    @cached_property
    def there(self):
        """{model: keys of its rows that have the words, among them all that the user may see}: most have none, and are
        not asked further; one key more than FEW where there are more."""
        statements, params = [], []
        for model in self.models:
            keys = self.seen.quick_keys(model)
            if self.is_seen_whole(model, keys):
                self.nearest.add(model)
            sql, places = statement_of(
                model,
                len(self.query),
                is_whole=bool(self.whole),
                of_keys=keys is not None,
                in_order=model in self.nearest,
                year=self.year_typed if model in OF_YEARS and model in self.nearest else None,
            )
            given = {PARTS.format(part): query for part, query in enumerate(self.query)}
            given[KEYS] = array_of(keys or [])
            given |= dict(zip((ALL, BESIDE), self.whole, strict=False))
            statements.append(f"ARRAY ({sql})")
            params += [given.get(param, param) if isinstance(param, str) else param for param in places]
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {', '.join(statements)}", params)
            found = zip(self.models, cursor.fetchone(), strict=True)
            there = {model: keys for model, keys in found if keys}
        self.seen.wanted |= {
            model
            for model, keys in there.items()
            if model is not Document and len(keys) > self.seen.asked_one_by_one_up_to(model)
        }
        return there

    def is_seen_whole(self, model, keys):
        """Whether all rows of some keys, None of all, are seen, and none is left out later for a year or a bloc."""
        if model not in NAMED or self.year or self.bloc:
            return False
        return keys is not None or self.seen.user.sees_everything

    def ask_for(self, models):
        """Find which rows of some models that have the words the user may see, as far as these are known by their keys."""
        found = {model: self.keys(model) for model in models if model in NAMED}
        self.seen_there = self.seen.keys_among({model: keys for model, keys in found.items() if keys})

    def has(self, model):
        return not self.models or (model in self.there and self.seen_there.get(model) != [])

    def keys(self, model):
        """The keys of the rows that have the words, or of the nearest; none where they are not known or are too many."""
        keys = self.there.get(model, []) if self.models else []
        return keys if len(keys) <= FEW or model in self.nearest else []

    def nearest_rows(self, model, shown, narrowed):
        """The nearest rows of a model that have the words and that the user may see, as many as are measured.

        shown: of rows, makes what is shown of them; narrowed: those of a bloc or a year, where one is chosen beside, or
        those of the year that was typed first.
        """
        keys = self.seen_keys(model)
        if keys is None or self.bloc or self.year or (model in OF_YEARS and self.year_typed):
            return shown(narrowed(nearest_first(self.seen_rows(model))))[: self.most]
        return nearest_of(model, shown, self.most).rows(self.seen.user, of=keys)

    def seen_keys(self, model):
        """The keys of the rows that have the words and that the user may see; None where they are too many to say."""
        if model not in self.seen_there and (keys := self.keys(model)):
            self.seen_there |= self.seen.keys_among({model: keys})
        return self.seen_there.get(model)

    def seen_rows(self, model):
        """The rows of a model that have the words and that the user may see."""
        keys = self.seen_keys(model)
        if keys is not None:
            return model.objects.with_keys(keys)
        if model is Document:
            return self.seen.papers(Document.objects.worded(*self.criteria))
        if model not in (Unit, Person) or self.whole or self.seen.user.sees_everything:
            return self.seen.of(model).worded(*self.criteria)
        few = list(self.seen.keys_of(model))
        return model.objects.with_keys(few).worded(*self.criteria, few=few)

    def rows(self, model):
        """The rows of a model that have the words, among them all that the user may see."""
        keys = self.keys(model)
        return model.objects.with_keys(keys) if keys else model.objects.worded(*self.criteria)


def as_typed(asked, slots):
    return {"query": (all_of(slots),), "models": AS_TYPED}


def with_what_stands_beside(asked, slots):
    return {"query": (begun_by(slots),), "whole": (all_of(slots), ends_of(slots)), "models": NAMED}


def with_some_of_it(asked, slots):
    """The rest may be what else is said of a conference, such as its place."""
    return {"query": (begun_by(slots),), "models": (Bloc,)}


def with_slips(asked, slots):
    # Of two slots one has nearly every row: to look for that first would only be more.
    sure = [without_one(slots)] if len(slots) > 2 else []
    return {"query": (*sure, with_one_slip(slots)), "models": WITH_SLIPS}
