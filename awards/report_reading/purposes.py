"""What the event was: closing, launch, pledge signing … and of which year."""

import re

from .suggestion import Finding
from .vocabulary import HEAD_WORD, YEAR, year_as_written

FLAG = r"(?:[Cc]ờ (?:thi đua )?luân (?:lưu|chuyển)|cờ Luân lưu|Cờ Luân lưu)"
LEAD = rf"(?:{HEAD_WORD}|{FLAG})"
KEYWORDS = {
    "review": r"(?:tổng kết|sơ kết|đánh giá)[^.;,\n]{0,60}?(?:(?<!\d)(?<!số )\d{1,2} năm (?!\d|học)|giai đoạn \d{4})",
    "check": r"(?:sơ kết|đánh giá|kiểm tra)[^.;\n]{0,60}?(?:9|chín) tháng|kiểm tra chéo|kiểm tra, chấm điểm",
    "mid_year": r"sơ kết|(?:đánh giá|kiểm điểm)[^.;\n]{0,60}?(?:6|sáu) tháng",
    "closing": r"tổng kết|đánh giá kết quả (?:thực hiện |hoạt động |công tác )?(?:chức năng,? )?(?:phong trào|công tác|nhiệm vụ|thi đua)(?![^.;]{0,40}tháng)",
    "pledge_signing": r"(?:ký|kí)(?: kết)?(?: vào)?(?: các| bản)*(?: nội dung)? giao ước|lễ giao ước|(?:ký|kí)(?: kết)? (?:bản )?(?:đăng ký|cam kết) thi đua|(?:ký|kí) kết thi đua|đăng ký giao ước",
    "launch": r"phát động(?: các| đợt)?(?: phong trào)?(?: thi đua| ký kết|(?=,? (?:và )?ký kết))|ra quân",
    "award_review": r"bình xét|xét(?: đề nghị| duyệt)?(?: các hình thức)? (?:khen thưởng|thi đua)|bỏ phiếu suy tôn|họp suy tôn|bình bầu",
    "award_ceremony": r"trao(?: tặng)?(?: các)? (?:danh hiệu|cờ thi đua|bằng khen|giấy khen|quyết định khen thưởng|phần thưởng)|trao thưởng|lễ khen thưởng|đón nhận (?:cờ thi đua|huân chương|bằng khen)",
    "handover": rf"(?i:(?:bàn giao|chuyển giao|trao)(?: nhiệm vụ| chức danh| chức| vai trò| vị trí| trách nhiệm| cương vị| công tác)?(?: đơn vị)? {LEAD}"
    rf"|(?<!đón )(?:tiếp nhận|nhận bàn giao|nhận)(?: nhiệm vụ| vai trò| chức danh| chức| trách nhiệm)?(?: đơn vị)? {LEAD})",
    "liaison": r"giao ban",
}  # fmt: skip
ANY = re.compile("|".join(f"(?P<{purpose}>(?i:{pattern}))" for purpose, pattern in KEYWORDS.items()))
# In the body only what is told as an act of this event counts.
SIGNS = r"(?:k[ýí](?: kết)?(?: vào)?(?: các| bản)*(?: nội dung)? giao ước|(?<=đã )giao ước thi đua|(?<=cùng )giao ước thi đua|(?<=nhau )giao ước thi đua)"
ACTS = {
    "pledge_signing": rf"(?i:(?:đã|tiến hành|tổ chức|cùng|đại diện|lãnh đạo|đơn vị|hội nghị|sau khi|thực hiện|phát động|thành viên|lễ|tiến tới|chứng kiến)\b[^.;\n]{{0,110}}?(?<!đăng ){SIGNS})|^\W{{0,4}}(?i:{SIGNS})",
    "launch": r"(?<!do )(?:đã|lời|chính thức|tiến hành|thay mặt(?: \w+){0,4}|phát biểu|Hội nghị|[A-ZĐ]\w+,?) phát động(?: đợt)?(?: phong trào| [Pp]hong trào)?(?: thi đua| [Tt]hi đua| ký kết)",
    "handover": rf"{KEYWORDS['handover']}|{FLAG}[^.;\n]{{0,160}}? trao(?: lại)? cho",
}
ACTS = [re.compile(f"(?P<{purpose}>{pattern})") for purpose, pattern in ACTS.items()]
NOT_NOW = re.compile(
    r"(?:[Đđ]ầu năm|trước đó|đã phát động phong trào|hưởng ứng|sau khi ký|[Đđ]ược biết|[Hh]ằng năm|[Hh]àng năm|đều|[Dd]ự kiến|[Đđ]ến nay|chuẩn bị|tới đây|việc thực hiện|(?:chỉ tiêu|nội dung|giao ước) (?:thi đua )?(?:đã|được|mà))\b"
    r"|^(?:\W{0,3}\d{1,2}[.)] )?Tổ chức |^\W{0,3}(?:(?i:thứ (?:nhất|hai|ba|tư|năm|sáu)|(?:một|hai|ba|bốn|năm|sáu) là)\b)"
)
CLOSINGS = {"closing", "mid_year", "check", "review", "award_review", "liaison"}
# What is no purpose of its own beside another one.
PART_OF = {"mid_year": {"check"}, "award_review": {"closing", "mid_year", "check"}}
# 5 năm (2016 - 2020)
YEARS = re.compile(r"(?<!\d)(?P<year>20\d\d ?[-–] ?20\d\d)(?!\d)")
# quý I/2023
QUARTER = re.compile(r"[Qq]uý [IV\d]{1,3}/(?P<year>20\d\d)")
SCHOOL_YEAR = re.compile(r"(?:6|sáu|9|chín) tháng(?: đầu)?(?: năm)?(?: (?P<year>(?:19|20)\d\d))?")


