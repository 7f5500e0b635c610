"""Texts that are no reports of a bloc's conference: nothing is suggested."""

import pytest

from awards.report_reading import read_report


@pytest.mark.parametrize(
    "text",
    [
        "Điều 5. Hội nghị tổng kết khối thi đua\n1. Khối trưởng tổ chức Hội nghị tổng kết khối thi đua trước ngày 15 tháng 12 hằng năm; đề nghị tặng Cờ thi đua của UBND tỉnh cho 01 đơn vị.",
        "Hỏi: Khối trưởng được bầu như thế nào? Hội nghị tổng kết khối thi đua tổ chức khi nào?\nTrả lời: Khối trưởng do các thành viên giới thiệu hằng năm.",
        "Sáng 9/2/2017, Công ty May Tiến Thành tổ chức Hội nghị người lao động và đón nhận Cờ thi đua của Chính phủ. Cuối hội nghị, các xí nghiệp ký giao ước thi đua.",
        "Ngày 20/11, Trường THPT Lê Lợi tổ chức lễ kỷ niệm, phát động thi đua “Dạy tốt - Học tốt”. Thầy Lê Văn Bình, Hiệu trưởng trao Giấy khen cho 12 học sinh.",
        "Hội nghị Ban Chấp hành Đảng bộ tỉnh diễn ra sáng 10/7/2024. Đồng chí Lê Văn An chủ trì; 100% đại biểu nhất trí.",
        "Ngày 5/5/2023, Khối thi đua số 2 tổ chức giải bóng chuyền. Sở Y tế giành giải Nhất. Ban Tổ chức trao cờ lưu niệm cho 8 đội.",
        "Lịch công tác tuần: Thứ Hai, 8h00 dự Hội nghị tổng kết Khối thi đua các sở; 14h00 họp giao ban.",
        "Chính phủ ban hành Nghị định số 98/2023/NĐ-CP ngày 31/12/2023. Theo đó, cụm thi đua được tặng Cờ thi đua của Chính phủ.",
    ],
)
def test_other_news_is_passed_over(text):
    assert read_report(text) == []
