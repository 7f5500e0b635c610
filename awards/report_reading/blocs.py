"""The bloc a report is about, as it is named there."""

import re

from .suggestion import Finding
from .vocabulary import BEGIN, DASH, END, EVENT, LOWER, UPPER, any_of

BLOC_WORD = any_of("Khối", "khối", "Cụm", "cụm", "Khu vực", "khu vực", "KHỐI", "CỤM", "KHU VỰC")
# What a comma cannot lead on to inside a name: a person, a verb, a place, a time.
NOT_LISTED = any_of(
    "đồng chí", "các", "ông", "bà", "đại diện", "lãnh đạo", "nhất là", "trong", "tại", "với", "do", "là", "đã", "sẽ", "sáng", "chiều", "ngày", "năm", "để", "nhằm", "theo", "trên", "cùng", "cũng", "thay", "có", "được", "gồm",
    "bao gồm", "trong đó", "từ", "qua", "sau", "khi", "mỗi", "một", "hai", "và", "nơi", "thời", "căn cứ", "về", "nhiều", "trưởng", "phó", "khối", "cụm", "tháng", "hôm", "vừa", "mới", "chủ", "nay", "thi đua", "không", "như", "bên",
    "ban hành", "bàn", "đánh giá", "đẩy", "tiếp", "tập trung", "khen thưởng", "giai đoạn", "quý", "ký", "phát", "triển khai", "xét", "bình", "hưởng", "nhân",
) + END  # fmt: skip
# Khối thi đua … · thi đua khối … · Khối 4 Hệ … · Cụm số … · Khối các … · Cụm miền …
MENTION = re.compile(
    rf"{BEGIN}(?P<before>[Tt]hi đua |THI ĐUA )?(?P<word>{BLOC_WORD})(?P<emulation> (?:[Gg]iao ước )?(?:[Tt]hi đua|THI ĐUA))?"
    rf"(?P<name>(?:(?: (?:{DASH} )?| ?, (?=[{LOWER}]{{2}}|[Tt]ổng công ty|Tổng Công ty|Cao đẳng|Trung cấp|Trung học|MTTQ|Mặt trận|Xã hội|Đoàn thể|THCS|Mầm non|PHƯỜNG|KỸ THUẬT|KINH TẾ|VĂN HÓA|HUYỆN|BĐBP|NGÀNH|ĐẶC KHU|TRUNG CẤP)(?!{NOT_LISTED}))"
    rf"[\w&/.'’-]{{1,30}}){{0,22}})"
)
# The first word that no longer belongs to the name.
AFTER_NAME = re.compile(
    rf" (?:{DASH} )?"
    + any_of(
        "đã", "sẽ", "vừa", "đang", "(?<!các )(?<!Các )(?<!CÁC )tổ chức", "được", "bị", "do", "gồm", "bao gồm", "có(?! vốn)", "tại", "với", "lần", "nhằm", "là", "(?<!Hậu )(?<!hậu )cần", "tiếp tục",
        "về", "giai đoạn", "ngày", "sáng", "chiều", "đánh giá", "báo cáo", "nhiệm kỳ", "Năm", "Cụm thi đua", "Khối thi đua", "thống nhất", "hoàn thành", "diễn ra", "năm", "NĂM",
        "tiến hành", "cùng", "ký", "tổng kết", "sơ kết", "họp", "giao ban", "phát động", "triển khai", "chủ trì", "dự", "tham dự", "phát biểu",
        "trình bày", "đều", "luôn", "phấn đấu", "nhất trí", "đạt", "để", "từ", "theo", "như", "trong", "và", "trên(?! địa bàn)", "vào", "thực hiện",
        "tặng", "trao", "bàn giao", "tiếp nhận", "đăng cai", "bầu", "suy tôn", "đề nghị", "cũng", "đến", "khi", "sau", "này", "bình xét", "xét",
        "thảo luận", "bỏ phiếu", "đảm nhiệm", "năm nay", "cho", "còn", "nhiệm vụ", "theo", "6 tháng", "sáu tháng", "9 tháng", "quý", "quyết tâm", "tham gia",
        "hưởng ứng", "ra mắt", "nhận", "thông qua", "phối hợp", "khẳng định", "nhấn mạnh", "kết luận", "khai mạc", "phó", "làm", "đón nhận", "cụ thể", "TỔNG KẾT",
        "SƠ KẾT", "KÝ", "PHÁT ĐỘNG", "TỔ CHỨC", "HỌP", "VÀ", "GIAO BAN", "(?<!ồng )bằng", "của Hội đồng", "của chúng", "gặp mặt", "nêu", "chia sẻ", "qua", "không", "mà", "phải", "bám sát", "phát huy", "đồng chủ trì",
        "giữa", "nói", "số phiếu", "đoàn kết", "tích cực", "thi đua", "Hội nghị", "hội nghị", "vẫn", "lên", "hiện nay", "xếp", "đồng loạt", "đồng thời", "ngay", "lập thành tích", "giới thiệu", "trực tiếp",
        "hằng năm", "hàng năm", "nên", "nhưng", "vì", "bởi", "mỗi", "nhiệt liệt", "chúc mừng", "phân công", "cam kết", "đăng ký", "sôi nổi", "sử dụng", "dành", "dẫn đầu", "mở", "gói gọn", "khép lại", "mở màn", "kết thúc", "bước vào", "chọn", "ghi nhận", "trải qua", "vui mừng", "tiếp tục", "gặp", "lấy", "chốt", "tập trung", "nâng cao", "đẩy mạnh", "chính thức",
    )
    + END
)  # fmt: skip
# A name that says which bloc it is, and not only that it is one: a number, a capital, các …, 4 …
TELLS = re.compile(
    rf"\d|{BEGIN}[IVX]{{1,5}}{END}|[{UPPER}]|^ các [{LOWER}]|^ (?:công nghiệp|doanh nghiệp|văn h[oó][áa]|kinh tế|nội chính|tổng hợp|đoàn thể|khoa giáo|y tế|giáo dục|mặt trận|tư pháp|nông nghiệp|ngân hàng|báo chí|sự nghiệp|tuyến|miền|vùng|ven|phía|phụ nữ|thanh niên|nông dân|công nhân|công an|quân sự|biên phòng|hậu cần|kỹ thuật|tham mưu|chính trị|trường|sở|bệnh viện|huyện|thành phố|phường|xã|đô thị|đồng bằng|trung du|duyên hải|hành chính|đảng|tài chính|xây dựng|giao thông|thương mại|dịch vụ|du lịch|điện lực|viễn thông|than|dầu khí|dệt may|cao su|cơ quan|xã hội|tôn giáo|hợp tác xã|đơn vị|nhà máy|xí nghiệp|công ty|tổng công ty|nghệ thuật|thể thao|bảo hiểm|thuế|hải quan|kho bạc|thống kê|tòa án|thi hành|thanh tra|kiểm sát){END}"
)
NOT_A_BLOC = re.compile(
    r"^ (?:lượng|ASEAN|Châu|Biển|EU|G7|u|óc|u khối|dân vận|mặt trận|đại đoàn kết|diễn|loa|từ|tình|máy|công nghiệp)\b"
)
OF_THE_PARTY = re.compile(
    r"(?:Đảng bộ|Đảng ủy|Đảng uỷ|Đoàn|Công đoàn|Đảng viên|Ủy viên|[Hh]ội trường|[Tt]rụ sở) $"
)
# số 4 · 15 · VII, and what may follow a number: a capital, ngành …, các …
NUMBERED = re.compile(rf" (?:số )?(?:\d{{1,3}}|[IVX]{{1,5}}){END}")
GOES_ON = re.compile(
    rf" (?:{DASH} ?)?(?:[{UPPER}]|(?:ngành|tỉnh|thành|các|của|khu|miền|khối|hệ|trường|sở|bộ|huyện|xã|ngân|doanh|cơ|tập|tổng|trực|công|thuộc|phường|đơn|quận|hội|tòa|viện){END})"
)
BELONGS = re.compile(r" (?<!trực )thuộc | trực thuộc (?![Tt]rung ương)")


