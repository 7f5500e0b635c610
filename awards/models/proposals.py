import datetime

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from blocs.addresses import address_of
from blocs.history import recorded
from blocs.keys import IsGivenBy, IsInList
from blocs.models import Bloc, Document, Unit
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.partial_dates import LAST, PartialDateField, real_date
from blocs.text import Line, Prose
from campaigns.models import Campaign

NEXT = 8  # how many proposals the first page shows


class ProposalQuerySet(models.QuerySet):
    def with_key(self, key):
        return self.filter(pk=key)

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def visible_to(self, user):
        """Proposals of the blocs the user may read; submitted ones also where they are addressed to the user's office."""
        if user.sees_everything:
            return self
        of_both = "ARRAY (SELECT blocs_of_steward(%s, %s)), ARRAY (SELECT units_of_office(%s, %s))"
        today = datetime.date.today()
        seen = f"unnest(proposals_of_blocs({of_both}))"
        return self.filter(IsGivenBy("pk", seen, user.pk, today, user.pk, today))

    def of_office(self, user):
        """Those that the user sees because of working in an office, whatever bloc they are of."""
        return self.filter(IsGivenBy("pk", "proposals_of_office(%s, %s)", user.pk, datetime.date.today()))

    def with_sides_for(self, user):
        """Annotate who the user is here: is_prepared, who may enter for the bloc (or passed it up); is_handled, who works
        in the office that receives it; and has_office: whether anybody does so today."""
        if user.sees_everything:
            mine = {"is_prepared": models.Value(True), "is_handled": models.Value(True)}
        else:
            handled = Q(is_of_office("authority", user)) | Q(is_of_office("bloc__organiser", user))
            prepared = Q(Exists(Bloc.objects.entered_by(user).filter(pk=OuterRef("bloc"))))
            prepared |= Q(is_of_office("continues__authority", user))
            mine = {
                "is_prepared": whether(prepared),
                "is_handled": whether(handled),
            }
        received = Q(somebody_works_for("authority")) | Q(somebody_works_for("bloc__organiser"))
        return self.annotate(**mine, has_office=whether(received))

    def of_campaign(self, campaign):
        return self.filter(campaign=campaign)

    def under_way(self):
        return self.filter(state__in=Proposal.UNDER_WAY)

    def waiting_for_the_user(self):
        """Those on which the user of with_sides_for() has the next step."""
        to_prepare = Q(is_prepared=True, state__in=[Proposal.State.DRAFT, Proposal.State.RETURNED])
        to_handle = Q(is_handled=True) | Q(is_prepared=True, has_office=False)
        return self.filter(to_prepare | (to_handle & Q(state__in=Proposal.IN_THE_OFFICE)))

    def in_state(self, state):
        return self.filter(state=state) if state else self

    def of_bloc(self, bloc):
        return self.filter(bloc=bloc) if bloc else self

    def next_for(self, user):
        """The first proposals on which a user of the staff has the next step, for the first page."""
        waiting = self.visible_to(user).with_sides_for(user).waiting_for_the_user()
        return waiting.with_all_of_a_head().with_counts().newest_first()[:NEXT]

    def with_all_of_a_head(self):
        """Fetch what the head of a proposal shows, with authority_then and proposer_then, the names of its day."""
        day = OuterRef("names_day")
        last_day = models.functions.Coalesce(
            "campaign__period__ends_on", models.functions.TruncDate(models.functions.Now())
        )
        return (
            self.select_related("bloc__organiser", "campaign__period", "campaign__bloc", "document", "source")
            .select_related("proposer", "authority", "continues__bloc", "continues__campaign__period")
            .annotate(names_day=last_day)
            .annotate(authority_then=name_then("authority", day), proposer_then=name_then("proposer", day))
        )

    def with_counts(self):
        """Annotate line_count, and open_lines: how many still wait for their list of names."""
        unnamed = Q(lines__unit=None, lines__person=None, lines__name_as_printed="")
        waiting = unnamed & Q(lines__figure__in=["number", "unknown"])
        return self.annotate(
            line_count=models.Count("lines"), open_lines=models.Count("lines", filter=waiting)
        )

    def newest_first(self):
        return self.order_by(F("submitted").desc(nulls_first=True), "-pk")


def whether(condition):
    """An annotation: whether the condition holds; what is unknown does not."""
    return models.Case(models.When(condition, then=models.Value(True)), default=models.Value(False))


def somebody_works_for(unit):
    """Whether anybody works in the office of a unit, a field or path to one, or above it."""
    today = models.Value(datetime.date.today())
    return models.Func(F(unit), today, function="unit_has_office", output_field=models.BooleanField())


def is_of_office(unit, user):
    """Whether a unit, a field or path to one, is among those for which the user works in the office, or below one."""
    return IsGivenBy(unit, "units_of_office(%s, %s)", user.pk, datetime.date.today())


