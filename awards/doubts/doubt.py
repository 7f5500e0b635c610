from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..models import ProposalLine, QuotaRule, WarningAnswer


class DoubtKind(models.TextChoices):
    REPEATED = "repeated", _("one achievement rewarded twice")
    SAME_TWICE = "same_twice", _("the same award twice")
    NEAR_DOUBLE = "near_double", _("names that are nearly the same")
    QUOTA = "quota", _("quota")
    QUOTA_BASE = "quota_base", _("base of a quota not known")
    NOT_IN_FORCE = "not_in_force", _("award not in force")
    NOT_LEADING = "not_leading", _("flag for a unit that did not lead")
    VOTE = "vote", _("vote")
    DEADLINE = "deadline", _("deadline")
    ELIGIBILITY = "eligibility", _("condition not met")
    NAMES = "names", _("list of names to come")
    CATALOGUE = "catalogue", _("not in the catalogue")


@dataclass(frozen=True)
class Doubt:
    kind: DoubtKind
    line: ProposalLine | None  # None: the whole proposal
    about: str  # what it hangs on; where that changes, an answer given before lapses
    sentence: str
    blocks: bool = False  # no reason helps: a verified rule in force
    is_notice: bool = False  # asks for nothing
    answer: WarningAnswer | None = None
    quota: QuotaRule | None = None  # whose base can be given here
    url: str = ""  # where the other thing is that it is about

    @property
    def needs_answer(self):
        """Whether the proposal may not be submitted as it is."""
        return self.blocks or (not self.is_notice and self.answer is None)

    @property
    def is_answerable(self):
        return not (self.blocks or self.is_notice)

    @property
    def key(self):
        """What tells it from the others of a proposal, as an answer keeps it."""
        return self.line and self.line.pk, str(self.kind), self.about
