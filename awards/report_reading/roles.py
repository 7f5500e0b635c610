"""What a person did at the event, from the words before and after the name."""

import re

from .vocabulary import BEGIN, END, EVENT, HEAD_WORD, any_of

HANDED_TO = re.compile(
    rf"(?:trao|bàn giao|chuyển giao)[^.;]{{0,60}}?(?:[Cc]ờ (?:thi đua )?luân|{HEAD_WORD}|nhiệm vụ|vai trò)[^.;]{{0,90}} cho (?:các )?$"
)
FLAG = r"[Cc]ờ (?:thi đua )?luân (?:lưu|chuyển)"
AWARDS = r"(?:[Cc]ờ|[Bb]ằng khen|[Gg]iấy khen|[Hh]uân chương|[Dd]anh hiệu|[Qq]uyết định|[Pp]hần thưởng|[Hh]uy|[Kk]ỷ niệm chương|[Bb]iểu trưng|khen thưởng|thưởng)"
SAID = {
    "guidance": r"chỉ đạo (?:buổi )?(?:hội nghị|lễ)|(?:(?:tham|đến|tới|về|cùng) )?dự(?: và|,)?(?: có bài| có)?(?: phát biểu)? ?(?:ý kiến )?chỉ đạo|dự[^.;,]{0,25} và (?:phát biểu )?chỉ đạo|phát biểu (?:ý kiến )?chỉ đạo",
    "chair": r"(?:đồng |tham gia |trực tiếp |làm )?chủ trì|(?:giữ vai trò |làm |là )?chủ tọa|(?:đoàn chủ (?:tịch|tọa)|chủ tịch đoàn)(?=(?: (?:hội nghị|điều hành))* (?:gồm|có|là)|:)|chủ trì, điều hành|(?:người )?cầm trịch|điều khiển(?= (?:hội nghị|buổi))|chủ tọa|chủ toạ|điều hành|chủ trì và điều hành|làm trưởng đoàn",
    "opening": r"(?:phát biểu |tuyên bố |đọc (?:lời |diễn văn )?)?(?:lý do,? )?(?:và )?khai mạc|phát biểu mở đầu|tuyên bố lý do",
    "conclusion": r"(?:phát biểu |có )?(?:ý kiến )?(?:kết luận|bế mạc|tổng kết hội nghị|tổng kết Hội nghị)",
    "launch": r"(?:phát biểu |đọc (?:lời |bản )?|chính thức |công bố )?(?:lời )?phát động",
    "handover": rf"(?:tiến hành )?bàn giao|trao (?:lại )?{FLAG}|trao lại(?= cho)|chuyển giao",
    "takeover": rf"(?:tiếp nhận|nhận bàn giao|nhận|đón nhận)(?: nhiệm vụ| vai trò| chức danh| chức| trách nhiệm| bàn giao| cương vị)*(?: {HEAD_WORD}| {FLAG})|tiếp nhận bàn giao|nhận bàn giao|tiếp nhận nhiệm vụ(?=,)",
    "report": r"(?:tóm tắt|báo cáo tóm tắt) báo cáo|(?:trình bày|đọc|thông qua|công bố|báo cáo|trình)(?: dự thảo| tóm tắt| nội dung)*(?: bản)?(?: [Bb]áo cáo| dự thảo| tổng hợp| kết quả)|báo cáo(?! tham luận)|thông qua bản|(?:trình bày|đọc|công bố|thông báo|nêu) (?:nội dung |dự thảo )?(?:bản )?(?:giao ước|quy chế|quy ước|kết quả|kế hoạch|tờ trình|(?:bảng|biểu) (?:tổng hợp|chấm)|tổng hợp)",
    "presenter": rf"trao(?: tặng)?[^.;]{{0,40}}?{AWARDS}|tặng[^.;]{{0,15}}?{AWARDS}",
    "signer": r"(?:ký|kí)(?: kết)?(?: vào)?(?: các| bản)? (?:[Gg]iao ước|[Bb]ản giao ước|cam kết|đăng ký)|(?<!buổi )(?<!lễ )(?<!nghị )(?<!dung )(?<!việc )(?<!bản )(?<!để )ký kết",
    "witness": r"(?:cùng |đã )?chứng kiến",
    "address": r"(?:có (?:bài |ý kiến )?)?phát biểu(?: chỉ đạo| chào mừng| ý kiến| tham luận| chúc mừng| động viên| đáp từ| nhận nhiệm vụ)?|(?:trình bày |đọc |có |báo cáo )?tham luận|(?:có )?ý kiến chỉ đạo|trao đổi(?= (?:tại|ý kiến))|ý kiến phát biểu(?=:)|(?:tham gia|đóng góp)(?: đóng góp)? ý kiến|(?:tham gia |phát biểu )?thảo luận(?= (?:tại [^.,;]{3,30} )?(?:có|là|gồm))",
    "guest": r"khách mời",
    "present": r"(?:tham|đến|tới|về|cùng|cùng đến|cùng tham) ?dự|dự|có mặt(?! \d)|tham gia|góp mặt|về phía(?= [^.;,]{2,80} có )|(?:được |vinh dự |vui mừng |hân hạnh )*đón(?: tiếp)?(?= ?$)|theo dõi(?= (?:buổi )?(?:hội nghị|lễ))|hiện diện|đại biểu(?=:)|thành phần(?=:)",
}  # fmt: skip
ORDER = tuple(SAID)
CUE = re.compile("|".join(f"(?P<{role}>{BEGIN}(?i:{pattern}){END})" for role, pattern in SAID.items()))
PRESENTS = re.compile(r"(?P<report>trình bày|thực hiện|nêu|đọc|thông qua|công bố)")
HANDS = re.compile(r"(?P<presenter>trao(?: tặng)?)(?= cho)")
REPORTED_BY = re.compile(
    r"(?:[Bb]áo cáo|[Gg]iao ước|[Qq]uy chế|[Kk]ế hoạch|[Tt]ờ trình)[^.;]{0,60} (?:do|được) "
)
AWARDED_BY = re.compile(rf"{AWARDS}(?! luân)[^.;]{{0,80}} (?:do|được) ")
TELLING = any_of(
    "ghi nhận", "biểu dương", "nhấn mạnh", "đánh giá cao", "đề nghị", "yêu cầu", "khẳng định", "cho biết", "cho rằng", "lưu ý", "mong muốn", "chỉ đạo", "gợi ý", "đánh giá", "hoan nghênh", "bày tỏ", "chúc mừng", "chia sẻ", "thông tin",
    "đề xuất", "kiến nghị", "góp ý", "chỉ ra", "chỉ rõ", "nêu", "nói", "kể", "giới thiệu", "cho hay", "phân tích", "lý giải", "khuyến nghị", "tin tưởng", "dặn", "nhắc", "quán triệt",
    "định hướng", "phản ánh", "trao đổi", "kỳ vọng", "mong", "hứa", "cảm ơn", "nhắc nhở", "trăn trở", "chân thành cảm ơn", "nhận định", "nhận xét", "nhìn nhận", "khuyên", "động viên", "khen", "bộc bạch", "tâm sự", "nhắn nhủ", "nhắn", "đề cập", "bàn", "có ý kiến", "kêu gọi", "giải đáp", "gửi lời",
)  # fmt: skip
FILLER = r"(?:[\s,\-–):]|là người(?= )|tiếp thu(?: ý kiến| các ý kiến| chỉ đạo)*,?(?: và)?(?= )|đã|sẽ|cũng|vừa|trực tiếp|lên|thừa [uủ][yỷ] quyền[^,;.]{0,80},|thay mặt(?! [^,.;]{0,80} (?:trao|ký))[^,;.]{0,120}?(?:, ?| )(?=(?:đã |lên )?(?:phát|trình|báo|đọc|ký|trao|khai|kết|thông|chủ trì|điều hành|tiếp nhận|nhận|bàn giao))|đại diện[^,;.]{0,80},|nhất trí(?! báo cáo)|vui mừng|đại diện [^,;.]{0,80}? (?=đã|phát|ký|trình|đọc|tiếp|nhận)|cùng (?:các |\d )?(?:đồng chí |đại biểu )|cùng (?:các|lãnh đạo|đại diện|đông đảo|toàn thể|cán bộ)(?: [^\s.;,:]{1,12}){1,7} (?=(?:đã |cùng )?(?:tham dự|đến dự|tới dự|về dự|dự|chủ trì|đồng chủ trì|có mặt|tham gia)\b)|sau đó|tiếp đó|có bài|có)"
AFTER = re.compile(rf"(?:{FILLER}\s?){{0,8}}")
AND_ALSO = re.compile(
    r"(?:[^.;,:“]{0,45}?)(?:,? và|,|;|, đồng thời|đồng thời) (?:đã |có bài |cùng |sau đó )?"
)
ALONE = ("present", "chair", "guidance", "witness")
# Chủ trì hội nghị, bà A cho rằng …
OPENS_ALONE = re.compile(rf"(?: và \w+(?: \w+)?)?(?: tại)? {EVENT}[^,;:.]{{0,40}},\s*")
JOINED = re.compile(r"[^,;.]{0,25}(?:,| và) ")
HAS = re.compile(r" (?:còn )?(?:có|gồm|là) (?:các )?")
# … là nhận định của ông A; câu nói của bà B; sau lời khai mạc của ông A
WORDS_OF = re.compile(
    r"(?:(?P<opening>khai mạc)|(?P<conclusion>kết luận|bế mạc)|(?P<guidance>sự chỉ đạo)|(?P<address>nhận định|khẳng định|chia sẻ|câu nói|phát biểu|tham luận|lời nhắn|lời nhắc|lời dặn|ý kiến|nhấn mạnh|chúc mừng)) của (?:các )?$"
)
LISTS = re.compile(
    r"(?:\s(?:còn |có |gồm có |có các |gồm |là |của (?:các )?|về phía .{0,60} có |còn có |có sự .{0,20})|:\s?|\s)\s*(?:các )?$"
)


