import pytest

from .reports import facts

BY = "Trần Văn Nam"


@pytest.mark.parametrize(
    "points",
    [
        ("Một là, đổi mới phong trào. Hai là, nhân rộng điển hình. Ba là, chăm lo đời sống.",),
        ("Một là, đổi mới phong trào; hai là, nhân rộng điển hình; ba là, chăm lo đời sống.",),
        ("Thứ nhất: đổi mới phong trào.", "Thứ hai: nhân rộng điển hình.", "Thứ ba: chăm lo đời sống."),
        ("1. đổi mới phong trào.", "2. nhân rộng điển hình.", "3. chăm lo đời sống."),
    ],
)
def test_numbered_points_of_a_speaker(points):
    lead = f"Ông {BY} đề nghị các đơn vị làm tốt các nhiệm vụ sau:"
    report = (f"{lead} {points[0]}",) if len(points) == 1 else (lead, *points)
    assert facts("direction", *report) == [
        {"number": "1", "text": "đổi mới phong trào", "by": BY},
        {"number": "2", "text": "nhân rộng điển hình", "by": BY},
        {"number": "3", "text": "chăm lo đời sống", "by": BY},
    ]


def test_points_with_dashes_have_no_number():
    report = (
        f"Ông {BY} đề nghị các doanh nghiệp cần:",
        "- Tiếp tục đổi mới nội dung;",
        "- Chăm lo đời sống công nhân.",
    )
    assert facts("direction", *report) == [
        {"text": "Tiếp tục đổi mới nội dung", "by": BY},
        {"text": "Chăm lo đời sống công nhân", "by": BY},
    ]


def test_a_point_of_several_sentences_stays_whole():
    report = (
        f"Ông {BY} đề nghị các đơn vị làm tốt các việc:",
        "Một là, đổi mới phong trào. Cấp ủy cần chỉ đạo.",
        "Hai là, nhân rộng điển hình.",
    )
    assert facts("direction", *report)[0]["text"] == "đổi mới phong trào. Cấp ủy cần chỉ đạo"


@pytest.mark.parametrize(
    "said",
    [
        f"Đồng chí {BY} yêu cầu các đơn vị bám sát nội dung giao ước, tổ chức tốt phong trào.",
        f"Đồng chí {BY} phát biểu.\nĐồng chí cũng đề nghị các đơn vị bám sát nội dung giao ước, tổ chức tốt phong trào.",
        f"Đồng chí {BY} biểu dương kết quả; đồng thời đề nghị các đơn vị bám sát nội dung giao ước, tổ chức tốt phong trào.",
    ],
)
def test_a_single_request_of_a_speaker(said):
    text = "các đơn vị bám sát nội dung giao ước, tổ chức tốt phong trào"
    assert facts("direction", said) == [{"text": text, "by": BY}]


@pytest.mark.parametrize(
    "said",
    [
        f"Đồng chí {BY} nhấn mạnh vai trò của công tác thi đua trong năm qua.",
        f"Đồng chí {BY} đề nghị UBND tỉnh tặng Bằng khen cho 2 tập thể.",
        f"Đồng chí {BY} đề nghị các cấp xem xét khen thưởng 2 tập thể tiêu biểu.",
        "Các đại biểu đề nghị Sở hướng dẫn rõ cách tính điểm thưởng.",
        f"Đồng chí {BY} đến dự và chỉ đạo Hội nghị tổng kết công tác thi đua.",
    ],
)
def test_what_asks_nothing_of_the_members_is_no_direction(said):
    assert facts("direction", said) == []


def test_points_in_roman_figures_of_a_speaker():
    said = "Kết luận Hội nghị, bà Lê Thị Thủy yêu cầu các đơn vị: (i) Hoàn thiện hồ sơ khen thưởng; (ii) Đăng ký mô hình mới."
    assert [(one["number"], one["text"]) for one in facts("direction", said)] == [
        ("1", "Hoàn thiện hồ sơ khen thưởng"),
        ("2", "Đăng ký mô hình mới"),
    ]


def test_points_of_the_plan_of_the_coming_year():
    said = "Phương hướng năm 2021: 1. Thực hiện tốt chương trình. 2. Ứng dụng CNTT trong quản lý."
    assert [one["text"] for one in facts("direction", said)] == [
        "Thực hiện tốt chương trình",
        "Ứng dụng CNTT trong quản lý",
    ]


def test_words_of_time_before_the_request_are_left_out():
    said = "Bà Hà Thị Lan đề nghị sau hội nghị, Cụm trưởng sớm ban hành kế hoạch hoạt động."
    assert [one["text"] for one in facts("direction", said)] == ["Cụm trưởng sớm ban hành kế hoạch hoạt động"]


def test_title_of_a_movement_keeps_its_quotation_marks():
    said = "Bà Hà Thị Lan đề nghị các trường đẩy mạnh phong trào “Dạy tốt - Học tốt”."
    assert [one["text"] for one in facts("direction", said)] == [
        "các trường đẩy mạnh phong trào “Dạy tốt - Học tốt”"
    ]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Ông Lê Văn An cho rằng các đơn vị phải dồn sức giảm nợ.", "các đơn vị phải dồn sức giảm nợ"),
        ("Ông Lê Văn An nhắc các đơn vị đừng chạy theo thành tích.", "các đơn vị đừng chạy theo thành tích"),
        ("Theo ông Lê Văn An, các đơn vị cần rà soát lại tiêu chí.", "các đơn vị cần rà soát lại tiêu chí"),
        (
            "Ông Lê Văn An giao nhiệm vụ cho cụm: giữ vững kết quả; xét khen công khai.",
            "giữ vững kết quả; xét khen công khai",
        ),
    ],
)
def test_requests_in_other_words(said, text):
    assert facts("direction", said) == [{"text": text, "by": "Lê Văn An"}]


def test_what_the_head_of_the_bloc_concludes_is_by_the_person_who_heads_it():
    said = (
        "Hội nghị do ông Lê Văn An - Hiệu trưởng, Cụm trưởng chủ trì.",
        "Cụm trưởng kết luận như sau:",
        "1. Các trường hoàn thành hồ sơ trước ngày 15/7.",
        "2. Tổ thư ký hoàn thiện bảng điểm thi đua.",
    )
    assert [(one["number"], one["by"]) for one in facts("direction", *said)] == [
        ("1", "Lê Văn An"),
        ("2", "Lê Văn An"),
    ]
