"""The year over all blocs a user may see: what each has on record, and the awards by moment.

Each figure is a Cell: the sum of rows of the register and the address that opens exactly these rows.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.db import models
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from blocs.date_ranges import A_DAY, overlap
from blocs.linking import place
from blocs.models import Unit
from campaigns.models import Campaign, CampaignMovement, ConferencePurpose, Leadership

from .completeness import note_missing, with_facts
from .models import AwardKind, Moment, RecipientKind
from .register import NOT_STATED, address, totals


class Show(models.TextChoices):
    COMPLETE = "complete", _("complete")
    MISSING = "missing", _("with something missing")
    LATE = "late", _("late")


def read_bloc_years(user, year):
    """The campaigns of a year, each with its movements, conferences, heads, next heads and what is missing."""
    of_year = Campaign.objects.visible_to(user).of_year(year).in_order_of_blocs().with_entry_for(user)
    campaigns = note_missing(
        with_facts(of_year).prefetch_related(
            Prefetch("answers", CampaignMovement.objects.select_related("movement")),
            Prefetch("purposes", ConferencePurpose.objects.by_date()),
        )
    )
    periods = [campaign.period for campaign in campaigns]
    by_bloc = defaultdict(list)
    heads = Leadership.objects.visible_to(user).during_or_right_after(periods).heads()
    for head in heads.select_related("person"):
        by_bloc[head.bloc_id].append(head)
    for campaign in campaigns:
        own, period = by_bloc[campaign.bloc_id], campaign.period
        campaign.heads = [head for head in own if overlap(head.term, period.range())]
        campaign.next_heads = [head for head in own if period.ends_on + A_DAY in head.term]
        campaign.is_late = any(fact.is_late for fact in campaign.missing)
    return campaigns


def choose(campaigns, show):
    """The bloc-years that are in a state of Show."""
    is_shown = {
        Show.COMPLETE: lambda campaign: not campaign.missing,
        Show.MISSING: lambda campaign: bool(campaign.missing),
        Show.LATE: lambda campaign: campaign.is_late,
    }[show]
    return [campaign for campaign in campaigns if is_shown(campaign)]


def count_bloc_years(campaigns):
    """How many bloc-years are in each state of Show, and how many there are in all."""
    return {show.value: len(choose(campaigns, show)) for show in Show} | {"all": len(campaigns)}


def by_urgency(campaigns):
    """What is late first, then what misses something."""
    return sorted(campaigns, key=lambda campaign: (not campaign.is_late, not campaign.missing))


def name_units(user, campaigns, figures):
    """Put the units of the heads in place, with their names through time; return those that grant awards too."""
    heads = [head for campaign in campaigns for head in campaign.heads + campaign.next_heads]
    keys = {head.unit_id for head in heads} | figures.authorities()
    units = Unit.objects.with_names().with_visibility(user).in_bulk(keys - {None})
    place(heads, units.values())
    return units


@dataclass(frozen=True)
class Cell:
    """A figure of the summary: None where nothing is known, with how many of how many rows say anything."""

    moment: Moment
    total: int | None
    known: int
    rows: int
    href: str


@dataclass(frozen=True)
class Line:
    label: str
    cells: list[Cell]  # one for each moment
    remark: str = ""


@dataclass(frozen=True)
class Table:
    title: str
    lines: list[Line]


class Figures:
    """The awards of a year in the register, added up in different ways; turns (lượt) stand apart."""

    def __init__(self, user, year):
        found = totals(user, list(Moment), {"year": year}, "kind", "authority", "recipients", "bloc")
        counted = [group for group in found if group["is_counted"]]
        self.year = year
        self.groups = [group for group in counted if not group["turns"]]
        self.turns = [group for group in counted if group["turns"]]

    def authorities(self):
        return {group["of_authority"] for group in self.groups + self.turns} - {None}

    def overall(self):
        """The sum over all awards, for each moment."""
        return Line(_("All awards"), self.cells(self.groups))

    def tables(self, kinds, units, campaigns):
        """The same awards by kind, level, recipients and bloc; each table adds up to the same sums."""
        blocs = {campaign.bloc_id: campaign.bloc for campaign in campaigns}
        return [
            Table(_("By award and authority"), self.by_kind(kinds, units)),
            Table(_("By level"), with_rows(self.by_level(kinds))),
            Table(_("By recipients"), with_rows(self.by_recipients())),
            Table(_("By bloc"), self.by_bloc(blocs.values())),
        ]

    def by_kind(self, kinds, units):
        """One line for each kind and authority, in order of precedence; turns after recipients."""
        lines = []
        for groups, turns in ((self.groups, "no"), (self.turns, "yes")):
            pairs = {(group["of_kind"], group["of_authority"]) for group in groups}
            known = [(kinds.get(kind), units.get(authority)) for kind, authority in pairs]
            for kind, authority in sorted(known, key=in_precedence):
                pair = (kind and kind.pk, authority and authority.pk)
                chosen = [g for g in groups if (g["of_kind"], g["of_authority"]) == pair]
                parameters = {"kind": code(kind), "authority": code(authority), "turns": turns}
                label = award_label(kind, chosen, turns == "yes")
                remark = self.award_remark(kind, authority, label)
                lines.append(Line(label, self.cells(chosen, **parameters), remark))
        return lines

    def award_remark(self, kind, authority, label):
        """What the label does not say: the entry of the catalogue and whose award it is, as called that year."""
        end_of_year = datetime.date(self.year, 12, 31)
        whose = authority.name_on(end_of_year) if authority else str(_("authority not stated"))
        entry = str(kind or _("not in the catalogue"))
        return whose if entry.casefold() == label.casefold() else f"{entry} – {whose}"

    def by_level(self, kinds):
        levels = {pk: kind.level for pk, kind in kinds.items()} | {None: AwardKind.Level.UNKNOWN}
        return [
            Line(
                level.label,
                self.cells(
                    [group for group in self.groups if levels[group["of_kind"]] == level],
                    level=level.value or NOT_STATED,
                ),
            )
            for level in AwardKind.Level
        ]

    def by_recipients(self):
        return [
            Line(
                kind.label,
                self.cells([g for g in self.groups if g["of_recipients"] == kind], recipients=kind.value),
            )
            for kind in RecipientKind
        ]

    def by_bloc(self, blocs):
        return [
            Line(str(bloc), self.cells([g for g in self.groups if g["of_bloc"] == bloc.pk], bloc=bloc.code))
            for bloc in blocs
        ]

    def cells(self, groups, turns="no", **parameters):
        """The sums of these groups, moment by moment."""
        return [
            add_up(
                moment,
                [group for group in groups if group["moment"] == moment],
                address(year=self.year, moment=moment.value, turns=turns, **parameters),
            )
            for moment in Moment
        ]


def add_up(moment, groups, href):
    known = [group["total"] for group in groups if group["total"] is not None]
    return Cell(
        moment=moment,
        total=sum(known) if known else None,
        known=sum(group["known"] for group in groups),
        rows=sum(group["rows"] for group in groups),
        href=href,
    )


def award_label(kind, groups, turns):
    """The award as printed where all papers agree, else as in the catalogue."""
    printed = {name for group in groups for name in group["names"] or []}
    label = printed.pop() if len(printed) == 1 else str(kind or _("not in the catalogue"))
    return f"{label} ({_('turns')})" if turns else label


def with_rows(lines):
    return [line for line in lines if any(cell.rows for cell in line.cells)]


def in_precedence(pair):
    kind, authority = pair
    return (kind.precedence, kind.code) if kind else (1000, ""), authority.sort_key if authority else "~"


def code(item):
    return item.code if item else NOT_STATED
