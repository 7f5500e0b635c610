"""Puts on record the units and people that an entry names for the first time."""

from blocs.models import Person, Unit
from blocs.text import codes_from


def save_new_names(sheet):
    """Save the new units and people of a sheet; a person belongs to the unit named beside it."""
    units = sheet.facts.new_units
    if units:
        codes = codes_from([unit.name for unit in units], queryset=Unit.objects.all())
        for unit, code in zip(units, codes, strict=True):
            unit.code = code
        Unit.objects.bulk_create(units)
    for table, column in (("people", "name"), ("leaders", "person")):
        for row in sheet.facts.rows[table]:
            person = row.values[column]
            if person is not None and person.pk is None and person.unit is None:
                person.unit = row.values["unit"]
    Person.objects.bulk_create(sheet.facts.new_people)
