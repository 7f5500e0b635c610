"""The award catalogue and its rules as far as they are known, each with its legal basis and trust mark.

Trust: V verified and in force, O verified in a law since replaced, M from memory. In a row marked V or O,
a cell that nobody has verified says so itself: (chưa kiểm chứng). Older and local rules have rows of their own; where sources
contradict each other, a note says so, and nothing blocks.
"""

import datetime

from django.db import migrations

LAW = "Luật Thi đua, khen thưởng 06/2022/QH15"
OLD_LAW = "Luật trước Luật 06/2022/QH15"
MINISTER = "Bộ trưởng, Chủ tịch Ủy ban nhân dân cấp tỉnh"
HEAD = "Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân"
PRESIDENT = "Chủ tịch nước"
MINISTRY_NAMES = "Bộ, ban, ngành, tỉnh"
FIRST, SECOND, THIRD = "hạng Nhất", "hạng Nhì", "hạng Ba"
LONG_SERVICE = "Xét theo thời gian phục vụ."
LAW_OF_2003 = "Luật Thi đua, khen thưởng năm 2003"
PROCURACY = "Viện kiểm sát nhân dân tối cao"
FROM_LAW, TO_OLD_LAW = datetime.date(2024, 1, 1), datetime.date(2023, 12, 31)
# Decree 98/2023 details the law; Decree 152/2025 stands in its place.
TO_DECREE_98 = datetime.date(2025, 6, 30)
DECREE_152 = {"valid_from": datetime.date(2025, 7, 1), "valid_to": datetime.date(2027, 3, 1)}
UNDER_LAW, UNDER_OLD_LAW = {"valid_from": FROM_LAW}, {"valid_to": TO_OLD_LAW}


def title(code, name, name_en, level, to, **more):
    return {
        "code": code,
        "name": name,
        "name_en": name_en,
        "family": "title",
        "level": level,
        "to": to,
        **more,
    }


def commendation(code, name, name_en, level, to, **more):
    return title(code, name, name_en, level, to, **more) | {"family": "commendation"}


def order(code, name, name_en, article="Điều 33–52"):
    more = {"decided_by": PRESIDENT, "article": article, "trust": "M"}
    return commendation(code, f"Huân chương {name}", f"{name_en} Order", "state", "CI", **more)


def medal(code, name, name_en):
    more = {"decided_by": PRESIDENT, "article": "Điều 54–58", "standard": LONG_SERVICE, "trust": "M"}
    return commendation(code, f"Huy chương {name}", name_en, "state", "I", **more)


LABOUR_STANDARD = (
    "Tập thể, hạng Ba, theo luật cũ: 5 năm liên tục đạt Tập thể lao động xuất sắc và có 01 Cờ thi đua cấp bộ, "
    "tỉnh hoặc 01 Bằng khen của Thủ tướng Chính phủ; mỗi hạng cao hơn cần thêm cờ. "
    "Tiêu chuẩn theo Luật 2022 chưa kiểm chứng."
)

