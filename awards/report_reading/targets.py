"""What is pledged in numbers: 100% …, từ 2 đơn vị trở lên, không có …"""

import re
from itertools import pairwise

from .suggestion import Finding
from .vocabulary import BEGIN, END, LOWER, any_of

# Words that open what is pledged; the second kind only with a colon.
PLEDGES = re.compile(
    rf"{BEGIN}(?<![Vv]ới )(?:[Pp]hấn đấu|[Qq]uyết tâm|[Cc]am kết|[Mm]ục tiêu|(?<!lời )hứa(?! hẹn)|(?:đề ra|đặt|đặt ra|xác định)(?: các| những)? chỉ tiêu|[Tt]heo (?:bản )?giao ước(?: thi đua)?,){END}"
)
PLEDGED_LIST = re.compile(
    rf"(?:[Cc]hỉ tiêu|[Gg]iao ước|[Cc]am kết|[Pp]hấn đấu|[Đđ]ăng ký|[Mm]ục tiêu|[Nn]ội dung thi đua|chỉ số|(?:bản|lời) phát động){END}[^:;\n]{{0,140}}:\s?"
)
HEADS_LIST = re.compile(
    r"(?:chỉ tiêu|giao ước|cam kết|phấn đấu|đăng ký|mục tiêu|nội dung thi đua)[^:\n]{0,140}:$", re.IGNORECASE
)
RESULTS = re.compile(
    rf"{BEGIN}(?:[Kk]ết quả(?:,|:| đạt được| thực hiện| là| năm| trong)|đã đạt|đã hoàn thành|đạt được|ước đạt|so với cùng kỳ|năm qua|đã có|đã thực hiện|toàn Khối đã|đã triển khai|trong 6 tháng|biểu quyết|ý kiến nhất trí|tán thành|phiếu)"
)
ITEM = re.compile(r"^\W{0,2}(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s*")
NESTED = re.compile(r"[,;]? (?=trong đó,? (?!:))|,(?: và)? (?=không (?:có|để|còn|xảy ra|phát sinh) )")
NUMBER = r"(?<![\d/.,\w])(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,6}(?:,\d+)?)(?![\d/]|[.,]\d)"
MEASURES = any_of(
    "nghìn đồng", "ngàn đồng", "triệu đồng", "tỷ đồng", "tỉ đồng", "nghìn tỷ đồng", "đồng", "triệu USD", "tỷ USD", "USD", "kWh", "triệu kWh", "tỷ kWh", "MW", "triệu tấn", "nghìn tấn", "ngàn tấn", "triệu m3", "m3", "mét", "triệu lượt khách", "triệu lượt", "nghìn lượt", "lượt khách", "ngày", "giờ", "nghìn hội viên", "dự án mới", "dự án", "ý kiến", "hồ sơ", "căn hộ", "bệnh nhân", "lượt bệnh nhân", "cơ quan", "hộ kinh doanh", "thành viên", "báo cáo", "chuyên đề", "đề án", "tuyến đường", "tấn/ha", "tấn", "tạ/ha", "ha", "km", "m2", "kg", "đơn vị", "tập thể", "cá nhân", "đồng chí", "đảng viên mới",
    "đảng viên", "đoàn viên", "hội viên", "sáng kiến", "mô hình", "đề tài", "công trình", "vụ/năm", "vụ", "vụ việc", "người", "lượt người", "lượt", "hộ", "hộ nghèo", "chương trình đào tạo", "chương trình", "bài báo", "em học sinh", "học sinh",
    "sinh viên", "giáo viên", "cán bộ", "chiến sĩ", "chiến sỹ", "công nhân", "lao động", "xã", "phường", "thôn", "trường", "lớp", "bài viết", "tin, bài", "tin bài", "điển hình", "gương", "nhà", "căn nhà", "suất", "suất quà", "lần", "buổi", "cuộc", "hội nghị",
    "phần việc", "giải", "đợt", "ngày công", "văn bản", "thủ tục", "dịch vụ", "doanh nghiệp", "chi bộ", "tổ chức đảng", "cơ sở", "việc", "điểm", "phong trào", "sản phẩm", "cờ", "bằng khen", "giải pháp", "đơn vị máu", "phiên tòa", "vụ án", "bản án", "cuộc kiểm tra",
)  # fmt: skip
AMOUNT = re.compile(
    rf"(?P<before>(?:(?:tăng|giảm|vượt|đạt|còn|có|từ|thêm|được|là)(?: (?:thêm|lên|xuống|còn|mức|tỷ lệ|được))* )?(?:(?:≤|≥|<|>|ít nhất|tối thiểu|trên|hơn|không quá|tối đa|dưới|khoảng|gần|từ|đạt|không dưới|thấp nhất|không thấp hơn|không vượt quá|không ít hơn|bằng) (?:là |từ )?)?){NUMBER} ?(?P<measure>%|{MEASURES}(?:/[{LOWER}]+){{0,2}}{END})?(?P<after>(?: (?!hoàn|đạt|được|tốt)[\w-]{{1,12}}){{0,3}} trở lên)?",
    re.IGNORECASE,
)
COMPARES = re.compile(
    r"ít nhất|tối thiểu|trên|hơn|không quá|tối đa|dưới|không dưới|gần|khoảng", re.IGNORECASE
)
COUNTED = re.compile(
    rf" (?P<words>(?!trở|năm|tháng|ngày|chỉ|nội|so|điểm phần|đến|lên)[{LOWER}]+ [{LOWER}]+){END}"
)
NONE = re.compile(
    rf"^(?:[Pp]hấn đấu |cơ bản )?(?P<none>[Kk]hông (?:có|để|còn|xảy ra|phát sinh)){END}(?! dưới| ít hơn)|^[^\d:;]{{5,60}}: ?(?P<zero>[Kk]hông(?: có)?|0)$"
)
NOT_AN_AMOUNT = re.compile(
    r"(?:năm|tháng|quý|ngày|số|khóa|khoá|lần thứ|thứ|Nghị quyết|Chỉ thị|đến|khoản|Điều|giai đoạn|cấp|hạng|loại|Quyết định|Kết luận|mức độ) $"
)
DOES = re.compile(
    r"(?:thực hiện|xây dựng|kết nạp|trồng|giúp đỡ|giúp|thành lập|phát triển|vận động|hỗ trợ|tổ chức|khởi công|sửa chữa|giới thiệu)(?: được| mới)* $"
)
SEMICOLON = re.compile(r";\s*")
LINK = re.compile(r",? và |, ")
BEGINS_FROM = re.compile(rf"{BEGIN}từ{END}")
WORDS = (
    ("gte", r"≥|ít nhất|tối thiểu|không dưới|thấp nhất|không thấp hơn|không ít hơn"),
    ("lte", r"≤|không quá|tối đa|không vượt quá"),
    ("lt", r"<|dưới"),
    ("gt", r">|trên|hơn"),
    ("about", r"khoảng"),
    ("nearly", r"gần"),
    ("fall", r"giảm(?! còn| xuống)"),
    ("rise", r"tăng(?! lên)"),
)


