"""Cells as people write them, read as values. What cannot be read is a ValueRefused with the sentence to show.

Each reads an empty cell as None. What stands for “unknown” is never read as zero.
"""

import datetime
import re
from decimal import Decimal
from functools import lru_cache

from django.utils import timezone
from django.utils.translation import gettext as _

from blocs.figures import Figure
from blocs.partial_dates import PartialDate
from blocs.text import folded, tidy_line

from .headings import in_each_language
from .rows import NoValue

LONGEST_QUOTE = 80
KEPT, LONGEST_KEPT = (
    4_096,
    100,
)  # texts that were read, and letters in them: lists say the same again and again
NONE = {"khong", "khong co", "none"}
UNKNOWN = {
    *("chua co so lieu", "khong co so lieu", "chua co thong tin", "khong co thong tin", "chua co", "chua ro"),
    *("khong ro", "chua biet", "khong biet", "chua thong ke", "unknown", "not known", "not known yet"),
}
ONLY_SIGNS = re.compile(r"[?.…\-–—_*/\\ ]+")

# Dates. Numbers between the years are days as Excel counts them: 43420 is 16/11/2018.
FIRST_YEAR, LAST_YEAR = 1800, 2200
FIRST_SERIAL, LAST_SERIAL = 3654, 109_940  # 1/1/1910, 31/12/2200
SERIAL_NOUGHT = datetime.date(1899, 12, 30).toordinal()
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
ENGLISH_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\b")
TIME_BEHIND = re.compile(r"[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?z?$")
AROUND_SIGNS = re.compile(r" ?([/.\-]) ?")
MONTH_IN_EXCEL = re.compile(r"\bthg ?(\d{1,2})\b")
SHORT_YEAR = re.compile(r"(\d{1,2}[/.\-]\d{1,2}[/.\-])(\d{2})$")
MONTH_AND_SHORT_YEAR = re.compile(
    rf"({'|'.join(MONTHS)})[a-z]*[-/ ]?(\d{{2}})"
)  # Nov-18, as Excel shows 11/2018

# Numbers. A comma is a decimal comma; a dot before three digits groups thousands, otherwise it is a decimal dot.
GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
GROUPED_BY_SPACES = re.compile(r"[-+]?[1-9]\d{0,2}( \d{3})+([,.]\d+)?")
GROUPED_IN_ENGLISH = re.compile(r"[-+]?[1-9]\d{0,2}((,\d{3})+\.\d+|(,\d{3}){2,})")
AMBIGUOUS = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")
PLAIN = re.compile(r"[-+]?\d+([.,]\d+)?")
MEASURE = re.compile(r" ?(%|điểm)$", re.IGNORECASE)
# Whole numbers in words, for ranks above all: Nhất, hạng Nhì, thứ ba, II.
RANKED = re.compile(r"(hang|thu|giai|loai) ")
IN_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "mot nhat i",
            "hai nhi ii",
            "ba iii",
            "bon tu iv",
            "nam v",
            "sau vi",
            "bai vii",
            "tam viii",
            "chin ix",
            "muoi x",
        ),
        start=1,
    )
    for word in words.split()
}
LONGEST_NUMBER, LARGEST = 30, Decimal(10**15)
SIGNIFICANT = ".15g"  # as many digits as Excel keeps


class ValueRefused(ValueError):
    """The message names what was written and what is expected."""


def as_text(raw):
    """One line of text, numbers and dates as they are written in Vietnamese."""
    return line_of(raw) or None


def as_date(raw):
    """A PartialDate. A date whose words say that it is not known is None too."""
    try:
        date = date_of_text(line_of(raw)[:LONGEST_KEPT]) if isinstance(raw, str) else date_of(raw)
    except ValueRefused:
        raise
    except (ValueError, OverflowError):
        raise no_date(raw) from None
    if date and date.year and not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise no_date(raw)
    return date


@lru_cache(KEPT)
def date_of_text(line):
    text = line.casefold().strip(" ,;")
    if not text or is_unknown(text):
        return None
    if text.isdecimal() and len(text) in (5, 6):
        return date_of_number(int(text))
    return PartialDate.parse(with_long_year(plain_date(text)))


def date_of(raw):
    if raw is None:
        return None
    if isinstance(raw, datetime.date):
        return PartialDate.of(raw)
    if isinstance(raw, NoValue):
        raise without_value(raw)
    if isinstance(raw, float) and not raw.is_integer() and raw < 13:
        return PartialDate.parse(f"{raw:.4f}")  # 11.2018, typed where a dot is the decimal sign
    return date_of_number(int(raw))


def date_of_number(number):
    if FIRST_YEAR <= number <= LAST_YEAR:
        return PartialDate(number)
    if FIRST_SERIAL <= number <= LAST_SERIAL:
        return PartialDate.of(datetime.date.fromordinal(SERIAL_NOUGHT + number))
    raise ValueError


def plain_date(text):
    """The date without its time of day, spaces around signs, and names of months."""
    text = AROUND_SIGNS.sub(r"\1", TIME_BEHIND.sub("", text)).rstrip(".")
    text = MONTH_IN_EXCEL.sub(r"\1", text)
    if match := MONTH_AND_SHORT_YEAR.fullmatch(text):
        return f"{MONTHS.index(match[1]) + 1}/{full_year(int(match[2]))}"
    return ENGLISH_MONTH.sub(lambda match: str(MONTHS.index(match[1]) + 1), text)


def with_long_year(text):
    """16.11.18 is of 2018, 16.11.75 of 1975: no list is of a year after the next."""
    match = SHORT_YEAR.fullmatch(text)
    return match[1] + str(full_year(int(match[2]))) if match else text


