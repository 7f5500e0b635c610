"""The paragraph that offices write about a bloc every year, composed from the records in fixed patterns.

Each sentence is a sequence of words and cells, so that each figure keeps its link. What nobody knows is left out of
the sentences and named below them.
"""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

from campaigns.models import TargetResult

from ..models import Moment
from .content import Said, Section

Verdict = TargetResult.Verdict
UNREPORTED = (Verdict.NOT_REPORTED,)


def report(year):
    """The Section of a BlocYearSummary with its sentences, and what they leave out."""
    return told(year, [opening, meetings, outcomes, ranking, agreed, proposed, granted, handing_on])


def told(year, patterns):
    """The Section of what patterns say of a summary; each gives the pieces of a sentence, and names what it leaves out."""
    found = [pattern(year) for pattern in patterns]
    sentences = [tuple(pieces) for pieces, _gaps in found if pieces]
    if missing := [gap for _pieces, gaps in found for gap in gaps]:
        beginning = capfirst(_("left out, because it is not on record:"))
        sentences.append((f"{beginning} {'; '.join(missing)}.",))
    return Section("report", _("In words, to be copied into a report"), paragraphs=tuple(sentences))


def opening(year):
    """Who led, how many members, under which theme."""
    campaign, members = year.campaign, year.member_count()
    heads = [leader for leader in year.file.leaders if leader.role == "head"]
    themes = year.themes()
    pieces = [
        _("In %(year)s,") % {"year": campaign.period.label},
        " ",
        Said(campaign.bloc.name, campaign.get_absolute_url()),
    ]
    facts = []
    if members.total:
        words = npgettext("after a number", "member", "members", members.total)
        facts.append([_("had"), " ", members, " ", words])
    if heads:
        facts.append(
            [_("was led by"), " ", *with_commas([year.leader(head, remark=False) for head in heads])]
        )
    if themes:
        facts.append([_("took as its theme"), " “", Said(themes[0].text, themes[0].href), "”"])
    gaps = [
        words
        for is_known, words in (
            (members.total, _("the number of members")),
            (heads, _("the head")),
            (themes, _("the theme")),
        )
        if not is_known
    ]
    if not facts:
        return [], gaps
    last = _("and")
    return [*pieces, " ", *with_commas(facts, last=f" {last} "), "."], gaps


def meetings(year):
    """The conferences that were held, each with what it was for, its date and place as far as they are known."""
    events = [event for event in year.file.events if event.conference.status == "held"]
    if not events:
        return [], [_("conferences")]
    said = []
    for event in events:
        conference = event.conference
        purposes = ", ".join(purpose.get_purpose_display() for purpose in event.here)
        words = Said(purposes, conference.get_absolute_url())
        when = f" ({conference.held})" if conference.held else ""
        where = " " + _("in %(place)s") % {"place": conference.place} if conference.place else ""
        said.append([words, f"{when}{where}"])
    return [_("Conferences held:"), " ", year.held(), ": ", *with_commas(said, between="; "), "."], []


def outcomes(year):
    targets = year.targets()
    return tell_outcomes(lambda verdict="": year.counted(targets, verdict))


def tell_outcomes(count):
    """How many targets were pledged, and what came of those that were reported; count: the Sum of a verdict, or of all."""
    whole = count()
    if not whole.total:
        return [], [_("targets")]
    pieces = [_("Targets pledged:"), " ", whole]
    cells = [(verdict, count(verdict)) for verdict in Verdict if verdict not in UNREPORTED]
    if cells[0][1].total is None:
        return [*pieces, "."], [_("the results of the targets")]
    for verdict, cell in cells:
        pieces += ["; ", f"{verdict.label} ", cell]
    unreported = count(Verdict.NOT_REPORTED).total
    if not unreported:
        return [*pieces, "."], []
    gap = ngettext("the result of %(number)s target", "the results of %(number)s targets", unreported)
    return [*pieces, "."], [gap % {"number": unreported}]


def ranking(year):
    first = [standing for standing in year.file.standings if standing.rank == 1]
    if not first:
        return [], [_("who came first")]
    names = [
        Said(standing.unit_as_printed or standing.unit_then, f"{year.page}#standings") for standing in first
    ]
    return [_("First in the bloc:"), " ", *with_commas(names), "."], []


def agreed(year):
    return awards_of(year, Moment.AGREED, _("The conference agreed to recommend:"), _("recommended awards"))


def proposed(year):
    return awards_of(year, Moment.PROPOSED, _("Proposed:"), _("proposed awards"))


def granted(year):
    return awards_of(year, Moment.GRANTED, _("Granted:"), _("granted awards"))


def awards_of(year, moment, words, unknown):
    """The awards of a moment by kind and authority; those without a number are named below."""
    place = list(Moment).index(moment)
    table = next(table for table in year.award_tables if table.key == "by-award")
    found = [
        (row.cells[0], row.cells[1 + place])
        for row in table.rows
        if not row.is_total and row.cells[1 + place].rows
    ]
    known = [(name, cell) for name, cell in found if cell.total is not None]
    gaps = [
        _("the number of %(award)s (%(moment)s)") % {"award": name.text, "moment": moment.label}
        for name, cell in found
        if cell.known < cell.rows
    ]
    if not known:
        return [], gaps or [unknown]
    return [
        words,
        " ",
        *with_commas([[cell, f" {name.text}"] for name, cell in known], between="; "),
        ".",
    ], gaps


def handing_on(year):
    heads = [year.leader(head, remark=False) for head in year.file.next_heads]
    if not heads:
        return [], [_("the next head")]
    return [_("Next head:"), " ", *with_commas(heads), "."], []


def with_commas(parts, between=", ", last=None):
    """The pieces of parts, cells or lists of pieces, with words between them."""
    pieces = []
    for number, part in enumerate(parts):
        if number:
            pieces.append(last if last and number == len(parts) - 1 else between)
        pieces += part if isinstance(part, list) else [part]
    return pieces
