import pytest

from .reports import facts, opened

WHO = "Ngày 5/1/2021, Cụm thi đua số 1 tổ chức "


@pytest.mark.parametrize(
    ("what", "purposes"),
    [
        ("Hội nghị tổng kết công tác thi đua năm 2020, triển khai nhiệm vụ năm 2021.", {"closing": "2020"}),
        (
            "Hội nghị tổng kết năm 2020 và ký kết giao ước thi đua năm 2021.",
            {"closing": "2020", "pledge_signing": "2021"},
        ),
        ("Lễ phát động, ký kết giao ước thi đua năm 2021.", {"launch": "2021", "pledge_signing": "2021"}),
        ("hội nghị sơ kết công tác thi đua 6 tháng đầu năm 2021.", {"mid_year": "2021"}),
        ("Hội nghị tổng kết thi đua năm học 2016 - 2017.", {"closing": "2016-2017"}),
        ("kiểm tra việc thực hiện giao ước thi đua 9 tháng đầu năm 2020.", {"check": "2020"}),
        ("hội nghị bình xét các danh hiệu thi đua năm 2020.", {"award_review": "2020"}),
        ("họp giao ban năm 2020.", {"liaison": "2020"}),
        ("Hội nghị sơ kết giai đoạn 2016-2020 phong trào thi đua.", {"review": "2016-2020"}),
    ],
)
def test_what_the_event_was_and_of_which_year(what, purposes):
    found = {one["purpose"]: one.get("year") for one in opened("purpose", WHO + what)}
    assert purposes.items() <= found.items()


def test_a_pledge_signed_at_a_closing_without_a_year_is_for_the_next():
    found = facts("purpose", "Kết thúc Hội nghị, các đơn vị đã ký kết giao ước thi đua.")
    assert {"purpose": "pledge_signing", "year": "2021"} in found


def test_handing_on_the_flag_is_a_handover():
    found = facts("purpose", "Tại hội nghị, Sở Nội vụ đã bàn giao cờ luân lưu cho Sở Tài chính.")
    assert {"purpose": "handover", "year": "2021"} in found


def test_pledges_of_the_beginning_of_the_year_are_another_event():
    found = facts("purpose", "Được biết đầu năm nay các đơn vị đã ký giao ước thi đua tại thành phố Sơn La.")
    assert [one["purpose"] for one in found] == ["closing"]


def test_a_meeting_that_agrees_on_the_awards_of_a_year_closes_it():
    opening = (
        "Thượng tướng Nguyễn Văn Thành, Khối trưởng Khối thi đua Nội chính Trung ương, chủ trì hội nghị."
    )
    agreed = "Hội nghị thống nhất đề nghị Chính phủ tặng Cờ thi đua cho 2 đơn vị xuất sắc năm 2020."
    assert facts("purpose", agreed, opening=opening) == [{"purpose": "closing", "year": "2020"}]


def test_agreeing_on_awards_is_part_of_a_closing():
    found = facts("purpose", "Hội nghị đã bình xét thi đua và bỏ phiếu suy tôn đơn vị dẫn đầu.")
    assert found == [{"purpose": "closing", "year": "2020"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Lê Quang Vinh thông báo dự kiến tổ chức ký giao ước thi đua vào tháng 4.",
        "Đến nay 100% CĐCS đã ký giao ước thi đua.",
        "3. Tổ chức ký giao ước thi đua trong tháng 9/2021.",
    ],
)
def test_pledges_to_come_or_of_others_are_not_of_this_event(sentence):
    assert "pledge_signing" not in [one["purpose"] for one in facts("purpose", sentence)]


@pytest.mark.parametrize(
    ("opening", "purpose"),
    [
        (
            "Ngày 8/11, Cụm thi đua số 1 tổ chức hội nghị đánh giá kết quả thực hiện phong trào thi đua năm 2015.",
            {"purpose": "closing", "year": "2015"},
        ),
        (
            "Ngày 8/11, Cụm thi đua số 1 tổ chức Hội nghị đánh giá 5 năm (2016 - 2020) phong trào thi đua.",
            {"purpose": "review", "year": "2016-2020"},
        ),
        (
            "Ngày 8/1, Cụm thi đua số 1 họp tổng kết, bình xét thi đua năm 2020.",
            {"purpose": "closing", "year": "2020"},
        ),
        (
            "Ngày 8/3, Cụm thi đua số 1 ký giao ước thi đua và triển khai nhiệm vụ năm 2021.",
            {"purpose": "pledge_signing", "year": "2021"},
        ),
        ("Ngày 3/4/2023, Cụm thi đua số 1 giao ban quý I/2023.", {"purpose": "liaison", "year": "2023"}),
    ],
)
def test_purpose_with_its_year(opening, purpose):
    assert opened("purpose", opening) == [purpose]


def test_flag_handed_on_by_the_head_of_the_year_before_is_for_the_next():
    said = "Cờ luân lưu đã được ông Âu Văn Lập, Khối trưởng năm 2020, trao lại cho Sở Y tế."
    assert {"purpose": "handover", "year": "2021"} in facts("purpose", said)


def test_the_year_of_a_heading_stands_in_the_line_below():
    minutes = (
        "BIÊN BẢN HỌP BÌNH XÉT THI ĐUA\nCụm thi đua số V năm 2014\n"
        "Thời gian: 8 giờ, ngày 09 tháng 12 năm 2014.\nChủ tọa: Ông Lê Văn Thành, Cụm trưởng."
    )
    assert opened("purpose", minutes) == [{"purpose": "award_review", "year": "2014"}]


def test_the_number_of_a_bloc_is_no_number_of_years():
    opening = "Ngày 24/5/2019, tại Vinh đã họp tổng kết cụm thi đua số 2 năm học 2018 - 2019."
    assert opened("purpose", opening) == [{"purpose": "closing", "year": "2018-2019"}]
