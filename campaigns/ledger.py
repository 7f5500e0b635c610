"""The rotation ledger of a bloc: who led in which year, what is not known, and whose turn never came."""

import datetime
from dataclasses import dataclass, field

from blocs.date_ranges import A_DAY
from blocs.models import Unit

from .models import Campaign, Leadership, Period

YEARLY = {Period.Kind.YEAR, Period.Kind.SCHOOL_YEAR}
# A longer gap is one column: a bloc with one record of 1948 needs no seventy empty years.
LONGEST_GAP_IN_YEARS = 12


@dataclass
class Column:
    """A year of the ledger, whether a file of it exists or not."""

    label: str
    first: datetime.date
    last: datetime.date
    campaign: Campaign | None = None
    leaders: list[Leadership] = field(default_factory=list)
    members: set[Unit] = field(default_factory=set)

    @property
    def heads(self):
        return [leader for leader in self.leaders if leader.role == Leadership.Role.HEAD]

    @property
    def deputies(self):
        return [leader for leader in self.leaders if leader.role == Leadership.Role.DEPUTY]

    def days_within(self, span):
        """How many days of the column a range covers; its open ends cover everything."""
        first = max(self.first, span.lower or self.first)
        last = min(self.last, span.upper - A_DAY if span.upper else self.last)
        return max((last - first).days + 1, 0)

    @property
    def days(self):
        return (self.last - self.first).days + 1


@dataclass
class Cell:
    column: Column
    leaders: list[Leadership]
    is_member: bool | None  # None: not known of anyone that year, or no unit


@dataclass
class Row:
    """A unit that was a member or led, or a person or office that led without a unit."""

    leader: Leadership | None
    unit: Unit | None
    cells: list[Cell]


@dataclass
class Ledger:
    columns: list[Column]
    rows: list[Row]

    def years(self, campaigns):
        """What is on record year by year: the columns that hold anything, and the files of other spans of time."""
        held = [column for column in self.columns if column.campaign or column.leaders]
        shown = {column.campaign for column in held}
        others = [column_of(campaign) for campaign in campaigns if campaign not in shown]
        return sorted([*held, *others], key=lambda column: (column.first, column.last), reverse=True)


def rotation_ledger(*, campaigns, leaderships, memberships):
    """Columns newest first; rows by the names of the units, those who led without a unit last."""
    columns = years_of(campaigns, leaderships)
    for leadership in leaderships:
        for column in years_held(leadership.term, columns):
            column.leaders.append(leadership)
    for membership in memberships:
        for column in columns:
            if column.days_within(membership.valid):
                column.members.add(membership.unit)
    led = {}  # whoever led, with the first term in the order given
    for leadership in leaderships:
        led.setdefault(leading(leadership), leadership)
    units = {membership.unit for membership in memberships} | {who for who in led if isinstance(who, Unit)}
    rows = [
        Row(None, unit, [cell(column, unit) for column in columns])
        for unit in sorted(units, key=lambda unit: (unit.sort_key, unit.pk))
    ]
    rows += [
        Row(first_term, None, [cell(column, who) for column in columns])
        for who, first_term in led.items()
        if isinstance(who, str)
    ]
    return Ledger(columns, rows)


def cell(column, who):
    """What a column says of a unit, or of a person or office that led without one."""
    can_tell = column.members and isinstance(who, Unit)
    leaders = [leader for leader in column.leaders if leading(leader) == who]
    return Cell(column, leaders, is_member=who in column.members if can_tell else None)


def leading(leadership):
    """In whose row a term stands: the member's that the leading unit acts for, the unit's, or the person's."""
    return (
        leadership.represents
        or leadership.unit
        or leadership.person_as_printed
        or str(leadership.person or leadership.post_as_printed)
    )


def years_of(campaigns, leaderships):
    """The years with a file, those with a leader, and the gaps between them, newest first."""
    known = [column_of(campaign) for campaign in campaigns if campaign.period.kind in YEARLY]
    for leadership in leaderships:
        if not any(column.days_within(leadership.term) for column in known):
            known += years_between(*ends(leadership.term))
    known.sort(key=lambda column: (column.first, column.last))
    filled = []
    for column in known:
        if filled and column.first - filled[-1].last > datetime.timedelta(days=183):
            filled += years_between(filled[-1].last + A_DAY, column.first - A_DAY)
        filled.append(column)
    return filled[::-1]


def column_of(campaign):
    period = campaign.period
    return Column(period.label, period.starts_on, period.ends_on, campaign)


def ends(term):
    """First and last day of a term; of one with an open end, its one known year."""
    first = term.lower or (term.upper and a_year_on(term.upper, -1))
    last = term.upper or (term.lower and a_year_on(term.lower))
    return (first, last - A_DAY) if first else (None, None)


def years_between(first, last):
    """Columns of a year each from one day to another; a single one where they would be too many."""
    if first is None:
        return []
    if last.year - first.year >= LONGEST_GAP_IN_YEARS:
        return [Column(f"{first.year}–{last.year}", first, last)]
    columns = []
    while first <= last:
        end = min(a_year_on(first) - A_DAY, last)
        label = str(first.year) if first.year == end.year else f"{first.year}–{end.year}"
        columns.append(Column(label, first, end))
        first = end + A_DAY
    return columns


def a_year_on(day, years=1):
    leap_day = (day.month, day.day) == (2, 29)
    return datetime.date(day.year + years, 3, 1) if leap_day else day.replace(year=day.year + years)


def years_held(term, columns):
    """The years of a term: those it covers to a quarter or more, or else the one it covers most."""
    covered = [column for column in columns if column.days_within(term)]
    mostly = [column for column in covered if column.days_within(term) * 4 >= column.days]
    return mostly or sorted(covered, key=lambda column: -column.days_within(term))[:1]
