"""The tables of a summary in a Word file, written as text: made element by element they take too long."""

from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ..papers.rendering import printed
from .word_pieces import Piece, paragraph_xml, pieces_of, plain

TWIPS = 1440 / 2.54  # in a cm
MARGIN = 57  # twips, 1 mm
LETTER = {False: 0.21, True: 0.175}  # cm of a letter on average, by whether a table is small
MOST_STRETCH = 2.5  # else two short columns stand too far apart
LONGEST, LONGEST_WORD = 60, 24  # letters: longer ones are broken anyway


def drawn_table(table, numbers, width, style_ids, *, small=False):
    """A table as wide as there is use for, at most so many cm; small: in smaller letters, for many columns."""
    heads = [[Piece(column.label)] for column in table.columns]
    cells = [[pieces_of(cell, numbers) for cell in row.cells] for row in table.rows]
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


def widths_of(texts, width, letter):
    """The width of each column in cm: no word is broken, and what is left goes to the longer texts.

    The first of the texts are the heads, which may well stand in two lines.
    """
    columns = list(zip(*texts, strict=True))
    least = [letter * (2 + max(longest_word(text) for text in column)) for column in columns]
    most = [
        max(low, letter * (2 + min(LONGEST, max(len(head) / 2, *map(len, column)))))
        for low, (head, *column) in zip(least, columns, strict=True)
    ]
    spare, wanted = width - sum(least), sum(most) - sum(least)
    if spare <= 0:
        return [width * share / sum(least) for share in least]
    if wanted <= spare:
        return [min(width / sum(most), MOST_STRETCH) * share for share in most]
    return [low + spare * (high - low) / wanted for low, high in zip(least, most, strict=True)]


def longest_word(text):
    return min(LONGEST_WORD, max(map(len, text.split()), default=0))
