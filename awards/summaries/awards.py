"""The awards of a scope added up by kind, level, recipients and bloc, moment by moment.

Each figure is the sum of rows of the register, and its link opens exactly these rows there.
"""

import datetime
from collections import defaultdict
from dataclasses import replace
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from blocs.kept import Kept
from blocs.models import Unit

from ..models import (
    Award,
    AwardKind,
    Moment,
    Proposal,
    ProposalLine,
    RecipientCategory,
    RecipientKind,
    Recommendation,
)
from ..register import NOT_STATED, address
from .content import Column, Note, Row, Said, Sum, Table
from .scope import Scope

INDIVIDUAL = RecipientKind.INDIVIDUAL
ALL_AWARDS = gettext_lazy("All awards")


class AwardSums:
    """The sums of what is counted for a scope of one year; turns (lượt) stand apart."""

    def __init__(self, scope, counted, *, by_authority=True):
        """counted: groups by kind, recipients and category; by_authority: by authority too, with the names as printed."""
        self.scope, self.by_authority = scope, by_authority
        self.groups = [group for group in counted if not group["turns"]]
        self.turns = [group for group in counted if group["turns"]]

    @cached_property
    def kinds(self):
        return AwardKind.objects.in_bulk()

    @property
    def last_day(self):
        return self.scope.period.ends_on if self.scope.period else datetime.date(self.scope.last, 12, 31)

    def authorities(self):
        return {group.get("of_authority") for group in self.groups + self.turns} - {None}

    def overall(self):
        """The sum over all awards, for each moment."""
        return self.cells(self.groups)

    def tables(self, units=None):
        """The same awards by kind, level and recipients; each table adds up to the same sums.

        units: those of authorities() by their keys, with name_then; fetched if not given.
        """
        if not self.by_authority:
            by_award = self.table("by-award", _("By award"), self.by_kind())
        else:
            if units is None:
                units = Unit.objects.called_on(self.last_day).in_bulk(self.authorities())
            by_award = self.table("by-award", _("By award and authority"), self.by_kind_and_authority(units))
        return [
            by_award,
            self.table("by-level", _("By level"), self.by_level()),
            self.table("by-recipients", _("By recipients"), self.by_recipients()),
        ]

    def table(self, key, title, lines):
        """A table of lines: their key, label, remark and cells."""
        found = [Row(key, (Said(label, remark=remark), *cells)) for key, label, remark, cells in lines]
        sums = [with_source(moment, cell) for moment, cell in zip(Moment, self.overall(), strict=True)]
        total = [Row("all", (Said(str(ALL_AWARDS)), *sums), is_total=True)] if found else []
        columns = [Column(moment.value, str(moment.label), is_number=True) for moment in Moment]
        return Table(
            key,
            title,
            (Column("award", title), *columns),
            (*found, *total),
            empty=_("No award of this year is on record."),
        )

    def by_kind(self):
        """One line for each kind, in order of precedence; turns after recipients."""
        for groups, turns in ((self.groups, "no"), (self.turns, "yes")):
            by_kind = defaultdict(list)
            for group in groups:
                by_kind[group["of_kind"]].append(group)
            known = {pk: self.kinds.get(pk) for pk in by_kind}
            for pk in sorted(known, key=lambda pk: in_precedence((known[pk], None))):
                parameters = {"kind": code(known[pk]), "turns": turns}
                label = award_label(known[pk], [], turns == "yes")
                yield "/".join(parameters.values()), label, "", self.cells(by_kind[pk], **parameters)

    def by_kind_and_authority(self, units):
        """One line for each kind and authority, in order of precedence; turns after recipients."""
        for groups, turns in ((self.groups, "no"), (self.turns, "yes")):
            pairs = {(group["of_kind"], group["of_authority"]) for group in groups}
            known = [(self.kinds.get(kind), units.get(authority)) for kind, authority in pairs]
            for kind, authority in sorted(known, key=in_precedence):
                pair = (kind and kind.pk, authority and authority.pk)
                chosen = [g for g in groups if (g["of_kind"], g["of_authority"]) == pair]
                parameters = {"kind": code(kind), "authority": code(authority), "turns": turns}
                label = award_label(kind, chosen, turns == "yes")
                key = "/".join(parameters.values())
                yield key, label, self.remark(kind, authority, label), self.cells(chosen, **parameters)

    def remark(self, kind, authority, label):
        """What the label does not say: the entry of the catalogue and whose award it is, as called that year."""
        whose = authority.name_then if authority else _("authority not stated")
        entry = str(kind or _("not in the catalogue"))
        return whose if entry.casefold() == label.casefold() else f"{entry} – {whose}"

    def by_level(self):
        levels = {pk: kind.level for pk, kind in self.kinds.items()} | {None: AwardKind.Level.UNKNOWN}
        for level in AwardKind.Level:
            groups = [group for group in self.groups if levels[group["of_kind"]] == level]
            if groups:
                key = level.value or NOT_STATED
                yield key, str(level.label), "", self.cells(groups, level=key)

    def by_recipients(self):
        for kind in RecipientKind:
            groups = [group for group in self.groups if group["of_recipients"] == kind]
            if groups:
                yield kind.value, str(kind.label), "", self.cells(groups, recipients=kind.value)

    def by_category(self):
        """The individuals who were granted an award, by what they were on the day; None where there is none."""
        granted = [
            g for g in self.groups if g["moment"] == Moment.GRANTED and g["of_recipients"] == INDIVIDUAL
        ]
        sums = {
            category: add_up(groups, opened(self.scope, category))
            for category in RecipientCategory
            if (groups := [group for group in granted if group["of_category"] == category])
        }
        return sums and Table(
            "by-category",
            _("Individuals by category"),
            (Column("category", _("Category")), Column("granted", str(Moment.GRANTED.label), is_number=True)),
            tuple(Row(key.value or NOT_STATED, (Said(str(key.label)), cell)) for key, cell in sums.items()),
            remark=share_of_workers(sums),
        )

    def cells(self, groups, turns="no", **parameters):
        """The sums of these groups, moment by moment."""
        return [
            add_up(
                [group for group in groups if group["moment"] == moment],
                address(**self.scope.parameters, moment=moment.value, turns=turns, **parameters),
            )
            for moment in Moment
        ]


