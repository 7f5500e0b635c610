"""The audit as a list: acts and exports in one order of time, some at a time at any depth."""

from functools import cached_property
from itertools import chain
from operator import itemgetter

from django.db.models import F
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.listing import Column, List, Listing, keyset
from blocs.listing import listing as listings
from blocs.listing.words import in_words

from .places import Place, part_from
from .trail import read_traces


def may_read(user):
    """Admins with every right, and those who may look at the acts on record."""
    return user.sees_everything and user.has_perm("blocs.view_act")


AUDIT = List(
    name="audit",
    title=_("Audit"),
    about=_("Who changed or exported what, newest first. Nobody can change what stands here."),
    empty=_("Nothing of that kind is on record."),
    columns=(
        Column("when", _("When"), lambda trace: trace.when, sort="happened", kind="date"),
        Column("who", _("Who"), lambda trace: in_words("audit/_who.html", trace=trace)),
        Column("done", _("What was done"), lambda trace: in_words("audit/_done.html", trace=trace)),
        Column("why", _("Reason"), lambda trace: trace.why),
        Column("address", _("Address of the page"), lambda trace: trace.address, is_shown=False),
    ),
    sort="-when",
    rows="audit/_rows.html",
    read=None,  # an AuditListing reads its rows itself
    may_read=may_read,
)


class AuditListing(Listing):
    """Acts and exports of a form that could be read. A place in it is a moment with what stands at it."""

    def __init__(self, request, form):
        super().__init__(AUDIT, request, seen=None, rows=None)
        self.form = form
        self.begun = timezone.now()

    @cached_property
    def parts(self):
        """The querysets of acts and of exports, each with its moment and what it says."""
        said = {"user": "user", "account": "username", "full_name": "full_name", "file_name": "file_name"}
        exports = self.form.exports().annotate(
            happened=F("at"),
            said=JSONObject(url=F("address"), **{key: F(name) for key, name in said.items()}),
        )
        return {
            "act": self.form.acts().annotate(happened=F("created_at"), said=F("metadata")),
            "export": exports,
        }

    @cached_property
    def count(self):
        return sum(
            part.order_by().values("pk")[: listings.COUNTED + 1].count() for part in self.parts.values()
        )

    @cached_property
    def page(self):
        place, backwards = self.asked()
        size = keyset.ROWS_PER_PAGE
        found = self.rows_from(self.parts, place, size + 1, self.view.descending != backwards)
        is_cut, traces = len(found) > size, read_traces(found[:size])
        if backwards:
            return keyset.Page(traces[::-1], has_earlier=is_cut, has_later=place is not None)
        return keyset.Page(traces, has_earlier=place is not None, has_later=is_cut)

    def asked(self):
        """The Place at which the page begins or ends, if it does at any, and whether it is read backwards from there."""
        if self.request.GET.get("before") == keyset.END:
            return None, True
        after, before = (Place.written(self.request.GET.get(way, "")) for way in ("after", "before"))
        return after or before, bool(before and not after)

    def rows_from(self, parts, place, size, descending):
        """So many rows after a place: pairs of their places and of what they say."""
        found = chain(*(part_from(rows, kind, place, size, descending) for kind, rows in parts.items()))
        return sorted(found, key=itemgetter(0), reverse=descending)[:size]

    def place_of(self, trace):
        return str(trace.place)

    def all_rows(self):
        # The file itself is on record by now, and was not yet on the page.
        parts = self.parts | {"export": self.parts["export"].until_moment(self.begun)}
        place = None
        while found := self.rows_from(parts, place, listings.READ_AT_ONCE, self.view.descending):
            yield from read_traces(found)
            place = found[-1][0]
