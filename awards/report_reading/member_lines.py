"""Members told one in a line, under a line that says whose they are."""

import re

from .blocs import BLOC_WORD
from .units import NEXT_UNIT, stripped
from .vocabulary import BEGIN, END

# Các bệnh viện trong Khối gồm: · Khối có 6 thành viên: · Thành phần: lãnh đạo các đơn vị trong Cụm:
HEADS = re.compile(
    rf"{BEGIN}(?:(?:trong|thuộc|của) (?:toàn )?{BLOC_WORD}{END}[^:]{{0,60}}|{BLOC_WORD}{END}[^:]{{0,120}}(?:gồm|thành viên|đơn vị)[^:]{{0,60}}|(?:đơn vị )?thành viên[^:]{{0,60}}|[Cc]ác (?:đơn vị|cơ quan) (?:gồm(?: có)?|(?:tham gia|tham dự|ký)[^:]{{0,60}})):$"
)
OF_SOMETHING_ELSE = re.compile(
    r"(?i)khen|danh hiệu|suy tôn|kết quả|xếp|điểm|thống nhất|đề nghị|chỉ tiêu|nhiệm vụ|nội dung|(?<!ký )(?<!kết )giao ước|yêu cầu|cam kết|giải pháp|bầu|thực hiện|phấn đấu|hoạt động"
)
LINE = re.compile(r"^\W{0,3}(?:(?:[-–+•*]|\d{1,2}[.)]) ?)(?:(?:Đại diện|Lãnh đạo|lãnh đạo) )*")
MOST_LINES = 80


def lines_of_members(report):
    """(sentence, [span], True) for each line of a list of members."""
    for place, sentence in enumerate(report.own):
        words = sentence.text[-240:]
        if words.endswith(":") and HEADS.search(words) and not OF_SOMETHING_ELSE.search(words):
            found = list(lines_below(report.own[place + 1 : place + 1 + MOST_LINES], report))
            if len(found) > 1:
                yield from ((one, [span], True) for one, span in found)


def lines_below(sentences, report):
    """The lines of a list up to the first that names no unit, or a person."""
    for sentence in sentences:
        line = LINE.match(sentence.text)
        if not line or not sentence.opens or report.mentions(sentence):
            return
        span = stripped(sentence.text, line.end(), len(sentence.text))
        if not span or not NEXT_UNIT.match(sentence.text, span[0]):
            return
        yield sentence, span
