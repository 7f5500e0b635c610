"""What spreadsheets make of what is written into them, and what they cannot hold."""

import datetime
import re
import unicodedata

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what begins so is taken for a formula
FIRST_DAY = datetime.date(1900, 3, 1)  # before it, programs do not agree on what a number of days means
DAY_NOUGHT = datetime.date(1899, 12, 30).toordinal()
LONGEST_TEXT = 32_767  # letters
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST_NAME = 31
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
RESERVED = "history"


def free_name(title, taken):
    """A name that a sheet may have, and that none of those taken has."""
    title = unicodedata.normalize("NFC", NOT_IN_XML.sub("", title))
    plain = " ".join(NOT_IN_NAMES.sub(" ", title).split())
    ending, number = "", 1
    while True:
        name = (plain[: LONGEST_NAME - len(ending)].strip(" '") or "–") + ending
        if name.casefold() not in {RESERVED, *(other.casefold() for other in taken)}:
            return name
        number += 1
        ending = f" ({number})"
