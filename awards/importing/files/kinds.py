"""What a file is by its content. Its name is believed in nothing."""

import re
from pathlib import PurePath

from django.utils.translation import gettext as _

from .package import CHUNK
from .rows import FileRefused

OFFICE, TEXT = "office", "text"
PACKAGE, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGUN_AS = {
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"SQLite": "SQLite",
    b"\x7fELF": "ELF",
    b"MZ": "EXE",
}
OPEN_DOCUMENT_AT, OPEN_DOCUMENT = 30, b"mimetypeapplication/vnd.oasis.opendocument."
ENDINGS = {
    "JPEG": (".jpg", ".jpeg"),
    "gzip": (".gz", ".tgz"),
    "bzip2": (".bz2",),
    "SQLite": (".sqlite", ".db", ".sqlite3"),
}
WEB = re.compile(rb"\s*<(!doctype html|html|table|\?xml|!--|meta|head)", re.IGNORECASE)
BOMS_OF_16_BITS = (b"\xff\xfe", b"\xfe\xff")


def kind_of(file, name):
    """OFFICE or TEXT; all else is refused, each with what to do."""
    beginning = file.read(4096)
    file.seek(0)
    if beginning.startswith(PACKAGE):
        refuse_open_document(beginning[OPEN_DOCUMENT_AT:], name)
        return OFFICE
    if beginning.startswith(COMPOUND):
        raise compound(file, name)
    if begun := next((kind for first, kind in BEGUN_AS.items() if beginning.startswith(first)), None):
        raise begun_as(begun, name)
    if WEB.match(beginning.removeprefix(b"\xef\xbb\xbf")):
        raise saved_otherwise(name, _("a web page that Excel can show"))
    if b"\0" in beginning and not beginning.startswith(BOMS_OF_16_BITS):
        raise other_kind(name)
    return TEXT


def refuse_open_document(beginning, name):
    """LibreOffice writes first what kind of file it is."""
    if beginning.startswith(OPEN_DOCUMENT + b"spreadsheet"):
        raise saved_otherwise(name, _("a LibreOffice spreadsheet (.ods)"))
    if beginning.startswith(OPEN_DOCUMENT + b"text"):
        raise saved_otherwise(name, _("a LibreOffice text (.odt)"), ".docx")


def begun_as(kind, name):
    """A file of another kind; that its name says otherwise is told only where it does."""
    sentence = _(
        "“%(file)s” is a file of kind %(kind)s, whatever its name says. Bring the list as .xlsx, .csv or .docx."
    )
    if PurePath(name).suffix.lower() in ENDINGS.get(kind, (f".{kind.lower()}",)):
        sentence = _(
            "“%(file)s” is a %(kind)s file, which is not read. Bring the list as .xlsx, .csv or .docx."
        )
    return FileRefused(sentence % {"file": name, "kind": kind})


def compound(file, name):
    """The container of old Office files, and of new ones with a password."""
    if holds(file, "EncryptedPackage"):
        sentence = _(
            "“%(file)s” is protected by a password, so it cannot be read. Open it in Excel, take the password off"
            " (File, Info, Protect Workbook), save it, and bring that."
        )
        return FileRefused(sentence % {"file": name})
    if holds(file, "WordDocument"):
        return saved_otherwise(name, _("an old Word file (.doc)"), ".docx")
    if holds(file, "Workbook") or holds(file, "Book"):
        return saved_otherwise(name, _("an old Excel file (.xls)"))
    return other_kind(name)


def saved_otherwise(name, what, ending=".xlsx"):
    sentence = _("“%(file)s” is %(what)s. Open it, choose Save as, take %(ending)s, and bring that.")
    return FileRefused(sentence % {"file": name, "what": what, "ending": ending})


def other_kind(name):
    sentence = _(
        "“%(file)s” is neither an Excel nor a Word file nor a text of columns. Bring the list as .xlsx, .csv or .docx."
    )
    return FileRefused(sentence % {"file": name})


def holds(file, stream):
    """Whether a compound file has a stream of this name."""
    sought, before = stream.encode("utf-16-le") + b"\0\0", b""
    file.seek(0)
    while chunk := file.read(CHUNK):
        if sought in before + chunk:
            return True
        before = chunk[-len(sought) :]
    return False
