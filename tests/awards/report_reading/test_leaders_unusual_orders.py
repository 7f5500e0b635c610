"""Leaders told in orders other than the plain “bầu Sở A làm Cụm trưởng”."""

import pytest

from .reports import facts


@pytest.mark.parametrize(
    "said",
    [
        "Vai trò Cụm trưởng năm 2021 sẽ do Sở Y tế đảm nhiệm.",
        "Cụm trưởng năm 2021 được giao cho Sở Y tế.",
        "Sang năm 2021, chiếc ghế Cụm trưởng chuyển cho Sở Y tế.",
        "Sở Y tế tiếp nhận cờ luân lưu, trở thành Cụm trưởng năm 2021.",
        "Về nhân sự điều hành năm 2021: Cụm trưởng – Sở Y tế.",
        "Năm 2021: Sở Y tế – Cụm trưởng; Sở Nội vụ – Cụm phó thường trực.",
    ],
)
def test_the_next_head_is_read_in_other_orders_of_telling(said):
    assert [(one["unit"], one["year"]) for one in facts("next_head", said)] == [("Sở Y tế", "2021")]


@pytest.mark.parametrize(
    "said",
    [
        "Sở Y tế với vai trò Cụm trưởng đã chủ động xây dựng kế hoạch.",
        "Là đơn vị Cụm trưởng, Sở Y tế đã chủ động xây dựng kế hoạch.",
        "Đứng ra tổ chức hội nghị là Sở Y tế, đơn vị giữ vai trò Cụm trưởng năm 2020.",
        "Hội nghị tổng kết của Hội Nông dân năm 2020 vừa được Sở Y tế, Cụm trưởng, tổ chức.",
    ],
)
def test_the_head_is_read_in_other_orders_of_telling(said):
    assert facts("head", said) == [{"unit": "Sở Y tế", "year": "2020"}]


@pytest.mark.parametrize(
    "said",
    [
        "Năm 2021, Sở Nội vụ và Sở Tài chính là hai Cụm phó.",
        "Hai Cụm phó năm 2021 lần lượt là Sở Nội vụ và Sở Tài chính.",
        "Các Cụm phó năm 2021 gồm Sở Nội vụ và Sở Tài chính.",
    ],
)
def test_several_deputies_are_read(said):
    assert [(one["unit"], one["year"]) for one in facts("deputy", said)] == [
        ("Sở Nội vụ", "2021"),
        ("Sở Tài chính", "2021"),
    ]


def test_several_persons_as_deputies_are_read():
    said = "Hai Cụm phó là bà Trần Thị Bình, Giám đốc Sở Nội vụ và ông Lê Văn An, Giám đốc Sở Tài chính."
    assert [one["person"] for one in facts("deputy", said)] == ["Trần Thị Bình", "Lê Văn An"]


def test_who_is_named_after_the_role_is_not_led_by_the_unit_before():
    said = "Đơn vị làm Cụm trưởng năm 2021 là Sở Y tế, đơn vị làm Cụm phó là Sở Nội vụ."
    assert [one["unit"] for one in facts("deputy", said)] == ["Sở Nội vụ"]
