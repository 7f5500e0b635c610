"""What is expected of a bloc-year, and the shares of votes that are known.

A campaign of a year is launched by the end of March, signed by the end of April, reviewed by the end of July,
and closed by the middle of March of the next year.
The shares contradict each other, so a ballot names its own; each has its legal basis.
"""

from django.db import migrations

LAUNCHED, SIGNED, REVIEWED, CLOSED = 90, 120, 212, 440  # days after the first day of the period
GENERAL = [
    ("members", LAUNCHED),
    ("theme", LAUNCHED),
    ("head", LAUNCHED),
    ("launch", LAUNCHED),
    ("pledge", SIGNED),
    ("pledge_signing", SIGNED),
    ("mid_year", REVIEWED),
    ("closing", CLOSED),
    ("results", CLOSED),
    ("standings", CLOSED),
    ("recommendations", CLOSED),
    ("next_head", CLOSED),
]
# Nobody leads a whole sector, nothing is signed or voted in it, and its awards are granted at once.
NOT_OF_A_SECTOR = [
    "members", "head", "pledge", "pledge_signing", "mid_year", "results", "standings", "recommendations", "next_head",
]  # fmt: skip
NOT_OF_A_PERIOD = {
    "half": ["mid_year", "next_head"],
    "drive": ["pledge", "pledge_signing", "mid_year", "results", "standings", "next_head"],
    "several": ["pledge_signing", "mid_year", "standings", "next_head"],
}
NEVER_LATE_IN_SEVERAL_YEARS = [
    "members",
    "theme",
    "head",
    "launch",
    "pledge",
    "closing",
    "results",
    "recommendations",
]


def rows():
    for fact, due in GENERAL:
        yield fact, "", "", {"due_after_days": due}
    yield "granted", "nganh", "", {"due_after_days": CLOSED}
    for fact in NOT_OF_A_SECTOR:
        yield fact, "nganh", "", {"is_active": False}
    for period_kind, facts in NOT_OF_A_PERIOD.items():
        for fact in facts:
            yield fact, "", period_kind, {"is_active": False}
    for fact in NEVER_LATE_IN_SEVERAL_YEARS:
        yield fact, "", "several", {"due_after_days": None}


# Trust: V verified and in force, O verified in a law since replaced, M from memory.
RULES = [
    ("Khối thi đua ngành Kiểm sát: cờ thi đua", 80, "eligible", "TT 01/2019, Điều 20", "O"),
    (
        "Hội đồng: Bằng khen của Thủ tướng Chính phủ (bỏ phiếu kín, lấy ý kiến bằng văn bản người vắng)",
        80,
        "eligible",
        "Quy trình của Ngân hàng Nhà nước theo NĐ 98/2023/NĐ-CP",
        "V",
    ),
    ("Hội đồng: cờ thi đua", 80, "eligible", "NĐ 152/2025/NĐ-CP, Điều 33 khoản 5 (chưa kiểm chứng)", "M"),
    (
        "Hội đồng: Chiến sĩ thi đua cấp bộ, tỉnh, toàn quốc và danh hiệu Anh hùng (bỏ phiếu kín)",
        90,
        "eligible",
        "NĐ 91/2017/NĐ-CP, Điều 45 khoản 8",
        "O",
    ),
    (
        "Giáo dục: danh hiệu thông thường (họp có ít nhất 2/3 dự)",
        70,
        "present",
        "Quy định của ngành, 2015",
        "O",
    ),
    (
        "Giáo dục: danh hiệu cao (bỏ phiếu kín, họp có ít nhất 2/3 dự)",
        90,
        "present",
        "Quy định của ngành, 2015",
        "O",
    ),
]


def add_expected_facts(apps, schema_editor):
    """Add what is not there yet, so that going back and forth changes nothing."""
    positions = {fact: 10 * place for place, (fact, _due) in enumerate(GENERAL, start=1)}
    for fact, bloc_kind, period_kind, values in rows():
        apps.get_model("campaigns", "Expectation").objects.get_or_create(
            fact=fact,
            bloc_kind=bloc_kind,
            period_kind=period_kind,
            defaults={"position": positions.get(fact, 130), **values},
        )


def add_ballot_rules(apps, schema_editor):
    """Add what is not there yet, so that going back and forth changes nothing."""
    for name, threshold_percent, base, citation, trust in RULES:
        # Whether written opinions count is known of one text only: it asks the absent in writing.
        counts_written = True if "lấy ý kiến bằng văn bản" in name else None
        apps.get_model("campaigns", "BallotRule").objects.get_or_create(
            name=name,
            defaults={
                "threshold_percent": threshold_percent,
                "counts_written": counts_written,
                "base": base,
                "citation": citation,
                "trust": trust,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0002_history")]
    replaces = [
        ("campaigns", "0002_expected_facts"),
        ("campaigns", "0003_ballot_rules"),
    ]
    # The database lets nobody delete records, so going back leaves them.
    operations = [
        migrations.RunPython(add_expected_facts, migrations.RunPython.noop),
        migrations.RunPython(add_ballot_rules, migrations.RunPython.noop),
    ]