# In the order of handing over, the highest first. To: C collectives, I individuals, H households.
KINDS = [
    order("HC_SV", "Sao vàng", "Gold Star"),
    order("HC_HCM", "Hồ Chí Minh", "Ho Chi Minh"),
    order("HC_DL", "Độc lập", "Independence"),
    order("HC_QC", "Quân công", "Military Exploit"),
    order("HC_LD_1", f"Lao động {FIRST}", "First-class Labour", "Điều 42–44") | {"standard": LABOUR_STANDARD},
    order("HC_LD_2", f"Lao động {SECOND}", "Second-class Labour", "Điều 42–44") | {"standard": LABOUR_STANDARD},
    order("HC_LD_3", f"Lao động {THIRD}", "Third-class Labour", "Điều 42–44") | {"standard": LABOUR_STANDARD},
    order("HC_BVTQ_1", f"Bảo vệ Tổ quốc {FIRST}", "First-class Fatherland Defence", "Điều 45–47"),
    order("HC_BVTQ_2", f"Bảo vệ Tổ quốc {SECOND}", "Second-class Fatherland Defence", "Điều 45–47"),
    order("HC_BVTQ_3", f"Bảo vệ Tổ quốc {THIRD}", "Third-class Fatherland Defence", "Điều 45–47"),
    order("HC_CC", "Chiến công", "Feat-of-Arms"),
    order("HC_DDK", "Đại đoàn kết dân tộc", "Great National Unity"),
    order("HC_DC", "Dũng cảm", "Courage"),
    order("HC_HN", "Hữu nghị", "Friendship"),
    medal("HCH_QKQT", "Quân kỳ quyết thắng", "Military Flag of Determined-to-Win Medal"),
    medal("HCH_CSVV_1", f"Chiến sĩ vẻ vang {FIRST}", "First-class Glorious Fighter Medal"),
    medal("HCH_CSVV_2", f"Chiến sĩ vẻ vang {SECOND}", "Second-class Glorious Fighter Medal"),
    medal("HCH_CSVV_3", f"Chiến sĩ vẻ vang {THIRD}", "Third-class Glorious Fighter Medal"),
    title(
        "CTD_CP", "Cờ thi đua của Chính phủ", "Emulation Flag of the Government", "state", "C",
        decided_by="Chính phủ (Điều 78 khoản 1); thực tế ký quyết định của Thủ tướng Chính phủ",
        standard="Tặng hằng năm cho tập thể xuất sắc trong số dẫn đầu các khối, cụm thi đua do bộ, ngành, tỉnh tổ "
        "chức: vượt chỉ tiêu, nội bộ đoàn kết, tổ chức đảng, đoàn thể trong sạch, vững mạnh, thực hành tiết kiệm, "
        "phòng, chống tham nhũng; hoặc tập thể dẫn đầu khối, cụm thi đua do Hội đồng Thi đua – Khen thưởng Trung "
        "ương tổ chức; hoặc dẫn đầu phong trào do Thủ tướng Chính phủ phát động từ 05 năm trở lên khi tổng kết.",
        article="Điều 25", bonus="12,0", trust="V",
    ),
    title(
        "CSTD_TQ", "Chiến sĩ thi đua toàn quốc", "National Emulation Fighter", "state", "I",
        decided_by="Thủ tướng Chính phủ (Điều 78 khoản 2)",
        standard="Có 02 lần liên tục được tặng danh hiệu Chiến sĩ thi đua Bộ, ban, ngành, tỉnh và có sáng kiến, đề "
        "tài khoa học hoặc mưu trí, sáng tạo trong chiến đấu có phạm vi ảnh hưởng toàn quốc.",
        article="Điều 21", bonus="4,5", trust="V",
    ),
    commendation(
        "BK_TTG", "Bằng khen của Thủ tướng Chính phủ", "Certificate of Merit of the Prime Minister", "state", "CIH",
        decided_by="Thủ tướng Chính phủ (Điều 78 khoản 2)",
        standard="Cá nhân: được bình xét trong phong trào thi đua; hoặc đã được tặng Bằng khen cấp bộ, tỉnh và có từ "
        "05 năm liên tục hoàn thành tốt nhiệm vụ, trong thời gian đó có 03 lần Chiến sĩ thi đua cơ sở; hoặc có "
        "thành tích đột xuất, phạm vi ảnh hưởng rộng.",
        article="Điều 73", bonus="3,5 (cá nhân), 7,0 (tập thể) (chưa kiểm chứng)", trust="V",
    ),
    title(
        "CTD_BO", f"Cờ thi đua của {MINISTRY_NAMES}", "Emulation Flag of a Ministry, Sector or Province",
        "ministry", "C", decided_by=MINISTER,
        standard="Vượt chỉ tiêu thi đua; có nhân tố mới, mô hình mới; nội bộ đoàn kết; dẫn đầu khối, cụm thi đua.",
        article="Điều 26", bonus="8,0", trust="M",
    ),
    title(
        "CTD_QK", "Cờ thi đua cấp quân khu và tương đương", "Emulation Flag of a Military Region or Equivalent",
        "mid", "C", decided_by="Theo quy định của Bộ Quốc phòng, Bộ Công an", article="Điều 26", trust="O",
    ),
    title(
        "CSTD_BO", f"Chiến sĩ thi đua {MINISTRY_NAMES}", "Emulation Fighter of a Ministry, Sector or Province",
        "ministry", "I", decided_by=f"{MINISTER} (chưa kiểm chứng)",
        standard="Có 03 lần liên tục được tặng danh hiệu Chiến sĩ thi đua cơ sở và có sáng kiến hiệu quả, có khả năng "
        "nhân rộng trong bộ, ban, ngành, tỉnh.",
        article="Điều 22", bonus="3,0", trust="V",
    ),
    title(
        "CSTD_TQUAN", "Chiến sĩ thi đua toàn quân", "Emulation Fighter of the Whole Army", "ministry", "I",
        standard="Có 03 lần liên tục được tặng danh hiệu Chiến sĩ thi đua cơ sở và có sáng kiến hiệu quả, có khả năng "
        "nhân rộng.",
        article="Điều 22", bonus="3,0", trust="V",
    ),
    title(
        "TTLDXS", "Tập thể lao động xuất sắc", "Excellent Labour Collective", "ministry", "C",
        decided_by=f"{MINISTER} (chưa kiểm chứng)",
        standard="Hoàn thành xuất sắc nhiệm vụ; tích cực thi đua; 100% cá nhân hoàn thành nhiệm vụ, trong đó có ít "
        "nhất 70% đạt danh hiệu Lao động tiên tiến; có cá nhân đạt Chiến sĩ thi đua cơ sở; nội bộ đoàn kết.",
        article="Điều 27", bonus="1,5", trust="V",
    ),
    title(
        "DVQT", "Đơn vị quyết thắng", "Determined-to-Win Unit", "ministry", "C",
        standard="Hoàn thành xuất sắc nhiệm vụ; tích cực thi đua; 100% cá nhân hoàn thành nhiệm vụ, trong đó có ít "
        "nhất 70% đạt danh hiệu Chiến sĩ tiên tiến; có cá nhân đạt Chiến sĩ thi đua cơ sở; nội bộ đoàn kết.",
        article="Điều 27", bonus="1,5", trust="V",
    ),
    title(
        "XPTB", "Xã, phường, đặc khu tiêu biểu", "Exemplary Commune, Ward or Special Zone", "ministry", "C",
        decided_by="Chủ tịch Ủy ban nhân dân cấp tỉnh", standard="Theo quy định của tỉnh.", article="Điều 29",
        bonus="2,0", trust="M", valid_from=datetime.date(2025, 7, 1),  # the name is of NĐ 152/2025
    ),
    commendation(
        "BK_BO", f"Bằng khen của {MINISTRY_NAMES}", "Certificate of Merit of a Ministry, Sector or Province",
        "ministry", "CIH", decided_by=MINISTER,
        standard="Có kết quả trong phong trào thi đua; có thành tích đột xuất; hoặc có thành tích 02 năm liên tục.",
        article="Điều 72, 74", bonus="1,5 (cá nhân), 3,0 (tập thể)", trust="M",
    ),
    commendation("BK", "Bằng khen", "Certificate of Merit", "", "CIH", trust="V"),
    commendation(
        "KNC", "Kỷ niệm chương", "Commemorative Medal", "ministry", "I",
        decided_by="Bộ trưởng và thủ trưởng cơ quan có thẩm quyền",
        standard="Theo tiêu chuẩn do từng bộ, ban, ngành quy định (Điều 71 khoản 2).", article="Điều 71", trust="V",
    ),
    title("DHTD", "Danh hiệu thi đua", "Emulation Title", "", "CIH", trust="V"),
    title(
        "CSTD_CS", "Chiến sĩ thi đua cơ sở", "Grassroots Emulation Fighter", "base", "I",
        decided_by=f"{HEAD} (Điều 80)",
        standard="Đạt tiêu chuẩn Lao động tiên tiến hoặc Chiến sĩ tiên tiến và hoàn thành xuất sắc nhiệm vụ, hoặc có "
        "sáng kiến được công nhận, đề tài khoa học được nghiệm thu, hoặc mưu trí, sáng tạo trong chiến đấu.",
        article="Điều 23", bonus="1,0", trust="V",
    ),
    title(
        "TTLDTT", "Tập thể lao động tiên tiến", "Advanced Labour Collective", "base", "C",
        decided_by=f"{HEAD} (Điều 80)",
        standard="Hoàn thành tốt nhiệm vụ; có ít nhất 50% cá nhân đạt danh hiệu Lao động tiên tiến.",
        article="Điều 28", bonus="0,8", trust="M",
    ),
    title(
        "DVTT", "Đơn vị tiên tiến", "Advanced Unit", "base", "C", decided_by=f"{HEAD} (Điều 80)",
        standard="Hoàn thành tốt nhiệm vụ; có ít nhất 50% cá nhân đạt danh hiệu Chiến sĩ tiên tiến.",
        article="Điều 28", bonus="0,8", trust="M",
    ),
    title(
        "LDTT", "Lao động tiên tiến", "Advanced Worker", "base", "I",
        decided_by=f"{HEAD}; Chủ tịch Ủy ban nhân dân cấp xã",
        standard="Hoàn thành tốt nhiệm vụ trở lên; có tinh thần đoàn kết, tham gia phong trào thi đua.",
        article="Điều 24", bonus="0,3", trust="V",
    ),
    title(
        "CSTT", "Chiến sĩ tiên tiến", "Advanced Soldier", "base", "I", decided_by=HEAD,
        standard="Hoàn thành tốt nhiệm vụ trở lên; có tinh thần đoàn kết, tham gia phong trào thi đua.",
        article="Điều 24", bonus="0,3", trust="V",
    ),
    title(
        "TDPVH", "Thôn, tổ dân phố văn hóa", "Cultural Village or Residential Group", "base", "C",
        decided_by="Chủ tịch Ủy ban nhân dân cấp huyện đến 30/06/2025 (Điều 80 khoản 2); sau đó cấp xã (chưa kiểm chứng)",
        article="Điều 30 (chưa kiểm chứng)", bonus="1,5", trust="V",
    ),
    title(
        "GDVH", "Gia đình văn hóa", "Cultural Family", "base", "H",
        decided_by="Chủ tịch Ủy ban nhân dân cấp xã (Điều 80 khoản 3)", article="Điều 31 (chưa kiểm chứng)", trust="V",
    ),
    commendation(
        "GK", "Giấy khen", "Certificate of Commendation", "base", "CIH",
        decided_by=f"{HEAD}; Chủ tịch Ủy ban nhân dân cấp huyện (đến 06/2025), cấp xã; giám đốc (Điều 80)",
        article="Điều 75", bonus="0,3 (cá nhân), 0,6 (tập thể)", trust="M",
    ),
]  # fmt: skip