def roles_after(text, position, limit):
    """The roles told right after a person, each with its place: … đã chủ trì và phát biểu khai mạc."""
    found = []
    place = AFTER.match(text, position, limit).end()
    cue = CUE.match(text, place, limit) or told_of_the_report(text, place, limit)
    while cue and len(found) < 3:
        found.append((role_of(cue, text, limit), cue.span()))
        link = AND_ALSO.match(text, cue.end(), limit)
        cue = next_cue(text, link, limit) if link else None
    return found


def told_of_the_report(text, place, limit):
    """Báo cáo do đồng chí A trình bày; Cờ thi đua được ông A trao cho …"""
    if REPORTED_BY.search(text, max(0, place - 400), place):
        return PRESENTS.match(text, place, limit)
    given = AWARDED_BY.search(text, max(0, place - 400), place)
    return HANDS.match(text, place, limit) if given else None


def next_cue(text, link, limit):
    return CUE.match(text, link.end(), limit)


def role_of(cue, text, limit):
    role = cue.lastgroup
    rest = text[cue.end() : min(limit, cue.end() + 60)]
    if (
        role == "address"
        and re.match(r"[^.;,]{0,30}(?:phát động)", rest)
        and not rest.lstrip().startswith("tại")
    ):
        return "launch"
    return role


