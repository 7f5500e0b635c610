from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from blocs.kept import Kept
from campaigns.models import Conference

from ..award_file import AwardFile
from ..forms_of_decisions import (
    AwardHandingOverForm,
    ConferenceHandingOverForm,
    CorrectionForm,
    RevocationForm,
)
from ..models import Award

AWARD = Kept(
    lambda user, award: (
        Award.objects.visible_to(user)
        .with_key(award)
        .with_entry_for(user)
        .with_context()
        .select_related("source")
    )
)


def seen_award(request, pk):
    return AWARD.one(request.user, award=pk)


def own_award(request, pk):
    """An award for which the user may enter. One that may only be read is refused, another one is not there."""
    award = seen_award(request, pk)
    if not award.may_enter:
        raise PermissionDenied
    return award


@require_safe
def award_detail(request, pk):
    award = seen_award(request, pk)
    file = AwardFile(award, user=request.user).name_units()
    return render(request, "awards/award.html", {"award": award, "file": file})


@require_http_methods(["GET", "POST"])
def award_correct(request, pk):
    form = CorrectionForm(request.POST or None, award=own_award(request, pk))
    return act_on_award(
        request,
        form,
        _("Correct the award by a decision"),
        _("Corrected. What stood before stays in the history."),
    )


@require_http_methods(["GET", "POST"])
def award_revoke(request, pk):
    form = RevocationForm(request.POST or None, award=own_award(request, pk))
    return act_on_award(
        request,
        form,
        _("Revoke the award by a decision"),
        _("Revoked. It stays on record and counts no more."),
    )


@require_http_methods(["GET", "POST"])
def award_hand_over(request, pk):
    form = AwardHandingOverForm(request.POST or None, award=own_award(request, pk), user=request.user)
    return act_on_award(request, form, _("Hand over the award"), _("The handing over is on record."))


def act_on_award(request, form, title, done):
    """One act on an award: asked for what it needs, then done; refused beside the form."""
    award = form.award
    if award.state == Award.State.REVOKED:
        messages.error(request, _("The award is revoked; nothing more can be done with it."))
        return redirect(award)
    if form.is_valid() and was_done(form, request.user):
        messages.success(request, done)
        return redirect(award)
    return render(request, "awards/award_act.html", {"award": award, "form": form, "title": title})


def was_done(form, user):
    """Do what the form asks for; False, with the sentence on the form, where that cannot be done."""
    try:
        form.perform(user)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    return True


@require_http_methods(["GET", "POST"])
def conference_hand_over(request, pk):
    """Which awards of the bloc-years of a conference were handed over there."""
    conference = get_object_or_404(Conference.objects.visible_to(request.user), pk=pk)
    if not conference.is_entered_by(request.user):
        raise PermissionDenied
    form = ConferenceHandingOverForm(request.POST or None, conference=conference, user=request.user)
    if form.is_valid() and was_done(form, request.user):
        messages.success(request, _("The handing over is on record."))
        return redirect(f"{conference.get_absolute_url()}#awards")
    return render(request, "awards/hand_over.html", {"conference": conference, "form": form})
