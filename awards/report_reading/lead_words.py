"""The words that say who heads a bloc: roles, choices, handing on."""

import re

from .purposes import FLAG
from .units import NEXT_UNIT
from .vocabulary import BEGIN, DASH, DEPUTY_WORD, END, HEAD_WORD, HONORIFIC, UPPER, YEAR

DUTY = rf"(?: (?:{FLAG}|chức danh|chức vụ|chức|vai trò|nhiệm vụ|cương vị|trách nhiệm|đơn vị|vị trí|trọng trách|công tác|là|làm|hai|ba|các|02))*"
ROLE = rf"(?P<role>(?P<deputy>{DEPUTY_WORD})|(?P<head>{HEAD_WORD})){END}"
# … làm Khối trưởng · … đảm nhiệm vai trò Cụm trưởng · … tiếp nhận nhiệm vụ Khối trưởng
LINK = re.compile(
    rf" (?:là|làm|giữ|đảm nhiệm|đảm nhận|đảm trách|(?<!đơn )(?<!bàn giao )nhận bàn giao|tiếp nhận|(?<!ghi )(?<!công )(?<!bàn giao )nhận|trở thành|trúng cử|gánh(?: vai)?|đảm đương|cầm(?: cờ)?|vào(?= (?:vị trí|cương vị|chức|vai trò) )){DUTY} {ROLE}"
)
CHOOSES = {
    "elected": r"bầu chọn|[Bb]ầu|[Ss]uy tôn|bình chọn|tín nhiệm|lựa chọn|chọn|bỏ phiếu|biểu quyết",
    "introduced": r"[Gg]iới thiệu|đề cử|luân phiên",
    "appointed": r"[Cc]hỉ định|bổ nhiệm|(?<!đề )cử",
    "assigned": r"[Pp]hân công|(?<!bàn )(?<!chuyển )giao(?! ước| ban| lưu| dịch)",
}
CHOICE = re.compile("|".join(rf"(?P<{how}>{BEGIN}(?:{verbs}){END})" for how, verbs in CHOOSES.items()))
CHOSEN = "|".join(CHOOSES.values())
# What stands between a unit and its being chosen: A được các đơn vị thống nhất bầu
PASSIVE = re.compile(
    rf",?(?: (?:cũng|đã|sẽ|vinh dự|tiếp tục|chính thức|đơn vị|đang))*(?:(?<!chọn)(?<!bầu) được(?: [^,.;:]{{0,50}}?)?)?(?: ?(?:nhất trí|thống nhất|{CHOSEN}))* ?$"
)
# Ngân hàng A – Trưởng Khối · Sở B (Cụm phó) · Công ty C, đơn vị Cụm trưởng
BESIDE = re.compile(
    rf"(?: ?{DASH} ?| \(|, |,? (?:với|trong) (?:vai trò|cương vị|tư cách|trách nhiệm)(?: là)? )(?:[Đđ]ơn vị |là đơn vị )?{ROLE}(?! là {BEGIN}{NEXT_UNIT.pattern})"
)
# ông A - Phó Chủ tịch Thường trực Hội B - đơn vị Cụm trưởng
UNIT_OF_POST = re.compile(rf"{BEGIN}(?!Thường trực){NEXT_UNIT.pattern}(?! (?:trưởng|phó|viên))")
IN_BRACKETS = re.compile(rf" ?\((?:đơn vị )?{ROLE}")
# Cụm trưởng năm 2025 là Sở A · Khối trưởng: Công ty B · Khối trưởng Khối thi đua các trường (Trường C)
OF_THE_BLOC = r"(?: mới)?(?: (?:của )?(?:Khối|Cụm|khối|cụm|Khu vực)[^.;:“\"()]{0,110}?)?(?: (?:trong )?năm(?: học)? [\d –-]{4,11})?"
NAMES = re.compile(
    rf"{BEGIN}{ROLE}(?P<between>{OF_THE_BLOC})(?:(?: sẽ| lần lượt| tiếp tục| gồm)* (?:là|gồm) |: ?|(?: sẽ)? (?:thuộc về|do) |(?: sẽ)?(?: được)? (?:giao|trao|chuyển|chuyển giao|bàn giao)(?: lại)? cho | \(|(?P<dash> [–-] ))(?:đơn vị )?(?=(?P<unit>(?:{NEXT_UNIT.pattern}|{HONORIFIC} )[^.;:\n]{{0,120}}))"
)
# A line of its own, where any name may follow the colon: Khối trưởng năm 2015: PC Lạng Sơn.
NAMED_ALONE = re.compile(
    rf"^\W{{0,4}}(?:\d{{1,2}}[.)] ?)?(?:Đơn vị )?{ROLE}(?P<between>{OF_THE_BLOC}): ?(?P<unit>(?:[{UPPER}]|đồng chí |ông |bà )[^.;:\n]{{1,120}})"
)
# trao Cờ luân lưu Khối trưởng năm 2015 cho …
HANDED = re.compile(
    rf"(?:trao|bàn giao|chuyển giao)(?: lại)?{DUTY} ?(?:{FLAG}|{HEAD_WORD})(?P<between>[^.;]{{0,90}}?) cho (?P<unit>[^.;\n]{{3,160}})"
)
OPENING_YEAR = re.compile(rf"\W{{0,3}}(?:Trong |Sang |Bước sang )?{YEAR.pattern}")
# Với vai trò Khối trưởng, Bộ Công an …
IN_THE_ROLE = re.compile(
    rf"(?:(?:[Vv]ới|[Tt]rong|[Tt]rên) (?:vai trò|cương vị|trách nhiệm|tư cách)(?: là)?|^L(?:à|àm))(?: đơn vị)? {ROLE}[^,.;]{{0,60}}, (?P<unit>(?:{NEXT_UNIT.pattern})[^,.;:\n]{{0,90}}?) (?=đã|luôn|sẽ|chủ động|phối hợp|có|tổ chức|triển khai|xây dựng|ban hành|tham mưu|cùng)"
)
NEW = re.compile(r"(?:^|\W)[Tt]ân $")
NEXT = re.compile(r"năm (?:sau|tới|tiếp theo|kế tiếp)|nhiệm kỳ (?:tới|mới)")
FORMER = re.compile(r"(?:nguyên|Nguyên|thay mặt|thay cho|vắng mặt) ?$")
