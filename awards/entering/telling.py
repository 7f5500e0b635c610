"""Says in plain sentences what would be recorded, for the person to read before it is."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocs.figures import Figure
from campaigns.counting import TOTALS, count
from campaigns.models import Appearance, ConferencePurpose, Leadership

from .columns import Choices, written_number
from .leading import period_of
from .members import not_yet_members
from .opening import opens_next_year, to_be_carried
from .outcomes import named_in
from .sheet import PARTS, TABLES, column_of
from .typed import beside

PURPOSES = dict(ConferencePurpose.Purpose.choices)
ROLES = dict(Appearance.Role.choices)


def sentences(sheet):
    """The sentences of each part of the page that says something, as [(its label, sentences)]."""
    tellers = {
        "meeting": tell_meeting,
        "when": tell_when,
        "source": tell_source,
        "roll": tell_roll,
        "people": tell_people,
        "pledges": tell_pledges,
        "directions": tell_directions,
        "standings": tell_standings,
        "ballots": tell_ballots,
        "awards": tell_awards,
        "leaders": tell_leaders,
    }
    told = [
        (part.label, list(tellers[part.name](sheet, sheet.facts))) for part in PARTS if part.name in tellers
    ]
    return [(label, said) for label, said in told if said]


def labelled(name):
    """The words for a field: of a table also its row's."""
    name = beside(name)
    column, table = column_of(name), TABLES.get(name.partition("-")[0])
    if column is None:
        return str(table.label if table else name)
    return f"{table.label} – {column.label}" if table else str(column.label)


@dataclass(frozen=True)
class Change:
    """One field that a correction changed, as a reader knows it."""

    label: str
    row: str
    before: str
    after: str


def changes_in_words(changes):
    """The Changes of a recording, of what it keeps of each: [name, which row, before, after]."""
    return [
        Change(labelled(name), row, as_read(name, before), as_read(name, after))
        for name, row, before, after in changes
    ]


def as_read(name, text):
    """A kept text as it is read: of a choice its words."""
    column = column_of(name)
    choices = dict(getattr(column, "choices", ()))
    if isinstance(column, Choices):
        return ", ".join(str(choices.get(value, value)) for value in text.split())
    return str(choices.get(text, text))


def listed(words):
    """Words in one line, as a sentence lists them."""
    words = [str(word) for word in words]
    if len(words) < 2:
        return "".join(words)
    return _("%(all_but_last)s and %(last)s") % {"all_but_last": ", ".join(words[:-1]), "last": words[-1]}


def tell_meeting(sheet, facts):
    for row in facts.rows["years"]:
        if row.values["purposes"]:
            purposes = listed(PURPOSES[purpose] for purpose in row.values["purposes"])
            yield _("Purpose of the conference for %(year)s: %(purposes)s.") % {
                "year": row.texts.get("period") or sheet.setting.year_without_words(row.key),
                "purposes": purposes,
            }
    if facts.values["theme"]:
        yield _("The theme of this year: “%(theme)s”.") % {"theme": facts.values["theme"]}
    if facts.values["next_theme"]:
        yield _("The theme of next year: “%(theme)s”.") % {"theme": facts.values["next_theme"]}


def tell_when(sheet, facts):
    held, until, place = (facts.values[name] for name in ("held", "held_until", "place"))
    days = f"{held} – {until}" if held and until else str(held or _("date not known"))
    where = place or _("place not known")
    if facts.values["status"] == "announced":
        yield _("It is announced, not held yet: %(days)s, %(place)s.") % {"days": days, "place": where}
    elif facts.values["status"] == "cancelled":
        yield _("It was cancelled: %(days)s, %(place)s.") % {"days": days, "place": where}
    else:
        yield _("It was held: %(days)s, %(place)s.") % {"days": days, "place": where}


def tell_source(sheet, facts):
    title = facts.values["source_title"] or facts.values["source_number"]
    if title:
        yield _("It stands on the paper “%(paper)s”.") % {"paper": title}
    if facts.values["report"]:
        yield _("The text of the report is kept with it.")
    if count := len(facts.rows["papers"]):
        yield ngettext("%(count)s paper is listed.", "%(count)s papers are listed.", count) % {"count": count}


def tell_roll(sheet, facts):
    by_status = {"present": [], "absent": []}
    for row in facts.rows["roll"]:
        by_status.setdefault(row.values["status"], []).append(row.values["unit"] or row.title)
    members = len(sheet.setting.given("roll"))
    if present := by_status["present"]:
        yield _("%(present)s of %(members)s members were there.") % {
            "present": len(present),
            "members": max(members, len(facts.rows["roll"])),
        }
    if absent := by_status["absent"]:
        yield _("Absent: %(units)s.") % {"units": listed(absent)}
    if guests := facts.rows["guests"]:
        yield _("Guests: %(guests)s.") % {"guests": listed(row.texts.get("unit", "") for row in guests)}
    if new := not_yet_members(sheet):
        yield _("Put on record as members in %(year)s: %(units)s.") % {
            "year": sheet.setting.this_period,
            "units": listed(row.values["unit"] or row.title for row in new),
        }
    if facts.new_units:
        yield _("New units are put on record: %(units)s.") % {"units": listed(facts.new_units)}


