"""Abbreviations that the trade writes and says; those of single units stand with the unit, as one of its names.

Read both ways: TĐKT finds “thi đua, khen thưởng”, and “bộ đội biên phòng” finds what is on record as BĐBP.
"""

from functools import lru_cache

from blocs.text import folded

WRITTEN_OUT = {
    "ANTT": "an ninh trật tự",
    "ATTP": "an toàn thực phẩm",
    "BCH": "ban chấp hành",
    "BCHQS": "ban chỉ huy quân sự",
    "BCYCP": "Ban Cơ yếu Chính phủ",
    "BCY": "Ban Cơ yếu",
    "BĐBP": "bộ đội biên phòng",
    "BHXH": "bảo hiểm xã hội",
    "BK": "bằng khen",
    "BN": "Bắc Ninh",
    "BNV": "Bộ Nội vụ",
    "BCA": "Bộ Công an",
    "BQL": "ban quản lý",
    "BQP": "Bộ Quốc phòng",
    "BTC": "Bộ Tài chính",
    "BTL": "bộ tư lệnh",
    "BTTM": "Bộ Tổng Tham mưu",
    "BV": "bệnh viện",
    "CA": "công an",
    "CAND": "công an nhân dân",
    "CBCC": "cán bộ, công chức",
    "CĐ": "công đoàn",
    "CĐCS": "công đoàn cơ sở",
    "CCB": "cựu chiến binh",
    "CHQS": "chỉ huy quân sự",
    "CNTT": "công nghệ thông tin",
    "CP": "Chính phủ",
    "CSGT": "cảnh sát giao thông",
    "CSTĐ": "chiến sĩ thi đua",
    "CSTĐCS": "chiến sĩ thi đua cơ sở",
    "CSTĐTQ": "chiến sĩ thi đua toàn quốc",
    "CT": "công ty",
    "CTCP": "công ty cổ phần",
    "CTĐ": "cờ thi đua",
    "CTN": "Chủ tịch nước",
    "ĐH": "đại học",
    "ĐN": "Đà Nẵng; Đồng Nai",
    "ĐTN": "đoàn thanh niên",
    "ĐU": "đảng ủy",
    "ĐVQT": "đơn vị quyết thắng",
    "ĐVTT": "đơn vị tiên tiến",
    "GD": "giáo dục",
    "GDĐT": "giáo dục và đào tạo",
    "GD&ĐT": "giáo dục và đào tạo",
    "GK": "giấy khen",
    "GTVT": "giao thông vận tải",
    "HCBV": "huân chương bảo vệ tổ quốc",
    "HCCC": "huân chương chiến công",
    "HCLĐ": "huân chương lao động",
    "HĐND": "hội đồng nhân dân",
    "HĐTĐKT": "hội đồng thi đua khen thưởng",
    "HV": "học viện",
    "HTX": "hợp tác xã",
    "KBNN": "kho bạc nhà nước",
    "KHCN": "khoa học và công nghệ",
    "KHĐT": "kế hoạch và đầu tư",
    "KTĐ": "khối thi đua",
    "KTNN": "kiểm toán nhà nước",
    "LĐLĐ": "liên đoàn lao động",
    "LĐTBXH": "lao động thương binh và xã hội",
    "LĐTT": "lao động tiên tiến",
    "LHPN": "liên hiệp phụ nữ",
    "LLVT": "lực lượng vũ trang",
    "MTTQ": "mặt trận tổ quốc",
    "NCTƯ": "nội chính trung ương",
    "NHNN": "ngân hàng nhà nước",
    "NA": "Nghệ An",
    "NN": "nông nghiệp; nhà nước",
    "NNPTNT": "nông nghiệp và phát triển nông thôn",
    "NTM": "nông thôn mới",
    "NXB": "nhà xuất bản",
    "PCCC": "phòng cháy chữa cháy",
    "PTDTNT": "phổ thông dân tộc nội trú",
    "PTNT": "phát triển nông thôn",
    "PTTH": "phát thanh truyền hình",
    "QĐND": "quân đội nhân dân",
    "QSQP": "quân sự quốc phòng",
    "QN": "Quảng Ninh; Quảng Ngãi; Quảng Nam",
    "QK": "quân khu",
    "SĐ": "sư đoàn",
    "TAND": "tòa án nhân dân",
    "TANDTC": "tòa án nhân dân tối cao",
    "TBT": "Tổng Bí thư",
    "TCTY": "tổng công ty",
    "TCT": "tổng công ty",
    "TĐ": "thi đua",
    "TĐKT": "thi đua khen thưởng",
    "TĐYN": "thi đua yêu nước",
    "THCS": "trung học cơ sở",
    "THPT": "trung học phổ thông",
    "TKCT": "tổng kết công tác",
    "TNCS": "thanh niên cộng sản",
    "TNMT": "tài nguyên và môi trường",
    "TP": "thành phố",
    "TPHCM": "thành phố Hồ Chí Minh",
    "HCM": "Hồ Chí Minh",
    "HN": "Hà Nội",
    "HP": "Hải Phòng",
    "TTCP": "Thanh tra Chính phủ",
    "TTg": "Thủ tướng",
    "TTTT": "thông tin và truyền thông",
    "TTXVN": "Thông tấn xã Việt Nam",
    "TW": "trung ương",
    "TƯ": "trung ương",
    "UBND": "ủy ban nhân dân",
    "VH": "văn hóa",
    "VHTT": "văn hóa và thông tin",
    "VHTTDL": "văn hóa thể thao và du lịch",
    "VPUB": "văn phòng ủy ban",
    "VKS": "viện kiểm sát",
    "VKSND": "viện kiểm sát nhân dân",
    "VKSNDTC": "viện kiểm sát nhân dân tối cao",
    "VP": "văn phòng",
    "VPCP": "Văn phòng Chính phủ",
    "VPTW": "Văn phòng Trung ương",
    "VN": "Việt Nam",
}
# Left out of an expansion, for a name may stand without it: “khen thưởng” beside “thi đua, khen thưởng”.
BETWEEN = {"va"}


@lru_cache(1000)  # of the names in the catalogue, at each search
def words_of(text):
    return tuple(word for word in folded(text).split() if word not in BETWEEN)


LONG_FORMS = {
    folded(short).replace(" ", ""): [words_of(meant) for meant in written.split(";")]
    for short, written in WRITTEN_OUT.items()
}
SHORT_FORMS = {
    written: short for short, meanings in LONG_FORMS.items() for written in meanings if len(written) > 1
}
LONGEST = max(map(len, SHORT_FORMS))
