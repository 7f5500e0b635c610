import pytest

from awards.report_reading import read_report

from .reports import opened


@pytest.mark.parametrize(
    "name",
    [
        "Khối 4 Hệ Cơ yếu",
        "Khối thi đua các Bộ, ngành Nội chính Trung ương",
        "Cụm thi đua số VII tỉnh Tây Ninh",
        "Khu vực thi đua số 4 ngành Kiểm sát",
        "Cụm thi đua 5 thành phố trực thuộc Trung ương",
        "Khối thi đua 6 ngành Ngân hàng",
        "Khối thi đua Công đoàn các Tập đoàn, Tổng công ty",
        "Cụm thi đua các tỉnh, thành phố miền Đông Nam Bộ",
        "Cụm thi đua số 8 Công an các tỉnh miền Đông và Cực Nam Trung bộ",
    ],
)
def test_name_of_the_bloc_as_printed(name):
    assert opened("bloc", f"Ngày 5/1/2021, {name} đã tổ chức Hội nghị tổng kết năm 2020.") == [{"name": name}]


def test_the_superior_is_no_part_of_the_name():
    opening = (
        "Ngày 5/1/2021 diễn ra Hội nghị tổng kết năm 2020 của Khối 4 Hệ Cơ yếu thuộc Ban Cơ yếu Chính phủ."
    )
    assert opened("bloc", opening) == [{"name": "Khối 4 Hệ Cơ yếu"}]


def test_the_fullest_form_at_the_beginning_is_taken():
    opening = "Hội nghị của Cụm thi đua số 3 khai mạc.\nNgày 5/1/2021, Cụm thi đua số 3 Công đoàn viên chức tỉnh tổ chức tổng kết năm 2020."
    assert opened("bloc", opening) == [{"name": "Cụm thi đua số 3 Công đoàn viên chức tỉnh"}]


@pytest.mark.parametrize(
    "words",
    [
        "nội bộ khối ASEAN",
        "Khu vực Châu Á",
        "Khối dân vận xã",
        "khối đại đoàn kết",
        "phong trào thi đua khối dân vận xã Nà Pồng",
        "Đảng bộ Khối các cơ quan tỉnh",
    ],
)
def test_other_kinds_of_khoi_are_no_blocs(words):
    assert (
        opened("bloc", f"Ngày 5/1/2021, Ban Cơ yếu tổ chức Hội nghị tổng kết năm 2020 và nói về {words}.")
        == []
    )


def test_a_text_about_no_conference_says_nothing():
    assert (
        opened("bloc", "Hằng năm, khối mặt trận và các đoàn thể xã đều ký giao ước thi đua với từng thôn.")
        == []
    )


def test_what_follows_a_number_in_lower_case_is_no_name():
    opening = (
        "Tại hội nghị, các đơn vị Cụm thi đua số 1 căn cứ nội dung giao ước để tổ chức tổng kết năm 2020."
    )
    assert opened("bloc", opening) == [{"name": "Cụm thi đua số 1"}]


@pytest.mark.parametrize(
    "name",
    [
        "Khối thi đua các học viện, nhà trường phía Nam",
        "Khối thi đua các xã, phường, đặc khu ven biển",
        "Khối thi đua các trường Cao đẳng, Trung cấp",
        "Khối thi đua các đơn vị Hậu cần - Kỹ thuật",
        "Khối thi đua các tỉnh đồng bằng sông Hồng và duyên hải Bắc Bộ",
        "Cụm thi đua các tổ chức chính trị - xã hội và các tổ chức Liên hiệp",
        "Khối giao ước thi đua các sở, ngành tổng hợp",
        "Khối thi đua văn hóa - xã hội tỉnh",
    ],
)
def test_name_goes_on_over_its_own_commas_and_verbs(name):
    assert opened("bloc", f"Ngày 5/1/2021, {name} tổ chức Hội nghị tổng kết năm 2020.") == [{"name": name}]


def test_name_ends_before_a_person_or_another_body():
    opening = "Ngày 5/1, Khối thi đua các ban Đảng, đồng chí Lê Văn An chủ trì Hội nghị tổng kết năm 2020."
    assert opened("bloc", opening) == [{"name": "Khối thi đua các ban Đảng"}]


def test_full_name_of_the_first_sentence_goes_before_that_of_the_headline():
    opening = "Khối Tổng cục ký giao ước thi đua\nNgày 5/1, Khối thi đua các Tổng cục tổ chức Hội nghị ký giao ước thi đua."
    assert opened("bloc", opening) == [{"name": "Khối thi đua các Tổng cục"}]


def test_minutes_are_read_though_no_sentence_says_that_it_took_place():
    minutes = (
        "BIÊN BẢN\nHội nghị tổng kết Khối thi đua số 6 năm 2019\n"
        "1. Thời gian: 14h00 ngày 18 tháng 12 năm 2019\n2. Địa điểm: Phòng họp Sở Y tế"
    )
    assert {one.field for one in read_report(minutes)} >= {"bloc", "held", "place", "purpose"}


def test_a_bloc_named_by_what_its_members_do():
    opening = "Ngày 12/6, Cụm thi đua tuyến biển tổ chức Hội nghị sơ kết phong trào thi đua 6 tháng đầu năm."
    assert opened("bloc", opening) == [{"name": "Cụm thi đua tuyến biển"}]
