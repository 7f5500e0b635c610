"""What speakers asked the members to do: numbered points, points of a list, single requests."""

import re

from .sentences import Sentence
from .suggestion import Finding
from .vocabulary import BEGIN, END, HEAD_WORD, HONORIFIC, POST, any_of

ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
CARDINALS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
# Một là, … · Thứ hai: … · một là … ; hai là …
NUMBERED = re.compile(
    rf"(?:^|(?<=[.;:!] )|(?<=\n)|(?<=[;:,] ))[\W]{{0,3}}(?:(?P<cardinal>{any_of(*CARDINALS, *(word.capitalize() for word in CARDINALS))}) là|[Tt]hứ (?P<ordinal>{any_of(*ORDINALS)}))(?:[,:]| là,?)? "
    r"|(?<=[:;,.] )(?:\(?(?P<figure>\d{1,2})\)|(?P<plain>\d{1,2})\.|\((?P<roman>i{1,3}|iv|vi{0,3}|ix|x)\)) (?=\w)"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
PLAN = re.compile(r"[Pp]hương hướng|[Nn]hiệm vụ (?:trọng tâm|năm)|[Gg]iải pháp trọng tâm")
FIGURE = re.compile(r"^\W{0,3}(?P<figure>\d{1,2})[.)] ")
DASHED = re.compile(r"^[-–+•*] ?")
ASKS = any_of(
    "đề nghị",
    "yêu cầu",
    "lưu ý",
    "mong muốn",
    "chỉ đạo",
    "nhấn mạnh",
    "đề xuất",
    "gợi ý",
    "mong",
    "quán triệt",
    "định hướng",
    "nhắc nhở",
    "kêu gọi",
    "giao(?= các| nhiệm vụ)",
    "(?:việc|nhiệm vụ|nội dung|vấn đề|giải pháp) (?:cần|trọng tâm|phải)",
)
# … yêu cầu các đơn vị … · … nhấn mạnh, trong thời gian tới, các đơn vị cần …
REQUEST = re.compile(
    rf"{BEGIN}(?P<asks>đề nghị|yêu cầu|lưu ý|mong muốn|mong|chỉ đạo|nhấn mạnh|gợi ý|cho rằng|khẳng định|chỉ rõ|nêu rõ|kêu gọi|nhắc nhở|dặn|nhắc|góp ý|đề xuất|khuyến nghị|quán triệt|kỳ vọng|giao nhiệm vụ(?: cho [^:;,.]{{2,60}})?(?=:)|giao(?= (?:các|cho các) (?:đơn vị|địa phương|cơ quan|thành viên)))(?: rằng| thêm| một số nội dung)?(?: ?[,:])? ?[“\"]?(?:trong thời gian tới,? |thời gian tới,? |trong năm \d{{4}},? |(?:trong|thời|sau|ngay|để|từ nay|bước) (?:(?! (?:các|cần|phải|mỗi|toàn) )[^,;:]){{0,60}}, ?)?(?=(?P<text>[^\n]{{20,1800}}))"
)
# Verbs that ask for something only with cần, phải, hãy.
STRICT = ("nhấn mạnh", "gợi ý", "mong", "cho rằng", "khẳng định", "chỉ rõ", "nêu rõ", "dặn", "nhắc", "góp ý", "đề xuất", "khuyến nghị", "kỳ vọng")  # fmt: skip
THINKS = re.compile(r"\W{0,3}(?:Cũng )?[Tt]heo ")
MUST = re.compile(rf"{BEGIN}(?:các|mỗi|từng|toàn|Cụm|Khối|cụm|khối)[^,.;]{{0,60}} (?:cần|phải) ")
NOT_A_REQUEST = re.compile(
    r"^(?:(?:UBND|Chủ tịch|Thủ tướng|Chính phủ|Bộ trưởng|Hội đồng|cấp|các cấp|cấp trên|Giám đốc|Tổng Liên đoàn)[^;.]{0,80})?(?:xét |xem xét )?(?:tặng|khen thưởng|công nhận|tôn vinh|khen|suy tôn)"
)
LEADS_IN = re.compile(
    rf"(?:{ASKS}|nhiệm vụ|nội dung|giải pháp|tập trung|vấn đề|kết luận|phương hướng|thực hiện tốt|công tác|cần){END}[^:]{{0,200}}:\s*$"
)
PRONOUN = re.compile(
    rf"^(?:Tại [Hh]ội nghị, |Bên cạnh đó, |Đồng thời, |Cũng tại [^,]{{3,40}}, |Kết luận [^,]{{3,40}}, |Cuối cùng, |(?:Trong|Thời gian|Về|Để|Sau|Từ|Năm|Bước sang)[^,]{{3,60}}, )?(?:{HONORIFIC})(?: {POST}[^,.;:]{{0,60}}?)? ?(?:cũng |đã |đồng thời |, |còn )?"
)
# Cụm trưởng kết luận như sau: …
BY_THE_HEAD = re.compile(rf"^(?:[^,.;:]{{0,90}}, )?(?:{HONORIFIC} )?{HEAD_WORD} (?!là)")
STOPS = " /.;:,…"

NEAR = 8  # how many sentences before a point its speaker is looked for in


def without_stops(piece):
    """Without stops at its ends, and without a quotation mark that has no other."""
    text = piece.strip(STOPS)
    if text.count("“") != text.count("”") or text.count('"') % 2:
        text = text.strip(STOPS + '“”"')
    return text


def find_directions(report):
    numbered = list(numbered_points(report))
    yield from numbered
    taken = [(one.sentence.start, one.sentence.end) for one in numbered]
    listed = list(listed_points(report, taken))
    yield from listed
    taken += [(one.sentence.start, one.sentence.end) for one in listed]
    yield from requests(report, taken)


def paragraphs_of(report):
    """The sentences about the event by paragraphs."""
    groups = {}
    for sentence in report.own:
        groups.setdefault(sentence.paragraph, []).append(sentence)
    return list(groups.values())


def numbered_points(report):
    """Một là, … Hai là, … in one paragraph or in several, as long as they count on from one."""
    expected, by, before = 1, "", None
    for group in paragraphs_of(report):
        whole = Sentence(
            report.text[group[0].start : group[-1].end], group[0].start, group[-1].end, 0, True, True
        )
        marks = list(NUMBERED.finditer(whole.text))
        for place, mark in enumerate(marks):
            number = number_of(mark)
            if number == 1:
                head = whole.text[: mark.start()].strip()
                by = speaker_of_lead(report, head, group, before)
                if not mark["cardinal"] and not mark["ordinal"] and not leads_in(head, by):
                    break
            if number not in (1, expected):
                continue
            expected = number + 1
            stop = marks[place + 1].start() if place + 1 < len(marks) else len(whole.text)
            yield from point(whole, mark.end(), stop, str(number), by)
        before = group[-1]


def leads_in(head, by):
    """Figures number directions where a speaker asks, or where the plan of the coming year is given."""
    asked = by and re.search(ASKS, head)
    return asked or (head.endswith(":") and PLAN.search(head))


def number_of(mark):
    if mark["roman"]:
        return ROMAN.index(mark["roman"]) + 1
    if figure := mark["figure"] or mark["plain"]:
        return int(figure)
    if mark["cardinal"]:
        return CARDINALS.index(mark["cardinal"].casefold()) + 1
    return ORDINALS.index(mark["ordinal"]) + 1


def point(sentence, start, stop, number, by):
    piece = sentence.text[start:stop]
    text = without_stops(piece)
    if len(text) < 12:
        return
    first = start + piece.index(text)
    value = {"number": number, "text": text, "by": by}
    yield Finding(
        "direction",
        {key: said for key, said in value.items() if said},
        sentence,
        ((first, first + len(text)),),
    )


def speaker_of_lead(report, head, group, before):
    """Who is said to speak in the words that lead in to the first point."""
    if head:
        inside = [one for one in group if one.start < group[0].start + len(head) + 1][-NEAR:]
        return next((name for one in reversed(inside) if (name := speaker(report, one))), "")
    return speaker(report, before) if before else ""


def speaker(report, sentence):
    """The person who tells what the sentence says: named in it, or meant by “Đồng chí”."""
    verb = re.search(rf"{BEGIN}{ASKS}|phát biểu|Phát biểu|kết luận|Kết luận|nội dung", sentence.text)
    mentions = report.mentions(sentence)
    if mentions:
        return mentions[-1].name if verb else ""
    if verb and BY_THE_HEAD.match(sentence.text):
        return next((one.value["person"] for one in report.leaders if is_the_head(one)), "")
    if verb and PRONOUN.match(sentence.text):
        earlier = [one for one in report.own if one.start < sentence.start][-NEAR:]
        for one in reversed(earlier):
            if found := report.mentions(one):
                return found[-1].name
    return ""


def is_the_head(leader):
    return leader.field == "head" and "person" in leader.value


def listed_points(report, taken):
    """Points with dashes or figures under a sentence that ends with a colon and has a speaker."""
    by, expected, kind = "", 0, None
    for group in paragraphs_of(report):
        first = group[0]
        inside = any(start <= first.start < end for start, end in taken)
        item = DASHED.match(first.text) or FIGURE.match(first.text)
        if item and by and not inside:
            figure = item.groupdict().get("figure", "")
            if (kind and kind != bool(figure)) or (figure and int(figure) != expected):
                by = ""
                continue
            kind, expected = bool(figure), expected + 1
            whole = Sentence(
                report.text[first.start : group[-1].end], first.start, group[-1].end, 0, True, True
            )
            yield from point(whole, item.end(), len(whole.text), figure or "", by)
            continue
        last = group[-1]
        by, expected, kind = "", 1, None
        if last.text.endswith(":") and LEADS_IN.search(last.text[-260:]):
            by = speaker(report, last)


def requests(report, taken):
    """Đồng chí A đề nghị các đơn vị …"""
    for sentence in report.own:
        if sentence.text[-1] == ":" or any(
            start < sentence.end and sentence.start < end for start, end in taken
        ):
            continue
        yield from opinions(report, sentence)
        match = next((one for one in REQUEST.finditer(sentence.text) if is_request(sentence.text, one)), None)
        if match and (by := asked_by(report, sentence, match.start())):
            text = without_stops(match["text"])
            first = match.start("text") + match["text"].index(text)
            yield Finding(
                "direction",
                {"text": text, "by": by},
                sentence,
                (match.span("asks"), (first, first + len(text))),
            )


def opinions(report, sentence):
    """Theo ông A, các đơn vị cần …"""
    first = next(iter(report.mentions(sentence)), None)
    if not first or not THINKS.fullmatch(sentence.text[: first.start]):
        return
    rest = re.match(r", ?(?=[^.]{20})", sentence.text[first.end :])
    if rest and MUST.search(sentence.text[first.end : first.end + 160]):
        start = first.end + rest.end()
        text = without_stops(sentence.text[start:])
        value = {"text": text, "by": first.name}
        yield Finding("direction", value, sentence, ((start, start + len(text)),))


def is_request(text, match):
    said = match["text"]
    if match["asks"] == "chỉ đạo" and (
        said[1:].startswith("ội nghị") or text[: match.start()].endswith((" dự và ", " dự, "))
    ):
        return False
    if NOT_A_REQUEST.match(said) or re.search(
        r"(?:lãnh đạo, |sự |được |đã |công tác |ý kiến |phát biểu |văn bản |Ban |ban |các |tinh thần )$",
        text[: match.start()][-14:],
    ):
        return False
    if match["asks"] in STRICT:
        return bool(
            re.search(
                rf"{BEGIN}(?:cần|phải|hãy|đừng|không được|sẽ(?= tiếp tục| đoàn kết| phát huy| cụ thể| đổi mới)){END}",
                said[:160],
            )
        )
    if match["asks"].startswith("giao nhiệm vụ"):
        return True
    return bool(
        re.match(
            r"(?:các|[Gg]iao|[Nn]ăm \d{4},? các|Trên cơ sở|Khối|Cụm|Hội nghị|trong|mỗi|từng|toàn|thời gian|Công an|lãnh đạo|đơn vị|phải|tiếp tục|Phải|cấp ủy|thủ trưởng|cơ quan|[\w ]{1,60}? (?:cần|phải|tiếp tục|tập trung|khẩn trương|quan tâm|sớm|tăng cường|chủ động))",
            said,
        )
    )


def asked_by(report, sentence, position):
    """The speaker before the request: the last person named, or meant by a pronoun."""
    before = [one for one in report.mentions(sentence) if one.end <= position]
    if before:
        return before[-1].name
    return speaker(report, sentence) if not report.mentions(sentence) else ""
