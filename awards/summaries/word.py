"""A summary as a Word file that an office goes on with, in the layout of its papers."""

import io

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from ..papers.blocks import COUNTRY, MOTTO, add_title
from ..papers.layout import (
    CENTRE,
    HEAD,
    JUSTIFIED,
    LANDSCAPE_WIDTH,
    LONG,
    SHORT,
    WIDTH,
    Style,
    add,
    add_rule,
    add_table,
    apply,
    finished,
    new_document,
)
from ..papers.rendering import printed
from ..papers.words import GAP, roman
from .charts import png_of
from .pieces import Piece, pieces_of
from .widths import parts_of
from .word_pieces import bookmark, paragraph_xml
from .word_tables import drawn_table

RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
PICTURE, MOST_HIGH = 16, 21  # cm: as wide as the text, and with room for the headings above
HEADINGS = {
    "Heading 1": Style(14, bold=True, before=12, after=6, keeps_with_next=True),
    "Heading 2": Style(13, bold=True, before=6, after=3, keeps_with_next=True),
}
STYLES = {
    "Ghi chú bảng": Style(12, italic=True, after=3, keeps_with_next=True),
    "Hình": Style(12, CENTRE, after=3, keeps_with_next=True),
    "Ô bảng số": Style(12, RIGHT, before=2, after=2),
    "Đầu bảng nhỏ": Style(10, CENTRE, bold=True, before=2, after=2),
    "Ô bảng nhỏ": Style(10, before=2, after=2),
    "Ô bảng số nhỏ": Style(10, RIGHT, before=2, after=2),
    "Việc còn thiếu": Style(14, JUSTIFIED, first_line=-0.5, indent=1.27, after=3),
    "Nguồn số liệu": Style(12, JUSTIFIED, first_line=-1, indent=1, after=3),
    "Chân trang": Style(10, CENTRE),
}


def word_of(summary, foot=""):
    """The bytes of the Word file; foot stands at the foot of every page."""
    return SummaryFile(summary, foot).bytes()


