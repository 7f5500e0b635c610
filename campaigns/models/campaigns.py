import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, JSONObject, NullIf
from django.utils.translation import gettext_lazy as _

from blocs.addresses import address_of
from blocs.children import Children
from blocs.history import recorded
from blocs.keys import IsAmong, IsInList, IsOneOf
from blocs.models import Bloc
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.text import Line, Prose, search_key, words_index

from .movements import Movement
from .periods import Period


def own_theme():
    """The campaign's theme, or else its slogan; None where it has neither."""
    return Coalesce(NullIf("theme", Value("")), NullIf("slogan", Value("")), output_field=models.TextField())


class CampaignQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self if user.sees_everything else self.filter(bloc__in=Bloc.objects.visible_to(user))

    def of_year(self, year):
        """Campaigns counted to a calendar year: those whose period begins in it."""
        return self.filter(period__starts_on__year=year)

    def served_by(self, conference):
        """The first campaign that a conference served; none or one."""
        served = self.filter(conferences=conference).select_related("bloc", "period")
        return served.order_by("period__starts_on", "pk")[:1]

    def years(self):
        """The calendar years that have campaigns, newest first."""
        of_period = self.order_by().filter(period=OuterRef("pk"))
        years = Period.objects.filter(Exists(of_period)).order_by("-starts_on__year")
        return years.values_list("starts_on__year", flat=True).distinct()

    def periods(self):
        """The periods of these campaigns, newest first."""
        return Period.objects.filter(pk__in=self.order_by().values("period"))

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def of_sums(self, sums):
        """Those of which some kept sums are."""
        return self.filter(pk__in=sums)

    def of_period(self, period):
        return self.filter(period=period)

    def of_bloc(self, bloc):
        return self.filter(bloc=bloc)

    def of_blocs(self, blocs):
        """Campaigns of these blocs, by their keys."""
        return self.filter(bloc__in=blocs)

    def under(self, organiser):
        """Campaigns of the blocs that a unit or one below it organises."""
        return self.filter(bloc__in=Bloc.objects.under(organiser))

    def of_years(self, first, last):
        """Campaigns counted to one of these calendar years, first and last included."""
        return self.filter(period__starts_on__year__gte=first, period__starts_on__year__lte=last)

    def matching(self, text):
        """Campaigns of the blocs in whose names the words stand, accents and case ignored."""
        return self.filter(bloc__in=Bloc.objects.matching(text))

    def worded(self, query):
        """Campaigns whose own theme or slogan meets a tsquery, the newest first."""
        return self.filter(search_key__has_words=query).newest_first()

    def themed(self):
        """Campaigns with a theme or a slogan of their own."""
        return self.exclude(theme="", slogan="")

    def with_own_theme(self, theme):
        """Campaigns whose own theme, or else slogan, is just this."""
        return self.annotate(own_theme=own_theme()).filter(own_theme=theme)

    def own_themes(self):
        """Pairs of an own theme, or else slogan, and how many of these campaigns have it; the commonest first."""
        themed = self.order_by().annotate(own_theme=own_theme()).filter(own_theme__isnull=False)
        return themed.values_list("own_theme").annotate(number=Count("pk")).order_by("-number", "own_theme")

    def answering(self, movement):
        return self.filter(answers__movement=movement)

    def in_bloc(self, bloc):
        return self.filter(bloc=bloc)

    def of_codes(self, bloc, period):
        """The bloc-year that stands at the address of these two codes; none or one."""
        return self.filter(bloc__code=bloc, period__code=period)

    def newest_first(self):
        return self.order_by("-period__starts_on", "-period__ends_on", "bloc__sort_key", "pk")

    def with_names(self):
        return self.select_related("bloc", "period")

    def latest_of(self, blocs):
        """The latest campaign of each bloc of these keys; found first, so that more is gathered for these alone."""
        latest = self.filter(IsInList("bloc", blocs))
        latest = latest.order_by("bloc_id", "-period__starts_on", "-period__ends_on").distinct("bloc_id")
        return self.filter(IsAmong("pk", ArraySubquery(latest.values("pk"))))

    def with_movements(self):
        """Annotate movements_answered, with authority_name, authority_then, authority_code and period_label."""
        answered = Movement.objects.filter(answers__campaign=OuterRef("pk")).order_by("answers__pk")
        return self.annotate(
            movements_answered=Children(
                answered,
                authority_name="authority__name",
                authority_then=name_then("authority", OuterRef(OuterRef("period__ends_on"))),
                authority_code="authority__code",
                period_label="period__label",
            )
        )

    def with_entry_for(self, user):
        """Annotate may_enter: whether the user may enter for the bloc."""
        return self.annotate(may_enter=Exists(Bloc.objects.entered_by(user).filter(pk=OuterRef("bloc"))))

    def with_neighbours(self):
        """Annotate previous and next, the files of the bloc before and after: code and label of their period."""
        siblings = Campaign.objects.filter(bloc=OuterRef("bloc"))
        start = OuterRef("period__starts_on")
        facts = JSONObject(code="period__code", label="period__label")
        earlier = siblings.filter(period__starts_on__lt=start).order_by(
            "-period__starts_on", "-period__ends_on"
        )
        later = siblings.filter(period__starts_on__gt=start).order_by("period__starts_on", "period__ends_on")
        return self.annotate(
            previous=Subquery(earlier.values(facts=facts)[:1]), next=Subquery(later.values(facts=facts)[:1])
        )


