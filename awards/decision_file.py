"""A decision with what it grants, corrects and revokes, in a fixed number of queries."""

from functools import cached_property
from itertools import groupby

from blocs.kept import Kept
from blocs.linking import link_units, place

from .models import Award, AwardChange

AWARDS = Kept(
    lambda user, decision: (
        Award.objects.visible_to(user)
        .of_decision(decision)
        .with_entry_for(user)
        .with_context()
        .by_precedence()
    )
)
CHANGES = Kept(
    lambda user, decision: AwardChange.objects.of_decision(decision).of_awards(Award.objects.visible_to(user))
)
CHANGED = Kept(
    lambda user, awards: Award.objects.visible_to(user).with_keys(awards).with_entry_for(user).with_context()
)


class DecisionFile:
    def __init__(self, decision, *, user):
        self.decision = decision
        self.user = user

    @cached_property
    def awards(self):
        """The awards it grants, as far as the user may see them, the highest first."""
        return AWARDS.rows(self.user, decision=self.decision.pk)

    @cached_property
    def changes(self):
        """What it corrects or revokes."""
        changes = CHANGES.rows(self.user, decision=self.decision.pk)
        if changes:
            place(changes, CHANGED.rows(self.user, awards=[change.award_id for change in changes]))
        return changes

    def name_units(self):
        """Put in place the units that the page names, with their names through time."""
        rows = [*self.awards, *(change.award for change in self.changes), self.decision.document]
        link_units(rows, self.user)
        return self

    @cached_property
    def groups(self):
        """The awards it grants, by what they are: pairs of the words and the awards."""
        return [
            (words, list(awards)) for words, awards in groupby(self.awards, lambda award: words_of(award))
        ]

    @cached_property
    def may_enter(self):
        """Whether the user enters for one of its awards, and so may attach its scan."""
        awards = [*self.awards, *(change.award for change in self.changes)]
        return self.user.sees_everything or any(award.may_enter for award in awards)

    @cached_property
    def to_verify(self):
        """The awards that still are to be compared with the paper, by the user."""
        return [
            award
            for award in self.awards
            if award.may_enter and not award.is_verified and award.state != Award.State.REVOKED
        ]

    @property
    def can_be_compared(self):
        """Whether there is a paper to compare with: its scan, or a secret one where it is held."""
        return bool(self.decision.document.file or self.decision.document.is_secret)


def words_of(award):
    return f"{award.award_name} {award.award_class}".strip()
