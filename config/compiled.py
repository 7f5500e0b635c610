"""The engine of the shell of pages, of lists and records, and of what any page draws many times: fields, names, figures.

Jinja2 makes Python of such a template once; Django's engine looks up each name of each row anew.
"""

import re
from functools import partial
from itertools import groupby
from operator import attrgetter

from django.conf import settings
from django.forms.renderers import TemplatesSetting
from django.template import TemplateDoesNotExist, engines
from django.template.defaultfilters import date, linebreaksbr
from django.template.defaulttags import querystring
from django.templatetags.static import static
from django.utils.text import capfirst
from django.utils.timezone import localtime, now
from django.utils.translation import get_language, gettext, ngettext
from jinja2 import Environment, nodes
from jinja2.ext import Extension

from awards.lists.words import (
    AT_A_CONFERENCE,
    DEPUTY_MARK,
    HEAD_MARK,
    MEMBER_FOR,
    complete_in_words,
    directions_in_words,
    kinds_of_award_in_words,
    mark_of,
    members_in_words,
    missing_in_turn,
    missing_in_words,
    open_lines_in_words,
    rows_in_words,
    targets_in_words,
    targets_listed_in_words,
    units_in_words,
    unverified_in_words,
)
from awards.searching.marking import marked
from awards.summaries.drawing import drawn_sentence
from blocs.addresses import address_of
from blocs.choices import chosen
from blocs.figures import NONE_SAID, UNKNOWN_SAID, plain_number
from blocs.templatetags.figures import number_or_unknown
from blocs.templatetags.names import person_name, unit_name
from blocs.templatetags.spans import span

INDENTATION = re.compile(r"\n\s+(?=<(?!/textarea))")


class Inline(Extension):
    """{% inline "x.html" %}: as {% include %}, for what is drawn with every row: it is made part of the template that says so."""

    tags = {"inline"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        name = parser.stream.expect("string").value
        source, _path, _is_current = self.environment.loader.get_source(self.environment, name)
        return nodes.Scope(self.environment.parse(source, name).body, lineno=line)


class Outdented(Extension):
    """Leaves the indentation of a template out when it is compiled, not of each page when it goes out (compression.py)."""

    def preprocess(self, source, name, filename=None):
        return INDENTATION.sub("\n", source)


def in_turn(rows, attribute):
    """Pairs of what rows that follow each other have in common, and these rows: as {% regroup %}."""
    return [(common, list(together)) for common, together in groupby(rows, attrgetter(attribute))]


def gathered(rows, attribute):
    """As in_turn(), of all rows that have it in common, wherever they stand; in the order of the first ones."""
    found = {}
    for row in rows:
        found.setdefault(attrgetter(attribute)(row), []).append(row)
    return list(found.items())


def moment(at, form="%d/%m/%Y %H:%M"):
    """The day and the time of day."""
    return localtime(at).strftime(form)


def things_to_correct(number):
    words = ngettext("%(number)s thing to correct", "%(number)s things to correct", number)
    return words % {"number": number}


# What templates call, by its own name and by another one.
SAID = (
    address_of,
    chosen,
    complete_in_words,
    directions_in_words,
    drawn_sentence,
    gathered,
    get_language,
    in_turn,
    kinds_of_award_in_words,
    mark_of,
    marked,
    members_in_words,
    missing_in_turn,
    missing_in_words,
    moment,
    now,
    number_or_unknown,
    open_lines_in_words,
    person_name,
    plain_number,
    rows_in_words,
    span,
    static,
    targets_in_words,
    targets_listed_in_words,
    things_to_correct,
    unit_name,
    units_in_words,
    unverified_in_words,
)
CALLED = {
    "_": gettext,
    "AT_A_CONFERENCE": AT_A_CONFERENCE,
    "DEPUTY_MARK": DEPUTY_MARK,
    "HEAD_MARK": HEAD_MARK,
    "MEMBER_FOR": MEMBER_FOR,
    "NONE_SAID": NONE_SAID,
    "UNKNOWN_SAID": UNKNOWN_SAID,
    "languages": settings.LANGUAGES,
    "querystring": partial(querystring, None),
}


def environment(**options):
    made = Environment(lstrip_blocks=True, extensions=[Inline, Outdented], **options)
    made.filters.update(capfirst=capfirst, date=date, linebreaksbr=linebreaksbr)
    made.globals.update({said.__name__: said for said in SAID}, **CALLED)
    return made


class FormRenderer(TemplatesSetting):
    """Draws forms by the compiled templates, and by Django's where there is none: those of the administration."""

    def get_template(self, template_name):
        try:
            return engines["compiled"].get_template(template_name)
        except TemplateDoesNotExist:
            return super().get_template(template_name)
