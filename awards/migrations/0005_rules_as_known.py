"""Who decides, other names, and the dates of the rules, as far as they are known; older and local rules as rows of their own.

Trust: V verified and in force, O verified in a law since replaced, M from memory. Where sources contradict each
other, a note says so, and nothing blocks.
"""

import datetime

from django.db import migrations

LAW = "Luật Thi đua, khen thưởng 06/2022/QH15"
OLD_LAW = "Luật trước Luật 06/2022/QH15"
LAW_OF_2003 = "Luật Thi đua, khen thưởng năm 2003"
FROM_LAW, TO_OLD_LAW = datetime.date(2024, 1, 1), datetime.date(2023, 12, 31)
# Decree 98/2023 details the law; Decree 152/2025 stands in its place.
TO_DECREE_98 = datetime.date(2025, 6, 30)
DECREE_152 = {"valid_from": datetime.date(2025, 7, 1), "valid_to": datetime.date(2027, 3, 1)}
UNDER_LAW, UNDER_OLD_LAW = {"valid_from": FROM_LAW}, {"valid_to": TO_OLD_LAW}
QUANG_NINH = {"issuer_as_printed": "Tỉnh Quảng Ninh", "citation": "Quy định của tỉnh, 2017", "trust": "O"}
PROCURACY = "Viện kiểm sát nhân dân tối cao"


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

