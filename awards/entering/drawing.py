"""Draws the fields and rows of the entry page. The only place where a field of that page is drawn.

In Python and not in a template, because a page has over a thousand fields: a template took five times as long.
Everything that people typed goes through escape().
"""

from html import escape

from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class Pen:
    """Draws one page; labels and lists of choices are put into words once."""

    def __init__(self):
        self.labels = {}
        self.lists = {}
        self.words = {
            "up": escape(pgettext("move a row", "up")),
            "down": escape(pgettext("move a row", "down")),
            "remove": escape(_("Remove")),
            "clear": escape(_("Clear the row")),
            "which": escape(_("Which one is meant?")),
            "choose": escape(_("– choose –")),
            "above": escape(_("If it is new: the unit above it, where there is one")),
        }

    def label(self, column):
        # By identity: to compare columns by all they hold would take longer than to draw them.
        if id(column) not in self.labels:
            self.labels[id(column)] = escape(str(column.label))
        return self.labels[id(column)]

    def choices(self, cell):
        """The choices of a cell in HTML: pairs of a value and its words."""
        key = id(cell.column), len(cell.choices)
        if key not in self.lists:
            self.lists[key] = [(escape(value), escape(str(label))) for value, label in cell.choices]
        return self.lists[key]

    def field(self, cell, row="", help_id=""):
        """A field with its label, its help and what is wrong with it.

        row: what its row is called. help_id: where a help text stands that all rows of a column share.
        """
        if cell.widget in ("ticks", "roll"):
            return self.fieldset(cell, row)
        name = cell.name
        help_text = ""
        if cell.column.help_text and not help_id:
            help_id = f"h-{name}"
            help_text = f'<div class="helptext" id="{help_id}">{escape(str(cell.column.help_text))}</div>'
        described = f' aria-describedby="{help_id}"' if help_id else ""
        wrong = ""
        if cell.problem:
            described, wrong = f' aria-invalid="true" aria-describedby="e-{name}"', " wrong"
        said = f'<span class="vh">, {escape(str(row))}</span>' if row else ""
        return (
            f'<div class="cell {cell.column.size} {cell.widget}{wrong}">{self.problem(cell)}'
            f'<label for="f-{name}">{self.label(cell.column)}{said}</label>'
            f"{help_text}{self.control(cell, described)}</div>"
        )

    def control(self, cell, described):
        start = f'id="f-{cell.name}" name="{cell.name}"{described}'
        value = escape(cell.value)
        if cell.widget == "choice":
            return f"<select {start}>{self.options(cell, value)}</select>"
        if cell.widget == "prose":
            # A browser takes off the first line break of a text.
            return f'<textarea {start} rows="{2 + min(value.count(chr(10)), 6)}">\n{value}</textarea>'
        if cell.widget == "tick":
            return f'<input type="checkbox" {start} value="1"{" checked" if value else ""}>'
        if cell.widget == "named":
            return f'<input {start} value="{value}" autocomplete="off" data-of="{cell.of}">{self.meant(cell)}'
        more = {"number": ' inputmode="decimal"', "figure": " data-figure"}.get(cell.widget, "")
        return f'<input {start} value="{value}" autocomplete="off"{more}>'

    @staticmethod
    def hidden(name, value):
        return f'<input type="hidden" name="{name}" value="{escape(value)}">'

    def options(self, cell, chosen):
        empty = "" if cell.column.default else '<option value=""></option>'
        options = "".join(
            f'<option value="{value}"{" selected" if value == chosen else ""}>{label}</option>'
            for value, label in self.choices(cell)
        )
        stray = f'<option value="{chosen}" selected>{chosen}</option>' if cell.stray else ""
        return empty + options + stray

    def fieldset(self, cell, row):
        """Ticks, or the three answers of a roll call."""
        kind = "checkbox" if cell.widget == "ticks" else "radio"
        name, said = cell.name, cell.ticked if cell.widget == "ticks" else [cell.value]
        chosen = [escape(value) for value in said if value]
        pairs = self.choices(cell)
        known = [value for value, _label in pairs]
        strays = [(value, value) for value in chosen if value not in known]
        boxes = "".join(
            f'<label><input type="{kind}" name="{name}" value="{value}"'
            f"{' checked' if value in chosen else ''}>{label}</label>"
            for value, label in [*pairs, *strays]
        )
        described = f' aria-describedby="e-{name}"' if cell.problem else ""
        said = f'<span class="vh">, {escape(str(row))}</span>' if row else ""
        return (
            f'<fieldset class="cell {cell.widget}" id="f-{name}" tabindex="-1"{described}>'
            f"<legend>{self.label(cell.column)}{said}</legend>{self.problem(cell)}{boxes}</fieldset>"
        )

    def problem(self, cell):
        """What is wrong with a field."""
        if not cell.problem:
            return ""
        return f'<p class="errorlist" id="e-{cell.name}">{escape(str(cell.problem.sentence))}</p>'

    def meant(self, cell):
        """Which row on record a name means; of a name that is not clear, what to choose from."""
        name = cell.name
        if not cell.problem:
            return self.hidden(f"{name}_id", cell.chosen) + self.above(cell)
        if not cell.problem.may_be_new:
            return ""
        options = "".join(
            f'<option value="{escape(value)}"{" selected" if value == cell.chosen else ""}>{escape(label)}</option>'
            for value, label in cell.offers
        )
        return (
            f'<label for="f-{name}_id" class="offer">{self.words["which"]}</label>'
            f'<select id="f-{name}_id" name="{name}_id">'
            f'<option value="">{self.words["choose"]}</option>{options}</select>{self.above(cell)}'
        )

    def above(self, cell):
        """Where a unit may be a new one: the unit above it."""
        if cell.of != "unit" or not (cell.problem or cell.chosen.startswith("new|")):
            return ""
        name = f"{cell.name}_in"
        return (
            f'<label for="f-{name}" class="offer">{self.words["above"]}</label>'
            f'<input id="f-{name}" name="{name}" value="{escape(cell.under)}" autocomplete="off" data-of="unit">'
        )

    def buttons(self, table, row):
        """Move and remove a row, with the keyboard too."""
        what, place = escape(str(table.row_label)), f"{table.name}:{row.key}"
        moves = ""
        if not row.is_given:
            moves = "".join(
                f'<button type="submit" class="quiet" name="act" value="{way}:{place}" data-{way}>'
                f'<span aria-hidden="true">{arrow}</span>'
                f'<span class="vh">{what} <span data-number>{row.number}</span>: {self.words[way]}</span></button>'
                for way, arrow in (("up", "↑"), ("down", "↓"))
            )
        word = self.words["clear" if row.is_given else "remove"]
        said = escape(str(row.title)) if row.is_given else f"{what} <span data-number>{row.number}</span>"
        return (
            f'<div class="row-buttons">{moves}<button type="submit" class="quiet" name="act" '
            f'value="remove:{place}" data-remove>{word}<span class="vh"> {said}</span></button></div>'
        )

    def key(self, table, row):
        return "" if row.is_given else f'<input type="hidden" name="{table.name}" value="{row.key}">'

    def card(self, table, row):
        """A row whose fields stand side by side and below each other."""
        title = capfirst(row.title if row.is_given else table.row_label)
        number = "" if row.is_given else f" <span data-number>{row.number}</span>"
        fields = "".join(self.field(cell, help_id=help_of(table, cell)) for cell in row.cells)
        return (
            f'<fieldset class="card" data-row="{row.key}"><legend>{escape(title)}{number}</legend>'
            f'{self.key(table, row)}<div class="cells">{fields}</div>{self.buttons(table, row)}</fieldset>'
        )

    def line(self, table, row):
        """A row of a table that is typed down its columns."""
        said = row.title if row.is_given else row.number
        cells = [self.field(cell, said, help_of(table, cell)) for cell in row.cells]
        if row.is_given:
            first = f'<th scope="row">{escape(str(row.title))}</th>'
        else:
            first = f"<td>{self.key(table, row)}{cells.pop(0)}</td>"
        if table.grows:
            cells.append(self.buttons(table, row))
        rest = "".join(f"<td>{cell}</td>" for cell in cells)
        return f'<tr data-row="{row.key}">{first}{rest}</tr>'

    def rows(self, table, rows):
        draw = self.line if table.as_grid else self.card
        return mark_safe("".join(draw(table, row) for row in rows))


def help_of(table, cell):
    """Where the help text of a column stands, which all its rows share."""
    return f"h-{table.name}-{cell.column.name}" if cell.column.help_text else ""
