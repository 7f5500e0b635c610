"""What the names on the entry page mean: units, people and awards on record, by any name they ever had.

All names of a page are looked up together, in a number of queries that does not grow with them.
"""

from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q, Value

from awards.kinds import meant_by
from awards.models import AwardKind, Recommendation
from blocs.models import Person, Unit, UnitName
from blocs.text import Folded, folded, tidy_line

NEAR = 0.45  # likeness, of 1, from which a name is offered
OFFERED = 6
UNKNOWN_NAMES = 60  # for how many of a page near ones are looked for at a time
SUGGESTED = 10
NEW = "new"


@dataclass
class Meaning:
    """What a typed name means: the row on record or a new one, or the rows to choose from."""

    row: object = None
    candidates: list = field(default_factory=list)


def chosen_key(text, chosen):
    """The key that was chosen for just this text, or NEW; None where the text was changed since."""
    key, _bar, of_text = chosen.partition("|")
    if folded(of_text) != folded(text):
        return None
    return key if key == NEW or (key.isdecimal() and len(key) < 19) else None


class Names:
    """The names one page may use. units, people: what to look up, as collected with want()."""

    def __init__(self, bloc, memberships, user):
        self.bloc = bloc
        self.memberships = memberships  # of the bloc: its members go before their namesakes
        self.user = user
        self.wanted = {"unit": {}, "person": {}, "award": {}}
        self.asked = {"unit": [], "person": []}  # names for which near ones are offered, folded
        self.keys = {"unit": set(), "person": set()}
        self.new = {}

    def want(self, of, text, chosen="", may_be_asked=False):
        """Note a name to be looked up; one that may be asked about with the names near to it."""
        key = chosen_key(text, chosen) if chosen else None
        if may_be_asked and key != NEW and of in self.asked:
            self.asked[of].append(folded(text))
        if key and key != NEW and of in self.keys:
            self.keys[of].add(int(key))
        self.wanted[of].setdefault(folded(text), tidy_line(text))

    def look_up(self):
        """Ask the database for everything that was wanted."""
        self.units = found_units(self.wanted["unit"], self.keys["unit"], self.memberships, self.bloc)
        self.people = found_people(self.wanted["person"], self.keys["person"], self.user)
        self.awards, self.printed_awards = [], []
        if self.wanted["award"]:
            self.awards = list(AwardKind.objects.all())
            self.printed_awards = Recommendation.objects.kinds_as_printed(self.bloc)
        unknown_units, unknown_people = self.unknown("unit", self.units), self.unknown("person", self.people)
        self.near = {
            "unit": near_units(unknown_units) if unknown_units else {},
            "person": near_people(unknown_people, self.user) if unknown_people else {},
        }

    def unknown(self, of, found):
        keys = [key for key in dict.fromkeys(self.asked[of]) if key not in found.by_name]
        return [self.wanted[of][key] for key in keys[:UNKNOWN_NAMES]]

    @cached_property
    def award_names(self):
        """Names by which awards are known: of the catalogue, and as this bloc's records print them."""
        by_key = {kind.pk: kind for kind in self.awards}
        known = [(folded(text), kind) for kind in self.awards for text in kind.names]
        return known + [(folded(text), by_key[kind]) for text, kind in self.printed_awards]

    def offer(self, of, text):
        """Rows near to a name that means nothing on record, the likeliest first; None where nobody looked."""
        return self.near[of].get(folded(text))

    def meaning(self, of, text, chosen=""):
        """The Meaning of a name of a unit or person among those looked up."""
        rows = self.units if of == "unit" else self.people
        key = chosen_key(text, chosen) if chosen else None
        if key == NEW:
            return Meaning(candidates=[NEW])
        if key and int(key) in rows.by_key:
            return Meaning(rows.by_key[int(key)])
        found = rows.by_name.get(folded(text), [])
        if len(found) == 1 and (of == "person" or self.surely_means(found[0], text)):
            return Meaning(found[0])
        return Meaning(candidates=found)

    def surely_means(self, unit, text):
        """Whether a name alone tells a unit: many a unit below another one is called “Văn phòng”."""
        return (
            unit.parent_id is None
            or unit.pk in self.units.of_the_bloc
            or folded(unit.parent.name) in folded(text)
        )

    def award(self, text, chosen=""):
        """The entry of the catalogue that a printed award means; None where none surely does."""
        key = chosen_key(text, chosen) if chosen else None
        if picked := [kind for kind in self.awards if str(kind.pk) == key]:
            return picked[0]
        return meant_by(text, self.award_names)


@dataclass
class Found:
    by_key: dict
    by_name: dict
    of_the_bloc: dict = field(default_factory=dict)  # units that its members and leaders are, by key


