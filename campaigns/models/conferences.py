from functools import cache, cached_property, reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, Subquery
from django.db.models.lookups import IsNull
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from blocs.addresses import address_of
from blocs.children import Children
from blocs.choices import in_order_of
from blocs.history import recorded
from blocs.keys import IsInList, IsOneOf, is_whole
from blocs.models import Bloc, Document, Unit
from blocs.models.documents import Sourced
from blocs.models.units import name_then
from blocs.partial_dates import (
    PartialDate,
    PartialDateField,
    first_day_of,
    first_within,
    real_date,
    unknown_last_indexes,
    within,
)
from blocs.text import Line, Prose, beginnings, folded, words_index

from .campaigns import Campaign, OfCampaignQuerySet
from .meetings import Attendance, Direction, HeadCount

MANY_BLOCS = 200  # their conferences are thousands
FEW = 10_000  # conferences: of so few each can be looked at


class ConferenceQuerySet(models.QuerySet):
    def with_key(self, key):
        return self.filter(pk=key)

    def of_bloc(self, bloc):
        """Those that served a year of the bloc."""
        served = ConferencePurpose.objects.filter(conference=OuterRef("pk"), campaign__bloc=bloc)
        return self.filter(Exists(served))

    def held_for(self, blocs):
        """Those that were held for a year of one of the blocs, the newest first."""
        served = ConferencePurpose.objects.filter(
            conference=OuterRef("pk"), campaign__bloc__in=blocs.order_by()
        )
        held = self.filter(Exists(served), status=Conference.Status.HELD)
        return held.order_by(F("held").desc(nulls_last=True), "-pk")

    def that_served(self, campaigns, purpose=""):
        """Those held for these bloc-years, for one purpose if it is given."""
        served = ConferencePurpose.objects.filter(campaign__in=campaigns.order_by())
        if purpose:
            served = served.filter(purpose=purpose)
        return self.filter(IsOneOf("pk", served, "conference"), status=Conference.Status.HELD)

    def serving(self, campaigns, *, year=None, bloc=None, purpose=""):
        """Those that served one of these bloc-years; of a calendar year, of a bloc, for a purpose if these are given."""
        campaigns = campaigns.of_year(year) if year else campaigns
        campaigns = campaigns.of_bloc(bloc) if bloc else campaigns
        served = ConferencePurpose.objects.of_campaigns(campaigns.order_by())
        return self.filter(IsOneOf("pk", served.filter(purpose=purpose) if purpose else served, "conference"))

    def in_status(self, status):
        return self.filter(status=status) if status else self

    def with_purposes_for(self, user):
        """Fetch purposes_seen, what each was for in the bloc-years that the user may see."""
        seen = ConferencePurpose.objects.visible_to(user).by_bloc_year()
        return self.prefetch_related(Prefetch("purposes", seen, to_attr="purposes_seen"))

    def with_purposes(self, campaigns):
        """Fetch own_purposes, what each was for in these bloc-years; in order of time."""
        own = ConferencePurpose.objects.filter(campaign__in=campaigns.order_by())
        own = own.select_related("campaign__bloc", "campaign__period").order_by("pk")
        return self.prefetch_related(Prefetch("purposes", own, to_attr="own_purposes")).order_by("held", "pk")

    def worded(self, query):
        """Conferences whose title or place meets a tsquery, the newest first."""
        called = Conference.objects.filter(Q(title__folds_to_words=query) | Q(place__folds_to_words=query))
        return self.filter(IsOneOf("pk", called)).newest_first()

    def matching(self, text, campaigns):
        """Conferences in whose title, place, blocs or purposes, of these bloc-years, words begin with these; accents and
        case do not count."""
        words = [Word(query) for query in beginnings(text)]
        if not is_whole(campaigns):
            # Of few bloc-years the conferences are found first, and each is looked at.
            return self.model.objects.filter(IsOneOf("pk", self), *(word.stands(campaigns) for word in words))
        if told := self.told_by_purposes(words, campaigns):
            met = Q()
            for word in words:
                met &= Q(pk__in=self.called(word.query, campaigns)) | word.is_meant(campaigns)
            # Where very many have all the words, each is asked whether it does.
            return self.filter(reduce(or_, told) | met)
        has_rare = len(words) > 1 and self.has_rare(words, campaigns)
        found = self
        for word in words:
            called = self.called(word.query, campaigns)
            if word.meant:
                # Of a purpose there are very many: each conference is asked for its own.
                found = found.filter(word.is_meant(campaigns) | Q(pk__in=called))
            elif has_rare and word.is_of_many_blocs:
                found = found.filter(word.stands(campaigns))
            else:
                found = found.filter(IsOneOf("pk", called, "conference"))
        return found

    def called(self, query, campaigns):
        """The keys of conferences in whose title, place or blocs a word stands."""
        blocs = campaigns.order_by().filter(bloc__search_key__has_words=query)
        keys = [
            ConferencePurpose.objects.filter(IsOneOf("campaign", blocs)).values("conference"),
            Conference.objects.filter(title__folds_to_words=query).values("pk"),
            Conference.objects.filter(place__folds_to_words=query).values("pk"),
        ]
        first, *others = (key.order_by() for key in keys)
        return first.union(*others, all=True)

    def told_by_purposes(self, words, campaigns):
        """Conditions that a conference has all the words, where a purpose or very many blocs have them all."""
        if not words:
            return []
        blocs = blocs_with(" & ".join(word.query for word in words))
        first, *others = (word.meant for word in words)
        meant_by_all = [purpose for purpose in first if all(purpose in other for other in others)]
        told = [served(campaigns, purpose__in=meant_by_all)] if meant_by_all else []
        if len(blocs) > MANY_BLOCS:
            told.append(served(campaigns, IsInList("campaign__bloc", blocs)))
        return told

    def has_rare(self, words, campaigns):
        """Whether few conferences have one of the words, so that each of them can be asked for the others."""
        return any(
            not word.meant
            and not word.is_of_many_blocs
            and self.called(word.query, campaigns)[:FEW].count() < FEW
            for word in words
        )

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def held_in(self, day):
        """Conferences of a day, a month or a year, a PartialDate."""
        return self.filter(within("held", day))

    def of_year(self, year):
        return self.held_in(PartialDate(year))

    def for_purposes(self, purposes):
        served = ConferencePurpose.objects.filter(conference=OuterRef("pk"), purpose__in=purposes)
        return self.filter(Exists(served))

    def of_blocs(self, blocs):
        """Those that served a year of one of these blocs, by their keys."""
        served = ConferencePurpose.objects.filter(campaign__in=Campaign.objects.filter(bloc__in=blocs))
        return self.filter(IsOneOf("pk", served, "conference"))

    def that_served_any(self, campaigns):
        """Those that served one of these bloc-years, which are looked for first."""
        served = ConferencePurpose.objects.filter(IsOneOf("campaign", campaigns))
        return self.filter(IsOneOf("pk", served, "conference"))

    def dated(self):
        return self.filter(held__isnull=False)

    def undated(self):
        return self.filter(held__isnull=True)

    def latest_first(self):
        """The newest first, before them those without a date: as the index has them."""
        return self.order_by("-held", "-pk")

    def year_first(self, year):
        """Those held in the year before the others, else in the order that they have."""
        return self.order_by(first_within("held", PartialDate(year)), *self.query.order_by)

    def newest_first(self):
        return self.order_by(F("held").desc(nulls_last=True), "-pk")

    def with_convener_then(self):
        """Annotate convener_then, the name of who convened it on its day."""
        dated = self.select_related("convener").annotate(day=first_day_of("held"))
        return dated.annotate(convener_then=name_then("convener", OuterRef("day")))

    def visible_to(self, user):
        if user.sees_everything:
            return self
        served = ConferencePurpose.objects.filter(
            conference=OuterRef("pk"), campaign__in=Campaign.objects.visible_to(user)
        )
        return self.filter(Exists(served))

    def by_source(self, papers):
        """Pairs of a paper and a conference that stands on it, by their keys."""
        return self.filter(IsInList("source", papers)).values_list("source", "pk")


