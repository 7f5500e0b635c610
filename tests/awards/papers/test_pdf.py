"""The PDF is set from the Word file itself, so that an office's own template looks the same there."""

import dataclasses
import io
import time

import pytest
import typst
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from awards.models import PaperTemplate
from awards.papers.choosing import default_of
from awards.papers.content import AwardGroup
from awards.papers.fonts import FAMILIES, LETTERS, STYLES, complete_families, installed_fonts
from awards.papers.pdf import pdf_of, set_paper
from awards.papers.rendering import render
from awards.papers.sample import SAMPLE, UNIT_LINE
from awards.papers.word_reading import read_word

from .printed import pages_of

KINDS = PaperTemplate.Paper.values
HOSTILE = "# $x$ [a] @b *c* _d_ <e> `f` \\ // /* = - + ~ #pagebreak() \"q\" 'r' http://x.vn #{1}"
EMBEDDED = typst.Fonts(include_system_fonts=False)


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def only_paragraph(document):
    (section,), _pictures = read_word(saved(document))
    return section["blocks"][0]


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("kind", KINDS)
def test_pdf_says_what_the_word_file_says(kind):
    word = render(default_of(kind), SAMPLE)
    printed = squeezed("".join(pages_of(word)))
    for paragraph in Document(io.BytesIO(word)).paragraphs:
        assert squeezed(paragraph.text) in printed or squeezed(paragraph.text.upper()) in printed


def test_hostile_name_prints_as_it_is():
    word = render(default_of("letter"), dataclasses.replace(SAMPLE, bloc=HOSTILE))
    assert squeezed(HOSTILE) in squeezed("".join(pages_of(word)))


def test_page_number_stands_on_all_pages_but_the_first_of_each_report():
    pages = pages_of(render(default_of("achievements"), SAMPLE))
    begin = [page.lstrip()[:1] for page in pages]
    assert len(pages) == 4
    assert [letter if letter.isdigit() else "" for letter in begin] == ["", "2", "", "2"]


def test_head_of_a_long_list_stands_on_each_of_its_pages():
    lines = [dataclasses.replace(UNIT_LINE, number=f"{number:02d}") for number in range(1, 41)]
    group = AwardGroup("1", "I", "Cờ thi đua", "Tặng Cờ thi đua", "40 (bốn mươi) tập thể", lines)
    pages = pages_of(render(default_of("list"), dataclasses.replace(SAMPLE, groups=[group])))
    with_rows = [page for page in pages if "Dẫn đầu" in page]
    assert len(with_rows) > 2
    assert all("Tóm tắt thành tích" in page for page in with_rows)


@pytest.mark.parametrize("fonts", [installed_fonts(), EMBEDDED], ids=["installed", "embedded"])
def test_every_vietnamese_letter_prints_in_every_style_from_one_font(fonts):
    document = Document()
    for bold, italic in ((False, False), (True, False), (False, True), (True, True)):
        run = document.add_paragraph().add_run(LETTERS)
        run.bold, run.italic = bold, italic
    # This kind of PDF refuses letters that no font has.
    pdf = set_paper(saved(document), fonts=fonts, format="pdf", pdf_standards="a-2b", timestamp=0)
    assert pdf.count(b"/Subtype/Type0") == len(STYLES)


def test_font_without_vietnamese_letters_sets_nothing():
    assert "DejaVu Sans Mono" not in FAMILIES
    families = complete_families(EMBEDDED)
    assert families["regular"][0] == "Libertinus Serif"
    assert families["bold italic"] == ["New Computer Modern"]


def test_paper_of_twenty_lines_is_made_in_time():
    lines = [dataclasses.replace(UNIT_LINE, number=f"{number:02d}") for number in range(1, 21)]
    group = AwardGroup("1", "I", "Cờ thi đua", "Tặng Cờ thi đua", "20 (hai mươi) tập thể", lines)
    paper = dataclasses.replace(SAMPLE, groups=[group], names_in_text=True)
    pdf_of(render(default_of("letter"), paper))
    began = time.perf_counter()
    pdf_of(render(default_of("list"), paper))
    # Under 0.3 s on an idle computer; a busy one may take longer, but not a time of another order.
    assert time.perf_counter() - began < 3


# What an office's own template may look like.


def test_look_on_the_spot_goes_over_that_of_the_style():
    document = Document()
    style = document.styles["Normal"]
    style.paragraph_format.space_after, style.font.size, style.font.bold = Pt(9), Pt(14), True
    paragraph = document.add_paragraph("Một")
    paragraph.alignment, paragraph.paragraph_format.left_indent = WD_ALIGN_PARAGRAPH.CENTER, Cm(1)
    paragraph.paragraph_format.space_after = Pt(3)
    paragraph.runs[0].bold = False
    found = only_paragraph(document)
    assert (found["align"], round(found["left"], 1), found["after"]) == ("center", 28.4, 3)
    look = found["pieces"][0]["look"]
    assert (look["bold"], look["size"]) == (False, 14)


def test_of_two_spaces_between_paragraphs_the_larger_is_kept():
    document = Document()
    for before, after in ((0, 12), (6, 0)):
        spacing = document.add_paragraph("x").paragraph_format
        spacing.space_before, spacing.space_after = Pt(before), Pt(after)
    (section,), _pictures = read_word(saved(document))
    first, second = section["blocks"]
    assert first["after"] + second["before"] == 12