def classes(abbreviation, name):
    """Other names of the three classes of an order or medal."""
    numbers = (("Nhất", "I", 1), ("Nhì", "II", 2), ("Ba", "III", 3))
    return [
        f"{abbreviation} hạng {word}; {abbreviation} {word}; {abbreviation} hạng {roman}; {abbreviation}{number}; "
        f"{name} hạng {roman}; {name} hạng {number}"
        for word, roman, number in numbers
    ]


LABOUR = classes("HCLĐ", "Huân chương Lao động")
DEFENCE = classes("HCBVTQ", "Huân chương Bảo vệ Tổ quốc")
GLORIOUS = classes("HCCSVV", "Huy chương Chiến sĩ vẻ vang")

# Who decides, and other names. Spellings that differ in accents, in letter case or as chiến sỹ and chiến sĩ are found without
# being named here.
KNOWN_AS = {
    "HC_SV": ("president", "HCSV"),
    "HC_HCM": ("president", "HCHCM"),
    "HC_DL": ("president", "HCĐL"),
    "HC_QC": ("president", "HCQC"),
    "HC_LD_1": ("president", LABOUR[0]),
    "HC_LD_2": ("president", LABOUR[1]),
    "HC_LD_3": ("president", LABOUR[2]),
    "HC_BVTQ_1": ("president", DEFENCE[0]),
    "HC_BVTQ_2": ("president", DEFENCE[1]),
    "HC_BVTQ_3": ("president", DEFENCE[2]),
    "HC_CC": ("president", "HCCC"),
    "HC_DDK": ("president", "HCĐĐK; Huân chương Đại đoàn kết"),
    "HC_DC": ("president", "HCDC"),
    "HC_HN": ("president", "HCHN"),
    "HCH_QKQT": ("president", "HCQKQT"),
    "HCH_CSVV_1": ("president", GLORIOUS[0]),
    "HCH_CSVV_2": ("president", GLORIOUS[1]),
    "HCH_CSVV_3": ("president", GLORIOUS[2]),
    "CTD_CP": ("government", "Cờ CP; Cờ TĐCP; CTĐCP; Cờ Chính phủ; Cờ thi đua Chính phủ"),
    "CSTD_TQ": ("pm", "CSTĐ toàn quốc"),
    "BK_TTG": (
        "pm",
        "BK TTg; BKTTg; BK TTCP; BK Thủ tướng; Bằng khen Thủ tướng; Bằng khen của Thủ tướng; "
        "Bằng khen Thủ tướng Chính phủ",
    ),
    "CTD_BO": (
        "minister",
        "Cờ bộ; Cờ tỉnh; Cờ cấp bộ; Cờ cấp tỉnh; Cờ thi đua cấp bộ; Cờ thi đua cấp tỉnh; Cờ thi đua cấp bộ, tỉnh; "
        "Cờ thi đua cấp Bộ, ban, ngành, tỉnh",
    ),
    "CTD_QK": ("force", "Cờ quân khu; Cờ thi đua cấp quân khu"),
    "CSTD_BO": (
        "minister",
        "CSTĐ bộ; CSTĐ tỉnh; CSTĐ cấp bộ; CSTĐ cấp tỉnh; CSTĐ cấp bộ, tỉnh; Chiến sĩ thi đua cấp bộ; "
        "Chiến sĩ thi đua cấp tỉnh; Chiến sĩ thi đua cấp bộ, tỉnh; Chiến sĩ thi đua cấp Bộ, ban, ngành, tỉnh",
    ),
    "CSTD_TQUAN": ("minister", "CSTĐ toàn quân"),
    "TTLDXS": ("minister", "TTLĐXS; TTLĐ xuất sắc; Tập thể LĐXS"),
    "DVQT": ("minister", "ĐVQT"),
    "XPTB": ("minister", "Xã, phường tiêu biểu; Đặc khu tiêu biểu"),
    "BK_BO": (
        "minister",
        "BK bộ; BK tỉnh; BK cấp bộ; BK cấp tỉnh; BK cấp bộ, tỉnh; Bằng khen cấp bộ; Bằng khen cấp tỉnh; "
        "Bằng khen cấp bộ, tỉnh; Bằng khen cấp Bộ, ban, ngành, tỉnh; Bằng khen của Bộ trưởng",
    ),
    "KNC": ("minister", "Huy hiệu; Kỷ niệm chương, Huy hiệu"),  # Huy hiệu: as the law of 2003 had it
    "DHTD": ("", "DHTĐ"),
    "CSTD_CS": ("head", "CSTĐ cơ sở; CSTĐCS"),
    "TTLDTT": ("head", "TTLĐTT; TTLĐ tiên tiến; Tập thể LĐTT"),
    "DVTT": ("head", "ĐVTT"),
    "LDTT": ("head", "LĐTT; LĐ tiên tiến"),
    "CSTT": ("head", "CS tiên tiến"),
    "TDPVH": ("head", "Thôn văn hóa; Tổ dân phố văn hóa"),
    "GDVH": ("head", "GĐVH"),
    "GK": ("head", ""),
}

