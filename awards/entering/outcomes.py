"""Standings, ballots and recommendations that a meeting settled."""

import re

from awards.models import Recommendation, RecommendedRecipient
from blocs.models import Unit
from blocs.striking_out import strike_out
from blocs.text import tidy_line
from campaigns.counting import TOTALS
from campaigns.models import Ballot, Standing

from .names import as_printed
from .rows import Rows

LISTED = re.compile(r"^(?:\d{1,3}[.)]|[-–•+*])\s+")
POINTS = {
    "own": "self_points",
    "checked": "checked_points",
    "bonus": "bonus_points",
    "final": "final_points",
    "rank": "rank",
    "grade": "rank_as_printed",
}


def write_standings(sheet, conference, campaign):
    rows = Rows(Standing)
    common = standing_settled(sheet)
    for row in sheet.facts.rows["standings"]:
        columns = {column: row.values[name] for name, column in POINTS.items()} | common
        line = sheet.rows_now.get("standings", {}).get(row.key)
        if line is None or "unit" in sheet.changed_columns("standings", row):
            columns |= standing_unit(row)
        if line:
            rows.change(line, **columns)
        else:
            settled = {"campaign": campaign, "conference": conference, "source": conference.source}
            rows.create(**settled, **columns)
    strike_out(sheet.gone("standings"))
    rows.save()


def standing_unit(row):
    unit = row.values["unit"] or row.unit
    return {"unit": unit, "unit_as_printed": as_printed(row.texts.get("unit", ""), unit)}


def standing_settled(sheet):
    """How all standings were settled, where the page says so or says it anew; else each stays as it was."""
    values, common = sheet.facts.values, {}
    if values["standing_method"] not in ("", Standing.Method.UNKNOWN) or sheet.reads_differently(
        "standing_method"
    ):
        common["method"] = values["standing_method"] or Standing.Method.UNKNOWN
    if values["standing_secret"] is not None or sheet.reads_differently("standing_secret"):
        common["is_secret_vote"] = values["standing_secret"]
    return common


def write_ballots(sheet, conference, campaign):
    rows = Rows(Ballot)
    for row in sheet.facts.rows["ballots"]:
        values = row.values
        columns = {name: values[name] for name in (*TOTALS, "unit")}
        columns["question"] = values["question"] or str(values["unit"] or "")
        columns["rule_id"] = int(values["rule"]) if values["rule"] else None
        columns["is_secret"] = values["secret"]
        if line := sheet.rows_now.get("ballots", {}).get(row.key):
            rows.change(line, **columns)
        else:
            rows.create(campaign=campaign, conference=conference, source=conference.source, **columns)
    strike_out(sheet.gone("ballots"))
    rows.save()


def write_awards(sheet, conference, campaign):
    rows, lines = Rows(Recommendation), {}
    for row in sheet.facts.rows["awards"]:
        columns = award_columns(row, sheet.changed_columns("awards", row))
        if line := sheet.rows_now.get("awards", {}).get(row.key):
            lines[row.key] = rows.change(line, **columns)
        else:
            settled = {"campaign": campaign, "conference": conference, "source": conference.source}
            lines[row.key] = rows.create(**settled, **columns)
    rows.save()
    write_parts(sheet, lines)
    strike_out(sheet.gone("awards"))
    write_recipients(sheet, lines)


def award_columns(row, changed):
    values = row.values
    columns = {
        "award": {"kind": values["award"], "award_as_printed": tidy_line(row.texts.get("award", ""))},
        "class": {"award_class": values["class"]},
        "authority": {
            "authority": values["authority"],
            "authority_as_printed": tidy_line(row.texts.get("authority", "")),
        },
        "recipients": {"recipient_kind": values["recipients"] or "unknown"},
        "figure": values["figure"],
        "to": {"addressed_to": values["to"]},
        "wording": {"wording": values["wording"] or Recommendation.Wording.AGREED},
        "turns": {"counts_turns": values["turns"]},
    }
    return {name: value for column in changed if column in columns for name, value in columns[column].items()}


def write_parts(sheet, lines):
    """What is part of the row above it, where that was ticked anew; both are on record by now."""
    rows, whole = Rows(Recommendation), None
    for row in sheet.facts.rows["awards"]:
        line = lines[row.key]
        if "part" in sheet.changed_columns("awards", row):
            rows.change(line, part_of=whole if row.values["part"] else None)
        if not row.values["part"]:
            whole = line
    rows.save()


def write_recipients(sheet, lines):
    """The names in a recommendation, anew where its list was changed; a name on record becomes a link to it."""
    recipients, struck = Rows(RecommendedRecipient), []
    changed = [row for row in sheet.facts.rows["awards"] if "names" in sheet.changed_columns("awards", row)]
    units = units_named(names for row in changed for names in named_in(row))
    for row in changed:
        on_record = getattr(lines[row.key], "named", [])
        names = named_in(row)
        struck += [recipient for recipient in on_record if str(recipient) not in names]
        there = {str(recipient): recipient.unit_id for recipient in on_record if str(recipient) in names}
        linked = set(there.values())
        for name in names:
            if name in there:
                continue
            unit = units.get(name)
            if unit and unit.pk in linked:
                unit = None  # named under another name already
            linked.add(unit and unit.pk)
            recipients.create(recommendation=lines[row.key], unit=unit, name_as_printed=name)
    strike_out(struck)
    recipients.save()


def named_in(row):
    """The names of a recommendation, one a line, each once, without the numbers or dashes of a list."""
    lines = (LISTED.sub("", tidy_line(line))[:300] for line in row.texts.get("names", "").splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def units_named(names):
    """The units on record that exactly one name means, by the name; others stay as printed."""
    names = list(dict.fromkeys(names))
    return Unit.objects.by_exact_name(names) if names else {}
