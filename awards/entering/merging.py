"""Two people typed over the same record: what each changed is joined, and where both changed a field, a person decides."""

import hashlib
from dataclasses import dataclass

from .sheet import TABLES, says_the_same
from .typed import beside


@dataclass(frozen=True)
class Conflict:
    """One field that both changed: what it was, what I typed, what stands there now."""

    name: str
    was: str
    mine: str
    theirs: str

    @property
    def key(self):
        """The same conflict; another one once the record says something else again."""
        return hashlib.sha256(f"{self.name} {self.theirs}".encode()).hexdigest()[:16]


def merge(base, mine, theirs):
    """Join two sets of changes to the same texts; return what both say together, and the Conflicts.

    A field in conflict keeps my text in what is returned. Nothing is a conflict where both typed the same.
    """
    merged, conflicts = {}, []
    for name in {**base, **mine, **theirs}:
        was, here, there = (texts.get(name, "") for texts in (base, mine, theirs))
        if name in TABLES:
            text = joined_order(was, here, there)
        elif says_the_same(name, here, was):
            text = here if there == was else there
        elif says_the_same(name, here, there):
            text = there
        else:
            text = here
            if not says_the_same(name, there, was):
                conflicts.append(Conflict(name, was, here, there))
        if text:
            merged[name] = text
    return merged, sorted(conflicts, key=lambda conflict: conflict.name)


def joined_order(was, here, there):
    """My order of rows, with the rows the other added behind, and without those the other removed."""
    was, here, there = (dict.fromkeys(text.split()) for text in (was, here, there))
    removed = was.keys() - there.keys()
    added = [key for key in there if key not in was and key not in here]
    return " ".join([key for key in here if key not in removed] + added)


def decided(merged, conflicts, decisions):
    """What was merged with each conflict decided: `theirs` or `mine`. Returns it, and the conflicts still open.

    Which row on record a name means is decided with the name.
    """
    result, still_open = dict(merged), []
    for conflict in conflicts:
        decision = decisions.get(conflict.name) or decisions.get(beside(conflict.name))
        if decision == "theirs":
            result[conflict.name] = conflict.theirs
        elif decision != "mine":
            still_open.append(conflict)
    return {name: text for name, text in result.items() if text}, still_open


def to_decide(conflicts):
    """The conflicts that a person is asked about: with a name goes what it means."""
    names = {conflict.name for conflict in conflicts}
    return [
        conflict
        for conflict in conflicts
        if conflict.name == beside(conflict.name) or beside(conflict.name) not in names
    ]
