"""The tables of a summary in a Word file, written as text: made element by element they take too long."""

from xml.sax.saxutils import quoteattr

from django.utils.text import capfirst
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ..papers.rendering import printed
from .pieces import Piece, pieces_of, plain
from .widths import widths_of
from .word_pieces import paragraph_xml

TWIPS = 1440 / 2.54  # in a cm
MARGIN = 57  # twips, 1 mm
LETTER = {False: 0.21, True: 0.175}  # cm of a letter on average, by whether a table is small


def drawn_table(table, numbers, width, style_ids, *, small=False):
    """A table as wide as there is use for, at most so many cm; small: in smaller letters, for many columns."""
    heads = [[Piece(capfirst(column.label))] for column in table.columns]
    cells = [[pieces_of(cell, numbers) for cell in row.shown_cells] for row in table.rows]
    texts = [[plain(pieces) for pieces in row] for row in (heads, *cells)]
    widths = [round(width * TWIPS) for width in widths_of(texts, width, LETTER[small])]
    size = " nhỏ" if small else ""
    head_styles = [style_ids[f"Đầu bảng{size}"]] * len(heads)
    styles = [style_ids[f"Ô bảng{' số' * column.is_number}{size}"] for column in table.columns]
    rows = [row_xml(heads, widths, head_styles, is_head=True)]
    for row, pieces in zip(table.rows, cells, strict=True):
        rows.append(row_xml(pieces, widths, styles, bold=row.is_total))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = properties_xml(table, sum(widths))
    return parse_xml(
        f"<w:tbl {nsdecls('w')}>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def properties_xml(table, width):
    """The title and the remark are what a screen reader says of a table. Word wants this order."""
    texts = (("tblCaption", table.title), ("tblDescription", table.remark))
    said = "".join(f"<w:{name} w:val={quoteattr(printed(text))}/>" for name, text in texts if text)
    sides = "".join(f'<w:{side} w:w="{MARGIN}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        '<w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{sides}</w:tblCellMar>"
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="1"/>{said}</w:tblPr>'
    )


def row_xml(cells, widths, styles, *, bold=False, is_head=False):
    columns = zip(cells, widths, styles, strict=True)
    inner = "".join(
        cell_xml(pieces, width, style, bold=bold, middle=is_head) for pieces, width, style in columns
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' * is_head}</w:trPr>{inner}</w:tr>"


def cell_xml(pieces, width, style, *, bold, middle):
    place = '<w:vAlign w:val="center"/>' * middle
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{place}</w:tcPr>'
    return f"<w:tc>{properties}{paragraph_xml(style, pieces, bold=bold)}</w:tc>"
