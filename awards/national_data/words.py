"""Words that the names and texts of the made-up country are composed of; no person or place of them is meant."""

# The fields of one kind of bloc: whose bloc it is, the kind of its members, their name now and before a renaming.
THEMES = [
    ("các ban quản lý dự án", "department", "Ban Quản lý dự án %s", "Phòng Dự án %s"),
    ("các trường trung học phổ thông", "school", "Trường Trung học phổ thông %s", "Trường cấp III %s"),
    ("các trường mầm non", "school", "Trường Mầm non %s", "Trường Mẫu giáo %s"),
    ("các bệnh viện đa khoa", "school", "Bệnh viện đa khoa %s", "Trung tâm Y tế %s"),
    ("các huyện đồng bằng", "locality", "Huyện %s", "Huyện Tân %s"),
    ("các xã miền núi", "locality", "Xã %s", "Xã Thượng %s"),
    ("các phường trung tâm", "locality", "Phường %s", "Thị trấn %s"),
    ("các doanh nghiệp xây dựng", "company", "Công ty Cổ phần Xây dựng %s", "Xí nghiệp Xây lắp %s"),
    ("các doanh nghiệp thủy lợi", "company", "Công ty Cổ phần Thủy lợi %s", "Xí nghiệp Thủy nông %s"),
    ("các trung đoàn", "force", "Trung đoàn %s", "Tiểu đoàn %s"),
    ("các ban chỉ huy quân sự", "force", "Ban Chỉ huy quân sự %s", "Huyện đội %s"),
    ("các liên đoàn lao động", "union", "Liên đoàn Lao động %s", "Công đoàn %s"),
]

# What a pledge promises: the text, how the number is compared, its measure, and the range it lies in.
TARGETS = [
    ("Tỷ lệ công chức, viên chức hoàn thành tốt nhiệm vụ trở lên", "gte", "%", 80, 100),
    ("Tổ chức đảng hoàn thành tốt nhiệm vụ", "gte", "%", 70, 100),
    ("Số sáng kiến được công nhận", "gte", "sáng kiến", 3, 60),
    ("Số lượt người hiến máu tình nguyện", "gt", "lượt người", 20, 400),
    ("Kinh phí tiết kiệm được", "gte", "triệu đồng", 50, 900),
    ("Tỷ lệ hồ sơ giải quyết đúng hạn", "gte", "%", 90, 100),
    ("Số nhà tình nghĩa được xây mới", "eq", "căn", 1, 12),
    ("Tỷ lệ hộ nghèo giảm", "fall", "%", 1, 4),
    ("Thu ngân sách tăng", "rise", "%", 5, 20),
    ("Số vụ vi phạm kỷ luật", "none", "", 0, 0),
    ("Xây dựng cơ quan đạt chuẩn văn hóa", "", "", 0, 0),
    ("Giữ vững khối đoàn kết nội bộ, thực hiện tốt quy chế dân chủ", "", "", 0, 0),
]


def words_of(line):
    return line.split()


