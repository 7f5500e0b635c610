"""What a cell says of a decision: its number, and in many lists its date and issuer too.

Quyết định số 1080/QĐ-TTg ngày 16/11/2016 của Thủ tướng Chính phủ
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from blocs.partial_dates import PartialDate
from blocs.text import tidy_line

from .files.cell_dates import as_date
from .files.cell_texts import KEPT, ValueRefused, is_unknown, quoted

LONGEST = 500  # letters; what is sought below takes the square of the time
DECISION = r"(?:quy[ếe]t [đd][ịi]nh(?: khen th[ưu][ởo]ng)?|qđ|qd)"
LEADING = re.compile(
    rf"(?:{DECISION}(?!\s*[-/])\b)?[\s:.,]*(?:s[ốo]\b(?! l[ưu][ợo]ng))?[\s:.]*", re.IGNORECASE
)
DAY = r"\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?(?:\d{4}|\d{2})"
IN_WORDS = r"\d{1,2} tháng \d{1,2},? năm \d{4}"
PART = r"(?:\d{1,2} ?[/.\-] ?)?\d{4}"
DATE = re.compile(
    rf"(?:[,;(\s–-]|\b(?:ký|ban hành|ra|từ))*"
    rf"(?:\b(?:ng[àa]y|ng\.)\s*(?P<said>{IN_WORDS}|{DAY}|{PART})|\b(?P<month>tháng {PART}|năm \d{{4}})"
    rf"|(?<![\w/.-])(?P<bare>{IN_WORDS}|\d{{1,2}} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?\d{{4}}))(?![\w/-])[\s.,;)–-]*",
    re.IGNORECASE,
)
ISSUER = re.compile(
    r"(?:^|(?<=[\s,;]))(?:của|do)\s+(?P<issuer>.+?)(?:\s+(?:ký|ban hành|cấp))*$", re.IGNORECASE
)
SUBJECT = re.compile(r"[\s,;]*(?:\bvề việc\b|\bv/v\b).*$", re.IGNORECASE)
NOT_UNDERSTOOD = re.compile(
    rf"\bng[àa]y\b|\bsố\b|(?:^|\s){DECISION}(?:\s|$)|\d+/[^\s]+[\s,;].*\d+/|-{DAY}$", re.IGNORECASE
)


@dataclass(frozen=True)
class DecisionSaid:
    """A decision as far as a cell names it."""

    number: str = ""
    dated: PartialDate | None = None
    issuer: str = ""

    def __str__(self):
        return ", ".join(str(part) for part in (self.number, self.dated, self.issuer) if part)


@lru_cache(KEPT)
def decision_in(text):
    """The DecisionSaid of a cell. Raises ValueRefused where more is written than is understood."""
    line = tidy_line(text)
    if is_unknown(line):
        return DecisionSaid()
    if len(line) > LONGEST:  # it is refused as too long for a number
        return DecisionSaid(line)
    line = SUBJECT.sub("", line)
    date = DATE.search(line)
    before, after = (line[: date.start()], line[date.end() :]) if date else (line, "")
    number, issuer = without_issuer(LEADING.sub("", before, count=1))
    if date and not number:  # the date stands first
        number, issuer = without_issuer(LEADING.sub("", after, count=1))
    elif after:
        issuer = without_issuer(after)[1] or after
    number, issuer = number.strip(" ,;:-–"), issuer.strip(" ,;.")
    if NOT_UNDERSTOOD.search(number) or any(map(str.isdecimal, issuer)):
        raise not_understood(text)
    if not date:
        return DecisionSaid(number, None, issuer)
    return DecisionSaid(number, as_date(date["said"] or date["month"] or date["bare"]), issuer)


def without_issuer(text):
    """A text without the words at its end that say whose decision it is, and these."""
    match = ISSUER.search(text)
    return (text[: match.start()], match["issuer"]) if match else (text, "")


def not_understood(text):
    sentence = _(
        "“%(written)s” is not understood as the number and date of one decision. Write it as 1080/QĐ-TTg, with the date in a"
        " column of its own; for each decision a row."
    )
    return ValueRefused(sentence % {"written": quoted(text)})
