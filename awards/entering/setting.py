"""What surrounds an entry: its years, the members of that day, the targets to review, the rules to vote by."""

import datetime
import re
from functools import cached_property

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from blocs.date_ranges import A_DAY, overlap
from blocs.models import Membership
from blocs.partial_dates import PartialDate
from blocs.text import tidy_line
from campaigns.models import BallotRule, Campaign, Leadership, Period, Pledge, Standing, Target

from .sheet import COUNTS, NEXT, THIS, Row

YEAR = re.compile(r"(19[4-9]\d|20\d\d)")
BEFORE_A_YEAR = re.compile(r"^(?:n[ăa]m(?: h[ọo]c)?|niên độ|(?:school )?year)\s+(?=\d)", re.IGNORECASE)
SCHOOL_YEAR = re.compile(r"((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)")


def find_period(text, periods):
    """The period that a label means, “năm 2018” too: one on record, or a calendar or school year not saved yet.

    Raises ValidationError where it is neither.
    """
    text = tidy_line(text)
    year = BEFORE_A_YEAR.sub("", text)
    for period in periods:
        if {text.casefold(), year.casefold()} & {period.label.casefold(), period.code.casefold()}:
            return period
    if YEAR.fullmatch(year):
        return Period.calendar_year(int(year))
    match = SCHOOL_YEAR.fullmatch(year)
    if match and int(match[2]) == int(match[1]) + 1:
        return school_year(int(match[1]))
    raise ValidationError(
        _("“%(year)s” is no year. Write it as 2018, or a school year as 2018-2019."),
        params={"year": text[:60]},
    )


def school_year(year):
    """An unsaved period from August to July, as most schools count."""
    return Period(
        code=f"{year}-{year + 1}",
        label=f"{year}-{year + 1}",
        kind=Period.Kind.SCHOOL_YEAR,
        starts_on=datetime.date(year, 8, 1),
        ends_on=datetime.date(year + 1, 7, 31),
    )


def period_after(period, periods):
    """The period of the same kind that follows: on record, or the next calendar or school year; else None."""
    following = [
        other for other in periods if other.kind == period.kind and other.starts_on == period.ends_on + A_DAY
    ]
    if following:
        return following[0]
    if period.kind == Period.Kind.YEAR:
        return Period.calendar_year(period.starts_on.year + 1)
    return school_year(period.starts_on.year + 1) if period.kind == Period.Kind.SCHOOL_YEAR else None


class Setting:
    """Read from the record as it stands; each part asks once."""

    def __init__(self, entry, typed, user):
        self.entry = entry
        self.bloc = entry.bloc
        self.typed = typed
        self.user = user
        # Once these are known:
        self.now = {}  # what is on record, as texts
        self.on_record = {}  # {table: its rows on record, by key}

    @cached_property
    def periods(self):
        return list(Period.objects.all())

    def period(self, text):
        """The period of a label, or None where it means none."""
        try:
            return find_period(text, self.periods)
        except ValidationError:
            return None

    @cached_property
    def this_period(self):
        return self.period(self.typed.get(f"years-{THIS}-period") or self.entry.year)

    @cached_property
    def next_period(self):
        if written := self.typed.get(f"years-{NEXT}-period"):
            return self.period(written)
        return self.this_period and period_after(self.this_period, self.periods)

    def year_without_words(self, key):
        """The label of a year that was left empty: this one is the entry's, the next one follows; else ""."""
        if key == THIS:
            return self.entry.year
        return self.next_period.label if key == NEXT and self.next_period else ""

    @cached_property
    def campaigns(self):
        """The bloc's campaigns by the code of their period."""
        campaigns = Campaign.objects.filter(bloc=self.bloc).select_related("period")
        return {campaign.period.code: campaign for campaign in campaigns}

    def campaigns_of(self, periods):
        return [campaign for period in periods if (campaign := self.campaign_of(period))]

    def campaign_of(self, period):
        return period and self.campaigns.get(period.code)

    @property
    def campaign(self):
        return self.campaign_of(self.this_period)

    @cached_property
    def day(self):
        """The day whose members are called: of the meeting, else the last of the year; None where unknown."""
        try:
            held = PartialDate.parse(self.typed.get("held", ""))
        except ValueError:
            held = None
        if held and held.year:
            return held.last_day()
        return self.this_period and self.this_period.ends_on

    @cached_property
    def memberships(self):
        """All memberships the bloc ever had, in the order of the units, with their names through time."""
        day = self.day or timezone.localdate()
        return list(Membership.objects.in_bloc(self.bloc).with_units(day).prefetch_related("unit__names"))

    @cached_property
    def members(self):
        """The memberships of the day; where none is on record then, those of the year."""
        on_the_day = [row for row in self.memberships if self.day and self.day in row.valid]
        if on_the_day or not self.this_period:
            return on_the_day
        year = self.this_period.range()
        return [row for row in self.memberships if overlap(row.valid, year)]

    @cached_property
    def targets(self):
        """The targets of this year that hold, in their order; those of one unit behind the common ones."""
        if not self.campaign:
            return []
        return list(Target.objects.to_review(self.campaign))

    @cached_property
    def standings_elsewhere(self):
        """The standings of this year that this conference did not settle, by the key of their unit."""
        if not self.campaign:
            return {}
        others = Standing.objects.settled_elsewhere(self.campaign, self.entry.conference)
        return {standing.unit_id: standing for standing in others}

    @cached_property
    def pledges_elsewhere(self):
        """The pledges of this year and the next that were signed at another conference, by year and unit."""
        campaigns = {THIS: self.campaign, NEXT: self.campaign_of(self.next_period)}
        keys = {campaign.pk: key for key, campaign in campaigns.items() if campaign}
        others = Pledge.objects.of_years(keys).signed_elsewhere(self.entry.conference)
        return {(keys[pledge.campaign_id], pledge.unit_id): pledge for pledge in others}

    @cached_property
    def leaders(self):
        """The leaders on record of this year and the next."""
        periods = [period for period in (self.this_period, self.next_period) if period]
        if not periods:
            return []
        return list(self.bloc.leaderships.during_or_right_after(periods).as_called_then())

    def leaders_during(self, period, role=Leadership.Role.HEAD):
        return [row for row in self.leaders if row.role == role and overlap(row.term, period.range())]

    @cached_property
    def rules(self):
        """The rules in force on the day, and those that ballots on record name."""
        in_force = list(BallotRule.objects.in_force_on(self.day))
        named = [line.rule for line in self.on_record.get("ballots", {}).values() if line.rule_id]
        return list(dict.fromkeys([*in_force, *named]))

    @cached_property
    def choices(self):
        """The lists to choose from that are data themselves."""
        return {("ballots", "rule"): [(rule.pk, str(rule)) for rule in self.rules]}

    def given(self, table):
        """The rows that a table has by itself."""
        return self._given.get(table, [])

    def keys(self, table):
        """The keys that a table without rows of one's own can have: those given, and those on record."""
        return {*(row.key for row in self.given(table)), *self.on_record.get(table, ())}

    @cached_property
    def _given(self):
        members = [
            Row(f"u{row.unit_id}", {}, row.unit_then or row.unit.name, row.unit)
            for row in {row.unit_id: row for row in self.members}.values()
        ]
        return {
            "years": [Row(THIS, {}, _("this year")), Row(NEXT, {}, _("next year"))],
            "roll": members,
            "standings": members,
            "counts": [Row(of, {}, str(label).capitalize()) for of, label in COUNTS.items()],
            "results": [Row(f"t{target.pk}", {}, target.as_pledged) for target in self.targets],
        }
