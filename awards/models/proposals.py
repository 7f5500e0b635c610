import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blocs.figures import Counted
from blocs.history import recorded
from blocs.models import Document, Person, Unit
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.partial_dates import PartialDateField, first_with_year, real_date
from blocs.text import Line, Prose
from campaigns.models import Campaign
from campaigns.models.campaigns import OfCampaignQuerySet

from .named import Moment, Named, NamedQuerySet
from .recommendations import Recommendation


@pgtrigger.register(
    pgtrigger.Protect(
        name="only_drafts_are_deleted", operation=pgtrigger.Delete, condition=~pgtrigger.Q(old__state="draft")
    )
)
@recorded(part_of_a_record=True)
class Proposal(Sourced):
    """A dossier of award proposals to one authority. A draft may be thrown away; nothing after it."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", _("submitted")
        RECEIVED = "received", _("received")
        APPRAISED = "appraised", _("appraised")
        COUNCIL = "council", _("before the council")
        FORWARDED = "forwarded", _("passed up")
        DECIDED = "decided", _("decided")
        RETURNED = "returned", _("returned")
        WITHDRAWN = "withdrawn", _("withdrawn")

    campaign = models.ForeignKey(
        Campaign, models.PROTECT, null=True, blank=True, related_name="proposals", verbose_name=_("bloc-year")
    )  # NULL: a thematic or sudden occasion
    occasion = Line(_("occasion"), blank=True)
    proposer = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="proposals", verbose_name=_("proposed by")
    )
    authority = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals_received",
        verbose_name=_("addressed to"),
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    state_reason = Prose(_("reason for returning or withdrawing"), blank=True)
    submitted = PartialDateField(_("submitted on"))
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("submission letter")
    )

    objects = OfCampaignQuerySet.as_manager()

    class Meta:
        verbose_name = _("award proposal")
        verbose_name_plural = _("award proposals")
        ordering = ["-submitted", "-pk"]
        constraints = [
            real_date("submitted", "proposal_date_exists"),
            models.CheckConstraint(
                condition=Q(campaign__isnull=False) | ~Q(occasion=""),
                name="proposal_has_an_occasion",
                violation_error_message=_("Say what it is for: a bloc-year, or the occasion in words."),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["returned", "withdrawn"]) | ~Q(state_reason=""),
                name="return_and_withdrawal_have_a_reason",
                violation_error_message=_("Write why it was returned or withdrawn."),
            ),
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} – {self.campaign or self.occasion}"


class ProposalLineQuerySet(NamedQuerySet):
    to_campaign = "proposal__campaign"
    counts = ~Q(proposal__state__in=[Proposal.State.DRAFT, Proposal.State.WITHDRAWN])
    turns = models.Value(False)
    searched = [*NamedQuerySet.searched, "unit__search_key", "person__search_key"]
    printed = [*NamedQuerySet.printed, "name_as_printed"]

    def of_campaign(self, campaign):
        """Those of a bloc-year, with unit_then and authority_then, the names on its last day."""
        return (
            self.filter(proposal__campaign=campaign)
            .select_related("kind", "unit", "person", "proposal__source")
            .annotate(
                unit_then=name_then("unit", campaign.period.ends_on),
                authority_then=name_then("authority", campaign.period.ends_on),
            )
        )

    def sent(self):
        """Lines of proposals that left the desk: no drafts, none withdrawn."""
        return self.filter(self.counts)

    def counting_turns(self, turns):
        return self.none() if turns else self

    def with_context(self):
        """All that a line of a list shows, but for the units, which linking.link() adds."""
        return self.select_related(
            "kind", "person", "proposal__campaign__bloc", "proposal__campaign__period", "proposal__source"
        )


@pgtrigger.register(
    pgtrigger.Trigger(
        name="lines_of_drafts_are_deleted",
        operation=pgtrigger.Delete,
        when=pgtrigger.Before,
        func="""
            IF EXISTS (SELECT 1 FROM awards_proposal WHERE id = OLD.proposal_id AND state <> 'draft') THEN
                RAISE EXCEPTION 'Cannot delete rows from % table, the proposal is no draft', TG_TABLE_NAME;
            END IF;
            RETURN OLD;
        """,
    )
)
@recorded(part_of_a_record=True)
class ProposalLine(Named, Counted):
    """One case of a proposal: a recipient by name, or a count whose names are still to come.

    Struck out of a draft only; later its state says what became of it.
    """

    class State(models.TextChoices):
        NOMINATED = "nominated", _("nominated")
        ELIGIBLE = "eligible", _("eligible")
        NOT_ELIGIBLE = "not_eligible", _("not eligible")
        PASSED = "passed", _("passed by the council")
        FAILED = "failed", _("failed in the council")
        AWARDED = "awarded", _("awarded")
        REFUSED = "refused", _("refused")
        PASSED_UP = "passed_up", _("passed up")
        LOWERED = "lowered", _("given a lower award")

    moment = Moment.PROPOSED

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="lines", verbose_name=_("award proposal")
    )
    recommendation = models.ForeignKey(
        Recommendation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="lines",
        verbose_name=_("recommendation"),
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="proposed", verbose_name=_("unit")
    )
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="proposed", verbose_name=_("person")
    )
    name_as_printed = Line(_("name as printed"), max_length=300, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.NOMINATED)
    state_reason = Prose(_("reason"), blank=True)

    objects = ProposalLineQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of a proposal")
        verbose_name_plural = _("lines of proposals")
        ordering = ["proposal", "pk"]
        constraints = [
            *Named.Meta.constraints,
            *Counted.Meta.constraints,
            models.CheckConstraint(
                condition=Q(unit__isnull=True) | Q(person__isnull=True),
                name="proposed_is_a_unit_or_a_person",
                violation_error_message=_("Choose a unit or a person, not both."),
            ),
        ]

    def __str__(self):
        return f"{self.award_name} – {self.name_as_printed or self.unit or self.person or ''}"

    @property
    def campaign(self):
        return self.proposal.campaign

    @property
    def names_as_of(self):
        """The day whose unit names the row shows."""
        return first_with_year(self.proposal.submitted) or (self.campaign and self.campaign.period.ends_on)
