"""Persons told in orders other than the plain “ông A, chức vụ, phát biểu”."""

import pytest

from .reports import facts


def roles(sentence):
    return [(one["name"], one["role"]) for one in facts("person", sentence)]


def posts(sentence):
    return [(one["name"], one["post"]) for one in facts("person", sentence)]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Chủ trì hội nghị, bà Lò Thị Hà, Giám đốc Sở Y tế cho rằng năm qua còn khó khăn.", "chair"),
        ("Tham dự hội nghị, Phó Chủ tịch UBND tỉnh Lò Thị Hà đánh giá cao các huyện.", "present"),
        ("Hội nghị vinh dự được đón tiếp bà Lò Thị Hà, Phó Chủ tịch UBND tỉnh.", "present"),
        ("Về phía lãnh đạo tỉnh có bà Lò Thị Hà, Phó Chủ tịch UBND tỉnh.", "present"),
        ("Người cầm trịch là bà Lò Thị Hà, Giám đốc Sở Y tế.", "chair"),
        ("Đoàn Chủ tịch gồm các đồng chí: Lò Thị Hà, Giám đốc Sở Y tế.", "chair"),
        ("Hội nghị do đ/c Lò Thị Hà - Giám đốc Sở Y tế làm chủ trì.", "chair"),
        ("Đó là nhận định của Phó Chủ tịch UBND tỉnh Lò Thị Hà tại Hội nghị.", "address"),
        ("Tham gia ý kiến có các đồng chí: Lò Thị Hà, Giám đốc Sở Y tế.", "address"),
        ("Phó Giám đốc Sở Y tế Lò Thị Hà kể chuyện xây trạm y tế xã.", "address"),
        ("Bà Lò Thị Hà - Giám đốc Sở Y tế - cho biết năm qua có nhiều khó khăn.", "address"),
        ("Thượng tá Lò Thị Hà, Chủ nhiệm Chính trị BĐBP tỉnh chỉ đạo hội nghị.", "guidance"),
        ("Báo cáo tổng kết được bà Lò Thị Hà, Giám đốc Sở Y tế trình bày.", "report"),
        ("Bà Lò Thị Hà, Giám đốc Sở Y tế là người đọc báo cáo tổng kết.", "report"),
        ("Cờ thi đua được bà Lò Thị Hà, Phó Chủ tịch UBND tỉnh trao cho Sở Y tế.", "presenter"),
        ("Lá cờ luân lưu được bà Lò Thị Hà, Giám đốc Sở Y tế trao lại cho Sở Nội vụ.", "handover"),
        ("Thay mặt Cụm, Đại úy Lò Thị Hà, Trợ lý Thanh niên đọc bản phát động.", "launch"),
        ("Phát biểu khai mạc và chủ trì Hội nghị, bà Lò Thị Hà nêu mục đích.", "opening"),
        ("Đến dự lễ ký và trao thưởng có bà Lò Thị Hà, Phó Chủ tịch UBND tỉnh.", "present"),
        ("Dự và chủ trì hội nghị, bà Lò Thị Hà nêu mục đích.", "chair"),
        ("Hội nghị đặt dưới sự chỉ đạo của bà Lò Thị Hà, Phó Chủ tịch UBND tỉnh.", "guidance"),
        ("Phó Cục trưởng Lò Thị Hà cùng các trưởng phòng tham dự.", "present"),
    ],
)
def test_the_role_is_read_in_other_orders_of_telling(sentence, role):
    assert roles(sentence) == [("Lò Thị Hà", role)]


def test_the_speaker_of_the_opening_did_not_do_what_the_next_one_did():
    said = "Sau lời khai mạc của ông Lê Văn An, bà Trần Thị Bình trình bày báo cáo tổng kết."
    assert roles(said) == [("Lê Văn An", "opening"), ("Trần Thị Bình", "report")]


def test_all_who_are_named_before_the_closing_verb_were_there():
    said = "Ông Lê Văn An, Phó Vụ trưởng; bà Trần Thị Bình, Giám đốc Sở Y tế; lãnh đạo các sở cùng dự."
    assert roles(said) == [("Lê Văn An", "present"), ("Trần Thị Bình", "present")]


@pytest.mark.parametrize(
    ("sentence", "name", "post"),
    [
        (
            "Phó Chủ tịch UBND huyện Minh Lương Phạm Thị Y Nhi nói về cây quế.",
            "Phạm Thị Y Nhi",
            "Phó Chủ tịch UBND huyện Minh Lương",
        ),
        (
            "Phó Chủ tịch UBND huyện Trà Khê Hồ Ngọc Lâm nói về cây quế.",
            "Hồ Ngọc Lâm",
            "Phó Chủ tịch UBND huyện Trà Khê",
        ),
        (
            "Chủ tịch UBND huyện Sơn Trà Đông Đinh Văn Ngút nói về cây quế.",
            "Đinh Văn Ngút",
            "Chủ tịch UBND huyện Sơn Trà Đông",
        ),
        (
            "Với tư cách Cụm trưởng, Giám đốc Sở Y tế Lê Văn An cho hay kết quả tốt.",
            "Lê Văn An",
            "Giám đốc Sở Y tế",
        ),
        (
            "Đại tá Lê Văn An, Trưởng phòng Phong trào, X03 cho biết kết quả tốt.",
            "Lê Văn An",
            "Trưởng phòng Phong trào, X03",
        ),
    ],
)
def test_the_name_ends_the_name_of_a_place_before_it(sentence, name, post):
    assert posts(sentence) == [(name, post)]


def test_a_post_before_the_next_name_is_not_that_of_the_name_before():
    said = "Phó Tổng Thanh tra Ngô Văn Khánh, Vụ trưởng Vụ Tổ chức Bùi Ngọc Lam chứng kiến."
    assert posts(said)[0] == ("Ngô Văn Khánh", "Phó Tổng Thanh tra")


def test_what_was_done_before_within_the_same_conference_belongs_to_it():
    said = (
        "Trước đó, trong phần hội nghị, ông Lê Văn An, Giám đốc Sở Y tế thông qua dự thảo giao ước thi đua."
    )
    assert roles(said) == [("Lê Văn An", "report")]


def test_two_names_told_in_one_post_are_parted_at_the_surname():
    said = "Phó Tổng Biên tập Báo Hải Dương Trần Thị Hằng chia sẻ mô hình mới."
    assert posts(said) == [("Trần Thị Hằng", "Phó Tổng Biên tập Báo Hải Dương")]
