"""What people write down beside a proposal, a year or a recipient so that a figure or a warning can be understood."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from blocs.figures import Counted
from blocs.history import recorded
from blocs.models import Person, Unit
from blocs.models.documents import Sourced
from blocs.text import Line, Prose
from campaigns.models import Campaign, Period
from campaigns.models.campaigns import OfCampaignQuerySet

from .catalogue import AwardKind
from .named import RecipientKind
from .proposal_lines import ProposalLine
from .proposals import Proposal
from .rules import QuotaRule


@recorded(part_of_a_record=True)
class WarningAnswer(models.Model):
    """The reason why a proposal goes on although the app warned: which warning, about what, who answered."""

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="answers", verbose_name=_("award proposal")
    )
    line = models.ForeignKey(
        ProposalLine,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="answers",
        verbose_name=_("line of a proposal"),
    )
    warning = models.CharField(_("warning"), max_length=20)
    about = Line(_("about"), max_length=200)  # what was warned of; where that changes, the answer lapses
    reason = Prose(_("reason"))
    by = models.ForeignKey("blocs.User", models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=models.functions.Now())

    class Meta:
        verbose_name = _("answer to a warning")
        verbose_name_plural = _("answers to warnings")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "line", "warning", "about"],
                nulls_distinct=False,
                name="warning_answered_once",
                violation_error_message=_("This warning is answered already. Change that answer."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="answer_has_a_reason",
                violation_error_message=_("Write the reason."),
            ),
        ]

    def __str__(self):
        return self.reason


@recorded(part_of_a_record=True)
class QuotaBase(Counted):
    """The number that a quota is a share of, as entered with a proposal."""

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="quota_bases", verbose_name=_("award proposal")
    )
    rule = models.ForeignKey(QuotaRule, models.PROTECT, related_name="+", verbose_name=_("quota rule"))
    note = Line(_("where the number comes from"), blank=True)

    class Meta:
        verbose_name = _("base of a quota")
        verbose_name_plural = _("bases of quotas")
        ordering = ["pk"]
        constraints = [
            *Counted.Meta.constraints,
            models.UniqueConstraint(
                fields=["proposal", "rule"],
                name="quota_base_once_per_proposal",
                violation_error_message=_("The number for this quota is entered already. Change it."),
            ),
        ]

    def __str__(self):
        return f"{self.rule}: {self.count if self.count is not None else self.get_figure_display()}"


@recorded
class CompleteHistory(Sourced):
    """Somebody says that all awards of a recipient in some years are on record: what is not there was not awarded."""

    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="complete_histories",
        verbose_name=_("unit"),
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="complete_histories",
        verbose_name=_("person"),
    )
    kind = models.ForeignKey(
        AwardKind, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("award")
    )  # NULL: awards of every kind
    first_year = models.PositiveSmallIntegerField(_("from the year"))
    last_year = models.PositiveSmallIntegerField(_("to the year"))

    class Meta:
        verbose_name = _("complete award history")
        verbose_name_plural = _("complete award histories")
        ordering = ["first_year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit__isnull=False) ^ Q(person__isnull=False),
                name="complete_history_of_a_unit_or_a_person",
                violation_error_message=_("Choose a unit or a person, not both."),
            ),
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")),
                name="complete_history_ends_after_it_starts",
                violation_error_message=_("The last year lies before the first. Check the two years."),
            ),
        ]

    def __str__(self):
        return f"{self.unit or self.person}: {self.first_year}–{self.last_year}"


@recorded
class MemberShare(Sourced):
    """How many people of a unit there were in a period, and how many of them had an award."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="member_shares", verbose_name=_("unit"))
    period = models.ForeignKey(Period, models.PROTECT, related_name="+", verbose_name=_("period"))
    kind = models.ForeignKey(AwardKind, models.PROTECT, related_name="+", verbose_name=_("award"))
    members = models.PositiveIntegerField(_("people in the unit"), null=True, blank=True)
    holders = models.PositiveIntegerField(_("of them with the award"), null=True, blank=True)

    class Meta:
        verbose_name = _("share of people with an award")
        verbose_name_plural = _("shares of people with an award")
        ordering = ["-period__starts_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "period", "kind"],
                name="member_share_once",
                violation_error_message=_("This share is on record already. Correct it there."),
            ),
            models.CheckConstraint(
                condition=Q(members__isnull=True) | Q(holders__isnull=True) | Q(holders__lte=F("members")),
                name="no_more_holders_than_members",
                violation_error_message=_(
                    "More people have the award than there are. Check the two numbers."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.unit}, {self.period}: {self.kind}"


class ReconciliationNoteQuerySet(OfCampaignQuerySet):
    def with_writers(self):
        return self.select_related("by", "kind")


@recorded
class ReconciliationNote(models.Model):
    """Why what was agreed, proposed and granted differ, for one award of a bloc-year."""

    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="reconciliation_notes", verbose_name=_("bloc-year")
    )
    kind = models.ForeignKey(
        AwardKind, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("award")
    )
    award_as_printed = Line(_("award as printed"), max_length=300, blank=True)
    authority = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("authority")
    )
    recipient_kind = models.CharField(
        _("recipients"), max_length=10, choices=RecipientKind, default=RecipientKind.UNKNOWN
    )
    text = Prose(_("why they differ"))
    by = models.ForeignKey("blocs.User", models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=models.functions.Now())

    objects = ReconciliationNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("note on a reconciliation")
        verbose_name_plural = _("notes on reconciliations")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "kind", "award_as_printed", "authority", "recipient_kind"],
                nulls_distinct=False,
                name="one_note_per_award_of_a_bloc_year",
                violation_error_message=_("There is a note on this award already. Change that one."),
            ),
            models.CheckConstraint(
                condition=Q(kind__isnull=False) | ~Q(award_as_printed=""),
                name="reconciliation_note_names_an_award",
                violation_error_message=_("Choose the award, or write it as printed."),
            ),
        ]

    def __str__(self):
        return self.text
