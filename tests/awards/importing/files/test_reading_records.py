import pytest
from django.utils import translation

from awards.importing.files.head import Column, find_head

from .made import opened, text, workbook

COLUMNS = (
    Column(name="unit", label="Đơn vị", required=True),
    Column(name="kind", label="Danh hiệu"),
    Column(name="count", label="Số lượng", kind="whole"),
)
HEAD = ["STT", "Đơn vị", "Danh hiệu", "Số lượng", "Ghi chú"]
ONE, TWO = [1, "Cục Cơ yếu", "Cờ", 1, None], [2, "Cục Hậu cần", "Cờ", 2, None]


def read(*rows, merged=()):
    """The numbers of the records, and the reason by number of each row that is skipped."""
    head = find_head(opened(workbook(HEAD, *rows, merged=merged))[0], COLUMNS)
    with translation.override("en"):
        return [record.number for record in head.records()], {
            one.number: str(one.reason) for one in head.skipped
        }


def test_records_have_the_raw_cells_by_column():
    head = find_head(opened(workbook(HEAD, ONE, [2, "Cục Hậu cần"]))[0], COLUMNS)
    assert [(record.number, record.values) for record in head.records()] == [
        (2, {"unit": "Cục Cơ yếu", "kind": "Cờ", "count": 1}),
        (3, {"unit": "Cục Hậu cần", "kind": None, "count": None}),
    ]


def test_records_can_be_read_again():
    head = find_head(opened(workbook(HEAD, ONE, ["Tổng cộng"]))[0], COLUMNS)
    assert len(list(head.records())) == len(list(head.records())) == len(head.skipped) == 1


@pytest.mark.parametrize(
    "row",
    [
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["A", "B", "C", 1, 2],
        [1, 2, 3, "4=2+3", 5],
    ],
)
def test_numbers_of_the_columns_are_skipped(row):
    assert read(row, ONE) == ([3], {2: "numbers of the columns"})


@pytest.mark.parametrize("first", ["Tổng cộng", "TỔNG SỐ:", "Cộng", "Tổng cộng: 35 đơn vị"])
def test_sums_are_skipped(first):
    assert read(ONE, [first, None, None, 1], TWO, [None, first, None, 3]) == (
        [2, 4],
        {3: "a sum", 5: "a sum"},
    )


@pytest.mark.parametrize("name", ["Tổng công ty Điện lực", "Tổng cục Chính trị", "Cộng đồng người Việt"])
def test_units_whose_names_begin_like_a_sum_are_records(name):
    assert read([1, name, "Cờ", 1], [None, name, None, None]) == ([2, 3], {})


def test_titles_over_rows_are_skipped():
    rows = (["I. KHỐI CÁC BỘ"], ONE, ["II", "KHỐI CÁC BAN"], TWO)
    assert read(*rows, merged=["A2:E2"]) == (
        [3, 5],
        {2: "nothing in the columns that are read", 4: "a title over rows"},
    )


def test_a_title_merged_over_columns_that_are_read_is_skipped():
    assert read([None, "Khối các Bộ"], ONE, merged=["B2:D2"]) == ([3], {2: "a title over rows"})


def test_a_row_with_only_a_name_is_a_record():
    assert read([None, "Cục Cơ yếu"], [2, "Cục Hậu cần"]) == ([2, 3], {})


def test_notes_below_are_skipped_until_the_next_record():
    notes = ["Ghi chú: số liệu đến 30/11"], [None, "- Cột 4: lượt tặng"]
    rows = (ONE, *notes, TWO, [None, "Cục Tác chiến"], ["(*) Kể cả truy tặng"])
    assert read(*rows) == ([2, 5, 6], {3: "a note", 4: "a note", 7: "a note"})


SIGNATURE = "the signature below the list, or what stands below it"


def test_the_signature_and_what_stands_below_are_skipped():
    rows = (
        ONE,
        [None, None, "Hà Nội, ngày 5 tháng 12 năm 2018"],
        [None, "Người lập biểu", None, "THỦ TRƯỞNG ĐƠN VỊ"],
        [None, "(Ký, ghi rõ họ tên)"],
        [None, "Nguyễn Văn An", None, "Đại tá Trần Bình"],
    )
    assert read(*rows) == ([2], dict.fromkeys([3, 4, 5, 6], SIGNATURE))


def test_a_numbered_record_below_a_signature_is_read():
    assert read(ONE, ["Người lập biểu"], ["Nguyễn Văn An"], TWO) == ([2, 5], {3: SIGNATURE, 4: SIGNATURE})


def test_a_list_that_begins_again_after_a_signature_is_read():
    rows = ([None, *ONE[1:]], ["Người lập biểu"], HEAD, [None, *TWO[1:]])
    assert read(*rows) == ([2, 5], {3: SIGNATURE, 4: "the headings again"})


