import pytest

from awards.report_reading import read_report

from .reports import OPENING, facts


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        (
            "Đồng chí Lò Văn Sơn, Viện trưởng VKSND tỉnh, thay mặt Trưởng khu vực chủ trì buổi giao ban.",
            {"name": "Lò Văn Sơn", "post": "Viện trưởng VKSND tỉnh", "role": "chair"},
        ),
        (
            "Đại tá Trần Quốc Việt, Phó Chính ủy BĐBP tỉnh dự và chỉ đạo.",
            {
                "name": "Trần Quốc Việt",
                "rank": "Đại tá",
                "post": "Phó Chính ủy BĐBP tỉnh",
                "role": "guidance",
            },
        ),
        (
            "Phát biểu khai mạc Hội nghị, đồng chí Trưởng ban Vũ Ngọc Thiềm đánh giá cao kết quả.",
            {"name": "Vũ Ngọc Thiềm", "post": "Trưởng ban", "role": "opening"},
        ),
        (
            "Báo cáo do bà Phạm Thị Thu, Phó Chủ tịch UBND phường trình bày nêu rõ kết quả.",
            {"name": "Phạm Thị Thu", "post": "Phó Chủ tịch UBND phường", "role": "report"},
        ),
        (
            "GS.VS Châu Văn Minh, Chủ tịch Viện Hàn lâm KHCNVN phát biểu.",
            {
                "name": "Châu Văn Minh",
                "rank": "GS.VS",
                "post": "Chủ tịch Viện Hàn lâm KHCNVN",
                "role": "address",
            },
        ),
        (
            "Phát biểu kết luận hội nghị, ông Trần Ngọc Thuận, Bí thư Đảng ủy, Chủ tịch HĐQT VRG nhấn mạnh kết quả.",
            {"name": "Trần Ngọc Thuận", "post": "Bí thư Đảng ủy, Chủ tịch HĐQT VRG", "role": "conclusion"},
        ),
        (
            "Ông Nguyễn Đình Khang - Chủ tịch Tổng Liên đoàn trao Cờ thi đua cho các đơn vị.",
            {"name": "Nguyễn Đình Khang", "post": "Chủ tịch Tổng Liên đoàn", "role": "presenter"},
        ),
        (
            "Các đơn vị ký giao ước thi đua dưới sự chứng kiến của Đại tá Trần Quốc Việt.",
            {"name": "Trần Quốc Việt", "rank": "Đại tá", "role": "witness"},
        ),
        (
            "Tham dự Hội nghị có bà Trần Thị Mai, Phó Vụ trưởng Vụ Thi đua – Khen thưởng; đại diện các đơn vị.",
            {"name": "Trần Thị Mai", "post": "Phó Vụ trưởng Vụ Thi đua – Khen thưởng", "role": "present"},
        ),
        (
            "Chánh án TAND tỉnh Phú Thọ Nguyễn Văn Hạnh phát biểu tại hội nghị.",
            {"name": "Nguyễn Văn Hạnh", "post": "Chánh án TAND tỉnh Phú Thọ", "role": "address"},
        ),
        (
            "Đồng chí Nguyễn Văn Du Phó Chánh án TANDTC chủ trì hội nghị.",
            {"name": "Nguyễn Văn Du", "post": "Phó Chánh án TANDTC", "role": "chair"},
        ),
        (
            "Ông Trương Ly (thứ nhất từ trái sang) – GĐ Công ty TNHH MTV Cao su Chư Mom Ray tham luận.",
            {"name": "Trương Ly", "post": "GĐ Công ty TNHH MTV Cao su Chư Mom Ray", "role": "address"},
        ),
    ],
)
def test_person_with_rank_post_and_role(sentence, person):
    assert facts("person", sentence) == [person]


def test_two_who_chair_together_both_chair():
    said = "Ông Trần Văn Bảy, Giám đốc Công ty Gạch ngói, Cụm trưởng và bà Lê Thị Hoa, Phó Giám đốc Công ty Cấp nước, Cụm phó đồng chủ trì Hội nghị."
    assert [(one["name"], one["role"]) for one in facts("person", said)] == [
        ("Trần Văn Bảy", "chair"),
        ("Lê Thị Hoa", "chair"),
    ]


