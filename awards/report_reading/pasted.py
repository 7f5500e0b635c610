"""Text as it was pasted, cleaned for matching, with the way back to its own positions."""

import re
import unicodedata
from functools import lru_cache

from blocs.text import INVISIBLE, ODD_SPACES

from .vocabulary import LOWER

PLAIN_SPACE = re.compile(r"[ \t\v\f]")
# A line broken by the width of a page: it goes on in lower case.
WRAPPED = re.compile(rf"(?<=[^\s.:;!?])\n(?=[{LOWER}])")
# A long line that ends within a sentence, and a line that goes on, in a text broken at a fixed width.
FULL_LINE = re.compile(r"(?<=[^\n]{45}[^\s.:;!?)”\"])\n(?=[^\n\s\-+•*(\d])")


# Slips of the keyboard in the words that patterns take hold of, each as long as what was meant.
SLIPS = (
    (re.compile(r"(?<=[Tt]r)uởng(?= |$|[,.;:)])"), "ưởng"),
    (re.compile(r"(?<=[Gg]iao )uớc"), "ước"),
    (re.compile(r"(?<=[Kk][ýí] )kêt"), "kết"),
    (re.compile(r"(?<=[Hh]ội )ngh[ií](?= )"), "nghị"),
    (re.compile(r"(?<=[Tt]h)(?<![Cc]ờ [Tt]h)[ìí](?= đua)"), "i"),
    (re.compile(r"(?<=đơn )vi(?= )"), "vị"),
    (re.compile(r"(?<=[Kk]hen )thuởng"), "thưởng"),
)


class Pasted:
    """text: NFC, single ordinary spaces, LF. Position i of it came from starts[i]:ends[i]."""

    def __init__(self, given):
        self.starts, self.ends, letters = [], [], []
        for start, end in clusters(given):
            for letter in cleaned(given[start:end]):
                if letter == " " and letters and letters[-1] in " \n":
                    continue
                letters.append(letter)
                self.starts.append(start)
                self.ends.append(end)
        self.text = mended(unwrapped("".join(letters)))

    def given_span(self, start, end):
        """The place in the text as it was given of a place in the cleaned text."""
        return self.starts[start], self.ends[end - 1]


def mended(text):
    for slip, meant in SLIPS:
        text = slip.sub(meant, text)
    return text


def unwrapped(text):
    """The text with the lines of a paragraph in one; where pages broke most lines, also before capitals."""
    lines = text.count("\n") + 1
    if len(WRAPPED.findall(text)) * 4 >= lines:
        text = FULL_LINE.sub(" ", text)
    return WRAPPED.sub(" ", text)


def clusters(given):
    """Each letter with the marks that combine with it."""
    start = 0
    for position in range(1, len(given)):
        if not unicodedata.combining(given[position]):
            yield start, position
            start = position
    if given:
        yield start, len(given)


@lru_cache(maxsize=4096)
def cleaned(cluster):
    cluster = INVISIBLE.sub("", ODD_SPACES.sub(" ", cluster))
    if cluster in ("\r", ""):
        return ""
    if cluster in ("\u2028", "\u2029", "\x85"):
        return "\n"
    return unicodedata.normalize("NFC", PLAIN_SPACE.sub(" ", cluster))
