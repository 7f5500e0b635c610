"""How people sign in, in the words of this app; allauth does the work.

Accounts are made by admins alone. Who is an admin signs in with a second factor, or sets one up first.
"""

import base64
from functools import cached_property

import pghistory
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from blocs.models import User

DONE = {
    "account/messages/password_changed.txt": _("Your password was changed. Your other sign-ins have ended."),
    "account/messages/password_set.txt": _("Your password was set."),
    "mfa/messages/totp_activated.txt": _("The code app is set up."),
    "mfa/messages/totp_deactivated.txt": _("The code app was taken away."),
    "mfa/messages/recovery_codes_generated.txt": _("There are new spare codes; the old ones are void."),
    "mfa/messages/webauthn_added.txt": _("The key was added."),
    "mfa/messages/webauthn_removed.txt": _("The key was taken away."),
    "usersessions/messages/sessions_logged_out.txt": _("Your other sign-ins have ended."),
}


class Accounts(DefaultAccountAdapter):
    """Nobody makes an account for themselves."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is no longer in use. Ask your administrator."),
        "enter_current_password": _("This is not your present password. Type it again."),
        "incorrect_password": _("This is not your password. Type it again."),
        "too_many_login_attempts": _(
            "There were too many failed attempts for this account. Wait five minutes, then try again, "
            "or ask your administrator for a new password."
        ),
        "username_password_mismatch": _(
            "The account or the password is wrong. Check both, also whether capital letters are locked."
        ),
        "rate_limited": _("That was too often in a short time. Wait a few minutes, then try again."),
    }

    def is_open_for_signup(self, request):
        return False

    def is_safe_url(self, url):
        try:
            return super().is_safe_url(url)
        except ValueError:  # it is no address at all
            return False

    def set_password(self, user, password):
        who, reason = self.request.user, gettext("a new password")
        if who != user:
            reason = gettext("a new password, by the link of an admin")
        # Whoever comes by the link is not signed in.
        pghistory.context(user=who.pk or user.pk, reason=reason)
        super().set_password(user, password)

    def add_message(self, request, level, message_template=None, *args, **kwargs):
        # Of what the page shows anyway no more is said.
        if message_template in DONE:
            messages.success(request, DONE[message_template])


class SingleSignOn(DefaultSocialAccountAdapter):
    """The house's own sign-in leads to the account of the same name, which an admin has made."""

    def is_open_for_signup(self, request, sociallogin):
        return False

    def pre_social_login(self, request, sociallogin):
        if sociallogin.is_existing:
            return
        name = sociallogin.user.get_username()
        try:
            user = User.objects.get_by_natural_key(name)
        except User.DoesNotExist as error:
            unknown = render(request, "socialaccount/unknown.html", {"name": name}, status=403)
            raise ImmediateHttpResponse(unknown) from error
        sociallogin.connect(request, user)


class SecondFactors(DefaultMFAAdapter):
    """Keeps what second factors are made of unreadable in the database and its backups."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_generate_recovery_codes": _(
            "Spare codes go with a second proof: set up the code app or a key first."
        ),
        "incorrect_code": _("The code is wrong or too old. Type the one that is shown now."),
    }

    @cached_property
    def _cipher(self):
        secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        return MultiFernet([Fernet(_key_of(secret)) for secret in secrets])

    def encrypt(self, text):
        return self._cipher.encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        try:
            return self._cipher.decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            # The SECRET_KEY of that time is gone: no code is right any more.
            return generate_totp_secret()

    def generate_authenticator_name(self, user, type):
        return _("Key %(number)s") % {
            "number": Authenticator.objects.filter(user=user, type=type).count() + 1
        }

    def get_totp_label(self, user):
        return user.get_username()


def _key_of(secret):
    derived = HKDF(SHA256(), length=32, salt=None, info=b"second factors").derive(secret.encode())
    return base64.urlsafe_b64encode(derived)


# Beside the pages of second factors: one's own account, and what is no page.
OPEN = ("account_", "usersessions_", "logout", "set_language", "alive", "ready")
HAS_ONE = "second_factor_of"
WANTED = _(
    "Your account needs a second proof besides the password. Set up the code app or a key, then everything else opens."
)


def second_factor_where_due(get_response):
    """Lead those who must have a second factor, and have none, to where it is set up; all else waits."""

    def middleware(request):
        return get_response(request)

    def look(request, view, args, kwargs):
        name = request.resolver_match.url_name or ""
        if name.startswith("mfa_"):
            # Here the last one may be taken away, so afterwards it is looked for again.
            request.session.pop(HAS_ONE, None)
        elif name.startswith(OPEN):
            return None
        elif must_have_one(who := request.acting_admin or request.user) and not has_one(request, who):
            messages.warning(request, WANTED)
            return redirect("mfa_index")
        return None

    middleware.process_view = look
    return middleware


def must_have_one(user):
    if settings.SECOND_FACTOR_FOR == "everyone":
        return user.is_authenticated
    return settings.SECOND_FACTOR_FOR == "admins" and user.is_staff


def has_one(request, user):
    """Whether the user has a second factor; asked of the database once in a session."""
    if request.session.get(HAS_ONE) != user.pk:
        if not is_mfa_enabled(user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]):
            return False
        request.session[HAS_ONE] = user.pk
    return True


@require_POST
def end_sign_in(request, pk):
    """End one of one's own sign-ins; the present one too, which leads to the login page."""
    get_object_or_404(request.user.usersession_set.all(), pk=pk).end()
    messages.success(request, _("The sign-in has ended."))
    return redirect("usersessions_list")
