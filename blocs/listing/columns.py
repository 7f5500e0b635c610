"""What stands beside each other in a list, and by what its rows are sorted."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import DateField, F, Field, Func, IntegerField, TextField, Value
from django.db.models.functions import Coalesce, Collate

from ..choices import chosen
from ..models.accounts import account_names
from ..partial_dates import FIRST, LAST
from ..text import joined


@dataclass(frozen=True)
class UnknownLast:
    """An expression to sort by; rows of which it is not known come last, whichever way they are sorted.

    Something stands in for the unknown that no known value comes before or after.
    """

    expression: object
    lowest: object
    highest: object
    output_field: Field

    def towards(self, descending):
        stands_in = Value(self.lowest if descending else self.highest)
        return Coalesce(self.expression, stands_in, output_field=self.output_field)


def text_or_last(expression):
    """Of a text in the order of its code points: a sort key, a partial date."""
    return UnknownLast(expression, FIRST, LAST, TextField())


def by_alphabet(expression):
    """Sort by a text that has no sort key of its own, in the order of the Vietnamese alphabet."""
    return Collate(Func(expression, function="vi_sort_key", output_field=TextField()), "C")


def by_account(user):
    """Sort by what an account is known as, of which rows have the key in the field `user`."""
    return by_alphabet(joined(*account_names(user)))


def day_or_last(expression):
    return UnknownLast(expression, datetime.date.min, datetime.date.max, DateField())


def number_or_last(expression):
    return UnknownLast(expression, -(2**31), 2**31 - 1, IntegerField())


def in_words_of(field):
    """What a file holds of a field with choices."""
    return lambda row: chosen(row, field)


@dataclass(frozen=True, eq=False)
class Column:
    """name: in addresses. value: what a file holds of a row: words, a number, a date as far as it is known.

    alone: the name of another column, and the value where that one is not shown, as the cell says it too then.

    sort: an expression that is always known, or an UnknownLast, or several of these; None where the rows cannot stand
    by it.
    """

    name: str
    label: str
    value: Callable
    sort: object = None
    is_shown: bool = True  # where the reader has chosen no columns
    kind: str = ""  # how its cells look: "num", "date"
    alone: tuple[str, Callable] | None = None

    def value_beside(self, names):
        """The value where the columns of these names are shown."""
        return self.alone[1] if self.alone and self.alone[0] not in names else self.value


def towards(sort, descending):
    """The expressions of the sort of a column."""
    several = sort if isinstance(sort, tuple) else (sort,)
    return tuple(
        one.towards(descending) if isinstance(one, UnknownLast) else F(one) if isinstance(one, str) else one
        for one in several
    )
