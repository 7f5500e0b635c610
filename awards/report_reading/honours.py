"""Awards that the report speaks of: which, from whom, for whom, how many and how far they have come."""

import re
from itertools import islice

from .award_words import (
    ACTOR,
    AGREES,
    COUNT_BEFORE,
    GRANTS,
    HANDS_OVER,
    KIND,
    OF,
    OF_SEVERAL,
    ON_BEHALF,
    PLAIN_RECIPIENT,
    PROPOSED,
    VERB,
    as_count,
)  # fmt: skip
from .recipients import (
    counts,
    kind_of,
    last,
    nearest,
    persons_named,
    units_named,
    without_recipients,
)
from .suggestion import Finding
from .units import masked_names
from .vocabulary import MOST

# Tại Hội nghị, Ban tổ chức đã tặng …
AT_THE_EVENT = re.compile(
    r"\W{0,3}(?:Cũng )?(?:[Tt]ại|[Nn]hân dịp|[Tt]rong dịp) (?:[Hh]ội nghị|buổi|[Ll]ễ|này)"
)
PASSIVE = re.compile(r"được (?:tặng|trao|nhận|công nhận|khen|đề nghị)")
# Danh hiệu “Cờ thi đua của Chính phủ” được đề nghị trao cho …
AGREED_AFTER = re.compile(r"[^.;]{0,80}? (?P<agreed>được (?:thống nhất |nhất trí )?(?:đề nghị|suy tôn))")
# Tại Hội nghị, 5 tập thể được trao …; tại đây 3 cá nhân được nhận …
THERE = re.compile(r"(?:^|[;.] )\W*[Tt]ại (?:đây|[Hh]ội nghị|buổi|[Ll]ễ)[^;.]*$")
GOT_THERE = re.compile(r"được(?: \w+){0,2}? (?:trao|nhận)$")
JOINED = re.compile(r"^[”\"]?(?:,| và|, và| hoặc|/)\s*(?:danh hiệu )?[“\"]?$")
NOT_GIVEN = re.compile(
    r"(?:mục tiêu|phấn đấu|quy định về|[Tt]iêu chuẩn|hồ sơ|không xét|[Qq]uy chế|chỉ tiêu|đăng ký|hướng dẫn|điều kiện|thực hiện việc|thủ tục|ban hành quyết định|[Đđ]ể được|nếu được|phần thưởng cao quý)[^.;]{0,80}$"
)
# An item of a list whose heading says what is done: 3.1. Tặng Cờ thi đua … · - Bằng khen của …
ITEM = re.compile(
    rf"^\W{{0,3}}(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]? |[a-zđ]\) |[-–+•*] ?|(?=Tặng |{KIND.pattern}))"
)


def find_awards(report):
    found = list(all_awards(report))
    values = [set(one.value.items()) for one in found]
    for place, one in enumerate(found):
        fuller = any(values[place] < other for other in values) or is_announced(one, found, report)
        if not fuller and values[place] not in values[:place]:
            yield one


def is_announced(one, found, report):
    """The heading tells, with less, what the body tells of the same kind of award."""
    same = ("award", "moment")
    return one.sentence in report.headings and any(
        other.sentence not in report.headings and all(one.value[key] == other.value[key] for key in same)
        for other in found
    )


def all_awards(report):
    heading = None
    for sentence in report.own:
        item = ITEM.match(sentence.text)
        heading = heading if item else None
        for value, spans in islice(awards_in(sentence, report, heading), MOST):
            bare = value["award"].casefold() == "cờ" and "authority" not in value
            if value.keys() - {"award", "moment", "class"} and not (
                bare and value["moment"] == "handed_over"
            ):
                yield Finding("award", value, sentence, spans)
        if sentence.text[-1] == ":":
            heading = moment_of(sentence, len(sentence), [])[0] or heading


