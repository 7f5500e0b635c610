"""The members of a bloc on a day, as far as the record goes."""

import datetime
from dataclasses import dataclass

from .date_ranges import first_and_last_day
from .models import Membership


@dataclass
class Roll:
    day: datetime.date
    today: datetime.date
    members: list[Membership]
    # The last day up to today with members on record; None where there never was one.
    last_known_day: datetime.date | None

    @property
    def is_of_today(self):
        return self.day == self.today


def roll_on(day, *, memberships, today):
    """The Roll of a day, from all the memberships of a bloc."""
    spans = [first_and_last_day(membership.valid) for membership in memberships]
    known_days = [min(last or today, today) for first, last in spans if first is None or first <= today]
    return Roll(
        day=day,
        today=today,
        members=[membership for membership in memberships if day in membership.valid],
        last_known_day=max(known_days, default=None),
    )
