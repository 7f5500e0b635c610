import datetime

from django.db import models
from django.db.models import Exists, ExpressionWrapper, F, Max, OuterRef, Q, Subquery
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, ExtractYear
from django.utils.translation import gettext_lazy as _

from blocs.addresses import address_of
from blocs.children import Children
from blocs.figures import Counted, total_with_coverage
from blocs.history import recorded
from blocs.keys import IsGivenBy, IsOneOf
from blocs.models import Bloc, Person, Unit
from blocs.models.documents import Sourced, named
from blocs.models.units import name_then
from blocs.partial_dates import PartialDateField, first_day_of, first_with_year, real_date
from blocs.text import Line, words_index
from campaigns.models import Campaign, Conference, Period, bloc_year_named

from .decisions import AwardDecision
from .named import (
    Moment,
    Named,
    NamedQuerySet,
    RecipientCategory,
    printed_words,
    recipients_with,
    submitter,
)
from .proposal_lines import ProposalLine
from .wanted import Place


class AwardQuerySet(NamedQuerySet):
    to_proposal = "proposal_line__proposal"
    counts = NamedQuerySet.counts & ~Q(state="revoked")
    counted_to = Coalesce(ExtractYear("campaign__period__starts_on"), ExtractYear("period__starts_on"))
    answers = {
        "category": F("recipient_category"),
        "method": Coalesce("proposal_line__proposal__method", models.Value("")),
        "submitter": submitter("proposal_line__proposal__proposer"),
    }
    stated = {
        "category": "recipient_category",
        "method": "proposal_line__proposal__method",
        "submitter": "proposal_line__proposal__proposer__kind",
    }
    printed = (*NamedQuerySet.printed, "name_as_printed")

    def visible_to(self, user):
        """Awards of the bloc-years, or reported at the conferences, that the user may see; or made by a proposal of
        the user's; history of no bloc-year where the user may see the unit or the person."""
        if user.sees_everything:
            return self
        # Of an organiser these are thousands: looked up in a table of them, and not one after the other in an array.
        return self.filter(
            pk__in=RawSQL("SELECT awards_of_steward(%s, %s)", [user.pk, datetime.date.today()])
        )

    def seen_of_these(self, user):
        """Those of these awards that the user may see: as visible_to(), where they are few beside all that one sees."""
        if user.sees_everything:
            return self
        sql, params = self.order_by().values("pk").query.sql_with_params()
        own = ["ARRAY (SELECT blocs_of_steward(%s, %s))", "ARRAY (SELECT units_of_office(%s, %s))"]
        among = f"unnest(awards_among({', '.join(own)}, ARRAY ({sql})))"
        steward = [user.pk, datetime.date.today()]
        return self.model.objects.filter(IsGivenBy("pk", among, *steward, *steward, *params))

    def to_members(self, memberships):
        """Awards to the units of some memberships."""
        return self.filter(IsOneOf("unit", memberships, "unit"))

    def but_blocs_with(self, query, named):
        return [
            *super().but_blocs_with(query, named),
            *recipients_with(named),
            Place("decision", named["decision"]),
        ]

    def with_entry_for(self, user):
        """Annotate may_enter: whether the user may enter for the bloc of the award; for history of no bloc, for any."""
        own = Bloc.objects.entered_by(user)
        at_conferences_of_own = Conference.objects.filter(campaigns__bloc__in=own)
        of_no_bloc = Q(campaign__isnull=True, proposal_line__isnull=True, reported_at__isnull=True)
        condition = (
            Q(campaign__bloc__in=own)
            | Q(campaign__isnull=True, proposal_line__proposal__bloc__in=own)
            | Q(campaign__isnull=True, proposal_line__isnull=True, reported_at__in=at_conferences_of_own)
            | (of_no_bloc & Exists(own))
        )
        return self.annotate(may_enter=ExpressionWrapper(condition, models.BooleanField()))

    def entered_by(self, user):
        """Of the visible awards those for which the user may enter."""
        return self.visible_to(user).with_entry_for(user).filter(may_enter=True)

    def of_year(self, year):
        """As of all rows; an award of no bloc-year has the year of its period."""
        if year is None:
            return self.filter(campaign__isnull=True, period__isnull=True)
        return self.filter(Q(campaign__period__starts_on__year=year) | Q(period__starts_on__year=year))

    def from_year(self, year):
        return self.filter(
            Q(campaign__period__starts_on__year__gte=year) | Q(period__starts_on__year__gte=year)
        )

    def to_year(self, year):
        return self.filter(
            Q(campaign__period__starts_on__year__lte=year) | Q(period__starts_on__year__lte=year)
        )

    def won_by(self, units, people):
        """Awards to these units or people, by their keys."""
        return self.filter(Q(unit__in=units) | Q(person__in=people))

    def worded(self, query):
        """Awards to whom only the paper names, where that name meets a tsquery."""
        called = Award.objects.filter(unit=None, person=None, name_as_printed__folds_to_words=query)
        return self.filter(IsOneOf("pk", called.exclude(name_as_printed="")))

    def of_kinds(self, kinds):
        return self.filter(kind__in=kinds)

    def newest_first(self):
        return self.order_by(F("campaign__period__starts_on").desc(nulls_last=True), "-pk")

    def of_no_bloc_year(self, first, last):
        """Those that have the year of their period, which only an award of no bloc-year has; of these years."""
        of_years = Period.objects.filter(starts_on__year__gte=first, starts_on__year__lte=last)
        return self.filter(IsOneOf("period", of_years))

    def of_period(self, period):
        return self.filter(Q(campaign__period=period) | Q(period=period))

    def by_unit_and_year(self):
        """Sums with coverage for each unit, code, name at the end of the year, and year; turns are left out."""
        named = self.filter(unit__isnull=False, counts_turns=False).annotate(
            year=self.counted_to,
            code=F("unit__code"),
            unit_then=name_then("unit", OuterRef("campaign__period__ends_on")),
        )
        return named.order_by().values("unit", "code", "unit_then", "year").annotate(**total_with_coverage())

    def of_line(self, unit):
        """Awards of the unit and of those it came from."""
        line = "%s::bigint UNION ALL SELECT step.id FROM unit_forerunners(%s) AS step"
        return self.filter(IsGivenBy("unit", line, unit.pk, unit.pk))

    def newest_and_highest_first(self):
        """By the day of with_day()."""
        return self.order_by(F("day").desc(nulls_last=True), F("kind__precedence").asc(nulls_last=True), "pk")

    def units(self):
        """The keys of the units that have these awards, as often as they have one."""
        return self.filter(unit__isnull=False).order_by().values("unit")

    def units_since(self, year):
        """The same of the awards of a calendar year or a later one; of all awards quicker than by from_year()."""
        begun = begun_since(year)
        of_bloc_years = self.filter(IsOneOf("campaign", Campaign.objects.filter(period__in=begun)))
        return of_bloc_years.units().union(self.filter(IsOneOf("period", begun)).units())

    def since(self, year):
        """Awards of a calendar year or a later one; where each of few is asked, quicker than by from_year()."""
        period = Coalesce("campaign__period", "period")
        return self.alias(its_period=period).filter(IsOneOf("its_period", begun_since(year)))

    def without_names(self):
        """Numbers of which no recipient is named."""
        return self.filter(count__gt=0, unit=None, person=None, name_as_printed="")

    def to_units(self, units):
        return self.filter(unit__in=units)

    def latest_years(self):
        """{unit: the latest year of its awards, None where no award of it has a year on record}, by the units' keys."""
        years = self.order_by().values_list("unit")
        return dict(years.annotate(latest=Max(self.counted_to)))

    def standing(self):
        """Without the revoked ones."""
        return self.exclude(state=Award.State.REVOKED)

    def of_proposal(self, proposal):
        return self.filter(proposal_line__proposal=proposal)

    def as_results(self):
        """The annotation of a line of a proposal by these: what its page tells of what was granted."""
        told = ["state", "figure", "count", "count_words", *named("decision__document")]
        return Children(self, only=told)

    def of_outer_line(self):
        """In a subquery of lines of proposals: what was granted of each."""
        return self.filter(proposal_line=OuterRef("pk"))

    def with_key(self, key):
        return self.filter(pk=key)

    def of_decision(self, key):
        return self.filter(decision=key)

    def not_handed_over(self):
        return self.filter(handings_over__isnull=True)

    def by_precedence(self):
        """In the order of handing over: the highest award first."""
        return self.order_by(
            F("kind__precedence").asc(nulls_last=True), "award_as_printed", "award_class", "pk"
        )

    def to_same_recipients(self, awards):
        """Those to a unit or person of these awards and of one of their kinds; those without a decision first."""
        units, people = (
            {getattr(award, name) for award in awards} - {None} for name in ("unit_id", "person_id")
        )
        kinds = {award.kind_id for award in awards} - {None}
        same = self.filter(Q(unit__in=units) | Q(person__in=people), kind__in=kinds)
        first = F("decision").asc(nulls_first=True)
        return same.with_context().select_related("unit").order_by(first, "pk")

    def unverified(self):
        return self.standing().filter(is_verified=False)

    def to_hand_over_at(self, conference):
        """Awards of the blocs that a conference served, not handed over yet, for its years and the year before."""
        served = Campaign.objects.filter(conferences=conference)
        begins = served.order_by("period__starts_on").values("period__starts_on")[:1]
        # What is handed over at a closing conference was often granted for the year before.
        since = Subquery(begins) - datetime.timedelta(days=366)
        campaigns = Campaign.objects.filter(
            bloc__in=served.order_by().values("bloc"), period__starts_on__gte=since
        )
        return self.filter(IsOneOf("campaign", campaigns)).not_handed_over()

    def as_called_then(self):
        """Fetch what is shown of an award, with unit_then, authority_then and given_by_then, the names of its day."""
        return (
            self.select_related(
                "kind",
                "unit",
                "person",
                "campaign__bloc",
                "campaign__period",
                "period",
                "decision__document",
                "reported_at",
                "source",
            )
            .with_day()
            .annotate(
                unit_then=name_then("unit", OuterRef("day")),
                authority_then=name_then("authority", OuterRef("day")),
                given_by_then=name_then("given_by", OuterRef("day")),
            )
        )

    def with_day(self):
        """Annotate day: the last of its year; where no year is stated, that on which it was granted, decided or reported."""
        dates = [first_day_of(path) for path in ("granted", "decision__document__dated", "reported_at__held")]
        return self.annotate(day=Coalesce("campaign__period__ends_on", "period__ends_on", *dates))

    def as_told(self, *more):
        """Fetch of each award what the page of its recipient tells: when, what and by which decision; more: columns."""
        return (
            self.select_related("campaign__bloc", "campaign__period", "period", "kind", "decision__document")
            .select_related("unit", "person")
            .with_day()
            .only(
                *[*bloc_year_named("campaign"), "period__label", "kind__name", "kind__name_en"],
                *["award_as_printed", "name_as_printed", "state", "unit__code", "unit__name", "person__name"],
                *[*named("decision__document"), "decision__document__dated", *more],
            )
        )

    def seen_at(self, conference):
        """Awards that were reported or handed over at a conference."""
        reported = Award.objects.filter(reported_at=conference).order_by().values("pk")
        handed = HandingOver.objects.filter(conference=conference).order_by()
        return self.filter(pk__in=reported.union(handed.values("award")))

    def with_context(self):
        """All that a line of a list shows, but for the units, which linking.link() adds."""
        return self.select_related(
            "kind",
            "person",
            "campaign__bloc",
            "campaign__period",
            "period",
            "decision__document",
            "reported_at",
        )


