"""Who met at a conference: how many, which units and people in which role, and what was directed."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from blocs.figures import Counted
from blocs.history import recorded
from blocs.models import Person, Unit
from blocs.text import Line, Prose


@recorded(part_of_a_record=True)
class HeadCount(Counted):
    """A number that a source states, kept apart from the names it lists."""

    class Of(models.TextChoices):
        MEMBERS_STATED = "members_stated", _("members stated")
        MEMBERS_PRESENT = "members_present", _("members present")
        MEMBERS_SIGNED = "members_signed", _("members that signed")
        DELEGATES = "delegates", _("delegates")
        GUESTS = "guests", _("guests")

    OF_MEMBERS = (Of.MEMBERS_STATED, Of.MEMBERS_PRESENT, Of.MEMBERS_SIGNED)

    conference = models.ForeignKey(
        "Conference", models.CASCADE, related_name="head_counts", verbose_name=_("conference")
    )
    of = models.CharField(_("what was counted"), max_length=16, choices=Of)

    class Meta(Counted.Meta):
        abstract = False
        verbose_name = _("count at a conference")
        verbose_name_plural = _("counts at conferences")
        ordering = ["conference", "pk"]
        constraints = [
            *Counted.Meta.constraints,
            models.UniqueConstraint(
                fields=["conference", "of"],
                name="head_count_once_per_conference",
                violation_error_message=_("This was already counted there. Change that line instead."),
            ),
        ]

    def __str__(self):
        return self.get_of_display()


@recorded(part_of_a_record=True)
class Attendance(models.Model):
    """A unit at a conference: a member, or a guest."""

    class Status(models.TextChoices):
        PRESENT = "present", _("present")
        ABSENT = "absent", _("absent")
        UNKNOWN = "unknown", _("not known")

    conference = models.ForeignKey(
        "Conference", models.CASCADE, related_name="attendance", verbose_name=_("conference")
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="attendance", verbose_name=_("unit")
    )
    unit_as_printed = Line(_("unit as printed"), max_length=300, blank=True)
    status = models.CharField(_("present"), max_length=8, choices=Status, default=Status.PRESENT)
    is_guest = models.BooleanField(_("guest"), default=False)
    represented_by = Line(_("represented by"), blank=True)

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")
        ordering = ["conference", "is_guest", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "unit"],
                name="unit_once_per_conference",
                violation_error_message=_("This unit is already on the roll."),
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | ~Q(unit_as_printed=""),
                name="attendance_names_a_unit",
                violation_error_message=_("Choose the unit, or write it as printed."),
            ),
        ]

    def __str__(self):
        return str(self.unit or self.unit_as_printed)


class AppearanceQuerySet(models.QuerySet):
    def last_of(self, people, conferences):
        """The last appearance of each person at one of these conferences."""
        seen = self.filter(person__in=people, conference__in=conferences)
        return seen.order_by("person_id", F("conference__held").desc(nulls_last=True), "-pk").distinct(
            "person_id"
        )


@recorded(part_of_a_record=True)
class Appearance(models.Model):
    """A person at a conference in one role, with rank and post as printed that day."""

    class Role(models.TextChoices):
        CHAIR = "chair", _("chaired")
        OPENING = "opening", _("opened")
        REPORT = "report", _("reported")
        ADDRESS = "address", _("spoke")
        GUIDANCE = "guidance", _("attended and gave directions")
        CONCLUSION = "conclusion", _("concluded")
        LAUNCH = "launch", _("launched the campaign")
        TAKEOVER = "takeover", _("took over the lead")
        HANDOVER = "handover", _("handed over the lead")
        PRESENTER = "presenter", _("presented awards")
        SIGNER = "signer", _("signed")
        WITNESS = "witness", _("witnessed")
        GUEST = "guest", _("guest")
        PRESENT = "present", _("attended")
        OTHER = "other", _("other")

    conference = models.ForeignKey(
        "Conference", models.CASCADE, related_name="appearances", verbose_name=_("conference")
    )
    role = models.CharField(_("role"), max_length=12, choices=Role)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="appearances", verbose_name=_("person")
    )  # NULL: an office without a name
    person_as_printed = Line(_("name as printed"), max_length=200, blank=True)
    rank_as_printed = Line(_("rank or academic title as printed"), max_length=200, blank=True)
    post_as_printed = Line(_("post as printed"), blank=True)
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="appearances", verbose_name=_("unit")
    )
    on_behalf_of = Line(_("on behalf of"), max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    note = Prose(_("note"), blank=True)

    objects = AppearanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("person at a conference")
        verbose_name_plural = _("people at conferences")
        ordering = ["conference", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(person_as_printed="") | ~Q(post_as_printed=""),
                name="appearance_names_a_person_or_an_office",
                violation_error_message=_("Give the person, or at least the office as printed."),
            ),
            models.UniqueConstraint(
                fields=["conference", "person", "role"],
                name="person_once_per_role_and_conference",
                violation_error_message=_("This person already has that role at the conference."),
            ),
        ]

    def __str__(self):
        return self.person_as_printed or (str(self.person) if self.person else self.post_as_printed)


@recorded(part_of_a_record=True)
class Direction(models.Model):
    """One direction given at a conference, or a request of the conference to those above."""

    class Way(models.TextChoices):
        DOWN = "down", _("to the members")
        UP = "up", _("to those above")

    conference = models.ForeignKey(
        "Conference", models.CASCADE, related_name="directions", verbose_name=_("conference")
    )
    number = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)  # NULL: not numbered
    text = Prose(_("text"))
    way = models.CharField(_("to whom"), max_length=4, choices=Way, default=Way.DOWN)
    given_by = models.ForeignKey(
        Appearance,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="directions",
        verbose_name=_("given by"),
    )

    class Meta:
        verbose_name = _("direction")
        verbose_name_plural = _("directions")
        ordering = ["conference", "number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "given_by", "way", "number"],
                condition=Q(number__isnull=False),
                name="direction_number_once",
                violation_error_message=_("There already is a direction with that number."),
            )
        ]

    def __str__(self):
        return self.text

    @property
    def is_numbered(self):
        return self.number is not None
