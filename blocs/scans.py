"""Scans of papers: what they may be, told by their first bytes whatever they are called, and how they are kept."""

import secrets
from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .models import Document
from .text import tidy_line

LARGEST = 20 * 1024 * 1024
BEGINNINGS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
CONTENT_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


def ending_of(file):
    """pdf, jpg or png, as the content says; None for anything else."""
    file.seek(0)
    first = file.read(16)
    file.seek(0)
    return next((ending for begins, ending in BEGINNINGS.items() if first.startswith(begins)), None)


def check_scan(file):
    """Refuse a file that is too large, or is no PDF and no picture."""
    if file.size > LARGEST:
        raise ValidationError(
            _("“%(file)s” has %(size)s; %(most)s is the most. Scan it in grey, or at 200 dots per inch."),
            "too_large",
            {"file": file.name, "size": filesizeformat(file.size), "most": filesizeformat(LARGEST)},
        )
    if ending_of(file) is None:
        raise ValidationError(
            _(
                "“%(file)s” is no PDF, JPEG or PNG, whatever its name ends with. Scan the paper as one of these."
            ),
            "no_scan",
            {"file": file.name},
        )


class ScanField(forms.FileField):
    """An upload that is what it says: a PDF or a picture of a paper."""

    default_validators = [check_scan]
    widget = forms.FileInput(attrs={"accept": ",".join(CONTENT_TYPES.values())})

    def __init__(self, **kwargs):
        kwargs.setdefault("label", gettext_lazy("Scan"))
        kwargs.setdefault("help_text", gettext_lazy("PDF, JPEG or PNG, at most 20 MB."))
        super().__init__(**kwargs)


def attach(file, document):
    """Keep a checked scan with its paper, under a name of our own; its own name becomes the title where there is none."""
    with transaction.atomic():
        now = Document.objects.select_for_update().get(pk=document.pk)
        if now.is_secret:
            raise ValidationError(
                _("A secret paper is registered by number, date and holder; its content is not kept here."),
                "secret",
            )
        if now.file:
            raise ValidationError(_("“%(paper)s” has its scan already."), "has_scan", {"paper": now})
        document.title = now.title or tidy_line(PurePath(file.name).stem)[:500]
        document.file.save(f"{secrets.token_hex(16)}.{ending_of(file)}", file, save=False)
        document.save(update_fields=["title", "file"])
