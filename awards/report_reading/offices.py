"""Offices that took part without a name: đại diện lãnh đạo các Hệ Cơ yếu đã phát biểu."""

import re

from .roles import CUE
from .suggestion import Finding
from .vocabulary import BEGIN, END, HONORIFIC, RANK

OFFICE = re.compile(
    rf"{BEGIN}(?P<office>(?:[Đđ]ại diện|[Ll]ãnh đạo|[Tt]hủ trưởng|[Cc]hỉ huy(?! trưởng| phó)) [^.;:“”\"()\n]{{3,140}}?),? (?:cũng |đã |lần lượt |trực tiếp |tiến hành |cùng |sẽ )*"
    rf"(?P<act>phát biểu|chia sẻ|(?:trình bày |báo cáo |đọc )?tham luận|ký(?: kết)? (?:bản )?[Gg]iao ước|ký kết|trao đổi kinh nghiệm|tặng(?= Cờ| cờ| Bằng khen| Giấy khen)|trao(?: tặng)?(?= Cờ| cờ| Bằng khen| Giấy khen| [Hh]uân chương)|trình bày báo cáo|bàn giao){END}"
)
# … tham luận đã được đại diện lãnh đạo các Hệ trình bày
PASSIVE = re.compile(
    r"tham luận[^.;,]{0,30} (?:được|của) (?P<office>(?:[Đđ]ại diện|[Ll]ãnh đạo) [^.;:“”\"()\n]{3,140}?) (?P<act>trình bày|tham luận|phát biểu)"
)
ROLES = {
    "phát": "address", "chia": "address", "tham": "address", "trao đổi": "address", "ký": "signer", "tặng": "presenter", "trao": "presenter", "trình bày tham": "address",
    "báo cáo tham": "address", "đọc tham": "address", "trình bày báo": "report", "bàn": "handover", "trình bày": "address",
}  # fmt: skip
NAMED = re.compile(rf"{HONORIFIC} |{RANK} ")


def find_offices(report):
    seen = set()
    for sentence in report.own:
        for match in [*OFFICE.finditer(sentence.text), *PASSIVE.finditer(sentence.text)]:
            office, role = match["office"].strip(" ,"), role_of(match["act"])
            if (
                any(one.end <= match.start() <= one.end + 2 for one in report.mentions(sentence))
                or role in seen
                or not is_an_office(office)
                or (role == "signer" and not office[1:].startswith("ại diện"))
            ):
                continue
            seen.add(role)
            yield Finding(
                "person", {"post": office, "role": role}, sentence, (match.span("office"), match.span("act"))
            )


def role_of(act):
    return next(
        role for begin, role in sorted(ROLES.items(), key=lambda item: -len(item[0])) if act.startswith(begin)
    )


def is_an_office(office):
    return not NAMED.search(office) and not CUE.search(office) and len(office.split()) > 2
