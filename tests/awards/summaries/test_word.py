"""A summary as a Word file: what stands in it, and how programs find their way in it."""

import dataclasses

import pytest
from django.utils.translation import override
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from awards.summaries.content import Column, Row, Said, Section, Sum, Summary, Table
from awards.summaries.widths import widths_of
from awards.summaries.word import word_of

from ..papers.printed import opened, text_of
from .sample import sample_summary


@pytest.fixture(autouse=True)
def _vietnamese():
    with override("vi"):
        yield


@pytest.fixture(scope="module")
def document():
    with override("vi"):
        return opened(word_of(sample_summary(), foot="Mã kiểm tra A1B2"))


def texts_in(document, style):
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == style]


def row(table, number):
    return [text_in(cell) for cell in table._tbl.tr_lst[number].tc_lst]


def text_in(element):
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def with_lead(*pieces):
    return opened(word_of(dataclasses.replace(sample_summary(), lead=pieces, sections=())))


def test_head_names_the_issuer_and_leaves_open_what_is_not_known(document):
    head = text_in(document.tables[0]._tbl)
    assert head.startswith("……Khối thi đua số 1")
    assert "Độc lập - Tự do - Hạnh phúc" in head
    assert head.endswith("……, ngày …… tháng …… năm ……")


def test_sections_and_tables_are_headings_of_word(document):
    assert texts_in(document, "Heading 1")[:5] == [
        "I. Thành viên",
        "II. Giao ước thi đua",
        "III. Khen thưởng",
        "IV. Nhiều năm",
        "V. Còn thiếu",
    ]
    assert texts_in(document, "Heading 2")[1:3] == ["1. Cam kết và kết quả", "2. Phong trào"]
    levels = [
        document.styles[name].element.pPr.find(qn("w:outlineLvl")).get(qn("w:val"))
        for name in ("Heading 1", "Heading 2")
    ]
    assert levels == ["0", "1"]


def test_figures_say_how_much_is_known_and_where_they_come_from(document):
    assert row(document.tables[1], 1)[1:] == ["16/11/2018", "2(2, 3)", "99,2%"]
    assert row(document.tables[1], 4) == ["Cộng", "", "1.250 (3/4 có số liệu)(2)", "chưa có số liệu"]
    assert row(document.tables[2], 2)[2] == "12.750 “gần 13.000” (4/5 có số liệu)(3)"


def test_nothing_on_record_is_neither_nought_nor_unknown(document):
    assert row(document.tables[1], 3)[2] == "–"


def test_unknown_is_in_italics_and_nought_is_not():
    document = with_lead(Sum(None, 0, 2), " và ", Sum(0, 1, 1), Said("không rõ", is_unknown=True))
    runs = document.element.body.iter(qn("w:r"))
    italic = {text_in(run) for run in runs if run.find(f"{qn('w:rPr')}/{qn('w:i')}") is not None}
    assert italic == {"chưa có số liệu", "không rõ"}


def test_rows_of_sums_are_bold_and_numbers_stand_on_the_right(document):
    total, first = (document.tables[1]._tbl.tr_lst[number] for number in (-1, 1))
    assert all(run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in total.iter(qn("w:r")))
    assert not any(run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in first.iter(qn("w:r")))
    styles = [cell.paragraphs[0].style for cell in document.tables[1].rows[1].cells]
    assert [style.paragraph_format.alignment for style in styles] == [0, 0, 2, 2]


def test_heads_of_tables_are_repeated_and_tables_have_names(document):
    for table in document.tables[1:]:
        assert table._tbl.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None
    names = [table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in document.tables[1:]]
    assert names == [table.title for table in sample_summary().tables() if table.rows]


def test_pictures_say_what_they_show(document):
    charts = [table.chart for table in sample_summary().tables() if table.chart]
    said = [
        (shape._inline.docPr.get("title"), shape._inline.docPr.get("descr"))
        for shape in document.inline_shapes
    ]
    assert said == [(chart.title, chart.description) for chart in charts]


