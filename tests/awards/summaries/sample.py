"""A summary with everything in it that a summary can hold, for whatever shows summaries."""

import datetime
from decimal import Decimal

from awards.summaries.content import (
    Bar,
    Chart,
    Column,
    Day,
    Gap,
    Note,
    Row,
    Said,
    Section,
    Series,
    Sum,
    Summary,
    Table,
)

REPORT = Note(
    "Báo cáo số 12/BC-KTĐ ngày 16/11/2025 tổng kết phong trào thi đua năm 2025", "/bao-cao/12-bc-ktd/"
)
MINUTES = Note("Biên bản họp khối ngày 20/11/2025", "/hoi-nghi/7/")
REGISTER = Note("Sổ khen thưởng, 31 dòng")
LONG_NAMES = [
    "Trung tâm Nhiệt đới Việt - Nga/Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh và các đơn vị trực thuộc",
    "Bộ Chỉ huy quân sự tỉnh Thừa Thiên Huế (nay là Bộ Chỉ huy quân sự thành phố Huế)",
    "Tổng công ty Xây dựng Trường Sơn (Binh đoàn 12)",
]
YEARS = range(2016, 2026)


def sample_summary(rows=3):
    """rows: how many units its longest table has."""
    return Summary(
        title="Tổng hợp năm 2025 của Khối thi đua số 1",
        about=("Khối thi đua số 1 các cơ quan, đơn vị trực thuộc Bộ Quốc phòng", "Năm thi đua 2025"),
        lead=(
            "Năm 2025 khối có ",
            Sum.of(5, "/don-vi/", notes=(REGISTER,)),
            " đơn vị, đề nghị ",
            Sum(20, 4, 5, "/de-nghi/", notes=(REPORT,)),
            " cờ thi đua; khối trưởng năm sau ",
            Said("chưa có số liệu", is_unknown=True),
            ".",
        ),
        sections=(members(rows), pledges(), awards(), years(), open_matters()),
        href="/khoi/kt1/2025/",
        issuer="Khối thi đua số 1",
    )


def members(rows):
    columns = (
        Column("unit", "Đơn vị"),
        Column("since", "Từ ngày"),
        Column("flags", "Cờ thi đua", is_number=True),
        Column("workers", "Tỷ lệ người trực tiếp lao động", is_number=True),
    )
    units = tuple(unit_row(number) for number in range(rows))
    total = Row(
        "total",
        (Said("Cộng"), Said(""), Sum(1250, rows, rows + 1, "/co/", notes=(REPORT,)), Sum(None, 0, rows)),
        is_total=True,
    )
    table = Table("members", "Đơn vị trong khối", columns, (*units, total), "Theo tên gọi của năm 2025.")
    paragraph = ("Theo biên bản, ", Sum.of(3, "/don-vi/?vao=2025", notes=(MINUTES,)), " đơn vị vào khối.")
    return Section("members", "Thành viên", (table,), (paragraph,))


def unit_row(number):
    name = LONG_NAMES[number % 3] + (f" {number + 1}" if number >= 3 else "")
    flags = [
        Sum(2, 1, 1, "/co/1/", notes=(REPORT, MINUTES)),
        Sum(None, 0, 1, "/co/2/"),
        Sum(0, 0, 0),
        Sum(0, 1, 1, "/co/4/", words="không có", notes=(REPORT,)),
    ]
    days = [
        Day("16/11/2018", datetime.date(2018, 11, 16), "/hoi-nghi/1/"),
        Day("tháng 11/2019"),
        Day("chưa có số liệu"),
    ]
    cells = (
        Said(name, f"/don-vi/{number + 1}/", "nay là Binh đoàn 12" if number % 3 == 2 else ""),
        days[number % 3],
        flags[number % 4],
        Sum(Decimal("99.20"), 1, 1, unit="%"),
    )
    return Row(f"unit-{number + 1}", cells)


