"""The templates that come with the app: they are what the script makes, and look as Decree 30/2020/NĐ-CP asks."""

import io
import zipfile

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from awards.models import PaperTemplate
from awards.papers.choosing import default_of
from awards.papers.default_templates import MADE
from awards.papers.layout import finished
from awards.papers.sample import SAMPLE
from awards.papers.word_styles import Styles

from .printed import paragraphs_of, word_of

KINDS = PaperTemplate.Paper.values
FONT = "Times New Roman"


def parts_of(file):
    with zipfile.ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist() if name.startswith("word/")}


@pytest.mark.parametrize("kind", KINDS)
def test_committed_template_is_what_the_script_makes(kind):
    made = io.BytesIO()
    finished(MADE[kind]()).save(made)
    assert parts_of(made) == parts_of(default_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_pages_are_a4_with_the_margins_of_the_decree(kind):
    for section in word_of(kind, SAMPLE).sections:
        sides = sorted([section.page_width, section.page_height])
        assert [round(side.cm, 1) for side in sides] == [21.0, 29.7]
        assert 2 <= round(section.top_margin.cm, 1) <= 2.5
        assert 2 <= round(section.bottom_margin.cm, 1) <= 2.5
        assert 3 <= round(section.left_margin.cm, 1) <= 3.5
        assert 1.5 <= round(section.right_margin.cm, 1) <= 2


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_in_times_new_roman_and_black(kind):
    document = word_of(kind, SAMPLE)
    styles = document.styles.element
    fonts = [fonts for part in (styles, document.element) for fonts in part.iter(qn("w:rFonts"))]
    assert fonts
    assert {value for element in fonts for value in element.attrib.values()} == {FONT}
    assert {script for script in ("ascii", "hAnsi", "cs", "eastAsia") if fonts[0].get(qn(f"w:{script}"))} == {
        "ascii",
        "hAnsi",
        "cs",
        "eastAsia",
    }
    assert not list(styles.iter(qn("w:color"))) + list(document.element.iter(qn("w:color")))


@pytest.mark.parametrize("kind", ["letter", "minutes", "vote-count", "decision"])
def test_body_is_set_as_the_decree_asks(kind):
    document = word_of(kind, SAMPLE)
    body = document.styles["Nội dung"]
    assert any(paragraph.style.name == body.name for paragraph in document.paragraphs)
    assert Pt(13) <= body.font.size <= Pt(14)
    assert Cm(1) <= body.paragraph_format.first_line_indent <= Cm(1.27)
    assert 1 <= body.paragraph_format.line_spacing <= 1.5
    assert body.paragraph_format.alignment == 3  # justified


def looks_of(document):
    """How the words of each paragraph look: its text, and size, bold and italic as its style says."""
    styles = Styles(document.styles.element)
    for paragraph in document.element.body.iter(qn("w:p")):
        text = "".join(part.text or "" for part in paragraph.iter(qn("w:t")))
        _paragraph, run = styles.of_paragraph(paragraph.find(qn("w:pPr")))
        yield text, (run["size"], run.get("bold", False), run.get("italic", False))


@pytest.mark.parametrize("kind", KINDS)
def test_head_has_issuer_and_motto_beside_each_other(kind):
    document = word_of(kind, SAMPLE)
    left, right = document.tables[0].rows[0].cells
    looks = dict(looks_of(document))
    assert len(left.paragraphs) == 3
    assert [paragraph.text for paragraph in right.paragraphs][:2] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert looks["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] == (13, True, False)
    assert looks["Độc lập - Tự do - Hạnh phúc"] == (14, True, False)
    assert looks[left.paragraphs[0].text] == (13, False, False)
    assert looks[left.paragraphs[1].text] == (13, True, False)
    for cell in (left, right):
        assert cell.paragraphs[2]._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:top')}") is not None


def test_letter_has_its_parts_in_the_looks_of_the_decree():
    looks = dict(looks_of(word_of("letter", SAMPLE)))
    assert looks["Hà Nội, ngày 05 tháng 12 năm 2026"][2]
    assert looks["TỜ TRÌNH"] == (14, True, False)
    assert looks["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"] == (14, False, True)
    assert looks["Nơi nhận:"] == (12, True, True)
    assert looks["- Lưu: VT."] == (11, False, False)
    assert looks["TM. Khối thi đua"] == (14, True, False)


@pytest.mark.parametrize("kind", ["letter", "list", "minutes", "vote-count", "achievements", "decision"])
def test_text_ends_with_the_mark_of_the_end(kind):
    assert [text for text in paragraphs_of(word_of(kind, SAMPLE)) if text.endswith("./.")]


def test_page_number_stands_in_the_middle_above_all_pages_but_the_first():
    for kind in KINDS:
        section = word_of(kind, SAMPLE).sections[0]
        header = section.header.paragraphs[0]
        assert section.different_first_page_header_footer
        assert "PAGE" in "".join(part.text for part in header._p.iter(qn("w:instrText")))
        assert header.style.paragraph_format.alignment == 1
        assert not list(section.first_page_header._element.iter(qn("w:instrText")))


def test_list_is_in_landscape_with_a_head_on_every_page():
    document = word_of("list", SAMPLE)
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    assert document.tables[1].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_signature_stays_on_one_page_with_the_end_of_the_text():
    document = word_of("letter", SAMPLE)
    last, table = document.paragraphs[-2], document.tables[-1]
    assert last.text.endswith("./.")
    assert last.style.paragraph_format.keep_with_next
    assert table.rows[0]._tr.trPr.find(qn("w:cantSplit")) is not None


def test_each_achievement_report_begins_a_section_with_pages_of_its_own():
    document = word_of("achievements", SAMPLE)
    starts = [section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in document.sections]
    assert starts == ["1", "1"]


# The order of ECMA-376; Word calls a file broken that has another one.
ORDERS = {
    "w:tblPr": ["tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"],
    "w:pPr": ["pStyle", "keepNext", "pageBreakBefore", "pBdr", "spacing", "ind", "jc", "rPr", "sectPr"],
    "w:tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "vAlign"],
    "w:sectPr": ["headerReference", "pgSz", "pgMar", "pgNumType", "cols", "titlePg", "docGrid"],
}


@pytest.mark.parametrize("kind", KINDS)
def test_parts_stand_in_the_order_that_word_wants(kind):
    document = word_of(kind, SAMPLE)
    for name, order in ORDERS.items():
        for element in document.element.body.iter(qn(name)):
            found = [child.tag.rpartition("}")[2] for child in element]
            assert found == sorted(found, key=order.index)


@pytest.mark.parametrize("kind", KINDS)
def test_text_and_cells_end_with_a_paragraph(kind):
    document = word_of(kind, SAMPLE)
    assert document.element.body[-2].tag == qn("w:p")
    assert {cell[-1].tag for cell in document.element.body.iter(qn("w:tc"))} == {qn("w:p")}
