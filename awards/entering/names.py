"""What the names on the entry page mean: units, people and awards on record, by any name they ever had.

All names of a page are looked up together, in a number of queries that does not grow with them.
"""

from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q, Value

from awards.models import AwardKind, RecommendedRecipient
from blocs.models import Person, Unit, UnitName
from blocs.text import Folded, folded, tidy_line, with_words
from campaigns.models import Appearance, Conference, Leadership

NEAR = 0.45  # likeness, of 1, from which a name is offered
OFFERED = 6
SUGGESTED = 10
NEW = "new"
FOLLOWING = [
    "cua",
    "nam",
    "cho",
    "vi",
]  # what may follow the name of an award: of whom, of which year, for whom


def people_known_to(user):
    """The people a user may meet in a search: those of the conferences, leads and awards that the user may see."""
    if user.sees_everything:
        return Person.objects.all()
    seen = Appearance.objects.filter(conference__in=Conference.objects.visible_to(user))
    leading = Leadership.objects.visible_to(user)
    recommended = RecommendedRecipient.objects.filter(
        recommendation__conference__in=Conference.objects.visible_to(user)
    )
    return Person.objects.filter(
        Q(pk__in=seen.values("person"))
        | Q(pk__in=leading.order_by().values("person"))
        | Q(pk__in=recommended.values("person"))
        | Q(unit__in=Unit.objects.visible_to(user))
    )


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

    def __init__(self, memberships, user):
        self.memberships = memberships  # of the bloc: its members go before their namesakes
        self.user = user
        self.wanted = {"unit": {}, "person": {}, "award": {}}
        self.keys = {"unit": set(), "person": set()}
        self.new = {}

    def want(self, of, text, chosen=""):
        """Note a name to be looked up."""
        key = chosen_key(text, chosen) if chosen else None
        if key and key != NEW and of in self.keys:
            self.keys[of].add(int(key))
        self.wanted[of].setdefault(folded(text), tidy_line(text))

    def look_up(self):
        """Ask the database for everything that was wanted."""
        self.units = found_units(self.wanted["unit"], self.keys["unit"], self.memberships)
        self.people = found_people(self.wanted["person"], self.keys["person"], self.user)
        self.awards = list(AwardKind.objects.all()) if self.wanted["award"] else []

    @cached_property
    def award_names(self):
        return [(folded(text), kind) for kind in self.awards for text in (kind.name, kind.code)]

    def offer(self, of, text):
        """Rows near to a name that means nothing on record, the likeliest first."""
        if of == "unit":
            return near_units(text)
        return near_people(text, self.user) if of == "person" else []

    def meaning(self, of, text, chosen=""):
        """The Meaning of a name of a unit or person among those looked up."""
        rows = self.units if of == "unit" else self.people
        key = chosen_key(text, chosen) if chosen else None
        if key == NEW:
            return Meaning(candidates=[NEW])
        if key and int(key) in rows.by_key:
            return Meaning(rows.by_key[int(key)])
        found = rows.by_name.get(folded(text), [])
        return Meaning(found[0]) if len(found) == 1 else Meaning(candidates=found)

    def award(self, text, chosen=""):
        """The entry of the catalogue that a printed award means; None where none surely does.

        “Bằng khen của Bộ Tài chính” means the entry whose name begins it, “Bằng khen”.
        """
        key = chosen_key(text, chosen) if chosen else None
        if picked := [kind for kind in self.awards if str(kind.pk) == key]:
            return picked[0]
        text = folded(text)
        begun = [
            (len(name), kind)
            for name, kind in self.award_names
            if text == name or text.startswith(tuple(f"{name} {word} " for word in FOLLOWING))
        ]
        return max(begun, key=lambda pair: pair[0])[1] if begun else None


@dataclass
class Found:
    by_key: dict
    by_name: dict


def found_units(names, keys, memberships):
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
    return Found(units | within, {name: preferred(found, within) for name, found in by_name.items()})


def preferred(found, within):
    """Of the units of one name the member of the bloc, where only one of them is a member; else all."""
    members = [unit for pk, unit in found.items() if pk in within]
    return members if len(members) == 1 else list(found.values())


def found_people(names, keys, user):
    people = {}
    if names or keys:
        known = people_known_to(user).filter(Q(search_key__in=names) | Q(pk__in=keys))
        people = {person.pk: person for person in known.select_related("unit")}
    by_name = {}
    for person in people.values():
        by_name.setdefault(folded(person.name), []).append(person)
    return Found(people, by_name)


def near_units(text):
    """Units whose present or former name is like the text, the likeliest first."""
    units = likeliest(Unit.objects.select_related("parent"), "name_key", text)
    names = likeliest(UnitName.objects.select_related("unit__parent"), "search_key", text)
    ranked = [(unit.likeness, unit) for unit in units] + [(name.likeness, name.unit) for name in names]
    ranked.sort(key=lambda pair: -pair[0])
    return list(dict.fromkeys(unit for _likeness, unit in ranked))[:OFFERED]


def suggest(of, text, *, memberships, user):
    """Rows to choose from while a name is typed: what has its words, the bloc's members first, then what is like it."""
    if of == "award":
        return list(AwardKind.objects.matching(text)[:SUGGESTED])
    if of == "person":
        found = list(with_words(people_known_to(user).select_related("unit"), text)[:SUGGESTED])
        return found or near_people(text, user)
    within = {membership.unit_id for membership in memberships}
    units = Unit.objects.matching(text).select_related("parent")
    members = list(units.filter(pk__in=within)[:SUGGESTED])
    printed = [
        membership.unit
        for membership in memberships
        if membership.name_as_printed and folded(text) in folded(membership.name_as_printed)
    ]
    others = list(units.exclude(pk__in=within)[:SUGGESTED])
    found = list(dict.fromkeys([*members, *printed, *others]))[:SUGGESTED]
    return found or near_units(text)


def near_people(text, user):
    return list(likeliest(people_known_to(user).select_related("unit"), "search_key", text))


def likeliest(rows, column, text):
    """The rows whose name is most like the text, accents and case ignored."""
    key = Folded(Value(text))
    near = rows.filter(search_key__trigram_similar=key).annotate(likeness=TrigramSimilarity(column, key))
    return near.filter(likeness__gte=NEAR).order_by("-likeness", "pk")[:OFFERED]