def roles_before(text, start, position):
    """The role told before a person, with its place, and whether it holds for a whole list."""
    words = text[start:position]
    if handed := HANDED_TO.search(words):
        return "takeover", (start + handed.start(), start + handed.end()), False
    if said := WORDS_OF.search(words):
        return (
            said.lastgroup,
            (start + said.start(), start + said.end()),
            said[0].startswith(("tham luận", "ý kiến")),
        )
    cue = last_cue(words)
    between = words[cue.end() :] if cue else ""
    if not cue or len(between) > 160 or re.search(r"[.!?]\s|;", between):
        return None
    if first := of_two(words, cue, between):
        return (
            first.lastgroup,
            (start + first.start(), start + first.end()),
            not between.strip().endswith(","),
        )
    span = (start + cue.start(), start + cue.end())
    spoke = cue[0].casefold().startswith("phát biểu")
    signs = cue.lastgroup in ("signer", "address") and re.search(r"(?:gồm|:|có|là)\s*(?:các\s*)?$", between)
    if opens(words[: cue.start()]) and OPENS_ALONE.fullmatch(between) and cue.lastgroup in ALONE:
        return cue.lastgroup, span, False
    if (cue.lastgroup in ("present", "guidance", "guest", "witness", "chair") and not spoke) or signs:
        return listed(cue.lastgroup, span, words, cue, between)
    if opens(words[: cue.start()]) and re.search(
        r",\s*(?:các )?$|^\s*(?:có|là|của|:)?\s*(?:các )?$", between
    ):
        return cue.lastgroup, span, False
    return None


def of_two(words, cue, between):
    """Đến dự lễ ký và trao thưởng có ông A; Phát biểu khai mạc và chủ trì hội nghị, ông A …"""
    first = CUE.match(words, re.match(r"\W*", words).end())
    joined = first and JOINED.fullmatch(words, first.end(), cue.start())
    if not joined or not (OPENS_ALONE.fullmatch(between) or HAS.fullmatch(between)):
        return None
    return cue if first.lastgroup == "present" and cue.lastgroup in ALONE else first  # dự và chủ trì


def last_cue(words):
    cue = None
    for match in CUE.finditer(words):
        cue = match
    return cue


def opens(before):
    """Phát biểu tại hội nghị, … stands at the beginning of its clause."""
    bare = re.sub(r"(?i)^\W*(?:và|cũng|sau đó|tiếp đó|tiếp theo|thay mặt [^.;]{0,100},)?\W*$", "", before)
    return not bare or bool(
        re.search(
            rf"(?:{EVENT}[^,]{{0,30}},|^(?:Tiếp theo|Tại|Thay mặt|Sau)[^.;]{{0,120}},|,) ?(?:\S+ )?$", before
        )
    )


def listed(role, span, words, cue, between):
    if LISTS.search(between) or re.fullmatch(
        r"[^,]{0,120}(?: có| gồm| là| gồm có| còn có| của| có các)?:?\s*(?:các )?", between
    ):
        said = between.strip()
        if re.search(rf"(?:có|gồm|là|của|:|các|còn có|{EVENT})$", said) or not said:
            return role, span, True
        if re.search(r"(?:có|gồm|là|:)\s[^.]{0,150}$", said):
            return role, span, True
    return None
