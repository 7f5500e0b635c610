"""Two people typed over the same record: what each changed is joined, and where both changed a field, a person decides."""

from dataclasses import dataclass

from blocs.text import tidy

from .sheet import TABLES


@dataclass(frozen=True)
class Conflict:
    """One field that both changed: what it was, what I typed, what stands there now."""

    name: str
    was: str
    mine: str
    theirs: str


def merge(base, mine, theirs):
    """Join two sets of changes to the same texts; return what both say together, and the Conflicts.

    A field in conflict keeps my text in what is returned. Nothing is a conflict where both typed the same.
    """
    merged, conflicts = {}, []
    for name in {**base, **mine, **theirs}:
        was, here, there = (texts.get(name, "") for texts in (base, mine, theirs))
        if name in TABLES:
            text = joined_order(was, here, there)
        elif tidy(here) == tidy(was):
            text = there
        else:
            text = here
            if tidy(there) not in (tidy(was), tidy(here)):
                conflicts.append(Conflict(name, was, here, there))
        if text:
            merged[name] = text
    return merged, sorted(conflicts, key=lambda conflict: conflict.name)


def joined_order(was, here, there):
    """My order of rows, with the rows the other added behind, and without those the other removed."""
    was, here, there = was.split(), here.split(), there.split()
    removed = set(was) - set(there)
    added = [key for key in there if key not in was and key not in here]
    return " ".join([key for key in here if key not in removed] + added)


def decided(merged, conflicts, decisions):
    """What was merged with each conflict decided: `theirs` or `mine`. Returns it, and the conflicts still open."""
    result, still_open = dict(merged), []
    for conflict in conflicts:
        decision = decisions.get(conflict.name)
        if decision == "theirs":
            result[conflict.name] = conflict.theirs
        elif decision != "mine":
            still_open.append(conflict)
    return {name: text for name, text in result.items() if text}, still_open