def of_report(report):
    """One finding for each purpose and year."""
    found = {}
    for one in [*from_opening(report), *from_body(report), *from_awards(report)]:
        kept = found.setdefault(one.value["purpose"], one)
        if "year" in one.value and ("year" not in kept.value or is_a_later_handover(one, kept)):
            found[one.value["purpose"]] = one
    for one in closed_by_its_awards(report, found):
        found = {"closing": one} | found
    return [with_default_year(one, found) for one in settled(list(found.values()))]


def is_a_later_handover(one, other):
    """Handed over by the head of 2021 to that of 2022: it is for 2022."""
    return one.value["purpose"] == "handover" and one.value["year"] > other.value["year"]


def from_opening(report):
    for sentence in [*report.lead, *report.headings]:
        if sentence in report.own:
            found = list(with_years(sentence, list(ANY.finditer(sentence.text))))
            yield from (with_year_below(one, report) for one in found)


def with_year_below(one, report):
    """BIÊN BẢN HỌP BÌNH XÉT THI ĐUA, and in the line below: Cụm thi đua số V năm 2014"""
    lines = report.headings
    place = lines.index(one.sentence) + 1 if one.sentence in lines and "year" not in one.value else len(lines)
    year = YEAR.search(lines[place].text) if place < len(lines) else None
    if not year or ANY.search(lines[place].text):
        return one
    return Finding(one.field, one.value | {"year": year_as_written(year)}, one.sentence, one.spans)


def from_body(report):
    for sentence in report.own:
        if (
            sentence not in report.lead
            and sentence not in report.headings
            and not NOT_NOW.search(sentence.text[:200])
        ):
            for pattern in ACTS:
                yield from with_years(sentence, list(pattern.finditer(sentence.text)))


def from_awards(report):
    """Several awards handed over there make it a ceremony too."""
    handed = [award for award in report.awards if award.value["moment"] == "handed_over"]
    for award in handed:
        if len(handed) > 1:
            value, spans = {"purpose": "award_ceremony"}, award.spans
            if year := YEAR.search(award.sentence.text):
                value["year"], spans = year_as_written(year), (*spans, year.span())
            yield Finding("purpose", value, award.sentence, spans)


