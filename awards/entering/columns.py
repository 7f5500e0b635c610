"""The kinds of fields of the entry page: how each is read from what was typed, and written back."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocs.figures import Figure
from blocs.partial_dates import PartialDate, parse_or_complain
from blocs.text import folded, tidy, tidy_line

SMALL, LARGE = 32_767, 2_147_483_647  # what the two sizes of whole numbers hold in the database
GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")
AMBIGUOUS = re.compile(r"\d{1,3}\.\d{3}")  # 98.125 copied from an English Excel
PLAIN = re.compile(r"-?\d{1,30}([.,]\d{1,30})?")


@dataclass(frozen=True, kw_only=True)
class Column:
    """One field, alone or in each row of a table. read() raises ValidationError with the sentence to show."""

    name: str
    label: object
    help_text: object = ""
    size: str = "middle"
    default: str = ""
    longest: int = 500
    in_table: str = ""

    widget = "line"

    def read(self, text):
        text = tidy_line(text)
        if len(text) > self.longest:
            raise ValidationError(
                _("This is %(length)s characters long; %(longest)s is the most. Shorten it."),
                params={"length": len(text), "longest": self.longest},
            )
        return text

    def write(self, value):
        return "" if value is None else str(value)

    def as_kept(self, text):
        """The text as the record would say it; as it is, where it cannot be read."""
        try:
            return self.write(self.read(text))
        except ValidationError:
            return tidy(text)

    def is_content(self, text):
        """Whether the text says something: more than the field says by itself."""
        text = text.strip()
        return bool(text) and text != self.default


@dataclass(frozen=True, kw_only=True)
class Prose(Column):
    longest: int = 20_000
    widget = "prose"

    def read(self, text):
        super().read(text)
        return tidy(text.replace("\r\n", "\n"))


@dataclass(frozen=True, kw_only=True)
class Day(Column):
    """A date, whole or in part."""

    size: str = "short"
    widget = "line"

    def read(self, text):
        return parse_or_complain(tidy_line(text)) if text.strip() else None

    def write(self, value):
        if isinstance(value, PartialDate) and value.year is None:
            return f"{value.day:02d}/{value.month:02d}" if value.day else f"tháng {value.month}"
        return super().write(value)


@dataclass(frozen=True, kw_only=True)
class Whole(Column):
    """A whole number; empty is not known, 0 is a number."""

    size: str = "tiny"
    smallest: int = 0
    largest: int = LARGE
    widget = "number"

    def read(self, text):
        number = read_number(text)
        if number is None:
            return None
        if number != number.to_integral_value():
            raise ValidationError(
                _("“%(text)s” is no whole number. Write digits only."), params={"text": text}
            )
        if not self.smallest <= number <= self.largest:
            raise ValidationError(
                _("The number lies between %(smallest)s and %(largest)s."),
                params={"smallest": self.smallest, "largest": self.largest},
            )
        return int(number)


@dataclass(frozen=True, kw_only=True)
class Number(Column):
    """A decimal number with a comma; empty is not known."""

    size: str = "tiny"
    digits: int = 9
    places: int = 3
    large: bool = True  # whether so large a number is usual that dots stand between its thousands
    widget = "number"

    def read(self, text):
        if not self.large and AMBIGUOUS.fullmatch(text.strip()):
            words = {"text": text.strip(), "comma": text.strip().replace(".", ",")}
            raise ValidationError(
                _("“%(text)s” may mean two numbers. Write %(comma)s, or leave the dot out."), params=words
            )
        number = read_number(text)
        if number is None:
            return None
        exponent = number.as_tuple().exponent
        if -exponent > self.places:
            raise ValidationError(
                _("At most %(places)s digits after the comma."), params={"places": self.places}
            )
        if abs(number) >= 10 ** (self.digits - self.places):
            raise ValidationError(_("“%(text)s” is too large a number."), params={"text": text})
        return number

    def write(self, value):
        return "" if value is None else written_number(value)


@dataclass(frozen=True, kw_only=True)
class Choice(Column):
    choices: tuple = ()  # pairs of a value and its label
    size: str = "short"
    widget = "choice"

    def read(self, text):
        if text and text not in dict(self.choices):
            raise ValidationError(_("Choose one of the list."))
        return text


@dataclass(frozen=True, kw_only=True)
class Choices(Choice):
    """Any number of ticks, kept with spaces between."""

    widget = "ticks"

    def read(self, text):
        chosen = text.split()
        if not set(chosen) <= set(dict(self.choices)):
            raise ValidationError(_("Choose from the list."))
        return list(dict.fromkeys(chosen))

    def write(self, value):
        """In the order in which a page sends them."""
        return " ".join(choice for choice, _label in self.choices if choice in value)


@dataclass(frozen=True, kw_only=True)
class Tick(Column):
    size: str = "tiny"
    widget = "tick"

    def read(self, text):
        return bool(text)

    def write(self, value):
        return "1" if value else ""


YES_NO = (("yes", gettext_lazy("yes")), ("no", gettext_lazy("no")))


@dataclass(frozen=True, kw_only=True)
class YesNo(Choice):
    """Yes, no, or not said."""

    choices: tuple = YES_NO
    size: str = "tiny"

    def read(self, text):
        return {"yes": True, "no": False}.get(super().read(text))

    def write(self, value):
        return {True: "yes", False: "no"}.get(value, "")


NONE_STATED = {"k", "ko", "khong", "khong co", "khong co ai", "none", "no"}
UNKNOWN = {"chua co so lieu", "chua ro", "khong ro", "chua biet", "khong biet", "unknown", "not known"}

NOTHING = {"", "?", "-", "–", "…", "..."}  # as people leave a cell open


@dataclass(frozen=True, kw_only=True)
class ThreeState(Column):
    """A number, none as stated, or unknown, in one field: 13, “không có” (k), empty, or words such as “nhiều”."""

    size: str = "short"
    longest: int = 200
    widget = "figure"

    def read(self, text):
        """The columns of Counted."""
        text = super().read(text)
        number = read_number(text) if PLAIN.fullmatch(text) or GROUPED.fullmatch(text) else None
        if number is not None:
            count = Whole(name=self.name, label=self.label).read(text)
            return {"figure": Figure.NUMBER, "count": count, "count_words": ""}
        key = folded(text)
        if key in UNKNOWN or text in NOTHING:
            return {"figure": Figure.UNKNOWN, "count": None, "count_words": ""}
        if key in NONE_STATED:
            return {"figure": Figure.NONE, "count": None, "count_words": ""}
        return {"figure": Figure.UNKNOWN, "count": None, "count_words": text}

    def write(self, row):
        """Of a row of Counted, or of its columns as read() gives them."""
        columns = row if isinstance(row, dict) else vars(row)
        if columns["figure"] == Figure.NUMBER:
            return written_number(columns["count"])
        return "không có" if columns["figure"] == Figure.NONE else columns["count_words"]


@dataclass(frozen=True, kw_only=True)
class Named(Column):
    """A unit, person or award, typed as people call it. What it means is looked up for all fields together.

    free: what is not on record may stay as it was printed.
    """

    longest: int = 300
    free: bool = False
    size: str = "long"
    widget = "named"
    of = ""

    def write(self, value):
        return "" if value is None else str(value)


@dataclass(frozen=True, kw_only=True)
class UnitName(Named):
    of = "unit"


@dataclass(frozen=True, kw_only=True)
class PersonName(Named):
    longest: int = 200
    free: bool = True
    of = "person"


@dataclass(frozen=True, kw_only=True)
class AwardName(Named):
    free: bool = True
    of = "award"


def read_number(text):
    """A number as Vietnamese write it, 1.250 and 92,5; also 92.5, which can mean nothing else. None where empty."""
    text = tidy_line(text)
    digits = text.replace(" ", "")
    if not digits:
        return None
    if GROUPED.fullmatch(digits):
        digits = digits.replace(".", "")
    if not PLAIN.fullmatch(digits):
        raise ValidationError(
            _("“%(text)s” is no number. Write it with digits, such as 92,5."), params={"text": text[:40]}
        )
    return Decimal(digits.replace(",", "."))


def written_number(number):
    """As read_number() reads it, in either language of the page: without dots, with a decimal comma."""
    digits = format(number, "f") if isinstance(number, Decimal) else str(number)
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits.replace(".", ",")
