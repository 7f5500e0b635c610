"""The sentences of a report, each with its place and its paragraph."""

import re
from dataclasses import dataclass

from .vocabulary import LOWER, REST_OF_PAGE, UPPER

LONGEST = 2500
# A full stop that ends nothing: PGS.TS, TP. Hồ Chí Minh, Đ/c, số thứ tự 1., chữ viết tắt của tên.
ABBREVIATION = re.compile(
    rf"(?:(?<![{UPPER}{LOWER}])(?:TP|Tp|tp|TX|Tx|TT|Q|P|H|T|X|Th|ThS|Ths|TS|GS|PGS|BSCKII|BSCKI|CKII|CKI|TSKH|BS|KS|CN|LS|DS|St|Tr|Mr|Ms|NXB|[A-HJ-UW-ZĐÔ])"
    r"|\b[Ss]ố|v\.v)\.$"
)
LIST_NUMBER = re.compile(r"\W{0,3}(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[a-zđ])$")
STOP = re.compile(
    rf"[.!?…]{{1,4}}[\"”»)/]{{0,3}}\.?(?= ?\n| [\"“«(•\-]?[{UPPER}\d]|$|(?<=[{LOWER}\d]\.)[{UPPER}][{LOWER}])"
)


@dataclass(frozen=True)
class Sentence:
    """text[start:end] of the cleaned text. paragraph counts from 0; opens: it is the first of its paragraph."""

    text: str
    start: int
    end: int
    paragraph: int
    opens: bool
    closes: bool

    def __len__(self):
        return len(self.text)


def sentences_of(text):
    """All sentences up to the point where the rest of the page begins; one that was there before is left out."""
    seen, found = set(), []
    for number, (start, end) in enumerate(paragraphs(text)):
        if number and REST_OF_PAGE.match(text[start : min(end, start + 60)]):
            break
        pieces = [piece for piece in split(text, start, end) if text[piece[0] : piece[1]]]
        for place, (first, last) in enumerate(pieces):
            words = text[first:last]
            if words not in seen:
                seen.add(words)
                found.append(Sentence(words, first, last, number, place == 0, place == len(pieces) - 1))
    return found


def paragraphs(text):
    for match in re.finditer(r"[^\n]+", text):
        if match[0].strip():
            yield match.span()


def split(text, start, end):
    begin = start
    for stop in STOP.finditer(text, start, end):
        if ABBREVIATION.search(text[max(start, stop.start() - 8) : stop.start() + 1]):
            continue
        if stop.start() - start < 9 and LIST_NUMBER.match(text[start : stop.start()]):
            continue
        yield from bounded(text, begin, stop.end())
        begin = stop.end()
    yield from bounded(text, begin, end)


def bounded(text, start, end):
    """The span without spaces at its ends, in pieces that no pattern has to fear."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut + (text[cut] == " ")
    if end > start:
        yield start, end
