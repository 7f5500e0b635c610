"""The member units that the report names."""

import re

from .award_words import as_count
from .blocs import BLOC_WORD
from .member_lines import lines_of_members
from .suggestion import Finding
from .units import NEXT_UNIT, TAIL, ends_alike, split_list
from .vocabulary import BEGIN, DASH, UNIT, UPPER, any_of

SORTS = (
    "đơn vị", "thành viên", "đơn vị thành viên", "cơ quan", "cơ quan, đơn vị", "doanh nghiệp", "công ty", "tổng công ty", "tập đoàn", "ngân hàng", "chi nhánh", "tỉnh", "tỉnh, thành phố", "tỉnh, thành",
    "thành phố", "huyện", "huyện, thị xã", "quận", "xã", "phường", "xã, phường", "sở", "sở, ngành", "sở, ban, ngành", "ngành", "bộ", "bộ, ngành", "Bộ, ngành", "ban", "ban, ngành", "cục", "viện", "phòng", "trường",
    "trường THPT", "trường đại học", "trường thành viên", "bệnh viện", "trung tâm", "công đoàn", "đảng bộ", "chi bộ", "đảng bộ, chi bộ", "đồn", "hội", "đoàn thể", "tổ chức", "địa phương", "báo", "hệ", "cụm", "tòa án", "công an",
)  # fmt: skip
SORT = any_of(*SORTS)
# The same with capitals, where a colon or “các” shows that no name begins with them.
KINDS = any_of(
    *SORTS,
    "Công đoàn",
    "Sở",
    "Trường",
    "Công ty",
    "Tổng công ty",
    "Tòa án",
    "Viện kiểm sát",
    "Cục",
    "Viện",
    "Đảng bộ",
)
LIST = r"(?P<list>(?:[^.\n]|(?<=TP)\.|(?<=Tp)\.){8,1500})"
COUNT = r"(?:\d{1,3}|(?i:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))"
# Khối 4 Hệ Cơ yếu thuộc Ban …: Quân đội, Công an, …
AFTER_BLOC = re.compile(
    rf"{BEGIN}{BLOC_WORD} (?![^:]*? (?:với|được|đã|như|nhiều|phong trào|kết quả|đề nghị|thống nhất|bầu|[Kk]ý|[Tt]ổng kết|[Ss]ơ kết|[Pp]hát động|[Bb]àn giao|nhiệm vụ|nội dung|chỉ tiêu|mục tiêu|chủ đề|năm)\b[^:]*:)[^.;:\n]{{4,110}}:\s+{LIST}"
)
# Khối gồm 7 đơn vị thành viên: … · (gồm các xã …)
COMPRISES = re.compile(
    rf"(?:{BLOC_WORD}|thành viên|[Đđ]ơn vị)[^.;\n]{{0,140}}?{BEGIN}(?:gồm(?: có)?|bao gồm|có(?= (?:{COUNT} |các đơn vị)))(?: {COUNT})?(?: (?:các )?{SORT})*(?: (?:trong|thuộc) (?:Khối|Cụm|khối|cụm))?(?:[^,.;:]{{0,60}}? (?:là|gồm)(?= [{UPPER}]))?(?P<colon>(?:,? [^.;:\n{UPPER}]{{0,70}})?:)? ?{LIST}"
)
# đại diện lãnh đạo 6 đơn vị: … · Công an các tỉnh: … · ký kết có 8 đơn vị: …
COLON = re.compile(
    rf"{BEGIN}(?:các|(?P<count>{COUNT}))(?: {KINDS}){{1,2}}(?: (?:thành viên|trong (?:Khối|Cụm|khối|cụm)|thuộc (?:Khối|Cụm)|tham gia|trực thuộc|trên địa bàn [^.;:]{{2,30}}?))*(?: gồm| là)?(?: có)?: ?{LIST}"
)
# lãnh đạo TAND các tỉnh Hải Dương, Hà Nam và thành phố Hải Phòng · các ngân hàng A, B, C
PLURAL = re.compile(rf"{BEGIN}(?:các|(?P<count>{COUNT})) {KINDS},? (?P<list>[{UPPER}][^.;:()\n]{{8,600}})")
PEOPLE_OF = re.compile(
    r"[Đđ]ại diện|[Ll]ãnh đạo|[Tt]ham dự|thành viên|[Cc]hỉ huy|gồm|[Tt]ham gia|ký kết|Ban Giám hiệu|giữa|[Đđ]ại biểu|[Tt]hành phần"
)
# các đơn vị trong cụm (thành phố A, huyện B, huyện C) · 5 Hội Nông dân tỉnh, thành phố (Hà Nội, …)
BRACKET = re.compile(
    rf"(?:đơn vị|thành viên|{BLOC_WORD}|(?:các|{COUNT}) [^().;,\n]{{0,50}}?(?:tỉnh|thành phố|sở|trường|công ty|huyện)(?:, thành phố)?)"
    rf"[^().;\n]{{0,80}}?\((?P<list>[^()\n]{{8,800}})\)"
)
# nổi bật nhất là Bộ Quốc phòng, Bộ Công an và …
SUCH_AS = re.compile(
    rf"các (?:{KINDS})[^.;\n]{{0,160}}?(?:nổi bật(?: nhất)?|đặc biệt|tiêu biểu|điển hình|trong đó có|nhất) là (?P<list>{UNIT} [^.;\n]{{8,400}})"
)
# 3 Công ty CP Mía đường Bến Cầu 990 987
ROW = re.compile(
    rf"^\W{{0,3}}\d{{1,2}}[.)]? (?P<unit>(?:{UNIT}|{NEXT_UNIT.pattern}) ?[^\d\n]{{3,90}}?) (?:\d[\d.,/ ]*){{1,8}}(?:điểm)?$"
)
RANKED = re.compile(
    rf"{BEGIN}(?:[Nn]hất|[Nn]hì|[Bb]a|[Tt]ư|[Nn]ăm)(?: {DASH} |: )(?P<unit>{UNIT} [^;.\n]{{3,100}}?)(?=[;.]|$)"
)
# tại Bệnh viện A, Bệnh viện B, Bệnh viện C: three and more of one kind
RUN = re.compile(
    rf"{BEGIN}(?P<kind>{UNIT})(?= )[^,;.:\n()]{{3,80}}(?:[,;] (?P=kind) [^,;.:\n()]{{3,80}}){{2,40}}(?: và (?P=kind) [^,;.:\n()]{{3,80}})?"
)
# Dự Hội nghị có lãnh đạo A, B, C và D: four and more units, none of them above the bloc
ATTEND = re.compile(
    rf"(?:[Tt]ham dự|[Dd]ự|[Cc]ó mặt)[^.;:]{{0,80}}?(?:lãnh đạo|đại diện)[^.;:]{{0,90}}?(?P<list>{BEGIN}{UNIT} [^.:\n]{{20,800}})"
)
ABOVE = re.compile(
    r"[Tt]hi đua|[Kk]hen thưởng|Hội đồng|Chính phủ|^(?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố)|[Tt]rung ương|^Vụ |Ban Tổ chức"
)
# Bảy cơ quan trong khối - A, B … và G - đều có mặt
DASHED = re.compile(
    rf"{BEGIN}(?P<count>{COUNT}) {KINDS}[^.;:,\n]{{0,40}}? {DASH} (?P<list>[^.\n]{{8,600}}?) {DASH} (?=[a-zđ])"
)
# gồm: VKSND các tỉnh: Nghệ An, …
NESTED = re.compile(rf"[^.,;:()\n]{{0,40}}(?:các|{COUNT}) {SORT}(?:, {SORT})?: ")
OF_RESULTS = re.compile(
    r"(?:phong trào|văn bản|nhiệm vụ|chỉ tiêu|nội dung|kết quả|mặt|hoạt động|hình thức|giải pháp)\b"
)