def find_targets(report):
    pledged = False
    for sentence in report.own:
        item = ITEM.match(sentence.text)
        if pledged and (item or not sentence.opens):
            yield from in_region(sentence, item.end() if item else 0, len(sentence.text))
            continue
        pledged = heads_a_list(sentence)
        if not pledged:
            for start in openings(sentence.text):
                yield from in_region(sentence, start, len(sentence.text))


def heads_a_list(sentence):
    return bool(HEADS_LIST.search(sentence.text[-220:])) and not RESULTS.search(sentence.text)


def openings(text):
    """Where in a sentence the pledges begin; none in a sentence about results."""
    listed = PLEDGED_LIST.search(text)
    if listed and not RESULTS.search(text[: listed.end()]):
        return [listed.end()]
    plain = PLEDGES.search(text)
    if plain and not RESULTS.search(text[plain.end() :]):
        return [plain.end()]
    return []


def in_region(sentence, start, end):
    for first, last in clauses(sentence.text, start, end):
        if value := target(sentence.text[first:last]):
            text = sentence.text[first:last]
            yield Finding("target", {"text": text} | value, sentence, ((first, last),))


def clauses(text, start, end):
    """The pledged clauses: split at semicolons, at “trong đó” and between two amounts."""
    cuts = [(match.start(), match.end()) for match in SEMICOLON.finditer(text, start, end)]
    for first, last in between(start, end, cuts):
        nested = [match.span() for match in NESTED.finditer(text, first, last)]
        for inner, outer in between(first, last, nested):
            for begin, stop in between(inner, outer, between_amounts(text, inner, outer)):
                yield from trimmed(text, begin, stop)


