import pytest

from .reports import facts

AGREED = "Hội nghị thống nhất đề nghị "


@pytest.mark.parametrize(
    ("sentence", "award"),
    [
        (
            AGREED + "Hội đồng thi đua Ngành Cơ yếu tặng 13 Cờ thi đua của Ban Cơ yếu Chính phủ.",
            {"award": "Cờ thi đua", "authority": "Ban Cơ yếu Chính phủ", "count": "13", "moment": "agreed"},
        ),
        (
            AGREED + "UBND tỉnh tặng Cờ thi đua cho Công ty Gạch ngói Hòa Thành.",
            {
                "award": "Cờ thi đua",
                "authority": "UBND tỉnh",
                "names": "Công ty Gạch ngói Hòa Thành",
                "moment": "agreed",
            },
        ),
        (
            "Chính phủ đã tặng 01 Cờ thì đua của Chính phủ.",
            {"award": "Cờ thì đua", "authority": "Chính phủ", "count": "1", "moment": "granted"},
        ),
        (
            "115 cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
            {
                "award": "Bằng khen",
                "authority": "Thủ tướng Chính phủ",
                "recipients": "individual",
                "count": "115",
                "moment": "granted",
            },
        ),
        (
            "Thiếu tướng Vũ Ngọc Thiềm trao Cờ thi đua của Bộ Quốc phòng cho hai tập thể xuất sắc.",
            {
                "award": "Cờ thi đua",
                "authority": "Bộ Quốc phòng",
                "recipients": "collective",
                "count": "2",
                "moment": "handed_over",
            },
        ),
        (
            AGREED + "tặng 05 đồng chí Huân chương Chiến công hạng Ba.",
            {
                "award": "Huân chương Chiến công",
                "class": "Ba",
                "recipients": "individual",
                "count": "5",
                "moment": "agreed",
            },
        ),
        (
            "01 đồng chí được Hội nghị bình xét, đề nghị danh hiệu Chiến sỹ thi đua toàn quốc.",
            {
                "award": "Chiến sỹ thi đua toàn quốc",
                "recipients": "individual",
                "count": "1",
                "moment": "agreed",
            },
        ),
        (
            AGREED + "tặng Bằng khen của Bộ trưởng cho 14 tập thể và cá nhân.",
            {
                "award": "Bằng khen",
                "authority": "Bộ trưởng",
                "recipients": "mixed",
                "count": "14",
                "moment": "agreed",
            },
        ),
        (
            "Kết quả đã suy tôn Công an tỉnh Đồng Nai dẫn đầu Cụm, đề nghị Chính phủ tặng Cờ thi đua.",
            {
                "award": "Cờ thi đua",
                "authority": "Chính phủ",
                "names": "Công an tỉnh Đồng Nai",
                "moment": "agreed",
            },
        ),
    ],
)
def test_award_with_authority_recipients_count_and_moment(sentence, award):
    assert facts("award", sentence) == [award]


def test_two_kinds_of_recipients_are_two_awards():
    found = facts("award", AGREED + "UBND tỉnh tặng Bằng khen cho 2 tập thể, 6 cá nhân và 4 hộ gia đình.")
    assert [(one["recipients"], one["count"]) for one in found] == [
        ("collective", "2"),
        ("individual", "6"),
        ("household", "4"),
    ]


def test_a_count_in_words_is_shared_by_the_awards_it_precedes():
    found = facts("award", AGREED + "tặng nhiều Bằng khen, Giấy khen cho các tập thể và cá nhân.")
    assert [(one["award"], one["words"], one["recipients"]) for one in found] == [
        ("Bằng khen", "nhiều", "mixed"),
        ("Giấy khen", "nhiều", "mixed"),
    ]


def test_counted_recipients_with_their_names():
    [award] = facts(
        "award",
        AGREED
        + "Tổng Liên đoàn tặng Cờ thi đua toàn diện cho 02 đơn vị (Công đoàn Than, Công đoàn Xi măng).",
    )
    assert (award["count"], award["names"]) == ("2", "Công đoàn Than; Công đoàn Xi măng")


