"""A summary as a file to keep."""

from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

FORMS = {"pdf": _("PDF"), "docx": _("Word"), "xlsx": _("Excel")}
MAKERS = {"pdf": "pdf.pdf_of", "docx": "word.word_of", "xlsx": "workbook.workbook_of"}


def file_of(summary, form, foot=""):
    """The bytes of a summary in one of FORMS."""
    make = import_string(f"awards.summaries.{MAKERS[form]}")
    return make(summary, foot=foot)
