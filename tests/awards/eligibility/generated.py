"""A bloc with many years of random history, and the same histories as the brute-force check takes them."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from random import Random

from django.db import connection

from awards.eligibility.pasts import CompleteYears, Mark, Past, PastAward
from awards.eligibility.verdicts import Case, Need, Ranks, Share
from awards.models import Award, AwardDecision, CompleteHistory, EligibilityRule, MemberShare, ProposalLine
from blocs.models import Document, Membership, Person, Reorganisation, ReorganisedUnit, Unit
from campaigns.models import Campaign, Standing
from tests import factories as make

LAST = 2024


@dataclass
class Owner:
    """A unit or person with what was made up about it."""

    row: Unit | Person
    awards: list = field(default_factory=list)
    complete: list = field(default_factory=list)
    forerunners: list = field(default_factory=list)  # (Owner, took effect, decision of the officer)


class GeneratedBloc:
    def __init__(self, lines, *, years=20, seed=1):
        self.random, self.first = Random(seed), LAST - years + 1
        self.make_catalogue()
        self.make_years()
        self.make_owners(lines)
        self.make_histories()
        self.make_lines()

    def make_catalogue(self):
        """Awards that are needed, one of which had another name before, and awards that need them."""
        kinds = {"to_individuals": True}
        self.before = make.AwardKindFactory(**kinds)
        self.needed = make.AwardKindFactory(predecessor=self.before, **kinds)
        self.other = make.AwardKindFactory(**kinds)
        years = {"needed_kind": self.needed, "trust": "V"}
        asked = [
            {"needs": "consecutive", "times": 3, "run_ends": "either", **years},
            {"needs": "consecutive", "times": 2, "run_ends": "same", "counts_anew": True, **years},
            {"needs": "within", "times": 3, "years": 5, "run_ends": "before", "or_kind": self.other, **years},
            {"needs": "within", "times": 2, "years": 4, "run_ends": "either", "counts_anew": True, **years},
            {"needs": "same_period", **years},
            {"needs": "share", "percent": 70, "times": 2, "or_kind": self.other, **years},
            {"needs": "leads_bloc", "trust": "V"},
        ]
        self.rules = [
            make.EligibilityRuleFactory(kind=make.AwardKindFactory(**kinds), **rule) for rule in asked
        ]

    def make_years(self):
        self.bloc = make.BlocFactory(organiser=make.UnitFactory())
        self.periods = {year: make.PeriodFactory(year=year) for year in range(self.first, LAST + 2)}
        self.campaigns = {
            year: Campaign.objects.create(bloc=self.bloc, period=period)
            for year, period in self.periods.items()
        }
        self.decisions = {
            year: AwardDecision.objects.create(
                document=Document.objects.create(kind="decision", number=f"{year}/QĐ")
            )
            for year in self.periods
        }

    def make_owners(self, lines):
        """Units and, one in three, people; one unit in three came from others, some of them from others again."""
        units = Unit.objects.bulk_create(
            Unit(code=f"don-vi-gen-{number}", name=f"Đơn vị {number}") for number in range(2 * lines)
        )
        people = Person.objects.bulk_create(
            Person(name=f"Nguyễn Văn {number}") for number in range(lines // 3)
        )
        self.recipients = [*map(Owner, units[: lines - len(people)]), *map(Owner, people)]
        spare = [Owner(unit) for unit in units[lines:]]
        self.owners = list(self.recipients)
        for owner in self.recipients:
            if isinstance(owner.row, Unit) and self.random.random() < 0.35:
                owner.forerunners = self.forerunners(spare, LAST)
        Membership.objects.bulk_create(
            Membership(bloc=self.bloc, unit=owner.row, valid=make.year_range(self.first, LAST))
            for owner in self.recipients
            if isinstance(owner.row, Unit)
        )

    def forerunners(self, spare, before, depth=1):
        made = []
        for _number in range(self.random.choice([1, 2])):
            owner = spare.pop()
            year = self.random.randint(before - 6, before)
            took_effect = self.random.choice([f"{year}", f"{year}-01-01", f"{year}-07-01", f"{year}-05"])
            if depth < 3 and self.random.random() < 0.3:
                owner.forerunners = self.forerunners(spare, year - 1, depth + 1)
            made.append((owner, took_effect, self.random.choice(["counts", "counts", "undecided", "no"])))
            self.owners.append(owner)
        return made

    def make_histories(self):
        awards, complete = [], []
        for owner in self.owners:
            owner_is = {"unit" if isinstance(owner.row, Unit) else "person": owner.row}
            awards += self.awards_of(owner, owner_is)
            for _number in range(self.random.choice([0, 1, 1])):
                first = self.random.randint(self.first, LAST)
                kind = self.random.choice([None, None, self.needed, self.before, self.other])
                owner.complete.append(CompleteYears(first, first + 12, kind and kind.pk))
                complete.append(
                    CompleteHistory(first_year=first, last_year=first + 12, kind=kind, **owner_is)
                )
        with connection.cursor() as cursor:
            # These ten thousand need no history of their own, which takes most of the time.
            cursor.execute("SET LOCAL session_replication_role = replica")
            self.awards = Award.objects.bulk_create(awards)
            cursor.execute("SET LOCAL session_replication_role = origin")
        CompleteHistory.objects.bulk_create(complete)
        for owner in self.owners:
            self.reorganise(owner)

    def awards_of(self, owner, owner_is):
        chances = [(self.needed, 0.6), (self.before, 0.15), (self.other, 0.15)]
        chances += [(rule.kind, 0.1) for rule in self.rules]
        for year in range(self.first, LAST + 1):
            for kind, chance in chances:
                if self.random.random() < chance:
                    mark = self.random.choice([Mark.HELD] * 8 + [Mark.CLAIMED, Mark.REVOKED])
                    owner.awards.append(PastAward(kind.pk, year, mark))
                    place = self.random.choice(
                        [{"campaign": self.campaigns[year]}, {"period": self.periods[year]}]
                    )
                    yield Award(
                        kind=kind,
                        decision=None if mark is Mark.CLAIMED else self.decisions[year],
                        state="revoked" if mark is Mark.REVOKED else "active",
                        **place,
                        **owner_is,
                    )

    def reorganise(self, owner):
        for forerunner, took_effect, history in owner.forerunners:
            step = Reorganisation.objects.create(kind="takeover", took_effect=took_effect)
            reason = "" if history == "undecided" else "QĐ"
            ReorganisedUnit.objects.create(
                reorganisation=step,
                unit=forerunner.row,
                side="before",
                history=history,
                history_reason=reason,
            )
            ReorganisedUnit.objects.create(reorganisation=step, unit=owner.row, side="after")

    def make_lines(self):
        """Each recipient is proposed for one award of the last year; shares and ranks are made up besides."""
        self.proposal = make.ProposalFactory(campaign=self.campaigns[LAST], bloc=self.bloc)
        self.shares, self.ranks = defaultdict(dict), {}
        self.cases = {}
        for number, owner in enumerate(self.recipients):
            is_unit = isinstance(owner.row, Unit)
            rule = self.rules[number % len(self.rules)]
            self.cases[owner.row] = rule
            if is_unit:
                self.share_and_rank(owner, number)
        self.lines = ProposalLine.objects.bulk_create(
            ProposalLine(
                proposal=self.proposal,
                kind=rule.kind,
                **{"unit" if isinstance(row, Unit) else "person": row},
            )
            for row, rule in self.cases.items()
        )

    def share_and_rank(self, owner, number):
        for kind in (self.needed, self.other):
            if self.random.random() < 0.7:
                members = self.random.randint(1, 20)
                holders = self.random.choice([None, self.random.randint(0, members)])
                self.shares[owner.row][kind.pk] = Share(members, holders)
                MemberShare.objects.create(
                    unit=owner.row, kind=kind, period=self.periods[LAST], members=members, holders=holders
                )
        if self.random.random() < 0.5:
            self.ranks[owner.row] = number % 5 + 1
            Standing.objects.create(campaign=self.campaigns[LAST], unit=owner.row, rank=self.ranks[owner.row])

    def case_of(self, line):
        """What the brute-force check is told of a line: from what was made up, not from the database."""
        [owner] = [owner for owner in self.recipients if owner.row == (line.unit or line.person)]
        own = (self.ranks[owner.row],) if owner.row in self.ranks else ()
        others = tuple(rank for row, rank in self.ranks.items() if row != owner.row)
        return Case(
            LAST,
            tuple(self.pasts_of(owner, None, True)),
            shares=self.shares.get(owner.row, {}),
            ranks=Ranks(own=own, others=others) if line.unit else None,
        )

    def pasts_of(self, owner, until, counts):
        yield Past(tuple(owner.awards), tuple(owner.complete), counts=counts, until=until)
        for forerunner, took_effect, history in owner.forerunners:
            if history != "no":
                last = years_begun_before(took_effect)
                yield from self.pasts_of(
                    forerunner, last if until is None else min(last, until), counts and history == "counts"
                )

    def need_of(self, rule: EligibilityRule):
        names = {
            self.needed.pk: frozenset([self.needed.pk, self.before.pk]),
            self.other.pk: frozenset([self.other.pk]),
        }
        return Need(
            rule.needs,
            tuple(names[kind.pk] for kind in (rule.needed_kind, rule.or_kind) if kind),
            rule.times,
            rule.years,
            rule.percent,
            rule.run_ends,
            frozenset([rule.kind_id]) if rule.counts_anew else None,
        )


def years_begun_before(took_effect):
    """The last year whose first day lies before the last day that a partial date can mean."""
    year, *rest = (int(part) for part in took_effect.split("-"))
    latest = datetime.date(year, *rest) if len(rest) == 2 else datetime.date(year, 12, 31)
    return max(y for y in (year - 1, year) if datetime.date(y, 1, 1) < latest)
