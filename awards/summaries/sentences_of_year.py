"""The paragraph about a year of many blocs, composed from the records in fixed patterns as that about one bloc."""

from django.utils.translation import gettext as _

from campaigns.models import ConferencePurpose

from ..models import Moment
from . import rows
from .content import Sum
from .sentences import tell_outcomes, told, with_commas

Purpose = ConferencePurpose.Purpose


def report(year):
    """The Section of a YearSummary with its sentences, and what they leave out."""
    return told(year, [opening, meetings, outcomes, agreed, proposed, granted])


def opening(year):
    """How many bloc-years there are, and how many units are members."""
    members = year.counts["member", ""]
    pieces = [_("In %(year)s,") % {"year": year.year}, " ", _("bloc-years on record:"), " "]
    pieces.append(Sum.of(year.states.total(), year.blocs()))
    if not members:
        return [*pieces, "."], [_("the number of members")]
    return [*pieces, "; ", _("members:"), " ", Sum.of(members, rows.opened("members", year.scope)), "."], []


def meetings(year):
    """How many conferences were held for each purpose."""
    held = [(purpose, year.counts.get(("conference", purpose), 0)) for purpose in Purpose]
    said = [
        [f"{purpose.label} ", Sum.of(number, rows.opened("conferences", year.scope, purpose.value))]
        for purpose, number in held
        if number
    ]
    if not said:
        return [], [_("conferences")]
    return [_("Conferences held:"), " ", *with_commas(said, between="; "), "."], []


def outcomes(year):
    return tell_outcomes(year.outcome)


def agreed(year):
    return awards_of(year, Moment.AGREED, _("The conferences agreed to recommend:"), _("recommended awards"))


def proposed(year):
    return awards_of(year, Moment.PROPOSED, _("Proposed:"), _("proposed awards"))


def granted(year):
    return awards_of(year, Moment.GRANTED, _("Granted:"), _("granted awards"))


def awards_of(year, moment, words, unknown):
    """All awards of a moment, and of which level they are as far as that is known."""
    place = list(Moment).index(moment)
    whole = year.awards.overall()[place]
    if whole.total is None:
        return [], [unknown]
    levels = [(label, cells[place]) for _key, label, _remark, cells in year.awards.by_level()]
    parts = [[cell, f" {label}"] for label, cell in levels if cell.total]
    of_which = [", ", _("of which:"), " ", *with_commas(parts, between="; ")] if parts else []
    return [words, " ", whole, *of_which, "."], []
