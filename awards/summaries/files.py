"""A summary as a file to keep."""

from dataclasses import replace

from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from .pieces import pieces_of, plain

REPORT_FORMS = {"txt": _("text"), "docx": _("Word")}
FORMS = {"pdf": _("PDF"), "docx": _("Word"), "xlsx": _("Excel")}
MAKERS = {"pdf": "pdf.pdf_of", "docx": "word.word_of", "xlsx": "workbook.workbook_of"}


def file_of(summary, form, foot=""):
    """The bytes of a summary in one of FORMS."""
    make = import_string(f"awards.summaries.{MAKERS[form]}")
    return make(summary, foot=foot)


def report_of(summary, form):
    """The bytes of the sentences of a summary alone, in one of REPORT_FORMS."""
    section = next(section for section in summary.sections if section.key == "report")
    if form == "txt":
        return "\n".join(text_of(pieces) for pieces in section.paragraphs).encode()
    return file_of(replace(summary, lead=(), sections=(section,)), form)


def text_of(pieces):
    """What a sentence of words and cells says, without links and notes."""
    return "".join(plain(pieces_of(without_notes(piece), {})) for piece in pieces)


def without_notes(piece):
    return piece if isinstance(piece, str) else replace(piece, notes=())
