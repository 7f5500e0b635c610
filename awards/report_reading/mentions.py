"""Where persons are named in a sentence, with rank and post."""

import re
from dataclasses import dataclass, replace

from .vocabulary import (
    BEGIN,
    DASH,
    DEPUTY_WORD,
    END,
    EVENT,
    HEAD_WORD,
    HONORIFIC,
    NAME,
    POST,
    PROPER_NAME,
    RANK,
    SURNAMES,
    SYLLABLE,
    UNIT,
    any_of,
)

PROVINCES = any_of(
    *[
        "Hà Nội",
        "Hà Nam",
        "Hà Giang",
        "Hà Tĩnh",
        "Hà Tây",
        "Hải Dương",
        "Thái Nguyên",
        "Thái Bình",
        "Lâm Đồng",
        "Cao Bằng",
        "Hòa Bình",
        "Kiên Giang",
        "Ninh Bình",
        "Ninh Thuận",
        "Lai Châu",
        "Lào Cai",
        "Sơn La",
        "Hoàng Mai\n    ",
        "Đồng Nai",
        "Đồng Tháp",
        "Kim Sơn",
        "Tây Ninh",
        "Hồ Chí Minh",
        "Cao Su",
        "Tăng Bạt Hổ",
        "La Gi",
        "Trà Vinh",
        "Hà Đông",
        "Dương Minh Châu",
        "Thạch Thất",
        "Hồng Hà",
        "Vũ Quang",
        "Lục Nam",
        "Kon Tum",
        "Gia Lai",
        "Đan Phượng",
        "Cà Mau",
    ]
).replace("\n    ", "")
# Capitalised words that begin something else than a name.
NOT_A_NAME = rf"(?!{POST}|{RANK} |(?:(?<!tướng )(?<!tá )(?<!úy )Ông|Bà|Đồng|Anh|Chị|Ngài) |{any_of('Hội', 'Lễ', 'Ban', 'Bộ', 'Sở', 'Cục', 'Vụ', 'Viện', 'Công', 'Ngân', 'Trường', 'Khối', 'Cụm', 'Nhà', 'Huyện', 'Tỉnh', 'Thành phố', 'Hồ Chí Minh', 'Tổng', 'Thường', 'Đảng', 'Đoàn Chủ', 'Đoàn Luật', 'Lãnh', 'Nhân dân', 'Ưu tú', 'Phòng', 'Cơ yếu', 'UBND', 'Lao động', 'Bí', 'Việt Nam', 'Nam Bộ', 'Cách')}{END})"
TITLE = rf"(?:(?P<honorific>{HONORIFIC}):? )?(?:(?P<rank>{RANK}),? )?(?:[Đđ]ồng chí |[Đđ]/c )?(?:(?P<after>{RANK}),? )?"
# đồng chí Thiếu tướng Vũ Ngọc Thiềm
WITH_TITLE = re.compile(rf"{BEGIN}(?=(?:{HONORIFIC}|{RANK}){END}){TITLE}(?P<name>{NOT_A_NAME}{NAME})")
# đồng chí Trưởng ban Vũ Ngọc Thiềm · Phó Chủ tịch UBND tỉnh Nguyễn Văn A
AFTER_POST = re.compile(
    rf"{BEGIN}{TITLE}(?P<post>{POST}(?:(?! (?:{RANK}|{HONORIFIC}) ) [^\s,.;:()“”\"]{{1,20}}|, (?={POST})[^\s,.;:()]{{1,20}}){{0,16}}?) (?P<name>{NOT_A_NAME}(?!{PROVINCES}{END}){PROPER_NAME})"
)
# Nguyễn Văn A, Phó Giám đốc … (in a list that named the title once)
BEFORE_POST = re.compile(rf"{BEGIN}(?P<name>{NOT_A_NAME}(?:{PROPER_NAME}))(?=(?: ?,| ?{DASH}| \() ?{POST})")
# Với tư cách Cụm trưởng, [Chủ tịch UBND thành phố Lê Văn An] cho hay …
ACTING = re.compile(r"(?:tư cách|vai trò|cương vị|trách nhiệm|^[Ll]àm|^[Ll]à)(?: là)?(?: đơn vị)? $")
ITS_HEAD = re.compile(rf"(?:{HEAD_WORD}|{DEPUTY_WORD}), ")
RUN = re.compile(rf"{SYLLABLE}(?: {SYLLABLE}){{3,8}}")
SHARED_POST = re.compile(
    rf"(?:[Cc]ác|[Hh]ai) (?:đồng chí|ông|bà) (?P<post>{POST}[^,.;:]{{0,80}}): (?P<names>{PROPER_NAME}(?:(?:, | và |; ){PROPER_NAME}){{1,12}})(?=[.;]|$)"
)
# Names of schools, streets and provinces, not of persons.
OF_A_PLACE = re.compile(
    r"(?:THPT|THCS|TH|Tiểu học|Mầm non|Trường|trường|Đại học|ĐH|Cao đẳng|đường|phố|phường|quận|Quận|Bệnh viện|[Kk]hu|Cảng|Chủ tịch|mang tên|[Gg]iải thưởng|[Qq]uảng trường|thị trấn|xã|Học viện|Trung tâm|Bảo tàng|Công viên|Lữ đoàn|Đoàn|gương|tư tưởng|đạo đức|Thành phố|thành phố|TP\.?)$"
)
OF_A_TOWN = re.compile(
    r"(?:UBND|HĐND|MTTQ|[Nn]hân dân|Công an|[Uu]ỷ|[ỦUuủ]y|LĐLĐ) (?:thành phố|TP\.?|Thành phố)$"
)
# Dưới sự chứng kiến của đồng chí A, Phó Giám đốc Sở B, [Sở C đã …]
UNDER = re.compile(r"(?:Dưới|Trước|Với|Được) sự [^.;]{3,100}$")
ANOTHER_ACTS = re.compile(rf", {UNIT} [^,]{{2,60}}? (?:đã|tiến)")
LATE_POST = re.compile(
    rf"(?:Phó |Nguyên )?(?:{any_of('Chủ tịch', 'Giám đốc', 'Tổng Giám đốc', 'Bí thư', 'Trưởng ban', 'Trưởng phòng', 'Phó Trưởng', 'Phó phòng', 'Phó Chủ tịch', 'Phó Giám đốc', 'Phó Chánh án', 'Phó Viện trưởng', 'Phó Bí thư', 'Phó Cục trưởng', 'Phó Vụ trưởng', 'Phó Hiệu trưởng', 'Phó Tổng Giám đốc', 'Hiệu trưởng', 'Cục trưởng', 'Vụ trưởng', 'Viện trưởng', 'Chánh án', 'Chánh Văn phòng', 'Ủy viên', 'Chính ủy', 'Thứ trưởng', HEAD_WORD)}){END}"
)
ASIDE = re.compile(r" \((?:thứ|bên|đứng|ngồi|áo|trái|phải|giữa|hàng|người|ảnh|ở giữa|ngoài)[^)]{0,60}\)")
POST_HERE = re.compile(rf"(?: (?={LATE_POST.pattern})| ?, ?| ?{DASH} | \(| là )(?=(?:các )?{POST}|{UNIT})")
STOPS_POST = re.compile(
    rf"[;:!?\n]|\.(?:\s|$)| (?:{DASH} )?"
    + any_of(
        "đã", "sẽ", "cũng", "đồng chủ trì", "[Cc]hủ trì", "phát biểu", "báo cáo", "trình bày", "dự(?! khuyết)", "tham dự", "đến dự", "về dự", "tới dự", "trao", "(?<!thư )ký", "kí", "bàn giao", "tiếp nhận", "đón nhận",
        "nhận", "khẳng định", "nhấn mạnh", "đánh giá", "ghi nhận", "biểu dương", "cho biết", "cho rằng", "yêu cầu", "đề nghị", "(?<!Ban )(?<!ban )chỉ đạo", "thông qua", "kết luận", "khai mạc",
        "bế mạc", "phát động", "thay mặt", "làm", "là", "tại", "trong", "điều hành", "công bố", "chúc mừng", "tặng", "thừa ủy quyền", "thừa uỷ quyền", "có", "mong muốn", "gợi ý", "lưu ý", "quán triệt",
        "đọc", "chứng kiến", "phân tích", "chia sẻ", "tham gia", "tham luận", "tóm tắt", "cùng", "được", "nêu", "hoan nghênh", "bày tỏ", "nói", "đại diện(?= đơn vị| cho| các| lãnh đạo| tập thể)", "đồng thời", "vừa", "lên", "giới thiệu", "nhiệt liệt", "cảm ơn", "tiếp thu",
        "trực tiếp", "tuyên bố", "trân trọng", "tổng kết", "triển khai", "định hướng", "nhắc lại", "nhất trí", "chủ tọa", "hướng dẫn", "kiểm tra", "phổ biến", "giao nhiệm vụ", "chỉ rõ", "ôn lại", "thống nhất", "thông tin", "kêu gọi",
        "đến", "theo đó", "vui mừng", "thông báo", "quán triệt", "thăm", "trao đổi", "thảo luận", "từ", "tiến hành", "cho", "với", "động viên", "giải đáp", "đề xuất", "tới", "truyền đạt", "phụ họa", "nhằm", "giao(?= các| cho| nhiệm)", "dẫn đầu", "thì", "bầu", "chỉ ra", "góp ý", "kiến nghị", "kể", "cho hay", "lý giải", "dặn", "phản ánh", "mong", "tin tưởng", "khuyến nghị", "hứa", "nhắc", "kỳ vọng", "trăn trở", "gửi", "ghé", "góp", "bắt tay", "điểm lại", "mở đầu", "nhận định", "nhìn nhận", "so sánh", "khuyên", "khen(?! thưởng)", "mời", "dành", "lắng nghe", "trả lời", "xúc động", "thẳng thắn", "tâm đắc", "bàn(?= về)", "bộc bạch", "tâm sự",
    ) + END
    + rf"| (?:và|cùng) (?=(?:các |một số |hơn |gần |\d+ )?(?:{HONORIFIC}|{RANK}|[Đđ]ại diện|[Ll]ãnh đạo|[Đđ]ại biểu|{PROPER_NAME}|thủ trưởng|Thủ trưởng|thành viên|cán bộ|toàn thể){END})"
)  # fmt: skip
# What may follow a comma inside a post: another post, the unit above, a part of a name.
CONTINUES = re.compile(
    rf", ?(?!{EVENT})(?:đồng thời là |kiêm |nguyên |hiện là )?(?:{POST}(?! đại diện)|{UNIT}|(?:kiêm|giám sát|khen thưởng|kỷ luật|bồi dưỡng|ngành|đơn vị|phụ trách|nguyên|thể thao|du lịch|nghiệp vụ|thi đua|chính sách|pháp luật|thư ký|Thể thao|Khen thưởng|khoa học|huấn luyện|hậu cần|môi trường|tuyên truyền|đào tạo|[A-ZĐ]{{2,6}}|[A-Z]\d{{2}}){END})"
)