# After which entry each comes when awards are handed over.
HERO = {
    "family": "commendation", "level": "state", "to_collectives": True, "to_individuals": True, "trust": "M",
    "decider": "president", "decided_by": "Chủ tịch nước",
}  # fmt: skip
KINDS_BETWEEN = {
    "AHLD": ("HCH_CSVV_3", 1, HERO | {
        "name": "Anh hùng Lao động", "name_en": "Labour Hero", "also_called": "AHLĐ",
    }),
    "AHLLVT": ("HCH_CSVV_3", 2, HERO | {
        "name": "Anh hùng Lực lượng vũ trang nhân dân", "name_en": "Hero of the People's Armed Forces",
        "also_called": "AHLLVTND; Anh hùng LLVT; Anh hùng LLVTND; Anh hùng Lực lượng vũ trang",
    }),
    "XPTTTB": ("XPTB", 1, {
        "name": "Xã, phường, thị trấn tiêu biểu", "name_en": "Exemplary Commune, Ward or Township",
        "also_called": "Thị trấn tiêu biểu", "family": "title", "level": "ministry", "to_collectives": True,
        "decider": "minister", "decided_by": "Chủ tịch Ủy ban nhân dân cấp tỉnh", "standard": "Theo quy định của tỉnh.",
        "article": "Điều 29", "bonus": "2,0", "trust": "M", "valid_from": FROM_LAW, "valid_to": TO_DECREE_98,
    }),
}  # fmt: skip
PREDECESSORS = {"XPTB": "XPTTTB"}


