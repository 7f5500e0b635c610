"""Whether the dossier comes in time."""

import datetime
from collections import defaultdict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocs.partial_dates import PartialDate, first_with_year

from .doubt import Doubt, DoubtKind
from .quotas import whose

SOON = 14  # days before a deadline from which it is said


def look_at(gathered):
    """Of several days of a year for one award, as for Heroes, the next one counts; it is late after the last."""
    if not gathered.period:
        return
    by_issuer = defaultdict(list)
    for rule in gathered.binding(gathered.on_record.deadline_rules):
        by_issuer[rule.kind_id, rule.issuer_id].append((last_day(rule, gathered.period), rule))
    for (kind, _issuer), days in by_issuer.items():
        yield from doubts_about_days(
            sorted(days, key=lambda pair: pair[0]), gathered.kinds.get(kind), gathered
        )


def last_day(rule, period):
    """The day in the year in which the period ends, or so many years later; 29 February in leap years only."""
    year = min(period.ends_on.year + rule.years_after, 9999)
    try:
        return datetime.date(year, rule.month, rule.day)
    except ValueError:
        return datetime.date(year, rule.month, rule.day - 1)


def doubts_about_days(days, kind, gathered):
    handed_in = earliest_day(gathered)
    last, last_rule = days[-1]
    if handed_in > last:
        yield doubt_about_day(last, last_rule, kind, (handed_in - last).days, gathered)
        return
    day, rule = next(pair for pair in days if handed_in <= pair[0])
    left = (day - handed_in).days
    if gathered.proposal.may_be_changed and left <= SOON:
        yield notice_about_day(day, rule, kind, left)


def earliest_day(gathered):
    """The first day on which it may have been handed in; today, where it is still to be."""
    submitted = first_with_year(gathered.proposal.submitted)
    if gathered.proposal.may_be_changed or submitted is None:
        return gathered.today
    return submitted.first_day()


def doubt_about_day(day, rule, kind, late, gathered):
    words = {
        "award": called(kind),
        "day": PartialDate.of(day),
        "days": late,
        "citation": whose(rule),
    }
    sentence = ngettext(
        "%(award)s: the dossier was due on %(day)s; it is %(days)s day late (%(citation)s).",
        "%(award)s: the dossier was due on %(day)s; it is %(days)s days late (%(citation)s).",
        late,
    )
    return Doubt(DoubtKind.DEADLINE, None, f"{rule.pk}: {day}", sentence % words)


def notice_about_day(day, rule, kind, left):
    words = {
        "award": called(kind),
        "day": PartialDate.of(day),
        "days": left,
        "citation": whose(rule),
    }
    sentence = ngettext(
        "%(award)s: the dossier is due on %(day)s, in %(days)s day (%(citation)s).",
        "%(award)s: the dossier is due on %(day)s, in %(days)s days (%(citation)s).",
        left,
    )
    return Doubt(DoubtKind.DEADLINE, None, f"{rule.pk}: {day} soon", sentence % words, is_notice=True)


def called(kind):
    return _("“%(name)s”") % {"name": kind} if kind else _("All awards")
