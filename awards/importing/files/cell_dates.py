"""Dates in cells, as Vietnamese write them and as Excel keeps them."""

import datetime
import re
from functools import lru_cache

from django.utils import timezone
from django.utils.translation import gettext as _

from blocs.partial_dates import PartialDate
from blocs.text import folded

from .cell_texts import KEPT, LONGEST_KEPT, ValueRefused, is_unknown, line_of, quoted, without_value
from .rows import NoValue

# Numbers between the years are days as Excel counts them: 43420 is 16/11/2018.
FIRST_YEAR, LAST_YEAR = 1800, 2200
FIRST_SERIAL, LAST_SERIAL = 3654, 109_940  # 1/1/1910, 31/12/2200
UNTIL_NOW = set(map(folded, ["nay", "hiện nay", "hiện tại", "now", "present"]))
UNTIL = re.compile(r"(den |toi |cho den |cho toi |until |to )+")
SERIAL_NOUGHT = datetime.date(1899, 12, 30).toordinal()
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
ENGLISH_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\b")
TIME_BEHIND = re.compile(r"[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?z?$")
AROUND_SIGNS = re.compile(r" ?([/.\-]) ?")
MONTH_IN_EXCEL = re.compile(r"\bthg ?(\d{1,2})\b")
SHORT_YEAR = re.compile(r"(\d{1,2}[/.\-]\d{1,2}[/.\-])(\d{2})$")
# Nov-18, as Excel shows 11/2018.
MONTH_AND_SHORT_YEAR = re.compile(rf"({'|'.join(MONTHS)})[a-z]*[-/ ]?(\d{{2}})")


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


def is_until_now(raw):
    """Whether a cell says that something has not ended."""
    return isinstance(raw, str) and len(raw) <= LONGEST_KEPT and UNTIL.sub("", folded(raw)) in UNTIL_NOW


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