def needs(kind, what, needed_kind=None, **more):
    return {"kind": kind, "needs": what, "needed_kind": needed_kind, **more}


ELIGIBILITY = [
    needs(
        "CSTD_TQ", "consecutive", "CSTD_BO", or_kind="CSTD_TQUAN", times=2, citation=f"{LAW}, Điều 21", trust="V",
        note="Theo luật cũ, xét vào năm liền kề sau lần thứ hai; luật nay có còn quy định như vậy không thì chưa "
        "kiểm chứng, nên tính cả hai cách.", **UNDER_LAW,
    ),
    *(
        needs(
            kind, "consecutive", "CSTD_CS", times=3, citation=f"{LAW}, Điều 22", trust="V",
            note="Năm đã dùng cho lần trước có được tính lại không: luật không nói (chưa kiểm chứng); có nơi không "
            "tính lại.", **UNDER_LAW,
        )
        for kind in ("CSTD_BO", "CSTD_TQUAN")
    ),
    needs("TTLDXS", "share", "LDTT", percent=70, citation=f"{LAW}, Điều 27", trust="V", **UNDER_LAW),
    needs(
        "TTLDXS", "share", "CSTD_CS", times=1, citation=f"{LAW}, Điều 27", trust="V", note="Ít nhất một cá nhân.",
        **UNDER_LAW,
    ),
    needs("DVQT", "share", "CSTT", percent=70, citation=f"{LAW}, Điều 27", trust="V", **UNDER_LAW),
    needs(
        "DVQT", "share", "CSTD_CS", times=1, citation=f"{LAW}, Điều 27", trust="V", note="Ít nhất một cá nhân.",
        **UNDER_LAW,
    ),
    needs("TTLDTT", "share", "LDTT", percent=50, citation=f"{LAW}, Điều 28", trust="M", **UNDER_LAW),
    needs("DVTT", "share", "CSTT", percent=50, citation=f"{LAW}, Điều 28", trust="M", **UNDER_LAW),
    needs(
        "CTD_CP", "leads_bloc", citation=f"{LAW}, Điều 25", trust="V", has_other_ways=True,
        note="Hoặc dẫn đầu phong trào do Thủ tướng Chính phủ phát động từ 05 năm trở lên khi tổng kết.", **UNDER_LAW,
    ),
    needs(
        "CTD_BO", "leads_bloc", citation=f"{LAW}, Điều 26", trust="M", has_other_ways=True,
        note="Hoặc phong trào theo chuyên đề từ 03 năm trở lên (chưa kiểm chứng).", **UNDER_LAW,
    ),
    needs(
        "BK_TTG", "within", "CSTD_CS", times=3, years=5, citation=f"{LAW}, Điều 73", trust="V", applies_to="individual",
        has_other_ways=True,
        note="Một trong các trường hợp của cá nhân: đã có Bằng khen cấp bộ, tỉnh và từ 05 năm liên tục hoàn thành tốt "
        "nhiệm vụ. Các trường hợp khác không cần điều kiện này.", **UNDER_LAW,
    ),
    needs(
        "HC_LD_3", "consecutive", "TTLDXS", times=5, citation=OLD_LAW, trust="O", applies_to="collective",
        note="Tập thể; kèm 01 Cờ thi đua cấp bộ, tỉnh hoặc 01 Bằng khen của Thủ tướng Chính phủ.", **UNDER_OLD_LAW,
    ),
    {
        "kind": "CTD_CP", "needs": "leads_bloc", "citation": "NĐ 91/2017/NĐ-CP, Điều 11", "trust": "O",
        "note": "Chọn trong số tập thể được suy tôn dẫn đầu các khối, cụm thi đua.", **UNDER_OLD_LAW,
    },
    {
        "kind": "CTD_BO", "needs": "leads_bloc", "citation": "NĐ 91/2017/NĐ-CP, Điều 12", "trust": "O",
        "note": "Việc so sánh, bình xét trong khối, cụm thi đua là bắt buộc.", **UNDER_OLD_LAW,
    },
    {
        "kind": "CSTD_TQ", "needs": "consecutive", "needed_kind": "CSTD_BO", "or_kind": "CSTD_TQUAN", "times": 2,
        "run_ends": "before", "citation": OLD_LAW, "trust": "O", "note": "Xét vào năm liền kề sau lần thứ hai.",
        **UNDER_OLD_LAW,
    },
    *(
        {
            "kind": kind, "needs": "share", "needed_kind": needed, "percent": 50, "trust": "O",
            "citation": f"{LAW_OF_2003}, Điều 28",
            "note": "Trên 50%; không có cá nhân bị kỷ luật từ cảnh cáo trở lên.", **UNDER_OLD_LAW,
        }
        for kind, needed in (("TTLDTT", "LDTT"), ("DVTT", "CSTT"))
    ),
    {
        "kind": "HC_LD_3", "needs": "within", "needed_kind": "CTD_BO", "or_kind": "BK_TTG", "times": 1, "years": 5,
        "applies_to": "collective", "citation": OLD_LAW, "trust": "O",
        "note": "01 Cờ thi đua cấp bộ, tỉnh hoặc 01 Bằng khen của Thủ tướng Chính phủ.", **UNDER_OLD_LAW,
    },
    {
        "kind": "CSTD_CS", "needs": "same_period", "needed_kind": "LDTT", "or_kind": "CSTT", "trust": "M",
        "citation": f"{LAW}, Điều 23",
        "note": "Luật nói đạt tiêu chuẩn, không nói đã có danh hiệu. Có trang ghi Điều 21; báo chí và tờ trình của tỉnh ghi "
        "Điều 23.",
        **UNDER_LAW,
    },
    *(
        {
            "kind": kind, "needs": "consecutive", "needed_kind": "CSTD_CS", "times": 3, "counts_anew": True,
            "issuer_as_printed": "Một học viện quân đội", "citation": "Phần mềm của học viện", "trust": "M",
            "note": "Thực tế áp dụng: năm đã dùng thì không tính lại (1-2-3, 4-5-6).",
        }
        for kind in ("CSTD_BO", "CSTD_TQUAN")
    ),
]  # fmt: skip