@dataclass(frozen=True)
class Mention:
    """A person in a sentence: start:end covers title, name and post; the spans are None where nothing is said."""

    name: str
    rank: str
    post: str
    start: int
    end: int
    name_span: tuple[int, int]
    rank_span: tuple[int, int] | None
    post_span: tuple[int, int] | None
    posts: tuple[str, ...] = ()  # all that is printed of posts, before and after the name

    @property
    def spans(self):
        return tuple(sorted(span for span in (self.rank_span, self.name_span, self.post_span) if span))


def mentions_in(text, known=()):
    """The persons named in a sentence, in order, none inside another."""
    found = []
    for match in candidates(text, known):
        free = not found or match.start("name") >= found[-1].end
        if free and (mention := mention_of(text, match)):
            found.append(mention)
    together = [
        one
        for one in shared_post(text)
        if all(one.start >= other.end or one.end <= other.start for other in found)
    ]
    return sorted([*found, *together], key=lambda mention: mention.start)


def shared_post(text):
    """các đồng chí Phó Chánh án TAND tối cao: Nguyễn Văn A, Trần Văn B"""
    for match in SHARED_POST.finditer(text):
        for name in re.finditer(PROPER_NAME, match["names"]):
            span = (match.start("names") + name.start(), match.start("names") + name.end())
            post = match.span("post")
            yield Mention(name[0], "", match["post"], span[0], span[1], span, None, post, (match["post"],))


