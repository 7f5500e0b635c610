"""Several years side by side: of one bloc, of an organiser, or of all blocs that the user may see.

A year without a bloc-year on record says nothing, and averages leave it out.
"""

import datetime
from collections import Counter
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocs.date_ranges import overlap
from blocs.figures import plain_number
from campaigns.models import ConferencePurpose, Leadership, TargetResult

from ..models import AwardKind, Moment
from ..register import NOT_STATED, address
from . import rows
from .awards import add_up, read_groups
from .content import Bar, Chart, Column, Row, Said, Section, Series, Sum, Summary, Table
from .counts import outcome, read_counts
from .units_then import units_by_year

Verdict = TargetResult.Verdict
Purpose = ConferencePurpose.Purpose


def summarise_years(scope, *, by_today=False):
    """The Summary of a scope of several years; by_today: units under those that they became, not as called then."""
    return YearsSummary(scope, by_today).summary()


class YearsSummary:
    def __init__(self, scope, by_today):
        self.scope, self.by_today = scope, by_today
        self.years = list(range(scope.first, scope.last + 1))
        self.scopes = {year: scope.in_year(year) for year in self.years}

    @cached_property
    def counts(self):
        """{year: {what: number}}: bloc-years, members, closing conferences, and targets by verdict."""
        found = read_counts(self.scope)
        return {year: found.get(year, Counter()) for year in self.years}

    @cached_property
    def awards(self):
        """The sums of what is counted, turns left out, by year, moment and level."""
        return [group for group in read_groups(self.scope, "year", "level") if not group["turns"]]

    def summary(self):
        whose = self.name()
        first, last = self.scope.first, self.scope.last
        title = _("%(first)s–%(last)s") % {"first": first, "last": last}
        query = {"first": first, "last": last} | self.whose() | ({"names": "today"} if self.by_today else {})
        return Summary(
            title=_("Summary of the years %(span)s") % {"span": title} + (f": {whose}" if whose else ""),
            about=tuple(filter(None, [whose, title])),
            lead=self.lead(),
            sections=(
                Section("years", _("Year by year"), tables=(self.by_year(),)),
                Section("awards", _("Awards"), tables=tuple(self.award_tables())),
                *([self.rotation(), self.units()] if self.scope.bloc else []),
            ),
            href=reverse("awards:summary-years", query=query),
        )

    def name(self):
        """Whose years they are, an organiser by its name at their end; "" for those of all."""
        if self.scope.bloc or not self.scope.organiser:
            return str(self.scope.bloc or "")
        return self.scope.organiser.name_on(datetime.date(self.scope.last, 12, 31))

    def whose(self):
        chosen = {"organiser": self.scope.organiser, "bloc": self.scope.bloc}
        return {name: value.code for name, value in chosen.items() if value}

    def lead(self):
        on_record = [year for year in self.years if self.counts[year]["bloc-years"]]
        said = ngettext(
            "%(known)s of %(years)s year on record", "%(known)s of %(years)s years on record", len(self.years)
        )
        granted = self.sum_of(Moment.GRANTED, self.years)
        words = {"known": plain_number(len(on_record)), "years": plain_number(len(self.years))}
        return (said % words, " · ", _("awards granted:"), " ", granted)

    def by_year(self):
        lines = [Row(str(year), self.cells_of(year)) for year in self.years]
        return Table(
            "by-year",
            _("Year by year"),
            (
                Column("year", _("Year")),
                *(
                    Column(key, label, is_number=True)
                    for key, label in (
                        ("bloc-years", _("Bloc-years")),
                        ("members", _("Members")),
                        ("closings", _("Closing conferences")),
                        ("targets", _("Targets")),
                        ("reached", _("Reached")),
                        ("share", _("Share reached")),
                        ("granted", _("Awards granted")),
                    )
                ),
            ),
            (*lines, self.average(lines)),
            remark=_("Share reached: of the targets that a review speaks of."),
            chart=self.chart(
                "share", _("Targets reached, in percent"), {_("share reached"): self.share}, "lines", "%"
            ),
        )

    def cells_of(self, year):
        scope = self.scopes[year]
        href = reverse("awards:summary", args=[year], query=self.whose()) if not self.scope.bloc else ""
        return (
            Said(str(year), href if self.counts[year]["bloc-years"] else ""),
            Sum.of(
                self.counts[year]["bloc-years"],
                reverse("awards:summary-blocs", args=[year], query=self.whose()),
            ),
            Sum.of(self.counts[year]["member", ""], rows.opened("members", scope)),
            Sum.of(
                self.counts[year]["conference", Purpose.CLOSING.value],
                rows.opened("conferences", scope, Purpose.CLOSING.value),
            ),
            self.outcome(year),
            self.outcome(year, Verdict.REACHED),
            self.share(year),
            self.sum_of(Moment.GRANTED, [year]),
        )

    def outcome(self, year, verdict=""):
        found = {verdict: self.counts[year]["target", verdict.value] for verdict in Verdict}
        return outcome(found, verdict, rows.opened("targets", self.scopes[year], verdict))

    def share(self, year):
        """The share of reached targets in percent of those reported; None where none is."""
        reached = self.outcome(year, Verdict.REACHED)
        percent = round(100 * reached.total / reached.known) if reached.known else None
        return Sum(percent, reached.known, reached.rows, self.outcome(year).href, unit="%")

    def average(self, lines):
        """Of the years that say anything; how many these are stands beside it."""
        means = []
        for column in zip(*(line.cells[1:] for line in lines), strict=True):
            known = [cell.total for cell in column if cell.total is not None]
            mean = round(sum(known) / len(known), 1) if known else None
            means.append(Sum(mean, len(known), len(lines), unit=column[0].unit))
        return Row("average", (Said(_("average of the years with data")), *means), is_total=True)

    def sum_of(self, moment, years, level=None):
        groups = [
            group
            for group in self.awards
            if group["moment"] == moment and group["of_year"] in years and level in (None, group["of_level"])
        ]
        asked = self.whose() | {"moment": moment.value, "turns": "no"}
        asked |= {} if level is None else {"level": level or NOT_STATED}
        when = {"year": years[0]} if len(years) == 1 else {"first": years[0], "last": years[-1]}
        return add_up(groups, address(**when, **asked))

    def award_tables(self):
        """One table a moment: levels by years."""
        for moment in Moment:
            levels = [level for level in AwardKind.Level if self.sum_of(moment, self.years, level.value).rows]
            lines = [
                Row(
                    level.value or NOT_STATED,
                    (
                        Said(str(level.label)),
                        *(self.sum_of(moment, [year], level.value) for year in self.years),
                        self.sum_of(moment, self.years, level.value),
                    ),
                )
                for level in levels
            ]
            all_ = (
                Said(_("all")),
                *(self.sum_of(moment, [year]) for year in self.years),
                self.sum_of(moment, self.years),
            )
            series = {
                str(level.label): lambda year, level=level, moment=moment: self.sum_of(
                    moment, [year], level.value
                )
                for level in levels
            }
            yield Table(
                moment.value,
                str(moment.label),
                (
                    Column("level", _("Level")),
                    *(Column(str(year), str(year), is_number=True) for year in self.years),
                    Column("all", _("All years"), is_number=True),
                ),
                (*lines, *([Row("all", all_, is_total=True)] if lines else [])),
                empty=_("No award of these years is on record."),
                chart=self.chart(moment.value, str(moment.label), series) if lines else None,
            )

    def chart(self, key, title, series, form="columns", unit=""):
        """A picture of figures year by year, None where there are none; series: {label: the Sum of a year}."""
        drawn = tuple(
            Series(label, tuple(bar_of(str(year), sum_of(year)) for year in self.years))
            for label, sum_of in series.items()
        )
        if all(bar.value is None for one in drawn for bar in one.bars):
            return None
        words = {"title": title, "first": self.scope.first, "last": self.scope.last}
        description = (
            _("%(title)s, %(first)s to %(last)s; the same figures stand in the table below.") % words
        )
        return Chart(key, title, description, drawn, form, unit)

    def rotation(self):
        """Who led the bloc, year by year."""
        leaders = list(Leadership.objects.heads().of_blocs([self.scope.bloc.pk]).as_called_then())
        campaigns = self.scope.campaigns.with_names().newest_first()
        lines = [
            Row(
                str(campaign.pk),
                (Said(str(campaign.period), campaign.get_absolute_url()), *heads_of(campaign, leaders)),
            )
            for campaign in reversed(campaigns)
        ]
        table = Table(
            "rotation",
            _("Who led"),
            (Column("year", _("Year")), Column("head", _("Head"))),
            tuple(lines),
            empty=_("No bloc-year is on record."),
        )
        return Section("rotation", _("Rotation of the lead"), tables=(table,))

    def units(self):
        """The awards of each member, year by year."""
        title = _("By today's units") if self.by_today else _("By names of that time")
        table = Table(
            "units",
            title,
            (
                Column("unit", _("Unit")),
                *(Column(str(year), str(year), is_number=True) for year in self.years),
            ),
            tuple(
                Row(line.key, (line.said(), *(line.sum_of(year, self.scope.bloc) for year in self.years)))
                for line in units_by_year(self.scope, self.by_today)
            ),
            remark=_(
                "A unit that others became part of sums up what these were granted, where an officer decided so."
            )
            if self.by_today
            else _("A unit that was renamed stands on a line for each of its names."),
            empty=_("No award of a unit is on record."),
        )
        return Section("units", _("Awards granted to units"), tables=(table,))


def heads_of(campaign, leaders):
    own = [leader for leader in leaders if overlap(leader.term, campaign.period.range())]
    names = [
        leader.unit_as_printed or leader.unit_then or leader.person_as_printed or leader.post_as_printed
        for leader in own
    ]
    return [Said("; ".join(names)) if names else Said(_("not known"), is_unknown=True)]


def bar_of(label, found):
    return Bar(label, found.total, is_partial=found.total is not None and found.known < found.rows)
