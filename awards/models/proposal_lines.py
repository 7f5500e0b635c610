import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext_lazy as _

from blocs.addresses import address_of
from blocs.figures import Counted, Figure
from blocs.history import recorded
from blocs.keys import IsAmong, IsInList, IsOneOf
from blocs.models import Person, Unit
from blocs.models.units import name_then
from blocs.partial_dates import first_with_year
from blocs.text import Line, Prose
from campaigns.models import Campaign

from .named import (
    Moment,
    Named,
    NamedQuerySet,
    RecipientCategory,
    printed_words,
    recipients_with,
    submitter,
)
from .proposals import Proposal
from .recommendations import Recommendation
from .wanted import Place


class ProposalLineQuerySet(NamedQuerySet):
    to_campaign = "proposal__campaign"
    # A lower award instead of the one proposed was not proposed by the bloc; one passed up is proposed once.
    counts = (
        ~Q(proposal__state__in=[Proposal.State.DRAFT, Proposal.State.WITHDRAWN])
        & Q(instead_of__isnull=True)
        & Q(continues__isnull=True)
    )
    turns = models.Value(False)
    counted_to = ExtractYear("proposal__campaign__period__starts_on")
    answers = {
        "category": F("recipient_category"),
        "method": F("proposal__method"),
        "submitter": submitter("proposal__proposer"),
    }
    stated = {
        "category": "recipient_category",
        "method": "proposal__method",
        "submitter": "proposal__proposer__kind",
    }
    printed = (*NamedQuerySet.printed, "name_as_printed")

    def visible_to(self, user):
        return self if user.sees_everything else self.filter(proposal__in=Proposal.objects.visible_to(user))

    def but_blocs_with(self, query, named):
        return [*super().but_blocs_with(query, named), *recipients_with(named)]

    def through_blocs(self, keys):
        campaigns = Campaign.objects.order_by().filter(IsInList("bloc", keys))
        return Place("proposal", Proposal.objects.filter(campaign__in=campaigns))

    def by_method(self, method):
        # Each line has a proposal, whose ground may be asked for as it is stated there.
        return super().by_method(method) if method else self.filter(proposal__method="")

    def of_campaign(self, campaign, last_day):
        """Those of a bloc-year, with unit_then and authority_then, the names on its last day."""
        return (
            self.filter(proposal__campaign=campaign)
            .select_related("kind", "unit", "person", "proposal__source")
            .annotate(
                unit_then=name_then("unit", last_day),
                authority_then=name_then("authority", last_day),
            )
        )

    def of_proposal(self, proposal):
        """Its lines in the order of handing over, with what a list of them shows and unit_then, the name of its day."""
        return self.of_proposal_on(proposal, proposal.names_day)

    def of_proposal_on(self, proposal, day):
        """As of_proposal(), with the names of a day."""
        return (
            self.filter(proposal=proposal)
            .exclude(unit=None, person=None, name_as_printed="", figure=Figure.NONE)
            .select_related("kind", "unit", "person", "authority", "instead_of__kind", "recommendation")
            .annotate(unit_then=name_then("unit", day))
            .order_by(F("kind__precedence").asc(nulls_last=True), "award_as_printed", "pk")
        )

    def on_the_way_to(self, line):
        """The line of that key, and those it came from: passed up from a lower level, or a higher award before it."""
        # As an array: PostgreSQL would go through all lines, as it cannot know how few there are on the way.
        way = RawSQL(
            """ARRAY (WITH RECURSIVE way (id) AS (
                SELECT %s::bigint
                UNION
                SELECT before.id FROM way JOIN awards_proposalline line ON line.id = way.id,
                LATERAL (VALUES (line.continues_id), (line.instead_of_id)) before (id) WHERE before.id IS NOT NULL
            ) SELECT id FROM way)""",
            [line],
        )
        return self.filter(IsAmong("pk", way))

    def sent(self):
        """Lines of proposals that left the desk: no drafts, none withdrawn."""
        return self.filter(self.counts)

    def live(self):
        """Lines that are, or may still be, awarded: none that fell, and none that goes on as another line."""
        going_on = ProposalLine.objects.filter(continues=OuterRef("pk"))
        fallen = Q(proposal__state=Proposal.State.WITHDRAWN) | Q(state__in=ProposalLine.FALLEN)
        return self.exclude(fallen | Exists(going_on))

    def beside_in_year(self, proposal, campaign, first_day, last_day, **recipients):
        """Lines of other proposals of the same bloc-year, or for the same recipients and the period of these days.

        What other blocs have only drafted is not looked at.
        """
        same_time = Q(
            proposal__campaign__period__starts_on=first_day, proposal__campaign__period__ends_on=last_day
        )
        sent = ~Q(proposal__state=Proposal.State.DRAFT)
        same_recipients = ProposalLine.objects.filter(of_recipients(**recipients) & same_time & sent)
        same_year = ProposalLine.objects.filter(proposal__campaign=campaign)
        # Each by an index of its own: PostgreSQL would look through all lines for one OR another.
        either = Q(IsOneOf("pk", same_year)) | Q(IsOneOf("pk", same_recipients))
        return self.exclude(proposal=proposal).filter(either)

    def beside_of_occasions(self, proposal, bloc):
        """Lines of a bloc's other proposals for occasions outside of its years."""
        return self.exclude(proposal=proposal).filter(proposal__bloc=bloc, proposal__campaign__isnull=True)

    def named(self):
        """Lines with a recipient by name, and not only a count."""
        return self.exclude(unit=None, person=None, name_as_printed="")

    def in_states(self, states):
        return self.filter(state__in=states)

    def counting_turns(self, turns):
        return self.none() if turns else self

    def with_context(self):
        """All that a line of a list shows, but for the units, which linking.link() adds."""
        return self.select_related("kind", "person", "proposal__campaign__bloc", "proposal__campaign__period")


