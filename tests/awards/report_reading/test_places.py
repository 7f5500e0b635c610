import pytest

from .reports import opened


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("tại Hà Nội", "Hà Nội"),
        ("tại huyện Mai Châu", "huyện Mai Châu"),
        ("tại Hội trường UBND huyện Vân Hồ, tỉnh Sơn La", "Hội trường UBND huyện Vân Hồ, tỉnh Sơn La"),
        ("tại TP. Đà Lạt (Lâm Đồng)", "TP. Đà Lạt (Lâm Đồng)"),
        ("tại trụ sở Văn phòng Đoàn ĐBQH và HĐND tỉnh", "trụ sở Văn phòng Đoàn ĐBQH và HĐND tỉnh"),
        ("tại Trung tâm Điều dưỡng (Trưởng cụm)", "Trung tâm Điều dưỡng"),
    ],
)
def test_place_as_printed(written, place):
    opening = f"Ngày 5/1/2021, {written}, Cụm thi đua số 1 tổ chức Hội nghị tổng kết năm 2020."
    assert opened("place", opening) == [{"place": place}]


def test_place_at_the_end_of_the_sentence():
    opening = "Ngày 25/12, Cụm thi đua số 1 đã tổ chức Hội nghị tổng kết năm 2020 tại Nhà khách Tỉnh ủy."
    assert opened("place", opening) == [{"place": "Nhà khách Tỉnh ủy"}]


def test_tai_hoi_nghi_is_no_place():
    opening = (
        "Cụm thi đua số 1 tổ chức Hội nghị tổng kết năm 2020. Tại Hội nghị, các đơn vị ký giao ước thi đua."
    )
    assert opened("place", opening) == []


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Ngày 5/12, ở TP Hải Phòng, Cụm thi đua số 1 tổ chức Hội nghị tổng kết thi đua.", "TP Hải Phòng"),
        ("Hội nghị tổng kết Cụm thi đua số 1 diễn ra ngày 5/12 ở Trung tâm Văn hóa.", "Trung tâm Văn hóa"),
        (
            "Ngày 5/12, Cụm thi đua số 1 tổ chức Hội nghị tổng kết thi đua tại Hội trường tầng 3, Sở Nội vụ.",
            "Hội trường tầng 3, Sở Nội vụ",
        ),
        (
            "Ngày 5/12, Cụm thi đua số 1 tổng kết thi đua trực tuyến. Điểm cầu chính đặt tại Sở Nội vụ tỉnh Vinh.",
            "Sở Nội vụ tỉnh Vinh",
        ),
    ],
)
def test_places_as_newspapers_write_them(opening, place):
    assert opened("place", opening) == [{"place": place}]


def test_where_the_members_are_is_not_where_they_met():
    opening = "Ngày 5/12, các trường ở Hà Nội của Cụm thi đua số 1 tổ chức Hội nghị tổng kết thi đua."
    assert opened("place", opening) == []
