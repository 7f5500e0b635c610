"""Who gets an award: how many of which kind, and which by name."""

import re
from itertools import takewhile

from .award_words import RECIPIENT, as_count
from .units import NEXT_UNIT, split_list
from .vocabulary import BEGIN, END, UNIT, UPPER

FAR = 900  # letters: what stands farther before an award is of another clause
TO_NAMED = re.compile(
    r"^[^.;]{0,40}?(?:cho|:|gồm|\(|là)\s*(?:các đơn vị |nhân dân và cán bộ |tập thể |đơn vị |\d{1,3} (?:đơn vị|tập thể)(?: là| gồm)?:? ?\(?)?(?:là |gồm |: ?)?"
)
COUNTED_NAMES = re.compile(r" ?(?:là|gồm:?|:|\() ?(?P<names>[^;.()]{3,300}?)\)?,? (?:đề nghị|được|đạt)")
LEFT_NAMED = re.compile(
    rf"(?:suy tôn |bình chọn |bình xét |lựa chọn |chọn |^|[;.] ?|: ?|[Tt]rong đó,? |là |gồm:? |\(|Kết quả,? |Theo đó,? )(?:các đơn vị |đơn vị |cho )?(?P<names>(?!Hội nghị|Hội đồng|Khối|Cụm|Ban Chấp)(?:{UNIT}|{NEXT_UNIT.pattern}) ?[^;:.“”]{{2,160}}?),? (?:dẫn đầu|đề nghị|được|vinh dự|đón nhận|là đơn vị|đạt|xếp|đứng|tiêu biểu)"
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


def names_after(text, right, report):
    words, start = right
    match = TO_NAMED.match(words)
    if not match:
        return None
    spans = split_list(text, start + match.end(), start + len(words), report.names)
    spans = list(takewhile(lambda span: is_named(text[slice(*span)], text[slice(*spans[0])]), spans))
    if not spans or spans[0][0] - start - match.end() > 12:
        return None
    return "; ".join(text[slice(*span)] for span in spans), (spans[0][0], spans[-1][1])


def names_between(text, start, end, report):
    """2 cơ quan là Cục A và Cục B đề nghị …: the names between the count and the verb."""
    match = COUNTED_NAMES.match(text, start, end)
    if not match:
        return None
    spans = split_list(text, *match.span("names"), report.names)
    spans = [span for span in spans if is_recipient(text[slice(*span)])]
    names = "; ".join(text[slice(*span)] for span in spans)
    return (names, (spans[0][0], spans[-1][1])) if spans else None


def names_before(left, report):
    words, start = left
    match = last(LEFT_NAMED, words)
    if not match or RECIPIENT.search(match["names"]):
        return None
    spans = [
        span
        for span in split_list(words, *match.span("names"), report.names)
        if is_recipient(words[slice(*span)])
    ]
    if not spans:
        return None
    return "; ".join(words[slice(*span)] for span in spans), (start + spans[0][0], start + spans[-1][1])


def is_named(name, first):
    """A unit, or after one a short name that shares its beginning: Hội CCB tỉnh Vĩnh Long, Bến Tre."""
    short = bool(re.fullmatch(rf"[{UPPER}][\w-]*(?: [{UPPER}][\w-]*){{0,3}}", name))
    return not RECIPIENT.match(name) and (is_recipient(name) or (short and is_recipient(first)))


def is_recipient(name):
    return bool(NEXT_UNIT.match(name)) and not re.match(
        rf"{BEGIN}(?:UBND tỉnh|Chính phủ|Thủ tướng){END}$", name
    )
