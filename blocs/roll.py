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
    begun = [
        membership
        for membership in memberships
        if membership.valid.lower is None or membership.valid.lower <= today
    ]
    return Roll(
        day=day,
        today=today,
        members=[membership for membership in memberships if day in membership.valid],
        last_known_day=max(
            (min(first_and_last_day(membership.valid)[1] or today, today) for membership in begun),
            default=None,
        ),
    )
