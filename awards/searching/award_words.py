"""The award that a search names, as far as it names one: “cờ chính phủ cục cơ yếu” is an award and a unit."""

from ..models import AwardKind
from .abbreviations import LONG_FORMS, words_of


def award_meant(words):
    """The entries of the catalogue that some of the words name, and the places of these words; none, and no places.

    words: folded. An award is named by the longest run that begins as a name of it does and leaves no word out of order.
    """
    spelt = [(place, part) for place, word in enumerate(words) for part in LONG_FORMS.get(word, [(word,)])[0]]
    names = [(words_of(name), kind) for kind in AwardKind.objects.all() for name in kind.names]
    begins = {name[0] for name, _kind in names if name}
    best, meant, places = (0, False), set(), set()
    for start, (_place, word) in enumerate(spelt):
        if word not in begins:
            continue
        for name, kind in names:
            end = run_of(spelt, start, name)
            length = end - start
            if length < 2 and len(name) > 1:
                continue
            rank = (length, name == tuple(part for _at, part in spelt[start:end]))
            if rank > best:
                best, meant, places = rank, {kind}, {place for place, _part in spelt[start:end]}
            elif rank == best and places == {place for place, _part in spelt[start:end]}:
                meant.add(kind)
    return meant, places


def run_of(spelt, start, name):
    """Where the run ends that begins at start with the first word of the name and goes on in its order."""
    if not name or spelt[start][1] != name[0]:
        return start
    left, place = name[1:], start + 1
    while place < len(spelt) and spelt[place][1] in left:
        left = left[left.index(spelt[place][1]) + 1 :]
        place += 1
    return place