WORDS = {
    "theme_names": [theme[0] for theme in THEMES],
    "unit_kinds": [theme[1] for theme in THEMES],
    "unit_patterns": [theme[2] for theme in THEMES],
    "former_patterns": [theme[3] for theme in THEMES],
    "target_texts": [target[0] for target in TARGETS],
    "target_comparators": [target[1] for target in TARGETS],
    "target_measures": [target[2] for target in TARGETS],
    "target_lows": [str(target[3]) for target in TARGETS],
    "target_highs": [str(target[4]) for target in TARGETS],
    "first_syllables": words_of(
        "An Bàn Bình Cam Châu Cổ Đại Đan Điền Đông Gia Giao Hàm Hạ Hiệp Hòa Hồng Hưng Khánh Kim La Lai Lạc "
        "Liên Long Lương Mai Minh Mỹ Nghĩa Ngọc Phong"
    ),
    "second_syllables": words_of(
        "Ân Bắc Bằng Cầu Chánh Cương Dương Đài Đạo Đình Đồng Đức Giang Hà Hải Hiền Khê Lâm Lập Lộc Mạc Nam "
        "Nguyên Ninh Phú Quan Quý Sơn Tân Thạch Thọ Yên"
    ),
    "fields_of_ministries": [
        "Cơ khí và Luyện kim",
        "Đường thủy",
        "Khí tượng và Biển",
        "Lâm sản",
        "Lương thực",
        "Mỏ và Địa chất",
        "Năng lượng tái tạo",
        "Sách và Thư viện",
        "Thủy sản và Hải đảo",
        "Vật liệu mới",
    ],
    "family_names": words_of(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tô Trịnh"
    ),
    "middle_names": words_of(
        "Anh Bá Công Đăng Đình Đức Duy Gia Hải Hữu Khắc Kim Mạnh Minh Ngọc Nhật Phương Quang Quốc Thanh "
        "Thành Thế Thị Thu Tiến Trọng Tuấn Văn Việt Xuân"
    ),
    "given_names": words_of(
        "An Bảo Bích Bình Châu Chi Chung Cường Dũng Duyên Đạt Giang Hà Hải Hằng Hạnh Hậu Hiếu Hòa Hoa Hùng "
        "Hương Huy Khánh Khoa Kiên Lâm Lan Liên Linh Loan Long Mai Minh My Nam Nga Nghĩa Nhung Oanh Phong Phúc Quân "
        "Quyên Sơn Tâm Thảo Thắng Thủy Toàn Trang Trung Tú Tùng Vân Vinh Yến"
    ),
    "ranks": ["", "", "", "Tiến sĩ", "Thạc sĩ", "Đại tá", "Bác sĩ", "Kỹ sư"],
    "posts": [
        "Giám đốc",
        "Phó Giám đốc",
        "Chủ tịch",
        "Trưởng phòng",
        "Hiệu trưởng",
        "Bí thư",
        "Chánh Văn phòng",
    ],
    "themes_of_years": [
        "Đoàn kết, kỷ cương, sáng tạo, hiệu quả",
        "Đổi mới, trách nhiệm, vì nhân dân phục vụ",
        "Thi đua lao động giỏi, xây dựng cơ quan vững mạnh",
        "Chung sức xây dựng nông thôn mới",
        "Chuyển đổi số, cải cách hành chính",
        "Tiết kiệm, chống lãng phí",
        "Học tập và làm theo gương sáng",
        "Dạy tốt, học tốt, phục vụ tốt",
    ],
    "slogans": [
        "Mỗi người một việc tốt mỗi ngày",
        "Đúng hẹn, đúng luật, đúng việc",
        "Thi đua là yêu nước, yêu nước phải thi đua",
        "Nhanh hơn, tốt hơn, gần dân hơn",
    ],
    "standing_movements": [
        "Toàn dân đoàn kết xây dựng đời sống văn hóa",
        "Cán bộ, công chức thi đua thực hiện văn hóa công sở",
    ],
    "directions": [
        "Rà soát, sửa đổi bảng điểm thi đua của khối trước tháng 3.",
        "Gửi báo cáo sơ kết đúng thời hạn, có số liệu so với cùng kỳ.",
        "Chú trọng khen thưởng người lao động trực tiếp.",
        "Nhân rộng điển hình tiên tiến trong toàn khối.",
        "Tăng cường kiểm tra chéo giữa các đơn vị.",
        "Đề nghị cấp trên sớm hướng dẫn chỉ tiêu khen thưởng.",
    ],
    "count_words": ["", "nhiều", "gần 200 lượt", "hàng trăm", "một số"],
    "result_words": [
        "Đạt và vượt kế hoạch",
        "Cơ bản hoàn thành",
        "Còn chậm so với kế hoạch",
        "Chưa có số liệu",
    ],
}
