"""When the event was held."""

import re

from blocs.partial_dates import PartialDate

from .suggestion import Finding
from .vocabulary import BEGIN, END, EVENT, NUMBER_WORDS, any_of

WORD_NUMBER = any_of(*NUMBER_WORDS)
DAY = rf"(?:\d{{1,2}}|{WORD_NUMBER}(?: {WORD_NUMBER}){{0,2}})"
NTH = r"(?:mùng |mồng |Mùng |Mồng )?"
MONTH = rf"(?:\d{{1,2}}|(?i:{WORD_NUMBER}(?: {WORD_NUMBER})?)|[Gg]iêng|[Cc]hạp)"
WORDY_YEAR = (
    rf"(?: năm (?:\d{{4}}|hai (?:nghìn|ngàn)(?: không trăm)?(?: (?:linh|lẻ))?(?: {WORD_NUMBER}){{1,3}}))?"
)
SLASH = r" ?[/.\-–] ?"
# 16/11/2018 · 16-11-2018 · 16/9 (a bare 16.9 or 16-9 only after “ngày”)
IN_FIGURES = rf"\d{{1,2}}{SLASH}\d{{1,2}}{SLASH}\d{{4}}|\d{{1,2}}/\d{{1,2}}(?!/?\d)|(?:(?<=gày )|(?<=và )|(?<=đến )|(?<=áng )|(?<=iều )|(?<=Tối )|(?<=tối )|(?<=ưa )|(?<=nay )|(?<=qua )|(?<=qua, )|(?<=ôm )|(?<=\d, )|(?<=\d-)|(?<=\d–)|(?<=\())\d{{1,2}}[.\-–]\d{{1,2}}(?![/.\-–]?\d)"
# 16 tháng 11 năm 2018 · mùng 8 tháng 12 · mười sáu tháng mười một năm hai nghìn không trăm mười tám
IN_WORDS = rf"{NTH}{DAY},? tháng {MONTH}(?:(?: năm |/| )\d{{4}}|{WORDY_YEAR})"
DATE = rf"(?:{IN_FIGURES}|{IN_WORDS})"
TIME = (
    r"(?:(?i:sáng|chiều tối|chiều|tối|trưa)(?: sớm)?|(?:từ )?\d{1,2} ?(?:giờ|[hH]|:)(?: ?\d{2})?(?: ?phút)?)"
)
# The event's day with what stands before it: vào hồi 14 giờ, ngày … · Sáng ngày … · (ngày 16/9) · Trong hai ngày 18 và 19/12/2014
FIRST = rf"{NTH}\d{{1,2}}(?: ?[/.] ?\d{{1,2}}(?: ?[/.] ?\d{{4}})?|(?: tháng \d{{1,2}})(?: năm \d{{4}})?)?"
WHEN = re.compile(
    rf"{BEGIN}(?:(?P<time>{TIME})(?: (?:đến|tới|-|–) (?:{TIME}))?(?: nay| qua| (?:sáng|chiều|tối)(?= ))?,? ?(?:(?i:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: tuần (?:qua|trước|này|rồi))?,? ?)?\(?)?"
    rf"(?:(?:[Nn]gày|ngày [Tt]hứ \w{{2,4}},?|[Hh]ôm(?: [Tt]hứ \w{{2,4}},?)?|[Vv]ào|[Tt]ừ|ngày:)\s(?:ngày )?)?"
    rf"(?:(?P<first>{FIRST})(?:, \d{{1,2}}){{0,4}}(?: ?[-–] ?|,? (?:và|đến hết|đến|tới) (?:hết )?(?:sáng |chiều |tối )?(?:ngày )?|, (?:ngày )?))?"
    rf"(?P<date>{DATE})"
)
# … ngày 5 tháng 1 năm 2021, lúc 14 giờ
TIME_AFTER = re.compile(rf",? (?:vào )?(?:lúc|hồi) (?P<time>{TIME})")
# By the old calendar: mồng 8 tháng Giêng năm Tân Sửu
LUNAR = re.compile(r" năm (?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) ")
ONLY_MONTH = re.compile(
    r"(?:[Tt]rong |[Vv]ào |[Đđ]ầu |[Cc]uối |[Gg]iữa )?[Tt]háng (?P<month>\d{1,2}) ?(?:/|-|năm) ?(?P<year>\d{4})"
)
# A document's day: Quyết định số 1071/QĐ-TTg ngày 20/7/2017
OF_A_PAPER = re.compile(
    r"(?:số [\w/\-–.Đ]{1,30},?|[Qq]uyết định[^.;,]{0,60}|[Nn]ghị quyết[^.;,]{0,40}|[Cc]hỉ thị[^.;,]{0,40}|[Kk]ế hoạch[^.;,]{0,40}|[Cc]ông văn[^.;,]{0,40}|[Tt]hông tư[^.;,]{0,40}|[Nn]ghị định[^.;,]{0,40}"
    r"|trước|[Kk]ỷ niệm[^.;,]{0,50}|[Nn]gày (?:thành lập|truyền thống)[^.;,]{0,40}|sinh|trước ngày|từ tháng [^.;,]{0,20}|đến hết|tính đến|(?:Ảnh|ảnh)[^.;,]{0,20}) ?(?:ra |ký |ban hành )?(?:ngày )?\(?$"
)
# In minutes: Thời gian: 8 giờ 00 phút, ngày …
LABELLED = re.compile(r"^[\W\dIVX]{0,6}(?:Thời gian|Ngày họp|THỜI GIAN)(?: họp| tổ chức)? ?:")
TOOK_PLACE = re.compile(
    rf"diễn ra|tổ chức|tiến hành|khai mạc|đã họp|{BEGIN}họp{END}|long trọng|ký kết|ký (?:vào )?(?:các )?(?:bản )?giao ước|tổng kết|sơ kết|giao ban|phát động|tham dự|chủ trì|triệu tập|bàn giao|trao|kiểm tra|bình xét|ra quân|gặp mặt|suy tôn|gặp nhau|tụ hội|quy tụ|hội tụ|nhóm họp|có mặt"
)
ABOUT = re.compile(rf"{EVENT}|[Gg]iao ước|thi đua|giao ban")


