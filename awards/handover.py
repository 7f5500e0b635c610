"""What the head of a bloc hands over to the next one: the open items of the year before."""

from functools import cached_property

from django.db.models import Q

from blocs.figures import Figure
from campaigns.models import Conference, Direction, Target, TargetResult

from .completeness import note_missing, with_facts
from .models import Recommendation

OPEN = [TargetResult.Verdict.PARTLY, TargetResult.Verdict.NOT_REACHED, TargetResult.Verdict.NOT_REPORTED]


class HandoverSheet:
    """Of a bloc-year: what the year before it left open. previous is None where there is no year before."""

    def __init__(self, campaign):
        self.campaign = campaign

    @cached_property
    def previous(self):
        before = self.campaign.bloc.campaigns.filter(
            period__starts_on__lt=self.campaign.period.starts_on
        ).newest_first()
        return next(iter(note_missing(with_facts(before)[:1])), None)

    @cached_property
    def leaders(self):
        """Who led the year before, and who leads this one."""
        periods = [campaign.period for campaign in (self.previous, self.campaign) if campaign]
        leaders = self.campaign.bloc.leaderships.during_or_right_after(periods).as_called_then()
        return list(leaders.order_by("term", "role", "ordinal"))

    @cached_property
    def targets(self):
        """The targets that were not reached, or of which nobody reported, each with its latest result or None."""
        if self.previous is None:
            return []
        targets = Target.objects.to_review(self.previous).with_results()
        for target in targets:
            target.latest = target.reviews[-1] if target.reviews else None
        return [target for target in targets if target.latest is None or target.latest.verdict in OPEN]

    @cached_property
    def recommendations(self):
        """What was agreed without a number, or with a number and no names: the list is still to come."""
        if self.previous is None:
            return []
        nameless = Q(figure=Figure.UNKNOWN) | Q(figure=Figure.NUMBER, recipients__isnull=True)
        agreed = Recommendation.objects.filter(nameless, campaign=self.previous).with_recipients()
        return list(agreed.order_by("pk").distinct())

    @cached_property
    def directions(self):
        """What the conferences of that year directed, and what they asked of those above."""
        if self.previous is None:
            return []
        held = Conference.objects.filter(campaigns=self.previous)
        directions = Direction.objects.filter(conference__in=held).select_related("conference", "given_by")
        return list(directions.order_by("way", "conference__held", "conference", "number", "pk"))