def test_a_list_of_names_after_one_word_of_attendance():
    said = "Tham dự có các đồng chí: Nguyễn Văn Thắng, Phó Chủ tịch UBND tỉnh; Lê Thanh Hải - Trưởng ban Thi đua tỉnh."
    assert [(one["name"], one["role"]) for one in facts("person", said)] == [
        ("Nguyễn Văn Thắng", "present"),
        ("Lê Thanh Hải", "present"),
    ]


def test_names_that_share_one_post():
    said = "Cùng tham dự có các đồng chí Phó Chánh án TAND tối cao: Nguyễn Văn Du, Nguyễn Văn Tiến."
    assert [(one["name"], one["post"]) for one in facts("person", said)] == [
        ("Nguyễn Văn Du", "Phó Chánh án TAND tối cao"),
        ("Nguyễn Văn Tiến", "Phó Chánh án TAND tối cao"),
    ]


def test_a_later_role_has_the_fullest_rank_and_post():
    first = "Thượng tướng Nguyễn Trọng Nghĩa, Phó chủ nhiệm Tổng cục Chính trị phát biểu tại hội nghị."
    later = (
        "Nguyễn Trọng Nghĩa là khách.\nKết luận hội nghị, đồng chí Nguyễn Trọng Nghĩa đánh giá cao kết quả."
    )
    conclusion = facts("person", first, later)[-1]
    assert conclusion == {
        "name": "Nguyễn Trọng Nghĩa",
        "rank": "Thượng tướng",
        "post": "Phó chủ nhiệm Tổng cục Chính trị",
        "role": "conclusion",
    }


def test_a_person_has_each_role_once():
    said = "Ông Lê Văn Cường phát biểu khai mạc.\nÔng Lê Văn Cường, Phó Tổng Giám đốc phát biểu khai mạc Hội nghị"
    assert [one["role"] for one in facts("person", said)] == ["opening"]


def test_who_hands_on_the_flag_and_who_takes_it():
    said = "Đồng chí Nguyễn Văn Tâm, Khối trưởng trao Cờ luân lưu Khối trưởng năm 2021 cho đồng chí Phan Thị Ngọc."
    assert [(one["name"], one["role"]) for one in facts("person", said)] == [
        ("Nguyễn Văn Tâm", "handover"),
        ("Phan Thị Ngọc", "takeover"),
    ]


def test_minutes_name_the_roles_before_a_colon():
    said = "1. Chủ trì: Ông Phạm Văn Dũng, Hiệu trưởng Trường THPT Trần Hưng Đạo, Cụm trưởng.\n3. Đại biểu: Ông Bùi Văn Nam, Phó Chánh Văn phòng Sở."
    assert [(one["name"], one["role"]) for one in facts("person", said)] == [
        ("Phạm Văn Dũng", "chair"),
        ("Bùi Văn Nam", "present"),
    ]


def test_an_office_that_spoke_has_a_post_and_no_name():
    said = "Phát biểu tại Hội nghị, đại diện lãnh đạo các Hệ Cơ yếu đã chia sẻ những thuận lợi và khó khăn."
    assert facts("person", said) == [{"post": "đại diện lãnh đạo các Hệ Cơ yếu", "role": "address"}]


def test_schools_streets_and_provinces_are_no_persons():
    said = "Trường THPT Trần Phú, Công an tỉnh Bà Rịa - Vũng Tàu dự hội nghị, gắn với phong cách Chủ tịch Hồ Chí Minh."
    assert facts("person", said) == []


def test_a_name_on_record_is_known_without_a_title():
    report = OPENING + "\nLưu Đức Tín phát biểu tại hội nghị."
    assert not [one for one in read_report(report) if one.field == "person"]
    [person] = [one for one in read_report(report, names=["Lưu Đức Tín"]) if one.field == "person"]
    assert person.value == {"name": "Lưu Đức Tín", "role": "address"}


def test_names_of_units_on_record_are_no_persons():
    report = OPENING + "\nCục Cơ yếu chủ trì hội nghị, tỉnh Hà Nam phát biểu."
    found = read_report(report, names=["Cục Cơ yếu", "Hà Nam", "Bộ Công an"])
    assert not [one for one in found if one.field == "person"]


