"""The rows of a worksheet, one after the other."""

import datetime
import re
from math import isfinite

from openpyxl.utils import get_column_letter

from . import limits
from .excel_formats import DAY, MONTH, PERCENT, YEAR
from .excel_texts import plain, text_of
from .merged import Merged
from .package import cleared
from .rows import NoValue, Row, too_many_columns, too_many_rows

PLACES = {get_column_letter(number): number - 1 for number in range(1, limits.MOST_COLUMNS + 1)}
NOTHING = (None, "")
DIGITS = "0123456789"
DAY_NOUGHT = {False: datetime.date(1899, 12, 30).toordinal(), True: datetime.date(1904, 1, 1).toordinal()}
LAST_DAY = 2_958_465  # the end of 9999
AREA = re.compile(rb"""mergeCell\s[^>]*?ref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']""")
LONGEST_NUMBER, LARGEST_WHOLE = 40, 10**15


def rows_of_sheet(book, part):
    """The Rows that hold something, merged cells filled. Raises FileRefused where there are too many."""
    merged = Merged(areas(book.package, part), book.package.too_large())
    cells_of = CellReader(book)
    number = filled = 0
    refusal = too_many_columns(book.package.file_name)
    for _event, element in book.package.events(part, ("{*}row", "{*}sheetData"), refusal=refusal):
        if element.tag.endswith("}sheetData"):
            return
        said = element.get("r")
        number = int(said) if said and said.isdecimal() and len(said) < 9 else number + 1
        cells = cells_of.read(element, number)
        cleared(element)
        if cells:
            filled += 1
            if filled > limits.MOST_ROWS:
                raise too_many_rows(book.package.file_name)
            yield merged.fill(Row(number, cells))


def areas(package, part):
    """The merged cells of a sheet; they stand behind its rows: (first row, first column, last row, last column)."""
    found, before = [], b""
    for chunk in package.chunks(part):
        text = before + chunk
        if b"mergeCell" in text:
            found += [
                (int(b), PLACES.get(a.decode()), int(d), PLACES.get(c.decode()))
                for a, b, c, d in AREA.findall(text)
            ]
            last = text.rfind(b">") + 1
            before = text[last:][-200:]
        else:
            before = chunk[-200:]
        if len(found) > limits.MOST_MERGED:
            raise package.too_large()
    return found


class CellReader:
    def __init__(self, book):
        self.file_name, self.texts, self.looks = book.package.file_name, book.texts, book.looks
        self.day_nought = DAY_NOUGHT[book.counts_from_1904]
        self.leaps_1900 = not book.counts_from_1904  # Excel believes in 29 February 1900

    def read(self, row, number):
        """The raw values of a row; an empty list where it has none."""
        cells, place = [], -1
        for cell in row:
            letters = cell.get("r", "").rstrip(DIGITS)
            place = PLACES.get(letters, limits.MOST_COLUMNS) if letters else place + 1
            if len(cell) and (value := self.value(cell, number, place)) not in NOTHING:
                if place >= limits.MOST_COLUMNS:
                    raise too_many_columns(self.file_name)
                cells += [None] * (place + 1 - len(cells))
                cells[place] = value
        return cells

    def value(self, cell, number, place):
        """The value of a cell; NoValue where there is none, though somebody wrote something."""
        kind, first = cell.get("t", "n"), cell[0]
        written = first.text
        if len(cell) > 1 or not first.tag.endswith("}v"):
            if first.tag.endswith("}is"):
                return text_of(first)
            parts = {child.tag.rpartition("}")[2]: child.text for child in cell}
            if "f" in parts and parts.get("v") is None and kind != "str":
                return NoValue(self.place(number, place), f"={parts['f'] or ''}"[:200])
            written = parts.get("v")
        if written is None:
            return None
        try:
            return self.read_as[kind](self, written, cell.get("s"))
        except (KeyError, ValueError, IndexError, OverflowError):
            return NoValue(self.place(number, place), written[:200])

    def place(self, number, place):
        return f"{get_column_letter(place + 1)}{number}"

    def shared_text(self, written, _look):
        return self.texts[int(written)]

    def text(self, written, _look):
        return plain(written)

    def number(self, written, look):
        if len(written) > LONGEST_NUMBER:
            raise ValueError
        if look in self.looks:
            return self.as_shown(written, self.looks[look])
        if written.isdecimal():
            return int(written)
        number = float(written)
        if not isfinite(number):
            raise ValueError
        return int(number) if number.is_integer() and abs(number) < LARGEST_WHOLE else number

    def as_shown(self, written, shown):
        if PERCENT in shown:
            return f"{float(written) * 100:.15g}%".replace(".", ",")
        return self.date(float(written), shown)

    def date(self, days, shown):
        """The date; where the cell does not show the whole of it, a text of what it shows."""
        if not 0 < days < LAST_DAY:
            raise ValueError
        whole = int(days)
        day = datetime.date.fromordinal(self.day_nought + whole + (self.leaps_1900 and whole < 60))
        if shown == {MONTH, YEAR}:
            return f"{day.month:02d}/{day.year}"
        if shown == {YEAR}:
            return str(day.year)
        if shown == {DAY, MONTH}:
            return f"{day.day:02d}/{day.month:02d}"
        if days == whole:
            return day
        seconds = round((days - whole) * 86_400)
        return datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(seconds=seconds)

    def yes_or_no(self, written, _look):
        return written == "1"

    def error(self, written, _look):
        raise ValueError

    def iso_date(self, written, _look):
        moment = datetime.datetime.fromisoformat(written)
        return moment.date() if moment.time() == datetime.time.min else moment

    read_as = {
        "n": number,
        "s": shared_text,
        "str": text,
        "b": yes_or_no,
        "e": error,
        "d": iso_date,
    }