class ConferenceMode(models.TextChoices):
    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")
    HYBRID = "hybrid", _("in person and online")
    UNKNOWN = "unknown", _("not known")


class ConferenceStatus(models.TextChoices):
    HELD = "held", _("held")
    ANNOUNCED = "announced", _("announced")
    CANCELLED = "cancelled", _("cancelled")


@recorded
class Conference(Sourced):
    """A conference or ceremony. What it was for, and for which bloc-years, is said by its purposes."""

    Mode = ConferenceMode
    Status = ConferenceStatus

    title = Line(_("title as printed"), blank=True)
    held = PartialDateField(_("held on"))
    held_until = PartialDateField(_("to"))  # NULL: one day, or not known
    time_of_day = Line(_("time of day"), max_length=100, blank=True)
    place = Line(_("place"), max_length=300, blank=True)
    mode = models.CharField(_("mode"), max_length=10, choices=ConferenceMode, default=ConferenceMode.UNKNOWN)
    status = models.CharField(
        _("status"), max_length=10, choices=ConferenceStatus, default=ConferenceStatus.HELD
    )
    convener = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="convened_conferences",
        verbose_name=_("convened by"),
    )
    delegates_as_printed = Prose(_("who attended, in the words of the source"), blank=True)
    campaigns = models.ManyToManyField(Campaign, through="ConferencePurpose", related_name="conferences")

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("conference")
        verbose_name_plural = _("conferences")
        ordering = ["-held", "-pk"]
        indexes = [
            models.Index(fields=["held"]),
            words_index("title", folds=True, name="conference_title_words"),
            words_index("place", folds=True, name="conference_place_words"),
            # Of lists, where those without a date come last either way.
            *unknown_last_indexes("held", "conference_held"),
            models.Index(in_order_of(ConferenceMode, "mode"), "id", name="conference_by_mode"),
            models.Index(in_order_of(ConferenceStatus, "status"), "id", name="conference_by_status"),
        ]
        constraints = [
            real_date("held", "conference_date_exists"),
            real_date("held_until", "conference_last_date_exists"),
            models.CheckConstraint(
                condition=Q(held_until__isnull=True) | Q(held__isnull=False),
                name="conference_end_needs_its_start",
                violation_error_message=_("Give the first day too."),
            ),
        ]

    def __str__(self):
        if self.title:
            return self.title
        if self.held:
            return _("Conference of %(day)s") % {"day": self.held}
        return str(_("Conference without a known date"))

    def get_absolute_url(self):
        return address_of("campaigns:conference-detail", self.pk)

    def is_entered_by(self, user):
        """Whether the user may enter for one of the blocs that it served."""
        own = Bloc.objects.entered_by(user)
        return user.sees_everything or own.filter(campaigns__conferences=self).exists()


