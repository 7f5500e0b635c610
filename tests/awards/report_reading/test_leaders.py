import pytest

from .reports import facts


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("Sở Y tế là Khối trưởng Khối thi đua.", {"unit": "Sở Y tế", "year": "2020"}),
        (
            "Đồng chí Trần Văn Bảy, Giám đốc Sở Y tế, Cụm trưởng chủ trì.",
            {"person": "Trần Văn Bảy", "year": "2020"},
        ),
        (
            "Cụm do Công an tỉnh Ninh Thuận làm Cụm trưởng.",
            {"unit": "Công an tỉnh Ninh Thuận", "year": "2020"},
        ),
        (
            "Ngân hàng TMCP An Phú – Trưởng Khối thi đua đăng cai.",
            {"unit": "Ngân hàng TMCP An Phú", "year": "2020"},
        ),
        (
            "Sở Nội vụ tỉnh (đơn vị Trưởng Khối) đã phát động thi đua.",
            {"unit": "Sở Nội vụ tỉnh", "year": "2020"},
        ),
        ("Với vai trò Khối trưởng, Bộ Công an đã chủ động phối hợp.", {"unit": "Bộ Công an", "year": "2020"}),
    ],
)
def test_head_of_the_year_of_the_event(sentence, head):
    assert facts("head", sentence) == [head]


@pytest.mark.parametrize(
    ("sentence", "following"),
    [
        (
            "Các đơn vị đã thống nhất bầu Cục Viễn thông và Cơ yếu, Bộ Công an là Khối trưởng Khối thi đua năm 2021.",
            {"unit": "Cục Viễn thông và Cơ yếu, Bộ Công an", "year": "2021", "how": "elected"},
        ),
        (
            "Sở Y tế được suy tôn làm Cụm trưởng năm 2021.",
            {"unit": "Sở Y tế", "year": "2021", "how": "elected"},
        ),
        (
            "Hội nghị giới thiệu Sở Y tế làm Trưởng khối năm sau.",
            {"unit": "Sở Y tế", "year": "2021", "how": "introduced"},
        ),
        ("Sở Y tế được cử làm Khối trưởng.", {"unit": "Sở Y tế", "year": "2021", "how": "appointed"}),
        (
            "Hội nghị nhất trí giao Sở Y tế làm Cụm trưởng năm 2021.",
            {"unit": "Sở Y tế", "year": "2021", "how": "assigned"},
        ),
        ("Sở Y tế sẽ đảm nhiệm Cụm trưởng năm 2021.", {"unit": "Sở Y tế", "year": "2021"}),
        ("Cụm trưởng năm 2021 là Sở Y tế.", {"unit": "Sở Y tế", "year": "2021"}),
        ("Sở Nội vụ bàn giao nhiệm vụ Trưởng khối cho Sở Y tế.", {"unit": "Sở Y tế", "year": "2021"}),
        (
            "Thượng tướng Nguyễn Trọng Nghĩa tiếp nhận nhiệm vụ Khối trưởng Khối thi đua năm 2021.",
            {"person": "Nguyễn Trọng Nghĩa", "year": "2021"},
        ),
        (
            "Ông Võ Tín trao Cờ luân lưu Khối trưởng năm 2021 cho bà Phan Thị Ngọc, đại diện Công đoàn Dầu khí.",
            {"unit": "Công đoàn Dầu khí", "person": "Phan Thị Ngọc", "year": "2021"},
        ),
        (
            "Theo sự phân công của Hội đồng Thi đua tỉnh, năm 2021 Sở Y tế đảm nhiệm Trưởng Khối.",
            {"unit": "Sở Y tế", "year": "2021", "how": "assigned"},
        ),
    ],
)
def test_head_of_the_next_year(sentence, following):
    assert facts("next_head", sentence) == [following]


def test_deputies_of_both_years():
    now = "Bà Lê Thị Hoa, Phó Giám đốc Sở Y tế, Cụm phó phát biểu."
    following = "Hội nghị bầu Sở Nội vụ làm Cụm trưởng, Sở Tư pháp và Sở Xây dựng làm Cụm phó năm 2021."
    assert facts("deputy", now, following) == [
        {"person": "Lê Thị Hoa", "year": "2020"},
        {"unit": "Sở Tư pháp", "year": "2021"},
        {"unit": "Sở Xây dựng", "year": "2021"},
    ]