def pledges():
    columns = (
        Column("target", "Chỉ tiêu"),
        Column("promised", "Cam kết", is_number=True),
        Column("reached", "Kết quả", is_number=True),
        Column("verdict", "Đánh giá"),
    )
    rows = (
        pledge("t1", "100% cán bộ, chiến sĩ chấp hành nghiêm kỷ luật", 100, Sum(Decimal("99.2"), 1, 1, unit="%")),
        pledge("t2", "Số giờ làm lợi", 12500, Sum(12750, 4, 5, "/ket-qua/", words="gần 13.000", notes=(MINUTES,))),
        pledge("t3", "Sáng kiến <b>cấp</b> Bộ & \"tương đương\" #1 $x$ [a] @b *c* \\ =", 3, Sum(None, 0, 2)),
    )  # fmt: skip
    chart = Chart(
        "reached",
        "Chỉ tiêu đạt, đạt một phần, không đạt",
        "Số chỉ tiêu của 10 năm theo kết quả; năm 2018 chưa có số liệu, năm 2024 thiếu một đơn vị.",
        (
            series("Đạt", [12, 14, None, 9, 11, 15, 16, 18, 17, 20], partial={2024}),
            series("Đạt một phần", [3, 2, None, 4, 4, 2, 3, 1, 2, 0], partial={2024}),
            series("Không đạt", [1, 0, None, 2, 0, 0, 1, 0, 1, 0]),
        ),
    )
    table = Table("targets", "Cam kết và kết quả", columns, rows, chart=chart)
    empty = Table(
        "movements", "Phong trào", (Column("movement", "Phong trào"), Column("answer", "Hưởng ứng")), (),
        empty="Chưa có phong trào nào được ghi nhận.",
    )  # fmt: skip
    return Section("pledges", "Giao ước thi đua", (table, empty))


def pledge(key, target, promised, reached):
    verdict = (
        Said("chưa báo cáo", is_unknown=True) if reached.total is None else Said("Đạt", remark="tự chấm")
    )
    return Row(key, (Said(target), Sum.of(promised), reached, verdict))


def awards():
    """The table of 17 columns that offices fill in every year."""
    heads = ["Năm", "Tổng số", *(f"Hình thức khen thưởng loại {number}" for number in range(1, 16))]
    columns = tuple(
        Column(f"c{number}", head, is_number=number > 1) for number, head in enumerate(heads, start=1)
    )
    rows = tuple(wide_row(year) for year in range(2023, 2026))
    total = Row("total", (Said("Cộng"), *(Sum(3 * at, 3, 3) for at in range(1, 17))), is_total=True)
    chart = Chart(
        "levels",
        "Khen thưởng theo cấp",
        "Số được tặng mỗi năm theo năm cấp, từ 2016 đến 2025.",
        tuple(
            series(label, [None if at == gap else base + (at * step) % 23 for at in range(10)], partial={2020 + gap})
            for label, base, step, gap in [
                ("Nhà nước", 1, 3, 0),
                ("Thủ tướng Chính phủ", 4, 5, 3),
                ("Bộ Quốc phòng và tương đương (kể cả Tổng Tham mưu trưởng)", 20, 7, 4),
                ("Quân khu, quân đoàn, quân chủng, binh chủng", 45, 11, 1),
                ("Đơn vị cơ sở", 80, 13, 2),
            ]
        ),
        form="lines",
    )  # fmt: skip
    wide = Table("kinds", "Theo hình thức khen thưởng", columns, (*rows, total), "Mỗi người đếm một lần.", chart=chart)  # fmt: skip
    return Section("awards", "Khen thưởng", (wide,))


def wide_row(year):
    cells = [Sum(at, 1, 1, f"/khen-thuong/{year}/{at}/") for at in range(1, 17)]
    cells[3], cells[7], cells[9] = Sum(None, 0, 3), Sum(0, 0, 0), Sum(1234567, 2, 3, notes=(REGISTER,))
    return Row(f"{year}", (Said(f"{year}", f"/khoi/kt1/{year}/"), *cells))


def years():
    chart = Chart(
        "units",
        "Số đơn vị trong khối",
        "Số đơn vị thành viên ngày 31/12 của từng năm.",
        (series("Đơn vị", [11, 11, 12, 12, None, 10, 10, 10, 14, 14], partial={2022}),),
        form="steps",
    )
    columns = (Column("year", "Năm"), Column("units", "Đơn vị", is_number=True))
    values = chart.series[0].bars
    rows = tuple(
        Row(bar.label, (Said(bar.label), Sum(bar.value, int(bar.value is not None), 1, f"/{bar.label}/")))
        for bar in values
    )
    return Section(
        "years", "Nhiều năm", (Table("units", "Thành viên qua các năm", columns, rows, chart=chart),)
    )


def series(label, values, partial=()):
    bars = zip(YEARS, values, strict=True)
    return Series(label, tuple(Bar(str(year), value, year in partial) for year, value in bars))


def open_matters():
    gaps = (
        Gap("chưa có hội nghị tổng kết", "/khoi/kt1/2025/hoi-nghi/", is_late=True),
        Gap("1 đơn vị chưa báo cáo kết quả"),
    )
    return Section("gaps", "Còn thiếu", gaps=gaps)
