"""A Word file as plain values: sections with their pages, paragraphs with their look, tables. Nothing is set here."""

import io

from docx import Document
from docx.oxml.ns import qn

from .word_drawings import PICTURES
from .word_paragraphs import Numbering, pieces_of
from .word_styles import Styles, is_on, paragraph_values, points, value
from .word_tables import Table

LOOK = {
    "align": "left",
    "left": 0,
    "right": 0,
    "first": 0,
    "before": 0,
    "after": 0,
    "line": ["multiple", 1],
    "tabs": [],
}
WRAPPED = (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"))


def read_word(content):
    """The sections of a Word file, and the pictures that it draws by their names."""
    return WordFile(Document(io.BytesIO(content))).described()


class WordFile:
    def __init__(self, document):
        self.document = document
        self.styles = Styles(document.styles.element)
        numbering = next(
            (part for part in document.part.package.iter_parts() if part.partname == "/word/numbering.xml"),
            None,
        )
        self.numbering = Numbering(None if numbering is None else numbering.element)
        self.pictures = {}
        compatibility = document.settings.element.find(qn("w:compat"))
        modes = (
            {}
            if compatibility is None
            else {setting.get(qn("w:name")): setting.get(qn("w:val")) for setting in compatibility}
        )
        self.is_old = int(modes.get("compatibilityMode") or 12) < 15
        self.adds_spaces = is_on(compatibility, "doNotUseHTMLParagraphAutoSpacing") or False

    def described(self):
        sections, blocks, part = [], [], Part(self, self.document.part)
        for element in flattened(self.document.element.body):
            if element.tag == qn("w:sectPr"):
                sections.append(self.section(element, blocks))
                continue
            blocks += part.block(element)
            ends = element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
            if ends is not None:
                sections.append(self.section(ends, blocks))
                blocks = []
        return sections, self.pictures

    def spaced(self, blocks):
        """Blocks with the space above each that is left when the space below the one before is taken off.

        Of the two spaces between paragraphs Word keeps the larger; paragraphs of one style may stand close.
        """
        for before, block in zip([{}, *blocks], blocks, strict=False):
            if block["kind"] == "paragraph" and not self.adds_spaces:
                block["before"] = max(0, block["before"] - before.get("after", 0))
            if block.get("close") and before.get("close") and block["style"] == before["style"]:
                block["before"], before["after"] = 0, 0
        return blocks

    def section(self, properties, blocks):
        size, margins = properties.find(qn("w:pgSz")), properties.find(qn("w:pgMar"))
        return {
            "width": points(size.get(qn("w:w"))),
            "height": points(size.get(qn("w:h"))),
            "margins": {
                side: points(margins.get(qn(f"w:{side}"))) or 0
                for side in ("top", "bottom", "left", "right", "header", "footer")
            },
            "start": int(start) if (start := value(properties, "pgNumType", "start")) else None,
            "continues": value(properties, "type") == "continuous",
            "first_differs": is_on(properties, "titlePg") or False,
            **self.margins_text(properties),
            "blocks": self.spaced(blocks),
        }

    def margins_text(self, properties):
        """What stands in the margins, on the first page and on the others."""
        found = {"header": [], "footer": [], "first_header": [], "first_footer": []}
        for kind in ("header", "footer"):
            for reference in properties.iterchildren(qn(f"w:{kind}Reference")):
                part = self.document.part.related_parts[reference.get(qn("r:id"))]
                which = {"default": kind, "first": f"first_{kind}"}.get(reference.get(qn("w:type")))
                if which:
                    found[which] = Part(self, part).blocks(part.element)
        return found


class Part:
    """The text, a header or a footer: each finds its pictures by itself."""

    def __init__(self, word, part):
        self.word, self.part = word, part

    def blocks(self, holder):
        return self.word.spaced([block for element in flattened(holder) for block in self.block(element)])

    def block(self, element):
        if element.tag == qn("w:p"):
            return broken_at_pages(self.paragraph(element))
        if element.tag == qn("w:tbl"):
            table = Table(element, self.word.styles)
            return [table.described(self.blocks, is_shifted=self.word.is_old)]
        return []

    def paragraph(self, element):
        properties = element.find(qn("w:pPr"))
        look, around = self.word.styles.of_paragraph(properties)
        level = self.word.numbering.level(look)
        if level is not None:
            look = look | paragraph_values(level.find(qn("w:pPr"))) | paragraph_values(properties)
        return {
            "kind": "paragraph",
            "style": value(properties, "pStyle"),
            **LOOK,
            **look,
            "mark": None if level is None else self.word.numbering.mark(look),
            "size": around.get("size", 10),
            "look": around,
            "pieces": pieces_of(element, self.word.styles, around, self),
        }

    def picture(self, relation, *, width, height, alt):
        """A picture that can be set, kept under a name of its own; nothing for other formats."""
        image = self.part.related_parts.get(relation)
        kind = PICTURES.get(getattr(image, "content_type", None))
        if kind:
            name = f"picture{len(self.word.pictures) + 1}.{kind}"
            self.word.pictures[name] = image.blob
            yield {"picture": name, "width": width, "height": height, "alt": alt}


def broken_at_pages(paragraph):
    """A paragraph in the parts that stand on different pages, with the breaks between them."""
    parts = [[]]
    for piece in paragraph["pieces"]:
        if piece.get("break") == "page":
            parts.append([])
        else:
            parts[-1].append(piece)
    blocks = []
    for number, pieces in enumerate(parts):
        if number:
            blocks.append({"kind": "page"})
        # A break may be all there is, or the end: what would be an empty line is none.
        if pieces or len(parts) == 1:
            blocks.append(paragraph | {"pieces": pieces})
    return blocks


def flattened(holder):
    """What stands in a holder, out of the wrappers that Word puts around some of it."""
    for element in holder:
        if element.tag in WRAPPED:
            yield from flattened(element)
        else:
            yield element
