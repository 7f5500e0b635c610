"""The words of awards: their kinds, who gives them, who gets them, how far they have come."""

import re

from .dates import in_words
from .vocabulary import BEGIN, END, NUMBER_WORDS, UNIT, UPPER, any_of

# Cờ alone is an award where it is given: tặng Cờ cho …
BARE_FLAG = (
    r"(?:(?<=ặng )|(?<=trao )|(?<=nhận )|(?<=xét )|(?<=\d )|(?<=lá ))[Cc]ờ(?= (?:cho|của|và [Bb]ằng)\b)"
)
FLAG = r"[Cc]ờ (?:[Tt]h[iìí] đua(?! luân)(?: toàn diện| chuyên đề| xuất sắc)?|(?:[Đđ]ơn vị )?(?:[Dd]ẫn đầu|[Xx]uất sắc)(?: phong trào thi đua)?|“[^”\n]{3,90}”|\"[^\"\n]{3,90}\")"
CHAMPION = r"[Cc]hiến s[ĩỹ] [Tt]hi đua(?: (?:cơ sở|toàn quốc|toàn quân|cấp (?:[Bb]ộ|tỉnh|ngành|cơ sở|thành phố|Nhà nước)|[Nn]gành(?: Ngân hàng| Kiểm sát(?: nhân dân)?| Tòa án(?: nhân dân)?| [A-ZĐ][\w]+)?))?"
KIND = re.compile(
    rf"{BEGIN}(?P<kind>{FLAG}|{BARE_FLAG}|{CHAMPION}|[Bb]ằng [Kk]hen|Bằng Lao động sáng tạo|[Hh]uy chương (?:Vì an ninh Tổ quốc|Chiến s[ĩỹ] vẻ vang|Quân kỳ [Qq]uyết thắng|Hữu nghị)|[Gg]iấy [Kk]hen|Huân chương (?:Lao động|Chiến công|Bảo vệ Tổ quốc|Độc lập|Quân công|Hữu nghị|Đại đoàn kết dân tộc)"
    r"|[Kk]ỷ niệm chương(?: “[^”]{3,90}”)?|[Ll]ao động tiên tiến|[Cc]hiến s[ĩỹ] tiên tiến|[Tt]ập thể [Ll]ao động (?:[Xx]uất sắc|[Tt]iên tiến)|[Đđ]ơn vị [Qq]uyết thắng|[Đđ]ơn vị tiên tiến"
    r"|[Aa]nh hùng [Ll]ao động|danh hiệu thi đua|Nhà giáo [Ưư]u tú|Nhà giáo [Nn]hân dân|Thầy thuốc [Ưư]u tú)"
    rf"(?:,? (?P<class>(?:hạng |giải )(?i:nhất|nhì|ba)))?{END}"
    rf"|(?P<again>hạng (?i:nhất|nhì|ba))(?= cho )"
)
NUMBER = r"(?<![\d/.,])\d{1,3}(?:\.\d{3})*(?![\d/]|[.,]\d| ?%)"
UNITS = "mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín"
IN_WORDS = any_of(
    rf"mười (?:một|{UNITS})", rf"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:{UNITS}))?",
    *(word for word in NUMBER_WORDS if word not in ("tư", "lăm", "mươi", "năm")),
)  # fmt: skip
MANY = any_of("nhiều", "hàng trăm", "hàng chục", "một số", "hàng nghìn", "hàng ngàn", "rất nhiều")
BOTH = r"(?:các )?tập thể(?:,| và| và các|, các)(?: nhiều)? cá nhân"
COLLECTIVE = any_of(
    "tập thể",
    "đơn vị",
    "doanh nghiệp",
    "cơ quan",
    "tổ chức",
    "công ty",
    "trường",
    "xã",
    "phường",
    "chi bộ",
    "tổ chức đảng",
    "công đoàn cơ sở",
    "Công đoàn",
    "tập thể nhỏ",
    "phòng",
    "bệnh viện",
    "ngân hàng",
    "chi nhánh",
    "đồn",
    "chi đoàn",
    rf"(?:tỉnh|huyện|sở)(?! [{UPPER}])",
    "thành viên",
    "địa phương",
    "công đoàn trường",
    "phân xưởng",
)
INDIVIDUAL = any_of(
    "cá nhân",
    "đồng chí",
    "cán bộ",
    "người",
    "giáo viên",
    "công nhân",
    "nhà giáo",
    "chiến sĩ",
    "chiến sỹ",
    "đảng viên",
    "đoàn viên",
    "hội viên",
    "thầy giáo, cô giáo",
    "doanh nhân",
    "thầy thuốc",
    "kiểm sát viên",
    "nông dân",
    "người lao động",
    "phụ nữ",
    "học sinh",
    "sinh viên",
    "thẩm phán",
)
HOUSEHOLD = any_of("hộ gia đình", "hộ", "gia đình")
RECIPIENT = re.compile(
    rf"(?P<number>{NUMBER}|{BEGIN}(?:(?i:{IN_WORDS}|{MANY})|các|những){END})(?: lượt)? (?P<who>(?P<mixed>{BOTH})|(?P<collective>{COLLECTIVE})|(?P<individual>{INDIVIDUAL})|(?P<household>{HOUSEHOLD})){END}"
)
PLAIN_RECIPIENT = re.compile(
    rf"^\s*(?:cho|dành cho|đối với)\s+(?P<who>(?P<mixed>{BOTH})|(?P<collective>tập thể)|(?P<individual>cá nhân)){END}"
)
COUNT_BEFORE = re.compile(
    rf"(?:(?P<number>{NUMBER}|{BEGIN}{IN_WORDS})|(?P<many>{BEGIN}{MANY}))(?: lượt)?(?: lá| chiếc| tấm| danh hiệu)?\s*(?:danh hiệu )?[“\"]?$"
)

