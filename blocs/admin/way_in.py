"""The page on which an admin helps somebody into their account: a link for a new password, a lost phone."""

import pghistory
from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ..models import User

ACTING_AS = "acting_as"  # of the session


class WayInForm(forms.Form):
    """What is needed, and how it is known that it is they who ask."""

    LINK, PROOF, ACT = "link", "proof", "act"
    act = forms.ChoiceField(
        label=_("What is needed"),
        choices=[
            (LINK, _("a link with which they choose a password")),
            (PROOF, _("to sign in without the second proof, which was lost")),
            (ACT, _("that you look, and do, what they cannot manage: you act as them until you stop")),
        ],
        widget=forms.Select(attrs={"class": "vSelect"}),
    )
    reason = forms.CharField(
        label=_("How it is known that they ask themselves"),
        max_length=200,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Such as: came in person, called back on the number of the office. Kept as the reason."),
    )

    def __init__(self, *args, may_act, **kwargs):
        super().__init__(*args, **kwargs)
        acts = self.fields["act"].choices
        self.fields["act"].choices = [pair for pair in acts if may_act or pair[0] != self.ACT]

    def record(self, user):
        """Keep that the user was helped, with what and why as the reason."""
        kept = {**self.cleaned_data, "act": dict(self.fields["act"].choices)[self.cleaned_data["act"]]}
        pghistory.context(reason=gettext("%(act)s: %(reason)s") % kept)
        user.note_help()


@require_http_methods(["GET", "POST"])
def way_into_an_account(request, pk, *, model_admin):
    user = get_object_or_404(User.objects.all(), pk=pk)
    if not model_admin.has_change_permission(request, user) or not user.is_active:
        raise PermissionDenied
    # One's own account asks for the password before such a change; whoever sits down at an open page has none.
    if user == request.user:
        raise PermissionDenied
    form = WayInForm(request.POST or None, may_act=user.may_be_helped_by(request.user))
    link = None
    if form.is_valid():
        form.record(user)
        if form.cleaned_data["act"] == form.PROOF:
            take_second_proofs_away(user)
            messages.success(request, _("The second proof was taken away, and the sign-ins have ended."))
            return redirect("admin:blocs_user_change", user.pk)
        if form.cleaned_data["act"] == form.ACT:
            request.session[ACTING_AS] = user.pk
            return redirect("home")
        link = request.build_absolute_uri(link_for_a_password(user))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Help into the account"),
        "opts": model_admin.opts,
        "account": user,
        "form": form,
        "link": link,
    }
    return render(request, "admin/blocs/user/way_in.html", context)


def link_for_a_password(user):
    """The address at which the user chooses a password; it is good once, for PASSWORD_RESET_TIMEOUT."""
    key = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    return reverse("account_reset_password_from_key", args=[user_pk_to_url_str(user), key])


@transaction.atomic
def take_second_proofs_away(user):
    Authenticator.objects.filter(user=user).delete()
    for session in UserSession.objects.filter(user=user):
        session.end()
