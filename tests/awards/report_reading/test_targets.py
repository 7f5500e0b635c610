import pytest

from .reports import facts

PLEDGED = "Các đơn vị ký giao ước thi đua năm 2021 với các chỉ tiêu: "


@pytest.mark.parametrize(
    ("clause", "target"),
    [
        ("100% đơn vị hoàn thành nhiệm vụ", {"comparator": "eq", "number": "100", "measure": "%"}),
        ("trên 80% đảng viên hoàn thành tốt", {"comparator": "gt", "number": "80", "measure": "%"}),
        ("từ 2 đơn vị trở lên nhận Cờ thi đua", {"comparator": "gte", "number": "2", "measure": "đơn vị"}),
        ("nợ xấu dưới 1,5%", {"comparator": "lt", "number": "1,5", "measure": "%"}),
        ("bắt giữ tối thiểu 15 vụ vi phạm", {"comparator": "gte", "number": "15", "measure": "vụ"}),
        ("không quá 20% hoàn thành xuất sắc", {"comparator": "lte", "number": "20", "measure": "%"}),
        (
            "khoảng 30 sáng kiến được công nhận",
            {"comparator": "about", "number": "30", "measure": "sáng kiến"},
        ),
        ("gần 300 suất quà cho hộ nghèo", {"comparator": "nearly", "number": "300", "measure": "suất quà"}),
        ("thu nhập bình quân tăng 15,63%", {"comparator": "rise", "number": "15,63", "measure": "%"}),
        ("giảm 10% văn bản giấy", {"comparator": "fall", "number": "10", "measure": "%"}),
        ("lợi nhuận đạt trên 1.200 tỷ đồng", {"comparator": "gt", "number": "1200", "measure": "tỷ đồng"}),
        (
            "mỗi đảng bộ kết nạp ít nhất 02 đảng viên mới",
            {"comparator": "gte", "number": "2", "measure": "đảng viên mới"},
        ),
        ("không để xảy ra tai nạn lao động", {"comparator": "none"}),
    ],
)
def test_target_with_its_comparison(clause, target):
    assert facts("target", PLEDGED + clause + ".") == [{"text": clause} | target]


def test_a_target_within_a_target():
    said = (
        PLEDGED + "100% cán bộ hoàn thành nhiệm vụ, trong đó có trên 80% hoàn thành tốt; không có ai vi phạm."
    )
    assert [one["text"] for one in facts("target", said)] == [
        "100% cán bộ hoàn thành nhiệm vụ",
        "trong đó có trên 80% hoàn thành tốt",
        "không có ai vi phạm",
    ]


def test_two_amounts_joined_by_a_comma_are_two_targets():
    said = "Phấn đấu doanh thu tăng 15% so với năm 2020, thu nhập bình quân từ 10 triệu đồng trở lên."
    assert [one["number"] for one in facts("target", said)] == ["15", "10"]


def test_a_list_of_targets_in_lines():
    said = (
        "Các đơn vị cam kết 12 chỉ tiêu, trong đó:",
        "- 100% tổ chức đảng hoàn thành nhiệm vụ;",
        "- Không có đảng viên vi phạm.",
    )
    assert [one["comparator"] for one in facts("target", *said)] == ["eq", "none"]


def test_results_are_no_targets():
    said = (
        "Năm 2020, toàn Cụm có 100% đơn vị hoàn thành nhiệm vụ, tăng 5% so với năm 2019.",
        "Kết quả thực hiện các chỉ tiêu giao ước: 98% vụ án được giải quyết.",
        "Các chỉ tiêu giao ước thi đua: năm qua đạt 98%; so với cùng kỳ tăng 5%.",
    )
    assert facts("target", *said) == []


@pytest.mark.parametrize(
    ("clause", "value"),
    [
        ("Tổn thất điện năng: ≤ 6,8%", {"comparator": "lte", "number": "6,8", "measure": "%"}),
        ("Tai nạn lao động: không", {"comparator": "none"}),
        (
            "xây dựng tối thiểu 2 tuyến phố kiểu mẫu",
            {"comparator": "gte", "number": "2", "measure": "tuyến phố"},
        ),
        ("thu hút trên 45 dự án mới", {"comparator": "gt", "number": "45", "measure": "dự án mới"}),
    ],
)
def test_item_of_a_list_of_pledges(clause, value):
    assert facts("target", "Chỉ tiêu giao ước thi đua năm 2021:", f"- {clause}") == [{"text": clause} | value]


def test_with_resolve_in_passing_pledges_nothing():
    said = "Với quyết tâm hoàn thành 100% chỉ tiêu, các đơn vị đã ký giao ước thi đua."
    assert facts("target", said) == []


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Bản giao ước có 5 nội dung, các đơn vị hứa giải ngân trên 95% vốn.", "giải ngân trên 95% vốn"),
        ("Các đơn vị ký giao ước với các chỉ tiêu: sản lượng 17,5 triệu tấn.", "sản lượng 17,5 triệu tấn"),
        ("Năm 2021, Cụm đề ra chỉ tiêu 100% hồ sơ đúng hạn.", "100% hồ sơ đúng hạn"),
        ("Ông An đọc bản phát động: Trong đợt cao điểm, 100% tàu được kiểm tra.", "100% tàu được kiểm tra"),
    ],
)
def test_pledges_in_other_words(said, text):
    assert [one["text"] for one in facts("target", said)] == [text]


def test_what_is_not_to_happen_is_a_pledge_of_its_own():
    said = "Các đơn vị cam kết cắt giảm 20% hội họp, không có đơn thư tồn đọng."
    assert [one["text"] for one in facts("target", said)] == [
        "cắt giảm 20% hội họp",
        "không có đơn thư tồn đọng",
    ]
