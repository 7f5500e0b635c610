from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from blocs.models import Bloc
from blocs.text import tidy_line
from campaigns.models import Conference

from ..entering import acts
from ..entering.drafting import bring_up_to_date, decide, draft_of, keep_all, keep_changes, show_conflicts
from ..entering.merging import to_decide
from ..entering.page import EntryPage
from ..entering.progress import steps
from ..entering.questions import questions_about
from ..entering.recording import NotRecorded, needs_reason, record, sheet_of
from ..entering.suggesting import suggestions
from ..entering.telling import changes_in_words, labelled, sentences
from ..entering.typed import one_text
from ..forms import EntryForm
from ..models import Draft, Entry


def own_bloc(request, code):
    """A bloc for which the user may enter. One that may only be read is refused, another one is not there."""
    bloc = get_object_or_404(Bloc.objects.visible_to(request.user), code=code)
    if not bloc.is_entered_by(request.user):
        raise PermissionDenied
    return bloc


def own_entry(request, pk):
    """An entry of a bloc for which the user may enter; refused or not there as own_bloc()."""
    visible = Entry.objects.visible_to(request.user).with_conference()
    entry = get_object_or_404(visible, pk=pk)
    if not entry.bloc.is_entered_by(request.user):
        raise PermissionDenied
    return entry


@require_http_methods(["GET", "POST"])
def entry_begin(request, code):
    bloc = own_bloc(request, code)
    form = EntryForm(request.POST or None, bloc=bloc, initial={"year": request.GET.get("year", "")})
    if form.is_valid():
        entry = form.save()
        if form.cleaned_data["report"]:
            draft = draft_of(entry, request.user)
            draft.keep(draft.typed | {"report": one_text([form.cleaned_data["report"]])})
            return redirect("awards:entry-report", entry.pk)
        return redirect(entry)
    drafts = Entry.objects.open_at(bloc)
    return render(request, "awards/entry_begin.html", {"form": form, "bloc": bloc, "entries": drafts})


@require_http_methods(["GET", "POST"])
def entry_of_conference(request, pk, code):
    """Open the entry page of a conference on record, for one of the blocs it served.

    A GET comes from the login page, where the session had ended when the button was pressed.
    """
    conference = get_object_or_404(Conference.objects.visible_to(request.user), pk=pk)
    if request.method == "GET":
        return redirect(conference)
    bloc = own_bloc(request, code)
    campaign = get_object_or_404(bloc.campaigns.served_by(conference))
    return redirect(Entry.objects.of_conference(conference, campaign))


@require_http_methods(["GET", "POST"])
def entry(request, pk):
    entry = own_entry(request, pk)
    draft = draft_of(entry, request.user)
    if request.method == "POST":
        return keep_page(request, entry, draft)
    sheet = sheet_of(draft, request.user)
    bring_up_to_date(draft, sheet)
    page = EntryPage(sheet, steps(sheet), shows_problems="checked" in request.GET)
    context = {"entry": entry, "draft": draft, "page": page, "others": entry.drafts.of_others(request.user)}
    return render(request, "awards/entry.html", context)


def keep_page(request, entry, draft):
    """Keep what was typed, do what the button says, and lead to where that is seen."""
    button = request.POST.get("act", "save")
    act, where = acts.of_button(button, request.POST, entry, request.user)
    given_way = keep_all(draft, request.POST, lambda typed: done(request, act, typed))
    if left_out := acts.left_out(button, request.POST):
        messages.info(request, left_out)
    if given_way:
        messages.warning(
            request,
            _("In another window you had typed something else; this page went before it: %(texts)s")
            % {"texts": "; ".join(f"{labelled(name)}: “{text[:2000]}”" for name, text in given_way[:20])},
        )
    if button == "check":
        return redirect("awards:entry-check", entry.pk)
    if button == "save":
        messages.success(request, _("The draft is kept. Nothing of it is on record yet."))
    return redirect(entry.get_absolute_url() + where)


def done(request, act, typed):
    """What was typed after an act; as it was, with the reason shown, where the act cannot be done."""
    try:
        return act(typed)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return typed


@require_POST
def entry_draft(request, pk):
    """Keep single fields while they are typed; say who else is here and how far the page is."""
    entry = own_entry(request, pk)
    draft, others = keep_changes(draft_of(entry, request.user), request.POST)
    draft.entry = entry
    sheet = sheet_of(draft, request.user)
    here = [
        str(other.user.get_full_name() or other.user)
        for other in entry.drafts.of_others(request.user).here_now()
    ]
    return JsonResponse(
        {
            "version": draft.version,
            "kept": date_format(timezone.localtime(draft.changed_at), "H:i:s"),
            "others": others,
            "here": here,
            "recorded": bool(sheet.conflicts) or sheet.typed != draft.typed,
            "steps": render_to_string("awards/entry/_steps.html", {"steps": steps(sheet)}),
        }
    )


