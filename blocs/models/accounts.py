from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..history import recorded
from ..keys import IsGivenBy
from .blocs import Bloc
from .units import Unit


def account_names(account):
    """The columns of what an account is known as, of rows that have it in a field."""
    return [f"{account}__{name}" for name in ("last_name", "first_name", "username")]


@recorded(exclude=["password", "last_login"])
class User(AbstractUser):
    """Someone who signs in. What they may see is said by stewardships; admins see everything."""

    # When an admin last gave a link for a password, took the second proof away, or acted as the user.
    helped_in_at = models.DateTimeField(_("last helped in"), null=True, blank=True, editable=False)
    # NULL: not since this is noted. The password itself is in no history.
    password_changed_at = models.DateTimeField(
        _("password last changed"), null=True, blank=True, editable=False
    )

    @property
    def sees_everything(self):
        return self.is_active and self.is_staff

    @property
    def full_name(self):
        """In the order of Vietnamese names; empty where nobody has given one."""
        return f"{self.last_name} {self.first_name}".strip()

    @property
    def known_as(self):
        """The full name with the account: Nguyễn Văn An (an.nv)."""
        return f"{self.full_name} ({self.username})" if self.full_name else self.username

    def get_full_name(self):
        return self.full_name

    def may_be_helped_by(self, admin):
        """Whether an admin with every right may act as this account: never as another admin, nor out of use."""
        may = admin.is_active and admin.is_superuser
        return may and self.is_active and not self.is_staff and not self.is_superuser

    def set_password(self, raw_password):
        super().set_password(raw_password)
        self.password_changed_at = timezone.now()

    def note_help(self):
        """Put on record that an admin helped; with whom, why and when the history says."""
        self.helped_in_at = timezone.now()
        self.save(update_fields=["helped_in_at"])

    def roles_on(self, day):
        """The roles of the stewardships in force on a day."""
        return set(self.stewardships.in_force_on(day).values_list("role", flat=True))


class StewardshipQuerySet(models.QuerySet):
    def in_force_on(self, day):
        return self.not_over(day).filter(starts_on__lte=day)

    def not_over(self, day):
        """Those in force on a day or later."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), withdrawn_at=None)

    def of_staff(self):
        return self.filter(role=Stewardship.Role.STAFF)

    def users(self):
        return User.objects.filter(pk__in=self.order_by().values("user")).order_by("username")

    def over_bloc(self, bloc):
        """Those for an organiser that the bloc stands under."""
        return self.filter(IsGivenBy("organiser", "organisers_over_bloc(%s)", bloc.pk))

    def with_names(self):
        """With user, bloc and organiser, in the order of accounts."""
        found = self.select_related("user", "bloc", "organiser")
        return found.order_by("user__username", "starts_on", "pk")


@recorded
class Stewardship(models.Model):
    """Who may enter or read for a bloc, or for an organiser with all below it, from when to when."""

    class Role(models.TextChoices):
        STAFF = "staff", _("staff: enters and reads")
        LEADER = "leader", _("leader: reads")

    user = models.ForeignKey(User, models.PROTECT, related_name="stewardships", verbose_name=_("user"))
    role = models.CharField(_("role"), max_length=6, choices=Role, default=Role.LEADER)
    bloc = models.ForeignKey(
        Bloc, models.PROTECT, null=True, blank=True, related_name="stewardships", verbose_name=_("bloc")
    )
    organiser = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="stewardships", verbose_name=_("organiser")
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to, inclusive"), null=True, blank=True)  # NULL: until further notice
    withdrawn_at = models.DateTimeField(
        _("withdrawn at"), null=True, blank=True, editable=False
    )  # given by mistake, and taken back before it was used: it never counts

    objects = StewardshipQuerySet.as_manager()

    class Meta:
        verbose_name = _("stewardship")
        verbose_name_plural = _("stewardships")
        ordering = ["user", "starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(bloc__isnull=True) ^ Q(organiser__isnull=True),
                name="stewardship_of_a_bloc_or_an_organiser",
                violation_error_message=_("Choose either a bloc or an organiser."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="stewardship_ends_after_it_starts",
                violation_error_message=_("The last day lies before the first. Check the two dates."),
            ),
        ]

    def __str__(self):
        return f"{self.user} – {self.bloc or self.organiser} ({self.get_role_display()})"
