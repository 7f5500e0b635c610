from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from blocs.text import tidy_line
from campaigns.models import Campaign

from ..entering.opening import entered_since, take_back
from ..handover import HandoverSheet
from ..models import Recording


def seen_campaign(request, code, period):
    campaigns = Campaign.objects.visible_to(request.user).with_names()
    return get_object_or_404(campaigns, bloc__code=code, period__code=period)


@require_safe
def handover(request, code, period):
    """What the year before left open, for the head who takes over; and the way to take the opening back."""
    campaign = seen_campaign(request, code, period)
    recording = Recording.objects.that_opened(campaign).first()
    may_enter = campaign.bloc.is_entered_by(request.user)
    context = {
        "campaign": campaign,
        "sheet": HandoverSheet(campaign),
        "recording": recording,
        "may_take_back": recording and may_enter and not entered_since(recording),
    }
    return render(request, "awards/handover.html", context)


@require_POST
def opening_take_back(request, code, period):
    campaign = seen_campaign(request, code, period)
    if not campaign.bloc.is_entered_by(request.user):
        raise PermissionDenied
    recording = get_object_or_404(Recording.objects.that_opened(campaign))
    reason = tidy_line(request.POST.get("reason", ""))[:500] or _("Taken back by the staff")
    try:
        take_back(recording=recording, user=request.user, reason=reason)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("awards:handover", code, period)
    words = {"year": campaign.period, "bloc": campaign.bloc}
    messages.success(request, _("The opening of %(year)s for “%(bloc)s” is taken back.") % words)
    return redirect(recording.conference)
