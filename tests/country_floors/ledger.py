"""The rotation of the lead of a bloc: what a term covers of each year says whose year it was."""

import datetime
from dataclasses import dataclass, field

from blocs.date_ranges import A_DAY
from campaigns.ledger import YEARLY, ends, years_between

HALF_A_YEAR = datetime.timedelta(days=183)


@dataclass
class Year:
    label: str
    first: datetime.date
    last: datetime.date
    file: tuple = ()
    leaders: list = field(default_factory=list)
    members: set = field(default_factory=set)


@dataclass
class Led:
    """who: the key, code and name of a unit after its place in the alphabet, or what someone without one is called."""

    who: tuple | str
    term: object
    role: str
    mark: tuple
    shown: tuple
    name: str


def days(year, term):
    """How many days of a year a range covers."""
    first = max(year.first, term.lower or year.first)
    return ((min(year.last, term.upper - A_DAY) if term.upper else year.last) - first).days + 1


def rotation(files, leaders, members):
    """The years newest first, the rows of the ledger, and the years that are said one by one. members: who and when."""
    files = [Year(*file[:3], file=file[3:]) for file in files]
    years = with_gaps([year for year in files if year.file[1] in YEARLY], leaders)
    for leader in leaders:
        for year in years_of(leader.term, years):
            year.leaders.append(leader)
    for who, valid in members:
        for year in years:
            if days(year, valid) > 0:
                year.members.add(who)
    led = {leader.who: leader.name for leader in reversed(leaders)}
    units = sorted({who for who, _valid in members} | {who for who in led if type(who) is tuple})
    rows = [(who[2], who[3], cells_of(who, years)) for who in units]
    others = dict.fromkeys(leader.who for leader in leaders if type(leader.who) is str)
    rows += [(None, led[who], cells_of(who, years)) for who in others]
    said = [year for year in years if year.file or year.leaders]
    said += [year for year in files if year.file[1] not in YEARLY]
    return years, rows, sorted(said, key=lambda year: (year.first, year.last), reverse=True)


def cells_of(who, years):
    """Of each year the marks and whether it was a member; that is True too where nobody knows."""
    return [
        (
            [(*leader.mark, year.label) for leader in year.leaders if leader.who == who],
            type(who) is str or not year.members or who in year.members,
        )
        for year in years
    ]


def with_gaps(years, leaders):
    for leader in leaders:
        if not any(days(year, leader.term) > 0 for year in years):
            years += as_years(*ends(leader.term))
    filled = []
    for year in sorted(years, key=lambda year: (year.first, year.last)):
        if filled and year.first - filled[-1].last > HALF_A_YEAR:
            filled += as_years(filled[-1].last + A_DAY, year.first - A_DAY)
        filled.append(year)
    return filled[::-1]


def as_years(first, last):
    return [Year(year.label, year.first, year.last) for year in years_between(first, last)]


def years_of(term, years):
    """Those that it covers to a quarter or more, or else the one it covers most."""
    covered = [(days(year, term), year) for year in years]
    covered = [one for one in covered if one[0] > 0]
    mostly = [year for found, year in covered if found * 4 >= (year.last - year.first).days + 1]
    return mostly or [year for _days, year in sorted(covered, key=lambda one: -one[0])[:1]]
