import pytest
from docx import Document
from docx.oxml import parse_xml

from awards.importing.files.opening import FileRefused

from .made import WORD, opened, rows_of, saved, word

ROWS = [["Đơn vị", "Năm"], ["Cục Cơ yếu", "2018"]]


def changed(change, rows=ROWS):
    document = Document(word(rows))
    change(document.tables[0])
    return saved(document)


def test_each_table_is_a_sheet_named_after_what_stands_above_it():
    document = Document(word(ROWS))
    document.add_paragraph("Danh sách khen thưởng")
    document.add_paragraph("")
    document.add_table(1, 2).cell(0, 0).text = "x"
    first, second = opened(saved(document), "list.docx")
    assert first.name.endswith("1")
    assert second.name.endswith("2: Danh sách khen thưởng")
    assert [row.cells for row in first.rows()] == ROWS
    assert [row.cells for row in second.rows()] == [["x", None]]


def test_a_table_without_rows_is_none():
    document = Document()
    document.add_table(0, 2)
    document.add_paragraph("Danh sách")
    document.add_table(1, 2).cell(0, 0).text = "x"
    (sheet,) = opened(saved(document), "list.docx")
    assert [row.cells for row in sheet.rows()] == [["x", None]]


def test_cells_merged_across_and_down_are_filled():
    rows = [["Thời gian", "", "Năm"], ["Từ", "Đến", ""], ["1", "2", "3"]]

    def merge(table):
        table.cell(0, 0).merge(table.cell(0, 1))
        table.cell(0, 2).merge(table.cell(1, 2))

    first, second, third = opened(changed(merge, rows), "list.docx")[0].rows()
    assert (first.cells, first.filled) == (["Thời gian", "Thời gian", "Năm"], {1})
    assert (second.cells, second.filled) == (["Từ", "Đến", "Năm"], {2})
    assert (third.cells, third.filled) == (["1", "2", "3"], set())


def test_empty_rows_are_skipped_and_counted():
    rows = [row.number for row in opened(word([["a", "b"], ["", ""], ["c", "d"]]), "a.docx")[0].rows()]
    assert rows == [1, 3]


def test_changes_are_read_as_accepted():
    def track(table):
        paragraph = table.cell(1, 0).paragraphs[0]._p
        for kind, tag, letters in (("del", "delText", " cũ"), ("moveFrom", "t", " đi"), ("ins", "t", " mới")):
            paragraph.append(
                parse_xml(
                    f'<w:{kind} xmlns:w="{WORD}"><w:r><w:{tag} xml:space="preserve">{letters}</w:{tag}></w:r></w:{kind}>'
                )
            )

    assert rows_of(changed(track), "list.docx")[1] == ["Cục Cơ yếu mới", "2018"]


def test_lines_of_a_cell_stay_apart():
    def add(table):
        table.cell(1, 0).add_paragraph("Ban Cơ yếu").add_run().add_break()

    assert rows_of(changed(add), "list.docx")[1][0] == "Cục Cơ yếu\nBan Cơ yếu"


def test_a_table_within_a_cell_is_text_of_the_cell():
    def nest(table):
        table.cell(1, 0).add_table(1, 1).cell(0, 0).text = "trong"

    _head, second = rows_of(changed(nest), "list.docx")
    assert second == ["Cục Cơ yếu\ntrong", "2018"]


def test_a_row_that_begins_further_right_keeps_its_columns():
    def shift(table):
        row = table.rows[1]._tr
        row.remove(row.tc_lst[0])
        row.insert(0, parse_xml(f'<w:trPr xmlns:w="{WORD}"><w:gridBefore w:val="1"/></w:trPr>'))

    assert rows_of(changed(shift), "list.docx")[1] == [None, "2018"]


def test_a_word_file_called_xlsx_is_read_as_what_it_is():
    assert rows_of(word(ROWS), "list.xlsx") == ROWS


def test_a_word_file_without_a_table_is_refused():
    with pytest.raises(FileRefused, match="no table"):
        opened(saved(Document()), "list.docx")