def test_older_word_files_that_add_the_spaces_keep_both():
    document = Document()
    document.settings.element.find(qn("w:compat")).append(OxmlElement("w:doNotUseHTMLParagraphAutoSpacing"))
    for before, after in ((0, 12), (6, 0)):
        spacing = document.add_paragraph("x").paragraph_format
        spacing.space_before, spacing.space_after = Pt(before), Pt(after)
    (section,), _pictures = read_word(saved(document))
    first, second = section["blocks"]
    assert first["after"] + second["before"] == 18


def test_line_drawn_below_the_head_is_set():
    document = Document()
    paragraph = document.add_paragraph("BỘ QUỐC PHÒNG")
    paragraph.runs[0]._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml">'
            '<v:line from="40pt,2pt" to="110pt,2pt"/></w:pict>'
        )
    )
    pieces = only_paragraph(document)["pieces"]
    assert [piece["rule"] for piece in pieces if "rule" in piece] == [{"x": 40, "y": 2, "length": 70}]
    assert pdf_of(saved(document)).startswith(b"%PDF")


def test_drawn_line_of_newer_word_is_set():
    document = Document()
    paragraph = document.add_paragraph("BỘ QUỐC PHÒNG")
    paragraph.runs[0]._r.append(
        parse_xml(
            f"<w:drawing {nsdecls('w', 'wp', 'a')}><wp:anchor>"
            '<wp:positionH relativeFrom="column"><wp:posOffset>127000</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>'
            '<wp:extent cx="889000" cy="0"/><a:graphic><a:graphicData>'
            '<a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:anchor></w:drawing>'
        )
    )
    pieces = only_paragraph(document)["pieces"]
    assert [piece["rule"] for piece in pieces if "rule" in piece] == [{"x": 10, "y": 2, "length": 70}]


def test_picture_is_set(tmp_path):
    picture = tmp_path / "logo.png"
    picture.write_bytes(typst.compile(b"#set page(width: 9pt, height: 9pt)\n#rect()", format="png"))
    document = Document()
    document.add_picture(str(picture), width=Pt(20))
    (section,), pictures = read_word(saved(document))
    assert section["blocks"][0]["pieces"][0] | {"look": {}} == {
        "picture": "picture1.png",
        "width": 20,
        "height": 20,
        "alt": "",
        "look": {},
    }
    assert list(pictures) == ["picture1.png"]
    assert b"/Subtype/Image" in set_paper(saved(document), format="pdf", pdf_standards="1.4")


def test_numbers_of_word_lists_are_printed():
    document = Document()
    for text in ("Một", "Hai"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Ba", style="List Bullet")
    (section,), _pictures = read_word(saved(document))
    assert [block["mark"] for block in section["blocks"]] == ["1.", "2.", "-"]
    assert pages_of(saved(document))[0].startswith("1.Một2.Hai-Ba")


def test_cells_that_reach_over_others_keep_their_places():
    document = Document()
    table = document.add_table(3, 3, style="Table Grid")
    table.cell(0, 0).merge(table.cell(1, 0)).text = "A"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "B"
    (section,), _pictures = read_word(saved(document))
    cells = [
        [(cell["column"], cell["span"], cell["rows"]) for cell in row["cells"]]
        for row in section["blocks"][0]["rows"]
    ]
    assert cells == [[(0, 1, 2), (1, 2, 1)], [(1, 1, 1), (2, 1, 1)], [(0, 1, 1), (1, 1, 1), (2, 1, 1)]]
    assert pdf_of(saved(document)).startswith(b"%PDF")


def test_lines_of_a_table_are_those_of_its_style_and_of_its_cells():
    document = Document()
    cell = document.add_table(1, 1, style="Table Grid").cell(0, 0)
    borders = parse_xml(f'<w:tcBorders {nsdecls("w")}><w:top w:val="nil"/></w:tcBorders>')
    cell._tc.get_or_add_tcPr().append(borders)
    (section,), _pictures = read_word(saved(document))
    found = section["blocks"][0]["rows"][0]["cells"][0]["borders"]
    assert found == {"top": 0, "left": 0.5, "bottom": 0.5, "right": 0.5}


def test_page_break_begins_a_page():
    document = Document()
    document.add_paragraph("Một").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Hai")
    assert [page.strip() for page in pages_of(saved(document))] == ["Một", "Hai"]


def test_struck_deletions_and_hidden_words_are_not_printed():
    document = Document()
    paragraph = document.add_paragraph("Thấy")
    paragraph.add_run("ẩn").font.hidden = True
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>xóa</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>thêm</w:t></w:r></w:ins>"))
    assert "".join(piece["text"] for piece in only_paragraph(document)["pieces"]) == "Thấythêm"


def test_pages_in_landscape_stand_beside_pages_in_portrait():
    document = Document()
    document.add_paragraph("Một")
    section = document.add_section()
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_paragraph("Hai")
    first, second = read_word(saved(document))[0]
    assert (first["width"], first["height"]) == (second["height"], second["width"])
    assert [page.strip() for page in pages_of(saved(document))] == ["Một", "Hai"]