def test_classes_of_one_award():
    found = facts(
        "award", AGREED + "VRG tặng Cờ thi đua hạng Nhất cho Công ty Chư Đăk, hạng Nhì cho Công ty Krông Hà."
    )
    assert [(one["class"], one["names"]) for one in found] == [
        ("Nhất", "Công ty Chư Đăk"),
        ("Nhì", "Công ty Krông Hà"),
    ]


def test_the_rotating_flag_is_no_award():
    assert (
        facts(
            "award",
            "Sở Nội vụ trao Cờ thi đua luân lưu cho Sở Y tế.",
            "Sở Nội vụ trao cờ luân lưu cho Sở Y tế.",
        )
        == []
    )


def test_a_pledged_number_of_awards_is_a_target_and_no_award():
    assert facts("award", "Phấn đấu có từ 2 đơn vị trở lên được tặng Cờ thi đua của Chính phủ.") == []


def test_an_award_that_is_only_spoken_of_is_none():
    assert facts("award", "Hội nghị đã góp ý quy định về tiêu chuẩn Cờ thi đua của Chính phủ.") == []


def test_names_between_the_count_and_the_verb():
    said = (
        "Hội nghị bình bầu 2 cơ quan là Cục Cán bộ và Cục Tuyên huấn đề nghị Bộ Quốc phòng tặng Cờ thi đua."
    )
    [award] = facts("award", said)
    assert (award["count"], award["names"]) == ("2", "Cục Cán bộ; Cục Tuyên huấn")


def test_an_authority_is_not_carried_to_another_clause():
    said = "Có 5 tập thể được Thủ tướng Chính phủ tặng Bằng khen, 3 đồng chí được tặng Huân chương Lao động hạng Ba."
    assert [one.get("authority") for one in facts("award", said)] == ["Thủ tướng Chính phủ", None]


def test_recipients_before_a_verb_are_of_the_next_award():
    said = "Có 3 tập thể được tặng Cờ thi đua của Chính phủ, 12 tập thể và 20 cá nhân được tặng Bằng khen."
    found = facts("award", said)
    assert [(one["award"], one["count"]) for one in found] == [
        ("Cờ thi đua", "3"),
        ("Bằng khen", "12"),
        ("Bằng khen", "20"),
    ]


def test_what_is_given_at_the_event_is_handed_over():
    [award] = facts("award", "Tại Hội nghị, UBND tỉnh đã tặng Bằng khen cho 15 tập thể.")
    assert award["moment"] == "handed_over"


