"""The words that say who heads a bloc: roles, choices, handing on."""

import re

from .purposes import FLAG
from .units import NEXT_UNIT
from .vocabulary import BEGIN, DASH, DEPUTY_WORD, END, HEAD_WORD, YEAR

DUTY = r"(?: (?:chức danh|chức vụ|chức|vai trò|nhiệm vụ|cương vị|trách nhiệm|đơn vị|vị trí|công tác|là|làm))*"
ROLE = rf"(?P<role>(?P<deputy>{DEPUTY_WORD})|(?P<head>{HEAD_WORD})){END}"
# … làm Khối trưởng · … đảm nhiệm vai trò Cụm trưởng · … tiếp nhận nhiệm vụ Khối trưởng
LINK = re.compile(
    rf" (?:là|làm|giữ|đảm nhiệm|đảm nhận|đảm trách|(?<!đơn )(?<!bàn giao )nhận bàn giao|tiếp nhận|(?<!ghi )(?<!công )(?<!bàn giao )nhận|trở thành){DUTY} {ROLE}"
)
CHOOSES = {
    "elected": r"bầu chọn|bầu|suy tôn|bình chọn|tín nhiệm|lựa chọn|chọn|bỏ phiếu|biểu quyết",
    "introduced": r"giới thiệu|đề cử|luân phiên",
    "appointed": r"chỉ định|bổ nhiệm|(?<!đề )cử",
    "assigned": r"phân công|(?<!bàn )(?<!chuyển )giao(?! ước| ban| lưu| dịch)",
}
CHOICE = re.compile("|".join(rf"(?P<{how}>{BEGIN}(?:{verbs}){END})" for how, verbs in CHOOSES.items()))
CHOSEN = "|".join(CHOOSES.values())
# What stands between a unit and its being chosen: A được các đơn vị thống nhất bầu
PASSIVE = re.compile(
    rf",?(?: (?:cũng|đã|sẽ|vinh dự|tiếp tục|chính thức|đơn vị|đang))*(?: được(?: [^,.;]{{0,50}}?)?)?(?: ?(?:nhất trí|thống nhất|{CHOSEN}))* ?$"
)
# Ngân hàng A – Trưởng Khối · Sở B (Cụm phó) · Công ty C, đơn vị Cụm trưởng
BESIDE = re.compile(rf"(?: ?{DASH} ?| \(|, )(?:[Đđ]ơn vị |là đơn vị )?{ROLE}")
# Cụm trưởng năm 2025 là Sở A · Khối trưởng: Công ty B
NAMES = re.compile(
    rf"{BEGIN}{ROLE}(?P<between>(?: (?:của )?(?:Khối|Cụm|khối|cụm|Khu vực)[^.;:,“\"]{{0,60}}?)?(?: (?:trong )?năm(?: học)? [\d –-]{{4,11}})?)(?: là | sẽ là |: ?| thuộc về | \()(?:đơn vị )?(?P<unit>(?:{NEXT_UNIT.pattern})[^.;:\n]{{0,120}})"
)
# trao Cờ luân lưu Khối trưởng năm 2015 cho …
HANDED = re.compile(
    rf"(?:trao|bàn giao|chuyển giao)(?: lại)?{DUTY} ?(?:{FLAG}|{HEAD_WORD})(?P<between>[^.;]{{0,90}}?) cho (?P<unit>[^.;\n]{{3,160}})"
)
OPENING_YEAR = re.compile(rf"\W{{0,3}}(?:Trong |Sang |Bước sang )?{YEAR.pattern}")
# Với vai trò Khối trưởng, Bộ Công an …
IN_THE_ROLE = re.compile(
    rf"[Vv]ới (?:vai trò|cương vị|trách nhiệm|tư cách)(?: là)?(?: đơn vị)? {ROLE}[^,.;]{{0,60}}, (?P<unit>(?:{NEXT_UNIT.pattern})[^,.;:\n]{{0,90}}?) (?=đã|luôn|sẽ|chủ động|phối hợp|có)"
)
NEXT = re.compile(r"năm (?:sau|tới|tiếp theo|kế tiếp)|nhiệm kỳ (?:tới|mới)")
FORMER = re.compile(r"(?:nguyên|Nguyên|thay mặt|thay cho|vắng mặt) ?$")
