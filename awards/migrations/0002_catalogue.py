"""The award catalogue and its rules as far as they are known, each with its legal basis and trust mark.

Trust: V verified and in force, O verified in a law since replaced, M from memory. In a row marked V or O,
a cell that nobody has verified says so itself: (chưa kiểm chứng).
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


def needs(kind, what, needed_kind=None, **more):
    return {"kind": kind, "needs": what, "needed_kind": needed_kind, **more}


ELIGIBILITY = [
    needs("CSTD_TQ", "consecutive", "CSTD_BO", times=2, citation=f"{LAW}, Điều 21", trust="V"),
    needs("CSTD_BO", "consecutive", "CSTD_CS", times=3, citation=f"{LAW}, Điều 22", trust="V"),
    needs("CSTD_TQUAN", "consecutive", "CSTD_CS", times=3, citation=f"{LAW}, Điều 22", trust="V"),
    needs("TTLDXS", "share", "LDTT", percent=70, citation=f"{LAW}, Điều 27", trust="V"),
    needs("TTLDXS", "share", "CSTD_CS", times=1, citation=f"{LAW}, Điều 27", trust="V", note="Ít nhất một cá nhân."),
    needs("DVQT", "share", "CSTT", percent=70, citation=f"{LAW}, Điều 27", trust="V"),
    needs("DVQT", "share", "CSTD_CS", times=1, citation=f"{LAW}, Điều 27", trust="V", note="Ít nhất một cá nhân."),
    needs("TTLDTT", "share", "LDTT", percent=50, citation=f"{LAW}, Điều 28", trust="M"),
    needs("DVTT", "share", "CSTT", percent=50, citation=f"{LAW}, Điều 28", trust="M"),
    needs(
        "CTD_CP", "leads_bloc", citation=f"{LAW}, Điều 25", trust="V",
        note="Hoặc dẫn đầu phong trào do Thủ tướng Chính phủ phát động từ 05 năm trở lên khi tổng kết.",
    ),
    needs("CTD_BO", "leads_bloc", citation=f"{LAW}, Điều 26; NĐ 91/2017/NĐ-CP, Điều 12", trust="M"),
    needs(
        "BK_TTG", "within", "CSTD_CS", times=3, years=5, citation=f"{LAW}, Điều 73", trust="V",
        note="Một trong các trường hợp của cá nhân: đã có Bằng khen cấp bộ, tỉnh và từ 05 năm liên tục hoàn thành tốt "
        "nhiệm vụ. Các trường hợp khác không cần điều kiện này.",
    ),
    needs(
        "HC_LD_3", "consecutive", "TTLDXS", times=5, citation=OLD_LAW, trust="O",
        note="Tập thể; kèm 01 Cờ thi đua cấp bộ, tỉnh hoặc 01 Bằng khen của Thủ tướng Chính phủ.",
    ),
]  # fmt: skip

QUANG_NINH = {"issuer_as_printed": "Tỉnh Quảng Ninh", "citation": "Quy định của tỉnh, 2017", "trust": "O"}
RUBBER_GROUP = {
    "issuer_as_printed": "Tập đoàn Công nghiệp Cao su Việt Nam",
    "citation": "Quy định của Tập đoàn",
    "trust": "M",
}
QUOTAS = [
    {
        "kind": "CTD_CP", "percent": 20, "base": "tập thể được suy tôn dẫn đầu các khối, cụm thi đua",
        "citation": "CV 5007/BNV-TĐKT ngày 05/09/2023; NĐ 91/2017/NĐ-CP, Điều 11", "trust": "O",
        "note": "Mức của NĐ 98/2023 và NĐ 152/2025 chưa kiểm chứng.",
    },
    {"kind": "CTD_CP", "fixed": 1, "note": "Mỗi khối trong cụm thi đua của tỉnh.", **QUANG_NINH},
    {"kind": "CTD_BO", "fixed": 1, "note": "Mỗi khối trong cụm thi đua của tỉnh.", **QUANG_NINH},
    {"kind": "BK_BO", "percent": 50, "base": "số đơn vị còn lại của khối", **QUANG_NINH},
    {"kind": "CTD_BO", "fixed": 1, "note": "Mỗi công ty.", **RUBBER_GROUP},
    {"kind": "BK_BO", "fixed": 3, "note": "Mỗi công ty.", **RUBBER_GROUP},
    {
        "kind": "TTLDXS", "percent": 20, "base": "đơn vị được xếp loại Tập thể lao động tiên tiến", "minimum": 1,
        "issuer_as_printed": "Viện kiểm sát nhân dân tối cao", "trust": "V",
        "citation": "TT 02/2024/TT-VKSTC, Điều 18 khoản 2", "note": "Kết quả nhỏ hơn 1 thì tính là 1.",
    },
    {
        "kind": "CSTD_CS", "percent": 15, "base": "cá nhân đạt Lao động tiên tiến",
        "citation": "Chưa tìm thấy văn bản", "trust": "M",
    },
    {
        "kind": "CSTD_CS", "percent": 10, "base": "quân số", "issuer_as_printed": "Bộ Quốc phòng",
        "citation": "TT 151/2018/TT-BQP", "trust": "O",
    },
]  # fmt: skip


def add_catalogue(apps, schema_editor):
    """Add what is not there yet, so that going back and forth changes nothing."""
    AwardKind = apps.get_model("awards", "AwardKind")
    already = set(AwardKind.objects.values_list("code", flat=True))
    for place, row in enumerate(KINDS, start=1):
        if row["code"] not in already:
            AwardKind.objects.create(precedence=10 * place, **spelled_out(row))
    kinds = AwardKind.objects.in_bulk(field_name="code")
    for rules, model in ((ELIGIBILITY, "EligibilityRule"), (QUOTAS, "QuotaRule")):
        for rule in rules:
            if rule["kind"] not in already:
                others = {"needed_kind": kinds.get(rule["needed_kind"])} if "needed_kind" in rule else {}
                apps.get_model("awards", model).objects.create(
                    **rule | {"kind": kinds[rule["kind"]]} | others
                )


def spelled_out(row):
    to = row["to"]
    recipients = {"to_collectives": "C" in to, "to_individuals": "I" in to, "to_households": "H" in to}
    return {column: value for column, value in row.items() if column != "to"} | recipients


class Migration(migrations.Migration):
    dependencies = [("awards", "0001_initial")]
    # The database lets nobody delete entries, so going back leaves them.
    operations = [migrations.RunPython(add_catalogue, migrations.RunPython.noop)]
