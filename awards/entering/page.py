"""The entry page as its template draws it: parts, their fields, and the rows of their tables."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .columns import Named
from .drawing import Pen
from .names import described
from .sheet import PARTS, THIS
from .typed import CHOSEN, UNDER, keys_in_order, rows_of


class Cell:
    """One field as it is drawn: its name, what was typed, what is wrong with it."""

    __slots__ = ("choices", "chosen", "column", "name", "of", "problem", "under", "value", "widget")

    def __init__(self, column, name, texts, problem, choices, widget):
        self.column = column
        self.name = name
        self.value = texts.get(column.name, column.default)
        self.problem = problem
        self.choices = choices
        self.widget = widget
        self.of = getattr(column, "of", "")
        if isinstance(column, Named):
            self.chosen = texts.get(column.name + CHOSEN, "")
            self.under = texts.get(column.name + UNDER, "")

    @property
    def ticked(self):
        return self.value.split()

    @property
    def stray(self):
        """A typed or pasted text that none of the choices is; it stays to be seen and corrected."""
        return self.value if self.value not in dict(self.choices) else ""

    @property
    def offers(self):
        """What may be chosen instead of a name that is not clear: values with their words."""
        offers = [(f"{row.pk}|{self.value}", described(row)) for row in self.problem.candidates]
        new = f"new|{self.value}"
        return [*offers, (new, _("Add “%(name)s” as new") % {"name": self.value})]


@dataclass
class DrawnRow:
    key: str
    title: str
    cells: list
    is_given: bool
    number: int


@dataclass
class DrawnTable:
    table: object
    rows: list
    blank: DrawnRow
    pen: Pen

    @property
    def drawn_rows(self):
        return self.pen.rows(self.table, self.rows)

    @property
    def drawn_blank(self):
        return self.pen.rows(self.table, [self.blank])

    @property
    def helped(self):
        """The columns with a help text, which stands once above the rows."""
        return [column for column in self.table.columns if column.help_text]

    @property
    def columns(self):
        """The columns whose heads stand above a grid; the name of given rows stands before them."""
        return [column for column in self.table.columns if column.name != "unit" or not self.table.fixed]

    @property
    def pasted(self):
        return [self.table.by_name[name] for name in self.table.pasted]


@dataclass
class DrawnPart:
    part: object
    step: object
    fields: list
    tables: list
    after: list
    pen: Pen

    @property
    def drawn_fields(self):
        return self.draw(self.fields)

    @property
    def drawn_after(self):
        return self.draw(self.after)

    def draw(self, cells):
        return mark_safe("".join(self.pen.field(cell) for cell in cells))  # drawing.py escapes what was typed

    @property
    def is_open(self):
        return self.part.is_open or self.step.state != "empty"


class EntryPage:
    """What the template of the entry page needs, from a Sheet and the steps of its progress."""

    def __init__(self, sheet, steps, *, shows_problems):
        self.sheet = sheet
        self.steps = steps
        self.typed = sheet.typed
        self.pen = Pen()
        self.problems = sheet.facts.problems if shows_problems else asked_names(sheet.facts.problems)

    @cached_property
    def parts(self):
        return [self.draw(part, step) for part, step in zip(PARTS, self.steps, strict=True)]

    def draw(self, part, step):
        return DrawnPart(
            part=part,
            step=step,
            fields=[self.cell(column, column.name, self.typed) for column in part.fields],
            tables=[self.draw_table(table) for table in part.tables],
            after=[self.cell(column, column.name, self.typed) for column in part.after],
            pen=self.pen,
        )

    def cell(self, column, name, texts, table=""):
        choices = self.sheet.setting.choices.get((table, column.name)) or getattr(column, "choices", ())
        choices = [(str(value), label) for value, label in choices]
        widget = "roll" if column.size == "roll" else column.widget
        return Cell(column, name, texts, self.problems.get(name), choices, widget)

    def draw_table(self, table):
        given = {row.key for row in self.sheet.setting.given(table.name)}
        rows = [
            self.draw_row(table, row, row.key in given, number)
            for number, row in enumerate(self.rows(table), start=1)
        ]
        return DrawnTable(table, rows, self.draw_row(table, Blank(), False, len(rows) + 1), self.pen)

    def rows(self, table):
        """The rows of a table in their order; those without a word are drawn too, where somebody added them."""
        rows = rows_of(self.typed, table, self.sheet.setting.given(table.name))
        if table.name == "years" and not self.typed.get(f"years-{THIS}-period"):
            rows[0].texts["period"] = self.sheet.entry.year
        listed = {*keys_in_order(self.typed, table.name), *(row.key for row in rows if row.title)}
        return [row for row in rows if row.key in listed or any(row.texts.values())]

    def draw_row(self, table, row, is_given, number):
        cells = [
            self.cell(column, f"{table.name}-{row.key}-{column.name}", row.texts, table.name)
            for column in table.columns
            if not (is_given and column.name == "unit")
        ]
        return DrawnRow(row.key, row.title, cells, is_given, number)

    @property
    def problem_list(self):
        """Every problem shown on the page, with its field and the label to lead there by."""
        labels = {name: label for part in self.parts for name, label in labels_of(part)}
        return [(name, labels.get(name, ""), problem) for name, problem in self.problems.items()]


class Blank:
    """A row that nobody added yet, from which the page makes new ones."""

    key, title = "new", ""
    texts = {}


def asked_names(problems):
    """Of the problems those of names, which are asked as soon as they are known."""
    return {name: problem for name, problem in problems.items() if problem.may_be_new}


def labels_of(part):
    """The name of each field of a part, and what tells it from others: of a table also which row."""
    for cell in (*part.fields, *part.after):
        yield cell.name, cell.column.label
    for drawn in part.tables:
        for row in drawn.rows:
            which = row.title if row.is_given else f"{drawn.table.row_label} {row.number}"
            for cell in row.cells:
                yield cell.name, f"{capfirst(which)} – {cell.column.label}"
