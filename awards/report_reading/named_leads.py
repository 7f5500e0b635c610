"""Whom the words after “Cụm trưởng là”, “hai Khối phó gồm” name."""

import re

from .lead_words import IN_BRACKETS, LINK
from .units import split_list
from .vocabulary import DEPUTY_WORD, HEAD_WORD, HONORIFIC

DASHED = re.compile(rf"(?:{HEAD_WORD}|{DEPUTY_WORD}) [–-] ")


def is_headed(match, before):
    """Cụm trưởng – Sở A, Cụm phó – Sở B: the dash follows the role only where no unit stands before it."""
    return not match.groupdict().get("dash") or bool(
        re.search(r"(?:^|[:;])\s*(?:các )?$", before) or (before.endswith(", ") and DASHED.search(before))
    )


def named_in(text, match, mentions):
    """The persons or units told right after the role, of deputies all; none where told as what another becomes."""
    start, end = match.span("unit")
    persons = joined(text, start, [one for one in mentions if one.start >= start])
    if persons:
        return [
            {"spans": (one.name_span, match.span("role")), "person": one.name}
            for one in persons[: None if match["deputy"] else 1]
        ]
    if re.match(rf"{HONORIFIC} ", text[start:end]):
        return []
    if text[start - 1] == "(" and ")" in match["unit"]:
        end = text.index(")", start)
    found = []
    for span in split_list(text, start, end)[: None if match["deputy"] else 1]:
        gap = span[0] - (found[-1][1] if found else start + 4)
        if gap > 8 or LINK.match(text, span[1]) or IN_BRACKETS.match(text, span[1]):
            break
        found.append(span)
    return [{"spans": (span, match.span("role")), "unit": text[slice(*span)]} for span in found]


def joined(text, start, mentions):
    """The persons that follow one another from a place on."""
    found = []
    for one in mentions:
        if not re.fullmatch(r"[\s,;]*(?:và |cùng )?", text[start : one.start]) or one.start - start > 8:
            break
        found.append(one)
        start = one.end
    return found
