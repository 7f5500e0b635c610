"""What staff are typing about a conference, before and after it is on record."""

import datetime

from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocs.history import recorded
from blocs.models import Bloc, User
from blocs.text import Prose
from campaigns.models import Campaign, Conference

PRESENT_FOR = datetime.timedelta(seconds=45)  # a page that is open says so every ten seconds


class EntryQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Entries of the blocs that the user may read, of conferences that still serve the bloc.

        To enter there is asked of the bloc.
        """
        serving = Conference.objects.filter(
            campaigns__bloc=models.OuterRef("bloc"), pk=models.OuterRef("conference")
        )
        readable = self.filter(bloc__in=Bloc.objects.visible_to(user))
        return readable.filter(models.Q(conference=None) | models.Exists(serving))

    def with_conference(self):
        return self.select_related("bloc", "conference")

    def of_conference(self, conference, campaign):
        """The entry of a conference on record, begun for the first of the bloc's years that it served."""
        year = {"year": campaign.period.label}
        entry, _made = self.get_or_create(bloc=campaign.bloc, conference=conference, defaults=year)
        return entry

    def open_at(self, bloc):
        """Entries of a bloc that somebody has a draft of, with these drafts; the latest first."""
        drafts = models.Prefetch("drafts", Draft.objects.with_user(), to_attr="open_drafts")
        latest = models.Max("drafts__changed_at")
        return (
            self.filter(bloc=bloc, drafts__isnull=False)
            .annotate(latest=latest)
            .select_related("conference")
            .prefetch_related(drafts)
            .order_by("-latest")
        )


class Entry(models.Model):
    """The entry page of one conference for one bloc: everybody who enters it meets there."""

    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="entries", verbose_name=_("bloc"))
    conference = models.ForeignKey(
        Conference,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="entries",
        verbose_name=_("conference"),
    )  # NULL: not on record yet
    year = models.CharField(_("year"), max_length=100)  # the label of the period it was begun for
    created_at = models.DateTimeField(_("begun"), default=timezone.now)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of a conference")
        verbose_name_plural = _("entries of conferences")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bloc", "conference"],
                name="one_entry_per_bloc_and_conference",
                violation_error_message=_("This conference already has its entry page for the bloc."),
            )
        ]

    def __str__(self):
        return str(self.conference or f"{self.bloc} – {self.year}")

    def get_absolute_url(self):
        return reverse("awards:entry", args=[self.pk])

    def drop_draft_of(self, user):
        """Drop what a person typed; an entry of which nothing is left, neither draft nor record, goes with it."""
        with transaction.atomic():
            entry = Entry.objects.select_for_update().get(pk=self.pk)
            entry.drafts.filter(user=user).delete()
            if entry.conference_id is None and not entry.drafts.exists():
                entry.delete()


class DraftQuerySet(models.QuerySet):
    def locked(self, draft):
        """The draft as it stands, to be changed.

        Another window may have recorded or dropped it meanwhile; what this one typed then begins it anew.
        """
        beginning = {"typed": draft.typed, "base": draft.base}
        locked, _made = self.select_for_update().get_or_create(
            entry=draft.entry, user=draft.user, defaults=beginning
        )
        return locked

    def with_user(self):
        return self.select_related("user").order_by("-changed_at")

    def entered_by(self, user):
        """Drafts of the blocs for which the user may enter, the user's own first."""
        own = models.Case(models.When(user=user, then=0), default=1)
        drafts = self.filter(entry__bloc__in=Bloc.objects.entered_by(user))
        return drafts.select_related("user", "entry__bloc", "entry__conference").order_by(own, "-changed_at")

    def of_others(self, user):
        return self.exclude(user=user).with_user()

    def here_now(self):
        """Drafts whose page is open on somebody's screen."""
        return self.filter(seen_at__gte=timezone.now() - PRESENT_FOR)


class Draft(models.Model):
    """What one person has typed on an entry page and not recorded yet. It may be dropped: nothing of it is real."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="drafts", verbose_name=_("entry"))
    user = models.ForeignKey(User, models.PROTECT, related_name="drafts", verbose_name=_("user"))
    typed = models.JSONField(_("what was typed"), default=dict, blank=True)  # {name of the field: text}
    base = models.JSONField(
        _("what was on record"), default=dict, blank=True
    )  # the same, when the person began
    renewed = models.JSONField(
        _("what others' recordings replaced"), default=dict, blank=True
    )  # {name: [texts]}
    kept = models.JSONField(
        _("oddities kept"), default=list, blank=True
    )  # keys of questions answered with “keep”
    version = models.PositiveIntegerField(_("version"), default=0)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now)
    seen_at = models.DateTimeField(_("last seen"), default=timezone.now)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        ordering = ["-changed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "user"],
                name="one_draft_per_entry_and_user",
                violation_error_message=_("You already have a draft of this conference."),
            )
        ]

    def __str__(self):
        return f"{self.entry} – {self.user}"

    @property
    def about(self):
        """What tells it from other drafts of that year: the title, or at least the day; "" where neither is typed."""
        return self.typed.get("title") or self.typed.get("held", "")

    @property
    def is_empty(self):
        return self.typed == self.base

    def copy(self, other):
        """Go on from what somebody else typed, over the record as it stood for them."""
        self.base = other.base
        self.save(update_fields=["base"])
        self.keep(other.typed)

    def keep(self, typed):
        """Store what was typed; another tab learns from the version that there is something newer."""
        self.typed = {name: kept for name, text in typed.items() if (kept := text.replace("\0", ""))}
        self.version += 1
        self.changed_at = self.seen_at = timezone.now()
        self.save(update_fields=["typed", "version", "changed_at", "seen_at"])


class RecordingQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Recordings for the blocs that the user may see: another bloc's figures at a joint conference are its own."""
        return self if user.sees_everything else self.filter(bloc__in=Bloc.objects.visible_to(user))

    def corrections(self):
        """What was changed after the first recording, the latest first."""
        return self.exclude(act=Recording.Act.FIRST).order_by("-at", "-pk")

    def that_opened(self, campaign):
        """The recording that opened the campaign and was not taken back; none or one."""
        return self.filter(opened=campaign, act__in=[Recording.Act.FIRST, Recording.Act.CORRECTION])


@recorded
class Recording(models.Model):
    """One act of recording a conference: who, when, why, and what it changed, in the words that were typed."""

    class Act(models.TextChoices):
        FIRST = "first", _("recorded")
        CORRECTION = "correction", _("corrected")
        TAKEN_BACK = "taken_back", _("opening of the next year taken back")

    conference = models.ForeignKey(
        Conference, models.PROTECT, related_name="recordings", verbose_name=_("conference")
    )
    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="recordings", verbose_name=_("bloc"))
    act = models.CharField(_("act"), max_length=10, choices=Act)
    user = models.ForeignKey(User, models.PROTECT, related_name="recordings", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=timezone.now)
    reason = Prose(_("reason"), blank=True)
    changes = models.JSONField(
        _("changes"), default=list, blank=True
    )  # [[name of the field, which row, before, after]]
    opened = models.ForeignKey(
        Campaign,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="opened_by",
        verbose_name=_("opened the bloc-year"),
    )
    opening = models.JSONField(
        _("what the opening made"), default=dict, blank=True
    )  # so that it can be taken back

    objects = RecordingQuerySet.as_manager()

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.get_act_display()}: {self.conference}"
