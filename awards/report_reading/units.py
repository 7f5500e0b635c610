"""Names of units: where they begin, where they end, and lists of them."""

import re

from .vocabulary import BEGIN, DASH, DEPUTY_WORD, EVENT, HEAD_WORD, LOWER, POST, UNIT, UPPER, any_of

PLACE_WORD = any_of(
    r"TP\.?", r"Tp\.?", "xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "đảng bộ", "chi bộ", "ngân hàng", "trường", "công ty", "sở", "cục", "ban", "bộ", "hệ", "công đoàn", "chi nhánh",
    "bệnh viện", "phòng", "đồn", "tòa án", "viện", "trung tâm", "doanh nghiệp", "hội", "đoàn", "văn phòng", "vụ", "Chi bộ", "Đảng bộ", "cụm", "tổ chức", "liên đoàn", "lữ đoàn", "trung đoàn", "sư đoàn", "tiểu đoàn", "công an",
)  # fmt: skip
STARTS = re.compile(
    rf"{BEGIN}(?:{UNIT} ?(?=[\w(“])|{PLACE_WORD} (?=[{UPPER}\d])|[{UPPER}][\w&]{{1,20}}(?: |$))"
)
# Capitals that begin something else.
NOT_A_UNIT = re.compile(
    rf"{EVENT}|(?:Kết quả|Qua|Tại|Theo|Trên|Với|Sau|Trong|Để|Đây|Các|Ngày|Thay|Cũng|Nhân|Phát|Tham|Đến|Dự|(?:Hai|Ba|Năm)(?! [{UPPER}])|Nhất|Nhì|Khối thi|Cụm thi|Khối đã|Cụm đã|Khối (?:\d|[IVX])|Cụm (?:số|\d|[IVX])|Khối số)\b|{POST}(?<!Thường trực)(?<!Chánh)"
)
# “và” and commas that stand inside one name.
INSIDE = (
    "Giáo dục và Đào tạo", "Giáo dục & Đào tạo", "Khoa học và Công nghệ", "Tài nguyên và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và PTNT", "Nông nghiệp và Môi trường",
    "Thông tin và Truyền thông", "Kế hoạch và Đầu tư", "Văn hóa, Thể thao và Du lịch", "Văn hoá, Thể thao và Du lịch", "Văn hóa và Thể thao", "Văn hóa, Thông tin", "Thương binh và Xã hội", "Lao động, Thương binh và Xã hội",
    "Tuyên giáo và Dân vận", "Đại biểu Quốc hội và Hội đồng nhân dân", "ĐBQH và HĐND", "Dân tộc và Tôn giáo", "Thương mại và Công nghiệp", "Viễn thông và Cơ yếu", "Y học cổ truyền và Phục hồi chức năng",
    "Khoa học Xã hội và Nhân văn", "Khoa học xã hội và nhân văn", "Phòng cháy, chữa cháy và cứu nạn", "Phòng cháy chữa cháy và cứu nạn", "Cứu hộ, cứu nạn", "Kinh tế và Hạ tầng", "Kinh tế, Hạ tầng và Đô thị", "Tài chính và Kế hoạch",
    "Đầu tư và Phát triển", "Đầu tư và Xây dựng", "Xây dựng và Thương mại", "Sản xuất và Thương mại", "Thương mại và Dịch vụ", "Vận tải và Dịch vụ", "Dịch vụ và Thương mại", "Tổ chức và Cán bộ", "Văn học và Nghệ thuật", "Văn học, nghệ thuật",
    "Khoa học và Kỹ thuật", "Quản lý và Khai thác", "Nông, Lâm, Ngư", "Hàng hải và Đường thủy", "Đo lường, Chất lượng", "Tiêu chuẩn, Đo lường", "Thi đua, Khen thưởng", "Thi đua và Khen thưởng", "Chính trị và Hành chính", "Nhi và Sản",
    "Giám sát và Kiểm tra", "Kiểm tra, giám sát", "Bưu điện, Viễn thông", "Bưu chính, Viễn thông", "Bưu chính và Viễn thông", "Đầu tư, Thương mại", "Tín dụng và Đầu tư", "Hợp tác và Phát triển", "Nghiên cứu và Phát triển", "Mật mã và An toàn",
)  # fmt: skip
COMPOUND = re.compile("|".join(re.escape(name) for name in sorted(INSIDE, key=len, reverse=True)))
LEADS = rf"(?:{HEAD_WORD}|{DEPUTY_WORD})"
# “và” between a unit and the next one, not within a name: the next begins as a unit does, or both are short.
NEXT_UNIT = re.compile(rf"(?:các |hai |ba )?(?:(?:đơn vị )?{LEADS} )?(?:{UNIT}|{PLACE_WORD} (?=[{UPPER}\d]))")
# Words behind a name that no longer belong to it.
BEHIND = any_of(
    "là", "với", "đã", "cùng", "do", "trong đó", "được", "tham dự", "tham gia", "v\\.v", "vv", "hoàn thành", "(?<!các )(?<!Các )tổ chức", "có thành tích", "vì", "tại (?:[Hh]ội nghị|[Bb]uổi|[Ll]ễ|cuộc|hội trường|trụ sở|đây)", "ký", "năm", "về", "và đại diện", "và các",
    "và lãnh đạo", "đạt", "làm", "theo", "để", "nhất trí", "thống nhất", "luôn", "phát huy", "tiếp tục", "trong", "lên", "vào", "đều", "từ", "cùng đại diện", "đại diện", "thuộc(?= [^,;]{3,80} (?:đã|tổ chức|tiến hành|vừa))", "thuộc Khối", "thuộc Cụm", "thuộc khối", "thuộc cụm", "bình quân", "dẫn đầu",
    "xếp", "tập trung", "tăng cường", "đẩy mạnh", "phối hợp", "nâng cao", "nhiều", "một số", "với thành", "đề nghị", "tặng", "và một số", "và nhiều", "cho", "cũng", "vừa", "tiến hành", "thực hiện", "nhân dịp", "chủ trì", "đăng cai", "dự", "giữ", "đảm nhận",
    "đảm nhiệm", "nhận", "tiếp nhận", "đón nhận", "không", "mang", "nối nhau", "[-–] (?:Cờ|Bằng|Giấy)", "ngồi", "bắt tay", "có mặt", "hội ngộ", "thay mặt", "tiếp quản", "(?:nhất|nhì|ba) (?:cụm|khối)", "đứng (?:đầu|thứ|nhất|nhì)", "giành", "và (?:\\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:tập thể|cá nhân|cán bộ|đồng chí|người)", "góp mặt", "góp", "đưa", "gửi", "cử", "hội tụ", "quy tụ", "gặp", "tề tựu", "trải", "nằm", "cam kết", "cùng nhau", "lần lượt", "thi đua với", "phát biểu", "sẽ", "báo cáo", "trình bày", "trao", "bàn giao", "họp", "thông qua", "thảo luận", "diễn ra", "khen", "suy tôn", "bầu", "còn", "vắng", "long trọng", "vinh dự", "tưng bừng", "trân trọng", "đồng thời", "chịu",
    r"\d+(?:/\d+)? (?:phiếu|điểm|tập thể|cá nhân|đơn vị|hộ)",
)  # fmt: skip
TAIL = re.compile(rf"\s*(?:,? {BEHIND}(?![\w]).*|\s*(?:[.…/]+|,? ?[-–]))$")
# What all the units of a list did ends it: A, B và C đã tổ chức Hội nghị …; …
ACTS = re.compile(r" (?:đã|vừa|(?<!các )tổ chức|tiến hành|cùng tổ chức) ")
# Sở A (Cụm trưởng) · xã B (bà Ninh Thị Yến) · Công ty C (8/8 phiếu)
ASIDE = re.compile(
    rf" ?\((?:[^()]{{0,40}}?{LEADS}[^()]{{0,30}}|(?:vắng|ông|bà|đồng chí|đ/c|[\d]+[ /%]|đạt|với|đơn vị)[^()]{{0,80}})\)$", re.IGNORECASE
)  # fmt: skip
# Trường A – Cụm phó thường trực
ROLE_BEHIND = re.compile(rf" ?(?:{DASH}|,) ?(?:đơn vị )?{LEADS}(?: thường trực)?$")
# A part of the name before the comma: Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm
PART = re.compile(
    rf"\s*(?!(?:khách|đại biểu|đại diện|lãnh đạo|cán bộ|cùng|nhằm|nhất|có|để|đồng chí|các|mỗi|trưởng|phó|thủ trưởng|toàn|hơn|gần|ông|bà|chuyên viên|công chức|thành viên|thư ký|đơn vị)\b)[{LOWER}]+(?: [{LOWER}]+){{0,4}}\s*"
)


