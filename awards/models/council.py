from django.db import models
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.models import Unit
from blocs.models.documents import Sourced
from blocs.partial_dates import PartialDateField, first_with_year, real_date
from blocs.text import Line
from campaigns.models.totals import Totals, totals_that_can_be

from .proposal_lines import ProposalLine
from .proposals import Proposal


@recorded
class CouncilBallot(Totals, Sourced):
    """The totals of one vote of an emulation and commendation council on a line of a proposal."""

    proposal = models.ForeignKey(
        Proposal, models.PROTECT, related_name="ballots", verbose_name=_("award proposal")
    )
    line = models.ForeignKey(
        ProposalLine,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ballots",
        verbose_name=_("line of a proposal"),
    )  # NULL: on the whole proposal
    council = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("council")
    )
    council_as_printed = Line(_("council as printed"), max_length=300, blank=True)
    held_on = PartialDateField(_("held on"))

    class Meta:
        verbose_name = _("ballot of a council")
        verbose_name_plural = _("ballots of councils")
        ordering = ["proposal", "pk"]
        constraints = [real_date("held_on", "council_ballot_date_exists"), *totals_that_can_be("council_")]

    def __str__(self):
        return str(self.line or self.proposal)

    @property
    def held(self):
        """The date of the vote as far as it is known with its year, or None."""
        return first_with_year(self.held_on)