def awards_in(sentence, report, heading=None):
    """heading: the moment that the heading of the list says, of which the sentence is an item."""
    text = sentence.text
    kinds = list(islice(KIND.finditer(text), MOST))
    groups = grouped(text, kinds)
    authority = None, None
    for place, group in enumerate(groups):
        begin = groups[place - 1][-1].end() if place else 0
        end = groups[place + 1][0].start() if place + 1 < len(groups) else len(text)
        told = (heading, None) if heading else moment_of(sentence, group[0].start(), kinds)
        if len(group) == 1 and group[0]["kind"] == "danh hiệu thi đua":
            continue
        pledged = any(first <= group[0].start() < last for first, last in report.pledged_in(sentence))
        if told[0] and not pledged and not NOT_GIVEN.search(text[begin : group[0].start()]):
            same = place and name_of(group[0], kinds) == name_of(groups[place - 1][0], kinds)
            same = same and not VERB.search(text[begin : group[0].start()])
            before = authority if same else (None, None)
            authority = authority_of(sentence, group[-1], group[0].start(), report, before)
            yield from of_group(sentence, group, kinds, begin, end, told, authority, report)


def grouped(text, kinds):
    """Kinds joined by a comma or “và” only share what follows: Bằng khen, Giấy khen cho …"""
    groups = []
    for kind in kinds:
        if groups and kind["kind"] and JOINED.match(text[groups[-1][-1].end() : kind.start()]):
            groups[-1].append(kind)
        else:
            groups.append([kind])
    return groups


def moment_of(sentence, position, kinds):
    """agreed, proposed, granted or handed_over, with the place of the words that say so."""
    before = sentence.text[:position]
    for moment, pattern in (("proposed", PROPOSED), ("agreed", AGREES)):
        if said := last(pattern, before, position):
            return moment, said.span()
    handed, granted = last(HANDS_OVER, before), last(GRANTS, before)
    if (
        handed
        and (not granted or granted.end() <= handed.end() + 6)
        and "được" not in before[max(0, handed.start() - 30) : handed.start()]
    ):
        return "handed_over", handed.span()
    if granted or handed:
        said = granted or handed
        caption = sentence.opens and sentence.closes and sentence.text[-1] not in ".;:…" and said[0] == "tặng"
        there = AT_THE_EVENT.match(sentence.text) and "được" not in said[0]
        there = there or (GOT_THERE.search(said[0]) and THERE.search(sentence.text[: said.start()]))
        return "handed_over" if caption or there else "granted", said.span()
    if asked := AGREED_AFTER.match(sentence.text, position):
        return "agreed", (asked.start("agreed"), asked.end())
    after = re.match(r"[^.;]{0,200}? (?:được trao|đã được tặng)", sentence.text[position:])
    return ("granted", (position, position + after.end())) if after else (None, None)


def of_group(sentence, group, kinds, begin, end, told, authority, report):
    text = sentence.text
    moment, verb = told
    own, authority_span = authority
    after = group[-1].end()
    if own and authority_span[0] >= after:
        after = authority_span[1]
    right = text[after : clause_end(text, group[-1].end(), end)]
    left_start = begin + text[begin : group[0].start()].rfind("; ") + 1
    left = text[left_start : group[0].start()]
    number = COUNT_BEFORE.search(left)
    for kind in group:
        base = {"award": name_of(kind, kinds), "moment": moment}
        spans = [kind.span(), verb]
        if own:
            base["authority"] = own
            spans.append(authority_span)
        if rank := kind["class"] or kind["again"]:
            base["class"] = rank.split()[-1].capitalize()
        first = number if kind is group[0] or (number and number["many"]) else None
        yield from with_recipients(sentence, base, spans, first, (left, left_start), (right, after), report)


def name_of(kind, kinds):
    """The kind as printed; of “hạng Nhì cho …” that of the kind before."""
    if kind["kind"]:
        return kind["kind"]
    before = [one for one in kinds if one.start() < kind.start() and one["kind"]]
    return before[-1]["kind"] if before else kind[0]