def test_the_clerk_of_the_minutes_has_no_role():
    said = "Thành phần tham dự:\n- Ông Lý Văn Thành - Phó Giám đốc Thư viện - Chủ trì;\n- Thư ký: Bà Vi Thị Quyên."
    assert [(one["name"], one["role"]) for one in facts("person", said)][-1][0] == "Lý Văn Thành"


def test_who_spoke_and_directed_gave_guidance():
    said = (
        "Phát biểu chỉ đạo Hội nghị, TS. Trần Đình Phúc đề nghị các trường tiếp tục đổi mới công tác thi đua."
    )
    assert [(one["name"], one["role"]) for one in facts("person", said)] == [("Trần Đình Phúc", "guidance")]


def test_an_office_that_hands_out_awards():
    said = "Lãnh đạo Ban Cơ yếu Chính phủ tặng Cờ thi đua cho các tập thể"
    assert facts("person", said) == [{"post": "Lãnh đạo Ban Cơ yếu Chính phủ", "role": "presenter"}]


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        (
            "Thiếu tướng Ông Văn Nghĩa, Giám đốc Học viện kết luận hội nghị.",
            {
                "name": "Ông Văn Nghĩa",
                "rank": "Thiếu tướng",
                "post": "Giám đốc Học viện",
                "role": "conclusion",
            },
        ),
        (
            "Đồng chí Nguyễn Thị Thanh, TVTU, Trưởng Ban Dân vận Tỉnh ủy phát biểu.",
            {"name": "Nguyễn Thị Thanh", "post": "TVTU, Trưởng Ban Dân vận Tỉnh ủy", "role": "address"},
        ),
        (
            "Đại tá Từ Hồng Sơn, Giám đốc Công an tỉnh đại diện đơn vị Cụm trưởng phát biểu.",
            {"name": "Từ Hồng Sơn", "rank": "Đại tá", "post": "Giám đốc Công an tỉnh", "role": "address"},
        ),
        (
            "Ông Mai Văn Hùng, Giám đốc Công ty Điện lực (bên phải) nhận cờ luân lưu Khối trưởng năm 2021.",
            {"name": "Mai Văn Hùng", "post": "Giám đốc Công ty Điện lực", "role": "takeover"},
        ),
        (
            "Phát biểu chỉ đạo của ông Nguyễn Hoàng Hưng – Phó Trưởng Ban",
            {"name": "Nguyễn Hoàng Hưng", "post": "Phó Trưởng Ban", "role": "guidance"},
        ),
        (
            "Bà Nguyễn Thị Phương bàn giao hồ sơ và Cờ luân lưu của Cụm.",
            {"name": "Nguyễn Thị Phương", "role": "handover"},
        ),
        (
            "Có mặt tại buổi ký kết còn có ông Đỗ Vũ Bằng, Phó Giám đốc Sở.",
            {"name": "Đỗ Vũ Bằng", "post": "Phó Giám đốc Sở", "role": "present"},
        ),
        (
            "Phó Chủ tịch UBND thành phố Hồ Minh Châu dự, phát biểu chỉ đạo.",
            {"name": "Hồ Minh Châu", "post": "Phó Chủ tịch UBND thành phố", "role": "guidance"},
        ),
        (
            "Dưới sự chứng kiến của ông Bùi Minh Thạnh, Phó Giám đốc Sở Nội vụ, Sở Tài chính đã bàn giao hồ sơ.",
            {"name": "Bùi Minh Thạnh", "post": "Phó Giám đốc Sở Nội vụ", "role": "witness"},
        ),
    ],
)
def test_person_in_other_voices(sentence, person):
    assert facts("person", sentence) == [person]


def test_all_of_a_list_signed_the_pledge():
    said = "Các đồng chí ký giao ước gồm: Lê Minh Tâm, Khối trưởng; Sơn Thị Lệ, Phó Trưởng Ban Tuyên giáo."
    assert [(one["name"], one["role"]) for one in facts("person", said)] == [
        ("Lê Minh Tâm", "signer"),
        ("Sơn Thị Lệ", "signer"),
    ]
