"""Words that are looked for in the register: where they stand in very many rows, what tells so of all of them at once."""

from functools import cached_property

from django.db.models import Q

from blocs.models import Bloc
from blocs.text import beginnings

from .catalogue import AwardKind

FEW, SOME = 1000, 10_000  # rows: a word of so few is rare enough; further no word is counted
MANY = 30_000  # rows: of more it is quicker to look at each in turn than to find all


class Wanted:
    """What is asked of the database once, however many moments are looked through."""

    def __init__(self, text):
        self.queries = list(dict.fromkeys(beginnings(text)))
        self.first = None  # found out when it is asked for
        self.found = {}  # by moment, the keys of rows that have the words: found once

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
        return list(Bloc.objects.order_by().filter(~Q(pk__in=self.blocs)).values_list("pk", flat=True))

    def keys_among(self, rows):
        """The keys of those of few rows of a moment that have all the words."""
        moment = rows.model.moment
        if moment not in self.found:
            self.found[moment] = list(rows.having(self).values_list("pk", flat=True))
        return self.found[moment]

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
