"""The shares of votes that are known, each with its legal basis; they contradict each other, so a ballot names its own."""

from django.db import migrations

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
    dependencies = [("campaigns", "0002_expected_facts")]
    # The database lets nobody delete records, so going back leaves them.
    operations = [migrations.RunPython(add_ballot_rules, migrations.RunPython.noop)]