def test_notes_stand_numbered_at_the_end_and_their_numbers_open_them(document):
    notes = sample_summary().notes()
    assert texts_in(document, "Nguồn số liệu") == [
        f"({number})\t{note.text}" for number, note in enumerate(notes, start=1)
    ]
    places = [mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    opened_by = {link.get(qn("w:anchor")) for link in document.element.body.iter(qn("w:hyperlink"))}
    assert set(places) == opened_by
    assert len(places) == len(notes) == 3


def test_what_is_missing_is_a_list_that_tells_what_is_late(document):
    assert texts_in(document, "Việc còn thiếu") == [
        "- chưa có hội nghị tổng kết (quá hạn)",
        "- 1 đơn vị chưa báo cáo kết quả",
    ]


def test_table_without_rows_says_so(document):
    assert "Chưa có phong trào nào được ghi nhận." in texts_in(document, "Nội dung")


def test_wide_tables_stand_on_a_page_in_landscape(document):
    upright, flat = WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE
    assert [section.orientation for section in document.sections] == [upright, flat, upright]
    breaks = [
        place
        for place, part in enumerate(document.element.body)
        if part.find(f".//{qn('w:sectPr')}") is not None
    ]
    between = list(document.element.body)[breaks[0] : breaks[1]]
    assert [len(part.tblGrid) for part in between if part.tag == qn("w:tbl")] == [17]
    assert not any(section.different_first_page_header_footer for section in list(document.sections)[1:])


def test_table_of_more_columns_than_a_page_holds_is_in_parts_that_begin_alike():
    columns = (Column("level", "cấp"), *(Column(str(year), str(year)) for year in range(1996, 2026)))
    cells = (Said("cấp Bộ"), *(Sum(year, 1, 1) for year in range(1996, 2026)))
    table = Table("t", "đã tặng", columns, (Row("r", cells),))
    first, second, third = opened(word_of(Summary("X", (), (), (Section("s", "S", (table,)),)))).tables[1:]
    assert row(first, 0) == ["Cấp", *map(str, range(1996, 2006))]
    assert row(third, 0) == ["Cấp", *map(str, range(2016, 2026))]
    assert row(second, 1)[:2] == ["Cấp Bộ", "2.006"]


def test_no_word_makes_a_column_too_wide_for_the_others():
    rows = [["Đơn vị", "Số"], ["http://" + "x" * 300, "5"]]
    first, second = widths_of(rows, 16.5, 0.21)
    assert first + second <= 16.5
    assert second > 0.6


def test_foot_stands_on_every_page(document):
    first = document.sections[0]
    assert first.footer.paragraphs[0].text == "Mã kiểm tra A1B2"
    assert first.first_page_footer.paragraphs[0].text == "Mã kiểm tra A1B2"
    assert all(section.footer.is_linked_to_previous for section in list(document.sections)[1:])


def test_names_print_as_they_are_whatever_they_are_made_of():
    hostile = "A & B <w:p/> \"C\" 'D' {{ x }}\x0b"
    summary = sample_summary()
    table = dataclasses.replace(summary.sections[0].tables[0], title=hostile, remark=hostile)
    section = dataclasses.replace(summary.sections[0], title=hostile, tables=(table,))
    document = opened(
        word_of(dataclasses.replace(summary, lead=(Said(hostile),), sections=(section,)), foot=hostile)
    )
    assert text_of(document).count(hostile[:-1]) == 4
    assert document.sections[0].footer.paragraphs[0].text == hostile[:-1]


def test_summary_of_nothing_is_a_paper_without_sources():
    document = opened(word_of(dataclasses.replace(sample_summary(), lead=(), sections=(), issuer="")))
    assert texts_in(document, "Heading 1") == []
    assert text_in(document.tables[0]._tbl).startswith("…………")
