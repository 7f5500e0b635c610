"""Text that only shows as Vietnamese in an old font (TCVN3 in .VnTime, VNI), or whose accents are lost."""

import re
from itertools import islice

from django.utils.translation import gettext as _

from .rows import FileRefused, Sheet

# Signs that stand inside words only where a font draws letters in their place: §¬n vÞ, c¬ yÕu; Ñôn vò, Coäng hoøa.
TCVN3 = re.compile(
    r"[a-zA-Z][µ¸¶¹¨¬Þþæ×÷]|[a-zA-Z][«»©®ª·¼½¾][a-z]|[§®¬][a-z]|[§®][µ¸¶¹¬]"  # ABC® and «Nam» are none
)
VNI = re.compile(r"[aeouiyAEOUIY][øûïäåëüöØÛÏÄÅËÜÖ]|[ñÑ][aeouiôöAEOUIÔÖ]")
LOST = re.compile(r"[^\W\d_]\?[^\W\d_]")
FONTS = ((TCVN3, "TCVN3 (.VnTime)"), (VNI, "VNI"))
LOOKED_AT = 200  # rows
FEWEST, SHARE = 3, 0.2  # cells that show it, at least, and of those with letters that are not plain


def readable(sheet, name):
    """The sheet; its rows are refused where the first of them are in an old font."""
    return Sheet(sheet.name, lambda: checked(sheet.rows(), name), sheet.hidden)


def checked(rows, name):
    first = list(islice(rows, LOOKED_AT))
    texts = [cell for row in first for cell in row.cells if isinstance(cell, str)]
    check_texts(texts, name)
    yield from first
    yield from rows


def check_texts(texts, name):
    accented = [text for text in texts if not text.isascii()]
    for pattern, font in FONTS:
        if is_common(sum(bool(pattern.search(text)) for text in accented), len(accented)):
            sentence = _(
                "The text of “%(file)s” is in an old font, %(font)s. Convert it to Unicode, for example with UniKey (Ctrl+"
                "Shift+F6), and bring it again."
            )
            raise FileRefused(sentence % {"file": name, "font": font})
    if is_common(sum(bool(LOST.search(text)) for text in texts), len(texts)):
        sentence = _(
            "In “%(file)s” question marks stand where letters with accents were. Save the list again as .xlsx, or as “CSV"
            " UTF-8”, and bring that."
        )
        raise FileRefused(sentence % {"file": name})


def old_font_of(text):
    """The font in which a text shows as Vietnamese; "" where it needs none."""
    if text.isascii():
        return ""
    return next((font for pattern, font in FONTS if pattern.search(text)), "")


def is_common(found, of):
    return found >= FEWEST and found >= SHARE * of
