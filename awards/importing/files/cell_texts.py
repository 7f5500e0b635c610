"""Cells as the people who wrote them would read them out."""

import datetime
import re
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext as _

from blocs.text import folded, tidy_line

from .rows import NoValue

LONGEST_QUOTE = 80
# Lists say the same again and again: how many texts that were read are kept, and how many letters in one.
KEPT, LONGEST_KEPT = 4_096, 100
SIGNIFICANT = ".15g"  # as many digits as Excel keeps
UNKNOWN = {
    *("chua co so lieu", "khong co so lieu", "chua co thong tin", "khong co thong tin", "chua co", "chua ro"),
    *("khong ro", "chua biet", "khong biet", "chua thong ke", "unknown", "not known", "not known yet"),
}
# -nt-, như trên, //, "
DITTO = {"nt", "nhu tren", "giong tren", "idem", "ditto"}
DITTO_SIGNS = re.compile(r"[-–—\s]*(//|[\"”“″〃]|''|’’|´´)[-–—\s]*")
LONGEST_DITTO = 20
ONLY_SIGNS = re.compile(r"[?.…\-–—_*/\\ ]+")

tidied = lru_cache(KEPT)(tidy_line)


class ValueRefused(ValueError):
    """The message names what was written and what is expected."""


def line_of(raw):
    """A raw cell as one line of text."""
    return tidied(raw) if type(raw) is str and len(raw) <= LONGEST_KEPT else tidy_line(written(raw))


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


def is_ditto(text):
    """Whether a cell says that it is as the one above."""
    return len(text) <= LONGEST_DITTO and is_ditto_line(text)


@lru_cache(KEPT)
def is_ditto_line(text):
    """NT in capitals may be the short name of a unit."""
    line = tidy_line(text)
    return bool(DITTO_SIGNS.fullmatch(line)) or (folded(line) in DITTO and line != "NT")


def is_unknown(text):
    return folded(text) in UNKNOWN or bool(ONLY_SIGNS.fullmatch(text))
