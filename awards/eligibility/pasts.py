"""What is known of a recipient's past awards, year by year. Pure data: asks the database nothing.

Unknown is never “no”: a year of which nothing is on record is a “no” only where somebody said that the record of
that year is complete.
"""

from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property


class Mark(Enum):
    """What is known of an award in one year, the surest first."""

    HELD = "held"  # with its decision
    CLAIMED = "claimed"  # on record, but no decision is
    UNDECIDED = "undecided"  # it hangs on a past of which nobody has decided whether it counts
    MISSING = "missing"  # nothing is on record, and nobody said that the record is complete
    MAYBE_USED = "maybe_used"  # an earlier award of the kind proposed may be based on it
    USED = "used"  # an earlier award of the kind proposed is based on it
    REVOKED = "revoked"
    NOT_AWARDED = "not_awarded"  # not on record, and the record is complete

    @property
    def is_yes(self):
        return self is Mark.HELD

    @property
    def is_no(self):
        return self in (Mark.USED, Mark.REVOKED, Mark.NOT_AWARDED)

    @property
    def is_open(self):
        """Neither: what is missing here has to be found out."""
        return not (self.is_yes or self.is_no)


ORDER = {mark: place for place, mark in enumerate(Mark)}


@dataclass(frozen=True)
class PastAward:
    """An award on record: a kind of award, the year it is for, and how well it stands."""

    kind: int
    year: int | None  # None: not on record
    mark: Mark  # HELD, CLAIMED or REVOKED
    pk: int | None = None


@dataclass(frozen=True)
class CompleteYears:
    """In these years, the first and the last included, what is not on record was not awarded."""

    first: int
    last: int
    kind: int | None = None  # None: awards of every kind

    def covers(self, kinds, year):
        return self.first <= year <= self.last and (self.kind is None or self.kind in kinds)


@dataclass(frozen=True)
class Past:
    """The past of one unit or person: the recipient's own, or one that came to it through reorganisations."""

    awards: tuple[PastAward, ...] = ()
    complete: tuple[CompleteYears, ...] = ()
    counts: bool = True  # False: nobody has decided yet
    until: int | None = None  # the last year that came to the recipient; None: all of them
    founded: int | None = None  # the years in which the unit was there, as far as is known
    ended: int | None = None
    whose: object = None  # the Ancestor whose past it is; None: the recipient, a person. Not looked at here

    @cached_property
    def by_year(self):
        found = {}
        for award in self.awards:
            found.setdefault(award.year, []).append(award)
        return found

    def in_year(self, kinds, year):
        """What this past says of a year; None: nothing, for it had ended or not begun."""
        if self.until is not None and year > self.until:
            return None
        awards = [award for award in self.by_year.get(year, []) if award.kind in kinds]
        if awards:
            best = min(awards, key=lambda award: ORDER[award.mark])
            return self.weighed(Year(year, best.mark, best))
        if self.is_complete(kinds, year):
            return Year(year, Mark.NOT_AWARDED)
        if (self.founded and year < self.founded) or (self.ended and year > self.ended):
            return None
        return self.weighed(Year(year, Mark.MISSING, past=self))

    def is_complete(self, kinds, year):
        """An award whose year nobody knows may be of any year, so that no year is complete beside it."""
        if any(award.kind in kinds and not award.mark.is_no for award in self.by_year.get(None, [])):
            return False
        return any(years.covers(kinds, year) for years in self.complete)

    def weighed(self, year):
        if self.counts or year.mark.is_no:
            return year
        return replace(year, mark=Mark.UNDECIDED, past=self)


@dataclass(frozen=True)
class Year:
    year: int
    mark: Mark
    award: PastAward | None = None
    past: Past | None = None  # UNDECIDED: the past on which it hangs; MISSING: the one with the gap
    used_in: int | None = None  # USED, MAYBE_USED: the year of the earlier award of the kind proposed

    @property
    def place(self):
        """Where it stands among what several pasts say of one year; an undecided past with nothing to show last."""
        shows_nothing = self.mark is Mark.UNDECIDED and self.award is None
        return ORDER[Mark.MISSING] + 0.5 if shows_nothing else ORDER[self.mark]


def year_of(pasts, alternatives, year):
    """What all pasts together say of a year.

    alternatives: the awards of which any one will do, each as the set of the kinds that it has been over time.
    """
    said = [past.in_year(kinds, year) for past in pasts for kinds in alternatives]
    return min(filter(None, said), key=lambda said: said.place, default=Year(year, Mark.MISSING))