def test_one_head_named_in_two_ways_is_one_fact():
    said = ("Sở Y tế – Trưởng Khối đăng cai.", "Ông Lê Văn Cường, Giám đốc Sở, Trưởng Khối thi đua khai mạc.")
    assert facts("head", *said) == [{"unit": "Sở Y tế", "person": "Lê Văn Cường", "year": "2020"}]


def test_the_head_of_another_bloc_is_not_read():
    before = "Trước đó, ngày 07/3/2020 đã diễn ra Lễ phát động thi đua khối 4 hệ Cơ yếu do Cục Cơ yếu đảm nhiệm khối trưởng."
    assert facts("head", before) == []


def test_a_handover_alone_names_the_head_of_its_year():
    opening = (
        "Ngày 10/02/2022, tại Huế diễn ra Lễ bàn giao nhiệm vụ Trưởng Khối thi đua các trường đại học "
        "giữa Trường Y (Trưởng Khối năm 2021) và Trường Luật (Trưởng Khối năm 2022)."
    )
    assert facts("purpose", opening=opening) == [{"purpose": "handover", "year": "2022"}]
    assert facts("head", opening=opening) == [{"unit": "Trường Luật", "year": "2022"}]


def test_a_choice_that_names_the_roles_in_brackets():
    said = (
        "Hội nghị bầu chọn cụm trưởng và cụm phó năm 2021 là Sở Y tế (Cụm trưởng) và Sở Xây dựng (Cụm phó)."
    )
    assert facts("next_head", said) == [{"unit": "Sở Y tế", "year": "2021", "how": "elected"}]
    assert facts("deputy", said) == [{"unit": "Sở Xây dựng", "year": "2021"}]


@pytest.mark.parametrize(
    ("said", "head", "deputy"),
    [
        ("Khối trưởng năm 2021: PC Lạng Sơn.\nKhối phó năm 2021: PC Hà Giang.", "PC Lạng Sơn", "PC Hà Giang"),
        (
            "Hội nghị đã bầu đơn vị Cụm trưởng Cụm thi đua số 1, Bộ Công an năm 2021 là Công an tỉnh Quảng Trị, đơn vị Cụm phó là Công an tỉnh Hà Tĩnh.",
            "Công an tỉnh Quảng Trị",
            "Công an tỉnh Hà Tĩnh",
        ),
        ("Năm 2021, Sở Y tế giữ vai trò Cụm trưởng, Sở Xây dựng - Cụm phó.", "Sở Y tế", "Sở Xây dựng"),
        (
            "Kết quả, Bưu điện tỉnh trúng cử Khối trưởng, Viettel Hà Nam trúng cử Khối phó năm 2021.",
            "Bưu điện tỉnh",
            "Viettel Hà Nam",
        ),
        (
            "Đồng chí Lê Thị Nga công bố Quyết định chỉ định Cụm trưởng, Cụm phó năm 2021: VKSND tỉnh A làm Cụm trưởng; VKSND tỉnh B làm Cụm phó.",
            "VKSND tỉnh A",
            "VKSND tỉnh B",
        ),
        (
            "Bầu Trường THPT A là Cụm trưởng năm 2021; Cụm phó là Trường THPT B.",
            "Trường THPT A",
            "Trường THPT B",
        ),
    ],
)
def test_next_head_and_deputy_of_one_year(said, head, deputy):
    assert [(one["unit"], one["year"]) for one in facts("next_head", said)] == [(head, "2021")]
    assert facts("deputy", said) == [{"unit": deputy, "year": "2021"}]


def test_unit_is_told_by_the_post_of_its_leader():
    said = "Ông Phan Xuân Dũng - Phó Chủ tịch Thường trực Hội Nông dân tỉnh - đơn vị Cụm trưởng chủ trì."
    assert {"unit": "Hội Nông dân tỉnh", "year": "2020"} in facts("head", said)


def test_duties_of_heads_name_no_head():
    said = "Cụm trưởng chịu trách nhiệm trước Hội đồng Thi đua; Cụm phó giúp Cụm trưởng điều hành."
    assert facts("head", said) == facts("deputy", said) == []
