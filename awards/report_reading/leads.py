"""Each mention in a sentence of who leads the bloc or is to lead it."""

import re
from dataclasses import dataclass
from itertools import islice

from .lead_words import (
    BESIDE,
    CHOICE,
    FORMER,
    HANDED,
    IN_THE_ROLE,
    LINK,
    NAMED_ALONE,
    NAMES,
    NEW,
    NEXT,
    OPENING_YEAR,
    PASSIVE,
    ROLE,
    UNIT_OF_POST,
)
from .named_leads import is_headed, named_in
from .purposes import FLAG
from .units import masked_names, split_list, unit_in
from .vocabulary import BEGIN, DASH, DEPUTY_WORD, HEAD_WORD, MOST, POST, YEAR, year_as_written

# Năm học 2023-2024: Trường A – Cụm trưởng; Trường B – Cụm phó
HEADED = re.compile(rf"[^:;]{{0,120}}?{YEAR.pattern}[^:;\d]{{0,60}}:")
OF_WHAT = re.compile(r" (?:Khối|Cụm|của|năm(?: học)? [\d –-]{4,11}(?:[,.;)]|$))")
SEVERAL = re.compile(r" (?:hai|ba|các) ")
NEWLY = re.compile(r"(?:trưởng|phó) mới|(?:giao|trao|chuyển)(?: lại)? cho $")
POST_OF = re.compile(rf"\s*{POST} ")
APPOSED = re.compile(r",? (?:là |cũng là )?(?:đơn vị|địa phương|nơi)(?: đang)?$")


@dataclass
class Lead:
    """One mention of who leads: kind is head or deputy; chosen says how, if it is told as a choice."""

    kind: str
    sentence: object
    spans: tuple
    unit: str = ""
    person: str = ""
    year: str = ""
    how: str = ""
    coming: bool = False


def leads_in(sentence, report):
    text = sentence.text
    if not re.search(rf"{HEAD_WORD}|{DEPUTY_WORD}|{FLAG}", text):
        return
    mentions = report.mentions(sentence)
    found = [
        *linked(sentence, mentions),
        *beside(sentence, mentions),
        *named(sentence, mentions),
        *in_the_role(sentence),
        *handed(sentence, mentions),
        *by_post(sentence, mentions),
    ]
    if said := HEADED.match(text):
        for lead in found:
            lead.year = lead.year or year_as_written(said)
    yield from with_shared_years(found)


def with_shared_years(leads):
    """Cụm trưởng năm 2025 là Sở A, Cụm phó là Sở B: the deputy is of the year said of the head before."""
    for lead in leads:
        heads = [one for one in leads if one.kind == "head" and first(one) < first(lead)]
        if lead.kind == "deputy" and not lead.year and heads:
            head = max(heads, key=first)
            lead.year, lead.coming = head.year, lead.coming or head.coming
    return leads


def first(lead):
    return min(span[0] for span in lead.spans)


def linked(sentence, mentions):
    text, begin = sentence.text, 0
    for match in islice(LINK.finditer(text), MOST):
        named_after = NAMES.match(text, match.start("role"))
        if named_after and named_after[0][-1] != "(":  # đơn vị làm Cụm phó là Sở B
            continue
        left = text[begin : match.start()]
        choice = last_choice(left) or (
            last_choice(text[max(0, match.start() - 400) : match.start()]) if begin else None
        )
        how = "elected" if "trúng cử" in match[0] else choice.lastgroup if choice else ""
        takes = "nhận" in match[0]
        for span, person in subjects(text, begin, match, mentions):
            name = {"person": text[slice(*span)]} if person else {"unit": text[slice(*span)]}
            kind = kind_of(match)
            yield Lead(
                kind,
                sentence,
                (span, match.span("role")),
                year=year_after(text, match.end()) or ("" if how else year_before(text, span[0])),
                how=how,
                coming=bool(how or takes),
                **name,
            )
        begin = match.end()


def last_choice(left):
    return next(iter(list(CHOICE.finditer(left))[::-1]), None)


def subjects(text, begin, link, mentions):
    """The persons or units that the words before “làm Khối trưởng” speak of."""
    several = bool(SEVERAL.search(link[0]))
    start, stop = subject_place(text, begin, link.start(), several)
    here = [one for one in mentions if begin <= one.start and start <= one.end <= link.start() + 1]
    if here:
        yield here[-1].name_span, True
        return
    if span := unit_in(text[start:stop]):
        first, last = start + span[0], start + span[1]
        for place in split_list(text, first, last) if link["deputy"] else [(first, last)]:
            yield place, False


def subject_place(text, begin, end, several=False):
    """Where the subject can stand: after “bầu …”, or before “được bầu”, after the last comma or “do”."""
    left = text[begin:end]
    if apposed := APPOSED.search(left):
        cuts = re.finditer(rf"{BEGIN}(?:do|là|được|của) |[;:,] ", left[: apposed.start()])
        return max([begin, *(begin + cut.end() for cut in cuts)]), begin + apposed.start()
    if passive := PASSIVE.search(left):
        left = left[: passive.start()]
    chosen = last_choice(left)
    if chosen and not left[chosen.end() :].startswith(" của"):  # theo sự phân công của …, Sở A làm Cụm trưởng
        return begin + chosen.end(), begin + len(left)
    cuts = re.finditer(
        rf"(?:{BEGIN}(?:do|công nhận|giao cho|để|nhất trí|thống nhất) |; |: |\. {'' if several else rf'|, (?=(?!{DASH})[^,]*$)'})",
        left,
    )
    return max([begin, *(begin + match.end() for match in cuts)]), begin + len(left)


