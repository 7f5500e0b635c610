"""One award with its whole way: agreed, proposed, granted, corrected or revoked, handed over."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from blocs.linking import link_units

from .granting import PRINTED
from .models import Award, AwardChange, ProposalLine, ProposalStep, Recommendation
from .proposing.page import state_label


@dataclass(frozen=True)
class Correction:
    """What a decision corrected: the column in words, and what stood there before and after."""

    label: str
    before: str
    after: str


class AwardFile:
    def __init__(self, award, *, user):
        self.award = award
        self.user = user

    @cached_property
    def lines(self):
        """The lines by which it was proposed, from the first level to the one that granted it."""
        if not self.award.proposal_line_id:
            return []
        seen = ProposalLine.objects.visible_to(self.user).on_the_way_to(self.award.proposal_line_id)
        return list(seen.with_context().select_related("recommendation__conference").order_by("pk"))

    @cached_property
    def proposed(self):
        """Pairs of each line and the steps of its proposal that concern it."""
        steps = list(ProposalStep.objects.about(self.lines)) if self.lines else []
        for step in steps:
            step.state_reached = state_label(step, step.to_state)
        return [
            (line, [step for step in steps if step.proposal_id == line.proposal_id]) for line in self.lines
        ]

    @cached_property
    def recommendations(self):
        """Where conferences agreed on it: what its lines stand on; without a proposal, what names its recipient."""
        if self.lines:
            agreed = [line.recommendation_id for line in self.lines if line.recommendation_id]
        else:
            agreed = Recommendation.objects.that_name_recipient_of(self.award).order_by().values("pk")
        seen = Recommendation.objects.visible_to(self.user).filter(pk__in=agreed)
        return list(seen.select_related("conference", "campaign__bloc", "campaign__period"))

    @cached_property
    def changes(self):
        """What later decisions made of it, each with its corrections."""
        changes = list(self.award.changes.with_decisions())
        told = corrections(self.award) if changes else {}
        for change in changes:
            change.corrections = told.get(change.pk, [])
        return changes

    @cached_property
    def handings_over(self):
        return list(self.award.handings_over.select_related("conference"))

    def name_units(self):
        """Put in place the units that the page names, with their names through time."""
        papers = [self.award.decision.document] if self.award.decision else []
        link_units([self.award, *papers, *self.lines], self.user)
        return self

    @property
    def may_be_changed(self):
        return self.award.may_enter and self.award.state != Award.State.REVOKED


def corrections(award):
    """What each change of an award changed of what is printed, by the key of the change.

    Read from the history: a change and the columns it changed are kept in one context.
    """
    kept = AwardChange.events.rel.related_model.objects.filter(award=award, pgh_label="insert")
    contexts = dict(kept.values_list("pgh_context", "pgh_obj"))
    events = list(award.events.order_by("pgh_id"))
    told = {}
    for before, after in pairwise(events):
        if key := contexts.get(after.pgh_context_id):
            told.setdefault(key, []).extend(differences(before, after))
    return told


def differences(before, after):
    pairs = [(name, getattr(before, name), getattr(after, name)) for name in PRINTED]
    return [
        Correction(Award._meta.get_field(name).verbose_name, said, says)
        for name, said, says in pairs
        if said != says
    ]
