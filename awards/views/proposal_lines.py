from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ..models import ProposalLine
from ..proposing.forms import LineForm, NamesForm
from .proposals import own_proposal, refuse_if_closed


def own_line(request, pk):
    """A line of a proposal that the user prepares, with its proposal as own_proposal() reads it."""
    line = get_object_or_404(ProposalLine.objects.visible_to(request.user).select_related("kind"), pk=pk)
    line.proposal = own_proposal(request, line.proposal_id)
    return line


def saved(form):
    """What the form saved; None where it could not be, with the sentence in the form."""
    try:
        return form.save()
    except ValidationError as error:
        form.add_error(None, error.messages)
        return None


@require_http_methods(["GET", "POST"])
def line_add(request, pk):
    proposal = own_proposal(request, pk)
    if closed := refuse_if_closed(request, proposal):
        return closed
    line = ProposalLine(proposal=proposal)
    form = LineForm(request.POST or None, line=line, user=request.user)
    if form.is_valid() and (added := saved(form)):
        messages.success(request, _("“%(line)s” is added.") % {"line": added})
        return redirect("awards:proposal-line-add", pk) if "more" in request.POST else redirect(proposal)
    return render(
        request, "awards/proposal_line_form.html", {"form": form, "proposal": proposal, "line": line}
    )


@require_http_methods(["GET", "POST"])
def line_edit(request, pk):
    line = own_line(request, pk)
    if closed := refuse_if_closed(request, line.proposal):
        return closed
    form = LineForm(request.POST or None, line=line, user=request.user)
    if form.is_valid() and (changed := saved(form)):
        messages.success(request, _("“%(line)s” is changed.") % {"line": changed})
        return redirect(line.proposal)
    context = {"form": form, "proposal": line.proposal, "line": line}
    return render(request, "awards/proposal_line_form.html", context)


@require_http_methods(["GET", "POST"])
def line_names(request, pk):
    """The names for a line that is only a count."""
    line = own_line(request, pk)
    if line.is_named or not line.proposal.may_be_named:
        messages.error(request, _("This line takes no list of names any more."))
        return redirect(line.proposal)
    form = NamesForm(request.POST or None, line=line, user=request.user)
    if form.is_valid() and saved(form):
        messages.success(request, _("The names are on their lines."))
        return redirect(line.proposal)
    context = {"form": form, "proposal": line.proposal, "line": line}
    return render(request, "awards/proposal_names.html", context)


@require_POST
def line_strike(request, pk):
    line = own_line(request, pk)
    if closed := refuse_if_closed(request, line.proposal):
        return closed
    words = {"line": str(line)}
    try:
        line.delete()
    except ProtectedError:
        messages.error(
            request, _("“%(line)s” was appraised already and stays on record. Its result says why.") % words
        )
    else:
        messages.success(request, _("“%(line)s” is struck out.") % words)
    return redirect(line.proposal)
