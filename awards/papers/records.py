"""The records that the papers of a proposal are made of, each table asked once whatever the number of lines."""

from functools import cached_property

from django.db.models import Prefetch, Q, prefetch_related_objects
from django.utils import timezone

from blocs.models import UnitName
from blocs.partial_dates import first_with_year
from campaigns.models import Ballot, Conference, ConferencePurpose, Leadership, Standing

from ..models import Award, CouncilBallot, Proposal, ProposalLine

State = ProposalLine.State
NOT_GRANTED = (State.NOT_ELIGIBLE, State.FAILED, State.REFUSED, State.LOWERED, State.PASSED_UP)
# Where awards are agreed on, the likeliest first.
AGREED_AT = [ConferencePurpose.Purpose.AWARD_REVIEW, ConferencePurpose.Purpose.CLOSING]


def proposals_seen_by(user):
    """Proposals with all that the heads of their papers name."""
    return (
        Proposal.objects.visible_to(user)
        .with_all_of_a_head()
        .select_related("proposer__parent", "authority__parent")
    )


class Records:
    def __init__(self, proposal, user):
        self.proposal, self.user = proposal, user

    @cached_property
    def dated(self):
        """The date of the submission letter as far as it is known, or None."""
        document = self.proposal.document
        return first_with_year(document and document.dated, self.proposal.submitted)

    @cached_property
    def names_day(self):
        """The day whose names of units the papers print: that of the letter, else the end of the year it is about."""
        return self.dated.last_day() if self.dated else self.proposal.names_day

    @cached_property
    def law_day(self):
        """The day whose law they name: a letter without a date is being written today."""
        return self.dated.last_day() if self.dated else timezone.localdate()

    @cached_property
    def lines(self):
        """All lines, with their units and these units' names of all times."""
        lines = list(
            ProposalLine.objects.of_proposal(self.proposal).select_related(
                "unit__parent", "person__unit__parent", "recommendation__conference"
            )
        )
        units = [unit for line in lines for unit in units_of_line(line)]
        self.name_units([*units, *self.units_of_head()])
        return lines

    @property
    def proposed(self):
        """What the bloc proposed; a lower award that came later was not."""
        return [line for line in self.lines if line.instead_of_id is None]

    @property
    def to_be_granted(self):
        return [line for line in self.lines if line.state not in NOT_GRANTED]

    def units_of_head(self):
        proposal = self.proposal
        heads = [proposal.proposer, proposal.authority, proposal.bloc.organiser]
        return [unit for head in heads if head for unit in (head, parent_of(head)) if unit]

    def name_units(self, units):
        """Fetch the names of units in one query, so that name_of() asks nothing."""
        names = Prefetch("names", UnitName.objects.order_by("valid"))
        prefetch_related_objects(list(units), names)

    def name_of(self, unit):
        return None if unit is None else unit.name_on(self.names_day)

    @cached_property
    def head(self):
        """Who heads the bloc on that day, or None."""
        heads = Leadership.objects.filter(bloc=self.proposal.bloc, term__contains=self.names_day).heads()
        return heads.select_related("person", "unit").first()

    @cached_property
    def conference(self):
        """Where the proposal was agreed on: the conference of its recommendations, else that of its year; or None."""
        agreed = [line.recommendation.conference for line in self.lines if line.recommendation]
        named = next(filter(None, agreed), None)
        return named or self.likeliest_conference()

    def likeliest_conference(self):
        if self.proposal.campaign is None:
            return None
        purposes = ConferencePurpose.objects.filter(
            campaign=self.proposal.campaign, purpose__in=AGREED_AT, conference__status=Conference.Status.HELD
        ).select_related("conference")
        found = sorted(
            purposes, key=lambda purpose: (AGREED_AT.index(purpose.purpose), -purpose.conference_id)
        )
        return found[0].conference if found else None

    @cached_property
    def attendance(self):
        rows = list(self.conference.attendance.select_related("unit")) if self.conference else []
        self.name_units(row.unit for row in rows if row.unit)
        return rows

    @cached_property
    def appearances(self):
        return list(self.conference.appearances.select_related("person", "unit")) if self.conference else []

    @cached_property
    def head_counts(self):
        """The numbers of members that the conference stated, by what was counted."""
        return {row.of: row.count for row in self.conference.head_counts.all()} if self.conference else {}

    @cached_property
    def purposes(self):
        """What the conference was for the year of the proposal."""
        if self.conference is None:
            return []
        return [row.purpose for row in self.conference.purposes.filter(campaign=self.proposal.campaign)]

    @cached_property
    def council_ballots(self):
        ballots = list(CouncilBallot.objects.filter(proposal=self.proposal).select_related("council", "rule"))
        self.name_units(ballot.council for ballot in ballots if ballot.council)
        return ballots

    @cached_property
    def bloc_ballots(self):
        """The votes of the conference; those of the year where they are not told apart."""
        if self.proposal.campaign is None:
            return []
        ballots = list(
            Ballot.objects.filter(campaign=self.proposal.campaign).select_related(
                "unit", "rule", "conference"
            )
        )
        of_conference = [ballot for ballot in ballots if ballot.conference_id in (None, self.conference_id)]
        self.name_units(ballot.unit for ballot in of_conference if ballot.unit)
        return of_conference

    @property
    def conference_id(self):
        return self.conference and self.conference.pk

    @cached_property
    def leads(self):
        """The bloc that each unit leads in the year, by the unit's key."""
        if self.proposal.campaign is None:
            return {}
        first = Standing.objects.filter(campaign=self.proposal.campaign, rank=1)
        return dict.fromkeys(first.values_list("unit_id", flat=True), self.proposal.bloc.name)

    @cached_property
    def past_awards(self):
        """What the recipients received before, the oldest first, as far as the user may see it."""
        units = {line.unit_id for line in self.lines if line.unit_id}
        people = {line.person_id for line in self.lines if line.person_id}
        awards = Award.objects.visible_to(self.user).standing().as_called_then()
        return list(awards.filter(Q(unit__in=units) | Q(person__in=people)).order_by("day", "pk"))


def parent_of(unit):
    return unit.parent if "parent" in unit._state.fields_cache else None


def units_of_line(line):
    """The units whose names a line prints."""
    person_unit = line.person and line.person.unit
    holders = [line.unit, line.unit and line.unit.parent, person_unit, person_unit and person_unit.parent]
    return [unit for unit in [*holders, line.authority] if unit]
