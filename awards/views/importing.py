from pathlib import PurePath

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from blocs.listing import Listing
from blocs.paging import page_of

from ..importing.asking import records_of
from ..importing.files.template import template
from ..importing.forms import AnswersForm, BringForm, BringInForm, TakeBackForm, kinds_for
from ..importing.kinds import KINDS, kind_of
from ..importing.page import (
    brought_in,
    columns_not_read,
    come_with_them,
    counts_of,
    described_rows,
    file_of_bad_rows,
    left_out,
    page_of_rows,
    sheets_not_read,
)
from ..importing.taking_back import NotTakenBack, refuse_what_stands_against, what_it_wrote
from ..importing.writing import may_bring
from ..lists.imports import IMPORTS, ImportFilter
from ..models import Import, ImportRow

AGAIN = 2  # seconds after which a page that waits asks again, without a script
UNTICKED = "unticked"  # in the address of an import: why nothing was put on record
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def import_list(request):
    form = ImportFilter(request.GET, user=request.user)
    seen = Import.objects.visible_to(request.user)
    listing = Listing(IMPORTS, request, seen=seen, rows=form.narrow(seen))
    may_bring = bool(kinds_for(request.user))
    return listing.answer("awards/import_list.html", {"form": form, "may_bring": may_bring})


@require_http_methods(["GET", "POST"])
def import_new(request):
    """Bring a list. It is read away from the page; the page of the import says how far that is."""
    kinds = kinds_for(request.user)
    if not kinds:
        raise PermissionDenied
    form = BringForm(request.POST or None, request.FILES or None, user=request.user)
    if form.is_valid():
        return redirect(form.save(who(request)))
    return render(request, "awards/import_new.html", {"form": form, "kinds": names_of(kinds)})


def who(request):
    """What the history says of who does it, as of all that is done on pages."""
    admin = getattr(request, "acting_admin", None)
    return {"user": admin.pk, "acting_as": request.user.pk} if admin else {"user": request.user.pk}


def names_of(kinds):
    return [(kind.code, Import.Kind(kind.code).label) for kind in kinds]


@require_safe
def import_template(request, kind):
    if kind not in KINDS:
        raise Http404
    name = str(Import.Kind(kind).label)
    return workbook(template(name.capitalize(), KINDS[kind].columns, KINDS[kind].examples), f"{name}.xlsx")


def workbook(content, name):
    disposition = content_disposition_header(True, name)
    return HttpResponse(content, content_type=EXCEL, headers={"Content-Disposition": disposition})


def seen_import(request, pk):
    return get_object_or_404(Import.objects.visible_to(request.user).with_names(), pk=pk)


def own_import(request, pk):
    """An import on which the user may act; until the transaction is over, whoever else acts on it waits."""
    seen = Import.objects.visible_to(request.user).with_names()
    if request.method == "POST":
        seen = seen.select_for_update(of=["self"])
    brought = get_object_or_404(seen, pk=pk)
    if not may_bring(request.user, kind_of(brought.kind), brought.bloc):
        raise PermissionDenied
    return brought


@require_safe
def import_detail(request, pk):
    """What becomes of the list: how far it is, what it would change, or what it changed."""
    brought = seen_import(request, pk)
    asked, open_ones = brought.questions.numbers()
    context = {
        "brought": brought,
        "counts": counts_of(brought),
        "left_out": left_out(brought),
        "brought_in": brought_in(brought),
        "with_them": come_with_them(brought),
        "not_read": columns_not_read(brought),
        "sheets_not_read": sheets_not_read(brought),
        "asked_questions": asked,
        "open_questions": open_ones,
        "form": BringInForm({} if UNTICKED in request.GET else None, left_out=left_out(brought)),
        "may_act": may_bring(request.user, kind_of(brought.kind), brought.bloc),
    }
    response = render(request, "awards/import.html", context)
    if brought.is_at_work:
        response["Refresh"] = AGAIN
    return response


@require_safe
def import_rows(request, pk):
    """The rows of a list, of one sort or all of them, each with what is wrong in it or what it would change."""
    brought = seen_import(request, pk)
    state = request.GET.get("state", "")
    if state not in ImportRow.State.values:
        state = ""
    page = page_of(brought.rows.in_state(state).order_by("pk"), request)
    page.object_list = page_of_rows(list(page.object_list), brought)
    context = {
        "brought": brought,
        "page": page,
        "state": state and ImportRow.State(state),
        "counts": counts_of(brought),
    }
    return render(request, "awards/import_rows.html", context)


@require_http_methods(["GET", "POST"])
@transaction.atomic
def import_questions(request, pk):
    """What the list names that is not sure: the same as one on record, a new one, or left out."""
    brought = own_import(request, pk)
    if brought.state != Import.State.READ:
        return redirect(brought)
    page = page_of(brought.questions.asked(), request)
    asked = list(page.object_list)
    form = AnswersForm(
        request.POST or None,
        questions=asked,
        records=records_of(asked, kind_of(brought.kind)),
        rows=described_rows(asked, brought),
    )
    if form.is_valid():
        if form.save(brought):
            brought.wait_for(Import.State.MATCHING)
        return redirect(brought)
    return render(request, "awards/import_questions.html", {"brought": brought, "page": page, "form": form})


@require_POST
@transaction.atomic
def import_bring_in(request, pk):
    """Put what is good on record, where the user has seen how many rows are left out."""
    brought = own_import(request, pk)
    form = BringInForm(request.POST, left_out=left_out(brought))
    if brought.state != Import.State.READ:
        return redirect(brought)
    if not form.is_valid():
        return redirect(f"{brought.get_absolute_url()}?{UNTICKED}#next")
    brought.wait_for(Import.State.WRITING, left_out=left_out(brought), said=who(request), problem="")
    return redirect(brought)


@require_safe
def import_bad_rows(request, pk):
    brought = seen_import(request, pk)
    return workbook(
        file_of_bad_rows(brought),
        _("to mend, %(file)s") % {"file": PurePath(brought.file_name).stem} + ".xlsx",
    )


@require_http_methods(["GET", "POST"])
@transaction.atomic
def import_take_back(request, pk):
    """Take all of it back, and say why."""
    brought = own_import(request, pk)
    if not brought.may_be_taken_back:
        messages.error(request, _("This cannot be taken back any more."))
        return redirect(brought)
    form = TakeBackForm(request.POST or None)
    if form.is_valid():
        by = {"taken_back_by": request.user, "reason": form.cleaned_data["reason"]}
        brought.wait_for(Import.State.UNDOING, said=who(request), problem="", **by)
        return redirect(brought)
    wrote = what_it_wrote(brought)
    context = {"brought": brought, "form": form, "wrote": wrote, "why_not": why_not(brought, wrote)}
    return render(request, "awards/import_take_back.html", context)


def why_not(brought, wrote):
    try:
        refuse_what_stands_against(brought, [kind.model for kind in wrote])
    except NotTakenBack as refused:
        return str(refused)
    return ""
