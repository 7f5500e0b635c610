"""The parts that the papers of Vietnamese offices are built of, as Word styles and blocks (Decree 30/2020/NĐ-CP)."""

from copy import deepcopy
from dataclasses import dataclass

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FONT = "Times New Roman"
LEFT, CENTRE, JUSTIFIED = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
SHORT, LONG = 21.0, 29.7  # the sides of A4 in cm
TOP, BOTTOM, BINDING, OUTER = 2.0, 2.0, 3.0, 1.5  # margins in cm
WIDTH, LANDSCAPE_WIDTH = SHORT - BINDING - OUTER, LONG - BINDING - OUTER
HEAD = (6.5, 10.0)  # the two columns of the head: the name of the country needs 9.8 cm at most
KEPT_STYLES = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Table Grid"}


@dataclass(frozen=True)
class Style:
    size: float
    alignment: int = LEFT
    bold: bool = False
    italic: bool = False
    caps: bool = False
    first_line: float = 0  # cm
    indent: float = 0  # cm
    before: float = 0  # pt
    after: float = 0  # pt
    spacing: float = 1.0
    keeps_with_next: bool = False
    dots: bool = False  # a tab fills the line with dots


BODY = {"alignment": JUSTIFIED, "first_line": 1.27, "before": 3, "after": 3, "spacing": 1.15}
STYLES = {
    "Cơ quan chủ quản": Style(13, CENTRE, caps=True),
    "Cơ quan ban hành": Style(13, CENTRE, bold=True, caps=True),
    "Số ký hiệu": Style(13, CENTRE, before=6),
    "Quốc hiệu": Style(13, CENTRE, bold=True),
    "Tiêu ngữ": Style(14, CENTRE, bold=True),
    "Địa danh, ngày tháng": Style(13, CENTRE, italic=True, before=6),
    "Đường kẻ": Style(2, CENTRE, before=4),
    "Dự thảo": Style(13, CENTRE, bold=True),
    "Tên loại văn bản": Style(14, CENTRE, bold=True, before=18, keeps_with_next=True),
    "Trích yếu": Style(14, CENTRE, bold=True, keeps_with_next=True),
    "Kèm theo": Style(13, CENTRE, italic=True, keeps_with_next=True),
    "Thẩm quyền": Style(14, CENTRE, bold=True, caps=True, before=12, after=6, keeps_with_next=True),
    "Kính gửi": Style(14, CENTRE, before=12, after=6),
    "Kính gửi nhiều nơi": Style(14, LEFT, indent=4, after=3),
    "Căn cứ": Style(14, italic=True, **BODY),
    "Nội dung": Style(14, **BODY),
    "Đoạn cuối": Style(14, keeps_with_next=True, **BODY | {"after": 9}),
    "Dòng chấm": Style(14, dots=True, **BODY | {"alignment": LEFT}),
    "Mục": Style(14, bold=True, keeps_with_next=True, **BODY | {"alignment": LEFT}),
    "Nơi nhận": Style(12, bold=True, italic=True, before=6, keeps_with_next=True),
    "Danh sách nơi nhận": Style(11, keeps_with_next=True),
    "Quyền hạn, chức vụ": Style(14, CENTRE, bold=True, caps=True, keeps_with_next=True),
    "Hướng dẫn ký": Style(13, CENTRE, italic=True, keeps_with_next=True),
    "Họ tên người ký": Style(14, CENTRE, bold=True, before=72),
    "Đầu bảng": Style(11, CENTRE, bold=True, before=2, after=2),
    "Ô bảng": Style(12, before=2, after=2),
    "Ô bảng giữa": Style(12, CENTRE, before=2, after=2),
    "Nhóm trong bảng": Style(12, bold=True, before=2, after=2, keeps_with_next=True),
    "Cách bảng": Style(6),
    "Số trang": Style(13, CENTRE),
}


def new_document(title, *, landscape=False):
    document = Document()
    set_up_styles(document)
    set_up_compatibility(document.settings.element)
    set_up_page(document.sections[0], landscape=landscape)
    drop_thumbnail(document.part.package)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    return document


def drop_thumbnail(package):
    """The picture of another document that the library's own template brings along."""
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[name]


def finished(document):
    """A document that ends with a table gets the paragraph that Word wants after it, too small to be seen."""
    add(document, "Đường kẻ").paragraph_format.space_before = 0
    return document


def set_up_styles(document):
    for style in list(document.styles):
        if style.name not in KEPT_STYLES:
            style.delete()
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    set_font(defaults)
    language = defaults.find(qn("w:lang"))
    for script in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(qn(script), "vi-VN")
    normal = document.styles["Normal"]
    set_font(normal.element.get_or_add_rPr())
    apply(normal, Style(14))
    for name, described in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = normal, True
        apply(style, described)


