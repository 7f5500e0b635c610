"""A workbook holds any text as it is, as far as a workbook can."""

import io
import zipfile

import pytest
from openpyxl import load_workbook

from blocs.listing.workbook import workbook_in_chunks
from blocs.spreadsheets import LONGEST_TEXT


def workbook_of(text):
    return io.BytesIO(b"".join(workbook_in_chunks("List", ["Head"], [[text]], at_once=10)))


def read(text):
    return load_workbook(workbook_of(text)).active["A2"].value


@pytest.mark.parametrize("text", ["one\rtwo", "one\r\ntwo", "one\ntwo", "<a> & b", "Đại hội"])
def test_a_text_is_read_as_it_was_written(text):
    assert read(text) == text


def test_a_text_longer_than_a_cell_holds_is_cut():
    assert len(read("a" * (LONGEST_TEXT + 5))) == LONGEST_TEXT


def test_blanks_at_the_ends_of_a_text_are_marked_to_be_kept():
    sheet = zipfile.ZipFile(workbook_of(" a ")).read("xl/worksheets/sheet1.xml")
    assert b'<t xml:space="preserve"> a </t>' in sheet
