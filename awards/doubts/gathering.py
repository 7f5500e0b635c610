"""Reads all that the doubts about a proposal rest on."""

import datetime
from collections import defaultdict
from functools import cached_property

from django.db.models import Count, OuterRef, Q, Subquery

from blocs.children import Children
from blocs.figures import Figure
from blocs.kept import ANY_USER, Kept
from blocs.keys import IsInList
from blocs.models import Membership
from blocs.partial_dates import first_with_year
from blocs.text import folded
from campaigns.models import Ballot, BallotRule, Standing

from ..eligibility.lineage import units_above
from ..eligibility.reading import is_in_force, offices_of
from ..models import (
    Award,
    CouncilBallot,
    DeadlineRule,
    EligibilityRule,
    Proposal,
    ProposalLine,
    QuotaBase,
    QuotaRule,
    VoteRule,
    WarningAnswer,
)
from ..models.proposal_lines import of_recipients


def on_record(user, proposal, kinds):
    """A proposal with all rows that hang on it or on its bloc-year, and the rules of some kinds of awards, by their keys."""
    own = {"proposal": OuterRef("pk")}
    of_year = {"campaign": OuterRef("campaign")}
    members = Membership.objects.filter(
        bloc=OuterRef("bloc"), valid__contains=OuterRef("campaign__period__ends_on")
    )
    votes = VoteRule.objects.filter(IsInList("kind", kinds))
    whose = {"issuer_name": "issuer__name"}
    return Proposal.objects.with_key(proposal).annotate(
        quota_rules=Children(QuotaRule.objects.filter(IsInList("kind", kinds)), **whose),
        vote_rules=Children(votes, **whose),
        ballot_rules=Children(BallotRule.objects.filter(pk__in=votes.order_by().values("ballot_rule"))),
        deadline_rules=Children(DeadlineRule.objects.of_kinds_or_all(kinds), **whose),
        eligibility_rules=Children(EligibilityRule.objects.exclude(needed_kind=None)),
        answers_given=Children(WarningAnswer.objects.filter(**own), by_name="by__username"),
        bases_given=Children(QuotaBase.objects.filter(**own)),
        council_ballots=Children(CouncilBallot.objects.filter(**own)),
        bloc_ballots=Children(Ballot.objects.filter(**of_year), conference_held="conference__held"),
        standings=Children(Standing.objects.filter(**of_year).order_by("pk")),
        member_count=Subquery(
            members.order_by().values("bloc").annotate(number=Count("unit", distinct=True)).values("number")
        ),
    )


def awards_of_days(user, first_day, last_day, **recipients):
    """Awards that recipients have for the period of these days."""
    of_year = Q(campaign__period__starts_on=first_day, campaign__period__ends_on=last_day)
    of_period = Q(period__starts_on=first_day, period__ends_on=last_day)
    found = Award.objects.standing().filter(of_recipients(**recipients), of_year | of_period)
    return found.exclude(figure=Figure.NONE).select_related("kind", "proposal_line__proposal").order_by("pk")


def with_names(lines):
    return lines.select_related("kind", "unit", "person", "proposal__bloc")


ON_RECORD, AWARDS = Kept(on_record), Kept(awards_of_days)
IN_YEAR = Kept(lambda user, **beside: with_names(ProposalLine.objects.live().beside_in_year(**beside)))
OF_OCCASIONS = Kept(
    lambda user, **beside: with_names(ProposalLine.objects.live().beside_of_occasions(**beside))
)


