"""Puts the facts found in a pasted report into what was typed, once a person has accepted them."""

import hashlib
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from awards.models import Moment, RecipientKind
from blocs.models import Person
from blocs.text import folded
from campaigns.models import Appearance, ConferencePurpose, Leadership
from campaigns.models.pledges import Comparator

from .sheet import NEXT, THIS
from .typed import keys_in_order, with_rows_added

READ = 60_000  # how much of a text facts are looked for in; a report of ten pages has 30,000 letters

FIELDS = {
    "title": _("title"),
    "purpose": _("what the meeting was"),
    "bloc": _("bloc"),
    "held": _("date"),
    "place": _("place"),
    "theme": _("theme"),
    "person": _("person"),
    "member": _("member"),
    "head": _("head"),
    "next_head": _("next head"),
    "deputy": _("deputy head"),
    "target": _("target"),
    "direction": _("direction"),
    "award": _("award"),
}
KEYS = {
    "title": _("Title"),
    "purpose": _("What for"),
    "year": _("Year"),
    "name": _("Name"),
    "held": _("First day"),
    "until": _("Last day"),
    "time": _("Time of day"),
    "place": _("Place"),
    "theme": _("Theme"),
    "kind": pgettext_lazy("theme or slogan", "Kind"),
    "rank": _("Rank or academic title"),
    "post": _("Post"),
    "role": _("Role"),
    "unit": _("Unit"),
    "person": _("Person"),
    "how": _("How chosen"),
    "text": _("Text"),
    "comparator": _("Comparison"),
    "number": pgettext_lazy("of a target", "Number"),
    "measure": _("Measure"),
    "by": _("Given by"),
    "award": _("Award"),
    "authority": _("Authority"),
    "recipients": _("Recipients"),
    "count": _("Number"),
    "words": _("In the words of the source"),
    "moment": _("Moment"),
    "class": _("Class"),
    "names": _("Names"),
}
CHOICES = {
    "purpose": ConferencePurpose.Purpose.choices,
    "role": Appearance.Role.choices,
    "how": Leadership.Selection.choices,
    "comparator": Comparator.choices,
    "recipients": RecipientKind.choices,
    "moment": [*Moment.choices, ("handed_over", _("handed over"))],
    "kind": [("theme", _("theme")), ("slogan", _("slogan"))],
}


@dataclass
class Found:
    """One fact found in a report, beside the sentence it came from."""

    key: str
    field: str
    label: object
    value: dict
    pieces: list  # of the sentence: (text, whether these are the words behind the fact)
    taken: str = ""  # "accept" or "drop", where a person has decided already
    is_elsewhere: bool = False
    inputs: list = field(default_factory=list)


@dataclass
class Input:
    name: str
    label: object
    value: str
    choices: list


def find_facts(draft, decided, setting):
    """The Found facts of the report in a draft. decided: {key: accept or drop} of those answered already."""
    text = draft.typed.get("report", "")[:READ]
    names = list(Person.objects.visible_to(setting.user).values_list("name", flat=True)[:5000])
    for membership in setting.memberships:
        names += [membership.unit.name, membership.name_as_printed]
    names = [name for name in names if name]
    # Here, as its patterns take a third of a second to compile: no process needs them before a report is read.
    from ..report_reading import read_report

    return [found_fact(text, suggestion, decided) for suggestion in read_report(text, names=names)]


def found_fact(text, suggestion, decided):
    said = f"{suggestion.field} {suggestion.start} {sorted(suggestion.value.items())}"
    key = hashlib.sha256(said.encode()).hexdigest()[:12]
    moment = suggestion.value.get("moment", "agreed")
    return Found(
        key=key,
        field=suggestion.field,
        label=FIELDS[suggestion.field],
        value=suggestion.value,
        pieces=pieces(text, suggestion),
        taken=decided.get(key, ""),
        is_elsewhere=suggestion.field == "bloc" or moment != "agreed",
        inputs=[
            Input(f"{key}-{name}", KEYS[name], value, list(CHOICES.get(name, ())))
            for name, value in suggestion.value.items()
        ],
    )


def pieces(text, suggestion):
    """The sentence cut where the words behind the fact begin and end."""
    cut, at = [], suggestion.start
    for start, end in sorted(suggestion.marks):
        if start < at:
            continue
        cut += [(text[at:start], False), (text[start:end], True)]
        at = end
    cut.append((text[at : suggestion.end], False))
    return [piece for piece in cut if piece[0]]


