"""What a search says besides words: a day, a year, the number of a paper, what a conference was for, an award."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from blocs.partial_dates import PartialDate
from blocs.text import folded, tidy_line
from campaigns.models import ConferencePurpose

from .words import SMALL, slots_of

Purpose = ConferencePurpose.Purpose

LONGEST = 200  # letters of a search that are read
MOST_WORDS = 12

COMRADE = re.compile(r"(?<!\w)đ/c\s", re.I)
DAY = re.compile(
    r"(?<![\w/.-])(?:ngày\s+|ngay\s+)?(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2} th[áa]ng \d{1,2} n[ăa]m \d{4})(?![\w/])",
    re.IGNORECASE,
)
MONTH = re.compile(
    r"(?<![\w/.-])(?:(?:th[áa]ng\s+)?(\d{1,2}\s?[/.-]\s?(?:19|20)\d\d)|th[áa]ng\s+(\d{1,2} n[ăa]m (?:19|20)\d\d))(?![\w/])",
    re.I,
)
YEARS = re.compile(
    r"(?<![\w/])(?:n[ăa]m(?: h[ọo]c)?\s+)?((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?(?![\w/])", re.I
)
NUMBER = re.compile(r"(?<!\w)(\d{1,6}\s?(?:(?:/\s?\d{4}\s?)?/\s?[^\W\d][\w-]*|-[^\W\d]{1,6}/)(?:[/-]?\w+)*)")
# What kind of record is looked for, where it is said; the name goes on without it.
SAID = {
    "don vi": "unit",
    "co quan": "unit",
    "quyet dinh": "decision",
    "qd": "decision",
    "van ban": "paper",
    "bao cao": "paper",
    "bien ban": "paper",
    "ke hoach": "paper",
    "hoi nghi": "conference",
    "hn": "conference",
    "le": "conference",
    "chu de": "campaign",
    "khau hieu": "campaign",
    "phong trao": "movement",
    "khen thuong": "award",
    "dong chi": "person",
    "dc": "person",
    "ong": "person",
    "ba": "person",
    "dai tuong": "person",
    "thuong tuong": "person",
    "trung tuong": "person",
    "thieu tuong": "person",
    "dai ta": "person",
    "thuong ta": "person",
    "trung ta": "person",
    "thieu ta": "person",
}
ONLY_WITH_ACCENTS = {"le": {"lễ"}, "ong": {"ông"}, "ba": {"bà"}}
ONLY_FIRST = {
    "ong",
    "ba",
    "dc",
    "dong chi",
    "le",
    "hn",
    "qd",
    "co quan",
    "don vi",
    "van ban",
    "bao cao",
    "ke hoach",
    "bien ban",
}
# Names have it too: the Council of Emulation and Commendation.
ONLY_ALONE = {"khen thuong"}
PURPOSES = {
    "tong ket": Purpose.CLOSING,
    "so ket": Purpose.MID_YEAR,
    "phat dong": Purpose.LAUNCH,
    "ki ket giao uoc": Purpose.PLEDGE_SIGNING,
    "ki giao uoc": Purpose.PLEDGE_SIGNING,
    "giao uoc": Purpose.PLEDGE_SIGNING,
    "ban giao": Purpose.HANDOVER,
    "chuyen giao": Purpose.HANDOVER,
    "binh xet": Purpose.AWARD_REVIEW,
    "xet khen thuong": Purpose.AWARD_REVIEW,
    "trao thuong": Purpose.AWARD_CEREMONY,
    "trao tang": Purpose.AWARD_CEREMONY,
}

SAID, PURPOSES = ({folded(phrase): meant for phrase, meant in of.items()} for of in (SAID, PURPOSES))


@dataclass
class Asked:
    """A search, read."""

    text: str
    day: PartialDate | None = None  # a day or a month
    years: list = field(default_factory=list)
    number: str = ""  # as typed: 1071/QĐ-TTg
    said: set = field(default_factory=set)  # kinds of record that it names
    purposes: set = field(default_factory=set)
    typed: list = field(default_factory=list)  # the words of names
    is_named: bool = False  # whether these words are more than the kind of record
    subject: list = field(default_factory=list)  # the same without what a conference was for

    @cached_property
    def slots(self):
        return slots_of(self.typed, may_go_on=self.goes_on)

    @cached_property
    def number_slots(self):
        return slots_of([self.number], may_go_on=True)

    @property
    def has_names(self):
        """Whether words of names were typed, and not only what says the kind of record beside a day or a number."""
        return self.is_named or not (self.day or self.number or self.purposes or self.years)

    @property
    def kinds_of_year(self):
        """The kinds of record of which those of a year are looked for, and nothing else is said of them."""
        return self.said if self.years and not (self.is_named or self.day or self.number) else set()

    @property
    def goes_on(self):
        """Whether the last word may not be finished."""
        return not self.text.endswith(" ")

    @property
    def is_empty(self):
        return not (self.typed or self.years or self.day or self.number)


def read(text):
    """The Asked of what was typed; at most so much of it as anybody types."""
    text = COMRADE.sub("đồng chí ", text)
    text = (tidy_line(text) + (" " if text.endswith(" ") else ""))[:LONGEST]
    asked, rest = Asked(text), text
    rest = _take_dates(asked, rest)
    if found := NUMBER.search(rest):
        asked.number = "".join(found[1].split())
        rest = rest[: found.start()] + " " + rest[found.end() :]
    for found in YEARS.finditer(rest):
        asked.years += [int(year) for year in found.groups() if year]
    rest = YEARS.sub(" ", rest)
    words = re.findall(r"[^\W_]+(?:&[^\W_]+)?", rest.lower())
    _take_words(asked, [word.replace("&", "") for word in words if folded(word)][:MOST_WORDS])
    return asked


def _take_dates(asked, rest):
    for pattern in (DAY, MONTH):
        if asked.day is None and (found := pattern.search(rest)):
            try:
                asked.day = PartialDate.parse(_as_date(found[0]))
            except ValueError:
                continue
            rest = rest[: found.start()] + " " + rest[found.end() :]
    return rest


def _as_date(text):
    """16 tháng 11 năm 2018 as 16/11/2018, however it is spelt."""
    return "/".join(re.findall(r"\d+", text))


def _take_words(asked, words):
    names = [
        word for word, after in zip(words, [*words[1:], ""], strict=False) if not _is_small(word, after)
    ] or words
    keys = [folded(word).replace(" ", "") for word in names]
    left = _without(names, keys, SAID, lambda kind, _words: asked.said.add(kind), whole=_is_said)
    asked.typed, asked.is_named = left or names, bool(left)
    keys = [folded(word).replace(" ", "") for word in asked.typed]
    asked.subject = _without(asked.typed, keys, PURPOSES, lambda purpose, _words: asked.purposes.add(purpose))


def _is_small(word, after):
    """Whether a name is the same without a word; “số” goes where a figure follows."""
    return word in SMALL or (word in ("số", "so") and after.isdigit())


def _without(names, keys, phrases, note, *, whole=lambda *_: True):
    """The words without the phrases that mean something, the longest first; note(meaning, words) is called for each."""
    left, place = [], 0
    while place < len(names):
        for length in (4, 3, 2, 1):
            phrase = " ".join(keys[place : place + length])
            if phrase in phrases and place + length <= len(names) and whole(phrase, names, place):
                note(phrases[phrase], names[place : place + length])
                place += length
                break
        else:
            left.append(names[place])
            place += 1
    return left


def _is_said(phrase, names, place):
    if (phrase in ONLY_FIRST and place) or (phrase in ONLY_ALONE and phrase != folded(" ".join(names))):
        return False
    accents = ONLY_WITH_ACCENTS.get(phrase)
    return accents is None or names[place] in accents
