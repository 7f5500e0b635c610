"""Loads record files: one transaction each, in whatever order their names allow."""

from contextlib import nullcontext

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from blocs.models.documents import Sourced
from campaigns.models import Period

from . import conferences, honours, register, years
from .names import Names
from .problems import BadRecordFile, Problem
from .reading import read
from .rows import Rows


class RecordFile:
    """A record file while it is loaded: what it says, the names it may use, the rows it writes."""

    def __init__(self, name, node, said_before):
        self.node = node
        self.names = Names()
        self.rows = Rows(name, said_before)
        self.source = None
        self.units = {}  # {path in this file: Unit}
        self.campaigns = {}  # {path in this file: Campaign}
        self.conferences = {}  # {key in this file: Conference}
        self.movements = set()  # primary keys of those this file introduces
        self.problems = []

    def each(self, node, name, write, *args):
        """Write each part of a list. One that cannot be written is a problem; the others still are looked at."""
        for part in node.each(name):
            self.attempt(part, write, *args)

    def attempt(self, node, write, *args):
        try:
            write(self, node, *args)
        except Problem as problem:
            within = [known for known in self.problems if known.path.startswith(f"{problem.path}.")]
            if not within:  # else the row only lacks what they are about
                self.problems.append(problem)

    def links(self, node, **finders):
        """As node.linked(). A name that is not found is a problem; the others still are looked at."""
        found = {}
        for name, find in finders.items():
            try:
                found |= node.linked(**{name: find})
            except Problem as problem:
                self.problems.append(problem)
        return found

    def each_part(self, node, write, whole):
        """Write the parts of a whole (“of which”)."""
        for part in node.each("of_which"):
            self.attempt(part.within(node), write, whole)

    def write(self, node, model, key, stated=None, *, on_creation=None, **how):
        """Rows.write(), where a new row also says which report it comes from."""
        source = {"source": self.source} if issubclass(model, Sourced) else {}
        return self.rows.write(node, model, key, stated, on_creation=source | (on_creation or {}), **how)

    def period(self, node):
        """The period a part of the file names; a calendar year is put on record where it is not yet."""
        period = self.names.period(node)
        if period.pk:
            return period
        columns = {name: getattr(period, name) for name in ("label", "kind", "starts_on", "ends_on")}
        return self.write(node, Period, {"code": period.code}, on_creation=columns, shared=True)

    def conference(self, node):
        """The conference of this file with that key, or one on record by what it was for."""
        if isinstance(node.value, dict):
            return self.names.conference_on_record(node)
        if node.value not in self.conferences:
            raise node.problem(
                _("No conference of this file has the key “%(key)s”. Keys are: %(keys)s.")
                % {"key": node.value, "keys": ", ".join(self.conferences) or "–"}
            )
        return self.conferences[node.value]

    def load(self):
        """Write everything the file says. Raises BadRecordFile with all problems that were met."""
        for write in (register.write, years.write, conferences.write, years.write_outcomes, honours.write):
            write(self)
        if self.problems:
            raise BadRecordFile(self.problems)


def load(paths, dry_run=False):
    """Load record files and return, by path, the Rows each wrote or the BadRecordFile it was refused with.

    A file that is refused changes nothing. Files may use names that others of the same call introduce.
    """
    with transaction.atomic() if dry_run else nullcontext():
        outcomes = load_in_order(paths)
        if dry_run:
            transaction.set_rollback(True)
    return {path: outcomes[path] for path in paths}


def load_in_order(paths):
    outcomes, nodes, said = {}, {}, {}
    for path in paths:
        try:
            nodes[path] = read(path)
        except BadRecordFile as bad:
            outcomes[path] = bad
    waiting, progress = list(nodes), True
    while waiting and progress:
        for path in waiting:
            outcomes[path] = load_one(path, nodes[path], said)
        refused = [path for path in waiting if isinstance(outcomes[path], BadRecordFile)]
        progress = len(refused) < len(waiting)  # what the others brought may be what these lacked
        waiting = refused
    return outcomes


def load_one(path, node, said):
    record_file = RecordFile(path.name, node, said)
    try:
        with pghistory.context(reason=f"load_records {path.name}"), transaction.atomic():
            record_file.load()
    except BadRecordFile as bad:
        return bad
    said.update(record_file.rows.said)
    return record_file.rows
