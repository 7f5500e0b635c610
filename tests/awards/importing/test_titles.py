"""Names as lists write them, with what stands before them."""

import pytest

from awards.importing.titles import without_title


@pytest.mark.parametrize(
    ("written", "name", "rank"),
    [
        ("Đ/c Trần Thị  Bình", "Trần Thị Bình", ""),
        ("Đồng chí: Trần Thị Bình", "Trần Thị Bình", ""),
        ("Đại tá Nguyễn Quốc Hùng", "Nguyễn Quốc Hùng", "Đại tá"),
        ("THIẾU TƯỚNG HOÀNG VĂN QUÂN", "HOÀNG VĂN QUÂN", "THIẾU TƯỚNG"),
        ("đ/c Đại tá, TS. Lê An", "Lê An", "Đại tá, TS"),
        ("PGS.TS Nguyễn Bình", "Nguyễn Bình", "PGS.TS"),
        ("BS.CKII Trần Văn Hà", "Trần Văn Hà", "BS.CKII"),
        ("Thượng úy, ThS. Phạm Thị Cúc", "Phạm Thị Cúc", "Thượng úy, ThS"),
    ],
)
def test_rank_before_a_name_is_none_of_it(written, name, rank):
    assert without_title(written) == (name, rank)


@pytest.mark.parametrize(
    "name", ["Nguyễn Văn An", "Đại tá Hùng", "Ông Cao Thắng", "TS Nguyễn An", "Đỗ Đại Tá", ""]
)
def test_name_without_a_sure_title_is_kept(name):
    assert without_title(name) == (name, "")
