"""The head and deputies that a meeting named or chose."""

from blocs.date_ranges import overlap
from blocs.striking_out import strike_out
from campaigns.models import ConferencePurpose, Leadership

from .names import as_printed, person_as_printed
from .rows import Rows
from .sheet import NEXT, THIS


def write_leaders(sheet, conference, campaigns, opening):
    """Leaders of this year and the next; one on record already is completed, not entered twice.

    opening: what the opening of the next year made, to which the leaders made for it are added.
    """
    rows = Rows(Leadership)
    for row in sheet.facts.rows["leaders"]:
        changed = sheet.changed_columns("leaders", row)
        columns = leader_columns(row, changed - {"year"})
        if line := sheet.rows_now.get("leaders", {}).get(row.key):
            term = period_of(sheet, row).range()
            moved = {"term": term} if "year" in changed and not overlap(line.term, term) else {}
            rows.change(line, **columns, **moved)
        elif line := same_leader_on_record(sheet, row):
            rows.change(line, **completed(line, columns), **chosen_here(sheet, row, conference, line))
        else:
            rows.create(
                bloc=sheet.entry.bloc,
                term=period_of(sheet, row).range(),
                source=conference.source,
                **columns,
                **chosen_here(sheet, row, conference),
            )
    strike_out(sheet.gone("leaders"))
    rows.save()
    if opening:
        opening["leaderships"] = [line.pk for line in rows.created if not begins_in(sheet, line, THIS)]


def period_of(sheet, row):
    """The period that a leader was named for; this year's where the next is not known."""
    is_next = (row.values["year"] or NEXT) == NEXT
    return (is_next and sheet.setting.next_period) or sheet.setting.this_period


def begins_in(sheet, line, key):
    period = {THIS: sheet.setting.this_period, NEXT: sheet.setting.next_period}[key]
    return overlap(line.term, period.range())


def leader_columns(row, changed):
    values = row.values
    columns = {
        "role": {"role": values["role"] or Leadership.Role.HEAD},
        "ordinal": {"ordinal": values["ordinal"]},
        "unit": {
            "unit": values["unit"],
            "unit_as_printed": as_printed(row.texts.get("unit", ""), values["unit"]),
        },
        "represents": {"represents": values["represents"]},
        "person": {
            "person": values["person"],
            "person_as_printed": person_as_printed(row.texts.get("person", ""), values["person"]),
        },
        "rank": {"rank_as_printed": values["rank"]},
        "post": {"post_as_printed": values["post"]},
        "selection": {"selection": values["selection"] or Leadership.Selection.UNKNOWN},
        "unanimous": {"unanimous": values["unanimous"]},
    }
    return {name: value for column in changed for name, value in columns[column].items()}


def same_leader_on_record(sheet, row):
    """The leadership on record that a new row speaks of again: same role, year, and unit or person."""
    period = period_of(sheet, row)
    role = row.values["role"] or Leadership.Role.HEAD
    for line in sheet.setting.leaders_during(period, role):
        if is_same(line, row.values):
            return line
    return None


def is_same(line, values):
    """Whether a leadership on record and a typed row are about the same leader."""
    unit, person = values["unit"], values["person"]
    if unit and line.unit_id:
        return unit.pk == line.unit_id
    if person and line.person_id:
        return person.pk == line.person_id
    return False


def completed(line, columns):
    """Of the typed columns those that say something where the record said nothing."""
    empty = (None, "", Leadership.Selection.UNKNOWN)
    return {
        name: value for name, value in columns.items() if value not in empty and getattr(line, name) in empty
    }


def completes_a_leader(sheet):
    """Whether a new row says more of a leader than the record does."""
    new = [row for row in sheet.facts.rows["leaders"] if row.key not in sheet.rows_now.get("leaders", {})]
    known = ((row, same_leader_on_record(sheet, row)) for row in new)
    return any(
        line and completed(line, leader_columns(row, sheet.changed_columns("leaders", row) - {"year"}))
        for row, line in known
    )


def chosen_here(sheet, row, conference, line=None):
    """Where the leader was chosen and took over, as far as this meeting did it."""
    here = {}
    is_next = (row.values["year"] or NEXT) == NEXT
    was_chosen = row.values["selection"] not in ("", Leadership.Selection.UNKNOWN)
    if (is_next or was_chosen) and (line is None or line.chosen_at_id is None):
        here["chosen_at"] = conference
    purposes = {
        purpose
        for years in sheet.facts.rows["years"]
        if years.key == (NEXT if is_next else THIS)
        for purpose in years.values["purposes"]
    }
    takes_over = ConferencePurpose.Purpose.HANDOVER in purposes
    if takes_over and row.values["role"] != Leadership.Role.DEPUTY:
        here["taken_over_at"] = conference
    return here
