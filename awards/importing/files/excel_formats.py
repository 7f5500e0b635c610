"""What a cell shows of its number: Excel makes the first of November out of 11/2018, and shows it as Nov-18."""

import re

from openpyxl.styles.numbers import BUILTIN_FORMATS

from .package import cleared

NOT_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
# Minutes stand behind hours or before seconds.
MINUTES = re.compile(r"(h+[^a-z]*)m+|m+([^a-z]*s)")
DATES_OF_OTHER_COUNTRIES = {*range(27, 37), *range(50, 59)}
PARTS_OF_LOOKS = ("{*}numFmt", "{*}font", "{*}fill", "{*}border", "{*}xf", "{*}cellXfs")
DAY, MONTH, YEAR, PERCENT = "day", "month", "year", "percent"


def shown_parts(package, part):
    """By the number of each look of dates: the set of day, month and year that it shows; of shares: percent."""
    formats = dict(BUILTIN_FORMATS) | dict.fromkeys(DATES_OF_OTHER_COUNTRIES, "dd/mm/yyyy")
    looks = []
    for event, element in package.events(part, PARTS_OF_LOOKS, ("start", "end")) if part else ():
        name = element.tag.rpartition("}")[2]
        if event == "start":
            looks = [] if name == "cellXfs" else looks  # before them stand the looks of styles
        elif name == "cellXfs":
            break
        else:
            if name == "numFmt":
                formats[whole(element.get("numFmtId"))] = element.get("formatCode", "")
            elif name == "xf":
                looks.append(whole(element.get("numFmtId")))
            cleared(element)
    shown = {str(number): parts_of(formats.get(look, "")) for number, look in enumerate(looks)}
    return {number: parts for number, parts in shown.items() if parts}


def parts_of(code):
    """Of dd/mm/yyyy day, month and year; of 0.0% percent; of other numbers and times of day nothing."""
    letters = MINUTES.sub(r"\1\2", NOT_LETTERS.sub("", code.split(";")[0].lower()))
    if "general" in letters:
        return frozenset()
    parts = {DAY: "d", MONTH: "m", YEAR: "y", PERCENT: "%"}
    return frozenset(part for part, letter in parts.items() if letter in letters)


def whole(text):
    return int(text) if text and text.isdecimal() and len(text) < 6 else 0
