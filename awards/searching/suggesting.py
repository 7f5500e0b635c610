"""What is offered while somebody types: units, blocs, their years and people, by the same measure as the results."""

from .asked import NUMBER
from .hits import Kind
from .search import Search

OFFERED = 8
# Of what is long to say, or stands for many, nothing is offered; and a decision by its number alone.
KINDS = frozenset({Kind.UNIT, Kind.BLOC, Kind.PERSON, Kind.CAMPAIGN, Kind.CATALOGUE})


def suggested(user, text):
    """[{key, name, label, url}], the best first; nothing before two letters are typed."""
    if len(text.strip()) < 2:
        return []
    search = Search(user, text, kinds=KINDS | {Kind.DECISION} if NUMBER.search(text) else KINDS)
    hits = [hit for group in search.groups for hit in group.hits if hit.url]
    hits.sort(key=lambda hit: -hit.score)
    return [
        {"key": place, "name": hit.title, "label": label_of(hit), "url": hit.url}
        for place, hit in enumerate(hits[:OFFERED])
    ]


def label_of(hit):
    beside = next((fact for fact in hit.facts if fact), "")
    return f"{hit.title} ({beside})" if beside else hit.title