NO_MEMBER = re.compile(
    r"(?i:cờ|bằng khen|giấy khen|huân chương|chiến s[ĩỹ]|danh hiệu|hội nghị|khối thi đua|cụm thi đua|khối trưởng|cụm trưởng|phong trào|lễ |năm \d|chính phủ|thủ tướng|bộ trưởng|chủ tịch|giám đốc)"
)
# Each kind of list: how many names it must have, whether it names all members, whether it must speak of attendance.
LISTS = (
    (AFTER_BLOC, 2, True, False),
    (COMPRISES, 3, True, False),
    (COLON, 2, False, True),
    (DASHED, 3, True, True),
    (PLURAL, 3, False, True),
    (BRACKET, 3, False, False),
    (SUCH_AS, 2, False, False),
    (ATTEND, 4, False, False),
)
MOST_MEMBERS = 400  # no bloc has as many


def find_members(report):
    seen = []
    complete = False
    for sentence, spans, whole in listed(report):
        complete |= whole
        for span in spans[: MOST_MEMBERS - len(seen)]:
            yield from member(sentence, span, seen)
    if not complete:
        for sentence, unit, span in told_elsewhere(report):
            yield from member(sentence, span, seen, unit)


def member(sentence, span, seen, unit=None):
    unit = unit or sentence.text[slice(*span)]
    if NO_MEMBER.match(unit):
        return
    folded = unit.casefold()
    if not any(ends_alike(folded, one) for one in seen):
        seen.append(folded)
        yield Finding("member", {"unit": unit}, sentence, (span,))


