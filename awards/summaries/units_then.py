"""What units were granted year by year, under the names of that time or under the units that they became."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from blocs.figures import Figure
from blocs.models import ReorganisedUnit, Unit

from .. import register
from ..models import Moment
from .content import Said, Sum


@dataclass
class UnitLine:
    unit: Unit
    name: str
    awards: dict = field(default_factory=lambda: defaultdict(list))  # {year: awards}

    @property
    def key(self):
        return f"{self.unit.pk}/{self.name}"

    @property
    def forerunners(self):
        """The other names under which its awards were granted."""
        return sorted({award.unit_then for awards in self.awards.values() for award in awards} - {self.name})

    def said(self):
        others = self.forerunners
        remark = _("with what was granted to %(units)s") % {"units": "; ".join(others)} if others else ""
        return Said(self.name, self.unit.get_absolute_url(), remark)

    def sum_of(self, year):
        """Of the awards of a year; they stand on the page of the unit."""
        awards = self.awards.get(year, [])
        known = [award for award in awards if award.figure != Figure.UNKNOWN]
        total = sum(award.count or 0 for award in known) if known else None
        return Sum(total, len(known), len(awards), f"{self.unit.get_absolute_url()}#awards" if awards else "")


def units_by_year(scope, by_today):
    """A UnitLine for each unit that was granted anything, in the order of their names.

    by_today: under the unit that each became; one whose past no officer counted for a single heir stays what it was.
    """
    asked = {"campaigns": scope.campaigns.order_by(), "turns": False}
    awards = list(register.rows(scope.user, Moment.GRANTED, asked).counted().to_units().as_called_then())
    heirs = ReorganisedUnit.objects.heirs() if by_today else {}
    units = Unit.objects.in_bulk({last_of(award.unit_id, heirs) for award in awards})
    lines = {}
    for award in awards:
        unit = units[last_of(award.unit_id, heirs)]
        name = unit.name if by_today else award.unit_then
        line = lines.setdefault((unit.pk, name), UnitLine(unit, name))
        line.awards[award.campaign.period.starts_on.year].append(award)
    return sorted(lines.values(), key=lambda line: (line.unit.sort_key, line.name))


def last_of(unit, heirs):
    """What a unit became, through any number of reorganisations."""
    passed = set()
    while unit in heirs and unit not in passed:
        passed.add(unit)
        unit = heirs[unit]
    return unit
