"""What a meeting was for, who was there, who spoke and what was directed."""

from blocs.striking_out import strike_out
from blocs.text import folded
from campaigns.models import (
    Appearance,
    Attendance,
    ConferencePurpose,
    Direction,
    HeadCount,
)

from .names import as_printed, person_as_printed
from .rows import Rows


def write_years(sheet, conference, campaigns):
    """The purposes ticked for each year, and the themes typed for this one.

    campaigns: the bloc-year of each row of the table by its key.
    """
    on_record = set(
        ConferencePurpose.objects.of(conference, sheet.entry.bloc).values_list("campaign", "purpose", "pk")
    )
    wanted = {
        (campaigns[row.key].pk, purpose)
        for row in sheet.facts.rows["years"]
        if campaigns.get(row.key)
        for purpose in row.values["purposes"]
    }
    rows = Rows(ConferencePurpose)
    for campaign, purpose in sorted(wanted - {(campaign, purpose) for campaign, purpose, _pk in on_record}):
        rows.create(conference=conference, campaign_id=campaign, purpose=purpose)
    rows.save()
    gone = [pk for campaign, purpose, pk in on_record if (campaign, purpose) not in wanted]
    strike_out(list(ConferencePurpose.objects.filter(pk__in=gone)) if gone else [])


def write_roll(sheet, conference):
    rows = Rows(Attendance)
    for table, is_guest in (("roll", False), ("guests", True)):
        for row in sheet.facts.rows[table]:
            columns = roll_columns(row, sheet.changed_columns(table, row))
            if line := sheet.rows_now.get(table, {}).get(row.key):
                rows.change(line, **columns)
            else:
                rows.create(conference=conference, is_guest=is_guest, **columns)
    strike_out([*sheet.gone("roll"), *sheet.gone("guests")])
    rows.save()
    write_counts(sheet, conference)


def roll_columns(row, changed):
    """Of the changed columns. A guest has no status: who is named as one was there."""
    unit = row.values["unit"] or row.unit
    columns = {
        "unit": {"unit": unit, "unit_as_printed": as_printed(row.texts.get("unit", ""), unit)},
        "status": {"status": row.values.get("status") or Attendance.Status.UNKNOWN},
        "by": {"represented_by": row.values["by"]},
    }
    return {name: value for column in changed for name, value in columns[column].items()}


def write_counts(sheet, conference):
    rows = Rows(HeadCount)
    for row in sheet.facts.rows["counts"]:
        if line := sheet.rows_now.get("counts", {}).get(row.key):
            rows.change(line, **row.values["figure"])
        else:
            rows.create(conference=conference, of=row.key, **row.values["figure"])
    strike_out(sheet.gone("counts"))
    rows.save()


def write_people(sheet, conference):
    """The people of the list, by their key; each as printed that day."""
    rows, people = Rows(Appearance), {}
    is_moved = sheet.is_moved("people")
    for position, row in enumerate(sheet.facts.rows["people"], start=1):
        columns = {"position": position} if is_moved else {}
        if changed := sheet.changed_columns("people", row):
            columns |= person_columns(row, changed)
        if line := sheet.rows_now.get("people", {}).get(row.key):
            people[row.key] = rows.change(line, **columns)
        else:
            people[row.key] = rows.create(conference=conference, **columns)
    strike_out(sheet.gone("people"))
    rows.save()
    return people


def person_columns(row, changed):
    values = row.values
    columns = {
        "role": {"role": values["role"] or Appearance.Role.PRESENT},
        "name": {
            "person": values["name"],
            "person_as_printed": person_as_printed(row.texts.get("name", ""), values["name"]),
        },
        "rank": {"rank_as_printed": values["rank"]},
        "post": {"post_as_printed": values["post"]},
        "unit": {"unit": values["unit"]},
    }
    return {name: value for column in changed for name, value in columns[column].items()}


def write_directions(sheet, conference, people):
    """people: the appearances of the meeting by their key; a direction names one of them."""
    by_name = {}
    for row in sheet.facts.rows["people"]:
        for name in ("post", "name"):
            if row.texts.get(name):
                by_name[folded(row.texts[name])] = people[row.key]
    rows = Rows(Direction)
    for row in sheet.facts.rows["directions"]:
        values = row.values
        columns = {
            "number": {"number": values["number"]},
            "text": {"text": values["text"]},
            "way": {"way": values["way"] or Direction.Way.DOWN},
            "by": {"given_by": by_name.get(folded(values["by"])) if values["by"] else None},
        }
        changed = sheet.changed_columns("directions", row)
        columns = {name: value for column in changed for name, value in columns[column].items()}
        if line := sheet.rows_now.get("directions", {}).get(row.key):
            rows.change(line, **columns)
        else:
            rows.create(conference=conference, **columns)
    strike_out(sheet.gone("directions"))
    rows.save()
