"""A list as its page shows it and as its files hold it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from types import SimpleNamespace

from django.shortcuts import render
from django.urls import reverse

from ..kept import Kept
from ..models import SavedList
from .columns import Column, towards
from .files import FORMS, file_response
from .keyset import END, ROWS_PER_PAGE, Cut, Order, in_turn, page_of
from .view import View, draw

SAVED = Kept(lambda user, name: SavedList.objects.seen_by(user).of_list(name))
COUNTED = 10_000  # rows; to count all of a million costs more than the page
READ_AT_ONCE = 1000  # rows of a file


@dataclass(frozen=True)
class List:
    """What a list is, whoever looks at it.

    name: of its address, as reverse() knows it. read: the rows of some keys with all that is shown of them, for a user.
    about, empty: what it says of itself, and where it has no row; on pages that say nothing else. seen: all rows that a
    user may see, of a list that has all of them where nothing is asked.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    sort: str  # as addresses have it
    rows: str  # the template of the rows of a page
    read: Callable
    about: str = ""
    empty: str = ""
    may_read: Callable | None = None  # of a user; None: whoever signs in, each what they may see
    seen: Callable | None = None

    @cached_property
    def kept_count(self):
        return Kept(lambda user: self.seen(user).order_by().values_list("pk"))

    @cached_property
    def kept_keys(self):
        """By how rows are sorted, the keys of the first page and one more."""
        return {}

    def first_keys(self, user, sort, order):
        if sort not in self.kept_keys:
            self.kept_keys[sort] = Kept(
                lambda user: order.sort(self.seen(user)).values_list("pk", flat=True)[: ROWS_PER_PAGE + 1]
            )
        return self.kept_keys[sort].rows(user)

    def is_for(self, user):
        return self.may_read is None or self.may_read(user)


class Listing:
    """A list that a reader looks at. seen: all of its rows that they may see; rows: those asked for."""

    def __init__(self, kind, request, *, seen, rows):
        self.kind, self.request, self.seen, self.rows = kind, request, seen, rows
        self.view = View(request.GET, columns=kind.columns, sort=kind.sort)

    @cached_property
    def order(self):
        return Order(towards(self.view.sorted_by.sort, self.view.descending), self.view.descending)

    def answer(self, template, context):
        """The page, or the file that the address asks for."""
        form = self.request.GET.get("as")
        if form in FORMS:
            return file_response(self, form)
        return render(self.request, template, {**context, "listing": self, "page": self.page})

    draw = staticmethod(draw)

    @property
    def is_whole(self):
        """Whether nobody narrowed it, so that what it asks first is known beforehand."""
        return self.kind.seen is not None and self.rows is self.seen

    @cached_property
    def page(self):
        cut = Cut.asked(self.request.GET)
        first_keys = self.first_keys if self.is_whole else None
        return page_of(self.rows, self.order, cut, seen=self.seen, read=self.read, first_keys=first_keys)

    def first_keys(self):
        return self.kind.first_keys(self.request.user, self.view.sort, self.order)

    def read(self, keys):
        return self.kind.read(keys, self.request.user)

    def all_rows(self):
        """Every row in its order, however many, with few of them in memory at a time."""
        yield from rows_in_order(self.order.sort(self.rows), self.read)

    @property
    def file_columns(self):
        return self.view.columns

    @cached_property
    def count(self):
        """How many rows there are, up to one more than are counted."""
        if self.is_whole:
            return self.kind.kept_count.count(self.request.user, at_most=COUNTED + 1)
        return self.rows.order_by().values("pk")[: COUNTED + 1].count()

    @property
    def is_counted(self):
        return self.count <= COUNTED

    @property
    def counted(self):
        return min(self.count, COUNTED)

    @property
    def shown(self):
        """The labels of the columns by name; empty where a column is not shown."""
        labels = {column.name: str(column.label) for column in self.view.columns}
        # As attributes, for templates ask of each row again.
        return SimpleNamespace(**dict.fromkeys((column.name for column in self.kind.columns), "") | labels)

    @property
    def files(self):
        return [(self.view.address(**{"as": form}), label) for form, label in FORMS.items()]

    @property
    def saved(self):
        return SAVED.rows(self.request.user, name=self.kind.name)

    @property
    def save_address(self):
        query = {"view": self.view.address()[1:]}
        return reverse("saved-list-new", args=[self.kind.name], query=query)

    def first(self):
        return self.view.address()

    def last(self):
        return self.view.address(before=END)

    def earlier(self):
        return self.view.address(before=self.place_of(self.page.rows[0])) if self.page.rows else self.last()

    def later(self):
        return self.view.address(after=self.place_of(self.page.rows[-1])) if self.page.rows else self.first()

    def place_of(self, row):
        """Where a row stands, as addresses have it."""
        return row.pk


def rows_in_order(rows, read):
    """The rows of a sorted queryset as they are shown, however many, with few of them in memory at a time."""
    keys = rows.values_list("pk", flat=True).iterator(READ_AT_ONCE)
    while chosen := list(islice(keys, READ_AT_ONCE)):
        yield from in_turn(chosen, read)
