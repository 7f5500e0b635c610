"""What a sheet may be called."""

import pytest

from blocs.spreadsheets import free_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kết quả: 2024/2025 [*?\\]", "Kết quả 2024 2025"),
        ("'Tên'", "Tên"),
        ("A" * 40, "A" * 31),
        ("history", "history (2)"),
        ("tổng HỢP", "tổng HỢP (2)"),
        ("", "–"),
    ],
)
def test_names_of_sheets_are_such_as_excel_takes(title, name):
    assert free_name(title, ["Tổng hợp"]) == name


def test_long_titles_that_begin_alike_get_names_of_their_own():
    assert free_name("A" * 40, ["a" * 31, "a" * 27 + " (2)"]) == "A" * 27 + " (3)"