class ConferencePurposeQuerySet(OfCampaignQuerySet):
    def by_date(self):
        """With their conferences, those of one conference together, in order of time."""
        return self.select_related("conference").order_by("conference__held", "conference", "pk")

    def of_conferences(self, keys):
        return self.filter(IsInList("conference", keys))

    def by_bloc_year(self):
        """With their bloc-years, in order of time."""
        return self.select_related("campaign__bloc", "campaign__period").order_by(
            "campaign__period__starts_on", "campaign__bloc__sort_key", "pk"
        )

    def at_conferences_of(self, campaign):
        """All that the conferences of a campaign were for, for other campaigns too, in the order of time."""
        of_campaign = ConferencePurpose.objects.filter(campaign=campaign).values("conference")
        return (
            self.filter(conference__in=of_campaign)
            .select_related("conference__source", "campaign__bloc", "campaign__period")
            .order_by(
                F("conference__held").asc(nulls_last=True),
                "conference_id",
                "campaign__period__starts_on",
                "pk",
            )
        )

    def of(self, conference, bloc):
        """What a conference was for the years of one bloc."""
        return self.filter(conference=conference, campaign__bloc=bloc)

    def of_campaign_but(self, campaign, conference):
        """What other conferences than this one, a key or None, were for a bloc-year; those of one together."""
        return (
            self.filter(campaign=campaign)
            .exclude(conference=conference)
            .select_related("conference")
            .order_by("conference__held", "conference", "pk")
        )

    def held_for(self, campaigns):
        """What the conferences that were held were for, in these bloc-years."""
        return self.filter(campaign__in=campaigns.order_by(), conference__status=Conference.Status.HELD)

    def that_close(self, campaigns):
        """The closings of these bloc-years that were held: from then on a correction says why."""
        return self.filter(
            campaign__in=campaigns,
            purpose=ConferencePurpose.Purpose.CLOSING,
            conference__status=Conference.Status.HELD,
        ).select_related("conference", "campaign__period")

    def with_counts(self):
        """Annotate what the conference counted: head_counts, direction_count, and of the members on the roll

        members_on_roll, members_told (of whom it is known whether they were there) and members_there.
        """
        same = {"conference": OuterRef("conference")}
        # A line without a unit may stand for many: "the ministries of the bloc".
        members = Attendance.objects.filter(is_guest=False, unit__isnull=False, **same)
        return self.annotate(
            head_counts=Children(HeadCount.objects.filter(**same).order_by("pk")),
            members_on_roll=number_of(members),
            members_told=number_of(members.exclude(status=Attendance.Status.UNKNOWN)),
            members_there=number_of(members.filter(status=Attendance.Status.PRESENT)),
            direction_count=number_of(Direction.objects.filter(**same)),
        )


def number_of(rows):
    """A subquery that counts rows; NULL where there is none."""
    return Subquery(rows.order_by().values("conference").annotate(rows=Count("pk")).values("rows"))