OFFICE = any_of(
    "Chủ tịch", "Phó Chủ tịch", "Thủ tướng", "Bộ trưởng", "Giám đốc", "Tổng Giám đốc", "Tổng giám đốc", "Chánh án", "Viện trưởng", "Thống đốc", "Trưởng ban", "Trưởng Ban", "Cục trưởng", "Tổng cục trưởng", "Tổng Cục trưởng", "Tư lệnh", "Chỉ huy trưởng", "Chủ nhiệm", "Chính ủy", "Chi cục trưởng", "Vụ trưởng", "Kiểm sát trưởng", "Hiệu trưởng", "Lãnh đạo", "Tổng Tham mưu trưởng",
)  # fmt: skip
GIVER = any_of(
    "Chính phủ",
    "Nhà nước",
    "Quốc hội",
    "[Nn]gành",
    "Trung ương",
    "VRG",
    "EVN",
    "TKV",
    "PVN",
    "VNPT",
    "Quân ủy",
    "Hội đồng",
    OFFICE,
    UNIT,
    "Đảng ủy",
    "Tỉnh ủy",
    "Thành ủy",
    "Huyện ủy",
    "cấp trên",
)
AUTHORITY = rf"(?P<authority>{GIVER}(?: (?!(?:tặng|xét|trao|khen|thưởng|công nhận|và|cho|vì|năm|đối|được|cùng|hạng|dành|do|trong|tại(?! doanh nghiệp)|nhân(?! dân)|đã|sẽ|về|là|để|quyết định|xem|trình|có|gồm|ghi|tuyên|phong|biểu|không|trở lên|tối đa|từ|khi|sau|nếu|đạt|theo|trên|đến|đang|như|mà|này|kèm|h[ằà]ng năm|vào|nhờ|với|giao|phê|truy|đề nghị|thống nhất|nhất trí|suy tôn|bình xét|bình bầu|đề xuất|bỏ phiếu|tiến hành|biểu quyết){END})[\w&/.'’\-–]{{1,25}}){{0,12}})"
OF = re.compile(rf"^[”\"]?(?: “[^”]{{3,80}}”)? (?:của |do )?(?:(?:năm \d{{4}} )?của )?{AUTHORITY}")
ACTOR = re.compile(
    rf"(?:[Đđ]ề nghị|được|trình|[Đđ]ề xuất|do|[,;:.]|và|^|suy tôn|kính trình|báo cáo|nghị) ?(?:lên )?{AUTHORITY} (?:(?:đã|sẽ|quyết định|xem xét|xét|ra quyết định|vừa|cũng|có quyết định) )*,?(?:tặng|trao|khen|công nhận|phong tặng|truy tặng|thưởng)"
)
# thừa ủy quyền của Chủ tịch nước, Phó Thống đốc A trao …
ON_BEHALF = re.compile(rf"[Tt]hừa (?:[uủ][yỷ] quyền|lệnh)(?: của)? {AUTHORITY}, ")
# … được Nhà nước, Chính phủ, [UBND tỉnh tặng]: of several bodies none is the one
OF_SEVERAL = re.compile(
    rf"(?:được|của) {GIVER}(?: [\w&-]{{1,15}}){{0,6}}(?:,(?: {GIVER}(?: [\w&-]{{1,15}}){{0,6}},)*| và| hoặc)?$"
)
AGREES = re.compile(
    rf"{BEGIN}(?i:đề nghị|suy tôn|bình xét|bình chọn|bình bầu|thống nhất|nhất trí|biểu quyết|bỏ phiếu|đề xuất|lựa chọn|(?<!đã )(?<!đã được )trình(?! bày)){END}"
)
PROPOSED = re.compile(rf"{BEGIN}(?:đã đề nghị|đã trình|đang đề nghị|đã hoàn thiện hồ sơ|đã làm hồ sơ){END}")
HANDS_OVER = re.compile(rf"{BEGIN}(?:[Tt]rao(?! đổi)){END}")
GRANTS = re.compile(
    rf"{BEGIN}(?:được[^.;]{{0,80}}? (?:tặng|trao|khen|công nhận|thưởng|nhận)|đã (?:được )?[^.;,]{{0,60}}?(?:tặng|nhận)|tặng|tặng thưởng|đón nhận|vinh dự[^.;]{{0,40}}? nhận|đạt|khen thưởng|được công nhận|công nhận|nhận|giành|phong tặng){END}"
)
VERB = re.compile(
    rf"{BEGIN}(?:đề nghị|suy tôn|tặng|trao|được|bình xét|công nhận|đạt danh hiệu|đón nhận|thống nhất|nhất trí|xét tặng){END}"
)


def as_count(number):
    """02 → 2, hai → 2, 1.200 → 1200; None for words that count nothing."""
    if number[0].isdigit():
        return str(int(number.replace(".", "")))
    value = in_words(number.casefold())
    return str(value) if value else None
