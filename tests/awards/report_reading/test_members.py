import pytest

from awards.report_reading import read_report

from .reports import OPENING, facts


def members(*sentences):
    return [one["unit"] for one in facts("member", *sentences)]


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        (
            "Cụm gồm 5 đơn vị: Sở Nội vụ, Thanh tra tỉnh, Sở Lao động - Thương binh và Xã hội, Sở Văn hóa, Thể thao và Du lịch và Sở Y tế.",
            [
                "Sở Nội vụ",
                "Thanh tra tỉnh",
                "Sở Lao động - Thương binh và Xã hội",
                "Sở Văn hóa, Thể thao và Du lịch",
                "Sở Y tế",
            ],
        ),
        (
            "Cụm có 3 thành viên gồm các tỉnh Nghệ An, Hà Tĩnh và Quảng Bình.",
            ["tỉnh Nghệ An", "Hà Tĩnh", "Quảng Bình"],
        ),
        (
            "Khối thi đua (gồm Đảng bộ Quân sự tỉnh, Đảng bộ Công an tỉnh và Đảng bộ Biên phòng tỉnh) tổ chức hội nghị.",
            ["Đảng bộ Quân sự tỉnh", "Đảng bộ Công an tỉnh", "Đảng bộ Biên phòng tỉnh"],
        ),
        (
            "Tham dự có lãnh đạo 3 công đoàn thành viên: Công đoàn Dệt may và Da giày; Công đoàn Xi măng; Công đoàn Bưu điện, Viễn thông.",
            ["Công đoàn Dệt may và Da giày", "Công đoàn Xi măng", "Công đoàn Bưu điện, Viễn thông"],
        ),
        (
            "Tham dự có đại diện Công an các tỉnh: Bình Thuận, Lâm Đồng và Bà Rịa - Vũng Tàu.",
            ["Bình Thuận", "Lâm Đồng", "Bà Rịa - Vũng Tàu"],
        ),
        (
            "Các đơn vị trong cụm (thành phố Pleiku, huyện Đức Cơ, huyện Chư Păh) đã thảo luận.",
            ["thành phố Pleiku", "huyện Đức Cơ", "huyện Chư Păh"],
        ),
        (
            "Hội LHPN 3 thành phố: Hà Nội, Cần Thơ và TP. Hồ Chí Minh tham gia.",
            ["Hà Nội", "Cần Thơ", "TP. Hồ Chí Minh"],
        ),
    ],
)
def test_members_of_a_list(sentence, units):
    assert members(sentence) == units


def test_members_after_the_name_of_the_bloc():
    opening = "Ngày 5/1/2021 diễn ra Hội nghị tổng kết năm 2020 của Khối 4 hệ Cơ yếu: Quân đội, Công an, Ngoại giao và Đảng - Chính quyền."
    assert [one["unit"] for one in facts("member", opening=opening)] == [
        "Quân đội",
        "Công an",
        "Ngoại giao",
        "Đảng - Chính quyền",
    ]


def test_rows_of_a_table_of_points_are_members():
    rows = (
        "1 Công ty CP Mía đường Bến Cầu 990 987",
        "2 Công ty TNHH Dệt may Gò Chùa 982 978",
        "3 Doanh nghiệp tư nhân Hoàng Lan 975 970",
    )
    assert members(*rows) == [
        "Công ty CP Mía đường Bến Cầu",
        "Công ty TNHH Dệt may Gò Chùa",
        "Doanh nghiệp tư nhân Hoàng Lan",
    ]


def test_units_that_lead_are_members_where_no_list_names_them_all():
    assert members("Hội nghị đã bầu Sở Tài chính làm Cụm trưởng năm 2021.") == ["Sở Tài chính"]


def test_units_that_lead_are_not_added_to_a_list_of_all_members():
    listed = "Khối gồm các hệ: Quân đội, Công an và Ngoại giao."
    assert members(listed, "Hội nghị đã bầu Cục Cơ yếu làm Khối trưởng năm 2021.") == [
        "Quân đội",
        "Công an",
        "Ngoại giao",
    ]


def test_guests_and_lists_of_deeds_are_no_members():
    guests = "Dự hội nghị có lãnh đạo Ban Thi đua - Khen thưởng tỉnh, Sở Nội vụ và các đơn vị trong Cụm."
    deeds = "Các đơn vị trong Cụm có nhiều hoạt động phong phú, đa dạng, thiết thực."
    assert members(guests, deeds) == []