def unit_in(text):
    """The span of the first unit named in a piece of text; None where there is none."""
    match = next((one for one in STARTS.finditer(text) if not NOT_A_UNIT.match(text, one.start())), None)
    if not match:
        return None
    end = len(text)
    if tail := TAIL.search(text, match.start()):
        end = tail.start()
    piece = text[match.start() : end].rstrip(" ,;:-–")
    if (
        len(piece) < 3
        or piece.casefold() in ("đơn vị", "các đơn vị")
        or not re.search(rf"[{UPPER}\d]", piece)
    ):
        return None
    return match.start(), match.start() + len(piece)


def split_list(text, start, end, known=()):
    """The spans of the units of a list: commas, semicolons and “và” between them, not within a name."""
    masked = masked_names(text[start:end], known)
    separator = re.compile(r"[;\n]\s*" if has_semicolons(masked) else r"[,;\n]\s*")
    pieces, begin = [], 0
    for match in [*separator.finditer(masked), None]:
        stop = match.start() if match else len(masked)
        last = not match or bool(pieces and ACTS.search(masked, begin, stop))
        if last and (tail := TAIL.search(masked[:stop], begin)):
            stop = tail.start()
        found = split_and(masked, begin, stop, last=last, others=pieces)
        if pieces and is_part(masked, pieces[-1], found[0]):
            pieces[-1] = (pieces[-1][0], found.pop(0)[1])
        pieces += found
        if last:
            break
        begin = match.end()
    spans = (stripped(text, start + first, start + last) for first, last in pieces)
    return [span for span in spans if span]