def begun_since(year):
    """The periods that begin in a calendar year or a later one."""
    return Period.objects.filter(starts_on__gte=datetime.date(year, 1, 1))


@recorded
class Award(Named, Counted, Sourced):
    """What was granted: to one recipient, or a count without names. Corrected or revoked by decision only."""

    class State(models.TextChoices):
        ACTIVE = "active", _("in force")
        CORRECTED = "corrected", _("corrected")
        REVOKED = "revoked", _("revoked")

    moment = Moment.GRANTED

    campaign = models.ForeignKey(
        Campaign,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="awards",
        verbose_name=_("for the bloc-year"),
    )  # NULL: the year is not stated, or no bloc-year of it is on record
    period = models.ForeignKey(
        Period,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("for the period"),
        help_text=_("Only where the bloc-year is not on record."),
    )
    decision = models.ForeignKey(
        AwardDecision,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="awards",
        verbose_name=_("decision"),
    )
    proposal_line = models.ForeignKey(
        ProposalLine,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="awards",
        verbose_name=_("proposed as"),
    )
    reported_at = models.ForeignKey(
        Conference,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="awards_reported",
        verbose_name=_("reported at"),
    )
    granted = PartialDateField(_("granted on"))
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="awards", verbose_name=_("unit")
    )
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="awards", verbose_name=_("person")
    )
    name_as_printed = Line(_("name as printed"), max_length=300, blank=True)
    post_as_printed = Line(_("rank, post and unit as printed"), max_length=300, blank=True)
    recipient_category = models.CharField(
        _("category of the recipient"), max_length=12, choices=RecipientCategory, blank=True
    )
    given_by = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("given by a member")
    )  # awards made by a member, not to it
    counts_turns = models.BooleanField(_("counts turns (lượt), not recipients"), default=False)
    part_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="of_which",
        verbose_name=_("of which, within"),
    )
    golden_book_number = Line(_("golden-book number"), max_length=50, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.ACTIVE)
    is_verified = models.BooleanField(_("verified against the decision"), default=False)

    objects = AwardQuerySet.as_manager()

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        ordering = ["-campaign__period__starts_on", F("kind__precedence").asc(nulls_last=True), "pk"]
        indexes = [
            printed_words(AwardQuerySet.printed, name="award_words_as_printed"),
            # Who stands nowhere else than on the paper.
            words_index(
                "name_as_printed",
                folds=True,
                name="award_printed_words",
                condition=Q(unit=None, person=None) & ~Q(name_as_printed=""),
            ),
            # Of thousands of papers only these are asked for.
            *(
                models.Index(
                    fields=[column],
                    name=f"award_of_no_year_by_{column}",
                    condition=Q(campaign=None, reported_at=None),
                )
                for column in ("source", "decision")
            ),
        ]
        constraints = [
            *Named.Meta.constraints,
            *Counted.Meta.constraints,
            real_date("granted", "award_date_exists"),
            models.CheckConstraint(
                condition=Q(unit__isnull=True) | Q(person__isnull=True),
                name="award_goes_to_a_unit_or_a_person",
                violation_error_message=_("Choose a unit or a person, not both."),
            ),
            models.CheckConstraint(
                condition=Q(campaign__isnull=False)
                | Q(reported_at__isnull=False)
                | Q(decision__isnull=False)
                | Q(period__isnull=False),
                name="award_belongs_somewhere",
                violation_error_message=_(
                    "Give the bloc-year, the decision, or the conference that reported it."
                ),
            ),
            models.CheckConstraint(
                condition=Q(campaign__isnull=True) | Q(period__isnull=True),
                name="award_is_for_a_bloc_year_or_a_period",
                violation_error_message=_("The bloc-year says the period already. Leave the period empty."),
            ),
            models.CheckConstraint(
                condition=Q(is_verified=False) | Q(decision__isnull=False),
                name="verified_award_has_its_decision",
                violation_error_message=_(
                    "An award is verified against its decision. Give the decision first."
                ),
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=F("pk")),
                name="award_is_not_its_own_part",
                violation_error_message=_("An award cannot be part of itself."),
            ),
            models.UniqueConstraint(
                fields=["decision", "unit", "kind", "campaign", "period"],
                nulls_distinct=False,
                condition=Q(unit__isnull=False, decision__isnull=False),
                name="unit_granted_once_per_decision",
                violation_error_message=_("This decision already grants that award to the unit."),
            ),
            models.UniqueConstraint(
                fields=["decision", "person", "kind", "campaign", "period"],
                nulls_distinct=False,
                condition=Q(person__isnull=False, decision__isnull=False),
                name="person_granted_once_per_decision",
                violation_error_message=_("This decision already grants that award to the person."),
            ),
        ]

    def __str__(self):
        return f"{self.award_name} – {self.name_as_printed or self.unit or self.person or ''}".rstrip(" –")

    def get_absolute_url(self):
        return address_of("awards:award", self.pk)

    @property
    def for_period(self):
        """The period it is for, or None where no source says it."""
        return self.campaign.period if self.campaign_id else self.period

    def blocs(self):
        """The blocs at whose conferences it may be handed over: its own, else those of its proposal, report or unit."""
        if self.campaign_id:
            return Bloc.objects.filter(campaigns=self.campaign_id)
        if self.proposal_line_id:
            return Bloc.objects.filter(proposals__lines=self.proposal_line_id)
        if self.reported_at_id:
            return Bloc.objects.filter(campaigns__conferences=self.reported_at_id)
        unit = self.unit_id or (self.person and self.person.unit_id)
        return Bloc.objects.filter(memberships__unit=unit) if unit else Bloc.objects.none()

    def take_state_from_changes(self):
        """Corrected or revoked, as the last decision about the award says; as before where there is none."""
        last = self.changes.order_by("pk").last()
        if last and last.kind != self.state:
            self.state = last.kind
            self.save(update_fields=["state"])

    @property
    def names_as_of(self):
        """The day whose unit names the row shows."""
        decided = first_with_year(self.granted, self.decision and self.decision.document.dated)
        year = self.for_period and self.for_period.ends_on
        return decided or year or first_with_year(self.reported_at and self.reported_at.held)


@recorded(part_of_a_record=True)
class HandingOver(models.Model):
    """The moment an award was handed to its recipients at a conference."""

    award = models.ForeignKey(Award, models.CASCADE, related_name="handings_over", verbose_name=_("award"))
    conference = models.ForeignKey(
        Conference, models.PROTECT, related_name="handings_over", verbose_name=_("conference")
    )
    handed_by_as_printed = Line(_("handed over by, as printed"), blank=True)
    on_behalf_of = Line(_("on behalf of"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("handing over")
        verbose_name_plural = _("handings over")
        ordering = ["conference", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["award", "conference"],
                name="award_handed_over_once_per_conference",
                violation_error_message=_("This award was already handed over there."),
            )
        ]

    def __str__(self):
        return str(self.award)