def clause_end(text, start, end):
    """Where what is said of this award ends: before the clause of the next verb."""
    piece = text[start:end]
    listed = re.match(r"[^.;]{0,60}(?:cho|đơn vị|tập thể|cá nhân|gồm): ", piece)
    if stop := re.search(r"\.\s" if listed else r"\.\s|;", piece):
        piece = piece[: stop.start()]
    if verb := VERB.search(piece):
        before = without_recipients(piece[: verb.start()])
        if before != piece[: verb.start()]:
            return start + len(before.rstrip(" ,;"))
        cut = max(piece.rfind(mark, 0, verb.start()) for mark in (",", " và ", ";", " cùng "))
        piece = piece[: cut if cut >= 0 else verb.start()]
    return start + len(piece)


def authority_of(sentence, kind, start, report, before):
    """Whose award it is: Cờ thi đua của …, Bằng khen UBND tỉnh, or who is to give it; else that of the one before."""
    text = sentence.text
    masked = masked_names(text)
    if kind["kind"] and (own := OF.match(masked[kind.end() : kind.end() + 160])):
        first = kind.end() + own.start("authority")
        last_one = first + len(own["authority"].rstrip(" -–."))
        return text[first:last_one], (first, last_one)
    if behalf := last(ON_BEHALF, masked, start):
        return text[slice(*behalf.span("authority"))], behalf.span("authority")
    actor = last(ACTOR, masked, start)
    if actor and gives(actor, masked, start, report.mentions(sentence)):
        return text[slice(*actor.span("authority"))], actor.span("authority")
    return before


def gives(actor, masked, start, mentions):
    """The award is that body's: not a person's who hands it over, nor one of several bodies'."""
    first, end = actor.span("authority")
    return not (
        PASSIVE.search(masked, actor.end(), start)  # 5 tập thể được A tặng …, 3 đồng chí được tặng …
        or actor["authority"].startswith(
            ("Hội đồng", "Hội nghị", "Khối", "Cụm", "cấp trên", "Lãnh đạo Ban", "Ban tổ chức", "Ban Tổ chức")
        )
        or any(one.start < end and first < one.end for one in mentions)
        or re.search(r";[^;]*\b(?:đạt|được)\b", masked[actor.end() : start])  # of another clause
        or OF_SEVERAL.search(masked[max(0, actor.start() - 120) : first].rstrip())
    )


def with_recipients(sentence, base, spans, number, left, right, report):
    """One award for each kind of recipient with its count; one for the recipients named."""
    if number:
        base |= {"count": as_count(number["number"])} if number["number"] else {"words": number["many"]}
        spans = [*spans, (left[1] + number.start(), left[1] + number.start() + len(number[0].rstrip(' “"')))]
    if persons := persons_named(sentence, left, right, report):
        yield {**base, "recipients": "individual", "names": persons[0]}, clean([*spans, persons[1]])
        return
    after = counts(right)
    counted = after or ([] if number else nearest(counts(left), left))
    names, names_span = units_named(sentence.text, left, right, counted, after, report) or ("", None)
    if names and counted and not counted[0][1] and counted[0][2][1] <= names_span[0]:
        counted = []  # “các đơn vị” before the names
    together = bool(names and counted and (not after or counted[0][2][1] <= names_span[0]))
    if not counted or (names and not together):
        if plain := PLAIN_RECIPIENT.match(right[0]):
            base["recipients"] = kind_of(plain)
        yield named(base, names), clean([*spans, names_span])
    for place, (recipients, count, span) in enumerate(counted):
        value = {**base, "recipients": recipients} | ({} if number else count)
        own = names if together and place == 0 else ""
        yield named(value, own), clean([*spans, span, names_span if own else None])


def named(value, names):
    return {**value, "names": names} if names else value


def clean(spans):
    return tuple(sorted({span for span in spans if span}))