def year_after(text, position):
    rest = text[position : position + 160]
    if said := YEAR.search(rest):
        return year_as_written(said)
    return "next" if NEXT.search(rest) else ""


def year_before(text, position, window=30):
    """… ký giao ước thi đua năm 2023, do Sở A làm Cụm trưởng"""
    said = list(YEAR.finditer(text[max(0, position - window) : position]))
    opens = OPENING_YEAR.match(text[:position])
    return year_as_written(said[-1]) if said else year_as_written(opens) if opens else ""


def beside(sentence, mentions):
    text = sentence.text
    for match in islice(BESIDE.finditer(text), MOST):
        of_a_person = any(one.name_span[1] <= match.start() < one.end for one in mentions)
        if of_a_person and "đơn vị" not in match[0]:
            continue
        span = unit_of_post(text, match, mentions) if of_a_person else unit_before(text, match.start())
        if span and stands_beside(text, match):
            chosen = chosen_before(text, span[0])
            year = year_here(text, match.end()) or (year_before(text, span[0], 120) if chosen else "")
            yield Lead(
                kind_of(match),
                sentence,
                (span, match.span("role")),
                unit=text[slice(*span)],
                year=year,
                how=chosen,
                coming=bool(chosen),
            )


def kind_of(match):
    return "deputy" if match["deputy"] else "head"


def stands_beside(text, match):
    """The role in brackets, after a dash, or followed by the end of the clause or the name of the bloc."""
    return (
        match[0].strip()[0] in "(-–—"
        or re.search("đơn vị|với|trong", match[0])
        or match.end() == len(text)
        or text[match.end()] in ",.;)"
        or bool(OF_WHAT.match(text, match.end()))
    )


def unit_of_post(text, match, mentions):
    """ông A - Chủ tịch Hội B - đơn vị Cụm trưởng: the unit named in the post."""
    begin = max(one.name_span[1] for one in mentions if one.name_span[1] <= match.start())
    begin = max(begin, text.rfind(",", begin, match.start()))
    unit = UNIT_OF_POST.search(text, begin, match.start())
    return (unit.start(), match.start()) if unit else None


def unit_before(text, position):
    """The unit that ends where the role begins."""
    masked = masked_names(text[:position])
    cuts = re.finditer(rf"[.;:(,]|{BEGIN}(?:do|được|và|cùng|của|giữa|là|có|gồm|cho) ", masked)
    start = max([0, *(cut.end() for cut in cuts)])
    if post := POST_OF.match(text, start, position):
        start = post.end()
    return last_unit(text, start, position)


def chosen_before(text, position):
    """bầu chọn cụm trưởng và cụm phó năm 2023 là A (Cụm trưởng) và B (Cụm phó): elected."""
    before = text[max(0, position - 160) : position]
    choice = last_choice(before)
    return (
        choice.lastgroup
        if choice and re.search(rf"{HEAD_WORD}|{DEPUTY_WORD}", before[choice.end() :])
        else ""
    )


def year_here(text, position):
    said = YEAR.match(text, position + 1) or YEAR.search(
        text[position : position + 50].split(",")[0].split("–")[0]
    )
    return year_as_written(said) if said else ""


def last_unit(text, start, end):
    span = unit_in(text[start:end])
    return (start + span[0], start + span[1]) if span and start + span[1] >= end - 1 else None


def named(sentence, mentions):
    text = sentence.text
    linked_roles = {link.start("role") for link in islice(LINK.finditer(text), MOST)}
    for match in [*NAMES.finditer(text), *NAMED_ALONE.finditer(text)]:
        before = text[: match.start()]
        if match[0][-1] == "(" and match.start("role") in linked_roles:
            continue
        if FORMER.search(before) or re.match(ROLE, match["unit"]) or not is_headed(match, before):
            continue
        for names in named_in(text, match, mentions):
            choice = last_choice(before[-40:])
            year = YEAR.search(match["between"]) or OPENING_YEAR.match(before)
            yield Lead(
                kind_of(match),
                sentence,
                year=year_as_written(year) if year else "",
                how=choice.lastgroup if choice else "",
                coming=bool(choice or NEW.search(before) or NEWLY.search(match[0])),
                **names,
            )


def in_the_role(sentence):
    for match in IN_THE_ROLE.finditer(sentence.text):
        kind = kind_of(match)
        yield Lead(kind, sentence, (match.span("role"), match.span("unit")), unit=match["unit"])


def handed(sentence, mentions):
    """To whom the flag or the duty of the lead is handed on."""
    text = sentence.text
    for match in HANDED.finditer(text):
        year = YEAR.search(match["between"]) or YEAR.search(match["unit"])
        told = {"year": year_as_written(year) if year else "", "coming": True}
        person = next((one for one in mentions if 0 <= one.start - match.start("unit") < 12), None)
        start = person.name_span[1] if person else match.start("unit")
        span = unit_in(text[start : match.end("unit")])
        unit = None
        if span and (not person or re.search("[Đđ]ại diện", text[start : start + span[0]])):
            unit = (start + span[0], start + span[1])
        spans = tuple(span for span in (person and person.name_span, unit) if span)
        if spans:
            names = {"person": person.name if person else "", "unit": text[slice(*unit)] if unit else ""}
            yield Lead("head", sentence, spans, **names, **told)


def by_post(sentence, mentions):
    for one in mentions:
        post = " ; ".join(one.posts)
        role = re.search(ROLE, post)
        if role and "đơn vị" not in post[: role.start()] and not FORMER.search(post[: role.start()]):
            said = YEAR.search(post[role.end() :])
            spans = tuple(span for span in (one.name_span, one.post_span) if span)
            kind = "deputy" if role["deputy"] else "head"
            yield Lead(kind, sentence, spans, person=one.name, year=year_as_written(said) if said else "")
