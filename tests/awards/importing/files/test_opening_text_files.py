import io
import unicodedata

import pytest

from awards.importing.files.opening import FileRefused

from .made import opened, rows_of, text, workbook

ROWS = [["Đơn vị", "Điểm"], ["Cục Cơ yếu", "97,5"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_encoding_and_delimiter_are_found(encoding, delimiter):
    assert rows_of(text(*ROWS, encoding=encoding, delimiter=delimiter), "list.csv") == ROWS


def test_decimal_commas_do_not_pass_for_delimiters():
    assert rows_of(text(["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]), "a.csv")[1] == ["1,5", "2,5"]


def test_windows_1258_is_read_as_composed_letters():
    letters = unicodedata.normalize("NFD", "Cục Cơ yếu Đà Lạt")
    # In this encoding ơ, â, ê, ô, ư, ă are letters and the tones follow them.
    written = "".join(unicodedata.normalize("NFC", letters)).translate({})
    parts = []
    for letter in written:
        apart = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in apart[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
        parts.append(
            unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in tones))
            + "".join(tones)
        )
    file = io.BytesIO("a;b\n{};1\n".format("".join(parts)).encode("cp1258"))
    assert rows_of(file, "list.csv") == [["a", "b"], ["Cục Cơ yếu Đà Lạt", "1"]]


def test_a_cell_may_hold_lines_and_delimiters():
    assert rows_of(text(["a", "b"], ["one\ntwo; three", "c"]), "list.csv")[1] == ["one\ntwo; three", "c"]


def test_rows_keep_the_numbers_that_excel_shows():
    file = io.BytesIO(b'sep=;\na;b\n\n;\n"c\nd";e\nf;g\n')
    assert [(row.number, row.cells) for row in opened(file, "list.csv")[0].rows()] == [
        (2, ["a", "b"]),
        (5, ["c\nd", "e"]),
        (6, ["f", "g"]),
    ]


TCVN3 = "§¬n vÞ;§iÓm\nCôc C¬ yÕu;1\nBé Tæng Tham m­u;2\n§¹i häc;3\n"
VNI = "Ñôn vò;Ñieåm\nCuïc Cô yeáu;1\nBoä Toång Tham möu;2\nÑaïi hoïc;3\n"


@pytest.mark.parametrize(("written", "font"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_text_in_an_old_font_is_refused(written, font, encoding):
    with pytest.raises(FileRefused, match=font):
        rows_of(io.BytesIO(written.encode(encoding)), "list.csv")


def test_an_old_font_is_found_in_a_workbook_too():
    with pytest.raises(FileRefused, match="TCVN3"):
        rows_of(workbook(*(line.split(";") for line in TCVN3.splitlines())))


def test_signs_beside_words_are_no_old_font():
    names = [
        ["Đơn vị"],
        *[["Phong trào «Vì Việt Nam»"], ["Điện lực EVN®"], ["Điều 5 § 3"], ["trưởng\xadphòng"]] * 3,
    ]
    assert rows_of(text(*names), "list.csv") == names


def test_foreign_names_are_no_old_font():
    names = [["Đơn vị"], *[["Noël"], ["Citroën"], ["Zoë Müller"]], *[["Bộ Tư lệnh Cảnh sát biển"]] * 20]
    assert rows_of(text(*names), "list.csv") == names


def test_accents_that_were_lost_are_told():
    with pytest.raises(FileRefused, match="question marks"):
        rows_of(io.BytesIO(b"a;b\nC?c Co y?u;1\nB? T?ng Tham muu;2\nTru?ng;3\n"), "list.csv")


def test_letters_of_another_encoding_are_refused():
    with pytest.raises(FileRefused, match="CSV UTF-8"):
        opened(io.BytesIO("単位;点\n陸軍;1\n".encode("shift-jis")), "list.csv")


def test_a_quotation_mark_that_is_never_closed_is_told_by_its_line():
    with pytest.raises(FileRefused, match="quotation mark"):
        rows_of(io.BytesIO(b'a;b\n"c;d\n' + b"x;y\n" * 50_000), "list.csv")


def test_a_line_without_end_is_refused():
    with pytest.raises(FileRefused, match="200"):
        rows_of(io.BytesIO(b";" * 3_000_000), "list.csv")
