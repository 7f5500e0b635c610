from django import template

from ..summaries.charts import svg_of

register = template.Library()
register.filter("drawn", svg_of)


@register.filter
def beside(row, columns):
    """Pairs of a column and the cell that the row has in it."""
    return zip(columns, row.cells, strict=True)