class Gathered:
    def __init__(self, proposal, lines=None, today=None):
        self.proposal = proposal
        self.given = lines
        self.today = today or datetime.date.today()
        self.judgements = {}

    @property
    def day(self):
        """Whose rules hold: the day of submission, or today, as for the eligibility."""
        submitted = first_with_year(self.proposal.submitted)
        return submitted.last_day() if submitted else self.today

    @property
    def period(self):
        return self.proposal.campaign and self.proposal.campaign.period

    @cached_property
    def lines(self):
        """The lines that have not fallen and do not go on elsewhere."""
        lines = self.given
        if lines is None:
            lines = self.proposal.lines.select_related("kind", "unit", "person")
        found = [line for line in lines if line.is_live]
        for line in found:
            line.proposal = self.proposal
        return found

    @cached_property
    def kinds(self):
        return {line.kind_id: line.kind for line in self.lines if line.kind_id}

    @cached_property
    def others(self):
        """Live lines of other proposals: of the same bloc-year or occasion, or for the same recipients and period."""
        mine = self.proposal
        if mine.campaign_id is None:
            return OF_OCCASIONS.rows(ANY_USER, proposal=mine.pk, bloc=mine.bloc_id)
        beside = {"proposal": mine.pk, "campaign": mine.campaign_id, **self.days, **self.recipients}
        return IN_YEAR.rows(ANY_USER, **beside)

    @property
    def days(self):
        return {"first_day": self.period.starts_on, "last_day": self.period.ends_on}

    @property
    def recipients(self):
        """The keys of those that the lines name."""
        units, people = (
            {getattr(line, f"{of}_id") for line in self.lines} - {None} for of in ("unit", "person")
        )
        return {"units": list(units), "people": list(people)}

    @cached_property
    def of_the_bloc_year(self):
        """All live lines of the bloc-year or the occasion, those of this proposal first."""
        return [*self.lines, *(line for line in self.others if self.is_of_the_same_year(line.proposal))]

    def is_of_the_same_year(self, other):
        mine = self.proposal
        if mine.campaign_id or other.campaign_id:
            return mine.campaign_id == other.campaign_id
        return mine.bloc_id == other.bloc_id and folded(mine.occasion) == folded(other.occasion)

    @cached_property
    def awards(self):
        """Awards that the recipients have for the same period already, but for those made of lines looked at here."""
        if not self.period:
            return []
        found = AWARDS.rows(ANY_USER, **self.days, **self.recipients)
        seen = {line.pk for line in [*self.lines, *self.others]}
        return [award for award in found if award.proposal_line_id not in seen]

    @cached_property
    def on_record(self):
        """The proposal once more, with all rows that hang on it or on its bloc-year, and the rules of its awards."""
        return ON_RECORD.one(ANY_USER, proposal=self.proposal.pk, kinds=list(self.kinds))

    @cached_property
    def answers(self):
        return {
            (answer.line_id, answer.warning, answer.about): answer for answer in self.on_record.answers_given
        }

    @cached_property
    def offices(self):
        """Whose own rules bind, besides the law: those who decide, propose or organise, and all above them."""
        own = {unit for line in self.lines for unit in offices_of(line)}
        return {above for units in units_above(own).values() for above in units} if own else set()

    def binding(self, rules):
        """Of some rules those in force that bind here. None: there is no award whose rules could be read."""
        return [rule for rule in rules or () if is_in_force(rule, self.day) and rule.binds(self.offices)]

    @cached_property
    def vote_rules(self):
        """{kind: the vote rules that bind here}."""
        return grouped(self.binding(self.on_record.vote_rules), "kind_id")

    @cached_property
    def bloc_ballots(self):
        """{unit: the votes on it in the bloc-year}."""
        return grouped(self.on_record.bloc_ballots, "unit_id")

    @cached_property
    def council_ballots(self):
        """{line: the votes on it}; None: those on the whole proposal."""
        return grouped(self.on_record.council_ballots, "line_id")

    @cached_property
    def build_on(self):
        """Pairs of awards of which one is a condition of the other: to have both is no repetition."""
        return {
            frozenset([rule.kind_id, needed])
            for rule in self.on_record.eligibility_rules
            for needed in (rule.needed_kind_id, rule.or_kind_id)
            if needed
        }


def grouped(rows, column):
    found = defaultdict(list)
    for row in rows:
        found[getattr(row, column)].append(row)
    return found
