from .reports import facts, opened

THEME = "Đoàn kết, kỷ cương, sáng tạo"


def test_title_as_printed():
    assert facts("title") == [{"title": "Hội nghị tổng kết công tác thi đua năm 2020"}]


def test_title_ends_before_place_and_form():
    opening = "Cụm thi đua số 1 tổ chức Hội nghị tổng kết công tác thi đua năm 2021 theo hình thức trực tuyến tại Huế."
    assert opened("title", opening) == [{"title": "Hội nghị tổng kết công tác thi đua năm 2021"}]


def test_a_conference_without_a_printed_title_has_none():
    assert (
        opened(
            "title", "Thượng tướng Nguyễn Văn Thành, Khối trưởng Khối thi đua Nội chính, chủ trì hội nghị."
        )
        == []
    )


def test_theme_of_the_campaign_without_its_quotation_marks():
    said = f"Với chủ đề thi đua là “ {THEME}”, Khối đã hoàn thành nhiệm vụ."
    assert facts("theme", said) == [{"theme": THEME, "kind": "theme", "year": "2020"}]


def test_theme_of_the_year_that_is_said_with_it():
    said = f'Đồng chí Trưởng khối phát động phong trào thi đua năm 2021 với chủ đề: "{THEME}".'
    assert facts("theme", said) == [{"theme": THEME, "kind": "theme", "year": "2021"}]


def test_slogan_of_the_campaign():
    said = f"Cụm phát động thi đua năm 2021 với khẩu hiệu hành động “{THEME}”."
    assert facts("theme", said) == [{"theme": THEME, "kind": "slogan", "year": "2021"}]


def test_movements_and_mottoes_of_other_things_are_no_themes():
    others = (
        "Hưởng ứng phong trào “Cả nước chung sức xây dựng nông thôn mới”, các đơn vị đã hoàn thành nhiệm vụ.",
        "Nâng cao chất lượng các văn bản chỉ đạo, hướng dẫn theo phương châm “Nói ngắn, viết gọn”.",
        "Khối thi đua tổ chức hội thi với chủ đề “Nét đẹp công sở”.",
    )
    assert facts("theme", *others) == []