def served(campaigns, *conditions, **facts):
    """The condition that a conference was for one of these bloc-years, and of what else is asked of its purposes."""
    purposes = ConferencePurpose.objects.filter(*conditions, conference=OuterRef("pk"), **facts)
    if not is_whole(campaigns):
        return Q(Exists(purposes.filter(campaign__in=campaigns.order_by())))
    # Asked of each conference: of an Exists() the planner may gather all conferences of the country first.
    return Q(IsNull(Subquery(purposes.order_by().values("pk")[:1]), False))


class Word:
    """One of the words that are looked for in conferences, as the tsquery of those that begin with it."""

    def __init__(self, query):
        self.query = query

    @cached_property
    def blocs(self):
        return blocs_with(self.query)

    @cached_property
    def meant(self):
        return purposes_begun_by(self.query.removesuffix(":*"))

    @property
    def is_of_many_blocs(self):
        return len(self.blocs) > MANY_BLOCS

    def is_meant(self, campaigns):
        """The condition that a conference was for a purpose that has the word."""
        return served(campaigns, purpose__in=self.meant) if self.meant else Q()

    def stands(self, campaigns):
        """The condition that a conference has the word, to be asked of each of few."""
        told = served(campaigns, Q(IsInList("campaign__bloc", self.blocs)) | Q(purpose__in=self.meant))
        return told | Q(title__folds_to_words=self.query) | Q(place__folds_to_words=self.query)


def blocs_with(query):
    """The keys of the blocs that meet a tsquery."""
    return list(Bloc.objects.order_by().filter(search_key__has_words=query).values_list("pk", flat=True))


def purposes_begun_by(beginning):
    """The purposes in whose name, in any language of the app, a word begins so; the beginning is folded."""
    return [
        purpose for purpose, words in words_of_purposes() if any(word.startswith(beginning) for word in words)
    ]


@cache
def words_of_purposes():
    """Pairs of a purpose and the folded words of its names."""
    words = {purpose: [] for purpose in ConferencePurpose.Purpose}
    for language, _name in settings.LANGUAGES:
        with override(language):
            for purpose in words:
                words[purpose] += folded(str(purpose.label)).split()
    return list(words.items())


@recorded(part_of_a_record=True)
class ConferencePurpose(models.Model):
    """One thing a conference was, for one bloc-year: it may close one year and open the next."""

    class Purpose(models.TextChoices):
        LAUNCH = "launch", _("launch")
        PLEDGE_SIGNING = "pledge_signing", _("pledge signing")
        MID_YEAR = "mid_year", _("mid-year review")
        CHECK = "check", _("interim check")
        CLOSING = "closing", _("closing")
        AWARD_REVIEW = "award_review", _("award review")
        AWARD_CEREMONY = "award_ceremony", _("handing over of awards")
        HANDOVER = "handover", _("handover of the lead")
        LIAISON = "liaison", _("liaison meeting")
        REVIEW = "review", _("review of several years")
        OTHER = "other", _("other")

    conference = models.ForeignKey(
        Conference, models.CASCADE, related_name="purposes", verbose_name=_("conference")
    )
    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="purposes", verbose_name=_("bloc-year")
    )
    purpose = models.CharField(_("purpose"), max_length=16, choices=Purpose)

    objects = ConferencePurposeQuerySet.as_manager()

    class Meta:
        verbose_name = _("purpose of a conference")
        verbose_name_plural = _("purposes of conferences")
        ordering = ["campaign__period__starts_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "campaign", "purpose"],
                name="purpose_once_per_conference_and_campaign",
                violation_error_message=_("The conference already has that purpose for that bloc-year."),
            )
        ]

    def __str__(self):
        return f"{self.get_purpose_display()} {self.campaign.period}"


class ConferencePaperQuerySet(models.QuerySet):
    def by_document(self, papers):
        """Pairs of a paper and a conference that deals with it, by their keys."""
        return self.filter(document__in=papers).values_list("document", "conference")


@recorded(part_of_a_record=True)
class ConferencePaper(models.Model):
    """A paper adopted, cited or handed out at a conference."""

    class Part(models.TextChoices):
        ADOPTED = "adopted", _("adopted")
        CITED = "cited", _("cited")
        REPORTED = "reported", _("presented")
        OTHER = "other", _("other")

    conference = models.ForeignKey(
        Conference, models.CASCADE, related_name="papers", verbose_name=_("conference")
    )
    document = models.ForeignKey(
        Document, models.PROTECT, related_name="conferences", verbose_name=_("paper")
    )
    part = models.CharField(_("part it played"), max_length=8, choices=Part, default=Part.OTHER)

    objects = ConferencePaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("paper of a conference")
        verbose_name_plural = _("papers of conferences")
        ordering = ["conference", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "document", "part"],
                name="paper_once_per_conference",
                violation_error_message=_("This paper is already listed there."),
            )
        ]

    def __str__(self):
        return str(self.document)
