"""Whose past comes to a unit through reorganisations, how far an officer decided about it, and who is above whom."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import connection

# Steps by which a past comes to a unit. `until` is the day up to which it does: what the unit before did later is its
# own; a past that came to that one later still does not come along. `hangs_on`: the first unit, seen from the end, of
# which nobody has decided whether its past counts. Days are compared as they are stored, the unknown part as the last.
FORERUNNERS = """
WITH RECURSIVE walk (start, unit, until, hangs_on) AS (
    SELECT id, id, NULL::text COLLATE "C", NULL::bigint FROM unnest(%s::bigint[]) AS id
    UNION
    SELECT walk.start, before.unit_id, LEAST(walk.until, step.day),
        COALESCE(walk.hangs_on, CASE before.history WHEN 'undecided' THEN before.unit_id END)
    FROM walk
    JOIN blocs_reorganisedunit after ON after.unit_id = walk.unit AND after.side = 'after'
    JOIN blocs_reorganisedunit before
        ON before.reorganisation_id = after.reorganisation_id AND before.side = 'before'
    JOIN blocs_reorganisation reorganisation ON reorganisation.id = after.reorganisation_id
    CROSS JOIN LATERAL (
        SELECT CASE WHEN reorganisation.took_effect ~ '^[0-9]'
            THEN rpad(reorganisation.took_effect, 10, '-99') COLLATE "C" END AS day
    ) step
    WHERE before.history <> 'no' AND before.unit_id NOT IN (walk.unit, walk.start)
        AND (step.day IS NULL OR walk.until IS NULL OR step.day <= walk.until)
)
SELECT walk.start, walk.until, unit.id, unit.code, unit.name, unit.since, unit.until,
    undecided.id, undecided.code, undecided.name
FROM walk
JOIN blocs_unit unit ON unit.id = walk.unit
LEFT JOIN blocs_unit undecided ON undecided.id = walk.hangs_on
ORDER BY walk.start, walk.hangs_on IS NOT NULL, walk.until DESC NULLS FIRST, walk.hangs_on, walk.unit
"""

ABOVE = """
WITH RECURSIVE above (start, unit) AS (
    SELECT id, id FROM unnest(%s::bigint[]) AS id
    UNION
    SELECT above.start, unit.parent_id FROM above
    JOIN blocs_unit unit ON unit.id = above.unit
    WHERE unit.parent_id IS NOT NULL
)
SELECT start, unit FROM above
"""


@dataclass(frozen=True)
class NamedUnit:
    pk: int
    code: str
    name: str


@dataclass(frozen=True)
class Ancestor:
    """A unit whose past comes, or may come, to another one: the unit itself, or a forerunner."""

    unit: NamedUnit
    until: int | None  # the last year of its past that comes along; None: all years
    hangs_on: NamedUnit | None  # of which nobody has decided whether its past counts; None: it counts
    founded: int | None
    ended: int | None

    @property
    def counts(self):
        return self.hangs_on is None


def ancestors_of(units):
    """{unit: [Ancestor, …]} for keys of units, each with itself first, then what counts, then what is undecided."""
    found = {unit: [] for unit in units}
    for start, until, pk, code, name, since, ended, *undecided in rows(FORERUNNERS, units):
        ancestor = Ancestor(
            NamedUnit(pk, code, name),
            last_year(until),
            NamedUnit(*undecided) if undecided[0] else None,
            year_in(since),
            year_in(ended),
        )
        if adds_years(ancestor, found[start]):
            found[start].append(ancestor)
    return found


def adds_years(ancestor, others):
    """Of one unit the row that reaches furthest comes first, and one that is undecided last."""
    reaches = [other.until for other in others if other.unit == ancestor.unit]
    if not reaches:
        return True
    return None not in reaches and (ancestor.until is None or ancestor.until > max(reaches))


def units_above(units):
    """{unit: its key and those of all units above it} for keys of units."""
    found = defaultdict(set)
    for start, unit in rows(ABOVE, units):
        found[start].add(unit)
    return found


def rows(sql, units):
    with connection.cursor() as cursor:
        cursor.execute(sql, [sorted(units)])
        return cursor.fetchall()


def last_year(day):
    """The last year that began before a day, as FORERUNNERS writes it."""
    if day is None:
        return None
    return int(day[:4]) - day.endswith("-01-01")


def year_in(partial_date):
    """The year of a partial date as it is stored; None where it says none."""
    return int(partial_date[:4]) if partial_date and partial_date[0].isdigit() else None
