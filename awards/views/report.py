from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from blocs.text import folded

from ..entering.drafting import draft_of
from ..entering.from_report import accepted, find_facts, with_fact
from ..entering.setting import Setting
from ..forms import ReportForm
from .entry import own_entry

TAKEN = "fact:"  # before the key of a fact of the report that was answered already


@require_http_methods(["GET", "POST"])
def entry_report(request, pk):
    """Paste a report and confirm the facts found in it; only what is accepted goes into the draft."""
    entry = own_entry(request, pk)
    draft = draft_of(entry, request.user)
    form = ReportForm(request.POST if "report" in request.POST else None, initial=draft.typed)
    if form.is_valid():
        draft.keep(draft.typed | {"report": form.cleaned_data["report"]})
        return redirect("awards:entry-report", entry.pk)
    facts = find_facts(draft.typed.get("report", ""), answered(draft), request.user)
    if request.method == "POST" and "report" not in request.POST:
        return take_facts(request, entry, draft, facts)
    spoken_of = [fact.value["name"] for fact in facts if fact.field == "bloc"]
    context = {"entry": entry, "form": form, "facts": facts, "other_blocs": others(entry, spoken_of)}
    return render(request, "awards/entry_report.html", context)


def others(entry, names):
    """Of the blocs a report speaks of those that seem to be another one."""
    own = folded(entry.bloc.name)
    return [name for name in names if folded(name) not in own and own not in folded(name)]


def answered(draft):
    pairs = (key.removeprefix(TAKEN).split("=") for key in draft.kept if key.startswith(TAKEN))
    return dict(pairs)


def take_facts(request, entry, draft, facts):
    typed, setting = draft.typed, Setting(entry, draft.typed, request.user)
    decided, taken = [], 0
    for fact in facts:
        decision = request.POST.get(f"{fact.key}-decision")
        if decision not in ("accept", "drop") or fact.taken:
            continue
        decided.append(f"{TAKEN}{fact.key}={decision}")
        if decision == "accept" and not fact.is_elsewhere:
            typed = with_fact(typed, fact.field, accepted(fact, request.POST), setting)
            taken += 1
    draft.kept = [*draft.kept, *decided]
    draft.save(update_fields=["kept"])
    draft.keep({name: text for name, text in typed.items() if text})
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
