"""The award register as a list: the rows of one moment after those of the other, each sorted in the same way."""

from functools import cache, cached_property, partial

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from blocs.kept import Kept
from blocs.keys import IsInList
from blocs.listing import Column, List, Listing, day_or_last, keyset, number_or_last, text_or_last
from blocs.listing.columns import towards
from blocs.listing.keyset import END, Cut, Order, Page
from blocs.listing.listing import rows_in_order
from blocs.listing.words import in_words
from blocs.models import Bloc
from campaigns.models import Period

from ..models import AwardKind, Moment
from ..models.wanted import MANY
from ..register import MODELS, authorities_of, rows
from .in_turn import Turns


def sorts(moment):
    """{name of a column: what the rows of a moment are sorted by}."""
    campaign = MODELS[moment].objects.all().to_campaign
    # Within a year the rows of a bloc-year stand together, its highest award first where the latest year is.
    highest = number_or_last(F("kind__precedence") * -1)
    return {
        "award": number_or_last("kind__precedence"),
        "count": number_or_last("count"),
        "authority": text_or_last("authority__sort_key"),
        "bloc": text_or_last(f"{campaign}__bloc__sort_key"),
        "year": (day_or_last(f"{campaign}__period__starts_on"), number_or_last(campaign), highest),
    }


def turns(moment):
    """{name of a column: the Turns in which the first of very many rows are found}."""
    campaign = MODELS[moment].objects.all().to_campaign
    first = {name: sort[0] if isinstance(sort, tuple) else sort for name, sort in sorts(moment).items()}
    ways = {
        "award": ("kind", lambda: AwardKind.objects.order_by().values_list("pk", "precedence")),
        "authority": (
            "authority",
            lambda: authorities_of(moment).order_by().values_list("pk", "sort_key"),
        ),
        "bloc": (f"{campaign}__bloc", lambda: Bloc.objects.order_by().values_list("pk", "sort_key")),
        "year": (f"{campaign}__period", lambda: Period.objects.order_by().values_list("pk", "starts_on")),
    }
    return {name: Turns(*way, first[name]) for name, way in ways.items()}


SORTS = {moment: sorts(moment) for moment in Moment}
TURNS_OF = {moment: turns(moment) for moment in Moment}


@cache
def first_of(moment, name, descending):
    """A Kept of the keys of the rows of a moment in their order, of those `of` some that Turns lead to."""
    order = Order(towards(SORTS[moment][name], descending), descending)
    path = TURNS_OF[moment][name].path

    def of_these(user, of):
        found = rows(user, moment, {}, many=True).counted().filter(IsInList(path, of))
        return order.sort(found).values_list("pk", flat=True)

    return Kept(of_these)


def shown_by(template):
    return lambda row: in_words(f"awards/register/{template}.html", row=row)


def column(name, label, value, **facts):
    return Column(name, label, value, sort=SORTS[Moment.AGREED].get(name), **facts)


# A file has no headings between the rows, and says in a column what stands beside a number on the page.
MOMENT = Column("moment", _("Moment"), lambda row: Moment(row.moment).label)
TURNS = Column(
    "turns", _("What is counted"), lambda row: _("turns (lượt)") if row.counts_turns else _("recipients")
)
REGISTER = List(
    name="awards:register",
    title=_("Award register"),
    columns=(
        column("award", _("Award"), shown_by("_what")),
        column(
            "count",
            _("Number"),
            lambda row: in_words("_figure.html", counted=row) if row.count is None else row.count,
            kind="num",
        ),
        column("recipients", _("Recipients"), shown_by("_recipients")),
        column("authority", _("Authority"), shown_by("_authority")),
        column("bloc", _("Bloc-year"), shown_by("_bloc_year")),
        column("year", _("Year"), shown_by("_year"), is_shown=False),
        column("source", _("On record through"), shown_by("_source")),
    ),
    sort="-year",
    rows="awards/register/_rows.html",
    in_files=(TURNS,),
    read=None,  # a Register reads its rows itself
)


