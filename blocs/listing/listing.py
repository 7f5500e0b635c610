"""A list as its page shows it and as its files hold it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import islice
from types import SimpleNamespace

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, IntegerField, Subquery, When
from django.shortcuts import render
from django.urls import reverse

from ..children import Children
from ..kept import Kept
from ..models import SavedList
from .columns import Column, towards
from .files import FORMS, file_response
from .keyset import END, ROWS_PER_PAGE, Cut, Order, first_page, in_turn, keys_in_order, page_of
from .view import View, draw


def saved_of(user, name):
    """The views of a list that a user has saved or shares."""
    return SavedList.objects.seen_by(user).of_list(name)


SAVED = Kept(saved_of)
COUNTED = 10_000  # rows; to count all of a million costs more than the page
READ_AT_ONCE = 1000  # rows of a file


class Counted(Subquery):
    """How many rows a queryset has."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


@dataclass(frozen=True)
class List:
    """What a list is, whoever looks at it.

    name: of its address, as reverse() knows it. about, empty: what it says of itself, and where it has no row; on pages
    that say nothing else. read: the rows of some keys with all that is shown of them, for a user.

    A list that has all that a user may see where nothing is asked says instead: seen, these rows; shown, a Kept of
    those `of` some keys; complete, which gives such rows, as a list, what else is shown of them.

    find: by the names of columns, what looks for the keys of a page where very many rows are sorted by them, as
    keyset.keys_in_order() does.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    sort: str  # as addresses have it
    rows: str  # the template of the rows of a page
    in_files: tuple[
        Column, ...
    ] = ()  # columns of its files alone, for what stands in other cells of the page
    read: Callable | None = None
    about: str = ""
    empty: str = ""
    may_read: Callable | None = None  # of a user; None: whoever signs in, each what they may see
    seen: Callable | None = None
    shown: Kept | None = None
    complete: Callable | None = None
    find: dict = field(default_factory=dict)

    def rows_of(self, keys, user):
        if self.seen is None:
            return self.read(keys, user)
        return self.complete(self.shown.rows(user, of=keys), user)

    @cached_property
    def kept_first(self):
        """By how rows are sorted, those of the first page and one more."""
        return {}

    def first_rows(self, user, sort, order):
        """Those of the first page and one more, where nothing is asked; each knows how many there are, as
        `counted`, and the first one the views that are `saved`.
        """
        if sort not in self.kept_first:
            self.kept_first[sort] = Kept(partial(self.named_first, order=order))
        return self.kept_first[sort].rows(user)

    def named_first(self, user, order):
        seen = self.seen(user)
        keys = order.sort(seen).values("pk")
        of_first = Case(
            When(pk=Subquery(keys[:1]), then=Children(saved_of(user, self.name), bloc_name="bloc_name"))
        )
        keys = keys[: ROWS_PER_PAGE + 1]
        shown = self.shown.named(user, of=ArraySubquery(keys))
        counted = Counted(seen.order_by().values("pk")[: COUNTED + 1])
        return order.sort(shown).annotate(counted=counted, saved=of_first)

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

    @cached_property
    def first_rows(self):
        """Those of the first page and one more, if it is asked for and nobody narrowed the list; else None."""
        if self.kind.seen is None or self.rows is not self.seen or Cut.asked(self.request.GET) != Cut():
            return None
        return self.kind.first_rows(self.request.user, self.view.sort, self.order)

    @cached_property
    def page(self):
        if self.first_rows is None:
            cut = Cut.asked(self.request.GET)
            return page_of(self.rows, self.order, cut, seen=self.seen, read=self.read, find=self.find)
        return first_page(self.first_rows, lambda rows: self.kind.complete(rows, self.request.user))

    @property
    def find(self):
        """What looks for the keys of a page."""
        find = self.kind.find.get(self.view.sorted_by.name)
        return find if find and not self.is_counted else keys_in_order

    def read(self, keys):
        return self.kind.rows_of(keys, self.request.user)

    def all_rows(self):
        """Every row in its order, however many, with few of them in memory at a time."""
        yield from rows_in_order(self.order.sort(self.rows), self.read)

    @property
    def file_columns(self):
        return [*self.view.columns, *self.kind.in_files]

    @cached_property
    def count(self):
        """How many rows there are, up to one more than are counted."""
        if self.first_rows is not None:
            return self.first_rows[0].counted if self.first_rows else 0
        return self.rows.order_by().values("pk")[: COUNTED + 1].count()

    @property
    def is_counted(self):
        return self.count <= COUNTED

    @property
    def counted(self):
        return min(self.count, COUNTED)

    @property
    def on_page(self):
        """How many rows stand on the page, where these are not all; else None."""
        return len(self.page) if self.page.has_earlier or self.page.has_later else None

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
        if self.first_rows:
            return self.first_rows[0].saved
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
