"""How the pieces of a text are written in a Word file."""

from xml.sax.saxutils import escape

from ..papers.rendering import NOT_PRINTED

WITHIN = {"\n": "<w:br/>", "\t": "<w:tab/>"}  # how a run holds what is not a letter
RAISED = '<w:vertAlign w:val="superscript"/>'


def bookmark(number):
    return f"_nguon_{number}"


def paragraph_xml(style_id, pieces, declarations="", *, bold=False):
    runs = "".join(run_xml(piece, bold=bold) for piece in pieces)
    return f'<w:p {declarations}><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>{runs}</w:p>'


def run_xml(piece, *, bold=False):
    text = escape(NOT_PRINTED.sub("", piece.text))
    for letter, mark in WITHIN.items():
        text = text.replace(letter, f"</w:t>{mark}<w:t xml:space='preserve'>")
    look = "<w:b/>" * bold + "<w:i/>" * piece.italic + RAISED * piece.raised
    run = f"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"
    return f'<w:hyperlink w:anchor="{bookmark(piece.note)}">{run}</w:hyperlink>' if piece.note else run
