"""An admin acts as somebody, to help: sees and does what they may, and stays on record as who did it.

The admin's own sign-in goes on as it is, and whether it may act is asked anew at each request.
"""

import pghistory
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from pghistory.middleware import HistoryMiddleware

from blocs.admin.way_in import ACTING_AS
from blocs.models import User

# An account and the administration are the business of whoever signed in.
REFUSED = ("mfa_", "account_", "usersessions_")
STOP_FIRST = _("This page is your own business. Stop acting as somebody else, then open it.")


def admins_may_act_as_others(get_response):
    def middleware(request):
        request.acting_admin = None
        if user := acted_as(request):
            request.acting_admin, request.user = request.user, user
        return get_response(request)

    def look(request, view, args, kwargs):
        match = request.resolver_match
        if request.acting_admin and (match.app_name == "admin" or (match.url_name or "").startswith(REFUSED)):
            messages.warning(request, STOP_FIRST)
            return redirect("home")
        return None

    middleware.process_view = look
    return middleware


def acted_as(request):
    """As whom the admin who signed in acts; None, also where the two no longer may."""
    key = request.session.get(ACTING_AS)
    if key is None:
        return None
    user = User.objects.in_bulk([key]).get(key)
    if user and user.may_be_helped_by(request.user):
        return user
    del request.session[ACTING_AS]
    return None


class HistoryOfBoth(HistoryMiddleware):
    """The history names the admin as who did it, and says as whom."""

    def get_context(self, request):
        said = super().get_context(request)
        admin = request.acting_admin
        return said | {"user": admin.pk, "acting_as": request.user.pk} if admin else said


@require_POST
def stop_acting(request):
    admin, user = request.acting_admin, request.user
    if not admin:
        return redirect("home")
    with transaction.atomic(), pghistory.context(reason=gettext("stopped acting as this account")):
        user.note_help()
    del request.session[ACTING_AS]
    return redirect("admin:blocs_user_change", user.pk)
