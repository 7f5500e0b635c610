"""Words that are looked for in the register: where they stand in very many rows, what tells so of all of them at once."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast

from blocs.keys import IsGivenBy, IsInList, IsOneOf, array_of
from blocs.models import Bloc, Document, Person, Unit
from blocs.text import beginnings

from .catalogue import AwardKind
from .decisions import AwardDecision

FEW, SOME = 1000, 10_000  # rows: a word of so few is rare enough; further no word is counted
MANY = 30_000  # rows: of more it is quicker to look at each in turn than to find all
NAMED_AT_MOST = 50_000  # rows: to find more again is as quick as to name their keys
NOTHING = array_of([])


def named_with(query):
    """{what rows may lead to: those of it in whose name a tsquery is met, as a queryset}."""
    papers = Document.objects.filter(number__folds_to_words=query)
    return {
        "kind": AwardKind.objects.filter(search_key__has_words=query),
        "unit": Unit.objects.worded(query),
        "person": Person.objects.filter(search_key__has_words=query),
        "decision": AwardDecision.objects.filter(document__in=papers),
        "bloc": Bloc.objects.filter(search_key__has_words=query),
    }


@dataclass(frozen=True)
class Place:
    """What rows may lead to by a path: a queryset with the column of their keys, or keys as KeysField has them."""

    path: str
    named: object
    column: str = "pk"

    def __bool__(self):
        return not (isinstance(self.named, str) and self.named == NOTHING)

    def first(self):
        """The condition on rows, which are found by it."""
        if isinstance(self.named, str):
            # Not as a list: the planner would think about each key of it.
            return Q(IsGivenBy(self.path, "unnest(%s::bigint[])", self.named))
        return Q(IsOneOf(self.path, self.named, self.column))

    def each(self):
        """The condition to be asked of each of rows that are found already."""
        keys = self.named
        if isinstance(keys, str):
            keys = RawSQL("SELECT unnest(%s::bigint[])", [keys])
        else:
            keys = keys.order_by().values(self.column)
        return Q(**{f"{self.path}__in": keys})


class Wanted:
    """What is asked of the database once, however many moments are looked through."""

    def __init__(self, text):
        self.queries = list(dict.fromkeys(beginnings(text)))
        self.first = None  # found out when it is asked for
        self.found = {}  # by moment, the keys of rows that have the words: found once
        self.beyond = {}  # the same of the rows of which kept sums do not tell it, as KeysField has them

    def __bool__(self):
        """Whether any word is looked for: what was typed may have none."""
        return bool(self.queries)

    @property
    def all_words(self):
        return " & ".join(self.queries)

    @cached_property
    def kinds(self):
        """The keys of the entries of the catalogue that have all the words."""
        kinds = AwardKind.objects.order_by().filter(search_key__has_words=self.all_words)
        return list(kinds.values_list("pk", flat=True))

    @cached_property
    def blocs(self):
        """The keys of the blocs that have all the words."""
        blocs = Bloc.objects.order_by().filter(search_key__has_words=self.all_words)
        return list(blocs.values_list("pk", flat=True))

    @cached_property
    def other_blocs(self):
        others = Bloc.objects.order_by().filter(~Q(IsInList("pk", self.blocs)))
        return list(others.values_list("pk", flat=True))

    @cached_property
    def named(self):
        """{tsquery: {name of named_with(): the keys, as KeysField has them}}, of all words by one statement."""
        parts = [
            rows.order_by()
            .values(its_query=Value(query), of=Value(name))
            .annotate(its_keys=Cast(ArrayAgg("pk"), TextField()))
            for query in self.queries
            for name, rows in named_with(query).items()
        ]
        found = {query: {} for query in self.queries}
        for part in parts[0].union(*parts[1:], all=True):
            found[part["its_query"]][part["of"]] = part["its_keys"] or NOTHING
        return found

    def look_up(self):
        """Find all that has the words in its name: the blocs and entries of the catalogue with all words are told by it."""
        self.kinds, self.blocs = (
            sorted(set.intersection(*(set(keys_in(named[name])) for named in self.named.values())))
            for name in ("kind", "bloc")
        )

    def named_but_with_all(self, query):
        """Of named: without the blocs and entries of the catalogue that have all the words."""
        named = self.named[query]
        return named | {"kind": but(named["kind"], self.kinds), "bloc": but(named["bloc"], self.blocs)}

    def keys_among(self, rows):
        """The keys of those rows of a moment that have all the words, of the rows that somebody may see: found once for
        the sums, the page and its files, as the planner would look for the words in each row of the country."""
        moment = rows.model.moment
        if moment not in self.found:
            self.found[moment] = list(rows.having(self).values_list("pk", flat=True))
        return self.found[moment]

    def keep_beyond(self, moments, groups):
        """Keep the keys that groups of counted_totals_with_keys() have, of the moments of which all are named."""
        keys = {moment: [] for moment in moments}
        for group in groups:
            keys[group["moment"]].append(group["keys"])
        for moment, named in keys.items():
            if None not in named:
                self.beyond[moment] = "{" + ",".join(text.strip("{}") for text in named) + "}"

    @property
    def tells_of_all(self):
        """Whether there is a bloc, or an entry of the catalogue, that has all the words."""
        return bool(self.kinds or self.blocs)

    def rarest(self, rows):
        """The tsquery that the fewest of the rows of a moment meet elsewhere; the same for all moments."""
        if self.first is None:
            self.first = self.queries[0] if len(self.queries) == 1 else self.found_rarest(rows)
        return self.first

    def found_rarest(self, rows):
        numbers = {}
        for query in self.queries:
            first, *others = rows.keys_with(query, self)
            numbers[query] = first.union(*others, all=True)[:SOME].count()
            if numbers[query] < FEW:
                break
        return min(numbers, key=numbers.get)


def but(keys, others):
    """Keys as KeysField has them, without some others."""
    return array_of(set(keys_in(keys)).difference(others)) if others else keys


def keys_in(text):
    """The keys of an array as PostgreSQL writes it."""
    return [int(key) for key in text.strip("{}").split(",") if key]
