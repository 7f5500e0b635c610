"""What readers see of a Word file and of a PDF made here."""

import functools
import io
import re
import zlib

from docx import Document
from docx.oxml.ns import qn

from awards.papers.choosing import default_of
from awards.papers.content import Paper
from awards.papers.pdf import set_paper
from awards.papers.rendering import render

STREAM = re.compile(rb"(\d+) 0 obj\n(?:(?!endobj).)*?stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def opened(content):
    return Document(io.BytesIO(content))


def word_of(kind, paper=None):
    """A paper made of the app's own template, opened again."""
    return opened(render(default_of(kind), paper or Paper()))


def paragraphs_of(document):
    """The text of all paragraphs in the order of the file, those of tables too."""
    texts = (
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    )
    return [text for text in texts if text.strip()]


def text_of(document):
    return "\n".join(paragraphs_of(document))


def pages_of(content):
    """The text of each page that Typst sets of a Word file, letter by letter without the spaces between lines."""
    return pages_in(set_paper(content, format="pdf", pdf_standards="1.4", pdf_tags=False))


def pages_in(pdf):
    """The same of a PDF 1.4 without tags, as Typst writes it. Each page has names of its own for the fonts."""
    streams = {number: unpacked(stream) for number, stream in STREAM.findall(pdf)}

    def fonts_in(resources):
        named = (
            re.search(rb"\n%s 0 obj\n.*?(?:/Font<<(.*?)>>.*?)?\nendobj" % resources, pdf, re.DOTALL)[1] or b""
        )
        return {name: letters(number) for name, number in re.findall(rb"/(f\d+) (\d+) 0 R", named)}

    @functools.cache
    def letters(font):
        return letters_of(streams[re.search(rb"\n%s 0 obj\n.*?/ToUnicode (\d+)" % font, pdf, re.DOTALL)[1]])

    pages = re.findall(rb"/Type/Page/Resources (\d+) 0 R.*?/Contents (\d+) 0 R", pdf, re.DOTALL)
    return [shown_in(streams[contents], fonts_in(resources)) for resources, contents in pages]


def unpacked(stream):
    try:
        # Bears a last byte that was taken for the end of the line.
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def letters_of(to_unicode):
    """The letter of each glyph of a font."""
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", to_unicode)
    return {int(glyph, 16): bytes.fromhex(letter.decode()).decode("utf-16-be") for glyph, letter in pairs}


def shown_in(page, fonts):
    shown, letters = [], {}
    for token in tokens_of(page):
        if token.startswith(b"/"):
            letters = fonts.get(token[1:], letters)
        else:
            glyphs = literal(token)
            shown += [letters.get(int.from_bytes(glyphs[at : at + 2]), "") for at in range(0, len(glyphs), 2)]
    return "".join(shown)


def tokens_of(page):
    """The fonts chosen, and the strings shown in them; brackets within a string that close are not escaped."""
    at = 0
    while found := re.compile(rb"/f\d+|\(").search(page, at):
        at = found.end()
        if found.group() != b"(":
            yield found.group()
            continue
        depth, start = 1, at
        while depth:
            depth += {b"(": 1, b")": -1}.get(page[at : at + 1], 0)
            at += 2 if page[at : at + 1] == b"\\" else 1
        yield page[start : at - 1]


ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def literal(string):
    """The bytes of a string as PDF writes it."""

    def plain(escape):
        code = escape[1]
        return bytes([int(code, 8)]) if code.isdigit() else ESCAPES.get(code, code)

    return re.sub(rb"\\([0-7]{1,3}|.)", plain, string, flags=re.DOTALL)
