from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from blocs.listing import Listing

from ..lists.editions import EDITIONS, EditionFilter
from ..models import Edition
from ..summaries.editions import (
    as_content,
    changes_since,
    compose,
    foot_of,
    is_comparable,
    is_unaltered,
    with_annex,
)
from ..summaries.files import FORMS, file_of
from ..summaries.freezing import FreezeForm
from .papers import kept


@require_http_methods(["GET", "POST"])
def edition_list(request):
    """The editions there are, and where a check code is looked for; a summary sent here becomes one."""
    seen = Edition.objects.visible_to(request.user)
    freezing = FreezeForm(request.POST if request.method == "POST" else None, user=request.user)
    if request.method == "POST" and freezing.is_valid():
        edition = freezing.save()
        messages.success(
            request, _("The summary is frozen. Its check code is %(code)s.") % {"code": edition.check_code}
        )
        return redirect(edition)
    form = EditionFilter(request.GET)
    listing = Listing(EDITIONS, request, seen=seen, rows=form.narrow(seen))
    code = form.cleaned_data.get("code", "")
    if code and (found := seen.with_code(code).first()):
        return redirect(found)
    context = {"form": form, "freezing": freezing, "not_found": code}
    return listing.answer("awards/edition_list.html", context)


def read_edition(request, code):
    """The edition with its code, and what changed since, None where nobody can tell.

    Raises Http404 where the user may not see it.
    """
    seen = Edition.objects.visible_to(request.user).select_related("made_by", "bloc", "organiser")
    edition = get_object_or_404(seen, check_code=code)
    if not is_comparable(edition):
        return edition, None
    return edition, changes_since(edition, lambda: compose(edition, request.user))


@require_safe
def edition(request, code):
    found, changes = read_edition(request, code)
    files = [(reverse("awards:edition-file", args=[code, form]), label) for form, label in FORMS.items()]
    context = {
        "edition": found,
        "summary": as_content(found.content),
        "changes": changes,
        "is_unaltered": is_unaltered(found),
        "foot": foot_of(found),
        "files": files,
    }
    return render(request, "awards/edition.html", context)


@require_safe
def edition_file(request, code, form):
    """The edition as a file, with what changed since as its annex."""
    if form not in FORMS:
        raise Http404
    found, changes = read_edition(request, code)
    with override(found.language):
        summary = with_annex(as_content(found.content), changes)
        content = file_of(summary, form, foot_of(found))
    return kept(content, f"{found.title} – {code}.{form}", form)