class RegisterListing(Listing):
    """Places in it are those of a row within its moment: granted-12."""

    def __init__(self, request, register):
        super().__init__(REGISTER, request, seen=None, rows=None)
        self.register = register
        self.moments = [moment for moment, length in register.lengths.items() if length]

    @property
    def file_columns(self):
        return [MOMENT, *super().file_columns]

    @property
    def count(self):
        return len(self.register)

    is_counted = True  # the sums count the rows

    @property
    def counted(self):
        return self.count

    def order_of(self, moment):
        sort = SORTS[moment][self.view.sorted_by.name]
        return Order(towards(sort, self.view.descending), self.view.descending)

    def all_rows(self):
        for moment in self.moments:
            found = self.order_of(moment).sort(self.register.rows_of(moment))
            yield from rows_in_order(found, partial(self.register.read, moment))

    def place_of(self, row):
        return f"{row.moment}-{row.pk}"

    @cached_property
    def page(self):
        """The rows from a place on, over the end of a moment into the next one; or up to a place."""
        moment, cut = self.asked()
        backwards = cut.is_backwards
        found, reached = [], []
        for at in self.moments_from(moment, backwards):
            part = self.part_of(at, cut, keyset.ROWS_PER_PAGE - len(found))
            found = [*part, *found] if backwards else [*found, *part]
            reached.append((at, part))
            if len(found) == keyset.ROWS_PER_PAGE:
                break
            cut = Cut(before=END) if backwards else Cut()
        return self.bounded(self.register.put_units(found), reached, backwards)

    def moments_from(self, moment, backwards):
        """The moment, and those after or before it."""
        if moment is None:
            return []
        place = self.moments.index(moment)
        return self.moments[place::-1] if backwards else self.moments[place:]

    def bounded(self, found, reached, backwards):
        """The Page, which knows whether there are rows of its first moment, or of others, before and after it."""
        if not reached:
            return Page(found, has_earlier=False, has_later=False)
        (first, of_first), (last, of_last) = (
            (reached[-1], reached[0]) if backwards else (reached[0], reached[-1])
        )
        return Page(
            found,
            has_earlier=of_first.has_earlier or first != self.moments[0],
            has_later=of_last.has_later or last != self.moments[-1],
        )

    def part_of(self, moment, cut, size):
        if self.register.asks_nothing and cut == Cut() and self.turns_of(moment):
            keys = self.first_keys(moment, size + 1)
            found = keyset.in_turn(keys[:size], partial(self.register.read_but_units, moment))
            return Page(found, has_earlier=False, has_later=len(keys) > size)
        return keyset.page_of(
            self.register.rows_of(moment),
            self.order_of(moment),
            cut,
            seen=rows(self.register.user, moment, {}),
            read=partial(self.register.read_but_units, moment),
            size=size,
            find=self.find(moment),
        )

    def find(self, moment):
        """What looks for the keys of a page."""
        turns = self.turns_of(moment)
        return turns.keys if turns else keyset.keys_in_order

    def turns_of(self, moment):
        """The Turns in which rows of the moment are found, where there are so many; else None."""
        is_long = self.register.user.sees_everything and self.register.lengths[moment] > MANY
        return TURNS_OF[moment].get(self.view.sorted_by.name) if is_long else None

    def first_keys(self, moment, number):
        """Of the first rows of the moment, where nothing is asked."""
        turns, order = self.turns_of(moment), self.order_of(moment)
        kept = first_of(moment, self.view.sorted_by.name, self.view.descending)

        def look(keys, wanted):
            if None in keys:
                found = turns.narrowed(self.register.rows_of(moment), keys)
                return keyset.keys_in_order(found, order, wanted, backwards=False)
            return kept.rows(self.register.user, of=keys, places=slice(0, wanted))

        return turns.gathered(turns.in_turn(order), number, look)

    def asked(self):
        """The moment at which the page begins or ends, None where there are no rows; and where in it."""
        for way in ("after", "before"):
            moment, _dash, key = self.request.GET.get(way, "").partition("-")
            if moment == END and self.moments:
                return self.moments[-1], Cut(before=END)
            if moment in self.moments:
                return Moment(moment), Cut.asked({way: key})
        return next(iter(self.moments), None), Cut()