def found_units(names, keys, memberships, bloc):
    """Units by key, and by each name they have or had; a member of the bloc goes before its namesakes."""
    present = Q(name_key__in=names) | Q(pk__in=keys)
    units = {unit.pk: unit for unit in Unit.objects.filter(present).select_related("parent")}
    by_name = {}
    for unit in units.values():
        by_name.setdefault(folded(unit.name), {})[unit.pk] = unit
    former = UnitName.objects.filter(search_key__in=names).select_related("unit__parent")
    for name in former:
        by_name.setdefault(folded(name.name), {})[name.unit_id] = units.setdefault(name.unit_id, name.unit)
    within = {membership.unit_id: membership.unit for membership in memberships}
    for membership in memberships:
        for text in (membership.name_as_printed, membership.unit.short_name, membership.unit.name):
            if (key := folded(text)) in names and text:
                by_name.setdefault(key, {}).setdefault(membership.unit_id, membership.unit)
    leading = {}
    for line in bloc.leaderships.with_printed_units() if names else ():
        leading[line.unit_id] = line.unit
        if (key := folded(line.unit_as_printed)) in names:
            by_name.setdefault(key, {}).setdefault(line.unit_id, line.unit)
    known = {name: preferred(found, within) for name, found in by_name.items()}
    return Found(units | leading | within, known, leading | within)


def preferred(found, within):
    """Of the units of one name the member of the bloc, where only one of them is a member; else all."""
    members = [unit for pk, unit in found.items() if pk in within]
    return members if len(members) == 1 else list(found.values())


def found_people(names, keys, user):
    """People by key and by name; one who was merged into another means that one, by either."""
    people, by_name = {}, {}
    if names or keys:
        known = Person.objects.visible_to(user).filter(Q(search_key__in=names) | Q(pk__in=keys))
        for person in known.select_related("unit", "merged_into__unit"):
            people[person.pk] = kept = person.merged_into or person
            by_name.setdefault(folded(person.name), {})[kept.pk] = kept
    return Found(people, {name: list(found.values()) for name, found in by_name.items()})


def having(of, text, *, memberships, user):
    """Rows to choose from while a name is typed, which have its words: the bloc's members first."""
    if of == "award":
        return list(AwardKind.objects.matching(text)[:SUGGESTED])
    if of == "person":
        return list(Person.objects.visible_to(user).matching(text).select_related("unit")[:SUGGESTED])
    within = {membership.unit_id for membership in memberships}
    units = Unit.objects.matching(text).select_related("parent")
    members = list(units.filter(pk__in=within)[:SUGGESTED])
    printed = [
        membership.unit
        for membership in memberships
        if membership.name_as_printed and folded(text) in folded(membership.name_as_printed)
    ]
    others = list(units.exclude(pk__in=within)[:SUGGESTED])
    return list(dict.fromkeys([*members, *printed, *others]))[:SUGGESTED]


def near_to(of, text, *, user):
    """Rows to choose from whose name is like the text, where none has its words; of awards there are none."""
    near = {"unit": near_units, "person": lambda texts: near_people(texts, user)}.get(of)
    return near([text])[folded(text)] if near else []


def near_units(texts):
    """{folded text: units whose present or former name is like it, the likeliest first}, for several texts."""
    found = likeliest(Unit.objects.all(), "pk", "name_key", texts)
    found += likeliest(UnitName.objects.all(), "unit_id", "search_key", texts)
    return by_text(found, texts, Unit.objects.select_related("parent"))


def near_people(texts, user):
    """{folded text: people whose name, or name before they were merged, is like it}, for several texts."""
    found = likeliest(Person.objects.visible_to(user).with_stands_for(), "stands_for", "search_key", texts)
    return by_text(found, texts, Person.objects.select_related("unit"))


def likeliest(rows, key, column, texts):
    """For each text the rows whose name is most like it, accents and case ignored, as [(likeness, text, key)]."""
    near = [
        rows.filter(search_key__trigram_similar=Folded(Value(text)))
        .annotate(likeness=TrigramSimilarity(column, Folded(Value(text))), place=Value(place))
        .filter(likeness__gte=NEAR)
        .order_by("-likeness", "pk")
        .values_list("likeness", "place", key)[:OFFERED]
        for place, text in enumerate(texts)
    ]
    found = near[0].union(*near[1:], all=True) if near else []
    return [(likeness, texts[place], pk) for likeness, place, pk in found]


def by_text(found, texts, rows):
    rows = rows.in_bulk({pk for _likeness, _text, pk in found})
    near = {folded(text): [] for text in texts}
    for _likeness, text, pk in sorted(found, key=lambda line: (-line[0], line[2])):
        if rows[pk] not in near[folded(text)]:
            near[folded(text)].append(rows[pk])
    return {key: offered[:OFFERED] for key, offered in near.items()}


def described(row):
    """A unit or person with what tells it from its namesakes."""
    above = getattr(row, "parent", None) or getattr(row, "unit", None)
    return f"{row} ({above})" if above else str(row)


def as_printed(text, row):
    """What a name was printed as; "" where that is the name on record, or was only typed without its accents."""
    text = tidy_line(text)
    if row is None or not text:
        return text
    hurried = text.isascii() and folded(text) == folded(row.name)
    return "" if text == row.name or hurried else text


def person_as_printed(text, person):
    """A person's name is always kept as it was printed that day, also where the record has it so."""
    return as_printed(text, person) or (person.name if person else "")
