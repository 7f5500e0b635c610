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
