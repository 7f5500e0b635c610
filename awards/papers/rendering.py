"""Fills a Word template with a paper. The templates come from offices: they can print fields, and nothing else."""

import datetime
import io
import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from .content import context_of
from .words import GAP

# What XML cannot hold, and what docxtpl would take for a paragraph or a page of its own.
NOT_PRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
FILTERS = ("capitalize", "first", "join", "last", "length", "lower", "title", "trim", "upper")
TESTS = ("defined", "none")


def printed(value):
    """A value as the paper shows it: what nobody knows is a gap to be filled by hand."""
    if value is None:
        return GAP
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    return NOT_PRINTED.sub("", value) if isinstance(value, str) else value


class Language(ImmutableSandboxedEnvironment):
    def is_safe_callable(self, obj):
        """A template prints; it calls nothing."""
        return False


def template_language():
    """What templates are written in: Jinja without functions, and with the few filters that papers need."""
    language = Language(autoescape=True, undefined=StrictUndefined, finalize=printed)
    language.globals.clear()
    language.filters = {name: language.filters[name] for name in FILTERS}
    language.tests = {name: language.tests[name] for name in TESTS}
    return language


class WordTemplate(DocxTemplate):
    """A template whose broken XML is refused, not mended by guessing."""

    def fix_tables(self, xml):
        etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=False))
        return super().fix_tables(xml)


def render(template, paper):
    """The bytes of the Word file that a template, an open file or a path, makes of a paper.

    Raises ValidationError where the template cannot be filled.
    """
    word = WordTemplate(template)
    try:
        word.render(context_of(paper), template_language())
    # Whatever the libraries meet in a file that somebody else made: it is the file that is wrong.
    except Exception as error:
        raise ValidationError(
            _(
                "The template cannot be filled: %(problem)s. Check its tags, or use the form that comes with the app."
            )
            % {"problem": error},
            "broken_template",
        ) from error
    filled = io.BytesIO()
    word.save(filled)
    return filled.getvalue()
