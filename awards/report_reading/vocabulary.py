"""The words that reports are made of, as pieces of patterns. Quantifiers are bounded everywhere."""

import re


def _letters(test):
    ranges = (range(0x41, 0x250), range(0x1E00, 0x1F00))
    return "".join(chr(code) for codes in ranges for code in codes if test(chr(code)))


UPPER = _letters(str.isupper)
LOWER = _letters(str.islower)
END = rf"(?![{UPPER}{LOWER}\d])"  # the end of a word
BEGIN = rf"(?<![{UPPER}{LOWER}\d])"  # and its beginning


def any_of(*words):
    """One of the words, the longest that fits."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


DASH = "[-\u2013\u2014\u2212]"
QUOTED = r"[\"“”«„]\s{0,3}(?P<quoted>[^\"“”«»„\n]{3,400}?)\s{0,3}[\"”“»]"

# One syllable of a name of a person: Nguyễn, A, H'Hằng, Kđăm
SYLLABLE = rf"[{UPPER}](?:['’][{UPPER}{LOWER}])?[{LOWER}]{{0,7}}{END}"
SURNAMES = any_of(
    *[
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Huỳnh",
        "Hoàng",
        "Phan",
        "Vũ",
        "Võ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Dương",
        "Lý",
        "Đào",
        "Đoàn",
        "Vương",
        "Trịnh",
        "Trương",
        "Đinh",
        "Lâm",
        "Mai",
        "Tô",
        "Tạ",
        "Hà",
        "Cao",
        "Chu",
        "Châu",
        "La",
        "Lưu",
        "Lương",
        "Lục",
        "Nông",
        "Triệu",
        "Quách",
        "Quàng",
        "Lò",
        "Lường",
        "Lù",
        "Lầu",
        "Vàng",
        "Giàng",
        "Sùng",
        "Thào",
        "Mùa",
        "Tòng",
        "Cầm",
        "Cà",
        "Hờ",
        "Ly",
        "Má",
        "Sìn",
        "Tráng",
        "Hầu",
        "Hảng",
        "Bế",
        "Bàn",
        "Phùng",
        "Phương",
        "Thái",
        "Tăng",
        "Tống",
        "Kiều",
        "Khuất",
        "Khương",
        "Khổng",
        "Kim",
        "Thạch",
        "Sơn",
        "Ksor",
        "Rơ",
        "Siu",
        "Rmah",
        "Kpă",
        "Niê",
        "Y",
        "H'",
        "K'",
        "Điểu",
        "Chảo",
        "Chẻo",
        "Vi",
        "Vy",
        "Lữ",
        "Lộc",
        "Mạc",
        "Mã",
        "Ma",
        "Nghiêm",
        "Ninh",
        "Đàm",
        "Đồng",
        "Đậu",
        "Từ",
        "Thân",
        "Thiều",
        "Tiêu",
        "Tôn",
        "Trang",
        "Trà",
        "Văn",
        "Ứng",
        "Âu",
        "Ấu",
        "Bạch",
        "Biện",
        "Bồ",
        "Cấn",
        "Cung",
        "Diệp",
        "Doãn",
        "Đới",
        "Giáp",
        "Giang",
        "Hán",
        "Hàn",
        "Hứa",
        "Kha",
        "Lã",
        "Lại",
        "Liêu",
        "Lôi",
        "Lỗ",
        "Mẫn",
        "Nhan",
        "Nhâm",
        "Nhữ",
        "Ôn",
        "Phí",
        "Phù",
        "Quế",
        "Sái",
        "Sầm",
        "Thẩm",
        "Thi",
        "Thang",
        "Tưởng",
        "Tất",
        "Xa",
        "Khúc",
        "Trầm",
        "Chử",
        "Dư",
        "Đan",
        "Đường",
        "Hạ",
        "Hạp",
        "Lèng",
        "Lềnh",
        "Lộ",
        "Lương",
        "Mông",
        "Nguỵ",
        "Ngụy",
        "Ngọ",
        "Phàn",
        "Sằm",
        "Thùng",
        "Tẩn",
        "Vừ",
    ]
)
NAME = rf"{SYLLABLE}(?: {SYLLABLE}){{1,4}}"
PROPER_NAME = rf"(?:{SURNAMES}){END}(?: {SYLLABLE}){{1,4}}"

MILITARY_RANK = any_of(
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đô đốc", "[Pp]hó Đô đốc", "[Cc]huẩn Đô đốc",
    "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy", "Đại uý", "Thượng uý",
)  # fmt: skip
DEGREE = any_of(
    "PGS", "GS", "TSKH", "TS", "ThS", "Ths", "BSCKII", "BSCKI", "BS", "LS", "KS", "CN", "DS", "VS", "NGND", "NGƯT", "TTND",
    "TTƯT", "Tiến sĩ", "Tiến sỹ", "Thạc sĩ", "Thạc sỹ", "Phó Giáo sư", "Giáo sư", "Bác sĩ", "Bác sỹ", "Luật sư", "Kỹ sư",
    "Nhà giáo Nhân dân", "Nhà giáo Ưu tú", "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú", "CKII", "CKI",
)  # fmt: skip
# Đại tá · PGS.TS · GS.TS. · Đại tá, TS
RANK = rf"(?:{MILITARY_RANK}|{DEGREE}{END})(?:\s?[.,]{{0,2}}\s?(?:{MILITARY_RANK}|{DEGREE}){END}){{0,3}}\.?"
HONORIFIC = any_of(
    "[Đđ]ồng chí", "[Đđ]/c", "[Đđ]c", "[Ôô]ng", "[Bb]à", "[Aa]nh", "[Cc]hị", "[Nn]gài", "[Cc]ác đồng chí", "[Cc]ác ông",
    "[Cc]ác bà", "[Tt]hầy giáo", "[Cc]ô giáo", "[Tt]hầy", "[Cc]ô", "[Nn]hà giáo", "[Hh]ai đồng chí",
)  # fmt: skip

HEAD_WORD = any_of(
    "Khối trưởng", "khối trưởng", "Cụm trưởng", "cụm trưởng", "Trưởng [Kk]hối", "trưởng [Kk]hối", "Trưởng [Cc]ụm",
    "trưởng [Cc]ụm", "Trưởng [Kk]hu vực", "trưởng [Kk]hu vực", "Khu vực trưởng", "khu vực trưởng", "Khối Trưởng", "Cụm Trưởng",
)  # fmt: skip
DEPUTY_WORD = any_of(
    "Khối phó", "khối phó", "Cụm phó", "cụm phó", "Khối Phó", "Cụm Phó", "Phó [Kk]hối trưởng", "Phó [Cc]ụm trưởng",
    "[Pp]hó [Tt]rưởng [Kk]hối", "[Pp]hó [Tt]rưởng [Cc]ụm", "[Pp]hó [Tt]rưởng [Kk]hu vực", "phó khối trưởng",
    "phó cụm trưởng", "Phó [Kk]hối", "Phó [Cc]ụm", "phó cụm", "phó khối", "Khu vực phó", "Phó [Kk]hu vực",
)  # fmt: skip
POST = r"(?:(?:[Nn]guyên|[Qq]uyền|Q\.) )?(?:(?:Phó|phó|P\.) ?)?" + any_of(
    HEAD_WORD, DEPUTY_WORD, "Phó", "phó", "[ỦUủ][yỷ] viên", "Uỷ viên", "uỷ viên", "UVTV", "TVTU", "TUV", "HUV", "[Tt]ỉnh [uủ][yỷ] viên", "[Tt]hành [uủ][yỷ] viên", "[Hh]uyện [uủ][yỷ] viên", "[ĐQ]ảng [uủ][yỷ] viên", "UVBCH", "UVTƯ", "UVTW", "UV", "Bí thư", "Bí Thư",
    "bí thư", "Chủ tịch", "chủ tịch", "Chủ nhiệm", "chủ nhiệm", "Thủ tướng", "Bộ trưởng", "Thứ trưởng", "Thống đốc",
    "Tổng [Gg]iám đốc", "Giám đốc", "giám đốc", "Hiệu trưởng", "hiệu trưởng", "Hiệu phó", "Viện trưởng", "Vụ trưởng", "Cục trưởng",
    "Tổng [Cc]ục trưởng", "Chi [Cc]ục trưởng", "Trưởng", "trưởng", "Chánh", "Chính [uủ][yỷ]", "Chính ủy", "Chính uỷ", "Chính trị viên",
    "Tư lệnh", "Tham mưu trưởng", "Chỉ huy trưởng", "Chỉ huy phó", "Đồn trưởng", "Đội trưởng", "Tổ trưởng", "Tổng Thư ký",
    "Tổng [Bb]iên tập", "Tổng [Kk]iểm toán", "Tổng Thanh tra", "Tổng Bí thư", "Kiểm toán trưởng", "Thường trực", "Thường vụ",
    "Thư ký", "Kế toán trưởng", "[Đđ]ại diện", "Thành viên", "thành viên", "[Cc]huyên viên", "Lữ đoàn trưởng", "Sư đoàn trưởng", "Trung đoàn trưởng",
    "Tiểu đoàn trưởng", "Hải đội trưởng", "Quản đốc", "Đại biểu", "Kiểm sát viên", "Thẩm phán", "Vụ phó", "Cục phó", "Trợ lý",
    "Người đứng đầu", "TGĐ", "PGĐ", "GĐ", "PTGĐ", "Phụ trách", "phụ trách", "Giám thị", "Chánh án", "Chánh [Vv]ăn phòng", "Chánh [Tt]hanh tra", "Chủ [Nn]hiệm", "Hạt trưởng", "Trạm trưởng",
) + END  # fmt: skip

UNIT = any_of(
    "Bộ", "Sở", "Cục", "Tổng cục", "Vụ", "Ban", "Ủy ban", "Uỷ ban", "UBND", "HĐND", "UBMTTQ", "MTTQ", "Mặt trận", "Công ty", "Tổng công ty",
    "Tổng Công ty", "TCT", "CTCP", "Tập đoàn", "Ngân hàng", "NHTM", "NHNN", "Trường", "Đại học", "Học viện", "Cao đẳng", "Viện", "VKSND", "VKS",
    "Tòa án", "Toà án", "TAND", "Công an", "Cảnh sát", "Bộ đội", "BĐBP", "Đồn", "Hải đội", "Hải đoàn", "Tiểu đoàn", "Trung đoàn", "Lữ đoàn", "Sư đoàn",
    "Quân khu", "Quân đoàn", "Quân chủng", "Binh chủng", "Bộ Tư lệnh", "Bộ Chỉ huy", "Ban Chỉ huy", "BCHQS", "Kho bạc", "KBNN", "Hải quan",
    "Chi cục", "Thuế", "Văn phòng", "Phòng", "Thanh tra", "Kiểm toán", "Hội", "Liên đoàn", "Tổng Liên đoàn", "Tổng LĐLĐ", "LĐLĐ", "Công đoàn", "CĐCS", "Đoàn", "Thành đoàn", "Tỉnh đoàn",
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy", "Quận ủy", "Đảng bộ", "Trung tâm", "Bệnh viện", "Nhà máy", "Xí nghiệp", "Nông trường", "Lâm trường",
    "Bảo hiểm", "BHXH", "Bưu điện", "Viễn thông", "VNPT", "Viettel", "Agribank", "Vietcombank", "BIDV", "VietinBank", "Vietinbank", "Điện lực", "Cảng", "Báo", "Đài", "Thông tấn xã",
    "Nhà xuất bản", "Tạp chí", "Thư viện", "Bảo tàng", "Nhà hát", "THPT", "THCS", "Tiểu học", "Mầm non", "Hệ", "Chi nhánh", "Hợp tác xã",
    "Doanh nghiệp", "Huyện", "Thành phố", "Thị xã", "Quận", "Tỉnh", "Xã", "Phường", "Thị trấn", "Khối", "Khoa", "Bộ phận", "Đội", "Tổ", "Hạt", "Vườn",
    "Quỹ", "Cơ quan", "Hiệp hội", "Liên hiệp", "Liên minh", "Thường trực", "Nhà", "Sư", "Trại", "Cụm", "Đơn vị", "TAND", "THADS", "BQL", "Lực lượng", "Nhạc viện",
) + END  # fmt: skip

EVENT = any_of(
    "[Hh]ội nghị", "HỘI NGHỊ", "[Ll]ễ", "LỄ", "[Bb]uổi [Ll]ễ", "[Bb]uổi", "[Cc]uộc họp", "[Hh]ọp", "[Hh]ội thảo", "[Pp]hiên họp"
)  # fmt: skip
NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mươi": 10,
}  # fmt: skip

# năm 2018 · năm học 2016 - 2017 · năm học 2016-2017
YEAR = re.compile(
    r"(?<![\d/.])(?:[Nn]ăm(?: học| công tác| thi đua)?|NĂM(?: HỌC)?|niên khóa|giai đoạn|GIAI ĐOẠN|nhiệm kỳ)"
    r" (?P<year>(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)\d\d)?)(?!\d)"
)
# Words that open a sentence about another event than the one reported.
ELSEWHERE = re.compile(
    r"^\W{0,5}(?:Trước đó(?!,? (?:(?:ở|tại|trong) phần|trong khuôn khổ|(?:tại |ngay tại |trong )?(?:hội nghị|buổi lễ|lễ ký)))|Trước đây|Cùng ngày|Cũng trong ngày|Hôm sau|Năm ngoái|Cũng theo|Từ năm|Theo kế hoạch|Dự kiến|Sắp tới|Sau hội nghị|Sau Hội nghị)"
)
# Where the report ends and the rest of the page begins.
REST_OF_PAGE = re.compile(
    r"^\W{0,5}(?:(?:Các |Những )?(?:[Tt]in|[Bb]ài)(?: viết)? (?:cùng chuyên mục|mới|khác|liên quan|cũ hơn|đã đưa|nổi bật|cùng loại|đọc nhiều)"
    r"|TIN (?:LIÊN QUAN|KHÁC|MỚI)|CÁC TIN|Xem thêm|Ý kiến bạn đọc|Bình luận|Tin cũ hơn)",
)


# A sentence with more of one kind than this is no sentence of a report.
MOST = 40


def year_as_written(match):
    """2016 - 2017 as 2016-2017."""
    return re.sub(r" ?[-–/] ?", "-", match["year"])
