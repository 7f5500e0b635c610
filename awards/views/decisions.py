from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from blocs.kept import Kept
from blocs.listing import Listing
from blocs.models import Bloc

from ..decision_file import DecisionFile
from ..forms_of_decisions import DecisionFilter, ScanForm, VerificationForm
from ..lists.decisions import DECISIONS
from ..models import AwardDecision
from ..past_decision.page import PastDecisionPage
from .awards import was_done

DECISION = Kept(
    lambda user, decision: (
        AwardDecision.objects.visible_to(user).with_key(decision).with_paper().select_related("source")
    )
)
ENTERED = Kept(lambda user: Bloc.objects.entered_by(user).values_list("pk").order_by())


@require_safe
def decision_list(request):
    form = DecisionFilter(request.GET, user=request.user)
    seen = DECISIONS.seen(request.user)
    listing = Listing(DECISIONS, request, seen=seen, rows=form.narrow(seen))
    may_enter = ENTERED.count(request.user, at_most=1) > 0
    return listing.answer("awards/decision_list.html", {"form": form, "may_enter": may_enter})


def seen_decision(request, pk):
    decision = DECISION.one(request.user, decision=pk)
    return decision, DecisionFile(decision, user=request.user)


def own_decision(request, pk):
    """A decision on awards for which the user may enter. One that may only be read is refused, another is not there."""
    decision, file = seen_decision(request, pk)
    if not file.may_enter:
        raise PermissionDenied
    return decision


@require_http_methods(["GET", "POST"])
def decision_new(request):
    """Enter a decision of the past with the awards it granted: all of it at once, or nothing."""
    if not Bloc.objects.entered_by(request.user).exists():
        raise PermissionDenied
    page = PastDecisionPage(request.POST, request.user)
    if page.is_valid() and (decision := page.put_on_record()):
        messages.success(
            request, _("The decision is on record. Attach its scan, then compare the names with it.")
        )
        return redirect(decision)
    return render(request, "awards/decision_new.html", {"page": page})


@require_safe
def decision_detail(request, pk):
    decision, file = seen_decision(request, pk)
    return render(request, "awards/decision.html", {"decision": decision, "file": file.name_units()})


@require_http_methods(["GET", "POST"])
def decision_scan(request, pk):
    """Attach the scan of the paper."""
    decision = own_decision(request, pk)
    form = ScanForm(request.POST or None, request.FILES or None, decision=decision)
    if form.is_valid() and was_done(form, request.user):
        messages.success(request, _("The scan is attached. Compare the names with it now."))
        return redirect(decision)
    context = {"decision": decision, "form": form, "title": _("Attach the scan")}
    return render(request, "awards/decision_act.html", context)


@require_http_methods(["GET", "POST"])
def decision_verify(request, pk):
    """Say which awards agree with the paper."""
    decision = own_decision(request, pk)
    form = VerificationForm(request.POST or None, decision=decision, user=request.user)
    if form.is_valid() and was_done(form, request.user):
        count = len(form.cleaned_data["awards"])
        messages.success(
            request,
            ngettext("%(count)s award is verified.", "%(count)s awards are verified.", count)
            % {"count": count},
        )
        return redirect(decision)
    context = {
        "decision": decision,
        "form": form,
        "title": _("Compare with the paper"),
        "button": _("These agree with the paper"),
    }
    return render(request, "awards/decision_act.html", context)
