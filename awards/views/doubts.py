from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..doubts import answer, doubts_about, give_quota_base, may_answer
from ..doubts.forms import AnswerForm, QuotaBaseForm
from .proposals import seen_proposal


def answerable_proposal(request, pk):
    """A proposal about whose doubts the user may say something; refused where it may only be read."""
    proposal = seen_proposal(request, pk)
    if not may_answer(proposal):
        raise PermissionDenied
    return proposal


@require_POST
def proposal_answer(request, pk):
    """Say why the proposal goes on although there is a doubt."""
    proposal = answerable_proposal(request, pk)
    form = AnswerForm(request.POST, doubts=doubts_about(proposal))
    if form.is_valid():
        doubt, reason = form.doubt, form.cleaned_data["reason"]
        said = {"line": doubt.line, "kind": doubt.kind, "about": doubt.about, "reason": reason}
        answer(proposal=proposal, user=request.user, **said)
        messages.success(request, _("The reason is kept beside the warning."))
        return redirect(f"{proposal.get_absolute_url()}#doubts")
    return render(request, "awards/proposal_doubt.html", {"form": form, "proposal": proposal})


@require_POST
def proposal_quota_base(request, pk):
    """Give the number that a quota is a share of."""
    proposal = answerable_proposal(request, pk)
    form = QuotaBaseForm(request.POST, doubts=doubts_about(proposal))
    if form.is_valid():
        number, note = form.cleaned_data["count"], form.cleaned_data["note"]
        give_quota_base(proposal=proposal, rule=form.doubt.quota, count=number, note=note)
        messages.success(request, _("The number is kept; the quota is computed with it."))
        return redirect(f"{proposal.get_absolute_url()}#doubts")
    return render(request, "awards/proposal_doubt.html", {"form": form, "proposal": proposal})
