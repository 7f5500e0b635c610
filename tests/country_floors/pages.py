"""The pages that are measured: where they are, and what stands beside them."""

from django.urls import path
from django.utils.http import urlencode

from config.urls import urlpatterns as of_the_app

from . import (
    bloc,
    bloc_year,
    blocs,
    conference,
    conferences,
    decision,
    decisions,
    home,
    people,
    person,
    proposal,
    register,
    search,
    stock_admin,
    unit,
    units,
)

LISTS = {
    "units": (units.view, "blocs/unit"),
    "blocs": (blocs.view, "blocs/bloc"),
    "people": (people.view, "blocs/person"),
    "conferences": (conferences.view, "campaigns/conference"),
    "decisions": (decisions.view, "awards/awarddecision"),
}
# Of single records, with their model in the admin.
RECORDS = {
    "a unit": "blocs/unit",
    "a person": "blocs/person",
    "a bloc": "blocs/bloc",
    "a bloc-year": "campaigns/campaign",
    "a conference": "campaigns/conference",
    "a decision": "awards/awarddecision",
    "a proposal": "awards/proposal",
}
# The other pages: their addresses, and what stands beside them in the admin.
OTHERS = {
    "home": ("/", "/campaigns/campaign/"),
    "register": ("/awards/", "/awards/recommendation/"),
}
BY_HAND, STOCK = (
    "/by-hand",
    "/stock",
)  # before the address of a page, and of a page of the app's admin without /admin
PATTERNS = [
    *(path(f"by-hand/{name}/", view) for name, (view, _admin) in LISTS.items()),
    path("by-hand/units/<slug:code>/", unit.view),
    path("by-hand/people/<int:pk>/", person.view),
    path("by-hand/blocs/<slug:code>/", bloc.view),
    path("by-hand/blocs/<slug:code>/<slug:period>/", bloc_year.view),
    path("by-hand/conferences/<int:pk>/", conference.view),
    path("by-hand/decisions/<int:pk>/", decision.view),
    path("by-hand/proposals/<int:pk>/", proposal.view),
    path("by-hand/", home.view),
    path("by-hand/awards/", register.view),
    path("by-hand/search/", search.view),
    path("stock/", stock_admin.site.urls),
]
urlpatterns = [*PATTERNS, *of_the_app]


def addresses(records):
    """{what a page is called: its address, and that of the admin of the same, after its beginning}. records: by RECORDS."""
    lists = {name: (f"/{name}/", f"/{admin}/") for name, (_view, admin) in LISTS.items()}
    of_records = {
        name: (record.get_absolute_url(), f"/{RECORDS[name]}/{record.pk}/change/")
        for name, record in records.items()
    }
    typed = {"q": records["a unit"].name}
    searches = {"a search": (f"/search/?{urlencode(typed)}", f"/blocs/unit/?{urlencode(typed)}")}
    return lists | OTHERS | of_records | searches
