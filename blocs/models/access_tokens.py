"""Tokens with which other systems read the record, each as an account that an admin chose."""

import datetime
import hashlib
import re
import secrets

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..history import recorded
from ..text import Line
from .accounts import Stewardship, User

# By it people, and programs that look for secrets in files, know what they have before them.
PREFIX = "sotd_"
SECRET = re.compile(PREFIX + "[A-Za-z0-9_-]{43}", re.ASCII)
SHOWN = len(PREFIX) + 4
LONGEST = datetime.timedelta(days=731)


class AccessTokenQuerySet(models.QuerySet):
    def of_secret(self, secret):
        """The token of a secret that was shown, with its account and has_stewardship, whether that has one today.

        What cannot be a secret of ours is not looked for.
        """
        if not SECRET.fullmatch(secret):
            return None
        own = Stewardship.objects.filter(user=OuterRef("user")).in_force_on(timezone.localdate())
        found = self.filter(secret_hash=hash_of(secret)).select_related("user")
        return found.annotate(has_stewardship=Exists(own)).first()


def hash_of(secret):
    """Not salted, and quick: of 256 random bits nobody guesses any."""
    return hashlib.sha256(secret.encode()).digest()


@recorded(exclude=["secret_hash", "last_used_on"])
class AccessToken(models.Model):
    """What another system shows to read what an account may see. Revoked or run out, never deleted."""

    user = models.ForeignKey(User, models.PROTECT, related_name="access_tokens", verbose_name=_("account"))
    purpose = Line(
        _("purpose"), max_length=300, help_text=_("Which system reads with it, and who looks after that.")
    )
    made_on = models.DateField(_("made on"), default=timezone.localdate, editable=False)
    expires_on = models.DateField(
        _("last day"), help_text=_("Two years from the day it is made at the most.")
    )
    # NULL: none was made yet. The secret itself is kept nowhere.
    secret_hash = models.BinaryField(unique=True, null=True)
    secret_begins = models.CharField(_("secret begins with"), max_length=SHOWN, blank=True, editable=False)
    secret_made_at = models.DateTimeField(_("secret made at"), null=True, editable=False)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, editable=False)
    last_used_on = models.DateField(_("last used on"), null=True, editable=False)

    objects = AccessTokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("access token")
        verbose_name_plural = _("access tokens")
        ordering = ["-made_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(purpose=""),
                name="access_token_has_a_purpose",
                violation_error_message=_("Write what the token is for."),
            ),
            models.CheckConstraint(
                condition=Q(expires_on__gte=F("made_on"), expires_on__lte=F("made_on") + LONGEST),
                name="access_token_lasts_two_years_at_most",
                violation_error_message=_(
                    "A token lasts two years at most from the day it is made. Choose a day in that time."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.user} – {self.purpose}"

    def clean(self):
        # The account stays; what became of it since, each use looks at.
        if self._state.adding and self.user_id and (reason := why_not(self.user)):
            raise ValidationError({"user": reason % {"account": self.user}}, "no_account_for_a_token")

    def make_secret(self):
        """A new secret, to be shown once; the one before it is void."""
        if self.revoked_at:
            raise ValidationError(_("The token is revoked. Make another one."), "revoked")
        secret = PREFIX + secrets.token_urlsafe(32)
        self.secret_hash, self.secret_begins = hash_of(secret), secret[:SHOWN]
        self.secret_made_at = timezone.now()
        self.save(update_fields=["secret_hash", "secret_begins", "secret_made_at"])
        return secret

    def revoke(self):
        if self.revoked_at is None:
            self.revoked_at = timezone.now()
            self.save(update_fields=["revoked_at"])

    def note_use(self):
        """Once a day."""
        today = timezone.localdate()
        if self.last_used_on != today:
            self.last_used_on = today
            self.save(update_fields=["last_used_on"])


def why_not(user):
    """Why an account can have no token; None where it can."""
    if user.is_staff or user.is_superuser:
        return _(
            "“%(account)s” is the account of an admin, who sees everything. "
            "Choose, or make, an account with the stewardships that the other system needs."
        )
    if not user.is_active:
        return _("“%(account)s” is no longer in use. Choose another account.")
    return None
