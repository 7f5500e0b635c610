"""The PDF of a summary, opened again."""

import re
import time
from dataclasses import replace

import pytest
from django.utils import translation

from awards.summaries.content import Column, Note, Row, Said, Section, Sum, Summary, Table
from awards.summaries.pdf import pdf_of, set_summary
from tests.awards.papers.printed import pages_in, unpacked

from .sample import sample_summary

UGLY = "# $x$ [a] @b *c* _d_ <e> `f` \\ // /* = - + ~ #pagebreak() \"q\" 'r' http://x.vn #{1} \x01\x7f"
A4 = {(595, 842), (842, 595)}


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def plainly(summary, base="", foot=""):
    """The same PDF in a form that can be read here."""
    return set_summary(summary, base, foot, pdf_standards="1.4", pdf_tags=False)


def squeezed(text):
    return re.sub(r"[\s\u200b\u2060]", "", text)


def printed(summary, **how):
    return [squeezed(page) for page in pages_in(plainly(summary, **how))]


def with_cells(*cells, bold=False, **more):
    columns = tuple(Column(f"c{number}", f"C{number}", is_number=True) for number, _cell in enumerate(cells))
    table = Table("t", "Table", columns, (Row("r", cells, is_total=bold),), **more)
    return Summary("Title", (), (), (Section("s", "Section", (table,)),))


