"""The first of very many rows that stand by what few others say of them: one of these others after the other is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

from django.db.models import Q

from blocs.keys import IsInList
from blocs.listing.keyset import keys_in_order

AT_FIRST, TIMES = 1, 4  # values of which rows are looked for at once, and how many times as many next


@dataclass(frozen=True)
class Turns:
    """What rows stand by first: path leads from a row to the other one, of which said() gives pairs of key and value.

    sort: the UnknownLast that says where rows stand of which nothing is said.
    """

    path: str
    said: Callable
    sort: object

    def keys(self, rows, order, number, *, backwards, place=None):
        """As keyset.keys_in_order(): sorting all rows would take a hundred times as long."""

        def look(keys, wanted):
            return keys_in_order(self.narrowed(rows, keys), order, wanted, backwards=backwards)

        return self.gathered(self.in_turn(order, backwards, place), number, look)

    def narrowed(self, rows, keys):
        """The rows of some of the others; of None those of which nothing is said."""
        of_these = Q(IsInList(self.path, [key for key in keys if key is not None]))
        if None in keys:
            of_these |= Q(**{f"{self.path}__isnull": True})
        return rows.filter(of_these)

    def gathered(self, values, number, look):
        """So many keys of rows. look: gives those of the first rows, as many as are wanted, of some of the others."""
        found, values, at_once = [], iter(values), AT_FIRST
        while len(found) < number and (part := list(islice(values, at_once))):
            found += look([key for group in part for key in group], number - len(found))
            at_once *= TIMES
        return found

    def in_turn(self, order, backwards=False, place=None):
        """Lists of the keys of which the same is said, in the order of that, from the place on."""
        unknown = self.sort.lowest if order.descending else self.sort.highest
        said = [(unknown if value is None else value, key) for key, value in self.said()]
        turns_back = order.descending != backwards
        said.append((unknown, None))
        by_value = itemgetter(0)
        for value, group in groupby(sorted(said, key=by_value, reverse=turns_back), by_value):
            is_before = place and (value > place[0] if turns_back else value < place[0])
            if not is_before:
                yield [key for _value, key in group]
