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