def closed_by_its_awards(report, found):
    """A meeting that agrees on the awards of a year, and says of itself nothing else, closes that year."""
    if set(found) & CLOSINGS:
        return
    for award in report.awards:
        year = YEAR.search(award.sentence.text)
        if award.value["moment"] == "agreed" and year and re.search("[Hh]ội nghị", award.sentence.text):
            spans = (*award.spans, year.span())
            yield Finding(
                "purpose", {"purpose": "closing", "year": year_as_written(year)}, award.sentence, spans
            )
            return


def with_default_year(one, found):
    """A pledge without a year, at a meeting that closes a year, is for the next; a drive belongs to the year under review."""
    purpose, value = one.value["purpose"], one.value
    if "year" in value:
        return one
    closing = found["closing"].value.get("year") if "closing" in found else None
    midway = next((found[kind].value.get("year") for kind in ("mid_year", "check") if kind in found), None)
    pledge = found["pledge_signing"].value.get("year") if "pledge_signing" in found else None
    year = None
    if purpose in ("pledge_signing", "launch", "handover"):
        launch = found["launch"].value.get("year") if "launch" in found and purpose == "handover" else None
        year = (
            pledge or launch or (next_year(closing) if closing else midway if purpose == "launch" else None)
        )
    return Finding(one.field, value | {"year": year}, one.sentence, one.spans) if year else one


def next_year(year):
    return "-".join(str(int(part) + 1) for part in year.split("-"))


def with_years(sentence, matches):
    if any(match.lastgroup in PART_OF["award_review"] for match in matches):  # tổng kết, bình xét năm 2024
        matches = [match for match in matches if match.lastgroup != "award_review"]
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        limit = following.start() if following else len(sentence.text)
        value, spans = {"purpose": match.lastgroup}, [match.span()]
        if year := year_near(sentence.text, match, limit):
            value["year"] = year_as_written(year)
            if year.start() >= match.end() or year.end() <= match.start():
                spans.append(year.span())
        yield Finding("purpose", value, sentence, tuple(spans))


def year_near(text, match, limit):
    """The year said of this purpose: in or after its words, before the next purpose."""
    if match.lastgroup == "review":
        return YEARS.search(text, match.start(), limit) or YEAR.search(text, match.start(), limit)
    if match.lastgroup == "handover" and "được" in match[0]:
        return None  # the years there are those of who hands over
    if match.lastgroup == "handover":  # from the head of 2021 to that of 2022: the later one
        years = YEAR.finditer(text, match.start(), min(limit, match.end() + 160))
        return max(years, key=lambda year: year["year"], default=None)
    year = YEAR.search(text, match.start(), min(limit, match.end() + 160))
    half = SCHOOL_YEAR.search(text, match.start(), min(limit, match.end() + 120))
    if half and half["year"] and not (year and year.start() < half.start()):
        return half
    if year and match.lastgroup == "mid_year" and "6 tháng cuối năm" in text[match.end() : year.end()]:
        return year
    if match.lastgroup == "liaison" and (quarter := QUARTER.search(text, match.end(), limit)):
        return quarter
    if (
        year
        and match.lastgroup not in ("pledge_signing", "launch")
        and re.search(
            r"(?:nhiệm vụ|phương hướng|chủ trương|triển khai|kế hoạch|giải pháp)[^;.]{0,60}$",
            text[match.end() : year.start()],
        )
    ):
        return None
    return year or (
        None
        if limit - match.end() < 25 and limit < len(text)
        else YEAR.search(text, max(0, match.start() - 60), match.start())
    )


def settled(found):
    """A check of nine months is no mid-year review, too, and to agree on awards is part of a closing."""
    kinds = {one.value["purpose"] for one in found}
    return [one for one in found if not kinds & PART_OF.get(one.value["purpose"], set())]


def find_purposes(report):
    yield from report.purposes
