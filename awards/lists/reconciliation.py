"""The list of what was agreed, proposed and granted: some bloc-years compared at a time, all of them in a file."""

from itertools import islice

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from blocs.listing import Column, List, Listing
from blocs.listing.words import in_words
from blocs.paging import page_of

from ..models import Moment
from ..reconciling import Reconciliation
from ..reconciling.choosing import BLOC_YEARS_AT_ONCE


def moment_column(moment):
    """A number that can be counted with, where it is all that the cell says."""

    def value(row):
        cell = row.cells[moment]
        words = in_words("awards/reconciliation/_cell.html", cell=cell, row=row)
        return int(words) if words.isascii() and words.isdigit() else words

    return Column(moment.value, capfirst(moment.label), value)


def shown_by(template):
    return lambda row: in_words(f"awards/reconciliation/{template}.html", row=row)


RECONCILIATION = List(
    name="awards:reconciliation-list",
    title=_("Agreed, proposed, granted"),
    columns=(
        Column("award", _("Award"), shown_by("_award")),
        *(moment_column(moment) for moment in Moment),
        Column("difference", _("Difference"), shown_by("_difference")),
    ),
    sort="",  # what is open comes first
    rows="",
    read=None,  # a Reconciliation makes its rows
)
BLOC_YEAR = Column("bloc", _("Bloc-year"), lambda row: str(row.campaign))


class ReconciliationListing(Listing):
    """form: what is asked for. found: the Reconciliation of the part that is looked at."""

    def __init__(self, request, form, found):
        super().__init__(RECONCILIATION, request, seen=None, rows=None)
        self.form = form
        self.chosen = form.choose(found.open_first())

    @property
    def page(self):
        return page_of(self.chosen, self.request)

    is_counted = True
    on_page = None  # its pages say which of how many they are

    @property
    def counted(self):
        return len(self.chosen)

    @property
    def file_columns(self):
        return [BLOC_YEAR, *self.view.columns]

    def all_rows(self):
        keys = iter(self.form.campaigns().newest_first().values_list("pk", flat=True))
        while part := list(islice(keys, BLOC_YEARS_AT_ONCE)):
            found = Reconciliation(part, self.request.user, self.form.criteria())
            yield from self.form.choose(found.open_first())