QUANG_NINH = {"issuer_as_printed": "Tỉnh Quảng Ninh", "citation": "Quy định của tỉnh, 2017", "trust": "O"}
RUBBER_GROUP = {
    "issuer_as_printed": "Tập đoàn Công nghiệp Cao su Việt Nam",
    "citation": "Quy định của Tập đoàn",
    "trust": "M",
}
FLAG_OF_GOVERNMENT = {
    "kind": "CTD_CP", "percent": 20, "base_of": "given", "base": "tập thể được suy tôn dẫn đầu các khối, cụm thi đua",
    "trust": "M",
}  # fmt: skip
QUOTAS = [
    {
        "kind": "CTD_CP", "percent": 20, "base": "tập thể được suy tôn dẫn đầu các khối, cụm thi đua",
        "citation": "CV 5007/BNV-TĐKT ngày 05/09/2023; NĐ 91/2017/NĐ-CP, Điều 11", "trust": "O",
        "note": "Mức khác nhau tùy nơi: 1 cờ mỗi khối; 1 + 1; 20% số dẫn đầu; 2 cờ cho một khối trung ương.",
        **UNDER_OLD_LAW,
    },
    {"kind": "CTD_CP", "fixed": 1, "note": "Mỗi khối trong cụm thi đua của tỉnh.", **QUANG_NINH},
    {"kind": "CTD_BO", "fixed": 1, "note": "Mỗi khối trong cụm thi đua của tỉnh.", **QUANG_NINH},
    {"kind": "BK_BO", "percent": 50, "base_of": "others", "base": "số đơn vị còn lại của khối", **QUANG_NINH},
    {"kind": "CTD_BO", "fixed": 1, "note": "Mỗi công ty.", **RUBBER_GROUP},
    {"kind": "BK_BO", "fixed": 3, "note": "Mỗi công ty.", **RUBBER_GROUP},
    {
        "kind": "TTLDXS", "percent": 20, "base": "đơn vị được xếp loại Tập thể lao động tiên tiến", "minimum": 1,
        "issuer_as_printed": PROCURACY, "trust": "V",
        "citation": "TT 02/2024/TT-VKSTC, Điều 18 khoản 2", "note": "Kết quả nhỏ hơn 1 thì tính là 1.",
    },
    {
        "kind": "CSTD_CS", "percent": 15, "base": "cá nhân đạt Lao động tiên tiến",
        "citation": "Chưa tìm thấy văn bản", "trust": "M",
        "note": "Trong quân đội, theo quy định cũ: 10% quân số. Chỉ để nhắc, không chặn.",
    },
    {
        "kind": "CSTD_CS", "percent": 10, "base": "quân số", "issuer_as_printed": "Bộ Quốc phòng",
        "citation": "TT 151/2018/TT-BQP", "trust": "O",
    },
    FLAG_OF_GOVERNMENT | {
        "citation": "NĐ 98/2023/NĐ-CP", "note": "Mức như NĐ 91/2017, chưa kiểm chứng.",
        "valid_from": FROM_LAW, "valid_to": TO_DECREE_98,
    },
    FLAG_OF_GOVERNMENT | {
        "citation": "NĐ 152/2025/NĐ-CP", "note": "Mức như NĐ 91/2017, chưa kiểm chứng.", **DECREE_152,
    },
    {"kind": "CTD_BO", "fixed": 1, "note": "Khối trực thuộc.", **QUANG_NINH},
    {
        "kind": "BK_BO", "percent": 20, "base_of": "others", "base": "số đơn vị còn lại của khối",
        "note": "Khối trực thuộc.", **QUANG_NINH,
    },
]  # fmt: skip

