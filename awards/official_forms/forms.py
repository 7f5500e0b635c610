"""An official form filled in for a year: its head, its table, what is open in it, and who signs."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import RecipientKind
from ..summaries.content import Gap, Section, Summary
from .layout import received_on
from .tables import BUILDERS

# What the record may leave open: criteria of the rows, and the words for them.
OPEN_IN_AWARDS = [
    ({"recipients": RecipientKind.UNKNOWN}, gettext_lazy("recipients not stated")),
    ({"recipients": RecipientKind.MIXED}, gettext_lazy("collectives and individuals, not split")),
    (
        {"recipients": RecipientKind.COLLECTIVE, "category": ""},
        gettext_lazy("collectives of which it is not stated whether they are enterprises"),
    ),
    (
        {"recipients": RecipientKind.INDIVIDUAL, "category": ""},
        gettext_lazy("individuals without a category"),
    ),
    ({"method": ""}, gettext_lazy("ground not on record")),
]
OPEN_IN_STATE_AWARDS = [*OPEN_IN_AWARDS, ({"submitter": ""}, gettext_lazy("submitting body not on record"))]
OPEN_IN_MOVEMENTS = [
    ({"level": ""}, gettext_lazy("level of launch not on record")),
    ({"scope": ""}, gettext_lazy("scope not on record")),
    ({"length": ""}, gettext_lazy("length not on record")),
    ({"method": ""}, gettext_lazy("way of emulation not on record")),
]
# What stands in no form, by the question for which it does not.
ASIDE = {
    "turns": ({"turns": "yes"}, gettext_lazy("left out, for they count turns (lượt) and not recipients")),
    "level": ({"level": ""}, gettext_lazy("left out, for the level of the award is not known")),
}


def summary_of(form, asked):
    """The form filled in for a year, as page, Word file and workbook show it."""
    counted, table = BUILDERS[form.counts](form, asked)
    title = _("%(title)s, year %(year)s") % {"title": form.title, "year": asked.year}
    section = Section("form", _("Figures"), tables=(table,), gaps=tuple(gaps(form, counted)))
    return Summary(
        title=title,
        about=tuple(head(form, asked)),
        lead=(_("On record for %(year)s:") % {"year": asked.year}, " ", counted.cell({})),
        sections=(section, signatures()),
        issuer=asked.organiser_then,
    )


def head(form, asked):
    """Whose form it is, by which circular, and when it is to be there."""
    received = received_on(asked.year)
    if form.code:
        yield _("Form No. %(code)s") % {"code": form.code}
        yield _("Issued with %(circular)s") % {"circular": form.issued_with}
        yield _("To be received by %(day)s") % {"day": date_format(received, "d/m/Y")}
    if form.in_force_since and received < form.in_force_since:
        yield _("That circular is of a later year; the form of this year is not known.")
    yield _("Reporting unit: %(unit)s") % {"unit": asked.organiser_then or "……………………"}


def signatures():
    return Section(
        "signatures",
        _("Signatures"),
        paragraphs=(
            (_("Prepared by (signature, full name)"),),
            (_("Head of the unit (signature, full name, seal)"),),
        ),
    )


def gaps(form, counted):
    """What is open in the form, with the way to the rows that leave it so."""
    asked = {block.question for block in form.blocks}
    is_open = OPEN_IN_STATE_AWARDS if "submitter" in asked else OPEN_IN_AWARDS
    for criteria, words in OPEN_IN_MOVEMENTS if form.counts == "movements" else is_open:
        if rows := counted.rows(criteria):
            yield Gap(f"{words}: {rows}", counted.link(criteria))
    for question, rows in counted.aside.items():
        criteria, words = ASIDE[question]
        if rows:
            yield Gap(f"{words}: {rows}", counted.link(criteria))
