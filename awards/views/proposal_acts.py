from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ..models import ProposalLine
from ..proposing.act_forms import AppraisalForm, CouncilForm, LowerForm, PassUpForm
from ..proposing.acts import ACTS, LINE_ACTS, may
from ..proposing.decision_forms import DecideForm, HandOverForm
from ..proposing.forms import ActForm
from .proposals import seen_proposal

# Acts that ask for more than a date and a reason.
FORMS = {"pass-up": PassUpForm, "decide": DecideForm, "hand-over": HandOverForm}


@require_http_methods(["GET", "POST"])
def proposal_act(request, pk, act):
    """One act on a proposal: asked for what it needs, then done."""
    proposal = seen_proposal(request, pk)
    if act not in ACTS:
        raise Http404
    act = ACTS[act]
    if not may(proposal, act):
        raise PermissionDenied
    if proposal.state not in act.of:
        messages.error(request, not_now(proposal, act.label))
        return redirect(proposal)
    form = FORMS.get(act.name, ActForm)(
        request.POST or None, request.FILES or None, act=act, proposal=proposal, user=request.user
    )
    if form.is_valid() and (done := performed(form)):
        messages.success(request, what_was_done(act, proposal))
        return redirect(done)
    label = act.label_for(proposal)
    context = {"proposal": proposal, "act": act, "label": label, "form": form}
    return render(request, "awards/proposal_act.html", context)


def performed(form):
    """Do what the form asks for. The page to go to; None where it cannot be done, with the sentence in the form."""
    try:
        return form.perform()
    except ValidationError as error:
        form.add_error(None, error.messages)
        return None


def not_now(proposal, label):
    words = {"act": label, "state": proposal.get_state_display()}
    return _("“%(act)s” is not possible now: the proposal is “%(state)s”.") % words


def what_was_done(act, proposal):
    return _("“%(act)s”: done and written down.") % {"act": act.label_for(proposal)}


@require_http_methods(["GET", "POST"])
def proposal_appraisal(request, pk):
    """The appraisal, line by line."""
    return results_page(request, pk, "eligible", AppraisalForm, "awards/proposal_appraisal.html")


@require_http_methods(["GET", "POST"])
def proposal_council(request, pk):
    """The result of the council, line by line, with its ballots."""
    return results_page(request, pk, "pass", CouncilForm, "awards/proposal_council.html")


def results_page(request, pk, act, form_class, template):
    proposal = seen_proposal(request, pk)
    act = LINE_ACTS[act]
    if not may(proposal, act):
        raise PermissionDenied
    if proposal.state not in act.during:
        messages.error(request, not_now(proposal, act.label))
        return redirect(proposal)
    lines = list(ProposalLine.objects.of_proposal(proposal).in_states(act.of))
    form = form_class(request.POST or None, proposal=proposal, lines=lines, user=request.user)
    if form.is_valid() and (done := performed(form)):
        messages.success(request, _("The results are on record."))
        return redirect(done)
    return render(request, template, {"proposal": proposal, "form": form})


@require_http_methods(["GET", "POST"])
def line_lower(request, pk):
    """A lower award instead of the one proposed."""
    line = get_object_or_404(ProposalLine.objects.visible_to(request.user).select_related("kind"), pk=pk)
    line.proposal = seen_proposal(request, line.proposal_id)
    act = LINE_ACTS["lower"]
    if not may(line.proposal, act):
        raise PermissionDenied
    if line.proposal.state not in act.during or line.state not in act.of:
        messages.error(request, not_now(line.proposal, act.label))
        return redirect(line.proposal)
    form = LowerForm(request.POST or None, line=line, user=request.user)
    if form.is_valid() and (done := performed(form)):
        messages.success(request, _("The lower award stands in the proposal."))
        return redirect(done)
    context = {"proposal": line.proposal, "line": line, "act": act, "label": act.label, "form": form}
    return render(request, "awards/proposal_act.html", context)
