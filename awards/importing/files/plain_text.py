"""Text files of columns: .csv, .tsv, .txt, in the encodings that Excel writes."""

import codecs
import csv
import io
import unicodedata
from functools import partial
from itertools import islice

from django.utils.translation import gettext as _

from . import limits
from .legacy_fonts import check_texts
from .package import CHUNK
from .rows import FileRefused, Row, Sheet, too_many_columns, too_many_rows

BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
DELIMITERS = (";", "\t", ",", "|")
LOOKED_AT = 30  # lines
VIETNAMESE = set("àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ")
SIGNS = set("“”‘’–—…•«»°±×·€\u00a0")


def text_sheets(file, name):
    """The one sheet of a text file."""
    encoding = encoding_of(file, name)
    delimiter = delimiter_of(list(islice(lines(file, encoding, name), LOOKED_AT)))
    return [Sheet("", partial(rows_of_text, file, encoding, delimiter, name))]


def rows_of_text(file, encoding, delimiter, name):
    filled = 0
    reader = csv.reader(lines(file, encoding, name), delimiter=delimiter, strict=False)
    try:
        for number, cells in enumerate(reader, start=1):
            cells = [cell.strip().replace("\0", "") or None for cell in cells]
            while cells and cells[-1] is None:
                cells.pop()
            if len(cells) > limits.MOST_COLUMNS:
                raise too_many_columns(name)
            if cells and not (number == 1 and is_hint(cells)):
                filled += 1
                if filled > limits.MOST_ROWS:
                    raise too_many_rows(name)
                yield Row(number, cells)
    except csv.Error:
        sentence = _(
            "In “%(file)s” a cell near line %(line)s is too long; probably a quotation mark is opened and not closed. Correct"
            " it, and bring the file again."
        )
        raise FileRefused(sentence % {"file": name, "line": reader.line_num}) from None


def is_hint(cells):
    """sep=; above the rows tells Excel what stands between columns."""
    return str(cells[0]).startswith("sep=")


def lines(file, encoding, name):
    """The lines of the file from its beginning, none of them without end."""
    file.seek(0)
    text = io.TextIOWrapper(Unclosed(file), encoding, errors="strict", newline="")
    try:
        while line := text.readline(limits.LONGEST_LINE):
            if len(line) == limits.LONGEST_LINE:
                raise too_many_columns(name)
            yield unicodedata.normalize("NFC", line) if encoding == "cp1258" else line
    except UnicodeError:
        raise unknown_encoding(name) from None


class Unclosed(io.RawIOBase):
    """A file that stays open when the text made of it is let go."""

    def __init__(self, file):
        self.file = file

    def readable(self):
        return True

    def readinto(self, buffer):
        read = self.file.read(len(buffer))
        buffer[: len(read)] = read
        return len(read)


def delimiter_of(first):
    """The sign that cuts most of the first lines into the same number of columns, more than one."""
    if first and first[0].startswith("sep="):
        return first[0][4:5] if first[0][4:5] in DELIMITERS else ","
    return max(DELIMITERS, key=lambda delimiter: evenness(first, delimiter))


def evenness(first, delimiter):
    """How many of the lines have the same number of columns, and how many columns those are."""
    try:
        numbers = [len(cells) for cells in csv.reader(first, delimiter=delimiter) if len(cells) > 1]
    except csv.Error:
        return 0, 0
    return max(((numbers.count(number), number) for number in set(numbers)), default=(0, 0))


def encoding_of(file, name):
    beginning = file.read(4)
    for bom, encoding in BOMS.items():
        if beginning.startswith(bom):
            return encoding
    for encoding, fits in (("utf-8", None), ("cp1258", is_vietnamese)):
        if decodes(file, encoding, fits):
            return encoding
    file.seek(0)
    check_texts(file.read(CHUNK).decode("cp1252", "replace").split(), name)
    raise unknown_encoding(name)


def decodes(file, encoding, fits):
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while chunk := file.read(CHUNK):
            text = decoder.decode(chunk)
            if fits and not fits(text):
                return False
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def is_vietnamese(text):
    """Whether the letters beyond ASCII are those of Vietnamese: otherwise it was written in another encoding."""
    letters = {letter for letter in unicodedata.normalize("NFC", text).lower() if not letter.isascii()}
    return not letters - VIETNAMESE - SIGNS


def unknown_encoding(name):
    sentence = _(
        "The letters of “%(file)s” cannot be read. Save the list in Excel as “CSV UTF-8” or as .xlsx, and bring that."
    )
    return FileRefused(sentence % {"file": name})
