"""A file that somebody brings, opened as sheets of rows, or refused in words."""

import os

from django.utils.translation import gettext as _

from blocs.text import tidy_line

from . import limits
from .excel import Workbook
from .kinds import TEXT, kind_of, other_kind, saved_otherwise
from .legacy_fonts import readable
from .package import Package, relations
from .plain_text import text_sheets
from .rows import FileRefused, NoValue, Row, Sheet
from .word import Document

__all__ = ["FileRefused", "NoValue", "Row", "Sheet", "Source", "open_file"]

MAIN_PART, TYPES, MACROS = "/officeDocument", "[Content_Types].xml", "vbaproject.bin"
LONGEST_NAME = 100


class Source:
    """A file being read. kind: "excel", "word" or "text". Its sheets can be read as long as its file is open."""

    def __init__(self, name, kind, sheets):
        self.name, self.kind = name, kind
        self.found = [readable(sheet, name) for sheet in sheets]

    def sheets(self):
        return self.found

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        """The file belongs to who opened it; nothing else is held."""


def open_file(file, name):
    """The Source of an open binary file, which stays open. Raises FileRefused, here or while its rows are read."""
    name = tidy_line(os.path.basename(name.replace("\\", "/")))[-LONGEST_NAME:]
    check_size(file, name)
    kind = kind_of(file, name)
    if kind == TEXT:
        return Source(name, "text", text_sheets(file, name))
    return open_package(file, name)


def check_size(file, name):
    file.seek(0, os.SEEK_END)
    size = file.tell()
    file.seek(0)
    if size > limits.LARGEST_FILE:
        sentence = _(
            "“%(file)s” has %(size)s MB; at most %(most)s MB are read. Take pictures out of it, or divide it into several"
            " files."
        )
        words = {
            "file": name,
            "size": round(size / limits.MEGABYTE),
            "most": limits.LARGEST_FILE // limits.MEGABYTE,
        }
        raise FileRefused(sentence % words)
    if not size:
        raise FileRefused(_("“%(file)s” is empty. Choose the file again.") % {"file": name})


def open_package(file, name):
    """The Source of a workbook or a Word file, whatever its name says."""
    package = Package(file, name)
    main = next((part for kind, part in relations(package, "").values() if kind.endswith(MAIN_PART)), "")
    written_as = content_type(package, main)
    if "binary" in written_as:
        raise saved_otherwise(name, _("a binary Excel file (.xlsb)"))
    if "macroEnabled" in written_as or any(part.lower().endswith(MACROS) for part in package.parts):
        raise has_macros(name)
    if "spreadsheetml" in written_as:
        return Source(name, "excel", Workbook(package, main).sheets())
    if "wordprocessingml" in written_as:
        return Source(name, "word", Document(package, main).sheets())
    if main or TYPES not in package:
        raise other_kind(name)
    raise package.damaged()


def content_type(package, part):
    if TYPES not in package or part not in package:
        return ""
    listed = package.tree(TYPES)
    said = [element for element in listed.iter("{*}Override") if element.get("PartName") == f"/{part}"]
    said += [
        element for element in listed.iter("{*}Default") if part.endswith(f".{element.get('Extension')}")
    ]
    return said[0].get("ContentType", "") if said else ""


def has_macros(name):
    sentence = _(
        "“%(file)s” contains macros, so it is not opened. Save it in Excel or Word without macros, as .xlsx or .docx,"
        " and bring that."
    )
    return FileRefused(sentence % {"file": name})
