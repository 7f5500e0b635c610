"""The template of the achievement report that a recipient writes (the headings of Decree 98/2023/NĐ-CP)."""

from .blocks import CENTRED, add_choice, add_head, add_rows, add_title, add_two_signatures
from .layout import WIDTH, add, add_rule, new_document, start_new_section

COLLECTIVE = [
    ("Mục", "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH"),
    ("Dòng chấm", "1. Địa điểm trụ sở chính, điện thoại, thư điện tử:\t"),
    ("Dòng chấm", "2. Quá trình thành lập và phát triển:\t"),
    ("Dòng chấm", "3. Cơ cấu tổ chức, số lượng cán bộ, công chức, viên chức, người lao động:\t"),
    ("Dòng chấm", "4. Chức năng, nhiệm vụ được giao:\t"),
    ("Mục", "II. THÀNH TÍCH ĐẠT ĐƯỢC"),
    ("Nội dung", "{%p if report.line.achievement %}"),
    ("Nội dung", "{{ report.line.achievement }}"),
    ("Nội dung", "{%p endif %}"),
    ("Dòng chấm", "1. Kết quả thực hiện nhiệm vụ chính trị, có số liệu so sánh với các năm trước:\t"),
    ("Dòng chấm", "2. Các biện pháp, phong trào thi đua đã được áp dụng:\t"),
    (
        "Dòng chấm",
        "3. Việc thực hiện chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước; hoạt động của tổ chức "
        "đảng, đoàn thể:\t",
    ),
]
INDIVIDUAL = [
    ("Mục", "I. SƠ LƯỢC LÝ LỊCH"),
    ("Nội dung", "1. Họ và tên: {{ report.line.recipient }}"),
    ("Nội dung", "2. Ngày, tháng, năm sinh: {{ report.born }}; giới tính: ……"),
    ("Nội dung", "3. Cấp bậc, chức vụ, đơn vị công tác: {{ report.line.post }}"),
    ("Dòng chấm", "4. Trình độ chuyên môn, nghiệp vụ; lý luận chính trị:\t"),
    ("Mục", "II. THÀNH TÍCH ĐẠT ĐƯỢC"),
    ("Nội dung", "{%p if report.line.achievement %}"),
    ("Nội dung", "{{ report.line.achievement }}"),
    ("Nội dung", "{%p endif %}"),
    ("Dòng chấm", "1. Quyền hạn, nhiệm vụ được giao:\t"),
    ("Dòng chấm", "2. Kết quả thực hiện nhiệm vụ; sáng kiến, giải pháp và hiệu quả:\t"),
    (
        "Dòng chấm",
        "3. Phẩm chất đạo đức, lối sống; việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước:\t",
    ),
]


def achievements():
    document = new_document("Báo cáo thành tích")
    add(document, "Nội dung", "{%p for report in reports %}")
    add_head(document, "report.letterhead", numbered=True)
    add_title(document, "BÁO CÁO THÀNH TÍCH", "Đề nghị tặng {{ report.line.award }}", rule=False)
    add(document, "Kèm theo", "({{ report.line.recipient }}, {{ occasion }})")
    add_rule(document, 4.0, within=WIDTH)
    add(document, "Cách bảng")
    add_choice(document, "report.is_of_individual", INDIVIDUAL, COLLECTIVE)
    add_past_awards(document)
    add(
        document,
        "Đoạn cuối",
        "{% if report.is_of_individual %}Tôi{% else %}Đơn vị{% endif %} cam đoan các nội dung nêu trong báo cáo là đúng "
        "sự thật và chịu trách nhiệm về các nội dung đó./.",
    )
    add_two_signatures(
        document,
        ("Xác nhận của cấp trình khen thưởng", ""),
        ("{% if report.is_of_individual %}Người báo cáo{% else %}Thủ trưởng đơn vị{% endif %}", ""),
    )
    add(document, "Nội dung", "{%p if not loop.last %}")
    start_new_section(document)
    add(document, "Nội dung", "{%p endif %}")
    add(document, "Nội dung", "{%p endfor %}")
    return document


def add_past_awards(document):
    add(document, "Mục", "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG")
    for number, heading, rows in (
        (1, "Danh hiệu thi đua", "titles"),
        (2, "Hình thức khen thưởng", "commendations"),
    ):
        add(document, "Đoạn cuối", f"{number}. {heading}:")
        add_rows(
            document,
            f"past in report.{rows}",
            [
                ("Năm", 2.2, (CENTRED, "{{ past.year }}")),
                (heading, 6.3, "{{ past.award }}"),
                ("Số, ngày, tháng, năm của quyết định; cơ quan ban hành", 8.0, "{{ past.decision }}"),
            ],
        )
        add(document, "Cách bảng")