def is_a_persons(name):
    """Of the names on record, those of persons: Lưu Đức Tín, not Cục Cơ yếu or Hà Nam."""
    return bool(re.fullmatch(PROPER_NAME, name)) and not re.fullmatch(PROVINCES, name)


def candidates(text, known):
    patterns = [WITH_TITLE, AFTER_POST, BEFORE_POST]
    if known:
        patterns.append(re.compile(f"{BEGIN}(?P<name>{any_of(*map(re.escape, known))}){END}"))
    matches = [match for pattern in patterns for match in pattern.finditer(text)]
    order = {match: place for place, match in enumerate(matches)}
    return sorted(matches, key=lambda match: (match.start("name"), match.start(), order[match]))


def mention_of(text, match):
    groups = match.groupdict()
    name_start, name_end = match.span("name")
    name_end = end_of_name(text, name_start, name_end)
    before = match.span("post") if groups.get("post") else None
    printed = before
    if before and ACTING.search(text[: before[0]][-40:]) and (head := ITS_HEAD.match(text, *before)):
        before = (head.end(), before[1])
    if before and (late := name_after_a_place(text, name_start)):
        before, (name_start, name_end) = (before[0], late[0] - 1), late
        printed = before
    name = text[name_start:name_end]
    if " " not in name or is_a_place(text, name, name_start, groups):
        return None
    rank = next((key for key in ("after", "rank") if groups.get(key)), None)
    after = None if before and is_of_another(text, name_end) else post_after(text, name_end)
    post_span = longer(text, before, after)
    end = max(name_end, after[1] if after else 0)
    if aside := ASIDE.match(text, end):
        end = aside.end()
    return Mention(
        name,
        match[rank].rstrip(". ") if rank else "",
        text[slice(*post_span)] if post_span else "",
        match.start(),
        end,
        (name_start, name_end),
        match.span(rank) if rank else None,
        post_span,
        tuple(text[slice(*span)] for span in (printed or before, after) if span),
    )


