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
    PLAIN_RECIPIENT,
    PROPOSED,
    VERB,
    as_count,
)  # fmt: skip
from .recipients import (
    counts,
    kind_of,
    last,
    names_after,
    names_before,
    names_between,
    nearest,
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
JOINED = re.compile(r"^(?:,| và|, và| hoặc|/)\s*$")
NOT_GIVEN = re.compile(
    r"(?:mục tiêu|phấn đấu|quy định về|[Tt]iêu chuẩn|hồ sơ|không xét|[Qq]uy chế|chỉ tiêu|đăng ký|hướng dẫn|điều kiện|thực hiện việc|thủ tục|ban hành quyết định)[^.;]{0,80}$"
)


def find_awards(report):
    seen = set()
    for sentence in report.own:
        for value, spans in awards_in(sentence, report):
            key = (
                value["award"].casefold(),
                *(value.get(one) for one in ("authority", "recipients", "moment", "class", "names")),
            )
            if key not in seen:
                seen.add(key)
                yield Finding("award", value, sentence, spans)


def awards_in(sentence, report):
    text = sentence.text
    kinds = list(islice(KIND.finditer(text), MOST))
    groups = grouped(text, kinds)
    for place, group in enumerate(groups):
        begin = groups[place - 1][-1].end() if place else 0
        end = groups[place + 1][0].start() if place + 1 < len(groups) else len(text)
        moment, verb = moment_of(sentence, group[0].start(), kinds)
        if len(group) == 1 and group[0]["kind"] == "danh hiệu thi đua":
            continue
        pledged = any(first <= group[0].start() < last for first, last in report.pledged_in(sentence))
        if moment and not pledged and not NOT_GIVEN.search(text[begin : group[0].start()]):
            yield from of_group(text, group, kinds, begin, end, (moment, verb), report)


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
        there = AT_THE_EVENT.match(sentence.text) and not said[0].startswith("được")
        return "handed_over" if caption or there else "granted", said.span()
    after = re.match(r"[^.;]{0,200}? (?:được trao|đã được tặng)", sentence.text[position:])
    return ("granted", (position, position + after.end())) if after else (None, None)


def of_group(text, group, kinds, begin, end, told, report):
    moment, verb = told
    right_end = clause_end(text, group[-1].end(), end)
    right = text[group[-1].end() : right_end]
    left_start = (
        max(begin, *(cut.end() for cut in re.finditer(r"; ", text[: group[0].start()])), 0)
        if ";" in text[begin : group[0].start()]
        else begin
    )
    left = text[left_start : group[0].start()]
    own, authority_span = authority_of(text, group[-1], group[0].start())
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
        yield from with_recipients(
            text, base, spans, first, (left, left_start), (right, group[-1].end()), report
        )


def name_of(kind, kinds):
    """The kind as printed; of “hạng Nhì cho …” that of the kind before."""
    if kind["kind"]:
        return kind["kind"]
    before = [one for one in kinds if one.start() < kind.start() and one["kind"]]
    return before[-1]["kind"] if before else kind[0]


def clause_end(text, start, end):
    """Where what is said of this award ends: before the clause of the next verb."""
    piece = text[start:end]
    if stop := re.search(r"\.\s|;", piece):
        piece = piece[: stop.start()]
    if verb := VERB.search(piece):
        before = without_recipients(piece[: verb.start()])
        if before != piece[: verb.start()]:
            return start + len(before.rstrip(" ,;"))
        cut = max(piece.rfind(mark, 0, verb.start()) for mark in (",", " và ", ";", " cùng "))
        piece = piece[: cut if cut >= 0 else verb.start()]
    return start + len(piece)


def authority_of(text, kind, start):
    """Whose award it is: Cờ thi đua của …, Bằng khen UBND tỉnh, or who is to give it."""
    masked = masked_names(text)
    if kind["kind"] and (own := OF.match(masked[kind.end() : kind.end() + 160])):
        first = kind.end() + own.start("authority")
        last_one = first + len(own["authority"].rstrip(" -–."))
        return text[first:last_one], (first, last_one)
    actor = last(ACTOR, masked, start)
    if actor and PASSIVE.search(masked, actor.end(), start):
        actor = None  # 5 tập thể được A tặng …, 3 đồng chí được tặng …
    if actor and not actor["authority"].startswith(
        ("Hội đồng", "Hội nghị", "Khối", "Cụm", "cấp trên", "Lãnh đạo Ban", "Ban tổ chức", "Ban Tổ chức")
    ):
        return text[slice(*actor.span("authority"))], actor.span("authority")
    return None, None


def with_recipients(text, base, spans, number, left, right, report):
    """One award for each kind of recipient with its count; one for the recipients named."""
    if number:
        base |= {"count": as_count(number["number"])} if number["number"] else {"words": number["many"]}
        spans = [*spans, (left[1] + number.start(), left[1] + number.start() + len(number[0].rstrip(' “"')))]
    after = counts(right)
    counted = after or ([] if number else nearest(counts(left), left))
    names, names_span = names_after(text, right, report) or ("", None)
    if not names and not any(count for _kind, count, _span in counted):
        names, names_span = names_before(left, report) or ("", None)
    if not names and counted and not after:
        names, names_span = names_between(text, counted[-1][2][1], left[1] + len(left[0]), report) or (
            "",
            None,
        )
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
