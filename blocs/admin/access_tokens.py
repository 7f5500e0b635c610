from functools import partial

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ..admin_base import RecordAdmin, RecordForm
from ..models import AccessToken


class AccessTokenForm(RecordForm):
    revoke = forms.BooleanField(
        label=_("Revoke it"),
        required=False,
        help_text=_(
            "From the next request on it opens nothing. This is not undone; another one can be made."
        ),
    )


@admin.register(AccessToken)
class AccessTokenAdmin(RecordAdmin):
    """Tokens with which other systems read. The secret is made by a button, and shown once."""

    form = AccessTokenForm
    list_display = ["purpose", "user", "secret_begins", "expires_on", "revoked_at", "last_used_on"]
    list_select_related = ["user"]
    search_fields = ["purpose__folded_contains", "user__username__folded_contains"]
    ON_RECORD = ["made_on", "secret_begins", "secret_made_at", "revoked_at", "last_used_on"]

    def get_fields(self, request, obj=None):
        fields = ["user", "purpose", "expires_on"]
        if obj is None:
            return fields
        return [*fields, *self.ON_RECORD, *([] if obj.revoked_at else ["revoke"])]

    def get_readonly_fields(self, request, obj=None):
        return ["user", *self.ON_RECORD] if obj else []

    def has_change_permission(self, request, obj=None):
        is_over = obj is not None and obj.revoked_at is not None
        return super().has_change_permission(request, obj) and not is_over

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if form.cleaned_data.get("revoke"):
            obj.revoke()

    def response_post_save_add(self, request, obj):
        messages.info(request, _("It opens nothing yet: press “Make the secret”."))
        return redirect("admin:blocs_accesstoken_change", obj.pk)

    def get_urls(self):
        made = require_POST(partial(secret_made, model_admin=self))
        own = [
            path("<int:pk>/secret/", self.admin_site.admin_view(made), name="blocs_accesstoken_secret"),
        ]
        return own + super().get_urls()


def secret_made(request, pk, *, model_admin):
    """Make the secret of a token and show it; to make it again makes another, and the first one void."""
    token = get_object_or_404(AccessToken.objects.select_related("user"), pk=pk)
    if not model_admin.has_change_permission(request):
        raise PermissionDenied
    try:
        secret = token.make_secret()
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("admin:blocs_accesstoken_change", pk)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("The secret of the token"),
        "opts": model_admin.opts,
        "token": token,
        "secret": secret,
    }
    return render(request, "admin/blocs/accesstoken/secret.html", context)
