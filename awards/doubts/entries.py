"""Doubts about single lines: the award, the standing of the unit, the list of names."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocs.figures import Figure, plain_number
from blocs.partial_dates import PartialDate

from ..models import Proposal
from .doubt import Doubt, DoubtKind
from .words import award_of, name_of


def not_in_force(gathered):
    for line in gathered.lines:
        if line.kind and not line.kind.is_in_force_on(gathered.day):
            kind = line.kind
            words = {"award": kind, "dates": dates_in_words(kind), "day": written(gathered.day)}
            sentence = (
                _("“%(award)s” is in force %(dates)s, and not on %(day)s, the day of the proposal.") % words
            )
            yield Doubt(DoubtKind.NOT_IN_FORCE, line, f"{kind.valid_from} – {kind.valid_to}", sentence)


def dates_in_words(row):
    words = {
        "first": row.valid_from and written(row.valid_from),
        "last": row.valid_to and written(row.valid_to),
    }
    if row.valid_from and row.valid_to:
        return _("from %(first)s to %(last)s") % words
    return _("from %(first)s on") % words if row.valid_from else _("until %(last)s") % words


def written(day):
    return str(PartialDate.of(day))


def not_leading(gathered):
    """A flag of the year's work goes to the first of the bloc. Where nothing says who was first, nothing is said."""
    if not gathered.period or gathered.proposal.method != Proposal.Method.REGULAR:
        return
    ranks = {row.unit_id: row.rank for row in gathered.on_record.standings if row.rank}
    for line in gathered.lines:
        if line.unit_id and line.kind and line.kind.is_flag:
            rank = ranks.get(line.unit_id)
            if rank != 1 and (rank or 1 in ranks.values()):
                yield doubt_about_rank(line, rank, gathered)


def doubt_about_rank(line, rank, gathered):
    words = {"name": name_of(line), "award": award_of(line), "rank": rank}
    if rank:
        sentence = _("“%(name)s” is proposed for “%(award)s” and has rank %(rank)s in the bloc that year.")
    else:
        sentence = _(
            "“%(name)s” is proposed for “%(award)s”, and another unit is first in the bloc that year."
        )
    url = f"{gathered.proposal.campaign.get_absolute_url()}#standings"
    return Doubt(DoubtKind.NOT_LEADING, line, f"rank {rank}", sentence % words, url=url)


def without_names(gathered):
    for line in gathered.lines:
        if line.waits_for_names:
            yield Doubt(DoubtKind.NAMES, line, "", names_to_come(line), is_notice=True)


def names_to_come(line):
    words = {"award": award_of(line)}
    if line.figure != Figure.NUMBER:
        return _("“%(award)s”: there is no list of names yet, and how many there are is not known.") % words
    words["number"] = plain_number(line.count)
    sentence = ngettext(
        "“%(award)s”: there is no list of names yet for %(number)s recipient.",
        "“%(award)s”: there is no list of names yet for %(number)s recipients.",
        line.count,
    )
    return sentence % words


def not_in_the_catalogue(gathered):
    for line in gathered.lines:
        if line.kind is None:
            words = {"award": award_of(line)}
            sentence = (
                _("“%(award)s” fits no entry of the catalogue, so that no rule can be looked at.") % words
            )
            yield Doubt(DoubtKind.CATALOGUE, line, "", sentence, is_notice=True)