def between(start, end, cuts):
    """The pieces of start:end that the cuts leave."""
    for first, last in cuts:
        yield start, first
        start = last
    yield start, end


def between_amounts(text, start, end):
    """The comma or “và” between each two amounts of a clause."""
    found = [match for match in AMOUNT.finditer(text, start, end) if counts(text, match)]
    for one, other in pairwise(found):
        if links := list(LINK.finditer(text, one.end(), other.start() + 1)):
            yield links[-1].span()


OPENS = re.compile(
    r"[\s:;,.“\"–-]*(?:(?:và|đồng thời|có|phấn đấu|các đơn vị|là|cụ thể|đều)(?= ) ?)??(?:(?:và|đồng thời|phấn đấu|cụ thể) )*"
)
ASIDE = re.compile(
    r"^(?:[Tt]hi đua [^,;\d]{3,90}, |[Tt]rong (?:đợt|năm tới|thời gian tới|cả năm)[^,;\d]{0,30}, |(?:trong |đến )?(?:hết )?năm \d{4},? ?(?:có |sẽ )?|phấn đấu )"
)


def trimmed(text, start, end):
    start = OPENS.match(text, start, end).end()
    if aside := ASIDE.match(text[start:end]):
        start += aside.end()
    piece = text[start:end].rstrip(" ;:,.…")
    if piece.count("“") < piece.count("”") or piece.count('"') % 2:
        piece = piece.rstrip('”"')
    if len(piece) > 5:
        yield start, start + len(piece)


def target(clause):
    """comparator, number and measure of a clause; None where nothing is counted."""
    if NONE.match(clause):
        return {"comparator": "none"}
    if RESULTS.search(clause):
        return None
    for match in AMOUNT.finditer(clause):
        if not counts(clause, match):
            continue
        value = {"comparator": comparator(clause, match), "number": plain(match["number"])}
        if measure := measure_of(clause, match):
            value["measure"] = measure
        return value
    return None


def measure_of(clause, match):
    """What is counted: a known word, else the two after a word of comparison (tối thiểu 2 tuyến phố)."""
    if match["measure"] or not COMPARES.search(match["before"]):
        return match["measure"] or ""
    words = COUNTED.match(clause, match.end("number"))
    return words["words"] if words else ""


def counts(clause, match):
    """A percentage, or a number of something with a word of comparison before it."""
    if NOT_AN_AMOUNT.search(clause[: match.start("number")]) or re.match(
        r" ?(?:đến|-|–) ?\d", clause[match.end() :]
    ):
        return False
    if re.match(r" (?:năm|tháng|ngày|chỉ tiêu|nội dung)", clause[match.end("number") :]):
        return False
    measure = measure_of(clause, match)
    if measure == "%" or re.match(r"(?:(?:triệu|nghìn|ngàn|tỷ) \w|.*đồng$)", measure):
        return True
    return bool(
        measure
        and (
            match["before"].strip()
            or match["after"]
            or DOES.search(clause[: match.start()])
            or re.search(r"[Mm]ỗi|[Tt]oàn|bình quân|đạt", clause[: match.start()])
            or re.match(r" (?:được|đạt) ", clause[match.end() : match.end() + 6])
        )
    )


def comparator(clause, match):
    before = match["before"].casefold()
    if match["after"] or (BEGINS_FROM.search(before) and "trở lên" in clause[match.end() :]):
        return "gte"
    return next(
        (
            name
            for name, words in WORDS
            if re.search(rf"(?:{BEGIN}|(?=[≤≥<>]))(?:{words})(?:{END}|(?<=[≤≥<>]))", before)
        ),
        "eq",
    )


def plain(number):
    """1.200 → 1200, 02 → 2, 15,63 stays."""
    number = number.replace(".", "")
    whole, comma, rest = number.partition(",")
    return (whole.lstrip("0") or "0") + comma + rest