def inside(pdf):
    """All that a PDF says of itself, that in compressed objects too."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"\n".join(unpacked(stream) for stream in streams)


def sizes_of(pdf):
    boxes = re.findall(rb"/MediaBox ?\[0 0 (\S+) ([^\]]+)\]", pdf)
    return [(round(float(across)), round(float(down))) for across, down in boxes]


def test_everything_of_a_summary_is_printed():
    summary = sample_summary()
    text = "".join(printed(summary))
    said = [summary.title, *summary.about]
    for section in summary.sections:
        said += [section.title, *(gap.text for gap in section.gaps)]
    for table in summary.tables():
        said += [table.title, table.remark]
        said += [column.label for column in table.columns] if table.rows else [table.empty]
        said += [cell.text for row in table.rows for cell in row.cells if not isinstance(cell, Sum)]
    assert [words for words in said if squeezed(words) not in text] == []


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Sum(1250, 5, 5), "1,250"),
        (Sum(20, 4, 5), "20 (4 of 5 with data)"),
        (Sum(0, 2, 2), "0"),
        (Sum(None, 0, 3), "no data yet"),
        (Sum(0, 0, 0), "–"),
        (Sum(99, 1, 1, unit="%"), "99%"),
        (Sum(13000, 1, 1, words="gần 13.000"), "13,000 “gần 13.000”"),
        (Said("Name", remark="now Other"), "Name\nnow Other"),
    ],
)
def test_cell_says_what_is_known_and_of_how_many(cell, text):
    assert printed(with_cells(cell))[0].endswith(squeezed(f"C0{text}Title Page 1 of 1"))


def test_cells_carry_the_numbers_of_their_notes_in_reading_order():
    first, second = Note("First paper"), Note("Second paper")
    cells = (Sum(7, 1, 1, notes=(first,)), Sum(8, 1, 1, notes=(second, first)), Said("x", notes=(second,)))
    (page,) = printed(with_cells(*cells))
    assert "C27(1)8(2,1)x(2)" in page
    assert "1.Firstpaper2.Secondpaper" in page


def test_summary_without_notes_has_no_list_of_sources():
    assert "Sources" not in printed(with_cells(Sum(1, 1, 1)))[0]


def test_note_number_leads_to_the_note():
    pdf = plainly(with_cells(Sum(7, 1, 1, notes=(Note("Paper"),))))
    assert pdf.count(b"/Subtype/Link") == 1
    assert b"/Dest" in pdf


def test_wide_table_stands_on_pages_in_landscape_and_the_rest_upright():
    pdf = plainly(sample_summary())
    assert set(sizes_of(pdf)) == A4
    pages = pages_in(pdf)
    assert ["thưởngloại15" in squeezed(page) for page in pages] == [
        across > down for across, down in sizes_of(pdf)
    ]


@pytest.mark.parametrize(("columns", "size"), [(7, (595, 842)), (8, (842, 595))])
def test_more_than_seven_columns_are_wide(columns, size):
    assert sizes_of(plainly(with_cells(*[Sum(1, 1, 1)] * columns)))[-1] == size


def test_table_of_more_columns_than_a_page_holds_is_printed_in_parts():
    years = [Sum(number, 1, 1) for number in range(1001, 1031)]
    page = printed(with_cells(Said("by level"), *years))[-1]
    assert page.count("Bylevel") == 3
    assert all(page.count(f"C{number}") == 1 for number in range(10, 31))
    assert page.index("C10") < page.index("1,010") < page.index("C11") < page.index("1,011")


def test_section_whose_tables_would_all_say_the_same_says_it_once():
    tables = tuple(Table(key, f"By {key}", (), (), empty="No award.") for key in ("kind", "level"))
    page = printed(Summary("Title", (), (), (Section("s", "Awards", tables),)))[0]
    assert page.count("Noaward.") == 1
    assert "Bykind" not in page


def test_lines_that_the_title_says_already_are_not_repeated_below_it():
    page = printed(Summary("Summary of 2025: Bloc A", ("Bloc A", "2025", "Hanoi"), (), ()))[0]
    assert page.startswith("Summaryof2025:BlocAHanoi")


def test_every_page_has_its_number_and_the_title_and_what_an_edition_says():
    pages = printed(sample_summary(60), foot="Edition of 1/12/2025\nCode 3F9A")
    last = len(pages)
    assert last > 4
    for number, page in enumerate(pages, start=1):
        title = squeezed(sample_summary().title)
        assert page.endswith(f"{title}Page{number}of{last}Editionof1/12/2025Code3F9A")


def test_head_of_a_long_table_stands_on_each_of_its_pages():
    pages = printed(sample_summary(60))
    with_rows = [page for page in pages if "Bộ Chỉ huy quân sự".replace(" ", "") in page]
    assert len(with_rows) > 2
    assert all("Tỷlệngười" in page for page in with_rows)


def test_figures_are_links_only_where_an_address_is_given():
    summary = with_cells(Sum(7, 1, 1, "/don-vi/?nam=2025"))
    assert b"/URI" not in plainly(summary)
    assert b"(https://host/don-vi/?nam=2025)" in plainly(summary, base="https://host/")


def test_pdf_is_tagged_and_says_its_title_and_language():
    with translation.override("vi"):
        pdf = inside(pdf_of(sample_summary()))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert re.search(rb"/Lang ?\(vi", pdf)
    assert "Tổng hợp năm 2025 của Khối thi đua số 1".encode() in pdf
    for tag in (b"/H1", b"/H2", b"/H3", b"/Table", b"/TH", b"/Figure", b"/Link", b"/L"):
        assert re.search(tag + rb"\b", pdf), tag


def test_chart_is_described_to_who_does_not_see_it():
    pdf = inside(pdf_of(replace(sample_summary(), sections=sample_summary().sections[3:4])))
    described = "Số đơn vị trong khối. Số đơn vị thành viên ngày 31/12 của từng năm."
    assert described.encode("utf-16-be").hex().upper().encode() in pdf


def test_all_that_is_said_is_a_paragraph_a_heading_or_in_a_table():
    pdf = inside(pdf_of(replace(sample_summary(), sections=sample_summary().sections[:1])))
    assert re.search(rb"/S ?/P\b", pdf)
    assert b"/Placement" not in pdf  # what stands by itself and is neither


def test_ugly_words_print_as_they_are():
    cells = (Said(UGLY, remark=UGLY), Sum(None, 0, 1, words=UGLY, notes=(Note(UGLY, UGLY),)))
    ugly = replace(with_cells(*cells, remark=UGLY), title=UGLY, about=(UGLY,), lead=(UGLY, *cells))
    text = "".join(printed(ugly, foot=UGLY))
    assert text.count(squeezed(UGLY).replace("\x01\x7f", "")) >= 8
    assert b"pdfuaid" in inside(pdf_of(ugly, base=UGLY, foot=UGLY))


@pytest.mark.parametrize("letters", ["漢\ufdd0", "\ud800", "a" * 3000, "a " * 3000, "\n\t", ""])
def test_letters_that_no_font_has_and_endless_words_print_all_the_same(letters):
    cell = Said(letters, remark=letters, notes=(Note(letters),))
    summary = Summary(letters, (letters,), (cell,), with_cells(cell, cell, cell).sections)
    assert pdf_of(summary, foot=letters).startswith(b"%PDF")


@pytest.mark.parametrize("summary", [Summary("Title", (), (), ()), with_cells(), sample_summary(0)])
def test_summary_with_nothing_in_it_is_printed(summary):
    assert len(pages_in(plainly(summary))) >= 1
    assert pdf_of(summary).startswith(b"%PDF")


def test_summary_of_a_bloc_is_printed_in_time():
    summary = sample_summary(130)
    pdf_of(summary)
    began = time.perf_counter()
    pdf_of(replace(summary, title="Another"))
    # Under 0.3 s on an idle computer; a busy one may take longer, but not a time of another order.
    assert time.perf_counter() - began < 3