# Spellings that differ in accents, in letter case or as chiến sỹ and chiến sĩ are found without being named here.
KINDS = {
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
NEW_KINDS = {
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

# A rule as it was entered first, and what is known of it besides.
KNOWN_OF_ELIGIBILITY = [
    (
        {"kind": "CSTD_TQ", "needed_kind": "CSTD_BO", "citation": f"{LAW}, Điều 21", "note": ""},
        UNDER_LAW | {
            "or_kind": "CSTD_TQUAN",
            "note": "Theo luật cũ, xét vào năm liền kề sau lần thứ hai; luật nay có còn quy định như vậy không thì chưa "
            "kiểm chứng, nên tính cả hai cách.",
        },
    ),
    *(
        (
            {"kind": kind, "needed_kind": "CSTD_CS", "citation": f"{LAW}, Điều 22", "note": ""},
            UNDER_LAW | {
                "note": "Năm đã dùng cho lần trước có được tính lại không: luật không nói (chưa kiểm chứng); có nơi không "
                "tính lại.",
            },
        )
        for kind in ("CSTD_BO", "CSTD_TQUAN")
    ),
    *(
        ({"kind": kind, "needed_kind": needed, "citation": f"{LAW}, Điều 27"}, UNDER_LAW)
        for kind, needed in (("TTLDXS", "LDTT"), ("TTLDXS", "CSTD_CS"), ("DVQT", "CSTT"), ("DVQT", "CSTD_CS"))
    ),
    ({"kind": "TTLDTT", "needed_kind": "LDTT", "citation": f"{LAW}, Điều 28"}, UNDER_LAW),
    ({"kind": "DVTT", "needed_kind": "CSTT", "citation": f"{LAW}, Điều 28"}, UNDER_LAW),
    ({"kind": "CTD_CP", "citation": f"{LAW}, Điều 25"}, UNDER_LAW | {"has_other_ways": True}),
    (
        {"kind": "CTD_BO", "citation": f"{LAW}, Điều 26; NĐ 91/2017/NĐ-CP, Điều 12", "note": ""},
        UNDER_LAW | {
            "citation": f"{LAW}, Điều 26", "has_other_ways": True,
            "note": "Hoặc phong trào theo chuyên đề từ 03 năm trở lên (chưa kiểm chứng).",
        },
    ),
    (
        {"kind": "BK_TTG", "needed_kind": "CSTD_CS", "citation": f"{LAW}, Điều 73"},
        UNDER_LAW | {"applies_to": "individual", "has_other_ways": True},
    ),
    (
        {"kind": "HC_LD_3", "needed_kind": "TTLDXS", "citation": OLD_LAW},
        UNDER_OLD_LAW | {"applies_to": "collective"},
    ),
]  # fmt: skip
COMPARED = "Việc so sánh, bình xét trong khối, cụm thi đua là bắt buộc."
NEW_ELIGIBILITY = [
    {
        "kind": "CTD_CP", "needs": "leads_bloc", "citation": "NĐ 91/2017/NĐ-CP, Điều 11", "trust": "O",
        "note": "Chọn trong số tập thể được suy tôn dẫn đầu các khối, cụm thi đua.", **UNDER_OLD_LAW,
    },
    {
        "kind": "CTD_BO", "needs": "leads_bloc", "citation": "NĐ 91/2017/NĐ-CP, Điều 12", "trust": "O",
        "note": COMPARED, **UNDER_OLD_LAW,
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

FLAG_OF_GOVERNMENT = {
    "kind": "CTD_CP", "percent": 20, "base_of": "given", "base": "tập thể được suy tôn dẫn đầu các khối, cụm thi đua",
    "trust": "M",
}  # fmt: skip
DIFFERENT_QUOTAS = (
    "Mức khác nhau tùy nơi: 1 cờ mỗi khối; 1 + 1; 20% số dẫn đầu; 2 cờ cho một khối trung ương."
)
KNOWN_OF_QUOTAS = [
    (
        {
            "kind": "CTD_CP",
            "citation": "CV 5007/BNV-TĐKT ngày 05/09/2023; NĐ 91/2017/NĐ-CP, Điều 11",
            "note": "Mức của NĐ 98/2023 và NĐ 152/2025 chưa kiểm chứng.",
        },
        UNDER_OLD_LAW | {"note": DIFFERENT_QUOTAS},
    ),
    ({"kind": "BK_BO", "percent": 50, "citation": QUANG_NINH["citation"]}, {"base_of": "others"}),
    (
        {"kind": "CSTD_CS", "percent": 15, "citation": "Chưa tìm thấy văn bản", "note": ""},
        {"note": "Trong quân đội, theo quy định cũ: 10% quân số. Chỉ để nhắc, không chặn."},
    ),
]
NEW_QUOTAS = [
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

NOT_FILLED = {
    "EligibilityRule": {
        "run_ends": "either", "counts_anew": False, "has_other_ways": False, "applies_to": "", "or_kind": None,
    },
    "QuotaRule": {"base_of": "given"},
}  # fmt: skip


def fill_in(apps, schema_editor):
    """Fill in what nobody has filled in yet, and add what never was there, so that going back and forth changes nothing."""
    kinds = fill_in_kinds(apps)
    for name, known in (("EligibilityRule", KNOWN_OF_ELIGIBILITY), ("QuotaRule", KNOWN_OF_QUOTAS)):
        for first, more in known:
            untouched = {**first, **NOT_FILLED[name], "valid_from": None, "valid_to": None}
            rules = apps.get_model("awards", name).objects.filter(**pointing(untouched, kinds))
            rules.update(**pointing(more, kinds))
    ballot_rules = {
        rule.name: rule for rule in apps.get_model("campaigns", "BallotRule").objects.order_by("-pk")
    }
    votes = [row | {"ballot_rule": ballot_rules.get(row["ballot_rule"])} for row in VOTES]
    add(apps, "EligibilityRule", NEW_ELIGIBILITY, kinds)
    add(apps, "QuotaRule", NEW_QUOTAS, kinds)
    add(apps, "VoteRule", [row for row in votes if row["ballot_rule"]], kinds)
    add(apps, "DeadlineRule", DEADLINES, kinds)


def fill_in_kinds(apps):
    AwardKind = apps.get_model("awards", "AwardKind")
    for code, (decider, also_called) in KINDS.items():
        AwardKind.objects.filter(code=code, decider="").update(decider=decider)
        AwardKind.objects.filter(code=code, also_called="").update(also_called=also_called)
    kinds = AwardKind.objects.in_bulk(field_name="code")
    for code, (after, step, columns) in NEW_KINDS.items():
        if code not in kinds:
            before = kinds.get(after)
            precedence = before.precedence + step if before else 999
            kinds[code] = AwardKind.objects.create(code=code, precedence=precedence, **columns)
    for code, predecessor in PREDECESSORS.items():
        AwardKind.objects.filter(code=code, predecessor=None).update(predecessor=kinds[predecessor])
    return kinds


def pointing(row, kinds):
    """The row with its kinds in the place of their codes."""
    places = {"kind", "needed_kind", "or_kind"}
    return {column: kinds[value] if column in places and value else value for column, value in row.items()}


def add(apps, name, rows, kinds):
    """Add the rows that were never entered; what was entered and has been changed since stays as it is."""
    entered = apps.get_model("awards", f"{name}Event").objects.filter(pgh_label="insert")
    for row in rows:
        columns = pointing(row, kinds)
        if not entered.filter(**columns).exists():
            apps.get_model("awards", name).objects.create(**columns)


class Migration(migrations.Migration):
    dependencies = [("awards", "0004_people_of_steward"), ("campaigns", "0003_ballot_rules")]
    # The database lets nobody delete entries, so going back leaves them.
    operations = [migrations.RunPython(fill_in, migrations.RunPython.noop)]
