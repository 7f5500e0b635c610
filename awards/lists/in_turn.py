"""The first of very many rows that stand by what others say of them: these are asked in their order, and not all rows."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

from django.db.models import Q

from blocs.keys import IsInList, IsOneOf
from blocs.listing.keyset import Order, keys_in_order

AT_FIRST, TIMES = 1, 4  # values of which rows are looked for at once, and how many times as many next
AT_ONCE = 100  # others of a first range of values


@dataclass(frozen=True)
class Turns:
    """What rows stand by first, where few others say it: path leads from a row to the other one, of which said() gives
    pairs of key and value.

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


@dataclass(frozen=True)
class Ranges:
    """What rows stand by alone, where very many others say it: path leads from a row to the other one, said() gives
    all of these, and value is what each of them says, of which there is an index.

    sort: as Turns have it.
    """

    path: str
    said: Callable
    value: str
    sort: object

    def keys(self, rows, order, number, *, backwards, place=None):
        """As keyset.keys_in_order(): the rows of one range of values after the other are looked for."""
        found = []
        for part, order_in_it in self.parts(rows, order, backwards, place):
            found += keys_in_order(part, order_in_it, number - len(found), backwards=backwards)
            if len(found) == number:
                break
        return found

    def parts(self, rows, order, backwards, place):
        """Yields pairs of some rows and their Order; of the first ones first."""
        unknown = self.sort.lowest if order.descending else self.sort.highest
        of_none = rows.filter(**{f"{self.path}__isnull": True}), Order((), order.descending)
        begins_there = place[0] == unknown if place else backwards
        if backwards and begins_there:
            yield of_none
        if backwards or not begins_there:
            begin = None if begins_there else place
            for others in self.ranges(order.descending != backwards, begin):
                yield rows.filter(IsOneOf(self.path, others)), order
        if not backwards:
            yield of_none

    def ranges(self, turns_back, place):
        """Yields the others of one range of values after the other, from the place on."""
        sign, at, beyond, until = ("-", "lte", "lt", "gte") if turns_back else ("", "gte", "gt", "lte")
        rest = self.said()
        if place:
            rest = rest.filter(**{f"{self.value}__{at}": place[0]})
        size = AT_ONCE
        while (last := self.value_at(size, rest.order_by(f"{sign}{self.value}"))) is not None:
            yield rest.filter(**{f"{self.value}__{until}": last})
            rest = rest.filter(**{f"{self.value}__{beyond}": last})
            size *= TIMES
        yield rest

    def value_at(self, number, others):
        return others.values_list(self.value, flat=True)[number - 1 : number].first()
