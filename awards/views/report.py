from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from blocs.text import folded

from ..entering.drafting import change, draft_of
from ..entering.from_report import READ, accepted, find_facts, with_fact
from ..entering.setting import Setting
from ..entering.typed import one_text
from ..forms import ReportForm
from ..models import Draft
from .entry import own_entry

TAKEN = "fact:"  # before the key of a fact of the report that was answered already


@require_http_methods(["GET", "POST"])
def entry_report(request, pk):
    """Paste a report and confirm the facts found in it; only what is accepted goes into the draft."""
    entry = own_entry(request, pk)
    draft = draft_of(entry, request.user)
    if request.method == "POST" and "report" not in request.POST:
        return take_facts(request, entry, draft)
    form = ReportForm(request.POST or None, initial=draft.typed)
    if form.is_valid():
        report = {"report": one_text([form.cleaned_data["report"]])}
        change(draft, lambda typed: typed | report)
        return redirect("awards:entry-report", entry.pk)
    facts = find_facts(draft, answered(draft), Setting(entry, draft.typed, request.user))
    spoken_of = [fact.value["name"] for fact in facts if fact.field == "bloc"]
    context = {
        "entry": entry,
        "form": form,
        "facts": facts,
        "other_blocs": others(entry, spoken_of),
        "is_cut": len(draft.typed.get("report", "")) > READ,
    }
    return render(request, "awards/entry_report.html", context)


def others(entry, names):
    """Of the blocs a report speaks of those that seem to be another one."""
    own = folded(entry.bloc.name)
    return [name for name in names if folded(name) not in own and own not in folded(name)]


def answered(draft):
    pairs = (key.removeprefix(TAKEN).split("=") for key in draft.kept if key.startswith(TAKEN))
    return dict(pairs)


def take_facts(request, entry, draft):
    with transaction.atomic():
        # Locked, so that a second press of the button takes nothing twice.
        draft = Draft.objects.locked(draft)
        facts = find_facts(draft, answered(draft), Setting(entry, draft.typed, request.user))
        taken = take(entry, draft, facts, request)
    messages.success(
        request,
        ngettext(
            "%(count)s fact of the report is on the entry page now.",
            "%(count)s facts of the report are on the entry page now.",
            taken,
        )
        % {"count": taken}
        + " "
        + _("Look at them there, then record."),
    )
    return redirect(entry)


def take(entry, draft, facts, request):
    """Put the accepted facts into the draft, note all that were answered; return how many were put."""
    typed, setting = draft.typed, Setting(entry, draft.typed, request.user)
    taken = 0
    for fact in facts:
        decision = request.POST.get(f"{fact.key}-decision")
        if decision not in ("accept", "drop") or fact.taken:
            continue
        draft.kept.append(f"{TAKEN}{fact.key}={decision}")
        if decision == "accept" and not fact.is_elsewhere:
            typed = with_fact(typed, fact.field, accepted(fact, request.POST), setting)
            taken += 1
    draft.save(update_fields=["kept"])
    draft.keep(typed)
    return taken
