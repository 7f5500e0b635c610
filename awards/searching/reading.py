"""A search as it is put to the database: for whom, by which words, and how far they may be off."""

import datetime
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache, cached_property

from django.db import connection

from blocs.keys import IsInList
from blocs.models import Bloc, Document, Person, Unit
from campaigns.models import Campaign, Conference, Movement

from ..models import Award, AwardDecision
from .asked import Asked
from .syllables import SYLLABLES
from .words import all_of, begun_by, ends_of, with_one_slip, without_one

MOST = 40  # candidates of a kind
FEW = 200  # rows that are looked up by their keys once their words are found
SHORTEST_STRANGE = 4  # letters of a word that is looked for by its letters
LIKENESS = 0.75
FEW_BLOCS = 5  # of which all that they name is found in a moment


class Seen:
    """What a user may see, found once for a search: the rights are asked for many times in it."""

    def __init__(self, user):
        self.user = user
        self.keys = {}
        self.wanted = set()  # models of which more rows are found than can be asked for one by one

    def of(self, model):
        """All rows of a model that the user may see."""
        if self.user.sees_everything:
            return model.objects.all()
        return model.objects.with_keys(list(self.keys_of(model)))

    def keys_of(self, model):
        if model not in self.keys:
            of_few_blocs = model in QUICKLY and len(self.keys_of(Bloc)) <= FEW_BLOCS
            self.find_keys(QUICKLY if of_few_blocs else [model])
        return self.keys[model]

    def find_keys(self, models):
        """Find the keys of some models by one statement, and of what is wanted besides or is found on the way."""
        together = []
        if any(model in TOGETHER for model in models):
            named = [model in models or model in self.wanted for model in TOGETHER]
            together = list(TOGETHER)[: len(named) - named[::-1].index(True)]
        apart = [model for model in models if model not in TOGETHER]
        arrays = [f"seen.{TOGETHER[model]}" for model in together]
        params = []
        for model in apart:
            sql, of_model = self.visible(model).order_by().values("pk").query.sql_with_params()
            arrays.append(f"ARRAY ({sql})")
            params += of_model
        statement = f"SELECT {', '.join(arrays)}"
        if together:
            statement += " FROM seen_by_steward(%s, %s, %s, %s) seen"
            params += [self.user.pk, datetime.date.today(), Person in together, Document in together]
        with connection.cursor() as cursor:
            cursor.execute(statement, params)
            found = cursor.fetchone()
        self.keys |= {model: set(keys) for model, keys in zip([*together, *apart], found, strict=True)}

    def visible(self, model):
        if model is Movement:
            return model.objects.answered_in(Campaign.objects.visible_to(self.user))
        return model.objects.visible_to(self.user)

    def quick_keys(self, model):
        """The keys of all rows of a model that the user may see, where these are quickly found; else None."""
        if self.user.sees_everything:
            return None
        is_quick = model == Bloc or (model in QUICKLY and len(self.keys_of(Bloc)) <= FEW_BLOCS)
        return list(self.keys_of(model)) if is_quick or model in self.keys else None

    def among(self, model, keys):
        """The rows of these keys that the user may see."""
        if self.user.sees_everything:
            return model.objects.with_keys(keys)
        if len(keys) <= ASKED_ONE_BY_ONE.get(model, 0) and model not in self.keys:
            return model.objects.visible_among(self.user, keys)
        return model.objects.with_keys(list(self.keys_of(model).intersection(keys)))

    @cached_property
    def campaigns(self):
        return self.of(Campaign)

    @cached_property
    def conferences(self):
        return Conference.objects.visible_to(self.user)


# Up to so many rows it is quicker to find whether a steward of many blocs sees them than to find all that one sees.
ASKED_ONE_BY_ONE = {Person: FEW, Document: FEW, Award: FEW, AwardDecision: FEW}
# Each is found by those before it.
TOGETHER = {Unit: "units", Person: "people", Document: "papers"}
QUICKLY = (Unit, Person, Document, Movement, Campaign)  # of few blocs
NAMED = (Unit, Bloc, Person, Document, Movement)
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


@cache
def statement_of(model, parts, *, is_whole, of_keys, in_order):
    """SQL of the first keys of a model's rows that have the words, with its params: asked for very often, and long to
    put together. parts: how many tsqueries are met; of_keys: among rows of some keys; in_order: the nearest first."""
    query = tuple(PARTS.format(part) for part in range(parts))
    among = {"few": KEYS} if of_keys and model in (Unit, Person) else {}
    rows = model.objects.worded(query, **({"whole": (ALL, BESIDE)} if is_whole else {}), **among)
    if of_keys:
        rows = rows.filter(IsInList("pk", KEYS))
    if in_order:
        sql, params = rows.values("pk")[: FEW + 1].query.sql_with_params()
    else:
        # All are looked for before the first are taken: to take the first the planner would read whole tables.
        found, params = rows.order_by().values("pk").query.sql_with_params()
        sql = f"WITH found (key) AS MATERIALIZED ({found}) SELECT key FROM found LIMIT {FEW + 1}"
    return sql, params


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
    most: int = MOST
    nearest: set = field(
        default_factory=set
    )  # models of which `there` has the nearest rows, however many there are

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
            )
            given = {PARTS.format(part): query for part, query in enumerate(self.query)} | {KEYS: keys}
            given |= dict(zip((ALL, BESIDE), self.whole, strict=False))
            statements.append(f"ARRAY ({sql})")
            params += [given.get(param, param) if isinstance(param, str) else param for param in places]
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {', '.join(statements)}", params)
            found = zip(self.models, cursor.fetchone(), strict=True)
            there = {model: keys for model, keys in found if keys}
        self.seen.wanted |= {
            model for model, keys in there.items() if len(keys) > ASKED_ONE_BY_ONE.get(model, 0)
        }
        return there

    def is_seen_whole(self, model, keys):
        """Whether all rows of some keys, None of all, are seen, and none is left out later for a year or a bloc."""
        if model not in NAMED or self.year or self.bloc:
            return False
        return keys is not None or self.seen.user.sees_everything

    def has(self, model):
        return not self.models or model in self.there

    def keys(self, model):
        """The keys of the rows that have the words, or of the nearest; none where they are not known or are too many."""
        keys = self.there.get(model, []) if self.models else []
        return keys if len(keys) <= FEW or model in self.nearest else []

    def seen_rows(self, model):
        """The rows of a model that have the words and that the user may see."""
        if keys := self.keys(model):
            return self.seen.among(model, keys)
        return self.seen.of(model).worded(*self.criteria)

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
