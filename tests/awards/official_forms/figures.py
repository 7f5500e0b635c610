"""Tables of official forms in a few letters, to compare them with what was added up by hand."""

from awards.official_forms.counting import Asked
from awards.official_forms.forms import summary_of
from awards.official_forms.versions import forms_of
from awards.summaries.content import Sum
from tests.factories import AdminFactory

NOT_KNOWN = "?"


def table_of(slug, year, user=None, organiser=None):
    [form] = [form for form in forms_of(year) if form.slug == slug]
    [table] = summary_of(form, Asked(user or AdminFactory(), year, organiser)).tables()
    return table


def short(cell):
    """13 · 13 (4/5) where not all is known · ? for words that it is not known · nothing on record: nothing."""
    if not isinstance(cell, Sum):
        return NOT_KNOWN if cell.is_unknown else cell.text
    if not cell.rows:
        return ""
    total = "none known" if cell.total is None else f"{cell.total}{cell.unit}"
    return total if cell.known == cell.rows else f"{total} ({cell.known}/{cell.rows})"


def figures(table, *columns):
    """The figures of each row in these columns: {key of the row: "a | b"}."""
    places = [[column.key for column in table.columns].index(key) for key in columns]
    return {row.key: " | ".join(short(row.cells[place]) for place in places) for row in table.rows}


def filled_columns(table):
    """The columns of numbers in which any figure, or an unknown one, stands."""
    return [
        column.key
        for place, column in enumerate(table.columns)
        if column.is_number and any(short(row.cells[place]) not in ("", "×") for row in table.rows)
    ]


def is_figure(cell):
    """Whether it is a number of rows that its link opens."""
    return isinstance(cell, Sum) and bool(cell.href) and cell.unit != "%"