def test_a_known_name_with_a_comma_is_not_split():
    name = "Trung tâm Lọc, Hóa dầu"
    report = f"{OPENING}\nCụm gồm các đơn vị: {name}, Sở Công Thương và Cục Thuế."
    found = [one.value["unit"] for one in read_report(report, names=[name]) if one.field == "member"]
    assert found == [name, "Sở Công Thương", "Cục Thuế"]


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        (
            "Cụm gồm 5 Cục Thuế: Hà Giang, Cao Bằng, Bắc Kạn và Lạng Sơn đã tổ chức Hội nghị năm 2020; ký giao ước.",
            ["Hà Giang", "Cao Bằng", "Bắc Kạn", "Lạng Sơn"],
        ),
        (
            "Cụm gồm: VKSND các tỉnh: Nghệ An (đơn vị Cụm trưởng), Quảng Trị (đơn vị Cụm phó), Thanh Hóa.",
            ["Nghệ An", "Quảng Trị", "Thanh Hóa"],
        ),
        (
            "Khối có 3 đơn vị: Trung tâm Pháp y, Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm và Bệnh viện Mắt.",
            ["Trung tâm Pháp y", "Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm", "Bệnh viện Mắt"],
        ),
        (
            "Cụm gồm các phường: Bến Cát, Chánh Phú Hòa, Ba Vì và Năm Căn.",
            ["Bến Cát", "Chánh Phú Hòa", "Ba Vì", "Năm Căn"],
        ),
        (
            "Dự Hội nghị có lãnh đạo Hội Nông dân, Hội Cựu chiến binh, Tỉnh Đoàn, Liên đoàn Lao động tỉnh.",
            ["Hội Nông dân", "Hội Cựu chiến binh", "Tỉnh Đoàn", "Liên đoàn Lao động tỉnh"],
        ),
        (
            "Khối thi đua 10 có 3 trường đại học, cao đẳng trên địa bàn tỉnh: Trường Đại học A; Trường Cao đẳng B; Trường Cao đẳng C.",
            ["Trường Đại học A", "Trường Cao đẳng B", "Trường Cao đẳng C"],
        ),
    ],
)
def test_list_with_brackets_commas_in_names_and_verbs_behind_it(sentence, units):
    assert members(sentence) == units


@pytest.mark.parametrize(
    "sentence",
    [
        "Phong trào trong Cụm được tổ chức với nhiều tên gọi: “Thanh tra giữ nghiêm kỷ cương”, “Học tập suốt đời”.",
        "Dự có lãnh đạo Ban Thi đua - Khen thưởng tỉnh, Văn phòng Tỉnh ủy, Sở Nội vụ, Sở Tư pháp, Sở Y tế.",
        "Theo Quyết định của TAND tối cao, TAND tỉnh A được giao làm Cụm trưởng, TAND tỉnh B đã nhận nhiệm vụ.",
    ],
)
def test_names_of_movements_and_guests_are_no_members(sentence):
    assert "TAND tối cao" not in members(sentence)
    assert not [unit for unit in members(sentence) if unit.startswith(("“", "Ban Thi đua", "Sở"))]


@pytest.mark.parametrize(
    "said",
    [
        "Các sở trong Cụm gồm:\n+ Sở Y tế;\n+ Sở Nội vụ;\n+ Sở Tài chính.",
        "Các đơn vị tham gia ký giao ước:\n1. Sở Y tế\n2. Sở Nội vụ (Cụm phó)\n3. Sở Tài chính",
        "Ba đơn vị Sở Y tế, Sở Nội vụ, Sở Tài chính mang đến ba câu chuyện.",
        "Giám đốc 3 sở: Sở Y tế, Sở Nội vụ, Sở Tài chính ngồi lại với nhau.",
    ],
)
def test_members_in_lines_and_as_many_as_said(said):
    assert [one["unit"] for one in facts("member", said)] == ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính"]


def test_lines_of_scores_are_no_list_of_members():
    assert facts("member", "Kết quả chấm điểm các đơn vị trong Cụm:\n- Sở Y tế\n- Sở Nội vụ") == []


def test_members_between_dashes_as_many_as_said():
    said = "Ba cơ quan trong cụm - Sở Y tế, Ban Dân tộc, Hội Nông dân - đều cử cấp trưởng tới."
    assert [one["unit"] for one in facts("member", said)] == ["Sở Y tế", "Ban Dân tộc", "Hội Nông dân"]