def tell_people(sheet, facts):
    for row in facts.rows["people"]:
        role = ROLES.get(row.values["role"], ROLES["present"])
        who = " ".join(filter(None, (row.values["rank"], row.texts.get("name", "").strip())))
        if post := row.values["post"]:
            who = f"{who}, {post}" if who else post
        yield f"{who}: {role}."
    if facts.new_people:
        yield _("New people are put on record: %(people)s.") % {"people": listed(facts.new_people)}


def tell_pledges(sheet, facts):
    if count := len(facts.rows["targets"]):
        yield ngettext("%(count)s target was pledged.", "%(count)s targets were pledged.", count) % {
            "count": count
        }
    verdicts = [row.values["verdict"] or "not_reported" for row in facts.rows["results"]]
    if verdicts:
        yield _(
            "Of %(all)s targets %(reached)s were reached, %(partly)s partly, %(not_reached)s not, and %(open)s "
            "not reported."
        ) % {
            "all": len(sheet.setting.targets),
            "reached": verdicts.count("reached"),
            "partly": verdicts.count("partly"),
            "not_reached": verdicts.count("not_reached"),
            "open": len(sheet.setting.targets) - sum(verdict != "not_reported" for verdict in verdicts),
        }


def tell_directions(sheet, facts):
    if count := len(facts.rows["directions"]):
        yield ngettext("%(count)s direction.", "%(count)s directions.", count) % {"count": count}


def tell_standings(sheet, facts):
    ranked = sorted(
        (row for row in facts.rows["standings"] if row.values["rank"] is not None),
        key=lambda row: row.values["rank"],
    )
    if ranked:
        first = [row.values["unit"] or row.title for row in ranked if row.values["rank"] == 1]
        if first:
            yield _("First: %(units)s.") % {"units": listed(first)}
    if count := len(facts.rows["standings"]):
        yield ngettext(
            "%(count)s member has points or a rank.", "%(count)s members have points or a rank.", count
        ) % {"count": count}


def tell_ballots(sheet, facts):
    """Each vote with its rate as the rule wants it computed, spelt out, and what that comes to."""
    rules = {str(rule.pk): rule for rule in sheet.setting.rules}
    for row in facts.rows["ballots"]:
        values = row.values
        totals = {name: values[name] for name in TOTALS}
        counted = count(totals, rules.get(values["rule"]), facts.values["held"])
        yield _("“%(what)s”: %(verdict)s.") % {
            "what": values["question"] or values["unit"],
            "verdict": counted,
        }
        yield from (str(share) for share in counted.shares)
        yield from counted.reasons


def tell_awards(sheet, facts):
    for row in facts.rows["awards"]:
        name = row.texts.get("award", "").strip()
        if authority := row.texts.get("authority", "").strip():
            name = f"{name} ({authority})"
        yield _("Recommended: %(figure)s – %(award)s.") % {"figure": figure_in_words(row), "award": name}


def figure_in_words(row):
    figure, names = row.values["figure"], named_in(row)
    if figure["figure"] == Figure.NUMBER:
        words = written_number(figure["count"])
    elif figure["figure"] == Figure.NONE:
        words = _("none, as stated")
    else:
        words = figure["count_words"] or _("number not known")
    return f"{words} ({listed(names)})" if names else words


def tell_leaders(sheet, facts):
    for row in facts.rows["leaders"]:
        who = row.texts.get("unit") or row.texts.get("person") or row.values["post"]
        words = {"who": who, "year": period_of(sheet, row)}
        if (row.values["role"] or "head") == Leadership.Role.DEPUTY:
            yield _("%(who)s is deputy head in %(year)s.") % words
        elif row.values["selection"] == Leadership.Selection.ELECTED:
            yield _("The meeting elected %(who)s head for %(year)s.") % words
        else:
            yield _("%(who)s is head in %(year)s.") % words
    following = sheet.setting.next_period
    if following and opens_next_year(sheet) and sheet.setting.campaign_of(following) is None:
        yield _("The year %(year)s is opened.") % {"year": following}
        carried = [row.unit_then or row.unit for row in to_be_carried(sheet.setting)]
        carried += [row.values["unit"] or row.unit for row in not_yet_members(sheet)]
        if carried:
            words = {"year": following, "units": listed(carried)}
            yield _("These go on as members in %(year)s: %(units)s.") % words
