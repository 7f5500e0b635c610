from django import template

from ..summaries.charts import svg_of
from ..summaries.drawing import drawn_cell, drawn_rows, drawn_sentence

register = template.Library()
register.filter("drawn", svg_of)
register.filter("drawn_cell", drawn_cell)
register.filter("drawn_rows", drawn_rows)
register.filter("said", drawn_sentence)


@register.filter
def beside(row, columns):
    """Pairs of a column and the cell that the row has in it."""
    return zip(columns, row.cells, strict=True)
