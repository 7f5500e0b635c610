"""The records below a head, and what stands among and below them without being one."""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy

from blocs.text import folded, tidy_line

from .cell_texts import is_ditto
from .headings import EXAMPLE as EXAMPLE_MARK
from .headings import folded_everywhere

SUMS = re.compile(r"(tổng cộng|tổng số|cộng|tổng|tong cong|tong so)\s*([:(\d].*)?$", re.IGNORECASE)
NOTE = re.compile(r"(ghi chú|lưu ý|chú thích|chú ý|note)\b|\(?\*", re.IGNORECASE)
# Folded, so ký is ki.
SIGNED = re.compile(
    r"(nguoi (lap|tong hop|ki|viet|bao cao|kiem tra|duyet)|xac nhan cua|noi nhan|(tm|kt|tl|tuq|ki ten|ki ghi ro|da ki)\b"
    r"|.{0,40}\bngai .{0,4} ?thang .{0,4} ?nam\b)"
)
OFFICES = re.compile(
    r"(pho )?(thu truong|giam doc|tong giam doc|chu tich|truong (phong|ban|khoi|cum)|cuc truong|vu truong|bi thu|hieu truong"
    r"|chanh van phong|khoi truong|cum truong|ke toan( truong)?|can bo (lap|tong hop))\b"
)
COLUMN_NUMBER = re.compile(r"\(?(\d{1,2}|[A-Za-zĐđ])\)?(\s*=.*)?$")
PART = re.compile(r"([IVXLC]+|[A-ZĐ])[.)]?$")
SURELY_RECORD = 3  # values

HEAD_AGAIN = gettext_lazy("the headings again")
NUMBERS = gettext_lazy("numbers of the columns")
EXAMPLE = gettext_lazy("an example of the template; take the word “Example” away where it is none")
SUM = gettext_lazy("a sum")
TITLE = gettext_lazy("a title over rows")
NOTES = gettext_lazy("a note")
SIGNATURE = gettext_lazy("the signature below the list, or what stands below it")
NOTHING = gettext_lazy("nothing in the columns that are read")


@dataclass(slots=True)
class Record:
    """A row below the head: the raw cells of the columns that are in the file, by name.

    as_above: the signs that stand for what the record above says, by the name of the column; values has what they mean.
    """

    number: int
    values: dict
    as_above: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Skipped:
    """A row that is no record, and why."""

    number: int
    reason: object


class Records:
    """One reading of the rows below a head."""

    def __init__(self, head):
        self.head = head
        self.places = list(head.places.items())
        self.read_places = {place for _name, place in self.places}
        self.is_first, self.after_notes, self.is_signed = True, False, False
        self.above = {}

    def read(self):
        for row in self.head.sheet.rows():
            if row.number <= self.head.row:
                continue
            cells = row.cells
            last = len(cells)
            values = {name: cells[place] if place < last else None for name, place in self.places}
            reason = self.why_not(row, values)
            self.is_first = False
            if reason:
                self.head.skipped.append(Skipped(row.number, reason))
            else:
                self.after_notes = False
                yield self.record(row, values)

    def record(self, row, values):
        """The Record of a row; a sign with nothing above it stays, and so does one among numbers, that may say “none”."""
        marks = {
            name: cell
            for name, cell in values.items()
            if name not in self.head.numbers
            and type(cell) is str
            and is_ditto(cell)
            and self.above.get(name) not in (None, "")
        }
        self.above = values | {name: self.above[name] for name in marks}
        return Record(row.number, self.above, marks)

    def why_not(self, row, values):
        """Why a row is no record; None where it is one."""
        first = next(cell for cell in row.cells if cell is not None)
        said = sum(value is not None for value in values.values())
        if said >= SURELY_RECORD and not (self.is_first or self.is_signed or isinstance(first, str)):
            return None
        own = {
            place: cell
            for place, cell in enumerate(row.cells)
            if cell is not None and place not in row.filled and place not in self.head.ours
        }
        return self.by_words(row, own) or self.by_shape(row, own)

    def by_words(self, row, own):
        """Rows that say what they are."""
        texts = [tidy_line(cell) for cell in own.values() if isinstance(cell, str)]
        first = texts[0] if texts else ""
        if texts_of(row) in self.head.headings_as_written:
            self.after_notes = self.is_signed = False
            return HEAD_AGAIN
        self.is_signed = self.is_signature(texts, own) or (self.is_signed and not self.is_counted(row, own))
        if self.is_signed:
            return SIGNATURE
        if self.is_first and are_column_numbers(own.values()):
            return NUMBERS
        if folded_everywhere(EXAMPLE_MARK) & {folded(text) for text in texts[:2]}:
            return EXAMPLE
        if SUMS.match(first):
            return SUM
        if (NOTE.match(first) and len(own) <= 2) or (self.after_notes and len(own) == 1):
            self.after_notes = True
            return NOTES
        return None

    def by_shape(self, row, own):
        """Rows that are filled as no record is."""
        read = own.keys() & self.read_places
        if not read:
            return NOTHING
        if len(own) == 1:
            (place,) = read
            reaches = any(other > place and row.cells[other] == own[place] for other in row.filled)
            return TITLE if reaches else None
        if len(read) == 1 and len(own) == 2 and len(self.places) > 1:
            mark = next(cell for place, cell in own.items() if place not in read)
            return TITLE if PART.match(str(mark)) else None
        return None

    def is_counted(self, row, own):
        """Whether a row has its number, as records have."""
        counter = self.head.counter
        return counter in own and str(own[counter]).strip(" .").isdecimal() and len(own) > 2

    def is_signature(self, texts, own):
        keys = [folded(text) for text in texts]
        return (
            len(texts) == len(own)
            and any(map(SIGNED.match, keys))
            and all(SIGNED.match(key) or OFFICES.match(key) for key in keys)
        )


def are_column_numbers(cells):
    """(1) (2) (3), or A B 1 2 3 = 1 + 2, below the headings."""
    matches = [COLUMN_NUMBER.match(str(cell).strip()) for cell in cells]
    if len(matches) < 2 or not all(matches):
        return False
    numbers = [int(match[1]) for match in matches if match[1].isdecimal()]
    return not numbers or (
        numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (0, 1)
    )


def texts_of(row):
    return tuple(tidy_line(cell) for cell in row.cells if isinstance(cell, str))