def mentions(report):
    """Each sentence that names a bloc, with the place of the name."""
    for sentence in report.sentences:
        for span in named_in(sentence.text):
            yield sentence, span


def is_named(sentence):
    return bool(next(named_in(sentence.text), None))


def named_in(text):
    match = MENTION.search(text)
    while match:
        if span := named(match):
            yield span
        match = MENTION.search(text, span[1] if span else match.end("word"))


def named(match):
    """The place of the bloc's name in this mention; None where it is another kind of khối."""
    name = cut(match["name"])
    said = bool(match["before"] or match["emulation"])
    capital = match["word"][0].isupper()
    region = match["word"].casefold() == "khu vực"
    if (
        OF_THE_PARTY.search(match.string[: match.start()])
        or (not match["emulation"] and NOT_A_BLOC.match(match["name"]))
        or not TELLS.search(name)
        or not (said or (capital and not region))
    ):
        return None
    if not said and not re.match(r" (?:số |\d|[IVX]+\b|các |miền |[A-ZĐ])", name):
        return None
    return match.start("word"), match.start("name") + len(name)


def cut(name):
    """The name without the words that follow it."""
    if stop := AFTER_NAME.search(name):
        name = name[: keep_and(name, stop)]
    if (belongs := BELONGS.search(name)) and not re.match(r" các [a-zđà-ỹ]", name):
        name = name[: belongs.start()]
    if (numbered := NUMBERED.match(name)) and not GOES_ON.match(name[numbered.end() :]):
        name = numbered[0]
    return re.sub(r"[\s,.\-–—]+$", "", name)


