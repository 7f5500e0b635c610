"""Reads all that lines of proposals are judged by, in a number of queries that does not depend on how many they are."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Prefetch, Q
from django.db.models.functions import Coalesce, ExtractYear

from blocs.figures import Figure
from blocs.kept import ANY_USER, Kept
from blocs.keys import IsInList, IsOneOf
from blocs.models import Person
from blocs.partial_dates import first_with_year
from campaigns.counting import last_possible_day
from campaigns.models import Standing

from ..models import (
    Award,
    AwardKind,
    CompleteHistory,
    EligibilityRule,
    MemberShare,
    Proposal,
    ProposalLine,
    RecipientKind,
)
from .lineage import ancestors_of, units_above
from .pasts import CompleteYears, Mark, Past, PastAward
from .verdicts import Case, Need, Ranks, Share, longest_run

SPLIT = [RecipientKind.COLLECTIVE, RecipientKind.INDIVIDUAL, RecipientKind.HOUSEHOLD]


def about(model, units, people):
    """Rows about recipients and those whose past may come to them, with of_person: whom a person stands for."""
    persons = Person.objects.filter(Q(IsInList("pk", people)) | Q(IsInList("merged_into", people)))
    rows = model.objects.filter(Q(IsInList("unit", units)) | Q(IsOneOf("person", persons)))
    return rows.annotate(of_person=Coalesce("person__merged_into", "person")).order_by("pk")


def awards_of_years(user, units, people, kinds, first, last):
    """As plain columns, for there may be thousands; those whose year is not known too."""
    year = Coalesce(ExtractYear("campaign__period__starts_on"), ExtractYear("period__starts_on"))
    found = about(Award, units, people).filter(IsInList("kind", kinds)).exclude(figure=Figure.NONE)
    found = found.annotate(year=year).filter(Q(year__range=(first, last)) | Q(year__isnull=True))
    return found.values_list("unit", "of_person", "kind", "year", "pk", "state", "decision")


AWARDS = Kept(awards_of_years)
COMPLETE = Kept(
    lambda user, units, people: about(CompleteHistory, units, people).values_list(
        "unit", "of_person", "first_year", "last_year", "kind"
    )
)
PREDECESSORS = Kept(lambda user: AwardKind.objects.order_by().values_list("pk", "predecessor"))
RULES = Kept(
    lambda user, kinds: (
        EligibilityRule.objects.of_kinds(kinds).select_related("needed_kind", "or_kind").order_by("pk")
    )
)
SHARES = Kept(
    lambda user, units, periods: (
        MemberShare.objects.filter(IsInList("unit", units), IsInList("period", periods))
        .order_by()
        .values_list("unit", "period", "kind", "members", "holders")
    )
)
RANKS = Kept(
    lambda user, campaigns: (
        Standing.objects.filter(IsInList("campaign", campaigns), rank__isnull=False)
        .order_by()
        .values_list("campaign", "unit", "rank")
    )
)


@dataclass
class Reading:
    """What is on record about some lines. Each part is one query, made when the first line asks for it."""

    lines: list
    day: datetime.date | None

    @classmethod
    def of(cls, lines, day=None):
        proposals = Proposal.objects.select_related("bloc", "campaign__bloc", "campaign__period")
        found = ProposalLine.objects.filter(pk__in=[line.pk for line in lines]).order_by("pk")
        context = found.select_related("unit", "person").prefetch_related(Prefetch("proposal", proposals))
        return cls(list(context), day)

    @cached_property
    def kinds(self):
        """{kind: itself with all that it replaced and that replaced it}."""
        before = dict(PREDECESSORS.rows(ANY_USER))
        after = defaultdict(list)
        for kind, predecessor in before.items():
            after[predecessor].append(kind)
        return {
            kind: frozenset([*followed(kind, lambda one: [before[one]]), *followed(kind, after.__getitem__)])
            for kind in before
        }

    @cached_property
    def rules(self):
        """{kind: its rules}, in force or not, everybody's or not."""
        found = defaultdict(list)
        for rule in RULES.rows(ANY_USER, kinds=list({line.kind_id for line in self.lines if line.kind_id})):
            found[rule.kind_id].append(rule)
        return found

    @cached_property
    def ancestors(self):
        return ancestors_of({line.unit_id for line in self.lines if line.unit_id})

    @cached_property
    def above(self):
        return units_above({unit for line in self.lines for unit in offices_of(line)})

    @cached_property
    def units(self):
        return {one.unit.pk for ancestors in self.ancestors.values() for one in ancestors}

    @cached_property
    def people(self):
        return {stands_for(line.person) for line in self.lines if line.person_id}

    @cached_property
    def awards(self):
        """{(unit, None) or (None, person): awards}, as plain columns, for there may be thousands."""
        needs = [self.need_of(rule) for rules in self.rules.values() for rule in rules]
        asked = {kind for need in needs for kinds in need.alternatives for kind in kinds}
        asked |= {kind for need in needs for kind in need.counted_after or ()}
        found = defaultdict(list)
        if not asked:
            return found
        first, last = self.years_asked(needs)
        rows = AWARDS.rows(ANY_USER, kinds=list(asked), first=first, last=last, **self.recipients)
        for unit, person, kind, year, pk, *standing in rows:
            found[unit, person].append(PastAward(kind, year, mark_of(*standing), pk))
        return found

    @property
    def recipients(self):
        """Whose past it is about."""
        return {"units": list(self.units), "people": list(self.people)}

    def years_asked(self, needs):
        """The first and the last year on which any verdict or hint can rest."""
        years = [self.year_of(line) for line in self.lines]
        longest = max((longest_run(need) for need in needs), default=1)
        return min(years, default=0) - longest, max(years, default=0) + 1

    @cached_property
    def complete(self):
        """{(unit, None) or (None, person): the years of which the record is complete}."""
        found = defaultdict(list)
        for unit, person, *years in COMPLETE.rows(ANY_USER, **self.recipients):
            found[unit, person].append(CompleteYears(*years))
        return found

    @cached_property
    def shares(self):
        """{(unit, period): {kind: Share}}."""
        found = defaultdict(dict)
        units = list({line.unit_id for line in self.lines if line.unit_id})
        periods = list({line.campaign.period_id for line in self.lines if line.campaign})
        for unit, period, kind, *numbers in SHARES.rows(ANY_USER, units=units, periods=periods):
            found[unit, period][kind] = Share(*numbers)
        return found

    @cached_property
    def ranks(self):
        """{bloc-year: [(unit, rank), …]}."""
        found = defaultdict(list)
        campaigns = list({line.campaign.pk for line in self.lines if line.campaign})
        for campaign, unit, rank in RANKS.rows(ANY_USER, campaigns=campaigns):
            found[campaign].append((unit, rank))
        return found

    def rules_of(self, line):
        """(the rules that bind the line, those of others, known by their printed name only), in force on its day."""
        day, recipients = self.day_of(line), recipients_of(line)
        offices = {above for unit in offices_of(line) for above in self.above[unit]}
        in_force = [
            rule
            for rule in self.rules[line.kind_id]
            if is_in_force(rule, day) and (not rule.applies_to or recipients in (None, rule.applies_to))
        ]
        of_others = [rule for rule in in_force if rule.issuer_as_printed and not rule.issuer_id]
        return [rule for rule in in_force if rule.binds(offices)], of_others

    def day_of(self, line):
        """The day whose rules hold for the line: the one asked for, the day of submission, or today."""
        submitted = first_with_year(line.proposal.submitted)
        return self.day or last_possible_day(submitted) or datetime.date.today()

    def year_of(self, line):
        """The year proposed for; where it is for no bloc-year, that of the day."""
        return line.campaign.period.starts_on.year if line.campaign else self.day_of(line).year

    def need_of(self, rule):
        kinds = [kind for kind in (rule.needed_kind_id, rule.or_kind_id) if kind]
        return Need(
            rule.needs,
            tuple(self.kinds[kind] for kind in kinds),
            rule.times,
            rule.years,
            rule.percent,
            rule.run_ends,
            self.kinds[rule.kind_id] if rule.counts_anew else None,
        )

    def case_of(self, line):
        period = line.campaign and line.campaign.period
        return Case(
            year=self.year_of(line),
            pasts=self.pasts_of(line),
            shares=self.shares[line.unit_id, period.pk] if period and line.unit_id else {},
            ranks=self.ranks_of(line) if period and line.unit_id else None,
        )

    def pasts_of(self, line):
        if line.unit_id:
            return tuple(self.past_of_unit(one) for one in self.ancestors[line.unit_id])
        if not line.person_id:
            return ()
        person = stands_for(line.person)
        return (Past(tuple(self.awards[None, person]), tuple(self.complete[None, person])),)

    def past_of_unit(self, ancestor):
        return Past(
            tuple(self.awards[ancestor.unit.pk, None]),
            tuple(self.complete[ancestor.unit.pk, None]),
            counts=ancestor.counts,
            until=ancestor.until,
            founded=ancestor.founded,
            ended=ancestor.ended,
            whose=ancestor,
        )

    def ranks_of(self, line):
        """The ranks in the line's bloc-year, sorted by whose they are."""
        year = line.campaign.period.starts_on.year
        line_of_units = [
            one for one in self.ancestors[line.unit_id] if one.until is None or one.until >= year
        ]
        own = {one.unit.pk for one in line_of_units if one.counts}
        undecided = {one.unit.pk for one in line_of_units} - own
        ranks = self.ranks[line.campaign.pk]
        return Ranks(
            own=tuple(rank for unit, rank in ranks if unit in own),
            undecided=tuple(rank for unit, rank in ranks if unit in undecided),
            others=tuple(rank for unit, rank in ranks if unit not in own | undecided),
        )


def followed(start, steps):
    """Everything that steps lead to from a start, itself included; in a circle each once."""
    found, to_do = [], [start]
    while to_do:
        one = to_do.pop()
        if one is not None and one not in found:
            found.append(one)
            to_do.extend(steps(one))
    return found


def stands_for(person):
    """The key of the person that one is on record as."""
    return person.merged_into_id or person.pk


def mark_of(state, decision):
    if state == Award.State.REVOKED:
        return Mark.REVOKED
    return Mark.HELD if decision else Mark.CLAIMED


def is_in_force(rule, day):
    return (rule.valid_from is None or rule.valid_from <= day) and (
        rule.valid_to is None or rule.valid_to >= day
    )


def recipients_of(line):
    """The kind of recipient that a line is for; None where it does not say."""
    if line.recipient_kind in SPLIT:
        return line.recipient_kind
    if line.unit_id:
        return RecipientKind.COLLECTIVE
    return RecipientKind.INDIVIDUAL if line.person_id else None


def offices_of(line):
    """The units whose own rules bind a line: who decides, who proposes, who organises the bloc."""
    proposal = line.proposal
    units = {line.authority_id, proposal.authority_id, proposal.proposer_id, proposal.bloc.organiser_id}
    return units - {None}