@require_http_methods(["GET", "POST"])
def entry_check(request, pk):
    entry = own_entry(request, pk)
    draft = draft_of(entry, request.user)
    sheet = sheet_of(draft, request.user)
    bring_up_to_date(draft, sheet)
    if request.method == "POST":
        return answer_check(request, entry, draft, sheet)
    if sheet.facts.problems and not sheet.conflicts:
        return redirect(f"{entry.get_absolute_url()}?checked=1#problems")
    questions = [] if sheet.conflicts else questions_about(sheet)
    show_conflicts(draft, sheet.conflicts)
    context = {
        "entry": entry,
        "conflicts": [(labelled(conflict.name), conflict) for conflict in to_decide(sheet.conflicts)],
        "told": sentences(sheet),
        "questions": [(question, question.key in draft.kept) for question in questions],
        "is_open": any(question.key not in draft.kept for question in questions) or bool(sheet.conflicts),
        "draft": draft,
        "needs_reason": needs_reason(sheet),
        "changes": changes_in_words(sheet.changes()) if entry.conference_id else [],
    }
    return render(request, "awards/entry_check.html", context)


def answer_check(request, entry, draft, sheet):
    act, _colon, key = request.POST.get("act", "").partition(":")
    if act == "decide":
        decisions = {name.removeprefix("decide-"): value for name, value in request.POST.items()}
        decide(draft, sheet, decisions)
    elif act == "keep":
        asked = [question.key for question in questions_about(sheet)]
        draft.kept += [asked_key for asked_key in asked if key in (asked_key, "all")]
        draft.save(update_fields=["kept"])
    elif act == "record":
        return put_on_record(request, entry, draft)
    return redirect(reverse("awards:entry-check", args=[entry.pk]) + "#asked")


def put_on_record(request, entry, draft):
    if request.POST.get("version", str(draft.version)) != str(draft.version):
        messages.warning(request, _("Something has changed meanwhile. Look at it once more, then record."))
        return redirect("awards:entry-check", entry.pk)
    try:
        recording = record(
            draft=draft, user=request.user, reason=tidy_line(request.POST.get("reason", ""))[:500]
        )
    except NotRecorded:
        messages.warning(request, _("Something has changed meanwhile. Look at it once more, then record."))
        return redirect("awards:entry-check", entry.pk)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("awards:entry-check", entry.pk)
    messages.success(request, what_was_recorded(recording))
    return redirect(recording.conference)


def what_was_recorded(recording):
    words = {"conference": recording.conference, "year": recording.opened and recording.opened.period}
    if recording.opened:
        sentence = _(
            "“%(conference)s” is on record. It opened %(year)s; the handover sheet stands on the page of that year."
        )
    elif recording.act == recording.Act.CORRECTION:
        sentence = _("The correction of “%(conference)s” is on record.")
    else:
        sentence = _("“%(conference)s” is on record.")
    return sentence % words


@require_GET
def entry_choices(request, pk):
    """Names to choose from while one is typed."""
    entry = own_entry(request, pk)
    text = tidy_line(request.GET.get("q", ""))[:200]
    found = suggestions(request.GET.get("of", ""), text, entry, request.user)
    return JsonResponse({"found": found})


@require_POST
def entry_discard(request, pk):
    entry = own_entry(request, pk)
    entry.drop_draft_of(request.user)
    messages.success(request, _("Your draft is dropped. What is on record stays as it is."))
    return redirect(entry.conference or reverse("awards:entry-begin", args=[entry.bloc.code]))


@require_http_methods(["GET", "POST"])
def entry_other(request, pk, draft):
    """Another person's draft, to read; and to go on from, where one takes it into one's own."""
    entry = own_entry(request, pk)
    other = get_object_or_404(Draft.objects.with_user(), entry=entry, pk=draft)
    other.entry = entry
    if request.method == "POST":
        with transaction.atomic():
            draft_of(entry, request.user).copy(other)
        return redirect(entry)
    told = sentences(sheet_of(other, request.user))
    mine = draft_of(entry, request.user)
    context = {"entry": entry, "other": other, "told": told, "mine": mine}
    return render(request, "awards/entry_other.html", context)