class OfCampaignQuerySet(models.QuerySet):
    """Rows that belong to a campaign, whichever way leads there."""

    to_campaign = "campaign"

    def in_campaign(self, campaign):
        return self.filter(**{self.to_campaign: campaign})

    def visible_to(self, user):
        if user.sees_everything:
            return self
        return self.of_campaigns(Campaign.objects.visible_to(user))

    def of_campaigns(self, campaigns):
        """Those of the campaigns of a queryset, or of a list."""
        if isinstance(campaigns, models.QuerySet):
            return self.filter(IsOneOf(self.to_campaign, campaigns))
        return self.filter(**{f"{self.to_campaign}__in": campaigns})

    def with_campaigns(self, keys):
        """Those of some campaigns, by their keys."""
        return self.filter(IsInList(self.to_campaign, keys))


@recorded
class Campaign(Sourced):
    """One bloc in one period: the hub of the record (the bloc-year)."""

    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="campaigns", verbose_name=_("bloc"))
    period = models.ForeignKey(Period, models.PROTECT, related_name="campaigns", verbose_name=_("period"))
    theme = Prose(_("own theme"), blank=True)  # empty: none known; the movements' themes stand beside it
    slogan = Prose(_("own slogan"), blank=True)
    name_as_printed = Line(_("name of the bloc as printed"), max_length=300, blank=True)
    movements = models.ManyToManyField(Movement, through="CampaignMovement", related_name="campaigns")
    search_key = search_key("theme", "slogan")

    objects = CampaignQuerySet.as_manager()

    class Meta:
        verbose_name = _("bloc-year")
        verbose_name_plural = _("bloc-years")
        ordering = ["-period__starts_on", "bloc__sort_key"]
        indexes = [words_index("search_key", name="campaign_words")]
        constraints = [
            models.UniqueConstraint(
                fields=["bloc", "period"],
                name="campaign_once_per_bloc_and_period",
                violation_error_message=_("This bloc already has a file for that period. Open it instead."),
            )
        ]

    def __str__(self):
        return f"{self.bloc} – {self.period}"

    def get_absolute_url(self):
        return address_of("campaigns:detail", self.bloc.code, self.period.code)


def bloc_year_named(campaign):
    """The columns that name a campaign and lead to its page, for only(); it is at the end of this path."""
    return [
        f"{campaign}__{column}" for column in ("bloc__code", "bloc__name", "period__code", "period__label")
    ]