COUNCIL_80 = "Hội đồng: Bằng khen của Thủ tướng Chính phủ (bỏ phiếu kín, lấy ý kiến bằng văn bản người vắng)"
FLAGS_80 = "Hội đồng: cờ thi đua"
TITLES_90 = "Hội đồng: Chiến sĩ thi đua cấp bộ, tỉnh, toàn quốc và danh hiệu Anh hùng (bỏ phiếu kín)"
SCHOOLS_70 = "Giáo dục: danh hiệu thông thường (họp có ít nhất 2/3 dự)"
SCHOOLS_90 = "Giáo dục: danh hiệu cao (bỏ phiếu kín, họp có ít nhất 2/3 dự)"
FIGHTERS = ("CSTD_TQ", "CSTD_BO", "CSTD_TQUAN")
DIFFERENT_VOTES = (
    "Các văn bản khác nhau về tỉ lệ và mẫu số: 80% thành viên khối; 80% hoặc 90% toàn thể hội đồng; 70% người dự, họp có ít "
    "nhất 2/3."
)
SCHOOLS = {
    "kind": "DHTD", "issuer_as_printed": "Ngành Giáo dục", "citation": "Quy định của ngành, 2015", "trust": "O",
    "note": "Văn bản không nói danh hiệu nào là thông thường, danh hiệu nào là cao.",
}  # fmt: skip
VOTES = [
    {
        "kind": "CTD_BO", "stage": "bloc", "ballot_rule": "Khối thi đua ngành Kiểm sát: cờ thi đua",
        "issuer_as_printed": PROCURACY, "citation": "TT 01/2019, Điều 20", "trust": "O", "note": DIFFERENT_VOTES,
    },
    {
        "kind": "BK_TTG", "ballot_rule": COUNCIL_80, "trust": "V", "valid_from": FROM_LAW, "valid_to": TO_DECREE_98,
        "citation": "NĐ 98/2023/NĐ-CP, theo quy trình của Ngân hàng Nhà nước", "note": DIFFERENT_VOTES,
    },
    {
        "kind": "BK_TTG", "ballot_rule": COUNCIL_80, "trust": "M", "citation": "NĐ 152/2025/NĐ-CP",
        "note": "Mức như NĐ 98/2023, chưa kiểm chứng. " + DIFFERENT_VOTES, **DECREE_152,
    },
    *(
        {
            "kind": kind, "ballot_rule": FLAGS_80, "trust": "M", "citation": "NĐ 152/2025/NĐ-CP, Điều 33 khoản 5",
            "note": "Chưa kiểm chứng. " + DIFFERENT_VOTES, **DECREE_152,
        }
        for kind in ("CTD_CP", "CTD_BO")
    ),
    *(
        {
            "kind": kind, "ballot_rule": TITLES_90, "trust": "O", "citation": "NĐ 91/2017/NĐ-CP, Điều 45 khoản 8",
            "note": DIFFERENT_VOTES, **UNDER_OLD_LAW,
        }
        for kind in (*FIGHTERS, "AHLD", "AHLLVT")
    ),
    *(
        {
            "kind": kind, "ballot_rule": TITLES_90, "trust": "M", "citation": "Quy trình của tỉnh An Giang",
            "note": "Cùng mức 90% và 80%; quy định hiện hành chưa kiểm chứng.", **UNDER_LAW,
        }
        for kind in FIGHTERS
    ),
    SCHOOLS | {"ballot_rule": SCHOOLS_70},
    SCHOOLS | {"ballot_rule": SCHOOLS_90},
]  # fmt: skip

