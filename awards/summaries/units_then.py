"""What units were granted year by year, under the names of that time or under the units that they became."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from blocs.models import ReorganisedUnit, Unit

from ..models import Award, Moment
from ..register import address
from .awards import add_up
from .content import Said


@dataclass
class UnitLine:
    unit: Unit
    name: str
    groups: dict = field(
        default_factory=lambda: defaultdict(list)
    )  # {year: sums of the awards of one unit and name}

    @property
    def key(self):
        return f"{self.unit.pk}/{self.name}"

    @property
    def forerunners(self):
        """The other names under which its awards were granted."""
        return sorted(
            {group["unit_then"] for groups in self.groups.values() for group in groups} - {self.name}
        )

    def said(self):
        others = self.forerunners
        remark = _("with what was granted to %(units)s") % {"units": "; ".join(others)} if others else ""
        return Said(self.name, self.unit.get_absolute_url(), remark)

    def sum_of(self, year, bloc):
        """Of the awards of a year in a bloc."""
        groups = self.groups.get(year, [])
        units = ",".join(sorted({group["code"] for group in groups}))
        asked = {
            "year": year,
            "bloc": bloc.code,
            "units": units,
            "moment": Moment.GRANTED.value,
            "turns": "no",
        }
        return add_up(groups, address(**asked) if groups else "")


def units_by_year(scope, by_today):
    """A UnitLine for each unit that was granted anything, in the order of their names.

    by_today: under the unit that each became; one whose past no officer counted for a single heir stays what it was.
    """
    found = list(Award.objects.of_bloc_years(scope.campaigns).counted().by_unit_and_year())
    heirs = ReorganisedUnit.objects.heirs() if by_today else {}
    units = Unit.objects.in_bulk({last_of(group["unit"], heirs) for group in found})
    lines = {}
    for group in found:
        unit = units[last_of(group["unit"], heirs)]
        name = unit.name if by_today else group["unit_then"]
        line = lines.setdefault((unit.pk, name), UnitLine(unit, name))
        line.groups[group["year"]].append(group)
    return sorted(lines.values(), key=lambda line: (line.unit.sort_key, line.name))


def last_of(unit, heirs):
    """What a unit became, through any number of reorganisations."""
    passed = set()
    while unit in heirs and unit not in passed:
        passed.add(unit)
        unit = heirs[unit]
    return unit