def full_year(short):
    this_year = timezone.localdate().year
    return short + (2000 if 2000 + short <= this_year + 1 else 1900)


def no_date(raw):
    sentence = _(
        "“%(written)s” is no date. Write the day first, as 16/11/2018; where only a part is known: 11/2018 or 2018."
    )
    return ValueRefused(sentence % {"written": quoted(raw)})


def as_number(raw):
    """A Decimal; Figure.NONE or Figure.UNKNOWN where the words say so.

    97,5 · 97.5 · 1.234,5 · 1 234 · 1,234,567 are read; 1,234 is one and a bit, as a comma is in Vietnamese. 1.234 may
    be either, and is refused with the two ways to write it.
    """
    return number_of(raw, AMBIGUOUS)


def as_whole(raw):
    """As as_number(), with an int; 1.250 is a thousand and more, for nothing is behind its comma. Nhất is one."""
    number = number_of(raw, in_words=IN_WORDS)
    if not isinstance(number, Decimal):
        return number
    if number != number.to_integral_value():
        raise ValueRefused(
            _("“%(written)s” is no whole number. Write it in digits, as 12 or 1250.")
            % {"written": quoted(raw)}
        )
    return int(number)


def number_of(raw, ambiguous=None, in_words=()):
    if type(raw) is int and abs(raw) < LARGEST:
        return Decimal(raw)
    text = line_of(raw).replace("−", "-")
    if not text:
        return None
    if ambiguous and isinstance(raw, str) and ambiguous.fullmatch(text):
        sentence = _("“%(text)s” may mean two numbers. Write %(comma)s, or leave the dot out.")
        raise ValueRefused(sentence % {"text": text, "comma": text.replace(".", ",")})
    digits = decimal_digits(MEASURE.sub("", text))
    if digits is None:
        return figure_of(text, raw, in_words)
    if len(digits) > LONGEST_NUMBER or abs(Decimal(digits)) >= LARGEST:
        raise no_number(raw)
    return Decimal(digits)


def figure_of(text, raw, in_words):
    """What words say instead of digits."""
    key = folded(text)
    if key in NONE:
        return Figure.NONE
    if is_unknown(text):
        return Figure.UNKNOWN
    if (word := RANKED.sub("", key)) in in_words:
        return Decimal(in_words[word])
    raise no_number(raw)


def decimal_digits(text):
    """The number with a decimal dot and nothing between thousands; None where it is none."""
    if GROUPED.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    if GROUPED_BY_SPACES.fullmatch(text):
        return text.replace(" ", "").replace(",", ".")
    if GROUPED_IN_ENGLISH.fullmatch(text):
        return text.replace(",", "")
    return text.replace(",", ".") if PLAIN.fullmatch(text) else None


def no_number(raw):
    sentence = _(
        "“%(written)s” is no number. Write it in digits, as 97,5 or 1250; “không có” where there is none, “chưa có số liệu”"
        " where it is not known."
    )
    return ValueRefused(sentence % {"written": quoted(raw)})


def as_choice(raw, choices):
    """The code of one of the (code, label) pairs, by its code or its label in any language of the site."""
    text = line_of(raw)
    if not text:
        return None
    exact, loose = meanings(Same(choices))
    found = exact.get(text.casefold()) or loose.get(folded(text))
    if found is None:
        labels = ", ".join(str(label) for _code, label in choices)
        sentence = _("“%(written)s” is none of the allowed values: %(labels)s.")
        raise ValueRefused(sentence % {"written": quoted(raw), "labels": labels})
    return found


class Same:
    """Choices told apart by which they are: to compare their labels, all of them would be translated."""

    def __init__(self, choices):
        self.choices = choices

    def __eq__(self, other):
        return self.choices is other.choices

    def __hash__(self):
        return id(self.choices)


@lru_cache(maxsize=200)
def meanings(same):
    """Codes by label: as written, and folded where only one of them folds so."""
    exact, loose = {}, {}
    for code, label in same.choices:
        for said in (str(code), *in_each_language(label)):
            exact.setdefault(tidy_line(said).casefold(), code)
            loose.setdefault(folded(said), set()).add(code)
    return exact, {key: codes.pop() for key, codes in loose.items() if key and len(codes) == 1}


def line_of(raw):
    """A raw cell as one line of text."""
    return tidied(raw) if type(raw) is str and len(raw) <= LONGEST_KEPT else tidy_line(written(raw))


tidied = lru_cache(KEPT)(tidy_line)


def written(raw):
    """A raw cell as its reader would write it. Raises ValueRefused where it has no value."""
    if raw is None:
        return ""
    if isinstance(raw, NoValue):
        raise without_value(raw)
    if isinstance(raw, bool):
        return str(raw).upper()
    if isinstance(raw, float | Decimal):
        return format(raw, SIGNIFICANT).replace(".", ",")
    if isinstance(raw, datetime.datetime) and raw.time() != datetime.time.min:
        return f"{raw:%d/%m/%Y %H:%M}"
    return f"{raw:%d/%m/%Y}" if isinstance(raw, datetime.date) else str(raw)


def without_value(cell):
    sentence = _(
        "The cell %(place)s shows an error (%(written)s). Correct it in Excel and bring the file again, or write the value"
        " itself."
    )
    if cell.written.startswith("="):
        sentence = _(
            "The cell %(place)s has a formula without a result (%(written)s). Open the file in Excel, save it and bring it"
            " again, or write the value itself."
        )
    return ValueRefused(sentence % {"place": cell.place, "written": cell.written[:LONGEST_QUOTE]})


def quoted(raw):
    text = line_of(raw)
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def is_unknown(text):
    return folded(text) in UNKNOWN or bool(ONLY_SIGNS.fullmatch(text))
