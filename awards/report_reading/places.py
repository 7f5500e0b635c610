"""Where the event was held."""

import re

from .dates import ABOUT, TOOK_PLACE, WHEN
from .suggestion import Finding
from .units import masked_names
from .vocabulary import BEGIN, DASH, DEPUTY_WORD, END, HEAD_WORD, LOWER, UNIT, UPPER, any_of

SEAT = any_of(
    "[Hh]ội trường", "[Tt]rụ sở", "[Pp]hòng họp", "[Tt]rung tâm", "[Kk]hách sạn", "[Nn]hà khách", "thành phố", "Thành phố", "TP", "Tp", "tỉnh", "huyện",
    "thị xã", "quận", "xã", "thị trấn", "phường", "thủ đô", "Thủ đô", "thao trường", "sân vận động", "nhà văn hóa", "Nhà văn hóa", "khu", "Khu", "nhà thi đấu", "đảo",
    "cơ quan", "đơn vị", "bản", "thôn", "quảng trường", "Quảng trường", "hội trường lớn", "nhà hàng", "resort", "điểm cầu", "văn phòng", "sở chỉ huy", "Sở Chỉ huy", "trường", "bảo tàng", "cung", "nhà",
)  # fmt: skip
# diễn ra ngày 5/12 ở TP Hải Phòng, not: các trường ở Hà Nội
IN = r"^Ở|(?:(?<=, )|(?<=\d )|(?<=\) )|(?<=diễn ra )|(?<=tổ chức )|(?<=gặp nhau )|(?<=mạc )|(?<=họp )|(?<=qua )|(?<=nay ))ở"
AT = re.compile(
    rf"{BEGIN}(?:[Tt]ại|(?P<in>{IN})) (?P<place>(?:{SEAT}\.? ?)?(?:[\w&.’'\-–/]{{1,30}} ?(?:\((?![^)]{{0,60}}(?:gồm|đơn vị))[^)]{{1,60}}\) ?)?){{1,14}})"
)
NOT_A_PLACE = re.compile(
    rf"(?:[Hh]ội nghị|[Bb]uổi|[Ll]ễ{END}|[Đđ]ại hội|[Cc]uộc|[Bb]áo cáo|các |Quyết định|Nghị quyết|Kế hoạch|đây|đó|nhiều|mỗi|một |Chỉ thị|Công văn|[Pp]hiên|hai |[Kk]hoản|Điều|Luật|phần|tọa đàm|thời điểm)"
)
ENDS = re.compile(
    r"\s(?:[-–] ?)?"
    + any_of(
        "đã", "sẽ", "diễn ra", "được", "do", "với", "vừa", "tổ chức", "có", "về", "dưới", "tiến hành", "nhằm", "theo", "kết nối", "kết hợp", "và", "cùng", "nhân dịp", "trong", "các", "long trọng", "phối hợp",
        "đơn vị (?:[Cc]ụm|[Kk]hối|[Tt]rưởng)", "(?<!Trung tâm )Hội nghị", "hội nghị", "Lễ", "lễ", "Khối thi đua", "Cụm thi đua", "khối thi đua", "cụm thi đua", "Khu vực thi đua", "Khối", "Cụm", "để", "khai mạc", "tới", "đến", "ngày", "sáng", "chiều", "vào", "năm", "là", "trực tuyến", "lúc", "họp bàn", "đồng chí",
    )
    + END
)  # fmt: skip
# Trung tâm A (Trưởng cụm) · Công ty B - Khối trưởng
OF_THE_HEAD = re.compile(rf" ?(?:\(|{DASH} ?)(?:[Đđ]ơn vị )?(?:{HEAD_WORD}|{DEPUTY_WORD}).*$")
# Hội trường A, Trường Cao đẳng B
ROOM = re.compile(r"(?:[Hh]ội trường|[Pp]hòng họp|[Pp]hòng hội thảo)")
HOUSE = re.compile(
    rf", {UNIT} (?!thi đua)(?:(?! (?:tổ chức|đã|tiến hành|diễn|phối hợp|long trọng|vừa|có) )[\w ]){{3,60}}(?=[,.;]|$)"
)
MAIN_SITE = re.compile(
    r"[Đđ]iểm cầu (?:chính|trung tâm|chủ trì)(?: của hội nghị)?(?: được)?(?: đặt)? (?=tại )"
)
UNFINISHED = re.compile(r" ?\([^)]*$")
# … , số 2 đường Hùng Vương, thành phố Vinh, tỉnh Nghệ An
GOES_ON = re.compile(
    rf"^, ?(?:(?:số|đường|phố|phường|xã|thị trấn|huyện|quận|thị xã|thành phố|TP\.?|Tp\.?|tỉnh|[Tt]hủ đô) ?[{UPPER}{LOWER}\d][\w.’'\- /]{{0,40}}|(?:Hà Nội|Thành phố Hồ Chí Minh|TP\. ?HCM))(?=[,.;(]|$)"
)


# In minutes: Địa điểm: Phòng họp số 1, Trung tâm Văn hóa tỉnh
LABELLED = re.compile(
    r"^[\W\dIVX]{0,6}(?:Địa điểm|Nơi họp|ĐỊA ĐIỂM)(?: họp| tổ chức)? ?: ?(?:[Tt]ại )?(?P<place>[^.;:]{3,120}?)\.?$"
)


def find_place(report):
    for sentence in report.own[:40]:
        if labelled := LABELLED.match(sentence.text):
            yield Finding("place", {"place": labelled["place"]}, sentence, (labelled.span("place"),))
            return
    first = [
        one
        for one in report.own[:40]
        if TOOK_PLACE.search(one.text) and WHEN.search(one.text) and ABOUT.search(one.text)
    ]
    rest = [one for one in report.lead if one in report.own and TOOK_PLACE.search(one.text)]
    for sentence in [*first[:2], *rest]:
        for match in sorted(AT.finditer(sentence.text), key=lambda match: bool(match["in"])):
            if span := place_span(sentence.text, match):
                yield Finding("place", {"place": sentence.text[slice(*span)]}, sentence, (span,))
                return
    yield from main_site(report)


def main_site(report):
    """Điểm cầu chính đặt tại Tỉnh Đoàn Hà Tĩnh."""
    for sentence in report.opening:
        for site in MAIN_SITE.finditer(sentence.text):
            match = AT.match(sentence.text, site.end())
            if match and (span := place_span(sentence.text, match)):
                yield Finding("place", {"place": sentence.text[slice(*span)]}, sentence, (span,))
                return


def place_span(text, match):
    place = masked_names(match["place"])
    if NOT_A_PLACE.match(place):
        return None
    if stop := ENDS.search(place):
        place = place[: stop.start()]
    place = UNFINISHED.sub("", OF_THE_HEAD.sub("", place)).rstrip(" -–.:")
    if (
        re.fullmatch(SEAT, place)
        or not re.search(rf"[{UPPER}]", place)
        or not re.match(rf"(?:{SEAT}|{UNIT}|[{UPPER}])", place)
    ):
        return None
    end = match.start("place") + len(place)
    if ROOM.match(place) and (house := HOUSE.match(text[end:])):
        end += house.end()
    while more := GOES_ON.match(text[end:]):
        piece = more[0]
        if stop := ENDS.search(piece):
            piece = piece[: stop.start()]
        end += len(piece.rstrip())
        if stop:
            break
    return match.start("place"), end
