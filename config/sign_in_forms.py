"""allauth's forms in this app's words: none within the fields, where they go away when somebody types."""

from urllib.parse import urlsplit

import pghistory
from allauth.account import forms as accounts
from allauth.mfa.base import forms as factors
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as keys
from django.conf import settings
from django.contrib.auth.password_validation import password_validators_help_texts
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

CODE = _("Code of six digits")
RULES = lazy(lambda: " ".join(password_validators_help_texts()), str)
AGAIN = _("The new password once more")


def reword(form, name, label, help_text="", **attributes):
    field = form.fields[name]
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs |= attributes


class LoginForm(accounts.LoginForm):
    @property
    def house(self):
        """What the house's own sign-in is called; empty where there is none."""
        return settings.OIDC_SERVER and (settings.OIDC_NAME or urlsplit(settings.OIDC_SERVER).hostname)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "login", _("Username"), autofocus=True, autocapitalize="none")
        reword(self, "password", _("Password"))


class ConfirmForm(accounts.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "password", _("Password"))


class ChangePasswordForm(accounts.ChangePasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "oldpassword", _("Present password"))
        reword(self, "password1", _("New password"), RULES())
        reword(self, "password2", AGAIN)


class SetPasswordForm(accounts.SetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "password1", _("New password"), RULES())
        reword(self, "password2", AGAIN)


class ResetPasswordKeyForm(accounts.ResetPasswordKeyForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "password1", _("New password"), RULES())
        reword(self, "password2", AGAIN)


class CodeForm(factors.AuthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "code", CODE, autofocus=True)


class ConfirmByCodeForm(factors.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "code", CODE)


class CodeAppForm(ActivateTOTPForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "code", CODE)


class AddKeyForm(keys.AddWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "name", _("What you call it"))
        reword(
            self,
            "passwordless",
            _("This key alone is to open the account"),
            _("Without account name and password; the key then asks for your finger, face or PIN."),
        )


class RenameKeyForm(keys.EditWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        reword(self, "name", _("What you call it"))

    def save(self):
        names = {"before": self.initial["name"], "after": self.cleaned_data["name"]}
        pghistory.context(reason=gettext("%(before)s is now called %(after)s") % names)
        return super().save()
