"""Office files are zip files of XML parts. Nothing is unpacked before its size is known, and no part is held whole."""

import codecs
import posixpath
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from django.utils.translation import gettext as _
from lxml import etree

from . import limits
from .rows import FileRefused

ENTRY = b"PK\x01\x02"
CHUNK = 256 * 1024
PLAIN = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
ENCRYPTED = 0x1  # a flag of an entry


class Package:
    """A zip file of which only parts within the limits are read."""

    def __init__(self, file, name):
        self.file_name = name
        if entries(file) > limits.MOST_PARTS:
            raise self.too_large()
        try:
            self.zip = ZipFile(file)
            self.parts = {part.filename.lstrip("/"): part for part in self.zip.infolist()}
        except (BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError):
            raise self.damaged() from None
        if len(self.parts) > limits.MOST_PARTS:
            raise self.too_large()
        if sum(map(unpacked_size, self.parts.values())) > limits.LARGEST_PACKAGE:
            raise self.too_large()

    def __contains__(self, name):
        return name in self.parts

    def chunks(self, name, most=limits.LARGEST_PART):
        """The bytes of a part, piece by piece. A zip file gives no more of it than it declared."""
        part = self.parts.get(name)
        if part is None:
            raise self.damaged()
        size = part.file_size
        if size > most or (
            size > limits.RATIO_COUNTS_FROM and size > limits.HIGHEST_RATIO * part.compress_size
        ):
            raise self.too_large()
        if part.flag_bits & ENCRYPTED or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self.damaged()
        before = b""
        try:
            with self.zip.open(part) as opened:
                while chunk := opened.read(CHUNK):
                    self.check(before, chunk)
                    yield chunk
                    before = chunk[-20:]
        except (BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, NotImplementedError):
            raise self.damaged() from None

    def check(self, before, chunk):
        """Office programs write UTF-8 and no document types, in which entities would be declared."""
        seam = before + chunk[:20]
        if b"<!DOCTYPE" in chunk or b"<!DOCTYPE" in seam or b"<!ENTITY" in chunk:
            raise self.damaged()
        if not before and not is_utf8(chunk[:200]):
            raise self.damaged()

    def tree(self, name):
        """A small part as a tree."""
        try:
            content = b"".join(self.chunks(name, limits.LARGEST_TREE))
            return etree.fromstring(content, etree.XMLParser(**PLAIN))
        except (etree.XMLSyntaxError, ValueError):
            raise self.damaged() from None

    def events(self, name, tags, kinds=("end",), *, most=limits.LARGEST_PART, refusal=None):
        """The elements of a part by their events, as they come. refusal: raised where one of them is very large."""
        parser = etree.XMLPullParser(kinds, tag=tags, **PLAIN)
        waiting = 0
        try:
            for chunk in self.chunks(name, most):
                parser.feed(chunk)
                waiting += len(chunk)
                for event in parser.read_events():
                    waiting = 0
                    yield event
                if waiting > limits.LARGEST_ROW:
                    raise refusal or self.too_large()
            parser.close()
            yield from parser.read_events()
        except etree.XMLSyntaxError:
            raise self.damaged() from None

    def damaged(self):
        sentence = _(
            "“%(file)s” is damaged or was not written by Word or Excel. Open it there, save it anew as .xlsx or .docx,"
            " and bring that."
        )
        return FileRefused(sentence % {"file": self.file_name})

    def too_large(self):
        sentence = _(
            "“%(file)s” unpacks to far more than a list needs, so it is not read. Copy the rows that you need into a new"
            " workbook and bring that."
        )
        return FileRefused(sentence % {"file": self.file_name})


def entries(file):
    """How many parts a zip file can have at most: each has a head, and a list of too many would fill the memory."""
    file.seek(0)
    found, before = 0, b""
    while chunk := file.read(CHUNK):
        found += (before + chunk).count(ENTRY)
        before = chunk[-3:]
    file.seek(0)
    return found


def unpacked_size(part):
    """Pictures are never unpacked, so they do not count."""
    return part.file_size if part.filename.endswith((".xml", ".rels")) else 0


def is_utf8(beginning):
    _before, is_said, encoding = beginning.partition(b"encoding=")
    begins = beginning.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<") and b"\0" not in beginning
    return begins and (not is_said or encoding[1:6].lower() in (b"utf-8", b"us-as"))


def cleared(element):
    """Let go of an element that has been read, and of those before it."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def relations(package, part):
    """What a part refers to inside the package: kinds and names of parts, by key. What lies elsewhere is not followed."""
    folder, name = posixpath.split(part)
    listed = f"{folder}/_rels/{name}.rels".lstrip("/")
    if listed not in package:
        return {}
    return {
        element.get("Id"): (
            element.get("Type", ""),
            posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/"),
        )
        for element in package.tree(listed).iter("{*}Relationship")
        if element.get("TargetMode") != "External"
    }
