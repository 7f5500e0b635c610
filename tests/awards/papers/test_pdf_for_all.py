"""What the PDF of a paper tells people who hear it read."""

import dataclasses
import io
import re

import pytest
import typst
from docx import Document
from docx.oxml.ns import qn

from awards.models import PaperTemplate
from awards.papers.choosing import default_of
from awards.papers.content import AwardGroup
from awards.papers.pdf import pdf_of
from awards.papers.rendering import render
from awards.papers.sample import SAMPLE, UNIT_LINE
from tests.pdf_faults import faults_of

from .printed import pages_of, unpacked

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
UNMARKED = [["Năm", "Cờ"], ["2017", "1"], ["2018", "2"]]


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def tags_of(word):
    """How often each tag stands in the PDF."""
    pdf = pdf_of(word, title="Tờ trình")
    assert faults_of(pdf) == []
    inside = pdf + b"\n".join(unpacked(stream) for stream in STREAM.findall(pdf))
    return {
        tag: len(re.findall(rb"/S ?/%s\b" % tag.encode(), inside)) for tag in ("Table", "TH", "TD", "Figure")
    }


def table(rows, style):
    document = Document()
    table = document.add_table(len(rows), len(rows[0]), style=style)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return document


@pytest.mark.parametrize("kind", PaperTemplate.Paper.values)
def test_no_paper_has_a_fault(kind):
    assert faults_of(pdf_of(render(default_of(kind), SAMPLE), title="Tờ trình")) == []


def test_head_and_foot_of_a_paper_are_read_in_turn_and_are_no_tables():
    assert tags_of(render(default_of("letter"), SAMPLE))["Table"] == 0


def test_group_of_a_list_is_headed_by_its_award():
    assert len(SAMPLE.groups) == 2
    tags = tags_of(render(default_of("list"), SAMPLE))
    assert (tags["Table"], tags["TH"]) == (1, 5 + 2)


def test_heading_of_a_group_is_never_the_last_row_of_a_page():
    lines = [dataclasses.replace(UNIT_LINE, number=f"{number:02d}") for number in range(1, 4)]
    groups = [AwardGroup(f"{n}", f"{n}.", f"Cờ số {n}", "Tặng Cờ", "3 tập thể", lines) for n in range(1, 41)]
    pages = pages_of(render(default_of("list"), dataclasses.replace(SAMPLE, groups=groups)))
    assert len(pages) > 5
    assert [page[-200:] for page in pages[:-1] if "3 tập thể" in page[-30:]] == []


def test_table_without_a_marked_head_is_headed_by_its_first_row():
    assert tags_of(saved(table(UNMARKED, "Table Grid"))) == {"Table": 1, "TH": 2, "TD": 4, "Figure": 0}


def test_head_of_two_rows_is_all_head():
    document = table([["Năm", "Cờ"], ["", "Số"], ["2018", "2"]], "Table Grid")
    document.tables[0].cell(0, 0).merge(document.tables[0].cell(1, 0))
    assert tags_of(saved(document)) == {"Table": 1, "TH": 3, "TD": 2, "Figure": 0}


def test_table_without_lines_only_places_what_it_holds():
    assert tags_of(saved(table(UNMARKED, "Normal Table")))["Table"] == 0


@pytest.mark.parametrize("rows", [[["Một ô"]], [["Năm", "Cờ"]]])
def test_box_of_one_row_is_no_table(rows):
    assert tags_of(saved(table(rows, "Table Grid")))["Table"] == 0


@pytest.mark.parametrize(("description", "figures"), [("Dấu của Bộ", 1), ("", 0)])
def test_picture_is_read_out_only_where_the_office_describes_it(tmp_path, description, figures):
    picture = tmp_path / "seal.png"
    picture.write_bytes(typst.compile(b"#set page(width: 9pt, height: 9pt)\n#rect()", format="png"))
    document = Document()
    document.add_picture(str(picture))
    next(document.element.iter(qn("wp:docPr"))).set("descr", description)
    assert tags_of(saved(document))["Figure"] == figures
