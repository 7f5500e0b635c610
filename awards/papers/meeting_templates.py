"""The templates of the two papers that a meeting leaves: its minutes, and the minutes of the vote count."""

from .blocks import (
    CENTRED,
    add_awards,
    add_copies,
    add_head,
    add_loop,
    add_rows,
    add_title,
    add_two_signatures,
)
from .layout import add, new_document

ENDED = "kết thúc hồi …… giờ …… phút cùng ngày"


def minutes():
    document = new_document("Biên bản họp xét khen thưởng")
    add_head(document, dated=False)
    add_title(document, "BIÊN BẢN", "{{ subject }}")
    add(document, "Cách bảng")
    add(document, "Nội dung", "Thời gian bắt đầu: {{ meeting.time }}, {{ meeting.day }}.")
    add(document, "Nội dung", "Địa điểm: {{ meeting.place }}.")
    add_roll(document)
    add_proceedings(document)
    add(document, "Mục", "III. KẾT LUẬN")
    add(
        document,
        "Nội dung",
        "Hội nghị thống nhất đề nghị {{ authority }} xem xét, khen thưởng {{ recipients }} {{ merit }}, "
        "cụ thể như sau:",
    )
    add_awards(document, with_names="true")
    add(
        document,
        "Đoạn cuối",
        f"Hội nghị {ENDED}. Biên bản được đọc lại cho các thành viên dự họp cùng nghe và nhất trí thông qua./.",
    )
    add_two_signatures(
        document, ("Thư ký", "{{ meeting.secretary.name }}"), ("Chủ trì", "{{ meeting.chair.name }}")
    )
    add_copies(document, "Các đơn vị dự họp")
    return document


def add_roll(document):
    add(document, "Mục", "I. THÀNH PHẦN")
    add(document, "Nội dung", "1. Chủ trì: {{ meeting.chair.whole }}.")
    add(document, "Nội dung", "2. Thư ký: {{ meeting.secretary.whole }}.")
    counts = "{{ meeting.present_count }}/{{ meeting.member_count }}"
    add(document, "Nội dung", f"3. Thành viên: có mặt {counts} đơn vị.")
    add_loop(document, "member in meeting.members", ("Nội dung", "- {{ member.whole }};"))
    add_loop(document, "absentee in meeting.absent", ("Nội dung", "- {{ absentee.whole }} (vắng mặt);"))
    nobody = "{% if not meeting.guests and not meeting.people %} ……{% endif %}"
    add(document, "Nội dung", f"4. Đại biểu dự:{nobody}")
    add_loop(document, "guest in meeting.guests", ("Nội dung", "- {{ guest.whole }};"))
    add_loop(document, "person in meeting.people", ("Nội dung", "- {{ person.whole }};"))


def add_proceedings(document):
    add(document, "Mục", "II. NỘI DUNG")
    add(document, "Nội dung", "1. Chủ trì nêu mục đích, nội dung, chương trình làm việc.")
    add(
        document,
        "Nội dung",
        "2. Hội nghị nghe báo cáo kết quả phong trào thi đua, kết quả chấm điểm, bình xét thi đua và dự kiến "
        "đề nghị khen thưởng {{ occasion }}.",
    )
    add(document, "Dòng chấm", "3. Ý kiến thảo luận:\t")
    add(document, "Dòng chấm", "\t")
    add(document, "Nội dung", "{%p if ballots %}")
    add(document, "Đoạn cuối", "4. Kết quả bỏ phiếu:")
    add_rows(
        document,
        "ballot in ballots",
        [
            ("STT", 1.2, (CENTRED, "{{ ballot.number }}")),
            ("Nội dung, trường hợp", 5.0, "{{ ballot.subject }}"),
            ("Danh hiệu, hình thức khen thưởng", 4.6, "{{ ballot.award }}"),
            ("đồng ý", 1.9, (CENTRED, "{{ ballot.in_favour }}")),
            ("Tỷ lệ (%)", 1.9, (CENTRED, "{{ ballot.rate }}")),
            ("Kết quả", 1.9, (CENTRED, "{{ ballot.result }}")),
        ],
    )
    add(document, "Cách bảng")
    add(document, "Nội dung", "{%p else %}")
    add(document, "Dòng chấm", "4. Kết quả biểu quyết:\t")
    add(document, "Nội dung", "{%p endif %}")


