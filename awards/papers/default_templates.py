"""Makes the Word templates that come with the app: python -m awards.papers.default_templates

They are files that an office can open in Word and change. Whoever changes them here runs this, and commits both.
"""

from pathlib import Path

from .blocks import (
    CENTRED,
    add_awards,
    add_grounds,
    add_head,
    add_list,
    add_loop,
    add_signature,
    add_title,
    add_two_signatures,
)
from .layout import LANDSCAPE_WIDTH, add, add_page_break, add_rule, finished, new_document
from .meeting_templates import minutes, vote_count
from .report_template import achievements

FOLDER = Path(__file__).parent / "templates"
ATTACHED = "(Kèm theo {paper} số {{{{ {of}.number }}}} {{{{ {of}.day }}}} của {{{{ {of}.issuer }}}})"


def letter():
    document = new_document("Tờ trình đề nghị khen thưởng")
    add_head(document)
    add_title(document, "TỜ TRÌNH", "Về việc {{ subject }}")
    add_addressees(document)
    add_grounds(document)
    add(document, "Nội dung", "{%p if meeting.title %}")
    add(
        document,
        "Nội dung",
        "{{ meeting.day|capitalize }}, {{ bloc }} đã tổ chức {{ meeting.title }} và thống nhất đề nghị khen thưởng "
        "các trường hợp có thành tích xuất sắc.",
    )
    add(document, "Nội dung", "{%p endif %}")
    add(
        document,
        "Nội dung",
        "{{ letterhead.issuer }} kính trình {{ authority }} xem xét, khen thưởng {{ recipients }} {{ merit }}, "
        "cụ thể như sau:",
    )
    add_awards(document)
    add(document, "Nội dung", "Hồ sơ kèm theo gồm: {{ attachments|join('; ') }}.")
    add(document, "Đoạn cuối", "{{ letterhead.issuer }} kính đề nghị {{ authority }} xem xét, quyết định./.")
    add_signature(document, first_copy="Như trên")
    return document


def add_addressees(document):
    """One stands on the line of “Kính gửi”, several each on a line of its own."""
    add(document, "Kính gửi", "{%p if addressees|length > 1 %}")
    add(document, "Kính gửi", "Kính gửi:")
    each = ("Kính gửi nhiều nơi", "- {{ addressee }}{{ '.' if loop.last else ';' }}")
    add_loop(document, "addressee in addressees", each)
    add(document, "Kính gửi", "{%p else %}")
    add(document, "Kính gửi", "Kính gửi: {{ addressees[0] }}")
    add(document, "Kính gửi", "{%p endif %}")


LIST_COLUMNS = [
    ("STT", 1.2, (CENTRED, "{{ line.number }}")),
    ("Tên tập thể, họ và tên cá nhân, hộ gia đình", 6.2, "{{ line.recipient }}"),
    ("Cấp bậc, chức vụ, đơn vị công tác", 5.6, "{{ line.post }}"),
    ("Tóm tắt thành tích", 8.0, "{{ line.achievement }}"),
    ("Ghi chú", 4.2, "{{ line.note }}"),
]


def nominees():
    """The list of nominees, in landscape for its columns."""
    document = new_document("Danh sách đề nghị khen thưởng", landscape=True)
    add_head(document, dated=False, numbered=False, width=LANDSCAPE_WIDTH)
    add_title(document, "DANH SÁCH", "Đề nghị khen thưởng {{ occasion }}", rule=False)
    add(document, "Kèm theo", ATTACHED.format(paper="Tờ trình", of="letter"))
    add_rule(document, 4.0, within=LANDSCAPE_WIDTH)
    add(document, "Cách bảng")
    add_list(document, LIST_COLUMNS)
    add(document, "Cách bảng")
    add(document, "Đoạn cuối", "Tổng cộng: {{ recipients }}./.")
    add_two_signatures(
        document,
        ("Người lập danh sách", ""),
        ("{{ signature.title }}", "{{ signature.name }}"),
        width=LANDSCAPE_WIDTH,
    )
    return document


DECISION_COLUMNS = [
    ("STT", 1.2, (CENTRED, "{{ line.number }}")),
    ("Tên tập thể, họ và tên cá nhân, hộ gia đình", 7.9, "{{ line.recipient }}"),
    ("Cấp bậc, chức vụ, đơn vị công tác", 7.4, "{{ line.post }}"),
]


def decision():
    document = new_document("Dự thảo quyết định khen thưởng")
    add_head(document, draft=True)
    add_title(document, "QUYẾT ĐỊNH", "Về việc {{ subject }}")
    add(document, "Thẩm quyền", "{{ signature.title }}")
    add_grounds(document)
    add(document, "Tên loại văn bản", "QUYẾT ĐỊNH:")
    add(document, "Nội dung", "**Điều 1.** Khen thưởng {{ recipients }} {{ merit }}, cụ thể như sau:")
    add_awards(document)
    add(
        document,
        "Nội dung",
        "**Điều 2.** Tiền thưởng kèm theo danh hiệu thi đua, hình thức khen thưởng được chi từ quỹ thi đua, khen thưởng "
        "theo quy định của pháp luật.",
    )
    add(document, "Nội dung", "**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký.")
    add(
        document,
        "Đoạn cuối",
        "**Điều 4.** {{ proposer }}, các cơ quan, đơn vị liên quan và các trường hợp có tên tại Điều 1 chịu trách nhiệm "
        "thi hành Quyết định này./.",
    )
    add_signature(document, first_copy="Như Điều 4")
    add(document, "Nội dung", "{%p if not names_in_text %}")
    add_page_break(document)
    add_title(document, "DANH SÁCH KHEN THƯỞNG", rule=False)
    add(document, "Kèm theo", ATTACHED.format(paper="Quyết định", of="letterhead"))
    add(document, "Cách bảng")
    add_list(document, DECISION_COLUMNS)
    add(document, "Nội dung", "{%p endif %}")
    return document


MADE = {
    "letter": letter,
    "list": nominees,
    "minutes": minutes,
    "vote-count": vote_count,
    "achievements": achievements,
    "decision": decision,
}


def main():
    FOLDER.mkdir(exist_ok=True)
    for paper, make in MADE.items():
        finished(make()).save(FOLDER / f"{paper}.docx")


if __name__ == "__main__":
    main()
