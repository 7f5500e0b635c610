"""A paper in which every field is filled: templates are tried with it, and the list of fields shows it."""

import datetime

from .content import (
    Attendee,
    AwardGroup,
    BallotTotals,
    Count,
    Letterhead,
    Meeting,
    Paper,
    PaperLine,
    PastAward,
    Reference,
    Report,
    Signature,
)

FLAG = "Cờ thi đua của Ban Cơ yếu Chính phủ"
CERTIFICATE = "Bằng khen của Ban Cơ yếu Chính phủ"
DAY = "ngày 05 tháng 12 năm 2026"
LETTER = Reference("12/TTr-KTĐ", DAY, datetime.date(2026, 12, 5), "Cục Cơ yếu Đảng - Chính quyền")
CHAIR = Attendee.of("Thiếu tướng Trần Văn An", "Cục trưởng", "Cục Cơ yếu Đảng - Chính quyền")

UNIT_LINE = PaperLine(
    number="01",
    recipient="Cục Cơ yếu Bộ Tổng Tham mưu",
    recipient_kind="tập thể",
    post="Khối trưởng năm 2026",
    unit_name="Bộ Quốc phòng",
    award=FLAG,
    award_class="hạng Nhất",
    achievement="Hoàn thành vượt mức 100% chỉ tiêu giao ước; 02 sáng kiến được áp dụng trong toàn hệ.",
    note="Dẫn đầu Khối thi đua 4 Hệ Cơ yếu",
    count=Count.of(1),
)
PERSON_LINE = PaperLine(
    number="01",
    recipient="Nguyễn Thị Bình",
    recipient_kind="cá nhân",
    post="Đại úy, Trợ lý Phòng Nghiệp vụ",
    unit_name="Cục Viễn thông và Cơ yếu, Bộ Công an",
    award=CERTIFICATE,
    award_class="",
    achievement="Chủ trì 01 đề tài cấp ngành, được nghiệm thu loại xuất sắc.",
    note="",
    count=Count.of(1),
)
PAST = [
    PastAward("2024", FLAG, "Quyết định số 118/QĐ-BCY ngày 10 tháng 01 năm 2025 của Ban Cơ yếu Chính phủ"),
    PastAward("2025", FLAG, "Quyết định số 97/QĐ-BCY ngày 12 tháng 01 năm 2026 của Ban Cơ yếu Chính phủ"),
]
HONOURED = [
    PastAward(
        "2023", CERTIFICATE, "Quyết định số 64/QĐ-BCY ngày 15 tháng 12 năm 2023 của Ban Cơ yếu Chính phủ"
    )
]

BALLOT = BallotTotals(
    number="01",
    subject="Cục Cơ yếu Bộ Tổng Tham mưu",
    award=FLAG,
    eligible=Count.of(13),
    present=Count.of(12),
    written=Count.of(1),
    written_in_favour=Count.of(1),
    issued=Count.of(12),
    collected=Count.of(12),
    valid=Count.of(11),
    invalid=Count.of(1),
    in_favour=Count.of(11),
    against=Count.of(0),
    rate="92,31",
    rate_of="trên tổng số người có quyền bỏ phiếu",
    required="từ 80% trở lên (Quy chế thi đua, khen thưởng của Khối)",
    result="đạt",
)


def report(line, **more):
    head = Letterhead(line.unit_name, line.recipient, "15/BC-CCY", "Hà Nội", DAY)
    return Report(letterhead=head, line=line, titles=PAST, commendations=HONOURED, **more)


SAMPLE = Paper(
    letterhead=Letterhead(
        superior="Ban Cơ yếu Chính phủ",
        issuer="Cục Cơ yếu Đảng - Chính quyền",
        number="12/TTr-KTĐ",
        place="Hà Nội",
        day=DAY,
    ),
    subject="đề nghị tặng danh hiệu thi đua và hình thức khen thưởng năm 2026",
    occasion="năm 2026",
    merit="đã có thành tích xuất sắc trong phong trào thi đua năm 2026",
    bloc="Khối thi đua 4 Hệ Cơ yếu",
    proposer="Cục Cơ yếu Đảng - Chính quyền",
    authority="Ban Cơ yếu Chính phủ",
    addressees=["Hội đồng Thi đua - Khen thưởng Ban Cơ yếu Chính phủ"],
    grounds=[
        "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        "Biên bản Hội nghị tổng kết phong trào thi đua năm 2026 của Khối thi đua 4 Hệ Cơ yếu",
    ],
    groups=[
        AwardGroup("1", "I", FLAG, f"Tặng {FLAG}", "01 (một) tập thể", [UNIT_LINE]),
        AwardGroup("2", "II", CERTIFICATE, f"Tặng {CERTIFICATE}", "01 (một) cá nhân", [PERSON_LINE]),
    ],
    recipients="01 (một) tập thể, 01 (một) cá nhân",
    names_in_text=True,
    attachments=["danh sách đề nghị khen thưởng", "báo cáo thành tích", "biên bản họp"],
    letter=LETTER,
    meeting=Meeting(
        title="Hội nghị tổng kết phong trào thi đua năm 2026",
        day="ngày 20 tháng 11 năm 2026",
        time="8 giờ 00 phút",
        place="Hội trường Ban Cơ yếu Chính phủ, Hà Nội",
        chair=CHAIR,
        secretary=Attendee.of(
            "Thượng tá Lê Thị Hoa", "Trưởng phòng Chính trị", "Cục Cơ yếu Đảng - Chính quyền"
        ),
        members=[
            Attendee.of("Đại tá Phạm Văn Cường", "Phó Cục trưởng", "Cục Cơ yếu Bộ Tổng Tham mưu"),
            Attendee.of("Đại tá Đỗ Văn Dũng", "Phó Cục trưởng", "Cục Viễn thông và Cơ yếu, Bộ Công an"),
        ],
        absent=[Attendee.of(unit="Phòng Cơ yếu, Bộ Ngoại giao")],
        guests=[Attendee.of("Ông Vũ Văn Em", "Phó Vụ trưởng", "Vụ Tổ chức - Cán bộ")],
        people=[Attendee.of("Đại tá Hoàng Văn Giang", "Chính ủy", "Cục Cơ yếu Bộ Tổng Tham mưu")],
        present_count=Count.of(3),
        member_count=Count.of(4),
    ),
    ballots=[BALLOT],
    same_in_all_ballots=BALLOT,
    reports=[
        report(UNIT_LINE, is_of_collective=True),
        report(PERSON_LINE, is_of_individual=True, born="12/5/1985"),
    ],
    signature=Signature("TM. Khối thi đua", "Khối trưởng", "Thiếu tướng Trần Văn An"),
    copies_to=["Các đơn vị thành viên Khối thi đua"],
)
