"""The law that a paper names as its ground, as dated rows; an office's own template may name other ones."""

import datetime
import functools
import json
from pathlib import Path


@functools.cache
def rows():
    read = json.loads((Path(__file__).parent / "grounds.json").read_text())
    return [
        (
            row["ground"],
            *(row[end] and datetime.date.fromisoformat(row[end]) for end in ("valid_from", "valid_to")),
        )
        for row in read
    ]


def law_on(day):
    """The laws and decrees in force on a date; an unknown one, None, where no row is in force then."""
    found = [
        ground
        for ground, first, last in rows()
        if (first is None or first <= day) and (last is None or day <= last)
    ]
    return found or [None]
