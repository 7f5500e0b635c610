"""Numbers in cells. What stands for “unknown” is never read as zero.

A comma is a decimal comma; a dot before three digits groups thousands, otherwise it is a decimal dot.
"""

import re
from decimal import Decimal

from django.utils.translation import gettext as _

from blocs.figures import Figure
from blocs.text import folded

from .cell_texts import ValueRefused, is_unknown, line_of, quoted

NONE = {"khong", "khong co", "none"}
GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
GROUPED_BY_SPACES = re.compile(r"[-+]?[1-9]\d{0,2}( \d{3})+([,.]\d+)?")
GROUPED_IN_ENGLISH = re.compile(r"[-+]?[1-9]\d{0,2}((,\d{3})+\.\d+|(,\d{3}){2,})")
AMBIGUOUS = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")
PLAIN = re.compile(r"[-+]?\d+([.,]\d+)?")
MEASURE = re.compile(r" ?(%|điểm)$", re.IGNORECASE)
# Whole numbers in words, for ranks above all: Nhất, hạng Nhì, thứ ba, II.
RANKED = re.compile(r"(hang|thu|giai|loai) ")
WORDS = [
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
]
IN_WORDS = {word: number for number, words in enumerate(WORDS, start=1) for word in words.split()}
LONGEST_NUMBER, LARGEST = 30, Decimal(10**15)
LARGEST_WHOLE = 2**31 - 1  # of the columns of the database that take one


def as_number(raw):
    """A Decimal; Figure.NONE or Figure.UNKNOWN where the words say so.

    97,5 · 97.5 · 1.234,5 · 1 234 · 1,234,567 are read; 1,234 is one and a bit, as a comma is in Vietnamese. 1.234 may
    be either, and is refused with the two ways to write it.
    """
    return number_of(raw, AMBIGUOUS)


def as_whole(raw):
    """As as_number(), with an int from 0 on; 1.250 is a thousand and more, for nothing is behind its comma. Nhất is one."""
    number = number_of(raw, in_words=IN_WORDS)
    if not isinstance(number, Decimal):
        return number
    if number != number.to_integral_value():
        raise ValueRefused(
            _("“%(written)s” is no whole number. Write it in digits, as 12 or 1250.")
            % {"written": quoted(raw)}
        )
    if number < 0:
        raise ValueRefused(_("“%(written)s” is less than zero. Check it.") % {"written": quoted(raw)})
    if number > LARGEST_WHOLE:
        raise ValueRefused(_("“%(written)s” is too large a number. Check it.") % {"written": quoted(raw)})
    return int(number)


def as_rank(raw):
    """As as_whole(); a rank that is no number stays the text that it is: 3-4, đồng hạng 3, Xuất sắc."""
    try:
        return as_whole(raw)
    except ValueRefused:
        if isinstance(raw, str) and decimal_digits(line_of(raw).replace("−", "-")) is None:
            return line_of(raw)
        raise


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
    if in_words and word != key and word.isdecimal() and len(word) < LONGEST_NUMBER:
        return Decimal(word)
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
