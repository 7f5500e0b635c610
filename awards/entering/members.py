"""Members that a roll names for the first time: a membership often changes with no text saying so."""

from blocs.date_ranges import overlap
from blocs.models import Membership

from .names import as_printed
from .rows import Rows


def not_yet_members(sheet):
    """The rows added to the roll whose unit is not on record as a member in any part of this year."""
    period = sheet.setting.this_period
    if period is None:
        return []
    members = {row.unit_id for row in sheet.setting.memberships if overlap(row.valid, period.range())}
    units = (
        (row, row.values["unit"] or row.unit)
        for row in sheet.facts.rows["roll"]
        if "unit" in sheet.changed_columns("roll", row)
    )
    return [row for row, unit in units if unit is not None and unit.pk not in members]


def write_members(sheet, conference):
    """Put the new members on record for this year, each once; the opening of the next year carries them too."""
    rows, period = Rows(Membership), sheet.setting.this_period
    new = {(row.values["unit"] or row.unit).pk: row for row in not_yet_members(sheet)}
    for row in new.values():
        unit = row.values["unit"] or row.unit
        rows.create(
            bloc=sheet.entry.bloc,
            unit=unit,
            valid=period.range(),
            name_as_printed=as_printed(row.texts.get("unit", ""), unit),
            source=conference.source,
        )
    rows.save()
    sheet.setting.memberships += rows.created