class CampaignMovementQuerySet(OfCampaignQuerySet):
    def of_campaigns(self, campaigns):
        return self.filter(IsOneOf("campaign", campaigns))

    def most_answered(self):
        """Pairs of a movement's key and how many bloc-years answer it, the most answered first."""
        answered = self.order_by().values_list("movement").annotate(answered=Count("campaign"))
        return answered.order_by("-answered", "movement")


@recorded(part_of_a_record=True)
class CampaignMovement(models.Model):
    """A movement that the bloc's campaign answers; several at once, none of them “the” theme."""

    campaign = models.ForeignKey(
        Campaign, models.CASCADE, related_name="answers", verbose_name=_("bloc-year")
    )
    movement = models.ForeignKey(Movement, models.PROTECT, related_name="answers", verbose_name=_("movement"))

    objects = CampaignMovementQuerySet.as_manager()

    class Meta:
        verbose_name = _("movement answered")
        verbose_name_plural = _("movements answered")
        ordering = ["campaign", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "movement"],
                name="movement_once_per_campaign",
                violation_error_message=_("The campaign already answers this movement."),
            )
        ]

    def __str__(self):
        return str(self.movement)


class ExpectationQuerySet(models.QuerySet):
    def of_outer_campaign(self):
        """In a subquery of campaigns: what is expected of that kind of bloc and period."""
        return self.filter(
            Q(bloc_kind="") | Q(bloc_kind=OuterRef("bloc__kind")),
            Q(period_kind="") | Q(period_kind=OuterRef("period__kind")),
        )


@recorded
class Expectation(models.Model):
    """A fact that a bloc-year is expected to have; what is not there stands in its line of what is missing."""

    class Fact(models.TextChoices):
        MEMBERS = "members", _("members")
        THEME = "theme", _("theme or movement")
        HEAD = "head", _("head")
        DEPUTY = "deputy", _("deputy head")
        LAUNCH = "launch", _("launch")
        PLEDGE = "pledge", _("pledge")
        PLEDGE_SIGNING = "pledge_signing", _("pledge signing")
        MID_YEAR = "mid_year", _("mid-year review")
        CLOSING = "closing", _("closing conference")
        RESULTS = "results", _("results of the targets")
        STANDINGS = "standings", _("standings")
        RECOMMENDATIONS = "recommendations", _("recommended awards")
        GRANTED = "granted", _("granted awards")
        NEXT_HEAD = "next_head", _("next head")

    fact = models.CharField(_("fact"), max_length=16, choices=Fact)
    bloc_kind = models.CharField(
        _("kind of bloc"), max_length=8, choices=Bloc.Kind, blank=True
    )  # "": every kind
    period_kind = models.CharField(_("kind of period"), max_length=8, choices=Period.Kind, blank=True)
    due_after_days = models.IntegerField(
        _("days after the first day of the period"),
        null=True,
        blank=True,
        help_text=_("From this day on a missing fact is called late. Empty: never late."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    is_active = models.BooleanField(
        _("in use"),
        default=True,
        help_text=_("Out of use for one kind of bloc or period: not expected there, though it is elsewhere."),
    )

    objects = ExpectationQuerySet.as_manager()

    class Meta:
        verbose_name = _("expected fact")
        verbose_name_plural = _("expected facts")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["fact", "bloc_kind", "period_kind"],
                name="expected_fact_once",
                violation_error_message=_("This fact is already expected there."),
            )
        ]

    def __str__(self):
        return self.get_fact_display()

    @property
    def precision(self):
        """Of two expectations of one fact the one for a kind of bloc or period goes before the general one."""
        return bool(self.bloc_kind) + bool(self.period_kind)

    def is_late(self, campaign, today):
        return self.is_late_since(campaign.period.starts_on, today)

    def is_late_since(self, first_day, today):
        """Whether the fact is late of a period that began on a day."""
        if self.due_after_days is None:
            return False
        return today >= first_day + datetime.timedelta(days=self.due_after_days)