@pytest.mark.parametrize(
    ("sentence", "awards"),
    [
        (
            "Các đơn vị đề nghị UBND tỉnh tặng Cờ cho 1 đơn vị và Bằng khen cho 03 đơn vị.",
            [("Cờ", "UBND tỉnh", "1", "agreed"), ("Bằng khen", "UBND tỉnh", "3", "agreed")],
        ),
        (
            "Tại lễ, đại diện Bộ trao 03 Bằng khen của Bộ trưởng cho tập thể và 05 Bằng khen cho cá nhân.",
            [("Bằng khen", "Bộ trưởng", "3", "handed_over"), ("Bằng khen", "Bộ trưởng", "5", "handed_over")],
        ),
        (
            "06 đồng chí được tặng Huy chương Vì an ninh Tổ quốc.",
            [("Huy chương Vì an ninh Tổ quốc", None, "6", "granted")],
        ),
        (
            "Thừa ủy quyền Thủ tướng Chính phủ, Chủ tịch UBND phường Lê Văn An trao Bằng khen cho 5 cá nhân.",
            [("Bằng khen", "Thủ tướng Chính phủ", "5", "handed_over")],
        ),
        (
            "Tại buổi lễ, 5 cá nhân được trao Giấy khen của Giám đốc Sở Y tế.",
            [("Giấy khen", "Giám đốc Sở Y tế", "5", "handed_over")],
        ),
        (
            "Hàng trăm cá nhân được Bộ Công an, UBND tỉnh tặng Bằng khen.",
            [("Bằng khen", None, None, "granted")],
        ),
        (
            "Giám đốc Công an tỉnh Lê Văn Hà trao Giấy khen cho 4 tập thể.",
            [("Giấy khen", None, "4", "handed_over")],
        ),
    ],
)
def test_whose_award_it_is(sentence, awards):
    found = [
        (one["award"], one.get("authority"), one.get("count"), one["moment"])
        for one in facts("award", sentence)
    ]
    assert found == awards


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Công an tỉnh Long An, Đồng Tháp, Tây Ninh được tặng Cờ thi đua của Bộ Công an.",
            "Công an tỉnh Long An; Đồng Tháp; Tây Ninh",
        ),
        ("Nhân dịp này, Sở Y tế được tặng Cờ thi đua của Chính phủ.", "Sở Y tế"),
        (
            "Hội nghị nhất trí tặng Bằng khen cho các đơn vị: Hội Nông dân (đơn vị Cụm phó năm 2020); Hội Nhà báo.",
            "Hội Nông dân; Hội Nhà báo",
        ),
        (
            "Khối suy tôn 2 đơn vị dẫn đầu là Sở Tư pháp và Thanh tra tỉnh, đề nghị UBND tỉnh tặng Cờ thi đua.",
            "Sở Tư pháp; Thanh tra tỉnh",
        ),
        ("Lãnh đạo Bộ trao Huân chương Lao động hạng Ba cho ông Lâm Văn Phát, Phó Giám đốc.", "Lâm Văn Phát"),
        ("Đồng chí Trần Thị Mai, Trưởng phòng được tặng Bằng khen của UBND tỉnh.", "Trần Thị Mai"),
    ],
)
def test_who_gets_it_by_name(sentence, names):
    assert [one.get("names") for one in facts("award", sentence)] == [names]


def test_items_under_a_heading_that_says_how_far_they_have_come():
    found = facts(
        "award",
        "3. Kết quả bình chọn:",
        "3.1. Tặng Cờ thi đua của ngành Kiểm sát nhân dân: VKSND tỉnh An Giang (8/8 phiếu).",
        "- Bằng khen của UBND tỉnh: 02 cá nhân.",
    )
    assert [(one["moment"], one["authority"]) for one in found] == [
        ("agreed", "ngành Kiểm sát nhân dân"),
        ("agreed", "UBND tỉnh"),
    ]
    assert found[0]["names"] == "VKSND tỉnh An Giang"


@pytest.mark.parametrize(
    "sentence",
    [
        "Các đơn vị đã được Chính phủ tặng nhiều phần thưởng cao quý như Huân chương Lao động, bằng khen.",
        "Để được tặng Cờ thi đua, đơn vị phải đạt từ 80% số phiếu trở lên.",
        "Đơn vị được tặng Bằng khen sẽ được cộng điểm.",
        "Ban Tổ chức trao cờ lưu niệm cho 8 tập thể.",
    ],
)
def test_honours_told_in_general_are_no_awards(sentence):
    assert facts("award", sentence) == []


def test_a_heading_that_tells_less_than_the_body_gives_no_award_of_its_own():
    report = (
        "Cụm thi đua số 1: Bốn đơn vị được đề nghị tặng Cờ thi đua\n"
        "Ngày 5/1/2021, Cụm thi đua số 1 tổ chức Hội nghị tổng kết công tác thi đua năm 2020.\n"
        "Hội nghị đề nghị tặng Cờ thi đua của Chính phủ cho Sở Y tế."
    )
    assert [one["names"] for one in facts("award", opening=report)] == ["Sở Y tế"]


def test_a_count_in_two_words():
    said = "Hội nghị đề nghị Bộ trưởng Bộ Y tế tặng Bằng khen cho mười hai tập thể, hai mươi lăm cá nhân."
    assert [one["count"] for one in facts("award", said)] == ["12", "25"]


def test_a_flag_handed_over_that_is_no_one_s_award_is_passed_over():
    assert facts("award", "Tại hội nghị, ông Lê Văn An trao cờ cho Sở Y tế.") == []
