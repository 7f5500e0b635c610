"""Lists of the past that somebody brings: the file, its rows as they were read, and what was asked about them."""

import datetime

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocs.keys import IsInList
from blocs.models import Bloc, User
from blocs.models.accounts import account_names
from blocs.text import Line, Prose, having_words

TAKEN_BACK_WITHIN = datetime.timedelta(days=30)
A_SIGN_OF_LIFE = datetime.timedelta(
    seconds=60
)  # without one for so long, whoever worked on an import is gone


class ImportQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The user's own; for admins all."""
        return self if user.sees_everything else self.filter(user=user)

    def with_keys(self, keys):
        return self.filter(IsInList("pk", keys))

    def with_names(self):
        return self.select_related("user", "bloc", "taken_back_by")

    def matching(self, text):
        """Those whose file, or whoever brought it, has all these words; accents and case do not count."""
        return having_words(self, text, "file_name", *account_names("user"))

    def of_kind(self, kind):
        return self.filter(kind=kind)

    def in_state(self, state):
        return self.filter(state=state)

    def of_bloc(self, bloc):
        return self.filter(bloc=bloc)

    def waiting(self):
        """Those with work to be done that nobody does, or whose worker has died; the oldest first."""
        is_left = Q(worked_on=None) | Q(worked_on__lt=timezone.now() - A_SIGN_OF_LIFE)
        return self.filter(is_left, state__in=Import.AT_WORK).order_by("pk")

    def kept_too_long(self):
        """Those whose rows and file nobody needs any more: what is on record of them can no longer be taken back."""
        ended = timezone.now() - TAKEN_BACK_WITHIN
        is_over = (
            Q(state=Import.State.DONE, written_at__lt=ended)
            | Q(state=Import.State.UNDONE, taken_back_at__lt=ended)
            | Q(state__in=[Import.State.READ, Import.State.REFUSED], at__lt=ended)
        )
        return self.exclude(file="").filter(is_over).order_by("pk")


class Import(models.Model):
    """A list that was brought, and what became of it. Never deleted: it says who put its rows on record."""

    class Kind(models.TextChoices):
        AWARDS = "awards", _("awards of past years")
        UNITS = "units", _("units")
        NAMES = "names", _("former names of units")
        PEOPLE = "people", _("people")
        MEMBERS = "members", _("members of a bloc")
        LEADERS = "leaders", _("heads and deputy heads of a bloc")
        STANDINGS = "standings", _("standings of a bloc")

    class State(models.TextChoices):
        READING = "reading", _("is being read")
        MATCHING = "matching", _("is being compared with the record")
        READ = "read", _("to be looked at")
        WRITING = "writing", _("is being put on record")
        DONE = "done", _("on record")
        UNDOING = "undoing", _("is being taken back")
        UNDONE = "undone", _("taken back")
        REFUSED = "refused", _("cannot be read")

    AT_WORK = (State.READING, State.MATCHING, State.WRITING, State.UNDOING)

    kind = models.CharField(_("kind of list"), max_length=9, choices=Kind)
    bloc = models.ForeignKey(
        Bloc, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("bloc")
    )  # NULL: the list is about no bloc, or about rows of no bloc-year
    user = models.ForeignKey(User, models.PROTECT, related_name="imports", verbose_name=_("brought by"))
    at = models.DateTimeField(_("brought at"), default=timezone.now)
    said = models.JSONField(_("what the history says of who did it"), default=dict)
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    file = models.FileField(_("file"), upload_to="imports/%Y/")  # "": no longer kept, nor its rows
    file_name = Line(_("name of the file"), max_length=200)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.READING)
    problem = Prose(_("why it did not go on"), blank=True)
    heads = models.JSONField(_("what was found in the file"), default=list)
    counts = models.JSONField(_("rows by what becomes of them"), default=dict)
    with_them = models.JSONField(_("what comes on record with them"), default=dict)
    done = models.PositiveIntegerField(_("rows done"), default=0)
    worked_on = models.DateTimeField(_("last sign of life of the work"), null=True, blank=True)
    left_out = models.PositiveIntegerField(_("rows that may be left out"), null=True, blank=True)
    act = models.UUIDField(_("act on record"), null=True, blank=True)  # NULL: nothing was put on record
    written_at = models.DateTimeField(_("put on record at"), null=True, blank=True)
    taken_back_at = models.DateTimeField(_("taken back at"), null=True, blank=True)
    taken_back_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken back by")
    )
    reason = Prose(_("why it is taken back"), blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(state__in=["reading", "matching", "writing", "undoing"]),
                name="import_with_work",
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["undoing", "undone"], taken_back_by__isnull=False) & ~Q(reason="")
                | ~Q(state__in=["undoing", "undone"]),
                name="import_is_taken_back_with_a_reason",
                violation_error_message=_("Write why it is taken back."),
            ),
        ]

    def __str__(self):
        return self.file_name

    def get_absolute_url(self):
        return reverse("awards:import", args=[self.pk])

    def wait_for(self, state, **facts):
        """Let a step of the work be done: it begins as soon as this is on record."""
        self.state, self.worked_on = state, None
        for name, value in facts.items():
            setattr(self, name, value)
        self.save(update_fields=["state", "worked_on", *facts])

    @property
    def is_at_work(self):
        return self.state in self.AT_WORK

    @property
    def is_cleared(self):
        """Whether its rows and its file are no longer kept."""
        return not self.file

    @property
    def rows_written(self):
        """How many of its rows are on record."""
        is_there = self.state in (self.State.DONE, self.State.UNDOING)
        return self.counts.get("new", 0) + self.counts.get("changed", 0) if is_there else 0

    @property
    def taken_back_until(self):
        """The moment until which it may be taken back; None where nothing of it is on record."""
        return self.written_at and self.written_at + TAKEN_BACK_WITHIN

    @property
    def may_be_taken_back(self):
        return self.state == self.State.DONE and self.act and timezone.now() < self.taken_back_until