def keep_and(name, stop):
    """Where the name ends; “và” stays inside Giáo dục và Đào tạo, các sở và ban ngành."""
    start = stop.start()
    while (
        stop
        and stop[0] == " và"
        and re.match(
            rf" (?:[{UPPER}][{LOWER}]+ [{LOWER}]|[{UPPER}][{LOWER}]+(?:$| -)|[{UPPER}][{LOWER}]* (?!thi đua)[{UPPER}]|các |ban|cơ quan|đơn vị|đoàn thể|tương đương|duyên hải|nhà trường|trung tâm|doanh nghiệp|tỉnh|thành phố|thị xã|cao đẳng|đại học|nội chính|đặc khu)",
            name[stop.end() :],
        )
    ):
        stop = AFTER_NAME.search(name, stop.end())
        start = stop.start() if stop else len(name)
    return start


def find_bloc(report):
    if report.bloc:
        sentence, (start, end) = report.bloc
        yield Finding("bloc", {"name": sentence.text[start:end]}, sentence, ((start, end),))


def choose(report):
    """The mention the report is about: the first in a sentence about an event, in its fullest form at the beginning."""
    found = list(mentions(report))[:60]
    about = [pair for pair in found if re.search(EVENT, pair[0].text) or pair[0] in report.opening]
    capital = [pair for pair in about if not name_of(pair).isupper()]
    in_body = [pair for pair in capital if pair[0] in report.lead and "thi đua" in name_of(pair).casefold()]
    chosen = next(iter(in_body or capital or about or found), None)
    fuller = [
        pair
        for pair in capital
        if chosen
        and pair[0] in report.opening
        and name_of(pair).casefold().startswith(name_of(chosen).casefold() + " ")
    ]
    return max(fuller, key=lambda pair: len(name_of(pair)), default=chosen)


def name_of(pair):
    return pair[0].text[slice(*pair[1])]