DEFENCE_MINISTRY = {
    "kind": "AHLLVT", "issuer_as_printed": "Bộ Quốc phòng", "citation": "TT 151/2018/TT-BQP, Điều 59", "trust": "O",
    "note": "Mỗi năm hai đợt.",
}  # fmt: skip
DEADLINES = [
    {
        "kind": None, "month": 7, "day": 31, "issuer_as_printed": "Ngành Giáo dục tỉnh Nam Định", "trust": "O",
        "citation": "Hướng dẫn năm học 2022–2023", "note": "Nhận hồ sơ từ 25/07 đến 31/07, theo năm học.",
    },
    {
        "kind": None, "month": 12, "day": 5, "issuer_as_printed": "Bộ Văn hóa, Thể thao và Du lịch", "trust": "O",
        "citation": "TT 21/2014/TT-BVHTTDL, Điều 21", "note": "",
    },
    DEFENCE_MINISTRY | {"month": 4, "day": 15},
    DEFENCE_MINISTRY | {"month": 9, "day": 15},
]  # fmt: skip


def add_catalogue(apps, schema_editor):
    """Once only: the database lets nobody delete entries, so that going back leaves them, with what was corrected in them."""
    AwardKind = apps.get_model("awards", "AwardKind")
    if AwardKind.objects.exists():
        return
    add_kinds(AwardKind)
    kinds = AwardKind.objects.in_bulk(field_name="code")
    add(apps, "EligibilityRule", ELIGIBILITY, kinds)
    add(apps, "QuotaRule", QUOTAS, kinds)
    ballot_rules = {
        rule.name: rule for rule in apps.get_model("campaigns", "BallotRule").objects.order_by("-pk")
    }
    votes = [row | {"ballot_rule": ballot_rules.get(row["ballot_rule"])} for row in VOTES]
    add(apps, "VoteRule", [row for row in votes if row["ballot_rule"]], kinds)
    add(apps, "DeadlineRule", DEADLINES, kinds)


def add_kinds(AwardKind):
    kinds = {}
    for place, row in enumerate(KINDS, start=1):
        decider, also_called = KNOWN_AS.get(row["code"], ("", ""))
        known = {"decider": decider, "also_called": also_called, "precedence": 10 * place}
        kinds[row["code"]] = AwardKind.objects.create(**spelled_out(row) | known)
    for code, (after, step, columns) in KINDS_BETWEEN.items():
        kinds[code] = AwardKind.objects.create(
            code=code, precedence=kinds[after].precedence + step, **columns
        )
    for code, predecessor in PREDECESSORS.items():
        AwardKind.objects.filter(code=code).update(predecessor=kinds[predecessor])


def spelled_out(row):
    to = row["to"]
    recipients = {"to_collectives": "C" in to, "to_individuals": "I" in to, "to_households": "H" in to}
    return {column: value for column, value in row.items() if column != "to"} | recipients


def add(apps, name, rows, kinds):
    """Add rows, with their kinds in the place of their codes."""
    places = {"kind", "needed_kind", "or_kind"}
    for row in rows:
        columns = {
            column: kinds[value] if column in places and value else value for column, value in row.items()
        }
        apps.get_model("awards", name).objects.create(**columns)


class Migration(migrations.Migration):
    dependencies = [("awards", "0002_history"), ("campaigns", "0003_known_rules")]
    replaces = [
        ("awards", "0002_catalogue"),
        ("awards", "0005_rules_as_known"),
    ]
    # The database lets nobody delete entries, so going back leaves them.
    operations = [migrations.RunPython(add_catalogue, migrations.RunPython.noop)]
