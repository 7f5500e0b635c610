"""What of the entry page is filled, missing and doubtful, part by part."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .questions import questions_about
from .sheet import PARTS

# Fields that say how things are even on an empty page.
ALWAYS = {"mode", "status", "source_kind", "standing_method"}


@dataclass(frozen=True)
class Step:
    """One part of the page: how far it is."""

    name: str
    label: object
    filled: int
    wrong: int
    missing: int
    doubtful: int

    @property
    def state(self):
        if self.wrong:
            return "wrong"
        if self.missing:
            return "lacking"
        if self.doubtful:
            return "doubtful"
        return "filled" if self.filled else "empty"

    @property
    def words(self):
        if self.wrong:
            return ngettext("%(n)s to correct", "%(n)s to correct", self.wrong) % {"n": self.wrong}
        if self.missing:
            return ngettext("%(n)s still missing", "%(n)s still missing", self.missing) % {"n": self.missing}
        if self.doubtful:
            return ngettext("%(n)s to look at", "%(n)s to look at", self.doubtful) % {"n": self.doubtful}
        if self.filled:
            return ngettext("%(n)s entry", "%(n)s entries", self.filled) % {"n": self.filled}
        return _("nothing yet")


def steps(sheet):
    """The Steps of a sheet, in the order of the page."""
    questions = questions_about(sheet)
    return [
        Step(
            name=part.name,
            label=part.label,
            filled=filled(sheet, part),
            wrong=sum(part_of(name) == part.name and is_typed(name, sheet) for name in sheet.facts.problems),
            missing=sum(
                part_of(name) == part.name and not is_typed(name, sheet) for name in sheet.facts.problems
            ),
            doubtful=sum(question.part == part.name for question in questions),
        )
        for part in PARTS
    ]


def is_typed(name, sheet):
    """Whether something stands in the field; an empty one is not wrong, but missing."""
    return bool(sheet.typed.get(name, "").strip())


def filled(sheet, part):
    """How many fields and rows of a part say something."""
    fields = [
        column
        for column in (*part.fields, *part.after)
        if column.name not in ALWAYS and sheet.typed.get(column.name, "").strip()
    ]
    rows = sum(len(sheet.facts.rows[table.name]) for table in part.tables if table.name != "years")
    purposes = sum(len(row.values["purposes"]) for row in sheet.facts.rows["years"])
    return len(fields) + rows + (purposes if part.name == "meeting" else 0)


PART_OF_FIELD = {column.name: part.name for part in PARTS for column in (*part.fields, *part.after)} | {
    table.name: part.name for part in PARTS for table in part.tables
}


def part_of(name):
    """The part of the page in which a field stands."""
    return PART_OF_FIELD.get(name.split("-")[0] if "-" in name else name, "source")