def is_of_another(text, position):
    """Tổng Thanh tra Lê Văn An, [Vụ trưởng Vụ Tổ chức Bùi Văn Lam]: that post is before its own name."""
    comma = re.match(", ", text[position : position + 2])
    return bool(comma and AFTER_POST.match(text, position + 2))


def name_after_a_place(text, start):
    """… UBND huyện Minh Lương [Phạm Thị Y Nhi]: the name at the end of a run of capitals; None where it is all of it."""
    run = RUN.match(text, start)
    end = end_of_name(text, *run.span()) if run else start
    syllables = [(one.start() + start, one[0]) for one in re.finditer(r"\S+", text[start:end])]
    count = len(syllables)
    if count < 4 or syllables[1][1] in ("Văn", "Thị"):
        return None
    places = [
        place for place in (count - 3, count - 4) if place > 0 and re.fullmatch(SURNAMES, syllables[place][1])
    ]
    middle = [place for place in places if syllables[place + 1][1] in ("Văn", "Thị")]
    return next(((syllables[place][0], end) for place in middle or places * (count > 4)), None)


def longer(text, before, after):
    return max((span for span in (before, after) if span), key=lambda span: span[1] - span[0], default=None)


def end_of_name(text, start, end):
    """Nguyễn Văn A Phó Giám đốc: the name ends before the post, though no comma says so."""
    for syllable in list(re.finditer(r" ", text[start:end]))[1:]:
        if LATE_POST.match(text, start + syllable.end()):
            return start + syllable.start()
    return end


def is_a_place(text, name, start, groups):
    if re.fullmatch(PROVINCES, name) or name.startswith("Hồ Chí Minh"):
        return (not groups.get("honorific") and not groups.get("rank")) or name == "Hồ Chí Minh"
    titled = groups.get("honorific") or groups.get("rank") or groups.get("after")
    directly = groups.get("post") is None and titled
    if name.count(" ") > 1 and OF_A_TOWN.search(groups.get("post") or ""):
        return False  # Phó Chủ tịch UBND thành phố Hồ Minh Châu
    return not directly and bool(OF_A_PLACE.search(text[:start].rstrip()))


def post_after(text, position):
    """The place of the posts printed after a name, with their commas; None where there are none."""
    if aside := ASIDE.match(text, position):
        position = aside.end()
    here = POST_HERE.match(text, position)
    if not here:
        return None
    start = here.end()
    bracket = here[0] == " ("
    end = min(len(text), start + 320)
    if aside := ASIDE.search(text, start, end):
        end = aside.start()
    if stop := STOPS_POST.search(text, start, end):
        end = stop.start()
    if bracket:
        close = text.find(")", start, end)
        return (start, close) if close > 0 else None
    end = end_of_posts(text, start, end)
    if UNDER.search(text[max(0, start - 120) : start]) and (
        actor := ANOTHER_ACTS.search(text, start, end + 6)
    ):
        end = actor.start()
    end = start + len(text[start:end].rstrip(" ,-–.)" if "(" not in text[start:end] else " ,-–."))
    return (start, end) if end > start else None


def end_of_posts(text, start, end):
    """Where the last post ends: at the first comma that no further post or unit follows."""
    comma = text.find(",", start, end)
    while comma != -1:
        if person := re.match(rf", ?(?={HONORIFIC} |{RANK} )", text[comma:end]):
            return comma + person.start()
        if not CONTINUES.match(text, comma):
            return comma
        if BEFORE_POST.match(text, comma + 2):
            return comma
        comma = text.find(",", comma + 1, end)
    return end


def fullest(mentions):
    """For each name the fullest rank and post that the report gives."""
    ranks, posts = {}, {}
    for mention in mentions:
        if mention.rank and len(mention.rank) > len(ranks.get(mention.name, "")):
            ranks[mention.name] = mention.rank
        if mention.post and len(mention.post) > len(posts.get(mention.name, "")):
            posts[mention.name] = mention.post
    return [replace(one, rank=ranks.get(one.name, ""), post=posts.get(one.name, "")) for one in mentions]