def set_up_compatibility(settings):
    """As Word of 2013 and later lays out; else Word says “Compatibility Mode” and moves tables to the left."""
    mode = settings.find(f"{qn('w:compat')}/{qn('w:compatSetting')}[@{qn('w:name')}='compatibilityMode']")
    mode.set(qn("w:val"), "15")


def set_font(properties):
    """Times New Roman for every script, and no font of the theme."""
    fonts = (
        properties.get_or_add_rFonts()
        if hasattr(properties, "get_or_add_rFonts")
        else properties.find(qn("w:rFonts"))
    )
    fonts.attrib.clear()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)


def apply(style, described):
    font, paragraph = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.all_caps = (
        Pt(described.size),
        described.bold,
        described.italic,
        described.caps,
    )
    paragraph.alignment = described.alignment
    paragraph.first_line_indent, paragraph.left_indent = Cm(described.first_line), Cm(described.indent)
    paragraph.space_before, paragraph.space_after = Pt(described.before), Pt(described.after)
    paragraph.line_spacing, paragraph.keep_with_next = described.spacing, described.keeps_with_next
    paragraph.widow_control = True
    if described.dots:
        paragraph.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def set_up_page(section, *, landscape=False):
    width, height = (LONG, SHORT) if landscape else (SHORT, LONG)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.top_margin, section.bottom_margin = Cm(TOP), Cm(BOTTOM)
    section.left_margin, section.right_margin = Cm(BINDING), Cm(OUTER)
    section.header_distance = section.footer_distance = Cm(1)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.style = "Số trang"
    add_page_number(number)
    section.first_page_header.paragraphs[0].style = "Số trang"


def add_page_break(document):
    """A paragraph that begins a page; so small that nobody sees it."""
    document.add_paragraph(style="Đường kẻ").paragraph_format.page_break_before = True


def start_new_section(document):
    """A paragraph that ends a section; what follows begins a page, numbered from 1 without showing it."""
    last = document.sections[-1]._sectPr
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    last.insert_element_before(numbering, "w:cols", "w:titlePg", "w:docGrid")
    paragraph = document.add_paragraph(style="Đường kẻ")
    paragraph._p.get_or_add_pPr().append(deepcopy(last))


def add_page_number(paragraph):
    for kind, text in (("begin", None), (None, " PAGE "), ("separate", None), (None, None), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        elif text:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
        else:
            run.text = "2"
            continue
        run._r.append(mark)


def add(holder, style, text=""):
    """A paragraph; **words** between double stars are bold."""
    paragraph = holder.add_paragraph(style=style)
    for position, part in enumerate(text.split("**")):
        if part:
            paragraph.add_run(part).bold = True if position % 2 else None
    return paragraph


def add_rule(holder, width, *, within):
    """A line of so many cm in the middle of a column."""
    rule = holder.add_paragraph(style="Đường kẻ")
    side = Cm((within - width) / 2)
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = side
    rule.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    rule.paragraph_format.line_spacing = Pt(2)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties = rule._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    return rule


def add_table(holder, widths, rows=1, *, ruled=False):
    """A table with columns of so many cm, its cells empty of the paragraph that Word puts in."""
    table = holder.add_table(rows, len(widths))
    table.autofit = False
    if ruled:
        table.style = "Table Grid"
    else:
        table.style = "Normal Table"
        set_cell_margins(table, 57)  # 1 mm
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        set_up_row(row, widths)
    return table


def set_up_row(row, widths):
    mark(row._tr.get_or_add_trPr(), "w:cantSplit")
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Cm(width)
        cell._tc.remove(cell.paragraphs[0]._p)


def set_cell_margins(table, sides):
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(sides))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    # Word wants the parts in this order, and calls a file broken otherwise.
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def mark(properties, name):
    properties.append(OxmlElement(name))


def add_heading_row(table, titles):
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.vertical_alignment = 1
        add(cell, "Đầu bảng", title)
    mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")


def add_row(table, widths, cells):
    """A row of cells, each a text or a pair of a style and a text."""
    row = table.add_row()
    set_up_row(row, widths)
    for cell, said in zip(row.cells, cells, strict=True):
        add(cell, *(said if isinstance(said, tuple) else ("Ô bảng", said)))


def add_wide_row(table, text, style="Nhóm trong bảng"):
    """A row of one cell over the whole width: the heading of a group, or a tag that makes rows."""
    row = table.add_row()
    mark(row._tr.get_or_add_trPr(), "w:cantSplit")
    whole = row.cells[0].merge(row.cells[-1])
    for paragraph in whole.paragraphs:
        paragraph._p.getparent().remove(paragraph._p)
    add(whole, style, text)