class ImportRowQuerySet(models.QuerySet):
    def in_state(self, state):
        return self.filter(state=state) if state else self

    def numbered(self, numbers):
        return self.filter(number__in=numbers).order_by("pk")

    def to_mend(self):
        """Those that are not brought in as they are."""
        return self.filter(state__in=[ImportRow.State.WRONG, ImportRow.State.DOUBTFUL, ImportRow.State.OUT])


class ImportRow(models.Model):
    """A row of a list as it was written, what it says, and what becomes of it. No record: kept to be looked at."""

    class State(models.TextChoices):
        NEW = "new", pgettext_lazy("row of a list", "new")
        CHANGED = "changed", pgettext_lazy("row of a list", "changed")
        SAME = "same", pgettext_lazy("row of a list", "the same")
        DOUBTFUL = "doubtful", pgettext_lazy("row of a list", "doubtful")
        WRONG = "wrong", pgettext_lazy("row of a list", "wrong")
        OUT = "out", pgettext_lazy("row of a list", "left out")

    of_import = models.ForeignKey(Import, models.PROTECT, related_name="rows", verbose_name=_("import"))
    sheet = models.CharField(_("sheet"), max_length=200, blank=True)
    number = models.PositiveIntegerField(_("row"))
    written = models.JSONField(_("as written"), default=dict)  # {column: text}
    names = models.JSONField(_("what is named"), default=dict)  # {what: folded name}
    facts = models.JSONField(_("facts"), default=dict)  # {column of the record: value}
    links = models.JSONField(_("what the names mean"), default=dict)  # {what: key; 0: not on record yet}
    asked = models.JSONField(_("open questions"), default=list)  # keys of ImportQuestion
    reasons = models.JSONField(
        _("what is wrong in it"), default=list
    )  # [[name of the column or "", sentence]]
    against = models.JSONField(_("what the record has against it"), default=list)  # the same
    state = models.CharField(_("what becomes of it"), max_length=8, choices=State, blank=True)
    record = models.BigIntegerField(_("record"), null=True, blank=True)
    before = models.JSONField(
        _("before"), default=dict
    )  # {column of the record: value}, of those that change

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of imports")
        ordering = ["pk"]
        indexes = [models.Index(fields=["of_import", "id"], name="row_of_import")]

    def __str__(self):
        return f"{self.sheet} {self.number}".strip()


class ImportQuestionQuerySet(models.QuerySet):
    def asked(self):
        """Those that rows still raise."""
        return self.filter(row_count__gt=0).order_by("first_row", "pk")

    def with_keys(self, keys):
        return self.filter(key__in=keys)

    def unanswered(self):
        return self.filter(answer="")

    def numbers(self):
        """How many were asked, and how many of these wait for an answer."""
        numbers = self.asked().order_by().aggregate(asked=Count("pk"), open=Count("pk", filter=Q(answer="")))
        return numbers["asked"], numbers["open"]

    def answer_all(self, answer):
        """Answer those that nobody has answered; what cannot be new is left out then."""
        open_ones = self.asked().unanswered()
        if answer == ImportQuestion.NEW:
            open_ones.filter(may_be_new=False).update(answer=ImportQuestion.OUT)
        open_ones.update(answer=answer)


class ImportQuestion(models.Model):
    """What is asked once about all rows of a list that raise it, and how it was answered."""

    class About(models.TextChoices):
        UNIT = "unit", _("unit")
        PERSON = "person", _("person")
        AWARD = "award", _("award")
        RECORD = "record", _("record")

    NEW, PRINTED, OUT = "new", "printed", "out"

    of_import = models.ForeignKey(Import, models.PROTECT, related_name="questions", verbose_name=_("import"))
    key = models.TextField(_("key"))
    about = models.CharField(_("about"), max_length=6, choices=About)
    column = models.CharField(_("column"), max_length=50)
    text = models.TextField(_("as written"))
    candidates = models.JSONField(_("what it may be"), default=list)  # keys, the likest first
    may_be_new = models.BooleanField(_("may be a new one"), default=True)
    may_be_printed = models.BooleanField(_("may stay as printed"), default=False)
    row_count = models.PositiveIntegerField(_("rows"), default=0)
    first_row = models.PositiveIntegerField(_("first row"), default=0)
    answer = models.CharField(
        _("answer"), max_length=20, blank=True
    )  # a key, or one of the three words above

    objects = ImportQuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question about an import")
        verbose_name_plural = _("questions about imports")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["of_import", "key"], name="asked_once_of_an_import"),
        ]

    def __str__(self):
        return self.text
