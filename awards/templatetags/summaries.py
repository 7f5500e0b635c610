from django import template
from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from ..summaries.charts import svg_of

register = template.Library()
register.filter("drawn", svg_of)


@register.filter
def beside(row, columns):
    """Pairs of a column and the cell that the row has in it."""
    return zip(columns, row.cells, strict=True)


@register.filter
def said(pieces):
    """A sentence of words and cells, without a space that the words do not have."""
    return mark_safe("".join(drawn_piece(piece) for piece in pieces))


def drawn_piece(piece):
    if isinstance(piece, str):
        return conditional_escape(piece)
    return render_to_string("awards/summaries/_cell.html", {"cell": piece}).strip()
