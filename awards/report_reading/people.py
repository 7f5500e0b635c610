"""Who took part and in which role."""

import re

from .mentions import fullest
from .offices import find_offices
from .roles import TELLING, roles_after, roles_before
from .suggestion import Finding
from .vocabulary import DEPUTY_WORD, END, HEAD_WORD, HONORIFIC, RANK

CONNECTS = re.compile(
    rf"^[\s,;:)]*(?:và|cùng|cùng với|với|;|,)?[\s,;]*(?:các )?(?:{HONORIFIC}|{RANK})?:?\s*$"
)
# Sau lời khai mạc của ông A, bà B trình bày …
ITS_OWN = re.compile(r" của (?:các )?$")
# Ông A, Phó Vụ trưởng; lãnh đạo các đơn vị cùng dự.
ALL_CAME = re.compile(
    r"(?:(?P<present>(?:(?:cùng|cũng|đã) )?(?:tham |đến |tới |về )?dự)|(?P<witness>chứng kiến))(?: (?:hội nghị|buổi lễ|lễ|lễ ký|buổi ký))?\.$"
)
CLERK = re.compile(r"[Tt]hư ký[^,;]{0,20}:\s*$")
LEADS = re.compile(rf"{HEAD_WORD}|{DEPUTY_WORD}|[Đđ]ại diện")
ITEM = re.compile(r"^\s{0,3}(?:[-–+•*]|\d{1,2}[.)])")
SPEECH = ("opening", "report", "address", "conclusion", "guidance")
HEADS_A_LIST = re.compile(
    r"(?i)^(?:[A-H][.)] ?)?[\W\dIVX.]{0,6}(?:thành phần|đại biểu|chủ trì|tham dự|dự |khách mời|chủ tọa)[^.]{0,80}:?$"
)


def find_people(report):
    told = list(people_told(report))
    named = fullest([mention for _sentence, mention, _role, _span in told])
    for (sentence, _mention, role, span), mention in zip(told, named, strict=True):
        words = sentence.text[slice(*span)] if span else ""
        if role == "handover" and not words.endswith(("giao", "lại")) and not LEADS.search(mention.post):
            role = "presenter"  # a superior who presents the flag
        if role:
            yield person(sentence, mention, role, span)
    yield from find_offices(report)


def person(sentence, mention, role, span):
    value = {"name": mention.name, "rank": mention.rank, "post": mention.post, "role": role}
    spans = tuple(sorted({*mention.spans, span} - {None}))
    return Finding("person", {key: said for key, said in value.items() if said}, sentence, spans)


def people_told(report):
    """(sentence, mention, role or "", place of the role's words) for each role of each person."""
    seen, speakers = set(), set()
    for sentence, mention, roles in by_sentence(report):
        if not roles:
            yield sentence, mention, "", None
        for role, span in roles:
            role = as_told(role, mention.name, seen, speakers)
            seen.add((mention.name, role))
            yield sentence, mention, role, span
            if role in SPEECH:
                speakers.add(mention.name)


def as_told(role, name, seen, speakers):
    """Who told something has spoken, once; who “spoke and directed” gave guidance, if nothing else said so."""
    if role == "telling":
        return "" if name in speakers else "address"
    return "address" if role == "guidance" and (name, role) in seen else role


def by_sentence(report):
    inherited = None
    for sentence in report.own:
        if not ITEM.match(sentence.text):
            inherited = None
        mentions = report.mentions(sentence)
        roles = roles_in(sentence.text, mentions, inherited)
        yield from ((sentence, *pair) for pair in zip(mentions, roles, strict=True))
        if heading := HEADS_A_LIST.match(sentence.text):
            inherited = (
                "chair" if "ch" in heading[0].casefold() and "chủ t" in heading[0].casefold() else "present"
            )


def roles_in(text, mentions, inherited):
    """For each mention its roles with their places."""
    if not mentions:
        return []
    limits = [*(one.start for one in mentions[1:]), len(text)]
    after = [roles_after(text, one.end, limit) for one, limit in zip(mentions, limits, strict=True)]
    after = shared(text, mentions, after)
    roles, current, start = [], (inherited, None, True) if inherited else None, 0
    for place, mention in enumerate(mentions):
        before = roles_before(text, start, mention.start)
        current = before or (current if current and current[2] else None)
        told = [*after[place]]
        if current and not (told and told[0][0] != "present" and not before):
            told = [current[:2], *told]
        if not told and (
            telling := re.match(
                rf"[\s,–:)-]*(?:đã |cũng |thì |lại |còn |vui mừng )*{TELLING}{END}", text[mention.end :]
            )
        ):
            told = [("telling", (mention.end + telling.start(), mention.end + telling.end()))]
        roles.append([] if CLERK.search(text[start : mention.start]) else without_repeats(told))
        start = mention.end
    if came := ALL_CAME.search(text):
        span = came.span(came.lastgroup)
        roles = [told or [(came.lastgroup, span)] for told in roles]
    return roles


def shared(text, mentions, after):
    """A and B chaired: A has the role too."""
    for place in range(len(mentions) - 2, -1, -1):
        between = text[mentions[place].end : mentions[place + 1].start]
        of_one = ITS_OWN.search(
            text[max(0, mentions[place].start - 10) : mentions[place].start]
        ) and between.lstrip().startswith(",")
        if not after[place] and after[place + 1] and CONNECTS.match(between) and not of_one:
            after[place] = after[place + 1]
    return after


def without_repeats(told):
    kept = {}
    for role, span in told:
        kept.setdefault(role, span)
    return list(kept.items())