def is_part(masked, before, piece):
    """Words in lower case that go on with a name of several words."""
    name = masked[slice(*before)].strip()
    return bool(
        PART.fullmatch(masked, *piece)
        and NEXT_UNIT.match(name)
        and len(name.split()) > 3
        and not TAIL.search(name)
        and not TAIL.search(masked[slice(*piece)])
    )


def has_semicolons(masked):
    return masked.count(";") >= 2 or (";" in masked and masked.count(",") <= 1)


def masked_names(text, known=()):
    """The text with commas and “và” inside known names blotted out, length kept."""
    blot = lambda match: re.sub(r",| và ", lambda part: "_" * len(part[0]), match[0])  # noqa: E731
    text = re.sub(r"\([^)]{0,80}\)", blot, COMPOUND.sub(blot, text))
    for name in known:
        if "," in name or " và " in name:
            text = text.replace(name, re.sub(r",| và ", lambda part: "_" * len(part[0]), name))
    return text


def split_and(masked, begin, stop, *, last, others):
    spans = []
    for match in re.finditer(r"(?:^| )(?:và|cùng|cùng với|với) ", masked[begin:stop]):
        left, right = masked[begin : begin + match.start()].strip(), masked[begin + match.end() : stop]
        named = NEXT_UNIT.match(left) and not re.fullmatch(UNIT, left)  # Cục Viễn thông và Cơ yếu
        plain = last and len(right.split()) <= 5 and not named
        if NEXT_UNIT.match(right) or (plain and (others or re.match(rf"[{UPPER}]", right))):
            if left:
                spans.append((begin, begin + match.start()))
            begin += match.end()
            return [*spans, *split_and(masked, begin, stop, last=last, others=[*others, *spans])]
    return [*spans, (begin, stop)]


LEADING = re.compile(
    rf"(?:\s|{DASH}|[,:;•*+]|\d{{1,2}}[.)]|(?:và|cùng|gồm|là|do|các|đơn vị|đại diện|lãnh đạo|của|đồng chí|như|hai|ba|cho|với|02|03|{LEADS})(?= )(?! (?:tỉnh|xã|phường|huyện|trường|thành phố)s))+"
)


def stripped(text, start, end):
    """The span without list marks, “các”, verbs behind the name."""
    if match := LEADING.match(text, start, end):
        start = match.end()
    piece = text[start:end]
    if tail := TAIL.search(piece):
        piece = piece[: tail.start()]
    piece = ROLE_BEHIND.sub("", piece)
    piece = ASIDE.sub("", re.sub(r" (?:và|cùng)$", "", piece.rstrip(" ,;:.-–\t")))
    if piece.count("(") > piece.count(")"):
        piece = piece[: piece.rfind("(")].rstrip()
    if piece.endswith(")") and piece.count(")") > piece.count("("):
        piece = piece[:-1]
    return (start, start + len(piece)) if is_name(piece) else None


def is_name(piece):
    """A name of a unit: some words, a capital or number in the first three, no verb."""
    if not 2 <= len(piece) <= 110 or not re.search(rf"[{UPPER}]", " ".join(piece.split()[:4])):
        return False
    if NOT_A_UNIT.match(piece) or piece[0] in "“\"'":
        return False
    return piece[0] not in LOWER or bool(NEXT_UNIT.match(piece))


def ends_alike(one, other):
    """Trường THPT Lê Quý and THPT Lê Quý are one; so are Hải Phòng and TAND thành phố Hải Phòng."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return short == long or (len(short) > 5 and long.endswith(" " + short))
