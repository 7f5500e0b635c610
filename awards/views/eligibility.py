from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from blocs.models import Person, Unit

from ..eligibility import judge
from ..eligibility.forms import forms_for
from ..eligibility.on_record import History, with_awards, with_head
from ..models import ProposalLine


@require_safe
def proposal_line(request, pk):
    """A line of a proposal, with what the rules ask of its recipient and what the records say to it."""
    lines = with_head(ProposalLine.objects.visible_to(request.user))
    line = get_object_or_404(lines, pk=pk)
    judgement = judge([line], user=request.user)[line.pk]
    conditions = with_awards(judgement, request.user)
    context = {"line": line, "judgement": judgement, "conditions": conditions}
    return render(request, "awards/proposal/line.html", context)


@require_http_methods(["GET", "POST"])
def unit_history(request, code):
    return add_to_history(request, {"unit": may_add_to(request, Unit, code=code)})


@require_http_methods(["GET", "POST"])
def person_history(request, pk):
    person = may_add_to(request, Person, pk=pk)
    return add_to_history(request, {"person": person.merged_into or person})


def may_add_to(request, model, **key):
    """A unit or person whose history the user may add to. One that may only be read is refused, another is not there."""
    recipient = get_object_or_404(model.objects.visible_to(request.user), **key)
    if not model.objects.entered_by(request.user).filter(pk=recipient.pk).exists():
        raise PermissionDenied
    return recipient


def add_to_history(request, recipient):
    prefilled = {name: request.GET.get(name, "") for name in ("kind", "year", "next")}
    sent = request.POST.get("act", "")
    forms = [
        form(request.POST if form.act == sent else None, recipient=recipient, initial=prefilled)
        for form in forms_for(recipient)
    ]
    for form in forms:
        if form.is_bound and form.is_valid() and form.keep(request.user):
            messages.success(request, _("It is on record now. The verdicts that hang on it are made anew."))
            return redirect(local(request, form.cleaned_data["next"]) or request.get_full_path())
    history = History(recipient)
    context = {"recipient": history.recipient, "history": history, "forms": forms, "next": prefilled["next"]}
    return render(request, "awards/history.html", context)


def local(request, address):
    """The address, where it is one of this site; else nothing."""
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, request.is_secure())
    return address if is_ours else ""