def listed(report):
    """(sentence, spans of units, the list names all members) for each list of members."""
    yield from lines_of_members(report)
    own = [
        one
        for one in report.own
        if "," in one.text or ";" in one.text or " và " in one.text or one.text[0].isdigit()
    ]
    for sentence in own:
        yield from in_sentence(sentence, report)
    rows = [(one, match.span("unit")) for one in own if (match := ROW.match(one.text))]
    if len(rows) >= 3:
        yield from ((sentence, [span], False) for sentence, span in rows)


def in_sentence(sentence, report):
    text = sentence.text
    known = report.names
    found = []
    for pattern, least, whole, needs_people in LISTS:
        of_people = not needs_people or PEOPLE_OF.search(text)
        for match in pattern.finditer(text):
            fewer = 2 if match.groupdict().get("colon") else least
            inside = any(first <= match.start("list") < last for first, last in found)
            if not inside and (spans := units(text, match, known, least=fewer)):
                if not of_people and not is_counted(match, spans):
                    continue
                found.append((spans[0][0], spans[-1][1]))
                yield sentence, spans, whole
    guests = (match := ATTEND.search(text)) and ABOVE.search(match["list"])
    for match in () if found or guests else RUN.finditer(text):
        spans = split_list(text, *match.span(), known)
        if not any(TAIL.search(piece) for piece in re.split("[,;]", match[0])[:-1]):
            yield sentence, [span for span in spans if not re.fullmatch(UNIT, text[slice(*span)])], False
    ranked = [match.span("unit") for match in RANKED.finditer(text)]
    yield sentence, ranked if len(ranked) >= 2 else [], False


def is_counted(match, spans):
    """Bảy đơn vị A, B, C, D, E, F và G: as many names as are said."""
    said = match.groupdict().get("count")
    return bool(said) and as_count(said) == str(len(spans))


def units(text, match, known, *, least):
    """The units of the list, if there are enough and all are names; what follows the list is left out."""
    start, end = match.span("list")
    if OF_RESULTS.search(text[max(0, start - 30) : start]):
        return []
    if text[:start].count("(") > text[:start].count(")"):
        end = (
            text.find(")", start, end)
            if ")" in text[start:end] and "(" not in text[start : text.find(")", start)]
            else end
        )
    if nested := NESTED.match(text, start, end):
        start = nested.end()
    spans = []
    for span in split_list(text, start, end, known):
        gap = text[spans[-1][1] if spans else start : span[0]]
        if spans and not re.fullmatch(
            r"(?: ?\([^)]{3,60}\))?[\s,;]*(?:(?:và|cùng|với|các|hai|gồm|là|đơn vị|lãnh đạo|đại diện|[Kk]hối trưởng|[Cc]ụm trưởng|[Kk]hối phó|[Cc]ụm phó|[-–•]|\d{1,2}[.)])\s*)*",
            gap,
        ):
            break
        spans.append(span)
    if match.re is ATTEND and any(ABOVE.search(text[slice(*span)]) for span in spans):
        return []
    return spans if len(spans) >= least else []


def told_elsewhere(report):
    """Units that lead the bloc or that it honours are its members, where no list names them all."""
    for finding in report.leaders:
        if unit := finding.value.get("unit"):
            for span in finding.spans:
                if finding.sentence.text[slice(*span)] == unit:
                    yield finding.sentence, unit, span
    for award in report.awards:
        if award.value["moment"] == "agreed":
            for name in award.value.get("names", "").split("; "):
                start = award.sentence.text.find(name)
                if NEXT_UNIT.match(name) and start >= 0:
                    yield award.sentence, name, (start, start + len(name))
