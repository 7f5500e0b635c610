import pytest

from .reports import facts, opened

EVENT = "Cụm thi đua số 1 tổ chức Hội nghị tổng kết công tác thi đua năm 2020."


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Ngày 16/11/2018, ", {"held": "16/11/2018"}),
        ("Ngày 16.11.2018 ", {"held": "16/11/2018"}),
        ("Ngày 05-01-2021, ", {"held": "05/01/2021"}),
        ("Sáng 28/3/2018, ", {"held": "28/03/2018", "time": "Sáng"}),
        ("Hôm nay (25/12), ", {"held": "25/12"}),
        ("Vừa qua (ngày 16/9), ", {"held": "16/09"}),
        ("Chiều 30-3, ", {"held": "30/03", "time": "Chiều"}),
        ("Ngày 02, tháng 11 năm 2013 ", {"held": "02/11/2013"}),
        ("8 giờ 30 ngày 26-2-2024, ", {"held": "26/02/2024", "time": "8 giờ 30"}),
        ("Chiều mùng 8 tháng 12 năm 2021, ", {"held": "08/12/2021", "time": "Chiều"}),
        ("Ngày mười sáu tháng mười một năm hai nghìn không trăm hai mươi, ", {"held": "16/11/2020"}),
        ("Tháng 12/2020, ", {"held": "12/2020"}),
        ("Cuối tháng 12-2020, ", {"held": "12/2020"}),
        ("Trong hai ngày 18 và 19/12/2014, ", {"held": "18/12/2014", "until": "19/12/2014"}),
        ("Trong 02 ngày (15-16/11/2020), ", {"held": "15/11/2020", "until": "16/11/2020"}),
        ("Từ ngày 30/11 đến ngày 01/12/2020, ", {"held": "30/11/2020", "until": "01/12/2020"}),
        ("Ngày 25 và 26-12, ", {"held": "25/12", "until": "26/12"}),
        ("Trong 2 ngày 28-29.6, ", {"held": "28/06", "until": "29/06"}),
        ("Trong các ngày 5, 6 và 7/1/2021, ", {"held": "05/01/2021", "until": "07/01/2021"}),
        ("8h00, thứ Sáu ngày 12/7/2024, ", {"held": "12/07/2024", "time": "8h00"}),
        ("Sáng thứ Bảy (2/1/2021), ", {"held": "02/01/2021", "time": "Sáng"}),
        ("Ngày 5 tháng 1 năm 2021, lúc 14 giờ, ", {"held": "05/01/2021", "time": "14 giờ"}),
    ],
)
def test_day_of_the_event_as_it_is_written(written, value):
    assert opened("held", written + EVENT) == [value]


def test_day_of_a_paper_is_not_the_day_of_the_event():
    opening = "Thực hiện Kế hoạch số 12/KH-CTĐ ngày 02/01/2021, sáng ngày 05/01/2021, " + EVENT
    assert opened("held", opening) == [{"held": "05/01/2021", "time": "sáng"}]


@pytest.mark.parametrize(
    "line",
    [
        "Gửi lúc: 29/03/2018 16:23:06",
        "11:00 | 09/01/2021 | CHÍNH TRỊ",
        "Thứ hai, 25/07/2016 - 09:12",
        "Ngày đăng: 14/01/2020 | Hội nghị tổng kết",
    ],
)
def test_day_of_the_page_is_not_the_day_of_the_event(line):
    assert facts("held", EVENT, opening=line) == []


def test_day_of_another_event_is_not_the_day_of_this_one():
    before = "Trước đó, ngày 07/3/2018, cũng đã diễn ra Lễ phát động thi đua khối 4 hệ Cơ yếu."
    assert facts("held", before, opening=EVENT) == []


def test_a_share_is_no_day():
    assert facts("held", "Đại diện 9/9 tỉnh đã ký kết giao ước thi đua tại hội nghị.", opening=EVENT) == []


def test_a_day_that_does_not_exist_is_left_out():
    assert opened("held", "Ngày 31/02/2020, " + EVENT) == []


def test_minutes_give_time_and_place_after_a_colon():
    lines = (
        "Thời gian: 8 giờ 00 phút, ngày 20 tháng 12 năm 2018.",
        "Địa điểm: Phòng họp số 1, Trung tâm Văn hóa tỉnh.",
        EVENT,
    )
    assert facts("held", *lines, opening="BIÊN BẢN") == [{"held": "20/12/2018", "time": "8 giờ 00 phút"}]
    assert facts("place", *lines, opening="BIÊN BẢN") == [{"place": "Phòng họp số 1, Trung tâm Văn hóa tỉnh"}]


@pytest.mark.parametrize(
    ("opening", "held"),
    [
        ("Chiều qua (18/7), Cụm thi đua số 1 họp sơ kết thi đua.", {"held": "18/07", "time": "Chiều"}),
        ("Sáng qua, 24.11, Cụm thi đua số 1 họp sơ kết thi đua.", {"held": "24/11", "time": "Sáng"}),
        ("Hội nghị tổng kết Cụm thi đua số 1 tổ chức hôm 29.12.", {"held": "29/12"}),
        (
            "Hội nghị tổng kết Cụm thi đua số 1 diễn ra hai ngày 20, 21-12.",
            {"held": "20/12", "until": "21/12"},
        ),
        (
            "Cụm thi đua số 1 họp tổng kết từ sáng 24/11 đến chiều 25/11/2022.",
            {"held": "24/11/2022", "until": "25/11/2022", "time": "sáng"},
        ),
        (
            "Hội nghị tổng kết Cụm thi đua số 1 diễn ra từ 14h đến 17h ngày 24/11/2022.",
            {"held": "24/11/2022", "time": "14h"},
        ),
    ],
)
def test_days_as_newspapers_write_them(opening, held):
    assert opened("held", opening) == [held]


def test_the_day_with_which_a_report_begins_though_it_tells_no_event_yet():
    opening = (
        "15 giờ ngày 17/12/2021, hội trường Báo Quảng Ninh chật kín người.\n"
        "Khối thi đua các cơ quan báo chí khu vực phía Bắc tổ chức hội nghị tổng kết công tác năm 2021."
    )
    assert opened("held", opening) == [{"held": "17/12/2021", "time": "15 giờ"}]