def find_held(report):
    candidates = list(dated_sentences(report))
    if not candidates:
        return
    sentence, match, value = candidates[0]
    same = [one for one in candidates if fuller(one[2], value)]
    if same:
        sentence, match, value = same[0]
    yield Finding("held", value, sentence, spans_of(match))


def spans_of(match):
    span = match.span("date")
    groups = match.groupdict()
    spans = [span if not groups.get("first") else (match.start("first"), match.end("date"))]
    if groups.get("time"):
        spans.insert(0, match.span("time"))
    return tuple(spans)


def fuller(one, other):
    """The same day with its year, where the other says none."""
    return "held" in one and one["held"].startswith(other["held"] + "/")


def dated_sentences(report):
    for sentence in report.own[:40]:
        labelled = LABELLED.match(sentence.text)
        if not labelled and not (TOOK_PLACE.search(sentence.text) and ABOUT.search(sentence.text)):
            continue
        for match in WHEN.finditer(sentence.text):
            if value := day_of_the_event(sentence, match, report):
                yield sentence, match, value
                break
    yield from by_month(report)
    yield from as_it_opens(report)


def as_it_opens(report):
    """15 giờ ngày 17/12/2021, hội trường chật kín: the day with which the report begins."""
    first = next((one for one in report.own if one not in report.headings), None)
    match = first and WHEN.search(first.text, 0, 70)
    if match and "ngày" in match[0].casefold() and (value := day_of_the_event(first, match, report)):
        yield first, match, value


def day_of_the_event(sentence, match, report):
    """The day as read, unless it is that of a paper, or no more than two numbers."""
    before = sentence.text[: match.start("first" if match["first"] else "date")][-90:]
    value = None if OF_A_PAPER.search(before) or LUNAR.match(sentence.text, match.end()) else read(match)
    if not value or (value["held"].count("/") < 2 and not dated(match, sentence.text)):
        return None
    said = sentence in report.opening or "ngày" in match[0].casefold() or match["time"]
    return value if said else None


def dated(match, text):
    """A day without its year, said as a day: 9/9 tỉnh is none."""
    before = text[max(0, match.start("date") - 12) : match.start("date")].casefold()
    return bool(
        match["time"]
        or "tháng" in match["date"]
        or re.search(r"ngày|sáng|chiều|tối|nay|\($|hôm|trong|cuối tuần", match[0].casefold() + before)
    )


def by_month(report):
    for sentence in report.opening:
        if (
            sentence in report.own
            and sentence not in report.headings
            and TOOK_PLACE.search(sentence.text)
            and ABOUT.search(sentence.text)
        ):
            for match in re.finditer(rf"(?P<date>{ONLY_MONTH.pattern})", sentence.text):
                if not OF_A_PAPER.search(sentence.text[: match.start()][-90:]):
                    yield sentence, match, {"held": f"{int(match['month']):02d}/{match['year']}"}


def read(match):
    """held, until and time as the match says them; None where there is no such day."""
    last = figures(match["date"])
    if not last:
        return None
    value = {"held": last}
    if match["first"]:
        first = figures(complete(match["first"], last))
        value = {"held": first, "until": last} if first and first != last else value
    time = match["time"] or ((after := TIME_AFTER.match(match.string, match.end())) and after["time"])
    if time:
        value["time"] = time.removeprefix("từ ").strip()
    return value


def complete(first, last):
    """15 of “15 - 16/11/2018” with the month and year of the other day."""
    parts = re.findall(r"\d+", first)
    return "/".join(parts + last.split("/")[len(parts) :])


def figures(written):
    """16 tháng 11 năm 2018 as 16/11/2018, what is no date as None."""
    parts = [
        part
        for part in re.split(r"[\s,]*(?:tháng|năm(?= \d{4}| hai ng)|[/.\-–])\s*", strip_nth(written))
        if part
    ]
    if len(parts) == 2 and (glued := re.match(r"(.+?) (\d{4})$", parts[1])):
        parts = [parts[0], glued[1], glued[2]]
    numbers = [number(part, place) for place, part in enumerate(parts)]
    if not 2 <= len(numbers) <= 3 or None in numbers:
        return None
    text = "/".join(f"{one:02d}" for one in numbers)
    try:
        PartialDate.parse(text)
    except ValueError:
        return None
    return text


def strip_nth(written):
    return re.sub(r"(?i)^(?:ngày )?(?:mùng|mồng) ", "", written.strip())


def number(word, place):
    """A day, month or year written in figures or in words; None for neither."""
    word = word.strip().casefold()
    if word.isdigit():
        return int(word)
    if place == 2:
        word = re.sub(r"^hai (?:nghìn|ngàn)(?: không trăm)?(?: linh| lẻ)?", "", word).strip()
        return None if (rest := in_words(word)) is None else 2000 + rest
    return {"giêng": 1, "chạp": 12}.get(word) or in_words(word)


def in_words(word):
    """mười sáu → 16, hai mươi mốt → 21"""
    total, parts = 0, word.replace("mốt", "một").split()
    for part in parts:
        value = NUMBER_WORDS.get(part)
        if value is None:
            return None
        total = total * 10 if part == "mươi" else total + value
    return total if parts else None