def of_recipients(units, people):
    """The condition that a row is for one of these units or people, by their keys."""
    return Q(IsInList("unit", units)) | Q(IsInList("person", people))


AWARD_FITS = """
    PERFORM 1 FROM awards_proposal WHERE id = NEW.proposal_id FOR UPDATE;
    IF EXISTS (
        SELECT 1 FROM awards_awardkind kind WHERE kind.id = NEW.kind_id AND (
            (NEW.recipient_kind IN ('collective', 'mixed') AND NOT kind.to_collectives)
            OR (NEW.recipient_kind IN ('individual', 'mixed') AND NOT kind.to_individuals)
            OR (NEW.recipient_kind = 'household' AND NOT kind.to_households)
        )
    ) THEN
        RAISE EXCEPTION 'The award is not for such recipients'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'proposed_award_may_go_to_the_recipient';
    END IF;
    IF EXISTS (
        SELECT 1 FROM awards_proposalline line
        JOIN awards_awardkind other ON other.id = line.kind_id
        JOIN awards_awardkind kind ON kind.id = NEW.kind_id
        WHERE line.proposal_id = NEW.proposal_id AND line.id IS DISTINCT FROM NEW.id AND (
            (kind.decider = 'president' AND other.decider IN ('pm', 'government'))
            OR (other.decider = 'president' AND kind.decider IN ('pm', 'government'))
        )
    ) THEN
        RAISE EXCEPTION 'Awards of the State President and of the Prime Minister are proposed apart'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'president_and_prime_minister_apart';
    END IF;
    RETURN NEW;
"""


