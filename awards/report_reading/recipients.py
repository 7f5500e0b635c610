"""Who gets an award: how many of which kind, and which by name."""

import re
from itertools import takewhile

from .award_words import RECIPIENT, as_count
from .units import NEXT_UNIT, split_list
from .vocabulary import HONORIFIC, UNIT, UPPER

FAR = 900  # letters: what stands farther before an award is of another clause
TO_NAMED = re.compile(
    r"^[^.;]{0,40}?(?:cho|đối với|tặng|:|gồm|\(|là)\s*(?:(?:các đơn vị|nhân dân và cán bộ|tập thể|(?:\d{1,3} )?đơn vị|\d{1,3} tập thể)\b ?\(?)?(?:là |gồm ?)?(?:: ?)?"
)
TO_PERSONS = re.compile(r"[^.;,]{0,40}?(?:cho|:|là|gồm)\s*(?:các )?")
BETWEEN_PERSONS = re.compile(rf"[\s,;)]*(?:và |cùng )?(?:các )?(?:{HONORIFIC} )?")
GET = r",? (?:dẫn đầu|(?<!đã )nhận|đề nghị|được|vinh dự|đón nhận|là đơn vị|đạt|xếp|đứng|tiêu biểu|xứng đáng)"
COUNTED_NAMES = re.compile(
    rf"(?: (?:dẫn đầu|tiêu biểu|xuất sắc))* ?(?:là|gồm:?|:|\() ?(?P<names>[^;.()]{{3,300}}?)\)?{GET}"
)
# Nhân dịp này, · Kết quả: · Năm 2022,
ASIDE = r"(?:(?:Nhân|Dịp|Tại|Trong|trong|Qua|Theo|Với|Năm|Kết quả|Cũng|Sau|Căn cứ|Đặc biệt|Ngoài ra|Đồng thời|Đáng chú ý|Riêng)[^,;:.]{0,120}[,:] ?)"
LEFT_NAMED = re.compile(
    rf"(?:(?:suy tôn|bình chọn|bình xét|lựa chọn|chọn|nhất trí|thống nhất|bầu chọn) |(?:^ ?|[;.:(,] ?)(?:{ASIDE}){{0,2}}|[Tt]rong đó(?: có)?,? |là |gồm:? )(?:các đơn vị |đơn vị |cho )?"
    rf"(?P<names>(?!Hội nghị|Hội đồng|Khối|Cụm|Ban Chấp|Ban Tổ chức|Ban tổ chức)(?:{UNIT}|{NEXT_UNIT.pattern}) ?[^;:.“”]{{2,200}}?){GET}"
)


def last(pattern, text, position=None):
    """The last match before the position; words far before it are of another clause."""
    position = len(text) if position is None else position
    found = None
    for match in pattern.finditer(text, max(0, position - FAR), position):
        found = match
    return found


def without_recipients(text):
    """… của Chính phủ, 12 tập thể và 20 cá nhân [được tặng]: those are of the next award."""
    while match := next((one for one in RECIPIENT.finditer(text) if not text[one.end() :].strip(" ,")), None):
        if text[: match.start()].endswith(("cho ", "đối với ")):
            break
        text = re.sub(r"(?:,| và|, và| cùng) ?$", "", text[: match.start()])
    return text


def nearest(counted, left):
    """The recipients told right before the award, not those of another clause."""
    text, start = left
    kept = []
    for one in reversed(counted):
        follows = text[one[2][1] - start : (kept[0][2][0] - start) if kept else len(text)]
        if kept and not re.fullmatch(r",? ?(?:và |cùng )?", follows):
            break
        if (
            not kept
            and follows.strip()
            and not re.search(r"được|đề nghị|tặng|đạt|bình xét|khen|nhận", follows)
        ):
            break
        kept.insert(0, one)
    return kept


def counts(piece):
    """(collective …, {"count": …} or {"words": …}, span) for each kind of recipient told in the text."""
    text, start = piece
    found = []
    for match in RECIPIENT.finditer(text):
        count = as_count(match["number"])
        words = {"words": match["number"]} if match["number"] not in ("các", "những") else {}
        found.append(
            (
                kind_of(match),
                {"count": count} if count else words,
                (start + match.start(), start + match.end()),
            )
        )
    return found


def kind_of(match):
    return next(
        kind for kind in ("mixed", "collective", "individual", "household") if match.groupdict().get(kind)
    )


def persons_named(sentence, left, right, report):
    """The persons that get it: cho ông A và bà B; đồng chí C được tặng."""
    text, mentions = sentence.text, report.mentions(sentence)
    begin, end = right[1], right[1] + len(right[0])
    found = []
    if to := TO_PERSONS.match(text, begin, end):
        found = joined_persons(text, [one for one in mentions if to.end() <= one.start < end], to.end())
    else:
        before = [one for one in mentions if left[1] <= one.start and one.end <= begin]
        if before and re.match(r"[\s,)]*(?:đã |vinh dự )?được", text[before[-1].end : begin]):
            found = before[-1:]
    names = "; ".join(one.name for one in found)
    return (names, (found[0].name_span[0], found[-1].name_span[1])) if found else None


def joined_persons(text, mentions, position):
    """The persons that follow one another from the position on."""
    found = []
    for one in mentions:
        if not BETWEEN_PERSONS.fullmatch(text, position, one.start):
            break
        found.append(one)
        position = one.end
    return found


def units_named(text, left, right, counted, after, report):
    """The units that get it, named after the award, before it, or between their number and the verb."""
    if found := names_after(text, right, report):
        return found
    if not any(count for _kind, count, _span in counted):
        return names_before(text, left, report)
    if not after:
        return names_between(text, counted[-1][2][1], left[1] + len(left[0]), report)
    return None


def names_after(text, right, report):
    words, start = right
    match = TO_NAMED.match(words)
    if not match:
        return None
    found = listed(text, start + match.end(), start + len(words), report)
    return found if found and found[1][0] - start - match.end() <= 12 else None


def names_between(text, start, end, report):
    """2 cơ quan là Cục A và Cục B đề nghị …: the names between the count and the verb."""
    match = COUNTED_NAMES.match(text, start, end)
    return listed(text, *match.span("names"), report) if match else None


def names_before(text, left, report):
    words, start = left
    match = last(LEFT_NAMED, words)
    if not match or RECIPIENT.search(match["names"]):
        return None
    return listed(text, start + match.start("names"), start + match.end("names"), report)


def listed(text, start, end, report):
    """The names of a list of units, up to the first piece that is none, and their place."""
    spans = split_list(text, start, end, report.names)
    spans = list(takewhile(lambda span: is_named(text[slice(*span)], text[slice(*spans[0])]), spans))
    if not spans:
        return None
    return "; ".join(text[slice(*span)] for span in spans), (spans[0][0], spans[-1][1])


def is_named(name, first):
    """A unit, or after one a short name that shares its beginning: Hội CCB tỉnh Vĩnh Long, Bến Tre."""
    short = bool(re.fullmatch(rf"[{UPPER}][\w-]*(?: [{UPPER}][\w-]*){{0,3}}", name))
    return not RECIPIENT.match(name) and (is_recipient(name) or (short and is_recipient(first)))


def is_recipient(name):
    return bool(NEXT_UNIT.match(name)) and not re.fullmatch(rf"{UNIT}|UBND tỉnh|Chính phủ|Thủ tướng", name)