def accepted(found, post):
    """The value of a fact as the person left it: corrected, where it was."""
    return {name: post.get(f"{found.key}-{name}", value).strip() for name, value in found.value.items()}


def with_fact(typed, field, value, setting):
    """What was typed, with one accepted fact in its place."""
    put = PUT.get(field)
    return put(typed, value, setting) if put else typed


def year_key(value, setting):
    """Which year of the page a fact is about: this one where it says none."""
    label = value.get("year", "")
    if not label or (setting.this_period and label == setting.this_period.label):
        return THIS
    return NEXT if setting.next_period and label == setting.next_period.label else ""


def put_purpose(typed, value, setting):
    key = year_key(value, setting)
    if not key:
        return with_rows_added(typed, "years", [{"period": value["year"], "purposes": value["purpose"]}])
    name = f"years-{key}-purposes"
    purposes = dict.fromkeys([*typed.get(name, "").split(), value["purpose"]])
    return typed | {name: " ".join(purposes)}


def put_fields(names):
    def put(typed, value, setting):
        return typed | {ours: value[theirs] for theirs, ours in names.items() if value.get(theirs)}

    return put


def put_theme(typed, value, setting):
    name = "slogan" if value.get("kind") == "slogan" else "theme"
    return typed | {f"next_{name}" if year_key(value, setting) == NEXT else name: value["theme"]}


def put_row(table, names):
    def put(typed, value, setting):
        texts = {ours: value[theirs] for theirs, ours in names.items() if value.get(theirs)}
        return with_rows_added(typed, table, [texts])

    return put


def put_member(typed, value, setting):
    """A member that is called anyway needs no row of its own."""
    known = {
        folded(name)
        for row in setting.members
        for name in (row.unit.name, row.name_as_printed, row.unit.short_name, row.unit_then or "")
    }
    if folded(value["unit"]) in known:
        return typed
    return with_rows_added(typed, "roll", [{"unit": value["unit"]}])


def put_leader(role, year=""):
    def put(typed, value, setting):
        texts = {
            "role": role,
            "year": year or year_key(value, setting) or NEXT,
            "unit": value.get("unit", ""),
            "person": value.get("person", ""),
            "selection": value.get("how", ""),
        }
        for row in rows_of_person(typed, texts["person"]):
            texts |= {name: row.get(name, "") for name in ("rank", "post")}
        return with_rows_added(typed, "leaders", [texts])

    return put


def rows_of_person(typed, name):
    """The texts of the row in the list of people that has this name; none or one."""
    if not name:
        return []
    for at, text in typed.items():
        if at.startswith("people-") and at.endswith("-name") and folded(text) == folded(name):
            start = at.removesuffix("name")
            return [
                {part.removeprefix(start): words for part, words in typed.items() if part.startswith(start)}
            ]
    return []


def put_target(typed, value, setting):
    """A target that a report tells as part of the one before it (“trong đó …”) stands below that one as its part."""
    texts = {name: value.get(name, "") for name in ("text", "comparator", "number", "measure")}
    if folded(texts["text"]).startswith("trong do ") and keys_in_order(typed, "targets"):
        texts["part"] = "1"
    return with_rows_added(typed, "targets", [texts])


def put_direction(typed, value, setting):
    texts = {"number": value.get("number", ""), "text": value["text"]}
    if rows_of_person(typed, value.get("by", "")):
        texts["by"] = value["by"]
    return with_rows_added(typed, "directions", [texts])


def put_award(typed, value, setting):
    award, authority = value["award"], value.get("authority", "")
    texts = {
        "award": f"{award} của {authority}"
        if authority and folded(authority) not in folded(award)
        else award,
        "authority": authority,
        "class": value.get("class", ""),
        "recipients": value.get("recipients", ""),
        "figure": value.get("count") or value.get("words", ""),
        "names": "\n".join(name.strip() for name in value.get("names", "").split(";")),
    }
    return with_rows_added(typed, "awards", [texts])


PUT = {
    "title": put_fields({"title": "title"}),
    "purpose": put_purpose,
    "held": put_fields({"held": "held", "until": "held_until", "time": "time_of_day"}),
    "place": put_fields({"place": "place"}),
    "theme": put_theme,
    "person": put_row("people", {"role": "role", "name": "name", "rank": "rank", "post": "post"}),
    "member": put_member,
    "head": put_leader("head", THIS),
    "next_head": put_leader("head", NEXT),
    "deputy": put_leader("deputy"),
    "target": put_target,
    "direction": put_direction,
    "award": put_award,
}