@pgtrigger.register(
    pgtrigger.Protect(
        name="only_drafts_are_deleted", operation=pgtrigger.Delete, condition=~pgtrigger.Q(old__state="draft")
    )
)
@recorded(part_of_a_record=True)
class Proposal(Sourced):
    """A dossier of award proposals to one authority. A draft may be thrown away; nothing after it.

    How it goes from state to state stands in awards.proposing.acts, each step in ProposalStep.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", _("submitted")
        RECEIVED = "received", _("received")
        APPRAISING = "appraising", _("being appraised")
        COUNCIL = "council", _("before the council")
        TO_AUTHORITY = "to_authority", _("before the authority")
        DECIDED = "decided", _("decided")
        HANDED_OVER = "handed_over", _("handed over")
        ARCHIVED = "archived", _("archived")
        RETURNED = "returned", _("returned")
        WITHDRAWN = "withdrawn", _("withdrawn")
        FORWARDED_UP = "forwarded_up", _("passed up to a higher level")

    class Method(models.TextChoices):
        REGULAR = "regular", _("regular, for the work of the year")
        THEMATIC = "thematic", _("thematic, for a movement")
        SUDDEN = "sudden", _("sudden achievement")
        DEVOTION = "devotion", _("long devotion")
        SERVICE = "service", _("length of service")
        EXTERNAL = "external", _("external relations")
        RESISTANCE = "resistance", _("resistance wars")

    IN_THE_OFFICE = [
        State.SUBMITTED,
        State.RECEIVED,
        State.APPRAISING,
        State.COUNCIL,
        State.TO_AUTHORITY,
    ]
    UNDER_WAY = [State.DRAFT, State.RETURNED, *IN_THE_OFFICE]

    bloc = models.ForeignKey(
        Bloc, models.PROTECT, related_name="proposals", verbose_name=_("prepared by the bloc")
    )
    campaign = models.ForeignKey(
        Campaign, models.PROTECT, null=True, blank=True, related_name="proposals", verbose_name=_("bloc-year")
    )  # NULL: a thematic or sudden occasion
    method = models.CharField(_("ground of the award"), max_length=10, choices=Method, default=Method.REGULAR)
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
    authority_as_printed = Line(_("addressed to, as printed"), max_length=300, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.DRAFT)
    state_reason = Prose(_("reason for returning or withdrawing"), blank=True)
    submitted = PartialDateField(_("submitted on"))
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("submission letter")
    )
    continues = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name=_("passed up from"),
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("award proposal")
        verbose_name_plural = _("award proposals")
        ordering = ["-submitted", "-pk"]
        indexes = [
            models.Index(Coalesce("submitted", models.Value(LAST)), "id", name="proposal_submitted_last")
        ]
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
            models.CheckConstraint(
                condition=Q(continues__isnull=True) | ~Q(continues=F("pk")),
                name="proposal_does_not_continue_itself",
                violation_error_message=_("A proposal cannot be passed up from itself."),
            ),
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} – {self.campaign or self.occasion}"

    def get_absolute_url(self):
        return address_of("awards:proposal", self.pk)

    def clean(self):
        if self.campaign_id and self.bloc_id and self.campaign.bloc_id != self.bloc_id:
            raise ValidationError(
                {
                    "campaign": _("That year is of another bloc. Choose a year of “%(bloc)s”.")
                    % {"bloc": self.bloc}
                }
            )

    @property
    def may_be_changed(self):
        """Whether its lines and head may be changed: before it is submitted, and after it came back."""
        return self.state in (self.State.DRAFT, self.State.RETURNED)

    @property
    def may_be_named(self):
        """Whether names may still be given to a count: until it is decided."""
        closed = (self.State.DECIDED, self.State.HANDED_OVER, self.State.ARCHIVED, self.State.WITHDRAWN)
        return self.state not in (*closed, self.State.FORWARDED_UP)

    @property
    def addressee(self):
        return self.authority_as_printed or getattr(self, "authority_then", None) or self.authority or ""


class ProposalStepQuerySet(models.QuerySet):
    def of_proposal(self, proposal):
        """Its steps in the order of time, with who did them and on which line."""
        return self.filter(proposal=proposal).select_related("by", "line__kind", "line__unit", "line__person")

    def about(self, lines):
        """The steps of these lines, and of their proposals as a whole, in the order of time."""
        whole = Q(line__isnull=True, proposal__in=[line.proposal_id for line in lines])
        return self.filter(whole | Q(line__in=lines)).select_related("by").order_by("pk")


@recorded
class ProposalStep(models.Model):
    """One act on a proposal or on one of its lines: who, when, from which state to which, and why."""

    proposal = models.ForeignKey(
        Proposal, models.PROTECT, related_name="steps", verbose_name=_("award proposal")
    )
    line = models.ForeignKey(
        "awards.ProposalLine",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="steps",
        verbose_name=_("line of a proposal"),
    )  # NULL: the whole proposal
    act = models.CharField(_("act"), max_length=20)
    from_state = models.CharField(_("from the state"), max_length=12)
    to_state = models.CharField(_("to the state"), max_length=12)
    by = models.ForeignKey("blocs.User", models.PROTECT, related_name="proposal_steps", verbose_name=_("by"))
    at = models.DateTimeField(_("recorded at"), default=models.functions.Now())
    done = PartialDateField(_("done on"))  # as the papers say; else the day it was recorded
    reason = Prose(_("reason"), blank=True)
    by_notice = models.BooleanField(
        _("recorded from a notice"), default=False
    )  # the office does not work in this app; the bloc's staff wrote down what it did
    council_ballot = models.ForeignKey(
        "awards.CouncilBallot",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="steps",
        verbose_name=_("ballot"),
    )

    objects = ProposalStepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step of a proposal")
        verbose_name_plural = _("steps of proposals")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.act}: {self.from_state} → {self.to_state}"
