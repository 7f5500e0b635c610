"""The file of a bloc-year: what is on record of one bloc in one period, in a fixed number of queries."""

from dataclasses import dataclass
from functools import cached_property

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from blocs.date_ranges import A_DAY, overlap
from blocs.figures import Counted, Figure
from blocs.kept import Kept
from blocs.linking import place
from blocs.models import Membership
from campaigns.models import (
    Conference,
    ConferencePurpose,
    HeadCount,
    Leadership,
    Pledge,
    Standing,
    Target,
)

from .models import Award, ProposalLine, Recommendation
from .reconciling import side_by_side

PURPOSES = Kept(
    lambda user, campaign: (
        ConferencePurpose.objects.visible_to(user).at_conferences_of(campaign).with_counts()
    )
)
MEMBERSHIPS = Kept(
    lambda user, bloc, span, day: (
        Membership.objects.in_bloc(bloc).overlapping(span).with_units(day).with_changes()
    )
)
LEADERSHIPS = Kept(
    lambda user, bloc, span: Leadership.objects.in_bloc(bloc).overlapping(span).as_called_then()
)
PLEDGES = Kept(lambda user, campaign: Pledge.objects.in_campaign(campaign).with_signers())
TARGETS = Kept(lambda user, of: Target.objects.of_pledges(of).with_results())
STANDINGS = Kept(lambda user, campaign: Standing.objects.in_campaign(campaign).as_called_then())
AGREED = Kept(lambda user, campaign: Recommendation.objects.in_campaign(campaign).with_recipients().marked())
PROPOSED = Kept(
    lambda user, campaign, last_day: ProposalLine.objects.sent().of_campaign(campaign, last_day).marked()
)
GRANTED = Kept(
    lambda user, campaign: Award.objects.in_campaign(campaign).standing().as_called_then().marked()
)


@dataclass
class Event:
    """A conference of the bloc-year: what it was for here, and for other bloc-years the user may see."""

    conference: Conference
    here: list[ConferencePurpose]
    elsewhere: list[ConferencePurpose]

    @property
    def counted(self):
        """The purpose that carries what was counted at the conference; each carries the same."""
        return self.here[0]


@dataclass
class MemberCount:
    """One number of members, and where it comes from; numbers of different sources are never merged."""

    what: str
    figure: Counted
    conference: Conference | None = None


class YearFile:
    def __init__(self, campaign, *, user):
        self.campaign = campaign
        self.user = user

    @property
    def period(self):
        return self.campaign.period

    @property
    def day_after(self):
        return self.period.ends_on + A_DAY

    def of_campaign(self, kept):
        rows = kept.rows(self.user, campaign=self.campaign.pk)
        place(rows, [self.campaign])
        return rows

    def of_bloc(self, kept, **keys):
        rows = kept.rows(self.user, bloc=self.campaign.bloc_id, **keys)
        place(rows, [self.campaign.bloc])
        return rows

    @cached_property
    def events(self):
        events = {}
        for purpose in PURPOSES.rows(self.user, campaign=self.campaign.pk):
            event = events.setdefault(purpose.conference_id, Event(purpose.conference, [], []))
            (event.here if purpose.campaign_id == self.campaign.pk else event.elsewhere).append(purpose)
        return list(events.values())

    @cached_property
    def memberships(self):
        return self.of_bloc(MEMBERSHIPS, span=self.period.range(), day=self.period.ends_on)

    @cached_property
    def member_counts(self):
        """Stated, listed, present and signed, each as its source has it."""
        return [MemberCount(_("members on record"), number_of(self.memberships)), *self.stated_counts]

    @property
    def stated_counts(self):
        """Those of conferences and pledges."""
        counts = [count for event in self.events for count in counts_at(event)]
        for pledge in self.pledges:
            if pledge.unit is None and pledge.signers:
                what = _("signatures under the common pledge")
                counts.append(MemberCount(what, number_of(pledge.signers), pledge.signed_at))
        return counts

    @cached_property
    def _leaderships(self):
        return self.of_bloc(LEADERSHIPS, span=DateRange(self.period.starts_on, self.day_after, "[]"))

    @cached_property
    def leaders(self):
        """Heads first, then the deputies in their order; of each the earlier term first."""
        period = self.period.range()
        during = [leader for leader in self._leaderships if overlap(leader.term, period)]
        return sorted(
            during, key=lambda leader: (leader.role != "head", leader.ordinal or 0, str(leader.term.lower))
        )

    @cached_property
    def next_heads(self):
        """The head on the day after the period; none or one."""
        heads = [leader for leader in self._leaderships if leader.role == "head"]
        return [head for head in heads if self.day_after in head.term]

    @cached_property
    def pledges(self):
        """The common pledge first; each result knows its conference where that is one of the bloc-year."""
        conferences = {event.conference.pk: event.conference for event in self.events}
        pledges = TARGETS.put("all_targets", self.of_campaign(PLEDGES), self.user, by="pledge_id")
        for pledge in pledges:
            for target in pledge.all_targets:
                target.pledge = pledge
                for review in target.reviews:
                    review.reviewed_at = conferences.get(review.conference_id)
        return pledges

    @cached_property
    def standings(self):
        return self.of_campaign(STANDINGS)

    @cached_property
    def awards(self):
        proposed = PROPOSED.rows(self.user, campaign=self.campaign.pk, last_day=self.period.ends_on)
        return side_by_side([*self.of_campaign(AGREED), *proposed, *self.of_campaign(GRANTED)])

    @cached_property
    def sources(self):
        """The papers that anything of the file stands on, each once."""
        rows = [
            self.campaign,
            *(event.conference for event in self.events),
            *self.memberships,
            *self._leaderships,
            *self.pledges,
            *self.standings,
        ]
        for line in self.awards:
            rows += [*line.agreed, *(row.proposal for row in line.proposed), *line.granted]
        return sorted({row.source for row in rows if row.source}, key=str)


def counts_at(event):
    counts = [
        MemberCount(head_count.get_of_display(), head_count, event.conference)
        for head_count in event.counted.head_counts
        if head_count.of in HeadCount.OF_MEMBERS
    ]
    if event.counted.members_on_roll is not None:
        on_roll = HeadCount(figure=Figure.NUMBER, count=event.counted.members_on_roll)
        there = HeadCount()
        if event.counted.members_told:
            there = HeadCount(figure=Figure.NUMBER, count=event.counted.members_there or 0)
        counts.append(MemberCount(_("members named on the roll"), on_roll, event.conference))
        counts.append(MemberCount(_("of these marked as present"), there, event.conference))
    return counts


def number_of(rows):
    """The number of rows on record as a figure; that none is on record says nothing, so it is unknown then."""
    return HeadCount(figure=Figure.NUMBER, count=len(rows)) if rows else HeadCount()
