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