def vote_count():
    document = new_document("Biên bản kiểm phiếu")
    add_head(document, dated=False)
    add_title(document, "BIÊN BẢN KIỂM PHIẾU", "Về việc {{ subject }}")
    add(document, "Cách bảng")
    add(
        document,
        "Nội dung",
        "Hôm nay, {{ meeting.day }}, tại {{ meeting.place }}, {{ meeting.title }} tiến hành bỏ phiếu {{ subject }}.",
    )
    add(document, "Mục", "I. BAN KIỂM PHIẾU")
    for number, part in ((1, "Trưởng ban"), (2, "Thành viên"), (3, "Thành viên")):
        add(document, "Dòng chấm", f"{number}. {part}:\t")
    add(document, "Mục", "II. KẾT QUẢ KIỂM PHIẾU")
    add_counts(document)
    add(
        document,
        "Đoạn cuối",
        f"Việc kiểm phiếu {ENDED}. Biên bản được lập thành …… bản và đã được thông qua trước hội nghị./.",
    )
    add_two_signatures(
        document, ("Chủ trì hội nghị", "{{ meeting.chair.name }}"), ("Trưởng ban kiểm phiếu", "")
    )
    return document


def add_counts(document):
    """One vote in sentences, several in a table."""
    same = "same_in_all_ballots"
    add(
        document,
        "Nội dung",
        f"1. Số người có quyền bỏ phiếu: {{{{ {same}.eligible }}}}; có mặt: {{{{ {same}.present }}}}; vắng mặt được xin ý "
        f"kiến bằng văn bản: {{{{ {same}.written }}}}, trong đó đồng ý: {{{{ {same}.written_in_favour }}}}.",
    )
    add(document, "Nội dung", "{%p if ballots|length == 1 %}")
    award = f"{{% if {same}.award %}} ({{{{ {same}.award }}}}){{% endif %}}"
    add(document, "Nội dung", f"2. Kết quả bỏ phiếu về {{{{ {same}.subject }}}}{award}:")
    counts = "; ".join(f"{label}: {{{{ {same}.{field} }}}}" for label, field in BALLOT_FIELDS)
    add(document, "Nội dung", f"- Số phiếu {counts};")
    add(document, "Nội dung", f"- Tỷ lệ phiếu đồng ý: {{{{ {same}.rate }}}}% {{{{ {same}.rate_of }}}}.")
    add(
        document,
        "Nội dung",
        f"3. Tỷ lệ cần đạt: {{{{ {same}.required }}}}. Kết quả: {{{{ {same}.result }}}}.",
    )
    add(document, "Nội dung", "{%p else %}")
    add(document, "Đoạn cuối", f"2. Kết quả bỏ phiếu từng trường hợp{award}:")
    add_rows(document, "ballot in ballots", BALLOT_COLUMNS)
    add(document, "Cách bảng")
    add(
        document,
        "Nội dung",
        f"3. Tỷ lệ phiếu đồng ý tính {{{{ {same}.rate_of }}}}. Tỷ lệ cần đạt: {{{{ {same}.required }}}}.",
    )
    add(document, "Nội dung", "{%p endif %}")


BALLOT_FIELDS = [
    ("phát ra", "issued"),
    ("thu về", "collected"),
    ("hợp lệ", "valid"),
    ("không hợp lệ", "invalid"),
    ("đồng ý", "in_favour"),
    ("không đồng ý", "against"),
]
EACH_AWARD = "{% if ballot.award and not same_in_all_ballots.award %} ({{ ballot.award }}){% endif %}"
BALLOT_COLUMNS = [
    ("STT", 1.2, (CENTRED, "{{ ballot.number }}")),
    ("Trường hợp", 3.1, f"{{{{ ballot.subject }}}}{EACH_AWARD}"),
    *(
        (label, width, (CENTRED, f"{{{{ ballot.{field} }}}}"))
        for label, width, field in (
            ("Phát ra", 1.5, "issued"),
            ("Thu về", 1.5, "collected"),
            ("Hợp lệ", 1.5, "valid"),
            ("Không hợp lệ", 1.6, "invalid"),
            ("Đồng ý", 1.5, "in_favour"),
            ("Không đồng ý", 1.6, "against"),
            ("Tỷ lệ (%)", 1.5, "rate"),
            ("Kết quả", 1.5, "result"),
        )
    ),
]