@pgtrigger.register(
    pgtrigger.Trigger(
        name="lines_of_drafts_are_deleted",
        operation=pgtrigger.Delete,
        when=pgtrigger.Before,
        func="""
            IF EXISTS (
                SELECT 1 FROM awards_proposal WHERE id = OLD.proposal_id AND state NOT IN ('draft', 'returned')
            ) THEN
                RAISE EXCEPTION 'Cannot delete rows from % table, the proposal is no draft', TG_TABLE_NAME;
            END IF;
            RETURN OLD;
        """,
    ),
    pgtrigger.Trigger(
        name="award_fits_recipient_and_authority",
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("kind_id", "recipient_kind", "proposal_id"),
        when=pgtrigger.Before,
        func=AWARD_FITS,
    ),
)
@recorded(part_of_a_record=True)
class ProposalLine(Named, Counted):
    """One case of a proposal: a recipient by name, or a count whose names are still to come.

    Struck out of a draft, or of a proposal that came back; else its state says what became of it.
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

    FALLEN = [State.NOT_ELIGIBLE, State.FAILED, State.REFUSED, State.LOWERED]

    moment = Moment.PROPOSED
    counts_turns = False  # a proposal is for recipients

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
    post_as_printed = Line(_("rank, post and unit as printed"), max_length=300, blank=True)
    recipient_category = models.CharField(
        _("category of the recipient"), max_length=12, choices=RecipientCategory, blank=True
    )
    achievement = Prose(_("achievement in short"), blank=True)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.NOMINATED)
    state_reason = Prose(_("reason"), blank=True)
    instead_of = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="lowered_to",
        verbose_name=_("lower award instead of"),
    )
    continues = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name=_("passed up from"),
    )

    objects = ProposalLineQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of a proposal")
        verbose_name_plural = _("lines of proposals")
        ordering = ["proposal", "pk"]
        indexes = [printed_words(ProposalLineQuerySet.printed, name="proposal_line_printed_words")]
        constraints = [
            *Named.Meta.constraints,
            *Counted.Meta.constraints,
            models.CheckConstraint(
                condition=Q(unit__isnull=True) | Q(person__isnull=True),
                name="proposed_is_a_unit_or_a_person",
                violation_error_message=_("Choose a unit or a person, not both."),
            ),
            models.UniqueConstraint(
                fields=["proposal", "unit", "kind"],
                condition=Q(unit__isnull=False),
                name="unit_proposed_once_for_an_award",
                violation_error_message=_("This proposal already has a line for that unit and award."),
            ),
            models.UniqueConstraint(
                fields=["proposal", "person", "kind"],
                condition=Q(person__isnull=False),
                name="person_proposed_once_for_an_award",
                violation_error_message=_("This proposal already has a line for that person and award."),
            ),
        ]

    def __str__(self):
        return f"{self.award_name} – {self.name_as_printed or self.unit or self.person or ''}".rstrip(" –")

    def get_absolute_url(self):
        return address_of("awards:proposal-line", self.pk)

    def clean(self):
        """Refuse in words what the database refuses too: recipients and authorities that the award is not for."""
        if not self.kind_id:
            return
        if not self.kind.may_go_to(self.recipient_kind):
            raise ValidationError(
                _("“%(award)s” is for %(recipients)s only. Choose another award or another recipient.")
                % {"award": self.kind, "recipients": self.kind.recipients_in_words},
                "recipient_not_allowed",
            )
        if self.proposal_id and (other := self.of_other_head_of_state()):
            raise ValidationError(
                _(
                    "“%(award)s” and “%(other)s” cannot stand in one proposal: what goes to the State President and "
                    "what goes to the Prime Minister is submitted apart. Make a proposal of its own for it."
                )
                % {"award": self.kind, "other": other.kind},
                "mixed_authorities",
            )

    def of_other_head_of_state(self):
        """A line of the proposal that may not be submitted together with this one, or None."""
        decider = self.kind.Decider
        apart = {
            decider.PRESIDENT: [decider.PRIME_MINISTER, decider.GOVERNMENT],
            decider.PRIME_MINISTER: [decider.PRESIDENT],
            decider.GOVERNMENT: [decider.PRESIDENT],
        }.get(self.kind.decider, [])
        others = self.proposal.lines.filter(kind__decider__in=apart).exclude(pk=self.pk)
        return others.select_related("kind").first()

    def name_for(self, row, name):
        """Set the recipient: a unit or person, saved or not, or None for a household or nobody yet; and its name."""
        self.unit = row if isinstance(row, Unit) and row.pk else None
        self.person = row if isinstance(row, Person) and row.pk else None
        self.name_as_printed = name

    def for_recipient(self, row, name, **changed):
        """An unsaved line of the same award for one recipient by name."""
        line = ProposalLine(
            proposal=self.proposal,
            recommendation=self.recommendation,
            kind=self.kind,
            award_as_printed=self.award_as_printed,
            award_class=self.award_class,
            authority=self.authority,
            authority_as_printed=self.authority_as_printed,
            figure=Figure.NUMBER,
            count=1,
            state=self.state,
            **changed,
        )
        line.name_for(row, name)
        return line

    def reduce_by(self, named):
        """So many of this count have a line by name now. Returns whether any are left without a name."""
        left = self.count - named if self.figure == Figure.NUMBER else 0
        if not left and self.proposal.may_be_changed and not self.steps.exists():
            self.delete()
        else:  # once submitted nothing goes away: a count of which all have a name stays as none
            self.figure, self.count = (Figure.NUMBER, left) if left else (Figure.NONE, None)
            self.count_words = ""
            self.save(update_fields=["figure", "count", "count_words"])
        return left > 0

    def of_same_award(self):
        """The lines of the proposal for the same award."""
        return ProposalLine.objects.filter(
            proposal=self.proposal, kind=self.kind, award_as_printed=self.award_as_printed
        )

    @property
    def campaign(self):
        return self.proposal.campaign

    @property
    def is_live(self):
        """Whether it has not fallen, and does not go on at a higher level."""
        return self.state not in (*self.FALLEN, self.State.PASSED_UP)

    @property
    def is_named(self):
        return bool(self.unit_id or self.person_id or self.name_as_printed)

    @property
    def waits_for_names(self):
        """A count whose list is still to come (chưa có danh sách)."""
        return not self.is_named and self.figure != Figure.NONE

    @property
    def recipient_name(self):
        """The name as it is, or will be, printed; "" where there is none yet."""
        return self.name_as_printed or str(getattr(self, "unit_then", None) or self.unit or self.person or "")

    @property
    def names_as_of(self):
        """The day whose unit names the row shows."""
        return first_with_year(self.proposal.submitted) or (self.campaign and self.campaign.period.ends_on)
