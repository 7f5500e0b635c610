from functools import partial

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as RightsAdmin
from django.contrib.auth.admin import UserAdmin as AccountAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.urls import path
from django.utils.translation import gettext_lazy as _

from ..admin_base import FindsRows, RecordAdmin, RecordInline, history_of
from ..models import Stewardship, User
from .way_in import way_into_an_account


class StewardshipInline(RecordInline):
    model = Stewardship
    fields = ["role", "bloc", "organiser", "starts_on", "ends_on", "withdrawn_at"]
    readonly_fields = ["withdrawn_at"]


class AccountForm(UserChangeForm):
    class Meta(UserChangeForm.Meta):
        labels = {"is_staff": _("Admin"), "is_superuser": _("Admin with every right")}
        help_texts = {
            "is_staff": _(
                "Sees all blocs and may sign in here; what may be changed here is said by the rights below. "
                "Staff and leaders of a bloc are no admins: they get a stewardship."
            ),
            "is_active": _("Take the tick away when the person leaves. Accounts are never deleted."),
        }


@admin.register(User)
class UserAdmin(FindsRows, AccountAdmin):
    """Accounts. Only admins with every right give rights.

    They alone change accounts of other admins, former ones too: a new password would lend their rights.
    """

    form = AccountForm
    list_display = ["username", "full_name", "is_active", "is_staff", "is_superuser", "last_login"]
    list_filter = ["is_active", "is_staff", "is_superuser"]
    search_fields = [
        "username__folded_contains",
        "last_name__folded_contains",
        "first_name__folded_contains",
        "email__folded_contains",
    ]
    fieldsets = [
        (None, {"fields": ["username", "password", ("last_name", "first_name"), "email"]}),
        (_("Rights"), {"fields": ["is_active", "is_staff", "is_superuser", "groups"]}),
        (_("Important dates"), {"fields": [("last_login", "date_joined")]}),
    ]
    inlines = [StewardshipInline]

    @admin.display(description=_("full name"), ordering="last_name")
    def full_name(self, user):
        return user.full_name

    def choice_label(self, user):
        return f"{user.username} – {name}" if (name := self.full_name(user)) else user.username

    def get_urls(self):
        way_in = partial(way_into_an_account, model_admin=self)
        own = [path("<int:pk>/way-in/", self.admin_site.admin_view(way_in), name="blocs_user_way_in")]
        return own + super().get_urls()

    def has_delete_permission(self, request, obj=None):
        return False

    def history_view(self, request, object_id, extra_context=None):
        return history_of(self, request, object_id)

    def has_change_permission(self, request, obj=None):
        is_another_admin = obj is not None and obj != request.user and (obj.is_staff or obj.is_superuser)
        out_of_reach = is_another_admin and not request.user.is_superuser
        return super().has_change_permission(request, obj) and not out_of_reach

    def get_readonly_fields(self, request, obj=None):
        rights = [] if request.user.is_superuser else ["is_staff", "is_superuser", "groups"]
        return [*super().get_readonly_fields(request, obj), "last_login", "date_joined", *rights]

    def get_inlines(self, request, obj):
        return super().get_inlines(request, obj) if obj else []


admin.site.unregister(Group)
# What people sign in with is theirs: they look after it on the page of their account.
for model in (Authenticator, EmailAddress, SocialAccount, SocialApp, SocialToken, UserSession):
    admin.site.unregister(model)


@admin.register(Group)
class GroupAdmin(FindsRows, RightsAdmin):
    """Rights that several admins have. Only admins with every right give them, so they alone make and change these."""

    def has_add_permission(self, request):
        return request.user.is_superuser and super().has_add_permission(request)

    def has_change_permission(self, request, obj=None):
        return request.user.is_superuser and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser and super().has_delete_permission(request, obj)


@admin.register(Stewardship)
class StewardshipAdmin(RecordAdmin):
    list_display = ["user", "role", "bloc", "organiser", "starts_on", "ends_on", "withdrawn_at"]
    list_filter = ["role"]
    search_fields = [
        "user__username__folded_contains",
        "user__last_name__folded_contains",
        "user__first_name__folded_contains",
        "bloc__search_key__key_contains",
        "organiser__search_key__key_contains",
    ]
    fields = ["user", "role", ("bloc", "organiser"), ("starts_on", "ends_on"), "withdrawn_at"]
    readonly_fields = ["withdrawn_at"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("user", "bloc", "organiser")
