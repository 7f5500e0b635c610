"""What people prove besides the password. allauth keeps it; that it came, was renamed or went is on record."""

import pghistory
import pgtrigger
from allauth.mfa.models import Authenticator
from django.db import models
from django.utils.translation import gettext_lazy as _


class SecondProof(Authenticator):
    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = _("second proof")
        verbose_name_plural = _("second proofs")


# Each use of a proof is noted in its row too.
RENAMED = pgtrigger.Condition("""OLD."data" ->> 'name' IS DISTINCT FROM NEW."data" ->> 'name'""")


class SecondProofEvent(
    pghistory.create_event_model(
        SecondProof,
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(condition=RENAMED),
        pghistory.DeleteEvent(),
        # Not the data, of which the secrets are a part.
        fields=["user"],
        append_only=True,
        obj_field=pghistory.ObjForeignKey(related_name="events"),
    )
):
    class Kind(models.TextChoices):
        CODE_APP = Authenticator.Type.TOTP, _("code app")
        KEY = Authenticator.Type.WEBAUTHN, _("key or passkey")
        SPARE_CODES = Authenticator.Type.RECOVERY_CODES, _("spare codes")

    type = models.CharField(_("kind"), max_length=20, choices=Kind)
