"""How good the search is: for each query of queries.txt the place at which what was wanted stands."""

from awards.searching.search import Search

from .corpus import queries

FIRST, FIRST_FIVE = 0.95, 0.99  # shares of queries


def place_of(wanted, search):
    """The place of a kind and title among all results as the page shows them, the first is 1; None: not there."""
    titles = [(hit.kind, hit.title) for group in search.groups for hit in group.hits]
    return titles.index(wanted) + 1 if wanted in titles else None


def places(user):
    """Triples of what was typed, what was wanted, and its place."""
    return [
        (typed, (kind, title), place_of((kind, title), Search(user, typed)))
        for typed, kind, title in queries()
    ]


def share(found, most):
    """The share of queries of which what was wanted is among the first so many."""
    return sum(place is not None and place <= most for _typed, _wanted, place in found) / len(found)
