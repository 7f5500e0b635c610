"""What the five reports state, read by hand, one fact at a time: the check on the record files.

Written from the reports alone, without a look at the record files.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    says: str
    # conference, campaign, bloc, summary, awards, unit; "year" is the bloc-year file or any of its conferences
    page: str
    # conference: (bloc, period, purpose); campaign and year: (bloc, period); bloc: (bloc,);
    # summary: (year,); awards: (); unit: (bloc whose pages link to it, name of the unit)
    subject: tuple[str, ...]
    # Each fragment must be found; of a tuple of fragments, one is enough.
    shows: tuple[str | tuple[str, ...], ...]
    # All fragments within one row (table row with its column headings, list item, term with its
    # description, paragraph, article), the headings above it included.
    near: bool = True
    # All fragments on the page in this order.
    in_order: bool = False


@dataclass(frozen=True)
class Absent:
    says: str
    page: str  # as in Fact; "every" is every page that any fact asks for
    subject: tuple[str, ...]
    pattern: str  # regular expression on text in lower case
    # Only rows that hold all these fragments (in the row or its heading) are searched; empty: the whole page.
    within: tuple[str, ...] = ()


# A count, not a part of a date or of the name "4 hệ".
A_NUMBER = r"(?<![\d/.,])\d{1,3}(?![\d/]|[.,]\d| hệ)"
NUMBER_OR_NONE = rf"{A_NUMBER}|không có"
A_DATE = r"\d{1,2}/\d{1,2}/\d{4}"
A_RANK = r"(?:đại tá|thượng tá|trung tá|thiếu tướng|trung tướng|thượng tướng|đại tướng)"
TIME_LABELS = ("buổi", "thời gian", "thời điểm", "ngày", "lúc", "giờ")
UNKNOWN = ("nhiều", "chưa có số liệu", "chưa rõ", "không rõ")

SYSTEMS = "4-he-co-yeu"
STAFF = "co-quan-tham-muu-bcy"
INTERNAL = "noi-chinh-trung-uong"
SECTOR = "nganh-co-yeu"

THEME_2018 = "Đoàn kết, kỷ cương, sáng tạo, an toàn, quyết thắng"
THEME_SECTOR_2021 = "Đoàn kết, kỷ cương, đổi mới, quyết thắng"
THEME_INTERNAL_2021 = "Đoàn kết, nêu gương, kỷ cương, sáng tạo, hiệu quả"
THEME_2023 = "Đoàn kết, sáng tạo, hiệu quả"

ARMY_DEPARTMENT = "Cục Cơ yếu Bộ Tổng Tham mưu"
PARTY_DEPARTMENT = "Cục Cơ yếu Đảng - Chính quyền"
POLICE_DEPARTMENT = "Cục Viễn thông và Cơ yếu"
STAFF_HEAD = "Cục Quản lý kỹ thuật nghiệp vụ mật mã"
BOARD = "Ban Cơ yếu Chính phủ"
BOARD_FLAG = "Cờ thi đua của Ban Cơ yếu Chính phủ"
MINISTRY_FLAG = "Cờ thi đua của Bộ Quốc phòng"
GOVERNMENT_FLAG = "Cờ thi đua của Chính phủ"

CLOSING_2018 = (SYSTEMS, "2018", "closing")
MID_YEAR_2018 = (SYSTEMS, "2018", "mid_year")
LAUNCH_2018 = (SYSTEMS, "2018", "launch")
SIGNING_2018 = (STAFF, "2018", "pledge_signing")
INTERNAL_CLOSING = (INTERNAL, "2020", "closing")
INTERNAL_SIGNING = (INTERNAL, "2021", "pledge_signing")
SECTOR_CLOSING = (SECTOR, "2020", "closing")
SECTOR_LAUNCH = (SECTOR, "2021", "launch")
CLOSING_2023 = (SYSTEMS, "2023", "closing")

# One fact, one or two lines: the formatter would give each argument its own.
# fmt: off
FACTS = {
    "2018-closing-4-cipher-systems": (
        # The conference
        Fact("The closing conference was on 16/11/2018.", "conference", CLOSING_2018, ("16/11/2018",)),
        Fact("It was held in Hà Nội.", "conference", CLOSING_2018, ("Hà Nội",)),
        Fact(
            "It was the closing conference on emulation and commendation of 2018.", "conference",
            CLOSING_2018, ("tổng kết", "2018"),
        ),
        Fact(
            "The bloc-year file lists it with its date.", "campaign", (SYSTEMS, "2018"),
            ("tổng kết", "16/11/2018"),
        ),
        Fact(
            "The report names its source, Tạp chí An toàn thông tin.", "conference", CLOSING_2018,
            (("Tạp chí An toàn thông tin", "2018-closing-4-cipher-systems"),),
        ),
        Fact(
            "Leaders and commanders of the 4 systems sent representatives.", "conference", CLOSING_2018,
            ("đại diện lãnh đạo, chỉ huy 4 hệ Cơ yếu",),
        ),
        Fact(
            "Leaders of some offices and units of the Board sent representatives.", "conference",
            CLOSING_2018, ("đại diện lãnh đạo một số cơ quan, đơn vị thuộc Ban Cơ yếu Chính phủ",),
        ),
        # The bloc and its members
        Fact("The bloc belongs to Ban Cơ yếu Chính phủ.", "bloc", (SYSTEMS,), (BOARD,)),
        Fact(
            "The bloc is called Khối thi đua 4 Hệ Cơ yếu.", "bloc", (SYSTEMS,), ("Khối thi đua 4 Hệ Cơ yếu",),
            near=False,
        ),
        Fact("Member: the army system.", "bloc", (SYSTEMS,), ("hệ", "Quân đội")),
        Fact("Member: the police system.", "bloc", (SYSTEMS,), ("hệ", "Công an")),
        Fact("Member: the foreign affairs system.", "bloc", (SYSTEMS,), ("hệ", "Ngoại giao")),
        Fact(
            "Member: the Party and administration system.", "bloc", (SYSTEMS,), ("hệ", "Đảng - Chính quyền"),
        ),
        Fact(
            "These four were the members in 2018.", "campaign", (SYSTEMS, "2018"),
            ("Quân đội", "Công an", "Ngoại giao", "Đảng - Chính quyền"), near=False,
        ),
        # Nguyễn Quốc Hùng
        Fact(
            "Đại tá Nguyễn Quốc Hùng is Cục trưởng Cục Cơ yếu Bộ Tổng Tham mưu.", "conference", CLOSING_2018,
            ("Đại tá", "Nguyễn Quốc Hùng", "Cục trưởng Cục Cơ yếu Bộ Tổng Tham mưu"),
        ),
        Fact(
            "He takes part as Khối trưởng.", "conference", CLOSING_2018, ("Nguyễn Quốc Hùng", "Khối trưởng"),
        ),
        Fact("He reported the results of 2018.", "conference", CLOSING_2018, ("Nguyễn Quốc Hùng", "báo cáo")),
        Fact("He concluded the conference.", "conference", CLOSING_2018, ("Nguyễn Quốc Hùng", "kết luận")),
        Fact(
            "He is the head of the bloc in 2018, with rank and post.", "campaign", (SYSTEMS, "2018"),
            ("Khối trưởng", "Đại tá", "Nguyễn Quốc Hùng", "Cục trưởng Cục Cơ yếu Bộ Tổng Tham mưu"),
        ),
        Fact(
            "His department leads the bloc in 2018.", "campaign", (SYSTEMS, "2018"),
            ("Khối trưởng", ARMY_DEPARTMENT),
        ),
        Fact("The bloc's ledger of heads has it under 2018.", "bloc", (SYSTEMS,), (ARMY_DEPARTMENT, "2018")),
        # Documents cited
        Fact(
            "Conclusion 13-KL/TW of 24/04/2017 of the Secretariat.", "conference", CLOSING_2018,
            ("13-KL/TW", "24/04/2017", "Ban Bí thư"),
        ),
        Fact(
            "Directive 41-CT/TW of 01/07/2004 of the Politburo of the IX term.", "conference", CLOSING_2018,
            ("41-CT/TW", "01/07/2004", "Bộ Chính trị"),
        ),
        Fact(
            "The conclusion sums up that directive.", "conference", CLOSING_2018,
            ("13-KL/TW", "tổng kết", "41-CT/TW"),
        ),
        Fact(
            "Decision 1071/QĐ-TTg of 20/07/2017 of the Prime Minister.", "conference", CLOSING_2018,
            ("1071/QĐ-TTg", "20/07/2017", "Thủ tướng Chính phủ"),
        ),
        # Theme, movement, pledge
        Fact("The theme of the bloc in 2018.", "campaign", (SYSTEMS, "2018"), ("chủ đề", THEME_2018)),
        Fact(
            "The systems answered the patriotic emulation movement launched by the Board.", "campaign",
            (SYSTEMS, "2018"), ("thi đua yêu nước", BOARD),
        ),
        Fact(
            "Pledge of 2018: management, organisation, modern cipher systems.", "campaign", (SYSTEMS, "2018"),
            ("nâng cao năng lực quản lý", "vững chắc tổ chức cơ yếu", "hệ thống kỹ thuật mật mã hiện đại"),
        ),
        Fact(
            "Pledge of 2018: better training, with a breakthrough in it.", "campaign", (SYSTEMS, "2018"),
            ("đào tạo, bồi dưỡng", "khâu đột phá", "huấn luyện đào tạo"),
        ),
        Fact(
            "Pledge of 2018: cipher research, protection of the new information systems.", "campaign",
            (SYSTEMS, "2018"),
            ("nghiên cứu khoa học kỹ thuật mật mã", "giải pháp bảo mật", "hệ thống thông tin mới"),
        ),
        # The event it only mentions
        Fact("There was a mid-year review in 2018.", "campaign", (SYSTEMS, "2018"), ("sơ kết",)),
        Fact(
            "It reviewed the first six months and fixed contents and measures.", "conference", MID_YEAR_2018,
            (("6 tháng đầu năm", "sáu tháng đầu năm"),), near=False,
        ),
        # Speeches, directions
        Fact(
            "Representatives of the leaders of the systems spoke.", "conference", CLOSING_2018,
            ("đại diện lãnh đạo các Hệ Cơ yếu", "phát biểu"),
        ),
        Fact(
            "Direction: more unity, go on emulating together for the tasks of the 4 systems.", "conference",
            CLOSING_2018, ("đoàn kết hơn nữa", "tiếp tục thi đua", "nhiệm vụ của 4 hệ"),
        ),
        # What the conference agreed to propose
        Fact("It agreed to propose 13 flags of the Board.", "conference", CLOSING_2018, ("13", BOARD_FLAG)),
        Fact(
            "They are a proposal, not a grant.", "conference", CLOSING_2018,
            (("đề nghị", "đề xuất"), BOARD_FLAG),
        ),
        Fact(
            "The proposal goes to the council of the sector.", "conference", CLOSING_2018,
            ("Hội đồng thi đua khen thưởng Ngành Cơ yếu",), near=False,
        ),
        Fact("It agreed to propose many Bằng khen.", "conference", CLOSING_2018, ("Bằng khen", UNKNOWN)),
        Fact("It agreed to propose many Giấy khen.", "conference", CLOSING_2018, ("Giấy khen", UNKNOWN)),
        Fact(
            "The Bằng khen are for collectives and individuals.", "conference", CLOSING_2018,
            ("Bằng khen", "tập thể", "cá nhân"),
        ),
        Fact(
            "The Giấy khen are for collectives and individuals.", "conference", CLOSING_2018,
            ("Giấy khen", "tập thể", "cá nhân"),
        ),
        Fact("The bloc-year file has the 13 flags.", "campaign", (SYSTEMS, "2018"), ("13", BOARD_FLAG)),
        Fact("The bloc-year file has the Bằng khen.", "campaign", (SYSTEMS, "2018"), ("Bằng khen", UNKNOWN)),
        Fact("The bloc-year file has the Giấy khen.", "campaign", (SYSTEMS, "2018"), ("Giấy khen", UNKNOWN)),
        Fact("The summary of 2018 has the 13 flags.", "summary", ("2018",), ("13", BOARD_FLAG)),
        Fact("The summary of 2018 has the theme of the bloc.", "summary", ("2018",), (THEME_2018,)),
        # The next head
        Fact(
            "The conference chose the Party and administration department as head for 2019.", "conference",
            CLOSING_2018, (PARTY_DEPARTMENT, "2019"),
        ),
        Fact("It was elected.", "conference", CLOSING_2018, (PARTY_DEPARTMENT, "bầu")),
        Fact("Unanimously.", "conference", CLOSING_2018, (PARTY_DEPARTMENT, ("thống nhất", "nhất trí"))),
        Fact(
            "The bloc-year file of 2018 names the next head.", "campaign", (SYSTEMS, "2018"),
            (PARTY_DEPARTMENT,),
        ),
        Fact(
            "The bloc-year file of 2019 has it as head.", "campaign", (SYSTEMS, "2019"),
            ("Khối trưởng", PARTY_DEPARTMENT),
        ),
        Fact("The bloc's ledger of heads has it under 2019.", "bloc", (SYSTEMS,), (PARTY_DEPARTMENT, "2019")),
    ),
    "2018-pledge-signing-staff-offices": (
        # The ceremony
        Fact("The covenant ceremony was on 28/03/2018.", "conference", SIGNING_2018, ("28/03/2018",)),
        Fact("It was in the morning.", "conference", SIGNING_2018, ("sáng", TIME_LABELS)),
        Fact("It was held at the Board.", "conference", SIGNING_2018, (("địa điểm", "nơi", "tại"), BOARD)),
        Fact(
            "It was the signing of the covenant of 2018.", "conference", SIGNING_2018,
            (("giao ước thi đua", "ký giao ước", "ký kết giao ước"), "2018"),
        ),
        Fact(
            "The bloc-year file lists it with its date.", "campaign", (STAFF, "2018"),
            ("giao ước", "28/03/2018"),
        ),
        Fact(
            "The page says which report it comes from.", "conference", SIGNING_2018,
            (("2018-pledge-signing-staff-offices", "Ký giao ước thi đua năm 2018 giữa các cơ quan tham mưu Ban Cơ yếu Chính phủ"),),
        ),
        Fact(
            "Leaders of the offices and units of the bloc sent representatives.", "conference", SIGNING_2018,
            ("đại diện lãnh đạo các cơ quan, đơn vị",),
        ),
        Fact(
            "The bloc is that of the staff offices of the Board.", "bloc", (STAFF,),
            ("các cơ quan tham mưu", BOARD), near=False,
        ),
        # Head, people
        Fact(
            "The cipher techniques department leads the bloc in 2018.", "campaign", (STAFF, "2018"),
            ("Khối trưởng", STAFF_HEAD),
        ),
        Fact("The bloc's ledger of heads has it under 2018.", "bloc", (STAFF,), (STAFF_HEAD, "2018")),
        Fact(
            "Nguyễn Đăng Lực is deputy head of that department.", "conference", SIGNING_2018,
            ("Nguyễn Đăng Lực", "Phó Cục trưởng Cục Quản lý kỹ thuật nghiệp vụ mật mã"),
        ),
        Fact(
            "He presented the report on the covenant.", "conference", SIGNING_2018,
            ("Nguyễn Đăng Lực", "báo cáo"),
        ),
        # Theme and pledge
        Fact("The theme of the bloc in 2018.", "campaign", (STAFF, "2018"), ("chủ đề", THEME_2018)),
        Fact(
            "Pledge: Party organisation clean and strong, unit strong in all, mass organisations strong.",
            "campaign", (STAFF, "2018"),
            ("tổ chức đảng trong sạch vững mạnh", "vững mạnh toàn diện", "tổ chức quần chúng vững mạnh"),
        ),
        Fact(
            "Pledge, the main point: political strength, staff work, people.", "campaign", (STAFF, "2018"),
            ("vững mạnh về chính trị", "chất lượng công tác tham mưu", "chất lượng đội ngũ cán bộ, nhân viên"),
        ),
        Fact(
            "Pledge: better directing documents by a motto.", "campaign", (STAFF, "2018"),
            ("văn bản chỉ đạo, hướng dẫn", "Nói ngắn, viết gọn, tham mưu đúng, trúng, hiệu quả"),
        ),
        Fact(
            "Pledge: carry out Decision 1071/QĐ-TTg and Plan 286/KH-BCY.", "campaign", (STAFF, "2018"),
            ("1071/QĐ-TTg", "286/KH-BCY"),
        ),
        Fact(
            "Pledge: carry out the master plan to 2020, with a view to 2030.", "campaign", (STAFF, "2018"),
            ("Quy hoạch tổng thể phát triển", "2020", "2030"),
        ),
        Fact(
            "Pledge: and its adjustment to 2025, with a view to 2035.", "campaign", (STAFF, "2018"),
            ("điều chỉnh", "2025", "2035"),
        ),
        Fact(
            "Pledge: more state management and inspection.", "campaign", (STAFF, "2018"),
            ("quản lý nhà nước, thanh tra, kiểm tra về cơ yếu",),
        ),
        Fact(
            "Pledge: better research in cipher science and technology.", "campaign", (STAFF, "2018"),
            ("nghiên cứu phát triển khoa học công nghệ mật mã",),
        ),
        Fact("The covenant was signed on 28/03/2018.", "campaign", (STAFF, "2018"), ("ký", "28/03/2018")),
        Fact(
            "Representatives of the leaders of the units signed it.", "conference", SIGNING_2018,
            ("đại diện lãnh đạo các đơn vị", "ký"),
        ),
        Fact(
            "The units set their own targets and reported them at the ceremony.", "conference", SIGNING_2018,
            ("chỉ tiêu", "báo cáo"),
        ),
        Fact(
            "The units agreed with the contents and targets.", "conference", SIGNING_2018,
            (("nhất trí", "thống nhất"), "chỉ tiêu"),
        ),
        # Documents cited
        Fact(
            "Decision 1071/QĐ-TTg of the Prime Minister.", "conference", SIGNING_2018,
            ("1071/QĐ-TTg", "Thủ tướng Chính phủ"),
        ),
        Fact(
            "Plan 286/KH-BCY of the head of the Board.", "conference", SIGNING_2018,
            ("286/KH-BCY", "Trưởng ban Ban Cơ yếu Chính phủ"),
        ),
        # Targets
        Fact(
            "Target: 100% of staff, Party members and others complete their tasks.", "campaign",
            (STAFF, "2018"), ("100%", "cán bộ, đảng viên và quần chúng", "hoàn thành nhiệm vụ"),
        ),
        Fact(
            "Target: of these, over 80% of Party members well or excellently.", "campaign", (STAFF, "2018"),
            (("trên 80%", "> 80%", ">80%", "hơn 80%"), "đảng viên", "hoàn thành tốt", "hoàn thành xuất sắc"),
        ),
        Fact(
            "That target is part of the first.", "campaign", (STAFF, "2018"),
            (("trong đó", "cán bộ, đảng viên và quần chúng"), "80%"),
        ),
        Fact(
            "Target: no staff or Party members degraded in thought, politics, morals, way of life.",
            "campaign", (STAFF, "2018"),
            ("không có", "cán bộ, đảng viên", "suy thoái", "tư tưởng, chính trị, đạo đức, lối sống"),
        ),
        Fact(
            "Target: 100% of Party committees and cells complete their tasks.", "campaign", (STAFF, "2018"),
            ("100%", "chi bộ cơ sở", "tổ chức đảng trực thuộc", "hoàn thành nhiệm vụ"),
        ),
        Fact("The summary of 2018 has the theme of the bloc.", "summary", ("2018",), (THEME_2018,)),
        # The event it only mentions
        Fact("The 4-system bloc launched 2018 on 07/03/2018.", "conference", LAUNCH_2018, ("07/03/2018",)),
        Fact("That was a launch ceremony.", "conference", LAUNCH_2018, ("phát động",), near=False),
        Fact(
            "The bloc-year file of the 4-system bloc lists it.", "campaign", (SYSTEMS, "2018"),
            ("phát động", "07/03/2018"),
        ),
        Fact(
            "The head is there called Cục Cơ yếu Quân đội.", "unit", (SYSTEMS, ARMY_DEPARTMENT),
            ("Cục Cơ yếu Quân đội",),
        ),
    ),
    "2020-closing-internal-affairs": (
        # One conference, two bloc-years
        Fact("The conference looked back on 2020.", "conference", INTERNAL_CLOSING, ("tổng kết", "2020")),
        Fact(
            "At the same conference the covenant of 2021 was signed.", "conference", INTERNAL_CLOSING,
            (("ký giao ước", "ký kết giao ước"), "2021"),
        ),
        Fact(
            "The signing of 2021 is that conference, which closes 2020.", "conference", INTERNAL_SIGNING,
            ("tổng kết", "2020"),
        ),
        Fact(
            "The headship was taken over there.", "conference", INTERNAL_CLOSING,
            (("bàn giao", "chuyển giao", "tiếp nhận"),),
        ),
        Fact("Emulation of 2021 was launched there.", "conference", INTERNAL_CLOSING, ("phát động", "2021")),
        Fact("The file of 2020 lists it.", "campaign", (INTERNAL, "2020"), ("tổng kết",)),
        Fact(
            "The file of 2021 lists it.", "campaign", (INTERNAL, "2021"),
            (("ký giao ước", "ký kết giao ước"),),
        ),
        Fact(
            "The page says which report it comes from.", "conference", INTERNAL_CLOSING,
            ("2020-closing-internal-affairs",), near=False,
        ),
        Fact(
            "The bloc is that of the ministries and sectors of central internal affairs.", "bloc",
            (INTERNAL,), ("Khối thi đua các Bộ, ngành Nội chính Trung ương",), near=False,
        ),
        # People
        Fact(
            "Thượng tướng Nguyễn Văn Thành, member of the Central Committee and of the police Party committee, deputy minister.",
            "conference", INTERNAL_CLOSING,
            ("Thượng tướng", "Nguyễn Văn Thành", "Ủy viên Trung ương Đảng", "Ủy viên Đảng ủy Công an Trung ương", "Thứ trưởng Bộ Công an"),
        ),
        Fact("He chaired the conference.", "conference", INTERNAL_CLOSING, ("Nguyễn Văn Thành", "chủ trì")),
        Fact(
            "He took part as Khối trưởng.", "conference", INTERNAL_CLOSING,
            ("Nguyễn Văn Thành", "Khối trưởng"),
        ),
        Fact(
            "He is the head of the bloc in 2020.", "campaign", (INTERNAL, "2020"),
            ("Khối trưởng", "Thượng tướng", "Nguyễn Văn Thành", "Thứ trưởng Bộ Công an"),
        ),
        Fact(
            "His ministry leads the bloc in 2020.", "campaign", (INTERNAL, "2020"),
            ("Khối trưởng", "Bộ Công an"),
        ),
        Fact("The bloc's ledger of heads has it under 2020.", "bloc", (INTERNAL,), ("Bộ Công an", "2020")),
        Fact(
            "Thượng tướng Nguyễn Trọng Nghĩa, member of the Central Committee, deputy chief of the army's political department.",
            "conference", INTERNAL_CLOSING,
            ("Thượng tướng", "Nguyễn Trọng Nghĩa", "Ủy viên Trung ương Đảng", "Phó chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam"),
        ),
        Fact("He spoke.", "conference", INTERNAL_CLOSING, ("Nguyễn Trọng Nghĩa", "phát biểu")),
        Fact(
            "He launched the signing of the covenant of 2021.", "conference", INTERNAL_CLOSING,
            ("Nguyễn Trọng Nghĩa", "phát động"),
        ),
        Fact(
            "He took over as head for 2021.", "conference", INTERNAL_CLOSING,
            ("Nguyễn Trọng Nghĩa", "Khối trưởng", "2021"),
        ),
        Fact(
            "He is the head of the bloc in 2021.", "campaign", (INTERNAL, "2021"),
            ("Khối trưởng", "Thượng tướng", "Nguyễn Trọng Nghĩa"),
        ),
        Fact(
            "His ministry leads the bloc in 2021.", "campaign", (INTERNAL, "2021"),
            ("Khối trưởng", "Bộ Quốc phòng"),
        ),
        Fact("The bloc's ledger of heads has it under 2021.", "bloc", (INTERNAL,), ("Bộ Quốc phòng", "2021")),
        Fact(
            "The file of 2020 names the next head.", "campaign", (INTERNAL, "2020"),
            ("Bộ Quốc phòng", "2021"),
        ),
        Fact(
            "The ministries and sectors of the bloc sent representatives.", "conference", INTERNAL_CLOSING,
            ("đại diện các Bộ, ngành trong Khối thi đua Nội chính Trung ương",),
        ),
        Fact(
            "Leaders of the central board of emulation and commendation came.", "conference",
            INTERNAL_CLOSING, ("lãnh đạo Ban Thi đua - Khen thưởng Trung ương",),
        ),
        Fact(
            "Representatives of the ministries and sectors signed the covenant.", "conference",
            INTERNAL_CLOSING, ("đại diện các Bộ, ngành", "ký"),
        ),
        # Members
        Fact("Member: Bộ Công an.", "bloc", (INTERNAL,), ("Bộ Công an",)),
        Fact("Member: Bộ Quốc phòng.", "bloc", (INTERNAL,), ("Bộ Quốc phòng",)),
        Fact("Member: Tòa án Nhân dân tối cao.", "bloc", (INTERNAL,), ("Tòa án Nhân dân tối cao",)),
        # 2020
        Fact(
            "In 2020 the ministries held congresses of patriotic emulation.", "year", (INTERNAL, "2020"),
            ("Đại hội Thi đua yêu nước",),
        ),
        Fact(
            "Those of the army, the police and the supreme court stood out.", "year", (INTERNAL, "2020"),
            ("Đại hội Thi đua yêu nước", "Bộ Quốc phòng", "Bộ Công an", "Tòa án Nhân dân tối cao"),
            near=False,
        ),
        Fact(
            "Hundreds of good examples, new models came up.", "year", (INTERNAL, "2020"),
            ("hàng trăm", "gương người tốt, việc tốt"),
        ),
        # 2021
        Fact(
            "The theme of the bloc in 2021.", "campaign", (INTERNAL, "2021"), ("chủ đề", THEME_INTERNAL_2021),
        ),
        Fact("The summary of 2021 has the theme of the bloc.", "summary", ("2021",), (THEME_INTERNAL_2021,)),
        Fact(
            "Direction: keep the XIII congress and the elections safe.", "conference", INTERNAL_CLOSING,
            ("bảo vệ tuyệt đối an toàn", "Đại hội đại biểu toàn quốc lần thứ XIII", "bầu cử"),
        ),
        Fact(
            "Direction: carry out the resolution of the XIII congress, a breakthrough.", "conference",
            INTERNAL_CLOSING, ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII", "bước đột phá"),
        ),
        Fact(
            "Direction: movements close to the main tasks, new contents and forms.", "conference",
            INTERNAL_CLOSING, ("bám sát nhiệm vụ trọng tâm", "đổi mới nội dung, phương pháp, hình thức"),
        ),
        Fact(
            "Direction: find, foster and make known good examples.", "conference", INTERNAL_CLOSING,
            ("phát hiện, bồi dưỡng", "điển hình tiên tiến"),
        ),
        Fact(
            "Movement of the Prime Minister: culture at the workplace.", "year", (INTERNAL, "2021"),
            ("Cán bộ, công chức, viên chức thi đua thực hiện văn hoá công sở", "Thủ tướng Chính phủ"),
        ),
        Fact(
            "Movement of the Prime Minister: the new countryside.", "year", (INTERNAL, "2021"),
            ("Cả nước chung sức xây dựng nông thôn mới", "Thủ tướng Chính phủ"),
        ),
        Fact(
            "Movement of the Prime Minister: for the poor.", "year", (INTERNAL, "2021"),
            ("Cả nước chung tay vì người nghèo, không để ai bị bỏ lại phía sau", "Thủ tướng Chính phủ"),
        ),
        Fact(
            "Movement of the Prime Minister: enterprises.", "year", (INTERNAL, "2021"),
            ("Doanh nghiệp Việt Nam hội nhập và phát triển", "Thủ tướng Chính phủ"),
        ),
        Fact(
            "Nguyễn Trọng Nghĩa: 2021 shall bring more than 2020, a base for the term 2021-2025.",
            "conference", INTERNAL_CLOSING, ("cao hơn năm 2020", "2021-2025"),
        ),
        # What the conference agreed to propose
        Fact(
            "It agreed to propose the flag for 2 units.", "conference", INTERNAL_CLOSING,
            ("2", "Cờ thi đua", "Chính phủ", ("đơn vị", "tập thể")),
        ),
        Fact(
            "It agreed to propose Bằng khen for 2 collectives.", "conference", INTERNAL_CLOSING,
            ("2", "Bằng khen", "tập thể"),
        ),
        Fact(
            "Both are proposed to the Government.", "conference", INTERNAL_CLOSING,
            ("Bằng khen", "Chính phủ"),
        ),
        Fact(
            "They are a proposal, not a grant.", "conference", INTERNAL_CLOSING,
            (("đề nghị", "đề xuất"), "Bằng khen"),
        ),
        Fact(
            "The file of 2020 has the 2 flags.", "campaign", (INTERNAL, "2020"),
            ("2", "Cờ thi đua", "Chính phủ"),
        ),
        Fact("The file of 2020 has the 2 Bằng khen.", "campaign", (INTERNAL, "2020"), ("2", "Bằng khen")),
        Fact("The summary of 2020 has the 2 flags.", "summary", ("2020",), ("2", GOVERNMENT_FLAG)),
        Fact("The summary of 2020 has the 2 Bằng khen.", "summary", ("2020",), ("2", "Bằng khen")),
    ),
    "2020-sector-year-end": (
        # One conference, two years
        Fact("The conference was on 08/01/2021.", "conference", SECTOR_CLOSING, ("08/01/2021",)),
        Fact("It was in the afternoon.", "conference", SECTOR_CLOSING, ("chiều", TIME_LABELS)),
        Fact("It was held in Hà Nội.", "conference", SECTOR_CLOSING, ("Hà Nội",)),
        Fact("It was the closing conference of 2020.", "conference", SECTOR_CLOSING, ("tổng kết", "2020")),
        Fact("It launched 2021 as well.", "conference", SECTOR_CLOSING, ("phát động", "2021")),
        Fact("The launch of 2021 is the same conference.", "conference", SECTOR_LAUNCH, ("08/01/2021",)),
        Fact("The file of 2020 lists it.", "campaign", (SECTOR, "2020"), ("tổng kết", "08/01/2021")),
        Fact("The file of 2021 lists it.", "campaign", (SECTOR, "2021"), ("phát động", "08/01/2021")),
        Fact(
            "The page says which report it comes from.", "conference", SECTOR_CLOSING,
            (("2020-sector-year-end", "Hội nghị tổng kết công tác năm 2020 của ngành Cơ yếu Việt Nam"),),
            near=False,
        ),
        Fact("The Board organised it.", "conference", SECTOR_CLOSING, (("tổ chức", "triệu tập"), BOARD)),
        Fact("The sector is called ngành Cơ yếu Việt Nam.", "bloc", (SECTOR,), ("ngành Cơ yếu",), near=False),
        # People
        Fact(
            "Thiếu tướng Vũ Ngọc Thiềm is head of the Board.", "conference", SECTOR_CLOSING,
            ("Thiếu tướng", "Vũ Ngọc Thiềm", "Trưởng ban Ban Cơ yếu Chính phủ"),
        ),
        Fact("He opened the conference.", "conference", SECTOR_CLOSING, ("Vũ Ngọc Thiềm", "khai mạc")),
        Fact("He concluded it.", "conference", SECTOR_CLOSING, ("Vũ Ngọc Thiềm", "kết luận")),
        Fact(
            "He launched the movement of 2021.", "conference", SECTOR_CLOSING, ("Vũ Ngọc Thiềm", "phát động"),
        ),
        Fact(
            "Thiếu tướng Lê Xuân Trường is deputy head of the Board.", "conference", SECTOR_CLOSING,
            ("Thiếu tướng", "Lê Xuân Trường", "Phó Trưởng ban Ban Cơ yếu Chính phủ"),
        ),
        Fact("He presented the draft report.", "conference", SECTOR_CLOSING, ("Lê Xuân Trường", "báo cáo")),
        Fact(
            "He did so on behalf of the leaders of the Board.", "conference", SECTOR_CLOSING,
            ("Lê Xuân Trường", "thay mặt", "Lãnh đạo Ban"),
        ),
        Fact(
            "The leaders of the Board were there.", "conference", SECTOR_CLOSING,
            ("các đồng chí Lãnh đạo Ban",),
        ),
        Fact(
            "Leaders of the offices and units of the Board and of the systems were there.", "conference",
            SECTOR_CLOSING, ("lãnh đạo các cơ quan, đơn vị trong Ban và các hệ Cơ yếu",),
        ),
        Fact(
            "Representatives of the systems and units gave many papers.", "conference", SECTOR_CLOSING,
            ("tham luận", "các hệ Cơ yếu"),
        ),
        Fact(
            "The opinions agreed with the draft report.", "conference", SECTOR_CLOSING,
            ("thống nhất", "dự thảo Báo cáo tổng kết"),
        ),
        # Document cited
        Fact(
            "Resolution 56-NQ/TW of 05/03/2020 of the Politburo.", "conference", SECTOR_CLOSING,
            ("56-NQ/TW", "05/03/2020", "Bộ Chính trị"),
        ),
        Fact(
            "It is on the strategy of the sector to 2030, with a view to 2045.", "conference", SECTOR_CLOSING,
            ("56-NQ/TW", "Chiến lược phát triển ngành Cơ yếu Việt Nam", "2030", "2045"),
        ),
        # Directions
        Fact(
            "Direction: advise the leaders of the Board more actively.", "conference", SECTOR_CLOSING,
            ("chủ động hơn nữa", "tham mưu cho Lãnh đạo Ban"),
        ),
        Fact(
            "Direction: go on advising Party and State on building the Board and the sector.", "conference",
            SECTOR_CLOSING, ("tham mưu, đề xuất với Đảng, Nhà nước",),
        ),
        Fact(
            "Direction: assess 2020, find remedies, set the main tasks of 2021.", "conference",
            SECTOR_CLOSING, ("đánh giá kết quả", "nhiệm vụ trọng tâm"),
        ),
        # Granted for 2020
        Fact("Granted: 1 flag of the Government.", "campaign", (SECTOR, "2020"), ("1", GOVERNMENT_FLAG)),
        Fact("Granted: 2 flags of Bộ Quốc phòng.", "campaign", (SECTOR, "2020"), ("2", MINISTRY_FLAG)),
        Fact("Granted: 20 flags of the Board.", "campaign", (SECTOR, "2020"), ("20", BOARD_FLAG)),
        Fact("Granted: many Bằng khen.", "campaign", (SECTOR, "2020"), ("Bằng khen", UNKNOWN)),
        Fact(
            "Granted: many titles of the Board.", "campaign", (SECTOR, "2020"),
            ("Danh hiệu thi đua", UNKNOWN),
        ),
        Fact("The register has the flag of the Government.", "awards", (), ("1", GOVERNMENT_FLAG, "2020")),
        Fact("The register has the flags of Bộ Quốc phòng.", "awards", (), ("2", MINISTRY_FLAG, "2020")),
        Fact("The register has the flags of the Board.", "awards", (), ("20", BOARD_FLAG, "2020")),
        Fact("The register has the Bằng khen.", "awards", (), ("Bằng khen", UNKNOWN, "2020")),
        Fact("The register has the titles.", "awards", (), ("Danh hiệu thi đua", UNKNOWN, "2020")),
        Fact(
            "The Bằng khen are for collectives and individuals.", "awards", (),
            ("Bằng khen", "tập thể", "cá nhân"),
        ),
        Fact(
            "The titles are for collectives and individuals.", "awards", (),
            ("Danh hiệu thi đua", "tập thể", "cá nhân"),
        ),
        Fact("The Government granted its flag.", "awards", (), (GOVERNMENT_FLAG, "Chính phủ")),
        Fact(
            "The minister granted the flags of the ministry.", "awards", (),
            (MINISTRY_FLAG, "Bộ trưởng Bộ Quốc phòng"),
        ),
        Fact("The leaders of the Board granted its flags.", "awards", (), (BOARD_FLAG, "Lãnh đạo Ban")),
        Fact(
            "The summary of 2020 has the flag of the Government.", "summary", ("2020",),
            ("1", GOVERNMENT_FLAG),
        ),
        Fact(
            "The summary of 2020 has the flags of Bộ Quốc phòng.", "summary", ("2020",), ("2", MINISTRY_FLAG),
        ),
        Fact("The summary of 2020 has the flags of the Board.", "summary", ("2020",), ("20", BOARD_FLAG)),
        # Handed over at the conference
        Fact(
            "The flags of Bộ Quốc phòng were handed to two collectives.", "conference", SECTOR_CLOSING,
            ("trao", MINISTRY_FLAG, ("2", "hai tập thể")),
        ),
        Fact(
            "Vũ Ngọc Thiềm handed them over by mandate of the minister.", "conference", SECTOR_CLOSING,
            (MINISTRY_FLAG, "Vũ Ngọc Thiềm", ("ủy quyền", "uỷ quyền"), "Bộ trưởng Bộ Quốc phòng"),
        ),
        Fact(
            "The leaders of the Board handed its flags to collectives.", "conference", SECTOR_CLOSING,
            (BOARD_FLAG, "Lãnh đạo Ban", "tập thể"),
        ),
        # 2021
        Fact(
            "The movement of 2021 is Phong trào thi đua quyết thắng.", "campaign", (SECTOR, "2021"),
            ("Phong trào thi đua quyết thắng",),
        ),
        Fact("Its theme.", "campaign", (SECTOR, "2021"), ("chủ đề", THEME_SECTOR_2021)),
        Fact("The summary of 2021 has the theme.", "summary", ("2021",), (THEME_SECTOR_2021,)),
    ),
    "2023-closing-4-cipher-systems": (
        # The conference
        Fact("The closing conference was on 10/11/2023.", "conference", CLOSING_2023, ("10/11/2023",)),
        Fact("It was held in Hà Nội.", "conference", CLOSING_2023, ("Hà Nội",)),
        Fact(
            "It was the closing conference on emulation and commendation of 2023.", "conference",
            CLOSING_2023, ("tổng kết", "2023"),
        ),
        Fact(
            "The bloc-year file lists it with its date.", "campaign", (SYSTEMS, "2023"),
            ("tổng kết", "10/11/2023"),
        ),
        Fact(
            "The page says which report it comes from.", "conference", CLOSING_2023,
            (("2023-closing-4-cipher-systems", "Hội nghị Tổng kết thi đua khen thưởng năm 2023 của Khối 4 hệ Cơ yếu"),),
            near=False,
        ),
        Fact(
            "The four systems were the members in 2023.", "campaign", (SYSTEMS, "2023"),
            ("Quân đội", "Công an", "Ngoại giao", "Đảng - Chính quyền"), near=False,
        ),
        # People
        Fact(
            "Nguyễn Hữu Hùng is deputy head of the Board.", "conference", CLOSING_2023,
            ("Nguyễn Hữu Hùng", "Phó Trưởng ban Ban Cơ yếu Chính phủ"),
        ),
        Fact("He came to direct the conference.", "conference", CLOSING_2023, ("Nguyễn Hữu Hùng", "chỉ đạo")),
        Fact("He spoke.", "conference", CLOSING_2023, ("Nguyễn Hữu Hùng", "phát biểu")),
        Fact(
            "Thiếu tướng Hoàng Văn Quân is Cục trưởng Cục Cơ yếu Bộ tổng tham mưu.", "conference",
            CLOSING_2023, ("Thiếu tướng", "Hoàng Văn Quân", "Cục trưởng Cục Cơ yếu Bộ tổng tham mưu"),
        ),
        Fact("He takes part as Khối trưởng.", "conference", CLOSING_2023, ("Hoàng Văn Quân", "Khối trưởng")),
        Fact("He reported the results of 2023.", "conference", CLOSING_2023, ("Hoàng Văn Quân", "báo cáo")),
        Fact("He concluded the conference.", "conference", CLOSING_2023, ("Hoàng Văn Quân", "kết luận")),
        Fact(
            "He is the head of the bloc in 2023, with rank and post.", "campaign", (SYSTEMS, "2023"),
            ("Khối trưởng", "Thiếu tướng", "Hoàng Văn Quân", "Cục trưởng Cục Cơ yếu Bộ tổng tham mưu"),
        ),
        Fact(
            "His department leads the bloc in 2023.", "campaign", (SYSTEMS, "2023"),
            ("Khối trưởng", ARMY_DEPARTMENT),
        ),
        Fact("The bloc's ledger of heads has it under 2023.", "bloc", (SYSTEMS,), (ARMY_DEPARTMENT, "2023")),
        Fact(
            "Representatives of the leaders of the systems spoke of what helped and what was hard.",
            "conference", CLOSING_2023, ("đại diện lãnh đạo các hệ Cơ yếu",),
        ),
        Fact(
            "Leaders and commanders of the 4 systems sent representatives.", "conference", CLOSING_2023,
            ("đại diện lãnh đạo, chỉ huy 4 hệ Cơ yếu",),
        ),
        # Theme and result
        Fact("The theme of 2023.", "campaign", (SYSTEMS, "2023"), ("chủ đề", THEME_2023)),
        Fact(
            "It is the theme of the movement of ngành Cơ yếu Việt Nam.", "campaign", (SYSTEMS, "2023"),
            (THEME_2023, "ngành Cơ yếu"),
        ),
        Fact("The summary of 2023 has the theme of the bloc.", "summary", ("2023",), (THEME_2023,)),
        Fact(
            "Each system reached all the targets and plans it was given.", "year", (SYSTEMS, "2023"),
            (("mọi chỉ tiêu", "các mục tiêu thi đua"),),
        ),
        # Orientations of the Board and the sector
        Fact("Orientation: digital transformation.", "conference", CLOSING_2023, ("chuyển đổi số",)),
        Fact(
            "Orientation: build the sector in the spirit of Resolution 56 of the Politburo.", "conference",
            CLOSING_2023, (("Nghị quyết 56", "Nghị quyết số 56", "56-NQ/TW"), "Bộ Chính trị"),
        ),
        Fact(
            "Orientation: institutions, the role of the national cipher authority.", "conference",
            CLOSING_2023, ("thể chế", "cơ quan mật mã quốc gia"),
        ),
        Fact(
            "Orientation: better training of staff.", "conference", CLOSING_2023,
            ("chất lượng đào tạo cán bộ",),
        ),
        Fact(
            "Orientation: make the Board and the sector known.", "conference", CLOSING_2023,
            ("công tác truyền thông",),
        ),
        Fact(
            "Orientation: prepare the 80 years of the sector.", "conference", CLOSING_2023,
            ("80 năm Ngày thành lập ngành Cơ yếu Việt Nam",),
        ),
        # The five numbered directions
        Fact(
            "First: Party and State policy on emulation; results count when staff are judged.", "conference",
            CLOSING_2023,
            ("quán triệt, tuyên truyền", "thi đua, khen thưởng", "tiêu chí để đánh giá cán bộ, nhân viên"),
        ),
        Fact(
            "Second: clear aims; movements by drive and by topic.", "conference", CLOSING_2023,
            ("mục tiêu cụ thể", "theo đợt, theo chuyên đề"),
        ),
        Fact(
            "Third: find, foster and multiply good examples.", "conference", CLOSING_2023,
            ("phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến",),
        ),
        Fact(
            "Fourth: train the core staff for emulation work.", "conference", CLOSING_2023,
            ("bồi dưỡng cán bộ nòng cốt", "tinh gọn, hiệu lực, hiệu quả"),
        ),
        Fact(
            "Fifth: inspect, assess, reward in time and fairly.", "conference", CLOSING_2023,
            ("kiểm tra, đánh giá, tổng kết, khen thưởng kịp thời", "khách quan, công bằng"),
        ),
        Fact(
            "The five stand in this order.", "conference", CLOSING_2023,
            ("quán triệt, tuyên truyền", "theo đợt, theo chuyên đề", "phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến", "bồi dưỡng cán bộ nòng cốt", "khen thưởng kịp thời"),
            near=False, in_order=True,
        ),
        Fact(
            "Direction of the head: more unity, go on emulating together for the tasks of the 4 systems.",
            "conference", CLOSING_2023, ("đoàn kết hơn nữa", "tiếp tục thi đua", "nhiệm vụ của 4 hệ"),
        ),
        # The next head
        Fact(
            "The conference chose the police department as head for 2024.", "conference", CLOSING_2023,
            (POLICE_DEPARTMENT, "Bộ Công an", "2024"),
        ),
        Fact("It was elected.", "conference", CLOSING_2023, (POLICE_DEPARTMENT, "bầu")),
        Fact("Unanimously.", "conference", CLOSING_2023, (POLICE_DEPARTMENT, ("thống nhất", "nhất trí"))),
        Fact(
            "The bloc-year file of 2023 names the next head.", "campaign", (SYSTEMS, "2023"),
            (POLICE_DEPARTMENT,),
        ),
        Fact(
            "The bloc-year file of 2024 has it as head.", "campaign", (SYSTEMS, "2024"),
            ("Khối trưởng", POLICE_DEPARTMENT),
        ),
        Fact(
            "The bloc's ledger of heads has it under 2024.", "bloc", (SYSTEMS,), (POLICE_DEPARTMENT, "2024"),
        ),
        Fact(
            "It is a department of Bộ Công an.", "unit", (SYSTEMS, POLICE_DEPARTMENT),
            (POLICE_DEPARTMENT, "Bộ Công an"), near=False,
        ),
    ),
}

ABSENT = {
    "2018-closing-4-cipher-systems": (
        # "nhiều" is not a number, and not none
        Absent("How many Bằng khen.", "conference", CLOSING_2018, NUMBER_OR_NONE, within=("Bằng khen",)),
        Absent("How many Giấy khen.", "conference", CLOSING_2018, NUMBER_OR_NONE, within=("Giấy khen",)),
        Absent("How many Bằng khen.", "campaign", (SYSTEMS, "2018"), NUMBER_OR_NONE, within=("Bằng khen",)),
        Absent("How many Giấy khen.", "campaign", (SYSTEMS, "2018"), NUMBER_OR_NONE, within=("Giấy khen",)),
        Absent(
            "How many Bằng khen or Giấy khen.", "summary", ("2018",),
            r"\b\d{1,3} (?:bằng khen|giấy khen)|(?:bằng khen|giấy khen):? \d{1,3}(?![\d/])",
        ),
        Absent(
            "Who should get the flags.", "campaign", (SYSTEMS, "2018"), r"cục |học viện|phòng ",
            within=(BOARD_FLAG,),
        ),
        Absent("That the 13 flags were granted.", "awards", (), r"\b13\b", within=(BOARD_FLAG,)),
        Absent("Any award of 2018 as granted.", "awards", (), r"4 hệ cơ yếu", within=("2018",)),
        Absent(
            "Whose Bằng khen: the report names no one above the Board.", "campaign", (SYSTEMS, "2018"),
            r"bằng khen của (?:thủ tướng|bộ)",
        ),
        # The events
        Absent("Who chaired.", "conference", CLOSING_2018, r"nguyễn quốc hùng", within=("chủ trì",)),
        Absent("A time of day.", "conference", CLOSING_2018, r"\b(?:sáng|chiều) (?:ngày )?16/11|\d{1,2} giờ"),
        Absent("A street or hall.", "conference", CLOSING_2018, r"hội trường|nhà khách|đường "),
        Absent(
            "A date of the mid-year review.", "conference", MID_YEAR_2018,
            r"(?!01/01|30/06|31/12)\d{2}/\d{2}/2018|(?<!\d/)\d{2}/2018",
        ),
        Absent("A place of the mid-year review.", "conference", MID_YEAR_2018, r"hà nội"),
        Absent("Who spoke at the mid-year review.", "conference", MID_YEAR_2018, r"nguyễn quốc hùng"),
        Absent(
            "Others by name.", "conference", CLOSING_2018,
            r"trưởng ban|vũ ngọc thiềm|nguyễn hữu hùng|hoàng văn quân",
        ),
        # People and units
        Absent("A later rank.", "conference", CLOSING_2018, r"tướng", within=("Nguyễn Quốc Hùng",)),
        Absent(
            "A deputy head.", "campaign", (SYSTEMS, "2018"), r"cục |hệ |đồng chí|tướng", within=("khối phó",),
        ),
        Absent("The person who heads 2019.", "campaign", (SYSTEMS, "2019"), A_RANK, within=("khối trưởng",)),
        Absent("A theme of 2019.", "campaign", (SYSTEMS, "2019"), r"đoàn kết", within=("chủ đề",)),
        Absent("Targets with numbers.", "campaign", (SYSTEMS, "2018"), r"\d%", within=("giao ước",)),
        Absent(
            "Standings.", "campaign", (SYSTEMS, "2018"),
            r"dẫn đầu khối|xếp thứ|hạng (?:nhất|nhì|ba)|\d+ điểm",
        ),
        Absent(
            'Votes: "thống nhất bầu" gives no count.', "conference", CLOSING_2018,
            r"\d (?:phiếu|tán thành)|\d/4(?![/\d])|\d%",
        ),
        Absent(
            "Heads between 2019 and 2023.", "campaign", (SYSTEMS, "2020"), r"cục ", within=("khối trưởng",),
        ),
        Absent(
            "Heads between 2019 and 2023.", "campaign", (SYSTEMS, "2021"), r"cục ", within=("khối trưởng",),
        ),
        Absent(
            "Heads between 2019 and 2023.", "campaign", (SYSTEMS, "2022"), r"cục ", within=("khối trưởng",),
        ),
        # Context and debris
        Absent("The state of the world.", "every", (), r"khó lường|chuyển biến phức tạp"),
        Absent(
            "The opening words of an article.", "every", (),
            r"vừa qua vào ngày|theo tạp chí an toàn thông tin đưa tin",
        ),
        Absent("A picture credit.", "every", (), r"nguồn ảnh"),
    ),
    "2018-pledge-signing-staff-offices": (
        Absent("The time the page was sent.", "every", (), r"gửi lúc|16:23:06|bookmark and share"),
        Absent("The author.", "every", (), r"nhật minh"),
        Absent(
            "The day of the page as the day of the ceremony.", "conference", SIGNING_2018, r"^(?!.*nguồn)",
            within=("29/03/2018",),
        ),
        Absent("Hà Nội as the place: only the Board is named.", "conference", SIGNING_2018, r"hà nội"),
        Absent(
            'A rank: he is only "đồng chí".', "conference", SIGNING_2018, A_RANK, within=("Nguyễn Đăng Lực",),
        ),
        Absent(
            "He is not the head of the bloc.", "campaign", (STAFF, "2018"), r"nguyễn đăng lực",
            within=("khối trưởng",),
        ),
        Absent(
            "The person who heads the bloc.", "campaign", (STAFF, "2018"), rf"{A_RANK}|đồng chí",
            within=("khối trưởng",),
        ),
        Absent(
            "A deputy head.", "campaign", (STAFF, "2018"), r"cục |văn phòng|đồng chí", within=("khối phó",),
        ),
        Absent("Who chaired.", "conference", SIGNING_2018, r"nguyễn đăng lực", within=("chủ trì",)),
        Absent(
            "Other members: only the head is named.", "bloc", (STAFF,),
            r"văn phòng|thanh tra ban|cục chính trị|cục tổ chức|cục kế hoạch",
        ),
        Absent("A count of members.", "bloc", (STAFF,), r"(?<![\d/])(?:[2-9]|1\d) (?:thành viên|đơn vị)"),
        Absent("A start of membership.", "bloc", (STAFF,), r"\d{2}/\d{2}/201[0-8]", within=(STAFF_HEAD,)),
        Absent("A day of Plan 286/KH-BCY.", "conference", SIGNING_2018, A_DATE, within=("286/KH-BCY",)),
        Absent(
            "A number of the decision on the master plan.", "campaign", (STAFF, "2018"), r"\d+/qđ-ttg",
            within=("Quy hoạch tổng thể",),
        ),
        Absent(
            "Over 80% is not at least 80%.", "campaign", (STAFF, "2018"),
            r"(?:≥|>=|từ|ít nhất|tối thiểu) ?80 ?%|80 ?% trở lên",
        ),
        Absent(
            "Results of the targets.", "campaign", (STAFF, "2018"),
            r"\bđạt\b(?! được)|\bvượt\b|kết quả:? ?\d", within=("hoàn thành nhiệm vụ",),
        ),
        Absent("The units' own targets.", "campaign", (STAFF, "2018"), r"chỉ tiêu (?:riêng )?của cục"),
        Absent(
            "Other percentages.", "campaign", (STAFF, "2018"), r"(?<!\d)(?!100%|80%)\d+%",
            within=("đảng viên",),
        ),
        Absent(
            "Awards of the staff bloc.", "campaign", (STAFF, "2018"),
            r"\d+ (?:cờ thi đua|bằng khen|giấy khen)",
        ),
        Absent(
            "A closing conference of the staff bloc.", "campaign", (STAFF, "2018"),
            r"hội nghị tổng kết (?:thi đua|công tác|năm)",
        ),
        Absent("The head of 2019.", "campaign", (STAFF, "2019"), r"cục ", within=("khối trưởng",)),
        Absent("A place of the launch of the 4-system bloc.", "conference", LAUNCH_2018, r"hà nội"),
        Absent("Who took part in the launch.", "conference", LAUNCH_2018, r"nguyễn quốc hùng"),
        Absent("A half word.", "every", (), r"vững mạnh xuất(?! sắc)"),
    ),
    "2020-closing-internal-affairs": (
        Absent("Debris of the page.", "every", (), r"leftcenterrightdel|quang cảnh hội nghị"),
        Absent("The author.", "every", (), r"hà khánh|tin, ảnh"),
        Absent("A slip of the pen.", "every", (), r"nhận rộng"),
        Absent(
            "A day of the conference.", "conference", INTERNAL_CLOSING,
            r"(?!01/01|31/12)\d{2}/\d{2}/202[01]|(?<!\d/)\d{2}/202[01]",
        ),
        Absent(
            "A day of signing.", "campaign", (INTERNAL, "2021"),
            r"(?!01/01|31/12)\d{2}/\d{2}/202[01]|(?<!\d/)\d{2}/202[01]",
        ),
        Absent("A place.", "conference", INTERNAL_CLOSING, r"hà nội|trụ sở|hội trường"),
        Absent(
            "Members the report does not name.", "bloc", (INTERNAL,),
            r"viện kiểm sát|bộ tư pháp|thanh tra chính phủ|ban nội chính|bộ nội vụ|bộ ngoại giao|văn phòng",
        ),
        Absent(
            "A count of members.", "bloc", (INTERNAL,),
            r"(?<![\d/])(?:[4-9]|1\d) (?:thành viên|đơn vị|bộ, ngành)",
        ),
        Absent(
            "A theme of 2020.", "campaign", (INTERNAL, "2020"),
            r"^(?!.*2021).*đoàn kết, (?:nêu gương|kỷ cương)", within=("chủ đề",),
        ),
        Absent(
            "Who should get the flags.", "campaign", (INTERNAL, "2020"), r"bộ công an|bộ quốc phòng|tòa án",
            within=("cờ thi đua", "đề nghị"),
        ),
        Absent(
            "The Prime Minister: the proposal goes to the Government.", "conference", INTERNAL_CLOSING,
            r"bằng khen của thủ tướng",
        ),
        Absent("That the flags were granted.", "awards", (), r"nội chính"),
        Absent(
            "That the new head was elected.", "conference", INTERNAL_CLOSING, r"\bbầu\b(?! cử)",
            within=("khối trưởng",),
        ),
        Absent("A deputy head.", "campaign", (INTERNAL, "2020"), r"bộ |tòa án|tướng", within=("khối phó",)),
        Absent("A deputy head.", "campaign", (INTERNAL, "2021"), r"bộ |tòa án|tướng", within=("khối phó",)),
        Absent(
            "A later post or rank.", "conference", INTERNAL_CLOSING,
            r"tuyên giáo|đại tướng|(?<!phó )chủ nhiệm tổng cục",
        ),
        Absent(
            "He is not head of 2020.", "campaign", (INTERNAL, "2020"), r"^(?!.*2021)(?:(?!năm sau).)*nguyễn trọng nghĩa",
            within=("khối trưởng",),
        ),
        Absent(
            "Days of the congresses.", "campaign", (INTERNAL, "2020"), A_DATE,
            within=("Đại hội Thi đua yêu nước",),
        ),
        Absent('A figure for "hundreds".', "campaign", (INTERNAL, "2020"), r"\d+ gương"),
        Absent(
            "What each ministry reached.", "campaign", (INTERNAL, "2020"), r"\d điểm|xếp thứ|dẫn đầu khối",
        ),
        Absent(
            "Contents of the covenant of 2021.", "campaign", (INTERNAL, "2021"), r"\d%", within=("giao ước",),
        ),
        Absent("Awards for 2021.", "campaign", (INTERNAL, "2021"), r"\d+ (?:cờ thi đua|bằng khen)"),
        Absent("A head of 2022.", "campaign", (INTERNAL, "2022"), r"bộ ", within=("khối trưởng",)),
        Absent("Prose.", "every", (), r"nhiệm vụ kép|anh dũng hy sinh"),
    ),
    "2020-sector-year-end": (
        Absent(
            "The author and the page.", "every", (),
            r"quốc trường|tin cùng chuyên mục|chính trị - xã hội|11:00 ?\|",
        ),
        Absent(
            "The day of the page as the day of the conference.", "conference", SECTOR_CLOSING,
            r"^(?!.*nguồn)", within=("09/01/2021",),
        ),
        Absent("A slip of the pen.", "every", (), r"cờ thì đua"),
        Absent("How many Bằng khen.", "awards", (), NUMBER_OR_NONE, within=("Bằng khen",)),
        Absent("How many titles.", "awards", (), NUMBER_OR_NONE, within=("Danh hiệu thi đua", "2020")),
        Absent("Decisions: no number is given.", "awards", (), r"\d+/qđ"),
        Absent("Days of decisions.", "awards", (), r"(?!08/01/2021|01/01|31/12)\d{2}/\d{2}/20(?:18|20|21)"),
        Absent("Which titles.", "awards", (), r"chiến s[ĩỹ] thi đua|đơn vị quyết thắng|lao động tiên tiến"),
        Absent(
            "Who got the flag of the Government.", "awards", (),
            r"cục |học viện|hệ cơ yếu (?:quân|công|ngoại|đảng)", within=(GOVERNMENT_FLAG,),
        ),
        Absent(
            "Who got the flags of Bộ Quốc phòng.", "awards", (), r"cục |học viện", within=(MINISTRY_FLAG,),
        ),
        Absent("Who got the flags of the Board.", "awards", (), r"cục |học viện", within=(BOARD_FLAG,)),
        Absent("Giấy khen: not spoken of here.", "campaign", (SECTOR, "2020"), r"giấy khen"),
        Absent(
            "That the flag of the Government was handed over there.", "conference", SECTOR_CLOSING,
            r"\btrao\b.*cờ thi đua của chính phủ|cờ thi đua của chính phủ.*\btrao\b",
            within=(GOVERNMENT_FLAG,),
        ),
        Absent("The name of the minister.", "every", (), r"ngô xuân lịch"),
        Absent("Another rank.", "conference", SECTOR_CLOSING, r"trung tướng|đại tá"),
        Absent(
            "A chair.", "conference", SECTOR_CLOSING, r"vũ ngọc thiềm|lê xuân trường", within=("chủ trì",),
        ),
        Absent(
            "A head of the sector as of a bloc.", "campaign", (SECTOR, "2020"), r"tướng|cục ",
            within=("khối trưởng",),
        ),
        Absent(
            "A head of the sector as of a bloc.", "campaign", (SECTOR, "2021"), r"tướng|cục ",
            within=("khối trưởng",),
        ),
        Absent(
            "A theme of 2020.", "campaign", (SECTOR, "2020"), r"^(?!.*2021).*đoàn kết, kỷ cương",
            within=("chủ đề",),
        ),
        Absent("That a covenant was signed.", "conference", SECTOR_CLOSING, r"ký (?:kết )?giao ước"),
        Absent("Awards for 2021.", "campaign", (SECTOR, "2021"), r"\d+ cờ thi đua"),
        Absent("Prose.", "every", (), r"covid|đầy biến động"),
    ),
    "2023-closing-4-cipher-systems": (
        Absent(
            "The author and the page.", "every", (),
            r"bích thủy|an ninh - quốc phòng|21:00 ?\||chụp ảnh lưu niệm",
        ),
        Absent(
            "The state of the world.", "every", (),
            r"ukraina|israel|palestine|asean|tây nguyên|biển đông|xung đột|thù địch",
        ),
        Absent(
            'A rank: he is only "đồng chí".', "conference", CLOSING_2023, A_RANK, within=("Nguyễn Hữu Hùng",),
        ),
        Absent(
            "Another rank.", "conference", CLOSING_2023, r"trung tướng|đại tá", within=("Hoàng Văn Quân",),
        ),
        Absent(
            "A chair.", "conference", CLOSING_2023, r"hoàng văn quân|nguyễn hữu hùng", within=("chủ trì",),
        ),
        Absent(
            "Flags for 2023: the report is silent.", "campaign", (SYSTEMS, "2023"),
            r"(?:\d|không có).*cờ thi đua|cờ thi đua.*(?:\d|không có)", within=("cờ thi đua",),
        ),
        Absent(
            "Certificates for 2023: the report is silent.", "campaign", (SYSTEMS, "2023"),
            r"\d+ (?:bằng|giấy) khen",
        ),
        Absent('Silence is not "none".', "campaign", (SYSTEMS, "2023"), r"không có", within=("đề nghị",)),
        Absent("Awards of 2023 as granted.", "awards", (), r"2023"),
        Absent(
            "The contents of the covenant of 2023.", "campaign", (SYSTEMS, "2023"),
            r"\d%|28/03/2018|khâu đột phá", within=("giao ước",),
        ),
        Absent("The theme of 2018.", "campaign", (SYSTEMS, "2023"), r"an toàn, quyết thắng"),
        Absent(
            "A launch or a mid-year review of 2023.", "campaign", (SYSTEMS, "2023"),
            r"lễ phát động|hội nghị sơ kết",
        ),
        Absent(
            "A deputy head.", "campaign", (SYSTEMS, "2023"), r"cục |hệ |đồng chí|tướng", within=("khối phó",),
        ),
        Absent("The person who heads 2024.", "campaign", (SYSTEMS, "2024"), A_RANK, within=("khối trưởng",)),
        Absent("A theme of 2024.", "campaign", (SYSTEMS, "2024"), r"đoàn kết", within=("chủ đề",)),
        Absent("A head of 2022.", "bloc", (SYSTEMS,), r"cục ", within=("2022", "khối trưởng")),
        Absent("A head of 2025.", "campaign", (SYSTEMS, "2025"), r"cục ", within=("khối trưởng",)),
        Absent("The day of the 80 years.", "conference", CLOSING_2023, r"12/0?9|2025"),
        Absent(
            "A number of Resolution 56 other than 56-NQ/TW.", "conference", CLOSING_2023,
            r"\b56[-/](?!nq/tw)",
        ),
        Absent(
            'Votes: "thống nhất bầu" gives no count.', "conference", CLOSING_2023,
            r"\d (?:phiếu|tán thành)|\d/4(?![/\d])|\d%",
        ),
    ),
}
