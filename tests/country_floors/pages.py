"""The pages that are measured: where they are, and what stands beside them."""

from django.urls import path

from config.urls import urlpatterns as of_the_app

from . import blocs, conferences, decisions, people, person, stock_admin, unit, units

LISTS = {
    "units": (units.view, "blocs/unit"),
    "blocs": (blocs.view, "blocs/bloc"),
    "people": (people.view, "blocs/person"),
    "conferences": (conferences.view, "campaigns/conference"),
    "decisions": (decisions.view, "awards/awarddecision"),
}
BY_HAND, STOCK = (
    "/by-hand",
    "/stock",
)  # before the address of a page, and of a page of the app's admin without /admin
PATTERNS = [
    *(path(f"by-hand/{name}/", view) for name, (view, _admin) in LISTS.items()),
    path("by-hand/units/<slug:code>/", unit.view),
    path("by-hand/people/<int:pk>/", person.view),
    path("stock/", stock_admin.site.urls),
]
urlpatterns = [*PATTERNS, *of_the_app]


def addresses(unit, person):
    """{what a page is called: its address, and that of the admin of the same, after its beginning}."""
    lists = {name: (f"/{name}/", f"/{admin}/") for name, (_view, admin) in LISTS.items()}
    return lists | {
        "a unit": (unit.get_absolute_url(), f"/blocs/unit/{unit.pk}/change/"),
        "a person": (person.get_absolute_url(), f"/blocs/person/{person.pk}/change/"),
    }