def test_officers_in_a_list_are_no_signature():
    rows = ([None, "Thủ trưởng đơn vị", "Cờ"], [None, "Chủ tịch"], [None, "Cục Cơ yếu"])
    assert read(*rows) == ([2, 3, 4], {})


def test_a_head_repeated_on_each_page_is_skipped():
    assert read(ONE, HEAD, TWO) == ([2, 4], {3: "the headings again"})


def test_examples_left_in_a_template_are_skipped():
    example = ["Example", "Cục Cơ yếu", "Cờ", 3]
    assert read(example, ONE)[0] == [3]
    assert read(example, ONE)[1][2].startswith("an example")


def test_rows_with_nothing_in_the_columns_that_are_read_are_told():
    assert read(ONE, [None, None, None, None, "xem công văn"]) == (
        [2],
        {3: "nothing in the columns that are read"},
    )


def test_a_value_merged_over_several_rows_belongs_to_each():
    head = find_head(
        opened(workbook(HEAD, ONE, [None, None, "Bằng khen", 5], merged=["A2:A3", "B2:B3"]))[0], COLUMNS
    )
    assert [record.values["unit"] for record in head.records()] == ["Cục Cơ yếu"] * 2


def test_records_of_a_text_file_are_found_alike():
    head = find_head(
        opened(text(HEAD, map(str, ONE), ["", "Tổng cộng", "", "1", ""]), "list.csv")[0], COLUMNS
    )
    assert [record.values for record in head.records()] == [
        {"unit": "Cục Cơ yếu", "kind": "Cờ", "count": "1"}
    ]
    assert [row.number for row in head.skipped] == [3]


def test_a_list_as_offices_write_it():
    rows = [
        ["BAN CƠ YẾU CHÍNH PHỦ", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2018"],
        ["(Kèm theo Quyết định số 1071/QĐ-BCY ngày 16/11/2018)"],
        ["STT", "Đơn vị", "Danh hiệu", "Quyết định", None, "Số\nlượng"],
        [None, None, None, "Số", "Ngày", None],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["I", "TẬP THỂ"],
        [1, "Tổng cục Chính trị", "Cờ thi đua", "1071/QĐ-BCY", "16/11/2018", 1],
        [2, "Cục Cơ yếu", "Bằng khen", None, None, "không có"],
        ["Tổng cộng: 02 tập thể", None, None, None, None, 1],
        ["Hà Nội, ngày 16 tháng 11 năm 2018"],
        [None, "NGƯỜI LẬP", None, "THỦ TRƯỞNG ĐƠN VỊ"],
        [None, "Trần Bình", None, "Lê Châu"],
    ]
    merged = ["A2:F2", "A3:F3", "A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:F5", "D8:D9", "E8:E9", "A11:F11"]
    columns = (
        *COLUMNS,
        Column(name="paper", label="Số quyết định"),
        Column(name="dated", label="Ngày ký", other_names=("Ngày quyết định",)),
    )
    head = find_head(opened(workbook(*rows, merged=merged))[0], columns)
    assert [list(record.values.values()) for record in head.records()] == [
        ["Tổng cục Chính trị", "Cờ thi đua", "1071/QĐ-BCY", "16/11/2018", 1],
        ["Cục Cơ yếu", "Bằng khen", "1071/QĐ-BCY", "16/11/2018", "không có"],
    ]
    assert [row.number for row in head.skipped] == [6, 7, 10, 11, 12, 13]
    assert (head.extra, head.twice, head.missing) == ([], [], [])


@pytest.mark.parametrize(
    "sign", ["-nt-", "nt", "– nt –", "như trên", "Như trên.", "//", "-//-", '"', "”", "''"]
)
def test_a_sign_for_what_is_above_is_read_as_that(sign):
    head = find_head(opened(workbook(HEAD, ONE, [2, sign, "Bằng khen", 1], [3, sign, sign, 1]))[0], COLUMNS)
    assert [(record.values["unit"], record.values["kind"], record.as_above) for record in head.records()] == [
        ("Cục Cơ yếu", "Cờ", {}),
        ("Cục Cơ yếu", "Bằng khen", {"unit": sign}),
        ("Cục Cơ yếu", "Bằng khen", {"unit": sign, "kind": sign}),
    ]


@pytest.mark.parametrize("text", ["NT", "-", "/", "?", "như trên đã nói của đơn vị"])
def test_a_text_that_only_looks_like_such_a_sign_is_kept(text):
    head = find_head(opened(workbook(HEAD, ONE, [2, "Cục Hậu cần", text, 1]))[0], COLUMNS)
    assert [(record.values["kind"], record.as_above) for record in head.records()][1] == (text, {})


def test_a_sign_below_nothing_stays():
    head = find_head(opened(workbook(HEAD, [1, "-nt-", "Cờ", 1], [2, "-nt-", "Cờ", 1]))[0], COLUMNS)
    assert [(record.values["unit"], record.as_above) for record in head.records()] == [
        ("-nt-", {}),
        ("-nt-", {"unit": "-nt-"}),
    ]
