"""What is offered while somebody types: units, blocs, their years and people, by the same measure as the results."""

from .hits import Kind
from .search import Search

OFFERED = 8
# Of what is long to say, or stands for many, nothing is offered.
KINDS = {Kind.UNIT, Kind.BLOC, Kind.PERSON, Kind.CAMPAIGN, Kind.CATALOGUE, Kind.DECISION}


def suggested(user, text):
    """[{key, name, label, url}], the best first; nothing before two letters are typed."""
    if len(text.strip()) < 2:
        return []
    hits = [hit for group in Search(user, text).groups for hit in group.hits if hit.kind in KINDS and hit.url]
    hits.sort(key=lambda hit: -hit.score)
    return [
        {"key": place, "name": hit.title, "label": label_of(hit), "url": hit.url}
        for place, hit in enumerate(hits[:OFFERED])
    ]


def label_of(hit):
    beside = next((fact for fact in hit.facts if fact), "")
    return f"{hit.title} ({beside})" if beside else hit.title
