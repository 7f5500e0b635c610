"""Places in the one order of time in which acts and exports stand."""

import datetime
import re
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
A_MICROSECOND = datetime.timedelta(microseconds=1)
WRITTEN_PLACE = re.compile("([0-9]{1,17})-(act-[0-9a-f]{32}|export-[0-9]{1,18})")


@dataclass(frozen=True, order=True)
class Place:
    """Where a row stands: its moment, and among those of one moment its kind and key."""

    when: datetime.datetime
    kind: str
    key: UUID | int

    def __str__(self):
        key = self.key.hex if self.kind == "act" else self.key
        return f"{(self.when - EPOCH) // A_MICROSECOND}-{self.kind}-{key}"

    @classmethod
    def written(cls, text):
        """The place that an address has; None where it is none."""
        found = WRITTEN_PLACE.fullmatch(text)
        if not found:
            return None
        kind, _dash, key = found[2].partition("-")
        return cls(EPOCH + int(found[1]) * A_MICROSECOND, kind, UUID(key) if kind == "act" else int(key))


def beyond(rows, kind, place, descending):
    """The rows of a kind that stand after a place; in a form that is read by the index of moments."""
    way = "lt" if descending else "gt"
    from_there = rows.filter(**{f"happened__{way}e": place.when})
    if kind == place.kind:
        return from_there.filter(Q(**{f"happened__{way}": place.when}) | Q(**{f"pk__{way}": place.key}))
    # Of one moment, all of the other kind stand on one side.
    return (
        from_there if (kind < place.kind) == descending else rows.filter(**{f"happened__{way}": place.when})
    )


def part_from(rows, kind, place, size, descending):
    """So many rows of a kind after a place."""
    if place:
        rows = beyond(rows, kind, place, descending)
    sign = "-" if descending else ""
    found = rows.order_by(f"{sign}happened", f"{sign}pk").values_list("happened", "pk", "said")[:size]
    return [(Place(when, kind, key), said) for when, key, said in found]