def read_year(scope, *, by_authority):
    """The AwardSums of a scope of one year without a bloc; by authority only where the rows are few."""
    if by_authority:
        own = [
            rows.of_bloc_years(scope.campaigns)
            for rows in (Recommendation.objects, ProposalLine.objects, Award.objects)
        ]
        parts = [
            rows.totals("kind", "authority", "recipients", "category") for rows in (*own, *beside(scope))
        ]
        found = [group for group in parts[0].union(*parts[1:], all=True) if group["is_counted"]]
    else:
        found = read_groups(scope, "kind", "recipients", "category")
    return AwardSums(scope, found, by_authority=by_authority)


OVERALL = Kept(lambda user, year: groups_of(Scope(user, year, year)))


def read_overall(scope):
    """The AwardSums of all that a user may see of a year, not told apart: for overall()."""
    groups = OVERALL.rows(scope.user, year=scope.first)
    return AwardSums(scope, [group for group in groups if group["is_counted"]], by_authority=False)


def read_groups(scope, *questions):
    """The groups of what is counted, by some of kind, level, recipients, category and year: NamedQuerySet.totals().

    From the sums kept for bloc-years; where no bloc is asked for, with the rows beside() these.
    """
    return [group for group in groups_of(scope, *questions) if group["is_counted"]]


def groups_of(scope, *questions):
    kept = scope.award_sums.totals(*questions)
    more = [] if scope.bloc else [rows.totals(*questions) for rows in beside(scope)]
    return kept.union(*more, all=True) if more else kept


def beside(scope):
    """The rows that the user sees of the years of a scope, but of none of its bloc-years."""
    user = scope.user
    if not scope.organiser:
        yield Award.objects.of_no_bloc_year(scope.first, scope.last).visible_to(user)
    if not user.sees_everything:
        # Of bloc-years hidden from the user an office sees what was proposed to it, and what was granted upon that.
        sent = Proposal.objects.of_office(user)
        for found in (ProposalLine.objects.of_proposals(sent), Award.objects.of_proposals(sent)):
            hidden = found.outside(scope.campaigns.order_by()).from_year(scope.first).to_year(scope.last)
            yield hidden.of_organiser(scope.organiser) if scope.organiser else hidden


def add_up(groups, href):
    known = [group["total"] for group in groups if group["total"] is not None]
    return Sum(
        total=sum(known) if known else None,
        known=sum(group["known"] for group in groups),
        rows=sum(group["rows"] for group in groups),
        href=href,
    )


def with_source(moment, cell):
    """The sum with a note: how many lines of the award register it comes from."""
    words = {"moment": moment.label, "rows": cell.rows}
    sentence = ngettext(
        "Award register, %(moment)s: %(rows)s line", "Award register, %(moment)s: %(rows)s lines", cell.rows
    )
    return replace(cell, notes=(Note(sentence % words, cell.href),)) if cell.rows else cell


def award_label(kind, groups, turns):
    """The award as printed where all papers agree, else as in the catalogue."""
    printed = {name for group in groups for name in group["names"] or []}
    label = printed.pop() if len(printed) == 1 else str(kind or _("not in the catalogue"))
    counted = _("turns")
    return f"{label} ({counted})" if turns else label


def in_precedence(pair):
    kind, authority = pair
    return (kind.precedence, kind.code) if kind else (1000, ""), authority.sort_key if authority else "~"


def code(item):
    return item.code if item else NOT_STATED


def opened(scope, category):
    return address(
        **scope.parameters,
        moment=Moment.GRANTED.value,
        recipients=INDIVIDUAL.value,
        turns="no",
        category=category.value or NOT_STATED,
    )


def share_of_workers(by_category):
    """In words. Whose category is not known counts neither for nor against; how many these are is said."""
    known = [cell.total for category, cell in by_category.items() if category and cell.total is not None]
    if not sum(known):
        return _("The share of direct workers is not known: no category is on record.")
    workers = by_category.get(RecipientCategory.WORKER)
    share = round(100 * (workers.total or 0 if workers else 0) / sum(known))
    words = {"share": share, "whole": sum(known), "lines": sum(cell.rows for cell in by_category.values())}
    sentence = ngettext(
        "Direct workers: %(share)s%% of the %(whole)s whose category is known (%(lines)s line in all).",
        "Direct workers: %(share)s%% of the %(whole)s whose category is known (%(lines)s lines in all).",
        words["lines"],
    )
    return sentence % words
