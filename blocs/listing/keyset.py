"""Pages that begin where another one ended: the hundredth costs what the first does, and no row is told twice."""

from dataclasses import dataclass

from django.db.models import BigIntegerField, F, Func, OrderBy, TextField, Value
from django.db.models.lookups import GreaterThan, LessThan

ROWS_PER_PAGE = 50
END = "end"  # in addresses, instead of a key: the last page


class Row(Func):
    """Several values to be compared one after the other, which an index of them all is made for."""

    function = "ROW"
    output_field = TextField()


@dataclass(frozen=True)
class Order:
    """By expressions, one after the other, and at last by the key, so that each row has a place of its own."""

    by: tuple  # of expressions that are never unknown
    descending: bool

    def sort(self, rows, *, backwards=False):
        descending = self.descending != backwards
        return rows.order_by(*(OrderBy(expression, descending) for expression in (*self.by, F("pk"))))

    def place_of(self, key, rows):
        """Where among the rows the one of a key stands; None where it is not among them."""
        names = {f"sorted_by_{number}": expression for number, expression in enumerate(self.by)}
        return rows.filter(pk=key).order_by().annotate(**names).values_list(*names, "pk").first()

    def beyond(self, rows, place, *, backwards=False):
        """The rows after a place, or before it."""
        lies_beyond = LessThan if self.descending != backwards else GreaterThan
        *values, key = place
        there = Row(*map(Value, values), Value(key, output_field=BigIntegerField()))
        return rows.filter(lies_beyond(Row(*self.by, F("pk")), there))


@dataclass(frozen=True)
class Cut:
    """Which page is asked for: the one after a row or before it, by keys; else the first one."""

    after: int | None = None
    before: int | str | None = None

    @classmethod
    def asked(cls, parameters):
        """What an address asks for; the first page where it cannot be read."""
        if parameters.get("before") == END:
            return cls(before=END)
        return cls(after=key_in(parameters.get("after")), before=key_in(parameters.get("before")))

    @property
    def is_backwards(self):
        return self.after is None and self.before is not None

    @property
    def key(self):
        """The key of the row at which the page begins or ends, if it does at any."""
        return self.after if self.after is not None else None if self.before == END else self.before


def key_in(text):
    """A key as an address has it; None where it is none."""
    is_key = text and text.isascii() and text.isdigit() and len(text) < 19
    return int(text) if is_key else None


class Page:
    """Rows in their order, and whether there are others before and after them."""

    def __init__(self, rows, *, has_earlier, has_later):
        self.rows, self.has_earlier, self.has_later = rows, has_earlier, has_later

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)


def first_page(rows, complete):
    """The first Page, of its rows and one more; complete: gives rows what is shown of them besides."""
    return Page(complete(rows[:ROWS_PER_PAGE]), has_earlier=False, has_later=len(rows) > ROWS_PER_PAGE)


def keys_in_order(rows, order, number, *, backwards, place=None):
    """The keys of so many rows. place: the one that they are cut to begin at, if they are."""
    return list(order.sort(rows, backwards=backwards).values_list("pk", flat=True)[:number])


def page_of(rows, order, cut, *, seen, read, size=None, find=keys_in_order):
    """A Page of the rows. seen: among which the row may be at which it begins, though it is no longer among these.

    read: makes a list of the rows of some keys, in any order, with what is shown of them. find: what looks for keys, as
    keys_in_order() does.
    """
    place = order.place_of(cut.key, seen) if cut.key is not None else None
    if cut.key is not None and place is None:
        cut = Cut()
    size = ROWS_PER_PAGE if size is None else size
    backwards = cut.is_backwards
    if place:
        rows = order.beyond(rows, place, backwards=backwards)
    keys = find(rows, order, size + 1, backwards=backwards, place=place)
    is_cut = len(keys) > size
    keys = keys[:size]
    if backwards:
        return Page(in_turn(keys[::-1], read), has_earlier=is_cut, has_later=place is not None)
    return Page(in_turn(keys, read), has_earlier=place is not None, has_later=is_cut)


def in_turn(keys, read):
    """The rows of some keys as they are read, in the order of the keys; one that is gone meanwhile is left out."""
    found = {row.pk: row for row in read(keys)} if keys else {}
    return [found[key] for key in keys if key in found]