class SummaryFile:
    def __init__(self, summary, foot):
        self.is_landscape = summary.begins_across
        self.document = new_document(summary.title, landscape=self.is_landscape)
        self.numbers = {note: number for number, note in enumerate(summary.notes(), start=1)}
        add_styles(self.document.styles)
        self.style_ids = {style.name: style.style_id for style in self.document.styles}
        add_foot(self.document.sections[0], foot)
        add_head(self.document, summary.issuer)
        add_title(self.document, summary.title, "\n".join(summary.below_title))
        self.add_sentence(summary.lead)
        for number, section in enumerate(summary.sections, start=1):
            self.add_section(section, roman(number))
        self.add_notes()
        finished(self.document)

    def bytes(self):
        saved = io.BytesIO()
        self.document.save(saved)
        return saved.getvalue()

    def add_section(self, section, number):
        self.turn(landscape=section.lies_across)
        self.write("Heading 1", [Piece(f"{number}. {section.title}")])
        for words in section.paragraphs:
            self.add_sentence(words)
        if section.empty:
            self.write("Nội dung", [Piece(section.empty, italic=True)])
        else:
            self.add_tables(section.tables)
        self.add_gaps(section.gaps)

    def add_tables(self, tables):
        for place, table in enumerate(tables, start=1):
            self.add_table(table, f"{place}. " if len(tables) > 1 else "")

    def add_gaps(self, gaps):
        if gaps:
            self.turn(landscape=False)
            self.write("Ghi chú bảng", [Piece(_("Still missing:"))], bold=True)
        is_late = _("late")
        for gap in gaps:
            late = f" ({is_late})" if gap.is_late else ""
            self.write("Việc còn thiếu", [Piece(f"- {gap.text}{late}")])

    def add_table(self, table, number):
        self.turn(landscape=table.lies_across)
        self.write("Heading 2", [Piece(f"{number}{capfirst(table.title)}")])
        if table.chart:
            self.add_picture(table.chart)
        if not table.rows:
            self.write("Nội dung", [Piece(table.empty, italic=True)])
            return
        if table.chart and table.is_wide:
            self.turn(landscape=True)
            self.write("Ghi chú bảng", [Piece(capfirst(table.title))], bold=True)
        if table.remark:
            self.write("Ghi chú bảng", [Piece(table.remark)])
        small = table.is_wide
        width = LANDSCAPE_WIDTH if small else WIDTH
        for part in parts_of(table):
            self.put(drawn_table(part, self.numbers, width, self.style_ids, small=small))
            self.write("Cách bảng", [])

    def add_picture(self, chart):
        paragraph = self.document.add_paragraph(style="Hình")
        drawn = paragraph.add_run().add_picture(io.BytesIO(png_of(chart)), width=Cm(PICTURE))
        if drawn.height > Cm(MOST_HIGH):
            drawn.width, drawn.height = round(drawn.width * Cm(MOST_HIGH) / drawn.height), Cm(MOST_HIGH)
        drawn._inline.docPr.set("title", printed(chart.title))
        drawn._inline.docPr.set("descr", printed(chart.description))

    def add_sentence(self, words):
        pieces = [piece for cell in words for piece in pieces_of(cell, self.numbers)]
        self.write("Nội dung", pieces)

    def add_notes(self):
        if not self.numbers:
            return
        self.turn(landscape=False)
        self.write("Heading 1", [Piece(_("Sources of the figures"))])
        for note, number in self.numbers.items():
            paragraph = self.write("Nguồn số liệu", [Piece(f"({number})\t{note.text}")])
            mark_place(paragraph, bookmark(number), number)

    def write(self, style, pieces, *, bold=False):
        return self.put(parse_xml(paragraph_xml(self.style_ids[style], pieces, nsdecls("w"), bold=bold)))

    def put(self, element):
        """What a body ends with are the properties of its last section."""
        self.document.element.body[-1].addprevious(element)
        return element

    def turn(self, *, landscape):
        """Begin a page that stands otherwise, if the one at hand does not stand so."""
        if landscape == self.is_landscape:
            return
        self.is_landscape = landscape
        section = self.document.add_section()
        self.document.paragraphs[-1].style = "Đường kẻ"
        width, height = (LONG, SHORT) if landscape else (SHORT, LONG)
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Cm(width), Cm(height)
        section.different_first_page_header_footer = False


def add_styles(styles):
    """The headings under the names that Word knows, so that a table of contents and screen readers find them."""
    for name, described in (STYLES | HEADINGS).items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in HEADINGS)
        style.base_style, style.quick_style = styles["Normal"], True
        apply(style, described)
    for level, name in enumerate(HEADINGS):
        outline = OxmlElement("w:outlineLvl")
        outline.set(qn("w:val"), str(level))
        styles[name].element.get_or_add_pPr().append(outline)
        styles[name].next_paragraph_style = styles["Nội dung"]


def add_head(document, issuer):
    """As in the papers: what is not known here is left open."""
    table = add_table(document, HEAD, rows=2)
    (body, country), (number, day) = (row.cells for row in table.rows)
    add(body, "Cơ quan chủ quản", GAP)
    add(body, "Cơ quan ban hành", issuer or GAP)
    add_rule(body, 2.4, within=HEAD[0])
    add(country, "Quốc hiệu", COUNTRY)
    add(country, "Tiêu ngữ", MOTTO)
    add_rule(country, 6.0, within=HEAD[1])
    add(number, "Số ký hiệu", f"Số: {GAP}")
    add(day, "Địa danh, ngày tháng", f"{GAP}, ngày {GAP} tháng {GAP} năm {GAP}")


def add_foot(section, text):
    if text:
        for foot in (section.footer, section.first_page_footer):
            foot.paragraphs[0].style = "Chân trang"
            foot.paragraphs[0].add_run(printed(text))


def mark_place(paragraph, name, number):
    """A place that links open."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph[0].addnext(start)
    paragraph.append(end)
